"""A template as a tree: words, slots and choices."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"\{(\w+)\}|([\[\]()|])|(\s+)|([^\s\[\]{}()|]+)")


class Value(NamedTuple):
    name: str


class Choice(NamedTuple):
    ways: "tuple[Sequence_, ...]"
    is_optional: bool


Node = str | Value | Choice
Sequence_ = tuple[Node, ...]


def slots(nodes: Sequence_) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Value):
            yield node.name
        elif isinstance(node, Choice):
            for way in node.ways:
                yield from slots(way)


@lru_cache(maxsize=4096)
def parse(template: str) -> Sequence_:
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
