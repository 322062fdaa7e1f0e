"""Things among names: where a list of bodies ends though no verb of the pack says so."""

import re
from functools import lru_cache

from directives.extraction.marks import HEAD, Events
from directives.extraction.packs import load
from directives.extraction.packs.entries import Grammar
from directives.extraction.text import apart, either

_WORD = re.compile(r"[^\W\d_]+")


def end_of_names(text: str, folded: str, events: Events, start: int, end: int, grammar: Grammar) -> int:
    """ "người dân đậy kín các dụng cụ chứa nước": before "các" and what is no body stands a verb that no list knows."""
    for inner in _inner(grammar.language).finditer(folded, start + 1, end):
        things = inner.end()
        if events.is_at(things, HEAD) or text[things : things + 1].isupper() or _qualifies(folded, things, grammar):
            continue
        heads = [event for event in events.between(start, inner.start()) if event.bits & HEAD]
        if heads and not folded[heads[-1].end : inner.start()].strip():
            continue  # "chủ đầu tư các khu tái định cư": whose they are
        if not heads or _is_function(folded[heads[-1].end : inner.start()], grammar):
            return end
        named = [m.end() for m in _WORD.finditer(text, heads[-1].start, inner.start()) if m[0][0].isupper()]
        return max([heads[-1].end, *named])
    return end


def _qualifies(folded: str, at: int, grammar: Grammar) -> bool:
    """ "hộ dân các vùng trũng": a place of those named."""
    return folded.startswith((*apart(grammar.parting), *apart(grammar.places)), at)


def _is_function(between: str, grammar: Grammar) -> bool:
    """ "đơn vị quản lý các hồ chứa": the body is named by what it does."""
    return any(f" {word} " in f"{between} " for word in grammar.functions)


@lru_cache(maxsize=8)
def _inner(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=\s){either(load(language).grammar.splitting)}\s+")
