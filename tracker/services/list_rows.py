"""The rows of a list by what their columns mean: those that are tasks, and those that only part or sum them up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from directives.services.books import FAULT, FORMULA, Cell, Row, Sheet
from tracker.models.folding import fold
from tracker.services.list_columns import Column, Head, is_numbering

_ROMAN = re.compile(r"(?:[IVXL]{1,6}|[A-H])[.)]?\Z")
_OPENS_SECTION = re.compile(r"(?:[IVXL]{1,6}|[A-H])[.)/]\s+\S")
_SUMS_UP = ("tong cong", "tong so", "tong", "cong", "total", "sum")


@dataclass(frozen=True, slots=True)
class Said:
    """A row of the list in its words. `heading` is the one below which it stands."""

    number: int
    cells: dict[str, Cell] = field(default_factory=dict)
    heading: str = ""
    is_task: bool = True
    faults: tuple[str, ...] = ()

    def text(self, column: str) -> str:
        """A day as people write it."""
        cell = self.cells.get(column, "")
        return f"{cell:%d/%m/%Y}" if isinstance(cell, date) else cell

    @property
    def what(self) -> str:
        return self.text(Column.CONTENT) or self.heading


def said(sheet: Sheet, head: Head, columns: Sequence[str]) -> Iterator[Said]:
    """Each row below the heads that says anything."""
    heading = ""
    for row in sheet.rows:
        if row.number <= head.last or (row.number <= head.last + 2 and is_numbering(row)):
            continue
        cells = {column: cell for column, cell in zip(columns, row.cells, strict=False) if column and cell}
        if words := _heading(row, cells, columns):
            heading = words
            yield Said(row.number, heading=words, is_task=False)
        elif set(cells) - {Column.ORDER}:
            yield Said(row.number, cells, heading, faults=tuple(_faults(cells)))


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
    """ "NGƯỜI LẬP BIỂU … CHÁNH VĂN PHÒNG" below the list."""
    said = [cell for cell in row.cells if cell]
    return not {Column.ORDER, Column.CODE, Column.DUE} & set(cells) and all(
        isinstance(one, str) and one.isupper() for one in said
    )


def _is(columns: Sequence[str], at: int, column: str) -> bool:
    return at < len(columns) and columns[at] == column


def _faults(cells: dict[str, Cell]) -> Iterator[str]:
    for column, cell in cells.items():
        if isinstance(cell, str) and FAULT.match(cell):
            label = Column(column).label
            if cell == FORMULA:
                words = _(
                    "“%(column)s” holds a formula without its result: "
                    "open the file in Excel, save it and choose it again."
                )
            else:
                words = _("“%(column)s” shows %(fault)s: mend the formula in the list.")
            yield words % {"column": label, "fault": cell}
