"""Many terms looked for at once, in one pass over a scan form: words and blanks, no marks."""

import codecs
from collections.abc import Sequence

from ahocorasick_rs import AhoCorasick, BytesAhoCorasick, MatchKind

_ELSE = "?"  # stands for every letter that is in no term; no term holds it
_CODES = 256


class Matcher:
    """The terms of one language need fewer letters than a byte has values: with a byte for each letter an automaton
    is built four times as fast, and what it finds needs no counting of letters."""

    def __init__(self, terms: Sequence[str], kind: MatchKind) -> None:
        letters = sorted(set().union(*terms) - {_ELSE, "\0"})
        self._in_bytes = len(letters) <= _CODES - 2
        if self._in_bytes:
            self._codes = codecs.charmap_build("".join(["\0", _ELSE, *letters]).ljust(_CODES, "\ufffe"))
            self._bytes = BytesAhoCorasick(list(map(self._encoded, terms)), matchkind=kind)
        else:
            self._wide = AhoCorasick(terms, matchkind=kind)

    def find(self, text: str, *, overlapping: bool = False) -> list[tuple[int, int, int]]:
        """Of each hit the term's index, its start and end."""
        if self._in_bytes:
            return self._bytes.find_matches_as_indexes(self._encoded(text), overlapping=overlapping)
        return self._wide.find_matches_as_indexes(text, overlapping=overlapping)

    def _encoded(self, text: str) -> bytes:
        return codecs.charmap_encode(text, "replace", self._codes)[0]
