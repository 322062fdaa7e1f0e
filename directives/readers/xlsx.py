"""Workbooks (.xlsx): what the cells of each sheet show. Formulas are never reckoned, only their last result is read;
macros, links to other files and pictures are never opened.

In one pass of the standard library's expat over each part, without a tree: nothing grows with what a sheet merely
declares (calamine 0.36 and others allot `rows × columns`, and die of two cells in far corners: tafia/calamine#693).
A part with a document type is refused, so that there are no entities. The namespaces are left aside: ISO's strict files
have others, and the same names.
"""

import json
import posixpath
import re
import zipfile
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any
from xml.parsers import expat

from directives.readers import unpacking
from directives.readers.paper import MOST_CHARACTERS, Note, Paper, Unreadable, Why

MOST_XML = 64 * 1024**2  # of one part
MOST_SHEETS = 50
MOST_ROWS = 20_000  # of all sheets, such that hold something
MOST_COLUMNS = 100
MOST_MERGES = 5_000
FORMULA = "#FORMULA!"  # one whose result nobody has kept: of a file that a program wrote and nobody has opened since
_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})\Z")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_BUILT_IN_DAYS = frozenset({14, 15, 16, 17, 22, *range(27, 32), 34, 35, 36, *range(50, 59)})
# Of a number's format, what is no letter of a day: words in quotes, colours and languages in brackets.
_NO_LETTERS = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_DAY_LETTERS = re.compile(r"[dy]", re.I)
_EPOCH, _EPOCH_OF_MACS = date(1899, 12, 30), date(1904, 1, 1)
_FURTHEST = 2_958_465  # 31/12/9999

Start = Callable[[str, Mapping[str, str]], None]
# A day is told from words that look like one.
Value = str | dict[str, str]


