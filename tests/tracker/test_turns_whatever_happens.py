"""Whenever the tick runs, however often, and however many at once: the same turns come of it."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.crowds import all_at_once
from tests.tracker.recurring import MONTHLY, recurring, rows, turns_of
from tests.tracker.scale import SCALE
from tracker.models import Holiday, Schedule, Setting, Task
from tracker.services import turns
from tracker.services.schedules import Plan

DAY = timedelta(days=1)
RULES = [
    "FREQ=MONTHLY;BYMONTHDAY=25",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=MONTHLY;BYMONTHDAY=5",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20",
    "FREQ=MONTHLY;INTERVAL=6",
    "RRULE:FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15\nRRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10",
    "FREQ=WEEKLY;BYDAY=MO",
    "FREQ=WEEKLY;INTERVAL=2",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=30",
]
QUICK = settings(
    max_examples=SCALE.rhythms, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)


@QUICK
@given(st.data())
def test_however_often_the_tick_runs_the_same_turns_come_of_it(cast: Cast, data: st.DataObject) -> None:
    """Once at the end, each day, twice each day, or after outages: for two years."""
    rule = data.draw(st.sampled_from(RULES))
    start = TODAY + timedelta(days=data.draw(st.integers(-800, 200)))
    ran = data.draw(st.sets(st.integers(0, 730), max_size=30))
    window = data.draw(st.sampled_from([1, 15, 16]))
    from_start = data.draw(st.booleans())
    plan = Plan(rule, start, window_start_day=window, from_start=from_start)
    with transaction.atomic():
        once, daily, at_times = (recurring(cast, plan, content=name) for name in ("a", "b", "c"))
        days: dict[int, list[Task]] = {n: [daily] for n in range(0, 731, 1)}
        for n in sorted({*days, *ran}):
            for task in [daily, daily, *([at_times] if n in ran else [])]:
                turns.make_of(Schedule.objects.get(task=task).pk, TODAY + n * DAY, NOW)
        for task in (once, at_times):
            turns.make_of(Schedule.objects.get(task=task).pk, TODAY + 730 * DAY, NOW)
        assert rows(once) == rows(daily) == rows(at_times)
        due = [row[0] for row in rows(once)]
        assert len(set(due)) == len(due) > 0
        assert due == sorted(due)
        transaction.set_rollback(True)


@QUICK
@given(how=st.sampled_from(["next", "previous"]), rule=st.sampled_from(["FREQ=DAILY", *RULES]))
def test_turns_moved_off_days_off_never_fall_on_one_day(cast: Cast, how: str, rule: str) -> None:
    with transaction.atomic():
        Setting.objects.create(key="deadline_on_closed_day", value=how)
        for n in range(9):
            Holiday.objects.create(country="VN", on=date(2027, 2, 4) + n * DAY, name="Tết")
        task = recurring(cast, Plan(rule, TODAY))
        turns.make_turns(TODAY + 200 * DAY, NOW)
        due = [turn.due_on for turn in turns_of(task)]
        assert len(set(due)) == len(due)
        assert all(day.weekday() < 5 for day in due if day)
        transaction.set_rollback(True)


@pytest.mark.django_db(transaction=True)
def test_eight_ticks_at_once_make_each_turn_once(cast: Cast) -> None:
    task = recurring(cast, MONTHLY)
    later = TODAY + 300 * DAY
    made = all_at_once(*[lambda: turns.make_turns(later, NOW)] * 8)
    assert sorted(made) == [0] * 7 + [10]
    due = [turn.due_on for turn in turns_of(task)]
    assert len(set(due)) == len(due) == 12
