"""Opening tasks and moving them between states; who leads, who helps, by when."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from directives.models import Directive
from tracker import permissions
from tracker.models import (
    Assignment,
    Kind,
    NoticeKind,
    Part,
    ProgressState,
    Right,
    Schedule,
    State,
    Task,
    Unit,
)
from tracker.models.folding import fold
from tracker.services import audit, family, notices
from tracker.services.transitions import TRANSITIONS, let_extension_lapse


class NoLead(Exception):
    """An open task has exactly one lead; none was named."""


class NotPossible(Exception):
    """No such step leads from the task's state, or somebody else was faster."""


class Refused(NotPossible):
    """The step is not taken for a reason that the person can mend; its words are for that person.

    `field` names the field of the step's form that mends it, where one does.
    """

    def __init__(self, said: str, field: str | None = None) -> None:
        super().__init__(said)
        self.field = field


class Stale(NotPossible):
    """Somebody else has changed it since the person saw it."""


def refuse_if(said: str, field: str) -> None:
    """Raises Refused where there is something to be said against it."""
    if said:
        raise Refused(said, field)


@audit.writing()
def open_task(
    content: str,
    *,
    lead: Unit | None,
    partners: Iterable[Unit] = (),
    due_on: date | None = None,
    is_standing: bool = False,
    is_recurring: bool = False,
    is_urgent: bool = False,
    product: str = "",
    directives: Iterable[Directive] = (),
    owner: Unit | None = None,
    parent: Task | None = None,
    by: User,
    now: datetime,
) -> Task:
    """A new open task, followed by `owner`: unless given, the unit in whose name the user assigns. A part of `parent`
    is opened by `subtasks.hand_down`.

    Raises NoLead without a lead, PermissionDenied where the user may not assign for that unit, or hand down.
    """
    owner = owner or permissions.office(by, Right.ASSIGN)
    if not (permissions.may_hand_down(by, parent) if parent else permissions.may(by, Right.ASSIGN, owner)):
        raise PermissionDenied
    if lead is None:
        raise NoLead
    sources = list(directives)
    task = Task.objects.create(
        content=content,
        kind=_kind(due_on, is_standing, is_recurring),
        due_on=due_on,
        first_due_on=due_on,
        is_urgent=is_urgent,
        product=product,
        owner=owner,
        parent=parent,
        search=_search_words(content, sources),
        created_at=now,
        created_by=by,
    )
    task.directives.set(sources)
    assign(task, lead, partners)
    audit.record("open_task", by=by, now=now, task=task, changes={"lead": (None, lead.name)})
    notices.tell_assigned(task, [lead, *task.partners], by=by, now=now)
    return task


def move(
    task: Task,
    came_from: State,
    to: State,
    *,
    by: User,
    now: datetime,
    note: str = "",
    done_on: date | None = None,
    percent: int | None = None,
    changes: audit.Changes | None = None,
    is_consequence: bool = False,
) -> None:
    """Take one step of TRANSITIONS by a conditional UPDATE, and record it; `changes` are what else the step brings.
    Nobody is asked for the right to what a step on another task brings about.

    Raises PermissionDenied where the user may not take it, NotPossible where the task is not (any more) in the state
    from which it leads, or is in the bin.
    """
    step = TRANSITIONS[came_from, to]
    if not is_consequence and not step.may(by, task):
        raise PermissionDenied
    values: dict[str, Any] = {"state": to, "done_on": done_on, "version": F("version") + 1}
    if percent is not None:
        values["percent"] = percent
    with audit.writing():
        if not Task.objects.kept().filter(pk=task.pk, state=came_from).update(**values):
            raise NotPossible
        audit.record(
            step.verb, by=by, now=now, task=task, changes={"state": (came_from, to), **(changes or {})}, note=note
        )
        step.effect(task, now)
    task.refresh_from_db()


@audit.writing()
def cancel(task: Task, reason: str, *, by: User, now: datetime) -> None:
    """With those of its turns that nobody has begun, and the open sub-tasks below it, whoever follows those."""
    move(task, State.OPEN, State.CANCELLED, by=by, now=now, note=reason)
    notices.tell_stepped(task, NoticeKind.CANCELLED, reason, by=by, now=now)
    note = _("With the task of which it is a part: %(reason)s") % {"reason": reason}
    for part in Task.objects.kept().below(task).filter(state=State.OPEN):
        move(part, State.OPEN, State.CANCELLED, by=by, now=now, note=note, is_consequence=True)
        notices.tell_stepped(part, NoticeKind.CANCELLED, note, by=by, now=now)
    for turn in Task.objects.kept().turns_of(task).unbegun():
        move(turn, State.OPEN, State.CANCELLED, by=by, now=now, note=reason)


@audit.writing()
def reopen(task: Task, reason: str, *, by: User, now: datetime) -> None:
    percent = last_noted_percent(task)
    # What had ended has no last day any more: the step's effect.
    ended_on = Schedule.objects.filter(task=task).values_list("ends_on", flat=True).first()
    changes: audit.Changes = {"ends_on": (ended_on, None)} if ended_on else {}
    move(task, State.DONE, State.OPEN, by=by, now=now, note=reason, percent=percent, changes=changes)
    notices.tell_stepped(task, NoticeKind.REOPENED, reason, by=by, now=now)