def read(data: bytes, note: Note) -> Paper:
    """The sheets as JSON in the place of a text: `{"sheets": [{"name", "is_hidden", "rows", "merges"}]}`; a row is its
    number and its cells from the first column on, a cell a text or `{"day": "2026-06-15"}`."""
    archive = unpacking.opened(data)
    book = _Book(archive)
    sheets: list[dict[str, Any]] = []
    budget = [MOST_ROWS, MOST_CHARACTERS * 3 // 4]
    for at, (name, is_hidden, path) in enumerate(book.sheets):
        sheet = _Sheet(book, budget)
        _parse(_part(archive, path), sheet.start, sheet.end, sheet.words)
        sheets.append({"name": name, "is_hidden": is_hidden, "rows": sheet.rows, "merges": sheet.merges})
        note(at + 1, len(book.sheets))
    if not any(sheet["rows"] for sheet in sheets):
        raise Unreadable(Why.EMPTY)
    return Paper(json.dumps({"sheets": sheets}, ensure_ascii=False), "xlsx")


class _Book:
    """What all sheets share: their names and places, the texts, and which formats are days."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.sheets: list[tuple[str, bool, str]] = []
        self.texts: list[str] = []
        self.days: list[bool] = []
        self.epoch = _EPOCH
        self._links: dict[str, str] = {}
        self._formats: dict[int, bool] = {}
        self._inside: list[str] = []
        self._text: list[str] = []
        _parse(_part(archive, "xl/_rels/workbook.xml.rels"), self._link)
        _parse(_part(archive, "xl/workbook.xml"), self._sheet)
        _parse(archive_part(archive, "xl/styles.xml"), self._style, self._leave)
        _parse(archive_part(archive, "xl/sharedStrings.xml"), self._enter, self._leave_text, self._words)

    def _link(self, name: str, has: Mapping[str, str]) -> None:
        if name == "Relationship" and has.get("TargetMode") != "External":
            target = has.get("Target", "")
            whole = target[1:] if target.startswith("/") else posixpath.normpath(f"xl/{target}")
            self._links[has.get("Id", "")] = whole

    def _sheet(self, name: str, has: Mapping[str, str]) -> None:
        if name == "workbookPr" and has.get("date1904") in ("1", "true"):
            self.epoch = _EPOCH_OF_MACS
        path = self._links.get(has.get("id", ""), "")
        # A sheet that is a chart, or a dialogue of old, has no cells.
        if name == "sheet" and "/worksheets/" in f"/{path}":
            if len(self.sheets) == MOST_SHEETS:
                raise Unreadable(Why.TOO_MUCH)
            self.sheets.append((has.get("name", ""), has.get("state", "visible") != "visible", path))

    def _style(self, name: str, has: Mapping[str, str]) -> None:
        self._inside.append(name)
        if name == "numFmt":
            letters = _NO_LETTERS.sub("", has.get("formatCode", ""))
            self._formats[_number(has.get("numFmtId"))] = bool(_DAY_LETTERS.search(letters))
        elif name == "xf" and "cellXfs" in self._inside:
            number = _number(has.get("numFmtId"))
            self.days.append(self._formats.get(number, number in _BUILT_IN_DAYS))

    def _leave(self, name: str) -> None:
        self._inside.pop()

    def _enter(self, name: str, has: Mapping[str, str]) -> None:
        self._inside.append(name)
        if name == "si":
            self._text = []

    def _words(self, words: str) -> None:
        if self._inside[-1] == "t" and "rPh" not in self._inside:
            self._text.append(words)

    def _leave_text(self, name: str) -> None:
        self._inside.pop()
        if name == "si":
            self.texts.append(_plain("".join(self._text)))


class _Sheet:
    def __init__(self, book: _Book, budget: list[int]) -> None:
        self.rows: list[tuple[int, list[Value]]] = []
        self.merges: list[tuple[int, int, int, int]] = []
        self._book, self._budget = book, budget
        self._row = self._column = 0
        self._cells: dict[int, Value] = {}
        self._has: Mapping[str, str] = {}
        self._inside: list[str] = []
        self._value: list[str] = []
        self._has_formula = False

    def start(self, name: str, has: Mapping[str, str]) -> None:
        self._inside.append(name)
        if name == "row":
            self._row, self._column, self._cells = _number(has.get("r")) or self._row + 1, 0, {}
        elif name == "c":
            found = _CELL.match(has.get("r", ""))
            self._column = _column(found[1]) if found else self._column + 1
            self._has, self._value, self._has_formula = has, [], False
        elif name == "f":
            self._has_formula = True
        elif name == "mergeCell" and len(self.merges) < MOST_MERGES:
            self._merge(has.get("ref", ""))

    def words(self, words: str) -> None:
        if self._inside[-1] == "v" or (self._inside[-1] == "t" and "is" in self._inside and "rPh" not in self._inside):
            self._value.append(words)

    def end(self, name: str) -> None:
        self._inside.pop()
        if name == "c" and self._column <= MOST_COLUMNS and (value := self._shown()):
            self._cells[self._column] = value
        elif name == "row" and self._cells:
            cells = [self._cells.get(column, "") for column in range(1, max(self._cells) + 1)]
            self._spend(cells)
            self.rows.append((self._row, cells))

    def _spend(self, cells: list[Value]) -> None:
        """One text may be shown by many cells: what is written out is counted."""
        self._budget[0] -= 1
        self._budget[1] -= sum(len(cell) + 4 for cell in cells)
        if min(self._budget) < 0:
            raise Unreadable(Why.TOO_MUCH)

    def _merge(self, ref: str) -> None:
        corners = [_CELL.match(one) for one in ref.split(":")]
        if len(corners) == 2 and corners[0] and corners[1]:
            (left, top), (right, bottom) = [(_column(one[1]), int(one[2])) for one in corners if one]
            self.merges.append((top, left, bottom, min(right, MOST_COLUMNS)))

    def _shown(self) -> Value:
        words, kind = "".join(self._value), self._has.get("t", "n")
        if not words:
            return FORMULA if self._has_formula and kind != "str" else ""
        if kind == "s":
            at = _number(words, -1)
            return self._book.texts[at] if 0 <= at < len(self._book.texts) else ""
        if kind == "n":
            return self._reckoned(words)
        if kind == "d":
            return {"day": words[:10]} if re.match(r"\d{4}-\d\d-\d\d", words) else words
        return ("TRUE" if words == "1" else "FALSE") if kind == "b" else _plain(words)

    def _reckoned(self, words: str) -> Value:
        """A number as people write it, or the day for which it stands."""
        try:
            number = float(words)
        except ValueError:
            return _plain(words)
        style = _number(self._has.get("s"))
        if style < len(self._book.days) and self._book.days[style] and 1 <= number <= _FURTHEST:
            try:
                return {"day": (self._book.epoch + timedelta(days=int(number))).isoformat()}
            except OverflowError:
                return words
        return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    data = archive_part(archive, name)
    if data is None:
        raise Unreadable(Why.BROKEN)
    return data


def archive_part(archive: zipfile.ZipFile, name: str) -> bytes | None:
    data = unpacking.entry(archive, name)
    if data is not None and len(data) > MOST_XML:
        raise Unreadable(Why.UNPACKED)
    return data


def _parse(
    data: bytes | None,
    start: Start,
    end: Callable[[str], None] | None = None,
    words: Callable[[str], None] | None = None,
) -> None:
    """With the names of elements and attributes bare of their namespaces."""
    if data is None:
        return
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda name, has: start(_bare(name), {_bare(key): has[key] for key in has})
    if end:
        parser.EndElementHandler = lambda name: end(_bare(name))
    if words:
        parser.CharacterDataHandler = words
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Unreadable(Why.BROKEN) from error


def _refuse(*_: object) -> None:
    raise Unreadable(Why.BROKEN)


def _bare(name: str) -> str:
    return name.rpartition(" ")[2]


def _number(words: str | None, otherwise: int = 0) -> int:
    return int(words) if words and words.isdecimal() and len(words) < 10 else otherwise


def _column(letters: str) -> int:
    """A is 1."""
    at = 0
    for letter in letters:
        at = at * 26 + ord(letter) - 64
    return at


def _plain(words: str) -> str:
    """Excel writes some characters as _x000D_."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), words).replace("\r\n", "\n").replace("\r", "\n").strip()
