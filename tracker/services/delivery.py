"""Reminders that go by mail: what waits for one addressee is one letter, sent at least once, always under one id."""

import hashlib
import logging
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.db.models import Count, Max, Min, Q, prefetch_related_objects
from django.db.models.functions import Coalesce
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.text import Truncator
from django.utils.translation import gettext, ngettext

from tracker import mail
from tracker.models import Channel, Member, Occasion, Reminder, Right, State, Task, Unit
from tracker.models.reminder import MOST_TRIES, ReminderQuerySet
from tracker.permissions import Visitor
from tracker.services.addressees import Addressee
from tracker.services.wording import opening, outside

log = logging.getLogger(__name__)
# A tick leaves the rest to the next one.
MOST_HINTS = 500
MOST_LINES = 50
MOST_FAILURES = 20


@dataclass(frozen=True)
class Failure:
    """A letter that was given up, and why."""

    recipient: str
    address: str
    error: str
    reminders: int
    planned_at: datetime


@dataclass(frozen=True)
class Hand:
    """What one sender holds: the reminders of one letter, claimed at `now`."""

    key: str
    addressee: Addressee
    reminders: list[Reminder]
    now: datetime

    @property
    def rows(self) -> ReminderQuerySet:
        return self.addressee.reminders.held(self.key, self.now)


def waiting(now: datetime) -> list[int]:
    """One reminder of each letter that can be sent now."""
    rows = Reminder.objects.waiting(now).filter(channel=Channel.MAIL).order_by()
    letters = rows.values("recipient", "unit", "letter_key").annotate(first=Min("pk")).order_by("first")
    return list(letters.values_list("first", flat=True)[:MOST_HINTS])


def failures(user: Visitor, since: datetime, now: datetime) -> list[Failure]:
    """Letters planned since then that could not be sent and will not be tried again, newest first: to the units for
    which the user assigns, who can mend it, and to the people there."""
    units = Unit.objects.within_reach(user, Right.ASSIGN).values("pk")
    there = Q(recipient__in=Member.objects.filter(unit__in=units).values("user")) | Q(unit__in=units)
    rows = Reminder.objects.dead(now).filter(there, planned_at__gte=since).order_by()
    told = (Coalesce("recipient__username", "unit__name"), Coalesce("recipient__email", "unit__email"))
    letters = rows.values_list("letter_key", *told, "error").annotate(n=Count("pk"), at=Max("planned_at"))
    return [Failure(*letter[1:]) for letter in letters.order_by("-at")[:MOST_FAILURES]]


def send(reminder_id: int, now: datetime) -> bool:
    """Send the letter to which this reminder belongs, with all else that waits for its recipient.

    True if a letter went out. May be run again, and by many at once: the claim lets one through. A repeat
    after a crash is the same letter under the same Message-ID, less what is no longer true by then.
    """
    hand = _take(reminder_id, now)
    if hand is None:
        return False
    tasks = _still_true(hand)
    if not tasks:
        return False
    try:
        _post(hand, tasks)
    # Whatever it was, it is written on the rows: unseen, a poisoned letter would come back for ever.
    except Exception as error:
        log.warning("Letter %s was not sent: %r", hand.key, error)
        _put_back(hand, error)
        return False
    hand.rows.update(sent_at=now, claimed_at=None, error="")
    return True


@transaction.atomic
def _take(reminder_id: int, now: datetime) -> Hand | None:
    """Claim a letter. Its first reminder decides: who wins that one takes the others along, in one transaction.

    So senders racing for the same person make one letter, and what it holds is settled before it is sent.
    """
    asked = Reminder.objects.waiting(now).filter(pk=reminder_id, channel=Channel.MAIL).first()
    if asked is None:
        return None
    same = Reminder.objects.filter(recipient=asked.recipient_id, unit=asked.unit_id)
    together = same.filter(channel=Channel.MAIL, letter_key=asked.letter_key)
    first = together.waiting(now).order_by("pk").first()
    if first is None:
        return None
    key = asked.letter_key or _key(first)
    if not together.filter(pk=first.pk).claim(now, key):
        return None
    together.exclude(pk=first.pk).claim(now, key)
    held = list(same.held(key, now).select_related("recipient", "unit").order_by("pk"))
    return Hand(key, Addressee.of(held[0]), held, now)


def _key(first: Reminder) -> str:
    """From what makes the letter's first reminder unique: no other letter can have it."""
    whom = first.recipient_id or f"unit {first.unit_id}"
    unique = (first.task_id, whom, first.occasion, first.due_on, first.milestone_on)
    told = "|".join(map(str, (*unique, first.planned_at.isoformat())))
    return hashlib.sha256(told.encode()).hexdigest()[:40]


