"""Phrases at their places: which stands there, and whether the words before it let it."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from directives.extraction.packs.entries import Limit
from directives.extraction.templates.matching import Found, Known, Template

NEAR = 80  # characters before a phrase that bear on it
_FAR = 160  # and before one that holds only behind certain words


class Pattern(NamedTuple):
    """`needs`: a bit for each set of words of which a phrase holds one: in most clauses some have none."""

    template: Template
    limit: Limit
    needs: int


class Phrase(NamedTuple):
    found: Found
    limit: Limit


def longest(
    patterns: Iterable[Pattern], folded: str, before: tuple[int, int], stop: int, known: Known
) -> Phrase | None:
    """The longest phrase at a place. One that ends in the words of an event is only as long as what leads to them."""
    best: Phrase | None = None
    size, at = 0, before[1]
    for template, limit, _ in patterns:
        found = template.match(folded, at, stop, known) if template.may_stand(folded, at, stop) else None
        if found is None or (limit.behind and not _stands_behind(folded, *before, limit.behind)):
            continue
        here = found.end - len(found.values.get("event", ""))
        if best is None or here > size or (here == size and limit.kind == "none"):
            best, size = Phrase(found, limit), here
    return best


def qualifies(folded: str, start: int, phrase: Phrase) -> bool:
    """Whether the words right before make the phrase say when something else is, or was."""
    at = phrase.found.start
    return _ends_with(phrase.limit.unless).search(folded, max(start, at - NEAR), at) is not None


def _stands_behind(folded: str, start: int, at: int, pattern: str) -> bool:
    return _ends_with(pattern).search(folded, max(start, at - _FAR), at) is not None


@lru_cache(maxsize=64)
def _ends_with(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})\s*$")
