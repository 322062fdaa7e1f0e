"""Demands that no verb of asking makes: the contents of a plan that was issued, and what another's order was for."""

import re
from functools import lru_cache

from directives.extraction.frames.askers import cut_at_commas, issuer_before, names_unit
from directives.extraction.marks import FRAME, HEAD, PAST, Event, Events, Reading
from directives.extraction.packs import load
from directives.extraction.packs.entries import Cue, Grammar, Kind
from directives.extraction.records import Modality
from directives.extraction.text import apart, either

_COLON = re.compile(r"\s*:\s*")
_NEAR = 60  # characters behind the verb of issuing


def find_plan(text: str, folded: str, events: Events, grammar: Grammar, reading: Reading) -> None:
    """ "… đã ban hành Kế hoạch …, gồm: Tăng cường …": the contents of a plan that was issued are asked for."""
    past = events.first(PAST, reading.body + 1, reading.clause.end)
    behind = folded[past.end : reading.clause.end] if past else ""
    if past is None or not any(word in behind for word in grammar.instruments):
        return
    counted = _counted(grammar.language).search(folded, past.end, past.end + _NEAR)
    if counted or not _issuing(grammar.language).match(folded, past.end):
        return
    issuer = issuer_before(text, folded, events, reading.body, past.start, grammar)
    reading.announced = issuer
    colon = next((m for m in _colons(folded, past.end, reading.clause.end, grammar)), None)
    if issuer is None or colon is None or colon[1] >= reading.clause.end:
        return
    cue = Cue(folded[colon[0] : colon[1]].strip(": "), Kind.FRAME, "", Modality.OBLIGATION)
    reading.frame, reading.frame_cue, reading.issuer = (
        Event(colon[0], colon[1], FRAME, (cue,), ()),
        cue,
        issuer,
    )
    reading.body = colon[1]


def find_ruled(text: str, folded: str, events: Events, grammar: Grammar, reading: Reading) -> None:
    """ "Le Premier ministre a imposé des règles de conduite": what must be, below it, is asked for."""
    found = _ruled(grammar.language).search(folded, reading.clause.start, reading.clause.end)
    if found is None or reading.clause.ending == ":":
        return
    past = events.first(PAST, reading.clause.start + 1, found.start() + 1)
    who = issuer_before(text, folded, events, reading.clause.start, past.start, grammar) if past else None
    reading.announced = who or reading.issuer
    if reading.frame is not None and reading.frame.start <= found.start() < reading.frame.end:
        reading.frame = reading.frame_cue = reading.issuer = None
        reading.body = reading.clause.start


def find_obeyed(text: str, folded: str, events: Events, grammar: Grammar, reading: Reading) -> None:
    """ "Thực hiện chỉ đạo của Tỉnh ủy, các đơn vị xác định …": the asker is the one obeyed."""
    if not folded.startswith(apart(grammar.obeying), reading.body):
        return
    word = next(w for w in grammar.obeying if folded.startswith(w + " ", reading.body))
    start = at = reading.body + len(word) + 1
    for left, right in cut_at_commas(folded, start, reading.clause.end):
        if left > start and folded.startswith(grammar.splitting, left) and names_unit(folded, events, left, grammar):
            cue = Cue(word, Kind.FRAME, "", Modality.OBLIGATION)
            reading.frame, reading.frame_cue = Event(reading.body, start - 1, FRAME, (cue,), ()), cue
            reading.issuer, reading.body = (start, at), left
            return
        at = right


def _colons(folded: str, start: int, end: int, grammar: Grammar) -> list[tuple[int, int]]:
    out = []
    for match in _COLON.finditer(folded, start, end):
        word = next((w for w in grammar.openers if folded.endswith(w, start, match.start())), None)
        if word is not None:
            out.append((match.start() - len(word), match.end()))
    return out


@lru_cache(maxsize=8)
def _counted(language: str) -> re.Pattern[str]:
    """ "đã ban hành 5 chỉ thị, 12 công điện": what was issued so often tells of a time, and has no contents here."""
    return re.compile(rf"\d+ {either(load(language).grammar.instruments)}(?!\w)")


@lru_cache(maxsize=8)
def _issuing(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:\w+\s+){{0,3}}?{either(load(language).grammar.issuing)}\b")


def find_orders(text: str, folded: str, events: Events, grammar: Grammar, reading: Reading) -> None:
    """ "L'agence redit les règles suivantes aux gardes :": the orders of a list are announced, by whatever verb."""
    clause = reading.clause
    label = _labels(grammar.language).match(folded, reading.body, clause.end) if clause.opens_block else None
    if label is not None and reading.frame is None:
        reading.frame_cue = Cue(label[0], Kind.FRAME, "", Modality.OBLIGATION, impersonal=True)
        reading.frame = Event(label.start(), label.end(), FRAME, (reading.frame_cue,), ())
        reading.body = label.end()
        return
    found = _orders(grammar.language).search(folded, reading.body, clause.end) if clause.ending == ":" else None
    if found is None or (reading.frame is not None and reading.frame.bits & FRAME):
        return
    softly = any(word in found[0] for word in grammar.advised)
    cue = Cue(found[0], Kind.FRAME, "", Modality.REQUEST if softly else Modality.OBLIGATION)
    told = events.first(PAST, reading.body + 1, found.start())
    named = found.span("who") if found.groupdict().get("who") else None
    who = named or (issuer_before(text, folded, events, reading.body, told.start, grammar) if told else None)
    if found[0].startswith(grammar.decided) and grammar.decided and who is None:
        return  # "le ministre prendra les mesures suivantes :" hands down its own verb
    reading.issuer = reading.issuer or who or _subject(text, folded, events, reading.body, found.start(), grammar)
    reading.frame, reading.frame_cue = Event(found.start(), found.end(), FRAME, (cue,), ()), cue
    reading.body = min(found.end() + 1, clause.end)
    reading.orders = True


def _subject(text: str, folded: str, events: Events, start: int, stop: int, grammar: Grammar) -> tuple[int, int] | None:
    """The body that opens a clause, up to its verb, which no list knows: its head and what belongs to it."""
    head = events.first(HEAD, start, min(start + 12, stop))
    if head is None:
        return None
    tail = _belonging(grammar.language).match(folded, head.end, stop)
    return head.start, tail.end() if tail else head.end


@lru_cache(maxsize=8)
def _ruled(language: str) -> re.Pattern[str]:
    return re.compile(load(language).grammar.ruled or "(?!)")


@lru_cache(maxsize=8)
def _belonging(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?: {either(load(language).grammar.of)} ?\w[\w'-]*)*")


@lru_cache(maxsize=8)
def _labels(language: str) -> re.Pattern[str]:
    """What stands before actions on one line: "Mission: - visit the sites; - count the huts"."""
    return re.compile(load(language).grammar.labels or "(?!)")


@lru_cache(maxsize=8)
def _orders(language: str) -> re.Pattern[str]:
    return re.compile(load(language).grammar.orders or "(?!)")
