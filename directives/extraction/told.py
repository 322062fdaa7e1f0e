"""Who asks where the verb of asking does not say it: of whom the words before it told."""

import re
from functools import lru_cache

from directives.extraction.frames.askers import cut_at_commas
from directives.extraction.frames.weighing import named_person
from directives.extraction.marks import DEONTIC, FRAME, HEAD, NARRATIVE, STRESS, Context, Reading
from directives.extraction.packs import load
from directives.extraction.rows import Rows
from directives.extraction.text import either

_NEAR = 25  # characters of links between ";" and the verb of asking
_FURTHEST = 220  # characters of a clause in which the office it tells of begins
Span = tuple[int, int]


class Told(Rows):
    """Remembers the office a sentence told of, where verbs are known by list."""

    _sentences = 0
    _zone: Span = (0, 0)  # where the office last told of begins, and where its name must end
    _told_in = -1  # the sentence that told of it
    _says = False  # an office says what its sentence holds; what must be done is asked for

    def _take_up(self, reading: Reading) -> None:
        """ "Ông A đánh giá cao …; yêu cầu …", "… Đồng chí đề nghị …": who was told of is who asks."""
        if not self.grammar.verb_lexicon:
            return
        clause, frame = reading.clause, reading.frame
        if clause.opens_sentence:
            self._sentences += 1
            self._stop_saying(anew=clause.opens_block)
        if frame is None:
            return
        if reading.issuer is not None:
            self._zone, self._told_in = reading.issuer, self._sentences
        elif self._zone[1] and (self._goes_on(reading) or self._is_he(reading)):
            office = self._office_told_of()
            reading.issuer = office if office != self.machine.now.issuer else None

    def _goes_on(self, reading: Reading) -> bool:
        frame, clause = reading.frame, reading.clause
        same = not clause.opens_sentence and self._told_in == self._sentences
        return same and frame is not None and bool(frame.bits & FRAME) and frame.start - clause.start < _NEAR

    def _is_he(self, reading: Reading) -> bool:
        """ "Đồng chí yêu cầu", "Cùng với đó, ông lưu ý": a pronoun takes up an office, never a body."""
        stop = reading.frame.start if reading.frame else reading.clause.start
        person = named_person(self.text, self.folded, reading.clause.start, stop, self.grammar)
        if person is None or self.folded[slice(*person)] not in self.grammar.persons:
            return False
        head = self.all_events.at(self._zone[0])
        return head is not None and any(one.title for one in head.heads)

    def _office_told_of(self) -> Span | None:
        events = self.all_events.between(*self._zone)
        named = self.units.bodies(self.text, self.folded, events, *self._zone).spans
        return named[0] if named else None

    def _remember(self, reading: Reading) -> None:
        """A clause that asks for nothing told of an office, or lets one speak."""
        if not self.grammar.verb_lexicon:
            return
        machine, issuer = self.machine, reading.issuer
        if reading.frame is None:
            self._tell_of(reading)
        elif reading.frame.bits & STRESS and issuer and not machine.now.licence and not self._is_heard:
            machine.now = machine.now._replace(licence="quote", issuer=issuer, issuer_text=self.folded[slice(*issuer)])
            self._says = True

    def _tell_of(self, reading: Reading) -> None:
        """The office that stands at the head of the sentence or behind its first commas."""
        clause, predicate = reading.clause, reading.predicate
        if not clause.opens_sentence:
            return
        for left, _ in cut_at_commas(self.folded, clause.start, min(clause.end, clause.start + _FURTHEST)):
            head = self.all_events.at(left)
            if head is not None and head.bits & HEAD and self.text[left].isupper():
                told = predicate is not None and predicate.start > left
                self._zone = left, predicate.start if predicate and told else clause.end
                self._told_in = self._sentences
                return

    def _stop_saying(self, *, anew: bool) -> None:
        """What an office says ends with its sentence; who it was holds to the paragraph's end."""
        now = self.machine.now
        if self._is_heard:
            return  # a quotation within: its speaker is known
        if not self._says or now.licence not in ("", "quote"):
            self._says = False
            return
        self._says = not anew
        kept = Context(is_closed=now.is_closed, is_open_section=now.is_open_section)
        self.machine.now = kept if anew else now._replace(licence="")

    def _let_ask(self, reading: Reading) -> None:
        """ "Thủ tướng nêu rõ, A là B; phải …", "Theo Bộ trưởng A, các đơn vị cần …": who speaks is who asks."""
        if self._says and self.machine.now.licence == "quote":
            self.machine.now = self.machine.now._replace(licence="must")
        opening = reading.opening
        cue = opening.cue(NARRATIVE) if opening is not None and reading.narrative else None
        if opening is None or cue is None or not cue.action or reading.frame is not None:
            return
        comma = self.folded.find(",", opening.end, reading.main)
        zone = self.folded.find(" ", opening.start) + 1, comma if comma > 0 else reading.main
        named = self.units.bodies(self.text, self.folded, self.all_events.between(*zone), *zone).spans
        if named:
            name = self.folded[slice(*named[0])]
            self.machine.now = self.machine.now._replace(issuer=named[0], issuer_text=name)

    def _is_bulletin(self, reading: Reading) -> bool:
        """ "Trong 24 giờ tới, bão di chuyển theo hướng Tây": what nature does or is forecast to do, inside an order."""
        clause = reading.clause
        if not self.grammar.bulletin or reading.frame is not None or not clause.opens_sentence:
            return False
        if _bulletin(self.grammar.language).match(self.folded, clause.start, clause.end) is None:
            return False
        return not self.all_events.between(clause.start, clause.end).bits & (DEONTIC | FRAME)

    def _only_obeys(self, reading: Reading) -> bool:
        """ "Thực hiện Công điện số 5 của Thủ tướng. Cục A đề nghị …": why somebody asks in the next sentence."""
        clause, ahead = reading.clause, self._ahead
        if not self.grammar.verb_lexicon or not clause.opens_block or not ahead or not ahead[0].opens_sentence:
            return False
        if self.blocks[clause.block].depth or reading.frame is not None:
            return False
        if _obeying(self.grammar.language).match(self.folded, clause.start, clause.end) is None:
            return False
        following = ahead[0]
        asks = self.all_events.first(FRAME, following.start, following.end)
        return asks is not None and following.start < asks.start and self.text[following.start].isupper()


@lru_cache(maxsize=8)
def _bulletin(language: str) -> re.Pattern[str]:
    return re.compile(load(language).grammar.bulletin)


@lru_cache(maxsize=8)
def _obeying(language: str) -> re.Pattern[str]:
    """A paper with its number, which is carried out."""
    grammar = load(language).grammar
    return re.compile(rf"{either(grammar.pursuing)} (?:\w+ ){{0,4}}?{either(grammar.papers)} (?:\w{{1,3}} )?\d")
