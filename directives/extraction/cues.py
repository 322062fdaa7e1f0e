"""Where the words of a pack stand: one automaton a language, longest match, whole words."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from directives.extraction.marks import HEAD, LIMIT, MASK, Event
from directives.extraction.packs import load
from directives.extraction.packs.entries import Cue, UnitHead

_NOT_WORD = re.compile(r"\W")
_TONES = {"òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "òe": "oè", "óe": "oé", "ỏe": "oẻ"}
_TONES |= {"ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ"}
_ANY_TONE = re.compile("|".join(_TONES))


class Lexicon:
    """The compiled terms of one pack, with the names of units known beforehand."""

    def __init__(self, language: str, names: tuple[str, ...]) -> None:
        pack = load(language)
        self._terms: dict[str, tuple[list[Cue], list[UnitHead], int]] = {}
        for cue in pack.cues:
            self._add(cue.term, cue, None, int(cue.kind))
        for head in pack.heads:
            self._add(head.term, None, head, HEAD)
        for limit in pack.limits:
            self._add(anchor(limit.template), None, None, LIMIT)
        anchors = tuple(sorted({_NOT_WORD.sub(" ", anchor(limit.template)) for limit in pack.limits}))
        for name in names:
            self._add(name.lower(), None, UnitHead(name.lower(), name, (name,)), HEAD)
        self._keep_heads_of_masks()
        self._keys = sorted(self._terms)
        self._entries = tuple(self._entry(key, anchors) for key in self._keys)
        self._automaton = AhoCorasick([" " + key for key in self._keys], matchkind=MatchKind.LeftmostLongest)

    def scan(self, text: str, scan_form: str) -> list[Event]:
        """Events in text order, none overlapping another."""
        hay = f" {scan_form} "
        found = self._automaton.find_matches_as_indexes(hay)
        events = []
        for longest, start, stop in found:
            index, end = longest, stop
            if hay[stop] != " ":
                shorter = self._shorter(self._keys[longest])
                if shorter is None:
                    continue
                index, end = shorter[0], start + 1 + shorter[1]
            cues, heads, bits = self._entries[index]
            if heads:
                heads, bits = _as_written(heads, bits, text[start])
            if bits & HEAD or (bits and not _runs_into_a_name(text, start, end - 1)):
                events.append(Event(start, end - 1, bits, cues, heads))
        return events

    def _entry(self, key: str, anchors: tuple[str, ...]) -> tuple[tuple[Cue, ...], tuple[UnitHead, ...], int]:
        cues, heads, bits = self._terms[key]
        anchored = any(key == one or key.startswith(one + " ") for one in anchors)
        return tuple(cues), tuple(heads), bits | (LIMIT if anchored else 0)

    def _keep_heads_of_masks(self) -> None:
        """ "cơ quan quản lý nhà nước" hides a verb, and still begins with the head "cơ quan"."""
        for key, (cues, heads, bits) in list(self._terms.items()):
            words = key.split(" ")
            if bits != MASK or len(words) < 2:
                continue
            for size in range(len(words) - 1, 0, -1):
                known = self._terms.get(" ".join(words[:size]))
                if known and known[1]:
                    self._terms[key] = (cues, heads + known[1], bits | HEAD)
                    break

    def _shorter(self, key: str) -> tuple[int, int] | None:
        """The longest term that is a whole-word beginning of `key`: the automaton met `key` inside longer words."""
        while " " in key:
            key = key[: key.rindex(" ")].rstrip()
            if key in self._terms:
                return self._keys.index(key), len(key)
        return None

    def _add(self, term: str, cue: Cue | None, head: UnitHead | None, bits: int) -> None:
        for spelling in _spellings(_NOT_WORD.sub(" ", term).strip()):
            cues, heads, known = self._terms.get(spelling, ([], [], 0))
            more_cues = [*cues, cue] if cue else cues
            more_heads = [*heads, head] if head else heads
            self._terms[spelling] = (more_cues, more_heads, known | bits)


@lru_cache(maxsize=16)
def lexicon(language: str, names: tuple[str, ...]) -> Lexicon:
    return Lexicon(language, names)


def anchor(template: str) -> str:
    """The literal words that a limit's template begins with."""
    return re.split(r"[\[{]", template, maxsplit=1)[0].strip()


def _spellings(term: str) -> Iterator[str]:
    """The term, and with the tone mark on the other vowel: hòa and hoà, ủy and uỷ."""
    yield term
    other = _ANY_TONE.sub(lambda match: _TONES[match[0]], term)
    if other != term:
        yield other


def _runs_into_a_name(text: str, start: int, end: int) -> bool:
    """ "Truyền hình Thành phố" holds no "hình thành": a term that begins small does not go on with a capital."""
    return text[start].islower() and not text[start:end].islower()


def _as_written(heads: tuple[UnitHead, ...], bits: int, first: str) -> tuple[tuple[UnitHead, ...], int]:
    """Some heads are units only where they are written with a capital."""
    kept = tuple(head for head in heads if not head.capital or first.isupper())
    return kept, bits if kept else bits & ~HEAD
