"""Who acts and who does not: passives and their agents, negations, and proper names that no head noun knows."""

import re
from collections.abc import Sequence
from functools import lru_cache

from directives.extraction.marks import (
    DEONTIC,
    FORBID,
    FRAME,
    HEAD,
    INITIAL,
    LIMIT,
    MODAL,
    PARTNER,
    PAST,
    PERMIT,
    PREP,
    PRESENT,
    PURPOSE,
    STATE,
    STRESS,
    Clause,
    Event,
    Events,
    Reading,
)
from directives.extraction.packs import load
from directives.extraction.packs.entries import Cue, Grammar, Kind
from directives.extraction.predicates.shapes import Shapes
from directives.extraction.predicates.strangers import Bodies, Strangers
from directives.extraction.records import Modality
from directives.extraction.text import either, skip_blank

_SEPARATOR = re.compile(r"\s*[,;]\s*")
_NEAR = 24  # characters at an item's head in which a need is named: "la nécessité de"
_LONGEST_LABEL = 200  # bodies before a colon that parts them from what they must do
_CAPITALS = re.compile(r"[^\W\d_a-z\u00e0-\u00ff][\w'’.-]*(?:\s(?:\w{1,3}\s){0,2}[^\W\d_a-z\u00e0-\u00ff][\w'’.-]*)*")
_POSSESSIVE = re.compile(r"(?:(?<=s)|(?='s))()'s?\s")
NOT = Cue("", Kind.FORBID, "", Modality.PROHIBITION)
MUST = Cue("", Kind.MODAL, "", Modality.OBLIGATION)


