"""A list of tasks on its way in: taken in, its columns given a meaning, tried, and written exactly as it was shown."""

import hashlib
import logging
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from directives.services import books
from directives.services.books import CannotRead, Sheet
from tracker import permissions
from tracker.models import ListState, Member, Right, TaskList, Unit
from tracker.models.folding import fold
from tracker.models.task_list import MOST_TRIES
from tracker.services import audit, calendars, list_write, naming
from tracker.services.list_check import check
from tracker.services.list_columns import Head, find_head, guess, is_numbering
from tracker.services.list_deadlines import Deadlines
from tracker.services.list_plan import Fate, Line, Wishes, counts, digest, lines_of, pk_of
from tracker.services.list_rows import Said, said
from tracker.services.list_units import Names

__all__ = ["MOST_BYTES", "MOST_ROWS", "CannotRead", "Choices", "Differs", "Layout", "NotOpen", "layout", "take_in"]

log = logging.getLogger(__name__)
MOST_BYTES = 10 * 1024**2
MOST_ROWS = 5_000
# As many are written while the person waits; more by a worker.
AT_ONCE = 100
_BATCH = 20
_NAME_LENGTH = 255
_YEAR = re.compile(r"\b(20\d\d)\b")


class NotOpen(Exception):
    """The list is written, or being written."""


class Differs(Exception):
    """What would be written is not what the person saw."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose besides the columns. `names` give units (keys) for folded words that name none; None leaves
    such words out."""

    year: int
    keeps_unread: bool = False
    lead: int | None = None
    names: Mapping[str, int | None] = None  # type: ignore[assignment]

    def plain(self) -> dict[str, Any]:
        return {
            "year": self.year,
            "keeps_unread": self.keeps_unread,
            "lead": self.lead,
            "names": dict(self.names or {}),
        }


@dataclass(frozen=True, slots=True)
class Layout:
    """One sheet as it is laid out: where its heads are, and the first words below each."""

    sheets: tuple[str, ...]
    sheet: Sheet
    head: Head
    samples: tuple[str, ...]


def take_in(data: bytes, name: str, *, by: User, now: datetime) -> TaskList:
    """Read the file, find its list, and guess what the columns mean; or take what was said of the same heads before.

    Raises CannotRead with a reason that a person understands, PermissionDenied.
    """
    unit = _followed_by(by)
    name = PurePath(name).name[-_NAME_LENGTH:]
    book = books.read(data, name)
    made = TaskList(name=name, sha256=hashlib.sha256(data).hexdigest(), unit=unit, book=book, made_at=now, made_by=by)
    made.sheet = _fullest(books.sheets(book))
    _guess(made, layout(made), timezone.localdate(now).year)
    # Not before: nobody else's writing waits for a parser.
    with audit.writing():
        made.save(force_insert=True)
        audit.record("take_in_list", by=by, now=now, about=made, note=name)
    return made


def _followed_by(by: User) -> Unit:
    """In whose name its tasks are opened: where a role gives the right; for a superuser without one, the only house."""
    unit = permissions.office(by, Right.ASSIGN)
    if not permissions.may(by, Right.ASSIGN, unit):
        raise PermissionDenied
    if unit is None:
        houses = list(Unit.objects.filter(parent=None, is_active=True)[:2])
        if len(houses) != 1:
            raise CannotRead(_("You have no role in a unit, and a list is followed by one: have a role given to you."))
        unit = houses[0]
    return unit


def layout(of: TaskList) -> Layout:
    sheets = books.sheets(of.book)
    sheet = sheets[min(of.sheet, len(sheets) - 1)]
    head = find_head(sheet, of.choices.get("head"))
    below = [row for row in sheet.rows if row.number > head.last and not is_numbering(row)]
    # Of rows that say several things: one that says a single thing in all its cells heads a section.
    rows = [row for row in below if len(set(row.cells)) > 3] or below
    samples = []
    for at in range(len(head.labels)):
        said_there = (row.cells[at] for row in rows if at < len(row.cells))
        samples.append(next((_sample(cell) for cell in said_there if cell), ""))
    return Layout(tuple(one.name for one in sheets), sheet, head, tuple(samples))


def set_up(of: TaskList, *, sheet: int, head: int | None, columns: Sequence[str] | None, choices: Choices) -> None:
    """What a person says of it. Without `columns` (another sheet or head was chosen) they are guessed anew.

    Raises NotOpen.
    """
    of.sheet = sheet
    of.choices = choices.plain() | {"head": head}
    found = layout(of)
    of.heads = found.head.fingerprint
    if columns is None:
        _guess(of, found, choices.year)
        of.choices["head"] = head
    else:
        of.columns = list(columns)
    of.plan = []
    _keep(of, "sheet", "heads", "columns", "choices", "plan")


def rows_of(of: TaskList) -> list[Said]:
    found = layout(of)
    return list(said(found.sheet, found.head, of.columns))


def try_out(of: TaskList, *, by: User, now: datetime) -> list[Line]:
    """What it would do now; kept, so that this and nothing else is written. Raises CannotRead for too many rows."""
    rows = rows_of(of)
    if len(rows) > MOST_ROWS:
        raise CannotRead(_("The list has more than %(most)d rows: divide it."), most=MOST_ROWS)
    today = timezone.localdate(now)
    given = Unit.objects.in_bulk([pk for pk in of.choices["names"].values() if pk])
    names = {fold(words): given.get(pk or 0) for words, pk in of.choices["names"].items() if pk is None or pk in given}
    wishes = Wishes(
        names=Names(naming.register(None, today), names),
        deadlines=Deadlines(of.choices["year"], calendars.calendar_of(of.unit)),
        columns=of.columns,
        keeps_unread=of.choices["keeps_unread"],
        default_lead=Unit.objects.filter(pk=of.choices["lead"] or 0, is_active=True).first(),
    )
    lines = check(rows, wishes, by)
    of.plan = [line.plain() for line in lines]
    _keep(of, "plan")
    return lines


