"""The review desk's answers to merging, splitting, adding, weighing passages and accepting what is sure."""

import html
import json
import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from directives.models import Directive, Document, Passage
from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.desk_parts import HTMX, TEXT, mention, read_document
from tracker.forms.fields import DayField
from tracker.models import Role, State, Task
from tracker.services import progress, review, sure

pytestmark = pytest.mark.usefixtures("english")


def _both(source: Document) -> tuple[Directive, Directive]:
    first, second = source.directives.standing()
    return first, second


def _told(answer: object) -> dict[str, str]:
    header = answer["HX-Trigger-After-Settle"]  # type: ignore[index]
    told: dict[str, str] = json.loads(header)["desk:done"]
    return told


# ---- merge, split, add


def test_merging_answers_with_both_columns_and_how_to_take_it_back(cast: Cast, clerk: Client) -> None:
    source = read_document(cast)
    first, second = _both(source)
    answer = clerk.post(reverse("directive_merge", args=[first.pk]), {"with": second.pk}, headers=HTMX)
    page, made = answer.content.decode(), source.directives.standing().get()
    assert page.count("<article") == 1
    assert page.count('hx-swap-oob="innerHTML"') == 4
    assert "0 of 1 judged" in page
    assert "Merged into one." in page
    undo = reverse("directive_unmake", args=[made.pk])
    assert (_told(answer)["undo"], _told(answer)["focus"]) == (undo, f"d{made.pk}")
    answer = clerk.post(undo, headers=HTMX)
    assert _told(answer)["undone"] == undo
    assert answer.content.decode().count("<article") == 2


@pytest.mark.parametrize("other", ["", "x", "0", "9" * 30, "-1", "²"])
def test_a_merge_with_nothing_is_refused_in_words(cast: Cast, clerk: Client, other: str) -> None:
    first, _second = _both(read_document(cast))
    address = reverse("directive_merge", args=[first.pk])
    answer = clerk.post(address, {"with": other}, headers=HTMX).content.decode()
    assert "Only a directive and the next one" in answer
    assert "<article" not in answer
    assert "Only a directive and the next one" in clerk.post(address, {"with": other}, follow=True).content.decode()


def test_the_page_of_a_split_offers_each_word_but_the_first(cast: Cast, clerk: Client) -> None:
    first, second = _both(read_document(cast))
    for headers in (HTMX, {}):
        page = clerk.get(reverse("directive_split", args=[second.pk]), headers=headers).content.decode()
        offered = [int(at) for at in re.findall(r'name="at" value="(\d+)"', page)]
        words = [TEXT[at : second.end].split()[0] for at in offered]
        assert words == second.clause.split()[1:]
    answer = clerk.post(reverse("directive_split", args=[second.pk]), {"at": offered[-1]})
    made = second.replaced_by.first()
    assert made is not None
    assert answer["Location"].endswith(f"#d{made.pk}")
    assert [row.clause for row in second.replaced_by.all()] == ["Các tổ đội tăng cường tuyên", "truyền"]
    assert second.document.directives.standing().first() == first


@pytest.mark.parametrize("data", [{}, {"at": "x"}, {"at": "-4"}, {"at": 10**12}, {"at": "1"}])
def test_a_split_at_no_word_is_refused_in_words(cast: Cast, clerk: Client, data: dict[str, object]) -> None:
    _first, second = _both(read_document(cast))
    answer = clerk.post(reverse("directive_split", args=[second.pk]), data, headers=HTMX).content.decode()
    assert "choose a place between words" in answer


def test_adding_words_that_another_holds_too_says_so(cast: Cast, clerk: Client) -> None:
    source = read_document(cast)
    address = reverse("document_add_directive", args=[source.pk])
    first, _second = _both(source)
    answer = clerk.post(address, {"start": first.start, "end": first.end}, headers=HTMX).content.decode()
    assert "A directive of these very words is at the desk already." in answer
    answer = clerk.post(address, {"start": first.start, "end": first.end - 3}, headers=HTMX).content.decode()
    assert "It shares words with another one" in answer
    assert answer.count("<article") == 3
    assert "added by a person" in answer
    assert "nothing to read there" in clerk.post(address, {"start": "a"}, headers=HTMX).content.decode()


def test_without_scripts_one_is_merged_from_the_page_that_amends(cast: Cast, clerk: Client) -> None:
    first, second = _both(read_document(cast))
    page = clerk.get(reverse("directive_amend", args=[first.pk])).content.decode()
    assert f'name="with" value="{second.pk}"' in page
    assert reverse("directive_split", args=[first.pk]) in page
    review.dismiss(second, "done", by=cast.clerk, now=NOW)
    assert 'name="with"' not in clerk.get(reverse("directive_amend", args=[first.pk])).content.decode()


