"""At the review desk: slips of the pen, pages that are late, and a document with nothing to judge."""

import pytest
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tests.tracker.desk_parts import HTMX, mention, read_document
from tracker.models import Task
from tracker.services import cutting, documents

pytestmark = pytest.mark.usefixtures("english")


def test_a_deadline_before_the_day_of_the_document_is_taken_where_the_text_states_it(cast: Cast, clerk: Client) -> None:
    text = "Sở Y tế báo cáo trước ngày 05/01/2026."
    source = builders.document(cast.clerk, text)
    due = mention(text, "trước ngày 05/01/2026", kind="date", due="2026-01-05", arithmetic="")
    asked = builders.directive(source, text[:-1], units=[mention(text, "Sở Y tế")], deadline=due)
    data = {"content": "Báo cáo", "leads": ["Sở Y tế"], "due_on": "05/01/2026"}
    clerk.post(reverse("directive_amend", args=[asked.pk]), data, headers=HTMX)
    assert str(Task.objects.get().due_on) == "2026-01-05"


def test_what_was_replaced_meanwhile_is_not_asked_about(cast: Cast, clerk: Client) -> None:
    first, second = read_document(cast).directives.all()
    cutting.merge(first, second, by=cast.clerk, now=NOW)
    for address in ("directive_amend", "directive_accept"):
        answer = clerk.get if address == "directive_amend" else clerk.post
        page = answer(reverse(address, args=[second.pk]), headers=HTMX)
        assert (page.headers.get("HX-Refresh"), page.content) == ("true", b"")


def test_a_document_that_asks_for_nothing_says_so_and_how_to_make_a_directive(cast: Cast, clerk: Client) -> None:
    text = "Hội nghị đã thành công tốt đẹp."
    source, _is_new = documents.take_in(text.encode(), "tin.txt", by=cast.clerk, now=NOW)
    documents.read(source.readings.get().pk, NOW)
    page = clerk.get(reverse("review_desk", args=[source.pk])).content.decode()
    assert "nothing to judge" in page
    assert "0 of 0 judged" not in page
    assert "select those words" in page


def test_the_rows_of_a_table_are_set_as_rows(cast: Cast, clerk: Client) -> None:
    source = builders.document(cast.clerk, "Kế hoạch | dự thảo\n\n| TT | Nhiệm vụ |\n| 1 | Sở Y tế rà soát |")
    builders.directive(source, "Sở Y tế rà soát")
    page = clerk.get(reverse("review_desk", args=[source.pk])).content.decode()
    assert page.count('class="table-row"') == 2
