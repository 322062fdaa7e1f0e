"""Where the words of a pack stand: one automaton a language, longest match, whole words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import MatchKind

from directives.extraction.marks import HEAD, LIMIT, MASK, PAST, PERMIT, URGENT, Event
from directives.extraction.matcher import Matcher
from directives.extraction.packs import load
from directives.extraction.packs.entries import Cue, Grammar, UnitHead
from directives.extraction.templates import of_language
from directives.extraction.text import either

_NOT_WORD = re.compile(r"[^\w\n]")
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
        self._spellings = _Spellings(pack.grammar)
        self._terms: dict[str, list[Cue | UnitHead]] = {}
        self._add(pack.cues)
        self._add(pack.heads)
        self._anchors, self._limits = self._add_limits(language)
        self._add_names(names, pack.grammar.determiners)
        self._keep_heads_of_masks(pack.cues)
        self._keys = sorted(self._terms)
        self._matcher = Matcher([" " + key for key in self._keys], MatchKind.LeftmostLongest)
        # Made when first met: most terms of a pack stand in no document.
        self._entries: list[_Entry | None] = [None] * len(self._keys)
        self._shorter: dict[int, _Entry | None] = {}

    def scan(self, text: str, scan_form: str) -> list[Event]:
        """Events in text order, none overlapping another."""
        hay, events = f" {scan_form} ", []
        entries, isolating = self._entries, self._isolating
        for index, start, stop in self._matcher.find(hay):
            # Inside a longer word the term is not meant, but a whole-word beginning of it may be.
            entry = (entries[index] or self._entry(index)) if hay[stop] == " " else self._shorter_entry(index)
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

    def _entry(self, index: int) -> _Entry:
        entry = self._entries[index] = self._entry_of(self._keys[index])
        return entry

    def _shorter_entry(self, index: int) -> _Entry | None:
        if index not in self._shorter:
            known = next((one for one in _beginnings(self._keys[index]) if one in self._terms), None)
            self._shorter[index] = None if known is None else self._entry_of(known)
        return self._shorter[index]

    def _entry_of(self, key: str) -> _Entry:
        known = self._terms[key]
        cues = tuple(one for one in known if isinstance(one, Cue))
        heads = tuple(one for one in known if isinstance(one, UnitHead))
        bits = self._bits(key)
        if key in self._anchors or (" " in key and not self._anchors.isdisjoint(_beginnings(key))):
            bits |= LIMIT
        anyhow = tuple(head for head in heads if not head.capital)
        small = (anyhow, bits if anyhow or not heads else bits & ~HEAD)
        written = bits & ~PERMIT if key in self._months else bits  # "in May" permits nothing
        written = written if len(key) > 1 else 0  # "A Thiès" is no verb
        return _Entry(len(key), cues, (heads, written), small)

    def _bits(self, key: str) -> int:
        bits = LIMIT if key in self._limits else 0
        for one in self._terms[key]:
            bits |= HEAD if isinstance(one, UnitHead) else int(one.kind) | (URGENT if one.urgent else 0)
        return bits

    def _add(self, entries: Sequence[Cue | UnitHead]) -> None:
        for entry, spellings in zip(entries, self._spellings.of(entry.term for entry in entries), strict=True):
            for spelling in spellings:
                self._terms.setdefault(spelling, []).append(entry)

    def _add_limits(self, language: str) -> tuple[set[str], set[str]]:
        """The words with which limits open; and those of them, as they are written, that stand for nothing shorter."""
        pack, templates = load(language), of_language(language)
        telling = [limit for limit in pack.limits if not (limit.bare or limit.quiet)]
        anchors = {_NOT_WORD.sub(" ", words) for limit in telling for words in templates.openings(limit.template)}
        added: set[str] = set()
        known = sorted(anchors)
        for words, spellings in zip(known, self._spellings.of(known), strict=True):
            if not any(one in self._terms for one in _beginnings(words)):
                added.update(spellings)
                for spelling in spellings:
                    self._terms.setdefault(spelling, [])
        return anchors, added

    def _add_names(self, names: tuple[str, ...], determiners: tuple[str, ...]) -> None:
        """A head is looked for behind its determiners: "Các cơ quan đại diện" is known by "cơ quan đại diện"."""
        determined = re.compile(rf"(?:{either(determiners)}(?:(?<=')|\s+))*")
        terms = [determined.sub("", name.lower(), count=1) for name in names]
        self._add([UnitHead(term, name, (name,)) for term, name in zip(terms, names, strict=True)])

    def _keep_heads_of_masks(self, cues: Iterable[Cue]) -> None:
        """ "cơ quan quản lý nhà nước" hides a verb, and still begins with the head "cơ quan"."""
        masks = self._spellings.of(cue.term for cue in cues if cue.kind == MASK)
        for key in dict.fromkeys(spelling for spellings in masks for spelling in spellings):
            words = key.split(" ")
            if self._bits(key) != MASK:
                continue
            for size in range(len(words) - 1, 0, -1):
                known = self._terms.get(" ".join(words[:size]), ())
                heads = [one for one in known if isinstance(one, UnitHead)]
                if heads:
                    self._terms[key] += heads
                    break


class _Spellings:
    """Terms as they are, and as others write them: "hòa" and "hoà", "état" and "Etat"."""

    def __init__(self, grammar: Grammar) -> None:
        self._bare = dict(grammar.bare_capitals)
        self._accented = re.compile(rf"(?:^|(?<= [dl] )){either(self._bare)}", re.MULTILINE)
        self._older = dict(grammar.spellings)
        self._newer = {older: newer for newer, older in grammar.spellings}
        self._is_newer = re.compile(either(self._older))
        self._is_older = re.compile(rf"{grammar.spelled_once}{either(self._newer)}(?!\w)")

    def of(self, terms: Iterable[str]) -> Iterator[Iterable[str]]:
        """Those of each term, once each. A term is a line here: one call for all is much faster than one for each."""
        lines = [term.replace("\n", " ") for term in terms]
        if not lines:
            return iter(())
        text = "\n".join(map(str.strip, _NOT_WORD.sub(" ", "\n".join(lines)).split("\n")))
        newer = self._is_older.sub(lambda match: self._newer[match[0]], text) if self._newer else text
        older = self._is_newer.sub(lambda match: self._older[match[0]], newer) if self._older else text
        bare = self._accented.sub(lambda match: self._bare[match[0]], text) if self._bare else text
        written = dict.fromkeys((text, newer, older, bare))
        return map(dict.fromkeys, zip(*(one.split("\n") for one in written), strict=True))


@lru_cache(maxsize=16)
def lexicon(language: str, names: tuple[str, ...]) -> Lexicon:
    return Lexicon(language, names)


def _beginnings(key: str) -> Iterator[str]:
    """The whole-word beginnings of a term, the longest first."""
    while " " in key:
        key = key[: key.rindex(" ")].rstrip()
        yield key
