"""The hinge between directives and tasks: what a person makes of what a text asks for."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from directives.models import Directive, Judgement, Verdict
from directives.models.wording import words_key
from directives.services.reading import lock
from tracker import permissions
from tracker.models import State, Task, Unit
from tracker.services import answering, audit, schedules, tracking
from tracker.services.suggesting import Suggestion, due_hint, suggest
from tracker.services.tracking import NoLead, NotPossible

__all__ = [
    "AlreadyJudged",
    "NoLead",
    "NoReason",
    "NotJudged",
    "Replaced",
    "Suggestion",
    "Why",
    "WorkReported",
    "accept",
    "accept_as_read",
    "dismiss",
    "due_hint",
    "hold",
    "hold_open",
    "judge",
    "judged_by",
    "suggest",
    "undo",
]

_PRODUCT_LENGTH = 300
_REASON_LENGTH = 300


class AlreadyJudged(Exception):
    """Somebody was faster."""


class Replaced(Exception):
    """The document was read again, or somebody split or merged it: others stand in this directive's place."""


class NotJudged(Exception):
    """There is no judgement to take back (any more)."""


class WorkReported(Exception):
    """A unit has reported on a task of this directive: the judgement stays."""


class NoReason(Exception):
    """A dismissal says why."""


class Why(models.TextChoices):
    """The usual reasons for a dismissal; any other is written out."""

    NO_DIRECTIVE = "no_directive", _("asks for nothing")
    DONE = "done", _("already done")
    REPEATS = "repeats", _("repeats another directive")
    NOT_OURS = "not_ours", _("not for our units")
    TOO_GENERAL = "too_general", _("too general to follow")


@audit.writing()
def accept(
    directive: Directive,
    *,
    leads: Sequence[Unit],
    partners: Iterable[Unit] = (),
    due_on: date | None = None,
    is_standing: bool = False,
    rrule: str = "",
    content: str = "",
    suggested: Suggestion | None = None,
    by: User,
    now: datetime,
) -> list[Task]:
    """Open one task for each lead; with `rrule` one that comes again, or a standing duty with that reporting cycle.

    `suggested` spares asking again what was suggested. Raises NoLead, AlreadyJudged, Replaced, and Refused for a rule
    that cannot be followed. The directive's row stays as read.
    """
    leads, partners = list(dict.fromkeys(leads)), list(dict.fromkeys(partners))
    if not leads:
        raise NoLead
    chosen = Suggestion(
        leads=tuple(leads),
        partners=tuple(partners),
        unresolved=(),
        due_on=due_on,
        is_standing=is_standing and due_on is None,
        content=content.strip() or directive.clause,
        rrule="" if due_on else rrule,
    )
    suggested = suggested or suggest(directive, today=timezone.localdate(now))
    # Off a day on which nobody works: the record tells what the text says, and what came of it.
    moved = {"due_on": (directive.due_on, due_on)} if suggested.due_note and due_on == suggested.due_on else {}
    judge(directive, Verdict.ACCEPTED, amended=_amended(suggested, chosen), moved=moved, by=by, now=now)
    return [_open(directive, chosen, lead, by=by, now=now) for lead in leads]


def accept_as_read(directive: Directive, found: Suggestion, *, by: User, now: datetime) -> list[Task]:
    """As `accept`, by what was suggested for it."""
    return accept(
        directive,
        leads=found.leads,
        partners=found.partners,
        due_on=found.due_on,
        is_standing=found.is_standing,
        rrule=found.rrule,
        content=found.content,
        suggested=found,
        by=by,
        now=now,
    )


@audit.writing()
def dismiss(directive: Directive, reason: str, *, by: User, now: datetime) -> None:
    """No task comes of it. `reason` is a value of Why, or words. Raises NoReason, AlreadyJudged, Replaced."""
    reason = reason.strip()[:_REASON_LENGTH]
    if not reason:
        raise NoReason
    judge(directive, Verdict.DISMISSED, reason=reason, by=by, now=now)


def hold(directive: Directive) -> None:
    """Until the transaction ends, it stays and nobody else judges it. Raises Replaced where it is gone already."""
    lock(directive.document)
    if not Directive.objects.standing().filter(pk=directive.pk).exists():
        raise Replaced


