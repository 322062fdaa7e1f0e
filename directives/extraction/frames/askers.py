"""The noun phrase that names who asks."""

import re
from functools import lru_cache

from directives.extraction.marks import (
    ADVERB,
    DEONTIC,
    HEAD,
    LINK,
    NARRATIVE,
    PAST,
    PREP,
    STATE,
    STRESS,
    VERB,
    Event,
    Events,
)
from directives.extraction.packs import load
from directives.extraction.packs.entries import Grammar
from directives.extraction.text import apart, either

_DAY = re.compile(
    r",?\s+\w{1,3}\s+(?:\w{2,10}\s+)?(?:\d{1,2}(?:\w{1,2})?(?:\s+\w{3,10})?|\w{3,10}\s+\d{1,2})(?:,?\s+\d{4})?,?$"
)
_SKIP = re.compile(r"[\s\"“”«»'’,:…]*")
_COMMA = re.compile(r"[,;]\s*")
_NAME = re.compile(r"[A-Z\u00c0-\u00de][\w'’.-]*(?:\s+(?:[\w'’]{1,4}\s+){0,2}[A-Z\u00c0-\u00de(][\w'’.()-]*){0,6}")
_DEEDS = PAST | DEONTIC | STRESS | STATE | VERB | ADVERB
_FURTHEST = 80  # characters of adverbs between an asker and its verb


def issuer_before(
    text: str, folded: str, events: Events, start: int, stop: int, grammar: Grammar
) -> tuple[int, int] | None:
    """The noun phrase right before a verb, with the offices and names set beside it by commas."""
    segments = _behind_asides(folded, events, _parts(folded, events, start, stop, grammar), grammar)
    end = segments[-1][1]
    first: int | None = None
    gaps = 0
    for begun, right in reversed(segments):
        left = _behind_that(folded, events, begun, right, grammar)
        head = _head_start(folded, events, left, right, grammar)
        if head is not None and first is not None and grammar.verb_lexicon and not text[head].isupper():
            break
        if head is not None:
            if folded.startswith(apart(grammar.definite), left):
                return _own_words(folded, events, head, min(_with_names(text, segments, right, grammar), end))
            if grammar.verb_lexicon or first is None:
                first = head
        elif first is not None or gaps >= 3 or not _may_belong(folded, events, left, right):
            break
        else:
            gaps += 1
    if first is None:
        return _name(text, _behind_that(folded, events, *segments[-1], grammar), end, grammar)
    return _without_deeds(folded, events, first, end, stop, grammar) or _own_words(folded, events, first, end)


def _with_names(text: str, segments: list[tuple[int, int]], right: int, grammar: Grammar) -> int:
    """The end of an office with the names and offices in capitals set beside it: "la maire, Awa Sow, présidente"."""
    for left, stop in segments:
        if left > right and not grammar.head_final:
            if not text[left].isupper():
                break
            right = stop
    return right


def _without_deeds(
    folded: str, events: Events, start: int, end: int, verb: int, grammar: Grammar
) -> tuple[int, int] | None:
    """Without what the asker did besides: "Thủ tướng ký công điện yêu cầu", "Giám đốc Sở đồng ý … và đề nghị"."""
    if not grammar.verb_lexicon:
        return None
    obeyed = [match.end() for match in _obeyed(grammar.language).finditer(folded, start, end)]
    if obeyed and folded.find(",", obeyed[-1], end) < 0:
        return obeyed[-1], end
    issued = _issued(grammar.language).search(folded, start, verb)
    if issued and any(word in folded[issued.start() : verb] for word in grammar.instruments):
        return start, issued.start()
    if not folded[end:verb].lstrip().startswith((",", *grammar.conjunctions, *grammar.auxiliaries)):
        return None
    for event in events:
        if start < event.start < end and event.bits & _DEEDS and not event.bits & HEAD:
            return start, start + len(folded[start : event.start].rstrip(" ,"))
    return None


