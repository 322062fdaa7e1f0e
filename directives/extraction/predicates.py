"""The clause: its adverbial opening, its subject, its predicate, and those that only help."""

import re
from collections.abc import Sequence
from typing import Protocol

from directives.extraction.marks import (
    ADVERB,
    CLAUSE_HEAD,
    DEONTIC,
    FORBID,
    FRAME,
    HEAD,
    LIMIT,
    MODAL,
    NARRATIVE,
    PARTNER,
    PAST,
    PERMIT,
    PREDICATE,
    PREP,
    PURPOSE,
    STATE,
    VERB,
    Event,
    Named,
    Reading,
)
from directives.extraction.packs.entries import Grammar
from directives.extraction.text import inside_parens, skip_blank

_SEPARATOR = re.compile(r"\s*[,;]\s*")
_STOPS = VERB | ADVERB | MODAL | PREP | PURPOSE | FRAME | PAST | STATE | PERMIT | DEONTIC


class Bodies(Protocol):
    """The unit grammar that the pipeline brings along: no stage imports another."""

    determiner: re.Pattern[str]
    splitting: re.Pattern[str]

    def head_at(self, folded: str, events: Sequence[Event], start: int, end: int) -> Event | None: ...

    def split(
        self, text: str, folded: str, events: Sequence[Event], start: int, end: int
    ) -> list[tuple[int, int]]: ...