def hold_open(directive: Directive) -> None:
    """The same of one that nobody has judged yet; else raises AlreadyJudged."""
    hold(directive)
    if Judgement.objects.filter(directive=directive).exists():
        raise AlreadyJudged


def judged_by(directive: Directive) -> User | None:
    """Whose judgement stands."""
    judgement = Judgement.objects.filter(directive=directive).select_related("judged_by").first()
    return judgement.judged_by if judgement else None


@audit.writing()
def undo(directive: Directive, *, by: User, now: datetime) -> None:
    """Take the judgement back, and cancel what it opened. Raises NotJudged, Replaced, WorkReported."""
    if not permissions.may_judge(by, directive.document):
        raise PermissionDenied
    hold(directive)
    judgement = Judgement.objects.filter(directive=directive).first()
    if judgement is None:
        raise NotJudged
    answering.part(directive, by=by, now=now)
    standing = directive.tasks.exclude(state=State.CANCELLED)
    # While the trail's head is held nobody reports: what is not begun now is not begun meanwhile.
    if standing.exclude(progress=None).exists():
        raise WorkReported
    # Turns handed down first, being younger; other turns and sub-tasks go with the whole, whoever follows them.
    whole = standing.filter(Q(period=None) | Q(children__isnull=False), parent=None).distinct()
    for task in whole.order_by("-pk"):
        _take_back(task, by=by, now=now)
    judgement.delete()
    audit.record(
        "undo_judgement",
        by=by,
        now=now,
        document=directive.document,
        changes={"verdict": (judgement.verdict, None)},
        note=directive.clause,
    )


def judge(
    directive: Directive,
    verdict: Verdict,
    *,
    by: User,
    now: datetime,
    reason: str = "",
    amended: dict[str, Any] | None = None,
    moved: audit.Changes | None = None,
) -> None:
    if not permissions.may_judge(by, directive.document):
        raise PermissionDenied
    hold(directive)
    try:
        with transaction.atomic():
            Judgement.objects.create(
                directive=directive,
                verdict=verdict,
                reason=reason,
                amended=amended or {},
                words_key=words_key(directive.clause),
                judged_at=now,
                judged_by=by,
            )
    except IntegrityError:
        raise AlreadyJudged from None
    verb = "accept_directive" if verdict == Verdict.ACCEPTED else "dismiss_directive"
    changes = {"verdict": (None, verdict), "reason": (None, reason), **(moved or {})}
    audit.record(verb, by=by, now=now, document=directive.document, changes=changes, note=directive.clause)


def _open(directive: Directive, chosen: Suggestion, lead: Unit, *, by: User, now: datetime) -> Task:
    values: dict[str, Any] = {
        "lead": lead,
        "partners": chosen.partners,
        "is_standing": chosen.is_standing,
        "is_urgent": directive.urgent is not None,
        "product": (directive.product or {}).get("text", "")[:_PRODUCT_LENGTH],
        "directives": [directive],
        "owner": directive.document.access.unit,
        "by": by,
        "now": now,
    }
    if not chosen.rrule:
        return tracking.open_task(chosen.content, due_on=chosen.due_on, **values)
    today = timezone.localdate(now)
    # From the document's day on; what is long past brings the current turn and the next one.
    plan = schedules.Plan(chosen.rrule, min(directive.document.issued_on or today, today))
    return schedules.open_recurring(chosen.content, plan, today=today, **values)


def _amended(read: Suggestion, chosen: Suggestion) -> dict[str, Any]:
    """Each field that the person set otherwise than read, as set."""
    before, after = _plain(read), _plain(chosen)
    return {field: after[field] for field in after if after[field] != before[field]}


def _plain(values: Suggestion) -> dict[str, Any]:
    return {
        "leads": [unit.name for unit in values.leads],
        "partners": [unit.name for unit in values.partners],
        "due_on": values.due_on.isoformat() if values.due_on else None,
        "is_standing": values.is_standing,
        "content": values.content,
        "rrule": values.rrule,
    }


def _take_back(task: Task, *, by: User, now: datetime) -> None:
    """Cancelled, not deleted: what happened stays on record, and a cancelled task counts nowhere."""
    try:
        tracking.cancel(task, str(_("The directive's acceptance was taken back.")), by=by, now=now)
    except NotPossible:
        raise WorkReported from None
