"""Verbs of asking whose asker stands further off: before an earlier verb, or nowhere."""

import re
from functools import lru_cache

from directives.extraction.frames.askers import issuer_before, names_unit
from directives.extraction.marks import (
    ADVERB,
    CLAUSE_HEAD,
    FRAME,
    HEAD,
    INITIAL,
    LIMIT,
    NARRATIVE,
    PARTNER,
    PAST,
    PREP,
    PRESENT,
    PURPOSE,
    STATE,
    STRESS,
    VERB,
    Event,
    Events,
    Reading,
)
from directives.extraction.packs import load
from directives.extraction.packs.entries import Cue, Grammar
from directives.extraction.text import apart, either

_NEAR = 40  # characters of joint and adverbs before a further verb


def joint_before(folded: str, start: int, event: Event, grammar: Grammar) -> re.Match[str] | None:
    """What joins a verb of asking to an earlier one: " et ", ", tout en ", " et les "."""
    if not grammar.further_verb:
        return None
    found = _further(grammar.language).finditer(folded, max(start, event.start - _NEAR), event.end)
    return next((match for match in found if event.start in (match.end(), match.start("them"))), None)


def who_did(
    text: str, folded: str, events: Events, reading: Reading, event: Event, grammar: Grammar
) -> tuple[int, int] | None:
    """ "Le Conseil félicite les agents et les invite à …": who did the first thing asks for the second."""
    joint = joint_before(folded, reading.body, event, grammar)
    told = _told_before(events, reading.body, joint.start()) if joint else None
    asker = issuer_before(text, folded, events, reading.body, told.start, grammar) if told else None
    aside = _relative(grammar.language).search(folded, *asker) if asker else None
    return (asker[0], aside.start()) if asker and aside else asker


def takes_up_others(folded: str, events: Events, reading: Reading, event: Event, grammar: Grammar) -> bool:
    """Whether a pronoun of the verb, or right behind it, takes up who must act: those of whom the sentence told
    before, else those who had to act before it."""
    joint = joint_before(folded, reading.body, event, grammar)
    them = _them(grammar.language)
    before = _them_before(grammar.language).search(folded, max(reading.body, event.start - _NEAR), event.start)
    named = before or (joint and joint["them"]) or them.match(folded, event.start) or them.match(folded, event.end)
    if not named:
        return False
    told = _told_before(events, reading.body, event.start)
    if told is None:  # "a salué les maires et demandé à ceux-ci": the earlier deed stands within the verb
        inner = [match.start() for match in _further(grammar.language).finditer(folded, event.start, event.end)]
        left = (event.start, inner[-1] if inner else event.start)
    else:
        left = (told.end, joint.start() if joint else event.start)
    reading.toward = done_to(folded, events, *left, grammar)
    if reading.toward is None and reading.issuer is not None:
        reading.toward = done_to(folded, events, reading.clause.start, reading.issuer[0] - 1, grammar)
    return True


def toward(folded: str, events: Events, grammar: Grammar, reading: Reading, verb: int) -> tuple[int, int] | None:
    """ "Đối với cán bộ, công chức, Thủ tướng yêu cầu": the addressee stands before the asker, or where nobody is named
    ("Đối với các chủ đầu tư chậm, yêu cầu báo cáo") before the verb."""
    word = next((w for w in grammar.toward if folded.startswith(w + " ", reading.body)), None)
    if word is None:
        return None
    start = reading.body + len(word) + 1
    if reading.issuer is None:
        return (start, verb) if names_unit(folded, events, start - 1, grammar) else None
    return start, reading.issuer[0]


def past_circumstance(folded: str, events: Events, reading: Reading, verb: int, grammar: Grammar) -> int:
    """ "a ordonné, lors du Conseil, l'ouverture …": behind what commas set between the verb and what it asks."""
    between = grammar.further_verb and folded.startswith(",", verb) and not events.is_at(reading.body, LIMIT)
    if between and events.is_at(reading.body, PREP):
        comma = folded.find(", ", reading.body, reading.clause.end)
        return comma + 2 if comma > 0 else reading.body
    return reading.body


def done_before(folded: str, events: Events, reading: Reading, start: int, grammar: Grammar) -> tuple[int, int] | None:
    """Whom the sentence before told of: "Il a reçu les maires. Il leur a demandé", "Le ministre a fait le point. Le
    Président lui a demandé"."""
    stop, issuer = reading.clause.start, reading.issuer
    found = done_to(folded, events, start - 1, stop, grammar) if issuer else None
    if issuer and found and not folded.startswith(folded[slice(*issuer)], found[0]):
        return found
    told = _told_before(events, start, stop)
    return done_to(folded, events, told.end, stop, grammar) if told else None


def _told_before(events: Events, start: int, stop: int) -> Event | None:
    deeds = PAST | STATE | STRESS | FRAME | PRESENT
    return next((e for e in events if start < e.start and e.end <= stop and e.bits & deeds), None)


def done_to(folded: str, events: Events, start: int, stop: int, grammar: Grammar) -> tuple[int, int] | None:
    """The first body in a stretch that has an article, up to the next comma."""
    for event in events:
        if start < event.start < stop and event.bits & HEAD:
            article = _article(grammar.language).search(folded, max(start, event.start - _NEAR), event.start)
            if article:
                ends = (e.start for e in events if e.start > event.end and e.bits & (PURPOSE | PREP))
                comma = folded.find(",", event.end, stop)
                begins = article.end() if article[1] else article.start()  # "ses préfets" stay his
                return begins, min(next(ends, stop), comma if comma > 0 else len(folded[:stop].rstrip(" .;")))
    return None


