"""With which words a value may begin: what cannot stand at a place is known before its pattern is tried there."""

import re
from collections.abc import Iterable

from directives.extraction.templates.shapes import ANY, FIGURE, IN_WORDS

_NONE = set[int]()
_WORDS = re.compile(r"(\w+)(?:\W+(\w+))?")


class Beginnings:
    """Places in a list by the beginnings of the words of what stands there, two at most ("quý i" for "quý II"), or by a
    sign for others."""

    def __init__(self) -> None:
        self.all: set[int] = set()
        self._by_sign: dict[str, set[int]] = {ANY: set(), FIGURE: set(), IN_WORDS: set()}
        self._by_letter: dict[str, dict[str, set[int]]] = {}
        self._firsts: dict[str, tuple[str, ...]] = {}  # by their letter: mostly none stands there, and one look tells
        self._is_any = True  # nothing but what may begin with anything

    def add(self, place: int, firsts: Iterable[str]) -> None:
        self.all.add(place)
        for first in firsts:
            some = self._by_sign if first in self._by_sign else self._by_letter.setdefault(first[0], {})
            some.setdefault(first, set()).add(place)
            self._is_any &= first == ANY
        self._firsts.clear()

    def match(self, folded: str, at: int, stop: int) -> set[int]:
        """Those that may stand here, or behind the marks here: at most places none."""
        found, here = self._by_sign[ANY], at
        if self._is_any:
            return found
        while here < stop and not (folded[here].isalnum() or folded[here] == "_"):
            here += 1
        if here >= stop:
            return found
        if folded[here].isdigit():
            found = found | self._by_sign[FIGURE]
        if self._by_sign[IN_WORDS] and folded.find("(", at, stop) >= 0:
            found = found | self._by_sign[IN_WORDS]
        some = self._by_letter.get(folded[here])
        return found | self._begun(some, folded, here, stop) if some else found

    def _begun(self, some: dict[str, set[int]], folded: str, at: int, stop: int) -> set[int]:
        """Of those that begin with the letter here, the ones whose beginnings stand here."""
        words = _WORDS.match(folded, at, stop)
        both = " ".join(words.groups("")) if words else ""
        firsts = self._firsts.get(folded[at]) or self._firsts.setdefault(folded[at], tuple(some))
        if not both.startswith(firsts):
            return _NONE
        found = _NONE
        for first, places in some.items():
            if both.startswith(first):
                found = found | places
        return found
