"""Verbs that ask in one use and tell or give in another."""

import re
from functools import lru_cache

from directives.extraction.frames.askers import addresses, issuer_before, names_unit
from directives.extraction.marks import (
    DEONTIC,
    FRAME,
    LIMIT,
    PARTICIPLE,
    PAST,
    PERMIT,
    PREP,
    STATE,
    STRESS,
    Event,
    Events,
    Reading,
)
from directives.extraction.packs import load
from directives.extraction.packs.entries import Cue, Grammar
from directives.extraction.text import apart, either

_PASSIVE = 30  # characters of a "be" and adverbs before a participle
_NEAR = 120  # characters behind a verb of giving, in which a time must stand
_NEXT = 12  # characters of "that" and an article
_WIDEST = 200  # characters between an auxiliary and its participle


def plain(folded: str, events: Events, found: Event, grammar: Grammar) -> tuple[Event, Cue | None]:
    """A verb in its own right; one that asks only those it names, or only by a time, may otherwise be one of saying."""
    cue, said = found.cue(FRAME), found.cue(STRESS)
    that = _to_somebody(grammar.language).match(folded, found.end) if cue and said else None
    if that is not None:  # "told reporters that …"
        return Event(found.start, that.end() - 1, STRESS, (said,) if said else (), ()), said
    if cue is None or not cue.to_unit or _asks_here(folded, events, found, cue, grammar):
        return found, cue or said
    return (Event(found.start, found.end, STRESS, (said,), ()) if said else found), said


def _asks_here(folded: str, events: Events, found: Event, cue: Cue, grammar: Grammar) -> bool:
    """Whether a body, or a pronoun for one, follows, and a time where one must."""
    if folded.startswith(apart(grammar.that), found.end + 1) or events.is_at(found.end + 1, PREP):
        return False
    if not addresses(folded, events, found, grammar) or (cue.acting and _says_that(grammar.language, folded, found)):
        return False
    if not cue.timed:
        return True
    near = found.end, found.end + _NEAR
    timed = any(e.bits & LIMIT for e in events.between(*near)) or _stretch(grammar.language).search(folded, *near)
    return bool(timed)


def _says_that(language: str, folded: str, found: Event) -> bool:
    """ "a rappelé aux maires que le pont est fermé": whom is told what, and not of what is owed."""
    return bool(load(language).grammar.auxiliary) and _told_that(language).match(folded, found.end) is not None


@lru_cache(maxsize=8)
def _told_that(language: str) -> re.Pattern[str]:
    grammar = load(language).grammar
    asked = either(apart(tuple(one for one in grammar.infixes if one not in grammar.that)))
    return re.compile(rf"((?:(?! {asked}\w+r(?!\w))[^,;:.]){{0,80}}?) {either(apart(grammar.that))}")


def composed(folded: str, events: Events, found: Event, start: int, grammar: Grammar) -> tuple[Event, Cue] | None:
    """ "a, en outre, demandé": a verb of asking together with its auxiliary, wherever adverbs part them."""
    if not found.bits & PARTICIPLE or not grammar.auxiliary:
        return None
    match = _auxiliary(grammar.language).search(folded, max(start, found.start - _WIDEST), found.start)
    fitting = (c for c in found.cues if not c.to_unit or _asks_here(folded, events, found, c, grammar))
    cue = next(fitting, None) if match else None
    if match is None or cue is None:
        return None
    nobody, pronoun = match["nobody"] is not None, match["pronoun"] is not None
    cue = cue._replace(kind=cue.composes, impersonal=nobody, weak=not (nobody or pronoun), anaphoric=pronoun)
    told = _told_that(grammar.language).match(folded, found.end) if cue.kind & STRESS and not nobody else None
    another = told and addresses(folded, events, found, grammar) and names_unit(folded, events, told.end(), grammar)
    end = told.end(1) if told and another else found.end  # "aux maires que les gendarmes doivent …"
    return Event(match.start(), end, int(cue.kind), (cue,), ()), cue


@lru_cache(maxsize=8)
def _auxiliary(language: str) -> re.Pattern[str]:
    return re.compile(load(language).grammar.auxiliary)


@lru_cache(maxsize=8)
def _stretch(language: str) -> re.Pattern[str]:
    """A stretch of time: "two weeks", "a 30-day"."""
    grammar = load(language).grammar
    numbers, spans = either(word for word, _ in grammar.numerals), either(word for word, _ in grammar.units)
    return re.compile(rf"(?<!\w)(?:\d+|{numbers})[ -]{spans}(?!\w)")