@lru_cache(maxsize=8)
def _further(language: str) -> re.Pattern[str]:
    return re.compile(load(language).grammar.further_verb)


@lru_cache(maxsize=8)
def _them(language: str) -> re.Pattern[str]:
    return re.compile(load(language).grammar.them or "(?!)")


@lru_cache(maxsize=8)
def _them_before(language: str) -> re.Pattern[str]:
    return re.compile(load(language).grammar.them_before or "(?!)")


@lru_cache(maxsize=8)
def _article(language: str) -> re.Pattern[str]:
    grammar = load(language).grammar
    return re.compile(rf"(?<!\w)(?:({either(apart(grammar.articles))})|{either(apart(grammar.called_by))})$")


@lru_cache(maxsize=8)
def _relative(language: str) -> re.Pattern[str]:
    return re.compile(rf",? {either(apart(load(language).grammar.relative_pronouns))}")


def asks_apart(
    text: str,
    folded: str,
    events: Events,
    reading: Reading,
    event: Event,
    cue: Cue,
    grammar: Grammar,
    issuer_now: str | None,
) -> tuple[bool, tuple[int, int] | None]:
    """A verb of asking with no asker right before it: the asker of an earlier verb, or nobody behind an adverbial."""
    left = folded[reading.body : event.start]
    past = events.first(PAST, reading.body + 1, event.start)
    goes_on = not cue.weak and (left.rstrip().endswith(",") or left.split()[-1] in grammar.conjunctions)
    if past and (goes_on or _by_instrument(folded, past, event, grammar)):
        issuer = issuer_before(text, folded, events, reading.body, past.start, grammar)
        if issuer is not None or not (grammar.verb_lexicon and events.is_at(reading.body, PREP)):
            return issuer is not None, issuer
    adverbial = reading.opening is not None and bool(reading.opening.bits & (PREP | PURPOSE | NARRATIVE))
    whom = names_unit(folded, events, event.end, grammar)
    what = events.is_at(event.end + 1, VERB | ADVERB | INITIAL)
    if grammar.verb_lexicon and issuer_now is None and _only_times(left, events, reading, event):
        return whom or what, None
    # "…, khẩn trương yêu cầu nhà thầu": within a run to ask is itself what is asked for
    urged = issuer_now is not None and any(e.end == event.start - 1 and e.bits & ADVERB for e in events)
    if grammar.verb_lexicon and issuer_now is None and not cue.weak and _of_topic(left, events, reading, event):
        return whom or what, None
    if (
        grammar.verb_lexicon
        and issuer_now is None
        and not cue.weak
        and whom
        and _of_thing(left, events, reading, event)
    ):
        return True, None
    opens = left.split()
    spoken_of = grammar.verb_lexicon and (left.startswith(apart(grammar.toward)) or opens[-1] in grammar.then)
    return (adverbial or spoken_of) and not urged and not cue.weak and (whom or (spoken_of and what)), None


def _of_topic(left: str, events: Events, reading: Reading, event: Event) -> bool:
    """ "Các vướng mắc phát sinh, đề nghị phản ánh về Sở": before the comma stands what it is about, no act and no
    body that might ask."""
    if not reading.clause.opens_sentence or not left.rstrip().endswith(","):
        return False
    acts = events.is_at(reading.body, VERB | ADVERB | INITIAL | HEAD | PARTNER)
    others = FRAME | STRESS | (0 if events.is_at(reading.body, PREP) else PAST)
    return not acts and events.first(others, reading.body, event.start) is None


def _of_thing(left: str, events: Events, reading: Reading, event: Event) -> bool:
    """ "Danh sách đại biểu dự họp đề nghị các đơn vị gửi về …": a thing stands first, and nobody; not "Tờ trình đề
    nghị", the name of a paper, nor a paper with its number and day."""
    opening = reading.opening
    if not reading.clause.opens_sentence or opening is None or not opening.bits & CLAUSE_HEAD:
        return False
    apart_from_it = event.start - opening.end > 1 and not any(ch.isdigit() for ch in left)
    return apart_from_it and events.first(HEAD | FRAME | STRESS | PAST | STATE, opening.end, event.start) is None


def _only_times(left: str, events: Events, reading: Reading, event: Event) -> bool:
    """ "Trong hai tháng tới, đề nghị các sở …": nobody and nothing but a time, or an adverbial, stands before it."""
    if not reading.clause.opens_sentence or not left.rstrip().endswith(","):
        return False
    content = HEAD | VERB | FRAME | STRESS | PAST | STATE
    timed = reading.opening is not None and reading.opening.start == reading.body and reading.opening.bits & LIMIT
    return bool(timed) or not any(e.bits & content for e in events.between(reading.body, event.start))


def _by_instrument(folded: str, past: Event, event: Event, grammar: Grammar) -> bool:
    """ "… has signed a dispatch ordering the ministries to …": the asker asks by what was issued."""
    issued = folded[past.end : event.start]
    return not grammar.verb_lexicon and len(issued) < 250 and any(f" {word}" in issued for word in grammar.instruments)