def last_noted_percent(task: Task) -> int:
    """How far a task was before it was reported as done: where it stands again once that report falls."""
    noted = task.progress.filter(state=ProgressState.NOTED).values_list("percent", flat=True)
    return noted.first() or 0


@audit.writing()
def amend(
    task: Task,
    *,
    version: int | None = None,
    lead: Unit | None,
    partners: Iterable[Unit],
    due_on: date | None,
    is_standing: bool = False,
    is_recurring: bool = False,
    reason: str = "",
    by: User,
    now: datetime,
) -> None:
    """Set lead, partners, kind and deadline of an unfinished task. The first deadline stays on record.

    `version` is that of the task as the person saw it; Stale if it has changed since. Raises Refused where what is new
    does not fit the task of which it is a part. Turns and what has them are amended by `schedules.amend`.
    """
    if lead is None:
        raise NoLead
    if not permissions.may_assign(by, task):
        raise PermissionDenied
    had = {task.lead, *task.partners}
    kind = _kind(due_on, is_standing, is_recurring)
    before = _facts(task)
    partners = [unit for unit in partners if unit != lead]
    _must_fit(task, {lead, *partners} - had, due_on)
    changed = (
        Task.objects.kept()
        .unfinished()
        .filter(pk=task.pk, version=task.version if version is None else version)
        .update(
            due_on=due_on,
            first_due_on=task.first_due_on or due_on,
            kind=kind,
            version=F("version") + 1,
        )
    )
    if not changed:
        raise Stale if Task.objects.kept().unfinished().filter(pk=task.pk).exists() else NotPossible
    assign(task, lead, partners)
    after = {"lead": lead, "partners": _names(partners), "due_on": due_on, "kind": kind}
    changes = audit.changed(before, after)
    audit.record("amend_task", by=by, now=now, task=task, changes=changes, note=reason)
    notices.tell_assigned(task, [unit for unit in (lead, *partners) if unit not in had], by=by, now=now)
    task.refresh_from_db()
    if "due_on" in changes:
        let_extension_lapse(task, now)
        stayed = [unit for unit in (lead, *partners) if unit in had]
        notices.tell_moved(task, stayed, before["due_on"], reason, by=by, now=now)
    if "lead" in changes:
        family.hand_over(task, before["lead"], by=by, now=now)


def _must_fit(task: Task, new: Iterable[Unit], due_on: date | None) -> None:
    """What has changed must: a deadline comes after its task was asked for, a sub-task keeps within the whole."""
    if due_on and due_on != task.due_on:
        refuse_if(_too_early(task, due_on), "due_on")
    if task.parent:
        refuse_if(family.outside(task.owner, new), "lead")
        refuse_if(family.too_late(task.parent, due_on) if due_on != task.due_on else "", "due_on")


def _too_early(task: Task, due_on: date) -> str:
    """A day before the task was asked for is a slip of the pen. One before it was opened here may be none: its
    document may be older."""
    issued = task.directives.values_list("document__issued_on", flat=True)
    asked_on = min([timezone.localdate(task.created_at), *filter(None, issued)])
    if due_on >= asked_on:
        return ""
    said = _("The task was asked for on %(day)s; its deadline cannot be before that.")
    return said % {"day": formats.date_format(asked_on)}


def units_of(task: Task) -> dict[str, Any]:
    """Who leads and who helps, as the trail tells it."""
    return {"lead": task.lead, "partners": _names(task.partners)}


def _facts(task: Task) -> dict[str, Any]:
    return units_of(task) | {"due_on": task.due_on, "kind": task.kind}


def _kind(due_on: date | None, is_standing: bool, is_recurring: bool) -> Kind:
    if due_on:
        return Kind.DATED
    if is_recurring:
        return Kind.RECURRING
    return Kind.STANDING if is_standing else Kind.UNDATED


def assign(task: Task, lead: Unit, partners: Iterable[Unit]) -> None:
    """Give them their parts; to be called where the change is recorded."""
    task.assignments.exclude(part=Part.WATCHER).delete()
    rows = [Assignment(task=task, unit=lead, part=Part.LEAD)]
    rows += [Assignment(task=task, unit=unit, part=Part.PARTNER) for unit in dict.fromkeys(partners) if unit != lead]
    watched = set(task.assignments.values_list("unit", flat=True))
    Assignment.objects.filter(task=task, unit__in=[row.unit for row in rows if row.unit_id in watched]).delete()
    Assignment.objects.bulk_create(rows)
    if task.parent:
        family.let_watch(task)


def _names(units: Iterable[Unit]) -> str:
    return ", ".join(unit.name for unit in units)


def _search_words(content: str, sources: list[Directive]) -> str:
    numbers = {f"{d.document.number} {d.document.title}" for d in sources}
    return fold(" ".join([content, *sorted(numbers)]))
