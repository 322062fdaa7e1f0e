"""Until when: the words of a time limit, and the date they come to."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property, lru_cache
from threading import Lock
from typing import NamedTuple

from ahocorasick_rs import MatchKind

from directives.extraction.deadlines.needs import Needs
from directives.extraction.deadlines.phrases import NEAR, Pattern, Phrase, longest, qualifies
from directives.extraction.deadlines.reckoning import AddWorkingDays, Reckoner
from directives.extraction.deadlines.recurrence import PERIODS
from directives.extraction.deadlines.telling import Teller
from directives.extraction.marks import ADVERB, FRAME, VERB, Event
from directives.extraction.matcher import Matcher
from directives.extraction.packs import load
from directives.extraction.packs.entries import Limit, Pack
from directives.extraction.records import Deadline, Span
from directives.extraction.templates import Templates, of_language
from directives.extraction.templates.beginnings import Beginnings, places
from directives.extraction.templates.matching import Found, Known
from directives.extraction.templates.syntax import Sequence_

__all__ = ["AddWorkingDays", "Limits", "Reader", "reader"]

_SHORTEST = 3  # of a condition: "if so," is none
_OPENS = re.compile(r"[\s\"“(:–-]*")
_MOST_KEPT = 4096  # sets of phrases that may stand somewhere
_Begun = tuple[int, int]  # the end of the words, and which they are


class _Behind(NamedTuple):
    """What may follow the words that begin a phrase; `needs`: what its patterns need, each once."""

    beginnings: Beginnings
    needs: tuple[int, ...]


class Reader:
    """The time limits of one language, compiled."""

    def __init__(self, pack: Pack, templates: Templates) -> None:
        self._templates = templates
        self.reckoner = Reckoner(pack.grammar, templates)
        self.when = templates.words("when")
        self.teller = Teller(pack.grammar, templates)
        self.needs = Needs()
        variants = [(variant, limit) for limit in pack.limits for variant in templates.variants(limit.template)]
        self._bare = [one for one in variants if one[1].bare]
        self._variants = [one for one in variants if not one[1].bare]
        begun: dict[str, set[tuple[int, str]]] = {}
        for place, (variant, _) in enumerate(self._variants):
            for words, slot in templates.begins(variant):
                begun.setdefault(words, set()).add((place, slot))
        keys = sorted(begun)
        self._begun_by = [begun[key] for key in keys]
        self._matcher = Matcher([f" {key} " for key in keys], MatchKind.Standard)
        # Made when first met: most phrases of a language stand in no document.
        self._patterns: dict[int, Pattern] = {}
        self._behind: dict[int, _Behind] = {}
        self._making = Lock()
        self._at = lru_cache(maxsize=_MOST_KEPT)(self._patterns_of)  # the same ones may stand at most places

    @cached_property
    def bare(self) -> list[Pattern]:
        with self._making:
            return [self._pattern(*one) for one in self._bare]

    def patterns(self) -> list[Pattern]:
        """All but the bare ones, in the pack's order."""
        self._make(range(len(self._begun_by)))
        return [self._patterns[place] for place in sorted(self._patterns)]

    def _make(self, keys: Iterable[int]) -> None:
        """What may follow these words. Before any stretch is read: what a phrase needs is known once it is made."""
        with self._making:
            for key in keys:
                self._behind[key] = self._behind_words(self._begun_by[key])

    def _behind_words(self, some: Iterable[tuple[int, str]]) -> _Behind:
        beginnings = Beginnings()
        for place, slot in sorted(some):
            beginnings.add(place, self._templates.beginnings(slot))
            if place not in self._patterns:
                self._patterns[place] = self._pattern(*self._variants[place])
        return _Behind(beginnings, tuple(sorted({self._patterns[place].needs for place in places(beginnings.all)})))

    def _pattern(self, variant: Sequence_, limit: Limit) -> Pattern:
        return Pattern(self._templates.compile(variant), limit, self.needs.bits(self._templates.needs(variant)))

    def over(self, text: str, folded: str, scanned: str) -> "Limits":
        return Limits(self, text, folded, scanned, self._begun(scanned))

    def _begun(self, scanned: str) -> dict[int, list[_Begun]]:
        """Where the words with which a phrase begins stand, by place."""
        found: dict[int, list[_Begun]] = {}
        hits = self._matcher.find(f" {scanned} ", overlapping=True)
        self._make(sorted({key for key, _, _ in hits} - self._behind.keys()))
        for key, left, stop in hits:
            found.setdefault(left, []).append((stop - 2, key))
        return found

    def patterns_at(self, folded: str, begun: Iterable[_Begun], stop: int, unmet: int) -> list[Pattern]:
        """Those that may stand where these words do, in the pack's order: of two as long the first holds."""
        found = 0
        for end, key in begun:
            beginnings, needs = self._behind[key]
            if end > stop or all(map(unmet.__and__, needs)):
                continue  # mostly nothing behind these words has all it needs
            if folded[end + 1 : end + 2].isalnum():
                found |= beginnings.match(folded, end, stop)
            else:  # apart by more than a blank: longer words were not looked for
                found |= beginnings.all
        here = self._at(found) if found else ()
        return [pattern for pattern in here if not pattern.needs & unmet]

    def _patterns_of(self, found: int) -> list[Pattern]:
        return [self._patterns[place] for place in places(found)]


