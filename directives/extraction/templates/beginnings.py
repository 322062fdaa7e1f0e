"""With which words a value may begin: what cannot stand at a place is known before its pattern is tried there."""

import re
from collections.abc import Iterable

from directives.extraction.templates.shapes import ANY, FIGURE, IN_WORDS

_WORDS = re.compile(r"\W*(\w+)(?:\W+(\w+))?")
_NOTHING: dict[str, set[int]] = {}


class Beginnings:
    """Places in a list by the beginnings of the words of what stands there, two at most ("quý i" for "quý II"), or by a
    sign for others."""

    def __init__(self) -> None:
        self.all: set[int] = set()
        self._by_sign: dict[str, set[int]] = {ANY: set(), FIGURE: set(), IN_WORDS: set()}
        self._by_letter: dict[str, dict[str, set[int]]] = {}

    def add(self, place: int, firsts: Iterable[str]) -> None:
        self.all.add(place)
        for first in firsts:
            some = self._by_sign if first in self._by_sign else self._by_letter.setdefault(first[0], {})
            some.setdefault(first, set()).add(place)

    def match(self, folded: str, at: int, stop: int) -> set[int]:
        """Those that may stand here, or behind the marks here: at most places none."""
        words = _WORDS.match(folded, at, stop)
        if words is None:
            return self._by_sign[ANY]
        first, second = words.groups("")
        found = self._by_sign[ANY]
        if first[0].isdigit():
            found = found | self._by_sign[FIGURE]
        if self._by_sign[IN_WORDS] and folded.find("(", at, stop) >= 0:
            found = found | self._by_sign[IN_WORDS]
        both = f"{first} {second}"
        for beginning, some in self._by_letter.get(first[0], _NOTHING).items():
            if both.startswith(beginning):
                found = found | some
        return found
