"""Takes in what lies in a folder: a scanner's, a share of the registry's, what another program writes."""

import fcntl
import os
import signal
import threading
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError
from django.db import InterfaceError, OperationalError, connection
from django.utils import timezone

from tracker import jobs, permissions
from tracker.env import env
from tracker.models import Right
from tracker.services import batches
from tracker.services.batches import Outcome
from tracker.services.folder import Away, Folder, Gone, shown


class NotAllowed(Exception):
    """The account is none that takes in documents for a unit."""


class Command(BaseCommand):
    help = (
        "Watches DIR and takes in each file that has stopped growing, for the unit of the account given by --as. A "
        "file that became a document moves to DONE, one that was refused to FAILED with the reason in a .txt beside "
        "it; none is deleted, none is taken in twice. Folders, links, and hidden or unfinished files are left alone. "
        "SIGTERM ends it between two files."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("dir", type=Path)
        parser.add_argument("--as", dest="username", default=env.str("INGEST_AS", ""), metavar="USER",
                            help="the account that takes in: one with a clerk's role (default: INGEST_AS)")  # fmt: skip
        parser.add_argument("--done", type=Path, help="default: DIR/done")
        parser.add_argument("--failed", type=Path, help="default: DIR/failed")
        parser.add_argument("--confidential", action="store_true", help="all that comes this way is confidential")
        parser.add_argument("--once", action="store_true", help="look twice, take in what stood still, end")
        parser.add_argument("--every", type=float, default=5.0, metavar="SECONDS", help="between two looks (default 5)")

    def handle(self, *args: Any, **options: Any) -> None:
        place: Path = options["dir"]
        try:
            folder = Folder(place, options["done"] or place / "done", options["failed"] or place / "failed")
            with _alone(place), _until_told_to_end() as end:
                self._watch(folder, end, options)
        except OSError as error:
            raise CommandError(str(error)) from None

    def _watch(self, folder: Folder, end: threading.Event, options: dict[str, Any]) -> None:
        folder.standing_still(timezone.now())
        last = ""
        while not end.wait(options["every"]):
            _renew_connection()
            try:
                self._round(folder, end, options)
                last = ""
            except (Away, OperationalError, InterfaceError, PermissionDenied, NotAllowed, OSError) as error:
                # The files stay; whoever mends the database, the network drive or the account need not come here.
                is_away = isinstance(error, Away | OperationalError | InterfaceError)
                problem = "The database is away." if is_away else str(error) or "The account lost its role."
                _renew_connection()
                if options["once"]:
                    raise CommandError(problem) from None
                if problem != last:
                    self.stderr.write(f"{problem} Trying again.")
                last = problem
            if options["once"]:
                return

    def _round(self, folder: Folder, end: threading.Event, options: dict[str, Any]) -> None:
        names = folder.standing_still(timezone.now())
        user = _account(options["username"])
        for name in names:
            if end.is_set():
                return
            try:
                now = timezone.now()
                outcome = folder.take_in(name, by=user, now=now, is_confidential=options["confidential"])
            except Gone:
                self.stdout.write(f"{shown(name)}: changed meanwhile, looked at again")
                continue
            self._tell(outcome)
            jobs.hint(jobs.read_document, *batches.waiting([outcome]))

    def _tell(self, outcome: Outcome) -> None:
        if outcome.document_id is None:
            said = f"refused: {outcome.reason}"
        else:
            said = f"{'taken in as' if outcome.is_new else 'was here already:'} document {outcome.document_id}"
        self.stdout.write(f"{outcome.name}: {said}")
        self.stdout.flush()


def _renew_connection() -> None:
    """As between two requests; inside of a transaction it is the caller's."""
    if not connection.in_atomic_block:
        connection.close_if_unusable_or_obsolete()


def _account(username: str) -> User:
    user = User.objects.filter(username=username).first()
    if user is None:
        raise NotAllowed(f"There is nobody with the user name “{username}”: give --as an account.")
    if not user.is_active or permissions.office(user, Right.TAKE_IN) is None:
        raise NotAllowed(f"{username} takes in documents for no unit: give the account a clerk's role in one.")
    return user


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    """Two that watch one folder would get in each other's way."""
    number = os.open(place, os.O_RDONLY)
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(number)
        raise CommandError(f"{place} is being watched already.") from None
    try:
        yield
    finally:
        os.close(number)


@contextmanager
def _until_told_to_end() -> Iterator[threading.Event]:
    """Set by SIGTERM or SIGINT; a file in hand is finished first."""
    end = threading.Event()
    before = {number: signal.signal(number, lambda *_: end.set()) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield end
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
