"""Lines that are no clauses: headings, section labels, field lines."""

import re
from dataclasses import replace

from directives.extraction import moments
from directives.extraction.marks import (
    DEONTIC,
    FRAME,
    HEAD,
    INITIAL,
    PARTNER,
    VERB,
    Block,
    Clause,
    Draft,
    Events,
    Reading,
    Spans,
)
from directives.extraction.packs.entries import Section
from directives.extraction.records import Deadline, Reason
from directives.extraction.rulings import LEVELS
from directives.extraction.speech import Speech
from directives.extraction.text import longest_apart

_PART = re.compile(r"[,;(]\s*")
_EDGE, _LONGEST_LIST = 3, 60  # characters beside a limit that say nothing; blocks that one run of fields may close


class Lines(Speech):
    """Reads a block as a line before it is read as clauses."""

    def _heading(self, index: int, block: Block, clauses: list[Clause], events: Events) -> bool:
        """A line that only heads what follows: a section, the units a list speaks to, or a mere title."""
        if not self._looks_like_heading(block, clauses, events):
            return False
        if self.layout.begins_document(self.text, self.folded, block):
            self.machine.reset(attached=self.folded[block.body : block.end] in self.grammar.instruments)
        if self._is_field(index, clauses[0], events):
            return True
        section = self.layout.section(self.folded, block)
        if section and not section.is_open and self._acts_on(section, block, events):
            section = None
        addressees = None if section and not self._prefixed(block) else self._addressees(index, block, events)
        if addressees is None and clauses[0].ending == ":" and not section:
            return False
        if addressees:
            self.machine.set_units(addressees, "unit", events.at(block.body))
            self.machine.dismiss(block.start, block.end, Reason.LEAD_IN, "heading.unit")
        else:
            self._title(index, block, clauses, events, section)
        return True

    def _acts_on(self, section: Section, block: Block, events: Events) -> bool:
        """ "Hoàn thiện cơ sở pháp lý" does something to what closes a section elsewhere."""
        named = self.folded.startswith(section.term, block.body)
        return self.grammar.verb_lexicon and not named and events.is_at(block.body, VERB)

    def _looks_like_heading(self, block: Block, clauses: list[Clause], events: Events) -> bool:
        many = len(clauses) > 1 and (block.end - block.start > 250 or any(c.opens_sentence for c in clauses[1:]))
        if many or not self.layout.is_heading(self.text, block, clauses[-1].ending):
            return False
        broken = self.machine.drafts and events.bits & DEONTIC and self._is_broken_off(block)
        if broken or (self.grammar.head_final and clauses[-1].ending == ":" and events.bits & FRAME):
            return False  # "- It directs the Fisheries Service to:"
        first = events.at(block.body)
        if not block.style and first is not None and first.bits & FRAME and any(cue.impersonal for cue in first.cues):
            return False  # a sentence that a page broke: "Vous voudrez bien …"
        return bool(block.style) or clauses[-1].ending != ":" or not any(e.bits & HEAD for e in events)

    def _title(self, index: int, block: Block, clauses: list[Clause], events: Events, section: Section | None) -> None:
        """A mere title: it may open or close a section, or turn out to be the task of the field lines below it."""
        if section is None and block.depth == 0:
            self.machine.reopen()
        if section:
            self.machine.section(is_open=section.is_open)
        elif block.style and (len(clauses) == 1 or self.grammar.verb_lexicon):
            self.bare_headings[index] = (clauses, events)
        rule = f"heading:{section.term}" if section else "heading"
        self.machine.dismiss(block.start, block.end, Reason.HEADING, rule)

    def _is_titled(self, clause: Clause) -> bool:
        """Whether every longer word is written large, as in an English title: "Review, Plan, and Report"."""
        words = self.text[clause.start : clause.end].split()
        return self.grammar.head_final and len(words) < 15 and all(w[:1].isupper() for w in words if len(w) > 4)

    def _names_section(self, clauses: list[Clause]) -> bool:
        """Whether the first sentence of an article is its name: short, and nobody is asked or told to act in it."""
        first = clauses[0]
        if self.folded.count(" ", first.start, first.end) >= 15 or (len(clauses) > 1 and not clauses[1].opens_sentence):
            return False
        events = self.all_events.between(first.start, first.end)
        acts = self.grammar.verb_lexicon and any(e.bits & VERB for e in events)
        if acts and self.units.names_a_unit(self.folded, events, first.start, first.end):
            return False
        if any(e.bits & (FRAME | DEONTIC) for e in events):
            return False
        return self.clauses.future_verb(self.folded, first.start, first.end) is None

    def _prefixed(self, block: Block) -> bool:
        return any(
            self.folded.startswith(prefix, block.body) for prefix in self.grammar.heading_prefixes if " " in prefix
        )

    def _addressees(self, index: int, block: Block, events: Events) -> tuple[tuple[int, int], ...] | None:
        """The units a heading names, if it says nothing else."""
        start = block.body
        prefixed = longest_apart(self.grammar.heading_prefixes)
        if self.folded.startswith(prefixed, start):
            start += next(len(prefix) for prefix in prefixed if self.folded.startswith(prefix, start))
        acts = self.grammar.head_final and events.is_at(start, INITIAL)
        if acts and self.text[start : block.end].split()[1:2] and self.text[start : block.end].split()[1].islower():
            return None
        if not block.style and not self._heads_bullets(index):
            return None
        if not self.units.names_a_unit(self.folded, events, start, block.end):
            return None
        end = self.units.name_end(self.text, self.folded, events, start, block.end)
        return self.units.bodies(self.text, self.folded, events, start, end).spans if end else None

    def _heads_bullets(self, index: int) -> bool:
        """ "Ministère du Commerce" without a number, above a list of what it must do."""
        if not self.grammar.further_verb or not self.machine.now.licence or index + 1 >= len(self.blocks):
            return False
        return self.blocks[index + 1].style != "" and self.blocks[index + 1].depth > 0

    def _is_field(self, index: int, clause: Clause, events: Events) -> bool:
        found = self.layout.field(self.folded, clause.start, clause.end)
        if found is None or found.role == "task":
            return False
        span = (found.value, clause.end)
        inside = events.between(*span)
        limit = self._stated_time(inside, span, alone=found.role == "time")
        if not found.term and not _is_only(limit, span):
            return False
        if found.role == "lead" and self._acts(inside, span):
            self.machine.dismiss(clause.start, span[0], Reason.MARK, "field.lead")
            clause.start = span[0]
            return False
        if clause.opens_block:
            self.fields.add(index)
        if found.role != "note":
            self._heading_as_task(index)
        for draft in self._closed_list(index) or self.machine.targets(self.fields):
            self._give_field(draft, found.role, inside, span, limit)
        self.machine.dismiss(clause.start, clause.end, Reason.FIELD_LINE, f"field.{found.role}")
        return True

    def _closed_list(self, index: int) -> list[Draft]:
        """The directives of a whole list of dashes, where field lines come only after its last item."""
        block = self.blocks[index]
        item = block.parent if block.depth else self.machine.last_draft_block
        while item in self.fields or (not block.depth and self.blocks[item].parent in self.acting_lists):
            item = self.blocks[item].parent
        if item < 0 or item == index or not _is_listed(self.blocks[item]) or self._goes_on_listing(index, item):
            return []
        first = self._first_sister(item)
        if first == item or any(one in self.fields for one in range(first, item)):
            return []
        out = []
        for draft in reversed(self.machine.drafts):
            if draft.block < first:
                break
            out.append(draft)
        return out

    def _first_sister(self, item: int) -> int:
        """The first item of the list that an item is in."""
        mine, first = self.blocks[item], item
        for at in range(item - 1, max(mine.parent, item - _LONGEST_LIST, -1), -1):
            block = self.blocks[at]
            if block.depth < mine.depth or (block.parent == mine.parent and block.style != mine.style):
                break
            if block.parent == mine.parent:
                first = at
        return first

    def _goes_on_listing(self, index: int, item: int) -> bool:
        """Whether the list of an item goes on below its field lines."""
        mine = self.blocks[item]
        for block in self.blocks[index + 1 : index + 8]:
            if self.layout.field(self.folded, block.body, block.end) is None:
                return (block.style, block.parent) == (mine.style, mine.parent)
        return False

    def _is_date_of_item(self, index: int, block: Block, events: Events) -> bool:
        """A day on a line or in a cell of its own, right after a list item, is the item's limit."""
        if block.end - block.body > 60 or not self._follows_item(index, block):
            return False
        span = (block.body, block.end)
        limit = self._lone_day(*span)
        if limit is None and self.limits.begin_in(span, _EDGE + 1):
            limit = self.limits.read(events, span, self.issued, self._working_days, bare=True)
        if limit is None or limit.due is None or limit.kind != "date" or not _is_only(limit, span):
            return False
        if self.issued and limit.due < self.issued:
            return False
        self.machine.enter(index)
        self.fields.add(index)
        for draft in self.machine.targets(self.fields):
            self._give_field(draft, "time", events, span, limit)
        self.machine.dismiss(block.start, block.end, Reason.FIELD_LINE, "field.date")
        return True

    def _follows_item(self, index: int, block: Block) -> bool:
        """Whether the last directive is an item, with only field lines or cells of its row in between."""
        last = self.machine.last_draft_block
        if last < 0 or self.blocks[last].depth == 0 or last == index:
            return False
        same_row = self.text.find("\n", self.machine.drafts[-1].end, block.start) < 0
        return same_row or all(one in self.fields for one in range(last + 1, index))

    def _stated_time(self, events: Events, span: tuple[int, int], *, alone: bool = True) -> Deadline | None:
        """A limit where the line or cell says that a time stands there, also one that only names a day or a year."""
        places = [span[0]]
        if alone:  # "kỳ họp giữa năm, tháng 7/2026": the time may stand behind a comma
            places += [match.end() for match in _PART.finditer(self.folded, *span)]
        for start in places:
            part = (start, span[1])
            inside = events.between(*part)
            limit = self.limits.read(inside, part, self.issued, self._working_days, bare=True)
            moment = moments.read(self.text, self.folded, *part, self.grammar) if alone else None
            if limit is None or (moment and limit.kind == "date" and _goes_further(moment, limit)):
                limit = moment or limit
            if limit is not None:
                return limit
        return None

    def _lone_day(self, start: int, end: int) -> Deadline | None:
        return moments.day(self.text, self.folded, start, end, self.grammar)

    def _give_field(
        self, draft: Draft, role: str, events: Events, span: tuple[int, int], limit: Deadline | None
    ) -> None:
        if role == "time" and limit and not draft.own_limit:
            draft.limit = replace(limit, inherited=True)
        elif role in ("lead", "partner") and span[0] < span[1]:
            self._give(draft, role, *self._named(role, events, span))
        elif role == "product" and span[0] < span[1] and draft.product is None:
            draft.product = (span[0], span[0] + len(self.text[slice(*span)].rstrip(" .;,\n")))

    def _acts(self, events: Events, span: tuple[int, int]) -> bool:
        """Whether the value of a lead line says itself what the body does."""
        reading = Reading(Clause(*span, 0, True, True, True, ""), span[0])
        self.clauses.read(self.text, self.folded, events, reading)
        predicate = reading.predicate
        acting = predicate is not None and predicate.bits & VERB and not predicate.bits & PARTNER
        return bool(acting and reading.subject.spans and reading.predicate and reading.predicate.start > span[0])

    def _heading_as_task(self, index: int) -> None:
        """The first field line under a bare heading makes that heading the directive."""
        above = index
        while above >= 0 and (above == index or above in self.fields):
            above = self.blocks[above].parent
        clauses, events = self.bare_headings.pop(above, ([], Events()))
        if self.machine.now.is_closed or self.machine.last_draft_block > above:
            return
        for clause in clauses:
            self._part_of_heading(clause, events, above)

    def _part_of_heading(self, clause: Clause, events: Events, above: int) -> None:
        reading = self._read(clause, events.between(clause.start, clause.end))
        acts = reading.predicate.start == reading.main if reading.predicate else reading.by_shape
        inside = events.between(clause.start, clause.end)
        if acts or self.clauses.item_acts(self.folded, inside, clause.start, clause.end, announced=True):
            self.machine.accept(reading, "heading.task", LEVELS["heading.task"], fall_back=False).block = above

    def _named(self, role: str, events: Events, span: tuple[int, int]) -> tuple[Spans, Spans]:
        """The bodies of a field line; a lead line may also say who helps ("Sở A chủ trì, phối hợp với Sở B")."""
        if role == "lead" and any(e.bits & PARTNER for e in events):
            reading = Reading(Clause(*span, 0, True, True, True, ""), span[0])
            self.clauses.read(self.text, self.folded, events, reading)
            return reading.subject.spans, reading.partners.spans
        return self.units.bodies(self.text, self.folded, events, *span).spans, ()

    def _give(self, draft: Draft, role: str, named: Spans, helping: Spans) -> None:
        if role == "lead" and not draft.own_units:
            draft.units = named
        self._add_partners(draft, named if role == "partner" else helping)

    def _add_partners(self, draft: Draft, spans: Spans) -> None:
        """Each body once, by its words."""
        known = {self.folded[start:end] for start, end in draft.partners}
        draft.partners += tuple(span for span in spans if self.folded[span[0] : span[1]] not in known)


def _goes_further(moment: Deadline, limit: Deadline) -> bool:
    """ "Năm 2026-2027": the end of the stretch is the limit, not the end of its first part."""
    return moment.spans[0].start <= limit.spans[0].start and moment.spans[-1].end > limit.spans[-1].end


def _is_listed(block: Block) -> bool:
    """A dash or a letter: what is counted by numbers mostly has field lines of its own."""
    return block.style in ("a)", "a.", "(a)") or (bool(block.style) and not any(ch.isalnum() for ch in block.style))


def _is_only(limit: Deadline | None, span: tuple[int, int]) -> bool:
    """Whether a stretch holds a time limit and nothing else."""
    return limit is not None and limit.spans[0].start <= span[0] + _EDGE and span[1] - limit.spans[0].end <= _EDGE
