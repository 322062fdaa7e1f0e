"""Items that end in who does it and by when, with no verb of order: "Rà phá vật cản (Cảng vụ, tháng 6/2026)"."""

import re
from dataclasses import replace
from typing import NamedTuple

from directives.extraction.marks import INITIAL, VERB, Draft, Reading, Spans
from directives.extraction.records import Deadline
from directives.extraction.told import Told

_PARTS = re.compile(r"\s*[,;]\s*|\s+[-–]\s+")
_WORDS = 3  # of an action, at the least
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

    def _zones(self, start: int, end: int) -> list[tuple[int, tuple[int, int]]]:
        """Where the action may end, and what stands behind it."""
        stop = len(self.text[:end].rstrip(_CLOSING))
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
