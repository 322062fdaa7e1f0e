"""The lines of a head or foot, each cut where two columns were flattened into one line."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from directives.extraction.packs.entries import Pack
from directives.extraction.records import Mention, Span

_WIDE = re.compile(r"[ \u00a0]{3,}(?![ \u00a0:])")  # no gap between a label and its colon
_GAPS = (("\t", re.compile(r"\t+")), ("|", re.compile(r"\s*\|\s*")), ("   ", _WIDE), ("\u00a0", _WIDE))  # by their mark
_BARS = "-–—_*=~.•+▪ \u00a0"
_DASHES = frozenset("-–+*•▪")
_GROUP = re.compile(r"\(\?P<\w+>")
_LINE_HEADS = ("^", r"(?:^|\n)")
_WRITTEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]])*\]")  # escapes and sets in a pattern
_INNERMOST = re.compile(r"\([^()]*\)")


class Piece(NamedTuple):
    """A line, or what one column has of it. `opens`: a blank line stands above; `is_item`: a dash stood before it."""

    start: int
    end: int
    words: str  # as written
    folded: str
    opens: bool
    is_item: bool


class Lines:
    """What one language's heads are read by: patterns by what they find, the nouns of bodies, the titles of offices."""

    def __init__(self, pack: Pack) -> None:
        self.bodies = tuple(head.term for head in pack.heads)
        self.offices = tuple(head.term for head in pack.heads if head.title)
        self._by_role: dict[str, list[re.Pattern[str]]] = {}
        for line in pack.header:
            self._by_role.setdefault(line.role, []).append(re.compile(line.pattern, re.MULTILINE))
        self._of_any: dict[tuple[str, ...], re.Pattern[str]] = {}
        self.in_order = [(line.role, re.compile(line.pattern, re.MULTILINE)) for line in pack.header]
        self._heads_line = frozenset(line.pattern for line in pack.header if _heads_line(line.pattern))
        cuts = [pattern for role in ("motto", "office_alone") for pattern in self._by_role.get(role, ())]
        self._cuts = [pattern for pattern in cuts if not pattern.pattern.startswith("^")]  # those fill a line

    def match(self, role: str, folded: str) -> re.Match[str] | None:
        """A pattern of a role at the beginning of a line's words."""
        for one in self._by_role.get(role, ()):  # a plain loop: every line of the text is asked for many roles
            if found := one.match(folded):
                return found
        return None

    def any_match(self, roles: tuple[str, ...], folded: str) -> bool:
        """Whether a pattern of some roles stands there: mostly none does, and one look tells."""
        if roles not in self._of_any:
            patterns = [_GROUP.sub("(?:", one.pattern) for role in roles for one in self._by_role.get(role, ())]
            self._of_any[roles] = re.compile("|".join(f"(?:{one})" for one in patterns) or "(?!)", re.MULTILINE)
        return self._of_any[roles].match(folded) is not None

    def search(self, role: str, folded: str) -> re.Match[str] | None:
        """The first pattern of a role that stands anywhere."""
        stop = len(folded)
        return next((found for one in self._by_role.get(role, ()) if (found := self.first(one, folded, 0, stop))), None)

    def first(self, pattern: re.Pattern[str], folded: str, start: int, stop: int) -> re.Match[str] | None:
        """Where a pattern first stands; one that heads a line is tried nowhere else."""
        if pattern.pattern not in self._heads_line:
            return pattern.search(folded, start, stop)
        found = pattern.match(folded, start, stop)
        while found is None and (start := folded.find("\n", start, stop) + 1):
            found = pattern.match(folded, start, stop)
        return found

    def all(self, role: str, folded: str) -> Iterator[re.Match[str]]:
        """Every place where a pattern of a role stands."""
        for one in self._by_role.get(role, ()):
            yield from one.finditer(folded)

    def pieces(self, text: str, folded: str) -> Iterator[Piece]:
        """The pieces of the lines; a motto in the other column is a piece of its own."""
        cuts = sorted(match.start() for pattern in self._cuts for match in pattern.finditer(folded))
        at, blank = 0, True
        for line in text.split("\n"):
            start, at = at, at + len(line) + 1
            if not line or line.isspace():
                blank = True
                continue
            inside = cuts[bisect_left(cuts, start) : bisect_left(cuts, at)]
            for left, right, dashed in _parts(text, start, start + len(line), inside):
                yield Piece(left, right, text[left:right], folded[left:right], blank, dashed)
                blank = False


def _heads_line(pattern: str) -> bool:
    """Whether it begins with a line and has no other way to begin."""
    rest, before = _WRITTEN.sub("", pattern.removeprefix(_LINE_HEADS[1])), ""
    while rest != before:
        rest, before = _INNERMOST.sub("", rest), rest
    return pattern.startswith(_LINE_HEADS) and "|" not in rest


def _parts(text: str, start: int, end: int, inside: Sequence[int]) -> Iterator[tuple[int, int, bool]]:
    """What stands between the gaps and cuts of a line, without the bars and dashes around it."""
    cuts = {start, end, *inside}
    for mark, gap in _GAPS:
        if text.find(mark, start, end) >= 0:
            cuts.update(*(match.span() for match in gap.finditer(text, start, end)))
    for first, last in pairwise(sorted(cuts)):
        left, right = first, last
        while left < right and text[left] in _BARS:
            left += 1
        while right > left and text[right - 1] in " \u00a0\t|*_-":
            right -= 1
        if left < right:
            yield left, right, left > first and not _DASHES.isdisjoint(text[first:left])


def begins_with(words: str, terms: tuple[str, ...]) -> bool:
    """Whether one of the terms stands first, and is no part of a longer word."""
    return words.startswith(terms) and any(
        words.startswith(term) and not words[len(term) : len(term) + 1].isalnum() for term in terms
    )


def mention(text: str, rule: str, *spans: tuple[int, int]) -> Mention:
    words = " ".join(" ".join(text[start:end].split()) for start, end in spans)
    return Mention(words, tuple(Span(start, end) for start, end in spans), rule)
