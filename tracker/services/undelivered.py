"""Letters that were given up: who is shown them, and trying them again."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from django.db.models import Count, Max, Q
from django.db.models.functions import Coalesce

from tracker.models import Member, Notice, Reminder, Right, Unit
from tracker.models.posted import Posted, PostedQuerySet
from tracker.permissions import Visitor

MOST_FAILURES = 20

Row = TypeVar("Row", bound=Posted)
# Recipient, address, error, moment.
Told = tuple[str, str, str, datetime]


@dataclass(frozen=True)
class Failure:
    """A letter that was given up, and why: one of reminders, or one of notices."""

    recipient: str
    address: str
    error: str
    at: datetime
    reminders: int = 0
    notices: int = 0


def failures(user: Visitor, since: datetime, now: datetime) -> list[Failure]:
    """Letters written since then that could not be sent and will not be tried again, newest first: to the units for
    which the user assigns, who can mend it, and to the people there."""
    due = _given_up(Reminder.objects.filter(planned_at__gte=since), "planned_at", user, now)
    told = _given_up(Notice.objects.filter(at__gte=since), "at", user, now)
    found = [Failure(*letter, reminders=n) for n, letter in due] + [Failure(*letter, notices=n) for n, letter in told]
    return sorted(found, key=lambda failure: failure.at, reverse=True)[:MOST_FAILURES]


def try_again(rows: PostedQuerySet[Row], now: datetime) -> list[int]:
    """Of these rows the dead ones get their tries back; which they are, for a hint at once. The tick finds them too."""
    dead = rows.dead(now)
    found = list(dead.values_list("pk", flat=True))
    dead.update(tries=0, next_try_at=now, error="")
    return found


def _given_up(rows: PostedQuerySet[Row], moment: str, user: Visitor, now: datetime) -> list[tuple[int, Told]]:
    """Of each letter how many rows it holds, and to whom, where, why not, when."""
    units = Unit.objects.within_reach(user, Right.ASSIGN).values("pk")
    there = Q(recipient__in=Member.objects.filter(unit__in=units).values("user")) | Q(unit__in=units)
    told = (Coalesce("recipient__username", "unit__name"), Coalesce("recipient__email", "unit__email"))
    letters = rows.dead(now).filter(there).order_by().values_list("letter_key", *told, "error")
    lines = letters.annotate(last=Max(moment), n=Count("pk")).order_by("-last")[:MOST_FAILURES]
    return [(n, (name, address, error, last)) for _key, name, address, error, last, n in lines]
