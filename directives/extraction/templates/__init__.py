"""The little language of deadline phrases: literal words, [optional], (one|other), {slots}, =next; compiled.

A slot is a value of a fixed shape ({day}, {year}), a list of words of the pack ({before}), or a form: a list of ways to
say a value, such as a moment. Words are written out in the pattern around them. A form is compiled once for all the
templates in which it stands, and is matched at its place, where the longest way wins.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial

from directives.extraction.packs import load
from directives.extraction.packs.entries import Grammar, Slot, Way
from directives.extraction.templates import shapes
from directives.extraction.templates.matching import (
    Form,
    Regex,
    Template,
    Wording,
)
from directives.extraction.templates.syntax import (
    Choice,
    Node,
    Sequence_,
    Value,
    parse,
    slots,
)

_NOT_WORD = re.compile(r"\W")
_SHAPES = ("num", "skip", "sep", "open", "close")  # slots without a value
_GROUP = re.compile(r"\(\?P<(\w+)>")
_END = r"(?![\w%])(?!\s?/\s?\d)(?![.,:]\d)"
_FIGURES = (*range(1, 32), 45, 60, 90, 120, 180)  # with which a phrase may begin
_NUMBERS = frozenset(f"{number:{width}}" for number in _FIGURES for width in ("", "02"))
_TWO_WORDS = re.compile(r"\s*\S+\s+\S+(?=\s)")


class Templates:
    """The templates of one pack: its slots, ready to be written out."""

    def __init__(self, grammar: Grammar, slots: Iterable[Slot]) -> None:
        self._values, self._first_letters = (
            shapes.of_grammar(grammar),
            shapes.initials(grammar),
        )
        numbers = (*sorted(_NUMBERS), *(word for word, _ in grammar.numerals))
        parts, names = (tuple(word for word, _ in table) for table in (grammar.parts, grammar.months))
        weekdays = tuple(word for word, _ in grammar.weekdays)
        self._begin = {"n": numbers, "times": numbers, "part": parts, "mon": names, "weekday": weekdays}
        self._ways = {slot.name: slot.ways for slot in slots}
        self._words: dict[str, str] = {}
        self._begun: dict[str, str] = {}
        self._is_form = {
            name: any(way.values or self._has_value(way.template) for way in ways) for name, ways in self._ways.items()
        }
        self._forms: dict[str, Form] = {}
        self._regexes: dict[tuple[Sequence_, Value | None], Regex] = {}
        self._openings: dict[str | Sequence_, frozenset[str]] = {}
        self._slot_heads: dict[str, list[tuple[str, bool]]] = {}

    def words(self, slot: str) -> re.Pattern[str]:
        """The words of a slot by itself; nothing where the pack has no such slot."""
        return re.compile(rf"(?<!\w){self._word_list(slot)}(?!\w)" if slot in self._ways else "(?!)")

    def compile(self, template: str) -> list[tuple[Template, Sequence_]]:
        """One for each way to leave out or choose the parts that hold forms, beside what it was made of."""
        for slot in self._ways:
            if self._is_form[slot] and slot not in self._forms:
                self._forms[slot] = self._form(slot)
        variants = self._variants(parse(template))
        return [(Template(tuple(self._parts(variant)), self._forms), variant) for variant in variants]

    def openings(self, template: str | Sequence_) -> frozenset[str]:
        """The literal words, two at most, with which a phrase of this template may begin."""
        if template not in self._openings:
            heads = self._heads(parse(template) if isinstance(template, str) else template)
            self._openings[template] = frozenset(" ".join(words.split()) for words, _ in heads) - {""}
        return self._openings[template]

    def _form(self, slot: str) -> Form:
        ways = [(nodes, Wording(self._regex(nodes), dict(way.values))) for way, nodes in self._parsed(slot)]
        words = frozenset(opening.split()[0] for nodes, _ in ways for opening in self.openings(nodes))
        return Form(
            words,
            lambda key: tuple(way for nodes, way in ways if self._may_begin(nodes, key)),
        )

    def _parsed(self, slot: str) -> list[tuple[Way, Sequence_]]:
        return [(way, parse(way.template)) for way in self._ways[slot]]

    def _regex(self, nodes: Sequence_, ahead: Value | None = None) -> Regex:
        if (nodes, ahead) not in self._regexes:
            self._regexes[nodes, ahead] = Regex(partial(self._pattern, nodes, ahead))
        return self._regexes[nodes, ahead]

    def _may_begin(self, nodes: Sequence_, key: str) -> bool:
        """Whether the words of a form may begin with a word, or with a character."""
        initials, _ = self._initials(nodes)
        if not ({shapes.ANY, "0" if key[:1].isdigit() else key[:1]} & initials):
            return False
        heads = (as_opening(words) for words, _ in self._heads(nodes))
        return len(key) < 2 or any(not words or words.split()[0] == key for words in heads)

    def _has_value(self, template: str) -> bool:
        return any(name in self._values and name not in _SHAPES for name in slots(parse(template)))

    def _holds_form(self, node: Node) -> bool:
        return any(self._is_form.get(name, False) for name in slots((node,)))

    def _variants(self, nodes: Sequence_) -> Iterator[Sequence_]:
        for index, node in enumerate(nodes):
            if isinstance(node, Choice) and self._holds_form(node):
                ways: tuple[Sequence_, ...] = (*node.ways, ()) if node.is_optional else node.ways
                for way in ways:
                    yield from self._variants((*nodes[:index], *way, *nodes[index + 1 :]))
                return
        yield nodes

    def _parts(self, nodes: Sequence_) -> Iterator[Regex | str]:
        for run in self._runs(nodes):
            yield run if isinstance(run, str) else self._regex(*run)

    def _runs(self, nodes: Sequence_) -> Iterator[tuple[Sequence_, Value | None] | str]:
        """The names of forms, and the nodes between them with the form ahead of them."""
        run: list[Node] = []
        for node in nodes:
            if isinstance(node, Value) and self._is_form.get(node.name):
                if run:
                    yield tuple(run), node
                yield node.name
                run = []
            else:
                run.append(node)
        if run:
            yield tuple(run), None

    def _pattern(self, nodes: Sequence_, ahead: Value | None = None) -> str:
        """Of a run of nodes; where a form comes after it, only as far as that the form may begin."""
        after = f"(?={self._begins_form(ahead.name)})" if ahead else _END
        return _numbered("".join(self._node(node) for node in nodes)) + after

    def _is_word_list(self, name: str) -> bool:
        return name in self._ways and not self._is_form[name]

    def _begins_form(self, name: str) -> str:
        if name not in self._begun:
            firsts = {first for way in self._ways[name] for first in self._firsts(parse(way.template))[0]}
            self._begun[name] = "(?:" + "|".join(sorted(firsts)) + ")"
        return self._begun[name]

    def _firsts(self, nodes: Sequence_) -> tuple[set[str], bool]:
        """Patterns of what may stand first, and whether all of it may be left out."""
        firsts: set[str] = set()
        for node in nodes:
            more, may_go_on = self._node_firsts(node)
            firsts |= more
            if not may_go_on:
                return firsts, False
        return firsts, True

    def _node_firsts(self, node: Node) -> tuple[set[str], bool]:
        if isinstance(node, str):
            return (set(), True) if node.isspace() else ({re.escape(node)}, False)
        if isinstance(node, Value) and node.name in self._values:
            return {_GROUP.sub("(?:", self._values[node.name])}, False
        ways = [parse(way.template) for way in self._ways[node.name]] if isinstance(node, Value) else node.ways
        found = [self._firsts(way) for way in ways]
        goes_on = any(on for _, on in found) or (isinstance(node, Choice) and node.is_optional)
        return {first for firsts, _ in found for first in firsts}, goes_on

    def _initials(self, nodes: Sequence_) -> tuple[set[str], bool]:
        """The characters that may stand first, 0 for any figure, and whether all of it may be left out."""
        initials: set[str] = set()
        for node in nodes:
            more, may_go_on = self._node_initials(node)
            initials |= more
            if not may_go_on:
                return initials, False
        return initials, True

    def _node_initials(self, node: Node) -> tuple[set[str], bool]:
        if isinstance(node, str):
            return ({shapes.ANY}, node.isspace()) if node[0] in " =/" else ({node[0]}, False)
        if isinstance(node, Value) and node.name in self._values:
            return set(self._first_letters.get(node.name, {shapes.ANY})), False
        ways = [parse(way.template) for way in self._ways[node.name]] if isinstance(node, Value) else node.ways
        found = [self._initials(way) for way in ways]
        goes_on = any(on for _, on in found) or (isinstance(node, Choice) and node.is_optional)
        return {first for firsts, _ in found for first in firsts}, goes_on

    def _written(self, nodes: Sequence_) -> str:
        return "".join(self._node(node) for node in nodes)

    def _node(self, node: Node) -> str:
        if isinstance(node, str) and node.startswith("="):
            return rf"(?=\s+{re.escape(node[1:])}(?!\w))"
        if isinstance(node, str):
            return r"\s+" if node.isspace() else re.escape(node).replace("/", r"\s?/\s?")
        if isinstance(node, Choice):
            ways = sorted((self._written(way) for way in node.ways), key=len, reverse=True)
            return f"(?:{'|'.join(ways)})" + ("?" if node.is_optional else "")
        return self._values.get(node.name) or self._word_list(node.name)

    def _word_list(self, name: str) -> str:
        if name not in self._words:
            written = [self._written(parse(way.template)) for way in self._ways[name]]
            self._words[name] = "(?:" + "|".join(sorted(written, key=len, reverse=True)) + ")"
        return self._words[name]

    def _heads(self, nodes: Sequence_) -> list[tuple[str, bool]]:
        """Literal beginnings, and whether they go on."""
        heads = [("", True)]
        for node in nodes:
            more = self._node_heads(node)
            if isinstance(node, Value) and not self._is_word_list(node.name):
                heads = [one for words, _ in heads for one in ([(words, False)] if words.strip() else more)]
                break
            heads = list(dict.fromkeys(_joined(heads, more)))
            if not any(goes_on for _, goes_on in heads):
                break
        return heads

    def _node_heads(self, node: Node) -> list[tuple[str, bool]]:
        if isinstance(node, str):
            return [(node, True)]
        if isinstance(node, Choice):
            return [head for way in node.ways for head in self._heads(way)] + [("", True)] * node.is_optional
        if node.name in self._ways:
            if node.name not in self._slot_heads:
                ways = (parse(way.template) for way in self._ways[node.name])
                self._slot_heads[node.name] = list(dict.fromkeys(head for way in ways for head in self._heads(way)))
            return self._slot_heads[node.name]
        return [(word, False) for word in self._begin.get(node.name, ("",))]


@lru_cache(maxsize=8)
def of_language(language: str) -> Templates:
    pack = load(language)
    return Templates(pack.grammar, pack.slots)


def as_opening(words: str) -> str:
    """Words with one blank for what stands between them."""
    return " ".join(_NOT_WORD.sub(" ", words).split())


def _joined(heads: list[tuple[str, bool]], more: list[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
    for words, goes_on in heads:
        if not goes_on:
            yield words, False
        else:
            for next_words, still in more:
                begun = words + next_words
                known = _TWO_WORDS.match(begun)
                yield (known[0], False) if known else (begun, still)


def _numbered(pattern: str) -> str:
    """A value may stand in more than one choice: its further groups get a number behind their name."""
    known: Counter[str] = Counter()

    def renamed(match: re.Match[str]) -> str:
        known[match[1]] += 1
        return match[0] if known[match[1]] == 1 else f"(?P<{match[1]}__{known[match[1]]}>"

    return _GROUP.sub(renamed, pattern)