@lru_cache(maxsize=8)
def _to_somebody(language: str) -> re.Pattern[str]:
    """ "told reporters in Paris that": whom is told stands between the verb and its "that"."""
    grammar = load(language).grammar
    return re.compile(rf"(?:(?!\s{either(apart(grammar.infixes))})[^,;:.]){{0,80}}\s{either(apart(grammar.that))}")


def undergone(folded: str, events: Events, event: Event, start: int, grammar: Grammar) -> bool:
    """ "controls required by the guide", "heads are not required to": what is asked of the subject, not by it; and
    a noun that looks like a verb of asking: "freight charges should fall"."""
    if not grammar.head_final or not event.bits & FRAME or " " in folded[event.start : event.end]:
        return False
    if folded.startswith(tuple(f" {word} " for word in grammar.agents), event.end):
        return True
    if events.is_at(event.end + 1, DEONTIC | STATE | PAST | PERMIT):
        return True
    return _passive(grammar.language).search(folded, max(start, event.start - _PASSIVE), event.start) is not None


@lru_cache(maxsize=8)
def _passive(language: str) -> re.Pattern[str]:
    """A form of "be" right before a participle, with no word between them but adverbs."""
    grammar = load(language).grammar
    return re.compile(rf"(?<!\w){either(grammar.passives)}(?:\s(?:{either(grammar.auxiliaries)}|\w+ly))*\s$")


def that_at_once(folded: str, verb: Event, grammar: Grammar) -> bool:
    """ "Stresses that all parties must …": in a resolution a verb of saying opens a paragraph."""
    return grammar.head_final and folded.startswith(apart(grammar.that), verb.end + 1)


def who_acted(
    text: str, folded: str, events: Events, reading: Reading, event: Event, cue: Cue, grammar: Grammar
) -> tuple[int, int] | None:
    """ "The PM visited the site and instructed the ministry to …": who did the first thing asks for the second."""
    if not grammar.acted or (cue.weak and not addresses(folded, events, event, grammar)):
        return None
    joint = _too(grammar.language).search(folded, max(reading.body, event.start - _NEAR), event.start)
    stop = joint.start() if joint else reading.body
    deed = _acted(grammar.language).search(folded, reading.body, stop)
    told = next((e.start for e in events if reading.body < e.start < stop and e.bits & (PAST | STRESS | FRAME)), stop)
    first = min(told, deed.start()) if deed else told
    return issuer_before(text, folded, events, reading.body, first, grammar) if reading.body < first < stop else None


@lru_cache(maxsize=8)
def _too(language: str) -> re.Pattern[str]:
    """What joins a verb to an earlier one with the same subject: ", and also ", " but "."""
    grammar = load(language).grammar
    return re.compile(rf",?\s{either(grammar.further)}\s(?:{either(grammar.auxiliaries)}\s)*$")


@lru_cache(maxsize=8)
def _acted(language: str) -> re.Pattern[str]:
    return re.compile(load(language).grammar.acted)


def said_of_another(
    text: str, folded: str, events: Events, said: Event, event: Event, grammar: Grammar
) -> tuple[int, int] | None:
    """ "The secretary said the President had stressed that all counties must …": what another said is told on."""
    if not (grammar.head_final and said.bits & STRESS and event.bits & STRESS and event.start > said.end):
        return None
    if not folded.startswith(apart(grammar.that), event.end + 1):
        return None
    who = issuer_before(text, folded, events, said.end + 1, event.start, grammar)
    return who if who and who[0] - said.end < _NEXT else None


def takes_up(folded: str, start: int, stop: int, cue: Cue, grammar: Grammar) -> bool:
    """ "He therefore directed", "Turning to roads, she also gave": a pronoun takes up who asked before."""
    if grammar.head_final and cue.term.split()[0] in grammar.anaphors:
        return folded[start:stop].rstrip().endswith(",")
    return grammar.head_final and _pronoun(grammar.language).search(folded[start:stop]) is not None


@lru_cache(maxsize=8)
def _pronoun(language: str) -> re.Pattern[str]:
    """A pronoun at the head, or behind a comma, with adverbs between it and the verb."""
    grammar = load(language).grammar
    return re.compile(rf"(?:^|,\s){either(grammar.anaphors)}(?:\s+{either(grammar.auxiliaries)})*,?\s*$")
