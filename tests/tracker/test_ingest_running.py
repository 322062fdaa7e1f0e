"""A watched folder while the database is away, the account changes, the service ends."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError
from django.db import OperationalError

from directives.models import Document
from directives.services import intake
from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tests.directives.fixtures import make
from tests.real_parts import ROOT, database_url, wait_until
from tests.tracker.folder_parts import LATER, ingest, names, watched
from tests.tracker.web_server import LETTER
from tracker.models import Role
from tracker.services import bin as bin_
from tracker.services import documents
from tracker.services.folder import Away

HERE = Path(make.__file__).parent

pytestmark = pytest.mark.usefixtures("english", "own_files")


def test_while_the_database_is_away_the_files_stay(cast: Cast, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "a.txt").write_bytes(LETTER)
    folder, take_in = watched(place), documents.take_in

    def away(*_: object, **__: object) -> None:
        raise OperationalError("server closed the connection unexpectedly")

    monkeypatch.setattr(documents, "take_in", away)
    for _ in range(2):
        assert folder.standing_still(LATER) == [b"a.txt"]
        with pytest.raises(Away):
            folder.take_in(b"a.txt", by=cast.clerk, now=LATER)
    monkeypatch.setattr(documents, "take_in", take_in)
    assert folder.take_in(b"a.txt", by=cast.clerk, now=LATER).is_new


def test_a_file_that_breaks_the_database_each_time_or_the_program_never_loops(
    cast: Cast, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (place / name).write_bytes(LETTER + name.encode())
    prepare = intake.prepare

    def poisoned(data: bytes, name: str, title: str = "") -> intake.Draft:
        if name == "a.txt":
            raise OperationalError("string too large")
        if name == "b.txt":
            raise ZeroDivisionError
        return prepare(data, name, title)

    monkeypatch.setattr(intake, "prepare", poisoned)
    folder = watched(place)
    for _ in range(2):
        with pytest.raises(Away):
            folder.take_in(folder.standing_still(LATER)[0], by=cast.clerk, now=LATER)
    outcomes = [folder.take_in(name, by=cast.clerk, now=LATER) for name in folder.standing_still(LATER)]
    assert [outcome.document_id is not None for outcome in outcomes] == [False, False, True]
    assert names(place) == []
    assert "A fault on the server" in (place / "failed" / "a.txt.txt").read_text()


@pytest.mark.parametrize("user", ["leader", "officer", "nobody", "", "chief", "gone"])
def test_only_an_account_that_takes_in_for_a_unit_may(cast: Cast, place: Path, user: str) -> None:
    User.objects.create_superuser("chief", password="long-enough-secret")
    gone = builders.person("gone", Role.CLERK, cast.province)
    gone.is_active = False
    gone.save()
    (place / "a.txt").write_bytes(LETTER)
    with pytest.raises(CommandError, match="account"):
        ingest(place, user)
    assert names(place) == ["a.txt"]
    assert not Document.objects.exists()


def test_a_role_that_is_withdrawn_meanwhile_keeps_the_file_where_it_is(cast: Cast, place: Path) -> None:
    (place / "a.txt").write_bytes(LETTER)
    folder = watched(place)
    folder.standing_still(LATER)
    cast.clerk.memberships.all().delete()
    with pytest.raises(PermissionDenied):
        folder.take_in(b"a.txt", by=cast.clerk, now=LATER)
    assert names(place) == ["a.txt"]


def test_a_document_in_the_bin_is_refused_with_its_reason(cast: Cast, place: Path) -> None:
    source, _ = documents.take_in(LETTER, "a.txt", by=cast.clerk, now=NOW)
    bin_.throw_document(source, "Nhầm.", by=cast.clerk, now=NOW)
    (place / "a.txt").write_bytes(LETTER)
    assert "in the bin" in ingest(place)


def test_a_folder_that_cannot_be_is_told_at_once(cast: Cast, place: Path) -> None:
    with pytest.raises(CommandError, match="No such file"):
        ingest(place / "none" / "..." / "x", "clerk", f"--done={place / 'd'}", f"--failed={place / 'f'}")
    with pytest.raises(CommandError, match="No such file"):
        ingest(place / "mistyped")
    assert not (place / "mistyped").exists()  # or it were made, and watched for ever
    with pytest.raises(CommandError, match="cannot move"):
        ingest(place, "clerk", f"--done={place}")


def test_it_watches_alone_and_ends_between_two_files(transactional_db: None, cast: Cast, place: Path) -> None:
    """As a service runs it: a real process, with its own connection."""
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings", "DATABASE_URL": database_url()}
    command = [sys.executable, "manage.py", "ingest", str(place), "--as", "clerk", "--every", "0.1"]
    for nth in range(30):
        (place / f"{nth:02}.txt").write_bytes(LETTER + b"%d" % nth)
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as running:
        wait_until(lambda: Document.objects.count() > 2, 60)
        with pytest.raises(CommandError, match="being watched already"):
            ingest(place)
        running.send_signal(signal.SIGTERM)
        assert running.wait(20) == 0
    count = Document.objects.count()
    assert len(names(place / "done")) == count
    assert len(names(place)) == 30 - count
    time.sleep(0.1)
    assert names(place / "failed") == []
    ingest(place)
    assert Document.objects.count() == 30
    assert names(place) == []
