"""The trial of a list: each row against what the tracker has."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.utils.translation import gettext_noop as _

from tracker import permissions
from tracker.models import Kind, ListedTask, Task, Unit
from tracker.models.folding import fold
from tracker.services.list_columns import Column
from tracker.services.list_deadlines import says_the_same
from tracker.services.list_plan import Fate, Ground, Line, Wishes, code_of, ground, key_of, pk_of
from tracker.services.list_rows import Said
from tracker.services.list_words import Told, told

_SHOWN = 200
# What the trail calls it: the product that a report delivers is another field.
_TOLD_AS = {"product": "product_wanted"}
_OF_THE_TASK = ("content", "lead", "partners", "kind", "due_on", "rrule", "product")
_OF_THE_LIST = ("number", "issued_on", "note", "partners_said")


@permissions.asked_once()
def check(rows: Sequence[Said], wishes: Wishes, user: User) -> list[Line]:
    """A line for each row."""
    return list(_Check(wishes, ground(rows, user), user).lines(rows))


class _Check:
    """Remembers what earlier rows want."""

    def __init__(self, wishes: Wishes, known: Ground, user: User) -> None:
        self.wishes, self.known, self.user = wishes, known, user
        self.rows_of: dict[Any, int] = {}
        self.units = {unit.pk: unit.name for unit in Unit.objects.all()}

    def lines(self, rows: Sequence[Said]) -> Iterator[Line]:
        for said in rows:
            what = " ".join(said.what.split())
            line = Line(said.number, Fate.HEADING, what if len(what) <= _SHOWN else f"{what[:_SHOWN]} …")
            if said.text(Column.CODE).strip():
                self._with_code(said, line)
            elif said.is_task:
                self.wishes.read(said, line)
                self._without_code(said, line)
            if line.errors:
                line.fate, line.errors = Fate.REFUSED, _each_once(line.errors)
            yield line

    def _without_code(self, said: Said, line: Line) -> None:
        line.fate = Fate.MADE
        if not line.values.get("content"):
            line.errors.append(told(_("What is to be done is missing.")))
        key = key_of(said)
        if key in self.known.by_key:
            self._is_here(line, self.known.by_key[key])
            return
        if not line.values.get("lead") and not line.unknown:
            line.errors.append(told(_("The lead unit is missing.")))
        if line.errors:
            return
        alike = self.known.by_words.get(fold(line.values["content"]), [])
        wanted = (line.values.get("lead"), line.values.get("due_on"))
        same = [pk for pk, lead, due_on in alike if (lead, due_on.isoformat() if due_on else None) == wanted]
        if same:
            self._is_here(line, same[0])
            return
        self._only_once(key, line)
        line.values["key"] = key
        self._tell(line, {})
        self._sum_up(line)
        if alike:
            codes = ", ".join(code_of(pk) for pk, _lead, _due_on in alike[:3])
            words = _("A task of the same words is open, with another lead or deadline: %(codes)s.")
            line.notes.append(told(words, codes=codes))

    def _sum_up(self, line: Line) -> None:
        """A new task's lead and deadline have columns of their own, and its words are what the row is called."""
        values = line.values
        line.lead = self.units.get(values.get("lead") or 0, "")
        if due_on := values.get("due_on"):
            line.due = f"{date.fromisoformat(due_on):%d/%m/%Y}"
        else:
            rrule, kind = values.get("rrule"), values.get("kind", Kind.UNDATED)
            line.due = told("%(rrule)s", rrule=rrule) if rrule else told("%(kind)s", kind=str(kind))
        for key in ("content", "lead", "kind", "due_on", "rrule"):
            line.changes.pop(key, None)

    def _is_here(self, line: Line, pk: int) -> None:
        """Nothing of it is read: whatever was wrong with its words once, the task stands."""
        line.fate, line.task, line.errors, line.notes, line.unknown = Fate.HERE, pk, [], [], []

    def _only_once(self, key: Any, line: Line) -> None:
        first = self.rows_of.setdefault(key, line.row)
        if first != line.row:
            line.errors.append(told(_("The same stands in row %(row)d already."), row=first))

    def _with_code(self, said: Said, line: Line) -> None:
        code = said.text(Column.CODE).strip()
        task = self.known.by_pk.get(pk_of(code) or 0)
        if task is None:
            words = _("“%(code)s” is the code of no task that you see: correct it, or clear it to open a new task.")
            line.errors.append(told(words, code=code))
            return
        line.task, line.version = task.pk, task.version
        self._only_once(("task", task.pk), line)
        before = as_it_is(task)
        # Our own words for a rhythm need not be read: they mean what is there.
        is_as_exported = says_the_same(said.cells.get(Column.DUE, ""), task)
        self.wishes.read(said, line, reads_due=not is_as_exported)
        self._leave_to_document(task, line)
        self._tell(line, before)
        line.fate = Fate.CHANGED if line.changes else Fate.KEPT
        if line.changes:
            line.errors += self._against(said, task, line)

    def _leave_to_document(self, task: Task, line: Line) -> None:
        """Number and day are those of the document, where the task has one here."""
        numbers = {directive.document.number for directive in task.directives.all()}
        if not numbers:
            return
        line.values.pop("issued_on", None)
        if line.values.pop("number", "") not in ("", *numbers, ", ".join(sorted(numbers))):
            line.notes.append(told(_("The document number stays: it is corrected with the document.")))

    def _tell(self, line: Line, before: dict[str, Any]) -> None:
        """From what to what, in words; of a new task only what there is."""
        values = line.values
        for key in (*_OF_THE_TASK, *_OF_THE_LIST):
            if key in values and (values[key] or None) != (before.get(key) or None) and not _alike(key, values, before):
                line.changes[_TOLD_AS.get(key, key)] = [
                    self._words(key, before.get(key)),
                    self._words(key, values[key]),
                ]
        # Told by the deadline, or the rhythm, itself.
        if {"due_on", "rrule"} & set(line.changes) and not (before and line.changes.get("kind")):
            line.changes.pop("kind", None)

    def _words(self, key: str, value: Any) -> Any:
        if key == "lead":
            return self.units.get(value)
        return ", ".join(self.units[pk] for pk in value or ()) if key == "partners" else value

    def _against(self, said: Said, task: Task, line: Line) -> Iterator[Told]:
        """Why these changes cannot be made."""
        if not permissions.may_assign(self.user, task):
            yield told(_("You may not change this task: %(unit)s follows it."), unit=str(task.owner or "—"))
        elif not task.is_unfinished:
            yield told(_("This task is %(state)s: nothing of it is changed by a list."), state=task.state)
        version = said.text(Column.VERSION).strip()
        if version.isdecimal() and int(version) != task.version:
            yield told(
                _(
                    "This task was changed in the tracker after the list was taken from it: take the list anew, "
                    "or clear the row’s version to write what it says."
                )
            )
        if "content" in line.changes and not line.values["content"]:
            yield told(_("What is to be done is missing."))
        if "lead" in line.changes and not line.values["lead"] and not line.unknown:
            yield told(_("The lead unit is missing."))
        if "kind" in line.changes and hasattr(task, "period"):
            yield told(_("A turn of a recurring task keeps having a deadline."))


def _each_once(errors: list[Told]) -> list[Told]:
    return [error for at, error in enumerate(errors) if error not in errors[:at]]


def _alike(key: str, values: dict[str, Any], before: dict[str, Any]) -> bool:
    """Whether nothing but blanks or the order of partners differs."""
    new, old = values[key], before.get(key)
    if key == "partners":
        return set(new or ()) == set(old or ())
    return isinstance(new, str) and isinstance(old, str) and " ".join(new.split()) == " ".join(old.split())


def as_it_is(task: Task) -> dict[str, Any]:
    listed: ListedTask | None = getattr(task, "listed", None)
    schedule = getattr(task, "schedule", None)
    return {
        "content": task.content,
        "lead": task.lead.pk if task.lead else None,
        "partners": [unit.pk for unit in task.partners],
        "kind": task.kind,
        "due_on": _iso(task.due_on),
        "rrule": schedule.rrule if schedule and task.kind == Kind.RECURRING else "",
        "product": task.product,
        "number": listed.number if listed else "",
        "issued_on": _iso(listed.issued_on) if listed else None,
        "note": listed.note if listed else "",
        "partners_said": listed.partners_said if listed else "",
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
