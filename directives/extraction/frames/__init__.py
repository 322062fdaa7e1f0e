"""Who asks: the reporting verb that governs a clause, and the words that name its subject."""

import re
from collections.abc import Iterator
from functools import lru_cache

from directives.extraction.frames import weighing
from directives.extraction.frames.askers import (
    addresses,
    is_no_asker,
    issuer_before,
    names_unit,
    taken_up,
    to,
    without_day,
)
from directives.extraction.frames.besides import (
    asks_apart,
    joint_before,
    past_circumstance,
    takes_up_others,
    toward,
    who_did,
)
from directives.extraction.frames.datelines import skip_dateline
from directives.extraction.frames.demands import refusals
from directives.extraction.frames.plans import find_obeyed, find_orders, find_plan, find_ruled
from directives.extraction.frames.verbs import (
    composed,
    plain,
    said_of_another,
    takes_up,
    that_at_once,
    undergone,
    who_acted,
)
from directives.extraction.marks import (
    ADVERB,
    CLAUSE_HEAD,
    DEONTIC,
    FRAME,
    HEAD,
    INITIAL,
    LIMIT,
    LINK,
    NARRATIVE,
    ORDINAL,
    PARTICIPLE,
    PAST,
    PERMIT,
    PREP,
    STRESS,
    VERB,
    Clause,
    Event,
    Events,
    Reading,
)
from directives.extraction.packs import load
from directives.extraction.packs.entries import Cue, Grammar
from directives.extraction.text import apart, either

_OPENING = "\"“‘'"
_SKIP = re.compile(r"[\s\"“”«»'’,:…–-]*")


def find(text: str, folded: str, clause: Clause, events: Events, grammar: Grammar, issuer_now: str | None) -> Reading:
    """Begin the reading of a clause: what leads in, the frame if there is one, and where the asked-for part begins.

    `issuer_now`: the issuer of the run the clause stands in, None outside a run.
    """
    reading = Reading(clause, clause.start)
    skip_dateline(text, folded, grammar, reading)
    _skip_links(folded, events, reading)
    _skip_topic(text, folded, events, grammar, reading)
    if not _gives_reason(folded, grammar, reading):
        _find_frame(text, folded, events, grammar, reading, issuer_now)
    if reading.frame is None:
        find_plan(text, folded, events, grammar, reading)
        find_obeyed(text, folded, events, grammar, reading)
    if grammar.ruled:
        find_ruled(text, folded, events, grammar, reading)
    if grammar.orders:
        find_orders(text, folded, events, grammar, reading)
    reading.first = reading.body
    return reading


def _skip_links(folded: str, events: Events, reading: Reading) -> None:
    """Past connectives, ordinals and opening quotes; they belong to no directive."""
    at, end = to(_SKIP, folded, reading.body, reading.clause.end), reading.clause.end
    for event in events:
        if event.start < at or event.start >= end:
            continue
        if event.start > at:
            break
        reading.narrative |= bool(event.bits & NARRATIVE)
        reading.opening = reading.opening or event
        if not event.bits & (LINK | ORDINAL):
            break
        at = to(_SKIP, folded, event.end, end)
    reading.body = at


def _gives_reason(folded: str, grammar: Grammar, reading: Reading) -> bool:
    """ "Attendu qu'il est préférable de …": what a recital says is not asked for."""
    opening = reading.opening
    if grammar.verb_lexicon or opening is None or not opening.bits & NARRATIVE:
        return False
    return folded[opening.start : opening.end].endswith(tuple(f" {word.rstrip(chr(39))}" for word in grammar.that))


def _skip_topic(text: str, folded: str, events: Events, grammar: Grammar, reading: Reading) -> None:
    """ "Về kinh phí thực hiện: Sở Tài chính bố trí …": the topic before the colon is no part of what is asked."""
    opening = reading.opening
    if opening is None or opening.start != reading.body or not opening.bits & (PREP | CLAUSE_HEAD):
        weighing.skip_case(folded, events, grammar, reading)
        return
    reach = 500 if opening.bits & PREP else 160 if grammar.verb_lexicon else 60
    colon = folded.find(": ", reading.body, min(reading.clause.end, reading.body + reach))
    spoken_to = weighing.spoken_to(text, folded, events, opening, colon, grammar)
    first = events.at(colon + 2) if colon > 0 else None
    case = opening.bits & CLAUSE_HEAD and first is not None and first.bits & HEAD  # "Vụ án tại Sở A: Công an …"
    addressed = any(e.end == colon and e.bits & (HEAD | FRAME | STRESS) for e in events)
    addressed |= colon > 0 and weighing.asked_before(folded, events, opening, colon, grammar)
    if colon < 0 or (addressed and not (spoken_to or case)):
        return
    begins = HEAD | VERB | ADVERB | FRAME | DEONTIC | INITIAL | LIMIT
    counted = grammar.further_verb or grammar.verb_lexicon  # "Về vốn: Các chủ đầu tư …", with an article
    if first is None and counted and names_unit(folded, events, colon + 2, grammar):
        reading.body, reading.opening = colon + 2, None
    elif first is not None and first.bits & begins:
        reading.body, reading.opening = first.start, first
        reading.toward = reading.toward or spoken_to