def test_a_clerk_whose_card_was_merged_meanwhile_sees_the_desk_anew(cast: Cast, clerk: Client) -> None:
    first, second = _both(read_document(cast))
    clerk.post(reverse("directive_merge", args=[first.pk]), {"with": second.pk})
    for name in ("directive_accept", "directive_split", "directive_merge", "directive_dismiss", "directive_unmake"):
        data = {"with": second.pk, "at": first.start + 7, "reason": "done"}
        answer = clerk.post(reverse(name, args=[first.pk]), data, headers=HTMX)
        assert answer.headers.get("HX-Refresh") == "true", name
    desk_page = reverse("review_desk", args=[first.document_id])
    assert "were split or merged" in clerk.get(desk_page).content.decode()


def test_a_directive_within_another_is_marked_in_the_text_too(cast: Cast, clerk: Client) -> None:
    source = read_document(cast)
    first, _second = _both(source)
    clerk.post(reverse("document_add_directive", args=[source.pk]), {"start": first.start + 8, "end": first.start + 15})
    page = html.unescape(clerk.get(reverse("review_desk", args=[source.pk])).content.decode())
    inner = Directive.objects.get(origin="added")
    assert f'id="m{inner.pk}" data-n="2">báo cáo</a>' in page
    assert page.count(f'id="m{first.pk}"') == 1
    assert page.count(f'data-d="{first.pk}"') == 2


# ---- passages


@pytest.fixture
def asked(cast: Cast) -> Passage:
    text = TEXT + "Tỉnh đã yêu cầu <b>Sở</b> rà soát.\n"
    return builders.passage(read_document(cast, text), "Tỉnh đã yêu cầu <b>Sở</b> rà soát.", "yêu cầu")


def test_a_passage_that_might_ask_stands_in_its_place_with_its_words_marked(clerk: Client, asked: Passage) -> None:
    page = clerk.get(reverse("review_desk", args=[asked.reading.document_id])).content.decode()
    assert "0 of 3 judged" in page
    assert "Tỉnh đã <mark>yêu cầu</mark> &lt;b&gt;Sở&lt;/b&gt; rà soát." in page
    assert "already accomplished" in page
    assert page.index(f'id="p{asked.pk}"') > page.rindex('id="d')


def test_agreeing_counts_and_is_taken_back(clerk: Client, asked: Passage) -> None:
    agree, undo = (reverse(name, args=[asked.pk]) for name in ("passage_agree", "passage_undo"))
    answer = clerk.post(agree, headers=HTMX)
    assert "1 of 3 judged" in answer.content.decode()
    assert (_told(answer)["undo"], _told(answer)["card"]) == (undo, f"p{asked.pk}")
    assert "has been judged already" in clerk.post(agree, headers=HTMX).content.decode()
    assert "0 of 3 judged" in clerk.post(undo, headers=HTMX).content.decode()
    assert "taken back already" in clerk.post(undo, headers=HTMX).content.decode()
    assert clerk.post(agree)["Location"].endswith(f"#p{asked.pk}")


def test_a_passage_without_such_words_is_nobodys_to_judge(cast: Cast, clerk: Client) -> None:
    plain = read_document(cast).readings.get().passages.get()
    assert clerk.post(reverse("passage_agree", args=[plain.pk])).status_code == 404


def test_a_finished_document_says_so_wherever_it_is_listed(cast: Cast, clerk: Client, asked: Passage) -> None:
    source = asked.reading.document
    for row in source.directives.all():
        review.dismiss(row, "done", by=cast.clerk, now=NOW)
    places = [reverse("document_list"), reverse("document_detail", args=[source.pk])]
    for place in places:
        page = clerk.get(place).content.decode()
        assert "2 of 3 judged" in page
        assert "finished" not in page
    home = clerk.get("/").content.decode()
    assert reverse("review_desk", args=[source.pk]) in home
    clerk.post(reverse("passage_agree", args=[asked.pk]))
    for place in [*places, reverse("review_desk", args=[source.pk])]:
        assert 'class="finished"' in clerk.get(place).content.decode()
    assert reverse("review_desk", args=[source.pk]) not in clerk.get("/").content.decode()


# ---- accepting what is sure


@pytest.fixture
def mixed(cast: Cast) -> Document:
    """Ready with high and with medium confidence; without a lead, with a strange unit, with low confidence, added."""
    clauses = [f"Sở Y tế báo cáo lần {n}" for n in range(6)]
    source = builders.document(cast.clerk, ".\n".join(clauses))
    known, strange = mention(source.text, "Sở Y tế"), {**mention(source.text, "Sở"), "text": "Sở Ma"}
    told = [("high", [known]), ("medium", [known]), ("high", []), ("high", [known, strange]), ("low", [known])]
    for clause, (confidence, units) in zip(clauses, told, strict=False):
        builders.directive(source, clause, units=units, confidence=confidence)
    builders.directive(
        source, clauses[5], units=[known], confidence="high", origin="added", made_by=cast.clerk, made_at=NOW
    )
    return source


