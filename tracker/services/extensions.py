"""Moving a deadline at the unit's request: asked with a reason, granted (perhaps to another day) or refused."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.utils.translation import ngettext

from tracker import permissions
from tracker.models import Extension, ExtensionState, NoticeKind, State, Task
from tracker.services import audit, family, notices, options
from tracker.services.tracking import NotPossible, refuse_if

SHORTEST_REASON = 10  # letters: "bận" explains nothing


class AskedTooLate(Exception):
    """Fewer days before the deadline than the office demands; `args[0]` is how many it demands."""


class AskedTooOften(Exception):
    """The task was extended as often as the office allows; `args[0]` is how often."""


class NotLater(Exception):
    """The proposed or granted day is not after the deadline in force."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the office demands; None where it demands nothing."""

    notice_days: int | None
    most: int | None


def rules() -> Rules:
    return Rules(options.get("extension_notice_days"), options.get("extension_most"))


def refusal_words(refusal: AskedTooLate | AskedTooOften) -> str:
    n = refusal.args[0]
    if isinstance(refusal, AskedTooLate):
        return ngettext(
            "An extension is asked for %(n)d day ahead at least: speak to whoever follows the task.",
            "An extension is asked for %(n)d days ahead at least: speak to whoever follows the task.",
            n,
        ) % {"n": n}
    return ngettext(
        "This task has been extended %(n)d time, which is the most.",
        "This task has been extended %(n)d times, which is the most.",
        n,
    ) % {"n": n}


def barred(task: Task, today: date) -> str:
    """What the office's rules say against asking today; empty where they say nothing."""
    if task.due_on is None:
        return ""
    try:
        _must_keep(rules(), task, task.due_on, today)
    except (AskedTooLate, AskedTooOften) as refusal:
        return refusal_words(refusal)
    return ""


def pending(task: Task) -> Extension | None:
    return task.extensions.filter(state=ExtensionState.PENDING).first()


@audit.writing()
def ask(task: Task, proposed_on: date, reason: str, *, by: User, today: date, now: datetime) -> Extension:
    """Ask for a later deadline. Raises NotPossible where the task is not open, has no deadline or another request
    waits; NotLater, AskedTooLate, AskedTooOften; Refused where a sub-task would be due later than what it is a part of.
    """
    if not permissions.may_submit(by, task):
        raise PermissionDenied
    _hold(task)
    if task.state != State.OPEN or task.deleted_at or task.due_on is None or pending(task):
        raise NotPossible
    if proposed_on <= task.due_on:
        raise NotLater
    refuse_if(family.too_late(task.parent, proposed_on), "proposed_on")
    _must_keep(rules(), task, task.due_on, today)
    unit = permissions.reporting_unit(by, task) or task.lead
    if unit is None:
        raise NotPossible
    made = Extension.objects.create(
        task=task, unit=unit, reason=reason, due_on=task.due_on, proposed_on=proposed_on, asked_at=now, asked_by=by
    )
    changes = {"proposed_on": (task.due_on, proposed_on)}
    audit.record("ask_extension", by=by, now=now, task=task, about=made, changes=changes, note=reason)
    notices.tell_asked(made, by=by, now=now)
    return made


@audit.writing()
def grant(task: Task, request: int | None, granted_on: date, answer: str, *, by: User, now: datetime) -> None:
    """Move the deadline to `granted_on`, which may be another day than the proposed one.

    `request` is the one that the person has seen. Raises NotPossible if it no longer waits or the deadline has moved
    meanwhile, NotLater, Refused as `ask`.
    """
    if not permissions.may_confirm(by, task):
        raise PermissionDenied
    extension = _waiting(task, request)
    if granted_on <= extension.due_on:
        raise NotLater
    refuse_if(family.too_late(task.parent, granted_on), "granted_on")
    _decide(extension, ExtensionState.GRANTED, answer, by=by, now=now, granted_on=granted_on)
    moved = Task.objects.kept().unfinished().filter(pk=task.pk, due_on=extension.due_on)
    if not moved.update(due_on=granted_on, version=F("version") + 1):
        raise NotPossible
    changes = {"due_on": (extension.due_on, granted_on)}
    audit.record("grant_extension", by=by, now=now, task=task, about=extension, changes=changes, note=answer)
    task.refresh_from_db()
    extension.refresh_from_db()
    notices.tell_extended(extension, NoticeKind.GRANTED, by=by, now=now)


@audit.writing()
def refuse(task: Task, request: int | None, answer: str, *, by: User, now: datetime) -> None:
    if not permissions.may_confirm(by, task):
        raise PermissionDenied
    extension = _waiting(task, request)
    _decide(extension, ExtensionState.REFUSED, answer, by=by, now=now)
    audit.record("refuse_extension", by=by, now=now, task=task, about=extension, note=answer)
    extension.refresh_from_db()
    notices.tell_extended(extension, NoticeKind.REFUSED, by=by, now=now)


@audit.writing()
def withdraw(task: Task, request: int | None, *, by: User, now: datetime) -> None:
    """Take the request back: for the side that asked."""
    if not permissions.may_submit(by, task):
        raise PermissionDenied
    extension = _waiting(task, request)
    _decide(extension, ExtensionState.WITHDRAWN, "", by=by, now=now)
    audit.record("withdraw_extension", by=by, now=now, task=task, about=extension)


def _hold(task: Task) -> None:
    """As it stands now; the trail's head keeps every other writer out until the transaction ends."""
    task.refresh_from_db()


def _must_keep(kept: Rules, task: Task, due_on: date, today: date) -> None:
    if kept.notice_days is not None and today > due_on - timedelta(days=kept.notice_days):
        raise AskedTooLate(kept.notice_days)
    granted = task.extensions.filter(state=ExtensionState.GRANTED).count()
    if kept.most is not None and granted >= kept.most:
        raise AskedTooOften(kept.most)


def _waiting(task: Task, request: int | None) -> Extension:
    found = pending(task)
    task.refresh_from_db(fields=["deleted_at"])
    if found is None or task.deleted_at or (request and found.pk != request):
        raise NotPossible
    return found


def _decide(
    extension: Extension, state: str, answer: str, *, by: User, now: datetime, granted_on: date | None = None
) -> None:
    values = {"state": state, "answer": answer, "decided_by": by, "decided_at": now, "granted_on": granted_on}
    if not Extension.objects.filter(pk=extension.pk, state=ExtensionState.PENDING).update(**values):
        raise NotPossible
    notices.settle(extension.task, NoticeKind.ASKED, now=now)
