"""With which words a value may begin: what cannot stand at a place is known before its pattern is tried there."""

import re
from collections.abc import Iterable, Iterator

from directives.extraction.templates.shapes import ANY, FIGURE, IN_WORDS

_LETTERS = 3  # by which what cannot stand here is known at once
_WORDS = re.compile(r"(\w+)(?:\W+(\w+))?")
_FIRST = re.compile(r"\w")


class Beginnings:
    """Places in a list, a bit each, by the beginnings of the words of what stands there, two at most ("quý i" for
    "quý II"), or by a sign for others."""

    def __init__(self) -> None:
        self.all = 0
        self._by_sign = {ANY: 0, FIGURE: 0, IN_WORDS: 0}
        self._by_letters: dict[str, dict[str, int]] = {}  # the first of the first word
        self._letters: list[int] = []  # so many they are
        self._is_any = True  # nothing but what may begin with anything

    def add(self, place: int, firsts: Iterable[str]) -> None:
        bit = 1 << place
        self.all |= bit
        for first in firsts:
            self._is_any &= first == ANY
            if first in self._by_sign:
                self._by_sign[first] |= bit
                continue
            letters = first.partition(" ")[0][:_LETTERS]
            some = self._by_letters.setdefault(letters, {})
            some[first] = some.get(first, 0) | bit
            if len(letters) not in self._letters:
                self._letters.append(len(letters))

    def match(self, folded: str, at: int, stop: int) -> int:
        """Those that may stand here, or behind the marks here: at most places none."""
        found = self._by_sign[ANY]
        word = None if self._is_any else _FIRST.search(folded, at, stop)
        if word is None:
            return found
        here = word.start()
        if folded[here].isdigit():
            found |= self._by_sign[FIGURE]
        if self._by_sign[IN_WORDS] and folded.find("(", at, stop) >= 0:
            found |= self._by_sign[IN_WORDS]
        for letters in self._letters:
            some = self._by_letters.get(folded[here : here + letters])
            if some:
                found |= _begun(some, folded, here, stop)
        return found


def places(found: int) -> Iterator[int]:
    """In their order."""
    while found:
        last = found & -found
        yield last.bit_length() - 1
        found ^= last


def _begun(some: dict[str, int], folded: str, at: int, stop: int) -> int:
    """Of those that begin with the letters here, the ones whose beginnings stand here."""
    words = _WORDS.match(folded, at, stop)
    both = " ".join(words.groups("")) if words else ""
    found = 0
    for first, bits in some.items():
        if both.startswith(first):
            found |= bits
    return found
