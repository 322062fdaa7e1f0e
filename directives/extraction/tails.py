"""Who does it, and by when, beside an action: behind it, with no verb of order ("Rà phá vật cản (Cảng vụ, tháng
6/2026)"), or before a colon ("Chỉ đạo Sở Y tế: rà soát …")."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from directives.extraction.marks import ADVERB, FRAME, INITIAL, VERB, Clause, Draft, Event, Reading, Spans
from directives.extraction.packs import load
from directives.extraction.records import Deadline, Reason
from directives.extraction.text import either, skip_blank
from directives.extraction.told import Told

_PARTS = re.compile(r"\s*[,;]\s*|\s+[-–]\s+")
_WORDS = 3  # of an action, at the least
_LONGEST_CHARGE = 200  # characters before the colon
_CLOSING = " .;"


class _Fields(NamedTuple):
    units: Spans
    partners: Spans
    limit: Deadline


class Tails(Told):
    """Reads the fields that stand behind an action, in brackets, behind dashes, or behind a colon."""

    _tail: tuple[int, _Fields] | None = None  # of the clause that begins there

    def _ends_in_fields(self, reading: Reading) -> bool:
        """Whether an action is followed by nothing but a body and a time."""
        start, end = reading.clause.start, reading.clause.end
        if not self.grammar.verb_lexicon or not self.all_events.is_at(start, VERB | INITIAL) or reading.tells:
            return False
        for action_end, zone in self._zones(start, end):
            fields = self._fields_of(zone) if self.folded.count(" ", start, action_end) >= _WORDS - 1 else None
            if fields is not None:
                self._tail = (start, fields)
                return True
        return False

    def _past_charge(self, clause: Clause) -> None:
        """ "Chỉ đạo Sở Y tế: rà soát …", "Ban Chỉ đạo tỉnh chỉ đạo: rà soát …" inside a run: who must act stands before
        the colon, with the verb by which a body makes others act."""
        machine, start = self.machine, clause.start
        colon = self.folded.find(": ", start, min(clause.end, start + _LONGEST_CHARGE))
        if colon < 0 or not self.grammar.charging or machine.now.licence in ("", "quote"):
            return
        verb = next((e for e in self.all_events.between(start, colon) if self._charges(e, start, colon)), None)
        action = skip_blank(self.folded, colon + 1, clause.end)
        if verb is None or not self.all_events.is_at(action, VERB | ADVERB | INITIAL):
            return
        zone = (verb.end + 1, colon) if verb.start == start else (start, verb.start)
        events = self.all_events.between(*zone)
        head = self.units.head_at(self.folded, events, *zone)
        if head is None or (verb.start > start and any(one.title for one in head.heads)):
            return
        if not self.clauses.is_bare_name(self.text, self.folded, events, *zone):
            return
        machine.set_units(self.units.bodies(self.text, self.folded, events, *zone).spans, "unit")
        machine.dismiss(start, colon + 1, Reason.LEAD_IN, "charge")
        clause.start = action

    def _charges(self, event: Event, start: int, colon: int) -> bool:
        charges = self.folded[event.start : event.end] in self.grammar.charging and event.bits & FRAME
        return bool(charges) and (event.start == start or (event.end == colon and self.text[event.start].islower()))

    def _past_courtesies(self, clauses: list[Clause]) -> None:
        """ "Các ông, bà: Chánh Văn phòng, …", "Các đồng chí: …": titles of courtesy before a list of offices."""
        first = clauses[0] if clauses and self.grammar.verb_lexicon else None
        found = _courtesies(self.grammar.language).match(self.folded, first.start, first.end) if first else None
        if first is not None and found is not None and found.end() < first.end:
            self.machine.dismiss(first.start, found.end(), Reason.MARK, "courtesy")
            first.start = found.end()

    def _zones(self, start: int, end: int) -> list[tuple[int, tuple[int, int]]]:
        """Where the action may end, and what stands behind it."""
        stop = start + len(self.text[start:end].rstrip(_CLOSING))
        if self.text[stop - 1] == ")":
            opened = self.text.rfind("(", start, stop)
            return [(opened, (opened + 1, stop - 1))] if opened > start else []
        found = ((self.text.find(mark, start, stop), len(mark)) for mark in (" - ", " – ", ": "))
        return [(at, (at + size, stop)) for at, size in found if at > start]

    def _fields_of(self, zone: tuple[int, int]) -> _Fields | None:
        """A body first, perhaps those who help, then a time that ends it: all of the stretch, and no other word."""
        cuts = [(match.start(), match.end()) for match in _PARTS.finditer(self.text, *zone)]
        starts, ends = [zone[0], *(after for _, after in cuts)], [*(before for before, _ in cuts), zone[1]]
        units: Spans = ()
        partners: Spans = ()
        limit: Deadline | None = None
        for span in zip(starts, ends, strict=True):
            label = self.layout.field(self.folded, *span)
            value = (label.value, span[1]) if label and label.term else span
            events = self.all_events.between(*value)
            if (label is None or label.role == "time") and self._gives_time(*value):
                limit = self._stated_time(events, value)
            elif limit is None and (named := self.units.bodies(self.text, self.folded, events, *value).spans):
                if events.bits & VERB or (label and label.role not in ("lead", "partner")):
                    return None
                helps = units != () and (label is None or label.role == "partner")
                units, partners = (units, partners + named) if helps else (units + named, partners)
            else:
                return None
        return _Fields(units, partners, limit) if units and limit else None

    def _give_tail(self, draft: Draft, start: int) -> None:
        if self._tail is None or self._tail[0] != start:
            return
        fields, self._tail = self._tail[1], None
        draft.units, draft.own_units = fields.units, True
        draft.partners += fields.partners
        draft.limit, draft.own_limit = replace(fields.limit, inherited=True), True


@lru_cache(maxsize=8)
def _courtesies(language: str) -> re.Pattern[str]:
    grammar = load(language).grammar
    several, one = f"(?:{either(grammar.splitting)} )?", either(grammar.persons)
    joint = rf"(?:\s*[,/(]\s*| {either(grammar.conjunctions)} )"
    return re.compile(rf"{several}{one}(?:{joint}{several}{one}\)?)+\s*[:,]?\s+|{several}{one}\s*:\s+")
