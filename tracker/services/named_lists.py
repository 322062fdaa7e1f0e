"""Several units under one head: "các Bộ: Quốc phòng, Công an", "Departments of State, Justice, and Energy"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tracker.models.folding import fold
from tracker.services import naming_words
from tracker.services.group_words import GROUPS, MANY_OF, PLACES

# At most so many words are one name of a list; more is prose.
_LONGEST = 24
_CONJUNCTIONS = frozenset({"va", "et", "and", "&"})
_NOUNS = sorted({word.words for word in GROUPS} | set(PLACES), key=len, reverse=True)
_HEAD = re.compile(
    rf"^(?P<before>.*?)(?:^|\b)(?:cac|hai|ba|bon|nhung) (?P<noun>{'|'.join(map(re.escape, _NOUNS))})(?P<colon> ?:)? "
)
_MANY = re.compile(rf"^(?:les |the )?(?P<noun>{'|'.join(sorted(MANY_OF, key=len, reverse=True))}) ")


@dataclass(frozen=True)
class _Head:
    """What each of the list begins with, and at which word the list begins."""

    body: str
    first: int
    has_colon: bool


def split(words: str, is_known: Callable[[str], bool]) -> list[str]:
    """The name of each that is listed; [] where no list of names stands there. A name that is not known is one up to
    the next comma; where the only sign of a list is a plural, two must be known."""
    tokens = words.replace(":", ": ").split()
    head = _head(tokens)
    if head is None or head.first >= len(tokens):
        return []
    names = list(_names(tokens, head, is_known))
    known = sum(is_known(name) for name in names)
    return names if len(names) > 1 and (known > 1 or head.has_colon) else []


def _head(tokens: list[str]) -> _Head | None:
    folded = " ".join(fold(token) for token in tokens) + " "
    if many := _MANY.match(folded):
        first = folded[: many.end()].count(" ")
        return _Head(MANY_OF[many["noun"]], first, has_colon=False)
    found = _HEAD.match(folded)
    if found is None:
        return None
    nouns = found["noun"].count(" ") + 1
    first = folded[: found.end()].count(" ")
    last = first - (1 if found["colon"] and found["colon"].startswith(" ") else 0)
    noun = " ".join(tokens[last - nouns : last]).rstrip(":")
    before = " ".join(tokens[: found["before"].count(" ")])
    body = naming_words.name_in(before) if naming_words.without_ranks(f"{fold(before)} ").strip() else ""
    return _Head(f"{body} {noun}" if body else _capital(noun), first, bool(found["colon"]))


def _names(tokens: list[str], head: _Head, is_known: Callable[[str], bool]) -> Iterator[str]:
    at = head.first
    while at < len(tokens):
        if fold(tokens[at]).strip(",;") in _CONJUNCTIONS:
            at += 1
            continue
        end, name = _longest(tokens, at, head.body, is_known)
        yield name
        at = end


def _longest(tokens: list[str], at: int, body: str, is_known: Callable[[str], bool]) -> tuple[int, str]:
    """From that word on, up to the end of the longest name that is known, else up to the next comma."""
    ends = [end for end in range(at + 1, min(len(tokens), at + _LONGEST) + 1) if _may_end(tokens, end)]
    for end in reversed(ends):
        name = f"{body} {' '.join(tokens[at:end])}".rstrip(",;. ")
        if is_known(name):
            return end, name
    end = next((end for end in ends if end == len(tokens) or tokens[end - 1][-1] in ",;"), len(tokens))
    return end, f"{body} {' '.join(tokens[at:end])}".rstrip(",;. ")


def _may_end(tokens: list[str], end: int) -> bool:
    return end == len(tokens) or tokens[end - 1][-1] in ",;" or fold(tokens[end]) in _CONJUNCTIONS


def _capital(noun: str) -> str:
    return noun[:1].upper() + noun[1:]
