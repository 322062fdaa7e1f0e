"""What the stages hand to each other. Nothing here leaves the library."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import reduce
from operator import attrgetter, or_
from typing import NamedTuple

from directives.extraction.packs.entries import Cue, Kind, UnitHead
from directives.extraction.records import Confidence, Deadline, Modality, Reason

# The kinds as plain integers: a flag test stands in the innermost loops.
FRAME, STRESS, MODAL, FORBID = (int(k) for k in (Kind.FRAME, Kind.STRESS, Kind.MODAL, Kind.FORBID))
VERB, ADVERB, PAST, STATE = (int(k) for k in (Kind.VERB, Kind.ADVERB, Kind.PAST, Kind.STATE))
REPORT, LINK, PREP, PURPOSE = (int(k) for k in (Kind.REPORT, Kind.LINK, Kind.PREP, Kind.PURPOSE))
CLAUSE_HEAD, STAY, PARTNER, PERMIT = (int(k) for k in (Kind.CLAUSE_HEAD, Kind.STAY, Kind.PARTNER, Kind.PERMIT))
ORDINAL, NARRATIVE, URGENT, PRODUCT = (int(k) for k in (Kind.ORDINAL, Kind.NARRATIVE, Kind.URGENT, Kind.PRODUCT))
HEAD, LIMIT, MASK = (int(k) for k in (Kind.HEAD, Kind.LIMIT, Kind.MASK))
INITIAL, PRESENT, PARTICIPLE = (int(k) for k in (Kind.INITIAL, Kind.PRESENT, Kind.PARTICIPLE))
DEONTIC = MODAL | FORBID
_start_of, _bits_of = attrgetter("start"), attrgetter("bits")
Spans = tuple[tuple[int, int], ...]
PREDICATE = VERB | ADVERB | MODAL | FORBID | PAST | STATE | PERMIT | PARTNER | FRAME | STRESS | REPORT


@dataclass(slots=True, eq=False)
class Event:
    """A term of the pack at its place. `bits`: the kinds it may have here."""

    start: int
    end: int
    bits: int
    cues: tuple[Cue, ...]
    heads: tuple[UnitHead, ...]

    def cue(self, kind: int) -> Cue | None:
        for cue in self.cues:
            if int(cue.kind) & kind:
                return cue
        return None


class _Places:
    """What is asked of a text's events again and again, once for all stretches: their starts, kinds and places."""

    __slots__ = ("at", "events", "kinds", "starts")

    def __init__(self, events: list[Event]) -> None:
        self.events = events
        self.starts = list(map(_start_of, events))
        self.kinds = list(map(_bits_of, events))
        self.at = dict(zip(self.starts, range(len(events)), strict=True))


class Events(list[Event]):
    """The events of a stretch of text, in its order, none over another: all of them, or some of a longer stretch's."""

    __slots__ = ("_bits", "_first", "_places", "_stop")

    def __init__(self, events: Iterable[Event] = (), places: _Places | None = None, first: int = 0) -> None:
        super().__init__(events)
        self._places = places or _Places(list(self))
        self._first, self._stop, self._bits = first, first + len(self), -1

    @property
    def bits(self) -> int:
        """All the kinds among them: what is not here need not be looked for."""
        if self._bits < 0:
            self._bits = reduce(or_, self._places.kinds[self._first : self._stop], 0)
        return self._bits

    def index_from(self, start: int) -> int:
        """The index of the first that begins at a place or behind it."""
        return bisect_left(self._places.starts, start, self._first, self._stop) - self._first

    def cut(self, first: int, stop: int) -> "Events":
        """Some of them, by their indexes."""
        return Events(self[first:stop], self._places, self._first + first)

    def between(self, start: int, end: int) -> "Events":
        """Those that begin in a stretch."""
        places, last = self._places, self._stop
        first = bisect_left(places.starts, start, self._first, last)
        return Events(places.events[first : bisect_left(places.starts, end, first, last)], places, first)

    def first(self, kinds: int, start: int, end: int) -> Event | None:
        """The first of some kinds that begins in a stretch."""
        if not self.bits & kinds:
            return None
        places, last = self._places, self._stop
        first = bisect_left(places.starts, start, self._first, last)
        for index in range(first, bisect_left(places.starts, end, first, last)):
            if places.kinds[index] & kinds:
                return places.events[index]
        return None

    def at(self, start: int) -> Event | None:
        """The one that begins at a place."""
        index = self._places.at.get(start, -1)
        return self._places.events[index] if self._first <= index < self._stop else None

    def is_at(self, start: int, kinds: int) -> bool:
        """Whether one of some kinds begins at a place."""
        index = self._places.at.get(start, -1)
        return self._first <= index < self._stop and bool(self._places.kinds[index] & kinds)


@dataclass(slots=True)
class Block:
    """A line, a joined paragraph or a list item. `body`: after its marker. `depth` 0: no list item."""

    start: int
    end: int
    body: int
    style: str = ""
    depth: int = 0
    parent: int = -1
    has_children: bool = False
    reason: Reason | None = None
    rule: str = ""


