"""Who signed: the office and the name at the foot."""

import re
from collections.abc import Sequence
from functools import lru_cache

from directives.extraction.header.columns import Lines, Piece, begins_with, mention
from directives.extraction.packs import load
from directives.extraction.packs.entries import Pack
from directives.extraction.records import Mention
from directives.extraction.text import either

_WINDOW = 6  # pieces between an office and the name under it: a seal, a note that it is signed
_MARKS = ("signed", "signature")
_MOST_WORDS = 6
_LONGEST_OFFICE = 110
_TAIL = 4
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?$")


def signer(text: str, pieces: Sequence[Piece], lines: Lines, pack: Pack, *, is_headed: bool) -> Mention | None:
    """Office and name, in the order of the text; without a head, an unmarked office high up is of a headline."""
    reader = _Signature(lines, pack)
    for index, piece in enumerate(pieces):
        marked = lines.any_match(_MARKS, piece.folded)
        found = lines.match("signed", piece.folded) if marked else None
        if found and found["v"]:
            name = (piece.start + found.start("v"), piece.start + found.end("v"))
            if reader.is_name(text[slice(*name)]):
                return reader.with_office(text, pieces, index, name)
        if index > len(pieces) // 2 and reader.stands_over_office(pieces, index):
            return mention(text, "header.signer", *((one.start, one.end) for one in pieces[index : index + 2]))
        if reader.opens(piece, marked=marked, is_headed=is_headed or index > len(pieces) // 2):
            pair = reader.below(pieces, index)
            if pair:
                return mention(text, "header.signer", *((one.start, one.end) for one in pair))
    return reader.at_the_end(text, pieces)


class _Signature:
    def __init__(self, lines: Lines, pack: Pack) -> None:
        self._lines = lines
        self._language = pack.grammar.language
        self._particles = frozenset(pack.grammar.particles)
        self._articles = frozenset(pack.grammar.articles) - self._particles
        self._by_capitals = pack.grammar.verb_lexicon  # offices stand in capitals, names do not

    def opens(self, piece: Piece, *, marked: bool, is_headed: bool) -> bool:
        return bool(marked and self._lines.match("signature", piece.folded)) or (is_headed and self._is_office(piece))

    def stands_over_office(self, pieces: Sequence[Piece], index: int) -> bool:
        """A name in a paragraph of its own over nothing but an office, where names may stand without any mark."""
        piece, rest = pieces[index], pieces[index + 1 : index + 3]
        if self._by_capitals or not piece.opens or not self.is_name(piece.words) or self._has_head(piece):
            return False
        return bool(rest) and not rest[0].opens and self._is_office(rest[0]) and all(one.opens for one in rest[1:])

    def below(self, pieces: Sequence[Piece], index: int) -> tuple[Piece, ...] | None:
        """The office and the name in the lines from here; a line that is neither ends the search."""
        office = pieces[index] if self._is_office(pieces[index]) else None
        names: list[Piece] = []
        marked = self._lines.match("signature", pieces[index].folded) is not None
        for piece in pieces[index + 1 : index + 1 + _WINDOW]:
            if self._lines.match("signed", piece.folded) or self._lines.match("signature", piece.folded):
                continue
            if self._is_office(piece):
                if names:
                    return (names[0], piece)
                office = piece
            elif self.is_name(piece.words):
                if office is not None:
                    return (office, piece)
                names.append(piece)
            else:
                break
        return (names[0],) if marked and names else None

    def with_office(self, text: str, pieces: Sequence[Piece], index: int, name: tuple[int, int]) -> Mention:
        for near in (index - 1, index + 1):
            if 0 <= near < len(pieces) and self._is_office(pieces[near]):
                office = (pieces[near].start, pieces[near].end)
                return mention(text, "header.signer", *sorted((office, name)))
        return mention(text, "header.signer", name)

    def at_the_end(self, text: str, pieces: Sequence[Piece]) -> Mention | None:
        """A name in capitals among the last lines, where the language puts it so."""
        if self._by_capitals:
            return None
        for piece in pieces[-_TAIL:]:
            if len(pieces[-1].words) > _LONGEST_OFFICE:
                break  # running text to the end
            if piece.opens and piece.words.isupper() and self.is_name(piece.words) and not self._has_head(piece):
                return mention(text, "header.signer", (piece.start, piece.end))
        return None

    def is_name(self, words: str) -> bool:
        """Two to six words begun with capitals and nothing else."""
        parts = words.strip(" .").split()
        if not 2 <= len(parts) <= _MOST_WORDS or len(words) > 50 or (self._by_capitals and words.isupper()):
            return False
        if parts[0].lower() in self._articles:
            return False  # a heading in capitals: "AU TITRE DES NOMINATIONS"
        return all(
            _NAME_WORD.match(part) and (part[0].isupper() or (at and part.lower().strip("'\u2019") in self._particles))
            for at, part in enumerate(parts)
        ) and not self._lines.match("motto", words.lower())

    def _is_office(self, piece: Piece) -> bool:
        words = piece.words
        if len(words) > _LONGEST_OFFICE or words[-1] in ".;:!?" or (self._by_capitals and not words.isupper()):
            return False
        titled = words[0].isupper() and begins_with(piece.folded, self._lines.offices)
        return bool(titled or self._lines.match("office", piece.folded)) and not any(ch.isdigit() for ch in words)

    def _has_head(self, piece: Piece) -> bool:
        return _head_words(self._language).search(piece.folded) is not None


@lru_cache(maxsize=8)
def _head_words(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(head.term for head in load(language).heads)}(?!\w)")
