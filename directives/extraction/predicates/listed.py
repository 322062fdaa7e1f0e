"""The first word of a stretch that can be its predicate, in languages whose verbs are known by list."""

from functools import cached_property

from directives.extraction.marks import DEONTIC, HEAD, PARTNER, PREDICATE, STATE, VERB, Event, Events
from directives.extraction.predicates.by_shape import ByShape
from directives.extraction.text import inside_parens, skip_blank


class Listed(ByShape):
    """Finds predicates by the words of the pack, beside names that hold the same words."""

    @cached_property
    def _counting(self) -> tuple[str, ...]:
        return tuple(f" {word} " for word in self.grammar.counting) or ("\0",)

    def first_predicate(
        self, text: str, folded: str, events: Events, start: int, end: int, wanted: int = PREDICATE
    ) -> Event | None:
        for event in events:
            if not event.bits & wanted or not start <= event.start < end:
                continue
            after_colon = folded.endswith(": ", start, event.start) and not self._lists_names(text, event.start, end)
            if event.start > start and not text[event.start].islower() and not after_colon:
                continue
            if inside_parens(folded, start, event.start):
                continue
            if event.start > start and event.bits & HEAD and self._bodies.head_at(folded, events, start, end) is event:
                continue
            if event.bits & STATE and (must := self._must_after(folded, events, event, end)) is not None:
                return must
            if self._is_noun_here(folded, events, start, event):
                continue
            return event
        return None

    def _is_noun_here(self, folded: str, events: Events, start: int, event: Event) -> bool:
        """ "các chốt báo cáo": behind a word that counts the first verb is a noun; so is a title in a list."""
        if event.bits & HEAD and self._is_title_in_list(folded, events, start, event):
            return True
        return bool(event.bits & VERB) and event.start > start and folded.endswith(self._counting, 0, event.start)

    def _must_after(self, folded: str, events: Events, state: Event, end: int) -> Event | None:
        """ "nhiệm vụ đầu tiên là phải …", "Sở là đầu mối, có trách nhiệm …": the must is what is said; so is what an
        office does that is named: "Là cơ quan thường trực, tham mưu …"."""
        names = events.is_at(state.end + 1, HEAD) and not self._is_passive(folded, state)
        wanted = DEONTIC | VERB | PARTNER if names else DEONTIC
        for event in events:
            after = state.end < event.start < end and event.bits & wanted
            if after and (event.start == state.end + 1 or folded.endswith(", ", state.end, event.start)):
                return event
        return None

    def _is_passive(self, folded: str, state: Event) -> bool:
        return folded[state.start : state.end] in self.grammar.undergone

    def _is_title_in_list(self, folded: str, events: Events, start: int, event: Event) -> bool:
        """ "…, lãnh đạo các sở": a word that leads as a verb, and heads a body in a list of bodies."""
        named = events.is_at(event.end + 1, HEAD)  # "Thanh tra tỉnh", but "thống kê các hộ"
        if not named and not any(one.title for one in event.heads):
            return False
        before = folded[start : event.start].rstrip()
        if before and not before.endswith((",", ";", *(f" {word}" for word in self.grammar.conjunctions))):
            return False
        after = skip_blank(folded, event.end, event.end + 2)
        return self._bodies.head_at(folded, events, after, event.end + 40) is not None

    def _lists_names(self, text: str, start: int, end: int) -> bool:
        """ "các Sở: Giáo dục và Đào tạo, Y tế": what follows the colon names bodies, if a capital follows the joint."""
        joint = self._joint.search(text, start, min(end, start + 80))
        return joint is not None and text[joint.end() :].lstrip()[:1].isupper()
