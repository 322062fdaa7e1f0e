"""One document in reading: its blocks and events, the compiled packs, and the run that is built up."""

import re
from datetime import date
from functools import cached_property, lru_cache, partial
from itertools import pairwise

from directives.extraction import (
    calendars,
    cues,
    deadlines,
    frames,
    furniture,
    header,
    moments,
    predicates,
    segments,
    tables,
    units,
)
from directives.extraction.frames import besides
from directives.extraction.marks import (
    FRAME,
    HEAD,
    INITIAL,
    LIMIT,
    LINK,
    MASK,
    MODAL,
    NARRATIVE,
    PAST,
    PRESENT,
    STRESS,
    URGENT,
    VERB,
    Block,
    Clause,
    Events,
    Reading,
    Spans,
)
from directives.extraction.packs import load
from directives.extraction.scope import Machine
from directives.extraction.text import fold, skip_blank

_OPENING = 12  # characters before a time that a cell may begin with
_NEXT_SENTENCE = 4  # characters between a sentence and the next
_SOME_DAY = date(2000, 1, 1)  # any: only whether words give a time is asked, not which


@lru_cache(maxsize=8)
def _clause_reader(language: str) -> predicates.Reader:
    return predicates.Reader(load(language).grammar, units.reader(language))


@lru_cache(maxsize=8)
def _sending(language: str) -> tuple[re.Pattern[str] | None, re.Pattern[str]]:
    grammar = load(language).grammar
    return re.compile(grammar.sent) if grammar.sent else None, re.compile(grammar.sent_to)


