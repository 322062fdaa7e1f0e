"""With which literal words a template may begin, two at most."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from directives.extraction.templates.syntax import Choice, Node, Sequence_, Value

_NOT_WORD = re.compile(r"\W")
_TWO_WORDS = re.compile(r"\s*\S+\s+\S+(?=\s+\S)")


class Opening(NamedTuple):
    """Literal words, whether more may follow them, and the slot ahead where one ends them."""

    words: str
    goes_on: bool = True
    ahead: str = ""


_NOTHING = Opening("")


class Openings:
    """How the templates of one pack begin.

    `values`: the words of slots that stand for known ones; `ends`: the slots that end an opening, if one has begun.
    """

    def __init__(
        self, values: Mapping[str, Iterable[str]], ways: Mapping[str, Sequence[Sequence_]], ends: Container[str]
    ) -> None:
        self._values, self._ways, self._ends = values, ways, ends
        self._of_slot: dict[str, list[Opening]] = {}

    def of(self, nodes: Sequence_) -> list[Opening]:
        found = [_NOTHING]
        for node in nodes:
            more = self._of_node(node)
            if isinstance(node, Value) and node.name in self._ends:
                return [one for opening in found for one in _before(opening, node.name, more)]
            found = list(dict.fromkeys(_joined(found, more)))
            if not any(opening.goes_on for opening in found):
                break
        return found

    def _of_node(self, node: Node) -> list[Opening]:
        if isinstance(node, str):
            return [Opening(node)]
        if isinstance(node, Choice):
            return [one for way in node.ways for one in self.of(way)] + [_NOTHING] * node.is_optional
        if node.name in self._values:
            return [Opening(word, goes_on=False) for word in self._values[node.name]]
        if node.name not in self._ways:
            return [Opening("", goes_on=False, ahead=node.name)]
        if node.name not in self._of_slot:
            found = (one for way in self._ways[node.name] for one in self.of(way))
            self._of_slot[node.name] = list(dict.fromkeys(found))
        return self._of_slot[node.name]


def words_of(opening: str) -> list[str]:
    """The words of an opening, without what parts them."""
    return _NOT_WORD.sub(" ", opening).split()


def _before(opening: Opening, slot: str, more: list[Opening]) -> list[Opening]:
    """Where a slot ends the words; where there are none yet, it begins the template itself."""
    if not opening.goes_on:
        return [opening]
    return [Opening(opening.words, goes_on=False, ahead=slot)] if opening.words.strip() else more


def _joined(found: Sequence[Opening], more: Sequence[Opening]) -> Iterator[Opening]:
    for opening in found:
        if not opening.goes_on:
            yield opening
            continue
        for next_words, goes_on, ahead in more:
            words = opening.words + next_words
            known = _TWO_WORDS.match(words)
            yield Opening(known[0], goes_on=False) if known else Opening(words, goes_on, ahead)
