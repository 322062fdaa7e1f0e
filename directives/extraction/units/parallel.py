"""Bodies known by their like: "the mayors and the …" goes on with another body, whatever noun follows."""

import re
from collections.abc import Sequence

from directives.extraction.marks import Event
from directives.extraction.packs.entries import Grammar
from directives.extraction.text import apart, either


class Parallel:
    """The articles that begin one body after the other in a list, in one language."""

    def __init__(self, grammar: Grammar) -> None:
        joints = either(grammar.conjunctions)
        self._kinds = tuple(re.compile(either(apart(words))) for words in grammar.parallel)
        self._last = tuple(re.compile(rf"\s{joints}\s+{kind.pattern}") for kind in self._kinds)
        self._joined = re.compile(rf"(?:,|\s)\s*{joints}\s+$")
        self._whole, self._each = (re.compile(either(apart(words))) for words in grammar.totals or ((), ()))
        self._joints, self._levels = frozenset(grammar.conjunctions), frozenset(grammar.levels)
        self._chiefs = frozenset(grammar.chiefs)
        self._governing = re.compile(grammar.governing) if grammar.governing else None

    def chiefs(self, heads: Sequence[Event]) -> frozenset[int]:
        """Where those who lead bodies are named ("chairpersons of …"): behind an "and" they are no part of a name."""
        return frozenset(e.start for e in heads if any(one.term in self._chiefs for one in e.heads))

    def shares_noun(self, folded: str, places: tuple[int, ...]) -> bool:
        """Whether two levels share the noun behind the second: "city and municipal mayors".

        `places`: where the first and the second part begin and end.
        """
        first, stop, start, end = places
        joined = folded[stop:start].strip() in self._joints
        return joined and folded[first:stop].rsplit(maxsplit=1)[-1] in self._levels and " " in folded[start:end].strip()

    def shares(self, folded: str, first: int, start: int) -> bool:
        """Whether a part that names a body is a further one of the whole: "l'ensemble des ports et des criées"."""
        return self._whole.match(folded, first) is not None and self._each.match(folded, start) is not None

    def goes_on(self, folded: str, places: tuple[int, int, int, int]) -> bool:
        """Whether a part begins as the body before it, and stands before the "and" of their list.

        `places`: where the body before begins, where the part begins and ends, and where the list ends.
        """
        first, start, stop, end = places
        for kind, last in zip(self._kinds, self._last, strict=True):
            if kind.match(folded, first) is None or kind.match(folded, start) is None:
                continue
            if self._governing is not None and self._governing.search(folded, first, start):
                return False
            joined = self._joined.search(folded, max(first, start - 14), start) is not None
            return joined or last.search(folded, stop, end) is not None
        return False
