"""A task's way from open to done, and who may take which step."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tracker.models import Assignment, AuditEvent, Kind, Part, State, Status, Task
from tracker.services import progress, tracking


def test_a_task_without_a_lead_is_not_opened(cast: Cast) -> None:
    with pytest.raises(tracking.NoLead):
        tracking.open_task("Báo cáo", lead=None, by=cast.clerk, now=NOW)
    assert not Task.objects.exists()


def test_the_database_refuses_a_second_lead(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk)
    with pytest.raises(IntegrityError), transaction.atomic():
        Assignment.objects.create(task=task, unit=cast.finance, part=Part.LEAD)


def test_a_lead_named_again_as_partner_has_one_part(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, partners=[cast.health, cast.finance, cast.finance])
    assert task.lead == cast.health
    assert task.partners == [cast.finance]


def test_on_time_is_judged_by_the_day_the_confirmed_report_came_in(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY)
    progress.submit(task, "Đã xong.", by=cast.officer, today=TODAY, now=NOW)
    progress.confirm(task, by=cast.leader, now=NOW + timedelta(days=9))
    assert task.done_on == TODAY
    assert _status(task, TODAY + timedelta(days=9)) == Status.DONE_ON_TIME


def test_a_returned_report_counts_as_not_done(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY)
    progress.submit(task, "Đã xong.", by=cast.officer, today=TODAY, now=NOW)
    progress.return_(task, "Thiếu số liệu.", by=cast.clerk, now=NOW)
    assert task.state == State.OPEN
    assert _status(task, TODAY + timedelta(days=1)) == Status.OVERDUE
    later = TODAY + timedelta(days=2)
    progress.submit(task, "Đã bổ sung.", by=cast.officer, today=later, now=NOW)
    progress.confirm(task, by=cast.clerk, now=NOW)
    assert _status(task, later) == Status.DONE_LATE


@pytest.mark.parametrize(
    ("due", "today", "status"),
    [
        (None, TODAY, Status.UNDATED_OPEN),
        (TODAY, TODAY, Status.IN_TERM),
        (TODAY, TODAY + timedelta(days=1), Status.OVERDUE),
        (TODAY + timedelta(days=7), TODAY, Status.IN_TERM),
    ],
)
def test_the_status_of_an_open_task_follows_from_dates(
    cast: Cast, due: date | None, today: date, status: Status
) -> None:
    assert _status(builders.task(cast.health, cast.clerk, due_on=due), today) == status


def test_an_officer_may_not_confirm_the_own_report(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY)
    progress.submit(task, "Đã xong.", by=cast.officer, today=TODAY, now=NOW)
    with pytest.raises(PermissionDenied):
        progress.confirm(task, by=cast.officer, now=NOW)
    assert _stored(task).state == State.SUBMITTED


def test_an_officer_of_another_unit_may_not_report(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk)
    with pytest.raises(PermissionDenied):
        progress.note(task, "Tôi làm.", 50, by=cast.accountant, today=TODAY, now=NOW)
    assert not task.progress.exists()


def test_a_partner_reports_for_its_own_unit(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, partners=[cast.finance])
    row = progress.note(task, "Đã cấp kinh phí.", 30, by=cast.accountant, today=TODAY, now=NOW)
    assert row.unit == cast.finance
    assert _stored(task).percent == 30


def test_a_partner_may_not_report_the_leads_task_as_done(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, partners=[cast.finance])
    with pytest.raises(PermissionDenied):
        progress.submit(task, "Xong.", by=cast.accountant, today=TODAY, now=NOW)
    assert not task.progress.exists()


def test_a_returned_or_reopened_task_stands_where_it_was_last_noted(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY)
    progress.note(task, "Đang làm.", 40, by=cast.officer, today=TODAY, now=NOW)
    progress.submit(task, "Xong.", by=cast.officer, today=TODAY, now=NOW)
    progress.return_(task, "Thiếu.", by=cast.clerk, now=NOW)
    assert _stored(task).percent == 40
    progress.submit(task, "Xong.", by=cast.officer, today=TODAY, now=NOW)
    progress.confirm(task, by=cast.leader, now=NOW)
    assert _stored(task).percent == 100
    tracking.reopen(task, "Chưa đủ.", by=cast.leader, now=NOW)
    assert _stored(task).percent == 40


def test_a_report_that_came_in_meanwhile_is_not_confirmed_unseen(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY)
    seen = progress.submit(task, "Bản một.", by=cast.officer, today=TODAY, now=NOW)
    progress.return_(task, "Thiếu.", by=cast.clerk, now=NOW)
    later = TODAY + timedelta(days=1)
    second = progress.submit(task, "Bản hai.", by=cast.officer, today=later, now=NOW)
    with pytest.raises(tracking.NotPossible):
        progress.confirm(task, report=seen.pk, by=cast.leader, now=NOW)
    assert _stored(task).state == State.SUBMITTED
    progress.confirm(task, report=second.pk, by=cast.leader, now=NOW)
    assert _stored(task).done_on == later


def test_a_change_made_on_an_older_page_does_not_undo_a_newer_one(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk)
    seen = task.version
    tracking.amend(task, lead=cast.finance, partners=[], due_on=None, version=seen, by=cast.clerk, now=NOW)
    with pytest.raises(tracking.NotPossible):
        tracking.amend(task, lead=cast.health, partners=[], due_on=TODAY, version=seen, by=cast.clerk, now=NOW)
    assert _stored(task).lead == cast.finance


def test_a_leader_opens_no_task(cast: Cast) -> None:
    with pytest.raises(PermissionDenied):
        builders.task(cast.health, cast.leader)


def test_a_step_from_a_stale_copy_is_refused_and_leaves_no_trace(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk)
    stale = Task.objects.get(pk=task.pk)
    tracking.cancel(task, "Giao nhầm.", by=cast.clerk, now=NOW)
    before = AuditEvent.objects.count()
    with pytest.raises(tracking.NotPossible):
        progress.submit(stale, "Đã xong.", by=cast.officer, today=TODAY, now=NOW)
    assert AuditEvent.objects.count() == before
    assert not task.progress.exists()


def test_the_first_deadline_stays_on_record(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY)
    later = TODAY + timedelta(days=30)
    tracking.amend(task, lead=cast.health, partners=[], due_on=later, by=cast.clerk, now=NOW)
    assert (task.first_due_on, task.due_on) == (TODAY, later)
    event = AuditEvent.objects.filter(task=task, verb="amend_task").get()
    assert event.changes == {"due_on": [TODAY.isoformat(), later.isoformat()]}


def test_a_partner_can_become_the_lead(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, partners=[cast.finance])
    tracking.amend(task, lead=cast.finance, partners=[cast.health], due_on=None, by=cast.clerk, now=NOW)
    fresh = _stored(task)
    assert (fresh.lead, fresh.partners) == (cast.finance, [cast.health])
    assert fresh.kind == Kind.UNDATED


def test_officers_see_what_their_units_and_those_below_lead_or_help_with(cast: Cast) -> None:
    own = builders.task(cast.health, cast.clerk)
    below = builders.task(cast.hospital, cast.clerk)
    helped = builders.task(cast.finance, cast.clerk, partners=[cast.health])
    other = builders.task(cast.finance, cast.clerk)
    assert set(Task.objects.visible_to(cast.officer)) == {own, below, helped}
    assert set(Task.objects.visible_to(cast.leader)) == {own, below, helped, other}
    assert not Task.objects.visible_to(cast.onlooker).exists()


def _status(task: Task, today: date) -> str:
    return str(Task.objects.with_status(today).values_list("status", flat=True).get(pk=task.pk))  # type: ignore[misc]


def _stored(task: Task) -> Task:
    return Task.objects.get(pk=task.pk)
