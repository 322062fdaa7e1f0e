"""The little language of deadline phrases: literal words, [optional], (one|other), {slots}, =next; compiled.

A slot is a value of a fixed shape ({day}, {year}), a list of words of the pack ({before}), or a form: a list of ways to
say a value, such as a moment. Words are written out in the pattern around them. A form is compiled once for all the
templates in which it stands, and is matched at its place, where the longest way wins.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial

from directives.extraction.packs import load
from directives.extraction.packs.entries import Grammar, Slot, Way
from directives.extraction.templates import shapes
from directives.extraction.templates.matching import (
    GAP,
    Form,
    Regex,
    Template,
    Wording,
)
from directives.extraction.templates.openings import Opening, Openings, words_of
from directives.extraction.templates.syntax import (
    Choice,
    Node,
    Sequence_,
    Value,
    parse,
    slots,
)

_SHAPES = ("num", "skip", "few", "gap", "sep", "open", "close", "end")  # slots without a value
_GROUP = re.compile(r"\(\?P<(\w+)>")
_FIRST_WORD = re.compile(r"\W*(\w+)")
_MOST_NEEDED = 3
_END = r"(?![\w%])(?!\s?/\s?\d)(?![.,:]\d)"
_FIGURES = (*range(1, 32), 36, 40, 45, 48, 50, 60, 72, 90, 100, 120, 180)  # with which a phrase may begin
_DAYS = tuple(sorted(f"{day:{width}}" for day in range(1, 32) for width in ("", "02")))
_NUMBERS = frozenset(f"{number:{width}}" for number in _FIGURES for width in ("", "02"))


class Templates:
    """The templates of one pack: its slots, ready to be written out."""

    def __init__(self, grammar: Grammar, slots: Iterable[Slot]) -> None:
        self._values, self._beginnings = shapes.of_grammar(grammar), shapes.beginnings(grammar)
        numbers = (*sorted(_NUMBERS), *(word for word, _ in grammar.numerals))
        self._ways = {slot.name: slot.ways for slot in slots}
        self._words: dict[str, str] = {}
        self._begun: dict[str, str] = {}
        self._is_form = {
            name: any(way.values or self._has_value(way.template) for way in ways) for name, ways in self._ways.items()
        }
        listed = shapes.listed(grammar)
        phrases = {name: listed[name] for name in ("mon", "part", "weekday")} | {
            "n": numbers,
            "times": numbers,
            "nday": _DAYS,
        }
        ways = {name: [nodes for _, nodes in self._parsed(name)] for name in self._ways}
        ends = {*self._values, *(name for name, is_form in self._is_form.items() if is_form)}
        self._phrases_begin = Openings(phrases, ways, ends)
        self._forms_begin = Openings({}, ways, ends)
        self._whole: dict[Sequence_, frozenset[str]] = {}
        self._forms = _Forms(self._form)
        self._regexes: dict[tuple[Sequence_, Value | None], Regex] = {}

    def words(self, slot: str, before: str = "") -> Regex:
        """The words of a slot by itself, behind others; nothing where the pack has no such slot."""
        return Regex(lambda: rf"{before}(?<!\w){self._word_list(slot)}(?!\w)" if slot in self._ways else "(?!)")

    def variants(self, template: str) -> Iterator[Sequence_]:
        """One for each way to leave out or choose the parts that hold forms."""
        return self._variants(parse(template))

    def compile(self, variant: Sequence_) -> Template:
        return Template(tuple(self._parts(variant)), self._forms, _needed(variant))

    def openings(self, template: str) -> frozenset[str]:
        """The literal words, two at most, with which a phrase of this template may begin."""
        found = self._phrases_begin.of(parse(template))
        return frozenset(" ".join(opening.words.split()) for opening in found) - {""}

    def begins(self, nodes: Sequence_) -> set[tuple[str, str]]:
        """Its openings, parted by one blank, each beside the slot that must come right behind it, if any must."""
        found = ((" ".join(words_of(words)), ahead) for words, _, ahead in self._phrases_begin.of(nodes))
        return {(words, ahead) for words, ahead in found if words}

    def needs(self, nodes: Sequence_) -> set[frozenset[str]]:
        """Sets of whole words of which any phrase of this template holds one each behind its first."""
        found = set()
        for index in range(1, len(nodes)):
            if _parts_words(nodes[index - 1]) or _is_next(nodes[index]):
                stop = next((at + 1 for at in range(index, len(nodes)) if _parts_words(nodes[at])), len(nodes))
                found.add(self._whole_words(nodes[index:stop]))
        return {words for words in found if "" not in words}

    def beginnings(self, slot: str) -> frozenset[str]:
        """What a value of a slot may begin with."""
        return self._forms[slot].firsts if self._is_form.get(slot) else self._beginnings.get(slot, shapes.ANYTHING)

    def _whole_words(self, nodes: Sequence_) -> frozenset[str]:
        if nodes not in self._whole:
            self._whole[nodes] = frozenset(map(_whole_word, self._forms_begin.of(nodes)))
        return self._whole[nodes]

    def _form(self, slot: str) -> Form:
        parsed = self._parsed(slot)
        wordings = [
            Wording(self._regex(nodes), dict(way.values), *(_needed(nodes)[:1] or ("",))) for way, nodes in parsed
        ]
        return Form(
            [
                (wording, frozenset(self._begins_way(nodes)))
                for (_, nodes), wording in zip(parsed, wordings, strict=True)
            ]
        )

    def _begins_way(self, nodes: Sequence_) -> Iterator[str]:
        """What a way to say a value may begin with: words, two at most, the last perhaps only in part."""
        for words, _, ahead in self._forms_begin.of(nodes):
            known = words_of(words)[:2]
            if not known:
                yield from self._beginnings.get(ahead, shapes.ANYTHING)
            else:
                yield " ".join(known)

    def _parsed(self, slot: str) -> list[tuple[Way, Sequence_]]:
        return [(way, parse(way.template)) for way in self._ways[slot]]

    def _regex(self, nodes: Sequence_, ahead: Value | None = None) -> Regex:
        if (nodes, ahead) not in self._regexes:
            self._regexes[nodes, ahead] = Regex(partial(self._pattern, nodes, ahead))
        return self._regexes[nodes, ahead]

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
            if isinstance(node, Value) and (node.name == GAP or self._is_form.get(node.name)):
                if run:
                    yield tuple(run), None if node.name == GAP else node
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


class _Forms(dict[str, Form]):
    """The forms of a pack, each made when it is first asked for."""

    def __init__(self, make: Callable[[str], Form]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, slot: str) -> Form:
        form = self[slot] = self._make(slot)
        return form


def _needed(nodes: Sequence_) -> tuple[str, ...]:
    """Words behind the first that stand in every phrase of a template, the longest first."""
    literal = (node.removeprefix("=") for node in nodes[1:] if isinstance(node, str) and "/" not in node)
    return tuple(sorted(filter(str.strip, literal), key=len, reverse=True)[:_MOST_NEEDED])


def _parts_words(node: Node) -> bool:
    return node == Value(GAP) or (isinstance(node, str) and node.isspace())


def _is_next(node: Node) -> bool:
    return isinstance(node, str) and node.startswith("=")


def _whole_word(opening: Opening) -> str:
    """Its first word, where that is known to its end: nothing goes on with it that is not written out."""
    word = _FIRST_WORD.match(opening.words)
    return word[1] if word and (opening.goes_on or word.end() < len(opening.words)) else ""


@lru_cache(maxsize=8)
def of_language(language: str) -> Templates:
    pack = load(language)
    return Templates(pack.grammar, pack.slots)


def _numbered(pattern: str) -> str:
    """A value may stand in more than one choice: its further groups get a number behind their name."""
    known: Counter[str] = Counter()

    def renamed(match: re.Match[str]) -> str:
        known[match[1]] += 1
        return match[0] if known[match[1]] == 1 else f"(?P<{match[1]}__{known[match[1]]}>"

    return _GROUP.sub(renamed, pattern)
