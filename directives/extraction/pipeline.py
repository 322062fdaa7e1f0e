"""From text to records: the stages in their order."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from directives.extraction import calendars, citations, languages, packs, segments
from directives.extraction.assembly import assemble
from directives.extraction.cards import Cards
from directives.extraction.marks import (
    PARTNER,
    STRESS,
    Block,
    Clause,
    Draft,
    Events,
    Reading,
)
from directives.extraction.records import VERSION, Deadline, Extraction, Reason, Versions
from directives.extraction.rulings import Run, Verdict
from directives.extraction.text import fold, scan_form
from directives.extraction.verdict import judge

_SEMICOLON = re.compile(r"\s*;\s*")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TIDINGS = 1_500  # characters at the head that may say that the document only tells of an order
_LONGEST = 5_000  # no clause that asks for something is longer; it bounds the work on a hostile line


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
    scanned = scan_form(folded)
    language = language or languages.detect(scanned)
    reading = _Pass(text, folded, scanned, language, tuple(names), calendar)
    issued = issued or (reading.header.issued_on.value if reading.header.issued_on else None)
    reading.run(issued)
    directives, dismissed = assemble(text, reading.machine.drafts, reading.machine.passages, reading.all_events)
    versions = Versions(VERSION, packs.version(language), calendars.VERSION)
    cited = citations.read(text, folded, reading.blocks, reading.pack, reading.header)
    directives = citations.attach(directives, cited)
    return Extraction(language, issued, directives, dismissed, reading.header, versions, cited)


def read_deadline(
    words: str, *, language: str, issued: date | None = None, calendar: calendars.WorkCalendar | None = None
) -> Deadline | None:
    """The time limit of words that state nothing else: those of a cell or a field."""
    folded = fold(words)
    reading = _Pass(words, folded, scan_form(folded), language, (), calendar)
    reading.issued = issued
    return reading._stated_time(reading.all_events, (0, len(words)))


class _Pass(Cards):
    """One reading of one document."""

    def run(self, issued: date | None) -> None:
        self.issued = issued
        self.is_instrument = self._looks_like_instrument()
        self._dismiss_tables()
        events, at = self.all_events, 0
        for index, block in enumerate(self.blocks):
            while at < len(events) and events[at].end <= block.start:
                at += 1
            stop = max(at, events.index_from(block.end))
            self._block(index, block, events.cut(at, stop))
            at = stop

    def _block(self, index: int, block: Block, events: Events) -> None:
        machine = self.machine
        row = self.rows.get(block.start)
        if row is not None:
            self._row(index, block, row)
            return
        if self._is_date_of_item(index, block, events):
            return
        if self._card(index, block, events):
            return
        if block.reason is not None:
            machine.dismiss(block.start, block.end, block.reason, block.rule)
            return
        machine.enter(index)
        clauses = segments.clauses(self.text, self.folded, block, index, self.grammar.language)
        clauses = self._join_subject_lists(clauses, events)
        if not clauses:
            machine.dismiss(block.start, block.end, Reason.MARK, "empty")
        elif not self._heading(index, block, clauses, events):
            self._speech(block, clauses, events)
            clauses = self._section_label(block, clauses)
            self._past_label(block, clauses)
            self._past_courtesies(clauses)
            clauses = self._cut_at_colons(clauses, events)
            for place, clause in enumerate(clauses):
                self._ahead = clauses[place + 1 :]
                self._hear(clause.start)
                self._clause(clause, events)
            self._hear(block.end)
        machine.leave()

    def _clause(self, clause: Clause, events: Events) -> None:
        machine = self.machine
        if clause.opens_sentence and not clause.opens_block:
            machine.next_sentence()
            if self.text[clause.start] in '"“«':
                machine.let_go()
        if clause.end - clause.start < 2_000 and self._is_field(clause.block, clause, events):
            return
        if self.folded[clause.start : clause.end] in self.grammar.conjunctions:
            machine.dismiss(clause.start, clause.end, Reason.MARK, "joint")
            return
        inside = events.between(clause.start, clause.end)
        if clause.end - clause.start > _LONGEST:
            machine.dismiss(clause.start, clause.end, Reason.NO_CUE, "too_long")
            return
        label = self.layout.field(self.folded, clause.start, clause.end) if clause.opens_block else None
        if label and label.role == "task" and label.term:
            machine.dismiss(clause.start, label.value, Reason.MARK, "field.task")
            clause.start = min(label.value, clause.end)
        self._past_charge(clause)
        reading = self._read(clause, inside)
        self._take_up(reading)
        if self._is_part(clause, reading) or self._introduces(clause, reading, inside):
            return
        self._settle(reading, self._judge(reading))

    def _judge(self, reading: Reading) -> Verdict:
        if self._tells_of_older(reading):
            return Verdict("older", Reason.BACKGROUND)
        told = self._only_told(reading)
        if told is not None:
            return told
        if self._is_bulletin(reading) or self._only_obeys(reading):
            return Verdict("bulletin", Reason.BACKGROUND)
        run = self._run(reading)
        verdict = judge(reading, run)
        owed = verdict.rule in ("none", "told", "must.nobody") and not run.licence and not run.is_own_act
        if owed and self._must_by_then(reading):
            return Verdict("must.limit")
        timed = (
            verdict.rule == "none"
            and (run.verb_lexicon or reading.infinitive)
            and not run.is_own_act
            and (self._is_timed(reading) or self._is_due_ahead(reading))
        )
        if timed or (verdict.rule == "none" and self._ends_in_fields(reading)):
            return Verdict("action.limit")
        return verdict

    def _tells_of_older(self, reading: Reading) -> bool:
        """ "Executive Order 13175 of November 6, 2000, requires each agency to …": what was asked in another year."""
        if reading.frame is None or reading.issuer is None or self.issued is None or not self.grammar.speaking:
            return False
        asker = self.folded[reading.issuer[0] : reading.frame.start]
        year = next((int(word) for word in _YEAR.findall(asker)), self.issued.year)
        return year < self.issued.year and any(word in asker for word in self.grammar.speaking)

    def _run(self, reading: Reading) -> Run:
        now = self.machine.now
        block = self.blocks[reading.clause.block]
        return Run(
            licence=now.licence,
            is_closed_section=now.is_closed,
            in_list=block.depth > 0,
            is_instrument=self.is_instrument,
            is_asker=not (self.is_instrument or block.depth) and self._is_asker(reading),
            goes_on=bool(self.machine.drafts),
            verb_lexicon=self.grammar.verb_lexicon,
            own_act=partial(self._is_own_act, reading),
            called_on=partial(self._is_called_on, reading),
        )

    def _is_own_act(self, reading: Reading) -> bool:
        return reading.clause.start != self._labelled and self._is_own(reading)  # "Duties: GSA will …" is none

    def _is_asker(self, reading: Reading) -> bool:
        """ "Thủ tướng yêu cầu …. Thủ tướng bổ nhiệm …": who asked in this run now acts."""
        spans = reading.subject.spans
        return len(spans) == 1 and self.folded[slice(*spans[0])] == self.machine.now.issuer_text

    def _looks_like_instrument(self) -> bool:
        """Whether the document gives its kind, or a line of its head does ("PLAN D'ACTION MINISTÉRIEL")."""
        if self.header.kind is not None or self.machine.addressees:
            return True
        if self.grammar.kindless:
            return re.search(self.grammar.tidings or "(?!)", self.folded[:_TIDINGS]) is None
        head = [block for block in self.blocks[:15] if block.end - block.body < 120]
        return any(self.folded.startswith(self.grammar.instruments, block.body) for block in head)

    def _settle(self, reading: Reading, verdict: Verdict) -> None:
        machine, clause = self.machine, reading.clause
        if verdict.stays and machine.now.licence and machine.extend(reading):
            return
        if verdict.reason is None and reading.first >= clause.end:
            verdict = Verdict("links", Reason.NO_CUE)  # nothing but words that link clauses: nothing is asked
        if verdict.reason is not None:
            self._dismiss(reading, verdict, verdict.reason)
            return
        if reading.frame is not None:
            machine.open_frame(reading, self.text)
        elif not machine.now.licence:
            machine.now = machine.now._replace(licence="must" if reading.subject.spans else "")
        self._let_ask(reading)
        draft = machine.accept(reading, verdict.rule, verdict.confidence, fall_back=not self.grammar.verb_lexicon)
        machine.dismiss(clause.start, draft.start, Reason.FRAME, "frame")
        self._complete(draft)
        if draft.limit is None and not draft.own_units:
            self._ends_in_fields(reading)
        self._give_tail(draft, clause.start)
        self._closing_limit(reading)

    def _dismiss(self, reading: Reading, verdict: Verdict, reason: Reason) -> None:
        """A clause that asks for nothing may still end a run, announce a plan, or tell whom the next one means."""
        machine, clause = self.machine, reading.clause
        if verdict.ends_run and self.blocks[clause.block].depth == 0 and not self._is_heard:
            machine.close()
        self._remember(reading)
        if reading.issuer is not None and reading.frame is not None:
            machine.other_voice(reading.issuer, self.text)
            if reading.frame.bits & STRESS and not self.grammar.verb_lexicon:
                machine.mention((reading.issuer,), self.text)
        if machine.sent_to and clause.start <= machine.sent_to[0][0] < clause.end and not machine.now.licence:
            machine.now = machine.now._replace(licence="rules")  # "Cette note s'adresse aux maires. Ils doivent …"
        if reading.announced is not None and verdict.rule != "narrative":
            machine.announce(reading.announced, self.text)
        if not self.grammar.verb_lexicon and reading.tells and reading.frame is None and reading.subject.spans:
            machine.mention(reading.subject.spans, self.text, speaks=not self._are_many(reading))
        machine.dismiss(clause.start, clause.end, reason, verdict.rule)

    def _complete(self, draft: Draft) -> None:
        draft.product = draft.product or self.layout.product(self.folded, draft.start, draft.end)
        self._fields_in_parens(draft)

    def _fields_in_parens(self, draft: Draft) -> None:
        """ "Rà soát cầu yếu (chủ trì: Sở Xây dựng; phối hợp: Công an tỉnh)": who, with whom and when, at the end."""
        stop = draft.end - (self.text[draft.end - 1] in ".,;")
        opened = self.text.rfind("(", draft.start, stop)
        if opened < 0 or self.text[stop - 1] != ")":
            return
        at = opened + 1
        for part in [*_SEMICOLON.finditer(self.text, at, stop - 1), None]:
            span = (at, part.start() if part else stop - 1)
            found = self.layout.field(self.folded, *span)
            events = self.all_events.between(*span)
            if found is not None and found.role in ("lead", "partner", "time"):
                value = (found.value, span[1])
                inside = events.between(*value)
                self._give_field(draft, found.role, inside, value, self._stated_time(inside, value))
            elif at == opened + 1 and any(e.bits & PARTNER for e in events):
                self._give(draft, "lead", *self._named("lead", events, span))
            at = part.end() if part else stop

    def _closing_limit(self, reading: Reading) -> None:
        """A time line that closes a ";" run ("…, completed before June 15") holds for the whole run."""
        limit = reading.limit
        if limit is None or not self._is_closing(reading):
            return
        mine = self.machine.drafts[-1]
        for draft in reversed(self.machine.drafts[:-1]):
            if draft.sentence != mine.sentence or draft.own_limit or draft.units != mine.units:
                break
            draft.limit = replace(limit, inherited=True)
