"""Lead-ins: what introduces a list hands its frame, subject, verb and limit down to the items."""

import re
from dataclasses import replace

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
    VERB,
    Block,
    Clause,
    Events,
    Reading,
)
from directives.extraction.records import Reason
from directives.extraction.text import skip_blank

_COMMA = re.compile(r",\s*")
_LONGEST_AIM = 250  # characters behind "the following steps" that say what they are for
_WORDS_OF_NAME = 3  # of an item, before a full stop
_LONGEST_NAME = 80  # of an item, before a colon
_NEAR = 100  # blocks below a lead-in among which its first item is looked for


class LeadIns(Lines):
    """Tells lead-ins from directives, and items that act from items that are parts."""

    _labelled = -1  # where the last clause begins whose label was taken off

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

    def _section_label(self, block: Block, clauses: list[Clause]) -> list[Clause]:
        """A block that opens with its section's name: "1. Mục đích: …", "Section 1. Policy. …"."""
        section = self.layout.labelled_section(self.folded, block)
        if section is None and block.style.startswith("sec") and self._names_section(clauses):
            first = clauses[0]
            section = self.layout.section(self.folded, Block(first.start, first.end, first.start))
            titled = first.ending == "." and self._is_titled(first)
            if section is not None or len(clauses) > 1 or titled:
                self.machine.dismiss(first.start, first.end, Reason.HEADING, "heading.section")
                clauses = clauses[1:]
        elif section is None and self._is_run_in_title(block, clauses):
            self.machine.dismiss(clauses[0].start, clauses[0].end, Reason.HEADING, "heading.run_in")
            clauses = clauses[1:]
        if section is not None:
            self.machine.section(is_open=section.is_open)
        return clauses

    def _is_run_in_title(self, block: Block, clauses: list[Clause]) -> bool:
        """ "(a) Submit Plans. Within 60 days, each agency shall …": the item's name stands before what it asks."""
        if not block.style or len(clauses) < 2 or not clauses[1].opens_sentence or clauses[0].ending != ".":
            return False
        first = clauses[0]
        if " " in self.text[first.start : first.end] and self._is_titled(first):
            return True
        return self._is_bare_name(first) and any(
            event.bits & DEONTIC for event in self.all_events.between(clauses[1].start, clauses[1].end)
        )

    def _is_bare_name(self, clause: Clause) -> bool:
        """ "(b) Mobile first. Forms must …": two or three words in which nobody is told to act."""
        if not self.grammar.head_final or self.folded.count(" ", clause.start, clause.end) >= _WORDS_OF_NAME:
            return False
        telling = FRAME | DEONTIC | VERB | INITIAL
        return not any(event.bits & telling for event in self.all_events.between(clause.start, clause.end))

    def _past_label(self, block: Block, clauses: list[Clause]) -> None:
        """ "(a) Developing Pilots: The Council shall …": an item's name before a colon is no part of what it says."""
        first = clauses[0] if clauses else None
        colon = self.folded.find(": ", first.start, first.start + _LONGEST_NAME) if first else -1
        if first is None or colon < 0 or not block.style or colon + 3 > first.end:
            return
        label = replace(first, end=colon)
        at = skip_blank(self.folded, colon + 1, first.end)
        if self._is_titled(label) and self.text[at : at + 1].isupper() and not self._names_unit(first.start, colon):
            self.machine.dismiss(first.start, colon + 1, Reason.HEADING, "heading.label")
            first.start = self._labelled = at

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
        """Not "Hội đồng đã thảo luận và nhất trí, QUYẾT NGHỊ:", which tells what was done."""
        told = self.grammar.verb_lexicon and bool(reading.predicate and reading.predicate.bits & PAST)
        asks = reading.frame is not None or (not told and reading.predicate is not None)
        timed = not self.grammar.verb_lexicon and reading.limit is not None
        asks = asks or timed or bool(self.machine.now.licence) or (not told and reading.subject.spans != ())
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
        return self._first_item_acts(clause, reading)

    def _holds_items(self, clause: Clause, reading: Reading) -> bool:
        """ "shall send a plan to:", "a report identifying:" are actions of their own."""
        acts = reading.frame is not None or reading.predicate is not None
        return acts and self.clauses.holds_items(self.folded[clause.start : clause.end].rstrip(" :"))

    def _announces(self, words: str, word: str) -> bool:
        """Whether near their end the words announce a list: "the following steps"; it may say what they are for."""
        if any(f" {word} {one}{mark}" in words[-_LONGEST_AIM:] for one in self.grammar.announced for mark in " ,"):
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
            return self._first_item_acts(clause, reading) or self._first_item_is_gerund(clause)
        must = reading.predicate
        if must is not None and must.bits & DEONTIC:
            return self._only_adverbials(must.end, clause.end, events)
        return self._first_item_acts(clause, reading)

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

    def _first_item_acts(self, clause: Clause, reading: Reading) -> bool:
        child = next((b for b in self.blocks[clause.block + 1 : clause.block + _NEAR] if b.style), None)
        child = child or self.blocks[clause.block + 1]
        reach = min(child.body + 160, child.end)
        events = self.all_events.between(child.body, reach)
        if self.grammar.head_final and any(e.bits & DEONTIC for e in events):
            return True
        if self.clauses.action_begins(self.folded, events, child.body, reach):
            return True
        announced = any(word in self.folded[clause.start : clause.end] for word in self.grammar.announced)
        announced = announced or (reading.frame is not None and reading.body >= clause.end - 1)  # "a recommandé :"
        shown = announced and self.clauses.shows_duty(self.folded, events, child.body, reach)
        return shown or self.clauses.item_acts(self.folded, events, child.body, reach, announced=announced)
