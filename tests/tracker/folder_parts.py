"""Parts of the tests of the watched folder."""

from datetime import timedelta
from io import StringIO
from pathlib import Path

from django.core.management import call_command

from tests.builders import NOW
from tracker.services.folder import Folder

LATER = NOW + timedelta(days=365)


def ingest(place: Path, user: str = "clerk", *more: str) -> str:
    out = StringIO()
    call_command("ingest", str(place), f"--as={user}", "--once", "--every=0.01", *more, stdout=out, stderr=out)
    return out.getvalue()


def names(place: Path) -> list[str]:
    return sorted(path.name for path in place.iterdir() if path.is_file())


def watched(place: Path) -> Folder:
    folder = Folder(place, place / "done", place / "failed")
    folder.standing_still(LATER)
    return folder
