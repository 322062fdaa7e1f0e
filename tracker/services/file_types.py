"""Whether a file is what its name says, by the bytes that each kind begins and ends with. Nothing is unpacked."""

from collections.abc import Callable
from pathlib import PurePath
from typing import BinaryIO

HEAD = 8 * 1024
# The names in an archive stand at its end.
TAIL = 256 * 1024

_ZIP, _ZIP_END = b"PK\x03\x04", b"PK\x05\x06"
_ODF = b"mimetypeapplication/vnd.oasis.opendocument."
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# What no text begins with: programs, archives, pictures.
_NO_TEXT = (b"MZ", b"\x7fELF", b"%PDF-", _ZIP, b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf")
_CONTROLS = bytes(range(9)) + b"\x0b" + bytes(range(14, 27)) + bytes(range(28, 32))

Test = Callable[[bytes, bytes], bool]


def _zip(head: bytes, tail: bytes) -> bool:
    return head.startswith(_ZIP) and _ZIP_END in tail


def _office(folder: bytes) -> Test:
    return lambda head, tail: _zip(head, tail) and b"[Content_Types].xml" in tail and folder in tail


def _open_document(kind: bytes) -> Test:
    """Its first entry says what it is, by the standard."""
    return lambda head, tail: _zip(head, tail) and head[30:].startswith(_ODF + kind)


def _text(head: bytes, tail: bytes) -> bool:
    """In whatever encoding: no program, no picture, no control characters."""
    if head.startswith(_UTF_16):
        return True
    return not head.startswith(_NO_TEXT) and head.translate(None, _CONTROLS) == head


TYPES: dict[str, Test] = {
    "pdf": lambda head, tail: b"%PDF-" in head[:1024],
    "docx": _office(b"word/"),
    "xlsx": _office(b"xl/"),
    "odt": _open_document(b"text"),
    "ods": _open_document(b"spreadsheet"),
    "png": lambda head, tail: head.startswith(b"\x89PNG\r\n\x1a\n"),
    "jpg": lambda head, tail: head.startswith(b"\xff\xd8\xff"),
    "jpeg": lambda head, tail: head.startswith(b"\xff\xd8\xff"),
    "txt": _text,
    "zip": _zip,
}


def extension(name: str) -> str:
    return PurePath(name).suffix.removeprefix(".").lower()


def is_what_it_says(name: str, file: BinaryIO, size: int) -> bool:
    """Leaves the file at its beginning."""
    test = TYPES.get(extension(name))
    file.seek(0)
    head = file.read(HEAD)
    file.seek(max(0, size - TAIL))
    tail = file.read(TAIL)
    file.seek(0)
    return test is not None and test(head, tail)
