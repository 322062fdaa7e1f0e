"""Moving a deadline at the unit's request."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.crowds import all_at_once, unless
from tracker.models import AuditEvent, Extension, ExtensionState, Role, State, Status, Task
from tracker.services import extensions, options, progress, tracking
from tracker.services.counting import Figures
from tracker.services.tracking import NotPossible
from tracker.services.window_figures import figures

WHY = "Chờ kết quả kiểm nghiệm của viện."
DUE = TODAY + timedelta(days=10)
LATER = TODAY + timedelta(days=40)


@pytest.fixture
def task(cast: Cast) -> Task:
    return builders.task(cast.health, cast.clerk, due_on=DUE)


def ask(task: Task, cast: Cast, proposed_on: date = LATER, today: date = TODAY) -> Extension:
    return extensions.ask(task, proposed_on, WHY, by=cast.officer, today=today, now=NOW)


def test_a_granted_extension_moves_the_deadline_and_keeps_the_first(task: Task, cast: Cast) -> None:
    extension = ask(task, cast)
    assert task.due_on == DUE
    extensions.grant(task, extension.pk, LATER - timedelta(days=5), "Chỉ đến hạn này.", by=cast.leader, now=NOW)
    extension.refresh_from_db()
    assert (task.due_on, task.first_due_on) == (LATER - timedelta(days=5), DUE)
    assert (extension.state, extension.granted_on) == (ExtensionState.GRANTED, task.due_on)
    event = AuditEvent.objects.get(verb="grant_extension")
    assert event.changes == {"due_on": [DUE.isoformat(), task.due_on.isoformat()]}


def test_statistics_can_use_either_deadline(task: Task, cast: Cast) -> None:
    extension = ask(task, cast)
    extensions.grant(task, extension.pk, LATER, "", by=cast.leader, now=NOW)
    day = DUE + timedelta(days=1)
    judged = [vars(Task.objects.with_status(day, by_first=by_first).get())["status"] for by_first in (False, True)]
    assert judged == [Status.IN_TERM, Status.OVERDUE]


def test_one_request_waits_at_a_time(task: Task, cast: Cast) -> None:
    first = ask(task, cast)
    with pytest.raises(NotPossible):
        ask(task, cast)
    extensions.refuse(task, first.pk, "Không gia hạn.", by=cast.leader, now=NOW)
    second = ask(task, cast)
    extensions.withdraw(task, second.pk, by=cast.officer, now=NOW)
    third = ask(task, cast)
    with pytest.raises(NotPossible):
        extensions.grant(task, second.pk, LATER, "", by=cast.leader, now=NOW)
    assert extensions.pending(task) == third
    assert task.due_on == DUE


def test_only_the_leads_side_asks_and_only_a_superior_answers(task: Task, cast: Cast) -> None:
    with pytest.raises(PermissionDenied):
        extensions.ask(task, LATER, WHY, by=cast.accountant, today=TODAY, now=NOW)
    with pytest.raises(PermissionDenied):
        extensions.ask(task, LATER, WHY, by=cast.leader, today=TODAY, now=NOW)
    extension = ask(task, cast)
    with pytest.raises(PermissionDenied):
        extensions.grant(task, extension.pk, LATER, "", by=cast.officer, now=NOW)
    with pytest.raises(PermissionDenied):
        extensions.refuse(task, extension.pk, "Không.", by=cast.officer, now=NOW)
    with pytest.raises(PermissionDenied):
        extensions.withdraw(task, extension.pk, by=cast.accountant, now=NOW)
    assert extensions.pending(task) == extension


def test_a_deadline_moves_later_only(task: Task, cast: Cast) -> None:
    with pytest.raises(extensions.NotLater):
        ask(task, cast, DUE)
    extension = ask(task, cast)
    with pytest.raises(extensions.NotLater):
        extensions.grant(task, extension.pk, DUE, "", by=cast.leader, now=NOW)
    assert extensions.pending(task) == extension


def test_notice_and_number_are_demanded_where_the_office_says_so(task: Task, cast: Cast) -> None:
    chief = builders.person("chief", Role.ADMIN, cast.province)
    options.set_many({"extension_notice_days": 5, "extension_most": 1}, by=chief, now=NOW)
    with pytest.raises(extensions.AskedTooLate):
        ask(task, cast, today=DUE - timedelta(days=4))
    extension = ask(task, cast, today=DUE - timedelta(days=5))
    extensions.grant(task, extension.pk, LATER, "", by=cast.leader, now=NOW)
    with pytest.raises(extensions.AskedTooOften):
        ask(task, cast, LATER + timedelta(days=9))


def test_a_request_lapses_with_the_task_or_the_deadline_that_it_is_about(cast: Cast) -> None:
    done, cancelled, moved = (builders.task(cast.health, cast.clerk, due_on=DUE) for _ in range(3))
    for one in (done, cancelled, moved):
        ask(one, cast)
    progress.submit(done, "Xong.", by=cast.officer, today=TODAY, now=NOW)
    progress.confirm(done, by=cast.leader, now=NOW)
    tracking.cancel(cancelled, "Nhầm.", by=cast.clerk, now=NOW)
    tracking.amend(moved, lead=cast.health, partners=[], due_on=LATER, reason="Đổi.", by=cast.clerk, now=NOW)
    assert set(Extension.objects.values_list("state", flat=True)) == {ExtensionState.LAPSED}
    reopened = Task.objects.get(pk=done.pk)
    tracking.reopen(reopened, "Thiếu.", by=cast.leader, now=NOW)
    assert ask(reopened, cast).state == ExtensionState.PENDING


@pytest.mark.parametrize("kind", ["undated", "submitted", "done"])
def test_there_is_nothing_to_extend_without_a_deadline_or_once_reported(cast: Cast, kind: str) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=None if kind == "undated" else DUE)
    if kind != "undated":
        progress.submit(task, "Xong.", by=cast.officer, today=TODAY, now=NOW)
    if kind == "done":
        progress.confirm(task, by=cast.leader, now=NOW)
    with pytest.raises(NotPossible):
        ask(task, cast)


def test_the_page_says_the_offices_rule_where_it_forbids_to_ask(client: Client, cast: Cast) -> None:
    soon = builders.task(cast.health, cast.clerk, due_on=timezone.localdate() + timedelta(days=2))
    far = builders.task(cast.health, cast.clerk, due_on=timezone.localdate() + timedelta(days=20))
    chief = builders.person("chief", Role.ADMIN, cast.province)
    options.set_many({"extension_notice_days": 5}, by=chief, now=NOW)
    client.force_login(cast.officer)
    shown = [client.get(task.get_absolute_url()) for task in (soon, far)]
    assert ["extend/" in page.content.decode() for page in shown] == [False, True]
    words = extensions.barred(soon, timezone.localdate())
    assert "5" in words
    assert [words in page.content.decode() for page in shown] == [True, False]


def test_on_its_page_a_unit_asks_and_a_leader_grants(client: Client, cast: Cast) -> None:
    due = timezone.localdate() + timedelta(days=3)
    task = builders.task(cast.health, cast.clerk, due_on=due)
    client.force_login(cast.officer)
    page = reverse("task_extend", args=[task.pk])
    short = client.post(page, {"proposed_on": "31/12/2030", "reason": "bận"})
    assert short.status_code == 422
    early = client.post(page, {"proposed_on": f"{due:%d/%m/%Y}", "reason": WHY})
    assert early.status_code == 422
    assert WHY in early.content.decode()
    assert client.post(page, {"proposed_on": "31/12/2030", "reason": WHY}).status_code == 302
    client.force_login(cast.leader)
    shown = client.get(task.get_absolute_url()).content.decode()
    assert WHY in shown
    assert 'value="31/12/2030"' in shown
    grant = {"request": extensions.pending(task).pk, "granted_on": "30/11/2030", "answer": "Đồng ý."}  # type: ignore[union-attr]
    assert client.post(reverse("task_grant", args=[task.pk]), grant).status_code == 302
    assert "30/11/2030" in client.get(task.get_absolute_url()).content.decode()
    assert client.post(reverse("task_grant", args=[task.pk]), grant).status_code == 409
    task.refresh_from_db()
    assert (task.due_on, task.first_due_on, task.state) == (date(2030, 11, 30), due, State.OPEN)


def test_of_many_answers_at_once_one_counts(transactional_db: None, cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=DUE)
    extension = ask(task, cast)

    def refuse() -> None:
        extensions.refuse(Task.objects.get(pk=task.pk), extension.pk, "Không.", by=cast.leader, now=NOW)

    def grant() -> None:
        extensions.grant(Task.objects.get(pk=task.pk), extension.pk, LATER, "", by=cast.leader, now=NOW)

    answers = [unless(NotPossible, grant, "granted"), unless(NotPossible, refuse, "refused")]
    told = all_at_once(*answers * 4)
    extension.refresh_from_db()
    task.refresh_from_db()
    assert sorted(told) == sorted(["late"] * 7 + [extension.state])
    assert (task.due_on == LATER) == (extension.state == ExtensionState.GRANTED)


def test_a_report_by_the_first_deadlines_counts_what_was_extended_as_overdue(task: Task, cast: Cast) -> None:
    extensions.grant(task, ask(task, cast).pk, LATER, "", by=cast.leader, now=NOW)
    day = DUE + timedelta(days=1)
    tasks = Task.objects.all()
    in_force = figures(DUE, day, day, None, tasks)
    by_first = figures(DUE, day, day, None, tasks, by_first=True)
    assert (in_force.counts.in_term, in_force.counts.overdue) == (1, 0)
    assert (by_first.counts.in_term, by_first.counts.overdue) == (0, 1)
    assert by_first.tasks[0].due_on == DUE  # what it was judged by
    assert Figures.from_json(by_first.to_json()) == by_first
