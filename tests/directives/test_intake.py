"""Bytes in, text out: what is read, what is refused, and why."""

import codecs
import unicodedata

import pytest
from django.contrib.auth.models import User
from django.db import connection

from directives.models import Document
from directives.services import intake
from tests.builders import NOW
from tests.conftest import Cast

TEXT = "Đề nghị Sở Y tế báo cáo kết quả."
FRENCH = "Il est demandé à l'équipe de préparer un rapport à Noël."


pytestmark = pytest.mark.usefixtures("english")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (TEXT.encode(), TEXT),
        (codecs.BOM_UTF8 + TEXT.encode(), TEXT),
        (TEXT.encode("utf-16"), TEXT),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), TEXT),
        (unicodedata.normalize("NFD", TEXT).encode(), TEXT),
        (FRENCH.encode("cp1252"), FRENCH),
        ("Một\r\nhai\rba".encode(), "Một\nhai\nba"),
        (b"Trang 1\fTrang 2", "Trang 1\nTrang 2"),
    ],
)
def test_a_text_is_kept_as_nfc_with_plain_line_ends(data: bytes, text: str) -> None:
    assert intake.prepare(data, "a.txt").text == text


def test_windows_1258_with_its_combining_marks_becomes_nfc() -> None:
    old = b"\xd0\xea\xcc nghi\xf2 So\xd2\xfd"
    text = intake.prepare(old, "cu.txt").text
    assert text == unicodedata.normalize("NFC", text)
    assert text.startswith("Đề nghị")


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "a.txt", "no text"),
        (b" \n\t ", "a.txt", "no text"),
        (codecs.BOM_UTF8, "a.txt", "no text"),
        (b"abc\x00def", "a.txt", "binary"),
        (TEXT.encode("utf-16-le"), "a.txt", "binary|cannot be made out"),
        (bytes(range(1, 256)) * 20, "a.txt", "binary|cannot be made out"),
        (b"%PDF-1.7\n1 0 obj", "a.txt", r"rename it to end in \.pdf"),
        (b"PK\x03\x04rest", "a.txt", "binary"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "", r"older kind of Office file"),
        (b"<!DOCTYPE html><html><body>x", "a.txt", r"rename it to end in \.html"),
        (TEXT.encode(), "a.docx", r"named \.docx, but it is none"),
        (TEXT.encode(), "a.xlsx", r"\(\.xlsx\) is taken in elsewhere: under Tasks"),
        (TEXT.encode(), "a.eml", r"there are \.txt, \.html, \.docx"),
        (TEXT.encode(), "a.doc", r"save it as \.docx"),
        (TEXT.encode()[:-12] + b"\xff\xfe" + TEXT.encode()[-12:], "a.txt", "cannot be made out"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8", "a.txt", "cannot be made out"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes, name: str, reason: str) -> None:
    with pytest.raises(intake.CannotRead, match=reason):
        intake.prepare(data, name)


def test_a_file_over_the_limit_is_refused_and_the_limit_is_named(settings: object) -> None:
    settings.MAX_DOCUMENT_BYTES = 2 * 1024 * 1024  # type: ignore[attr-defined]
    with pytest.raises(intake.CannotRead, match="larger than 2 MB"):
        intake.prepare(b"a" * (2 * 1024 * 1024 + 1), "a.txt")
    assert intake.prepare(b"a" * (2 * 1024 * 1024), "a.txt").text


def test_a_refusal_speaks_the_language_of_the_reader_of_it() -> None:
    with pytest.raises(intake.CannotRead) as caught:
        intake.prepare(b"", "a.txt")
    assert str(caught.value).startswith("There is no text in it")


def test_the_original_is_kept_to_the_byte_under_a_name_of_ours(cast: Cast) -> None:
    data = codecs.BOM_UTF8 + TEXT.encode() + b"\r\n"
    document, is_new = _take_in(data, "../../etc/passwd.txt", by=cast.clerk)
    stored = Document.objects.get(pk=document.pk)
    assert is_new
    assert stored.original.read() == data
    assert stored.name == "passwd.txt"
    assert "passwd" not in str(stored.original.name)
    assert stored.text == TEXT + "\n"


def test_the_same_bytes_twice_are_the_same_document(cast: Cast) -> None:
    first, _ = _take_in(TEXT.encode(), "a.txt", by=cast.clerk)
    again, is_new = _take_in(TEXT.encode(), "b.txt", by=cast.clerk)
    assert (again, is_new) == (first, False)
    assert Document.objects.count() == 1


def test_whoever_loses_the_race_gets_the_winners_document(cast: Cast) -> None:
    draft = intake.prepare(TEXT.encode(), "a.txt")
    winner, _ = intake.keep(draft, by=cast.clerk, now=NOW)
    loser, is_new = intake.keep(draft, by=cast.clerk, now=NOW)
    assert (loser, is_new) == (winner, False)
    assert connection.needs_rollback is False


def test_the_first_line_stands_in_for_a_title(cast: Cast) -> None:
    document, _ = _take_in(f"\n\n  Công   điện \n{TEXT}".encode(), "", by=cast.clerk)
    assert document.title == "Công điện"


@pytest.mark.parametrize(("line", "end"), [("Tại buổi làm việc " * 20, "buổi …"), ("a" * 500, "a …")])
def test_a_long_first_line_is_cut_at_a_word(line: str, end: str) -> None:
    title = intake.first_line(line)
    assert title.endswith(end)
    assert len(title) <= 120


def _take_in(data: bytes, name: str, *, by: User) -> tuple[Document, bool]:
    return intake.keep(intake.prepare(data, name), by=by, now=NOW)
