"""The XML of Word files, read with the standard library's expat and never more of it at once than is needed.

A part that declares a document type is refused before anything that stands in it is looked at. Word writes none, and
without one there are no entities: neither such that fetch a file nor such that grow.
"""

import io
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring, iterparse
from xml.parsers import expat

from directives.readers import unpacking
from directives.readers.paper import Unreadable, Why

MOST_XML = 64 * 1024**2  # of one part
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"  # the same names as ISO has them
_LOOSE = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def tag(name: str) -> str:
    return _W + name


def value(element: Element | None, name: str = "val") -> str:
    """An attribute, empty where it or the element is missing."""
    return "" if element is None else element.get(_W + name, "")


def is_on(element: Element | None) -> bool:
    """Whether a switch stands there and is not set to off."""
    return element is not None and value(element) not in ("0", "false", "off")


def part(archive: zipfile.ZipFile, name: str) -> Element | None:
    """A whole part as a tree; None where the document has none."""
    data = _bytes(archive, name)
    if data is None:
        return None
    try:
        return fromstring(data)  # noqa: S314
    except (ParseError, ValueError) as error:
        raise Unreadable(Why.BROKEN) from error


def body(archive: zipfile.ZipFile) -> Iterator[tuple[Element, int, int]]:
    """The pieces of the document's body, each forgotten once it was read; with how many bytes of how many are read."""
    data = _bytes(archive, "word/document.xml")
    if data is None:
        raise Unreadable(Why.BROKEN)
    file, inside = io.BytesIO(data), list[Element]()
    try:
        for event, element in iterparse(file, ("start", "end")):  # noqa: S314
            if event == "start":
                inside.append(element)
                continue
            inside.pop()
            if len(inside) == 2 and inside[1].tag == tag("body"):
                yield element, file.tell(), len(data)
                inside[1].clear()
    except (ParseError, ValueError) as error:
        raise Unreadable(Why.BROKEN) from error


def _bytes(archive: zipfile.ZipFile, name: str) -> bytes | None:
    data = unpacking.entry(archive, name)
    if data is None:
        return None
    if len(data) > MOST_XML:
        raise Unreadable(Why.UNPACKED)
    _refuse_types(data)
    return data.replace(_STRICT, _LOOSE)


class _Begun(Exception):
    """The root element begins: no document type can follow."""


def _refuse_types(data: bytes) -> None:
    def refuse(*_: object) -> None:
        raise Unreadable(Why.BROKEN)

    def begin(*_: object) -> None:
        raise _Begun

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = begin
    try:
        parser.Parse(data, True)
    except _Begun:
        return
    except expat.ExpatError as error:
        raise Unreadable(Why.BROKEN) from error
