"""With which literal words a template may begin, two at most."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from directives.extraction.templates.syntax import Choice, Node, Sequence_, Value

_NOT_WORD = re.compile(r"\W")
_TWO_WORDS = re.compile(r" *\S+ +\S+(?= +\S)")
_BOTH_WORDS = re.compile(r" *\S+ +\S+ +$")


class Opening(NamedTuple):
    """Literal words, whether more may follow them, and the slot ahead where one ends them."""

    words: str
    goes_on: bool = True
    ahead: str = ""


class _Begun(NamedTuple):
    """Openings so far, each once: the words to which more may come, and what is ended."""

    going: dict[str, None]
    ended: dict[Opening, None]


class Openings:
    """How the templates of one pack begin.

    `values`: the words of slots that stand for known ones; `ends`: the slots that end an opening, if one has begun.
    """

    def __init__(
        self, values: Mapping[str, Iterable[str]], ways: Mapping[str, Sequence[Sequence_]], ends: Container[str]
    ) -> None:
        self._ways, self._ends = ways, ends
        words_of_values = values.items()
        self._of_slot = {
            name: _Begun({}, dict.fromkeys(Opening(one, goes_on=False) for one in words))
            for name, words in words_of_values
        }
        self._of: dict[Sequence_, _Begun] = {}  # much of a template stands in others too

    def of(self, nodes: Sequence_) -> list[Opening]:
        going, ended = self._begin(nodes)
        return [*map(Opening, going), *ended]

    def _begin(self, nodes: Sequence_) -> _Begun:
        begun = self._of.get(nodes)
        if begun is None:
            begun = self._of[nodes] = self._begin_anew(nodes)
        return begun

    def _begin_anew(self, nodes: Sequence_) -> _Begun:
        begun = _Begun({"": None}, {})
        for node in _with_text_whole(nodes):
            if isinstance(node, Value) and node.name in self._ends:
                return _before(begun, node.name, self._of_node(node))
            begun = _Begun(_joined(begun, self._of_node(node)), begun.ended)
            if not begun.going:
                break
        return begun

    def _of_node(self, node: Node) -> _Begun:
        if isinstance(node, str):
            return _Begun({node: None}, {})
        if isinstance(node, Choice):
            return _any_of([*map(self._begin, node.ways), *[_Begun({"": None}, {})] * node.is_optional])
        if node.name not in self._of_slot:
            ways = self._ways.get(node.name)
            ahead = _Begun({}, {Opening("", goes_on=False, ahead=node.name): None})
            self._of_slot[node.name] = ahead if ways is None else _any_of(map(self._begin, ways))
        return self._of_slot[node.name]


def words_of(opening: str) -> list[str]:
    """The words of an opening, without what parts them."""
    return _NOT_WORD.sub(" ", opening).split()


def _with_text_whole(nodes: Sequence_) -> Iterator[Node]:
    text = ""
    for node in nodes:
        if isinstance(node, str):
            text += node
            continue
        if text:
            yield text
            text = ""
        yield node
    if text:
        yield text


def _any_of(some: Iterable[_Begun]) -> _Begun:
    found = _Begun({}, {})
    for going, ended in some:
        found.going.update(going)
        found.ended.update(ended)
    return found


def _before(begun: _Begun, slot: str, more: _Begun) -> _Begun:
    """Where a slot ends the words; where there are none yet, it begins the template itself."""
    found = _Begun({}, begun.ended)
    for words in begun.going:
        if words.strip():
            found.ended[Opening(words, goes_on=False, ahead=slot)] = None
        else:
            found.going.update(more.going)
            found.ended.update(more.ended)
    return found


def _joined(begun: _Begun, more: _Begun) -> dict[str, None]:
    """The words that still go on; what is ended by now is written to those that are."""
    going: dict[str, None] = {}
    ended, wordless = begun.ended, _wordless(more)
    is_more = len(wordless.going) + len(wordless.ended) < len(more.going) + len(more.ended)
    for words in begun.going:
        further = more
        if words[-1:] == " " and words.count(" ") > 1 and _BOTH_WORDS.match(words):
            further = wordless
            if is_more:  # any third word only ends it
                ended[Opening(words.rstrip(" "), goes_on=False)] = None
        for next_words in further.going:
            both = words + next_words
            known = _TWO_WORDS.match(both) if " " in next_words and both.count(" ") > 1 else None
            if known is None:
                going[both] = None
            else:
                ended[Opening(known[0], goes_on=False)] = None
        for next_words, _, ahead in further.ended:
            both = words + next_words
            known = _TWO_WORDS.match(both) if " " in next_words and both.count(" ") > 1 else None
            ended[Opening(known[0], goes_on=False) if known else Opening(both, goes_on=False, ahead=ahead)] = None
    return going


def _wordless(begun: _Begun) -> _Begun:
    going = dict.fromkeys(words for words in begun.going if not words.strip(" "))
    return _Begun(going, dict.fromkeys(opening for opening in begun.ended if not opening.words.strip(" ")))
