"""A scan comes in like any file; its pages say that it is one, and the office hears where Tesseract is missing."""

import html

import pytest
from django.core.checks import Info
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.html import strip_tags
from PIL import Image

from directives import readers
from directives.models import Document
from directives.models.reading import ReadingState
from directives.readers import Paper, Why
from directives.readers.paper import Note
from tests.builders import NOW
from tests.directives.fixtures import scan
from tracker import checks
from tracker.services import documents, scans

pytestmark = pytest.mark.usefixtures("english")
PICTURE = scan.as_picture(Image.new("L", (80, 60), 255))
WORDS = "Yêu cầu Sở Y tế báo cáo kết quả trước ngày 15 tháng 3 năm 2026."


def taken_in(clerk: Client) -> Document:
    answer = clerk.post(reverse("document_add"), {"file": SimpleUploadedFile("quet.png", PICTURE)})
    assert answer.status_code == 302, html.unescape(answer.content.decode())
    document = Document.objects.get()
    documents.read(document.readings.all()[0].pk, NOW)
    document.refresh_from_db()
    return document


def page(clerk: Client, address: str) -> str:
    return html.unescape(clerk.get(address).content.decode())


def test_its_page_and_the_desk_say_that_it_is_from_a_scan_and_what_was_hard(
    clerk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    hard = Paper(WORDS, "ocr", (Why.HARD,), {Why.HARD: (2, 5)})
    monkeypatch.setattr(readers, "read", lambda data, kind, note: hard)
    document = taken_in(clerk)
    assert (document.text, document.text_from) == (WORDS, "ocr")
    about = page(clerk, document.get_absolute_url())
    assert "Pages that were hard to read: 2, 5. Compare them with the original." in about
    for shown in (about, page(clerk, reverse("review_desk", args=[document.pk]))):
        assert "This text comes from a scan" in shown
        assert reverse("document_original", args=[document.pk]) in shown


def test_while_a_scan_is_recognised_its_pages_are_counted(clerk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    told = []

    def slowly(data: bytes, kind: readers.Kind, note: Note) -> Paper:
        document = Document.objects.get()
        for done in range(4):
            note(done, 3)
            part = clerk.get(reverse("document_progress", args=[document.pk]), headers={"HX-Request": "true"})
            told.append(" ".join(strip_tags(part.content.decode()).split()))
        return Paper(WORDS, "ocr")

    monkeypatch.setattr(readers, "read", slowly)
    taken_in(clerk)
    assert [f"Pages read: {done} of 3." in words for done, words in enumerate(told)] == [True] * 4


def test_without_tesseract_it_says_what_to_install_and_can_be_read_later(
    clerk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    document = taken_in(clerk)
    assert document.readings.get().state == ReadingState.FAILED
    about = page(clerk, document.get_absolute_url())
    assert "apt install tesseract-ocr tesseract-ocr-vie tesseract-ocr-fra" in about
    assert "Read again" in about


def test_a_text_that_is_no_scan_says_nothing_of_one(clerk: Client) -> None:
    clerk.post(reverse("document_add"), {"text": WORDS})
    document = Document.objects.get()
    assert "from a scan" not in page(clerk, document.get_absolute_url())


def test_a_check_tells_once_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans, "are_readable", lambda: True)
    assert checks.scans_can_be_read(None) == []
    monkeypatch.setattr(scans, "are_readable", lambda: False)
    (told,) = checks.scans_can_be_read(None)
    assert isinstance(told, Info)
    assert "tesseract-ocr-vie" in str(told.hint)
