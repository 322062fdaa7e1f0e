"""Languages whose verbs are known by list: the first word of the lexicon that can be a predicate is it."""

import re
from collections.abc import Sequence

from directives.extraction.marks import (
    ADVERB,
    CLAUSE_HEAD,
    DEONTIC,
    FORBID,
    HEAD,
    INITIAL,
    LIMIT,
    MASK,
    MODAL,
    NARRATIVE,
    PARTNER,
    PAST,
    PREDICATE,
    PREP,
    STATE,
    VERB,
    Event,
    Events,
    Named,
    Reading,
)
from directives.extraction.predicates.circumstances import Circumstances, any_of
from directives.extraction.predicates.things import end_of_names
from directives.extraction.predicates.voice import NOT
from directives.extraction.text import inside_parens

_WORD = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"\s*([^\W\d_]+(?:(?:\s| - )[^\W\d_]+){1,3})\s*")
_MARK = re.compile(r"\s*[,;]\s*")
_FURTHEST_MUST = 40  # characters of an actor's name behind its head
_FEWEST = 4  # words of a part in which an unknown first word may be a verb


class ByList(Circumstances):
    """The reading of clauses by the words of the pack; in a run even an unknown word may be the verb."""

    def delivers(self, folded: str, start: int, end: int) -> bool:
        """Whether a stretch speaks of finishing or handing over; of a language that lists no such verbs, any does."""
        words = self.grammar.delivering
        return not words or any_of(words).search(folded, start, end) is not None

    def read_by_list(self, text: str, folded: str, events: Events, reading: Reading) -> None:
        self._read_actor(text, folded, events, reading)
        predicate = reading.predicate
        if predicate is not None and predicate.bits & STATE and self._is_passive(folded, predicate):
            reading.undergoes = True
            agents = self._agents_of(text, folded, events, predicate, reading.clause.end)
            reading.subject = Named(tuple(agents), "unit.agent") if agents else reading.subject

    def _agents_of(self, text: str, folded: str, events: Events, passive: Event, end: int) -> Sequence[tuple[int, int]]:
        """ "được Sở Y tế phối hợp với các xã hoàn thành": who acts stands right behind the word of the passive."""
        start = passive.end + 1
        said = self.first_predicate(text, folded, events, start, end)
        head = self._bodies.head_at(folded, events, start, end)
        between = folded[start : head.start].split() if head else []
        if said is None or head is None or said.start <= head.start or not set(between) <= set(self.grammar.splitting):
            return ()
        return self._bodies.split(text, folded, events, start, said.start)

    def _read_actor(self, text: str, folded: str, events: Events, reading: Reading) -> None:
        start, end = reading.main, reading.clause.end
        opening = events.at(start)
        wanted = PREDICATE
        if opening is not None and opening.bits & CLAUSE_HEAD and not opening.bits & (HEAD | VERB):
            wanted = DEONTIC | PAST | STATE  # "việc nghiên cứu phải …": the verbs before "phải" are part of the noun
        predicate = self.first_predicate(text, folded, events, start, end, wanted)
        predicate = self._initial(text, folded, events, reading, predicate) or predicate
        reading.predicate = predicate
        stop = predicate.start if predicate else end
        if stop == start or self._bodies.head_at(folded, events, start, end) is None:
            self._read_absent(text, folded, events, reading, stop)
            return
        if predicate is not None and predicate.bits & (PAST | STATE):
            predicate = self._after_relative(folded, events, predicate, end) or predicate
            reading.predicate, stop = predicate, predicate.start
        stop = self._at_colon(text, folded, events, start, stop)
        cut = self._adverbial_cut(text, folded, events, start, stop)
        if cut < stop and predicate is not None and predicate.bits & VERB:
            forbidden = events.first(FORBID, predicate.end, end)
            reading.predicate = forbidden or predicate
        cut = end_of_names(text, folded, events, start, cut, self.grammar)
        reading.subject = Named(tuple(self._bodies.split(text, folded, events, start, cut)), "unit.subject")

    def _read_absent(self, text: str, folded: str, events: Events, reading: Reading, stop: int) -> None:
        """Who acts in a clause that begins with no body; `stop`: where its predicate begins."""
        start, predicate = reading.main, reading.predicate
        self._read_noun_object(text, folded, events, reading)
        if reading.in_run and predicate is not None and predicate.bits & (DEONTIC | ADVERB):
            reading.subject = self._bare_names(text, start, stop) or reading.subject
        if reading.toward and not reading.subject.spans:
            reading.subject = Named(tuple(self._bodies.split(text, folded, events, *reading.toward)), "unit.toward")
        if reading.frame is None and stop == start > reading.body:
            reading.subject = self._addressed(text, folded, events, reading) or reading.subject

    def _at_colon(self, text: str, folded: str, events: Events, start: int, stop: int) -> int:
        """ "Sở Y tế: Là đầu mối …", "Công an tỉnh: nắn luồng …": the colon ends who acts, but for "các Bộ: Công an"."""
        colon = folded.find(": ", start, stop)
        if colon < 0 or inside_parens(folded, start, colon):
            return stop
        before = f" {folded[start:colon]} "
        lists = any(f" {word} " in before for word in self.grammar.splitting) and text[colon + 2 : colon + 3].isupper()
        semicolon = text.find("; ", colon, stop)
        lists = lists and (self._lists_names(text, colon + 2, stop) or text[semicolon + 2 : semicolon + 3].isupper())
        return stop if lists else colon

    def _addressed(self, text: str, folded: str, events: Events, reading: Reading) -> Named | None:
        """ "Đối với Sở Y tế, tăng cường kiểm tra …": an office is spoken to; "đối với hộ nghèo" only says for whom."""
        word = next((w for w in self.grammar.toward if folded.startswith(f"{w} ", reading.body)), "")
        start, stop = reading.body + len(word) + 1, len(folded[: reading.main].rstrip(" ,:"))
        head = self._bodies.head_at(folded, events, start, stop) if word else None
        if head is None or ":" in folded[start:stop] or self.first_predicate(text, folded, events, start, stop):
            return None
        if not (text[head.start].isupper() or any(one.generic or one.title for one in head.heads)):
            return None
        return Named(tuple(self._bodies.split(text, folded, events, start, stop)), "unit.toward")

    def behind_addressees(self, text: str, folded: str, events: Events, opening: Event, end: int) -> int:
        """ "Đối với các sở, ban, ngành, địa phương, cần …": behind a list of those spoken to; 0 if it is none."""
        toward = next((f"{w} " for w in self.grammar.toward if folded.startswith(f"{w} ", opening.start)), "")
        left = opening.start + len(toward)
        if not toward or not self.grammar.verb_lexicon:
            return 0
        for number, match in enumerate(_MARK.finditer(folded, left, end)):
            named = self._bodies.head_at(folded, events, left, match.start()) is not None
            if not named or self.first_predicate(text, folded, events, left, match.start()) is not None:
                return 0
            left = match.end()
            if events.is_at(left, VERB | ADVERB | DEONTIC | PARTNER) and not events.is_at(left, HEAD):
                return left if number else 0
        return 0

    def behind_must(self, events: Events, opening: Event, start: int) -> int:
        """ "Trong quá trình thi công phải hoàn trả đường, không để …": the must before the comma is what is said."""
        if not self.grammar.verb_lexicon or not events.is_at(start, FORBID):
            return start
        must = events.first(DEONTIC, opening.end, start)
        return must.start if must is not None else start

    def actor_within(self, text: str, folded: str, events: Events, opening: Event, stop: int) -> int:
        """ "Để tránh thất thu các cục phải …", "Đối với nợ cũ các đơn vị lập …", "Trường hợp A thì xử lý …": where the
        main clause begins that no comma parts from the adverbial; 0 for none."""
        if not self.grammar.verb_lexicon:
            return 0
        then = self._then.search(folded, opening.end, stop) if self._then else None
        if then is not None:
            return then.end()
        toward = folded[opening.start : opening.end] in self.grammar.toward
        for event in events:
            if not (event.bits & HEAD and opening.end + 1 < event.start < stop) or event.bits & VERB:
                continue
            determined = next((w for w in self.grammar.splitting if folded.endswith(f" {w} ", 0, event.start)), "")
            start = event.start - len(determined) - 1
            if not determined or start <= opening.end + 1:
                continue
            said = events.first(PREDICATE, event.end, stop)
            if said is None or not text[said.start].islower():
                continue
            gap = said.start - event.end
            if (said.bits & DEONTIC and gap <= _FURTHEST_MUST) or (toward and said.bits & (VERB | ADVERB) and gap <= 1):
                return start
        return 0

    def _initial(self, text: str, folded: str, events: Events, reading: Reading, later: Event | None) -> Event | None:
        """A verb that counts only where it opens its clause or follows its subject; in a run even an unknown one."""
        start, end = reading.main, reading.clause.end
        opening = events.at(start)
        if opening is not None and opening.bits & INITIAL and not opening.bits & HEAD:
            timed = opening.bits & LIMIT and later is not None and later.bits & DEONTIC  # "Đến 10/4 phải xong"
            return None if timed else opening
        if (body := self._bodies.head_at(folded, events, start, end)) is not None:
            behind = self._initial_behind(text, folded, events, start, end if later is None else later.start, later)
            return self._refused_behind(text, folded, events, reading, body, later) or behind
        if self._negation is not None and (match := self._negation.match(folded, start, end)):
            return Event(start, match.end() - 1, FORBID, (NOT,), ()) if not self._forbids(opening) else None
        if opening is not None or not reading.may_guess or _tells_soon(later, start):
            return None
        word = _verb_like(text, start, end)
        reading.guessed = word is not None
        return Event(start, word, VERB, (), ()) if word else None

    def _initial_behind(
        self, text: str, folded: str, events: Events, start: int, stop: int, later: Event | None
    ) -> Event | None:
        """A verb that follows a body where none is known yet: not "công đoàn các cấp", a noun behind "các"."""
        if later is not None and not (later.bits & FORBID and folded.endswith(", ", 0, later.start)):
            return None
        counted = tuple(f" {one} " for one in self.grammar.splitting)
        after = (e for e in events if start < e.start < stop and e.bits & INITIAL and text[e.start].islower())
        return next((e for e in after if not folded.endswith(counted, 0, e.start)), None)

    def _refused_behind(
        self, text: str, folded: str, events: Events, reading: Reading, body: Event, later: Event | None
    ) -> Event | None:
        """ "yêu cầu các ngân hàng không siết nợ": what a body asked for something must not do, where no cue says it;
        not "các hộ không đủ điều kiện", which says which."""
        if self._refusal is None or not (reading.frame or reading.in_run):
            return None
        stop = min(reading.clause.end, body.end + _FURTHEST_MUST, later.end if later else reading.clause.end)
        found = self._refusal.search(folded, body.end, stop)
        at = events.at(found.start()) if found else None
        if found is None or not text[found.end()].islower() or any(e.end == found.end() - 1 for e in events):
            return None  # "Cảng hàng không Việt Nam"
        if (at is not None and at.cues) or (later is not None and found.start() > later.start):
            return None
        return Event(found.start(), found.end() - 1, FORBID, (NOT,), ())

    def _forbids(self, opening: Event | None) -> bool:
        """Whether the words at the head are a cue that knows itself what it forbids or says."""
        return opening is not None and bool(opening.bits & (FORBID | STATE | NARRATIVE | CLAUSE_HEAD | MASK))

    def _bare_names(self, text: str, start: int, stop: int) -> Named | None:
        """ "Thanh Hóa, Nghệ An phải …": inside a run a name of capital words may act without a head noun."""
        spans: list[tuple[int, int]] = []
        at = start
        for joint in [m.span() for m in self._joint.finditer(text, start, stop)] + [(stop, stop)]:
            name = _NAME.fullmatch(text, at, joint[0])
            if name is None or not all(word[0].isupper() for word in _WORD.findall(name[1])):
                return None
            spans.append(name.span(1))
            at = joint[1]
        return Named(tuple(spans), "unit.name")

    def _adverbial_cut(self, text: str, folded: str, events: Events, start: int, stop: int) -> int:
        """Where an adverbial between subject and verb begins."""
        for event in events:
            if not (event.bits & (PREP | LIMIT) and start < event.start < stop and text[event.start].islower()):
                continue
            set_apart = folded.endswith(", ", start, event.start)  # "Bệnh viện A, trong ngày mai (7/12) phải"
            timed = set_apart and _holds_day(folded, event)
            if (event.bits & PREP or timed) and not inside_parens(folded, start, event.start):
                return event.start
        return stop

    def _after_relative(self, folded: str, events: Events, past: Event, end: int) -> Event | None:
        """ "Các doanh nghiệp đã cổ phần hóa nghiêm túc …", "các bộ chậm phân bổ phải …": it describes the subject."""
        if folded[past.start : past.end] in (*self.grammar.that, *self.grammar.passives):
            return None
        comma = folded.find(",", past.end, end)
        stop = min(past.end + 60, end if comma < 0 else comma)
        inside = events.between(past.end + 2, stop)
        return next((e for e in inside if e.bits & MODAL or (e.bits & ADVERB and events.is_at(e.end + 1, VERB))), None)

    def _read_noun_object(self, text: str, folded: str, events: Events, reading: Reading) -> None:
        """ "yêu cầu sự ủng hộ của toàn thể cán bộ": the addressee hangs on the noun that is asked for."""
        of = self._of.search(folded, reading.main, reading.clause.end)
        if reading.frame is None or of is None or reading.predicate is not None:
            return
        start = of.end()
        if self._bodies.head_at(folded, events, start, reading.clause.end) is not None:
            stop = self._adverbial_cut(text, folded, events, start, reading.clause.end)
            reading.subject = Named(tuple(self._bodies.split(text, folded, events, start, stop)), "unit.of")


def _tells_soon(later: Event | None, start: int) -> bool:
    """Whether the words before a must or a fact are its subject rather than an action."""
    if later is None or later.bits & (VERB | ADVERB | INITIAL):
        return False
    return bool(later.bits & DEONTIC) or later.start - start < 25


def _verb_like(text: str, start: int, end: int) -> int | None:
    """Where the first word ends, if it is no name and enough follows for it to govern."""
    words = _WORD.match(text, start, end)
    if words is None or not text[words.end() : words.end() + 1].isspace():
        return None
    following = text[words.end() : end].split(maxsplit=3)
    return words.end() if len(following) >= _FEWEST - 1 and following[0].islower() else None


def _holds_day(folded: str, event: Event) -> bool:
    """A figure stands right behind: "trong ngày mai (7/12)", and not "trước hết là người đứng đầu"."""
    return any(ch.isdigit() for ch in folded[event.start : event.start + 24])
