"""Lines, and which of them are one paragraph."""

import re
from collections.abc import Iterator

from directives.extraction.segments.markers import Marks

_LINE = re.compile(r"[^\n]+")
_WIDEST = 40  # so many blanks part lines: patterns would try them again and again
_GAP = re.compile(rf"\s{{{_WIDEST},}}")
_STEP = 5  # every fifth character tells whether there can be such a gap
_SAMPLED_GAP = re.compile(rf"\s{{{_WIDEST // _STEP}}}")
_LONGEST_LABEL = 25  # a line that ends in "month" is no longer where it names a column
_LONGEST_MARK = 12  # of a division that stands alone on its line
_LETTER = 100  # characters with which a paragraph begins that no line goes on with
_LONGEST_WORD = 40  # of those with which a line goes on in the next


def paragraphs(text: str, folded: str, known: Marks, soft_ends: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Lines, those of one wrapped paragraph joined."""
    lines = list(_lines(text))
    width = _wrap_width([end - start for start, end in lines])
    current: tuple[int, int] | None = None
    for start, end in lines:
        if current and _goes_on(text, folded, current, start, width, known, soft_ends):
            current = (current[0], end)
            continue
        if current:
            yield current
        current = (start, end)
    if current:
        yield current


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Lines that are not blank, without blank ends."""
    gaps = _GAP.finditer(text) if _SAMPLED_GAP.search(text[::_STEP]) else ()
    at = 0
    for gap in [*(match.start() for match in gaps), len(text)]:
        for match in _LINE.finditer(text, at, gap):
            start, end = trim(text, *match.span())
            if start < end:
                yield start, end
        at = gap


def _wrap_width(lengths: list[int]) -> int:
    """The column at which a hard-wrapped text breaks its lines; 0 for a text whose lines are whole paragraphs."""
    if len(lengths) < 12:
        return 0
    ordered = sorted(lengths)
    width = ordered[int(len(ordered) * 0.95)]
    full = sum(width * 0.75 <= length <= width * 1.1 for length in lengths)
    return width if 40 <= width <= 130 and full >= len(lengths) * 0.45 else 0


def _goes_on(
    text: str, folded: str, before: tuple[int, int], start: int, width: int, known: Marks, soft_ends: frozenset[str]
) -> bool:
    """Whether the line at `start` continues the one before."""
    breaks = text.count("\n", before[1], start)
    cut = breaks == 2 and text[start].islower() and _last_word(folded, before) in soft_ends  # by the end of a page
    apart = start - before[1] >= _WIDEST or (breaks > 1 and not cut)
    if not apart and before[1] - before[0] < _LONGEST_MARK and known.lone.fullmatch(folded, *before):
        return text[start].isdigit() != text[before[1] - 2].isdigit()  # "Sec." and "2." on lines of their own
    mark = known.head.match(folded, start)
    if apart or (mark and not (mark["sec"] and text[start].islower())):  # "… prescribed in | section 3(a)"
        return False
    last_line = max(before[0], text.rfind("\n", before[0], before[1]) + 1)
    if text[before[1] - 1] in ".;:!?…|":
        full = bool(width) and before[1] - last_line > width * 0.75
        return full and (
            text[start].islower() or (text[before[1] - 1] == ";" and not text[start : start + 9].isupper())
        )
    last_word = _last_word(folded, before)
    cut_date = text[start].isdigit() and last_word in known.dated and before[1] - last_line > _LONGEST_LABEL
    if cut_date or last_word in soft_ends or text[start].islower():
        return True
    if text[before[1] - 1] == ",":  # not between "- Đảng ủy tỉnh," and a letter's text
        return bool(width) or text[before[0]] not in "-–+•" or text.find("\n", start, start + _LETTER) >= 0
    return bool(width) and before[1] - last_line > width * 0.72 and not text[last_line : before[1]].isupper()


def _last_word(folded: str, line: tuple[int, int]) -> str:
    return folded[max(line[0], line[1] - _LONGEST_WORD) : line[1]].rsplit(None, 1)[-1]


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in "\ufeff\u200b\u200e\u200f"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "\ufeff\u200b\u200e\u200f"):
        end -= 1
    return start, end
