"""The little language of deadline phrases: literal words, [optional], (one|other), {slots}, =next; compiled.

A slot is a value of a fixed shape ({day}, {year}), a list of words of the pack ({before}), or a form: a list of ways to
say a value, such as a moment. Words are written out in the pattern around them. A form is compiled once for all the
templates in which it stands, and is matched at its place, where the longest way wins.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from directives.extraction.packs import load
from directives.extraction.packs.entries import Grammar, Slot, Way

_TOKEN = re.compile(r"\{(\w+)\}|([\[\]()|])|(\s+)|([^\s\[\]{}()|]+)")
_SHAPES = ("num", "skip", "sep", "open", "close")  # slots without a value
_GROUP = re.compile(r"\(\?P<(\w+)>")
_END = r"(?![\w%])(?!\s?/\s?\d)(?![.,:]\d)"
_FIGURES = (*range(1, 32), 45, 60, 90, 120, 180)  # with which a phrase may begin
_NUMBERS = frozenset(f"{number:{width}}" for number in _FIGURES for width in ("", "02"))
_TWO_WORDS = re.compile(r"\s*\S+\s+\S+(?=\s)")


class Value(NamedTuple):
    name: str


class Choice(NamedTuple):
    ways: "tuple[Sequence_, ...]"
    is_optional: bool


Node = str | Value | Choice
Sequence_ = tuple[Node, ...]


class Found(NamedTuple):
    """Where a template matched, the values it read, and those of each form in it, in their order."""

    start: int
    end: int
    values: dict[str, str]
    forms: tuple[tuple[str, dict[str, str]], ...]


class _Way(NamedTuple):
    regex: re.Pattern[str]
    values: dict[str, str]


class Template:
    """A pattern with the forms in it; `parts` alternate between them and end with a pattern."""

    def __init__(self, parts: Sequence[re.Pattern[str] | str], forms: Mapping[str, Sequence[_Way]]) -> None:
        self._parts, self._forms = parts, forms

    def match(self, folded: str, start: int, stop: int) -> Found | None:
        at, values, forms = start, {}, []
        for part in self._parts:
            match = self._longest(part, folded, at, stop) if isinstance(part, str) else _plain(part, folded, at, stop)
            if match is None:
                return None
            at = match[0]
            if isinstance(part, str):
                forms.append((part, match[1]))
            values.update(match[1])
        return Found(start, at, values, tuple(forms))

    def _longest(self, form: str, folded: str, at: int, stop: int) -> tuple[int, dict[str, str]] | None:
        best, end = None, at
        for way in self._forms[form]:
            match = way.regex.match(folded, at, stop)
            if match and match.end() > end:
                best, end = (match, way), match.end()
        return (end, best[1].values | _groups(best[0])) if best else None


class Templates:
    """The templates of one pack: its slots, ready to be written out."""

    def __init__(self, grammar: Grammar, slots: Iterable[Slot]) -> None:
        self._values = _value_patterns(grammar)
        numbers = (*sorted(_NUMBERS), *(word for word, _ in grammar.numerals))
        parts, names = (tuple(word for word, _ in table) for table in (grammar.parts, grammar.months))
        self._begin = {"n": numbers, "times": numbers, "part": parts, "mon": names}
        self._ways = {slot.name: slot.ways for slot in slots}
        self._words: dict[str, str] = {}
        self._begun: dict[str, str] = {}
        self._is_form = {
            name: any(way.values or self._has_value(way.template) for way in ways) for name, ways in self._ways.items()
        }
        self._forms: dict[str, list[_Way]] = {}

    def words(self, slot: str) -> re.Pattern[str]:
        """The words of a slot by itself; nothing where the pack has no such slot."""
        return re.compile(rf"(?<!\w){self._word_list(slot)}(?!\w)" if slot in self._ways else "(?!)")

    def compile(self, template: str) -> list[Template]:
        """One for each way to leave out or choose the parts that hold forms."""
        for slot, ways in self._ways.items():
            if self._is_form[slot] and slot not in self._forms:
                self._forms[slot] = [self._way(way) for way in ways]
        return [Template(tuple(self._parts(variant)), self._forms) for variant in self._variants(_parse(template))]

    def openings(self, template: str) -> set[str]:
        """The literal words, two at most, with which a phrase of this template may begin."""
        return {" ".join(words.split()) for words, _ in self._heads(_parse(template))} - {""}

    def _way(self, way: Way) -> _Way:
        return _Way(self._pattern(_parse(way.template)), dict(way.values))

    def _has_value(self, template: str) -> bool:
        return any(name in self._values and name not in _SHAPES for name in _slots(_parse(template)))

    def _holds_form(self, node: Node) -> bool:
        return any(self._is_form.get(name, False) for name in _slots((node,)))

    def _variants(self, nodes: Sequence_) -> Iterator[Sequence_]:
        for index, node in enumerate(nodes):
            if isinstance(node, Choice) and self._holds_form(node):
                ways: tuple[Sequence_, ...] = (*node.ways, ()) if node.is_optional else node.ways
                for way in ways:
                    yield from self._variants((*nodes[:index], *way, *nodes[index + 1 :]))
                return
        yield nodes

    def _parts(self, nodes: Sequence_) -> Iterator[re.Pattern[str] | str]:
        run: list[Node] = []
        for node in nodes:
            if isinstance(node, Value) and self._is_form.get(node.name):
                if run:
                    yield self._pattern(tuple(run), ahead=node)
                yield node.name
                run = []
            else:
                run.append(node)
        if run:
            yield self._pattern(tuple(run))

    def _pattern(self, nodes: Sequence_, ahead: Value | None = None) -> re.Pattern[str]:
        """Of a run of nodes; where a form comes after it, only as far as that the form may begin."""
        after = f"(?={self._begins_form(ahead.name)})" if ahead else _END
        return re.compile(_numbered("".join(self._node(node) for node in nodes)) + after)

    def _is_word_list(self, name: str) -> bool:
        return name in self._ways and not self._is_form[name]

    def _begins_form(self, name: str) -> str:
        if name not in self._begun:
            firsts = {first for way in self._ways[name] for first in self._firsts(_parse(way.template))[0]}
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
        ways = [_parse(way.template) for way in self._ways[node.name]] if isinstance(node, Value) else node.ways
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
            written = [self._written(_parse(way.template)) for way in self._ways[name]]
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
            return [head for way in self._ways[node.name] for head in self._heads(_parse(way.template))]
        return [(word, False) for word in self._begin.get(node.name, ("",))]


@lru_cache(maxsize=8)
def of_language(language: str) -> Templates:
    pack = load(language)
    return Templates(pack.grammar, pack.slots)


def _joined(heads: list[tuple[str, bool]], more: list[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
    for words, goes_on in heads:
        if not goes_on:
            yield words, False
        else:
            for next_words, still in more:
                begun = words + next_words
                known = _TWO_WORDS.match(begun)
                yield (known[0], False) if known else (begun, still)


def _plain(pattern: re.Pattern[str], folded: str, at: int, stop: int) -> tuple[int, dict[str, str]] | None:
    match = pattern.match(folded, at, stop)
    return (match.end(), _groups(match)) if match else None


def _groups(match: re.Match[str]) -> dict[str, str]:
    values = match.groupdict().items()
    return {key.partition("__")[0]: " ".join(value.split()) for key, value in values if value is not None}


def _numbered(pattern: str) -> str:
    """A value may stand in more than one choice: its further groups get a number behind their name."""
    known: Counter[str] = Counter()

    def renamed(match: re.Match[str]) -> str:
        known[match[1]] += 1
        return match[0] if known[match[1]] == 1 else f"(?P<{match[1]}__{known[match[1]]}>"

    return _GROUP.sub(renamed, pattern)


def _slots(nodes: Sequence_) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Value):
            yield node.name
        elif isinstance(node, Choice):
            for way in node.ways:
                yield from _slots(way)


def _parse(template: str) -> Sequence_:
    tokens = [match.groups() for match in _TOKEN.finditer(template)]
    nodes, at = _sequence(tokens, 0)
    if at != len(tokens):
        raise ValueError(f"a bracket too many: {template}")
    return nodes


_Token = tuple[str | None, ...]


def _sequence(tokens: Sequence[_Token], at: int) -> tuple[Sequence_, int]:
    nodes: list[Node] = []
    while at < len(tokens):
        slot, mark, blank, literal = tokens[at]
        if mark in ("]", ")", "|"):
            break
        if mark:
            choice, at = _choice(tokens, at + 1, is_optional=mark == "[")
            nodes.append(choice)
            continue
        nodes.append(Value(slot) if slot else (blank or literal or ""))
        at += 1
    return tuple(nodes), at


def _choice(tokens: Sequence[_Token], at: int, *, is_optional: bool) -> tuple[Choice, int]:
    ways = []
    while True:
        way, at = _sequence(tokens, at)
        ways.append(way)
        at += 1
        if tokens[at - 1][1] != "|":
            return Choice(tuple(ways), is_optional), at


def _value_patterns(grammar: Grammar) -> dict[str, str]:
    numerals = _either(word for word, _ in grammar.numerals)
    number = rf"\d{{1,3}}(?:\s?\([^()\d]{{1,24}}\))?|(?:{numerals})(?:\s?\(\s?\d{{1,3}}\s?\))?"
    number += r"|(?:[^\W\d]+[\s-]){1,5}\(\d{1,3}\)"  # in words that the figures behind them repeat
    names = _either(word for word, _ in grammar.months)
    return {
        "mon": rf"(?P<month>{names})(?!\w)",
        "year2": r"(?P<year2>\d{2})(?!\d)",
        "day": rf"(?P<day>\d{{1,2}}){_either(grammar.ordinal_endings)}?(?!\d)",
        "month": rf"(?P<month>(?:1[0-2]|0?[1-9])(?!\d)|{names})",
        "year": r"(?P<year>(?:19|20)\d{2})",
        "quarter": rf"(?P<quarter>[1-4](?!\d)|{numerals})",
        "half": rf"(?P<half>[12](?!\d)|{numerals})",
        "part": rf"(?P<part>{_either(word for word, _ in grammar.parts)})",
        "n": rf"(?P<n>{number})",
        "times": rf"(?P<times>{number})",
        "unit": rf"(?P<unit>{_either(word for word, _ in grammar.units)})",
        "period": rf"(?P<period>{_either(word for word, _ in grammar.periods)})",
        "weekday": rf"(?P<weekday>{_either(word for word, _ in grammar.weekdays)})",
        "event": r"(?P<event>[^,;.()\n]{2,160})",
        "occasion": r"(?P<event>[^\W\d][^,;.()\d\n]{1,60}?)",
        "open": r"\s?\(\s?",
        "close": r"\s?\)",
        "sep": r"\s?[/.-]\s?",
        "skip": r"[\w/.-]{1,12}(?:\s[\w/.-]{1,12}){0,4}?",
        "num": r"\d{1,4}",
    }


def _either(words: Iterable[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")" if ordered else "(?!)"
