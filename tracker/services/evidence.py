"""Files and links that prove a report: stored with their hash before anything is written, kept version by version."""

import hashlib
import secrets
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.models import User
from django.core.files import File
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from tracker.models import Evidence, EvidenceKind, Progress, Task
from tracker.models.evidence import FOLDER
from tracker.services import audit, file_types
from tracker.services.tracking import Refused

MOST_BYTES = 20 * 1024 * 1024
# At once; of links too.
MOST_FILES = 20
LONGEST_LINK = 2000
_LONGEST_NAME = 255


@dataclass(frozen=True)
class Offered:
    """Evidence that has no row yet: a file that lies in the store, or a link."""

    name: str
    url: str = ""
    path: str = ""
    size: int | None = None
    sha256: str = ""


def refusal(file: "UploadedFile[Any]") -> str:
    """Why this file is not taken, in words for a person; empty where it is."""
    name, size = _clean(file.name or ""), file.size or 0
    if not size:
        return _("“%(name)s” is empty.") % {"name": name}
    if size > MOST_BYTES:
        return _("“%(name)s” is larger than %(limit)d MB.") % {"name": name, "limit": MOST_BYTES // 1024**2}
    if file_types.extension(name) not in file_types.TYPES:
        known = ", ".join(file_types.TYPES)
        return _("“%(name)s” is of a kind that is not taken. Taken are: %(kinds)s.") % {"name": name, "kinds": known}
    if not file_types.is_what_it_says(name, file, size):  # type: ignore[arg-type] # reads and seeks like any file
        return _("“%(name)s” is not what its name says: save it anew in that format, or give its true ending.") % {
            "name": name
        }
    return ""


def is_link(text: str) -> bool:
    """A whole address that a browser opens: http or https, with a host and nothing hidden in it."""
    try:
        parts = urlsplit(text)
        has_host = bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return False
    plain = len(text) <= LONGEST_LINK and not any(_is_hidden(sign) or sign.isspace() for sign in text)
    return plain and has_host and parts.scheme in ("http", "https")


@contextmanager
def stored(files: "Iterable[UploadedFile[Any]]", links: Iterable[str] = ()) -> Iterator[tuple[Offered, ...]]:
    """The files lie in the store before a transaction begins that nobody should wait for; gone again if it fails."""
    paths: list[str] = []
    try:
        offered = [_store(file, paths) for file in files]
        yield (*offered, *(Offered(name=link[:_LONGEST_NAME], url=link) for link in links))
    except BaseException:
        for path in paths:
            default_storage.delete(path)
        raise


def attach(report: Progress, offered: Iterable[Offered], *, by: User, now: datetime) -> None:
    """Rows for what is offered, each on record; within the transaction that writes the report."""
    for each in offered:
        before = _version_before(report, each)
        row = Evidence.objects.create(
            progress=report,
            kind=EvidenceKind.LINK if each.url else EvidenceKind.FILE,
            file=each.path,
            url=each.url,
            name=each.name,
            size=each.size,
            sha256=each.sha256,
            version=_version(before, each),
            replaces=before if before and before.sha256 != each.sha256 else None,
            added_at=now,
            added_by=by,
        )
        told = {"name": (None, each.name), "sha256": (None, each.sha256), "version": (None, row.version)}
        changes: audit.Changes = {"url": (None, each.url)} if each.url else told
        audit.record("add_evidence", by=by, now=now, task=report.task, about=row, changes=changes)


def paths(task: Task) -> list[str]:
    """Where the files of a task lie."""
    return list(Evidence.objects.of(task).filter(kind=EvidenceKind.FILE).values_list("file", flat=True))


def _version(before: Evidence | None, offered: Offered) -> int:
    """The very same bytes again are the version that they are."""
    if before is None:
        return 1
    return before.version + (before.sha256 != offered.sha256)


def _version_before(report: Progress, offered: Offered) -> Evidence | None:
    """The last file of this name on the same task."""
    if offered.url:
        return None
    files = Evidence.objects.of(report.task).filter(kind=EvidenceKind.FILE, name=offered.name)
    return files.order_by("-version", "-pk").first()


def _store(file: "UploadedFile[Any]", paths: list[str]) -> Offered:
    """`paths` is told where it lies before the first byte is written."""
    if said := refusal(file):
        raise Refused(said)
    path = f"{FOLDER}{secrets.token_hex(16)}.bin"
    paths.append(path)
    measured = _Measured(file)
    default_storage.save(path, measured)
    return Offered(name=_clean(file.name or ""), path=path, size=measured.length, sha256=measured.digest.hexdigest())


class _Measured(File):  # type: ignore[type-arg]
    """Counts and hashes what passes on its way to the disk."""

    def __init__(self, file: "UploadedFile[Any]") -> None:
        super().__init__(file, name=file.name)
        self.digest = hashlib.sha256()
        self.length = 0

    def chunks(self, chunk_size: int | None = None) -> Iterator[Any]:
        for chunk in super().chunks(chunk_size):
            self.digest.update(chunk)
            self.length += len(chunk)
            yield chunk


def _clean(name: str) -> str:
    """A name to show and to save under: no folders, and none of the signs that turn it round or hide its end."""
    plain = unicodedata.normalize("NFC", name.replace("\\", "/"))
    last = PurePath("".join(sign for sign in plain if not _is_hidden(sign))).name
    return last[-_LONGEST_NAME:] or "?"


def _is_hidden(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
