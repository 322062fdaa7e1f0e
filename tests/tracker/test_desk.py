"""The review desk's page and its answers."""

import html
import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from directives.models import Directive, Document, Judgement, Passage, Reading
from directives.models.reading import ReadingState
from directives.services import reading
from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.desk_parts import HTMX, TEXT, mention, read_document
from tracker.models import Role, State, Task
from tracker.services import desk, desk_text, documents, naming, progress, review, tracking

SEEDS = Path(__file__).resolve().parents[2] / "seeds" / "articles"


pytestmark = pytest.mark.usefixtures("english")


# ---- the desk


def test_what_stands_at_an_offset_on_the_page_is_what_the_document_has_there(cast: Cast, clerk: Client) -> None:
    article = next(file for file in sorted(SEEDS.glob("004*.txt"))).read_text()
    document, _ = documents.take_in(article.encode(), "bai.txt", by=cast.clerk, now=NOW)
    documents.read(document.readings.get().pk, NOW)
    document.refresh_from_db()
    page = clerk.get(reverse("review_desk", args=[document.pk])).content.decode()
    found = re.findall(r'data-start="(\d+)"[^>]*>([^<]*)<', page)
    assert found
    for start, words in found:
        at, shown = int(start), html.unescape(words)
        assert document.text[at : at + len(shown)] == shown
    seen = "".join(html.unescape(words) for _, words in found)
    assert "".join(seen.split()) == "".join(document.text.split())


def test_directives_and_dismissed_passages_are_marked_and_say_why(cast: Cast, clerk: Client) -> None:
    source = read_document(cast)
    first, second = source.directives.all()
    page = html.unescape(clerk.get(reverse("review_desk", args=[source.pk])).content.decode())
    assert re.search(rf'id="m{first.pk}" data-n="1">Sở Y tế báo cáo kết quả</a>', page)
    assert len(re.findall(rf'data-d="{second.pk}"', page)) == 2
    assert re.search(r'tabindex="0">Chủ tịch yêu cầu:</span><span class="why"> \[says who asks\]', page)
    assert "15/12/2026" in page
    assert "<q>Các tổ đội</q>" in page
    assert "no unit is known by this name" in page
    assert "0 of 2 judged" in page


def test_hostile_text_is_shown_and_never_run(cast: Cast, clerk: Client) -> None:
    clause = 'Sở Y tế <script>alert(1)</script> \u202egnort " onload="x'
    source = builders.document(cast.clerk, f"{clause}\n<img src=x onerror=alert(2)>", title="<b>x</b>")
    builders.directive(source, clause, units=[mention(source.text, "<script>")])
    for page in ("review_desk", "document_detail"):
        answer = clerk.get(reverse(page, args=[source.pk])).content.decode()
        assert "<script>alert" not in answer
        assert "<img src=x" not in answer
        assert "<b>x</b>" not in answer
        assert ' onload="x' not in answer
    amend = clerk.get(reverse("directive_amend", args=[source.directives.get().pk])).content.decode()
    assert "<script>alert" not in amend
    assert "&lt;script&gt;alert(1)" in amend


def test_accepting_answers_with_the_folded_card_and_the_new_count(cast: Cast, clerk: Client) -> None:
    first = read_document(cast).directives.all()[0]
    answer = clerk.post(reverse("directive_accept", args=[first.pk]), headers=HTMX).content.decode()
    task = Task.objects.get()
    assert (task.lead, str(task.due_on)) == (cast.health, "2026-12-15")
    assert f'href="{task.get_absolute_url()}"' in answer
    assert "1 of 2 judged" in answer
    assert 'hx-swap-oob="innerHTML"' in answer
    assert answer.count("<article") == 1


def test_accepting_without_scripts_leads_back_to_the_card(cast: Cast, clerk: Client) -> None:
    first = read_document(cast).directives.all()[0]
    answer = clerk.post(reverse("directive_accept", args=[first.pk]))
    assert answer["Location"] == f"{reverse('review_desk', args=[first.document_id])}#d{first.pk}"
    assert Task.objects.count() == 1


@pytest.mark.parametrize("headers", [HTMX, {}])
def test_where_no_unit_is_known_the_clerk_is_asked_for_the_lead(
    cast: Cast, clerk: Client, headers: dict[str, str]
) -> None:
    second = list(read_document(cast).directives.all())[-1]
    answer = clerk.post(reverse("directive_accept", args=[second.pk]), headers=headers).content.decode()
    assert "Choose the lead unit, then accept." in answer
    assert not Task.objects.exists()
    assert not Judgement.objects.exists()


