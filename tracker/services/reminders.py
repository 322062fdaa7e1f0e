"""When we remind, and whom: planning writes rows, `delivery` sends those that go by mail."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Case, F, FilteredRelation, Max, Q, When
from django.utils import timezone

from tracker.models import Channel, Member, Occasion, Part, Reminder, Role, State, Task, Unit
from tracker.permissions import Visitor
from tracker.services import options

WEEK = timedelta(days=7)
DAY = timedelta(days=1)
BATCH = 2000

# In their unit they answer for its tasks.
ANSWERING = frozenset({Role.OFFICER, Role.HEAD})
# They open tasks, and are told when these are overdue.
OPENING = frozenset({Role.CLERK, Role.ADMIN})


@dataclass(frozen=True)
class To:
    """A person, or the unit whose contact address is written to."""

    person: int | None = None
    unit: int | None = None


# A task, whom it is told, the channel, the deadline spoken of.
Line = tuple[int, To, str, date]


@dataclass(frozen=True)
class Milestone:
    occasion: Occasion
    on: date


@dataclass(frozen=True)
class Due:
    """What planning must know of a task."""

    pk: int
    due_on: date
    state: str
    opener: int
    lead: int | None
    # The unit that follows it, and the same where it handed down a sub-task.
    owner: int | None
    giver: int | None


@dataclass(frozen=True)
class Circle:
    """Everybody who might be reminded, loaded once for a run; people and units by primary key. Above a unit stands its
    parent, or who took over from it."""

    emails: dict[int, str]
    officers: dict[int, list[int]]
    contacts: frozenset[int]
    above: dict[int, int | None]
    clerks: list[int]
    openers: frozenset[int]
    stand_ins: dict[int, list[int]]
    # Empty where the office sends them no weekly letter.
    leaders: dict[int, list[int]]

    def concerned(self, task: Due, occasion: Occasion) -> list[To]:
        """The lead's side; once the task is overdue also the clerk who opened it and who stands in for that one, or the
        side of the unit that handed it down.

        A unit that has reported has done its part and is left in peace. Nobody is told while the report waits in
        time; once the deadline is over whoever opened the task is told, as only the confirmation is missing.
        """
        opener = [task.opener] if task.opener in self.openers else []
        told = _people(opener + [person for one in opener for person in self.stand_ins[one]])
        told += self.side_of(task.giver) if task.giver else []
        if task.state == State.SUBMITTED:
            return list(dict.fromkeys(told or _people(self.clerks))) if occasion == Occasion.OVERDUE else []
        found = self.side_of(task.lead)
        return list(dict.fromkeys(found + told)) if occasion == Occasion.OVERDUE else found

    def leaders_over(self, unit: int | None) -> list[To]:
        """Those of the unit and of the units above it that have an address."""
        found, seen = list[int](), set[int]()
        while unit is not None and unit not in seen:
            seen.add(unit)
            found += self.leaders.get(unit, [])
            unit = self.above[unit]
        return _people([person for person in found if self.emails[person]])

    def side_of(self, unit: int | None) -> list[To]:
        """Who answers for the unit, or its contact address while none of them has one; else those of the nearest unit
        above that has either; else all clerks."""
        seen: set[int] = set()
        while unit is not None and unit not in seen:
            seen.add(unit)
            people = self.officers[unit]
            has_address = any(self.emails[person] for person in people)
            contact = [To(unit=unit)] if unit in self.contacts and not has_address else []
            if people or contact:
                return _people(people) + contact
            unit = self.above[unit]
        return _people(self.clerks)


def plan(today: date, now: datetime) -> int:
    """Write the reminders that are due and not written yet; how many it found missing.

    Of each task only the latest milestone reached counts: a task opened late, or an outage, brings one notice and
    not a burst. May be run at any time, by any number of workers: a constraint keeps each reminder once.
    """
    circle = _circle()
    found = 0
    for batch in _batches(today):
        rows = _missing(batch, circle, today, now)
        Reminder.objects.bulk_create(rows, ignore_conflicts=True)
        found += len(rows)
    return found


def milestone(due_on: date, today: date) -> Milestone | None:
    """The latest that is reached: a week before, a day before, then each seventh day from the day after."""
    if today > due_on:
        first = due_on + DAY
        return Milestone(Occasion.OVERDUE, first + WEEK * ((today - first) // WEEK))
    if today >= due_on - DAY:
        return Milestone(Occasion.DAY_BEFORE, due_on - DAY)
    if today >= due_on - WEEK:
        return Milestone(Occasion.WEEK_BEFORE, due_on - WEEK)
    return None


def office_opens(now: datetime) -> datetime:
    """The moment of this day from which letters go out: nobody's telephone rings at midnight."""
    return timezone.localtime(now).replace(hour=settings.REMINDER_HOUR, minute=0, second=0, microsecond=0)


def mark_read(user: Visitor, now: datetime) -> int:
    """The user has seen all in-app notices."""
    return Reminder.objects.filter(recipient=user.pk, channel=Channel.APP).unread().update(read_at=now)


