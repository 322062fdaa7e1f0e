"""Lines, and the paragraphs they make: where a line goes on with the one before."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from directives.extraction.segments.markers import Marks, is_wrapped_item

_LINE = re.compile(r"[^\n]+")
_WIDEST = 40  # so many blanks part lines: patterns would try them again and again
_GAP = re.compile(rf"\s{{{_WIDEST},}}")
_STEP = 5  # every fifth character tells whether there can be such a gap
_SAMPLED_GAP = re.compile(rf"\s{{{_WIDEST // _STEP}}}")
_FEWEST_LINES = 12  # that show how a text breaks them
_MANY_SMALL = 0.3  # of the lines of a text that is broken anywhere
_LONGEST_LABEL = 25  # a line that ends in "month" is no longer where it names a column
_LONGEST_HEADING = 80  # characters of a body that a list is for
_LONGEST_MARK = 12  # of a division that stands alone on its line
_LETTER = 100  # characters with which a paragraph begins that no line goes on with
_LONGEST_WORD = 40  # of those with which a line goes on in the next


def paragraphs(text: str, folded: str, known: Marks, soft_ends: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Lines, those of one wrapped paragraph joined."""
    lines = list(_lines(text))
    wrap = _wrapping(text, lines)
    current: tuple[int, int] | None = None
    for start, end in lines:
        if current and _goes_on(text, folded, current, start, wrap, known, soft_ends):
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


class _Wrap(NamedTuple):
    """How a text breaks its lines: at a column, or anywhere (0, 0: only where a paragraph ends)."""

    width: int = 0
    ragged: int = 0


def _wrapping(text: str, lines: Sequence[tuple[int, int]]) -> _Wrap:
    """Lines of one width; or uneven ones of which so many begin small that the page broke them inside sentences."""
    if len(lines) < _FEWEST_LINES:
        return _Wrap()
    ordered = sorted(end - start for start, end in lines)
    width = ordered[int(len(ordered) * 0.95)]
    full = sum(width * 0.75 <= length <= width * 1.1 for length in ordered)
    if 40 <= width <= 130 and full >= len(ordered) * 0.45:
        return _Wrap(width)
    small = sum(text[start].islower() and text[start + 1] not in ".)" for start, _ in lines)
    return _Wrap(ragged=ordered[len(ordered) // 2]) if small > len(lines) * _MANY_SMALL else _Wrap()


def _goes_on(
    text: str, folded: str, before: tuple[int, int], start: int, wrap: _Wrap, known: Marks, soft_ends: frozenset[str]
) -> bool:
    """Whether the line at `start` continues the one before."""
    breaks = text.count("\n", before[1], start)
    cut = breaks == 2 and text[start].islower() and _last_word(folded, *before) in soft_ends  # by the end of a page
    apart = start - before[1] >= _WIDEST or (breaks > 1 and not cut)
    if not apart and before[1] - before[0] < _LONGEST_MARK and known.lone.fullmatch(folded, *before):
        return text[start].isdigit() != text[before[1] - 2].isdigit()  # "Sec." and "2." on lines of their own
    mark = known.head.match(folded, start)
    if apart or (mark and not _only_cites(text, start, before[1], mark["sec"])):
        return False
    last_line = max(before[0], text.rfind("\n", before[0], before[1]) + 1)
    if text[before[1] - 1] in ".;:!?…|":
        full = bool(wrap.width) and before[1] - last_line > wrap.width * 0.75
        return full and (
            text[start].islower() or (text[before[1] - 1] == ";" and not text[start : start + 9].isupper())
        )
    if _calls_for_more(text, folded, (last_line, before[1]), start, wrap, known, soft_ends):
        return True
    if text[before[1] - 1] == ",":  # not between "- Đảng ủy tỉnh," and a letter's text
        return bool(wrap.width) or text[before[0]] not in "-–+•" or text.find("\n", start, start + _LETTER) >= 0
    return (
        _fills(text, folded, (last_line, before[1]), before, start, wrap, known)
        and not text[last_line : before[1]].isupper()
    )


def _calls_for_more(
    text: str, folded: str, line: tuple[int, int], start: int, wrap: _Wrap, known: Marks, soft_ends: frozenset[str]
) -> bool:
    """Whether the words at the end of a line are not complete, or the next goes on small."""
    last_word = _last_word(folded, *line)
    if text[start].isdigit() and last_word in known.counted and line[1] - line[0] > _LONGEST_LABEL:
        return True
    if last_word in soft_ends or text[start].islower():
        return True
    return bool(wrap.ragged) and folded.endswith(known.leading, *line)


def _last_word(folded: str, start: int, end: int) -> str:
    return folded[max(start, end - _LONGEST_WORD) : end].rsplit(None, 1)[-1]


def _only_cites(text: str, start: int, end: int, division: str | None) -> bool:
    """ "… prescribed in | section 3(a)", "Khoản 1, | Điều 5 Luật": a division of a law, and none that begins here."""
    if not division:
        return False
    return text[start].islower() or (text[end - 1] == "," and division[-1:].isdigit())


def _fills(
    text: str, folded: str, line: tuple[int, int], before: tuple[int, int], start: int, wrap: _Wrap, known: Marks
) -> bool:
    """Whether a line without a closing mark is so long that its paragraph goes on in the next; where a text breaks its
    lines anywhere, a first line may be a title, but for "1. Thường trực | Hội đồng nhân dân:"."""
    length = line[1] - line[0]
    if is_wrapped_item(text, folded, before, line[0], known):
        return True
    if not wrap.ragged:
        return bool(wrap.width) and length > wrap.width * 0.72
    if line[0] > before[0]:
        return length > wrap.ragged * 0.5
    stop = text.find("\n", start)
    names = text[before[0]].isdigit() and text[stop - 1] == ":" and stop - start + length < _LONGEST_HEADING
    return names or length > wrap.ragged


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in "\ufeff\u200b\u200e\u200f"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "\ufeff\u200b\u200e\u200f"):
        end -= 1
    return start, end
