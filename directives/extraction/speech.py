"""Quotations: who is speaking may come after what is said."""

import re
from dataclasses import replace
from operator import itemgetter
from typing import NamedTuple

from directives.extraction.frames import demands, verbs
from directives.extraction.marks import (
    DEONTIC,
    FRAME,
    HEAD,
    PARTICIPLE,
    STRESS,
    Block,
    Clause,
    Context,
    Event,
    Events,
)
from directives.extraction.records import Reason
from directives.extraction.text import apart
from directives.extraction.timed import Timed

_CLOSING_QUOTE = re.compile(r"[”\"»]\s*[,–—-]?\s*")
_QUOTATION = re.compile(r"[“\"«][^“”\"«»]{15,1500}(?=[”\"»])")
_TO_MARK = re.compile(r"[^.,;:!?]+")
_SENTENCE_ENDS = (".", "!", "?", "…")
_FURTHEST = 120  # characters between a quotation and the verb of saying behind it
_SHORTEST_SAID = 25  # characters of what is said before its speaker
_LONGEST_ADVERB = 12  # characters behind the verb of saying: "cho biết thêm"
_LONGEST_SENTENCE = 3_000  # characters of a sentence in which several demands are looked for
_LONGEST_REST = 50  # characters behind a verb of asking that still only end the sentence


class Turn(NamedTuple):
    """A quotation and who says it; without a name it is who spoke last ("he added")."""

    start: int
    end: int
    name: tuple[int, int] | None
    asks: bool


