"""Until when: the words of a time limit, and the date they come to."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from directives.extraction.deadlines.reckoning import AddWorkingDays, Reckoner
from directives.extraction.deadlines.recurrence import PERIODS
from directives.extraction.marks import ADVERB, FRAME, HEAD, MODAL, VERB, Event
from directives.extraction.packs import load
from directives.extraction.packs.entries import Limit, Pack
from directives.extraction.records import Deadline, Span
from directives.extraction.templates import Templates, of_language
from directives.extraction.templates.beginnings import Beginnings
from directives.extraction.templates.matching import Found, Known, Template
from directives.extraction.text import either

__all__ = ["AddWorkingDays", "Limits", "Reader", "reader"]

_NEAR = 80  # characters before a phrase that bear on it
_BESIDE = 20  # and between what lasts and how long it lasts
_FAR = 160  # and before one that holds only behind certain words
_SHORTEST = 3  # of a condition: "if so," is none
_OPENS = re.compile(r"[\s\"“(:–-]*")
_Begun = tuple[int, int, int]  # start and end of the words, and which they are


class _Pattern(NamedTuple):
    template: Template
    limit: Limit


class _Phrase(NamedTuple):
    found: Found
    limit: Limit


class Reader:
    """The time limits of one language, compiled."""

    def __init__(self, pack: Pack, templates: Templates) -> None:
        self.patterns: list[_Pattern] = []
        self.bare: list[_Pattern] = []
        self.reckoner = Reckoner(pack.grammar, templates)
        self.when = templates.words("when")
        self.parts = re.compile(rf"[,;:()]| {either(pack.grammar.conjunctions)} ")
        self.spans, self.comma = templates.words("spans"), re.compile(r"\s*,\s*")
        self.told, self.last_day = templates.words("told"), templates.words("last_day")
        begun: dict[str, set[tuple[int, str]]] = {}
        for limit in pack.limits:
            for template, variant in templates.compile(limit.template):
                if limit.bare:
                    self.bare.append(_Pattern(template, limit))
                    continue
                for words, slot in templates.begins(variant):
                    begun.setdefault(words, set()).add((len(self.patterns), slot))
                self.patterns.append(_Pattern(template, limit))
        keys = sorted(begun)
        alike = {frozenset(begun[key]): Beginnings() for key in keys}
        for some, beginnings in alike.items():
            for place, slot in sorted(some):
                beginnings.add(place, templates.beginnings(slot))
        self._behind = [alike[frozenset(begun[key])] for key in keys]
        self._automaton = AhoCorasick([f" {key}" for key in keys], matchkind=MatchKind.Standard)

    def over(self, text: str, folded: str, scanned: str) -> "Limits":
        return Limits(self, text, folded, self._begun(scanned))

    def _begun(self, scanned: str) -> list[_Begun]:
        """Where the words with which a phrase begins stand, by place."""
        hay = f" {scanned} "
        found = self._automaton.find_matches_as_indexes(hay, overlapping=True)
        return sorted((left, stop - 1, key) for key, left, stop in found if hay[stop] == " ")

    def patterns_at(self, folded: str, begun: Iterable[_Begun], stop: int) -> list[_Pattern]:
        """Those that may stand where these words do, in the pack's order: of two as long the first holds."""
        places: set[int] = set()
        for _, end, key in begun:
            if end <= stop and folded[end + 1 : end + 2].isalnum():
                places |= self._behind[key].match(folded, end, stop)
            elif end <= stop:  # apart by more than a blank: longer words were not looked for
                places |= self._behind[key].all
        return [self.patterns[place] for place in sorted(places)] if places else []


