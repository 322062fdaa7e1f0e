"""What stands before a clause and is no part of who acts: times, and circumstances in which nobody acts."""

import re
from functools import lru_cache

from directives.extraction.marks import HEAD, INITIAL, LIMIT, MODAL, PARTNER, PREDICATE, PREP, VERB, Event, Events
from directives.extraction.packs import load
from directives.extraction.predicates.listed import Listed
from directives.extraction.text import either, skip_blank

_LONGEST_PURSUIT = 160  # characters of what is carried out before its clause
_FURTHEST_MUST = 40  # characters of an actor's name before it
_LONGEST_CIRCUMSTANCE = 80  # characters before the comma that parts it from the clause
_LONGEST_TIME = 50  # characters of a time before its colon


class Circumstances(Listed):
    """Finds where the main clause begins, in languages whose verbs are known by list."""

    def past_circumstance(self, text: str, folded: str, events: Events, body: int, end: int) -> int:
        """ "Mực nước lên nhanh, các xã ven sông hoàn thành di dời …", "Kỳ báo cáo này, các đơn vị gửi …": behind the
        comma that parts a circumstance, in which nobody acts, from who acts and how; 0 for none."""
        comma = folded.find(", ", body, min(end, body + _LONGEST_CIRCUMSTANCE))
        if not self.grammar.verb_lexicon or comma < 0:
            return 0
        start = comma + 2
        if self._bodies.splitting.match(folded, start, end) is None:
            return 0
        if any(body <= e.start < comma and e.bits & (PREDICATE | HEAD | PARTNER | INITIAL) for e in events):
            return 0
        head = self._bodies.head_at(folded, events, start, end)
        said = self.first_predicate(text, folded, events, start, end) if head else None
        near = folded.find(",", start, end)
        return start if said is not None and (near < 0 or said.start < near) else 0

    def past_pursuit(self, text: str, folded: str, events: Events, body: int, end: int) -> int:
        """ "Thực hiện Chỉ thị của Tỉnh ủy, các xã tổ chức …": what is carried out, then who acts and how."""
        if not folded.startswith(self.grammar.pursuing, body) or not self.grammar.pursuing:
            return body
        comma = folded.find(", ", body, min(end, body + _LONGEST_PURSUIT))
        start = skip_blank(folded, comma + 2, end) if comma > 0 else end
        if self._bodies.splitting.match(folded, start, end) is None:
            return body
        if self._bodies.head_at(folded, events, start, end) is None:
            return body
        acts = self.first_predicate(text, folded, events, start, end)
        near = folded.find(",", start, end)
        return start if acts is not None and (near < 0 or acts.start < near) else body

    def must_near(self, folded: str, events: Events, start: int, end: int) -> bool:
        """ "ban tổ chức phải gửi …": whoever it is that no head noun knows, something must be done."""
        must = events.first(MODAL, start, min(end, start + _FURTHEST_MUST))
        return must is not None and folded.find(",", start, must.start) < 0

    def _counted_time(self, folded: str, start: int, end: int) -> Event | None:
        """ "10 ngày sau khi nhận hồ sơ, …", "Tháng 12 tới, …", "Cứ 16 giờ mỗi ngày, …": a time before the clause, with
        no word of the pack at its head."""
        match = _counted(self.grammar.language).match(folded, start, end) if self.grammar.verb_lexicon else None
        return Event(start, match.end(), PREP, (), ()) if match else None

    def answers(self, folded: str, start: int, end: int) -> bool:
        """Whether a stretch tells of what an office does upon an event."""
        words = self.grammar.answering
        return bool(words) and any_of(words).search(folded, start, end) is not None

    def behind_lone_time(self, folded: str, events: Events, opening: Event, end: int) -> int:
        """ "Trong 3 ngày tới, tổ dân phố thông báo …": behind the comma after nothing but a time, where an act follows
        one that no head noun knows; 0 for none."""
        comma = folded.find(", ", opening.end, min(end, opening.start + _LONGEST_TIME))
        if not self.grammar.verb_lexicon or comma < 0 or not any(ch.isdigit() for ch in folded[opening.start : comma]):
            return 0
        start = comma + 2
        told = any(opening.end <= e.start < comma and e.bits & (PREDICATE | HEAD) & ~LIMIT for e in events)
        act = events.first(VERB, start, min(end, start + _FURTHEST_MUST))
        if told or act is None or not opening.bits & LIMIT or events.is_at(start, PREP | LIMIT):
            return 0
        return start if folded[start].isalpha() and "," not in folded[start : act.start] else 0

    def behind_time(self, folded: str, events: Events, opening: Event, end: int) -> int:
        """ "Trước 20/3/2026: Sở Công Thương hoàn thành …": behind the colon after nothing but a time; 0 for none."""
        colon = folded.find(": ", opening.end, min(end, opening.start + _LONGEST_TIME))
        if not self.grammar.verb_lexicon or colon < 0 or not folded[opening.start : colon].strip("0123456789"):
            return 0
        told = any(opening.end <= e.start < colon and e.bits & (PREDICATE | HEAD) & ~LIMIT for e in events)
        timed = opening.bits & (LIMIT | PREP) and any(ch.isdigit() for ch in folded[opening.start : colon])
        return colon + 2 if timed and not told else 0


@lru_cache(maxsize=8)
def _counted(language: str) -> re.Pattern[str]:
    grammar = load(language).grammar
    number = rf"(?:\d{{1,3}}|{either(word for word, _ in grammar.numerals)})"
    counted = rf"{number} {either(word for word, _ in grammar.units)}(?!\w)(?=[^,;.]{{4,160}},)"
    named = either((*(word for word, _ in (*grammar.periods, *grammar.weekdays)), *grammar.day_words))
    turns = rf"{either(grammar.recurring_at)} (?=[^,;.:]{{2,60}}, )"
    coming = rf"(?:\w+ )?{named}(?!\w)(?=[^,;.:]{{0,50}} {either(grammar.again)}(?!\w)[^,;.:]{{0,20}}, )"
    heading = rf"(?:{named}|{either(grammar.due_words)})(?!\w)(?=[^,;.:]{{0,50}}: )"
    return re.compile(rf"(?:{counted}|{turns}|{coming}|{heading})")


@lru_cache(maxsize=8)
def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(words)}(?!\w)")
