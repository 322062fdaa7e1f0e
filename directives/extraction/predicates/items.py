"""What an item of a list, or a clause, begins with: a body asked, a present tense, an action."""

import re

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
    Event,
    Events,
    Named,
    Reading,
)
from directives.extraction.packs.entries import Cue, Kind
from directives.extraction.predicates.voice import MUST, NOT, Voice
from directives.extraction.text import inside_parens

_TELLING = DEONTIC | PAST | STATE | PERMIT | FRAME | STRESS | PURPOSE
_ARTICLE, _LONGEST_NAME = 6, 50  # characters before a body's head, and of its name behind that
_LONGEST = 200  # characters of a body, those who help it, or a thing
_SHORT_NAME = 3  # words before a verb that no list knows
_FEW = 3  # words that qualify a body, or name what happens to each
_OFTEN = Cue("", Kind.PRESENT, "", weak=True)  # told of every day: it obliges only by a time
_CLOSED = (".", ";")
_SEPARATOR = re.compile(r"\s*[,;]\s*")


class Items(Voice):
    """How a clause begins."""

    def item_acts(self, folded: str, events: Events, start: int, end: int, *, announced: bool) -> bool:
        """Whether an item begins with an action: asked of one ("à l'agence de …"), in the present, or, where the list
        is announced as one of measures, named by a noun."""
        if announced and self._nominal is not None and self._nominal.match(folded, start, end):
            return True
        if self._present_at(folded, events, start, end) is not None or self._dative(folded, events, start, end) > 0:
            return True
        future = self._future.match(folded, start, end) if self._future else None
        return future is not None and future[0] not in self._not_verbs

    def _behind_condition(self, folded: str, events: Events, body: int, end: int) -> int | None:
        """ "If an office has no means, it should …": the main clause by its must where no body opens it."""
        must = next((e.start for e in events if body < e.start < end and e.bits & DEONTIC), body)
        starts = [m.end() for m in _SEPARATOR.finditer(folded, body, must) if not inside_parens(folded, body, m.end())]
        if not any(folded.startswith(self._conditions, at) for at in (body, *starts[:-1])):
            return None
        joints = tuple(f"{word} " for word in self.grammar.conjunctions)
        return starts[-1] if starts and not folded.startswith(joints, starts[-1]) else None

    def _told_off(self, folded: str, events: Events, reading: Reading, cue: Event | None) -> Event | None:
        """ "All managers to send their returns by noon.": in minutes the bare infinitive behind a body asks."""
        start, end = reading.main, reading.clause.end
        if cue is not None and (must := self._behind_relative(folded, events, cue, start, end)) is not None:
            return must
        whole = reading.clause.opens_sentence or reading.in_run
        doing = self._gerund.match(folded, start, end)  # "returning officers", by what they do
        named = self.grammar.list_openers and not (doing and not events.is_at(doing.end() + 1, HEAD))
        if not named or not whole or reading.clause.ending not in _CLOSED:
            return None
        joined = self._bare_duty(folded, events, reading, min(end, start + _LONGEST))
        if joined is None or (cue and self._relative.search(folded, joined.end(), cue.start) is None):
            return None
        return Event(joined.start(), joined.end() - 1, MODAL, (MUST,), ())

    def _behind_relative(self, folded: str, events: Events, cue: Event, start: int, end: int) -> Event | None:
        """ "Officers who have lost a card must report it": the must behind the relative clause is what is said."""
        if not cue.bits & PAST:
            return None
        who = self.grammar.subordinators if self.grammar.head_final else ()
        relative = self._relative_end.search(folded, start, cue.start)
        if relative is None and not any(folded.endswith(f" {word} ", start, cue.start) for word in who):
            return None
        return events.first(DEONTIC, cue.end, end)

    def _acts_of_itself(self, text: str, folded: str, events: Events, start: int, end: int) -> Event | None:
        """ "The clerk publishes the rates within ten days": what a body does, and owes where a day is set to it."""
        known = events.bits & (PRESENT | INITIAL)
        body = self._head_before(events, start, end) or self._bodies.head_at(folded, events, start, end)
        if not known or body is None or not self._is_qualified(folded, events, start, body.start):
            return self._happens_to_each(folded, events, start, end)
        if folded[body.end - 1] == "s" and (acts := self._act_of_many(folded, events, body.end + 1, end)):
            return acts
        inside = (e for e in events if body.end < e.start < end and e.bits & PRESENT and text[e.start].islower())
        verb = next(inside, None)
        if verb is None or verb.start - body.end > _LONGEST_NAME or inside_parens(folded, start, verb.start):
            return self._happens_to_each(folded, events, start, end)
        between = folded[body.end : verb.start]
        told = any(mark in between for mark in ",;:") or self._before_noun.search(between)
        in_mind = self._infix is not None and self._infix.match(folded, verb.end + 1, end)  # "plans to open"
        noun = events.is_at(verb.end + 1, INITIAL | DEONTIC)  # "school repairs take centre stage"
        return None if told or in_mind or noun else Event(verb.start, verb.end, PRESENT, (_OFTEN,), ())

    def _head_before(self, events: Events, start: int, end: int) -> Event | None:
        """A body right before what may be its verb."""
        heads = (e for e in events if start <= e.start < end and e.bits & HEAD)
        return next((e for e in heads if events.is_at(e.end + 1, PRESENT | INITIAL)), None)

    def _is_qualified(self, folded: str, events: Events, start: int, body: int) -> bool:
        """ "The employing | department": few words, of which nothing is said, between an article and a body."""
        words = folded[start:body]
        if len(words) <= _ARTICLE:
            return True
        plain = words.count(" ") <= _FEW and not any(mark in words for mark in ",;:(")
        return plain and events.first(_TELLING | PREP | LIMIT, start + 1, body) is None

    def _act_of_many(self, folded: str, events: Events, at: int, end: int) -> Event | None:
        """ "Councils pass their by-laws": in the plural a base form behind a body, with its object, is what they do."""
        acts = events.is_at(at, INITIAL) and not events.is_at(at, HEAD | PREP | PURPOSE)
        stop = folded.find(" ", at, end)
        return Event(at, stop, PRESENT, (_OFTEN,), ()) if acts and self._governs(folded, at, end) else None

    def _governs(self, folded: str, at: int, end: int) -> bool:
        """Whether a word has its object right behind it."""
        object_at = folded.find(" ", at, end) + 1
        return object_at > 0 and self._bodies.determiner.match(folded, object_at, end) is not None

    def _happens_to_each(self, folded: str, events: Events, start: int, end: int) -> Event | None:
        """ "Every complaint receives an answer": who or what it is need not be known."""
        determined = self._each.match(folded, start, end)
        first = events.first(PRESENT, determined.end(), end) if determined else None
        if determined is None or first is None or not 0 < folded.count(" ", determined.end(), first.start) <= _FEW:
            return None
        words = folded[determined.end() : first.start]
        said = any(mark in words for mark in ",;:(") or self._before_noun.search(words)
        return None if said else Event(first.start, first.end, PRESENT, (_OFTEN,), ())

    def shows_duty(self, folded: str, events: Events, start: int, end: int) -> bool:
        """Whether an item names a body and what it is to do, or a thing and what is to be done with it."""
        if self._infix is None or self._passive is None:
            return False
        for joined in self._infix.finditer(folded, start, end):
            acts = events.is_at(joined.end(), INITIAL) and self._is_whose(folded, events, start, joined.start())
            if acts or self._passive.match(folded, joined.start()):
                return True
        return False

    def _bare_duty(self, folded: str, events: Events, reading: Reading, end: int) -> re.Match[str] | None:
        """The word that joins a body and what it is to do, or, in a list, a thing and what is to be done with it."""
        start = reading.main
        for joined in self._infix.finditer(folded, start, end) if self._infix else ():
            at = joined.start()
            if any(start <= e.start < at and e.bits & _TELLING and not e.bits & HEAD for e in events):
                return None
            if reading.listed and self._passive is not None and self._passive.match(folded, at):
                return joined
            stands = reading.clause.opens_sentence and folded.count(" ", start, at) <= _SHORT_NAME
            if events.is_at(joined.end(), INITIAL) or (stands and self._governs(folded, joined.end(), end)):
                return joined if self._is_whose(folded, events, start, at) else None
        return None

    def _whom_ends(self, folded: str, need: re.Match[str], end: int) -> int:
        """Where the action begins behind "l'urgence pour les services d'appui et de conseil d'…": no "de" of a name."""
        stop = min(end, need.start("whom") + _LONGEST)
        joined = self._infix.finditer(folded, need.start("whom"), stop) if self._infix else ()
        return next((m.start() for m in joined if self._is_infinitive(folded, m.end(), end)), need.end("whom"))

    def _is_whose(self, folded: str, events: Events, start: int, end: int) -> bool:
        """Whether a stretch names a body, and behind its noun only what still names it, a further one, or who helps."""
        head = self._bodies.head_at(folded, events, start, end)
        if head is None:
            return False
        words = folded[head.end : end].split()
        joints = {*self.grammar.of, *self.grammar.conjunctions}
        if not words or words[0].rstrip(",") in joints or words[0].startswith(("(", "/")):
            return True
        return folded[head.end] == "," and folded[end - 2] == ","

    def _agreed_on(self, folded: str, events: Events, reading: Reading) -> Event | None:
        """ "It was agreed that the clerk would write", "that the clerk write": what was settled is to be done."""
        cue, start, end = reading.frame_cue, reading.main, reading.clause.end
        if cue is None or not cue.term.endswith(self.grammar.agreeing or "\0"):
            return None
        would = self._conditional.search(folded, start, end)
        if would is not None and events.first(PAST | STATE, start, would.start()) is None:
            return Event(would.start(), would.end(), MODAL, (MUST,), ())
        head = self._head_before(events, start, end) if self.grammar.head_final else None
        if head is None or folded[head.end - 1] == "s" or not self._is_qualified(folded, events, start, head.start):
            return None
        acts = self._act_of_many(folded, events, head.end + 1, end)  # "that the clerk write": the form of many
        return Event(head.end + 1, head.end + 1, MODAL, (MUST,), ()) if acts else None

    def _is_told_of(self, folded: str, events: Events, start: int, end: int) -> bool:
        """Whether an item opens with a body or a noun that has its own must: "FAs are advised to …", "you should …"."""
        first = events.at(start)
        if not self.grammar.head_final or (first is not None and first.bits & INITIAL):
            return False
        if (first is not None and first.bits & HEAD) or folded.startswith(self._spoken_to, start):
            return True
        second = folded.find(" ", start, end) + 1
        must = events.first(DEONTIC, start + 1, end)
        stop = must.start if must else self._undergone(folded, start, end)
        apart = self._aside.search(folded, start, stop)  # "Naval ambulances should be provided", "Kits to be sent"
        adverbial = events.is_at(start, PREP | LIMIT | PARTNER)
        return 0 < second == stop or (stop > start and apart is None and not adverbial)

    def _undergone(self, folded: str, start: int, end: int) -> int:
        """Where "to be sent" begins, behind the thing of which an item speaks."""
        if self._infix is None or self._gerund.match(folded, start, end):
            return 0
        joined = self._infix.finditer(folded, start, end)
        return next((m.start() for m in joined if self._passive and self._passive.match(folded, m.start())), 0)

    def _is_noun(self, folded: str, event: Event, floor: int) -> bool:
        """Whether a determiner stands right before what may be a verb: "that the report be …"."""
        return self._before_noun.search(folded[max(floor, event.start - 14) : event.start]) is not None

    def _present_at(self, folded: str, events: Events, start: int, end: int) -> Event | None:
        """A present tense right at a place, with the pronouns and the "ne" that may stand before it."""
        clitic = self._preverbal.match(folded, start, end)
        at = clitic.end() if clitic else start
        found = events.at(at)
        verb = found if found is not None and found.bits & PRESENT else None
        if verb is not None and clitic and clitic.lastindex:
            return Event(start, verb.end, FORBID, (NOT,), ())
        if verb is None or self.grammar.head_final:
            return verb
        article = clitic is not None and self._bodies.determiner.match(folded, start, at) is not None
        noun = (self._belongs if article else self._of).match(folded, verb.end)  # "La limite d'âge", "Adresse de la"
        return None if noun and not events.is_at(verb.end + 1, PREP | LIMIT | PARTNER) else verb

    def _dative(self, folded: str, events: Events, start: int, end: int) -> int:
        """Where the action begins in "à l'agence de transmettre …", 0 if it is nothing of the kind."""
        if self._infix is None or self.grammar.list_openers:
            return 0
        start = self._past_prefix(folded, start)
        determined = self._bodies.determiner.match(folded, start, end)
        if determined is None or self._bodies.head_at(folded, events, start, end) is None:
            return 0
        for match in self._infix.finditer(folded, determined.end(), end):
            if match[1] not in self.grammar.that and self._is_infinitive(folded, match.end(), end):
                return match.end()
        return 0

    def take_up(self, folded: str, reading: Reading) -> None:
        """ "Il a reçu les maires et leur a demandé", "et demandé à ces derniers": the pronoun means those before it."""
        named = tuple(span for span in reading.subject.spans if folded[slice(*span)] not in self.grammar.anaphors)
        reading.subject = Named(named or reading.others, "unit.toward")
