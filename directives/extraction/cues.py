"""Where the words of a pack stand: one automaton a language, longest match, whole words."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from directives.extraction.marks import HEAD, LIMIT, MASK, PAST, PERMIT, URGENT, Event
from directives.extraction.packs import load
from directives.extraction.packs.entries import Cue, UnitHead
from directives.extraction.templates import of_language
from directives.extraction.text import either

_NOT_WORD = re.compile(r"\W")
_WITH_NAMES = HEAD | PAST


class _Entry(NamedTuple):
    """What a term stands for, by how it is written: some heads are units only with a capital."""

    size: int
    cues: tuple[Cue, ...]
    capital: tuple[tuple[UnitHead, ...], int]
    small: tuple[tuple[UnitHead, ...], int]


class Lexicon:
    """The compiled terms of one pack, with the names of units known beforehand."""

    def __init__(self, language: str, names: tuple[str, ...]) -> None:
        pack = load(language)
        self._isolating = pack.grammar.verb_lexicon  # its words stand alone, and part of a name looks like a term
        self._months = dict(pack.grammar.months)
        self._bare = dict(pack.grammar.bare_capitals)
        self._accented = re.compile(rf"(?:^|(?<= [dl] )){either(self._bare)}")
        self._older = dict(pack.grammar.spellings)
        self._newer = {older: newer for newer, older in pack.grammar.spellings}
        self._is_newer = re.compile(either(self._older))
        self._is_older = re.compile(rf"{pack.grammar.spelled_once}{either(self._newer)}(?!\w)")
        self._terms: dict[str, tuple[tuple[Cue, ...], tuple[UnitHead, ...], int]] = {}
        for cue in pack.cues:
            self._add(cue.term, cue, None, int(cue.kind) | (URGENT if cue.urgent else 0))
        for head in pack.heads:
            self._add(head.term, None, head, HEAD)
        templates = of_language(language)
        telling = [limit for limit in pack.limits if not (limit.bare or limit.quiet)]
        anchors = {_NOT_WORD.sub(" ", words) for limit in telling for words in templates.openings(limit.template)}
        for words in sorted(anchors):
            if not any(one in self._terms for one in _beginnings(words)):
                self._add(words, None, None, LIMIT)
        self._add_names(names, pack.grammar.determiners)
        self._keep_heads_of_masks()
        keys = sorted(self._terms)
        entries = {key: self._entry(key, anchors) for key in keys}
        self._entries = list(entries.values())
        self._shorter = [next((entries[one] for one in _beginnings(key) if one in entries), None) for key in keys]
        self._automaton = AhoCorasick([" " + key for key in keys], matchkind=MatchKind.LeftmostLongest)

    def scan(self, text: str, scan_form: str) -> list[Event]:
        """Events in text order, none overlapping another."""
        hay, events = f" {scan_form} ", []
        entries, shorter, isolating = self._entries, self._shorter, self._isolating
        for index, start, stop in self._automaton.find_matches_as_indexes(hay):
            # Inside a longer word the term is not meant, but a whole-word beginning of it may be.
            entry = entries[index] if hay[stop] == " " else shorter[index]
            if entry is None:
                continue
            size, cues, capital, small = entry
            end = start + size
            first = text[start]
            if first.isupper():
                heads, bits = capital
            else:
                heads, bits = small
                # "Truyền hình Thành phố" holds no "hình thành": a term that begins small does not go on with a capital;
                # what was issued may be written with one: "ban hành Quyết định số 5".
                if isolating and not bits & _WITH_NAMES and not text[start:end].islower() and first.islower():
                    continue
            if bits:
                events.append(Event(start, end, bits, cues, heads))
        return events

    def _entry(self, key: str, anchors: set[str]) -> _Entry:
        cues, heads, bits = self._terms[key]
        begins = key in anchors or (" " in key and not anchors.isdisjoint(_beginnings(key)))
        bits |= LIMIT if begins else 0
        anyhow = tuple(head for head in heads if not head.capital) if heads else ()
        small = (anyhow, bits if anyhow or not heads else bits & ~HEAD)
        written = bits & ~PERMIT if key in self._months else bits  # "in May" permits nothing
        written = written if len(key) > 1 else 0  # "A Thiès" is no verb
        return _Entry(len(key), cues, (heads, written), small)

    def _add_names(self, names: tuple[str, ...], determiners: tuple[str, ...]) -> None:
        """A head is looked for behind its determiners: "Các cơ quan đại diện" is known by "cơ quan đại diện"."""
        determined = re.compile(rf"(?:{either(determiners)}(?:(?<=')|\s+))*")
        for name in names:
            term = determined.sub("", name.lower(), count=1)
            self._add(term, None, UnitHead(term, name, (name,)), HEAD)

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

    def _add(self, term: str, cue: Cue | None, head: UnitHead | None, bits: int) -> None:
        for spelling in self._written(_NOT_WORD.sub(" ", term).strip()):
            cues, heads, known = self._terms.get(spelling, ((), (), 0))
            self._terms[spelling] = ((*cues, cue) if cue else cues, (*heads, head) if head else heads, known | bits)

    def _written(self, term: str) -> Iterator[str]:
        """The term, and as others write it: "hòa" and "hoà", "état" and "Etat"."""
        newer = self._is_older.sub(lambda match: self._newer[match[0]], term)
        older = self._is_newer.sub(lambda match: self._older[match[0]], newer)
        bare = self._accented.sub(lambda match: self._bare[match[0]], term)
        yield from dict.fromkeys((term, newer, older, bare))


@lru_cache(maxsize=16)
def lexicon(language: str, names: tuple[str, ...]) -> Lexicon:
    return Lexicon(language, names)


def _beginnings(key: str) -> Iterator[str]:
    """The whole-word beginnings of a term, the longest first."""
    while " " in key:
        key = key[: key.rindex(" ")].rstrip()
        yield key
