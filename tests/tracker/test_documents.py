"""The pages where documents come in, are read and reviewed."""

import html
import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation

from directives.models import Directive, Document, Judgement, Passage, Reading
from directives.models.reading import ReadingState
from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tracker.models import State, Task
from tracker.services import desk, documents, naming, review

TEXT = """Chủ tịch yêu cầu:
Sở Y tế báo cáo kết quả trước ngày 15/12/2026.

Các đơn vị tăng cường
tuyên truyền.
"""
SEEDS = Path(__file__).resolve().parents[2] / "seeds" / "articles"
HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def _english() -> object:
    with translation.override("en"):
        yield


def _signed_in(user: object) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)  # type: ignore[arg-type]
    return client


@pytest.fixture
def clerk(cast: Cast) -> Client:
    return _signed_in(cast.clerk)


def _mention(source: str, words: str, **more: object) -> dict[str, object]:
    start = source.index(words)
    return {
        "text": words,
        "spans": [[start, start + len(words)]],
        "rule": "test",
        "inherited": False,
        **more,
    }


def _read_document(cast: Cast, text: str = TEXT) -> Document:
    """Two directives, the second over a line's end, and a dismissed frame."""
    source = builders.document(cast.clerk, text)
    due = _mention(text, "trước ngày 15/12/2026", kind="date", due="2026-12-15", arithmetic="")
    builders.directive(source, "Sở Y tế báo cáo kết quả", units=[_mention(text, "Sở Y tế")], deadline=due)
    builders.directive(source, "Các đơn vị tăng cường\ntuyên truyền", units=[_mention(text, "Các đơn vị")])
    Passage.objects.create(reading=source.readings.get(), start=0, end=17, reason="frame")
    return source


# ---- taking in


def test_a_pasted_text_is_taken_in_and_waits_for_its_reading(clerk: Client) -> None:
    answer = clerk.post(reverse("document_add"), {"text": "Đề nghị Sở Y tế\r\nbáo cáo.", "title": ""})
    document = Document.objects.get()
    assert answer.status_code == 302
    assert answer["Location"] == document.get_absolute_url()
    assert document.text == "Đề nghị Sở Y tế\nbáo cáo."
    assert document.readings.get().state == ReadingState.WAITING


def test_a_file_and_the_same_text_pasted_are_one_document(clerk: Client) -> None:
    data = "Đề nghị Sở Y tế\nbáo cáo.".encode()
    clerk.post(reverse("document_add"), {"file": SimpleUploadedFile("a.txt", data)})
    answer = clerk.post(reverse("document_add"), {"text": data.decode().replace("\n", "\r\n")}, follow=True)
    assert Document.objects.count() == 1
    assert "taken in before" in answer.content.decode()
    assert answer.redirect_chain[-1][0] == Document.objects.get().get_absolute_url()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({}, "Choose a file, or paste the text."),
        ({"text": "   "}, "Choose a file, or paste the text."),
        ({"file": (b"", "a.txt")}, "There is no text in it."),
        ({"file": (b"%PDF-1.7", "a.pdf")}, "Word, PDF and web pages follow"),
        ({"file": (b"a\x00b", "a.txt")}, "binary data"),
        ({"file": (b"abc", "a.txt"), "text": "abc"}, "not both"),
    ],
)
def test_what_cannot_be_taken_in_is_said_beside_the_form(clerk: Client, data: dict[str, object], said: str) -> None:
    if isinstance(data.get("file"), tuple):
        content, name = data["file"]
        data = data | {"file": SimpleUploadedFile(name, content)}
    answer = clerk.post(reverse("document_add"), data)
    assert answer.status_code == 422
    assert said in html.unescape(answer.content.decode())
    assert not Document.objects.exists()


def test_a_file_over_the_limit_is_refused(clerk: Client, settings: object) -> None:
    settings.MAX_DOCUMENT_BYTES = 1024 * 1024  # type: ignore[attr-defined]
    file = SimpleUploadedFile("a.txt", b"a" * (1024 * 1024 + 1))
    answer = clerk.post(reverse("document_add"), {"file": file})
    assert "larger than 1 MB" in answer.content.decode()


