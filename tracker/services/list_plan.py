"""What the rows of a list would do: what each opens or changes, and every error in words that say what to do.

Writes nothing. A plan is plain data that is kept with the list: what is written later is what was shown.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.db import models
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.utils.translation import gettext_noop as _

from tracker.models import Kind, ListedTask, Task, Unit
from tracker.models.folding import fold
from tracker.services.list_columns import Column
from tracker.services.list_deadlines import Deadlines
from tracker.services.list_rows import Said
from tracker.services.list_units import Names
from tracker.services.list_words import Told, told

_CODE = re.compile(r"\s*(?:DD|ĐĐ|Đ Đ)\s*[-–]?\s*0*(\d{1,15})\s*\Z", re.I)
_LONGEST = {Column.CONTENT: 5000, Column.PRODUCT: 300, Column.NUMBER: 120, Column.NOTE: 5000}
_LONGEST_MANY = 500
_BATCH = 500


class Fate(models.TextChoices):
    MADE = "made", gettext_lazy("new")
    CHANGED = "changed", gettext_lazy("changed")
    KEPT = "kept", gettext_lazy("as it is")
    HERE = "here", pgettext_lazy("row of a list", "already here")
    HEADING = "heading", pgettext_lazy("row of a list", "no task: left out")
    REFUSED = "refused", pgettext_lazy("row of a list", "with errors")


@dataclass(slots=True)
class Line:
    """What becomes of one row. `values` are what it wants, by the names of the services' arguments, units by their
    keys; `changes` tell field by field from what to what, in words."""

    row: int
    fate: str
    what: str = ""
    # Of a new task, in words: its lead, and by when.
    lead: str = ""
    due: Told | str = ""
    task: int | None = None
    version: int | None = None
    values: dict[str, Any] = field(default_factory=dict)
    changes: dict[str, list[Any]] = field(default_factory=dict)
    errors: list[Told] = field(default_factory=list)
    notes: list[Told] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)

    def plain(self) -> dict[str, Any]:
        return {one.name: getattr(self, one.name) for one in fields(self)}

    @property
    def is_written(self) -> bool:
        return self.fate in (Fate.MADE, Fate.CHANGED)

    @property
    def label(self) -> str:
        return str(Fate(self.fate).label)


def code_of(pk: int) -> str:
    """By which lists know a task."""
    return f"DD-{pk:06d}"


def pk_of(code: str) -> int | None:
    found = _CODE.match(code)
    return int(found[1]) if found else None


def digest(lines: Sequence[Line]) -> str:
    """Stands for what was shown."""
    form = json.dumps([line.plain() for line in lines], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(form.encode()).hexdigest()


def key_of(said: Said) -> str:
    """The same row again, whatever has become of its task since."""
    words = [fold(said.text(column)) for column in (Column.CONTENT, Column.LEAD, Column.DUE, Column.NUMBER)]
    return hashlib.sha256(json.dumps([*words, fold(said.heading)]).encode()).hexdigest()


@dataclass
class Ground:
    """What the tracker has to hold a list against, of what this person sees; in a few queries."""

    by_pk: dict[int, Task] = field(default_factory=dict)
    by_key: dict[str, int] = field(default_factory=dict)
    by_words: dict[str, list[tuple[int, int | None, date | None]]] = field(default_factory=dict)


def ground(rows: Sequence[Said], user: User) -> Ground:
    found = Ground()
    seen = Task.objects.visible_to(user)
    wanted = {pk for row in rows if (pk := pk_of(row.text(Column.CODE)))}
    for some in _batches(sorted(wanted)):
        tasks = seen.filter(pk__in=some).with_parts().select_related("owner", "schedule", "period", "listed")
        found.by_pk |= {task.pk: task for task in tasks}
    keys = {key_of(row) for row in rows if row.is_task and not row.text(Column.CODE)}
    for some in _batches(sorted(keys)):
        listed = ListedTask.objects.filter(key__in=some, task__in=seen)
        found.by_key |= dict(listed.values_list("key", "task_id"))
    if keys:
        opened = seen.unfinished().no_turns().filter(assignments__part="lead")
        for pk, content, due_on, lead in opened.values_list("pk", "content", "due_on", "assignments__unit"):
            found.by_words.setdefault(fold(content), []).append((pk, lead, due_on))
    return found


@dataclass
class Wishes:
    """Reads rows into the values that they want."""

    names: Names
    deadlines: Deadlines
    columns: Sequence[str]
    keeps_unread: bool = False
    default_lead: Unit | None = None

    def has(self, column: str) -> bool:
        return column in self.columns

    def read(self, said: Said, line: Line, *, reads_due: bool = True) -> None:
        """Its values, and what is wrong or worth knowing about them. Only of columns that the list has."""
        values = line.values
        line.errors += said.faults
        for column, longest in _LONGEST.items():
            if self.has(column):
                values[column.value] = said.text(column)
                if len(values[column.value]) > longest:
                    words = _("“%(column)s” has more than %(most)d characters: shorten it.")
                    line.errors.append(told(words, column=column.value, most=longest))
        issued = self._issued(said, line)
        if self.has(Column.DUE) and reads_due:
            self._due(said, issued, line)
        self._units(said, line)

    def _issued(self, said: Said, line: Line) -> date | None:
        if not self.has(Column.ISSUED):
            return None
        due = self.deadlines.read(said.cells.get(Column.ISSUED, ""), None)
        if due.error or due.kind not in (Kind.DATED, Kind.UNDATED):
            words = _("“Issued on”: “%(words)s” is no day; write it as 31/12/2026.")
            line.errors.append(told(words, words=said.text(Column.ISSUED)))
        line.values["issued_on"] = due.due_on.isoformat() if due.due_on else None
        return due.due_on

    def _due(self, said: Said, issued: date | None, line: Line) -> None:
        due = self.deadlines.read(said.cells.get(Column.DUE, ""), issued)
        if due.error and self.keeps_unread:
            line.notes.append(told(_("No deadline: “%(words)s” stays in the note."), words=said.text(Column.DUE)))
            kept = f"{Column.DUE.label}: {said.text(Column.DUE)}"
            line.values["note"] = "\n".join(filter(None, [said.text(Column.NOTE), kept]))
        elif due.error:
            line.errors.append(due.error)
        if due.said:
            line.notes.append(due.said)
        line.values |= {"kind": due.kind, "due_on": due.due_on.isoformat() if due.due_on else None, "rrule": due.rrule}

    def _units(self, said: Said, line: Line) -> None:
        leads = self._named(said.text(Column.LEAD), line)
        if not self.has(Column.LEAD) and said.heading:
            leads = self.names.read(said.heading).units[:1]
        if not leads and not said.text(Column.LEAD) and self.default_lead:
            leads = (self.default_lead,)
        partners = [*leads[1:], *(self._named(said.text(Column.PARTNERS), line, are_partners=True))]
        if len(leads) > 1:
            others = ", ".join(unit.name for unit in leads[1:])
            words = _("Several units lead: %(lead)s does, partners are %(others)s.")
            line.notes.append(told(words, lead=leads[0].name, others=others))
        if self.has(Column.LEAD) or leads:
            line.values["lead"] = leads[0].pk if leads else None
        if self.has(Column.PARTNERS) or len(leads) > 1:
            line.values["partners"] = [unit.pk for unit in dict.fromkeys(partners) if unit not in leads[:1]]

    def _named(self, words: str, line: Line, *, are_partners: bool = False) -> tuple[Unit, ...]:
        named = self.names.read(words)
        if are_partners and self.has(Column.PARTNERS):
            line.values["partners_said"] = "; ".join(named.many)[:_LONGEST_MANY]
        unknown = named.unknown if are_partners else named.unknown + named.many
        line.unknown += [name for name in unknown if name not in line.unknown]
        line.errors += [self._no_unit(name) for name in unknown]
        return named.units

    def _no_unit(self, name: str) -> Told:
        closed = self.names.register.closed(name)
        if closed is not None:
            return told(_("“%(name)s” was closed, and nobody took over: name another unit."), name=name)
        nearest = self.names.nearest(name)
        if nearest:
            return told(_("No unit is called “%(name)s”; nearest: %(nearest)s."), name=name, nearest=nearest)
        return told(_("No unit is called “%(name)s”."), name=name)


def counts(lines: Iterable[Line]) -> dict[str, int]:
    found = dict.fromkeys(Fate.values, 0)
    for line in lines:
        found[line.fate] += 1
    return found


def lines_of(plan: Iterable[dict[str, Any]]) -> list[Line]:
    return [Line(**one) for one in plan]


def _batches(keys: list[Any]) -> Iterator[list[Any]]:
    for at in range(0, len(keys), _BATCH):
        yield keys[at : at + _BATCH]
