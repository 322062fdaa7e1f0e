"""The pages where documents come in and are read, and who may see them."""

import html
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from directives.models import Document, Reading
from directives.models.reading import ReadingState
from directives.services import reading
from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tests.tracker.desk_parts import HTMX, page_of, read_document, signed_in
from tracker.services import documents, review

pytestmark = pytest.mark.usefixtures("english")


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
        ({"file": (b"", "a.txt")}, "There is no text in it:"),
        ({"file": (b"PK", "a.odt")}, "(.odt) are not read: open it and save it as .docx or PDF"),
        ({"file": (b"%PDF-1.7", "a.txt")}, "rename it to end in .pdf"),
        ({"file": (b"a\x00b", "a.txt")}, "binary data"),
        ({"file": (b"abc", "a.txt"), "text": "abc"}, "one of them at a time"),
    ],
)
def test_what_cannot_be_taken_in_is_said_beside_the_form(clerk: Client, data: dict[str, Any], said: str) -> None:
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
    page = answer.content.decode()
    assert page.count("larger than 1 MB: split it into parts") == 2  # the second for the browser, before it sends one
    assert 'data-most-bytes="1048576"' in page


class _NeverRead:
    """Of a body: who reads it has waited for it, and has it on the disk."""

    def read(self, *_: object) -> bytes:
        raise AssertionError("The body was read.")

    readline = read


def test_a_request_far_over_the_limits_is_refused_before_it_is_read(clerk: Client, client: Client) -> None:
    address, much = reverse("document_add"), str(10 * 1024**3)
    for visitor in (clerk, client):
        answer = visitor.post(address, **{"CONTENT_LENGTH": much, "wsgi.input": _NeverRead()})  # type: ignore[arg-type]
        assert answer.status_code == 413
        assert "200 MB" in answer.content.decode()
    assert not Document.objects.exists()


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
    page = clerk.get(source.get_absolute_url()).content.decode()
    assert said in page
    assert ("every 1s" in page) is polls
    assert ("Read again" in page) is (not polls)
    assert ("A fault." in page) is (state == ReadingState.FAILED)
    answer = clerk.get(reverse("document_progress", args=[source.pk]), headers=HTMX)
    assert (said in answer.content.decode()) is polls
    assert "<html" not in answer.content.decode()
    # What the reading found stands all over the page: it is fetched whole.
    assert (answer.headers.get("HX-Refresh") == "true") is (not polls)


FACTS = {
    "title": "Về phòng, chống dịch",
    "number": "12/CT-UBND",
    "kind": "Chỉ thị",
    "issuer": "Ủy ban nhân dân tỉnh",
    "issued_on": "03/11/2026",
    "signer": "Trần Văn Bình",
}


def test_the_facts_of_a_document_can_be_corrected_and_found_again(cast: Cast, clerk: Client) -> None:
    source = builders.document(cast.clerk, "Sở Y tế báo cáo.", title="Nhầm", number="9/X")
    page = clerk.post(reverse("document_amend", args=[source.pk]), FACTS, follow=True).content.decode()
    assert "The facts of the document are corrected." in page
    source.refresh_from_db()
    assert (source.title, source.kind, source.issued_on) == (FACTS["title"], "Chỉ thị", date(2026, 11, 3))
    for words, found in (("12/ct-ubnd", True), ("chống dịch", True), ("sở y tế", True), ("9/X", False)):
        assert documents.listed(cast.clerk, words).exists() is found, words
    event = source.events.get(verb="amend_document")
    assert (event.by, event.changes["title"]) == (cast.clerk, ["Nhầm", FACTS["title"]])
    assert event.changes["issued_on"][1] == "2026-11-03"
    clerk.post(reverse("document_amend", args=[source.pk]), FACTS)
    assert source.events.filter(verb="amend_document").count() == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [({"title": " "}, "This field is required."), ({"issued_on": "2/13/2026"}, "Write the day as dd/mm/yyyy")],
)
def test_facts_that_cannot_be_are_said_beside_the_form_and_nothing_is_changed(
    cast: Cast, clerk: Client, change: dict[str, str], said: str
) -> None:
    source = builders.document(cast.clerk, title="Như cũ")
    answer = clerk.post(reverse("document_amend", args=[source.pk]), FACTS | change)
    page = html.unescape(answer.content.decode())
    assert answer.status_code == 422
    assert said in page
    assert 'value="12/CT-UBND"' in page
    source.refresh_from_db()
    assert source.title == "Như cũ"
    assert not source.events.exists()