# ---- the document's page and its progress


@pytest.mark.parametrize(
    ("state", "said", "polls"),
    [
        (ReadingState.WAITING, "waits to be read", True),
        (ReadingState.RUNNING, "being read", True),
        (ReadingState.DONE, "Open the review desk", False),
        (ReadingState.FAILED, "The reading failed.", False),
    ],
)
def test_the_progress_is_asked_for_until_the_reading_is_over(
    cast: Cast, clerk: Client, state: str, said: str, polls: bool
) -> None:
    source = builders.document(cast.clerk)
    Reading.objects.create(document=source, state=state, percent=40, created_at=NOW, error="A fault.")
    answer = clerk.get(reverse("document_progress", args=[source.pk]), headers=HTMX).content.decode()
    assert said in answer
    assert ("every 1s" in answer) is polls
    assert ("Read again" in answer) is (not polls)
    assert ("A fault." in answer) is (state == ReadingState.FAILED)
    assert "<html" not in answer
    assert said in clerk.get(source.get_absolute_url()).content.decode()


def test_a_failed_reading_can_be_asked_for_again(cast: Cast, clerk: Client) -> None:
    source = builders.document(cast.clerk)
    Reading.objects.create(document=source, state=ReadingState.FAILED, created_at=NOW)
    clerk.post(reverse("document_read", args=[source.pk]))
    assert source.readings.first().state == ReadingState.WAITING
    clerk.post(reverse("document_read", args=[source.pk]))
    assert source.readings.count() == 2


def test_the_original_comes_as_an_attachment_that_no_browser_shows(cast: Cast, clerk: Client) -> None:
    data = "<script>alert(1)</script> Đề nghị báo cáo.".encode()
    document, _ = documents.take_in(data, "Công văn.txt", by=cast.clerk, now=NOW)
    answer = clerk.get(reverse("document_original", args=[document.pk]))
    assert b"".join(answer.streaming_content) == data  # type: ignore[attr-defined]
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_the_list_tells_how_much_is_judged_and_finds_by_words(cast: Cast, clerk: Client) -> None:
    source = _read_document(cast)
    review.dismiss(source.directives.first(), "done", by=cast.clerk, now=NOW)
    page = clerk.get(reverse("document_list")).content.decode()
    assert "1 of 2 judged" in page
    for words, found in (("các đơn vị tăng cường", True), ("CÁC", True), ("05/CĐ", True), ("xyz", False)):
        answer = clerk.get(reverse("document_list"), {"q": words}).content.decode()
        assert ("1 of 2 judged" in answer) is found


def test_an_empty_list_offers_the_next_step(clerk: Client) -> None:
    assert "Take in the first one" in clerk.get(reverse("document_list")).content.decode()


def test_a_long_list_costs_no_query_a_row(cast: Cast, clerk: Client, django_assert_max_num_queries: object) -> None:
    for n in range(40):
        builders.directive(builders.document(cast.clerk, f"{n} Sở Y tế báo cáo kết quả"))
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        page = clerk.get(reverse("document_list")).content.decode()
    assert page.count("0 of 1 judged") == 30


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
    source = _read_document(cast)
    first, second = source.directives.all()
    page = html.unescape(clerk.get(reverse("review_desk", args=[source.pk])).content.decode())
    assert re.search(rf'id="m{first.pk}" data-n="1">Sở Y tế báo cáo kết quả</a>', page)
    assert len(re.findall(rf'data-d="{second.pk}"', page)) == 2
    assert re.search(r'tabindex="0">Chủ tịch yêu cầu:</span><span class="why"> \[says who asks\]', page)
    assert "15/12/2026" in page
    assert "<q>Các đơn vị</q>" in page
    assert "no unit is known by this name" in page
    assert "0 of 2 judged" in page