def test_an_addressee_that_is_not_known_is_not_dropped_in_silence(cast: Cast, clerk: Client) -> None:
    first = read_document(cast).directives.all()[0]
    first.units.append(mention(TEXT, "Các tổ đội"))
    first.save()
    answer = clerk.post(reverse("directive_accept", args=[first.pk]), headers=HTMX).content.decode()
    assert "Not every unit that the text names is known here" in answer
    assert "<q>Các tổ đội</q>" in answer
    assert 'value="Sở Y tế"' in answer
    assert not Judgement.objects.exists()


def test_amending_sets_units_by_any_of_their_names(cast: Cast, clerk: Client) -> None:
    second = list(read_document(cast).directives.all())[-1]
    data = {
        "content": "Tăng cường tuyên truyền",
        "leads": ["UBND tỉnh", "Sở Y tế", ""],
        "partners": ["Sở Tài chính"],
        "due_on": "03/11/2026",
    }
    clerk.post(reverse("directive_amend", args=[second.pk]), data, headers=HTMX)
    assert {task.lead for task in Task.objects.all()} == {cast.province, cast.health}
    assert {str(task.due_on) for task in Task.objects.all()} == {"2026-11-03"}
    assert Judgement.objects.get().amended["leads"] == ["Ủy ban nhân dân tỉnh", "Sở Y tế"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"leads": [""]}, "Choose the lead unit: every task has exactly one."),
        ({"leads": ["Sở Ma"]}, "No unit is called “Sở Ma”."),
        ({"due_on": "2026-13-45"}, "Write the day as dd/mm/yyyy"),
        ({"due_on": "03/11/2026", "is_standing": "on"}, "A standing duty has no deadline"),
        ({"due_on": "01/01/2020"}, "The deadline lies before the day of the document, "),
    ],
)
def test_what_cannot_be_accepted_is_said_and_what_was_typed_is_kept(
    cast: Cast, clerk: Client, change: dict[str, object], said: str
) -> None:
    second = list(read_document(cast).directives.all())[-1]
    data = {"content": "Nội dung đã sửa", "leads": ["Sở Y tế"]} | change
    for headers in (HTMX, {}):
        answer = clerk.post(reverse("directive_amend", args=[second.pk]), data, headers=headers)
        page = html.unescape(answer.content.decode())
        assert said in page
        assert "Nội dung đã sửa" in page
    assert not Judgement.objects.exists()


def test_dismissing_needs_a_reason_and_shows_it(cast: Cast, clerk: Client) -> None:
    first, second = read_document(cast).directives.all()
    url = reverse("directive_dismiss", args=[first.pk])
    assert "Say why it is dismissed." in clerk.post(url).content.decode()
    answer = clerk.post(url, {"reason": "repeats"}, headers=HTMX).content.decode()
    assert "repeats another directive" in answer
    clerk.post(reverse("directive_dismiss", args=[second.pk]), {"words": "việc của <năm> trước"})
    page = clerk.get(reverse("review_desk", args=[first.document_id])).content.decode()
    assert "việc của &lt;năm&gt; trước" in page
    assert "2 of 2 judged" in page


def test_undo_brings_the_card_back(cast: Cast, clerk: Client) -> None:
    first = read_document(cast).directives.all()[0]
    clerk.post(reverse("directive_accept", args=[first.pk]))
    answer = clerk.post(reverse("directive_undo", args=[first.pk]), headers=HTMX).content.decode()
    assert 'data-state="open"' in answer
    assert "0 of 2 judged" in answer
    assert Task.objects.get().state == State.CANCELLED


def test_undo_is_refused_on_the_page_once_a_unit_has_reported(cast: Cast, clerk: Client) -> None:
    first = read_document(cast).directives.all()[0]
    [task] = review.accept(first, leads=[cast.health], by=cast.clerk, now=NOW)
    progress.note(task, "Đang làm", 10, by=cast.officer, today=TODAY, now=NOW)
    answer = clerk.post(reverse("directive_undo", args=[first.pk]), headers=HTMX).content.decode()
    assert "A unit has reported on its task" in answer
    assert 'data-state="accepted"' in answer


def test_the_slower_of_two_clerks_is_told(cast: Cast, clerk: Client) -> None:
    first = read_document(cast).directives.all()[0]
    review.dismiss(first, "done", by=builders.person("hoa", Role.CLERK, cast.province), now=NOW)
    for headers in (HTMX, {}):
        for name in ("directive_accept", "directive_amend"):
            answer = clerk.post(reverse(name, args=[first.pk]), {"leads": ["x"]}, headers=headers, follow=True)
            assert "Hoa has judged this directive in the meantime." in answer.content.decode()
    assert not Task.objects.exists()


def test_who_judges_again_in_another_tab_is_told_that_it_was_oneself(cast: Cast, clerk: Client) -> None:
    first = read_document(cast).directives.all()[0]
    clerk.post(reverse("directive_dismiss", args=[first.pk]), {"reason": "done"})
    answer = clerk.post(reverse("directive_accept", args=[first.pk]), headers=HTMX).content.decode()
    assert "You have judged this directive already." in answer
    assert "in the meantime" not in answer


