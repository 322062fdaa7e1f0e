"""Reports: who may ask for which and see them, and how one is made once."""

import hashlib
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from unittest.mock import Mock

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage

from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.crowds import all_at_once
from tests.tracker.reporting import a_month_of_work, ask, task
from tracker import pdf
from tracker.models import AuditEvent, Report, ReportState, Role
from tracker.models.report import LEASE, MOST_TRIES
from tracker.services import reports
from tracker.services.counting import Figures
from tracker.templatetags.words import event_word

pytestmark = pytest.mark.usefixtures("own_files")


# Who may


def test_an_officer_reports_on_the_own_unit_and_those_below_only(cast: Cast) -> None:
    assert ask(cast, by=cast.officer, unit=cast.health).unit == cast.health
    assert ask(cast, by=cast.officer, unit=cast.hospital).unit == cast.hospital
    for unit in (cast.finance, cast.province, None):
        with pytest.raises(PermissionDenied):
            ask(cast, by=cast.officer, unit=unit)


def test_leaders_and_clerks_report_on_any_unit_below_theirs_and_no_other(cast: Cast) -> None:
    for user in (cast.leader, cast.clerk):
        assert ask(cast, by=user, unit=cast.hospital).unit == cast.hospital
        assert set(ask(cast, by=user, unit=None).covers.all()) == {cast.province}
        with pytest.raises(PermissionDenied):
            ask(cast, by=user, unit=cast.ministry)


def test_a_report_counts_only_what_its_author_may_see(cast: Cast) -> None:
    task(cast, due=TODAY)
    task(cast, due=TODAY, lead=cast.finance)
    mine, all_of_them = ask(cast, by=cast.officer, unit=cast.health), ask(cast, by=cast.leader)
    for report in (mine, all_of_them):
        reports.make(report.pk, NOW)
    assert _made(mine).counts.total == 1
    assert _made(all_of_them).counts.total == 2


def test_an_author_who_has_left_the_unit_gets_none_of_its_tasks(cast: Cast) -> None:
    task(cast, due=TODAY)
    report = ask(cast, by=cast.officer, unit=cast.health)
    cast.officer.memberships.all().delete()
    reports.make(report.pk, NOW)
    assert _made(report).total == 0


def test_a_report_is_seen_by_its_author_and_by_those_who_see_every_task(cast: Cast) -> None:
    mine, whole = ask(cast, by=cast.officer, unit=cast.health), ask(cast, by=cast.leader)
    assert set(Report.objects.visible_to(cast.officer)) == {mine}
    assert set(Report.objects.visible_to(cast.clerk)) == {mine, whole}
    assert not Report.objects.visible_to(cast.accountant).exists()
    cast.officer.is_active = False
    assert not Report.objects.visible_to(cast.officer).exists()


def test_who_no_longer_sees_a_unit_no_longer_sees_the_own_reports_of_it(cast: Cast) -> None:
    of_all, of_province, of_health = (
        ask(cast, by=cast.leader, unit=unit) for unit in (None, cast.province, cast.health)
    )
    cast.leader.memberships.update(role=Role.OFFICER, unit=cast.health)
    assert set(Report.objects.visible_to(cast.leader)) == {of_health}
    cast.leader.memberships.all().delete()
    assert not Report.objects.visible_to(cast.leader).exists()
    assert set(Report.objects.visible_to(cast.clerk)) == {of_all, of_province, of_health}


# Making


def test_a_report_without_a_title_gets_the_usual_one(cast: Cast) -> None:
    assert ask(cast, title="  ", language="en").title == "Results of assigned tasks"


def test_a_report_is_made_once_and_kept_with_its_sum(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    task(cast, due=TODAY)
    report = ask(cast)
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
    a_month_of_work(cast)
    report = ask(cast)
    reports.make(report.pk, NOW)
    first = Report.objects.get(pk=report.pk).sha256
    Report.objects.filter(pk=report.pk).update(state=ReportState.WAITING, claimed_at=None, tries=0, sha256="")
    reports.make(report.pk, NOW + timedelta(hours=1))
    assert Report.objects.get(pk=report.pk).sha256 == first != ""


def test_a_failed_report_tells_people_so_and_administrators_why_and_can_be_made_again(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = ask(cast, language="en")
    with monkeypatch.context() as patch:
        patch.setattr(pdf, "render", _no_pango)
        reports.make(report.pk, NOW)
    failed = Report.objects.get(pk=report.pk)
    assert (failed.state, failed.pdf.name, failed.sha256) == (ReportState.FAILED, "", "")
    assert "pango" not in failed.error
    assert "administrator" in failed.error
    (event,) = AuditEvent.objects.filter(verb="report_failed")
    assert (event.at, event.by) == (NOW, None)
    assert event.note == f"{report.title} · OSError: cannot load library 'pango'"
    assert reports.waiting(NOW + timedelta(days=1), NOW + timedelta(days=1)) == []
    reports.ask_again(failed, now=NOW)
    reports.make(report.pk, NOW + timedelta(minutes=1))
    assert Report.objects.get(pk=report.pk).state == ReportState.DONE


def test_a_finished_report_is_not_made_again(cast: Cast) -> None:
    report = ask(cast)
    reports.make(report.pk, NOW)
    with pytest.raises(reports.NotFailed):
        reports.ask_again(report, now=NOW)


def test_a_fresh_report_is_left_to_its_own_hint_and_found_by_the_tick_after(cast: Cast) -> None:
    report = ask(cast)
    assert reports.waiting(NOW, NOW) == []
    later = NOW + timedelta(seconds=31)
    assert reports.waiting(NOW + timedelta(seconds=1), later) == [report.pk]
    Report.objects.filter(pk=report.pk).claim(later)
    assert reports.waiting(later, later) == []
    assert reports.waiting(later, later + LEASE + timedelta(seconds=1)) == [report.pk]


def test_a_report_whose_maker_is_killed_each_time_is_given_up_with_a_reason(cast: Cast) -> None:
    report, moment = ask(cast, language="en"), NOW
    for _ in range(MOST_TRIES):
        assert Report.objects.filter(pk=report.pk).claim(moment)
        reports.give_up(moment)
        assert Report.objects.get(pk=report.pk).state == ReportState.RUNNING
        moment += LEASE + timedelta(seconds=1)
    assert reports.waiting(moment, moment) == []
    reports.give_up(moment)
    given_up = Report.objects.get(pk=report.pk)
    assert (given_up.state, given_up.error) == (ReportState.FAILED, "Its making was cut off 2 times.")
    assert event_word(AuditEvent.objects.get(verb="report_failed").verb) != "report_failed"


def test_a_maker_that_lost_its_claim_leaves_nothing_behind(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    report = ask(cast)
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
    report = ask(cast)
    all_at_once(*[partial(reports.make, report.pk, NOW + timedelta(minutes=later)) for later in (0, 1)])
    row = Report.objects.get(pk=report.pk)
    assert (row.state, row.tries) == (ReportState.DONE, 1)
    assert _files() == [row.pdf.name]


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