def test_only_what_leaves_nothing_to_ask_is_sure(mixed: Document) -> None:
    high = sure.sure(mixed, sure.Level.HIGH, TODAY)
    both = sure.sure(mixed, sure.Level.MEDIUM, TODAY)
    assert [row.confidence for row, _found in high.ready] == ["high"]
    assert [row.confidence for row, _found in both.ready] == ["high", "medium"]
    once = {sure.Open.NO_LEAD: 1, sure.Open.UNKNOWN: 1, sure.Open.MADE: 1}
    assert high.open == {**once, sure.Open.UNSURE: 2}
    assert both.open == {**once, sure.Open.UNSURE: 1}


def test_the_offer_says_how_many_and_why_others_stay_open(clerk: Client, mixed: Document) -> None:
    for headers in (HTMX, {}):
        page = clerk.get(reverse("document_accept_sure", args=[mixed.pk]), headers=headers).content.decode()
        assert "Accept 1 directive read with high confidence" in page
        assert "Accept 2 directives read with high or medium confidence" in page
        assert "without a lead unit that is known: 1" in page
        assert "names a unit that is not known: 1" in page
    assert not Task.objects.exists()


def test_all_that_is_sure_is_accepted_and_one_undo_takes_it_back(cast: Cast, clerk: Client, mixed: Document) -> None:
    accept, undo = (reverse(name, args=[mixed.pk]) for name in ("document_accept_sure", "document_undo_sure"))
    answer = clerk.post(accept, {"level": "medium"}, headers=HTMX)
    assert "2 directives are accepted as read." in answer.content.decode()
    assert "2 of 6 judged" in answer.content.decode()
    told = _told(answer)
    assert told["undo"] == undo
    assert [task.lead for task in Task.objects.all()] == [cast.health] * 2
    progress.note(Task.objects.all()[0], "Đang làm", 10, by=cast.officer, today=TODAY, now=NOW)
    answer = clerk.post(undo, told["values"], headers=HTMX)
    assert "1 stays: a unit has reported on its task." in answer.content.decode()
    assert "1 of 6 judged" in answer.content.decode()
    assert Task.objects.filter(state=State.CANCELLED).count() == 1


def test_a_batch_takes_back_only_what_the_person_accepted(cast: Cast, clerk: Client, mixed: Document) -> None:
    other = builders.person("hoa", Role.CLERK, cast.province)
    first = mixed.directives.all()[0]
    review.accept(first, leads=[cast.health], by=other, now=NOW)
    undo = reverse("document_undo_sure", args=[mixed.pk])
    for taken in (str(first.pk), "x", "", "1,,2", "9" * 40):
        clerk.post(undo, {"taken": taken}, headers=HTMX)
    assert Task.objects.get().state == State.OPEN


def test_nothing_sure_is_nothing_done(cast: Cast, clerk: Client) -> None:
    source = read_document(cast)
    accept = reverse("document_accept_sure", args=[source.pk])
    assert "Nothing that is left can be accepted at once." in clerk.get(accept).content.decode()
    assert "0 directives are accepted" in clerk.post(accept, {"level": "high"}, headers=HTMX).content.decode()
    assert "These stay open" in clerk.post(accept, {"level": "x"}).content.decode()


# ---- a day typed short


@pytest.mark.parametrize(
    ("typed", "after", "understood"),
    [
        ("15/12", date(2026, 11, 2), date(2026, 12, 15)),
        ("1/2", date(2026, 11, 2), date(2027, 2, 1)),
        ("2/11", date(2026, 11, 2), date(2026, 11, 2)),
        ("15.12.26", date(2024, 1, 1), date(2026, 12, 15)),
        ("5-1-25", date(2026, 11, 2), date(2025, 1, 5)),
        ("29/2", date(2026, 11, 2), date(2028, 2, 29)),
        (" 15/12/2026 ", date(2024, 1, 1), date(2026, 12, 15)),
        ("", date(2024, 1, 1), None),
    ],
)
def test_a_day_typed_short_is_the_next_such_day(typed: str, after: date, understood: date | None) -> None:
    field = DayField(required=False)
    field.after = after
    assert field.clean(typed) == understood


@pytest.mark.parametrize("typed", ["32/1", "31/2", "1/13", "0/0", "29/2/26", "١٥/١٢", "15/12/026"])
def test_no_such_day_is_refused(typed: str) -> None:
    field = DayField()
    field.after = TODAY
    with pytest.raises(Exception, match="dd/mm/yyyy"):
        field.clean(typed)


def test_a_deadline_typed_short_counts_from_the_day_of_the_document(cast: Cast, clerk: Client) -> None:
    _first, second = _both(read_document(cast))
    page = clerk.get(reverse("directive_amend", args=[second.pk])).content.decode()
    assert 'data-after="2026-11-02"' in page
    data = {"content": "x", "leads": ["Sở Y tế"], "due_on": "1/11"}
    clerk.post(reverse("directive_amend", args=[second.pk]), data, headers=HTMX)
    assert Task.objects.get().due_on == date(2027, 11, 1)
