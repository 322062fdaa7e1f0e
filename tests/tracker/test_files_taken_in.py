"""Word files, PDFs and web pages: taken in at once, read by the worker, and told why where that cannot be."""

import html
import io
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader, PdfWriter

from directives import readers
from directives.models import Document, Reading
from directives.models.reading import LEASE, MOST_TRIES, ReadingState
from directives.readers import Paper, Unreadable, Why
from directives.readers.paper import Note
from directives.services import intake, refusals
from tests.builders import NOW
from tests.directives.fixtures import make
from tracker.services import documents

HERE = Path(make.__file__).parent


pytestmark = pytest.mark.usefixtures("english")


def post(clerk: Client, data: bytes, name: str) -> Document:
    answer = clerk.post(reverse("document_add"), {"file": SimpleUploadedFile(name, data)})
    assert answer.status_code == 302, html.unescape(answer.content.decode())
    return Document.objects.get(pk=int(answer["Location"].strip("/").rpartition("/")[2]))


def read(document: Document) -> Reading:
    row = document.readings.all()[0]
    documents.read(row.pk, NOW)
    document.refresh_from_db()
    row.refresh_from_db()
    return row


def page(clerk: Client, document: Document) -> str:
    return html.unescape(clerk.get(document.get_absolute_url()).content.decode())


def locked() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(HERE / "chi_thi.pdf"))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(("ending", "told"), [("docx", "Word file"), ("pdf", "PDF file"), ("htm", "web page")])
def test_a_file_waits_without_a_text_and_gets_it_with_its_first_reading(clerk: Client, ending: str, told: str) -> None:
    data = (HERE / f"chi_thi.{ending}").read_bytes()
    document = post(clerk, data, f"van-ban.{ending}")
    assert (document.text, document.title) == ("", "van-ban")
    assert "waits to be read" in page(clerk, document)
    assert read(document).state == ReadingState.DONE
    assert document.directives.count() == 9
    assert (document.number, document.get_text_from_display()) == ("12/CT-BYT", told)
    assert document.title != "van-ban"
    assert told in page(clerk, document)
    assert document.original.read() == data
    assert clerk.get(reverse("document_list"), {"q": "phong chong dich benh"}).content.count(b"12/CT-BYT") == 1
    assert clerk.get(reverse("review_desk", args=[document.pk])).status_code == 200


def test_the_annex_of_a_word_file_becomes_directives_with_unit_and_deadline(clerk: Client) -> None:
    document = post(clerk, (HERE / "chi_thi.docx").read_bytes(), "van-ban.docx")
    read(document)
    last = document.directives.order_by("start").last()
    assert last is not None
    assert last.deadline is not None
    assert [unit["text"] for unit in last.units] == ["Cục Y tế dự phòng"]
    assert last.deadline["due"] == "2026-12-31"


def test_a_locked_file_says_so_offers_to_try_again_and_never_loops(clerk: Client) -> None:
    document = post(clerk, locked(), "khoa.pdf")
    row = read(document)
    assert (row.state, row.tries) == (ReadingState.FAILED, 1)
    assert "locked with a password" in page(clerk, document)
    assert "Read again" in page(clerk, document)
    assert documents.waiting(NOW, NOW) == []
    clerk.post(reverse("document_read", args=[document.pk]))
    assert read(document).state == ReadingState.FAILED
    assert document.text == ""


@pytest.mark.parametrize("why", list(refusals.WORDS))
def test_each_reason_is_told_with_what_to_do_and_offered_again_and_none_loops(
    clerk: Client, why: Why, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the child that parses says; it is asked once for each time that a person asks."""
    asked = []

    def refuse(*_: object) -> Paper:
        asked.append(why)
        raise Unreadable(why, ending=".docx", right=".pdf")

    monkeypatch.setattr(readers, "read", refuse)
    document = post(clerk, (HERE / "chi_thi.docx").read_bytes(), "a.docx")
    told = str(refusals.because(Unreadable(why, ending=".docx", right=".pdf")))
    for times in (1, 2):
        assert read(document).state == ReadingState.FAILED
        assert len(asked) == times
        assert told in page(clerk, document)
        assert "Read again" in page(clerk, document)
        assert documents.waiting(NOW, NOW) == []
        clerk.post(reverse("document_read", args=[document.pk]))
    assert document.text == ""


def test_a_file_that_kills_its_worker_each_time_is_given_up_and_offered_again(clerk: Client) -> None:
    document = post(clerk, (HERE / "chi_thi.docx").read_bytes(), "a.docx")
    row = document.readings.get()
    later = NOW
    for _ in range(5):  # a worker takes it, and is killed: its claim lapses
        later += LEASE * 2
        Reading.objects.filter(pk=row.pk).claim(later)
    documents.give_up(later + LEASE * 2)
    row.refresh_from_db()
    assert (row.state, row.tries) == (ReadingState.FAILED, MOST_TRIES)
    assert "broken off twice" in page(clerk, document)
    assert "Read again" in page(clerk, document)
    assert documents.waiting(later + LEASE * 9, later + LEASE * 9) == []


def test_the_same_bytes_lead_to_the_document_whose_reading_failed(clerk: Client) -> None:
    data = locked()
    document = post(clerk, data, "khoa.pdf")
    read(document)
    assert post(clerk, data, "khac.pdf") == document
    assert Document.objects.count() == 1


def test_a_wrong_name_is_told_on_the_spot(clerk: Client) -> None:
    data = (HERE / "chi_thi.docx").read_bytes()
    answer = clerk.post(reverse("document_add"), {"file": SimpleUploadedFile("a.pdf", data)})
    assert answer.status_code == 422
    assert "rename it to end in .docx" in html.unescape(answer.content.decode())
    assert not Document.objects.exists()


def test_a_text_that_is_there_is_never_parsed_again(clerk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    document = post(clerk, (HERE / "chi_thi.docx").read_bytes(), "a.docx")
    read(document)
    text = document.text
    monkeypatch.setattr(intake, "text_of", None)
    clerk.post(reverse("document_read", args=[document.pk]))
    assert read(document).state == ReadingState.DONE
    assert document.text == text


def test_progress_moves_while_the_file_is_parsed(clerk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    document = post(clerk, (HERE / "chi_thi.docx").read_bytes(), "a.docx")
    seen = []

    def slowly(_: Document, note: Note) -> Paper:
        for done in range(11):
            note(done, 10)
            seen.append(document.readings.get().percent)
        return Paper("Đề nghị Sở Y tế báo cáo.", "docx", (Why.CHANGES,))

    monkeypatch.setattr(intake, "text_of", slowly)
    read(document)
    assert seen == [10, 17, 24, 31, 38, 45, 52, 59, 66, 73, 80]
    assert document.readings.get().pages == 0  # a Word file has none until it is printed
    assert "tracked changes" in page(clerk, document)


def test_a_file_that_is_gone_from_the_server_is_told(clerk: Client) -> None:
    document = post(clerk, (HERE / "chi_thi.docx").read_bytes(), "a.docx")
    document.original.storage.delete(str(document.original.name))
    assert read(document).error.startswith("The file of the original is missing")


def test_a_title_that_a_person_gave_stays(clerk: Client) -> None:
    data = (HERE / "note_de_service.docx").read_bytes()
    clerk.post(reverse("document_add"), {"file": SimpleUploadedFile("a.docx", data), "title": "Rentrée"})
    document = Document.objects.get()
    read(document)
    assert document.title == "Rentrée"
