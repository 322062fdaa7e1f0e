"""What an item of a list, or a clause, begins with: a body asked, a present tense, an action."""

import re

from directives.extraction.marks import DEONTIC, FORBID, INITIAL, MODAL, PRESENT, Event, Events, Reading
from directives.extraction.predicates.voice import MUST, NOT, Voice
from directives.extraction.text import inside_parens

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
        if not folded.startswith(self._conditions, body):
            return None
        must = next((e.start for e in events if body < e.start < end and e.bits & DEONTIC), body)
        starts = [m.end() for m in _SEPARATOR.finditer(folded, body, must) if not inside_parens(folded, body, m.end())]
        joints = tuple(f"{word} " for word in self.grammar.conjunctions)
        return starts[-1] if starts and not folded.startswith(joints, starts[-1]) else None

    def _told_off(self, folded: str, events: Events, reading: Reading) -> Event | None:
        """ "All managers to send their returns by noon.": in minutes the bare infinitive behind a body asks."""
        start, end = reading.main, reading.clause.end
        if not self.grammar.list_openers or not reading.clause.opens_sentence or reading.clause.ending != ".":
            return None
        head = self._bodies.head_at(folded, events, start, end)
        joined = self._infix.match(folded, head.end + 1, end) if head and self._infix else None
        if head is None or joined is None or not events.is_at(joined.end(), INITIAL):
            return None
        return Event(joined.start(), joined.end() - 1, MODAL, (MUST,), ())

    def _present_at(self, folded: str, events: Events, start: int, end: int) -> Event | None:
        """A present tense right at a place, with the pronouns and the "ne" that may stand before it."""
        clitic = self._preverbal.match(folded, start, end)
        at = clitic.end() if clitic else start
        found = events.at(at)
        verb = found if found is not None and found.bits & PRESENT else None
        if verb is not None and clitic and clitic.lastindex:
            return Event(start, verb.end, FORBID, (NOT,), ())
        return verb

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

    def _past_prefix(self, folded: str, start: int) -> int:
        """Behind the word that gives an item to a body: "pour le service des ports, de …"."""
        words = (*self.grammar.heading_prefixes, *self.grammar.nones)
        word = next((w for w in words if folded.startswith(f"{w} ", start)), "")
        return start + len(word) + bool(word)