class Document:
    """What every part of the pipeline shares while one text is read."""

    def __init__(
        self,
        text: str,
        folded: str,
        scanned: str,
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
        self.clauses = _clause_reader(self.grammar.language)
        self._remark = re.compile(self.grammar.remark or "(?!)")
        self.limits = deadlines.reader(self.grammar.language).over(text, folded, scanned)
        found = cues.lexicon(language, names).scan(text, scanned)
        self.all_events = Events(self.units.settle(text, folded, found))
        self.tables = tables.find(text, folded, self.pack, self._names_unit, self._gives_time, self._acts_at)
        self.rows = {row.action[0]: row for table in self.tables for row in table.rows}
        self.blocks = self._cut()
        self.header = header.read(text, folded, self.blocks, self.pack)
        by_shape = not self.grammar.verb_lexicon
        apart = by_shape and not self.grammar.head_final
        self.machine = Machine(self.blocks, by_shape, bullets_apart=apart, addressees=self._recipients())
        if not self.machine.addressees:
            self.machine.sent_to, self.machine.spoken_to = self._sent()
        self.fields: set[int] = set()
        self.bare_headings: dict[int, tuple[list[Clause], Events]] = {}  # over field lines only they are tasks
        self.acting_lists: set[int] = set()  # blocks whose items bring a verb of their own
        self.part_lists: dict[int, str] = {}  # blocks whose items are parts of them: "all", "nouns", or "none"
        self.issued: date | None = None

    def _cut(self) -> list[Block]:
        """The blocks; a table's row is the block of its action cell, and no layout rule knows it."""
        if not self.tables:
            blocks = segments.blocks(self.text, self.folded, self.grammar.language)
            self.layout.mark(self.text, self.folded, blocks)
            return blocks
        text = tables.without(self.text, self.tables)
        blocks = segments.blocks(text, fold(text), self.grammar.language)
        rows = [block for block in blocks if block.start in self.rows]
        for block in rows:
            block.style = "row"
        self.layout.mark(self.text, self.folded, blocks)
        for block in rows:
            block.start, block.end = block.body, self.rows[block.start].action[1]
            block.reason, block.depth, block.parent = None, 0, -1
        return blocks

    def _recipients(self) -> tuple[tuple[int, int], ...]:
        """The bodies at the document's head that it speaks to in the second person."""
        if not self.grammar.second_person:
            return ()
        found: list[tuple[int, int]] = []
        for mention in self.header.recipients:
            if mention.rule == "header.addressee":
                span = mention.spans[0].start, mention.spans[0].end
                if self.units.determiner.match(self.folded, *span) is None:
                    first = next((e.start for e in self.all_events.between(*span) if e.bits & HEAD), span[0])
                    span = first, span[1]
                found += self.units.bodies(self.text, self.folded, self.all_events.between(*span), *span).spans
        return tuple(span for span in found if not self._is_informed(span[1]))

    def _sent(self) -> tuple[Spans, Spans]:
        """ "Le télégramme, envoyé à tous les préfets, …": whom a text that names no addressee tells its paper went to;
        and to whom it speaks: "Telles sont, Monsieur le Préfet, les mesures …"."""
        sent, to_whom = _sending(self.grammar.language)
        told: Spans = ()
        spoken: Spans = ()
        for found in sent.finditer(self.folded) if sent else ():
            is_spoken = bool(found.groupdict().get("you"))
            named = to_whom.match(self.folded, found.end())
            if named is None or (spoken if is_spoken else told):
                continue
            events = self.all_events.between(*named.span())
            spans = self.units.bodies(self.text, self.folded, events, *named.span()).spans
            told, spoken = (told, spans) if is_spoken else (spans, spoken)
        return told, spoken

    def _is_informed(self, end: int) -> bool:
        """ "Messieurs les gouverneurs (pour information)": no addressee of what is asked."""
        behind = skip_blank(self.folded, end, len(self.folded))
        return self.folded[behind - 1] == "(" and self.folded.startswith(self.grammar.informed, behind)

    def _names_unit(self, start: int, end: int) -> bool:
        events = self.all_events.between(start, end)
        return self.units.names_a_unit(self.folded, events, start, end)

    def _acts_at(self, start: int, end: int) -> bool:
        """Whether a cell opens with an action, and goes on; a list of verbs tells it by their first."""
        if self.grammar.verb_lexicon:
            return self.all_events.is_at(start, VERB | INITIAL)
        goes_on = " " in self.text[start:end].strip()
        return goes_on and self.clauses.action_begins(self.folded, self.all_events.between(start, end), start, end)

    def _gives_time(self, start: int, end: int) -> bool:
        """Whether a stretch opens with a time: the words of a limit, or a moment."""
        if end - start > 120:
            return False
        if moments.read(self.text, self.folded, start, end, self.grammar):
            return True
        if not self.limits.begin_in((start, end), _OPENING + 1):
            return False
        events = self.all_events.between(start, end)
        limit = self.limits.read(events, (start, end), _SOME_DAY, self._working_days, bare=True)
        return limit is not None and limit.spans[0].start <= start + _OPENING

    def _is_beside(self, index: int) -> bool:
        """Whether the item before it in the same list was a directive."""
        block, last = self.blocks[index], self.machine.last_draft_block
        return block.depth > 0 and last >= 0 and self.blocks[last].parent == block.parent and last != index

    def _read(self, clause: Clause, events: Events) -> Reading:
        machine = self.machine
        licence = machine.now.licence
        issuer_now = (machine.now.issuer_text or "") if licence else None
        reading = frames.find(self.text, self.folded, clause, events, self.grammar, issuer_now)
        reading.in_run = reading.frame is not None or licence not in ("", "quote")
        goes_on = not clause.opens_block and machine.last_draft_block == clause.block
        item = clause.opens_block and self.blocks[clause.block].depth > 0
        reading.listed = item
        reading.may_guess = reading.in_run and (item or goes_on)
        reading.follows = goes_on
        reading.beside = clause.opens_block and self._is_beside(clause.block)
        block = self.blocks[clause.block]
        heads = block.depth == 0 and block.has_children
        reading.as_item = clause.opens_block and block.parent in self.acting_lists and not heads
        reading.again = licence == "frame" and not clause.opens_sentence and self._goes_on_asking(reading)
        self._forget_frame(reading, events)
        reading.others = self._whom_it_means(clause, reading)
        self.clauses.read(self.text, self.folded, events, reading)
        reading.addressed = self._speaks_to_recipients(reading)
        span = (self._after_asker(reading), clause.end)
        reading.find_limit = partial(self.limits.read, events, span, self.issued, self._working_days)
        reading.delivers = partial(self.clauses.delivers, self.folded, clause.start, clause.end)
        reading.answers = partial(self.clauses.answers, self.folded, reading.main, clause.end)
        _note(reading, events)
        return reading

    def _forget_frame(self, reading: Reading, events: Events) -> None:
        """An item that acts asks nobody: "The office: - encourages staff to …", "shall: - tell all who asked to …"."""
        frame = reading.frame
        if not reading.as_item or frame is None:
            return
        acts = self.clauses.acts_before(self.folded, events, reading.clause.start, frame.start)
        if frame.bits & PRESENT or acts is not None:
            reading.body = reading.first = frame.start if acts is None else acts
            reading.frame = reading.frame_cue = reading.issuer = None

    def _whom_it_means(self, clause: Clause, reading: Reading) -> Spans:
        """Whom "them" means: those the clause names before, or the sentence right before that only told of somebody."""
        if not reading.to_them:
            return ()
        zone, last = reading.toward, self.machine.passages[-1] if self.machine.passages else None
        if zone is None and last is not None and last.end <= clause.start <= last.end + _NEXT_SENTENCE:
            events = self.all_events.between(last.start, last.end)
            zone = besides.done_before(self.folded, events, reading, last.start, self.grammar)
        if zone is None:
            return ()
        return self.units.bodies(self.text, self.folded, self.all_events.between(*zone), *zone).spans

    def _goes_on_asking(self, reading: Reading) -> bool:
        """ "; to report …" under "asked the ministry to …"."""
        words = tuple(f"{word} " for word in self.grammar.infixes)
        return bool(self.grammar.list_openers) and self.folded.startswith(words, reading.body)

    def _after_asker(self, reading: Reading) -> int:
        """ "The Premier on March 4 asked …": the day beside the asker is no limit; one before the asker may be. Behind
        "agreed that … would" a limit is what was agreed."""
        issuer, frame = reading.issuer, reading.frame
        agreed = reading.frame_cue is not None and reading.frame_cue.term.endswith(self.grammar.agreeing or "\0")
        if agreed and reading.predicate is not None and reading.predicate.bits == MODAL:
            return reading.predicate.end
        if self.grammar.verb_lexicon and self.folded.startswith(self._toward, reading.clause.start):
            # "Đối với hồ sơ nhận trước ngày 01/7, các xã …": the day is of those spoken of
            return max(reading.clause.start, reading.main if frame is None else frame.start)
        if issuer is None or frame is None:
            return reading.clause.start
        if self.grammar.verb_lexicon:  # "Nhấn mạnh mục tiêu … trước ngày 30/6, Bí thư yêu cầu": of what was said before
            said = self.all_events.is_at(reading.clause.start, FRAME | STRESS | VERB)
            return issuer[0] if said and issuer[0] > reading.clause.start else reading.clause.start
        day = any(ch.isdigit() for ch in self.text[issuer[0] : frame.start])
        aside = self.grammar.asked_apart and self.text[issuer[1] : frame.start].strip(" ,")
        if day or aside:
            return frame.start
        opens = reading.opening is not None and bool(reading.opening.bits & LIMIT)  # "By June 15, the Premier asked …"
        # "Keen on universal access by 2030, the Premier asked …": what is only remarked
        apart = self.grammar.asked_apart or self._remark.match(self.folded, reading.clause.start) is not None
        return issuer[0] if apart and not opens and issuer[0] > reading.clause.start else reading.clause.start

    @cached_property
    def _toward(self) -> tuple[str, ...]:
        return tuple(f"{word} " for word in self.grammar.toward)

    def _speaks_to_recipients(self, reading: Reading) -> bool:
        if not (self.machine.addressees or self.machine.spoken_to) or reading.to_you:
            return reading.to_you
        start = reading.frame.start if reading.frame else reading.main
        words = self.folded[start : max(reading.body, reading.main) + 8].split()
        return any(word in self.grammar.second_person for word in words)

    def _working_days(self, start: date, amount: int) -> calendars.Walk:
        calendar = self.calendar or calendars.of_country(self.grammar.country)
        return calendars.add_working_days(start, amount, calendar)


def _note(reading: Reading, events: Events) -> None:
    """What else stands in a clause: facts, and urgency."""
    if events.bits & PAST:
        told = (e.start for e in events if e.bits & PAST and not e.bits & MASK and e.start >= reading.body)
        reading.told_at = next(told, -1)
        reading.tells = reading.told_at >= 0
    if reading.narrative and reading.frame is not None and reading.opening is not None:
        span = reading.opening.cue(NARRATIVE)
        before = events.first(PAST, reading.opening.end, reading.frame.start)
        reading.recounts = span is not None and span.weak and before is not None
    if events.bits & MODAL and events.bits & LINK:
        reading.concludes = any(
            link.bits & LINK and must.bits & MODAL and link.end + 1 == must.start and must.start > reading.main + 1
            for link, must in pairwise(events)
        )
    if events.bits & URGENT:
        reading.urgent = next((e for e in events if e.bits & URGENT and e.start >= reading.body), None)
