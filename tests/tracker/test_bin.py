"""The bin: back for 30 days, gone for good afterwards, and the events stay."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from directives.models import Document
from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tracker.models import AuditEvent, Reminder, Task
from tracker.services import bin as bin_
from tracker.services import documents, reminders, tracking, trail

MONTH = bin_.KEPT_FOR + timedelta(minutes=1)


@pytest.fixture
def source(cast: Cast) -> Document:
    return builders.document(cast.clerk)


@pytest.fixture
def task(cast: Cast, source: Document) -> Task:
    return builders.task(cast.health, cast.clerk, due_on=TODAY, directives=[builders.directive(source)])


def test_what_is_thrown_away_is_nowhere_until_it_is_had_back(task: Task, cast: Cast, client: Client) -> None:
    bin_.throw_task(task, "Trùng.", by=cast.clerk, now=NOW)
    assert not Task.objects.visible_to(cast.officer).exists()
    assert reminders.plan(TODAY, NOW) == 0
    client.force_login(cast.clerk)
    assert client.get(task.get_absolute_url()).status_code == 404
    assert task.content in client.get(reverse("bin_list")).content.decode()
    assert client.post(reverse("task_restore", args=[task.pk])).headers["Location"] == task.get_absolute_url()
    assert client.get(task.get_absolute_url()).status_code == 200
    assert reminders.plan(TODAY, NOW) > 0


def test_only_who_assigns_throws_away_and_has_back(task: Task, cast: Cast) -> None:
    with pytest.raises(PermissionDenied):
        bin_.throw_task(task, "Không.", by=cast.officer, now=NOW)
    bin_.throw_task(task, "Trùng.", by=cast.clerk, now=NOW)
    with pytest.raises(PermissionDenied):
        bin_.restore_task(task, by=cast.leader, now=NOW)


def test_after_thirty_days_it_is_gone_for_good_and_its_events_stay(task: Task, cast: Cast) -> None:
    reminders.plan(TODAY, NOW)
    bin_.throw_task(task, "Trùng.", by=cast.clerk, now=NOW)
    assert bin_.empty(NOW + bin_.KEPT_FOR) == 0
    assert bin_.empty(NOW + MONTH) == 1
    assert bin_.empty(NOW + MONTH) == 0
    assert not Task.objects.exists()
    assert not Reminder.objects.exists()
    verbs = list(AuditEvent.objects.filter(task=task.pk).order_by("seq").values_list("verb", flat=True))
    assert verbs == ["open_task", "throw_task", "remove_task"]
    assert trail.verify().flaw is None


def test_a_document_whose_tasks_are_followed_stays(task: Task, source: Document, cast: Cast, client: Client) -> None:
    with pytest.raises(bin_.StillFollowed):
        bin_.throw_document(source, "Nhầm.", by=cast.clerk, now=NOW)
    bin_.throw_task(task, "Nhầm.", by=cast.clerk, now=NOW)
    bin_.throw_document(source, "Nhầm.", by=cast.clerk, now=NOW)
    client.force_login(cast.clerk)
    assert client.get(source.get_absolute_url()).status_code == 404
    with pytest.raises(documents.CannotRead):
        documents.take_in(source.text.encode(), "a.txt", by=cast.clerk, now=NOW)
    bin_.restore_task(task, by=cast.clerk, now=NOW)
    assert client.get(source.get_absolute_url()).status_code == 200


def test_a_document_is_not_removed_while_a_cancelled_task_came_from_it(
    task: Task, source: Document, cast: Cast
) -> None:
    tracking.cancel(task, "Nhầm.", by=cast.clerk, now=NOW)
    bin_.throw_document(source, "Nhầm.", by=cast.clerk, now=NOW)
    assert bin_.empty(NOW + MONTH) == 0
    task.refresh_from_db()
    bin_.throw_task(task, "Nhầm.", by=cast.clerk, now=NOW)
    assert bin_.empty(NOW + MONTH) == 2
    assert not Document.objects.exists()


def test_a_tick_that_finds_nothing_old_takes_no_writers_turn(task: Task, source: Document, cast: Cast) -> None:
    bin_.throw_task(task, "Trùng.", by=cast.clerk, now=NOW)
    bin_.throw_document(source, "Trùng.", by=cast.clerk, now=NOW)
    with CaptureQueriesContext(connection) as asked:
        assert bin_.empty(NOW + bin_.KEPT_FOR) == 0
    assert len(asked) == 2
    assert "tracker_audithead" not in str(asked.captured_queries)


def test_documents_that_must_stay_keep_no_other_from_going(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bin_, "AT_ONCE", 1)
    free, kept = (builders.document(cast.clerk, text=f"Đề nghị Sở Y tế báo cáo kết quả {n}.") for n in range(2))
    task = builders.task(cast.health, cast.clerk, directives=[builders.directive(kept)])
    builders.directive(kept, "báo cáo kết quả")
    tracking.cancel(task, "Nhầm.", by=cast.clerk, now=NOW)
    for document in (kept, free):
        bin_.throw_document(document, "Nhầm.", by=cast.clerk, now=NOW)
    assert bin_.empty(NOW + MONTH) == 1
    assert list(Document.objects.all()) == [kept]


def test_on_its_page_a_clerk_throws_a_document_away_and_has_it_back(
    source: Document, cast: Cast, client: Client
) -> None:
    client.force_login(cast.clerk)
    address = reverse("document_throw", args=[source.pk])
    assert client.post(address, {"reason": ""}).headers["Location"] == source.get_absolute_url()
    assert client.post(address, {"reason": "Trùng."}).headers["Location"] == reverse("bin_list")
    assert [left for _row, left in client.get(reverse("bin_list")).context["documents"]] == [bin_.KEPT_FOR.days]
    back = reverse("document_restore", args=[source.pk])
    assert client.post(back).headers["Location"] == source.get_absolute_url()
    assert client.post(back).status_code == 404
