"""Dismissed passages at the review desk: why each is no directive, and those that a person judges too."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy

from directives.models import Document, Passage

_SHOWN_BEFORE = 40

REASONS = {
    "furniture": gettext_lazy("page furniture"),
    "heading": gettext_lazy("heading"),
    "address": gettext_lazy("address"),
    "lead_in": gettext_lazy("introduces a list"),
    "field_line": gettext_lazy("gives a field to the directives around it"),
    "frame": gettext_lazy("says who asks"),
    "accomplished": gettext_lazy("already accomplished"),
    "assessment": gettext_lazy("assessment"),
    "background": gettext_lazy("background"),
    "aim": gettext_lazy("aim or target"),
    "maxim": gettext_lazy("maxim, with nobody to act"),
    "permission": gettext_lazy("permission"),
    "own_act": gettext_lazy("the author's own act"),
    "boilerplate": gettext_lazy("standing formula"),
    "purpose": gettext_lazy("purpose"),
    "no_cue": gettext_lazy("asks for nothing"),
    "mark": gettext_lazy("number or punctuation"),
}


@dataclass(frozen=True, slots=True)
class Weighed:
    """A passage with words that might have asked for something, to be judged as well: `before`, `cue` and `after` are
    its words."""

    passage: Passage
    state: str
    reason: str
    before: str
    cue: str
    after: str

    is_passage = True


def weighed(document: Document, passages: Iterable[Passage]) -> list[Weighed]:
    """Of these the ones that a person judges too."""
    return [_shown(passage, document.text) for passage in passages if passage.is_to_weigh]


def one_weighed(passage: Passage) -> Weighed:
    return _shown(passage, passage.reading.document.text)


def why_dismissed(passage: Passage) -> str:
    return str(REASONS.get(passage.reason, passage.reason))


def _shown(passage: Passage, text: str) -> Weighed:
    at, to = passage.cue_start or passage.start, passage.cue_end or passage.start
    before, cue, after = (text[passage.start : at], text[at:to], text[to : passage.end])
    return Weighed(
        passage=passage,
        state="agreed" if passage.judged_at else "open",
        reason=why_dismissed(passage),
        before=_end_of(_folded(before)),
        cue=_folded(cue),
        after=_folded(after),
    )


def _folded(words: str) -> str:
    """Line breaks folded to one blank; blanks at the ends stay, for the words go on."""
    return re.sub(r"\s+", " ", words)


def _end_of(words: str) -> str:
    """So much that the cue behind it is still in sight on a thin row; the whole stands in the text beside it."""
    if len(words) <= _SHOWN_BEFORE:
        return words
    return "… " + words[-_SHOWN_BEFORE:].partition(" ")[2]