class Limits:
    """The time limits of one document."""

    def __init__(self, reader: Reader, text: str, folded: str, begun: list[_Begun]) -> None:
        self._reader, self._text, self._folded, self._begun = (
            reader,
            text,
            folded,
            begun,
        )

    def read(
        self,
        events: Sequence[Event],
        span: tuple[int, int],
        issued: date | None,
        add_working_days: AddWorkingDays,
        *,
        bare: bool = False,
    ) -> Deadline | None:
        """The limit a clause states; of several dated ones the last, which closes the work."""
        found: list[Deadline] = []
        for phrase in self._phrases(span, bare=bare):
            if phrase.limit.free and not bare and not _is_free(self._folded, events, span, phrase):
                continue
            if phrase.limit.unless and _qualifies(self._folded, span[0], phrase):
                continue
            if phrase.limit.kind in ("date", "relative") and not bare and self._is_told(events, span, phrase):
                continue
            start, end = phrase.found.start, phrase.found.end
            words = " ".join(self._text[start:end].split())
            proof = Deadline("date", words, (Span(start, end),), f"limit:{phrase.limit.template}")
            read = self._since_condition(span[0], phrase) if phrase.limit.kind == "relative" else phrase.found
            deadline = self._reader.reckoner.deadline(proof, phrase.limit, read, issued, add_working_days)
            if deadline is not None and not _is_past(deadline, None if bare else issued):
                found.append(deadline)
        return _chosen(found, opens=bool(found) and self._opens(span[0], found[0]))

    def _opens(self, start: int, first: Deadline) -> bool:
        """ "Within 90 days, X shall set up a yearly …": a term set before the verb is its own, and no complement's."""
        before = self._folded[start : first.spans[0].start].rstrip()
        return not before or before[-1] == ","

    def _is_told(self, events: Sequence[Event], span: tuple[int, int], phrase: _Phrase) -> bool:
        """ "Lễ hội diễn ra trong tháng 6": what the phrase hangs on only happens then; a last day is said of nothing
        but what must be done. So does what it opens: "Trong tháng 6, khu vực có mưa"."""
        folded, reader, start, at = self._folded, self._reader, span[0], phrase.found.start
        if reader.last_day.match(folded, at):
            return False
        if phrase.limit.kind == "date" and not folded[start:at].strip():
            return self._opens_tale(events, phrase.found.end, span[1])
        told = list(reader.told.finditer(folded, max(start, at - _NEAR), at))
        if not told:
            return False
        between = folded[told[-1].end() : at]
        if phrase.limit.kind == "relative" and len(between) > _BESIDE:
            return False
        apart = reader.parts.search(between) and not (
            reader.spans.match(folded, at) and "," not in between.rstrip(" ,")
        )
        return not apart and not any(e.bits & MODAL and e.end + 1 == told[-1].start() for e in events)

    def _opens_tale(self, events: Sequence[Event], at: int, stop: int) -> bool:
        """Whether a time at the head is followed by a thing of which something is told: nobody acts, nothing is due."""
        comma = self._reader.comma.match(self._folded, at, stop)
        begins = comma.end() if comma else at
        if not (comma and self._reader.told.search(self._folded, begins, stop)):
            return False
        first = next((e for e in events if e.start == begins), None)
        acts = first is not None and first.bits & (HEAD | VERB | ADVERB | FRAME | MODAL)
        return not acts and not any(e.bits & (MODAL | FRAME) and e.start >= begins for e in events)

    def _since_condition(self, start: int, phrase: _Phrase) -> Found:
        """ "When a spill occurs, … within two hours": with no event of its own, the term counts from the condition."""
        found = phrase.found
        opens = self._reader.when.match(self._folded, start, found.start)
        comma = self._folded.find(",", opens.end(), found.start) if opens and "event" not in found.values else -1
        if opens is None or not _SHORTEST < comma - opens.end() < _NEAR:
            return found
        return found._replace(values=found.values | {"event": " ".join(self._text[start:comma].split())})

    def _phrases(self, span: tuple[int, int], *, bare: bool) -> Iterator[_Phrase]:
        """The phrases of a stretch in their order, none over another; those that are no limit are left out."""
        done, stop = span
        folded, known = self._folded, Known()
        begun = self._begun[bisect_left(self._begun, (done,)) : bisect_left(self._begun, (stop,))]
        if bare:
            opens = _OPENS.match(folded, *span)
            at = opens.end() if opens else done
            here = self._reader.patterns_at(folded, [one for one in begun if one[0] == at], stop)
            first = _longest([*here, *self._reader.bare], folded, (span[0], at), stop, known)
            if first is not None:
                done = first.found.end
                yield first
        for start, same in groupby(begun, key=itemgetter(0)):
            patterns = self._reader.patterns_at(folded, same, stop) if start >= done else ()
            phrase = _longest(patterns, folded, (span[0], start), stop, known) if patterns else None
            if phrase is None:
                continue
            done = phrase.found.end
            if phrase.limit.kind != "none":
                yield phrase


@lru_cache(maxsize=8)
def reader(language: str) -> Reader:
    return Reader(load(language), of_language(language))


def _qualifies(folded: str, start: int, phrase: _Phrase) -> bool:
    """Whether the words right before make the phrase say when something else is, or was."""
    at = phrase.found.start
    return _ends_with(phrase.limit.unless).search(folded, max(start, at - _NEAR), at) is not None


def _stands_behind(folded: str, start: int, at: int, pattern: str) -> bool:
    return _ends_with(pattern).search(folded, max(start, at - _FAR), at) is not None


@lru_cache(maxsize=64)
def _ends_with(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})\s*$")


def _longest(
    patterns: Iterable[_Pattern], folded: str, before: tuple[int, int], stop: int, known: Known
) -> _Phrase | None:
    """The longest phrase at a place. One that ends in the words of an event is only as long as what leads to them."""
    best: _Phrase | None = None
    size, at = 0, before[1]
    for template, limit in patterns:
        found = template.match(folded, at, stop, known) if template.may_stand(folded, at, stop) else None
        if found is None or (limit.behind and not _stands_behind(folded, *before, limit.behind)):
            continue
        here = found.end - len(found.values.get("event", ""))
        if best is None or here > size or (here == size and limit.kind == "none"):
            best, size = _Phrase(found, limit), here
    return best


def _chosen(found: Sequence[Deadline], *, opens: bool) -> Deadline | None:
    """What recurs, soonest first; else the last date, where a mere year beside a nearer limit is the plan's.

    `opens`: the first stands before the verb; what recurs behind it belongs to a complement.
    """
    if opens and found[0].kind in ("date", "relative") and not found[0].rule.endswith(":year"):
        found = [one for one in found if not one.every]
    recurring = sorted(
        (one for one in found if one.every),
        key=lambda one: -PERIODS.index(one.every or ""),
    )
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
    frames = (e.cue(FRAME) for e in events if e.start >= found.end and e.bits & FRAME)
    if any(cue is not None and not (cue.weak and cue.action) for cue in frames):
        return False  # a circumstance told before the demand
    here, after = len(before) + span[0], found.end + 1
    at_end = folded[found.end : span[1]].lstrip()[:1] in ("", ";", ".")
    behind_verb = any(e.end == here and e.bits & (VERB | ADVERB) for e in events)
    if at_end and (kind == "recurring" or (kind == "ongoing" and behind_verb)):
        return True
    if behind_verb and (kind == "recurring" or phrase.limit.values):
        return True
    return any(e.start == after and e.bits & (VERB | ADVERB) for e in events)
