"""What an item of a list, or a clause, begins with: a body asked, a present tense, an action."""

import re
from dataclasses import replace

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
from directives.extraction.predicates.voice import MUST, NOT, Voice
from directives.extraction.text import inside_parens

_TELLING = DEONTIC | PAST | STATE | PERMIT | FRAME | STRESS | PURPOSE
_ARTICLE, _LONGEST_NAME = 6, 50  # characters before a body's head, and of its name behind that
_LONGEST = 200  # characters of a body, those who help it, or a thing
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
        named = self.grammar.list_openers and not self._gerund.match(folded, start, end)
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
        body = self._bodies.head_at(folded, events, start, end) if events.bits & PRESENT else None
        if body is None or body.start - start > _ARTICLE:
            return None
        verb = next(
            (e for e in events if body.end < e.start < end and e.bits & PRESENT and text[e.start].islower()), None
        )
        if verb is None or verb.start - body.end > _LONGEST_NAME or inside_parens(folded, start, verb.start):
            return None
        between = folded[body.end : verb.start]
        cue = verb.cue(PRESENT)
        if cue is None or any(mark in between for mark in ",;:") or self._before_noun.search(between):
            return None
        return Event(verb.start, verb.end, PRESENT, (replace(cue, weak=True),), ())

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
            if events.is_at(joined.end(), INITIAL):
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
