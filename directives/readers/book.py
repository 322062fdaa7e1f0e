"""Spreadsheets: sheets of rows of cells, from a workbook or from a text with separators.

A book is plain data (`Plain`), so that it can be kept as JSON and looked at again; `sheets` gives it back as values.
"""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import Any

from directives.readers import child, plain, unpacking
from directives.readers.kinds import Kind, refuse_old_office
from directives.readers.paper import MOST_CHARACTERS, Unreadable, Why
from directives.readers.xlsx import FORMULA, MOST_COLUMNS, MOST_ROWS

Cell = str | date
Plain = dict[str, Any]
WORKBOOKS, TEXTS = (".xlsx", ".xlsm"), (".csv", ".tsv", ".txt")
# What a cell shows instead of a value.
FAULT = re.compile(r"#(?:REF!|N/A|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|FORMULA!)\Z")
_SEPARATORS = (";", "\t", ",", "|")
_MOST_FILLED = 200_000  # cells that merged ones fill
# What no text has, and databases refuse.
_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\ud800-\udfff\ufeff\ufffe\uffff]")
_BLANKS = re.compile(r"[ \t\u00a0\u2002-\u200a\u202f\u3000]+")


@dataclass(frozen=True, slots=True)
class Row:
    """With the number that the spreadsheet shows beside it."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows that hold something, in their order; a cell that was merged says its value in each place it takes."""

    name: str
    is_hidden: bool
    rows: tuple[Row, ...]
    # (row's number, column) of what a merged cell only repeats.
    repeated: frozenset[tuple[int, int]] = frozenset()


def read(data: bytes, name: str) -> Plain:
    """By the file's name and its bytes. Raises Unreadable."""
    ending = PurePath(name).suffix.lower()
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise Unreadable(Why.EMPTY)
    refuse_old_office(data)
    if ending in WORKBOOKS:
        if not data.startswith(b"PK") or "xl/workbook.xml" not in unpacking.opened(data).namelist():
            raise Unreadable(Why.NOT_AS_NAMED, ending=ending)
        found: Plain = json.loads(child.read(data, Kind.XLSX).text)
        return found
    if ending not in TEXTS:
        raise Unreadable(Why.UNKNOWN, ending=ending or name)
    if data.startswith(b"PK\x03\x04"):
        raise Unreadable(Why.OTHERWISE, ending=ending, right=".xlsx")
    return _separated(plain.read(data).text, PurePath(name).stem)


def sheets(book: Plain) -> list[Sheet]:
    return [_sheet(one) for one in book.get("sheets", ())]


def _sheet(one: Plain) -> Sheet:
    rows = {number: [_cell(cell) for cell in cells] for number, cells in one["rows"]}
    repeated = _fill(rows, one.get("merges", ()))
    shown = tuple(Row(number, tuple(rows[number])) for number in sorted(rows) if any(rows[number]))
    return Sheet(clean(one["name"]), one["is_hidden"], shown, frozenset(repeated))


def _cell(cell: Any) -> Cell:
    if isinstance(cell, dict):
        try:
            return date.fromisoformat(cell["day"])
        except ValueError:
            return str(cell["day"])
    return clean(cell)


def clean(words: str) -> str:
    """Composed letters, one blank wherever there are any; line breaks stay."""
    bare = _NO_TEXT.sub("", words.replace("\r\n", "\n").replace("\r", "\n"))
    lines = (_BLANKS.sub(" ", line).strip() for line in unicodedata.normalize("NFC", bare).split("\n"))
    return "\n".join(lines).strip()


def _fill(rows: dict[int, list[Cell]], merges: Any) -> set[tuple[int, int]]:
    """Say in each place that a merged cell takes what it says; only rows that hold something of their own count."""
    filled: set[tuple[int, int]] = set()
    numbers = sorted(rows)
    for top, left, bottom, right in merges:
        first = rows.get(top, [])
        value = first[left - 1] if left <= len(first) else ""
        if not value or len(filled) > _MOST_FILLED:
            continue
        for number in numbers if bottom - top > len(numbers) else range(top, bottom + 1):
            if top <= number <= bottom and number in rows:
                _say(rows[number], left, right, value)
                filled |= {(number, at - 1) for at in range(left, right + 1) if (number, at) != (top, left)}
    return filled


def _say(cells: list[Cell], left: int, right: int, value: Cell) -> None:
    cells += [""] * (right - len(cells))
    cells[left - 1 : right] = [value] * (right - left + 1)


def _separated(text: str, name: str) -> Plain:
    separator, body = _separator(text)
    rows: list[tuple[int, list[str]]] = []
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(body, newline=""), delimiter=separator, strict=True), 1):
            if any(cell.strip() for cell in cells):
                rows.append((number, [_bare(cell) for cell in cells[:MOST_COLUMNS]]))
            if len(rows) > MOST_ROWS:
                raise Unreadable(Why.TOO_MUCH)
    except csv.Error as error:
        raise Unreadable(Why.BROKEN) from error
    if not rows or len(text) > MOST_CHARACTERS:
        raise Unreadable(Why.TOO_MUCH if rows else Why.EMPTY)
    return {"sheets": [{"name": name, "is_hidden": False, "rows": rows, "merges": []}]}


def _separator(text: str) -> tuple[str, str]:
    """The one that most lines have as often as one another; Excel may name it in a first line of its own."""
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        return first.strip()[-1], rest
    lines = list(_outside_quotes(text))

    def agreement(separator: str) -> tuple[int, int]:
        counts = [line.count(separator) for line in lines]
        most = max(set(counts), key=lambda n: (counts.count(n) if n else 0, n), default=0)
        return (counts.count(most) if most else 0, most)

    return max(_SEPARATORS, key=agreement), text


def _outside_quotes(text: str) -> Iterator[str]:
    """The first lines, without what stands in quotation marks."""
    bare = re.sub(r'"[^"]*"', "", text[:20_000])
    return (line for line in bare.splitlines()[:50] if line.strip())


def _bare(cell: str) -> str:
    """Without the mark that keeps a spreadsheet from taking words for a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=+-@\t\r") else cell


__all__ = ["FAULT", "FORMULA", "Cell", "Plain", "Row", "Sheet", "clean", "read", "sheets"]
