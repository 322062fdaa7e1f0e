"""The clause: its adverbial opening, its subject, its predicate, and those that only help."""

import re

from directives.extraction.marks import (
    ADVERB,
    DEONTIC,
    FRAME,
    HEAD,
    INITIAL,
    LIMIT,
    LINK,
    MODAL,
    NARRATIVE,
    NOBODY,
    PARTNER,
    PAST,
    PERMIT,
    PREP,
    PURPOSE,
    STATE,
    VERB,
    Event,
    Events,
    Named,
    Reading,
)
from directives.extraction.predicates.by_list import ByList
from directives.extraction.predicates.things import end_of_names
from directives.extraction.text import apart, inside_parens, skip_blank

_LONGEST_NAME = 90  # of bodies that no head noun knows
_SEPARATOR = re.compile(r"\s*[,;]\s*")
_STOPS = VERB | ADVERB | MODAL | PREP | PURPOSE | FRAME | PAST | STATE | PERMIT | DEONTIC


class Reader(ByList):
    """The clause grammar of one language."""

    def read(self, text: str, folded: str, events: Events, reading: Reading) -> None:
        """Find subject, predicate and partners of a clause whose frame is known."""
        end = reading.clause.end
        reading.main = reading.body if reading.again else self._main_start(text, folded, events, reading.body, end)
        opening = events.at(reading.body)
        if opening is not None and reading.main > reading.body and self._says_why(folded, opening, end):
            reading.first = reading.main
        if self.grammar.verb_lexicon:
            self.read_by_list(text, folded, events, reading)
        else:
            self.read_by_shape(text, folded, events, reading)
        if reading.to_them:
            self.take_up(folded, reading)
        reading.partners = self._partners(text, folded, events, reading)

    def _says_why(self, folded: str, opening: Event, end: int) -> bool:
        """A purpose or background before the clause, which is no part of it; "pour toute question" is neither."""
        if not opening.bits & PURPOSE or self.grammar.verb_lexicon or " " in folded[opening.start : opening.end]:
            return bool(opening.bits & (PURPOSE | NARRATIVE))
        return self.grammar.head_final or self._is_infinitive(folded, opening.end + 1, end)

    def action_begins(self, folded: str, events: Events, start: int, end: int) -> bool:
        """As `verb_begins`, and the word that joins addressee and action may stand before it ("de remettre")."""
        infix = self._infix.match(folded, start, end) if self._infix else None
        at = infix.end() if infix else start
        if self.grammar.head_final and not infix and not self._known_action(folded, events, start, end):
            return False
        return self._is_infinitive(folded, at, end)

    def acts_before(self, folded: str, events: Events, start: int, end: int) -> int | None:
        """Where an action stands at the head of an item, before what only looks like a verb of asking."""
        start = self._past_links(folded, events, start, end)
        at = self._behind_adverb(folded, start)
        first = events.at(at)
        if not self.grammar.head_final or at >= end or (first is not None and not first.bits & INITIAL):
            return None
        return start if self._known_action(folded, events, start, end) else None

    def holds_items(self, words: str) -> bool:
        """ "shall send a report identifying:", "a plan to:": the list says what is in a thing, not what to do."""
        return self._holding is not None and self._holding.search(words) is not None

    def _known_action(self, folded: str, events: Events, start: int, end: int) -> bool:
        """A verb of the pack, a circumstance that one follows, or a word with its object behind it."""
        at = self._behind_adverb(folded, self._past_links(folded, events, start, end))
        first = events.at(at)
        if first is not None and first.bits & (INITIAL | PREP | LIMIT | PARTNER):
            noun = self._noun_use.match(folded, first.end, end) if first.bits & INITIAL else None
            return noun is None or events.is_at(noun.end() + 1, INITIAL)  # "investigate and take steps"
        second = folded.find(" ", at, end) + 1
        return (
            second > 0 and not events.is_at(at, HEAD) and self._bodies.determiner.match(folded, second, end) is not None
        )

    def is_bare_name(self, text: str, folded: str, events: Events, start: int, end: int) -> bool:
        """Whether a stretch only names units and says nothing of them."""
        if self.grammar.verb_lexicon:
            none = self.first_predicate(text, folded, events, start, end) is None
            return none and end_of_names(text, folded, events, start, end, self.grammar) == end
        return not any(start <= e.start < end and e.bits & (DEONTIC | PAST | STATE | PERMIT | FRAME) for e in events)

    def _main_start(self, text: str, folded: str, events: Events, body: int, end: int) -> int:
        """Behind an adverbial that opens the clause: "Theo chức năng, các sở …", "Within 90 days, the …"."""
        opening = events.at(body) or self._counted_time(folded, body, end)
        prefixed = folded.startswith(apart(self.grammar.heading_prefixes), body)
        if prefixed and self._dative(folded, events, body, end):
            return body
        if opening is None or not _is_adverbial(
            opening, folded[opening.start : opening.end] in self.grammar.determiners
        ):
            return self.past_circumstance(text, folded, events, body, end) or self.past_pursuit(
                text, folded, events, body, end
            )
        if opening.bits & PARTNER and self.grammar.head_final:
            behind = self._behind_partners(folded, events, body, end)
            if behind is not None:
                return behind
        listed = self.behind_addressees(text, folded, events, opening, end)
        return listed or self._behind_adverbial(text, folded, events, opening, end)

    def _behind_adverbial(self, text: str, folded: str, events: Events, opening: Event, end: int) -> int:
        """Behind the first comma that a main clause can follow, or where it begins without one."""
        timed = self.behind_time(folded, events, opening, end)
        if timed and self._opens_main(folded, events, timed, end):
            return timed
        for match in _SEPARATOR.finditer(folded, opening.start, end):
            start = self._past_links(folded, events, match.end(), end)
            if inside_parens(folded, opening.start, start):
                continue
            if self._opens_main(folded, events, start, end):
                within = self.actor_within(text, folded, events, opening, start)
                return within or self.behind_must(events, opening, start)
        timed = self.behind_lone_time(folded, events, opening, end)
        if timed:
            return timed
        conditional = self._behind_condition(folded, events, opening.start, end)
        return conditional or self.actor_within(text, folded, events, opening, end) or opening.start

    def _behind_partners(self, folded: str, events: Events, body: int, end: int) -> int | None:
        """ "In coordination with the A, the B, and the C, the D shall …", "…, review the rules": behind the helpers."""
        telling = DEONTIC | STATE | PERMIT | PAST
        first = events.first(telling, body + 1, end)
        told = first.start if first else end
        starts = [m.end() for m in _SEPARATOR.finditer(folded, body, told) if not inside_parens(folded, body, m.end())]
        for start in starts:
            begins = self.is_gerund(folded, start, end) and not events.is_at(start, PREP | PARTNER | LIMIT)
            if begins or self._is_base_verb(folded, events, self._behind_adverb(folded, start), end):
                return start
        joints = tuple(f"{word} " for word in self.grammar.conjunctions)
        names = (at for at in reversed(starts) if not folded.startswith(joints, at))
        return next((at for at in names if told < end and self._opens_main(folded, events, at, end)), None)

    def _is_base_verb(self, folded: str, events: Events, at: int, end: int) -> bool:
        """Whether a verb of the pack stands at a place that is no head noun there, nor another noun."""
        verb = events.at(at)
        if verb is None or not verb.bits & INITIAL or verb.bits & HEAD:
            return False
        return self._noun_use.match(folded, verb.end, end) is None

    def _past_links(self, folded: str, events: Events, start: int, end: int) -> int:
        """Behind connectives: "Theo ông A, thời gian tới các đơn vị cần …"."""
        while (link := events.at(start)) is not None and link.bits & LINK:
            start = skip_blank(folded, link.end, end)
            start += folded.startswith(", ", start) * 2
        return start

    def _opens_main(self, folded: str, events: Events, start: int, end: int) -> bool:
        if self.grammar.verb_lexicon:
            if events.is_at(start, VERB | ADVERB | DEONTIC | PARTNER):
                return True
            head = self._bodies.head_at(folded, events, start, end)
            named = head is not None and not (head.start == start and folded.startswith(self.grammar.places, start))
            return named or self.must_near(folded, events, start, end)
        determined = self._bodies.determiner.match(folded, start, end)
        at = determined.end() if determined else start
        if folded[start : start + 1].isdigit():
            return False  # the year of a day: "of January 20, 2021"
        if self.grammar.head_final and events.is_at(start, INITIAL):
            return True
        asked = not self.grammar.head_final and self._asks_at_once(folded, start, end)
        if asked:
            return True
        names = events.first(HEAD, at, at + 40)
        return names is not None and not events.is_at(start, PARTNER | PREP)

    def _partners(self, text: str, folded: str, events: Events, reading: Reading) -> Named:
        if not events.bits & PARTNER:
            return NOBODY
        found: list[tuple[int, int]] = []
        end = reading.clause.end
        for event in events:
            if not (event.bits & PARTNER and reading.body <= event.start < end):
                continue
            if inside_parens(folded, reading.body, event.start):
                continue
            stop = self._partner_stop(text, folded, events, event, end, reading)
            first = skip_blank(folded, event.end, stop)
            if self._names_helpers(text, folded, events, first, stop):
                found += self._bodies.split(text, folded, events, event.end, stop)
            elif any(cue.human for cue in event.cues):
                stop = next((m.start() for m in _SEPARATOR.finditer(folded, first, stop)), stop)
                short = 0 < stop - first < _LONGEST_NAME and not self._things.search(folded, first, stop)
                found += self._bodies.split(text, folded, events, event.end, stop) if short else []
        return Named(tuple(found), "unit.partner")

    def _names_helpers(self, text: str, folded: str, events: Events, start: int, stop: int) -> bool:
        """A body, and behind "with" also a group without its article: "phối hợp với ngân hàng thương mại"."""
        if self._bodies.head_at(folded, events, start, stop) is not None or self._is_name(text, folded, start, stop):
            return True
        group = self.grammar.verb_lexicon and events.is_at(start, HEAD)
        return group and not folded.startswith(self.grammar.places, start)

    def _is_name(self, text: str, folded: str, start: int, stop: int) -> bool:
        """A proper name after the article, where the words before it call for a body: "en relation avec l'ISRA"."""
        determined = self._bodies.determiner.match(folded, start, stop)
        at = determined.end() if determined else start
        return not self.grammar.verb_lexicon and at < stop and text[at].isupper()

    def _partner_stop(self, text: str, folded: str, events: Events, partner: Event, end: int, reading: Reading) -> int:
        stop = end
        for event in events:
            if event.start >= partner.end and event.bits & (_STOPS | PARTNER) and text[event.start].islower():
                if event.bits & PREP and self._in_a_name(text, event):
                    continue
                if event.bits & HEAD and self._is_title_in_list(folded, events, partner.end, event):
                    continue
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
        stop = min(stop, reading.main) if partner.end < reading.main else stop
        stop = min(stop, subject) if subject is not None else stop
        must = reading.predicate.end if reading.predicate and reading.predicate.bits & DEONTIC else reading.main
        verb_due = not folded[must : partner.start].strip(" ,") and partner.start >= must
        return self._end_of_list(text, folded, events, (partner.end, stop), verb_due=verb_due)

    def _in_a_name(self, text: str, event: Event) -> bool:
        """ "the Institute for Safety": a preposition between capitals belongs to the name."""
        before, after = (
            text[max(0, event.start - 30) : event.start].rsplit(None, 1)[-1:],
            text[event.end + 1 : event.end + 2],
        )
        return self.grammar.head_final and bool(before) and before[0][:1].isupper() and after.isupper()

    def _cuts_here(self, folded: str, match: re.Match[str], pattern: re.Pattern[str], stop: int) -> bool:
        if pattern is self._future:
            return match[0] not in self._not_verbs
        return self._infinitive is None or self._is_infinitive(folded, match.end(), stop) or match.end() >= stop

    def _end_of_list(self, text: str, folded: str, events: Events, zone: tuple[int, int], *, verb_due: bool) -> int:
        """A segment after a comma that names no body and continues no name, or that begins to act, ends the list.

        `verb_due`: the clause has no verb before its partners, so that one must follow their last comma.
        """
        start, stop = zone
        segments = [m for m in _SEPARATOR.finditer(folded, start, stop)]
        for match in segments:
            left = skip_blank(folded, match.end(), stop)
            joint = next((f"{w} " for w in self.grammar.conjunctions if folded.startswith(f"{w} ", left)), "")
            left += len(joint)
            following = self._bodies.splitting.match(folded, left, stop)
            if following and self._bodies.head_at(folded, events, left, stop) is None:
                return match.start()
            if (
                verb_due
                and not joint
                and text[left:stop][:1].islower()
                and self._is_base_verb(folded, events, left, stop)
            ):
                return match.start()
            sure = verb_due and not joint and match is segments[-1]
            if not following and text[left:stop][:1].islower() and self._acts_at(folded, events, left, stop, sure=sure):
                return match.start()
        return stop

    def _acts_at(self, folded: str, events: Events, left: int, stop: int, *, sure: bool) -> bool:
        """A verb in its asked-for form; one without an ending of its own shows by the determiner after it."""
        if not self._is_infinitive(folded, left, stop) or events.is_at(left, HEAD):
            return False
        object_at = folded.find(" ", left, stop) + 1
        known = not self.grammar.head_final or self._bodies.determiner.match(folded, object_at, stop) is not None
        return sure or (known and object_at > 0)


def _is_adverbial(opening: Event, is_determiner: bool) -> bool:
    """A time or circumstance set before the clause, not its verb or actor."""
    if opening.bits & (PREP | PURPOSE | NARRATIVE):
        return True
    return bool(opening.bits & LIMIT) and not opening.bits & (VERB | ADVERB | DEONTIC | HEAD) and not is_determiner
