"""One row of a list is written, through the services by which people do the same."""

from datetime import date, datetime
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from tracker.models import Kind, ListedTask, Task, TaskList, Unit
from tracker.services import audit, restating, schedules, tracking
from tracker.services.list_plan import Fate, Line
from tracker.services.list_words import told

_DEADLINE, _UNITS, _WORDS = {"kind", "due_on", "rrule"}, {"lead", "partners"}, {"content", "product"}
_OF_THE_LIST = ("number", "issued_on", "note", "partners_said")


def write(line: Line, source: TaskList, units: dict[int, Unit], *, by: User, now: datetime) -> dict[str, Any]:
    """What was done, as it is kept: the task, or why not. A row that cannot be written takes no other with it."""
    try:
        with transaction.atomic():
            task = (_open if line.fate == Fate.MADE else _change)(line, source, units, by=by, now=now)
    except tracking.Stale:
        return {"error": told(gettext_noop("Somebody else has changed the task since the trial: try the list again."))}
    except tracking.NoLead:
        return {"error": told(gettext_noop("The lead unit is missing."))}
    except tracking.Refused as refusal:
        return {"error": str(refusal)}
    except (tracking.NotPossible, PermissionDenied, Task.DoesNotExist):
        return {"error": told(gettext_noop("The task cannot be changed any more: try the list again."))}
    return {"task": task.pk}


def _open(line: Line, source: TaskList, units: dict[int, Unit], *, by: User, now: datetime) -> Task:
    values = line.values
    more: dict[str, Any] = {
        "lead": units.get(values.get("lead") or 0),
        "partners": [units[pk] for pk in values.get("partners", ()) if pk in units],
        "product": values.get("product", ""),
        "owner": source.unit,
        "by": by,
        "now": now,
    }
    if rrule := values.get("rrule"):
        today = timezone.localdate(now)
        plan = schedules.Plan(rrule, min(_day(values.get("issued_on")) or today, today))
        task = schedules.open_recurring(values["content"], plan, today=today, **more)
    else:
        is_standing = values.get("kind") == Kind.STANDING
        due_on = _day(values.get("due_on"))
        task = tracking.open_task(values["content"], due_on=due_on, is_standing=is_standing, **more)
    facts = _facts(values)
    ListedTask.objects.create(task=task, source=source, row=line.row, key=values.get("key", ""), **facts)
    Task.objects.filter(pk=task.pk).update(search=restating.search_words(task, task.content, facts.get("number", "")))
    told = {key: (None, value) for key, value in facts.items() if value}
    audit.record("list_task", by=by, now=now, task=task, changes=told, note=_row(source, line))
    return task


def _change(line: Line, source: TaskList, units: dict[int, Unit], *, by: User, now: datetime) -> Task:
    """Only what differs; as of the version that was shown."""
    task = Task.objects.visible_to(by).select_related("schedule", "period", "listed").get(pk=line.task or 0)
    if task.version != line.version:
        raise tracking.Stale
    changed, values = {"product" if key == "product_wanted" else key for key in line.changes}, line.values
    said: dict[str, Any] = {"reason": _row(source, line), "by": by, "now": now}
    if changed & _DEADLINE and (values["kind"] != task.kind or values["rrule"]):
        _set_kind(task, values, said)
    elif "due_on" in changed:
        changed |= _UNITS
    if changed & _UNITS:
        _set_units(task, line, units, said)
    if changed & _WORDS:
        wanted = {key: values[key] for key in _WORDS & changed}
        restating.restate(task, **wanted, **said)
    if changed & set(_OF_THE_LIST):
        _add_facts(task, line, source, by=by, now=now)
    return task


def _set_kind(task: Task, values: dict[str, Any], said: dict[str, Any]) -> None:
    today = timezone.localdate(said["now"])
    plan = schedules.Plan(values["rrule"], today) if values["rrule"] else None
    due_on = _day(values["due_on"])
    schedules.set_kind(task, Kind(values["kind"]), plan=plan, due_on=due_on, today=today, **said)
    task.refresh_from_db()


def _set_units(task: Task, line: Line, units: dict[int, Unit], said: dict[str, Any]) -> None:
    changed, values = line.changes, line.values
    lead = units.get(values.get("lead") or 0) if "lead" in changed else task.lead
    partners = [units[pk] for pk in values["partners"] if pk in units] if "partners" in changed else task.partners
    due_on = _day(values["due_on"]) if "due_on" in changed and not values.get("rrule") else task.due_on
    is_standing = task.kind == Kind.STANDING
    schedules.amend(task, lead=lead, partners=partners, due_on=due_on, is_standing=is_standing, **said)


def _add_facts(task: Task, line: Line, source: TaskList, *, by: User, now: datetime) -> None:
    listed = ListedTask.objects.filter(task=task).first() or ListedTask(task=task)
    wanted = {key: value for key, value in _facts(line.values).items() if key in line.changes}
    changes = audit.changed({key: getattr(listed, key) for key in wanted}, wanted)
    for key, value in wanted.items():
        setattr(listed, key, value)
    listed.save()
    if "number" in changes:
        Task.objects.filter(pk=task.pk).update(search=restating.search_words(task, task.content, listed.number))
    audit.record("list_task", by=by, now=now, task=task, changes=changes, note=_row(source, line))


def _facts(values: dict[str, Any]) -> dict[str, Any]:
    return {key: _day(values[key]) if key == "issued_on" else values[key] for key in _OF_THE_LIST if key in values}


def _row(source: TaskList, line: Line) -> str:
    """It stands in the record: in the words of whoever did it."""
    return _("From the list “%(name)s”, row %(row)d") % {"name": source.name, "row": line.row}


def _day(words: str | None) -> date | None:
    return date.fromisoformat(words) if words else None
