"""What a task and its sub-tasks owe one another. Every sub-task is followed by the lead of what it is a part of, and
watched by whoever follows the tasks above."""

from collections.abc import Iterable
from datetime import date, datetime

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from tracker.models import Assignment, Part, Task, Unit
from tracker.models.unit import UnitQuerySet
from tracker.services import audit


def follower(task: Task) -> Unit | None:
    """The unit that follows its sub-tasks: its lead, or whoever that was merged into."""
    return (task.lead.heir or task.lead) if task.lead else None


def tree(unit: Unit | None) -> UnitQuerySet:
    """The units to which this one, or whoever it was merged into, hands down: itself, and those below."""
    below: UnitQuerySet = Unit.objects.below(unit.heir or unit) if unit else Unit.objects.none()
    return below.filter(is_active=True)  # type: ignore[no-any-return]


def too_late(parent: Task | None, day: date | None) -> str:
    """What is to be said where a sub-task would be due later than what it is a part of, as long as that goes on."""
    limit = parent.due_on if parent and parent.is_unfinished else None
    if limit is None or (day and day <= limit):
        return ""
    said = _("A sub-task is due on %(day)s at the latest, like the task of which it is a part.")
    return said % {"day": f"{limit:%d/%m/%Y}"}


def outside(unit: Unit | None, chosen: Iterable[Unit]) -> str:
    """What is to be said where one of the chosen does not belong to the unit that hands down."""
    known = set(tree(unit).values_list("pk", flat=True))
    stranger = next((one for one in chosen if one.pk not in known), None)
    if stranger is None:
        return ""
    said = _("“%(one)s” does not belong to %(unit)s: work is handed down within the own unit only.")
    return said % {"one": stranger, "unit": unit}


def let_watch(task: Task) -> None:
    """Whoever follows a task above sees what becomes of its parts; who has another part in it keeps that."""
    above: list[Unit] = []
    parent = task.parent
    while parent is not None:
        above += [parent.owner] if parent.owner and parent.owner not in above else []
        parent = parent.parent
    involved = {task.owner_id, *task.assignments.values_list("unit", flat=True)}
    Assignment.objects.bulk_create(
        Assignment(task=task, unit=unit, part=Part.WATCHER) for unit in above if unit.pk not in involved
    )


def hand_over(task: Task, was: Unit | None, *, by: User, now: datetime) -> None:
    """The task had another lead: the new one follows its sub-tasks from now on."""
    owner = follower(task)
    for part in task.children.select_related("owner"):
        if part.owner != owner:
            changes = {"owner": (part.owner.name if part.owner else None, owner.name if owner else None)}
            Task.objects.filter(pk=part.pk).update(owner=owner)
            audit.record("amend_task", by=by, now=now, task=part, changes=changes)
    for below in Task.objects.below(task).order_by("pk"):
        below.assignments.filter(unit=was, part=Part.WATCHER).delete()
        let_watch(below)
