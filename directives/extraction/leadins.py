"""Lead-ins: what introduces a list hands its frame, subject, verb and limit down to the items."""

import re

from directives.extraction.lines import Lines
from directives.extraction.marks import (
    DEONTIC,
    FRAME,
    INITIAL,
    LIMIT,
    PARTNER,
    PAST,
    PREP,
    PURPOSE,
    STATE,
    STRESS,
    Clause,
    Events,
    Reading,
)
from directives.extraction.records import Reason
from directives.extraction.text import skip_blank

_COMMA = re.compile(r",\s*")
_LONGEST_AIM = 250  # characters behind "the following steps" that say what they are for
_NEAR = 100  # blocks below a lead-in among which its first item is looked for


class LeadIns(Lines):
    """Tells lead-ins from directives, and items that act from items that are parts."""

    def _introduces(self, clause: Clause, reading: Reading, events: Events) -> bool:
        """Whether the clause only leads into a list; its frame, subject and limit are handed down."""
        if not clause.closes_block or not self._list_follows(clause.block) or not self._hands_down(clause, reading):
            return False
        machine = self.machine
        if machine.now.is_closed and reading.frame is None:
            return False
        if reading.frame is not None:
            machine.open_frame(reading, self.text)
        cut = self._own_action(clause, reading)
        if self._items_bring_verbs(clause, reading, events, cut) and cut is None:
            if self._asks(reading):
                machine.lead_in(reading, fall_back=not self.grammar.verb_lexicon)
                if any(word in self.folded[clause.start : clause.end] for word in self.grammar.advised):
                    machine.soften()
            machine.dismiss(clause.start, clause.end, Reason.LEAD_IN, "lead_in")
            return True
        words = self.folded[clause.start : clause.end]
        reading.heads_list = clause.ending == ":" and words.count("(") <= words.count(")")
        if cut is not None:
            machine.dismiss(cut, clause.end, Reason.LEAD_IN, "lead_in.tail")
            clause.end = cut
        return False

    def _items_bring_verbs(self, clause: Clause, reading: Reading, events: Events, cut: int | None) -> bool:
        """Whether the items act; what they are is remembered for when they come."""
        told = self._tells_of_list(reading)
        acts = reading.orders or (not told and self._items_act(clause, reading, events))
        if acts:
            self.acting_lists.add(clause.block)
        elif clause.ending == ":":
            self.part_lists[clause.block] = self._part_mode(clause, events, cut)
        return acts

    def _asks(self, reading: Reading) -> bool:
        asks = reading.frame is not None or reading.predicate is not None or bool(self.machine.now.licence)
        timed = not self.grammar.verb_lexicon and reading.limit is not None
        asks = asks or timed or bool(reading.subject.spans)
        return asks and not self._issues_itself(reading)

    def _tells_of_list(self, reading: Reading) -> bool:
        """ "Le Conseil a tenu sa session, avec l'ordre du jour suivant :": a list of what was, not of what shall be."""
        predicate = reading.predicate
        told = predicate is not None and bool(predicate.bits & PAST) and not predicate.bits & DEONTIC
        if not told or reading.frame is not None or self.grammar.verb_lexicon or self.grammar.list_openers:
            return False
        return not any(
            word in self.folded[reading.clause.start : reading.clause.end] for word in self.grammar.announced
        )

    def _own_action(self, clause: Clause, reading: Reading) -> int | None:
        """Where the introduction begins after an action of the clause's own: ", in particular the following:"."""
        if self.grammar.list_openers:
            return self._means_cut(clause, reading)
        if not self.grammar.verb_lexicon or reading.predicate is None:
            return None
        comma = self.folded.rfind(",", reading.predicate.start, clause.end)
        while comma > 0 and self.folded.count("(", reading.body, comma) > self.folded.count(")", reading.body, comma):
            comma = self.folded.rfind(",", reading.predicate.start, comma)
        return comma if comma - reading.predicate.start >= 60 else None

    def _list_follows(self, index: int) -> bool:
        if self.blocks[index].has_children:
            return True
        following = index + 1
        return following < len(self.blocks) and self.blocks[following].reason is None

    def _means_cut(self, clause: Clause, reading: Reading) -> int | None:
        """ "shall do this, including by:" acts itself; so does "to build what will help us to:"."""
        words = self.folded[clause.start : clause.end]
        means = next((f"{one}:" for one in self.grammar.means if words.endswith(f"{one}:")), None)
        if means:
            return clause.end - len(means)
        begun = reading.predicate.end if reading.predicate else reading.main
        infix = next((f" {one}" for one in self.grammar.infixes if words.endswith(f" {one}:")), None)
        if infix and reading.frame is not None and f"{infix} " in words[begun - clause.start : -60]:
            return clause.end - len(infix) - 1
        return None

    def _issues_itself(self, reading: Reading) -> bool:
        """ "UBND tỉnh ban hành Kế hoạch … như sau:" tells of the document, and asks its issuer for nothing."""
        at = reading.predicate.start if reading.predicate and reading.frame is None else -1
        return at >= 0 and self.folded.startswith(self.grammar.self_issuing, at)

    def _hands_down(self, clause: Clause, reading: Reading) -> bool:
        """A colon before a list, or a demand of "several tasks" that the paragraphs below spell out."""
        if clause.ending == ":":
            tells = reading.predicate is not None and reading.predicate.bits & (STATE | PAST)
            return not (tells and reading.frame is not None and reading.frame.bits & STRESS)
        if reading.frame is None or not reading.issuer:
            return False
        words = self.folded[clause.start : clause.end].rstrip(" .")
        if words.endswith(self.grammar.lead_ins):
            return True
        ordinal = self.blocks[clause.block + 1].style == "ord"
        return ordinal and any(s.is_open and s.term in words for s in self.pack.sections)

    def _is_part(self, clause: Clause, reading: Reading) -> bool:
        """An item of a list that only spells out the objects of its lead-in's verb."""
        above = self.part_lists.get(self.blocks[clause.block].parent)
        predicate = reading.predicate
        will = predicate.cue(STATE) if predicate else None  # "DHS will publish …"
        if reading.subject.spans and predicate and (predicate.bits & DEONTIC or (will and will.modality)):
            return False
        if self.grammar.head_final and reading.by_shape and predicate and predicate.bits & DEONTIC:
            return False  # "the following requirements are met: 1. The design must be open"
        acts = reading.by_shape or reading.predicate is not None or self._says_its_own(reading)
        if above is None or (above == "nouns" and acts):
            return False
        if above != "none" and self.machine.extend(reading):
            return True
        self.machine.dismiss(clause.start, clause.end, Reason.NO_CUE, "list.part")
        return True

    def _says_its_own(self, reading: Reading) -> bool:
        """A demand with its frame, a clause about "they", or a later sentence, which only spells out nothing above."""
        later = reading.clause.opens_sentence and not reading.clause.opens_block
        return later or reading.anaphor or (reading.frame is not None and bool(reading.frame.bits & FRAME))

    def _part_mode(self, clause: Clause, events: Events, cut: int | None) -> str:
        """Whether the items of a lead-in that acts itself are parts of it: all, nouns only, or none."""
        if cut is not None:
            return "none"
        return "all" if self.grammar.list_openers or self._ends_in_purpose(clause, events) else "nouns"

    def _ends_in_purpose(self, clause: Clause, events: Events) -> bool:
        return any(e.bits & PURPOSE and clause.end - e.end < 4 for e in events)

    def _items_act(self, clause: Clause, reading: Reading, events: Events) -> bool:
        """Whether the list's items bring verbs of their own."""
        if self.grammar.verb_lexicon:
            return True
        if self._ends_in_purpose(clause, events):
            acts = bool(self.grammar.list_openers) and not self._holds_items(clause, reading)
            return acts and self._means_cut(clause, reading) is None
        if self.grammar.list_openers:
            return self._opens_list(clause, reading, events)
        return self._first_item_acts(clause)

    def _holds_items(self, clause: Clause, reading: Reading) -> bool:
        """ "shall send a plan to:", "a report identifying:" are actions of their own."""
        acts = reading.frame is not None or reading.predicate is not None
        return acts and self.clauses.holds_items(self.folded[clause.start : clause.end].rstrip(" :"))

    def _announces(self, words: str, word: str) -> bool:
        """Whether near their end the words announce a list: "the following steps"; it may say what they are for."""
        if any(f" {word} {one} " in words[-_LONGEST_AIM:] for one in self.grammar.announced):
            return True
        at = words.rfind(word, max(len(words) - 60, 0))
        behind = words[at + len(word) :]
        return at >= 0 and (not behind or any(one in behind for one in self.grammar.announced))

    def _opens_list(self, clause: Clause, reading: Reading, events: Events) -> bool:
        """ "shall:", "shall, in consultation with …:", "take the following steps:", "The officer:"."""
        words = self.folded[clause.start : clause.end].rstrip(" :")
        if words.endswith(self.grammar.such_as) and any(f" {one} " in words for one in self.grammar.announced):
            return self._first_item_is_gerund(clause)
        if self._holds_items(clause, reading):
            return False
        if words.rsplit(None, 1)[-1:] and words.rsplit(None, 1)[-1] in self.grammar.list_openers:
            return True
        if any(self._announces(words, one) for one in self.grammar.announcing):
            return self._first_item_acts(clause)
        must = reading.predicate
        if must is not None and must.bits & DEONTIC:
            return self._only_adverbials(must.end, clause.end, events)
        return self._first_item_acts(clause)

    def _first_item_is_gerund(self, clause: Clause) -> bool:
        """ "shall take steps, including: (a) within 60 days, submitting a report": the steps are the tasks."""
        child = self.blocks[clause.block + 1]
        reach = min(child.body + 300, child.end)
        begun = [child.body, *(m.end() for m in _COMMA.finditer(self.folded, child.body, reach))]
        return any(self.clauses.is_gerund(self.folded, at, reach) for at in begun)

    def _only_adverbials(self, start: int, end: int, events: Events) -> bool:
        """Whether between a must and the colon stands nothing but time and circumstance."""
        opening = {e.start for e in events if e.bits & (PREP | PARTNER | LIMIT)}
        pieces = [m.end() for m in _COMMA.finditer(self.folded, start, end)]
        first = skip_blank(self.folded, start, end)
        if any(events.is_at(piece, INITIAL) for piece in pieces):
            return False  # "shall, on an annual basis, provide …:"
        return first in opening or bool(pieces and pieces[0] - start <= 3 and pieces[0] in opening)

    def _first_item_acts(self, clause: Clause) -> bool:
        child = next((b for b in self.blocks[clause.block + 1 : clause.block + _NEAR] if b.style), None)
        child = child or self.blocks[clause.block + 1]
        reach = min(child.body + 160, child.end)
        events = self.all_events.between(child.body, reach)
        if self.grammar.head_final and any(e.bits & DEONTIC for e in events):
            return True
        if self.clauses.action_begins(self.folded, events, child.body, reach):
            return True
        announced = any(word in self.folded[clause.start : clause.end] for word in self.grammar.announced)
        return self.clauses.item_acts(self.folded, events, child.body, reach, announced=announced)
