"""What comes again in figures: turns count as dated tasks, all else on lines of its own; every number is a door."""

import html
from datetime import date, timedelta

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.recurring import MONTHLY, recurring
from tests.tracker.reporting import bytes_of, count, made_report, words_of
from tracker.models import Status, Task
from tracker.services import tracking
from tracker.services.counting import Counts, Figures, Loose
from tracker.services.overview import overview
from tracker.services.schedules import Plan

DAY = timedelta(days=1)


def _all_kinds(cast: Cast) -> None:
    """Each with two turns: one begun and overdue, one to come."""
    early = Plan(MONTHLY.rrule, date(2026, 10, 20))
    day = date(2026, 10, 20)
    for is_standing in (False, True):
        recurring(cast, early, is_standing=is_standing, today=day, now=NOW - 31 * DAY)
    builders.task(cast.health, cast.clerk)
    builders.task(cast.health, cast.clerk, is_standing=True)
    builders.task(cast.finance, cast.clerk, due_on=TODAY + DAY)


def test_turns_count_as_dated_tasks_and_all_else_on_lines_of_its_own(cast: Cast) -> None:
    _all_kinds(cast)
    found = count(as_of=TODAY)
    assert found.counts == Counts(in_term=2, overdue=1)
    assert found.duties == Counts(in_term=1, overdue=1)
    assert (found.recurring, found.standing, found.undated) == (Loose(0, 1), Loose(0, 2), Loose(0, 1))
    assert found.total == Task.objects.count() == len(found.tasks)
    assert sum(found.ageing.__getattribute__(name) for name in ("upto_30", "upto_60")) == 1
    for group, number in (("overdue", 1), ("in_term", 2), ("duties", 2), ("duty_overdue", 1), ("recurring", 1)):
        assert len(found.lines(group)) == number
    assert {(line.loose, line.duties) for line in found.units} == {(4, 2), (0, 0)}
    assert Figures.from_json(found.to_json()) == found
    assert count(as_of=TODAY, unit=cast.health).duties.total == 2


def test_figures_from_before_there_were_turns_are_still_read(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY)
    form = count(as_of=TODAY).to_json()
    for field in ("recurring", "duties"):
        del form[field]
    for line in form["tasks"]:
        for field in ("is_recurring", "is_duty", "period_start_on", "period_end_on"):
            del line[field]
    for line in form["units"]:
        del line["duties"]
    assert Figures.from_json(form).counts.total == 1


def test_the_home_page_counts_likewise_and_each_number_opens_what_it_counts(clerk: Client, cast: Cast) -> None:
    _all_kinds(cast)
    today = timezone.localdate()
    found = overview(Task.objects.all(), today)
    assert found.tally.recurring == 1
    assert found.tally.duties.total == 2
    assert found.ageing.total == found.tally.counts.overdue
    for query, number in (
        ({"status": "overdue", "kind": "dated"}, found.tally.counts.overdue),
        ({"status": "in_term", "kind": "dated"}, found.tally.counts.in_term),
        ({"status": "recurring"}, found.tally.recurring),
        ({"status": "all", "kind": "duty"}, found.tally.duties.total),
        ({"status": "undated_open"}, found.tally.loose.unfinished),
    ):
        assert clerk.get(reverse("task_list"), query).context["page"].paginator.count == number, query
    shown = clerk.get("/").content.decode()
    assert "?status=recurring" in shown
    assert "?status=all&amp;kind=duty" in shown
    row = next(row for row in found.units if row.unit_id == cast.health.pk)
    assert (
        row.tally.counts.overdue + row.tally.duties.overdue == Task.objects.overdue(today).led_by(cast.health).count()
    )


def test_a_cancelled_turn_counts_nowhere(cast: Cast) -> None:
    task = recurring(cast)
    tracking.cancel(task, "Nhầm.", by=cast.clerk, now=NOW)
    assert count(as_of=TODAY).total == 0
    assert overview(Task.objects.all(), TODAY).tally.counts.total == 0
    assert set(Task.objects.with_status(TODAY).values_list("status", flat=True)) == {Status.CANCELLED}  # type: ignore[misc]


def test_the_report_and_its_paper_name_the_lines_of_their_own(clerk: Client, cast: Cast, own_files: None) -> None:
    _all_kinds(cast)
    report = made_report(cast, language="en")
    shown = html.unescape(clerk.get(report.get_absolute_url()).content.decode())
    assert "reports on standing duties" in shown
    assert "Month 11/2026" in shown
    duties = clerk.get(report.get_absolute_url(), {"status": "duties"}).context["page"].object_list
    assert [line.is_duty for line in duties] == [True, True]
    words = words_of(bytes_of(report))
    assert "Recurring tasks themselves, whose turns are counted above: 1 (0 ended, 1 lasting)." in words
    assert "Reports on standing duties, not counted above: 2" in words
    assert "Month 11/2026" in words
