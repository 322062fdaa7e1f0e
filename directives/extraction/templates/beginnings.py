"""With which words a value may begin: what cannot stand at a place is known before its pattern is tried there."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

from directives.extraction.templates.shapes import ANY, FIGURE, IN_WORDS

_WORDS = re.compile(r"\W*(\w+)(?:\W+(\w+))?")
Thing = TypeVar("Thing")
_Places = set[int]


class Beginnings(Generic[Thing]):
    """Things, each beside the beginnings of its words, two at most ("quý i" for "quý II"), or a sign for others."""

    def __init__(self, begun: Iterable[tuple[Iterable[str], Thing]]) -> None:
        self._things: list[Thing] = []
        self._by_sign: dict[str, _Places] = {ANY: set(), FIGURE: set(), IN_WORDS: set()}
        by_letter: dict[str, dict[str, _Places]] = defaultdict(dict)
        for firsts, thing in begun:
            for first in firsts:
                some = self._by_sign.get(first)
                some = by_letter[first[0]].setdefault(first, set()) if some is None else some
                some.add(len(self._things))
            self._things.append(thing)
        self._by_letter = {letter: (tuple(words), words) for letter, words in by_letter.items()}

    def match(self, folded: str, at: int, stop: int) -> list[Thing]:
        """Those that may stand here, or behind the marks here: at most places none."""
        words = _WORDS.match(folded, at, stop)
        if words is None:
            return []
        first, second = words.groups("")
        found = self._by_sign[ANY] | self._by_sign[FIGURE] if first[0].isdigit() else self._by_sign[ANY]
        if self._by_sign[IN_WORDS] and folded.find("(", at, stop) >= 0:
            found = found | self._by_sign[IN_WORDS]
        known, places = self._by_letter.get(first[0], ((), {}))
        both = f"{first} {second}"
        if both.startswith(known):
            found = found.union(*(some for beginning, some in places.items() if both.startswith(beginning)))
        return [self._things[place] for place in sorted(found)]
