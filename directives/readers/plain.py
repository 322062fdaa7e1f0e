"""Plain text: bytes in some encoding to characters."""

import codecs
import re

from directives.readers import old_letters
from directives.readers.paper import Paper, Unreadable, Why, modernised

# Control characters that no text has, but for tab, line feed, form feed and carriage return.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_MOST_CONTROLS = 0.005


def read(data: bytes) -> Paper:
    """The characters of a text file, as they stand; Vietnamese in the letters of today."""
    text = decode(data)
    if "\x00" in text or len(CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        raise Unreadable(Why.BINARY)
    if not text.strip():
        raise Unreadable(Why.EMPTY)
    return modernised(Paper(CONTROLS.sub(" ", text).replace("\f", "\n"), made_by="text"))


def decode(data: bytes) -> str:
    """UTF-16 or UTF-8 where the bytes say so, else the old Windows letters of Vietnamese and French."""
    try:
        return data.decode(_declared(data))
    except UnicodeDecodeError:
        return _decode_old(data)


def _declared(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return "utf-8-sig"


def _decode_old(data: bytes) -> str:
    """TCVN3 or VNI, whose bytes are left as Latin letters for `modernised`; else Windows-1258, with French letters as
    in Windows-1252; but never a UTF-8 text that was damaged."""
    if _declared(data) == "utf-16" or _is_damaged_utf8(data):
        raise Unreadable(Why.LETTERS)
    latin = data.decode("cp1252", errors="replace")
    if old_letters.is_old(latin):
        return latin
    try:
        return data.decode("cp1258")
    except UnicodeDecodeError:
        raise Unreadable(Why.LETTERS) from None


def _is_damaged_utf8(data: bytes) -> bool:
    """Most letters beyond ASCII are whole UTF-8 sequences. In an old encoding hardly any are, by chance."""
    tried = data.decode("utf-8", errors="replace")
    bad = tried.count("\ufffd")
    good = sum(ch > "\x7f" for ch in tried) - bad
    return good > bad
