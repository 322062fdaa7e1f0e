"""Which format a file has: its name must say what its bytes are."""

import re
from enum import StrEnum
from pathlib import PurePath

from directives.readers import unpacking
from directives.readers.paper import Unreadable, Why


class Kind(StrEnum):
    TEXT = "text"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"
    PNG = "png"
    JPEG = "jpeg"
    TIFF = "tiff"
    WEBP = "webp"
    XLSX = "xlsx"  # a list (book.py), never a document: no ending names it here


ENDINGS = {
    "": Kind.TEXT,  # as pasted
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".docx": Kind.DOCX,
    ".pdf": Kind.PDF,
    ".png": Kind.PNG,
    ".jpg": Kind.JPEG,
    ".jpeg": Kind.JPEG,
    ".tif": Kind.TIFF,
    ".tiff": Kind.TIFF,
    ".webp": Kind.WEBP,
}
PICTURES = (Kind.PNG, Kind.JPEG, Kind.TIFF, Kind.WEBP)
_OWN_ENDING = {
    Kind.HTML: ".html",
    Kind.DOCX: ".docx",
    Kind.PDF: ".pdf",
    Kind.TEXT: ".txt",
    Kind.PNG: ".png",
    Kind.JPEG: ".jpg",
    Kind.TIFF: ".tif",
    Kind.WEBP: ".webp",
}
_NOT_READ = {
    ".doc": Why.OLD_OFFICE,
    ".rtf": Why.OTHER_OFFICE,
    ".odt": Why.OTHER_OFFICE,
    ".xlsx": Why.LIST,
    ".csv": Why.LIST,
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # how Office wraps a file with a password
_PICTURE_STARTS = {
    b"\x89PNG\r\n\x1a\n": Kind.PNG,
    b"\xff\xd8\xff": Kind.JPEG,
    b"II*\x00": Kind.TIFF,
    b"MM\x00*": Kind.TIFF,
}
# What a file begins with tells better than its name what it is.
_BINARY_STARTS = (
    *_PICTURE_STARTS,
    b"{\\rtf",
    b"GIF8",
    b"RIFF",
    b"\x1f\x8b",
    b"BZh",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\xfd7zXZ",
    b"\x7fELF",
    b"MZ\x90",
)
_PAGE_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,4000}?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)
_XML_START = re.compile(r"\s*<(?:\?xml|!doctype|!entity|svg)\b", re.I)
_TAG = re.compile(r"<(?:head|body|meta|title|div|p|table|article|main|section|h[1-6]|ul|ol)\b[^<>]*>", re.I)
_PDF_WITHIN = 1024  # readers of PDF look for its mark so far in


def kind_of(data: bytes, name: str) -> Kind:
    """By its ending, if the bytes agree. Raises Unreadable with what to do."""
    ending = PurePath(name).suffix.lower()
    named = ENDINGS.get(ending)
    if named is None:
        raise Unreadable(_NOT_READ.get(ending, Why.UNKNOWN), ending=ending)
    if not data.strip(b" \t\r\n\x0c\x00\xef\xbb\xbf"):
        raise Unreadable(Why.EMPTY)
    try:
        found = _kind_by_bytes(data)
    except Unreadable as reason:
        if reason.why is Why.BROKEN and named is not Kind.DOCX:  # no Word file; whatever else it is, it is not as named
            raise _mismatch(named, None, ending) from reason
        raise
    if found is Kind.TEXT and named is Kind.HTML and _TAG.search(_beginning(data, 65_536)):
        return Kind.HTML
    if found is not named:
        raise _mismatch(named, found, ending)
    return named


def _mismatch(named: Kind, found: Kind | None, ending: str) -> Unreadable:
    if found is None and named is Kind.TEXT:
        return Unreadable(Why.BINARY)
    if found is None or found is Kind.TEXT:  # anything might be text: no advice to rename it
        return Unreadable(Why.NOT_AS_NAMED, ending=ending)
    return Unreadable(Why.OTHERWISE, ending=ending or _OWN_ENDING[Kind.TEXT], right=_OWN_ENDING[found])


def refuse_old_office(data: bytes) -> None:
    """Files of Office before 2007, and newer ones behind a password, which look alike from outside."""
    if data.startswith(_OLE):
        raise Unreadable(Why.PASSWORD if _ENCRYPTED in data else Why.OLD_OFFICE)


def _kind_by_bytes(data: bytes) -> Kind | None:
    """None for what is none of ours."""
    refuse_old_office(data)
    if data.startswith(b"PK"):
        return Kind.DOCX if unpacking.holds_word(data) else None
    if data.startswith(_BINARY_STARTS):
        return _picture(data)
    head = _beginning(data, 8_192)
    if _PAGE_START.match(head):
        return Kind.HTML
    if _XML_START.match(head):
        return None
    return Kind.PDF if b"%PDF-" in data[:_PDF_WITHIN] else Kind.TEXT


def _picture(data: bytes) -> Kind | None:
    if data.startswith(b"RIFF"):
        return Kind.WEBP if data[8:12] == b"WEBP" else None
    return next((kind for start, kind in _PICTURE_STARTS.items() if data.startswith(start)), None)


def _beginning(data: bytes, length: int) -> str:
    """Good enough to look for tags in."""
    head = data[:length]
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return head.decode("utf-16" if wide else "latin-1", errors="replace").lstrip("ï»¿\ufeff")
