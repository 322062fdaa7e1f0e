"""The figures of a report: which tasks belong to a window, what they come to, and how a report is made once."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from threading import Barrier, Thread
from unittest.mock import Mock

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from django.db import connection
from django.utils import timezone
from pytest_django import Settings

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tracker import pdf
from tracker.models import Progress, Report, ReportState, State, Status, Task, Unit
from tracker.models.report import LEASE, MOST_TRIES
from tracker.services import reports, tracking, windows
from tracker.services.counting import Ageing, Counts, Figures, Loose, Ratio, SumsDisagree
from tracker.services.window_figures import figures

START, END = date(2026, 11, 1), date(2026, 11, 30)
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _own_files(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> None:
    settings.MEDIA_ROOT = tmp_path_factory.mktemp("media")


def task(cast: Cast, opened: date = START, due: date | None = None, done: date | None = None, **more: object) -> Task:
    """A task of Sở Y tế opened at noon of a day, and finished on another."""
    lead = more.pop("lead", cast.health)
    made = builders.task(lead, cast.clerk, due_on=due, **more)  # type: ignore[arg-type]
    noon = datetime.combine(opened, time(12), timezone.get_default_timezone())
    values: dict[str, object] = {"created_at": noon}
    if done:
        values |= {"state": State.DONE, "done_on": done}
    Task.objects.filter(pk=made.pk).update(**values)
    return made


def count(as_of: date = END, unit: Unit | None = None, **more: int) -> Figures:
    return figures(START, END, as_of, unit, Task.objects.all(), **more)


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


# The arithmetic


def test_each_task_counts_once_in_its_status_and_the_sums_agree_with_the_database(cast: Cast) -> None:
    _a_month_of_work(cast)
    found = count(as_of=TODAY)
    stored = list(Task.objects.with_status(TODAY).values_list("status", flat=True))  # type: ignore[misc]
    for status in (Status.DONE_ON_TIME, Status.DONE_LATE, Status.IN_TERM, Status.OVERDUE):
        assert getattr(found.counts, status.value) == stored.count(status) > 0
    assert found.counts.total == Task.objects.exclude(due_on=None).count()
    assert found.undated == Loose(done=1, unfinished=2)
    assert found.standing == Loose(unfinished=1)
    assert found.total == Task.objects.count() == len(found.tasks)


def test_the_unit_with_most_overdue_stands_first_and_the_units_add_up(cast: Cast) -> None:
    _a_month_of_work(cast)
    found = count(as_of=TODAY)
    assert [line.name for line in found.units] == ["Sở Tài chính", "Sở Y tế", "Bệnh viện tỉnh"]
    assert sum(line.counts.total for line in found.units) == found.counts.total
    assert sum(line.loose for line in found.units) == 4


def test_a_report_of_one_unit_covers_what_it_and_those_below_lead(cast: Cast) -> None:
    _a_month_of_work(cast)
    found = count(as_of=TODAY, unit=cast.health)
    assert {line.name for line in found.units} == {"Sở Y tế", "Bệnh viện tỉnh"}
    assert found.unit == "Sở Y tế"


def test_the_most_pressing_stand_first_and_the_cap_leaves_the_totals_alone(cast: Cast) -> None:
    _a_month_of_work(cast)
    whole, capped = count(as_of=TODAY), count(as_of=TODAY, most_lines=2)
    assert [line.status for line in capped.tasks] == [Status.OVERDUE, Status.OVERDUE]
    assert capped.tasks == whole.tasks[:2]
    assert capped.tasks[0].due_on < capped.tasks[1].due_on  # type: ignore[operator]
    assert capped.left_out == whole.total - 2
    assert capped.counts == whole.counts


def test_the_tasks_behind_a_number_are_as_many_as_it_says(cast: Cast) -> None:
    _a_month_of_work(cast)
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
    _a_month_of_work(cast)
    found = count(as_of=TODAY)
    for change in ({"units": found.units[1:]}, {"ageing": Ageing()}, {"left_out": 1}, {"undated": Loose()}):
        with pytest.raises(SumsDisagree):
            replace(found, **change)


def test_figures_come_back_from_the_database_as_they_went_in(cast: Cast) -> None:
    source = builders.document(cast.clerk)
    _a_month_of_work(cast)
    task(cast, due=TODAY, directives=[builders.directive(source)], partners=[cast.finance])
    report = _ask(cast)
    found = count(as_of=TODAY)
    Report.objects.filter(pk=report.pk).update(figures=found.to_json())
    assert Figures.from_json(Report.objects.get(pk=report.pk).figures) == found
    assert found.lines("overdue")
    assert any(line.sources == (("05/CĐ-TTg", date(2026, 11, 2)),) for line in found.tasks)


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


# Who may


def test_an_officer_reports_on_the_own_unit_and_those_below_only(cast: Cast) -> None:
    assert set(reports.units_for(cast.officer)) == {cast.health, cast.hospital}
    assert _ask(cast, by=cast.officer, unit=cast.hospital).unit == cast.hospital
    for unit in (cast.finance, cast.province, None):
        with pytest.raises(PermissionDenied):
            _ask(cast, by=cast.officer, unit=unit)


def test_leaders_and_clerks_report_on_any_unit(cast: Cast) -> None:
    for user in (cast.leader, cast.clerk):
        assert _ask(cast, by=user, unit=cast.ministry).unit == cast.ministry
        assert _ask(cast, by=user, unit=None).unit is None


def test_a_report_counts_only_what_its_author_may_see(cast: Cast) -> None:
    task(cast, due=TODAY)
    task(cast, due=TODAY, lead=cast.finance)
    mine, all_of_them = _ask(cast, by=cast.officer, unit=cast.health), _ask(cast, by=cast.leader)
    for report in (mine, all_of_them):
        reports.make(report.pk, NOW)
    assert _made(mine).counts.total == 1
    assert _made(all_of_them).counts.total == 2


def test_an_author_who_has_left_the_unit_gets_none_of_its_tasks(cast: Cast) -> None:
    task(cast, due=TODAY)
    report = _ask(cast, by=cast.officer, unit=cast.health)
    cast.officer.memberships.all().delete()
    reports.make(report.pk, NOW)
    assert _made(report).total == 0


def test_a_report_is_seen_by_its_author_and_by_those_who_see_every_task(cast: Cast) -> None:
    mine, whole = _ask(cast, by=cast.officer, unit=cast.health), _ask(cast, by=cast.leader)
    assert set(Report.objects.visible_to(cast.officer)) == {mine}
    assert set(Report.objects.visible_to(cast.clerk)) == {mine, whole}
    assert not Report.objects.visible_to(cast.accountant).exists()
    cast.officer.is_active = False
    assert not Report.objects.visible_to(cast.officer).exists()


# Making


def test_a_report_without_a_title_gets_the_usual_one(cast: Cast) -> None:
    assert _ask(cast, title="  ", language="en").title == "Results of assigned tasks"


def test_a_report_is_made_once_and_kept_with_its_sum(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    task(cast, due=TODAY)
    report = _ask(cast)
    prints = Mock(wraps=pdf.render)
    monkeypatch.setattr(pdf, "render", prints)
    reports.make(report.pk, NOW)
    first = Report.objects.get(pk=report.pk)
    reports.make(report.pk, NOW + timedelta(hours=1))
    again = Report.objects.get(pk=report.pk)
    assert prints.call_count == 1
    assert (first.state, first.tries, first.error) == (ReportState.DONE, 1, "")
    assert (again.pdf.name, again.finished_at) == (first.pdf.name, first.finished_at)
    assert _sha256(first) == first.sha256
    assert _made(first).counts.total == 1


def test_the_same_figures_give_the_same_bytes(cast: Cast) -> None:
    _a_month_of_work(cast)
    report = _ask(cast)
    reports.make(report.pk, NOW)
    first = Report.objects.get(pk=report.pk).sha256
    Report.objects.filter(pk=report.pk).update(state=ReportState.WAITING, claimed_at=None, tries=0, sha256="")
    reports.make(report.pk, NOW + timedelta(hours=1))
    assert Report.objects.get(pk=report.pk).sha256 == first != ""


def test_a_failed_report_says_why_and_can_be_made_again(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    report = _ask(cast, language="en")
    with monkeypatch.context() as patch:
        patch.setattr(pdf, "render", _no_pango)
        reports.make(report.pk, NOW)
    failed = Report.objects.get(pk=report.pk)
    assert (failed.state, failed.pdf.name, failed.sha256) == (ReportState.FAILED, "", "")
    assert "cannot load library 'pango'" in failed.error
    assert reports.waiting(NOW + timedelta(days=1), NOW + timedelta(days=1)) == []
    reports.ask_again(failed, now=NOW)
    reports.make(report.pk, NOW + timedelta(minutes=1))
    assert Report.objects.get(pk=report.pk).state == ReportState.DONE


def test_a_finished_report_is_not_made_again(cast: Cast) -> None:
    report = _ask(cast)
    reports.make(report.pk, NOW)
    with pytest.raises(reports.NotFailed):
        reports.ask_again(report, now=NOW)


def test_a_fresh_report_is_left_to_its_own_hint_and_found_by_the_tick_after(cast: Cast) -> None:
    report = _ask(cast)
    assert reports.waiting(NOW, NOW) == []
    later = NOW + timedelta(seconds=31)
    assert reports.waiting(NOW + timedelta(seconds=1), later) == [report.pk]
    Report.objects.filter(pk=report.pk).claim(later)
    assert reports.waiting(later, later) == []
    assert reports.waiting(later, later + LEASE + timedelta(seconds=1)) == [report.pk]


def test_a_report_whose_maker_is_killed_each_time_is_given_up_with_a_reason(cast: Cast) -> None:
    report, moment = _ask(cast, language="en"), NOW
    for _ in range(MOST_TRIES):
        assert Report.objects.filter(pk=report.pk).claim(moment)
        reports.give_up(moment)
        assert Report.objects.get(pk=report.pk).state == ReportState.RUNNING
        moment += LEASE + timedelta(seconds=1)
    assert reports.waiting(moment, moment) == []
    reports.give_up(moment)
    given_up = Report.objects.get(pk=report.pk)
    assert (given_up.state, given_up.error) == (ReportState.FAILED, "Its making was cut off 2 times.")


def test_a_maker_that_lost_its_claim_leaves_nothing_behind(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    report = _ask(cast)
    late = NOW + LEASE + timedelta(seconds=1)

    def slow(*args: object, **kwargs: object) -> bytes:
        assert Report.objects.filter(pk=report.pk).claim(late)
        return b"%PDF-slow"

    monkeypatch.setattr(pdf, "render", slow)
    reports.make(report.pk, NOW)
    row = Report.objects.get(pk=report.pk)
    assert (row.state, row.claimed_at, row.sha256) == (ReportState.RUNNING, late, "")
    assert _files() == []


@pytest.mark.django_db(transaction=True)
def test_two_makers_at_once_make_one_paper(cast: Cast) -> None:
    task(cast, due=TODAY)
    report = _ask(cast)
    start = Barrier(2)

    def maker(minutes: int) -> None:
        start.wait()
        try:
            reports.make(report.pk, NOW + timedelta(minutes=minutes))
        finally:
            connection.close()

    makers = [Thread(target=maker, args=(minutes,)) for minutes in (0, 1)]
    for thread in makers:
        thread.start()
    for thread in makers:
        thread.join()
    row = Report.objects.get(pk=report.pk)
    assert (row.state, row.tries) == (ReportState.DONE, 1)
    assert _files() == [row.pdf.name]


def _ask(cast: Cast, **more: object) -> Report:
    values: dict[str, object] = {
        "title": "Kết quả thực hiện nhiệm vụ",
        "start_on": START,
        "end_on": END,
        "unit": None,
        "as_of": TODAY,
        "language": "vi",
        "by": cast.leader,
        "now": NOW,
    }
    return reports.ask(**{**values, **more})  # type: ignore[arg-type]


def _a_month_of_work(cast: Cast) -> None:
    """Two overdue at Sở Tài chính; one overdue, one in each other status and the loose ones at Sở Y tế; one below."""
    task(cast, START, TODAY - DAY, lead=cast.finance)
    task(cast, START - 99 * DAY, TODAY - 70 * DAY, lead=cast.finance)
    task(cast, START, TODAY - 5 * DAY)
    task(cast, START, TODAY)
    task(cast, START, TODAY, TODAY)
    task(cast, START, TODAY - 2 * DAY, TODAY)
    task(cast, START)
    task(cast, START, None, TODAY)
    task(cast, START, is_standing=True)
    task(cast, START, TODAY + 60 * DAY, lead=cast.hospital)
    task(cast, START, lead=cast.hospital)


def _made(report: Report) -> Figures:
    return Figures.from_json(Report.objects.get(pk=report.pk).figures)


def _sha256(report: Report) -> str:
    return hashlib.sha256(report.pdf.open("rb").read()).hexdigest()


def _files() -> list[str]:
    return list(_below(""))


def _below(folder: str) -> Iterator[str]:
    folders, files = default_storage.listdir(folder)
    yield from (f"{folder}{name}" for name in files)
    for name in folders:
        yield from _below(f"{folder}{name}/")


def _no_pango(*args: object, **kwargs: object) -> bytes:
    raise OSError("cannot load library 'pango'")