def _find_frame(
    text: str,
    folded: str,
    events: Events,
    grammar: Grammar,
    reading: Reading,
    issuer_now: str | None,
) -> None:
    best: tuple[Event, Cue, tuple[int, int] | None] | None = None
    for event, cue in _verbs_of_asking(text, folded, events, reading, grammar):
        ok, issuer = _asker(text, folded, events, reading, event, cue, grammar, issuer_now)
        opened = best is not None and weighing.only_opens(folded, events, reading, best, grammar)
        anew = best is None or (event.bits & FRAME and (best[0].bits & STRESS or (opened and issuer)))
        if ok and anew:
            best = (event, cue, issuer or (best[2] if best else None))
        elif best and (told := said_of_another(text, folded, events, best[0], event, grammar)):
            best = event, cue, told
        if best and best[0].bits & FRAME and not weighing.only_opens(folded, events, reading, best, grammar):
            break
    if best:
        reading.frame, reading.frame_cue, issuer = weighing.nested(folded, events, *best, grammar)
        reading.issuer = without_day(folded, *issuer) if issuer and not grammar.verb_lexicon else issuer
        reading.toward = toward(folded, events, grammar, reading, reading.frame.start)
        personal = bool(grammar.them) and not reading.frame_cue.impersonal
        reading.to_them = personal and takes_up_others(folded, events, reading, reading.frame, grammar)
        behind = to(_behind(grammar.language), folded, reading.frame.end, reading.clause.end)
        reading.body = min(to(_after(grammar.language), folded, behind, reading.clause.end), reading.clause.end)
        _skip_links(folded, events, reading)
        reading.body = past_circumstance(folded, events, reading, best[0].end, grammar)


def _verbs_of_asking(
    text: str, folded: str, events: Events, reading: Reading, grammar: Grammar
) -> Iterator[tuple[Event, Cue]]:
    """The verbs by which somebody may ask, or may say what must be done; behind a must or a power nobody asks any more
    ("officers shall answer requests", "as the Secretary may direct")."""
    if not events.bits & (FRAME | STRESS | PARTICIPLE):
        return
    start, stop = reading.body, reading.clause.end
    must = DEONTIC | PERMIT if grammar.head_final else 0
    asks = said = False
    for found in events:
        if not start <= found.start < stop:
            continue
        if asks and not said and not _behind_its_comma(folded, found, start, grammar):
            continue
        if found.bits & (FRAME | STRESS | PARTICIPLE):
            floor = start if reading.clause.floor < 0 else reading.clause.floor
            event, cue = composed(folded, events, found, floor, grammar) or plain(folded, events, found, grammar)
            behind = grammar.head_final and text[event.start - 2] == ","  # "Today, I am also calling on …"
            opens = event.start <= start or text[event.start].islower() or text[event.start - 1] in _OPENING or behind
            if event.start < start:  # its auxiliary stands before this demand
                event = Event(start, event.end, event.bits, event.cues, event.heads)
            undergoes = undergone(folded, events, event, start, grammar)
            if cue is not None and opens and not undergoes and not weighing.counts_what(folded, events, event, grammar):
                said = True
                yield event, cue
        asks = asks or bool(found.bits & must and found.start > start)


def _behind_its_comma(folded: str, found: Event, start: int, grammar: Grammar) -> bool:
    """ "Although agencies may consult, it is the duty of the owner to …": the main clause asks by itself."""
    if not (found.bits & FRAME and folded.endswith(", ", start, found.start)):
        return False
    asks = found.cue(FRAME)
    return bool(asks and asks.impersonal) and folded.startswith(apart(grammar.conditions), start)


