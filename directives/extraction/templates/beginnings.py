"""With which words a value may begin: what cannot stand at a place is known before its pattern is tried there."""

import re
from collections.abc import Iterable

from directives.extraction.templates.shapes import ANY, FIGURE, IN_WORDS

_LETTERS = 3  # by which what cannot stand here is known at once
_NONE = set[int]()
_WORDS = re.compile(r"(\w+)(?:\W+(\w+))?")


class Beginnings:
    """Places in a list by the beginnings of the words of what stands there, two at most ("quý i" for "quý II"), or by a
    sign for others."""

    def __init__(self) -> None:
        self.all: set[int] = set()
        self._by_sign: dict[str, set[int]] = {ANY: set(), FIGURE: set(), IN_WORDS: set()}
        self._by_letters: dict[str, dict[str, set[int]]] = {}  # the first of the first word
        self._letters: list[int] = []  # so many they are
        self._is_any = True  # nothing but what may begin with anything

    def add(self, place: int, firsts: Iterable[str]) -> None:
        self.all.add(place)
        for first in firsts:
            letters = first.partition(" ")[0][:_LETTERS]
            some = self._by_sign if first in self._by_sign else self._by_letters.setdefault(letters, {})
            some.setdefault(first, set()).add(place)
            self._is_any &= first == ANY
            if some is not self._by_sign and len(letters) not in self._letters:
                self._letters.append(len(letters))

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
        for letters in self._letters:
            some = self._by_letters.get(folded[here : here + letters])
            found = found | _begun(some, folded, here, stop) if some else found
        return found


def _begun(some: dict[str, set[int]], folded: str, at: int, stop: int) -> set[int]:
    """Of those that begin with the letters here, the ones whose beginnings stand here."""
    words = _WORDS.match(folded, at, stop)
    both = " ".join(words.groups("")) if words else ""
    found = _NONE
    for first, places in some.items():
        if both.startswith(first):
            found = found | places
    return found
