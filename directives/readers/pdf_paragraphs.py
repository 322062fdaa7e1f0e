"""The lines of PDF pages as paragraphs: what a line break cut is joined again, what every page repeats is left out."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence
from itertools import pairwise

from directives.readers.pdf_lines import Line

_MANY = 12  # lines of a page, from which its own edges can be told
_SHORT = 45.0  # points by which the margins of left and right pages may differ
_MARK = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]|\d{1,2}\.\d{1,2}|[^\W\d_]{1,2}[.)]|\(?[ivxIVX]{1,5}[.)]|\([^\W_]{1,3}\)|[IVX]{1,5}\s?[-–]|[-–+*•▪●])\s"
)
_DIGITS = re.compile(r"\d{1,9}")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CUT = re.compile(r"([^\W_]+)-$")
_YEAR = re.compile(r"\d{1,2}[/.]\d{1,2}[/.](\d{1,3})$")
_ZONE = 3  # lines at the head and foot of a page that may be furniture
_FEW_PAGES = 6  # of them, two that agree are enough
_SHIFTED = 24.0  # points by which the same line stands elsewhere on another scan
_SAME_SIZE = 0.15
_INDENT = 0.8  # of a line's height
_LEADING = 1.25  # times the usual step: a gap between paragraphs
_GAP = 2.4  # … and an empty line
_OFTEN = 0.02  # of the lines end with a hyphen where words are broken
_SMALLER = 0.9  # than the body: a footnote

_Said = tuple[str, int, str]  # below the top or above the bottom, how far, and what a line says


class Paragraphs:
    """Joins lines to paragraphs. What is usual is learnt from all lines of the document first."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._step = _usual_step(lines)
        self._right, self._left = _edges_of(lines)
        self._indents = self._begins_indented(lines)
        self._breaks_words = sum(bool(_CUT.search(line.words)) for line in lines) > max(2, len(lines) * _OFTEN)
        self._known = Counter(word.lower() for line in lines for word in _WORD.findall(line.words))

    def joined(self, lines: Iterable[Line]) -> list[str]:
        """Paragraphs, each a line; an empty line where the page shows one."""
        out: list[str] = []
        before: Line | None = None
        start: Line | None = None  # the first line of the paragraph
        for line in lines:
            if before and start and self._goes_on(start, before, line):
                out[-1] = self._hyphenated(out[-1], line.words)
            else:
                if before and before.page == line.page and line.middle - before.middle > _GAP * self._step:
                    out.append("")
                out.append(line.words)
                start = line
            before = line
        return out

    def _goes_on(self, start: Line, before: Line, line: Line) -> bool:
        """Whether a line goes on with the paragraph: its first word had no room in the line before."""
        if before.is_parted or line.is_parted or _MARK.match(line.words):
            return False
        if abs(line.height - before.height) > _SAME_SIZE * before.height:
            return False
        step = line.middle - before.middle
        if before.page == line.page and step > _LEADING * max(self._step, before.height * 0.9):
            return False
        return self._stands_as_continued(start, before, line) and self._has_no_room(before, line)

    def _stands_as_continued(self, start: Line, before: Line, line: Line) -> bool:
        """By its left end. Second lines stand where second lines do: at the margin, if paragraphs begin indented."""
        indent = _INDENT * line.height
        if self._indents and self._is_indented(line) and abs(line.left - start.left) <= indent:
            return False
        if start is not before:
            return line.page != before.page or abs(line.left - before.left) <= indent
        return line.left <= before.left + indent or bool(_MARK.match(before.words))

    def _is_indented(self, line: Line) -> bool:
        return line.left > self._left.get(line.page, 0.0) + _INDENT * line.height

    def _begins_indented(self, lines: Sequence[Line]) -> bool:
        """Whether paragraphs begin with an indent here: full lines that stand further right than the next, more often
        than such as stand right above one another."""
        full = [
            (before, after)
            for before, after in pairwise(lines)
            if before.page == after.page and self._is_indented(before) and self._has_no_room(before, after)
        ]
        back = sum(not self._is_indented(after) for _, after in full)
        return back * 2 > len(full)

    def _has_no_room(self, before: Line, line: Line) -> bool:
        right = max(self._right.get(before.page, 0.0), before.right)
        return before.right + line.first_word + 0.25 * line.height > right - 0.1 * line.height

    def _hyphenated(self, words: str, more: str) -> str:
        """One word again where a line end cut it. A hyphen stays that the document writes elsewhere, too, or that ends
        a line of a document which does not break words: such breaks are never few."""
        if words.endswith("\u00ad"):
            return words[:-1] + more
        if words.endswith("/"):  # "Quý III/" and "2026"
            return words + more
        if (year := _YEAR.search(words)) and len(year[1] + more) == 4 and more.isdecimal():  # a cell too narrow for it
            return words + more
        cut, rest = _CUT.search(words), _WORD.match(more)
        if cut is None or not more[0].isalnum():
            return f"{words} {more}"
        if rest is None or not rest[0][0].islower():  # "Seine-" and "Normandie", "2025-" and "2026"
            return words + more
        whole, parted = f"{cut[1]}{rest[0]}".lower(), f"{cut[1]}-{rest[0]}".lower()
        known = self._known[whole] or self._known[parted]
        is_one = self._known[whole] >= self._known[parted] if known else self._breaks_words
        return words[:-1] + more if is_one else words + more


