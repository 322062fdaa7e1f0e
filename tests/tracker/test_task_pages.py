"""A task's page and the steps on it, as people of each role take them."""

import re
from datetime import date, timedelta

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation

from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tracker import permissions
from tracker.models import AuditEvent, Member, State, Task
from tracker.services import extensions, progress, tracking


@pytest.fixture
def today() -> date:
    return timezone.localdate()


def test_pages_of_people_are_not_kept_by_the_browser(client: Client, cast: Cast) -> None:
    client.force_login(cast.clerk)
    assert "no-store" in client.get("/").headers["Cache-Control"]


def test_another_units_task_does_not_exist_for_an_onlooker(client: Client, cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk)
    client.force_login(cast.onlooker)
    assert client.get(task.get_absolute_url()).status_code == 404
    for step in ("note", "submit", "confirm", "return", "cancel", "reopen", "amend"):
        assert client.post(reverse(f"task_{step}", args=[task.pk]), {"reason": "x", "text": "x"}).status_code == 404
    assert Task.objects.get().state == State.OPEN


def test_what_was_typed_for_a_step_that_is_gone_is_shown_again(client: Client, cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk)
    tracking.cancel(task, "Nhầm.", by=cast.clerk, now=timezone.now())
    client.force_login(cast.officer)
    task.state = State.OPEN
    answer = client.post(reverse("task_note", args=[task.pk]), {"text": "Hai trang chữ.", "percent": "10"})
    assert answer.status_code == 409
    assert "Hai trang chữ." in answer.content.decode()


def test_a_task_goes_from_report_to_done_on_its_page(client: Client, cast: Cast, today: date) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=today)
    client.force_login(cast.officer)
    client.post(reverse("task_note", args=[task.pk]), {"text": "Đang làm.", "percent": "40"})
    client.post(reverse("task_submit", args=[task.pk]), {"text": "Đã xong."})
    client.force_login(cast.leader)
    client.post(reverse("task_return", args=[task.pk]), {"reason": "Thiếu phụ lục."})
    client.force_login(cast.officer)
    page = client.get(task.get_absolute_url()).content.decode()
    assert "Thiếu phụ lục." in page
    client.post(reverse("task_submit", args=[task.pk]), {"text": "Đã bổ sung."})
    client.force_login(cast.leader)
    assert client.post(reverse("task_confirm", args=[task.pk])).headers["Location"] == task.get_absolute_url()
    task.refresh_from_db()
    assert (task.state, task.done_on) == (State.DONE, today)
    verbs = list(AuditEvent.objects.filter(task=task).order_by("pk").values_list("verb", flat=True))
    assert verbs == ["open_task", "note_progress", "submit_task", "return_task", "submit_task", "confirm_task"]


def test_a_refused_form_keeps_what_was_typed(client: Client, cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk)
    client.force_login(cast.officer)
    answer = client.post(reverse("task_note", args=[task.pk]), {"text": "Đang làm.", "percent": "140"})
    assert answer.status_code == 422
    assert "Đang làm." in answer.content.decode()
    assert not task.progress.exists()


def test_two_people_confirming_the_second_is_told_and_keeps_the_page(client: Client, cast: Cast, today: date) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=today)
    progress.submit(task, "Đã xong.", by=cast.officer, today=today, now=timezone.now())
    client.force_login(cast.leader)
    client.post(reverse("task_confirm", args=[task.pk]))
    answer = client.post(reverse("task_confirm", args=[task.pk]))
    assert answer.status_code == 409
    assert Task.objects.get().state == State.DONE


def test_whoever_did_it_in_another_window_is_not_told_of_somebody_else(client: Client, cast: Cast, today: date) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=today)
    progress.submit(task, "Đã xong.", by=cast.officer, today=today, now=timezone.now())
    said = []
    for who in (cast.leader, cast.leader, cast.clerk):
        client.force_login(who)
        answer = client.post(reverse("task_confirm", args=[task.pk]), follow=True)
        said.append([message.level_tag for message in answer.context["messages"]])
    assert said == [["success"], ["info"], ["error"]]


def test_a_deadline_before_the_task_was_asked_for_is_refused_with_that_day(
    client: Client, cast: Cast, today: date
) -> None:
    source = builders.document(cast.clerk, issued_on=date(2026, 11, 2))
    asked = builders.task(cast.health, cast.clerk, due_on=date(2026, 12, 1), directives=[builders.directive(source)])
    by_hand = builders.task(cast.health, cast.clerk, due_on=date(2026, 12, 1))
    client.force_login(cast.clerk)
    for task, typed, answered in [
        (asked, "01/12/2006", 422),
        (asked, "01/11/2026", 422),
        (asked, "02/11/2026", 302),
        (by_hand, "02/11/2026", 422),
        (by_hand, "20/11/2026", 302),
    ]:
        task.refresh_from_db()
        data = {"lead": cast.health.pk, "due_on": typed, "version": task.version, "reason": "Nhầm ngày."}
        answer = client.post(reverse("task_amend", args=[task.pk]), data)
        assert answer.status_code == answered, typed
        if answered == 422:
            assert ("02/11/2026" if task == asked else "20/11/2026") in answer.content.decode()