@audit.writing()
def apply(of: TaskList, seen: str, *, by: User, now: datetime) -> None:
    """Have it written: what `seen` (a digest) stands for. Raises Differs, NotOpen, PermissionDenied."""
    if not permissions.may(by, Right.ASSIGN, of.unit):
        raise PermissionDenied
    lines = lines_of(of.plan)
    if digest(lines) != seen:
        raise Differs
    of.wanted, of.state = sum(line.is_written for line in lines), ListState.WAITING
    _keep(of, "wanted", "state")
    rows = ", ".join(f"{Fate(fate).label} {n}" for fate, n in counts(lines).items() if n)
    changes: audit.Changes = {"rows": (None, rows)}
    audit.record("write_list", by=by, now=now, about=of, changes=changes, note=of.name)


def run(list_id: int, now: datetime) -> None:
    """Write the rows, a few at a time; each row once, however often this is run. Whoever claims it first does it."""
    if not TaskList.objects.filter(pk=list_id).claim(now):
        return
    of = TaskList.objects.select_related("unit", "made_by").get(pk=list_id)
    waiting = [line for line in lines_of(of.plan) if line.is_written and str(line.row) not in of.results]
    units = {unit.pk: unit for unit in Unit.objects.filter(is_active=True)}
    with translation.override(_language(of.made_by)):
        for at in range(0, len(waiting), _BATCH):
            if not _write(of, waiting[at : at + _BATCH], units, now):
                return
    TaskList.objects.filter(pk=of.pk, claimed_at=now, state=ListState.RUNNING).update(
        state=ListState.DONE, finished_at=now
    )


def waiting(before: datetime, now: datetime) -> list[int]:
    """To be written since before that moment, by nobody yet."""
    found = TaskList.objects.waiting(now).filter(made_at__lt=before, tries__lt=MOST_TRIES)
    return list(found.order_by("pk").values_list("pk", flat=True))


def give_up(now: datetime) -> None:
    """What was begun as often as is sensible and never finished: the rows that are written stay."""
    TaskList.objects.waiting(now).filter(tries__gte=MOST_TRIES).update(state=ListState.FAILED, finished_at=now)


def forget(now: datetime) -> None:
    """The rows of old lists. Where their tasks came from stays."""
    TaskList.objects.old(now).update(book={}, plan=[], results={})


@audit.writing()
def _write(of: TaskList, lines: Sequence[Line], units: dict[int, Unit], now: datetime) -> bool:
    """False where somebody else has taken it over."""
    ours = TaskList.objects.filter(pk=of.pk, claimed_at=now, state=ListState.RUNNING)
    if not ours.exists():
        return False
    for line in lines:
        of.results[str(line.row)] = list_write.write(line, of, units, by=of.made_by, now=now)
    return bool(ours.update(results=of.results, done=len(of.results)))


def _guess(of: TaskList, found: Layout, year: int) -> None:
    labels = found.head.labels
    of.heads = found.head.fingerprint
    before = TaskList.objects.filter(unit=of.unit, heads=of.heads).exclude(state=ListState.OPEN).first()
    if before and len(before.columns) == len(labels):
        of.columns = before.columns
        of.choices = before.choices | {"head": None, "year": _year(of, found, year)}
        return
    ours = [label for at, label in enumerate(labels) if pk_of(found.samples[at])]
    of.columns = guess(labels, ours)
    of.choices = Choices(year=_year(of, found, year)).plain() | {"head": None}


def _year(of: TaskList, found: Layout, otherwise: int) -> int:
    """Which the list is about: its title, its sheet's name or the file's may say."""
    above = [str(cell) for row in found.sheet.rows if row.number < found.head.first for cell in row.cells]
    told = [*reversed(above), found.sheet.name, of.name]
    said_so = [int(match[1]) for words in told if "nam" in fold(words).split() and (match := _YEAR.search(words))]
    named = [int(match[1]) for words in (found.sheet.name, of.name) if (match := _YEAR.search(words))]
    return next(iter([*said_so, *named]), otherwise)


def _fullest(sheets: Sequence[Sheet]) -> int:
    """The sheet whose heads name the most columns; one that is shown before a hidden one."""

    def worth(at: int) -> tuple[bool, int, int]:
        head = find_head(sheets[at])
        return (not sheets[at].is_hidden, len(set(guess(head.labels))), -at)

    return max(range(len(sheets)), key=worth)


def _sample(cell: Any) -> str:
    words = cell if isinstance(cell, str) else f"{cell:%d/%m/%Y}"
    return " ".join(words.split())[:80]


def _keep(of: TaskList, *fields: str) -> None:
    """Raises NotOpen where it is being written already."""
    values = {field: getattr(of, field) for field in fields}
    if not TaskList.objects.filter(pk=of.pk, state=ListState.OPEN).update(**values):
        raise NotOpen


def _language(user: User) -> str:
    member = Member.objects.filter(user=user).order_by("pk").first()
    return member.language if member else translation.get_language() or "vi"
