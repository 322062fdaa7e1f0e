"""Turns of recurring tasks, and of the reports on standing duties: made by the tick, the current one and the next."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property

from django.contrib.auth.models import User
from django.db.models import F, Max, QuerySet

from tracker.models import Assignment, Kind, Part, Period, Schedule, State, Task
from tracker.rhythms import Rhythm, parse
from tracker.services import audit, calendars, closed_days, notices, options, spans
from tracker.services.closed_days import KEEP, Moved

AHEAD = 2
# Of one task in one go: what is left is made a minute later.
MOST_AT_ONCE = 400
_DAY = timedelta(days=1)


def make_turns(today: date, now: datetime) -> int:
    """Make what is to be made by today; how many. May be run at any time, by any number of workers: each looks anew
    once it holds the trail's head, and a constraint keeps each turn once. After an outage all that fell due meanwhile
    is made."""
    waiting = Schedule.objects.waiting(today).order_by("pk").values_list("pk", flat=True)
    return sum(make_of(pk, today, now) for pk in list(waiting))


@audit.writing()
def make_of(pk: int, today: date, now: datetime) -> int:
    """Those of one schedule, if it still waits."""
    schedule = Schedule.objects.waiting(today).filter(pk=pk).select_related("task").first()
    return make(schedule, today, now) if schedule else 0


def end_what_is_over(today: date, now: datetime) -> int:
    """A recurring task whose last day is gone by ends by itself once its last turn is finished, on the day on which
    that was done; how many did. May be run at any time."""
    over = Schedule.objects.waiting_to_end(today).order_by("pk").values_list("pk", flat=True)
    return sum(_end(pk, today, now) for pk in list(over))


@audit.writing()
def _end(pk: int, today: date, now: datetime) -> bool:
    """That of one schedule, if it is still over: somebody may have given it another rhythm."""
    schedule = Schedule.objects.waiting_to_end(today).filter(pk=pk).select_related("task").first()
    if schedule is None:
        return False
    task = schedule.task
    last_done = Task.objects.kept().turns_of(task).aggregate(last=Max("done_on"))["last"]
    done_on = max(filter(None, [schedule.ends_on, last_done]))
    Task.objects.filter(pk=task.pk).update(state=State.DONE, done_on=done_on, percent=100, version=F("version") + 1)
    changes = {"state": (State.OPEN, State.DONE), "ends_on": (None, schedule.ends_on)}
    audit.record("end_task", by=None, now=now, task=task, changes=changes)
    return True


def make(schedule: Schedule, today: date, now: datetime) -> int:
    """Those of one schedule; to be called while the trail's head is held. How many it made."""
    plan = _Plan(schedule)
    ahead = plan.ahead(today)
    wanted = plan.wanted(ahead[-1] if ahead else schedule.ends_on)
    there = {period.planned_on: period.task.first_due_on for period in _there(schedule)}
    taken = set(there.values())
    made = 0
    for planned in wanted[:MOST_AT_ONCE]:
        moved = plan.move(planned)
        # Two turns never fall due on one day: of days off in a row, the last one before work speaks for them.
        if planned not in there and moved and moved.day not in taken:
            _write(schedule, plan.span(planned), planned, moved, now)
            taken.add(moved.day)
            made += 1
    _keep(schedule, wanted, ahead, today)
    return made


@audit.writing()
def follow_calendar(*, today: date, by: User, now: datetime) -> int:
    """After days off were set otherwise: turns that nobody has begun fall due where the calendar puts them now, and
    their units hear of it. What a person has moved stays. Returns how many moved."""
    if options.get("deadline_on_closed_day") == KEEP:
        return 0
    coming = Task.objects.kept().unbegun().filter(period__is_dropped=False, due_on=F("first_due_on"), due_on__gte=today)
    known: dict[int | None, closed_days.Calendar] = {}
    found = coming.select_related("period__of__schedule", "period__of__owner").order_by("period__planned_on", "pk")
    return sum(_follow(turn, known, by=by, now=now) for turn in found)


def _follow(turn: Task, known: dict[int | None, closed_days.Calendar], *, by: User, now: datetime) -> bool:
    before, planned = turn.due_on, turn.period.planned_on
    schedule = getattr(turn.period.of, "schedule", None)
    moved = _Plan(schedule, known).move(planned) if schedule else None
    if moved is None or moved.day == before:
        return False
    # Two turns never fall due on one day.
    if Task.objects.kept().turns_of(turn.period.of).filter(period__is_dropped=False, first_due_on=moved.day).exists():
        return False
    turn.due_on = turn.first_due_on = moved.day
    turn.version += 1
    turn.save(update_fields=["due_on", "first_due_on", "version"])
    changes = {"due_on": (before, moved.day)}
    audit.record("move_turn", by=by, now=now, task=turn, changes=changes, note=moved.words)
    notices.tell_moved(turn, [turn.lead, *turn.partners] if turn.lead else [], before, moved.words, by=by, now=now)
    return True


