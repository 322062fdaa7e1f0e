"""The windows of a report: which tasks belong to one, what was known on the day, and the usual ones."""

from datetime import date, datetime, time, timedelta

import pytest
from django.utils import timezone

from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.reporting import DAY, END, START, count, task
from tracker.models import Progress, Task
from tracker.services import tracking, windows
from tracker.services.counting import Counts, Loose

# The window


@pytest.mark.parametrize(
    ("opened", "due", "done", "inside"),
    [
        (START - 90 * DAY, START, None, True),
        (START - 90 * DAY, END, None, True),
        (START - 90 * DAY, START - DAY, START - DAY, False),
        (START - 90 * DAY, START - DAY, START, True),
        (START - 90 * DAY, None, END, True),
        (START - 90 * DAY, None, START - DAY, False),
        (START - 90 * DAY, START, START - 9 * DAY, True),
        (START - 90 * DAY, END + DAY, START - DAY, False),
        (START - 90 * DAY, END + DAY, None, True),
        (START - 90 * DAY, START - DAY, None, True),
        (END, None, None, True),
        (END + DAY, None, None, False),
        (END + DAY, END, None, True),
        (END + DAY, None, END, True),
        (END + DAY, END + DAY, None, False),
    ],
)
def test_a_task_belongs_to_the_window_if_it_was_due_finished_or_open_in_it(
    cast: Cast, opened: date, due: date | None, done: date | None, inside: bool
) -> None:
    task(cast, opened, due, done)
    assert count(as_of=END + 9 * DAY).total == int(inside)


def test_a_day_begins_and_ends_where_the_office_is(cast: Cast) -> None:
    made = task(cast)
    last_minute = datetime.combine(END, time(23, 59), timezone.get_default_timezone())
    for moment, inside in ((last_minute, 1), (last_minute + timedelta(minutes=1), 0)):
        Task.objects.filter(pk=made.pk).update(created_at=moment)
        assert count(as_of=END + 9 * DAY).total == inside


def test_a_cancelled_task_counts_nowhere(cast: Cast) -> None:
    tracking.cancel(task(cast, due=TODAY), "Giao nhầm.", by=cast.clerk, now=NOW)
    assert count().total == 0


def test_what_was_not_yet_known_on_the_day_counts_nowhere(cast: Cast) -> None:
    task(cast, opened=TODAY, due=TODAY)
    assert count(as_of=TODAY - DAY).total == 0
    assert count(as_of=TODAY).total == 1


def test_what_was_finished_after_the_day_was_open_on_it(cast: Cast) -> None:
    task(cast, due=TODAY, done=TODAY + 3 * DAY)
    task(cast, done=TODAY + 3 * DAY)
    before, on, after = (count(as_of=TODAY + days * DAY) for days in (0, 2, 3))
    assert before.counts == Counts(in_term=1)
    assert on.counts == Counts(overdue=1)
    assert after.counts == Counts(done_late=1)
    assert (on.undated, after.undated) == (Loose(unfinished=1), Loose(done=1))
    assert {line.done_on for line in on.tasks} == {None}


def test_the_result_shown_is_the_last_one_known_on_the_day(cast: Cast) -> None:
    made = task(cast, due=TODAY)
    for days, text in ((0, "Mới bắt đầu."), (2, "Xong một nửa."), (4, "Gần xong.")):
        Progress.objects.create(
            task=made,
            unit=cast.health,
            text=text,
            percent=10 * days,
            state="noted",
            reported_on=TODAY + days * DAY,
            reported_at=NOW + days * DAY,
            reported_by=cast.officer,
        )
    line = count(as_of=TODAY + 3 * DAY).tasks[0]
    assert (line.result, line.result_on, line.percent) == ("Xong một nửa.", TODAY + 2 * DAY, 20)


# The usual windows


def test_the_common_windows_are_whole_months() -> None:
    found = {window.key: (window.start_on, window.end_on) for window in windows.common(date(2028, 3, 1))}
    assert found["month"] == (date(2028, 3, 1), date(2028, 3, 31))
    assert found["last-month"] == (date(2028, 2, 1), date(2028, 2, 29))
    assert found["quarter"] == (date(2028, 1, 1), date(2028, 3, 31))
    assert found["half-year"] == (date(2028, 1, 1), date(2028, 6, 30))
    assert found["year"] == (date(2028, 1, 1), date(2028, 12, 31))


@pytest.mark.parametrize(
    ("today", "start", "end"),
    [
        (date(2026, 12, 14), date(2026, 9, 15), date(2026, 12, 14)),
        (date(2026, 12, 15), date(2026, 12, 15), date(2027, 3, 14)),
        (date(2026, 3, 14), date(2025, 12, 15), date(2026, 3, 14)),
        (date(2026, 3, 15), date(2026, 3, 15), date(2026, 6, 14)),
        (date(2026, 9, 14), date(2026, 6, 15), date(2026, 9, 14)),
    ],
)
def test_the_anti_corruption_quarter_runs_from_the_15th_to_the_14th(today: date, start: date, end: date) -> None:
    quarter = windows.anti_corruption(today)[0]
    assert (quarter.start_on, quarter.end_on) == (start, end)


def test_the_anti_corruption_year_begins_on_15_december() -> None:
    last = windows.anti_corruption(date(2026, 11, 20))
    assert [(window.start_on, window.end_on) for window in last[1:]] == [
        (date(2025, 12, 15), date(2026, 6, 14)),
        (date(2025, 12, 15), date(2026, 9, 14)),
        (date(2025, 12, 15), date(2026, 12, 14)),
    ]
    assert windows.anti_corruption(date(2026, 12, 15))[3].end_on == date(2027, 12, 14)
