"""Names of bodies: what stands inside one is neither a verb nor an adverbial of the clause.

"Cục Quản lý giám sát bảo hiểm", "các đơn vị được giao quản lý dự án": a body is often named by what it does. Here the
verbs of such a name lose their force, so that every later stage meets the clause's own predicate first.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from directives.extraction.marks import (
    ADVERB,
    FORBID,
    HEAD,
    MASK,
    MODAL,
    PARTNER,
    PAST,
    PREDICATE,
    PREP,
    PURPOSE,
    STATE,
    VERB,
    Event,
)
from directives.extraction.packs.entries import Grammar
from directives.extraction.text import either, places
from directives.extraction.units.headless import Headless

_FURTHEST = 14  # events looked at behind a head: no name is longer
_NOUNS = 24  # so far behind "sự" its nouns stand
_start_of = attrgetter("start")


class Walk(NamedTuple):
    """Where the walk behind a head stands. `last`: head, verb, relative, preposition or words."""

    last: str
    sure: bool  # the verb before belongs to the name whatever follows
    must: bool = False  # an adverbial stands in between: only a must can be what is said of the body


class Names:
    """The names of bodies in one language, among the events of a text."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        small, joint = grammar.alphabet, either(grammar.conjunctions)
        capital = small.upper()
        self._break = re.compile(rf"[;.!?(){{}}\[\]\"“”«»]|\n(?![{small}])")
        self._field_goes_on = re.compile(rf"\s*(?:,|;|$|{joint} [{capital}]|[{small}])")
        self._coordinated = re.compile(rf" \w+ (?:[\w ]+(?:, | {joint} ))?")
        self._nouning = tuple(f" {word} " for word in grammar.nouning)
        self._listing = (",", *(f" {word}" for word in grammar.conjunctions))
        self._functions = frozenset(grammar.functions)
        short = [one for one in grammar.conjunctions if " " not in one]
        answers = (f" {joint} {word} " for joint in short for word in grammar.answering)
        self._and_answers = tuple(answers) if grammar.answering else "\0"
        self._serving = frozenset(grammar.serving)
        self._seconds = frozenset(grammar.seconds)
        self._namings = frozenset(grammar.namings)
        self._takers = tuple(f" {word}" for word in grammar.takers)
        self._given = tuple(word for word in grammar.relatives if " " in word) or ("\0",)
        self._relatives = tuple(f"{space}{word}" for word in grammar.relatives for space in ("", " "))
        joints = "|".join(re.escape(word) for word in grammar.conjunctions)
        self._interposed = (
            re.compile(rf"(?:^|\s)(?:{joints})\s*,?\s+{either(grammar.interposed)}$") if grammar.interposed else None
        )
        self._headless = Headless(grammar)

    def settle(self, text: str, folded: str, events: list[Event]) -> list[Event]:
        """The events without those that only stand in a name, and with heads for acronyms and persons."""
        out = list(events)
        if self._serving:
            self._swallow(text, folded, events, out)
            self._swallow_fields(text, folded, events, out)
            self._soften_nouns(folded, out)
        if self._interposed is not None:
            self._soften_interposed(folded, out)
        added = [*self._headless.acronyms(text, out), *self._headless.persons(text, folded, out)]
        return sorted([*out, *added], key=attrgetter("start", "end")) if added else out

    # --- verbs in names -----------------------------------------------------------------------------------------

    def _swallow(self, text: str, folded: str, events: Sequence[Event], out: list[Event]) -> None:
        done = -1
        for index, head in enumerate(events):
            if index <= done or not head.bits & HEAD or not self._may_be_named(text, folded, events, index):
                continue
            for inner in self._inside(text, folded, events, index):
                out[inner] = _powerless(events[inner])
                done = inner

    def _may_be_named(self, text: str, folded: str, events: Sequence[Event], index: int) -> bool:
        """A short noun in lower case heads a body only behind a determiner: "Bộ Nội vụ" holds no "vụ"."""
        head = events[index]
        term = self._serving_noun(head)
        if term and (len(term) >= 6 or " " in term or not text[head.start].islower()):
            return True
        before = folded[max(head.start - 6, 0) : head.start].rstrip()
        if before.endswith(self.grammar.splitting):
            return bool(term) or self._is_described(folded, events, index)
        return bool(term) and before.endswith(self._listing)

    def _serving_noun(self, head: Event) -> str:
        """The noun by which a head may be a body with a function in its name."""
        for one in head.heads:
            if one.term in self._serving:
                return one.term
        return ""

    def _is_described(self, folded: str, events: Sequence[Event], index: int) -> bool:
        """ "các địa phương chưa hoàn thành …": whatever the body is, a relative clause may hang on it."""
        if index + 1 >= len(events):
            return False
        head, event = events[index], events[index + 1]
        return self._is_relative(folded[head.end : event.start], folded[event.start : event.end])

    def _inside(self, text: str, folded: str, events: Sequence[Event], index: int) -> list[int]:
        """The events behind a head that belong to its name."""
        walk, at = Walk("head", True), events[index].end
        sure: list[int] = []
        likely: list[int] = []
        for inner in range(index + 1, min(index + 1 + _FURTHEST, len(events))):
            event = events[inner]
            gap = folded[at : event.start]
            if self._break.search(text, at, event.start) or ": " in gap:
                return sure
            if "," in gap and not self._goes_on(folded, event, gap, walk):
                listed = event.bits & HEAD and gap.endswith(", ") and not event.bits & PREDICATE
                return sure + likely if listed else sure
            given = event.bits & MODAL and folded.startswith(self._given, event.start)
            forced = event.bits & (MODAL | FORBID) and not given
            if forced or (
                text[event.start].islower()
                and not self._is_naming(text, folded, event, at)
                and self._opens_predicate(text, folded, events, inner, gap, walk)
            ):
                acts = walk.last == "verb" and gap.strip() in self.grammar.conjunctions  # "triển khai và báo cáo"
                return sure if acts else sure + likely
            walk_on = self._step(text, folded, event, gap, walk)
            if walk_on is None:
                return sure
            if walk_on.last in ("verb", "relative", "preposition"):
                (sure if walk_on.sure else likely).append(inner)
            walk, at = walk_on, event.end
        return sure

    def _is_naming(self, text: str, folded: str, event: Event, at: int) -> bool:
        """ "Cục Cảnh sát phòng cháy, chữa cháy": right behind the words of a name a function that only names have."""
        if folded[event.start : event.end] not in self._namings:
            return False
        return text[at : event.start].lstrip()[:1].isupper()

    def _goes_on(self, folded: str, event: Event, gap: str, walk: Walk) -> bool:
        """A comma inside a name: "phòng, chống", "kiểm tra, giám sát"."""
        both = gap.strip() == "," and walk.last == "verb" and folded[event.start : event.end] in self._functions
        named = walk.sure or walk.last == "verb"
        return both or (named and bool(event.bits & (MODAL | FORBID)))

    def _opens_predicate(
        self, text: str, folded: str, events: Sequence[Event], inner: int, gap: str, walk: Walk
    ) -> bool:
        """Whether the clause's own predicate begins here: behind words that are no verb's companion."""
        event = events[inner]
        term = folded[event.start : event.end]
        if walk.must or (walk.last == "head" and self._is_relative(gap, term)):
            return False
        if event.bits & PARTNER and not event.bits & MASK:
            return True
        if not event.bits & PREDICATE or event.bits & (PAST | STATE | HEAD) or not _apart(gap, walk):
            return False
        if event.bits & ADVERB and not event.bits & VERB:
            following = events[inner + 1] if inner + 1 < len(events) else None
            return following is not None and following.start <= event.end + 1 and bool(following.bits & PREDICATE)
        return term not in self._functions or not self._taken(text, folded, event, gap, walk)

    def _taken(self, text: str, folded: str, event: Event, gap: str, walk: Walk) -> bool:
        """Whether a verb hangs on the noun or preposition right before it: "dự án đầu tư", "về chuyển đổi số"."""
        if walk.last == "preposition" and not gap.strip():
            return True
        before = folded[max(event.start - 20, 0) : event.start].rstrip()
        taker = next((word for word in self._takers if before.endswith(word)), "")
        return bool(taker) and text[event.start - len(taker) : event.start - 1].strip()[:1].islower()

    def _step(self, text: str, folded: str, event: Event, gap: str, walk: Walk) -> Walk | None:
        """One event further; None where no name goes on."""
        term = folded[event.start : event.end]
        if walk.last == "head" and self._is_relative(gap, term):
            return Walk("verb" if gap.strip() else "relative", sure=False)
        if walk.must:
            return walk._replace(sure=False)
        if event.bits & PURPOSE or (event.bits & (PAST | STATE) and not event.bits & HEAD):
            return None
        if not event.bits & PREDICATE or event.bits & HEAD:
            return self._past_words(event, term, walk)
        return self._past_verb(text, folded, event, gap, walk)

    def _past_words(self, event: Event, term: str, walk: Walk) -> Walk | None:
        """A noun or an adverbial behind the head or the verb of a name."""
        if not event.bits & PREP:
            return Walk("words", walk.sure)
        if term in self.grammar.inward:
            return Walk("preposition", sure=False)
        return None if walk.last == "head" else Walk("verb", sure=False, must=True)

    def _past_verb(self, text: str, folded: str, event: Event, gap: str, walk: Walk) -> Walk | None:
        """A verb that stands in the name, by its capital, by the noun before it, or as a body's function."""
        term = folded[event.start : event.end]
        if text[event.start].isupper() or self._is_naming(text, folded, event, event.start - len(gap)):
            return Walk("verb", sure=True)
        if self._taken(text, folded, event, gap, walk):
            return Walk("verb", sure=walk.last != "preposition") if term in self._functions else None
        if _apart(gap, walk) and gap.strip() not in self.grammar.conjunctions:
            return None
        if folded.startswith(self._and_answers, event.end):
            return None  # "Các đơn vị thực hiện và báo cáo …": two things that they do, and no name
        return self._companion(term, walk)

    def _is_relative(self, gap: str, term: str) -> bool:
        return f"{gap.strip()} {term}".startswith(self._relatives)

    def _companion(self, term: str, walk: Walk) -> Walk | None:
        """A verb right behind the head or behind another verb of the name."""
        if walk.last == "relative":
            return Walk("verb", sure=False)
        if walk.last not in ("head", "verb") or term not in self._functions:
            return None
        second = walk.last == "verb" and walk.sure and term in self._seconds
        return Walk("verb", sure=second or term in self._namings)

    def _swallow_fields(self, text: str, folded: str, events: Sequence[Event], out: list[Event]) -> None:
        """ "các Bộ: Giáo dục và Đào tạo, Xây dựng": behind the colon stand fields, though some are verbs."""
        at = -1
        for index, event in enumerate(events):
            if event.bits & HEAD and folded.startswith(": ", event.end):
                at = event.end + 2
            if at < 0 or not event.bits & PREDICATE or event.start < at:
                continue
            between = text[at : event.start].strip()
            if not text[event.start].isupper() or (between.strip(" ,:") and not between[0].isupper()):
                at = -1
            elif folded[event.start : event.end] in self.grammar.fields and self._field_goes_on.match(text, event.end):
                out[index] = _powerless(event)
                at = event.end
            else:
                at = -1

    def _soften_nouns(self, folded: str, out: list[Event]) -> None:
        """ "sự đồng lòng, ủng hộ của các đơn vị": a word makes nouns of the verbs behind it."""
        for made in sorted(places(folded, self._nouning)):
            first = bisect_left(out, made, key=_start_of)
            if first and out[first - 1].end > made + 1:
                continue  # "quân sự": a longer word ends here
            for index in range(first, len(out)):
                event = out[index]
                if event.start > made + _NOUNS:
                    break
                if event.bits & VERB and self._coordinated.fullmatch(folded, made, event.start):
                    out[index] = _powerless(event)

    # --- what stands between the bodies of a list ---------------------------------------------------------------

    def _soften_interposed(self, folded: str, out: list[Event]) -> None:
        """ "the Attorney General and, as appropriate, the heads of …": no adverbial of the clause."""
        for index, event in enumerate(out):
            if event.bits & PREP and self._interposed and folded[event.start : event.end] in self.grammar.interposed:
                before = folded[max(event.start - 16, 0) : event.end]
                if self._interposed.search(before):
                    out[index] = _powerless(event)


def _apart(gap: str, walk: Walk) -> bool:
    """Whether words stand between the verb before and this one."""
    return bool(gap.strip(" ,")) or walk.last == "words"


def _powerless(event: Event) -> Event:
    """Still a head, if it is one, but no cue."""
    return Event(event.start, event.end, event.bits & HEAD or MASK, (), event.heads)
