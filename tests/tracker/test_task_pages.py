"""The list, the task's page and the home page, as people of each role meet them."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from tests import builders
from tests.conftest import Cast
from tracker.models import AuditEvent, State, Task, Unit
from tracker.services import progress, tracking
from tracker.services.counting import Ageing
from tracker.services.overview import overview


@pytest.fixture
def today() -> date:
    return timezone.localdate()


def test_the_home_page_of_an_empty_office_says_what_to_do(client: Client, cast: Cast) -> None:
    client.force_login(cast.clerk)
    page = client.get("/", headers={"accept-language": "en"}).content.decode()
    assert reverse("document_add") in page
    assert "Nothing is unfinished." in page


def test_every_number_of_the_home_page_opens_exactly_the_tasks_it_counts(
    client: Client, cast: Cast, today: date
) -> None:
    _one_of_each(cast, today)
    client.force_login(cast.leader)
    figures = overview(Task.objects.all(), today)
    counted = {
        "overdue": figures.tally.counts.overdue,
        "in_term": figures.tally.counts.in_term,
        "done_on_time": figures.tally.counts.done_on_time,
        "done_late": figures.tally.counts.done_late,
        "dated_done": figures.tally.counts.done,
        "undated_open": figures.tally.loose.unfinished,
        "due_soon": figures.due_soon,
        "submitted": figures.submitted,
    }
    for status, number in counted.items():
        listed = client.get(reverse("task_list"), {"status": status}).context["page"].paginator.count
        assert (status, listed) == (status, number)
    assert counted["overdue"] == counted["in_term"] == counted["done_late"] == 1
    for row in figures.units:
        query = {"status": "overdue", "unit": str(row.unit_id), "exact": "on"}
        assert client.get(reverse("task_list"), query).context["page"].paginator.count == row.tally.counts.overdue


def test_the_change_against_last_week_counts_what_was_overdue_then(cast: Cast, today: date) -> None:
    old = builders.task(cast.health, cast.clerk, due_on=today - timedelta(days=20))
    new = builders.task(cast.health, cast.clerk, due_on=today - timedelta(days=2))
    Task.objects.update(created_at=timezone.now() - timedelta(days=30))
    figures = overview(Task.objects.filter(pk__in=[old.pk, new.pk]), today)
    assert (figures.tally.counts.overdue, figures.overdue_last_week, figures.overdue_change) == (2, 1, 1)


def test_overdue_tasks_are_aged_without_gap_or_overlap(cast: Cast, today: date) -> None:
    for days in (1, 30, 31, 60, 61, 120, 121, 400):
        builders.task(cast.health, cast.clerk, due_on=today - timedelta(days=days))
    assert overview(Task.objects.all(), today).ageing == Ageing(2, 2, 2, 2)


def test_the_list_shows_what_is_unfinished_most_pressing_first(client: Client, cast: Cast, today: date) -> None:
    made = _one_of_each(cast, today)
    client.force_login(cast.leader)
    listed = list(client.get(reverse("task_list")).context["page"].object_list)
    assert listed == [made["overdue"], made["in_term"], made["undated"]]


def test_an_officer_lists_only_what_concerns_the_own_unit(client: Client, cast: Cast) -> None:
    mine = builders.task(cast.health, cast.clerk)
    builders.task(cast.finance, cast.clerk)
    client.force_login(cast.officer)
    assert list(client.get(reverse("task_list"), {"status": "all"}).context["page"].object_list) == [mine]


def test_another_units_task_does_not_exist_for_an_onlooker(client: Client, cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk)
    client.force_login(cast.onlooker)
    assert client.get(task.get_absolute_url()).status_code == 404
    for step in ("note", "submit", "confirm", "return", "cancel", "reopen", "amend"):
        assert client.post(reverse(f"task_{step}", args=[task.pk]), {"reason": "x", "text": "x"}).status_code == 404
    assert Task.objects.get().state == State.OPEN


@pytest.mark.parametrize("words", ["dau tu", "Đầu  TƯ", "đầu tư công"])
def test_words_are_found_whatever_their_marks(client: Client, cast: Cast, words: str) -> None:
    task = builders.task(cast.health, cast.clerk, content="Rà soát các dự án đầu tư công")
    builders.task(cast.health, cast.clerk, content="Báo cáo kết quả")
    client.force_login(cast.clerk)
    assert list(client.get(reverse("task_list"), {"q": words}).context["page"].object_list) == [task]


def test_tasks_are_narrowed_by_their_document(client: Client, cast: Cast) -> None:
    source = builders.document(cast.clerk)
    task = builders.task(cast.health, cast.clerk, directives=[builders.directive(source)])
    builders.task(cast.health, cast.clerk)
    client.force_login(cast.clerk)
    page = client.get(reverse("task_list"), {"document": source.pk})
    assert list(page.context["page"].object_list) == [task]
    assert "05/CĐ-TTg" in page.content.decode()


def test_the_filter_names_documents_and_indents_units(client: Client, cast: Cast) -> None:
    source = builders.document(cast.clerk)
    builders.task(cast.health, cast.clerk, directives=[builders.directive(source)])
    client.force_login(cast.clerk)
    page = client.get(reverse("task_list")).content.decode()
    assert f'<option value="{source.pk}">{source}</option>' in page
    assert f'<option value="{cast.hospital.pk}">\u00a0' in page


def test_an_officer_is_told_only_of_documents_with_own_tasks(client: Client, cast: Cast) -> None:
    mine = builders.document(cast.clerk, title="Văn bản của Sở Y tế")
    builders.task(cast.health, cast.clerk, directives=[builders.directive(mine)])
    builders.document(cast.clerk, "Văn bản khác. Sở Y tế báo cáo kết quả", title="Văn bản mật")
    client.force_login(cast.officer)
    page = client.get(reverse("task_list")).content.decode()
    assert "Văn bản của Sở Y tế" in page
    assert "Văn bản mật" not in page


def test_a_thousand_words_are_a_search_and_no_failure(client: Client, cast: Cast) -> None:
    client.force_login(cast.clerk)
    words = " ".join(f"từ{number}" for number in range(1100))
    assert client.get(reverse("task_list"), {"q": words}).status_code == 200


def test_a_status_that_there_is_not_shows_what_is_unfinished(client: Client, cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk)
    tracking.cancel(builders.task(cast.health, cast.clerk), "Nhầm.", by=cast.clerk, now=timezone.now())
    client.force_login(cast.clerk)
    page = client.get(reverse("task_list"), {"status": "bogus"})
    assert list(page.context["page"].object_list) == [task]


def test_what_was_typed_for_a_step_that_is_gone_is_shown_again(client: Client, cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk)
    tracking.cancel(task, "Nhầm.", by=cast.clerk, now=timezone.now())
    client.force_login(cast.officer)
    task.state = State.OPEN
    answer = client.post(reverse("task_note", args=[task.pk]), {"text": "Hai trang chữ.", "percent": "10"})
    assert answer.status_code == 409
    assert "Hai trang chữ." in answer.content.decode()


def test_a_dissolved_unit_stays_as_long_as_it_leads_something(client: Client, cast: Cast) -> None:
    builders.task(cast.finance, cast.clerk)
    Unit.objects.filter(pk__in=[cast.finance.pk, cast.ministry.pk]).update(is_active=False)
    client.force_login(cast.leader)
    page = client.get(reverse("unit_list")).content.decode()
    assert cast.finance.name in page
    assert cast.ministry.name not in page


def test_a_filter_that_means_nothing_is_left_out_and_said(client: Client, cast: Cast) -> None:
    client.force_login(cast.clerk)
    page = client.get(reverse("task_list"), {"status": "nonsense", "unit": "abc"})
    assert page.status_code == 200
    assert page.context["filter"].form.errors


def test_a_list_of_many_tasks_takes_few_queries(client: Client, cast: Cast, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    source = builders.document(cast.clerk)
    directive = builders.directive(source)
    for _ in range(60):
        builders.task(cast.health, cast.clerk, partners=[cast.finance], directives=[directive])
    client.force_login(cast.leader)
    with django_assert_max_num_queries(15):
        page = client.get(reverse("task_list"))
    assert page.context["page"].paginator.num_pages == 2
    with django_assert_max_num_queries(22):
        client.get("/")


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


def test_hostile_words_are_shown_and_never_run(client: Client, cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, content='<script>alert(1)</script> "><img src=x onerror=y>')
    client.force_login(cast.clerk)
    for url in ("/", reverse("task_list"), task.get_absolute_url()):
        page = client.get(url).content.decode()
        assert "<script>alert" not in page
        assert "<img src=x" not in page


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


def _one_of_each(cast: Cast, today: date) -> dict[str, Task]:
    made = {
        "undated": builders.task(cast.health, cast.clerk),
        "in_term": builders.task(cast.health, cast.clerk, due_on=today + timedelta(days=3)),
        "overdue": builders.task(cast.finance, cast.clerk, due_on=today - timedelta(days=3)),
        "on_time": builders.task(cast.finance, cast.clerk, due_on=today),
        "late": builders.task(cast.health, cast.clerk, due_on=today - timedelta(days=9)),
    }
    for name in ("on_time", "late"):
        progress.submit(made[name], "Xong.", by=cast.clerk, today=today, now=timezone.now())
        progress.confirm(made[name], by=cast.leader, now=timezone.now())
    return made
