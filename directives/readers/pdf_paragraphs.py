"""The lines of PDF pages as paragraphs: what a line break cut is joined again, what every page repeats is left out."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from directives.readers.pdf_lines import Line

_MARK = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]|\d{1,2}\.\d{1,2}|[^\W\d_]{1,2}[.)]|\(?[ivxIVX]{1,5}[.)]|\([^\W_]{1,3}\)|[-–+*•▪●])\s"
)
_NUMBER_ONLY = re.compile(
    r"\W*(?:(?:trang|page|p\.)\s*)?\d{1,4}(?:\s*(?:/|of|trên|sur|de)\s*\d{1,4})?\W*$", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CUT = re.compile(r"([^\W\d_]+)-$")
_ZONE = 3  # lines at the head and foot of a page that may be furniture
_SAME_SIZE = 0.15
_INDENT = 0.8  # of a line's height
_LEADING = 1.4  # times the usual step: a gap between paragraphs
_GAP = 2.4  # … and an empty line
_OFTEN = 0.02  # of the lines end with a hyphen where words are broken
_SMALLER = 0.9  # than the body: a footnote


class Paragraphs:
    """Joins lines to paragraphs. What is usual is learnt from all lines of the document first."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._step = _usual_step(lines)
        self._right = _right_edges(lines)
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
        indent = _INDENT * line.height
        if start is before:
            is_indented = line.left > before.left + indent and not _MARK.match(before.words)
        else:
            is_indented = line.page == before.page and abs(line.left - before.left) > indent
        return not is_indented and self._has_no_room(before, line)

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
        cut, rest = _CUT.search(words), _WORD.match(more)
        if cut is None or rest is None or not rest[0][0].islower():
            return f"{words} {more}"
        whole, parted = f"{cut[1]}{rest[0]}".lower(), f"{cut[1]}-{rest[0]}".lower()
        is_one = (
            self._known[whole] >= self._known[parted]
            if self._known[whole] or self._known[parted]
            else self._breaks_words
        )
        return words[:-1] + more if is_one else words + more


def without_furniture(pages: list[list[Line]]) -> list[list[Line]]:
    """Page numbers, and what stands at the head or foot of several pages but for its numbers."""
    seen: dict[str, set[int]] = defaultdict(set)
    for number, lines in enumerate(pages):
        for line in _edges(lines):
            seen[_pattern(line)].add(number)
    repeated = {words for words, on in seen.items() if len(on) > 1 and len(on) * 3 >= len(pages)}
    out = []
    for lines in pages:
        edges = set(map(id, _edges(lines)))
        out.append([
            line
            for line in lines
            if id(line) not in edges or not (_NUMBER_ONLY.match(line.words) or _pattern(line) in repeated)
        ])  # fmt: skip
    return out


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


def _edges(lines: list[Line]) -> list[Line]:
    return lines if len(lines) <= 2 * _ZONE else [*lines[:_ZONE], *lines[-_ZONE:]]


def _pattern(line: Line) -> str:
    return _DIGITS.sub("#", line.words).lower()


def _usual_step(lines: Sequence[Line]) -> float:
    steps = sorted(
        after.middle - before.middle
        for before, after in pairwise(lines)
        if before.page == after.page and before.height * 0.7 < after.middle - before.middle < before.height * 3
    )
    return steps[len(steps) // 3] if steps else 0.0


def _right_edges(lines: Sequence[Line]) -> dict[int, float]:
    """Where lines of running text end, for each page; a page of few lines takes the edge of those like it."""
    by_page: dict[int, list[float]] = defaultdict(list)
    for line in lines:
        if not line.is_parted:
            by_page[line.page].append(line.right)
    every = sorted(right for rights in by_page.values() for right in rights)
    usual = every[int(len(every) * 0.9)] if every else 0.0
    edges = {}
    for page, rights in by_page.items():
        own = sorted(rights)[int(len(rights) * 0.9)]
        edges[page] = own if len(rights) >= 12 or own > usual else usual
    return edges
