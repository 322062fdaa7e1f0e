"""Accepting at once what was read with confidence and leaves nothing to ask; and taking all of that back."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from directives.models import Directive, Document
from tracker import permissions
from tracker.services import naming, review, same_task, versions
from tracker.services.closed_days import Mover


class Level(models.TextChoices):
    HIGH = "high", _("high")
    MEDIUM = "medium", _("high or medium")

    def holds(self, confidence: str) -> bool:
        return confidence == "high" or (confidence == "medium" and self == Level.MEDIUM)


class Open(models.TextChoices):
    """Why a directive stays to be judged by itself."""

    MADE = "made", _("made by a person")
    REPEATS = "repeats", _("repeats another directive, or one of an earlier version")
    NO_LEAD = "no_lead", _("without a lead unit that is known")
    UNKNOWN = "unknown", _("names a unit that is not known")
    RENAMED = "renamed", _("names a unit that is called otherwise today")
    UNSURE = "unsure", _("read with less confidence")


@dataclass(frozen=True)
class Sure:
    """Directives that can be accepted as read, each with what that opens; and how many stay open for which reason."""

    ready: tuple[tuple[Directive, review.Suggestion], ...]
    open: dict[Open, int]


def sure(document: Document, level: Level, today: date, user: permissions.Visitor | None = None) -> Sure:
    """For a user what repeats another directive stays open: one task may answer both."""
    known, mover = naming.register(document.issued_on, today), Mover(document)
    ready, left = [], Counter[Open]()
    asking = [
        same_task.Asking(row, number, review.suggest(row, known, mover)) for number, row in enumerate(_of(document), 1)
    ]
    repeats = {*same_task.offers(document, asking, user), *(new.pk for new, _old in versions.counterparts(document))}
    for row, suggestion in ((one.directive, one.suggestion) for one in asking):
        why = _why_open(row, suggestion, known) or (None if level.holds(row.confidence) else Open.UNSURE)
        why = why or (Open.REPEATS if row.pk in repeats else None)
        if why:
            left[why] += 1
        else:
            ready.append((row, suggestion))
    return Sure(tuple(ready), dict(left))


def accept(document: Document, level: Level, *, by: User, now: datetime) -> list[Directive]:
    """Each in a transaction of its own; what somebody else judges or cuts meanwhile is passed over."""
    if not permissions.may_judge(by, document):
        raise PermissionDenied
    return [
        row
        for row, found in sure(document, level, timezone.localdate(now), by).ready
        if _accept(row, found, by=by, now=now)
    ]


def undo(rows: Iterable[Directive], *, by: User, now: datetime) -> list[Directive]:
    """Take back these acceptances, the person's own; returns those that stay, for a unit has reported."""
    return [row for row in rows if review.judged_by(row) == by and not _undo(row, by=by, now=now)]


def _of(document: Document) -> Iterator[Directive]:
    for row in Directive.objects.filter(document=document).unjudged():
        row.document = document
        yield row


def _why_open(row: Directive, suggestion: review.Suggestion, known: naming.Register) -> Open | None:
    reasons = {
        Open.MADE: row.made_by_id is not None,
        Open.NO_LEAD: not suggestion.leads,
        Open.UNKNOWN: bool(suggestion.unresolved),
        Open.RENAMED: bool(known.successions([*row.unit_names, *row.partner_names])),
    }
    return next((why for why, holds in reasons.items() if holds), None)


def _accept(row: Directive, found: review.Suggestion, *, by: User, now: datetime) -> bool:
    try:
        review.accept_as_read(row, found, by=by, now=now)
    except (review.AlreadyJudged, review.Replaced):
        return False
    return True


def _undo(row: Directive, *, by: User, now: datetime) -> bool:
    try:
        review.undo(row, by=by, now=now)
    except review.WorkReported:
        return False
    except (review.NotJudged, review.Replaced):
        pass
    return True
