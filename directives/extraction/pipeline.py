"""From text to records: the stages in their order."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from operator import itemgetter

from directives.extraction import (
    calendars,
    cues,
    deadlines,
    frames,
    furniture,
    header,
    languages,
    segments,
    units,
)
from directives.extraction.assembly import assemble
from directives.extraction.marks import (
    FRAME,
    HEAD,
    MASK,
    PARTNER,
    PAST,
    PURPOSE,
    STATE,
    VERB,
    STRESS,
    Block,
    Clause,
    Event,
    Reading,
)
from directives.extraction.packs import load
from directives.extraction.packs.entries import Kind
from directives.extraction.records import VERSION, Extraction, Reason, Versions
from directives.extraction.scope import Draft, Machine, Spans
from directives.extraction.text import fold, scan_form
from directives.extraction.verdict import Run, Verdict, judge

_LONGEST = 5_000  # no clause that asks for something is longer; it bounds the work on a hostile line
_start_of = itemgetter(0)
_CLOSING_QUOTE = re.compile(r"[”\"»]\s*,?\s*")


def extract(
    text: str,
    *,
    language: str | None = None,
    issued: date | None = None,
    names: Sequence[str] = (),
    calendar: calendars.WorkCalendar | None = None,
) -> Extraction:
    """Read the directives of an NFC text.

    `issued` is the document's own date (else its head's is taken); `names` are units known beforehand.
    """
    folded = fold(text)
    language = language or languages.detect(folded)
    reading = _Pass(text, folded, language, tuple(names), calendar)
    issued = issued or (reading.header.issued_on.value if reading.header.issued_on else None)
    reading.run(issued)
    directives, dismissed = assemble(text, reading.machine.drafts, reading.machine.passages)
    versions = Versions(VERSION, reading.pack.version, calendars.VERSION)
    return Extraction(language, issued, directives, dismissed, reading.header, versions)


def _between(events: list[Event], start: int, end: int) -> list[Event]:
    """The events that begin in a stretch; `events` are in text order."""
    return events[bisect_left(events, start, key=_start_of) : bisect_left(events, end, key=_start_of)]


class _Pass:
    """One reading of one document."""

    def __init__(
        self,
        text: str,
        folded: str,
        language: str,
        names: tuple[str, ...],
        calendar: calendars.WorkCalendar | None,
    ) -> None:
        self.text, self.folded = text, folded
        self.pack = load(language)
        self.grammar = self.pack.grammar
        self.calendar = calendar
        self.layout = furniture.layout(self.grammar.language)
        self.units = units.reader(self.grammar.language)
        self.limits = deadlines.reader(self.grammar.language)
        ordinals = tuple(cue.term for cue in self.pack.cues if cue.kind is Kind.ORDINAL)
        self.blocks = segments.blocks(text, folded, ordinals, frozenset(self.grammar.soft_ends))
        self.layout.mark(text, folded, self.blocks)
        self.header = header.read(text, folded, self.blocks, self.pack)
        self.all_events = cues.lexicon(language, names).scan(text, scan_form(folded))
        self.machine = Machine(self.blocks, own_musts=not self.grammar.verb_lexicon)
        self.fields: set[int] = set()
        self.bare_headings: dict[int, tuple[Clause, list[Event]]] = {}  # a heading over field lines only is the task
        self.acting_lists: set[int] = set()  # blocks whose items bring a verb of their own
        self.part_lists: dict[
            int, str
        ] = {}  # blocks whose items are parts of them: "all", "nouns", or "none"
        self.abbreviations = frozenset(self.grammar.abbreviations)
        self.issued: date | None = None

    def run(self, issued: date | None) -> None:
        self.issued = issued
        at = 0
        for index, block in enumerate(self.blocks):
            while at < len(self.all_events) and self.all_events[at].end <= block.start:
                at += 1
            stop = at
            while stop < len(self.all_events) and self.all_events[stop].start < block.end:
                stop += 1
            self._block(index, block, self.all_events[at:stop])
            at = stop

    def _block(self, index: int, block: Block, events: list[Event]) -> None:
        machine = self.machine
        if block.reason is not None:
            machine.dismiss(block.start, block.end, block.reason, block.rule)
            return
        machine.enter(index)
        clauses = segments.clauses(self.text, self.folded, block, index, self.abbreviations)
        clauses = self._join_subject_lists(clauses, events)
        if not clauses:
            machine.dismiss(block.start, block.end, Reason.MARK, "empty")
        elif not self._heading(index, block, clauses, events):
            self._speech(block, clauses, events)
            clauses = self._section_label(block, clauses)
            for clause in clauses:
                self._clause(clause, events)
        machine.leave()

    # --- headings -------------------------------------------------------------------------------------------------

    def _heading(self, index: int, block: Block, clauses: list[Clause], events: list[Event]) -> bool:
        """A line that only heads what follows: a section, the units a list speaks to, or a mere title."""
        many = len(clauses) > 1 and (
            block.end - block.start > 250 or any(c.opens_sentence for c in clauses[1:])
        )
        if many or not self.layout.is_heading(self.text, block, clauses[-1].ending):
            return False
        if not block.style and clauses[-1].ending == ":" and any(e.bits & HEAD for e in events):
            return False
        if self.layout.begins_document(self.text, self.folded, block):
            self.machine.reset()
        if self._is_field(index, clauses[0], events):
            return True
        section = self.layout.section(self.folded, block)
        addressees = None if section and not self._prefixed(block) else self._addressees(block, events)
        if addressees is None and clauses[0].ending == ":" and not section:
            return False
        if addressees:
            self.machine.set_units(addressees, "unit")
            self.machine.dismiss(block.start, block.end, Reason.LEAD_IN, "heading.unit")
            return True
        if section is None and block.depth == 0:
            self.machine.reopen()
        if section:
            self.machine.section(is_open=section.is_open)
        elif block.style and len(clauses) == 1:
            self.bare_headings[index] = (clauses[0], events)
        self.machine.dismiss(
            block.start, block.end, Reason.HEADING, f"heading:{section.term}" if section else "heading"
        )
        return True

    def _section_label(self, block: Block, clauses: list[Clause]) -> list[Clause]:
        """A block that opens with its section's name: "1. Mục đích: …", "Section 1. Policy. …"."""
        section = self.layout.labelled_section(self.folded, block)
        if (
            section is None
            and block.style.startswith("sec")
            and self.folded[clauses[0].start : clauses[0].end].count(" ") < 15
        ):
            first = clauses[0]
            section = self.layout.section(self.folded, Block(first.start, first.end, first.start))
            if section is not None or len(clauses) > 1:
                self.machine.dismiss(first.start, first.end, Reason.HEADING, "heading.section")
                clauses = clauses[1:]
        if section is not None:
            self.machine.section(is_open=section.is_open)
        return clauses

    def _prefixed(self, block: Block) -> bool:
        return any(
            self.folded.startswith(prefix, block.body)
            for prefix in self.grammar.heading_prefixes
            if " " in prefix
        )

    def _addressees(self, block: Block, events: list[Event]) -> tuple[tuple[int, int], ...] | None:
        """The units a heading names, if it says nothing else."""
        start = block.body
        for prefix in sorted(self.grammar.heading_prefixes, key=len, reverse=True):
            if self.folded.startswith(prefix + " ", start):
                start += len(prefix) + 1
                break
        if not block.style or not self.units.names_a_unit(self.folded, events, start, block.end):
            return None
        end = self.units.name_end(self.text, self.folded, events, start, block.end)
        return self.units.bodies(self.text, self.folded, events, start, end).spans if end else None

    # --- clauses ----------------------------------------------------------------------------------------------------

    def _clause(self, clause: Clause, events: list[Event]) -> None:
        machine = self.machine
        if clause.opens_sentence and not clause.opens_block:
            machine.next_sentence()
        if clause.end - clause.start < 2_000 and self._is_field(clause.block, clause, events):
            return
        if self.folded[clause.start : clause.end] in self.grammar.conjunctions:
            machine.dismiss(clause.start, clause.end, Reason.MARK, "joint")
            return
        inside = _between(events, clause.start, clause.end)
        if clause.end - clause.start > _LONGEST:
            machine.dismiss(clause.start, clause.end, Reason.NO_CUE, "too_long")
            return
        label = self.layout.field(self.folded, clause.start, clause.end) if clause.opens_block else None
        if label and label.role == "task" and label.term:
            machine.dismiss(clause.start, label.value, Reason.MARK, "field.task")
            clause.start = min(label.value, clause.end)
        reading = self._read(clause, inside)
        if self._is_part(clause, reading) or self._introduces(clause, reading, inside):
            return
        verdict = judge(reading, self._run(clause))
        self._settle(reading, verdict)

    def _read(self, clause: Clause, events: list[Event]) -> Reading:
        machine = self.machine
        licence = machine.now.licence
        issuer_now = (machine.now.issuer_text or "") if licence else None
        reading = frames.find(self.text, self.folded, clause, events, self.grammar, issuer_now)
        reading.as_item = clause.opens_block and self.blocks[clause.block].parent in self.acting_lists
        self.units.read(self.text, self.folded, events, reading)
        span = (clause.start, clause.end)
        reading.limit = self.limits.read(
            self.text, self.folded, events, span, self.issued, self._working_days
        )
        reading.tells = any(e.bits & PAST and e.start >= reading.body and not e.bits & MASK for e in events)
        reading.urgent = next(
            (e for e in events if e.start >= reading.body and any(c.urgent for c in e.cues)), None
        )
        return reading

    def _run(self, clause: Clause) -> Run:
        now = self.machine.now
        block = self.blocks[clause.block]
        return Run(
            licence=now.licence,
            is_closed_section=now.is_closed,
            in_list=block.depth > 0,
            is_instrument=self.header.kind is not None or self.grammar.language == "en",
            verb_lexicon=self.grammar.verb_lexicon,
        )

    def _settle(self, reading: Reading, verdict: Verdict) -> None:
        machine, clause = self.machine, reading.clause
        if verdict.stays and machine.now.licence and machine.extend(reading):
            return
        if verdict.reason is not None:
            if verdict.ends_run and self.blocks[clause.block].depth == 0:
                machine.close()
            if reading.announced is not None:
                machine.announce(reading.announced, self.text)
            machine.dismiss(clause.start, clause.end, verdict.reason, verdict.rule)
            return
        if reading.frame is not None:
            machine.open_frame(reading, self.text)
        elif not machine.now.licence:
            machine.now = replace(machine.now, licence="must" if reading.subject.spans else "")
        draft = machine.accept(
            reading, verdict.rule, verdict.confidence, fall_back=not self.grammar.verb_lexicon
        )
        machine.dismiss(clause.start, draft.start, Reason.FRAME, "frame")
        self._closing_limit(reading)

    def _closing_limit(self, reading: Reading) -> None:
        """A time line that closes a ";" run ("…, completed before June 15") holds for the whole run."""
        limit = reading.limit
        if limit is None or not self._is_closing(reading):
            return
        mine = self.machine.drafts[-1]
        for draft in reversed(self.machine.drafts[:-1]):
            if draft.sentence != mine.sentence or draft.own_limit:
                break
            draft.limit = replace(limit, inherited=True)

    def _is_closing(self, reading: Reading) -> bool:
        limit = reading.limit
        if limit is None or reading.clause.end - limit.spans[0].end > 60:
            return False
        before = self.folded[reading.clause.start : limit.spans[0].start].rstrip()
        return any(before.endswith(f", {words}") for words in ("hoàn thành", "thời hạn hoàn thành", "xong"))

    # --- lead-ins ----------------------------------------------------------------------------------------------------

    def _introduces(self, clause: Clause, reading: Reading, events: list[Event]) -> bool:
        """Whether the clause only leads into a list; its frame, subject and limit are handed down."""
        if (
            not clause.closes_block
            or not self._list_follows(clause.block)
            or not self._hands_down(clause, reading)
        ):
            return False
        machine = self.machine
        if machine.now.is_closed and reading.frame is None:
            return False
        if reading.frame is not None:
            machine.open_frame(reading, self.text)
        asks = reading.frame is not None or reading.predicate is not None or bool(machine.now.licence)
        asks = asks and not self._issues_itself(reading)
        cut = self._own_action(clause, reading)
        acts = self._items_act(clause, reading, events)
        if acts:
            self.acting_lists.add(clause.block)
        elif clause.ending == ":":
            self.part_lists[clause.block] = self._part_mode(clause, events, cut)
        if acts and cut is None:
            if asks:
                machine.lead_in(reading, fall_back=not self.grammar.verb_lexicon)
            machine.dismiss(clause.start, clause.end, Reason.LEAD_IN, "lead_in")
            return True
        opened = self.folded.count("(", clause.start, clause.end) - self.folded.count(
            ")", clause.start, clause.end
        )
        reading.heads_list = clause.ending == ":" and opened <= 0
        if cut is not None:
            machine.dismiss(cut, clause.end, Reason.LEAD_IN, "lead_in.tail")
            clause.end = cut
        return False

    def _own_action(self, clause: Clause, reading: Reading) -> int | None:
        """Where the introduction begins after an action of the clause's own: ", in particular the following:"."""
        if self.grammar.list_openers:
            return self._english_cut(clause, reading)
        if not self.grammar.verb_lexicon or reading.predicate is None:
            return None
        comma = self.folded.rfind(",", reading.predicate.start, clause.end)
        while comma > 0 and self.folded.count("(", reading.body, comma) > self.folded.count(
            ")", reading.body, comma
        ):
            comma = self.folded.rfind(",", reading.predicate.start, comma)
        return comma if comma - reading.predicate.start >= 60 else None

    def _list_follows(self, index: int) -> bool:
        if self.blocks[index].has_children:
            return True
        following = index + 1
        return following < len(self.blocks) and self.blocks[following].reason is None

    def _english_cut(self, clause: Clause, reading: Reading) -> int | None:
        """ "shall do this, including by:" acts itself; so does "to build what will help us to:"."""
        words = self.folded[clause.start : clause.end]
        if words.endswith(", including by:"):
            return clause.end - len(", including by:")
        begun = reading.predicate.end if reading.predicate else reading.main
        if (
            words.endswith(" to:")
            and reading.frame is not None
            and " to " in words[begun - clause.start : -60]
        ):
            return clause.end - len(" to:")
        return None

    def _issues_itself(self, reading: Reading) -> bool:
        """ "UBND tỉnh ban hành Kế hoạch … như sau:" tells of the document, and asks its issuer for nothing."""
        at = reading.predicate.start if reading.predicate and reading.frame is None else -1
        return at >= 0 and self.folded.startswith(("ban hành", "phê duyệt", "xây dựng kế hoạch"), at)

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
        if above is None or (above == "nouns" and (reading.by_shape or reading.predicate)):
            return False
        if above != "none" and self.machine.extend(reading):
            return True
        self.machine.dismiss(clause.start, clause.end, Reason.NO_CUE, "list.part")
        return True

    def _part_mode(self, clause: Clause, events: list[Event], cut: int | None) -> str:
        """Whether the items of a lead-in that acts itself are parts of it: all, nouns only, or none."""
        if cut is not None:
            return "none"
        return "all" if self.grammar.list_openers or self._ends_in_purpose(clause, events) else "nouns"

    def _ends_in_purpose(self, clause: Clause, events: list[Event]) -> bool:
        return any(e.bits & PURPOSE and clause.end - e.end < 4 for e in events)

    def _items_act(self, clause: Clause, reading: Reading, events: list[Event]) -> bool:
        """Whether the list's items bring verbs of their own."""
        if self.grammar.verb_lexicon:
            return True
        if self._ends_in_purpose(clause, events):
            return self.grammar.language == "en" and self._english_cut(clause, reading) is None
        if self.grammar.list_openers:
            words = self.folded[clause.start : clause.end].rstrip(" :").rsplit(None, 1)
            return bool(words) and words[-1] in self.grammar.list_openers
        child = next((b for b in self.blocks[clause.block + 1 :] if b.style), None)
        body = child.body if child else self.blocks[clause.block + 1].body
        return self.units.action_begins(self.folded, self.all_events, body, min(body + 80, len(self.folded)))

    # --- lines that give a field ---------------------------------------------------------------------------------------

    def _is_field(self, index: int, clause: Clause, events: list[Event]) -> bool:
        found = self.layout.field(self.folded, clause.start, clause.end)
        if found is None or found.role == "task":
            return False
        span = (found.value, clause.end)
        inside = _between(events, *span)
        limit = self.limits.read(
            self.text, self.folded, inside, span, self.issued, self._working_days, bare=True
        )
        if not found.term and (
            limit is None or clause.end - limit.spans[0].end > 3 or limit.spans[0].start > span[0] + 3
        ):
            return False
        if found.role == "lead" and self._acts(inside, span):
            self.machine.dismiss(clause.start, span[0], Reason.MARK, "field.lead")
            clause.start = span[0]
            return False
        if clause.opens_block:
            self.fields.add(index)
        self._heading_as_task(index)
        for draft in self.machine.targets(self.fields):
            if found.role == "time" and limit and not draft.own_limit:
                draft.limit = replace(limit, inherited=True)
            elif found.role in ("lead", "partner") and span[0] < span[1]:
                self._give(draft, found.role, *self._named(found.role, inside, span))
            elif found.role == "product" and span[0] < span[1] and draft.product is None:
                draft.product = span
        self.machine.dismiss(clause.start, clause.end, Reason.FIELD_LINE, f"field.{found.role}")
        return True

    def _acts(self, events: list[Event], span: tuple[int, int]) -> bool:
        """Whether the value of a lead line says itself what the body does."""
        reading = Reading(Clause(*span, 0, True, True, True, ""), span[0])
        self.units.read(self.text, self.folded, events, reading)
        predicate = reading.predicate
        acting = predicate is not None and predicate.bits & VERB and not predicate.bits & PARTNER
        return bool(acting and reading.subject.spans and reading.predicate and reading.predicate.start > span[0])

    def _heading_as_task(self, index: int) -> None:
        """The first field line under a bare heading makes that heading the directive."""
        above = index
        while above >= 0 and (above == index or above in self.fields):
            above = self.blocks[above].parent
        clause, events = self.bare_headings.pop(above, (None, []))
        if clause is None or self.machine.now.is_closed or self.machine.targets(self.fields):
            return
        reading = self._read(clause, _between(events, clause.start, clause.end))
        if reading.predicate is not None and reading.predicate.start == reading.main:
            self.machine.accept(reading, "heading.task", "medium", fall_back=False).block = above

    def _named(self, role: str, events: list[Event], span: tuple[int, int]) -> tuple[Spans, Spans]:
        """The bodies of a field line; a lead line may also say who helps ("Sở A chủ trì, phối hợp với Sở B")."""
        if role == "lead" and any(e.bits & PARTNER for e in events):
            reading = Reading(Clause(*span, 0, True, True, True, ""), span[0])
            self.units.read(self.text, self.folded, events, reading)
            return reading.subject.spans, reading.partners.spans
        return self.units.bodies(self.text, self.folded, events, *span).spans, ()

    def _give(self, draft: Draft, role: str, named: Spans, helping: Spans) -> None:
        if role == "lead" and not draft.own_units:
            draft.units = named
        known = {self.folded[start:end] for start, end in draft.partners}
        more = named if role == "partner" else helping
        draft.partners += tuple(span for span in more if self.folded[span[0] : span[1]] not in known)

    # --- small readings --------------------------------------------------------------------------------------------------

    def _speech(self, block: Block, clauses: list[Clause], events: list[Event]) -> None:
        """ "…", the minister stressed: the speaker comes after the quotation that opens the block."""
        if self.text[block.body] not in '“"«':
            return
        closing = [m for m in _CLOSING_QUOTE.finditer(self.text, block.body + 1, block.end)]
        if not closing:
            return
        after = closing[-1].end()
        verb = next((e for e in events if e.start > after and e.bits & (FRAME | STRESS)), None)
        if verb is None or not any(e.bits & HEAD and e.start == after for e in events):
            return
        name = self.text[after : verb.start].strip()
        self.machine.speaker((after, after + len(name)), name)
        quoted = closing[-1].start()
        if clauses[-1].start < quoted < clauses[-1].end:
            self.machine.dismiss(quoted, clauses[-1].end, Reason.FRAME, "speaker")
            clauses[-1].end = quoted

    def _join_subject_lists(self, clauses: list[Clause], events: list[Event]) -> list[Clause]:
        """A ";" inside a list of addressees is no cut: parts that only name units go with the part that acts."""
        if not self.grammar.verb_lexicon:
            return clauses
        out: list[Clause] = []
        for clause in clauses:
            if out and not clause.opens_sentence and self._only_names(out[-1], events):
                out[-1].end, out[-1].closes_block, out[-1].ending = (
                    clause.end,
                    clause.closes_block,
                    clause.ending,
                )
                continue
            out.append(clause)
        return out

    def _only_names(self, clause: Clause, events: list[Event]) -> bool:
        if clause.end - clause.start > 600:
            return False
        inside = _between(events, clause.start, clause.end)
        probe = frames.find(self.text, self.folded, clause, inside, self.grammar, "")
        start = probe.body
        if not self.units.names_a_unit(self.folded, inside, start, clause.end):
            return False
        return self.units.is_bare_name(self.text, self.folded, inside, start, clause.end)

    def _working_days(self, start: date, amount: int) -> date:
        calendar = self.calendar or calendars.of_country(self.grammar.country)
        return calendars.add_working_days(start, amount, calendar)