def _batches(today: date) -> Iterator[list[Due]]:
    """Tasks that have reached a milestone, in the order of their primary keys: one query a batch."""
    lead = FilteredRelation("assignments", condition=Q(assignments__part=Part.LEAD))
    giver = Case(When(parent__isnull=False, then=F("owner")))
    reached = Task.objects.kept().unfinished().filter(due_on__lte=today + WEEK)
    reached = reached.annotate(lead_part=lead, giver=giver).order_by("pk")
    columns = ("pk", "due_on", "state", "created_by", "lead_part__unit", "owner", "giver")
    last = 0
    while rows := list(reached.filter(pk__gt=last).values_list(*columns)[:BATCH]):
        yield [Due(*row) for row in rows]
        last = rows[-1][0]


def _missing(batch: list[Due], circle: Circle, today: date, now: datetime) -> list[Reminder]:
    written = _written(batch, today)
    rows = []
    for task in batch:
        for to, channel, reached in _lines(task, circle, today):
            # One written for a later day (a clock was ahead) is as good as this one.
            if written.get((task.pk, to, channel, task.due_on), date.min) < reached.on:
                rows.append(_row(task, to, channel, reached, now))
    return rows


def _lines(task: Due, circle: Circle, today: date) -> Iterator[tuple[To, Channel, Milestone]]:
    """Who is to be told by now: leaders by one letter a week, of whole tasks only."""
    reached = milestone(task.due_on, today)
    told = circle.concerned(task, reached.occasion) if reached else []
    for to in told:
        for channel in _channels(circle, to):
            if reached:
                yield to, channel, reached
    monday = today - DAY * today.weekday()
    if task.due_on < monday and task.giver is None:
        for to in circle.leaders_over(task.owner):
            if to not in told:
                yield to, Channel.MAIL, Milestone(Occasion.OVERDUE, monday)


def _written(batch: list[Due], today: date) -> dict[Line, date]:
    """The last milestone of each line. One is the latest for a week at most: older rows do not matter."""
    rows = (
        Reminder.objects.filter(task__gte=batch[0].pk, task__lte=batch[-1].pk, milestone_on__gt=today - WEEK)
        .order_by()
        .values_list("task", "recipient", "unit", "channel", "due_on")
        .annotate(last=Max("milestone_on"))
    )
    return {(task, To(person, unit), channel, due_on): last for task, person, unit, channel, due_on, last in rows}


def _people(keys: list[int]) -> list[To]:
    return [To(person=key) for key in dict.fromkeys(keys)]


def _channels(circle: Circle, to: To) -> list[Channel]:
    if to.person is None:
        return [Channel.MAIL]
    return [Channel.APP, Channel.MAIL] if circle.emails[to.person] else [Channel.APP]


def _row(task: Due, to: To, channel: Channel, reached: Milestone, now: datetime) -> Reminder:
    """A notice in the app is delivered by being written."""
    return Reminder(
        task_id=task.pk,
        recipient_id=to.person,
        unit_id=to.unit,
        channel=channel,
        occasion=reached.occasion,
        due_on=task.due_on,
        milestone_on=reached.on,
        planned_at=now,
        next_try_at=max(now, office_opens(now)),
        sent_at=now if channel == Channel.APP else None,
    )


def _circle() -> Circle:
    people = get_user_model().objects.filter(is_active=True).order_by("pk")
    rows = list(people.values_list("pk", "email", "is_superuser"))
    holders: dict[str, list[int]] = defaultdict(list)
    officers: dict[int, list[int]] = defaultdict(list)
    stand_ins: dict[int, list[int]] = defaultdict(list)
    leaders: dict[int, list[int]] = defaultdict(list)
    is_told = options.get("leaders_weekly")
    members = Member.objects.filter(user__is_active=True).order_by("user")
    for role, unit, user, absent in members.values_list("role", "unit", "user", "stands_in_for__absent__user"):
        holders[role].append(user)
        if role in ANSWERING:
            officers[unit].append(user)
        if role == Role.LEADER and is_told:
            leaders[unit].append(user)
        if absent and role in OPENING:
            stand_ins[absent].append(user)
    admins = holders[Role.ADMIN] + [pk for pk, _, is_superuser in rows if is_superuser]
    # Where there is no clerk, administrators stand in: a reminder is never lost for lack of a member.
    clerks = list(dict.fromkeys(holders[Role.CLERK] or admins))
    units = list(Unit.objects.order_by().values_list("pk", "email", "is_active", "merged_into", "parent"))
    return Circle(
        emails={pk: email for pk, email, _ in rows},
        officers=officers,
        contacts=frozenset(pk for pk, email, is_active, *_ in units if email and is_active),
        above={pk: parent if is_active or heir is None else heir for pk, _, is_active, heir, parent in units},
        clerks=clerks,
        openers=frozenset(holders[Role.CLERK] + admins),
        stand_ins=stand_ins,
        leaders=leaders,
    )
