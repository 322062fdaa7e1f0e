"""Clauses that are one: a ";" inside a list of addressees is no cut."""

from directives.extraction import frames
from directives.extraction.marks import HEAD, PARTNER, PREDICATE, STATE, Clause, Event, Events
from directives.extraction.tails import Tails
from directives.extraction.text import skip_blank


class Joints(Tails):
    """Joins what only names who acts to the clause that says what they do."""

    def _join_subject_lists(self, clauses: list[Clause], events: Events) -> list[Clause]:
        """Parts that only name units go with the part that acts."""
        if not self.grammar.verb_lexicon:
            return clauses
        out: list[Clause] = []
        for clause in clauses:
            if out and not clause.opens_sentence and self._go_together(out[-1], clause, events):
                out[-1].end, out[-1].closes_block, out[-1].ending = (
                    clause.end,
                    clause.closes_block,
                    clause.ending,
                )
                continue
            out.append(clause)
        return out

    def _go_together(self, before: Clause, clause: Clause, events: Events) -> bool:
        if self.layout.field(self.folded, clause.start, clause.end) is not None:
            return False
        return self._only_names(before, clause, events)

    def _only_names(self, clause: Clause, following: Clause, events: Events) -> bool:
        if clause.end - clause.start > 600:
            return False
        inside = events.between(clause.start, clause.end)
        if not inside.bits & HEAD or self._says_something(clause, inside[-1]):
            return False
        probe = frames.find(self.text, self.folded, clause, inside, self.grammar, "")
        start = probe.body
        partner = inside.at(start)
        if partner is not None and partner.bits & PARTNER and not partner.bits & HEAD and self._opens_name(following):
            start = skip_blank(self.folded, partner.end, clause.end)  # "phối hợp với Sở A; Sở B xây dựng …"
        if not self.units.names_a_unit(self.folded, inside, start, clause.end):
            return False
        return self.clauses.is_bare_name(self.text, self.folded, inside, start, clause.end)

    def _says_something(self, clause: Clause, last: Event) -> bool:
        """Whether the last word of the pack in a clause is plainly a verb: then it does not end in a name."""
        acts = last.bits & PREDICATE and not last.bits & (HEAD | STATE) and self.text[last.start].islower()
        return bool(acts) and self.folded.find("(", clause.start, clause.end) < 0

    def _opens_name(self, clause: Clause) -> bool:
        events = self.all_events.between(clause.start, clause.end)
        return self.units.names_a_unit(self.folded, events, clause.start, clause.end)