def _parts(folded: str, events: Events, start: int, stop: int, grammar: Grammar) -> list[tuple[int, int]]:
    """What stands before the verb, cut at its commas, without adverbs, and without what commas set between:
    "The governor, who spoke on Monday, ordered", "The mayor, on her part, asked"."""
    if grammar.them_before and (them := re.search(grammar.them_before, folded[start:stop])):
        stop = start + them.start()  # "le document leur | enjoint"
    trailing = _trailing(grammar.language).search(folded, max(start, stop - _FURTHEST), stop)
    end = trailing.start() if trailing else stop
    while end > start and folded[end - 1] in " ,\n":
        end -= 1
    segments = cut_at_commas(folded, start, end)
    closed = "," in folded[end:stop]
    while closed and len(segments) > 1 and _is_aside(folded, events, segments[-1][0], grammar):
        segments = segments[:-1]
    return _up_to_remark(folded, events, segments, grammar) if closed and grammar.remark else segments


def _up_to_remark(
    folded: str, events: Events, segments: list[tuple[int, int]], grammar: Grammar
) -> list[tuple[int, int]]:
    """ "Le ministre, saluant les maires, l'État et les écoles, demande": what is said of the asker between commas may
    name others."""
    asker = None
    for at, (left, right) in enumerate(segments):
        if asker is not None and re.match(grammar.remark, folded[left:right]):
            return segments[:at]
        asker = _head_start(folded, events, left, right, grammar) or asker
    return segments


def _behind_asides(
    folded: str, events: Events, segments: list[tuple[int, int]], grammar: Grammar
) -> list[tuple[int, int]]:
    """ "Speaking to governors in Kakamega, Mr Okoth asked": a name alone has its office in no remark before it."""
    for at in range(len(segments) - 1, 0, -1):
        if _head_start(folded, events, *segments[at], grammar) is not None:
            return segments
        if _is_aside(folded, events, segments[at - 1][0], grammar):
            return segments[at:]
    return segments


def _is_aside(folded: str, events: Events, left: int, grammar: Grammar) -> bool:
    if not grammar.head_final:
        return False
    return events.is_at(left, PREP) or _beside(grammar.language).match(folded, left) is not None


def _name(text: str, start: int, end: int, grammar: Grammar) -> tuple[int, int] | None:
    """A name alone, which no office explains: "Dela Vega directed", "Mr Okoth, who spoke last, asked"."""
    if grammar.verb_lexicon or _NAME.fullmatch(text, start, end) is None:
        return None
    if not grammar.head_final and " " not in text[start:end]:
        return None  # one capital word may be any noun
    first = text[start:end].split(maxsplit=1)[0].lower()
    known = (*grammar.determiners, *grammar.anaphors, *grammar.behind, *grammar.conjunctions)
    return None if first in known else (start, end)


def without_day(folded: str, start: int, end: int) -> tuple[int, int]:
    """Without the day beside the asker: "the Premier on March 4", "le ministre, le 4 mars"."""
    day = _DAY.search(folded, start, end)
    return (start, day.start()) if day and day.start() > start else (start, end)


def _may_belong(folded: str, events: Events, left: int, right: int) -> bool:
    """Whether a part without a head may be the tail of a name: "… về phòng, chống tham nhũng, tiêu cực"."""
    if folded.count(" ", left, right) > 7:
        return False
    return not events.is_at(left, LINK | PREP | NARRATIVE)


def _own_words(folded: str, events: Events, start: int, end: int) -> tuple[int, int] | None:
    """The phrase, unless a predicate of its own stands in it: then it asks nothing by the later verb."""
    for event in events:
        if start < event.start < end and event.bits & (PAST | DEONTIC | STRESS) and not event.bits & HEAD:
            return (start, event.start - 1) if folded[end : end + 1] == "," else None
    while end > start and folded[end - 1] in " ,":
        end -= 1
    return start, end


def _head_start(folded: str, events: Events, left: int, right: int, grammar: Grammar) -> int | None:
    at = left if events.is_at(left, HEAD) else to(_determiner(grammar.language), folded, left, len(folded))
    reach = right if grammar.head_final else at + 2
    reach = min(reach, right)
    found = events.first(HEAD, at, reach)
    if found is None:
        return at + (folded[at] == " ") if at > left and _speaks(grammar.language).match(folded, at, right) else None
    return left if grammar.verb_lexicon else at + (folded[at] == " ")


