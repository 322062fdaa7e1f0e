"""Bars for an SVG template, shared by page and PDF: whole numbers only, so that no locale writes a comma into them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

WIDTH = 1000
# So that a single late task among thousands can be seen at all.
THINNEST = 6


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a bar: where it begins, how wide it is, and the count that it stands for."""

    key: str
    count: int
    x: int
    width: int


def stacked(counts: Mapping[str, int]) -> list[Piece]:
    """One bar of WIDTH, cut in proportion; the pieces fill it exactly, and what counts nothing has no piece."""
    present = {key: count for key, count in counts.items() if count}
    widths = _shares(list(present.values()))
    pieces, x = [], 0
    for (key, count), width in zip(present.items(), widths, strict=True):
        pieces.append(Piece(key, count, x, width))
        x += width
    return pieces


def side_by_side(counts: Mapping[str, int]) -> list[Piece]:
    """A bar each, the longest of WIDTH."""
    most = max(counts.values(), default=0)
    return [Piece(key, count, 0, _scaled(count, most)) for key, count in counts.items()]


def _scaled(count: int, most: int) -> int:
    return max(THINNEST, WIDTH * count // most) if count else 0


def _shares(counts: Sequence[int]) -> list[int]:
    """Widths in proportion, none below THINNEST; the widest gives or takes what rounding leaves."""
    total = sum(counts)
    widths = [max(THINNEST, WIDTH * count // total) for count in counts]
    if widths:
        widths[widths.index(max(widths))] += WIDTH - sum(widths)
    return widths
