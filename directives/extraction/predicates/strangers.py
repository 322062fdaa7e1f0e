"""Bodies that no head noun knows, by what is said of them: who is invited to act, of whom it is asked, who hands in."""

import re
from typing import Protocol

from directives.extraction.marks import DEONTIC, FRAME, LIMIT, PARTNER, PREP, PURPOSE, Event, Events, Reading
from directives.extraction.packs.entries import Grammar
from directives.extraction.text import apart, either, skip_blank

_SEPARATOR = re.compile(r"\s*[,;:(«]\s*")
_LONGEST = 160  # characters of the name of someone who is called
_NOBODY = re.compile(r"(?!)")


class Bodies(Protocol):
    """The unit grammar that the pipeline brings along: no stage imports another."""

    determiner: re.Pattern[str]
    splitting: re.Pattern[str]

    def head_at(self, folded: str, events: Events, start: int, end: int) -> Event | None: ...

    def split(self, text: str, folded: str, events: Events, start: int, end: int) -> list[tuple[int, int]]: ...


class Strangers:
    """What one language says only of people and bodies."""

    def __init__(self, grammar: Grammar, bodies: Bodies) -> None:
        self._bodies = bodies
        self._called = re.compile(grammar.called) if grammar.called else _NOBODY
        self._calling = re.compile(grammar.calling) if grammar.calling else _NOBODY
        self._dative = re.compile(either(apart(grammar.datives)) if grammar.datives else "(?!)")
        self._definite = re.compile(either(apart(grammar.called_by)) if grammar.called_by else "(?!)")
        self._many = re.compile(either(apart(grammar.many)) if grammar.many else "(?!)")
        verbs = either(grammar.agentive) if grammar.agentive else "(?!)"
        self._acts = re.compile(rf"{grammar.between},? {verbs}(?!\w)")
        stems = either(tuple(verb.removesuffix("e") for verb in grammar.agentive if " " not in verb) or ("(?!)",))
        self._will_act = re.compile(rf"{stems}(?:a|ont)(?!\w)") if grammar.agentive else _NOBODY
        self._each = re.compile(either(apart(grammar.each)) if grammar.each else "(?!)")
        self._anyone = grammar.asked_apart
        self._deed = re.compile(grammar.deed or "(?!)")
        self._other = re.compile(either(apart((*grammar.alien, *grammar.objects, *grammar.that))))
        joints = either(grammar.conjunctions)
        self._object = re.compile(grammar.object_opens) if grammar.object_opens else _NOBODY
        self._toward = re.compile(grammar.toward_action) if grammar.toward_action else _NOBODY
        self._and_to = re.compile(rf"(?:,|\s{joints}|,\s{joints})\s+({either(apart(grammar.datives))})")
        self._to_do = re.compile(rf",?\s(?:{'|'.join(grammar.infixes)})\s?(?={grammar.infinitive or '(?!)'})")
        self._of_each = re.compile(rf"{either(apart(grammar.of))}(?={either(apart(grammar.called_by))})")
        self._of_whom = re.compile(either(apart(grammar.of_whom)))
        self._that = re.compile(rf"\s{either(apart(grammar.that))}")
        self._goes_on = re.compile(rf"\s{joints}\s+{either(apart((*grammar.datives, *grammar.called_by)))}")

    def called(self, text: str, folded: str, events: Events, reading: Reading, at: int) -> list[tuple[int, int]]:
        """Who stands before the action at `at`, if what is said calls for somebody."""
        start = skip_blank(folded, reading.main, at)
        if self._anyone:
            return self._asked(text, folded, events, reading, (start, at))
        if at - start > 3 * _LONGEST or not self._calls_for_somebody(folded, reading, start, at):
            return []
        stop = at
        cut = _SEPARATOR.search(folded, start, at)
        if cut and self._goes_on.search(folded, cut.start(), at) is None:
            stop = cut.start()
        return self._bodies.split(text, folded, events, start, stop) if stop - start < _LONGEST else []

    def asked(self, text: str, folded: str, events: Events, reading: Reading, *, whole: bool) -> list[tuple[int, int]]:
        """Of whom a noun is asked: "a demandé au ministre l'accélération …", "instruit ses préfets à la vigilance";
        or a `whole` clause: "a exigé du maire que les halles ouvrent"."""
        start, end = reading.main, min(reading.clause.end, reading.main + 3 * _LONGEST)
        if reading.frame is None:
            return []
        if not self._calls_for_somebody(folded, reading, start, end):
            return self.told(text, folded, events, reading) if whole else []
        opening = self._object if self._dative.match(folded, start, end) else self._toward
        found = next(
            (m for m in opening.finditer(folded, start, end) if not text[m.end() : m.end() + 1].isupper()), None
        )
        spans = self._bodies.split(text, folded, events, start, found.start()) if found else []
        return spans if spans or not whole else self.told(text, folded, events, reading)

    def further(self, text: str, folded: str, events: Events, reading: Reading) -> list[tuple[int, int]]:
        """ "… au ministre de veiller aux examens et au préfet d'en assurer la garde": each must act."""
        if reading.frame is None or not reading.subject.spans or not reading.frame.bits & FRAME:
            return []
        found: list[tuple[int, int]] = []
        for joint in self._and_to.finditer(folded, reading.subject.spans[-1][1], reading.clause.end):
            joined = self._to_do.search(folded, joint.start(1), min(reading.clause.end, joint.start(1) + _LONGEST))
            head = self._bodies.head_at(folded, events, joint.start(1), reading.clause.end)
            if joined and head is not None and head.start < joined.start():
                found += self._bodies.split(text, folded, events, joint.start(1), joined.start())
        return found

    def told(self, text: str, folded: str, events: Events, reading: Reading) -> list[tuple[int, int]]:
        """ "Il est rappelé aux conducteurs que …", "a exigé du maire que …": to whom it is said."""
        start, end = reading.main, reading.clause.end
        if reading.frame is None:
            return []
        if self._dative.match(folded, start, end) is None and (
            self._of_whom.match(folded, start, end) is None or self._bodies.head_at(folded, events, start, end) is None
        ):
            return []
        that = self._that.search(folded, start, min(end, start + _LONGEST))
        if that is None:
            return []
        reading.first = that.end()
        of = self._of_each.match(folded, start, end)
        start = of.end() if of else start
        return self._bodies.split(text, folded, events, start, that.start())

    def told_to_do(self, text: str, folded: str, events: Events, reading: Reading, at: int) -> list[tuple[int, int]]:
        """ "a rappelé aux inspecteurs que les visites doivent …": to whom it is said must see to it."""
        start = reading.main
        asks = reading.frame is not None and bool(reading.frame.bits & FRAME)
        if not asks or self._dative.match(folded, start, at) is None or self._that.search(folded, start, at) is None:
            return []
        return self.told(text, folded, events, reading)

    def is_each(self, folded: str, reading: Reading) -> bool:
        """ "Each complaint is answered within ten days": of any of a kind nothing is told but what is the rule."""
        return self._each.match(folded, reading.main) is not None

    def must(self, folded: str, cue: Event) -> re.Match[str] | None:
        """A "be" that with what stands behind it calls on somebody: "sont sommés de"."""
        return self._called.match(folded, cue.start)

    def is_called(self, folded: str, reading: Reading) -> bool:
        """Whether somebody is told, it does not say by whom: "was told to", "they must"."""
        return self._anyone and (reading.anaphor or self._is_told(folded, reading))

    def _is_told(self, folded: str, reading: Reading) -> bool:
        must = reading.predicate
        return must is not None and bool(must.bits & DEONTIC) and self._called.match(folded, must.start) is not None

    def calls(self, folded: str, reading: Reading, start: int, at: int) -> bool:
        """Whether the verb of asking has somebody for its object: "told the …", where no deed is named."""
        frame = reading.frame
        if not self._anyone or frame is None or not frame.bits & FRAME:
            return False
        person = self._calling.search(folded, frame.start, frame.end) is not None
        return person and self._deed.match(folded, start, at) is None

    def _asked(
        self, text: str, folded: str, events: Events, reading: Reading, zone: tuple[int, int]
    ) -> list[tuple[int, int]]:
        """Whoever stands between the verb of asking, or before its passive, and what is asked."""
        start, at = zone
        if at - start > _LONGEST or self._other.match(folded, start) or folded.startswith("be ", at):
            return []
        if not (self._is_told(folded, reading) or self.calls(folded, reading, start, at)):
            return []
        ends = PARTNER | PREP | PURPOSE | LIMIT
        cuts = (m for m in _SEPARATOR.finditer(folded, start, at) if events.is_at(m.end(), ends))
        stop = next((m.start() for m in cuts), at)
        return self._bodies.split(text, folded, events, start, stop)

    def _calls_for_somebody(self, folded: str, reading: Reading, start: int, at: int) -> bool:
        if reading.frame is not None and reading.frame.bits & FRAME:
            if self._dative.match(folded, start, at):
                return True
            asks = self._calling.search(folded, reading.frame.start, reading.frame.end)
            return asks is not None and self._definite.match(folded, start, at) is not None
        if reading.predicate is None or not reading.predicate.bits & DEONTIC:
            return False
        return self._said_of_somebody(folded, reading.predicate, start, at)

    def _said_of_somebody(self, folded: str, predicate: Event, start: int, at: int) -> bool:
        if self._called.match(folded, predicate.start):
            return self._definite.match(folded, start, at) is not None
        if self._many.match(folded, start, at) is None:
            return False
        future = predicate.end == predicate.start
        return (self._will_act if future else self._acts).match(folded, predicate.end) is not None