class Voice(Shapes):
    """What the reading of a predicate must know beside its verb."""

    def __init__(self, grammar: Grammar, bodies: Bodies) -> None:
        super().__init__(grammar)
        self._bodies = bodies
        self._strangers = Strangers(grammar, bodies)
        self._negation = re.compile(f"{either(grammar.negations)} ") if grammar.negations else None
        self._refusal = _refusal(grammar) if grammar.verb_lexicon and grammar.negations else None
        self._refused = tuple(f" {word}" for word in grammar.negations)
        self._things = re.compile(grammar.things or "(?!)")
        self._idle = frozenset(grammar.idle)
        self._reported = tuple(f"{word} " for word in grammar.reported) or "\0"
        self._never = re.compile(grammar.never) if grammar.never else None
        self._none = tuple(f"{word} " for word in grammar.nones) or ("\0",)
        self._passive = re.compile(grammar.passive) if grammar.passive else None
        self._endured = re.compile(grammar.endured) if grammar.endured else None
        self._agent = re.compile(rf"\s(?:{'|'.join(grammar.agents)})\s+") if grammar.agents else None

    def _obliging(self, folded: str, cue: Event, end: int) -> Event:
        """A "be" that obliges by the word behind it: "est interdit", "est requis", "sera transmis", "est vérifié"."""
        if not cue.bits & STATE or " " in folded[cue.start : cue.end]:
            return cue
        if self._banned and (match := self._banned.match(folded, cue.start, end)):
            return Event(match.start(), match.end(), FORBID, (NOT,), ())
        required = (self._required and self._required.match(folded, cue.start, end)) or self._strangers.must(
            folded, cue
        )
        if required:
            return Event(required.start(), required.end(), MODAL, (MUST,), ())
        if self._passive is not None and self._passive.match(folded, cue.start):
            return Event(cue.start, cue.end, MODAL, (), ())
        if self._done is not None and self._done.match(folded, cue.start, end):
            return Event(cue.start, cue.end, PRESENT, (), ())
        return cue

    def _is_named_action(self, folded: str, events: Events, start: int, end: int) -> bool:
        """A noun of action, of which nothing is told: "Ouverture du bac", not "une visite peut avoir lieu"."""
        need = self._need.search(folded, start, min(start + _NEAR, end)) if self._need else None
        if need is not None and self._is_infinitive(folded, need.end(), end):
            return True
        if self._nominal is None or self._nominal.match(folded, start, end) is None:
            return False
        told = events.first(DEONTIC | PERMIT | STATE, start + 1, end)
        return told is None or self._relative.search(folded, start, told.start) is not None

    def _is_needed(self, folded: str, events: Events, need: re.Match[str], end: int) -> bool:
        """An action, or whatever there is said to be a pressing need of: "la nécessité d'une approche concertée"."""
        if self._is_infinitive(folded, need.end(), end) or self._is_named_action(folded, events, need.end(), end):
            return True
        return self._pressing is not None and self._pressing.match(folded, need.start()) is not None

    def _asked_for(self, folded: str, events: Events, reading: Reading, end: int) -> int | None:
        """ "a instruit les services pour suspendre les foires": where no word joins the action, its purpose is it."""
        if self.grammar.head_final or (reading.frame_cue and reading.frame_cue.acting):
            return None
        purposes = (e for e in events if reading.body < e.start < end and e.bits & PURPOSE)
        return next((e.start for e in purposes if self._is_infinitive(folded, e.end + 1, end)), None)

    def _asks_at_once(self, folded: str, start: int, end: int) -> bool:
        """Behind an adverbial: an imperative, or an infinitive that stands for one."""
        ordered = self._imperative.match(folded, start, end) if self._imperative else None
        return (ordered is not None and ordered["verb"] not in self._idle) or self._is_infinitive(folded, start, end)

    def _labelled(self, folded: str, events: Events, reading: Reading) -> int | None:
        """Where the action begins in "Ministre des Ports : curer le bassin"."""
        start, end = reading.main, reading.clause.end
        colon = folded.find(":", start, min(end, start + _LONGEST_LABEL))
        at = skip_blank(folded, colon + 1, end)
        if colon < 0 or self.grammar.head_final or not self._is_infinitive(folded, at, end):
            return None
        if any(
            start <= e.start < colon and e.bits & (DEONTIC | PAST | STATE | PERMIT | FRAME | STRESS) for e in events
        ):
            return None
        named = self._bodies.head_at(folded, events, self._past_prefix(folded, start), colon)
        return at if named is not None else None

    def _past_prefix(self, folded: str, start: int) -> int:
        """Behind the word that gives an item to a body: "pour le service des ports, de …"."""
        words = (*self.grammar.heading_prefixes, *self.grammar.nones)
        word = next((w for w in words if folded.startswith(f"{w} ", start)), "")
        return start + len(word) + bool(word)

    def _stated_duty(self, folded: str, events: Events, start: int, end: int) -> Event | None:
        """What is said to be forbidden or required: "il est rappelé que le casque est obligatoire"."""
        state = events.first(STATE, start + 1, end)
        duty = self._obliging(folded, state, end) if state is not None else None
        return duty if duty is not None and duty.bits & DEONTIC and duty.cues else None

    def _order(self, folded: str, reading: Reading, end: int) -> Event | None:
        """A verb in the imperative at the head: "Veillez à ce que …", "n'utilisez pas …"."""
        match = self._imperative.match(folded, reading.main, end) if self._imperative else None
        if match is None or match["verb"] in self._idle or match.end() + 3 > end:
            return None
        never = match["never"] is not None
        return Event(match.start(), match.end(), FORBID if never else MODAL, (NOT if never else MUST,), ())

    def _undergoes(self, folded: str, events: Events, reading: Reading) -> bool:
        predicate = reading.predicate
        if predicate is not None and predicate.bits == PRESENT and not predicate.cues:
            reading.undergoes = True
            reading.firm = (
                self._firm is not None and self._firm.search(folded, predicate.start, reading.clause.end) is not None
            )
            return True
        if self._passive is None or predicate is None or not predicate.bits & DEONTIC:
            return False
        start, end = predicate.start, reading.clause.end
        shapes = (self._passive, self._banned, self._required)
        reading.undergoes = any(one and one.match(folded, start, end) for one in shapes) and not any(
            predicate.end <= e.start < end and e.bits & DEONTIC and not self._passive.match(folded, e.start)
            for e in events
        )
        return reading.undergoes

    def _endures(self, folded: str, reading: Reading, at: int) -> bool:
        """ "asked that the well be sealed": what stands before the verb does not act."""
        if self._endured is None or reading.frame is None:
            return False
        return self._endured.search(folded, reading.main, min(at + 12, reading.clause.end)) is not None

    def _denied(self, folded: str, events: Events, reading: Reading) -> Event | None:
        """ "No agency shall …": the subject is told not to act; "No later than May 1, …" is no such subject."""
        predicate = reading.predicate
        if predicate is None or not predicate.bits & (DEONTIC | PERMIT) or predicate.start == reading.main:
            return predicate
        if not folded.startswith(self._none, reading.main) or events.is_at(reading.main, PREP | LIMIT):
            return predicate
        return Event(predicate.start, predicate.end, FORBID, (NOT,), ())

    def _agents(self, text: str, folded: str, events: Events, reading: Reading) -> Sequence[tuple[int, int]]:
        """ "shall be kept by the registrar": who acts in a passive stands behind it, if anywhere."""
        start, end = reading.predicate.end if reading.predicate else reading.main, reading.clause.end
        for match in self._agent.finditer(folded, start, end) if self._agent else ():
            stop = next((m.start() for m in _SEPARATOR.finditer(folded, match.end(), end)), end)
            head = self._bodies.head_at(folded, events, match.end(), stop)
            if head is not None and head.start - match.end() < 30:
                begins = events.first(PREP | PURPOSE | PARTNER, head.end, stop)
                stop = begins.start if begins else stop
                return self._bodies.split(text, folded, events, match.end(), stop)
        return ()

    def _forbidden(self, folded: str, start: int, at: int) -> Event | None:
        """ "ne pas délivrer", "not to issue": the action asked for, at `at`, is not to act."""
        match = self._negation.match(folded, at) if self._negation else None
        if match:
            return Event(start, match.end() - 1, FORBID, (NOT,), ())
        before = folded[max(0, at - 24) : at].split()
        refused = (
            before[-1:] and before[-1] in self.grammar.infixes and f" {' '.join(before[:-1])}".endswith(self._refused)
        )
        return Event(start, at, FORBID, (NOT,), ()) if refused else None

    def _is_refusal(self, forbidden: Event | None) -> bool:
        """Whether the negation stands before the word that joins addressee and action: "not to issue"."""
        return forbidden is not None and forbidden.start == forbidden.end

    def _proper_name(self, text: str, folded: str, reading: Reading, at: int) -> list[tuple[int, int]]:
        """ "FranceAgriMer tiendra …", "the Vietnam Social Security shall …": capitals right before the predicate."""
        start = skip_blank(folded, reading.main, at)
        determined = self._bodies.determiner.match(folded, start, at)
        first = determined.end() if determined else start
        name = _CAPITALS.match(text, first, at)
        if (
            reading.anaphor
            or name is None
            or text[name.end() : at].strip() not in ("", *self.grammar.infixes)
            or name.end() - first > 80
        ):
            return []
        if name[0].isupper() or folded[first : name.end()].startswith(self.grammar.second_person or "\0"):
            return []  # capitals that name a body are heads already
        sure = " " in name[0] or not name[0][1:].islower()
        alone = not self.grammar.head_final and determined is None and reading.predicate is not None
        return [(first, name.end())] if sure or alone else []

    def _owner(self, folded: str, events: Events, start: int, end: int) -> tuple[int, int]:
        """ "Each agency's plan shall name …": a thing is no body, but whose it is may be one."""
        possessive = _POSSESSIVE.search(folded, start, end) if self.grammar.head_final else None
        if possessive is None or self._things.search(folded, possessive.end(), end) is None:
            return start, end
        if events.first(HEAD, possessive.end(), end):
            return start, end
        return start, possessive.start(1)

    def _behind_adverb(self, folded: str, start: int) -> int:
        """ "Promptly report …", "; and regularly inspect …": an adverb may stand before the verb."""
        adverb = self._adverb.match(folded, start)
        return adverb.end() if adverb else start

    def is_gerund(self, folded: str, start: int, end: int) -> bool:
        return self._gerund.match(folded, start, end) is not None

    def _behind_own_word(
        self, folded: str, events: Events, start: int, clause: Clause, wanted: Sequence[str]
    ) -> int | None:
        """ "tasked the council with improving", "warned owners against dumping": a verb's own word joins the action.

        The same word may only name who helps ("in consultation with"), or announce a list ("with the following").
        """
        own = [word for word in wanted if word not in self.grammar.infixes]
        if not own or not self.grammar.gerund:
            return None
        joined = _joined(self.grammar.language, tuple(own), lists=clause.ending == ":")
        helping = [(e.start, e.end) for e in events if e.bits & PARTNER]
        for match in joined.finditer(folded, start, clause.end):
            if not any(first <= match.start() < last for first, last in helping):
                return match.end()
        return None

    def _is_imperative(self, folded: str, events: Events, reading: Reading, cue: Event | None) -> bool:
        """A base form at the head, unless it is a noun of which something is said ("Plan administrators must …")."""
        opening = events.at(self._behind_adverb(folded, reading.main))
        if opening is None or not opening.bits & INITIAL or not (reading.clause.opens_sentence or reading.may_guess):
            return False
        noun = self._noun_use.match(folded, opening.end, reading.clause.end)
        if (noun and not events.is_at(noun.end() + 1, INITIAL)) or opening.end + 2 > reading.clause.end:
            return False
        return cue is None or cue is opening or self._aside.search(folded, opening.end, cue.start) is not None

    def _like_its_neighbour(self, folded: str, reading: Reading, cue: Event | None) -> bool:
        """An item beside one that acts, of which nothing is told: its first word acts too."""
        start, end = reading.main, reading.clause.end
        if not reading.beside or cue is not None or not self.grammar.head_final:
            return False
        third = self._third_person.match(folded, start, end) or self._gerund.match(folded, start, end)
        object_at = folded.find(" ", start, end) + 1
        governs = object_at > 0 and self._bodies.determiner.match(folded, object_at, end) is not None
        reading.guessed = not third and governs and self._is_infinitive(folded, start, end)
        return reading.guessed

    def _is_thing(self, text: str, folded: str, events: Events, reading: Reading, action: int) -> bool:
        """ "orders a review of all ports to find …": what stands before the infinitive is asked for, not asked."""
        start = reading.main
        if self._gerund.match(folded, start, action):
            return True
        determined = self._bodies.determiner.match(folded, start, action)
        if determined is None or text[determined.end() : determined.end() + 1].isupper():
            return False
        if self._strangers.calls(folded, reading, start, action):
            return False
        head = self._bodies.head_at(folded, events, start, action)
        return head is None or self._of.search(folded, start, head.start) is not None  # "the use of managers"


@lru_cache(maxsize=64)
def _joined(language: str, own: tuple[str, ...], *, lists: bool) -> re.Pattern[str]:
    """A verb's own word before an action; before a list ("with the following:") no noun names the action."""
    grammar = load(language).grammar
    noun = "(?!)" if lists else either(grammar.splitting)
    return re.compile(rf"\s{either(own)}\s(?={grammar.gerund}|{noun}\s)")


def _refusal(grammar: Grammar) -> re.Pattern[str]:
    """A negation before an action, behind the body that must not act."""
    return re.compile(rf"(?<=\w ){either(grammar.negations)} (?=\w)(?!{either(grammar.lacks)}(?!\w))")
