"""Reminders that go by mail: what waits for one addressee is one letter, sent at least once, always under one id."""

from datetime import date, datetime

from django.db.models import Max, Q, prefetch_related_objects
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext, ngettext

from tracker.models import Channel, Occasion, Reminder, State, Task
from tracker.services import posting
from tracker.services.posting import MOST_LINES, Draft, Hand
from tracker.services.wording import opening, outside


def waiting(now: datetime) -> list[int]:
    return posting.waiting(Reminder.objects.all(), now)


def send(reminder_id: int, now: datetime) -> bool:
    return posting.send(Reminder.objects.all(), reminder_id, now, still_true=_still_true, draft=_draft)


def _still_true(hand: Hand[Reminder]) -> list[Task]:
    """The tasks to write about, most pressing first. Reminders that have become pointless are dropped."""
    held = list(hand.rows.order_by("pk"))
    tasks = {task.pk: task for task in _tasks(hand)}
    later = _last_in_other_letters(hand)
    kept = [
        r
        for r in held
        if r.task_id in tasks
        and _holds(r, tasks[r.task_id])
        and later.get((r.task_id, r.due_on), date.min) <= r.milestone_on
    ]
    dropped = sorted({r.pk for r in held} - {r.pk for r in kept})
    for start in range(0, len(dropped), 500):
        hand.rows.filter(pk__in=dropped[start : start + 500]).delete()
    told = {r.task_id for r in kept}
    return [task for task in tasks.values() if task.pk in told]


def _tasks(hand: Hand[Reminder]) -> list[Task]:
    if not hand.addressee.address:
        return []
    today = timezone.localdate(hand.now)
    found = hand.addressee.tasks().unfinished().filter(pk__in=hand.rows.values("task"))
    # A unit that has reported is left in peace; whoever may confirm that report is not.
    confirmed_here = hand.addressee.confirmed_units().values("pk")
    found = found.exclude(Q(state=State.SUBMITTED) & ~Q(owner__in=confirmed_here))
    return list(
        found.with_status(today).with_secrecy().select_related("created_by", "period").most_pressing_first(today)
    )


def _last_in_other_letters(hand: Hand[Reminder]) -> dict[tuple[int, date], date]:
    """A reminder that came back from a failure may have been overtaken by a newer one about its task and deadline.

    One about another deadline overtakes nothing: planning counts each deadline for itself, and would write the
    dropped row again at every tick.
    """
    mine = hand.rows.values("task")
    letters = hand.theirs.filter(channel=Channel.MAIL)
    others = letters.filter(task__in=mine).exclude(letter_key=hand.key)
    last = others.order_by().values_list("task", "due_on").annotate(Max("milestone_on"))
    return {(task, due_on): milestone_on for task, due_on, milestone_on in last}


def _holds(reminder: Reminder, task: Task) -> bool:
    """Not if the deadline was moved, nor before it once the unit has reported."""
    if task.state == State.SUBMITTED and reminder.occasion != Occasion.OVERDUE:
        return False
    return reminder.due_on == task.due_on


def _draft(hand: Hand[Reminder], tasks: list[Task]) -> Draft:
    today = timezone.localdate(hand.now)
    shown = tasks[:MOST_LINES]
    prefetch_related_objects(shown, "assignments__unit", "directives__document")
    askable = {task.created_by for task in shown if task.created_by != hand.addressee.person}
    context: dict[str, object] = {
        "tasks": shown,
        "more": len(tasks[MOST_LINES:]),
        "today": today,
        "opening": opening(hand.addressee.units(), tasks, today),
        "askable": sorted(askable, key=lambda person: person.pk),
    }
    return Draft("reminders", _subject(tasks, today), context)


def _subject(tasks: list[Task], today: date) -> str:
    if len(tasks) == 1:
        return _about(tasks[0], today)
    late = sum(task.due_on < today for task in tasks if task.due_on)
    coming = len(tasks) - late
    parts = []
    if coming:
        parts.append(ngettext("%(n)d task due within a week", "%(n)d tasks due within a week", coming) % {"n": coming})
    if late and coming:
        parts.append(ngettext("%(n)d overdue", "%(n)d overdue", late) % {"n": late})
    if late and not coming:
        parts.append(ngettext("%(n)d task overdue", "%(n)d tasks overdue", late) % {"n": late})
    return ", ".join(parts)


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
