"""How far a task is: reported by a unit, confirmed or returned by a superior."""

from datetime import date, datetime

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied

from tracker import permissions
from tracker.models import Progress, ProgressState, State, Task, Unit
from tracker.services import audit, tracking
from tracker.services.tracking import NotPossible


@audit.writing()
def note(task: Task, text: str, percent: int, *, by: User, today: date, now: datetime) -> Progress:
    """Say how far an open task is. Claims nothing: the task stays open."""
    if not permissions.may_report_on(by, task):
        raise PermissionDenied
    changed = Task.objects.kept().filter(pk=task.pk, state=State.OPEN).update(percent=percent)
    if not changed:
        raise NotPossible
    row = _write(task, text, percent, ProgressState.NOTED, by=by, today=today, now=now)
    audit.record("note_progress", by=by, now=now, task=task, changes={"percent": (task.percent, percent)}, note=text)
    task.refresh_from_db()
    return row


@audit.writing()
def submit(task: Task, text: str, *, by: User, today: date, now: datetime) -> Progress:
    """Report the task as done; it waits for confirmation, and this day decides whether it was on time."""
    tracking.move(task, State.OPEN, State.SUBMITTED, by=by, now=now, note=text, percent=100)
    return _write(task, text, 100, ProgressState.SUBMITTED, by=by, today=today, now=now)


@audit.writing()
def confirm(task: Task, *, report: int | None = None, by: User, now: datetime) -> None:
    """Accept the report that waits: the task is done on the day on which that report came in.

    `report` is the one that the person has seen; NotPossible if another waits by now.
    """
    row = _decide(task, report, ProgressState.CONFIRMED, by=by, now=now)
    tracking.move(task, State.SUBMITTED, State.DONE, by=by, now=now, done_on=row.reported_on)


@audit.writing()
def return_(task: Task, reason: str, *, report: int | None = None, by: User, now: datetime) -> None:
    """Send the report back: the task is open again, as if nothing had been submitted."""
    _decide(task, report, ProgressState.RETURNED, by=by, now=now, reason=reason)
    percent = tracking.last_noted_percent(task)
    tracking.move(task, State.SUBMITTED, State.OPEN, by=by, now=now, note=reason, percent=percent)


def _decide(task: Task, report: int | None, state: str, *, by: User, now: datetime, reason: str = "") -> Progress:
    """The row first, by a conditional UPDATE: whoever is slower finds nothing that waits."""
    waiting = task.progress.filter(state=ProgressState.SUBMITTED)
    row = waiting.filter(pk=report).first() if report else waiting.first()
    if row is None or not waiting.filter(pk=row.pk).update(state=state, decided_by=by, decided_at=now, reason=reason):
        raise NotPossible
    return row


def _write(task: Task, text: str, percent: int, state: str, *, by: User, today: date, now: datetime) -> Progress:
    return Progress.objects.create(
        task=task,
        unit=_unit_of(by, task),
        text=text,
        percent=percent,
        state=state,
        reported_on=today,
        reported_at=now,
        reported_by=by,
    )


def _unit_of(user: User, task: Task) -> Unit:
    """The reporter's own unit where it has a part, else the lead, for which a clerk reports."""
    unit = permissions.reporting_unit(user, task) or task.lead
    if unit is None:
        raise tracking.NoLead
    return unit
