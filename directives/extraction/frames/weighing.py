"""Verbs of asking weighed by what stands around them, where verbs are known by list."""

from directives.extraction.frames.askers import issuer_before, names_unit
from directives.extraction.marks import ADVERB, DEONTIC, FORBID, FRAME, HEAD, VERB, Event, Events, Reading
from directives.extraction.packs.entries import Cue, Grammar
from directives.extraction.records import Modality
from directives.extraction.text import apart

Asker = tuple[int, int] | None
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
    if not grammar.verb_lexicon or cue.action or cue.modality is not Modality.OBLIGATION:
        return False
    head = events.at(asker[0]) if asker else None
    titled = asker is None or (head is not None and any(one.title for one in head.heads))
    return titled and events.is_at(event.end + 1, _ACTS)


def only_opens(folded: str, events: Events, reading: Reading, best: Event, asker: Asker, grammar: Grammar) -> bool:
    """ "Giao nhiệm vụ cụ thể, Thủ tướng giao Bộ Y tế …": the first verb says what the office does by the second."""
    opens = grammar.verb_lexicon and asker is None and best.start == reading.body
    return opens and not names_unit(folded, events, best.end, grammar)


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
