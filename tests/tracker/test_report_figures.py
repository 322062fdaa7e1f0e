"""The figures of a report: what the tasks of a window come to, and that the sums agree."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.reporting import DAY, a_month_of_work, ask, count, task
from tracker.models import Report, Status, Task
from tracker.services import progress
from tracker.services.counting import Ageing, Counts, Figures, Loose, Ratio, SumsDisagree

HOUR = timedelta(hours=1)


def test_each_task_counts_once_in_its_status_and_the_sums_agree_with_the_database(cast: Cast) -> None:
    a_month_of_work(cast)
    found = count(as_of=TODAY)
    stored = list(Task.objects.with_status(TODAY).values_list("status", flat=True))  # type: ignore[misc]
    for status in (Status.DONE_ON_TIME, Status.DONE_LATE, Status.IN_TERM, Status.OVERDUE):
        assert getattr(found.counts, status.value) == stored.count(status) > 0
    assert found.counts.total == Task.objects.exclude(due_on=None).count()
    assert found.undated == Loose(done=1, unfinished=2)
    assert found.standing == Loose(unfinished=1)
    assert found.total == Task.objects.count() == len(found.tasks)


def test_the_unit_with_most_overdue_stands_first_and_the_units_add_up(cast: Cast) -> None:
    a_month_of_work(cast)
    found = count(as_of=TODAY)
    assert [line.name for line in found.units] == ["Sở Tài chính", "Sở Y tế", "Bệnh viện tỉnh"]
    assert sum(line.counts.total for line in found.units) == found.counts.total
    assert sum(line.loose for line in found.units) == 4


def test_a_report_of_one_unit_covers_what_it_and_those_below_lead(cast: Cast) -> None:
    a_month_of_work(cast)
    found = count(as_of=TODAY, unit=cast.health)
    assert {line.name for line in found.units} == {"Sở Y tế", "Bệnh viện tỉnh"}
    assert found.unit == "Sở Y tế"


def test_the_most_pressing_stand_first_and_the_cap_leaves_the_totals_alone(cast: Cast) -> None:
    a_month_of_work(cast)
    whole, capped = count(as_of=TODAY), count(as_of=TODAY, most_lines=2)
    assert [line.status for line in capped.tasks] == [Status.OVERDUE, Status.OVERDUE]
    assert capped.tasks == whole.tasks[:2]
    assert capped.tasks[0].due_on < capped.tasks[1].due_on  # type: ignore[operator]
    assert capped.left_out == whole.total - 2
    assert capped.counts == whole.counts


def test_the_tasks_behind_a_number_are_as_many_as_it_says(cast: Cast) -> None:
    a_month_of_work(cast)
    found = count(as_of=TODAY)
    for line in found.units:
        c = line.counts
        for group, number in (
            ("overdue", c.overdue),
            ("done_late", c.done_late),
            ("dated", c.total),
            ("finished", c.done),
            ("unfinished", c.unfinished),
            ("loose", line.loose),
        ):
            assert len(found.lines(group, line.pk)) == number
    assert len(found.lines("undated")) == found.undated.total
    assert len(found.lines("standing")) == found.standing.total
    assert found.lines() == list(found.tasks)


@pytest.mark.parametrize(
    ("days", "ageing"),
    [
        ([1, 30], Ageing(upto_30=2)),
        ([31, 60], Ageing(upto_60=2)),
        ([61, 120], Ageing(upto_120=2)),
        ([121, 4000], Ageing(over_120=2)),
        ([], Ageing()),
    ],
)
def test_overdue_tasks_are_aged_by_full_days(days: list[int], ageing: Ageing) -> None:
    assert Ageing.of(days) == ageing


def test_both_ratios_name_their_denominators_in_the_figures_published_for_2017() -> None:
    counts = Counts(done_on_time=14_068, done_late=1_983, in_term=5_640, overdue=223)
    counts.must_add_up_to(21_914)
    assert counts.done_of_done_and_overdue == Ratio(16_051, 16_274)
    assert counts.done_of_done_and_overdue.percent == Decimal("98.63")
    assert counts.overdue_of_done_and_overdue.percent == Decimal("1.37")
    assert counts.done_of_total == Ratio(16_051, 21_914)
    assert counts.done_of_total.percent == Decimal("73.25")


@pytest.mark.parametrize(
    ("total", "counts"),
    [
        (7_349, Counts(done_on_time=4_069, in_term=3_138, overdue=142)),
        (833, Counts(done_on_time=585, in_term=67, overdue=181)),
    ],
)
def test_the_figures_published_for_2016_and_2020_add_up(total: int, counts: Counts) -> None:
    counts.must_add_up_to(total)


def test_the_misprint_of_2025_is_found() -> None:
    with pytest.raises(SumsDisagree):
        Counts(done_on_time=7_892, in_term=1_602, overdue=319).must_add_up_to(9_831)
    mended = Counts(done_on_time=7_892, in_term=1_620, overdue=319)
    mended.must_add_up_to(9_831)
    assert mended.done_of_total.percent == Decimal("80.28")


def test_a_share_of_nothing_is_no_number() -> None:
    assert Counts().done_of_total.percent is None
    assert Counts(in_term=3).done_of_done_and_overdue.percent is None
    assert Ratio(1, 3).percent == Decimal("33.33")
    assert Ratio(1, 16).percent == Decimal("6.25")
    assert Ratio(1, 800).percent == Decimal("0.13")


def test_figures_whose_sums_disagree_cannot_be_made(cast: Cast) -> None:
    a_month_of_work(cast)
    found = count(as_of=TODAY)
    for change in ({"units": found.units[1:]}, {"ageing": Ageing()}, {"left_out": 1}, {"undated": Loose()}):
        with pytest.raises(SumsDisagree):
            replace(found, **change)


def test_figures_come_back_from_the_database_as_they_went_in(cast: Cast) -> None:
    source = builders.document(cast.clerk)
    a_month_of_work(cast)
    task(cast, due=TODAY, directives=[builders.directive(source)], partners=[cast.finance])
    report = ask(cast)
    found = count(as_of=TODAY)
    Report.objects.filter(pk=report.pk).update(figures=found.to_json())
    assert Figures.from_json(Report.objects.get(pk=report.pk).figures) == found
    assert found.lines("overdue")
    assert any(line.sources == (("05/CĐ-TTg", date(2026, 11, 2)),) for line in found.tasks)


def test_the_result_of_a_task_is_not_what_was_returned(cast: Cast) -> None:
    made = task(cast, due=TODAY)
    progress.note(made, "Đang tổng hợp", 40, by=cast.officer, today=TODAY, now=NOW)
    progress.submit(made, "Đã xong", by=cast.officer, today=TODAY, now=NOW + HOUR)
    assert count(as_of=TODAY).tasks[0].result == "Đã xong"
    progress.return_(made, "Thiếu số liệu", by=cast.clerk, now=NOW + 2 * HOUR)
    (line,) = count(as_of=TODAY).tasks
    assert (line.result, line.percent) == ("Đang tổng hợp", 40)


def test_what_was_returned_after_the_day_of_the_report_stood_on_that_day(cast: Cast) -> None:
    made = task(cast, due=TODAY)
    progress.submit(made, "Đã xong", by=cast.officer, today=TODAY, now=NOW)
    progress.return_(made, "Thiếu số liệu", by=cast.clerk, now=NOW + 24 * HOUR)
    assert count(as_of=TODAY).tasks[0].result == "Đã xong"
    assert count(as_of=TODAY + DAY).tasks[0].result == ""