class Reader:
    """The clause grammar of one language."""

    def __init__(self, grammar: Grammar, bodies: Bodies) -> None:
        self.grammar = grammar
        self._bodies = bodies
        words = "|".join(re.escape(word) for word in grammar.infixes)
        self._infix = re.compile(rf"(?:(?<=\s)|(?<=,))({words})(?:(?<=')|\s+)") if words else None
        self._tail = re.compile(rf"\s({words})\s*:?\s*$") if words else None
        words = "|".join(grammar.needs)
        self._need = re.compile(rf"(?<!\w)(?:{words}) (?:de |d')") if words else None
        self._future = re.compile(grammar.future) if grammar.future else None
        self._infinitive = re.compile(grammar.infinitive) if grammar.infinitive else None
        self._not_verbs = frozenset(grammar.not_verbs)

    def read(self, text: str, folded: str, events: Sequence[Event], reading: Reading) -> None:
        """Find subject, predicate and partners of a clause whose frame is known."""
        end = reading.clause.end
        reading.main = self._main_start(text, folded, events, reading.body, end)
        opening = next((e for e in events if e.start == reading.body), None)
        if opening is not None and opening.bits & PURPOSE and reading.main > reading.body:
            reading.first = reading.main
        if self.grammar.verb_lexicon:
            self._read_by_list(text, folded, events, reading)
        else:
            self._read_by_shape(text, folded, events, reading)
        reading.partners = self._partners(text, folded, events, reading)

    def action_begins(self, folded: str, events: Sequence[Event], start: int, end: int) -> bool:
        """As `verb_begins`, and the word that joins addressee and action may stand before it ("de remettre")."""
        infix = self._infix.match(folded, start, end) if self._infix else None
        return self._is_infinitive(folded, infix.end() if infix else start, end)

    def is_bare_name(self, text: str, folded: str, events: Sequence[Event], start: int, end: int) -> bool:
        """Whether a stretch only names units and says nothing of them."""
        if self.grammar.verb_lexicon:
            return self._first_predicate(text, folded, events, start, end) is None
        return not any(
            start <= e.start < end and e.bits & (DEONTIC | PAST | STATE | PERMIT | FRAME) for e in events
        )

    def _main_start(self, text: str, folded: str, events: Sequence[Event], body: int, end: int) -> int:
        """Behind an adverbial that opens the clause: "Theo chức năng, các sở …", "Within 90 days, the …"."""
        opening = next((e for e in events if e.start == body), None)
        if opening is None or not _is_adverbial(
            opening, folded[opening.start : opening.end] in self.grammar.determiners
        ):
            return body
        for match in _SEPARATOR.finditer(folded, body, end):
            start = match.end()
            if inside_parens(folded, body, start):
                continue
            if self._opens_main(folded, events, start, end):
                return start
        return body

    def _opens_main(self, folded: str, events: Sequence[Event], start: int, end: int) -> bool:
        if self.grammar.verb_lexicon:
            if any(e.start == start and e.bits & (VERB | ADVERB | DEONTIC | PARTNER) for e in events):
                return True
            head = self._bodies.head_at(folded, events, start, end)
            return head is not None and not (head.start == start and any(one.place for one in head.heads))
        determined = self._bodies.determiner.match(folded, start, end)
        at = determined.end() if determined else start
        return any(e.bits & HEAD and at <= e.start < at + 40 for e in events) and not any(
            e.start == start and e.bits & (PARTNER | PREP) for e in events
        )

    def _read_by_list(self, text: str, folded: str, events: Sequence[Event], reading: Reading) -> None:
        start, end = reading.main, reading.clause.end
        opening = next((e for e in events if e.start == start), None)
        wanted = PREDICATE
        if opening is not None and opening.bits & CLAUSE_HEAD and not opening.bits & (HEAD | VERB):
            wanted = (
                DEONTIC | PAST | STATE
            )  # "việc nghiên cứu phải …": the verbs before "phải" are part of the noun
        predicate = self._first_predicate(text, folded, events, start, end, wanted)
        reading.predicate = predicate
        stop = predicate.start if predicate else end
        if stop == start or self._bodies.head_at(folded, events, start, end) is None:
            self._read_noun_object(text, folded, events, reading)
            if reading.toward and not reading.subject.spans:
                reading.subject = Named(
                    tuple(self._bodies.split(text, folded, events, *reading.toward)), "unit.toward"
                )
            return
        if predicate is not None and predicate.bits & PAST:
            predicate = self._after_relative(folded, events, predicate, end) or predicate
            reading.predicate, stop = predicate, predicate.start
        cut = self._adverbial_cut(text, folded, events, start, stop)
        if cut < stop and predicate is not None and predicate.bits & VERB:
            forbidden = next((e for e in events if predicate.end <= e.start < end and e.bits & FORBID), None)
            reading.predicate = forbidden or predicate
        reading.subject = Named(tuple(self._bodies.split(text, folded, events, start, cut)), "unit.subject")

    def _adverbial_cut(self, text: str, folded: str, events: Sequence[Event], start: int, stop: int) -> int:
        """Where an adverbial between subject and verb begins."""
        for event in events:
            inner = start < event.start < stop and event.bits & PREP and text[event.start].islower()
            if inner and not inside_parens(folded, start, event.start):
                return event.start
        return stop

    def _after_relative(self, folded: str, events: Sequence[Event], past: Event, end: int) -> Event | None:
        """ "Các doanh nghiệp đã cổ phần hóa nghiêm túc thực hiện …": the past only describes the subject."""
        comma = folded.find(",", past.end, end)
        stop = min(past.end + 40, end if comma < 0 else comma)
        for event in events:
            adverb = past.end + 2 <= event.start < stop and event.bits & ADVERB
            if adverb and any(e.start == event.end + 1 and e.bits & VERB for e in events):
                return event
        return None

    def _read_noun_object(self, text: str, folded: str, events: Sequence[Event], reading: Reading) -> None:
        """ "yêu cầu sự ủng hộ của toàn thể cán bộ": the addressee hangs on the noun that is asked for."""
        of = folded.find(" của ", reading.main, reading.clause.end)
        if reading.frame is None or of < 0 or reading.predicate is not None:
            return
        start = of + 5
        if self._bodies.head_at(folded, events, start, reading.clause.end) is not None:
            stop = self._adverbial_cut(text, folded, events, start, reading.clause.end)
            reading.subject = Named(tuple(self._bodies.split(text, folded, events, start, stop)), "unit.of")

    def _first_predicate(
        self, text: str, folded: str, events: Sequence[Event], start: int, end: int, wanted: int = PREDICATE
    ) -> Event | None:
        for event in events:
            if not start <= event.start < end or not event.bits & wanted:
                continue
            after_colon = folded.endswith(": ", start, event.start)
            if event.start > start and not text[event.start].islower() and not after_colon:
                continue
            if inside_parens(folded, start, event.start):
                continue
            if (
                event.start > start
                and event.bits & HEAD
                and self._bodies.head_at(folded, events, start, end) is event
            ):
                continue
            if event.bits & STATE and (must := self._must_after(events, event)) is not None:
                return must
            if event.bits & HEAD and self._is_title_in_list(folded, events, start, event):
                continue
            return event
        return None

    def _must_after(self, events: Sequence[Event], state: Event) -> Event | None:
        """ "nhiệm vụ đầu tiên là phải …": the must is what is said."""
        return next((e for e in events if e.start == state.end + 1 and e.bits & DEONTIC), None)

    def _is_title_in_list(self, folded: str, events: Sequence[Event], start: int, event: Event) -> bool:
        """ "…, lãnh đạo các sở": a word that leads as a verb, and heads a body in a list of bodies."""
        before = folded[start : event.start].rstrip()
        if before and not before.endswith((",", ";", " và")):
            return False
        after = skip_blank(folded, event.end, event.end + 2)
        return self._bodies.head_at(folded, events, after, event.end + 40) is not None

    def _read_by_shape(self, text: str, folded: str, events: Sequence[Event], reading: Reading) -> None:
        start, end = reading.main, reading.clause.end
        at, predicate = self._predicate_by_shape(folded, events, reading)
        reading.predicate = predicate
        if at is None and reading.frame is not None and reading.clause.ending == ":":
            at = end  # "je demande au ministre :" with the actions in the list below
        if at is None:
            return
        reading.by_shape = True
        if at > start:
            zones = self._subject_zones(folded, events, start, at)
            spans = [span for zone in zones for span in self._bodies.split(text, folded, events, *zone)]
            reading.subject = Named(tuple(spans), "unit.subject")
        self._add_later_subjects(text, folded, events, reading)

    def _predicate_by_shape(
        self, folded: str, events: Sequence[Event], reading: Reading
    ) -> tuple[int | None, Event | None]:
        """Where the predicate begins, and its cue if a word of the pack and not its shape gave it away."""
        if self._acts_at_once(folded, reading):
            return reading.main, None
        if reading.frame is not None:
            asked = self._under_frame(folded, events, reading)
            if asked is not None:
                return asked
        return self._by_itself(folded, events, reading)

    def _acts_at_once(self, folded: str, reading: Reading) -> bool:
        """An infinitive with its "de", or an item of a list whose lead-in handed down its verb."""
        start, end = reading.main, reading.clause.end
        infix = self._infix.match(folded, start, end) if self._infix and not self.grammar.list_openers else None
        if infix and self._is_infinitive(folded, infix.end(), end):
            return True
        return reading.as_item and self._is_infinitive(folded, start, end)

    def _under_frame(
        self, folded: str, events: Sequence[Event], reading: Reading
    ) -> tuple[int | None, Event | None] | None:
        """What a frame asks for: "que X fasse", "la nécessité de faire", "de faire"."""
        start, end = reading.main, reading.clause.end
        if reading.frame is not None and "que" in folded[reading.frame.end : reading.body].split():
            verb = next((e for e in events if start < e.start < end and e.bits & (VERB | DEONTIC)), None)
            return (verb.start, verb) if verb else (None, None)
        need = self._need.search(folded, reading.body, end) if self._need else None
        if need and self._is_infinitive(folded, need.end(), end):
            return need.end(), Event(need.start(), need.end(), MODAL, (), ())
        action = self._asked_action(folded, reading, end)
        return None if action is None else (action, None)

    def _by_itself(
        self, folded: str, events: Sequence[Event], reading: Reading
    ) -> tuple[int | None, Event | None]:
        """A future tense, an infinitive at the head, or the first word that says what kind of sentence it is."""
        start, end = reading.main, reading.clause.end
        telling = DEONTIC | PAST | STATE | PERMIT
        cue = next((e for e in events if start <= e.start < end and e.bits & telling), None)
        future = self._future_verb(folded, events, start, cue.start if cue else end)
        if future is not None:
            return future, Event(future, future, MODAL, (), ())
        if not self.grammar.list_openers and self._is_infinitive(folded, start, end):
            return start, None
        return (cue.start, cue) if cue else (None, None)

    def _asked_action(self, folded: str, reading: Reading, end: int) -> int | None:
        if self._infix is None:
            return None
        wanted = reading.frame_cue.infix.split("|") if reading.frame_cue and reading.frame_cue.infix else []
        found = [m for m in self._infix.finditer(folded, max(reading.body - 1, 0), end) if m[1] != "que"]
        acting = [m for m in found if self._is_infinitive(folded, m.end(), end)]
        for match in [m for m in acting if m[1].strip(" '") in wanted] + acting:
            return match.end()
        tail = self._tail.search(folded, reading.body, end) if self._tail else None
        return tail.start(1) if tail else None

    def _future_verb(self, folded: str, events: Sequence[Event], start: int, end: int) -> int | None:
        if self._future is None:
            return None
        for match in self._future.finditer(folded, start, end):
            if match[0] not in self._not_verbs:
                return match.start()
        return None

    def _is_infinitive(self, folded: str, start: int, end: int) -> bool:
        if self._infinitive is None:
            return False
        match = self._infinitive.match(folded, start, end)
        return match is not None and match[match.lastindex or 0] not in self._not_verbs

    def _subject_zones(
        self, folded: str, events: Sequence[Event], start: int, end: int
    ) -> list[tuple[int, int]]:
        """The stretches before the predicate that name who must act, without what only helps and adverbials."""
        zones: list[tuple[int, int]] = []
        helping = apart = False
        at = start
        for stop in [m.start() for m in _SEPARATOR.finditer(folded, start, end)] + [end]:
            left = skip_blank(folded, at, stop)
            opening = next(
                (e for e in events if left <= e.start <= left + 4 and e.bits & (PARTNER | PREP | PURPOSE)),
                None,
            )
            if opening:
                helping, apart = bool(opening.bits & PARTNER), True
            elif self._bodies.head_at(folded, events, left, stop) is not None and not (helping and zones):
                zones = [*zones, (left, stop)] if apart or not zones else [*zones[:-1], (zones[-1][0], stop)]
                helping = apart = False
            elif zones and not helping and not apart and left < stop:
                zones[-1] = (zones[-1][0], stop)
            at = min(stop + 1, end)
        return zones

    def _add_later_subjects(self, text: str, folded: str, events: Sequence[Event], reading: Reading) -> None:
        """ "X shall plan, and the agencies shall carry it out": the second body must act too."""
        first = reading.predicate.end if reading.predicate else reading.main
        for event in events:
            if not (first < event.start < reading.clause.end and event.bits & DEONTIC):
                continue
            joint = max(
                (folded.rfind(f", {word} ", first, event.start) for word in self.grammar.conjunctions),
                default=-1,
            )
            left = folded.find(" ", joint + 2, event.start) + 1
            if joint > 0 and left > 0 and self._bodies.head_at(folded, events, left, event.start) is not None:
                known = reading.subject.spans
                zones = self._subject_zones(folded, events, left, event.start)
                spans = tuple(span for zone in zones for span in self._bodies.split(text, folded, events, *zone))
                reading.subject = Named((*known, *spans), "unit.subject")
            first = event.end

    def _partners(self, text: str, folded: str, events: Sequence[Event], reading: Reading) -> Named:
        found: list[tuple[int, int]] = []
        end = reading.clause.end
        for event in events:
            if not (reading.body <= event.start < end and event.bits & PARTNER):
                continue
            if inside_parens(folded, reading.body, event.start):
                continue
            stop = self._partner_stop(text, folded, events, event, end, reading)
            first = skip_blank(folded, event.end, stop)
            if self._bodies.head_at(folded, events, first, stop) is not None or self._is_name(
                text, folded, first, stop
            ):
                found += self._bodies.split(text, folded, events, event.end, stop)
        return Named(tuple(found), "unit.partner")

    def _is_name(self, text: str, folded: str, start: int, stop: int) -> bool:
        """A proper name after the article, where the words before it call for a body: "en relation avec l'ISRA"."""
        determined = self._bodies.determiner.match(folded, start, stop)
        at = determined.end() if determined else start
        return not self.grammar.verb_lexicon and at < stop and text[at].isupper()

    def _partner_stop(
        self, text: str, folded: str, events: Sequence[Event], partner: Event, end: int, reading: Reading
    ) -> int:
        stop = end
        for event in events:
            if event.start >= partner.end and event.bits & (_STOPS | PARTNER) and text[event.start].islower():
                stop = min(event.start, end)
                break
        if self.grammar.verb_lexicon:
            return stop
        for pattern in (self._infix, self._future):
            match = pattern.search(folded, partner.end, stop) if pattern else None
            while match and pattern and not self._cuts_here(folded, match, pattern, stop):
                match = pattern.search(folded, match.end(), stop)
            stop = match.start() if match else stop
        subject = next((s for s, _ in reading.subject.spans if s >= partner.end), None)
        stop = min(stop, subject) if subject is not None else stop
        return self._end_of_list(folded, events, partner.end, stop)

    def _cuts_here(self, folded: str, match: re.Match[str], pattern: re.Pattern[str], stop: int) -> bool:
        if pattern is self._future:
            return match[0] not in self._not_verbs
        return (
            self._infinitive is None or self._is_infinitive(folded, match.end(), stop) or match.end() >= stop
        )

    def _end_of_list(self, folded: str, events: Sequence[Event], start: int, stop: int) -> int:
        """A segment after a comma that names no body and continues no name ends the list."""
        segments = [m for m in _SEPARATOR.finditer(folded, start, stop)]
        for match in segments:
            left = skip_blank(folded, match.end(), stop)
            joint = next((w for w in ("and ", "et ") if folded.startswith(w, left)), "")
            left += len(joint)
            following = self._bodies.splitting.match(folded, left, stop)
            if following and self._bodies.head_at(folded, events, left, stop) is None:
                return match.start()
        return stop


def _is_adverbial(opening: Event, is_determiner: bool) -> bool:
    """A time or circumstance set before the clause, not its verb or actor."""
    if opening.bits & (PREP | PURPOSE | NARRATIVE):
        return True
    return (
        bool(opening.bits & LIMIT)
        and not opening.bits & (VERB | ADVERB | DEONTIC | HEAD)
        and not is_determiner
    )
