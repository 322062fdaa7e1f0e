"""When somebody is reminded, and who: planning alone, day by day."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tracker.models import Channel, Member, Occasion, Part, Reminder, Role, Task
from tracker.services import progress, reminders, tracking

DAY = timedelta(days=1)


def plan_on(day: date) -> int:
    """The tick of eight in the morning of that day."""
    return reminders.plan(day, NOW + (day - TODAY))


def told(**which: object) -> list[tuple[str, str, int]]:
    """Whom we told in the app, of what, on which day after the deadline; in the order of the days."""
    rows = Reminder.objects.filter(channel=Channel.APP, **which).order_by("milestone_on", "recipient__username")
    return [(str(r.recipient), r.occasion, (r.milestone_on - r.due_on).days) for r in rows]


def test_the_whole_life_of_a_task_brings_exactly_its_milestones(cast: Cast) -> None:
    due = TODAY + 30 * DAY
    builders.task(cast.health, cast.clerk, due_on=due)
    for n in range(-30, 41):
        plan_on(due + n * DAY)
    weeks = (1, 8, 15, 22, 29, 36)
    assert told(recipient=cast.officer) == [
        ("officer", Occasion.WEEK_BEFORE, -7),
        ("officer", Occasion.DAY_BEFORE, -1),
        *[("officer", Occasion.OVERDUE, n) for n in weeks],
    ]
    assert told(recipient=cast.clerk) == [("clerk", Occasion.OVERDUE, n) for n in weeks]
    assert not told(recipient__in=[cast.accountant, cast.leader, cast.onlooker])
    on_the_day = [r.planned_at.date() == r.milestone_on for r in Reminder.objects.all()]
    assert all(on_the_day)
    assert len(on_the_day) == 2 * (2 + len(weeks) + len(weeks))


@pytest.mark.parametrize(
    ("days_left", "occasion", "from_due"),
    [(8, None, 0), (7, "week_before", -7), (3, "week_before", -7), (2, "week_before", -7), (1, "day_before", -1),
     (0, "day_before", -1), (-1, "overdue", 1), (-7, "overdue", 1), (-8, "overdue", 8), (-33, "overdue", 29)],
)  # fmt: skip
def test_only_the_latest_milestone_counts(cast: Cast, days_left: int, occasion: str | None, from_due: int) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY + days_left * DAY)
    plan_on(TODAY)
    assert told(recipient=cast.officer) == ([("officer", occasion, from_due)] if occasion else [])


def test_letters_wait_for_the_morning_and_the_app_does_not(cast: Cast, settings: Settings) -> None:
    settings.REMINDER_HOUR = 7
    builders.task(cast.health, cast.clerk, due_on=TODAY)
    midnight = NOW - timedelta(hours=8)
    reminders.plan(TODAY, midnight)
    assert not Reminder.objects.waiting(midnight).exists()
    assert Reminder.objects.shown_to(cast.officer).exists()
    at_seven = NOW - timedelta(hours=1)
    assert not Reminder.objects.waiting(at_seven - timedelta(seconds=1)).exists()
    assert Reminder.objects.waiting(at_seven).exists()


def test_after_a_month_without_a_tick_there_is_one_overdue_notice(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY + 7 * DAY)
    plan_on(TODAY)
    plan_on(TODAY + 38 * DAY)
    assert told(recipient=cast.officer) == [("officer", "week_before", -7), ("officer", "overdue", 29)]


def test_a_clock_that_jumps_back_brings_nothing_from_before(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY + 2 * DAY)
    plan_on(TODAY + 1 * DAY)
    before = Reminder.objects.count()
    assert plan_on(TODAY) == 0
    assert Reminder.objects.count() == before == 2


def test_each_notice_is_written_once_whoever_plans_and_how_often(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY - 3 * DAY)
    assert plan_on(TODAY) == 4
    assert [plan_on(TODAY) for _ in range(20)] == [0] * 20
    assert [plan_on(TODAY + n * DAY) for n in range(6)] == [0, 0, 0, 0, 0, 4]
    Reminder.objects.filter(milestone_on=TODAY + 5 * DAY).delete()
    assert Reminder.objects.count() == 4


def test_a_notice_in_the_app_is_delivered_at_once_and_a_letter_waits(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY)
    plan_on(TODAY)
    assert {r.channel: r.sent_at for r in Reminder.objects.all()} == {Channel.APP: NOW, Channel.MAIL: None}


def test_who_has_no_address_is_told_in_the_app_only(cast: Cast) -> None:
    cast.officer.email = ""
    cast.officer.save()
    builders.task(cast.health, cast.clerk, due_on=TODAY)
    plan_on(TODAY)
    assert [r.channel for r in Reminder.objects.all()] == [Channel.APP]


def test_a_unit_without_an_officer_is_spoken_for_by_the_one_above(cast: Cast) -> None:
    builders.task(cast.hospital, cast.clerk, due_on=TODAY)
    plan_on(TODAY)
    assert told() == [("officer", "day_before", -1)]


def test_with_no_officer_up_to_the_top_all_clerks_are_told(cast: Cast) -> None:
    builders.person("second", Role.CLERK, cast.ministry)
    builders.task(cast.province, cast.clerk, due_on=TODAY)
    plan_on(TODAY)
    assert [name for name, *_ in told()] == ["clerk", "second"]


def test_without_any_clerk_the_administrator_is_told(cast: Cast) -> None:
    task = builders.task(cast.province, cast.clerk, due_on=TODAY - DAY)
    root = builders.person("root", Role.ADMIN, cast.province)
    Member.objects.filter(role=Role.CLERK).delete()
    plan_on(TODAY)
    assert told() == [("root", "overdue", 1)]
    assert Task.objects.visible_to(root).contains(task)


def test_a_task_that_lost_its_lead_is_not_lost(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY)
    task.assignments.filter(part=Part.LEAD).delete()
    plan_on(TODAY)
    assert told() == [("clerk", "day_before", -1)]


def test_people_who_left_are_not_told(cast: Cast) -> None:
    builders.person("colleague", Role.OFFICER, cast.health)
    cast.officer.is_active = False
    cast.officer.save()
    builders.task(cast.health, cast.clerk, due_on=TODAY)
    plan_on(TODAY)
    assert told() == [("colleague", "day_before", -1)]


def test_an_officer_who_comes_later_hears_of_what_is_overdue_now(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY - 10 * DAY)
    plan_on(TODAY)
    new = builders.person("new", Role.OFFICER, cast.health)
    plan_on(TODAY)
    assert told(recipient=new) == [("new", "overdue", 8)]


def test_partners_are_not_reminded(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY - DAY, partners=[cast.finance])
    plan_on(TODAY)
    assert [name for name, *_ in told()] == ["clerk", "officer"]


def test_a_unit_that_has_reported_is_left_in_peace_and_the_clerk_is_told_to_confirm(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY + 7 * DAY)
    progress.submit(task, "Đã xong", by=cast.officer, today=TODAY, now=NOW)
    for n in range(24):
        plan_on(TODAY + n * DAY)
    assert told() == [("clerk", "overdue", 1), ("clerk", "overdue", 8), ("clerk", "overdue", 15)]


def test_if_that_clerk_has_left_the_others_are_told_to_confirm(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY - DAY)
    progress.submit(task, "Đã xong", by=cast.officer, today=TODAY, now=NOW)
    builders.person("second", Role.CLERK, cast.province)
    Member.objects.filter(user=cast.clerk).delete()
    plan_on(TODAY)
    assert told() == [("second", "overdue", 1)]


def test_a_returned_task_reminds_its_unit_again(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY - DAY)
    progress.submit(task, "Đã xong", by=cast.officer, today=TODAY, now=NOW)
    plan_on(TODAY)
    progress.return_(task, "Thiếu số liệu", by=cast.clerk, now=NOW)
    plan_on(TODAY)
    assert told() == [("clerk", "overdue", 1), ("officer", "overdue", 1)]


def test_a_moved_deadline_has_milestones_of_its_own(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY + DAY)
    plan_on(TODAY)
    tracking.amend(task, lead=cast.health, partners=[], due_on=TODAY + 9 * DAY, by=cast.clerk, now=NOW)
    for n in range(10):
        plan_on(TODAY + n * DAY)
    of_the_new = told(due_on=TODAY + 9 * DAY)
    assert of_the_new == [("officer", "week_before", -7), ("officer", "day_before", -1)]
    assert told(due_on=TODAY + DAY) == [("officer", "day_before", -1)]


@pytest.mark.parametrize("end", ["cancelled", "done", "undated"])
def test_nothing_is_planned_for_what_is_over_or_has_no_deadline(cast: Cast, end: str) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=None if end == "undated" else TODAY)
    if end == "cancelled":
        tracking.cancel(task, "Thôi", by=cast.clerk, now=NOW)
    if end == "done":
        progress.submit(task, "Đã xong", by=cast.officer, today=TODAY, now=NOW)
        progress.confirm(task, by=cast.clerk, now=NOW)
    plan_on(TODAY)
    assert not Reminder.objects.exists()


def test_the_number_of_queries_does_not_grow_with_the_tasks(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY)
    plan_on(TODAY)
    with CaptureQueriesContext(connection) as few:
        plan_on(TODAY)
    for _ in range(40):
        builders.task(cast.health, cast.clerk, due_on=TODAY)
    plan_on(TODAY)
    with CaptureQueriesContext(connection) as many:
        plan_on(TODAY)
    assert len(many) == len(few) <= 7


@given(due=st.dates(date(2020, 1, 1), date(2035, 12, 31)), days=st.integers(-40, 400))
def test_a_milestone_lies_behind_and_the_next_day_never_goes_back(due: date, days: int) -> None:
    today = due + days * DAY
    now, tomorrow = reminders.milestone(due, today), reminders.milestone(due, today + DAY)
    assert (now is None) == (days < -7)
    if now and tomorrow:
        assert today - 6 * DAY <= now.on <= today
        assert now.on <= tomorrow.on
        assert (now == tomorrow) == (now.on == tomorrow.on)
