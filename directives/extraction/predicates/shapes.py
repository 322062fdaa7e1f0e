"""The shapes by which one language's verbs are known, compiled."""

import re

from directives.extraction.packs.entries import Grammar
from directives.extraction.text import apart, either


class Shapes:
    """Verbs, and the words that join, deny and surround them; None where a language has no such shape."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self._not_verbs = frozenset(grammar.not_verbs)
        self._future = _compiled(grammar.future)
        self._infinitive = _compiled(grammar.infinitive)
        self._adverb = re.compile(grammar.adverb or "(?!)")
        self._holding = _compiled(grammar.holding)
        self._gerund = re.compile(grammar.gerund or "(?!)")
        self._nominal = _compiled(grammar.nominal)
        self._preverbal = re.compile(grammar.preverbal or "(?!)")
        self._takes_object = re.compile(grammar.takes_object or "(?!)")
        self._third_person = re.compile(grammar.third_person or "(?!)")
        self._imperative = _compiled(grammar.imperative)
        self._first = _compiled(grammar.first_person)
        self._you = _compiled(grammar.you)
        self._banned = _compiled(grammar.banned)
        self._required = _compiled(grammar.required)
        self._done = _compiled(grammar.done)
        self._each = re.compile(either(apart(grammar.each)) if grammar.each else "(?!)")
        self._conditional = re.compile(grammar.conditional or "(?!)")
        self._firm = _compiled(grammar.firm)
        self._then = _compiled(rf"\s{either(grammar.then)}\s+" if grammar.then else "")
        self._anaphor = _compiled(rf"{either(grammar.anaphors)} " if grammar.anaphors else "")
        self._join()
        self._surround()

    def _join(self) -> None:
        """The words between addressee and action."""
        words = "|".join(re.escape(word) for word in self.grammar.infixes)
        self._infix = _compiled(rf"(?:(?<=\s)|(?<=[,\"«“]))({words})(?:(?<=')|\s+)" if words else "")
        self._tail = _compiled(rf"\s({words})\s*:?\s*$" if words else "")
        needs = either(self.grammar.needs)
        whom = rf"(?:,? {either(self.grammar.heading_prefixes)} (?P<whom>[^,;.:]{{3,80}}?),?)?"
        joint = rf"{needs}{whom} {either(apart((*self.grammar.infixes, *self.grammar.of_whom)))}"
        self._need = _compiled(rf"(?<!\w){joint}" if self.grammar.needs else "")
        self._pressing = _compiled(self.grammar.pressing)
        self._of = re.compile(rf" {either(self.grammar.of)} ")
        self._joint = re.compile(rf",| {either(self.grammar.conjunctions)} ")

    def _surround(self) -> None:
        """The words that tell a verb from a noun, and the main clause from another."""
        grammar = self.grammar
        words = either((*grammar.determiners, *grammar.infixes, *grammar.prepositions))
        self._before_noun = re.compile(rf"(?:(?:^|[\s(]){words}\s*|-)$")  # also in "a Government-issued phone"
        self._before_verb = tuple(f"{word} " for word in grammar.before_verbs)
        self._noun_use = re.compile(rf"\s+{either(grammar.after_nouns)}\b|-|\s*$")
        self._heads = re.compile(rf"[,;:(\"“‘—–-]\s*$|(?<!\w){either(grammar.conjunctions)}\s$")
        self._spoken_to = apart(grammar.second_person) or ("\0",)
        self._demonstrative = apart(grammar.demonstratives) or ("\0",)
        self._conditions = apart(grammar.conditions) or ("\0",)
        self._belongs = re.compile(rf" {either(apart((*grammar.of, *grammar.of_whom, *grammar.infixes)))}")
        self._aside = re.compile(rf",| {either(grammar.subordinators)} ")
        self._relative = re.compile(rf" {either(apart(grammar.relative_pronouns))}")
        self._stands_apart = re.compile(rf",{self._relative.pattern}[^,;]*$")
        self._relative_end = re.compile(rf"{self._relative.pattern}$")

    def _is_infinitive(self, folded: str, start: int, end: int) -> bool:
        if self._infinitive is None:
            return False
        match = self._infinitive.match(folded, start, end)
        return match is not None and match[match.lastindex or 0] not in self._not_verbs


def _compiled(pattern: str) -> re.Pattern[str] | None:
    return re.compile(pattern) if pattern else None
