"""Who: the bodies that a stretch of text names."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from directives.extraction.marks import (
    HEAD,
    MODAL,
    PARTNER,
    PAST,
    PREDICATE,
    PREP,
    STATE,
    VERB,
    Event,
    Named,
)
from directives.extraction.packs import load
from directives.extraction.packs.entries import Grammar
from directives.extraction.text import inside_parens, skip_blank

_PARENS = re.compile(r"\([^()]*\)")


class Opener(NamedTuple):
    """How a body in a list begins, which decides what may share its head."""

    determined: bool = False
    title: bool = False
    shares: bool = False
    colon: bool = False
    everybody: bool = False
    owned: bool = False  # "các đoàn của A, B": B is another owner


class Reader:
    """The unit grammar of one language: noun phrases with a unit's head, and lists of them."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        words = "|".join(re.escape(w) for w in sorted(grammar.determiners, key=len, reverse=True))
        self.determiner = re.compile(rf"(?:(?:{words})(?:(?<=')|\s+))+")
        words = "|".join(re.escape(w) for w in sorted(grammar.splitting, key=len, reverse=True))
        self.splitting = re.compile(rf"(?:{words})(?:(?<=')|\s+)")
        words = "|".join(grammar.conjunctions)
        self._joint = re.compile(rf"\s*[,;/]\s*(?:(?:{words})\s+)?|\s+(?:{words})\s+")
        words = "|".join(re.escape(word) for word in grammar.infixes)
        self._tail = re.compile(rf"\s({words})\s*:?\s*$") if words else None

    def bodies(self, text: str, folded: str, events: Sequence[Event], start: int, end: int) -> Named:
        """The bodies named in a zone that holds nothing else."""
        return Named(tuple(self.split(text, folded, events, start, end)), "unit.list")

    def names_a_unit(self, folded: str, events: Sequence[Event], start: int, end: int) -> bool:
        return self.head_at(folded, events, start, end) is not None

    def name_end(self, text: str, folded: str, events: Sequence[Event], start: int, end: int) -> int | None:
        """Where the units end that a heading names; None if the heading says something of them."""
        head = self.head_at(folded, events, start, end)
        if head is None:
            return None
        common = text[head.start].islower()
        for event in events:
            if not head.end <= event.start < end or not event.bits & PREDICATE or not text[event.start].islower():
                continue
            if (
                event.bits & (STATE | HEAD)
                or (common and event.bits & VERB)
                or inside_parens(folded, start, event.start)
            ):
                continue
            dash = folded.find(" - ", start, event.start)
            return dash if dash > 0 else None
        dash = folded.find(" - ", start, end)
        return dash if dash > 0 else end

    def split(self, text: str, folded: str, events: Sequence[Event], start: int, end: int) -> list[tuple[int, int]]:
        """One span per body that can stand by itself."""
        groups: list[list[int]] = []
        opener: Opener | None = None
        for left, right in self._pieces(folded, events, start, end):
            opened = self._opens(text, folded, events, left, right, opener)
            if opened or not groups:
                groups.append([left, right])
                opener = opened or Opener()
            else:
                groups[-1][1] = right
        return [span for span in (self._tidy(text, folded, left, right) for left, right in groups) if span]

    def _cuts_list(self, masked: str, match: re.Match[str]) -> bool:
        """In English an "and" without comma or article joins words of one name where commas part the list."""
        if not self.grammar.head_final or "," in match[0] or ";" in match[0]:
            return True
        return "," not in masked or self.splitting.match(masked, match.end()) is not None

    def _pieces(self, folded: str, events: Sequence[Event], start: int, end: int) -> list[tuple[int, int]]:
        masked = _PARENS.sub(lambda m: "(" * len(m[0]), folded[start:end])
        cuts, at = [], skip_blank(folded, start, end) - start
        for match in self._joint.finditer(masked):
            if not self._cuts_list(masked, match) or any(
                e.start < start + match.start() < e.end for e in events if e.bits & HEAD
            ):
                continue
            if match.start() > at:
                cuts.append((start + at, start + match.start()))
            at = match.end()
        if at < end - start:
            cuts.append((start + at, end))
        return cuts

    def _opens(
        self, text: str, folded: str, events: Sequence[Event], left: int, right: int, opener: Opener | None
    ) -> Opener | None:
        """What a piece opens if it begins a new body; None if it goes on with the body before."""
        head = self.head_at(folded, events, left, right)
        if head is None:
            return None
        determined = self.splitting.match(folded, left, right) is not None
        proper = text[head.start].isupper()
        generic = all(h.generic for h in head.heads)
        title = any(h.title for h in head.heads)
        new = Opener(
            determined,
            title,
            proper or generic,
            ":" in folded[left:right],
            folded.startswith(("toàn thể", "tất cả"), left),
            determined and not proper and " của " in folded[left:right],
        )
        if opener is None or determined:
            return new
        if self.grammar.verb_lexicon:
            return self._in_vietnamese_list(new, generic, proper, opener)
        if opener.colon:
            return None
        if self.grammar.head_final:
            return None if (generic and opener.shares) or (title and opener.title) else new
        return new if proper and not opener.determined else None

    def _in_vietnamese_list(self, new: Opener, generic: bool, proper: bool, opener: Opener) -> Opener | None:
        """Without articles: an office or a proper name begins a body, a common noun may share the first head."""
        if new.title:
            return new
        if opener.colon or (proper and opener.owned):
            return None
        if proper:
            return new
        if generic:
            return None if opener.determined or opener.title or opener.shares else opener
        return None if opener.title or opener.everybody else new

    def head_at(self, folded: str, events: Sequence[Event], start: int, end: int) -> Event | None:
        """The head noun of the noun phrase at `start`, after its determiners."""
        determined = self.determiner.match(folded, start, end)
        at = determined.end() if determined else start
        reach = end if self.grammar.head_final else at + 1
        for event in events:
            if event.start >= min(reach, end):
                return None
            if event.start >= at and event.bits & HEAD:
                placed = determined is None and all(head.place for head in event.heads)
                return None if placed else event
            if event.start > at and self.grammar.head_final and event.bits & (PREP | PARTNER | PAST | STATE | MODAL):
                return None
        return None

    def _tidy(self, text: str, folded: str, start: int, end: int) -> tuple[int, int] | None:
        """Without blanks, articles, quotes and closing marks."""
        start = skip_blank(folded, start, end)
        for courtesy in ("các đồng chí ", "đồng chí "):
            if folded.startswith(courtesy, start):
                start += len(courtesy)
                break
        if not self.grammar.verb_lexicon:
            article = _articles(self.grammar.language).match(folded, start, end)
            start = article.end() if article else start
            trailing = self._tail.search(folded, start, end) if self._tail else None
            end = trailing.start() if trailing else end
        while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:.–-“”\"'’"):
            end -= 1
        if end > start and text[end - 1] == ")" and "(" in text[start:end]:
            opened = text.rindex("(", start, end)
            if opened > start + 3:
                end = opened
                while end > start and text[end - 1].isspace():
                    end -= 1
        return (start, end) if start < end else None


@lru_cache(maxsize=8)
def reader(language: str) -> Reader:
    return Reader(load(language).grammar)


@lru_cache(maxsize=8)
def _articles(language: str) -> re.Pattern[str]:
    words = {"fr": r"(?:à la |à l'|aux? |du |des |de la |de l'|d'|le |la |les |l')", "en": r"(?:the )"}
    return re.compile(words.get(language, r"(?!)"))