@dataclass(slots=True)
class Clause:
    """A part between sentence ends and ";". `end` leaves out the closing mark."""

    start: int
    end: int
    block: int
    opens_block: bool
    opens_sentence: bool
    closes_block: bool
    ending: str
    floor: int = -1  # a further demand of its sentence: where that begins


class Named(NamedTuple):
    """The bodies a stretch of text names, each by its spans, and the rule that found them."""

    spans: tuple[tuple[int, int], ...] = ()
    rule: str = ""


NOBODY = Named()


@dataclass(slots=True)
class Reading:
    """What one clause says by itself, before anything is inherited."""

    clause: Clause
    body: int
    frame: Event | None = None
    frame_cue: Cue | None = None
    issuer: tuple[int, int] | None = None
    main: int = 0
    subject: Named = NOBODY
    partners: Named = NOBODY
    predicate: Event | None = None
    by_shape: bool = False
    anaphor: bool = False  # its subject is a pronoun that takes up the body named before
    may_guess: bool = False  # it goes on with a directive or is an item: an unknown word at its head may be its verb
    guessed: bool = False  # its verb is no word of the pack: it stands where a verb must stand
    heads_list: bool = False  # an action of its own, and the lead-in of a list
    listed: bool = False  # an item of a list
    as_item: bool = False  # an item of a list whose lead-in handed down its verb
    orders: bool = False  # it announces the orders of the list below
    beside: bool = False  # an item after one that acts
    follows: bool = False  # a sentence after one that acts, in the same block
    called: bool = False  # it says that somebody asked, and not who: "was told to", "they must"
    undergoes: bool = False  # a passive: its subject does not act
    said_of_each: bool = False  # its subject is each or any of a kind: "every complaint"
    firm: bool = False  # a present that says "systematically", "without delay"
    infinitive: bool = False  # nothing but an infinitive at its head says that it asks
    resumes: bool = False  # its subject takes up the bodies named before: "these agencies"
    to_them: bool = False  # a pronoun of its frame takes up who must act: "il leur a demandé"
    others: Spans = ()  # whom that pronoun means
    to_you: bool = False  # it orders those it speaks to
    addressed: bool = False  # it speaks to the recipients of the document
    again: bool = False  # goes on with what the frame before ";" asks: "; to report …"
    in_run: bool = False  # a demand above it still holds, or one of its own opens it
    modality: Modality | None = None
    modality_proof: tuple[int, int] | None = None
    urgent: Event | None = None
    first: int = 0
    opening: Event | None = None
    narrative: bool = False
    recounts: bool = False  # its demand was made in a stretch of time that is over: "Thời gian qua, Bộ đã yêu cầu"
    concludes: bool = False  # its must stands right behind a connective: "…, do đó cần huy động"
    tells: bool = False  # a past or present fact stands in it
    told_at: int = 0  # where
    find_limit: Callable[[], Deadline | None] | None = None  # asked at most once: most clauses never need it
    delivers: Callable[[], bool] = bool  # whether it speaks of finishing or handing over
    answers: Callable[[], bool] = bool  # whether it speaks of what an office does upon an event
    _limit: Deadline | None = None
    announced: tuple[int, int] | None = None  # who issued a plan that the clause tells of
    toward: tuple[int, int] | None = None  # "đối với …, X yêu cầu": the addressee before the frame

    @property
    def why_told(self) -> Reason:
        """Why a clause that only tells asks for nothing."""
        cue = self.predicate.cue(PAST | STATE | PERMIT) if self.predicate else None
        return (cue.reason if cue else None) or Reason.ASSESSMENT

    @property
    def limit(self) -> Deadline | None:
        """Until when, in the clause's own words."""
        if self.find_limit is not None:
            self._limit, self.find_limit = self.find_limit(), None
        return self._limit


@dataclass(slots=True)
class Draft:
    """A directive in the making."""

    start: int
    end: int
    block: int
    sentence: int
    units: Spans
    own_units: bool
    partners: Spans
    limit: Deadline | None
    own_limit: bool
    issuer: tuple[int, int] | None
    modality: Modality
    modality_proof: tuple[int, int] | None
    urgent: tuple[int, int] | None
    rule: str
    confidence: Confidence
    product: tuple[int, int] | None = None


@dataclass(slots=True)
class Passage:
    start: int
    end: int
    reason: Reason
    rule: str


class Context(NamedTuple):
    """What a clause inherits from its run. Places are spans of the text."""

    licence: str = ""
    issuer: tuple[int, int] | None = None
    issuer_text: str | None = None
    modality: Modality = Modality.OBLIGATION
    modality_proof: tuple[int, int] | None = None
    units: Spans = ()
    partners: Spans = ()
    limit: Deadline | None = None
    is_closed: bool = False
    is_open_section: bool = False
    leads: bool = False  # a lead-in opened the run: it holds over the paragraphs below
