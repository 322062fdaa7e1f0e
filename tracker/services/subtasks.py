"""Sub-tasks: the lead of a task hands parts of it down to the units of its tree."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied

from tracker import permissions
from tracker.models import Kind, State, Task, Unit
from tracker.services import audit, family, tracking
from tracker.services.tracking import NotPossible, refuse_if


@audit.writing()
def hand_down(
    task: Task,
    content: str,
    *,
    lead: Unit,
    partners: Iterable[Unit] = (),
    due_on: date | None = None,
    product: str = "",
    by: User,
    now: datetime,
) -> Task:
    """A part of the task for a unit of its lead's tree, which answers the same directives. Without `due_on` it is due
    with the task.

    Raises NotPossible where the task is not open, Refused where the deadline or a unit does not fit.
    """
    task.refresh_from_db()
    if not permissions.may_hand_down(by, task):
        raise PermissionDenied
    if not can_be_handed_down(task) or task.deleted_at:
        raise NotPossible
    owner, partners, due_on = family.follower(task), list(partners), due_on or task.due_on
    refuse_if(family.too_late(task, due_on), "due_on")
    refuse_if(family.outside(owner, [lead, *partners]), "lead")
    part = tracking.open_task(
        content,
        lead=lead,
        partners=partners,
        due_on=due_on,
        is_urgent=task.is_urgent,
        product=product,
        directives=task.directives.all(),
        owner=owner,
        parent=task,
        by=by,
        now=now,
    )
    # Without its words: not all who see the task see its parts.
    changes = {"lead": (None, lead.name), "due_on": (None, due_on)}
    audit.record("hand_down", by=by, now=now, task=task, about=part, changes=changes)
    return part


def can_be_handed_down(task: Task) -> bool:
    """While it is open; of what comes again its turns are, one by one."""
    return task.state == State.OPEN and task.kind != Kind.RECURRING and not hasattr(task, "schedule")


@dataclass(frozen=True)
class Family:
    """What a person sees of the tasks above and below one."""

    parent: Task | None
    children: list[Task]

    @property
    def counted(self) -> list[Task]:
        return [child for child in self.children if child.state != State.CANCELLED]

    @property
    def done(self) -> int:
        return sum(child.state == State.DONE for child in self.counted)


def family_of(task: Task, user: permissions.Visitor, today: date) -> Family:
    seen = Task.objects.visible_to(user)
    return Family(
        parent=seen.filter(pk=task.parent_id).first() if task.parent_id else None,
        children=list(seen.filter(parent=task).with_status(today).most_pressing_first(today).with_parts()),
    )
