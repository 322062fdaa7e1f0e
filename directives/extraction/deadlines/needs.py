"""The words that phrases need: most patterns lack some of theirs in a clause, and are not tried there."""

from collections.abc import Iterable
from functools import reduce
from itertools import repeat
from operator import or_


class Needs:
    """Sets of words of which a phrase holds one each; a bit stands for a set."""

    def __init__(self) -> None:
        self._bits: dict[frozenset[str], int] = {}
        self._met: dict[str, int] = {}  # the bits of the sets in which a word is

    def bits(self, needs: Iterable[frozenset[str]]) -> int:
        found = 0
        for words in needs:
            if words not in self._bits:
                self._bits[words] = bit = 1 << len(self._bits)
                self._met |= {word: self._met.get(word, 0) | bit for word in words}
            found |= self._bits[words]
        return found

    def unmet(self, words: Iterable[str]) -> int:
        """The bits of all sets of which none of the words is one."""
        return ~reduce(or_, map(self._met.get, words, repeat(0)), 0)
