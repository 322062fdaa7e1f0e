"""Zip files: what stands in the directory is judged before anything is unpacked (OWASP ASVS 5.2.3)."""

import io
import struct
import zipfile

from directives.readers.paper import Unreadable, Why

MOST_ENTRIES = 2_000
MOST_BYTES = 100 * 1024**2  # of all entries unpacked
MOST_TIMES = 100  # as large unpacked as packed; the XML of real documents reaches 40
SMALL = 1024**2  # an entry that stays below may be packed as tightly as it likes
_END = b"PK\x05\x06"
_END_SIZE, _LONGEST_COMMENT = 22, 65_535
_END_64, _END_64_SIZE = b"PK\x06\x07", 20  # for archives beyond 4 GB or 65,535 entries, of which no Word file is one
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the two that Office files may use


def opened(data: bytes) -> zipfile.ZipFile:
    """The archive, if its directory keeps within the limits. Nothing is unpacked yet, and `zipfile` itself never gives
    more bytes of an entry than the directory says it has."""
    _check_end(data)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError, struct.error) as error:
        raise Unreadable(Why.BROKEN) from error
    entries = archive.infolist()
    if any(one.flag_bits & 1 for one in entries):
        raise Unreadable(Why.PASSWORD)
    if any(one.compress_type not in _METHODS for one in entries):
        raise Unreadable(Why.BROKEN)
    if sum(one.file_size for one in entries) > MOST_BYTES or any(_is_bomb(one) for one in entries):
        raise Unreadable(Why.UNPACKED)
    return archive


def holds_word(data: bytes) -> bool:
    """Whether this zip file is a Word document; one without macros, which `.docx` may not hold."""
    names = set(opened(data).namelist())
    return {"[Content_Types].xml", "word/document.xml"} <= names and "word/vbaProject.bin" not in names


def entry(archive: zipfile.ZipFile, name: str) -> bytes | None:
    """The bytes of one entry, None if there is no such. Raises Unreadable where they are not what was promised."""
    if name not in archive.namelist():
        return None
    try:
        return archive.read(name)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError, RuntimeError) as error:
        raise Unreadable(Why.BROKEN) from error
    except Exception as error:  # zlib.error is no OSError
        raise Unreadable(Why.BROKEN) from error


def _is_bomb(one: zipfile.ZipInfo) -> bool:
    return one.file_size > SMALL and one.file_size > MOST_TIMES * max(one.compress_size, 1)


def _check_end(data: bytes) -> None:
    """How many entries there are, and how long their list is, before `zipfile` reads the list into memory."""
    at = data.rfind(_END, max(0, len(data) - _END_SIZE - _LONGEST_COMMENT))
    if at < 0 or at + _END_SIZE > len(data):
        raise Unreadable(Why.BROKEN)
    here, entries, size = struct.unpack_from("<HHI", data, at + 8)
    # `zipfile` believes what stands there, and not what is judged here.
    if data.startswith(_END_64, max(0, at - _END_64_SIZE)):
        raise Unreadable(Why.UNPACKED)
    if max(here, entries) > MOST_ENTRIES or size > MOST_ENTRIES * 1_024:
        raise Unreadable(Why.UNPACKED)