def is_planned(schedule: Schedule, period: Period) -> bool:
    """Whether the schedule, perhaps changed since, would make this very turn."""
    plan, day = _Plan(schedule), period.planned_on
    if not plan.rhythm.between(schedule.starts_on, day, day) or (schedule.ends_on and day > schedule.ends_on):
        return False
    is_same_span = plan.span(day) == spans.Span(period.starts_on, period.ends_on)
    return is_same_span and period.is_duty == (schedule.task.kind == Kind.STANDING)


def _there(schedule: Schedule) -> QuerySet[Period]:
    return Period.objects.filter(of=schedule.task, is_dropped=False).select_related("task")


def _keep(schedule: Schedule, wanted: list[date], ahead: list[date], today: date) -> None:
    """Until when turns are made, and when there will be more to make: once the current one is over."""
    if wanted:
        schedule.made_until = wanted[:MOST_AT_ONCE][-1]
    schedule.look_on = ahead[0] + _DAY if len(ahead) == AHEAD else None
    if len(wanted) > MOST_AT_ONCE:
        schedule.look_on = today
    schedule.save(update_fields=["made_until", "look_on"])


@dataclass
class _Plan:
    """What a schedule wants, and the calendar that moves it; `known` are those of units that were asked for before."""

    schedule: Schedule
    known: dict[int | None, closed_days.Calendar] = field(default_factory=dict)

    @cached_property
    def rhythm(self) -> Rhythm:
        return parse(self.schedule.rrule)

    @cached_property
    def how(self) -> str:
        return str(options.get("deadline_on_closed_day"))

    @cached_property
    def calendar(self) -> closed_days.Calendar:
        owner = self.schedule.task.owner
        key = owner.pk if owner else None
        if key not in self.known:
            self.known[key] = calendars.calendar_of(owner)
        return self.known[key]

    def ahead(self, today: date) -> list[date]:
        """The current turn's day and the next one's; fewer where it ends."""
        found = self.rhythm.upcoming(self.schedule.starts_on, today, AHEAD)
        return [day for day in found if self.schedule.ends_on is None or day <= self.schedule.ends_on]

    def wanted(self, last: date | None) -> list[date]:
        """All days up to the last one for which turns are not made yet."""
        if last is None:
            return []
        return self.rhythm.between(self.schedule.starts_on, self.schedule.made_until + _DAY, last)

    def move(self, planned: date) -> Moved | None:
        """Off a day off, where the office wants that; None where that runs into the turn beside it."""
        if self.how == KEEP:
            return Moved(planned)
        moved = closed_days.move_deadline(planned, self.calendar, self.how)
        if moved.day > planned:
            after = self.rhythm.upcoming(self.schedule.starts_on, planned + _DAY, 1)
            return None if after and moved.day >= after[0] else moved
        before = self.rhythm.before(self.schedule.starts_on, planned) if moved.day < planned else None
        return None if before and moved.day <= before else moved

    def span(self, planned: date) -> spans.Span:
        before = self.rhythm.before(self.schedule.starts_on, planned)
        since = before + _DAY if before else self.schedule.starts_on
        return spans.of(planned, self.schedule.covers, self.schedule.window_start_day, since)


def _write(schedule: Schedule, span: spans.Span, planned: date, moved: Moved, now: datetime) -> Task:
    """The turn is a task of its own, with the units that answer for them today."""
    of = schedule.task
    turn = Task.objects.create(
        content=of.content,
        kind=Kind.DATED,
        due_on=moved.day,
        first_due_on=moved.day,
        is_urgent=of.is_urgent,
        product=of.product,
        owner=of.owner,
        search=of.search,
        created_at=now,
        created_by=of.created_by,
    )
    turn.directives.set(of.directives.all())
    Assignment.objects.bulk_create(parts(of, turn))
    last = Period.objects.filter(of=of).aggregate(last=Max("number"))["last"] or 0
    period = Period.objects.create(
        task=turn,
        of=of,
        number=last + 1,
        starts_on=span.starts_on,
        ends_on=span.ends_on,
        planned_on=planned,
        is_duty=of.kind == Kind.STANDING,
    )
    changes = {"due_on": (planned if moved.words else None, moved.day), "period": (None, str(period))}
    audit.record("open_turn", by=None, now=now, task=turn, changes=changes, note=moved.words)
    return turn


def parts(of: Task, turn: Task) -> list[Assignment]:
    """As the lasting task has them; in the place of units that were merged, their heirs."""
    found: dict[int, Assignment] = {}
    rows = of.assignments.select_related("unit").order_by("pk")
    for row in sorted(rows, key=lambda row: row.part != Part.LEAD):
        unit = row.unit.heir or row.unit
        found.setdefault(unit.pk, Assignment(task=turn, unit=unit, part=row.part))
    return list(found.values())