def test_facts_that_a_person_amended_stay_when_the_reading_ends(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "CHỈ THỊ\nVề việc phòng, chống dịch\n\nSở Y tế báo cáo."
    source, _ = documents.take_in(text.encode(), "a.txt", by=cast.clerk, now=NOW)
    read = reading.read

    def slowly(*args: Any) -> Any:
        found = read(*args)
        facts = FACTS | {"issued_on": date(2026, 11, 3)}
        again = Document.objects.get(pk=source.pk)
        documents.amend(again, **facts, is_confidential=False, by=cast.clerk, now=NOW)  # type: ignore[arg-type]
        return found

    monkeypatch.setattr(reading, "read", slowly)
    documents.read(source.readings.get().pk, NOW)
    source.refresh_from_db()
    assert source.readings.get().state == ReadingState.DONE
    assert (source.title, source.number) == (FACTS["title"], FACTS["number"])


def test_who_only_reads_documents_is_offered_no_correction(cast: Cast) -> None:
    source = read_document(cast)
    for user, offered in ((cast.clerk, True), (cast.leader, False)):
        page = signed_in(user).get(source.get_absolute_url()).content.decode()
        assert ("Correct these facts" in page) is offered


def test_a_failed_reading_can_be_asked_for_again(cast: Cast, clerk: Client) -> None:
    source = builders.document(cast.clerk)
    Reading.objects.create(document=source, state=ReadingState.FAILED, created_at=NOW)
    clerk.post(reverse("document_read", args=[source.pk]))
    assert source.readings.all()[0].state == ReadingState.WAITING
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


def test_an_original_that_is_gone_from_the_disk_is_told_on_the_documents_page(cast: Cast, clerk: Client) -> None:
    document, _ = documents.take_in("Đề nghị báo cáo.".encode(), "a.txt", by=cast.clerk, now=NOW)
    document.original.delete(save=False)
    answer = clerk.get(reverse("document_original", args=[document.pk]))
    assert answer.status_code == 404
    assert "The file of the original is missing" in answer.content.decode()
    assert document.sha256 in answer.content.decode()


def test_a_search_of_a_thousand_words_is_answered(cast: Cast, clerk: Client) -> None:
    read_document(cast)
    for words in ("Sở Y tế " * 1100, " ".join(f"từ{n}" for n in range(1100))):
        assert clerk.get(reverse("document_list"), {"q": words}).status_code == 200


def test_no_page_about_documents_fetches_texts_that_it_does_not_show(cast: Cast, clerk: Client) -> None:
    source = read_document(cast)
    pages = [page_of(name, source) for name in ("document_list", "document_detail", "document_progress")]
    with CaptureQueriesContext(connection) as asked:
        for url in pages:
            assert clerk.get(url, headers=HTMX).status_code == 200
        for name in ("review_desk", "directive_card"):
            assert clerk.get(page_of(name, source), headers=HTMX).status_code == 200
    found = [query["sql"].partition(" FROM ")[0] for query in asked]
    assert [sql for sql in found if '"directives_document"."search"' in sql] == []
    assert len([sql for sql in found if '"directives_document"."text"' in sql]) == 2  # the desk and its card


def test_the_list_tells_how_much_is_judged_and_finds_by_words(cast: Cast, clerk: Client) -> None:
    source = read_document(cast)
    review.dismiss(source.directives.all()[0], "done", by=cast.clerk, now=NOW)
    page = clerk.get(reverse("document_list")).content.decode()
    assert "1 of 2 judged" in page
    for words, found in (("các tổ đội tăng cường", True), ("CÁC", True), ("05/CĐ", True), ("xyz", False)):
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