def _still_true(hand: Hand) -> list[Task]:
    """The tasks to write about, most pressing first. Reminders that have become pointless are dropped."""
    tasks = {task.pk: task for task in _tasks(hand)}
    later = _last_in_other_letters(hand)
    kept = [
        r
        for r in hand.reminders
        if r.task_id in tasks
        and _holds(r, tasks[r.task_id])
        and later.get((r.task_id, r.due_on), date.min) <= r.milestone_on
    ]
    dropped = sorted({r.pk for r in hand.reminders} - {r.pk for r in kept})
    for start in range(0, len(dropped), 500):
        hand.rows.filter(pk__in=dropped[start : start + 500]).delete()
    told = {r.task_id for r in kept}
    return [task for task in tasks.values() if task.pk in told]


def _tasks(hand: Hand) -> list[Task]:
    if not hand.addressee.address:
        return []
    today = timezone.localdate(hand.now)
    found = hand.addressee.tasks().unfinished().filter(pk__in=hand.rows.values("task"))
    # A unit that has reported is left in peace; whoever may confirm that report is not.
    confirmed_here = hand.addressee.confirmed_units().values("pk")
    found = found.exclude(Q(state=State.SUBMITTED) & ~Q(owner__in=confirmed_here))
    return list(found.with_status(today).with_secrecy().select_related("created_by").most_pressing_first(today))


def _last_in_other_letters(hand: Hand) -> dict[tuple[int, date], date]:
    """A reminder that came back from a failure may have been overtaken by a newer one about its task and deadline.

    One about another deadline overtakes nothing: planning counts each deadline for itself, and would write the
    dropped row again at every tick.
    """
    mine = hand.rows.values("task")
    letters = hand.addressee.reminders.filter(channel=Channel.MAIL)
    others = letters.filter(task__in=mine).exclude(letter_key=hand.key)
    last = others.order_by().values_list("task", "due_on").annotate(Max("milestone_on"))
    return {(task, due_on): milestone_on for task, due_on, milestone_on in last}


def _holds(reminder: Reminder, task: Task) -> bool:
    """Not if the deadline was moved, nor before it once the unit has reported."""
    if task.state == State.SUBMITTED and reminder.occasion != Occasion.OVERDUE:
        return False
    return reminder.due_on == task.due_on


def _post(hand: Hand, tasks: list[Task]) -> None:
    today = timezone.localdate(hand.now)
    shown = tasks[:MOST_LINES]
    prefetch_related_objects(shown, "assignments__unit", "directives__document")
    askable = {task.created_by for task in shown if task.created_by != hand.addressee.person}
    context: dict[str, object] = {
        "tasks": shown,
        "more": len(tasks[MOST_LINES:]),
        "today": today,
        "site": settings.SITE_URL,
        "name": hand.addressee.name,
        "askable": sorted(askable, key=lambda person: person.pk),
    }
    with translation.override(hand.addressee.language):
        context["opening"] = opening(hand.addressee.units(), tasks, today)
        mail.post(
            hand.addressee.address,
            _subject(tasks, today),
            text=render_to_string("mail/reminders.txt", context),
            html=render_to_string("mail/reminders.html", context | {"language": translation.get_language()}),
            message_id=f"<{hand.key}@{urlsplit(settings.SITE_URL).hostname}>",
        )


def _subject(tasks: list[Task], today: date) -> str:
    if len(tasks) == 1:
        return f"[Đôn Đốc] {_about(tasks[0], today)}"
    late = sum(task.due_on < today for task in tasks if task.due_on)
    coming = len(tasks) - late
    parts = []
    if coming:
        parts.append(ngettext("%(n)d task due within a week", "%(n)d tasks due within a week", coming) % {"n": coming})
    if late and coming:
        parts.append(ngettext("%(n)d overdue", "%(n)d overdue", late) % {"n": late})
    if late and not coming:
        parts.append(ngettext("%(n)d task overdue", "%(n)d tasks overdue", late) % {"n": late})
    return f"[Đôn Đốc] {', '.join(parts)}"


def _about(task: Task, today: date) -> str:
    days = (task.due_on - today).days if task.due_on else 0
    what = Truncator(outside(task)).chars(90)
    if days == 0:
        return gettext("Due today: %(what)s") % {"what": what}
    if days > 0:
        words = ngettext("Due in %(n)d day: %(what)s", "Due in %(n)d days: %(what)s", days)
    else:
        words = ngettext("Overdue by %(n)d day: %(what)s", "Overdue by %(n)d days: %(what)s", -days)
    return words % {"n": abs(days), "what": what}


def _put_back(hand: Hand, error: Exception) -> None:
    """Release the claim: again after 1, 2, 4 … minutes, but not if the address itself was refused for good."""
    tries = MOST_TRIES if mail.is_final(error) else max(r.tries for r in hand.reminders)
    hand.rows.update(
        claimed_at=None,
        tries=tries,
        error=mail.words(error),
        next_try_at=hand.now + timedelta(minutes=2 ** (tries - 1)),
    )
