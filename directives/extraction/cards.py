"""A task and its fields on one line: "Action 4: dig the wells - Owner: Works - Due: 30/06/2025"."""

import re
from functools import lru_cache

from directives.extraction.joints import Joints
from directives.extraction.marks import Block, Clause, Context, Draft, Events, Reading
from directives.extraction.packs import load
from directives.extraction.records import Deadline, Reason
from directives.extraction.rulings import LEVELS
from directives.extraction.text import either, skip_blank

_BETWEEN = re.compile(
    r"\s+[—–-]+\s+|\s*;\s+|[.,]\s+(?=[^\W\d_a-z\u00e0-\u00ff])|(?<=\w)\s+(?=[A-Z\u00c0-\u00dd]{3,}\s?:)"
)
_LONGEST = 600  # characters of a line
_Part = tuple[int, int]


class Cards(Joints):
    """Reads lines that hold a task beside its labelled fields."""

    def _card(self, index: int, block: Block, events: Events) -> bool:
        """Whether a line is one: its first part acts, and a part behind it states a time."""
        if (
            self.grammar.verb_lexicon
            or block.end - block.body > _LONGEST
            or ":" not in self.text[block.body : block.end]
        ):
            return False
        parts = self._parts_of(block)
        roles = [self._role_of(part) for part in parts]
        if "time" not in roles or roles[0]:
            return False
        first, at = parts[0], self._behind_number(*parts[0])
        reading = self._read_card(index, (at, first[1]), events)
        if reading is None:
            return False
        self.machine.enter(index)
        self.machine.now = Context(licence="table")
        draft = self.machine.accept(reading, "table.row", LEVELS["table.row"], fall_back=False)
        self._fill_card(draft, parts[1:], roles[1:], events)
        self.machine.now = Context()
        self.machine.leave()
        return True

    def _read_card(self, index: int, span: _Part, events: Events) -> Reading | None:
        """The task, where its part acts and nothing is told of anybody in it."""
        kept = self.machine.now
        self.machine.now = Context(licence="table")
        inside = events.between(*span)
        reading = self._read(Clause(*span, index, True, True, True, "."), inside)
        self.machine.now = kept
        at_head = reading.predicate is None or reading.predicate.start == reading.main
        acts = reading.by_shape and at_head and not reading.subject.spans
        acts = acts or self.clauses.item_acts(self.folded, inside, *span, announced=True)
        return reading if acts and reading.frame is None else None

    def _fill_card(self, draft: Draft, parts: list[_Part], roles: list[str], events: Events) -> None:
        for part, role in zip(parts, roles, strict=True):
            field = self.layout.field(self.folded, *part) if role else None
            if field is not None:
                span = (field.value, part[1])
                self._give_field(draft, role, events.between(*span), span, self._time_in(span))
            self.machine.dismiss(*part, Reason.FIELD_LINE, "card.field")

    def _parts_of(self, block: Block) -> list[_Part]:
        out, at = [], block.body
        for match in _BETWEEN.finditer(self.text, self._behind_number(block.body, block.end), block.end):
            out.append((at, match.start()))
            at = match.end()
        out.append((at, block.end - (self.text[block.end - 1] in ".;")))
        return [(start, end) for start, end in out if start < end] or [(block.body, block.end)]

    def _role_of(self, part: _Part) -> str:
        found = self.layout.field(self.folded, *part)
        if found is None or not found.term or found.role not in ("lead", "partner", "time", "product"):
            return ""
        return found.role if found.role != "time" or self._time_in((found.value, part[1])) else ""

    def _time_in(self, span: _Part) -> Deadline | None:
        return self._stated_time(self.all_events.between(*span), span)

    def _behind_number(self, start: int, end: int) -> int:
        """ "Action 4.2: dig the wells": the number of an item and its colon are no part of it."""
        number = _number(self.grammar.language).match(self.folded, start, end)
        return skip_blank(self.folded, number.end(), end) if number else start


@lru_cache(maxsize=8)
def _number(language: str) -> re.Pattern[str]:
    names = either(load(language).grammar.numbered or ("(?!)",))
    return re.compile(rf"(?:{names} ?)?(?:n° ?)?[\d.]*\d(?:[.)]\s|[.)]?\s*[:–—-]\s*)")
