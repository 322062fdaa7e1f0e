"""A folder whose files are taken in. A file is touched once it stands still; then it moves and is never deleted: to
`done` where it became a document, to `failed` where it was refused, the reason beside it.

The document is committed before its file moves. Whatever falls between (the power, the network drive) leaves the file
where it was, and the same bytes are the same document: nothing is taken in twice. A file that cannot move away is
remembered and left alone until it changes, so that none keeps the others waiting.
"""

import errno
import hashlib
import logging
import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import InterfaceError, OperationalError
from django.utils import timezone
from django.utils.translation import gettext_noop

from directives.services import intake
from tracker.origin import FOLDER, coming_from
from tracker.services import batches, documents
from tracker.services.batches import Outcome

log = logging.getLogger(__name__)

UNREADABLE = gettext_noop("The file may not be read on the server: tell your administrator.")
# Of programs that are still writing, or that lock what they have open.
_UNFINISHED_STARTS = (b".", b"~$")
_UNFINISHED_ENDS = (b"~", b".part", b".partial", b".tmp", b".temp", b".crdownload", b".download", b".filepart", b".swp")
# An empty file is mostly one whose contents are on their way.
_EMPTY_FOR = 60
_MOST_TRIES = 3


class Away(Exception):
    """The database does not answer: the file stays, and is tried again."""


class Gone(Exception):
    """Somebody took the file away or wrote on it meanwhile."""


@dataclass(frozen=True, slots=True)
class _Look:
    """How a file looked. Where two looks are alike, nobody is writing."""

    size: int
    changed: int
    inode: int

    @classmethod
    def of(cls, found: os.stat_result) -> "_Look":
        return cls(found.st_size, found.st_mtime_ns, found.st_ino)


