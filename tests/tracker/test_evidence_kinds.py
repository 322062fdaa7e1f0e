"""What is taken as evidence: files that are what their names say, and links that a browser opens."""

import io
import zipfile

import pytest

from tests.builders import upload
from tracker.services import evidence

PDF = b"%PDF-1.7\n%\xe2\xe3\n1 0 obj"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
JPG = b"\xff\xd8\xff\xe0" + bytes(20)


def archive(*names: str, first: bytes = b"") -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        if first:
            made.writestr("mimetype", first)
        for name in names:
            made.writestr(name, "x" * 5000)
    return held.getvalue()


DOCX = archive("[Content_Types].xml", "word/document2.xml")
XLSX = archive("[Content_Types].xml", "xl/workbook.xml")
ODT = archive("content.xml", first=b"application/vnd.oasis.opendocument.text")
ODS = archive("content.xml", first=b"application/vnd.oasis.opendocument.spreadsheet")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", PDF),
        ("A.PDF", b"\xef\xbb\xbf" + PDF),
        ("a.docx", DOCX),
        ("a.xlsx", XLSX),
        ("a.odt", ODT),
        ("a.ods", ODS),
        ("a.png", PNG),
        ("a.jpg", JPG),
        ("a.jpeg", JPG),
        ("a.txt", "Biên bản\r\n".encode()),
        ("a.txt", "Biên bản".encode("utf-16")),
        ("a.txt", b"Bi\xaan b\xb6n"),
        ("a.zip", DOCX),
    ],
)
def test_the_kinds_that_offices_work_with_are_taken(name: str, data: bytes) -> None:
    assert evidence.refusal(upload(name, data)) == ""


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.exe", b"MZ\x90\x00"),
        ("a.pdf.exe", PDF),
        ("a.html", b"<script>alert(1)</script>"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("a", PDF),
        (".pdf", PDF),
        ("a.pdf", b"MZ\x90\x00"),
        ("a.pdf", b"<html>%PDF</html>"),
        ("a.docx", XLSX),
        ("a.xlsx", DOCX),
        ("a.docx", ODT),
        ("a.odt", ODS),
        ("a.docx", b"PK\x03\x04 word/ [Content_Types].xml"),
        ("a.png", JPG),
        ("a.jpg", PNG),
        ("a.txt", PDF),
        ("a.txt", DOCX),
        ("a.txt", b"MZ program"),
        ("a.txt", b"two\x00parts"),
        ("a.zip", PDF),
        ("a.txt", b""),
    ],
)
def test_what_is_not_what_its_name_says_is_not_taken(name: str, data: bytes) -> None:
    assert evidence.refusal(upload(name, data)) != ""


@pytest.mark.parametrize("text", ["https://vpcp.vn/a?b=c#d", "http://noi-bo/so-y-te", "https://bộ.vn:8443/x"])
def test_a_web_address_is_a_link(text: str) -> None:
    assert evidence.is_link(text)


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "ftp://a.vn/x",
        "file:///etc/passwd",
        "//a.vn/x",
        "a.vn",
        "https://",
        "https:///x",
        "https://bank.vn@evil.vn/",
        "https://a.vn/\u202egpj.exe",
        "http://[::1",
        "https://a.vn/" + "x" * 2000,
    ],
)
def test_nothing_else_is_a_link(text: str) -> None:
    assert not evidence.is_link(text)
