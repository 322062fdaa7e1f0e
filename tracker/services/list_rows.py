"""The rows of a list by what their columns mean: those that are tasks, and those that only part or sum them up."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext_noop as _

from directives.services.books import FAULT, FORMULA, Cell, Row, Sheet
from tracker.models.folding import fold
from tracker.services.list_columns import Column, Head, is_numbering
from tracker.services.list_words import Told, told

_ROMAN = re.compile(r"(?:[IVXL]{1,6}|[A-H])[.)]?\Z")
_OPENS_SECTION = re.compile(r"(?:[IVXL]{1,6}|[A-H])[.)/]\s+\S")
# What capitals in the column of deadlines say if they are one; a signer's post holds none of these.
_TIMES = frozenset(("hang", "xuyen", "quy", "thang", "nam", "tuan", "ngay", "han"))
_SUMS_UP = ("tong cong", "tong so", "tong", "cong", "total", "sum")


@dataclass(frozen=True, slots=True)
class Said:
    """A row of the list in its words. `heading` is the one below which it stands."""

    number: int
    cells: dict[str, Cell] = field(default_factory=dict)
    heading: str = ""
    is_task: bool = True
    faults: tuple[Told, ...] = ()

    def text(self, column: str) -> str:
        """A day as people write it."""
        cell = self.cells.get(column, "")
        return f"{cell:%d/%m/%Y}" if isinstance(cell, date) else cell

    @property
    def what(self) -> str:
        return self.text(Column.CONTENT) or self.heading


def said(sheet: Sheet, head: Head, columns: Sequence[str]) -> Iterator[Said]:
    """Each row below the heads that says anything."""
    heading, below = "", _signed_at(sheet, head, columns)
    for row in sheet.rows:
        if row.number <= head.last or (row.number <= head.last + 2 and is_numbering(row)):
            continue
        cells = _cells(row, columns)
        words = _heading(row, cells, columns) or (_first(row) if row.number > below else "")
        if words:
            heading = words
            yield Said(row.number, heading=words, is_task=False)
        elif set(cells) - {Column.ORDER}:
            yield Said(row.number, cells, heading, faults=tuple(_faults(cells)))


def _cells(row: Row, columns: Sequence[str]) -> dict[str, Cell]:
    return {column: cell for column, cell in zip(columns, row.cells, strict=False) if column and cell}


def _signed_at(sheet: Sheet, head: Head, columns: Sequence[str]) -> float:
    """The row of two posts side by side below the last numbered task: only names and days of signing follow it."""
    rows = [(row, _cells(row, columns)) for row in sheet.rows if row.number > head.last]
    numbered = [row.number for row, cells in rows if {Column.ORDER, Column.CODE} & set(cells)]
    signed = [
        row.number
        for row, cells in rows
        if numbered and row.number > numbered[-1] and _is_signed(row, cells) and len(set(filter(None, row.cells))) > 1
    ]
    return signed[0] if signed else math.inf


def _first(row: Row) -> str:
    return next((str(cell) for cell in row.cells if cell), "")


def _heading(row: Row, cells: dict[str, Cell], columns: Sequence[str]) -> str:
    """The words of a row that says one thing only, and no task: a section, a sum, a signature below the list."""
    if {Column.LEAD, Column.DUE, Column.CODE} & set(cells) and not (
        _says_one_thing(row, columns) or _is_signed(row, cells)
    ):
        return ""
    order = cells.get(Column.ORDER, "")
    words = next((str(cell) for at, cell in enumerate(row.cells) if cell and not _is(columns, at, Column.ORDER)), "")
    if not words:
        return str(order) if isinstance(order, str) and len(order) > 8 else ""
    is_section = isinstance(order, str) and bool(_ROMAN.match(order))
    opens = bool(_OPENS_SECTION.match(words)) or fold(words).split(":")[0] in _SUMS_UP
    unnumbered = Column.ORDER in columns and not order and _says_one_thing(row, columns)
    merged = _says_one_thing(row, columns) and len([cell for cell in row.cells if cell]) > 2
    return words if is_section or opens or unnumbered or merged or order == words or _is_signed(row, cells) else ""


def _says_one_thing(row: Row, columns: Sequence[str]) -> bool:
    """In all its cells but that of its number: it was merged, or the others are empty."""
    others = {cell for at, cell in enumerate(row.cells) if cell and not _is(columns, at, Column.ORDER)}
    return len(others) < 2


def _is_signed(row: Row, cells: dict[str, Cell]) -> bool:
    """ "NGƯỜI LẬP BIỂU … CHÁNH VĂN PHÒNG" below the list, in whichever columns."""
    said = [cell for cell in row.cells if cell]
    due = cells.get(Column.DUE, "")
    return (
        not {Column.ORDER, Column.CODE} & set(cells)
        and all(isinstance(one, str) and one.isupper() for one in said)
        and isinstance(due, str)
        and not any(letter.isdecimal() for letter in due)
        and not _TIMES & set(fold(due).split())
    )


def _is(columns: Sequence[str], at: int, column: str) -> bool:
    return at < len(columns) and columns[at] == column


def _faults(cells: dict[str, Cell]) -> Iterator[Told]:
    for column, cell in cells.items():
        if isinstance(cell, str) and FAULT.match(cell):
            if cell == FORMULA:
                words = _(
                    "“%(column)s” holds a formula without its result: "
                    "open the file in Excel, save it and choose it again."
                )
            else:
                words = _("“%(column)s” shows %(fault)s: mend the formula in the list.")
            yield told(words, column=str(column), fault=cell)