def without_furniture(
    pages: list[list[Line]], frames: Sequence[tuple[float, float]], scans: Container[int] = ()
) -> list[list[Line]]:
    """What stands at the head or foot of many pages, word for word or but for a number that counts the pages. A line
    that only looks like a page number stays: it may be the year of a date. `frames`: each page's top and bottom.
    `scans`: which pages lay on a glass, each a bit elsewhere."""
    seen: dict[_Said, set[int]] = defaultdict(set)
    for number, lines in enumerate(pages):
        for line in _outer(lines):
            for said in _readings(line, number, frames[number], number in scans):
                seen[said].add(number)
    repeated = {said for said, on in seen.items() if len(on) > 2 or (len(on) > 1 and len(pages) <= _FEW_PAGES)}
    out = []
    for number, lines in enumerate(pages):
        is_scan = number in scans
        gone = {
            id(one) for one in _outer(lines) if repeated.intersection(_readings(one, number, frames[number], is_scan))
        }
        gone |= {id(one) for one in _lone_numbers(lines, number)}
        out.append([line for line in lines if id(line) not in gone])
    return out


def _readings(line: Line, number: int, frame: tuple[float, float], is_scan: bool) -> set[_Said]:
    """A line at its place below the top or above the bottom: as it is, and with its first and its last number told by
    how much more they are than the page's."""
    found = [(match.start(), match.end(), int(match[0])) for match in _DIGITS.finditer(line.words)]
    told = [f"{line.words[:start]}#{value - number}{line.words[end:]}" for start, end, value in found[:1] + found[-1:]]
    places = [("below", line.middle - frame[0]), ("above", frame[1] - line.middle)]
    at = [(side, round(place)) for side, place in places]
    if is_scan:  # in two rulers, half a step apart: whatever is near shares a mark of one
        at = [(f"{side} {shift}", int(place / _SHIFTED + shift)) for side, place in places for shift in (0, 0.5)]
    return {(side, place, words) for side, place in at for words in (line.words, *told)}


def _lone_numbers(lines: list[Line], number: int) -> list[Line]:
    """At the head or foot of a page, beyond a gap, its own number and nothing else."""
    if len(lines) < 2:
        return []
    ends = [(lines[0], lines[1].middle - lines[0].middle), (lines[-1], lines[-1].middle - lines[-2].middle)]
    own = str(number + 1)
    return [one for one, gap in ends if one.words.strip(" -–.") == own and gap > _GAP * one.height * 0.75]


def footnotes(lines: list[Line], body: float) -> tuple[list[Line], list[Line]]:
    """The lines of a page, and below them those of its footnotes: smaller, and the first begins with its number."""
    at = len(lines)
    while at and lines[at - 1].height < _SMALLER * body:
        at -= 1
    while at < len(lines) and not lines[at].words[:1].isdigit():
        at += 1
    return (lines[:at], lines[at:]) if at else (lines, [])


def body_height(lines: Sequence[Line]) -> float:
    """Of most of the letters."""
    weight: Counter[float] = Counter()
    for line in lines:
        weight[round(line.height, 1)] += len(line.words)
    return weight.most_common(1)[0][0] if weight else 0.0


def _outer(lines: list[Line]) -> list[Line]:
    return lines if len(lines) <= 2 * _ZONE else [*lines[:_ZONE], *lines[-_ZONE:]]


def _usual_step(lines: Sequence[Line]) -> float:
    steps = sorted(
        after.middle - before.middle
        for before, after in pairwise(lines)
        if before.page == after.page and before.height * 0.7 < after.middle - before.middle < before.height * 3
    )
    return steps[len(steps) // 3] if steps else 0.0


def _edges_of(lines: Sequence[Line]) -> tuple[dict[int, float], dict[int, float]]:
    """Where lines of running text end and begin, for each page. A page of few or short lines takes the edges of all
    pages that are as wide."""
    running = [line for line in lines if not line.is_parted]
    by_width: dict[int, list[Line]] = defaultdict(list)
    by_page: dict[int, list[Line]] = defaultdict(list)
    for line in running:
        by_width[line.width].append(line)
        by_page[line.page].append(line)
    usual = {width: _edges(alike) for width, alike in by_width.items()}
    right, left = {}, {}
    for page, own in by_page.items():
        ends, (most, least) = _edges(own), usual[own[0].width]
        is_usual = len(own) < _MANY or ends[0] < most - _SHORT
        right[page], left[page] = (max(most, ends[0]), min(least, ends[1])) if is_usual else ends
    return right, left


def _edges(lines: Sequence[Line]) -> tuple[float, float]:
    return _at(0.9, [line.right for line in lines]), _at(0.1, [line.left for line in lines])


def _at(share: float, numbers: list[float]) -> float:
    return sorted(numbers)[int(len(numbers) * share)]
