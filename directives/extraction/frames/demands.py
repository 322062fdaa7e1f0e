"""Several demands in one sentence, and what its asker only remarks."""

import re
from functools import lru_cache

from directives.extraction.frames.askers import addresses
from directives.extraction.marks import FRAME, INITIAL, Clause, Events
from directives.extraction.packs import load
from directives.extraction.packs.entries import Grammar
from directives.extraction.text import either

_NEAR = 40  # characters of joint and adverbs before a further verb of asking


def remark(folded: str, clause: Clause, language: str) -> int:
    """Where ", noting that …" begins behind a demand; 0 where nothing is remarked."""
    found = _remark(language).search(folded, clause.start + _NEAR, clause.end)
    return found.start() if found else 0


def further(folded: str, events: Events, clause: Clause, grammar: Grammar) -> list[tuple[int, int]]:
    """Where further demands of the same asker begin ("and warned them …"), each with the end of what goes before."""
    asking = [event for event in events if event.bits & FRAME]
    out = []
    for event in asking[1:]:
        if event.bits & INITIAL or not addresses(folded, events, event, grammar):
            continue
        left = max(clause.start, event.start - _NEAR)
        joint = _joint(grammar.language).search(folded[left : event.start])
        if joint is not None and left + joint.start() > asking[0].end:
            out.append((left + joint.start(1), left + joint.start()))
    return out


@lru_cache(maxsize=8)
def _joint(language: str) -> re.Pattern[str]:
    grammar = load(language).grammar
    joints, adverbs = either(grammar.conjunctions), either(grammar.auxiliaries)
    return re.compile(rf",?\s({joints}\s(?:{adverbs}\s)*)$")


@lru_cache(maxsize=8)
def _remark(language: str) -> re.Pattern[str]:
    return re.compile(rf",\s{either(load(language).grammar.remarks)}(?!\w)")
