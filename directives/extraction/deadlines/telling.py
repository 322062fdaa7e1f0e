"""Times that are told and not set: when a thing happens, how long a ban or a leave lasts, what others promise."""

import re
from collections.abc import Sequence

from directives.extraction.deadlines.phrases import NEAR, Phrase
from directives.extraction.marks import ADVERB, CLAUSE_HEAD, FRAME, HEAD, MODAL, VERB, Event
from directives.extraction.packs.entries import Grammar
from directives.extraction.records import Span
from directives.extraction.templates import Templates
from directives.extraction.text import either

_BESIDE = 20  # at most between what lasts and how long it lasts
_DATED = ("date", "relative")
_PARTS = re.compile(r"[;:()]|,(?!\d)")


class Teller:
    """The words of one language behind which a time is its own."""

    def __init__(self, grammar: Grammar, templates: Templates) -> None:
        self._parts = re.compile(rf"[;:()]|,(?!\d)| {either(grammar.conjunctions)} ")
        self._delivers = re.compile(rf"(?<!\w){either(grammar.delivering)}(?!\w)") if grammar.delivering else None
        self._answers = re.compile(rf"(?<!\w){either(grammar.answering)}(?!\w)") if grammar.answering else None
        self._spans, self._comma = templates.words("spans"), re.compile(r"(?: \w+){0,2}\s*,\s*")
        self._told, self._last_day = templates.words("told"), templates.words("last_day")
        self._lasts = templates.words("lasts")
        self._forbids, self._negations = templates.words("forbids"), frozenset(grammar.negations)
        self._spared = templates.words("lacks", before=" ")
        self._lacks = re.compile(rf" {either(grammar.lacks)}(?!\w)")
        self._allows = templates.words("allows")
        self._pledges, self._agreed = templates.words("pledges"), templates.words("agreed")

    def is_told(self, folded: str, events: Sequence[Event], span: Span, phrase: Phrase) -> bool:
        """ "Lễ hội diễn ra trong tháng 6": what the phrase hangs on only happens then. So does what it opens: "Trong
        tháng 6, khu vực có mưa". A last day is told only of what is forbidden, allowed or promised until then."""
        start, at = span.start, phrase.found.start
        if self._is_allowed(folded, events, start, at):
            return True
        if phrase.limit.kind not in _DATED:
            return False
        if self._is_forbidden(folded, events, start, at) or self._is_promised(folded, events, start, at):
            return True
        return not self._last_day.match(folded, at) and self._is_its_own(folded, events, span, phrase)

    def _is_its_own(self, folded: str, events: Sequence[Event], span: Span, phrase: Phrase) -> bool:
        start, at = span.start, phrase.found.start
        dated = phrase.limit.kind == "date"
        if folded[start:at].rstrip()[-1:] in ("", ":"):
            if not dated and "event" in phrase.found.values:
                return self._follows_event(folded, events, phrase, span.end)
            return self._opens_tale(folded, events, phrase, span.end)
        return (not dated and self._goes_on(folded, start, at)) or self._only_happens(folded, events, start, phrase)

    def _goes_on(self, folded: str, start: int, at: int) -> bool:
        """ "Cách ly người về từ vùng dịch trong 7 ngày": so long, and not until then."""
        for lasting in self._lasts.finditer(folded, max(start, at - NEAR), at):
            words = folded[lasting.end() : at]
            if not _PARTS.search(words) and not (self._delivers and self._delivers.search(words)):
                return True
        return False

    def _only_happens(self, folded: str, events: Sequence[Event], start: int, phrase: Phrase) -> bool:
        at = phrase.found.start
        told = list(self._told.finditer(folded, max(start, at - NEAR), at))
        if not told:
            return False
        between = folded[told[-1].end() : at]
        if phrase.limit.kind == "relative" and len(between) > _BESIDE:
            return False
        apart = self._parts.search(between) and not (self._spans.match(folded, at) and "," not in between.rstrip(" ,"))
        return not apart and not _is_owed(events, told[-1].start())

    def _opens_tale(self, folded: str, events: Sequence[Event], phrase: Phrase, stop: int) -> bool:
        """Whether a time at the head is followed by a thing of which something is told: nobody acts, nothing is due."""
        comma = self._comma.match(folded, phrase.found.end, stop)
        begins = comma.end() if comma else phrase.found.end
        if not comma or any(e.bits & (MODAL | FRAME) and e.start >= begins for e in events):
            return False
        if phrase.limit.kind == "relative":  # "Trong 9 tháng, tỉnh thu hút …": nothing is handed over
            return self._delivers is not None and not self._delivers.search(folded, begins, stop)
        if not self._told.search(folded, begins, stop):
            return False
        first = next((e for e in events if e.start == begins), None)
        return first is None or not first.bits & (HEAD | VERB | ADVERB)

    def _follows_event(self, folded: str, events: Sequence[Event], phrase: Phrase, stop: int) -> bool:
        """ "10 ngày sau khi nhập viện, bệnh nhân hồi phục": told, where no office does what is done upon an event."""
        comma = self._comma.match(folded, phrase.found.end, stop)
        if not comma or self._answers is None or not phrase.limit.template.startswith("{n}"):
            return False  # "trong vòng 10 ngày kể từ …" is a term, whatever must be done in it
        begins = comma.end()
        if any(e.bits & (MODAL | FRAME) and e.start >= begins for e in events):
            return False
        done = self._delivers and self._delivers.search(folded, begins, stop)
        return not done and self._answers.search(folded, begins, stop) is None

    def _is_forbidden(self, folded: str, events: Sequence[Event], start: int, at: int) -> bool:
        """ "Không tái đàn trong vòng 30 ngày": how long it is forbidden. What is handed over behind a relative clause
        ("các hộ không tái đàn nộp bản khai trước ngày …") is due."""
        spans = self._spans.match(folded, at)
        for ban in self._forbids.finditer(folded, max(start, at - NEAR), at):
            words = folded[ban.end() : at]
            lacks = ban[0] in self._negations and self._lacks.match(folded, ban.end())
            if lacks or self._spared.match(folded, ban.end()) or _PARTS.search(words.rstrip(" ,") if spans else words):
                continue
            if any(e.bits & MODAL and ban.end() < e.start < at for e in events):
                continue  # "các hộ không nộp đủ phải nộp bù trước ngày …"
            if any(e.bits & CLAUSE_HEAD and e.end + 1 == ban.start() for e in events):
                continue  # "phải thông báo việc không thụ lý trong thời hạn 10 ngày"
            behind = words.find(" ", 1) + ban.end()  # behind the verb that is forbidden
            if behind < ban.end() or not self._delivers or not self._delivers.search(folded, behind, at):
                return True
        return False

    def _is_allowed(self, folded: str, events: Sequence[Event], start: int, at: int) -> bool:
        """ "Người dân có thể nộp hồ sơ 24/24 giờ": nobody must."""
        for leave in self._allows.finditer(folded, max(start, at - NEAR), at):
            if not _PARTS.search(folded, leave.end(), at) and not _is_owed(events, leave.start()):
                return True
        return False

    def _is_promised(self, folded: str, events: Sequence[Event], start: int, at: int) -> bool:
        """ "Nhà thầu cam kết tăng ca, hoàn thành trước ngày …": told of others, unless they are asked to promise."""
        asked = any(e.bits & FRAME and e.start < at for e in events)
        if asked or self._agreed.search(folded, max(start, at - 2 * NEAR), at):
            return not asked
        for pledge in self._pledges.finditer(folded, max(start, at - NEAR), at):
            others = any(e.bits & HEAD and pledge.end() < e.start < at for e in events)
            comma = folded.find(",", pledge.end(), at) >= 0
            if not (comma and others) and not _is_owed(events, pledge.start()):
                return True
        return False


def _is_owed(events: Sequence[Event], at: int) -> bool:
    """Whether a must stands right before a word."""
    return any(e.bits & MODAL and e.end + 1 == at for e in events)
