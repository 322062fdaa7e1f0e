"""Several demands in one sentence, and what its asker only remarks."""

import re
from functools import lru_cache

from directives.extraction.frames.askers import addresses
from directives.extraction.frames.besides import joint_before
from directives.extraction.frames.verbs import composed
from directives.extraction.marks import FRAME, INITIAL, PARTICIPLE, STRESS, Clause, Event, Events
from directives.extraction.packs import load
from directives.extraction.packs.entries import Grammar
from directives.extraction.text import apart, either

_NEAR = 40  # characters of joint and adverbs before a further verb of asking
_LONGEST_SPEAKER = 260  # characters of who says it, behind what is said


def remark(folded: str, clause: Clause, language: str) -> int:
    """Where ", noting that …" begins behind a demand; 0 where nothing is remarked."""
    found = _remark(language).search(folded, clause.start + _NEAR, clause.end)
    return found.start() if found else 0


def said_last(folded: str, clause: Clause, language: str) -> re.Match[str] | None:
    """Who says it, at the end: ", indique une circulaire", ", a-t-il ajouté"."""
    left = max(clause.start + _NEAR, clause.end - _LONGEST_SPEAKER)
    pattern = _said_last(language)
    comma = folded.find(",", left, clause.end)
    while comma > 0:
        if found := pattern.match(folded, comma, clause.end):
            return found
        comma = folded.find(",", comma + 1, clause.end)
    return None


def said_at(folded: str, comma: int, end: int, language: str) -> tuple[int, int] | None:
    """The speaker of words between two commas, if they name one: ", martèle le préfet,"."""
    told = _said_last(language).match(folded, comma, end)
    speaker = told.groupdict().get("speaker") if told else None
    return told.span("speaker") if told and speaker else None


def further(folded: str, events: Events, clause: Clause, grammar: Grammar) -> list[tuple[int, int]]:
    """Where further demands of the same asker begin ("and warned them …"), each with the end of what goes before."""
    asking = [event for event in events if event.bits & (FRAME | STRESS)]
    out = []
    for event in asking[1:]:
        refuses = folded.startswith(refusals(grammar.language), event.end)  # "and advised not to gather"
        whom = asking[0].bits & FRAME and addresses(folded, events, event, grammar)
        if not event.bits & FRAME or event.bits & INITIAL or not (refuses or whom):
            continue
        left = max(clause.start, event.start - _NEAR)
        joint = _joint(grammar.language).search(folded[left : event.start])
        if joint is not None and left + joint.start() > asking[0].end:
            out.append((left + joint.start(1), left + joint.start()))
    return out


def joined(folded: str, events: Events, clause: Clause, grammar: Grammar) -> list[tuple[int, int]]:
    """The same where a further verb may lack its auxiliary, or be a participle: "… et invité les maires à …",
    ", tout en soulignant la nécessité de …"."""
    out: list[tuple[int, int]] = []
    first = clause.end
    for event in events:
        if not event.bits & (FRAME | STRESS | PARTICIPLE):
            continue
        verb = composed(folded, events, event, clause.start, grammar)
        said = verb[0] if verb else event
        begun = said if said.start > first else Event(event.start, event.end, said.bits, event.cues, ())
        if begun.start < first:
            first = min(first, said.end) if said.bits & FRAME else first
        elif begun.bits & (FRAME | STRESS) and (joint := joint_before(folded, first, begun, grammar)):
            whom = verb or joint["them"] or addresses(folded, events, begun, grammar)
            if (begun.bits & FRAME and whom) or _needs(grammar.language).match(folded, begun.end):
                out.append((joint.start() + 1, joint.start()))
    return out


@lru_cache(maxsize=8)
def refusals(language: str) -> tuple[str, ...]:
    """What follows a verb of asking that forbids, whoever is asked: " not to "."""
    grammar = load(language).grammar
    return tuple(f" {no} {infix} " for no in grammar.negations for infix in grammar.infixes)


@lru_cache(maxsize=8)
def _said_last(language: str) -> re.Pattern[str]:
    return re.compile(load(language).grammar.said_last or "(?!)")


@lru_cache(maxsize=8)
def _needs(language: str) -> re.Pattern[str]:
    """What a verb of saying asks for by its noun: "soulignant la nécessité de"."""
    grammar = load(language).grammar
    return re.compile(rf"\s(?:{either(apart(grammar.called_by))})?(?:\w+ )?{either(grammar.needs)}(?!\w)")


@lru_cache(maxsize=8)
def _joint(language: str) -> re.Pattern[str]:
    grammar = load(language).grammar
    joints, adverbs = either(grammar.conjunctions), either(grammar.auxiliaries)
    return re.compile(rf",?\s({joints}\s(?:{adverbs}\s)*)$")


@lru_cache(maxsize=8)
def _remark(language: str) -> re.Pattern[str]:
    return re.compile(rf",\s{either(load(language).grammar.remarks)}(?!\w)")
