"""The characters of a PDF page as lines of words. A page knows only where each letter stands."""

import math
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from ctypes import byref, c_double
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, NamedTuple

from pypdfium2 import raw

_BLANK = 0.18  # of the height of a letter: a gap so wide parts words
_COLUMN = 2.2  # … and one so wide parts columns, as in a letterhead
_SAME_LINE = 0.45
_TIGHT = 0.98  # of the size of its font: a box that is lower is drawn around the ink
_X_HEIGHT = 0.5  # of the size: how high most letters are, above where they stand
_TWICE = 0.08  # a letter printed again so near only makes it bold
_QUARTER = math.pi / 2
_LONGEST_MARK = 6
_PARTED = "    "
# Which way text runs on the page, in quarter turns as the clock goes, to places as it is read: right and down.
_TURNS = (lambda x, y: (x, -y), lambda x, y: (-y, -x), lambda x, y: (-x, y), lambda x, y: (y, x))


class Letter(NamedTuple):
    """A character (with its combining marks) and the box it stands in; y grows downwards."""

    char: str
    left: float
    top: float
    right: float
    bottom: float
    drawn: int  # as which of the page

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Line:
    words: str
    left: float
    right: float
    middle: float
    height: float
    first_word: float  # its width
    page: int = 0
    width: int = 0  # of its page

    @property
    def is_parted(self) -> bool:
        return _PARTED in self.words


def letters(text_page: Any) -> tuple[list[Letter], int]:
    """The letters of a page that run as most do, turned upright, and by how many quarters they were. What runs across
    them is a stamp or a watermark."""
    found: list[tuple[int, str, float, float, float, float]] = []
    box = raw.FS_RECTF()
    for index in range(raw.FPDFText_CountChars(text_page)):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if code in (0, 10, 13) or not raw.FPDFText_GetLooseCharBox(text_page, index, byref(box)):
            continue
        turn = round(raw.FPDFText_GetCharAngle(text_page, index) / _QUARTER) % 4
        if not turn:
            _loosen(box, text_page, index)
        found.append((turn, _char(code), box.left, box.bottom, box.right, box.top))
    if not found:
        return [], 0
    main = Counter(turn for turn, *_ in found).most_common(1)[0][0]
    upright: list[Letter] = []
    for turn, char, *corners in found:
        if turn == main:
            _add(upright, char, *upright_box(corners, main))
    return upright, main


def _loosen(box: raw.FS_RECTF, text_page: Any, index: int) -> None:
    """LibreOffice's fonts do not say how high they are: then a box has the height of its own letter, a line that of its
    letters (lines of one size would differ, and not be joined), and a blank none."""
    matrix, x, y = raw.FS_MATRIX(), c_double(), c_double()
    if not raw.FPDFText_GetMatrix(text_page, index, byref(matrix)):
        return
    size = raw.FPDFText_GetFontSize(text_page, index) * math.hypot(matrix.c, matrix.d)
    if box.top - box.bottom < _TIGHT * size and raw.FPDFText_GetCharOrigin(text_page, index, byref(x), byref(y)):
        box.top, box.bottom = y.value + _X_HEIGHT * size, y.value
        if box.right <= box.left and not raw.FPDFText_IsGenerated(text_page, index):  # a blank: there is no ink
            box.left, box.right = x.value, x.value + _BLANK * size


def upright_box(corners: Sequence[float], turn: int) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of a box given as left, bottom, right, top on the page."""
    (x1, y1), (x2, y2) = _TURNS[turn](corners[0], corners[1]), _TURNS[turn](corners[2], corners[3])
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def rows_of(found: Iterable[Letter]) -> list[list[Letter]]:
    """Letters side by side, whatever was drawn first; from above to below."""
    rows: list[list[Letter]] = []
    for letter in sorted(found, key=lambda one: one.middle):
        if rows and abs(letter.middle - _middle(rows[-1])) <= _SAME_LINE * max(letter.height, rows[-1][0].height):
            rows[-1].append(letter)
        else:
            rows.append([letter])
    return rows


def lines(found: Iterable[Letter], page: int = 0, width: int = 0) -> list[Line]:
    """From above to below, each row of letters one line."""
    made = (_line(sorted(row, key=lambda one: one.left)) for row in rows_of(found))
    return [replace(line, page=page, width=width) for line in made if line]


def _char(code: int) -> str:
    if code == 2:  # how PDFium gives a hyphen at the end of a line
        return "-"
    return chr(code) if code < 0x110000 else "\ufffd"


def _add(out: list[Letter], char: str, left: float, top: float, right: float, bottom: float) -> None:
    if unicodedata.combining(char) and out:
        out[-1] = out[-1]._replace(char=out[-1].char + char)
    elif right > left and bottom > top:
        out.append(Letter(char, left, top, right, bottom, len(out)))


def _middle(row: list[Letter]) -> float:
    return sum(one.middle for one in row[-8:]) / len(row[-8:])


def _line(row: list[Letter]) -> Line | None:
    inked, spaced = _inked(row)
    if not inked:
        return None
    height = sorted(one.height for one in inked)[len(inked) // 2]
    gaps = [after.left - before.right for before, after in pairwise(inked)]
    columns = _columns(inked, gaps, height)
    words, first = inked[0].char, 0.0
    for at, (letter, gap) in enumerate(zip(inked[1:], gaps, strict=True)):
        blank = gap > _BLANK * height or at + 1 in spaced
        if blank and not first:
            first = inked[at].right - inked[0].left
        words += (_PARTED if at in columns else " " if blank else "") + letter.char
    right = max(one.right for one in inked)
    return Line(words, inked[0].left, right, _middle(inked), height, first or right - inked[0].left)


def _inked(row: list[Letter]) -> tuple[list[Letter], set[int]]:
    """The letters that can be seen, and before which of them a blank stands."""
    inked: list[Letter] = []
    spaced: set[int] = set()
    for one in row:
        if one.char.isspace():
            spaced.add(len(inked))
        elif not any(_is_again(one, other) for other in inked[-2:]):
            inked.append(one)
    return inked, spaced


def _is_again(one: Letter, other: Letter) -> bool:
    """Printed over itself, later, to look bold; the two of a ligature ("ff") are drawn as one."""
    is_near = one.left - other.left < _TWICE * one.height
    return is_near and one.char == other.char and abs(one.drawn - other.drawn) > 1


def _columns(inked: list[Letter], gaps: list[float], height: float) -> set[int]:
    """The gaps that part columns: few, and much wider than the others, which a justified line stretches alike; none
    right behind the mark of an item."""
    wide = [at for at, gap in enumerate(gaps) if gap > _COLUMN * height]
    if not 0 < len(wide) <= 6:
        return set()
    narrow = [gap for at, gap in enumerate(gaps) if at not in wide and gap > _BLANK * height]
    if narrow and max(narrow) * 2 > min(gaps[at] for at in wide):
        return set()
    is_mark = wide[0] < _LONGEST_MARK and inked[wide[0]].char in ".):-–•*+"
    return set(wide[1:] if is_mark else wide)
