"""Languages whose verbs are known by shape: an ending, a tense, the word before an infinitive."""

import re

from directives.extraction.marks import (
    DEONTIC,
    FORBID,
    FRAME,
    INITIAL,
    LIMIT,
    MODAL,
    PARTNER,
    PAST,
    PERMIT,
    PREP,
    PRESENT,
    PURPOSE,
    STATE,
    VERB,
    Event,
    Events,
    Named,
    Reading,
    Spans,
)
from directives.extraction.predicates.items import Items
from directives.extraction.predicates.voice import NOT
from directives.extraction.text import skip_blank

_WORD = re.compile(r"[^\W\d_]+")
_SEPARATOR = re.compile(r"\s*[,;]\s*")
_AUXILIARY = 4  # letters of the longest word that only helps a verb
_ASIDE = 90  # characters in which a relative clause between commas must end


class ByShape(Items):
    """What a clause grammar needs, and the reading of clauses by the shape of their verbs."""

    def read_by_shape(self, text: str, folded: str, events: Events, reading: Reading) -> None:
        start, end = reading.main, reading.clause.end
        at, reading.predicate = self._predicate_by_shape(text, folded, events, reading)
        predicate = reading.predicate = self._denied(folded, events, reading)
        if at is None and reading.clause.ending == ":" and self._names_who(folded, events, reading):
            at = end  # "je demande au ministre :" with the actions in the list below
        if at is None or (at == end and reading.frame is not None):
            asked = self._strangers.asked(text, folded, events, reading, whole=at is None)
            reading.subject = Named(tuple(asked), "unit.asked")
        if at is None or reading.subject.spans:
            return
        reading.by_shape, reading.called = True, self._strangers.is_called(folded, reading)
        if predicate is not None and (told := predicate.cue(MODAL)) and told.term.startswith(self._reported):
            reading.first = skip_blank(folded, predicate.end, end)  # "The mayors were told to | open the halls"
        if self._undergoes(folded, events, reading) or self._endures(folded, reading, at):
            agents = self._agents(text, folded, events, reading) or self._strangers.told(text, folded, events, reading)
            reading.subject = Named(tuple(agents), "unit.agent")
        elif at > start:
            spans = self._stand_before(text, folded, events, reading, at)
            reading.subject = Named(tuple(self._owner(folded, events, *span) for span in spans), "unit.subject")
        reading.said_of_each = self._strangers.is_each(folded, reading)
        self._add_later_subjects(text, folded, events, reading)

    def _stand_before(self, text: str, folded: str, events: Events, reading: Reading, at: int) -> Spans:
        """The bodies named before the action at `at`."""
        until = self._before_time(events, reading, at)
        if told := self._strangers.told_to_do(text, folded, events, reading, at):
            return tuple(told)
        zones = self._subject_zones(folded, events, self._past_prefix(folded, reading.main), until)
        spans = [span for zone in zones for span in self._bodies.split(text, folded, events, *zone)]
        spans = spans or self._proper_name(text, folded, reading, at)
        return tuple(spans or self._strangers.called(text, folded, events, reading, at))

    def _before_time(self, events: Events, reading: Reading, at: int) -> int:
        """ "gave the mayors until Friday to …": whom it gives the time stands before that."""
        timed = reading.frame_cue and reading.frame_cue.timed
        return next((e.start for e in events if timed and reading.main < e.start < at and e.bits & LIMIT), at)

    def _names_who(self, folded: str, events: Events, reading: Reading) -> bool:
        """Whether a line before a list names who must act below."""
        named = self._bodies.head_at(folded, events, reading.main, reading.clause.end)
        return reading.frame is not None or named is not None

    def _predicate_by_shape(
        self, text: str, folded: str, events: Events, reading: Reading
    ) -> tuple[int | None, Event | None]:
        """Where the predicate begins, and its cue if a word of the pack and not its shape gave it away."""
        reading.anaphor = self._anaphor is not None and self._anaphor.match(folded, reading.main) is not None
        if (labelled := self._labelled(folded, events, reading)) is not None:
            reading.first = labelled
            return labelled, None
        if self._acts_at_once(folded, events, reading):
            if self.grammar.head_final and events.is_at(reading.main, PREP | LIMIT):
                return reading.main, None  # "not later than June"
            infix = self._infix.match(folded, reading.main, reading.clause.end) if self._infix else None
            return reading.main, self._forbidden(folded, reading.main, infix.end() if infix else reading.main)
        if reading.frame is not None:
            asked = self._under_frame(text, folded, events, reading)
            if asked is not None:
                return asked
        return self._by_itself(text, folded, events, reading)

    def _acts_at_once(self, folded: str, events: Events, reading: Reading) -> bool:
        """An infinitive with its "de", or an item of a list whose lead-in handed down its verb."""
        start, end = reading.main, reading.clause.end
        if reading.again:
            return True
        named = reading.as_item or reading.beside or (reading.frame_cue is not None and reading.frame_cue.nominal)
        if named and self._is_named_action(folded, events, start, end):
            return True
        infix = self._infix.match(folded, start, end) if self._infix and not self.grammar.list_openers else None
        if infix and self._is_infinitive(folded, infix.end(), end):
            return True
        listed = reading.as_item and not self._is_told_of(folded, events, start, end)
        return listed and self._is_infinitive(folded, start, end)

    def _under_frame(
        self, text: str, folded: str, events: Events, reading: Reading
    ) -> tuple[int | None, Event | None] | None:
        """What a frame asks for: "que X fasse", "la nécessité de faire", "de faire"."""
        start, end = reading.main, reading.clause.end
        joint = folded[reading.frame.end : reading.body].split() if reading.frame else []
        own = reading.frame_cue.term.split()[-1:] if reading.frame_cue and self.grammar.head_final else []
        if reading.frame is not None and any(word in self.grammar.that for word in (*own, *joint)):
            wanted = VERB | DEONTIC | (INITIAL if reading.frame.bits & FRAME else 0)
            named = (e for e in events if start < e.start < end and e.bits & wanted)
            verb = next((e for e in named if not e.bits & INITIAL or not self._is_noun(folded, e, start)), None)
            verb = verb or self._agreed_on(folded, events, reading) or self._stated_duty(folded, events, start, end)
            return (verb.start, verb) if verb else (None, None)
        need = self._need.search(folded, reading.body, end) if self._need else None
        if need and self._is_needed(folded, events, need, end):
            if need["whom"]:  # "la nécessité, pour les maires, de …"
                whom = self._bodies.split(text, folded, events, need.start("whom"), self._whom_ends(folded, need, end))
                reading.subject, reading.by_shape = Named(tuple(whom), "unit.need"), True
            at = start if self._bodies.head_at(folded, events, start, need.start()) is None else need.start()
            stop = folded.rfind(" ", start, need.start() - 1)
            return (max(stop, start) if at > start else at), Event(at, need.end(), MODAL, (), ())
        said = self.grammar.asked_apart and reading.frame is not None and not reading.frame.bits & FRAME
        action = None if said else self._asked_action(folded, events, reading, end)
        if action is None:
            return None
        if self.grammar.asked_apart and self._is_thing(text, folded, events, reading, action):
            return None, None
        forbidden = self._forbidden(folded, action, action)
        at = folded.rfind(" ", 0, folded.rfind(" ", 0, action - 1)) + 1 if self._is_refusal(forbidden) else action
        reading.first = at if self.grammar.asked_apart else reading.first
        return at, forbidden

    def _by_itself(self, text: str, folded: str, events: Events, reading: Reading) -> tuple[int | None, Event | None]:
        """A future tense, an infinitive at the head, or the first word that says what kind of sentence it is."""
        start, end = reading.main, reading.clause.end
        telling = DEONTIC | PAST | STATE | PERMIT
        cue = next(
            (e for e in events if start <= e.start < end and e.bits & telling and self._tells(folded, e, start)), None
        )
        if (order := self._order(folded, reading, end)) is not None:
            reading.to_you = True
            return start, order
        if reading.as_item and (action := self._dative(folded, events, start, end)):
            return action, None
        if self._is_imperative(folded, events, reading, cue) or self._like_its_neighbour(folded, reading, cue):
            return start, None
        if not self.grammar.list_openers and self._is_infinitive(folded, start, end):
            second = folded.find(" ", start, end) + 1
            if not (second and self._future and self._future.match(folded, second, end)):
                reading.infinitive = True
                return start, self._forbidden(folded, start, start)
        shown = self._told_off(folded, events, reading, cue)
        shown = shown or self._present_verb(text, folded, events, start, cue.start if cue else end)
        if shown is not None and (shown.bits & DEONTIC or not self._is_outdone(folded, start, shown, cue)):
            return shown.start, shown
        cue = self._foretold(folded, reading, cue)
        return (cue.start, cue) if cue else (None, None)

    def _foretold(self, folded: str, reading: Reading, cue: Event | None) -> Event | None:
        """A future that stands before the first telling word, or what that word itself makes owed."""
        start, end = reading.main, reading.clause.end
        future = self.future_verb(folded, start, cue.start if cue else end)
        if future is not None:
            reading.to_you = self._you is not None and self._you.search(folded, start, future) is not None
            refused = self._never and any(self._never.search(folded, start, future + size) for size in (0, 2))
            bits, cues = (FORBID, (NOT,)) if refused else (MODAL, ())
            return Event(future, future, bits, cues, ())
        return self._obliging(folded, cue, end) if cue is not None else None

    def _is_outdone(self, folded: str, start: int, present: Event, cue: Event | None) -> bool:
        """Whether a must or a future of the same clause says what is asked."""
        if self.future_verb(folded, start, present.start) is not None:
            return True  # "fera saisir tout chargement introduit …"
        must = cue if cue is not None and cue.bits & DEONTIC else None
        return must is not None and self._relative.search(folded, present.end, must.start) is None

    def _tells(self, folded: str, event: Event, start: int) -> bool:
        """Whether a past form is said of something, and does not qualify the noun after it ("the signed form"); a
        "do not" forbids only at a head ("the efforts do not burden …")."""
        before = folded[max(0, event.start - 14) : event.start]
        if event.bits & FORBID and folded[event.start : event.end] in self.grammar.negations:
            return event.start == self._behind_adverb(folded, start) or self._heads.search(before) is not None
        if (
            event.bits & PAST
            and self._stands_apart.search(folded, start, event.start)
            and folded.find(", ", event.end, event.end + _ASIDE) > 0
        ):
            return False  # "le plan, dont l'étude a été validée en mars, doit être remis"
        if not self.grammar.head_final:  # "du siège" names a thing, "siège" is said of one
            long = event.end - event.start > _AUXILIARY and " " not in folded[event.start : event.end]
            return not long or event.bits & DEONTIC > 0 or not self._before_noun.search(before)
        return not event.bits & PAST or before.endswith(self._before_verb) or not self._before_noun.search(before)

    def _present_verb(self, text: str, folded: str, events: Events, start: int, end: int) -> Event | None:
        """The first word that is a verb in the present, and neither a noun nor inside a relative clause."""
        if (first := self._present_at(folded, events, start, end)) is not None or self.grammar.head_final:
            return first or self._acts_of_itself(text, folded, events, start, end)
        for event in events:
            if start < event.start < end and event.bits & PRESENT:
                before = folded[max(start, event.start - 14) : event.start]
                if self._relative_end.search(before) or (self._first and self._first.search(before)):
                    return None
                if self._never and self._never.search(before):
                    return Event(event.start, event.end, FORBID, (NOT,), ())
                if not self._before_noun.search(before) or self._takes_object.search(
                    folded[event.start - 4 : event.end + 8]
                ):
                    return event
        return None

    def _asked_action(self, folded: str, events: Events, reading: Reading, end: int) -> int | None:
        if self._infix is None:
            return None
        wanted = reading.frame_cue.infix.split("|") if reading.frame_cue and reading.frame_cue.infix else []
        found = self._infix.finditer(folded, max(reading.body - 1, 0), end)
        acting = [m for m in found if self._begins_action(folded, events, m, end)]
        if (own := self._behind_own_word(folded, events, reading.body, reading.clause, wanted)) is not None:
            return own
        for match in [m for m in acting if m[1].strip(" '") in wanted] + acting:
            return match.end()
        if (why := self._asked_for(folded, events, reading, end)) is not None:
            return why
        tail = self._tail.search(folded, reading.body, end) if self._tail else None
        return tail.start(1) if tail else self._bare_action(folded, reading.body, end)

    def _bare_action(self, folded: str, start: int, end: int) -> int | None:
        """An infinitive right behind its addressee, in a language that joins them by no word."""
        if not self.grammar.bare_action:
            return None
        words = (word.start() for word in _WORD.finditer(folded, start, end))
        return next((at for at in words if at > start and self._is_infinitive(folded, at, end)), None)

    def _begins_action(self, folded: str, events: Events, infix: re.Match[str], end: int) -> bool:
        """An infinitive behind the word that joins it; behind a "that", a verb that the pack lists."""
        if infix[1] in self.grammar.that:
            return events.is_at(infix.end(), VERB)
        return self._is_infinitive(folded, infix.end(), end)

    def future_verb(self, folded: str, start: int, end: int) -> int | None:
        if self._future is None:
            return None
        for match in self._future.finditer(folded, start, end):
            if match[0] not in self._not_verbs:
                return match.start()
        return None

    def _subject_zones(self, folded: str, events: Events, start: int, end: int) -> list[tuple[int, int]]:
        """The stretches before the predicate that name who must act, without what only helps and adverbials."""
        zones: list[tuple[int, int]] = []
        helping = apart = False
        at = start
        for stop in [m.start() for m in _SEPARATOR.finditer(folded, start, end)] + [end]:
            left = skip_blank(folded, at, stop)
            by = next((word for word in self.grammar.through if folded.startswith(word, left)), None)
            if by is not None:
                helping, apart, left = False, True, skip_blank(folded, left + len(by), stop)
            opening = events.first(PARTNER | PREP | PURPOSE, left, min(left + 5, stop))
            given = self._bodies.splitting.match(folded, left, stop)  # "auprès des maires": an article of bodies
            if opening and (given is None or given.end() < opening.end):
                helping, apart = bool(opening.bits & PARTNER), True
            elif self._bodies.head_at(folded, events, left, stop) is not None and not (helping and zones):
                zones = [*zones, (left, stop)] if apart or not zones else [*zones[:-1], (zones[-1][0], stop)]
                helping = apart = False
            elif zones and not helping and not apart and left < stop:
                zones[-1] = (zones[-1][0], stop)
            at = min(stop + 1, end)
        return zones

    def _add_later_subjects(self, text: str, folded: str, events: Events, reading: Reading) -> None:
        """ "X shall plan, and the agencies shall carry it out": the second body must act too."""
        named = reading.subject.spans
        reading.resumes = len(named) == 1 and folded.startswith(self._demonstrative, named[0][0])
        first = reading.predicate.end if reading.predicate else reading.main
        if also := self._strangers.further(text, folded, events, reading):
            reading.subject = Named((*reading.subject.spans, *also), "unit.subject")
        for event in events:
            if not (first < event.start < reading.clause.end and event.bits & DEONTIC):
                continue
            joints = (folded.rfind(f", {word} ", first, event.start) for word in self.grammar.conjunctions)
            joint = max(joints, default=-1)
            left = folded.find(" ", joint + 2, event.start) + 1
            if joint > 0 and left > 0 and self._bodies.head_at(folded, events, left, event.start) is not None:
                zones = self._subject_zones(folded, events, left, event.start)
                spans = tuple(span for zone in zones for span in self._bodies.split(text, folded, events, *zone))
                reading.subject = Named((*reading.subject.spans, *spans), "unit.subject")
            first = event.end
