"""Who: the bodies that a stretch of text names."""

import re
from collections.abc import Callable
from functools import lru_cache

from directives.extraction.marks import (
    HEAD,
    LIMIT,
    PREDICATE,
    PREP,
    PURPOSE,
    STATE,
    VERB,
    Event,
    Events,
    Named,
)
from directives.extraction.packs import load
from directives.extraction.packs.entries import Grammar
from directives.extraction.text import apart, either, inside_parens, skip_blank
from directives.extraction.units.lists import Lists
from directives.extraction.units.names import Names

_REMARK = re.compile(r"\.\.\.|[…:]")
_LATIN = range(0x41, 0x1F00)


class Reader(Lists):
    """The unit grammar of one language: noun phrases with a unit's head, and lists of them."""

    def __init__(self, grammar: Grammar) -> None:
        super().__init__(grammar)
        self.settle = Names(grammar).settle
        joining = sorted({word for cue in load(grammar.language).cues for word in cue.infix.split("|") if word})
        own = joining if grammar.head_final else []  # a verb's own word for what it asks: "tasked the council with"
        words = "|".join(re.escape(word) for word in dict.fromkeys((*grammar.infixes, *grammar.clitics, *own)))
        closers = "|".join(re.escape(word) for word in grammar.closers)
        parts = "|".join(re.escape(word) for word in (*grammar.places, *grammar.parting, *grammar.conjunctions))
        self._closer = re.compile(rf"(?<=\s)({closers}|\d+|[ivx]+)\s+(?!(?:{parts})\b)(?=\w)") if closers else None
        self._goes_on = re.compile(rf"\s+(?:{parts})\b") if closers else None
        self._placed = re.compile(
            rf"\b{either(grammar.places)}(?:\s+(?-i:[{_letters(str.isupper)}])\w*){{1,4}}", re.IGNORECASE
        )
        self._final = re.compile(rf"\s{either(grammar.finals)}(?=\s+\w)") if grammar.finals else None
        self._article = re.compile(either(apart(grammar.articles)))
        self._tail = re.compile(rf"\s[\"“«]?\s?({words})\s*:?\s*$") if words else None

    def bodies(self, text: str, folded: str, events: Events, start: int, end: int) -> Named:
        """The bodies named in a zone that holds nothing else."""
        return Named(tuple(self.split(text, folded, events, start, end)), "unit.list")

    def names_a_unit(self, folded: str, events: Events, start: int, end: int) -> bool:
        return self.head_at(folded, events, start, end) is not None

    def name_end(self, text: str, folded: str, events: Events, start: int, end: int) -> int | None:
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

    def split(self, text: str, folded: str, events: Events, start: int, end: int) -> list[tuple[int, int]]:
        """One span per body that can stand by itself."""
        groups = [
            (left, self._adverbial(text, folded, events, left, right))
            for left, right in self.groups(text, folded, events, start, end)
        ]
        if self._goes_on is not None:
            groups = [(left, self._end_of_name(text, folded, events, left, right)) for left, right in groups]
        return [span for span in (self._tidy(text, folded, left, right) for left, right in groups) if span]

    def _end_of_name(self, text: str, folded: str, events: Events, start: int, end: int) -> int:
        """Where a name is complete, and a word begins that can be no part of it: an action we have no word for."""
        ends = [event.end for event in events.between(start, end) if any(head.whole for head in event.heads)]
        ends += [match.end() for match in self._placed.finditer(text, start, end)] if text[start:end] else []
        ends += self._ends_of_persons(text, folded, events, start, end)
        ends += [match.end() for match in self._final.finditer(folded, start, end)] if self._final else []
        for at in sorted(ends):
            word = text[at : at + 2].strip(" ")
            if at < end and word.islower() and self._goes_on and not self._goes_on.match(folded, at, end):
                return at
        colon = text.find(": ", start, end)
        lone = colon > 0 and text[colon + 2 : colon + 3].islower()
        return colon if lone and self.head_at(folded, events, colon + 2, end) is None else end

    def _ends_of_persons(self, text: str, folded: str, events: Events, start: int, end: int) -> list[int]:
        """Behind three capitals in a row: "Phó Chủ tịch UBND tỉnh Hà Thị Mận", but not "Bộ Tổng Tham mưu"."""
        found = []
        for match in _person().finditer(text, start, end):
            last = text.rfind(" ", match.start(), match.end()) + 1
            if not events.is_at(match.start(), HEAD) and not folded.startswith(self.grammar.places, last):
                found.append(match.end())
        return found

    def _adverbial(self, text: str, folded: str, events: Events, left: int, right: int) -> int:
        """Where an adverbial or "is" begins behind a body: "các sở trong phạm vi nhiệm vụ của mình"."""
        if not self.grammar.verb_lexicon:
            return self._purpose(folded, events, left, right)
        plural = folded.startswith(self.grammar.splitting, left)
        ends = PREP if plural else PREP | STATE
        for event in events:
            if left < event.start < right and self._opens_time(folded, event):
                return event.start
            if left < event.start < right and event.bits & ends and text[event.start].islower():
                return right if "(" in text[left : event.start] else event.start
        return right

    def _opens_time(self, folded: str, event: Event) -> bool:
        """ "Bệnh viện A, trong ngày mai phải …"; but "các cấp ủy, trước hết là người đứng đầu" goes on."""
        apart_by_comma = event.bits & LIMIT and folded.startswith(", ", event.start - 2)
        return bool(apart_by_comma) and not folded.startswith(apart(self.grammar.conjunctions), event.start)

    def _purpose(self, folded: str, events: Events, left: int, right: int) -> int:
        """ "au ministre des Mines afin que …": where what is asked for begins as an aim."""
        if self.grammar.head_final or not events.bits & PURPOSE:
            return right
        aims = (e.start for e in events if left < e.start < right and e.bits & PURPOSE)
        return next((at for at in aims if folded.startswith(self.grammar.aims, at)), right)

    def _tidy(self, text: str, folded: str, start: int, end: int) -> tuple[int, int] | None:
        """Without blanks, articles, quotes and closing marks."""
        start = skip_blank(folded, start, end)
        article = self._article.match(folded, start, end)
        start = article.end() if article else start
        trailing = self._tail.search(folded, start, end) if self._tail else None
        end = trailing.start() if trailing else end
        while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:.–-“”\"'’"):
            end -= 1
        dash = text.find("\u2014", start + 1, end)  # "each agency's CIO—in consultation with …—"
        end = dash if dash > 0 and not self.grammar.verb_lexicon else end
        end = self._without_aside(text, start, end)
        end = self._end_of_proper_name(text, folded, start, end)
        return (start, end) if start < end and folded[start:end] not in self.grammar.nobody else None

    def _without_aside(self, text: str, start: int, end: int) -> int:
        """Without a short name in parentheses behind the long one; a body in them is kept: "Cục C06 (Bộ Công an)"."""
        if text[end - 1 : end] != ")" or "(" not in text[start:end]:
            return end
        opened = text.rindex("(", start, end)
        inside = text[opened + 1 : end - 1]
        names = " " in inside.strip() and inside[0].isupper() and not _REMARK.search(inside)
        if opened <= start + 3 or names:
            return end
        return len(text[:opened].rstrip()) if opened - start < 400 else end

    def _end_of_proper_name(self, text: str, folded: str, start: int, end: int) -> int:
        """A name that closes with its country, level or number holds no words behind it but places and parts."""
        closed = self._closer.search(folded, start, end) if self._closer else None
        while closed is not None and self._closer is not None:
            behind = closed.end()
            if text[behind : behind + 1].islower() and self._is_named(text, folded, start, closed.start(1)):
                return closed.end(1)
            closed = self._closer.search(folded, closed.end(1), end)
        return end

    def _is_named(self, text: str, folded: str, start: int, closer: int) -> bool:
        """A single body with a proper name, not "các tỉnh" or "cấp tỉnh"."""
        before = folded[start:closer].split()
        plural = any(word in self.grammar.splitting for word in before)
        return text[start].isupper() and before != [] and not plural and before[-1] not in self.grammar.parting


def _letters(case: Callable[[str], bool]) -> str:
    return "".join(filter(case, map(chr, _LATIN)))


@lru_cache(maxsize=1)
def _person() -> re.Pattern[str]:
    """A name of three to five words; compiled when first asked for, since it has to know a thousand letters."""
    upper, lower = _letters(str.isupper), _letters(str.islower)
    return re.compile(rf"(?<!\w)[{upper}][{lower}]+(?:\s[{upper}][{lower}]+){{2,4}}(?!\w)")


@lru_cache(maxsize=8)
def reader(language: str) -> Reader:
    return Reader(load(language).grammar)