class Limits:
    """The time limits of one document."""

    def __init__(self, reader: Reader, text: str, folded: str, scanned: str, begun: dict[int, list[_Begun]]) -> None:
        self._reader, self._begun, self._places = reader, begun, sorted(begun)
        self._text, self._folded, self._scanned = text, folded, scanned

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
        teller, whole = self._reader.teller, Span(*span)
        for phrase in self._phrases(span, bare=bare):
            if phrase.limit.free and not bare and not _is_free(self._folded, events, span, phrase):
                continue
            if phrase.limit.unless and qualifies(self._folded, span[0], phrase):
                continue
            if not bare and teller.is_told(self._folded, events, whole, phrase):
                continue
            start, end = phrase.found.start, phrase.found.end
            words = " ".join(self._text[start:end].split())
            proof = Deadline("date", words, (Span(start, end),), f"limit:{phrase.limit.template}")
            read = self._since_condition(span[0], phrase) if phrase.limit.kind == "relative" else phrase.found
            deadline = self._reader.reckoner.deadline(proof, phrase.limit, read, issued, add_working_days)
            if deadline is not None and not _is_past(deadline, None if bare else issued):
                found.append(deadline)
        return _chosen(found, opens=bool(found) and self._opens(span[0], found[0]))

    def begin_in(self, span: tuple[int, int], reach: int) -> bool:
        """Whether a phrase begins among the first characters of a line or cell: a read costs much more."""
        return next(self._phrases(span, bare=True, reach=reach), None) is not None

    def _opens(self, start: int, first: Deadline) -> bool:
        """ "Within 90 days, X shall set up a yearly …": a term set before the verb is its own, and no complement's."""
        before = self._folded[start : first.spans[0].start].rstrip()
        return not before or before[-1] == ","

    def _since_condition(self, start: int, phrase: Phrase) -> Found:
        """ "When a spill occurs, … within two hours": with no event of its own, the term counts from the condition."""
        found = phrase.found
        opens = self._reader.when.match(self._folded, start, found.start)
        comma = self._folded.find(",", opens.end(), found.start) if opens and "event" not in found.values else -1
        if opens is None or not _SHORTEST < comma - opens.end() < NEAR:
            return found
        return found._replace(values=found.values | {"event": " ".join(self._text[start:comma].split())})

    def _phrases(self, span: tuple[int, int], *, bare: bool, reach: int = 0) -> Iterator[Phrase]:
        """The phrases of a stretch in their order, none over another; those that are no limit are left out.

        `reach`: in how many of its first characters they begin; 0: anywhere.
        """
        done, stop = span
        folded, known = self._folded, Known()
        last = done + reach if reach else stop
        places = self._places[bisect_left(self._places, done) : bisect_left(self._places, last)]
        if not (places or bare):
            return
        begun, reader = self._begun, self._reader
        alone_here = reader.bare if bare else []
        unmet = reader.needs.unmet(set(self._scanned[done:stop].split()))
        if bare:
            opens = _OPENS.match(folded, *span)
            at = opens.end() if opens else done
            here = reader.patterns_at(folded, begun.get(at, ()), stop, unmet) if at < last else ()
            alone = [pattern for pattern in alone_here if not pattern.needs & unmet]
            first = longest([*here, *alone], folded, (span[0], at), stop, known)
            if first is not None:
                done = first.found.end
                yield first
        for start in places:
            patterns = reader.patterns_at(folded, begun[start], stop, unmet) if start >= done else ()
            phrase = longest(patterns, folded, (span[0], start), stop, known) if patterns else None
            if phrase is None:
                continue
            done = phrase.found.end
            if phrase.limit.kind != "none":
                yield phrase


@lru_cache(maxsize=8)
def reader(language: str) -> Reader:
    return Reader(load(language), of_language(language))


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


def _is_free(folded: str, events: Sequence[Event], span: tuple[int, int], phrase: Phrase) -> bool:
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