def _behind_that(folded: str, events: Events, left: int, right: int, grammar: Grammar) -> int:
    """ "Le journal rapporte que le ministre …": who asks stands behind the last "that"."""
    if grammar.verb_lexicon:
        link = events.at(left)  # ", tuy nhiên Bộ trưởng nhắc …"
        return link.end + 1 if link is not None and link.bits & LINK and link.end < right else left
    found = [match.end() for match in _that(grammar.language).finditer(folded, left, right)]
    return found[-1] if found else left


@lru_cache(maxsize=8)
def _determiner(language: str) -> re.Pattern[str]:
    grammar = load(language).grammar
    counted = rf"|\d{{1,3}}|{either(word for word, _ in grammar.numerals)}" if grammar.verb_lexicon else ""  # "5 sở"
    return re.compile(rf"(?:{either(grammar.determiners)}{counted})(?:(?<=')|(?= |$))")


def names_unit(folded: str, events: Events, start: int, grammar: Grammar) -> bool:
    at = to(_SKIP, folded, start, start + 20)
    return _head_start(folded, events, at, at + 60, grammar) is not None


def addresses(folded: str, events: Events, verb: Event, grammar: Grammar) -> bool:
    """Whether a body, or a pronoun for one, stands right behind a verb."""
    whom = folded.startswith(apart(grammar.objects), verb.end + 1)
    return whom or names_unit(folded, events, verb.end, grammar)


def is_no_asker(folded: str, at: int, grammar: Grammar) -> bool:
    """ "Until NARA has ruled", "2000 (Consultation) charges": what opens with a conjunction or a number."""
    opens = folded[at].isdigit() or folded.startswith(apart((*grammar.subordinators, *grammar.conditions)), at)
    return grammar.head_final and opens


def cut_at_commas(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    out, at = [], start
    for match in _COMMA.finditer(folded, start, end):
        if folded.count("(", start, match.start()) > folded.count(")", start, match.start()):
            continue
        out.append((at, match.start()))
        at = match.end()
    return [*out, (at, end)]


def to(pattern: re.Pattern[str], folded: str, start: int, end: int) -> int:
    match = pattern.match(folded, start, end)
    return match.end() if match else start


@lru_cache(maxsize=8)
def _trailing(language: str) -> re.Pattern[str]:
    """Words between the asker and the verb of asking."""
    return re.compile(rf"(?:\s+{either(load(language).grammar.auxiliaries)})+\s*$")


def taken_up(
    text: str, folded: str, events: Events, start: int, verb: Event, grammar: Grammar
) -> tuple[int, int] | None:
    """Whom the pronoun of a verb of asking means, where its own clause says it: "X a présidé une réunion, où il a
    demandé", "Aussi X a-t-il demandé"."""
    inverted = folded.startswith(grammar.speech_tags, verb.start)
    told = events.first(PAST, start, verb.start)
    stop = verb.start if inverted else told.start if told else start
    return issuer_before(text, folded, events, start, stop, grammar) if stop > start else None


@lru_cache(maxsize=8)
def _that(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(apart(load(language).grammar.that))}")


@lru_cache(maxsize=8)
def _speaks(language: str) -> re.Pattern[str]:
    """What is issued and asks by itself, and nouns of people: "la circulaire préconise", "le successeur a ordonné"."""
    grammar = load(language).grammar
    return re.compile(rf" ?(?:{either(grammar.speaking)}(?!\w)|{grammar.role or '(?!)'})")


@lru_cache(maxsize=8)
def _beside(language: str) -> re.Pattern[str]:
    """What begins a remark beside the asker: a relative clause, or a participle."""
    grammar = load(language).grammar
    return re.compile(rf"{either(apart(grammar.subordinators))}|{grammar.gerund or '(?!)'}")


@lru_cache(maxsize=8)
def _issued(language: str) -> re.Pattern[str]:
    """The asker gave it in writing."""
    grammar = load(language).grammar
    return re.compile(rf"(?:\s+{either(grammar.auxiliaries)})*\s+{either(grammar.issuing)}(?!\w)")


@lru_cache(maxsize=8)
def _obeyed(language: str) -> re.Pattern[str]:
    """The asker is the one whose will is passed on: "truyền đạt ý kiến của Thủ tướng"."""
    return re.compile(rf"(?<!\w){either(load(language).grammar.obeying)}\s+")
