"""How far a task is: reported by a unit, confirmed or returned by a superior."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from tracker import permissions
from tracker.models import Kind, NoticeKind, Progress, ProgressState, State, Task
from tracker.services import audit, closing, evidence, notices, tracking
from tracker.services.evidence import Offered
from tracker.services.tracking import NotPossible, Refused


@dataclass(frozen=True)
class More:
    """What a report may say and bring besides its results."""

    difficulties: str = ""
    proposals: str = ""
    product: str = ""
    evidence: tuple[Offered, ...] = ()
    # Why the task is done although sub-tasks are not.
    despite: str = ""

    def changes(self) -> audit.Changes:
        """What was said, as the trail keeps it: the evidence has events of its own."""
        said = {"difficulties": self.difficulties, "proposals": self.proposals, "product": self.product}
        said["despite"] = self.despite
        return {field: (None, words) for field, words in said.items() if words}


NOTHING_MORE = More()


@audit.writing()
def note(
    task: Task, text: str, percent: int, *, more: More = NOTHING_MORE, by: User, today: date, now: datetime
) -> Progress:
    """Say how far an open task is. Claims nothing: the task stays open. Raises Refused where evidence is missing, and
    of what comes again."""
    if not permissions.may_report_on(by, task):
        raise PermissionDenied
    if task.kind == Kind.RECURRING:
        closing.check_ends(task)
    stand = _stand(task, more, by)
    changed = Task.objects.kept().filter(pk=task.pk, state=State.OPEN).update(percent=percent)
    if not changed:
        raise NotPossible
    changes = {"percent": (task.percent, percent), **stand, **more.changes()}
    audit.record("note_progress", by=by, now=now, task=task, changes=changes, note=text)
    row = _write(task, text, percent, ProgressState.NOTED, more, by=by, today=today, now=now)
    task.refresh_from_db()
    return row


@audit.writing()
def submit(task: Task, text: str, *, more: More = NOTHING_MORE, by: User, today: date, now: datetime) -> Progress:
    """Report the task as done; it waits for confirmation, and this day decides whether it was on time.

    Raises Refused where evidence is missing, or the reason for reporting it while sub-tasks are unfinished.
    """
    if not permissions.may_submit(by, task):
        raise PermissionDenied
    closing.check_ends(task)
    more = replace(more, despite=closing.check_parts(task, more.despite))
    changes = {**_stand(task, more, by), **more.changes()}
    closing.check_evidence(task, more.evidence)
    tracking.move(task, State.OPEN, State.SUBMITTED, by=by, now=now, note=text, percent=100, changes=changes)
    row = _write(task, text, 100, ProgressState.SUBMITTED, more, by=by, today=today, now=now)
    notices.tell_reported(row, by=by, now=now)
    return row


@audit.writing()
def confirm(task: Task, *, report: int | None = None, by: User, now: datetime) -> None:
    """Accept the report that waits: the task is done on the day on which that report came in.

    `report` is the one that the person has seen; NotPossible if another waits by now, Refused where it is the user's
    own and the office demands a second person.
    """
    closing.check_second_person(task, by)
    row = _decide(task, report, ProgressState.CONFIRMED, by=by, now=now)
    tracking.move(task, State.SUBMITTED, State.DONE, by=by, now=now, done_on=row.reported_on)
    notices.tell_decided(row, NoticeKind.CONFIRMED, by=by, now=now)


@audit.writing()
def return_(task: Task, reason: str, *, report: int | None = None, by: User, now: datetime) -> None:
    """Send the report back: the task is open again, as if nothing had been submitted."""
    row = _decide(task, report, ProgressState.RETURNED, by=by, now=now, reason=reason)
    percent = tracking.last_noted_percent(task)
    tracking.move(task, State.SUBMITTED, State.OPEN, by=by, now=now, note=reason, percent=percent)
    notices.tell_decided(row, NoticeKind.RETURNED, by=by, now=now)


def _decide(task: Task, report: int | None, state: str, *, by: User, now: datetime, reason: str = "") -> Progress:
    """The row first, by a conditional UPDATE: whoever is slower finds nothing that waits."""
    waiting = task.progress.filter(state=ProgressState.SUBMITTED)
    row = waiting.filter(pk=report).first() if report else waiting.first()
    if row is None or not waiting.filter(pk=row.pk).update(state=state, decided_by=by, decided_at=now, reason=reason):
        raise NotPossible
    row.refresh_from_db()
    notices.settle(task, NoticeKind.REPORTED, now=now)
    return row


def _stand(task: Task, more: More, by: User) -> audit.Changes:
    """Whoever speaks for a unit without being of it says so, and brings evidence: for the trail."""
    unit = permissions.on_behalf_of(by, task)
    if unit is None:
        return {}
    if not more.evidence:
        said = _("You report on behalf of %(unit)s: attach a file or a link that proves it.")
        raise Refused(said % {"unit": unit})
    return {"on_behalf": (None, unit.name)}


def _write(
    task: Task, text: str, percent: int, state: str, more: More, *, by: User, today: date, now: datetime
) -> Progress:
    """The reporter's own unit where it has a part, else the lead, for which a clerk reports."""
    unit = permissions.reporting_unit(by, task) or task.lead
    if unit is None:
        raise tracking.NoLead
    row = Progress.objects.create(
        task=task,
        unit=unit,
        text=text,
        difficulties=more.difficulties,
        proposals=more.proposals,
        product=more.product,
        despite=more.despite,
        on_behalf=permissions.on_behalf_of(by, task) is not None,
        percent=percent,
        state=state,
        reported_on=today,
        reported_at=now,
        reported_by=by,
    )
    evidence.attach(row, more.evidence, by=by, now=now)
    return row
