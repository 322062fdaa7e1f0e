"""Plain text: bytes in some encoding to characters, or a reason why not."""

import codecs
import re
from pathlib import PurePath

from django.utils.translation import gettext as _


class CannotRead(Exception):
    """These bytes give no text; the message says why and what to do, in the reader's language."""


SUFFIXES = {"", ".txt", ".text"}
# What a file begins with tells better than its name what it is.
BINARY_STARTS = (
    b"%PDF",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"{\\rtf",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"II*\x00",
    b"MM\x00*",
    b"\x1f\x8b",
    b"\x7fELF",
    b"MZ\x90",
)
PAGE_START = re.compile(rb"\s*(<!doctype\s+html|<html|<\?xml)", re.IGNORECASE)
# Control characters that no text has, but for tab, line feed, form feed and carriage return.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_MOST_CONTROLS = 0.005


def read(data: bytes, name: str) -> str:
    """The characters of a text file, as they stand; line ends and normal form are left to the caller."""
    _refuse_other_formats(data, name)
    text = _decode(data)
    if "\x00" in text or len(CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        raise CannotRead(_("This is not a text: it holds binary data. Choose a text file (.txt)."))
    if not text.strip():
        raise CannotRead(_("There is no text in it."))
    return CONTROLS.sub(" ", text).replace("\f", "\n")


def _refuse_other_formats(data: bytes, name: str) -> None:
    known = PurePath(name).suffix.lower() in SUFFIXES
    head = data.removeprefix(codecs.BOM_UTF8)
    if not known or head.startswith(BINARY_STARTS) or PAGE_START.match(head):
        raise CannotRead(
            _(
                "Only plain text (.txt) can be read now; Word, PDF and web pages follow. "
                "Copy the text and paste it instead."
            )
        )


def _decode(data: bytes) -> str:
    try:
        return data.decode(_declared(data))
    except UnicodeDecodeError:
        return _decode_old(data)


def _declared(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return "utf-8-sig"


def _decode_old(data: bytes) -> str:
    """Windows-1258, with French letters as in Windows-1252; but never a UTF-8 text that was damaged."""
    broken = CannotRead(_("The letters of this file cannot be made out. Save it as UTF-8 text, or copy and paste it."))
    if _declared(data) == "utf-16" or _is_damaged_utf8(data):
        raise broken
    try:
        return data.decode("cp1258")
    except UnicodeDecodeError:
        raise broken from None


def _is_damaged_utf8(data: bytes) -> bool:
    """Most letters beyond ASCII are whole UTF-8 sequences. In an old encoding hardly any are, by chance."""
    tried = data.decode("utf-8", errors="replace")
    bad = tried.count("\ufffd")
    good = sum(ch > "\x7f" for ch in tried) - bad
    return good > bad
