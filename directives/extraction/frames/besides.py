"""Verbs of asking whose asker stands further off: before an earlier verb, or nowhere."""

from directives.extraction.frames.askers import issuer_before, names_unit
from directives.extraction.marks import ADVERB, NARRATIVE, PAST, PREP, PURPOSE, Event, Events, Reading
from directives.extraction.packs.entries import Cue, Grammar


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
    past = next((e for e in events if reading.body < e.start < event.start and e.bits & PAST), None)
    goes_on = not cue.weak and (left.rstrip().endswith(",") or left.split()[-1] in grammar.conjunctions)
    if past and (goes_on or _by_instrument(folded, past, event, grammar)):
        issuer = issuer_before(text, folded, events, reading.body, past.start, grammar)
        return issuer is not None, issuer
    adverbial = reading.opening is not None and bool(reading.opening.bits & (PREP | PURPOSE | NARRATIVE))
    # "…, khẩn trương yêu cầu nhà thầu": within a run to ask is itself what is asked for
    urged = issuer_now is not None and any(e.end == event.start - 1 and e.bits & ADVERB for e in events)
    return adverbial and not urged and not cue.weak and names_unit(folded, events, event.end, grammar), None


def _by_instrument(folded: str, past: Event, event: Event, grammar: Grammar) -> bool:
    """ "… has signed a dispatch ordering the ministries to …": the asker asks by what was issued."""
    issued = folded[past.end : event.start]
    return not grammar.verb_lexicon and len(issued) < 250 and any(f" {word}" in issued for word in grammar.instruments)
