"""Pages set in two columns, as gazettes are: the left one is read to its end before the right one."""

from collections.abc import Sequence
from itertools import groupby, pairwise

from directives.readers.pdf_lines import Letter, Line, lines, rows_of

_FEWEST = 10  # lines that a gutter runs between: a letterhead or a place for signatures has fewer
_NARROWEST = 0.8  # of a letter's height
_MIDDLE = (0.3, 0.7)  # of the text's width: where a gutter may be
_CROSSED = 0.34  # for each line that leaves the gutter free, so many may cross it: headings over both columns
_GAPS = 1.5  # so many a line, with that of the gutter: rows of a table without lines have more
_FILLED = 0.7  # of a column's width, on average: the cells of a table without lines are not so full
_PARTS = 3  # of a page: what goes over both columns, the left one, the right one


def in_order(letters: Sequence[Letter], page: int, width: int) -> list[Line]:
    """The lines of a page in the order in which they are read. Each column counts as a page of its own, with its own
    edges: a paragraph goes on from the foot of one to the head of the next."""
    rows = [
        sorted((one for one in row if not one.char.isspace()), key=lambda one: one.left) for row in rows_of(letters)
    ]
    gutter = _gutter([row for row in rows if row])
    if gutter is None:
        return lines(letters, page * _PARTS, width * _PARTS)
    out: list[Line] = []
    for crosses, run in groupby(rows_of(letters), key=lambda row: _crosses(row, gutter)):
        inside = [one for row in run for one in row]
        left, right = [one for one in inside if one.right <= gutter], [one for one in inside if one.right > gutter]
        for part, found in enumerate([inside] if crosses else [[], left, right]):
            out += lines(found, page * _PARTS + part, width * _PARTS + part)
    return out


def _gutter(rows: Sequence[Sequence[Letter]]) -> float | None:
    """Where a white stripe runs down between two columns of running text; None where there is none."""
    if len(rows) < _FEWEST:
        return None
    left, right = min(row[0].left for row in rows), max(row[-1].right for row in rows)
    first, last = (left + (right - left) * share for share in _MIDDLE)
    gaps = [gap for row in rows for gap in _gaps(row) if gap[1] > first and gap[0] < last]
    at = _where_most(gaps)
    if at is None or not first < at < last:
        return None
    free = sum(start <= at <= end for start, end in gaps)
    crossing = sum(_crosses(row, at) for row in rows)
    if free < _FEWEST or crossing > free * _CROSSED:
        return None
    both = [row for row in rows if row[0].left < at < row[-1].right and not _crosses(row, at)]
    if sum(len(_gaps(row)) for row in both) > len(both) * _GAPS:
        return None
    filled = [_filled(row, left, at, right) for row in both]
    return at if filled and sum(filled) / len(filled) > _FILLED else None


def _gaps(row: Sequence[Letter]) -> list[tuple[float, float]]:
    return [
        (one.right, two.left) for one, two in pairwise(row) if two.left - one.right > _NARROWEST * max(one.height, 1.0)
    ]


def _where_most(gaps: Sequence[tuple[float, float]]) -> float | None:
    """The middle of the stripe that most gaps share."""
    edges = sorted([(start, 1) for start, _ in gaps] + [(end, -1) for _, end in gaps])
    open_, most, found = 0, 0, None
    for (place, step), following in pairwise(edges):
        open_ += step
        if open_ > most:
            most, found = open_, (place + following[0]) / 2
    return found


def _crosses(row: Sequence[Letter], at: float) -> bool:
    """Whether letters stand upon the stripe, or so near on both sides that it is only a blank between words."""
    inked = sorted((one for one in row if not one.char.isspace()), key=lambda one: one.left)
    return any(one.left < at < one.right for one in inked) or any(
        one.right <= at <= two.left and two.left - one.right <= _NARROWEST * one.height for one, two in pairwise(inked)
    )


def _filled(row: Sequence[Letter], left: float, at: float, right: float) -> float:
    """How much of the two columns a line fills, on average."""
    before, after = [one for one in row if one.right <= at], [one for one in row if one.left >= at]
    shares = (before[-1].right - before[0].left) / (at - left), (after[-1].right - after[0].left) / (right - at)
    return sum(shares) / 2
