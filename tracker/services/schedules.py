"""What comes again: recurring tasks and the reporting cycles of standing duties, opened, amended and ended."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.utils.translation import gettext as _

from tracker import permissions
from tracker.models import Kind, NoticeKind, Period, Schedule, State, Task, Unit
from tracker.models.task import TaskQuerySet
from tracker.rhythms import BadRule, parse
from tracker.services import audit, notices, spans, tracking, turns
from tracker.services.tracking import NotPossible, Refused

_DAY = timedelta(days=1)
# More past turns than this are a slip of the pen ("daily, from 1945"), and nobody could look through them.
_MOST_PAST_TURNS = 1_000


@dataclass(frozen=True, slots=True)
class Plan:
    """How a person or a text wants it. `covers` empty: the span that the rule fills without a gap. A start that is past
    brings the current turn and the next one; with `from_start` all since then."""

    rrule: str
    starts_on: date
    ends_on: date | None = None
    covers: str = ""
    window_start_day: int = 1
    from_start: bool = False


@audit.writing()
def open_recurring(
    content: str, plan: Plan, *, is_standing: bool = False, today: date, by: User, now: datetime, **more: Any
) -> Task:
    """A task that comes again, or a standing duty with a reporting cycle, and its first turns. `more` as of
    `tracking.open_task`. Raises Refused where the plan cannot be followed."""
    sound = checked(plan)
    task = tracking.open_task(content, is_standing=is_standing, is_recurring=not is_standing, by=by, now=now, **more)
    _plan(task, sound, today=today, by=by, now=now)
    return task


def checked(plan: Plan) -> Plan:
    """In its normal form. Raises Refused with words for the person who made it."""
    try:
        rhythm = parse(plan.rrule)
    except BadRule as bad:
        raise Refused(str(bad), "every") from None
    ends_on = min(filter(None, [plan.ends_on, rhythm.end(plan.starts_on)]), default=None)
    if ends_on and ends_on < plan.starts_on:
        raise Refused(_("It ends before it starts."), "ends_on")
    if not rhythm.between(plan.starts_on, plan.starts_on, ends_on) if ends_on else False:
        raise Refused(_("No turn falls due between these days."), "ends_on")
    covers = plan.covers or spans.suggested(rhythm)
    return replace(plan, rrule=str(rhythm), ends_on=ends_on, covers=covers)


def readable(rrule: str) -> str:
    """In its normal form; nothing of a rule that says nothing, or that cannot be followed."""
    try:
        return str(parse(rrule)) if rrule else ""
    except BadRule:
        return ""


@audit.writing()
def amend(
    task: Task,
    *,
    version: int | None = None,
    lead: Unit | None,
    partners: Iterable[Unit],
    due_on: date | None = None,
    is_standing: bool = False,
    reason: str = "",
    by: User,
    now: datetime,
) -> None:
    """As `tracking.amend`, for any task: a turn keeps having a deadline; a recurring task stays one until `set_kind`,
    and hands its units on to the turns that nobody has begun."""
    if not permissions.may_assign(by, task):
        raise PermissionDenied
    if due_on is None and hasattr(task, "period"):
        raise Refused(_("A turn has a deadline: cancel the turn if it is not wanted."), "due_on")
    has_turns = hasattr(task, "schedule")
    if has_turns and due_on:
        raise Refused(_("This comes again: change its kind and its rhythm instead."), "due_on")
    tracking.amend(
        task,
        version=version,
        lead=lead,
        partners=partners,
        due_on=due_on,
        is_standing=task.kind == Kind.STANDING if has_turns else is_standing,
        is_recurring=task.kind == Kind.RECURRING,
        reason=reason,
        by=by,
        now=now,
    )
    if has_turns:
        _hand_on(task, by=by, now=now)


@audit.writing()
def set_kind(
    task: Task,
    kind: Kind,
    *,
    version: int | None = None,
    plan: Plan | None = None,
    due_on: date | None = None,
    reason: str = "",
    today: date,
    by: User,
    now: datetime,
) -> None:
    """Make it a dated, recurring, standing or undated task, where nothing is lost by it; `plan` is the rhythm of a
    recurring task, or the reporting cycle of a standing duty. Raises Refused, Stale, NotPossible."""
    if not permissions.may_assign(by, task):
        raise PermissionDenied
    sound = checked(plan) if plan else None
    _must_lose_nothing(task, kind, sound)
    tracking.amend(
        task,
        version=version,
        lead=task.lead,
        partners=task.partners,
        due_on=due_on if kind == Kind.DATED else None,
        is_standing=kind == Kind.STANDING,
        is_recurring=kind == Kind.RECURRING,
        reason=reason,
        by=by,
        now=now,
    )
    if sound:
        _plan(task, sound, today=today, by=by, now=now)
    else:
        _unplan(task, by=by, now=now)


@audit.writing()
def end(task: Task, reason: str, *, today: date, by: User, now: datetime) -> None:
    """It comes no more: done as of today. Turns that nobody has begun and that are not due yet are cancelled; what is
    begun or overdue stays to be finished."""
    if not permissions.may_assign(by, task):
        raise PermissionDenied
    schedule = Schedule.objects.filter(task=task).first()
    if schedule is None:
        raise NotPossible
    ends_on = max(today, schedule.starts_on)
    values: dict[str, Any] = {"done_on": today, "percent": 100, "changes": {"ends_on": (schedule.ends_on, ends_on)}}
    tracking.move(task, State.OPEN, State.DONE, by=by, now=now, note=reason, **values)
    schedule.ends_on, schedule.look_on = ends_on, None
    schedule.save(update_fields=["ends_on", "look_on"])
    notices.tell_stepped(task, NoticeKind.ENDED, reason, by=by, now=now)
    _take_back(_coming(task, today), reason, by=by, now=now)


def _must_lose_nothing(task: Task, kind: Kind, plan: Plan | None) -> None:
    if hasattr(task, "period"):
        raise Refused(_("A turn stays what it is; the recurring task can be changed."))
    if task.state != State.OPEN:
        raise Refused(_("A report on it waits for confirmation: decide on that first."))
    if kind == Kind.RECURRING and plan is None:
        raise Refused(_("Say when it comes again."), "every")
    if plan and (task.parent_id or task.children.exclude(state=State.CANCELLED).exists()):
        raise Refused(_("What is handed down, whole or part, does not come again: hand its turns down instead."))
    if plan is None and _told(task).exists():
        said = _("A unit has reported on its turns: end it, so that they stay on record, and open a new task.")
        raise Refused(said)


def _told(task: Task) -> TaskQuerySet:
    """Turns that somebody has begun or finished."""
    return Task.objects.kept().turns_of(task).exclude(progress=None)


def _plan(task: Task, plan: Plan, *, today: date, by: User, now: datetime) -> None:
    """Write the rhythm down, take back what it no longer brings, and make what it does."""
    if plan.from_start:
        _must_be_surveyable(plan, today)
    old = Schedule.objects.filter(task=task).first()
    first = plan.starts_on if plan.from_start else max(plan.starts_on, today)
    new = Schedule(
        pk=old.pk if old else None,
        task=task,
        rrule=plan.rrule,
        starts_on=plan.starts_on,
        ends_on=plan.ends_on,
        covers=plan.covers,
        window_start_day=plan.window_start_day,
        made_until=first - _DAY,
        look_on=today,
    )
    new.save()
    audit.record("set_schedule", by=by, now=now, task=task, changes=audit.changed(_facts(old), _facts(new)))
    if old:
        coming = _coming(task, today).select_related("period")
        gone = [turn for turn in coming if not turns.is_planned(new, turn.period)]
        _take_back(gone, _("The rhythm has changed."), by=by, now=now)
    task.schedule = new
    turns.make(new, today, now)


def _must_be_surveyable(plan: Plan, today: date) -> None:
    past = len(parse(plan.rrule).between(plan.starts_on, plan.starts_on, today))
    if past > _MOST_PAST_TURNS:
        said = _("That would open %(n)d past turns at once: choose a later first day, or leave the past out.")
        raise Refused(said % {"n": past}, "starts_on")


def _unplan(task: Task, *, by: User, now: datetime) -> None:
    schedule = Schedule.objects.filter(task=task).first()
    if schedule is None:
        return
    changes = {key: (value, None) for key, value in _facts(schedule).items() if value is not None}
    _take_back(Task.objects.kept().turns_of(task).unbegun(), _("The rhythm has changed."), by=by, now=now)
    schedule.delete()
    task.refresh_from_db()
    audit.record("drop_schedule", by=by, now=now, task=task, changes=changes)


def _facts(schedule: Schedule | None) -> dict[str, Any]:
    if schedule is None:
        return {}
    fields = ("rrule", "starts_on", "ends_on", "covers", "window_start_day")
    return {field: getattr(schedule, field) for field in fields}


def _coming(task: Task, today: date) -> TaskQuerySet:
    return Task.objects.kept().turns_of(task).unbegun().filter(due_on__gte=today)


def _take_back(found: Iterable[Task], why: str, *, by: User, now: datetime) -> None:
    """Their days may be planned anew."""
    for turn in list(found):
        tracking.move(turn, State.OPEN, State.CANCELLED, by=by, now=now, note=why)
        Period.objects.filter(task=turn).update(is_dropped=True)


def _hand_on(task: Task, *, by: User, now: datetime) -> None:
    for turn in Task.objects.kept().turns_of(task).unbegun():
        changes = audit.changed(tracking.units_of(turn), tracking.units_of(task))
        if changes and task.lead:
            tracking.assign(turn, task.lead, task.partners)
            # Whoever saw it before with its old units shall not write those back.
            Task.objects.filter(pk=turn.pk).update(version=F("version") + 1)
            audit.record("amend_task", by=by, now=now, task=turn, changes=changes)
