"""Until when: the words of a time limit, and the date they come to."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from directives.extraction.deadlines.reckoning import AddWorkingDays, Reckoner
from directives.extraction.deadlines.recurrence import PERIODS
from directives.extraction.marks import ADVERB, FRAME, VERB, Event
from directives.extraction.packs import load
from directives.extraction.packs.entries import Limit, Pack
from directives.extraction.records import Deadline, Span
from directives.extraction.templates import Found, Template, Templates, of_language

__all__ = ["AddWorkingDays", "Reader", "reader"]

_NOT_WORD = re.compile(r"\W")
_OPENS = re.compile(r"[\s\"“(:–-]*")


class _Pattern(NamedTuple):
    template: Template
    limit: Limit


class _Phrase(NamedTuple):
    found: Found
    limit: Limit


class Reader:
    """The time limits of one language, compiled."""

    def __init__(self, pack: Pack, templates: Templates) -> None:
        self._patterns: list[_Pattern] = []
        self._bare: list[_Pattern] = []
        self._reckoner = Reckoner(pack.grammar, templates)
        begun: dict[str, list[int]] = {}
        for limit in pack.limits:
            patterns = [_Pattern(one, limit) for one in templates.compile(limit.template)]
            if limit.bare:
                self._bare += patterns
                continue
            places = range(len(self._patterns), len(self._patterns) + len(patterns))
            for words in {_key(words) for words in templates.openings(limit.template)}:
                begun.setdefault(words, []).extend(places)
            self._patterns += patterns
        keys = sorted(begun)
        self._begun = [begun[key] for key in keys]
        self._openings = AhoCorasick(keys, matchkind=MatchKind.Standard)

    def read(
        self,
        text: str,
        folded: str,
        events: Sequence[Event],
        span: tuple[int, int],
        issued: date | None,
        add_working_days: AddWorkingDays,
        *,
        bare: bool = False,
    ) -> Deadline | None:
        """The limit a clause states; of several dated ones the last, which closes the work."""
        found: list[Deadline] = []
        for phrase in self._phrases(folded, span, bare=bare):
            if phrase.limit.free and not bare and not _is_free(folded, events, span, phrase):
                continue
            start, end = phrase.found.start, phrase.found.end
            words = " ".join(text[start:end].split())
            proof = Deadline("date", words, (Span(start, end),), f"limit:{phrase.limit.template}")
            deadline = self._reckoner.deadline(proof, phrase.limit, phrase.found, issued, add_working_days)
            if deadline is not None and not _is_past(deadline, None if bare else issued):
                found.append(deadline)
        return _chosen(found)

    def _phrases(self, folded: str, span: tuple[int, int], *, bare: bool) -> Iterator[_Phrase]:
        """The phrases of a stretch in their order, none over another; those that are no limit are left out."""
        done = span[0]
        starts = self._starts(folded, *span)
        if bare:
            opens = _OPENS.match(folded, *span)
            at = opens.end() if opens else done
            first = _longest([*self._known(starts.get(at, [])), *self._bare], folded, at, span[1])
            if first is not None:
                done = first.found.end
                yield first
        for start in sorted(starts):
            phrase = _longest(self._known(starts[start]), folded, start, span[1]) if start >= done else None
            if phrase is None:
                continue
            done = phrase.found.end
            if phrase.limit.kind != "none":
                yield phrase

    def _starts(self, folded: str, start: int, end: int) -> dict[int, list[int]]:
        """Where the words with which a phrase begins stand in a stretch, and the patterns that begin so."""
        hay = f" {_NOT_WORD.sub(' ', folded[start:end])} "
        starts: dict[int, list[int]] = {}
        for key, left, stop in self._openings.find_matches_as_indexes(hay, overlapping=True):
            if hay[stop] == " ":
                starts.setdefault(start + left, []).extend(self._begun[key])
        return starts

    def _known(self, places: Sequence[int]) -> list[_Pattern]:
        """Patterns in the pack's order: of two that take in as much the first holds."""
        return [self._patterns[place] for place in sorted(set(places))]


@lru_cache(maxsize=8)
def reader(language: str) -> Reader:
    return Reader(load(language), of_language(language))


def _key(words: str) -> str:
    return " " + " ".join(_NOT_WORD.sub(" ", words).split())


def _longest(patterns: Iterable[_Pattern], folded: str, at: int, stop: int) -> _Phrase | None:
    """The longest phrase at a place. One that ends in the words of an event is only as long as what leads to them."""
    best: _Phrase | None = None
    size = 0
    for template, limit in patterns:
        found = template.match(folded, at, stop)
        if found is None:
            continue
        here = found.end - len(found.values.get("event", ""))
        if best is None or here > size or (here == size and limit.kind == "none"):
            best, size = _Phrase(found, limit), here
    return best


def _chosen(found: Sequence[Deadline]) -> Deadline | None:
    """What recurs, soonest first; else the last date, where a mere year beside a nearer limit is the plan's."""
    recurring = sorted((one for one in found if one.every), key=lambda one: -PERIODS.index(one.every or ""))
    dated = [one for one in found if one.kind in ("date", "relative")]
    nearer = [one for one in dated if not one.rule.endswith(":year")]
    for some in (recurring, nearer, dated, found):
        if some:
            return some[-1]
    return None


def _is_past(deadline: Deadline, issued: date | None) -> bool:
    """A day before the document's own tells of the past."""
    return bool(deadline.kind == "date" and deadline.due and issued and deadline.due < issued)


def _is_free(folded: str, events: Sequence[Event], span: tuple[int, int], phrase: _Phrase) -> bool:
    """Whether the phrase hangs on no noun: it opens the clause, follows a comma or a verb, or a verb follows it."""
    found, kind = phrase.found, phrase.limit.kind
    before = folded[span[0] : found.start].rstrip()
    if not before or before[-1] in ",:(":
        return True
    if any(e.start >= found.end and e.bits & FRAME for e in events):
        return False  # a circumstance told before the demand
    here, after = len(before) + span[0], found.end + 1
    at_end = folded[found.end : span[1]].lstrip()[:1] in ("", ";", ".")
    behind_verb = any(e.end == here and e.bits & (VERB | ADVERB) for e in events)
    if at_end and (kind == "recurring" or (kind == "ongoing" and behind_verb)):
        return True
    if behind_verb and (kind == "recurring" or phrase.limit.values):
        return True
    return any(e.start == after and e.bits & (VERB | ADVERB) for e in events)