def test_several_leads_can_be_entered_without_scripts(cast: Cast, clerk: Client) -> None:
    second = list(read_document(cast).directives.all())[-1]
    url = reverse("directive_amend", args=[second.pk])
    assert clerk.get(url).content.decode().count('name="leads"') == 2
    assert clerk.get(url, headers=HTMX).content.decode().count('name="leads"') == 1


def test_marks_between_passages_are_drawn_like_them_but_give_no_reason(cast: Cast, clerk: Client) -> None:
    source = read_document(cast)
    at = TEXT.index(".\n")
    Passage.objects.create(reading=source.readings.get(), start=at, end=at + 1, reason="mark")
    page = clerk.get(reverse("review_desk", args=[source.pk])).content.decode()
    assert f'<span class="between" data-start="{at}">.</span>' in page
    assert "number or punctuation" not in page


@pytest.mark.parametrize("headers", [HTMX, {}])
def test_a_clerk_at_a_desk_that_was_read_anew_sees_the_new_one(
    cast: Cast, clerk: Client, monkeypatch: pytest.MonkeyPatch, headers: dict[str, str]
) -> None:
    first = read_document(cast).directives.all()[0]

    def too_late(document: Document) -> None:
        reading.lock(document)
        document.readings.get().directives.all().delete()

    monkeypatch.setattr(review, "lock", too_late)
    answer = clerk.post(reverse("directive_dismiss", args=[first.pk]), {"reason": "done"}, headers=headers)
    desk_page = reverse("review_desk", args=[first.document_id])
    assert (answer.headers.get("HX-Refresh"), answer.headers.get("Location")) in (("true", None), (None, desk_page))
    assert "was read again in the meantime" in clerk.get(desk_page).content.decode()


def test_a_task_cancelled_later_is_still_linked_and_said_to_be_cancelled(cast: Cast, clerk: Client) -> None:
    first = read_document(cast).directives.all()[0]
    [task] = review.accept(first, leads=[cast.health], by=cast.clerk, now=NOW)
    tracking.cancel(task, "nhầm", by=cast.clerk, now=NOW)
    card = clerk.get(reverse("directive_card", args=[first.pk]), headers=HTMX).content.decode()
    assert f'href="{task.get_absolute_url()}"' in card
    assert "status-cancelled" in card


def test_a_task_of_an_acceptance_that_was_undone_is_not_on_the_card_of_the_next(cast: Cast, clerk: Client) -> None:
    first = read_document(cast).directives.all()[0]
    review.accept(first, leads=[cast.health], by=cast.clerk, now=NOW)
    review.undo(first, by=cast.clerk, now=NOW)
    [task] = review.accept(first, leads=[cast.finance], by=cast.clerk, now=NOW + timedelta(minutes=1))
    assert desk.card(first).tasks == (task,)
    review.undo(first, by=cast.clerk, now=NOW + timedelta(minutes=2))
    review.dismiss(first, "done", by=cast.clerk, now=NOW + timedelta(minutes=3))
    assert desk.card(first).tasks == ()


# ---- size


def test_a_desk_of_many_directives_costs_no_query_each(
    cast: Cast, clerk: Client, django_assert_max_num_queries: object
) -> None:
    clauses = [f"Sở Y tế báo cáo kết quả lần thứ {n:03}." for n in range(200)]
    source = builders.document(cast.clerk, "\n".join(clauses))
    for clause in clauses:
        builders.directive(source, clause, units=[mention(source.text, "Sở Y tế")])
    for row in source.directives.all()[:20]:
        review.accept(row, leads=[cast.health], by=cast.clerk, now=NOW)
    with django_assert_max_num_queries(25):  # type: ignore[operator]
        page = clerk.get(reverse("review_desk", args=[source.pk])).content.decode()
    assert "20 of 200 judged" in page
    assert page.count("<article") == 200


def test_every_character_of_a_text_is_in_one_piece_even_where_marks_overlap(cast: Cast) -> None:
    source = builders.document(cast.clerk, "aaa bbb ccc\n\nddd")
    reading = Reading.objects.create(document=source, created_at=NOW, state=ReadingState.DONE)
    for start, end in ((0, 7), (4, 11)):
        Directive.objects.create(document=source, reading=reading, start=start, end=end, modality="obligation")
    Passage.objects.create(reading=reading, start=2, end=16, reason="background")
    cut = desk_text.lines(source.text, desk.cards(source, reading, naming.register()), reading.passages.all())
    assert ["".join(piece.text for piece in line.pieces) for line in cut] == ["aaa bbb ccc", "ddd"]
    assert [line.opens_paragraph for line in cut] == [True, True]
