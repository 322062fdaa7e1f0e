"""Verbs of asking weighed by what stands around them, where verbs are known by list."""

import re

from directives.extraction.frames.askers import issuer_before, names_unit
from directives.extraction.marks import (
    ADVERB,
    DEONTIC,
    FORBID,
    FRAME,
    HEAD,
    PAST,
    STATE,
    STRESS,
    VERB,
    Event,
    Events,
    Reading,
)
from directives.extraction.packs.entries import Cue, Grammar
from directives.extraction.records import Modality
from directives.extraction.text import apart

Asker = tuple[int, int] | None
_NUMBER = re.compile(r" \d[\d.,]*(?:/\d[\d.,]*)? (?=[^\W\d_])")
_NEAR = 12  # characters of articles before a head
_ACTS = VERB | ADVERB | DEONTIC | FORBID


def asks_in_writing(
    text: str, folded: str, events: Events, reading: Reading, event: Event, cue: Cue, grammar: Grammar
) -> tuple[bool, Asker] | None:
    """ "Công điện yêu cầu các bộ …", "Văn bản của Sở Y tế đề nghị …": a paper asks in the name of who issued it."""
    if cue.weak or not folded.startswith(apart(grammar.papers), reading.body):
        return None
    must = events.first(DEONTIC, event.end, reading.clause.end)  # what a paper only states is news
    if not (names_unit(folded, events, event.end, grammar) if event.bits & FRAME else must):
        return None
    of = next((folded.find(f" {word} ", reading.body, event.start) for word in grammar.of), -1)
    issuer = issuer_before(text, folded, events, of + 5, event.start, grammar) if of > 0 else None
    return True, issuer


def whom_or_what(folded: str, events: Events, event: Event, cue: Cue, asker: Asker, grammar: Grammar) -> bool:
    """Whether a weak verb asks: a body follows, or, "Thủ tướng lưu ý làm tốt …", the action that an office asks for."""
    if names_unit(folded, events, event.end, grammar):
        return True
    if not grammar.verb_lexicon or cue.modality is not Modality.OBLIGATION:
        return False
    how = events.at(event.end + 1)
    urged = how is not None and how.bits & ADVERB and events.is_at(how.end + 1, VERB | ADVERB)
    if cue.action and not (urged and asker):
        return False  # but "Phó Thủ tướng chỉ đạo khẩn trương khắc phục …"
    head = events.at(asker[0]) if asker else None
    titled = asker is None or (head is not None and any(one.title for one in head.heads))
    return titled and events.is_at(event.end + 1, _ACTS)


def counts_what(folded: str, events: Events, event: Event, grammar: Grammar) -> bool:
    """ "UBND tỉnh giao 142 nhiệm vụ": how many of what, and nobody who must act."""
    number = _NUMBER.match(folded, event.end) if grammar.verb_lexicon else None
    return number is not None and not names_unit(folded, events, event.end, grammar)


def only_opens(folded: str, events: Events, reading: Reading, best: tuple[Event, Cue, Asker], grammar: Grammar) -> bool:
    """ "Giao nhiệm vụ cụ thể, Thủ tướng giao Bộ Y tế …": the first verb says what the office does by the second."""
    opens = grammar.verb_lexicon and best[2] is None and best[0].start == reading.body
    return opens and not names_unit(folded, events, best[0].end, grammar)


def nested(
    folded: str, events: Events, event: Event, cue: Cue, asker: Asker, grammar: Grammar
) -> tuple[Event, Cue, Asker]:
    """ "… có ý kiến như sau: Giao Bộ Y tế …": what is said or asked gives work to a body itself."""
    behind = folded[event.end : event.end + 4]
    marks = len(behind) - len(behind.lstrip(" :,"))
    inner = events.at(event.end + marks) if grammar.verb_lexicon and behind[:marks].strip() else None
    given = inner.cue(FRAME) if inner is not None else None
    if inner is None or given is None or given.weak or not names_unit(folded, events, inner.end, grammar):
        return event, cue, asker
    return inner, given, asker


def asks_a_person(text: str, folded: str, events: Events, event: Event, cue: Cue, grammar: Grammar) -> bool:
    """ "Phân công Phó Thủ tướng A …", "Phân công đồng chí B …": no office of those who assign work to others."""
    at = event.end + 1
    if not cue.human or not grammar.verb_lexicon:
        return False
    if folded.startswith(apart(grammar.courtesies), at):
        return True
    head = events.at(at)
    return head is not None and head.bits & HEAD > 0 and text[at].isupper() and any(one.title for one in head.heads)


def named_person(text: str, folded: str, start: int, stop: int, grammar: Grammar) -> tuple[int, int] | None:
    """A person before the verb, by a pronoun or a title of courtesy and a name: "Ông", "Bà Trần Thị B cũng"."""
    comma = text.rfind(", ", start, stop)
    start = comma + 2 if comma > 0 and text[comma + 2 : stop].strip() else start
    words = text[start:stop].split()
    said = text[start:stop].lower()
    courtesy = next((one for one in grammar.persons if said.startswith(f"{one} ")), None)
    if courtesy is None:
        return None
    named = [word for word in words[len(courtesy.split()) :] if word.lower() not in grammar.asides]
    if not all(word[:1].isupper() for word in named):
        return None
    last = text.index(named[-1], start) + len(named[-1]) if named else start + len(courtesy)
    at = start + len(courtesy) + 1 if courtesy in grammar.articles and named else start
    return at, last


def asked_before(folded: str, events: Events, opening: Event, colon: int, grammar: Grammar) -> bool:
    """ "Trước diễn biến phức tạp, Thành ủy đề nghị các xã …, trong đó: rà soát …": before the colon somebody asks
    already, and it is no topic."""
    comma = folded.find(", ", opening.end, colon)
    if not grammar.verb_lexicon or comma < 0:
        return False
    asking = (e for e in events if comma < e.start < colon and e.bits & FRAME)
    return any(
        (cue := e.cue(FRAME)) is not None and not cue.weak and names_unit(folded, events, e.end, grammar)
        for e in asking
    )


def spoken_to(text: str, folded: str, events: Events, opening: Event, colon: int, grammar: Grammar) -> Asker:
    """ "Đối với Sở Y tế: rà soát kho thuốc": an office or a group of them is given what follows the colon; "Đối với
    hộ nghèo: …" only says for whom it is done."""
    if colon < 0 or folded[opening.start : opening.end] not in grammar.toward:
        return None
    head = events.first(HEAD, opening.end, min(opening.end + _NEAR, colon))
    if head is None or events.first(_ACTS | PAST | STATE, opening.end, colon) is not None:
        return None
    group = bool(folded[opening.end : head.start].strip()) and any(one.generic for one in head.heads)
    named = text[head.start].isupper() or any(one.title for one in head.heads)
    return (opening.end + 1, colon) if group or named else None


def skip_case(folded: str, events: Events, grammar: Grammar, reading: Reading) -> None:
    """ "Xử lý kiến nghị của bệnh viện: giao Sở Y tế …": what is decided of the case before the colon."""
    if not grammar.verb_lexicon or not events.bits & FRAME:
        return
    for event in events:
        if event.start < reading.body or not event.bits & (FRAME | STRESS | PAST):
            continue
        decided = event.start > reading.body and folded.endswith(": ", reading.body, event.start)
        if decided and event.bits & FRAME and not names_unit(folded, events, reading.body, grammar):
            reading.body, reading.opening = event.start, event
        return
