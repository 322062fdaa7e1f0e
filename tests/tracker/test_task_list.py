"""The home page and the list of tasks: what is late, whose it is, and every number a door."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import builders
from tests.conftest import Cast
from tracker.models import Task, Unit
from tracker.services import paper, progress, tracking
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


def test_each_step_of_the_ageing_opens_its_tasks(client: Client, cast: Cast, today: date) -> None:
    for days in (1, 30, 31, 60, 61, 120, 121, 400):
        builders.task(cast.health, cast.clerk, due_on=today - timedelta(days=days))
    client.force_login(cast.leader)
    for bar in paper.age_bars(overview(Task.objects.all(), today).ageing):
        listed = client.get(reverse("task_list"), {"status": "overdue", "age": bar.key}).context["page"].paginator
        assert (bar.key, listed.count) == (bar.key, 2)


def test_the_search_of_the_header_finds_what_is_done_too(client: Client, cast: Cast, today: date) -> None:
    made = _one_of_each(cast, today)
    client.force_login(cast.clerk)
    assert 'name="status" value="all"' in client.get("/").content.decode()
    found = client.get(reverse("task_list"), {"q": "bao cao", "status": "all"}).context["page"].object_list
    assert made["on_time"] in found


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


def test_hostile_words_are_shown_and_never_run(client: Client, cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, content='<script>alert(1)</script> "><img src=x onerror=y>')
    client.force_login(cast.clerk)
    for url in ("/", reverse("task_list"), task.get_absolute_url()):
        page = client.get(url).content.decode()
        assert "<script>alert" not in page
        assert "<img src=x" not in page


def _one_of_each(cast: Cast, today: date) -> dict[str, Task]:
    made = {
        "undated": builders.task(cast.health, cast.clerk),
        "in_term": builders.task(cast.health, cast.clerk, due_on=today + timedelta(days=3)),
        "overdue": builders.task(cast.finance, cast.clerk, due_on=today - timedelta(days=3)),
        "on_time": builders.task(cast.finance, cast.clerk, due_on=today),
        "late": builders.task(cast.health, cast.clerk, due_on=today - timedelta(days=9)),
    }
    for name, officer in (("on_time", cast.accountant), ("late", cast.officer)):
        progress.submit(made[name], "Xong.", by=officer, today=today, now=timezone.now())
        progress.confirm(made[name], by=cast.leader, now=timezone.now())
    return made