def test_a_moved_deadline_wants_a_reason(client: Client, cast: Cast, today: date) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=today)
    client.force_login(cast.clerk)
    later = today + timedelta(days=10)
    data = {"lead": cast.health.pk, "due_on": later.strftime("%d/%m/%Y"), "version": task.version}
    assert client.post(reverse("task_amend", args=[task.pk]), data).status_code == 422
    client.post(reverse("task_amend", args=[task.pk]), {**data, "reason": "Chờ số liệu."})
    task.refresh_from_db()
    assert (task.due_on, task.first_due_on) == (later, today)
    assert today.strftime("%d/%m/%Y") in client.get(task.get_absolute_url()).content.decode()


def test_a_leader_may_not_reassign(client: Client, cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk)
    client.force_login(cast.leader)
    answer = client.post(reverse("task_amend", args=[task.pk]), {"lead": cast.finance.pk, "version": task.version})
    assert answer.status_code == 403
    assert Task.objects.get().lead == cast.health


@pytest.mark.parametrize("language", ["vi", "fr", "en"])
def test_days_are_shown_and_read_as_day_month_year(client: Client, cast: Cast, language: str) -> None:
    task = builders.task(cast.health, cast.clerk)
    client.force_login(cast.clerk)
    client.post(reverse("set_language"), {"language": language})
    client.post(
        reverse("task_amend", args=[task.pk]), {"lead": cast.health.pk, "due_on": "03/11/2027", "version": task.version}
    )
    task.refresh_from_db()
    assert task.due_on == date(2027, 11, 3)
    with translation.override(language):
        assert "03/11/2027" in client.get(task.get_absolute_url()).content.decode()


@pytest.mark.parametrize("due", ["31/02/2026", "2026/13/01", "mai", "99/99/9999", "20/11/0206"])
def test_a_day_that_is_none_is_refused_with_an_example(client: Client, cast: Cast, due: str) -> None:
    task = builders.task(cast.health, cast.clerk)
    client.force_login(cast.clerk)
    data = {"lead": cast.health.pk, "due_on": due, "version": task.version}
    answer = client.post(reverse("task_amend", args=[task.pk]), data)
    assert answer.status_code == 422
    assert "31/12/2026" in answer.content.decode()


def test_the_theme_is_kept_and_a_forged_way_back_is_not_taken(client: Client, cast: Cast) -> None:
    client.force_login(cast.clerk)
    answer = client.post(reverse("set_theme"), {"theme": "dark", "next": "https://evil.example/"})
    assert answer.headers["Location"] == "/"
    assert 'data-bs-theme="dark"' in client.get("/").content.decode()


def test_the_policy_forbids_foreign_and_inline_code(client: Client) -> None:
    policy = client.get(reverse("login")).headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("who", ["clerk", "officer", "leader"])
def test_a_page_asks_for_each_right_once_and_a_step_asks_anew(client: Client, cast: Cast, who: str) -> None:
    source = builders.directive(builders.document(cast.clerk))
    task = builders.task(cast.health, cast.clerk, due_on=timezone.localdate(), directives=[source])
    user: User = getattr(cast, who)
    client.force_login(user)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(task.get_absolute_url()).status_code == 200
    reach = [each["sql"] for each in asked if each["sql"].startswith('SELECT "tracker_unit"."id" AS "pk"')]
    assert reach
    assert len(set(reach)) == len(reach)
    assert len(asked) <= 36  # those who hand down are shown the units below
    Member.objects.filter(user=cast.clerk).delete()
    assert not permissions.may_assign(cast.clerk, task)


def test_the_filled_button_is_the_next_act_of_whoever_looks(client: Client, cast: Cast, today: date) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=today + timedelta(days=9))

    def filled(user: User) -> set[str]:
        client.force_login(user)
        page = client.get(task.get_absolute_url()).content.decode()
        return set(re.findall(r'<(?:summary|button) class="btn btn-primary">([^<]+)<', page))

    with translation.override("en"):
        client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
        # For a unit that reports itself, its clerk has nothing to do next.
        assert (filled(cast.officer), filled(cast.clerk)) == ({"Report as done"}, set())
        extensions.ask(task, today + timedelta(days=20), "Chờ số liệu.", by=cast.officer, today=today, now=NOW)
        assert filled(cast.clerk) == filled(cast.leader) == {"Grant the extension"}
        extensions.withdraw(task, extensions.pending(task).pk, by=cast.officer, now=NOW)  # type: ignore[union-attr]
        progress.submit(task, "Xong.", by=cast.officer, today=today, now=NOW)
        task.refresh_from_db()
        assert (filled(cast.leader), filled(cast.officer)) == ({"Confirm as done"}, set())


def test_only_what_answers_a_directive_can_be_answered(client: Client, cast: Cast, today: date) -> None:
    by_hand = builders.task(cast.health, cast.clerk, due_on=today)
    read = builders.task(
        cast.health, cast.clerk, due_on=today, directives=[builders.directive(builders.document(cast.clerk))]
    )
    client.force_login(cast.officer)
    offers = ["/respond/" in client.get(task.get_absolute_url()).content.decode() for task in (by_hand, read)]
    assert offers == [False, True]