def test_hostile_text_is_shown_and_never_run(cast: Cast, clerk: Client) -> None:
    clause = 'Sở Y tế <script>alert(1)</script> \u202egnort " onload="x'
    source = builders.document(cast.clerk, f"{clause}\n<img src=x onerror=alert(2)>", title="<b>x</b>")
    builders.directive(source, clause, units=[_mention(source.text, "<script>")])
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
    first = _read_document(cast).directives.first()
    answer = clerk.post(reverse("directive_accept", args=[first.pk]), headers=HTMX).content.decode()
    task = Task.objects.get()
    assert (task.lead, str(task.due_on)) == (cast.health, "2026-12-15")
    assert f'href="{task.get_absolute_url()}"' in answer
    assert "1 of 2 judged" in answer
    assert 'hx-swap-oob="true"' in answer
    assert answer.count("<article") == 1


def test_accepting_without_scripts_leads_back_to_the_card(cast: Cast, clerk: Client) -> None:
    first = _read_document(cast).directives.first()
    answer = clerk.post(reverse("directive_accept", args=[first.pk]))
    assert answer["Location"] == f"{reverse('review_desk', args=[first.document_id])}#d{first.pk}"
    assert Task.objects.count() == 1


@pytest.mark.parametrize("headers", [HTMX, {}])
def test_where_no_unit_is_known_the_clerk_is_asked_for_the_lead(
    cast: Cast, clerk: Client, headers: dict[str, str]
) -> None:
    second = _read_document(cast).directives.last()
    answer = clerk.post(reverse("directive_accept", args=[second.pk]), headers=headers).content.decode()
    assert "Choose the lead unit, then accept." in answer
    assert not Task.objects.exists()
    assert not Judgement.objects.exists()


def test_amending_sets_units_by_any_of_their_names(cast: Cast, clerk: Client) -> None:
    second = _read_document(cast).directives.last()
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
    ],
)
def test_what_cannot_be_accepted_is_said_and_what_was_typed_is_kept(
    cast: Cast, clerk: Client, change: dict[str, object], said: str
) -> None:
    second = _read_document(cast).directives.last()
    data = {"content": "Nội dung đã sửa", "leads": ["Sở Y tế"]} | change
    for headers in (HTMX, {}):
        answer = clerk.post(reverse("directive_amend", args=[second.pk]), data, headers=headers)
        page = html.unescape(answer.content.decode())
        assert said in page
        assert "Nội dung đã sửa" in page
    assert not Judgement.objects.exists()


def test_dismissing_needs_a_reason_and_shows_it(cast: Cast, clerk: Client) -> None:
    first, second = _read_document(cast).directives.all()
    url = reverse("directive_dismiss", args=[first.pk])
    assert "Say why it is dismissed." in clerk.post(url).content.decode()
    answer = clerk.post(url, {"reason": "repeats"}, headers=HTMX).content.decode()
    assert "repeats another directive" in answer
    clerk.post(reverse("directive_dismiss", args=[second.pk]), {"words": "việc của <năm> trước"})
    page = clerk.get(reverse("review_desk", args=[first.document_id])).content.decode()
    assert "việc của &lt;năm&gt; trước" in page
    assert "2 of 2 judged" in page


def test_undo_brings_the_card_back(cast: Cast, clerk: Client) -> None:
    first = _read_document(cast).directives.first()
    clerk.post(reverse("directive_accept", args=[first.pk]))
    answer = clerk.post(reverse("directive_undo", args=[first.pk]), headers=HTMX).content.decode()
    assert 'data-state="open"' in answer
    assert "0 of 2 judged" in answer
    assert Task.objects.get().state == State.CANCELLED


def test_the_slower_of_two_clerks_is_told(cast: Cast, clerk: Client) -> None:
    first = _read_document(cast).directives.first()
    review.dismiss(first, "done", by=cast.clerk, now=NOW)
    for headers in (HTMX, {}):
        answer = clerk.post(reverse("directive_accept", args=[first.pk]), headers=headers, follow=True)
        assert "Somebody else has judged this directive" in answer.content.decode()
    assert not Task.objects.exists()