class Speech(Timed):
    """Knows the speaker of a quotation that opens a block or a sentence."""

    _turns: list[Turn]
    _outer: tuple[Turn, Context] | None

    def _speech(self, block: Block, clauses: list[Clause], events: Events) -> None:
        """ "…", the minister stressed: the speaker comes after the quotation."""
        self._turns, self._outer = [], None
        if not events.bits & (FRAME | STRESS | PARTICIPLE):
            return
        for start, end in self._quotations(block):
            turn = self._turn(start, end, block, events)
            if turn is None:
                continue
            self._turns.append(turn)
            for clause in clauses:
                if clause.start < end < clause.end:
                    self.machine.dismiss(end, clause.end, Reason.FRAME, "speaker")
                    clause.end = end
        if self.grammar.verb_lexicon:
            self._said_before(clauses, events)
        elif self.grammar.asked_apart or self.grammar.further_verb:
            self._said_behind(clauses, events)
            self._each_demand(clauses, events)
            self._said_at_the_end(clauses, events)

    def _each_demand(self, clauses: list[Clause], events: Events) -> None:
        """ "asked the mayors to open the halls and warned owners against …": each demand is a clause, and what the
        asker only notes at the end is none."""
        out: list[Clause] = []
        for clause in clauses:
            out.append(clause)
            inside = events.between(clause.start, clause.end)
            if not inside.bits & (FRAME | PARTICIPLE) or clause.end - clause.start > _LONGEST_SENTENCE:
                continue
            remark = demands.remark(self.folded, clause, self.grammar.language)
            if remark:
                self.machine.dismiss(remark, clause.end, Reason.FRAME, "remark")
                clause.end = remark
            joined = demands.joined if self.grammar.further_verb else demands.further
            later: list[Clause] = []
            for start, stop in reversed(joined(self.folded, inside, clause, self.grammar)):
                floor = clause.start if self.grammar.further_verb else -1
                later.append(replace(clause, start=start, opens_block=False, opens_sentence=True, floor=floor))
                clause.end, clause.closes_block, clause.ending = stop, False, ""
            out += reversed(later)
        clauses[:] = out

    def _said_at_the_end(self, clauses: list[Clause], events: Events) -> None:
        """ "Engineers must sleep on the site, he added.": who says it stands behind a comma at the end."""
        start = 0
        for clause in clauses:
            start = clause.start if clause.opens_sentence else start
            inside = events.between(max(clause.start + _SHORTEST_SAID, clause.end - _FURTHEST), clause.end)
            verb = next((event for event in reversed(inside) if event.bits & STRESS), None)
            if (
                verb is None
                or clause.end - verb.end > _LONGEST_REST
                or any(e.bits & DEONTIC for e in inside if e.start > verb.start)
            ):
                continue
            comma = self.text.rfind(", ", clause.start + _SHORTEST_SAID, verb.start)
            if comma < 0 or self.folded.startswith(self._that, verb.end):
                continue
            name = self._tag(comma + len(", "), verb, inside)
            if name is None:
                continue
            self._turns.append(Turn(start, comma, name if name[0] < name[1] else None, asks=False))
            self.machine.dismiss(comma, clause.end, Reason.FRAME, "speaker")
            clause.end = comma
        self._turns.sort(key=itemgetter(0))

    def _tag(self, left: int, verb: Event, events: Events) -> tuple[int, int] | None:
        """The body or person right before a verb of saying; nothing of the text for a pronoun, None where neither
        stands there alone."""
        if self.folded.startswith(apart(self.grammar.anaphors), left):
            return (left, left)
        article = next((word for word in apart(self.grammar.definite) if self.folded.startswith(word, left)), "")
        at, stop = left + len(article), len(self.text[: verb.start].rstrip(" ,"))
        named = self.units.names_a_unit(self.folded, events.between(at, stop), at, stop)
        alone = all(event.bits & HEAD or self.text[event.start].isupper() for event in events.between(at, stop))
        person = all(word[:1].isupper() for word in self.text[at:stop].split())
        return (at, stop) if at < stop and alone and (named or person) else None

    def _said_behind(self, clauses: list[Clause], events: Events) -> None:
        """ "Les services devront …, indique une circulaire": the same without quotation marks, speaker last."""
        for clause in clauses if self.grammar.said_last else ():
            told = demands.said_last(self.folded, clause, self.grammar.language)
            if told is None:
                continue
            name = told.start("speaker"), told.start("speaker") + len((told["speaker"] or "").rstrip(" ."))
            asks = any(e.bits & FRAME for e in events.between(clause.start, told.start()))
            if name[0] > 0 and not asks and self._may_speak(events, *name):
                paper = bool(told["paper"]) or self.folded.startswith(self.grammar.speaking, name[0])
                self._turns.append(Turn(clause.start, told.start(), name, paper))
            self.machine.dismiss(told.start(), clause.end, Reason.FRAME, "speaker")
            clause.end = told.start()
        self._turns.sort()

    def _may_speak(self, events: Events, start: int, end: int) -> bool:
        """A body, a paper that speaks, or a name."""
        papers = self.folded.startswith(self.grammar.speaking, start)
        return papers or self.text[start].isupper() or self.units.names_a_unit(self.folded, events, start, end)

    def _said_before(self, clauses: list[Clause], events: Events) -> None:
        """ "Các địa phương phải chủ động hơn, Phó Thủ tướng nhấn mạnh.": the same without quotation marks."""
        start = 0
        for clause in clauses:
            start = clause.start if clause.opens_sentence else start
            if clause.ending == ":" or self.text[clause.end - 1] in '”"»':
                continue
            inside = events.between(max(clause.start + _SHORTEST_SAID, clause.end - _FURTHEST), clause.end)
            verb = inside[-1] if inside else None
            if verb is None or not verb.bits & (FRAME | STRESS) or clause.end - verb.end > _LONGEST_ADVERB:
                continue
            name = self._name_before(clause.start + _SHORTEST_SAID, verb.start, inside)
            if name is None or self._undergoes(name[0], verb.start):
                continue
            said = name[0] - len(", ")
            self._turns.append(Turn(start, said, name, bool(verb.bits & FRAME)))
            self.machine.dismiss(said, clause.end, Reason.FRAME, "speaker")
            clause.end = said
        self._turns.sort()

    def _undergoes(self, start: int, stop: int) -> bool:
        """ "…, Ban Quản lý dự án phải giải ngân vốn được tỉnh giao.": what was asked, and nobody who speaks."""
        return any(f" {word} " in self.folded[start:stop] for word in self.grammar.passives)

    def _name_before(self, start: int, stop: int, events: Events) -> tuple[int, int] | None:
        """Who is named between a comma and a verb of saying: "…, ông An, Giám đốc Sở Y tế cho biết"."""
        name = None
        at = self.text.rfind(", ", start, stop)
        while at > 0 and stop - at < _FURTHEST:
            left = at + len(", ")
            person = self.folded.startswith(tuple(f"{one} " for one in self.grammar.persons), left)
            if not (
                person
                or (self.text[left : left + 1].isupper() and self.units.names_a_unit(self.folded, events, left, stop))
            ):
                break
            name = (left, left + len(self.text[left:stop].rstrip()))
            at = self.text.rfind(", ", start, at)
        return name

    def _hear(self, at: int) -> None:
        """Who speaks at a place; behind a quotation the run goes on in which it stood."""
        machine = self.machine
        if self._outer is not None and at >= self._outer[0].end:
            goes_back = self.grammar.verb_lexicon or self._outer[0].name is None
            machine.now = self._outer[1] if goes_back else machine.now._replace(licence="quote")
            self._outer = None
        if self._turns and at >= self._turns[0].start:
            turn = self._turns.pop(0)
            self._outer = (turn, machine.now)
            if turn.name is None:
                machine.speak_on()
            else:
                machine.speaker(
                    turn.name, self.text[slice(*turn.name)], asks=turn.asks and not self.grammar.asked_apart
                )

    @property
    def _is_heard(self) -> bool:
        """Whether somebody is speaking, and who is known."""
        return self._outer is not None and self.grammar.verb_lexicon

    def _quotations(self, block: Block) -> list[tuple[int, int]]:
        """Quotations that open a sentence; one that opens the block lasts to the last closing mark."""
        opens = self.text[block.body] in '“"«'
        if self.grammar.verb_lexicon:
            found = [m.span() for m in _QUOTATION.finditer(self.text, block.body, block.end)]
            found = [one for one in found if self._opens_sentence(block.body, one[0])]
            if found or not opens:
                return found
        closing = [m.start() for m in _CLOSING_QUOTE.finditer(self.text, block.body + 1, block.end)]
        return [(block.body, closing[-1])] if opens and closing else []

    def _opens_sentence(self, floor: int, at: int) -> bool:
        return at == floor or self.text[max(floor, at - 3) : at].rstrip().endswith(_SENTENCE_ENDS)

    def _turn(self, start: int, end: int, block: Block, events: Events) -> Turn | None:
        closing = _CLOSING_QUOTE.match(self.text, end)
        after = closing.end() if closing else end
        near = (e for e in events if after <= e.start < after + _FURTHEST and e.bits & (FRAME | STRESS | PARTICIPLE))
        told = (verbs.composed(self.folded, events, e, after, self.grammar) or (e, None) for e in near)
        verb = next((e for e, _ in told if e.bits & (FRAME | STRESS)), None)
        if verb is None or re.search(r"[.!?]\s", self.text[after : verb.start]):
            return None
        rest = _TO_MARK.match(self.text, verb.end, block.end)
        if self.grammar.verb_lexicon and verb.bits & FRAME and rest and len(rest[0]) > _LONGEST_REST:
            return None
        name = self._speaker(after, verb, block.end)
        tagged = self.grammar.asked_apart and self.folded.startswith(apart(self.grammar.anaphors), after)
        return Turn(start, end, None if tagged else name, bool(verb.bits & FRAME)) if name or tagged else None

    def _speaker(self, after: int, verb: Event, end: int) -> tuple[int, int] | None:
        """The name on either side of the verb of saying: "the minister said", "a déclaré le ministre", ", martèle le
        préfet, qui demande"."""
        comma = after - 2 if self.folded.startswith(", ", after - 2) else -1
        mark = self.folded.find(",", comma + 2, verb.start) if comma > 0 else -1
        if mark > 0 and (told := demands.said_at(self.folded, comma, mark, self.grammar.language)):
            return told
        start, stop = after, verb.start
        if not self.text[start:stop].strip():
            match = _TO_MARK.match(self.text, min(verb.end + 1, end), end)
            start, stop = match.span() if match else (end, end)
        article = next((w for w in apart(self.grammar.definite) if self.folded.startswith(w, start, stop)), "")
        start += len(article)
        while stop > start and self.text[stop - 1] in " ,":
            stop -= 1
        return (start, stop) if 1 < stop - start < 100 else None