def _asker(
    text: str,
    folded: str,
    events: Events,
    reading: Reading,
    event: Event,
    cue: Cue,
    grammar: Grammar,
    issuer_now: str | None,
) -> tuple[bool, tuple[int, int] | None]:
    """Whether the verb asks here, and who asks."""
    left = folded[reading.body : event.start]
    if cue.impersonal or cue.anaphoric:
        may = not (cue.impersonal and cue.weak) or bool(issuer_now)
        return may, taken_up(text, folded, events, reading.body, event, grammar) if cue.anaphoric else None
    further = reading.clause.floor >= 0
    if not left.strip() or (further and joint_before(folded, reading.body - 1, event, grammar)):
        goes_on = bool(issuer_now) and not cue.action and reading.body > reading.clause.start
        calls = goes_on and reading.clause.opens_sentence and (further or addresses(folded, events, event, grammar))
        asks = event.bits & FRAME or further or cue.term.startswith(tuple(f"{word} " for word in grammar.anaphors))
        asks = asks or that_at_once(folded, event, grammar)
        joined = not cue.action and reading.body > reading.clause.start
        calls = calls or (joined and folded.startswith(refusals(grammar.language), event.end))
        whom = calls or weighing.asks_a_person(text, folded, events, event, cue, grammar)
        return (whom or not cue.weak) and bool(asks), None
    if takes_up(folded, reading.body, event.start, cue, grammar):
        return bool(event.bits & FRAME) or not cue.weak, None
    person = weighing.named_person(text, folded, reading.body, event.start, grammar)
    if person is not None and (not cue.weak or weighing.whom_or_what(folded, events, event, cue, None, grammar)):
        return True, person if folded[slice(*person)] not in grammar.persons else None
    by_what_is_issued = cue.action and not grammar.verb_lexicon  # a participle: its noun asks, not the one before it
    same = who_did(text, folded, events, reading, event, grammar)
    same = same or who_acted(text, folded, events, reading, event, cue, grammar)
    issuer = same or issuer_before(text, folded, events, reading.body, event.start, grammar)
    if issuer and not by_what_is_issued:
        asks = bool(same) or _may_ask(folded, events, reading, issuer, event, cue, issuer_now, grammar)
        return asks and not is_no_asker(folded, issuer[0], grammar), issuer
    written = weighing.asks_in_writing(text, folded, events, reading, event, cue, grammar)
    return written or asks_apart(text, folded, events, reading, event, cue, grammar, issuer_now)


def _may_ask(
    folded: str,
    events: Events,
    reading: Reading,
    issuer: tuple[int, int],
    event: Event,
    cue: Cue,
    issuer_now: str | None,
    grammar: Grammar,
) -> bool:
    """A passive asks nothing ("giao" in "do Chính phủ giao"); a weak verb needs its addressee right after it.

    Inside a run a verb that may itself be the action asked for is one, unless the run's own asker speaks again.
    """
    between = folded[issuer[1] : event.start]
    before = folded[max(issuer[0] - 8, reading.body) : event.start].split()
    if grammar.verb_lexicon and any(word in before for word in grammar.passives):
        return False
    empty = event.end >= reading.clause.end and reading.clause.ending != ":"
    if not cue.weak or not grammar.verb_lexicon:
        acts = grammar.verb_lexicon and issuer_now and _is_addressee(folded, events, issuer, issuer_now, grammar)
        acts = acts and not folded.startswith(":", reading.clause.end - 1)  # over a list it asks for itself
        return not acts and not (empty and event.bits & FRAME)
    marked = folded[event.end : event.end + 2].strip()[:1] in (",", ":")
    done = any(e.bits & PAST and issuer[1] <= e.start < event.start for e in events)
    if "," in between or done or not (marked or weighing.whom_or_what(folded, events, event, cue, issuer, grammar)):
        return False
    name = folded[issuer[0] : issuer[1]]
    if issuer_now is None or not cue.action or name.startswith(grammar.askers):
        return True
    return bool(issuer_now) and (name in issuer_now or issuer_now in name or name.split()[-1] == issuer_now.split()[-1])


def _is_addressee(folded: str, events: Events, asker: tuple[int, int], issuer_now: str, grammar: Grammar) -> bool:
    """Inside another's run a body without a voice of its own does the asking as its task."""
    name = folded[asker[0] : asker[1]]
    if name in issuer_now or issuer_now in name or name.startswith(grammar.askers):
        return False
    head = events.at(asker[0])
    return head is None or not any(one.title for one in head.heads)


@lru_cache(maxsize=8)
def _behind(language: str) -> re.Pattern[str]:
    return re.compile(load(language).grammar.asides_behind or "(?!)")


@lru_cache(maxsize=8)
def _after(language: str) -> re.Pattern[str]:
    """Marks, and the word that joins the frame to what it asks for."""
    that = either(load(language).grammar.that)
    return re.compile(rf"[\s,:\"“«'’]*(?:{that}(?:\s*[,:]\s*|\s+|(?<=')))?[\s,:\"“«]*")