class Folder:
    def __init__(self, place: Path, done: Path, failed: Path) -> None:
        """Raises OSError where one of them is not to be had. The place itself is never made: its name was mistyped."""
        self._place, self._done, self._failed = (os.fsencode(path) for path in (place, done, failed))
        os.listdir(self._place)
        for path in (self._done, self._failed):
            os.makedirs(path, exist_ok=True)
            if os.path.samefile(path, self._place) or not os.access(path, os.W_OK):
                raise OSError(errno.EACCES, "cannot move files to", os.fsdecode(path))
        self._seen: dict[bytes, _Look] = {}
        self._left_alone: dict[bytes, _Look] = {}
        self._tries: dict[bytes, int] = {}

    def standing_still(self, now: datetime) -> list[bytes]:
        """The names of the files that look as they did last time, by name. The first look finds none."""
        before, self._seen = self._seen, dict(self._look())
        return sorted(
            name
            for name, look in self._seen.items()
            if before.get(name) == look
            and self._left_alone.get(name) != look
            and (look.size or now.timestamp() - look.changed / 1e9 > _EMPTY_FOR)
        )

    def take_in(self, name: bytes, *, by: User, now: datetime, is_confidential: bool = False) -> Outcome:
        """What became of it; it has moved then, or is left alone. Raises Away, Gone and PermissionDenied, and
        it stays as it was."""
        outcome = self._outcome(name, by=by, now=now, is_confidential=is_confidential)
        try:
            self._move(name, outcome, now)
        except OSError:
            log.exception("%s could not be moved: it stays where it is.", shown(name))
            self._left_alone[name] = self._seen[name]
        self._tries.pop(name, None)
        return outcome

    def _look(self) -> Iterator[tuple[bytes, _Look]]:
        """Plain files only: what a link, a pipe or a folder leads to is none of ours."""
        with os.scandir(self._place) as entries:
            for entry in entries:
                name = entry.name.lower()
                if name.startswith(_UNFINISHED_STARTS) or name.endswith(_UNFINISHED_ENDS):
                    continue
                with suppress(OSError):
                    found = entry.stat(follow_symlinks=False)
                    if stat.S_ISREG(found.st_mode):
                        yield entry.name, _Look.of(found)

    def _outcome(self, name: bytes, *, by: User, now: datetime, is_confidential: bool) -> Outcome:
        try:
            data = self._read(name)
            with coming_from(FOLDER):
                document, is_new = documents.take_in(data, shown(name), by=by, now=now, is_confidential=is_confidential)
        except documents.CannotRead as reason:
            return Outcome.refused(shown(name), reason.words, **reason.said)
        except (OperationalError, InterfaceError) as error:
            return self._tried(name, error)
        except OSError:
            log.exception("%s could not be read.", shown(name))
            return Outcome.refused(shown(name), UNREADABLE)
        except (Gone, PermissionDenied):
            raise
        except Exception:
            log.exception("%s could not be taken in.", shown(name))
            return Outcome.refused(shown(name), batches.FAULT)
        return Outcome(shown(name), document.pk, is_new)

    def _tried(self, name: bytes, error: Exception) -> Outcome:
        """The database is away, or busy, which is no fault of the file; unless it is so with this file each time."""
        self._tries[name] = self._tries.get(name, 0) + 1
        if self._tries[name] < _MOST_TRIES or not _database_answers():
            raise Away from error
        log.exception("%s was tried in vain.", shown(name))
        return Outcome.refused(shown(name), batches.FAULT)

    def _read(self, name: bytes) -> bytes:
        """The bytes, if it is still the file that stood still. No link is followed, no pipe waited for."""
        path, limit = os.path.join(self._place, name), settings.MAX_DOCUMENT_BYTES
        try:
            number = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        except FileNotFoundError as error:
            raise Gone from error
        with os.fdopen(number, "rb") as file:
            found = os.fstat(number)
            if not stat.S_ISREG(found.st_mode) or _Look.of(found) != self._seen[name]:
                raise Gone
            if found.st_size > limit:
                raise documents.CannotRead(intake.TOO_LARGE, limit=limit // 1024**2)
            data = file.read(limit + 1)
            if _Look.of(os.fstat(number)) != self._seen[name]:
                raise Gone
            return data

    def _move(self, name: bytes, outcome: Outcome, now: datetime) -> None:
        source = os.path.join(self._place, name)
        if outcome.document_id:
            _move_to(self._done, name, source)
            return
        placed = _move_to(self._failed, name, source)
        _tell_beside(placed, outcome, now)


def shown(name: bytes) -> str:
    """A file's name as text, whatever its bytes."""
    text = name.decode("utf-8", "replace")
    return "".join(ch if ch.isprintable() else "\ufffd" for ch in text)


def _database_answers() -> bool:
    try:
        return User.objects.exists() or True
    except (OperationalError, InterfaceError):
        return False


def _move_to(folder: bytes, name: bytes, source: bytes) -> bytes:
    """Nothing that is there is overwritten: "a.pdf", "a (2).pdf"."""
    target = _free_place(folder, name)
    try:
        os.rename(source, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            os.unlink(target)  # our own, empty
            raise
        _copy_away(source, target)
    return target


def _free_place(folder: bytes, name: bytes) -> bytes:
    """An empty file of ours under a name that nobody had."""
    stem, ending = os.path.splitext(name)
    stem = stem[:200]  # a number and ".txt" still fit behind it
    nth = 1
    while True:
        path = os.path.join(folder, stem + (b" (%d)" % nth if nth > 1 else b"") + ending[:40])
        try:
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o640))
        except FileExistsError:
            nth += 1
            continue
        return path


def _copy_away(source: bytes, target: bytes) -> None:
    """To another disk. The file goes only once its copy is safely there."""
    try:
        shutil.copyfile(source, target)
        with open(target, "rb") as copy:
            os.fsync(copy.fileno())
            with open(source, "rb") as original:
                if hashlib.file_digest(copy, "sha256").digest() != hashlib.file_digest(original, "sha256").digest():
                    raise OSError(errno.EIO, "the copy is another", os.fsdecode(target))
    except OSError:
        os.unlink(target)
        raise
    os.unlink(source)


def _tell_beside(placed: bytes, outcome: Outcome, now: datetime) -> None:
    folder, name = os.path.split(placed)
    note = _free_place(folder, name + b".txt")
    with open(note, "w", encoding="utf-8") as file:
        file.write(f"{outcome.name}\n{timezone.localtime(now):%d/%m/%Y %H:%M}\n{outcome.reason}\n")
