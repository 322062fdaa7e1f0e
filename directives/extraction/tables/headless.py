"""Rows parted by bars with no header above them: their cells show by themselves who must act, on what, and by when."""

import re
from collections.abc import Iterator

from directives.extraction.tables.columns import NUMBER, Cell, Probe, Row, Table, lines_of

_BAR = re.compile(r"\s*\|\s*")
_FEWEST = 3  # cells
_LONGEST_TIME = 40  # characters of a cell that holds nothing but a time
_LONGEST_ROW = 600
_LABEL = 14  # characters of the number of a row, with its word: "Rec. 12"


def find(text: str, known: list[Table], names_unit: Probe, gives_time: Probe, acts: Probe) -> Iterator[Table]:
    """A row has one cell that acts, one that is a time, and another that names a body, or a number before them."""
    if "|" not in text:
        return
    for start, end in lines_of(text):
        if text.count("|", start, end) < _FEWEST - 1 or end - start > _LONGEST_ROW:
            continue
        if any(table.start < end and start < table.end for table in known):
            continue
        row = _row(text, list(_cells(text, start, end)), names_unit, gives_time, acts)
        if row is not None:
            yield Table(start, end, start, [row], [])


def _row(text: str, cells: list[Cell], names_unit: Probe, gives_time: Probe, acts: Probe) -> Row | None:
    times = [cell for cell in cells if cell[1] - cell[0] < _LONGEST_TIME and gives_time(*cell)]
    doing = [cell for cell in cells if cell not in times and acts(*cell)]
    if len(times) != 1 or len(doing) != 1:
        return None
    number = cells[0] if _is_number(text[slice(*cells[0])]) else None
    leads = [cell for cell in cells if cell not in (*times, *doing, number) and names_unit(*cell)]
    if not leads and number is None:
        return None
    fields = {"time": times[0]} | ({"lead": leads[0]} if leads else {})
    others = [cell for cell in cells if cell not in (*times, *doing, number, *leads[:1])]
    return Row(number, doing[0], fields, others)


def _cells(text: str, start: int, end: int) -> Iterator[Cell]:
    at = start
    for bar in _BAR.finditer(text, start, end):
        if at < bar.start():
            yield at, bar.start()
        at = bar.end()
    if at < end:
        yield at, end


def _is_number(words: str) -> bool:
    return len(words) <= _LABEL and (bool(NUMBER.match(words.lower())) or words[-1:].isdigit())
