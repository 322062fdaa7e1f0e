"""Lead-ins inside a line: what stands before a colon hands its frame and its bodies to what stands behind it."""

import re
from dataclasses import replace
from functools import lru_cache

from directives.extraction.leadins import LeadIns
from directives.extraction.marks import (
    ADVERB,
    FRAME,
    INITIAL,
    NOBODY,
    PAST,
    STATE,
    VERB,
    Clause,
    Events,
    Reading,
    Spans,
)
from directives.extraction.packs import load
from directives.extraction.records import Reason
from directives.extraction.rulings import Verdict
from directives.extraction.text import apart, inside_parens, skip_blank

_FURTHEST = 250  # characters of bodies before a colon
_QUOTES = '“”"«»'
_SHORTEST = 20  # characters before a colon that can say what a list is of


class Inline(LeadIns):
    """Reads colons inside a paragraph as it reads those above a list, where verbs are known by list."""

    _decides = False  # a line said that what follows is resolved
    _agenda_item = -1  # the item that names what is heard
    _leads: frozenset[int] = frozenset()  # where the clauses begin that only lead into what follows their colon

    def _introduces(self, clause: Clause, reading: Reading, events: Events) -> bool:
        if self._leads_inline(clause, reading):
            return True
        if self.grammar.resolving and self._resolves(clause):
            self._decides, reading.subject = True, NOBODY
        led = super()._introduces(clause, reading, events)
        if led:
            self._hand_on(clause)
        return led

    def _resolves(self, clause: Clause) -> bool:
        """ "Hội đồng nhân dân tỉnh đã thảo luận, QUYẾT NGHỊ:": who resolves is not the one who must act."""
        return clause.ending == ":" and self.folded[clause.start : clause.end].rstrip(" :").endswith(
            self.grammar.resolving
        )

    def _is_decision(self, reading: Reading) -> bool:
        """ "Điều 1. Phê duyệt Chương trình …" below such a line: what it decides by itself."""
        clause = reading.clause
        if not self._decides or not clause.opens_block or reading.frame is not None or reading.subject.spans:
            return False
        article = self.blocks[clause.block].style.startswith("sec")
        return article and self.folded.startswith(apart(self.grammar.deciding), clause.start)

    def _is_on_agenda(self, reading: Reading) -> bool:
        """ "Tại kỳ họp: - Báo cáo công tác của Tòa án; …": what is heard there, and all that its item goes on with."""
        clause = reading.clause
        if not self.grammar.agenda or reading.frame is not None:
            return False
        if not clause.opens_block:
            return self._agenda_item == clause.block
        above = self.blocks[clause.block].parent
        if above < 0 or not self.folded.startswith(apart(self.grammar.heard), clause.start):
            return False
        top = max(self.blocks[above].parent, 0) if self.blocks[above].depth else above
        heads = [(self.blocks[one].start, self.blocks[one].end) for one in {top, above}]
        heard = any(word in self.folded[slice(*head)] for head in heads for word in self.grammar.agenda)
        if not heard or any(self.all_events.first(FRAME, *head) for head in heads):
            return False
        self._agenda_item = clause.block
        return True

    def _only_told(self, reading: Reading) -> Verdict | None:
        """What an instrument decides by itself, what is heard at a meeting, what is said of an action."""
        if self._is_decision(reading):
            return Verdict("decision", Reason.OWN_ACT)
        if self._is_on_agenda(reading):
            return Verdict("agenda", Reason.BACKGROUND)
        return Verdict("maxim", Reason.MAXIM) if self._is_maxim(reading) else None

    def _is_maxim(self, reading: Reading) -> bool:
        """ "Tinh gọn bộ máy là việc khó", in a speech that asks: what is said of an action, not that it be done."""
        predicate, clause = reading.predicate, reading.clause
        if not self.grammar.maxim or reading.frame is not None or reading.subject.spans or predicate is None:
            return False
        if predicate.start != reading.main or not predicate.bits & (VERB | INITIAL) or not clause.opens_sentence:
            return False
        said = self.all_events.first(STATE, predicate.end, clause.end)
        if said is None or "," in self.text[predicate.end : said.start]:
            return False
        return _maxim(self.grammar.language).match(self.folded, predicate.start, clause.end) is not None

    def _asks(self, reading: Reading) -> bool:
        """ "Các đơn vị đã làm tốt một số việc sau:": a list of what was done hands nothing down."""
        done = self.grammar.resolving and reading.frame is None and not self._resolves(reading.clause)
        if done and self._has_done(reading):
            self.machine.close()
            return False
        return super()._asks(reading)

    def _has_done(self, reading: Reading) -> bool:
        predicate = reading.predicate
        cue = predicate.cue(PAST) if predicate is not None else None
        return cue is not None and cue.reason is Reason.ACCOMPLISHED

    def _hand_on(self, clause: Clause) -> None:
        """ "Đề nghị UBND tỉnh chỉ đạo Công an tỉnh:": the list is for the one to whom the demand is passed on."""
        words = self.folded[clause.start : clause.end]
        ends = [words.rfind(f" {word} ") + len(word) + 2 for word in self.grammar.relaying if f" {word} " in words]
        named = self._only_named(clause.start + max(ends), clause.end) if ends else ()
        if named:
            self.machine.set_units(named, "unit")

    def _only_named(self, start: int, end: int) -> Spans:
        """The bodies of a stretch that says nothing else."""
        start = skip_blank(self.folded, start, end)
        events = self.all_events.between(start, end)
        if not self.units.names_a_unit(self.folded, events, start, end):
            return ()
        if not self.clauses.is_bare_name(self.text, self.folded, events, start, end):
            return ()
        return self.units.bodies(self.text, self.folded, events, start, end).spans

    def _cut_at_colons(self, clauses: list[Clause], events: Events) -> list[Clause]:
        """ "… thực hiện ba việc sau: Rà soát hồ sơ; công khai kết quả": the first part only leads into the others."""
        self._leads = frozenset()
        if not self.grammar.relaying or len(clauses) < 2:
            return clauses
        out: list[Clause] = []
        for clause, following in zip(clauses, [*clauses[1:], None], strict=True):
            at = self._behind_lead(clause, following, events) if following is not None else None
            if at is None:
                out.append(clause)
                continue
            self._leads |= {clause.start}
            out.append(replace(clause, end=at, ending=":", closes_block=False))
            out.append(replace(clause, start=at, opens_block=False, opens_sentence=False))
        return out

    def _behind_lead(self, clause: Clause, following: Clause, events: Events) -> int | None:
        """Where the first item of a list inside a sentence begins."""
        if clause.ending != ";" or following.opens_sentence or not self._acts_here(following.start, events):
            return None
        colon = self.text.find(": ", clause.start + _SHORTEST, clause.end)
        at = skip_blank(self.folded, colon + 1, clause.end)
        if colon < 0 or not self.text[at].isupper() or not self._acts_here(at, events):
            return None
        quoted = any(mark in self.text[clause.start : clause.end] for mark in _QUOTES)
        if quoted or inside_parens(self.folded, clause.start, colon):
            return None
        before = events.between(clause.start, colon)
        asked = max((e.end for e in before if e.bits & FRAME), default=clause.start)
        if not before.bits & (VERB | ADVERB) or before.first(PAST, asked, colon):
            return None
        asks = before[-1].end == colon and before[-1].bits & FRAME
        maxim = self.folded.endswith(self.grammar.mottos, clause.start, colon)
        return None if asks or maxim or self._says_what_is(at, clause.end, events) else at

    def _acts_here(self, at: int, events: Events) -> bool:
        return events.is_at(at, VERB | ADVERB | INITIAL)

    def _says_what_is(self, start: int, end: int, events: Events) -> bool:
        facts = (e for e in events.between(start, end) if e.bits & STATE)
        return any(self.folded[fact.start : fact.end] in self.grammar.that for fact in facts)

    def _leads_inline(self, clause: Clause, reading: Reading) -> bool:
        """Whether the clause ends in such a colon; what it says holds for its sentence."""
        if clause.start not in self._leads or clause.ending != ":":
            return False
        machine, held = self.machine, self.machine.now.limit
        if reading.frame is not None:
            machine.open_frame(reading, self.text)
            held = machine.now.limit
        if machine.now.licence and not machine.now.is_closed:
            machine.lead_in(reading, fall_back=False)
            machine.now = machine.now._replace(limit=held)
            machine.hold(reading.limit)
            self._hand_on(clause)
        machine.dismiss(clause.start, clause.end, Reason.LEAD_IN, "lead_in.inline")
        return True


@lru_cache(maxsize=8)
def _maxim(language: str) -> re.Pattern[str]:
    return re.compile(load(language).grammar.maxim)
