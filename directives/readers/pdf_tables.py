"""Tables of a PDF page: cells are where lines are drawn around them."""

from collections.abc import Iterable
from ctypes import byref, c_float
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from pypdfium2 import raw

from directives.readers.pdf_lines import Letter, upright_box

_NEAR = 3.0  # points within which two lines meet
_STRAIGHT, _SHORTEST = 1.0, 8.0
_MOST = 600  # lines of one kind on a page: beyond, it is a drawing
_MOST_PATHS = 20_000


@dataclass(slots=True)
class Ruling:
    """A straight line: at which place across it runs, and from where to where."""

    at: float
    start: float
    end: float

    def covers(self, place: float) -> bool:
        return self.start - _NEAR <= place <= self.end + _NEAR


@dataclass(slots=True)
class Grid:
    """The places of a table's columns and rows; which cells are one (`cell` to the first of them); their letters."""

    columns: list[float]
    rows: list[float]
    first: dict[tuple[int, int], tuple[int, int]]
    letters: dict[tuple[int, int], list[Letter]] = field(default_factory=dict)

    def take(self, letter: Letter) -> bool:
        """Whether the letter stands in this table; then it is in its cell."""
        column, row = _slot(self.columns, (letter.left + letter.right) / 2), _slot(self.rows, letter.middle)
        if column is None or row is None:
            return False
        self.letters.setdefault(self.first[row, column], []).append(letter)
        return True


def grids(page: Any, turn: int) -> list[Grid]:
    """The tables of a page, from above to below: at least two rows and two columns, with lines between them."""
    return grids_of(*_rulings(page, turn))


def grids_of(across: list[Ruling], down: list[Ruling]) -> list[Grid]:
    """The same of lines that are known."""
    if len(across) > _MOST or len(down) > _MOST:
        return []
    found = [_grid(*group) for group in _groups(across, down)]
    return sorted((one for one in found if one), key=lambda grid: grid.rows[0])


def _grid(across: list[Ruling], down: list[Ruling]) -> Grid | None:
    left, right = min(one.start for one in across), max(one.end for one in across)
    columns = _places([one.at for one in down] + [left, right])
    rows = _places([one.at for one in across])
    if len(columns) < 3 or len(rows) < 3:
        return None
    return Grid(columns, rows, _merged(columns, rows, across, down))


def _merged(
    columns: list[float], rows: list[float], across: list[Ruling], down: list[Ruling]
) -> dict[tuple[int, int], tuple[int, int]]:
    """Cells without a line between them are one cell."""
    first: dict[tuple[int, int], tuple[int, int]] = {}
    for row in range(len(rows) - 1):
        for column in range(len(columns) - 1):
            if (row, column) in first:
                continue
            wide, high = column + 1, row + 1
            middle, centre = (rows[row] + rows[row + 1]) / 2, (columns[column] + columns[column + 1]) / 2
            while wide < len(columns) - 1 and not _is_ruled(down, columns[wide], middle):
                wide += 1
            while high < len(rows) - 1 and not _is_ruled(across, rows[high], centre):
                high += 1
            for cell in ((r, c) for r in range(row, high) for c in range(column, wide)):
                first.setdefault(cell, (row, column))
    return first


def _is_ruled(rulings: list[Ruling], at: float, place: float) -> bool:
    return any(abs(one.at - at) <= _NEAR and one.covers(place) for one in rulings)


def _slot(places: list[float], place: float) -> int | None:
    return next((at for at, (one, two) in enumerate(pairwise(places)) if one <= place < two), None)


def _places(numbers: Iterable[float]) -> list[float]:
    out: list[float] = []
    for number in sorted(numbers):
        if not out or number - out[-1] > 2 * _NEAR:
            out.append(number)
    return out


def _groups(across: list[Ruling], down: list[Ruling]) -> list[tuple[list[Ruling], list[Ruling]]]:
    """Lines that meet, directly or by way of others."""
    left, out = set(range(len(down))), []
    unseen = set(range(len(across)))
    while unseen:
        todo, rows, columns = [unseen.pop()], list[int](), list[int]()
        while todo:
            row = todo.pop()
            rows.append(row)
            new = [one for one in left if _meet(across[row], down[one])]
            left.difference_update(new)
            columns += new
            reached = [one for one in unseen if any(_meet(across[one], down[column]) for column in new)]
            unseen.difference_update(reached)
            todo += reached
        if len(columns) > 1 and len(rows) > 1:
            out.append(([across[one] for one in rows], [down[one] for one in columns]))
    return out


def _meet(across: Ruling, down: Ruling) -> bool:
    return across.covers(down.at) and down.covers(across.at)


def _rulings(page: Any, turn: int) -> tuple[list[Ruling], list[Ruling]]:
    across: list[Ruling] = []
    down: list[Ruling] = []
    paths = page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3)
    for path in (one for one, _ in zip(paths, range(_MOST_PATHS), strict=False)):
        for corners in _segments(path):
            left, top, right, bottom = upright_box(corners, turn)
            if bottom - top <= _STRAIGHT < right - left:
                across.append(Ruling((top + bottom) / 2, left, right))
            elif right - left <= _STRAIGHT < bottom - top:
                down.append(Ruling((left + right) / 2, top, bottom))
    return joined(across), joined(down)


def joined(rulings: list[Ruling]) -> list[Ruling]:
    """Lines drawn in pieces, or as the two long sides of a thin bar, are one."""
    out: list[Ruling] = []
    for one in sorted(rulings, key=lambda one: (round(one.at / _NEAR), one.start)):
        last = out[-1] if out else None
        if last and abs(last.at - one.at) <= _NEAR and last.start - _NEAR <= one.end and one.start <= last.end + _NEAR:
            last.start, last.end = min(last.start, one.start), max(last.end, one.end)
        else:
            out.append(one)
    return [one for one in out if one.end - one.start >= _SHORTEST]


def _segments(path: Any) -> Iterable[tuple[float, float, float, float]]:
    """The straight pieces of a path, each from where to where on the page."""
    matrix = path.get_matrix()
    x, y = c_float(), c_float()
    start = here = (0.0, 0.0)
    for index in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        point = matrix.on_point(x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_LINETO:
            yield (*here, *point)
        elif kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        if raw.FPDFPathSegment_GetClose(segment):
            yield (*point, *start)
            point = start
        here = point