# ---- who may


PAGES = ("document_list", "document_detail", "document_progress", "document_original", "review_desk", "directive_card")
ACTS = (
    "document_add", "document_read", "directive_accept", "directive_amend", "directive_dismiss", "directive_undo",
)  # fmt: skip


def _url(name: str, source: Document) -> str:
    if name in ("document_list", "document_add"):
        return reverse(name)
    return reverse(name, args=[source.directives.first().pk if name.startswith("directive") else source.pk])


def test_clerks_and_leaders_read_documents_and_officers_do_not(cast: Cast) -> None:
    source = _read_document(cast)
    for user, status in ((cast.clerk, 200), (cast.leader, 200), (cast.officer, 403), (cast.onlooker, 403)):
        client = _signed_in(user)
        for name in PAGES:
            answer = client.get(_url(name, source), headers=HTMX)
            wanted = 404 if name == "document_original" and status == 200 else status
            assert (name, user.username, answer.status_code) == (name, user.username, wanted)


def test_only_clerks_act_and_nobody_acts_by_get(cast: Cast) -> None:
    source = _read_document(cast)
    for user in (cast.leader, cast.officer, cast.onlooker):
        client = _signed_in(user)
        for name in ACTS:
            assert client.post(_url(name, source), {"text": "abc", "reason": "done"}).status_code == 403
    for name in ("document_read", "directive_accept", "directive_dismiss", "directive_undo"):
        assert _signed_in(cast.clerk).get(_url(name, source)).status_code == 405
    assert not Judgement.objects.exists()
    assert Document.objects.count() == 1


def test_a_leader_sees_the_desk_without_its_buttons(cast: Cast) -> None:
    page = _signed_in(cast.leader).get(_url("review_desk", _read_document(cast))).content.decode()
    assert "Sở Y tế báo cáo kết quả" in page
    assert 'class="acts"' not in page
    assert 'id="why"' not in page


def test_nobody_sees_anything_without_login(cast: Cast) -> None:
    source = _read_document(cast)
    for name in (*PAGES, *ACTS):
        answer = Client().get(_url(name, source))
        assert (answer.status_code, answer["Location"].split("?")[0]) == (302, reverse("login"))


# ---- size


def test_a_desk_of_many_directives_costs_no_query_each(
    cast: Cast, clerk: Client, django_assert_max_num_queries: object
) -> None:
    clauses = [f"Sở Y tế báo cáo kết quả lần thứ {n:03}." for n in range(200)]
    source = builders.document(cast.clerk, "\n".join(clauses))
    for clause in clauses:
        builders.directive(source, clause, units=[_mention(source.text, "Sở Y tế")])
    for row in source.directives.all()[:20]:
        review.accept(row, leads=[cast.health], by=cast.clerk, now=NOW)
    with django_assert_max_num_queries(14):  # type: ignore[operator]
        page = clerk.get(reverse("review_desk", args=[source.pk])).content.decode()
    assert "20 of 200 judged" in page
    assert page.count("<article") == 200


def test_every_character_of_a_text_is_in_one_piece_even_where_marks_overlap(cast: Cast) -> None:
    source = builders.document(cast.clerk, "aaa bbb ccc\n\nddd")
    reading = Reading.objects.create(document=source, created_at=NOW, state=ReadingState.DONE)
    for start, end in ((0, 7), (4, 11)):
        Directive.objects.create(document=source, reading=reading, start=start, end=end, modality="obligation")
    Passage.objects.create(reading=reading, start=2, end=16, reason="background")
    cut = desk.lines(source.text, desk.cards(source, reading, naming.register()), reading.passages.all())
    assert ["".join(piece.text for piece in line.pieces) for line in cut] == ["aaa bbb ccc", "ddd"]
    assert [line.opens_paragraph for line in cut] == [True, True]
