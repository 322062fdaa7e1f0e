"""Compiled phrases: a pattern with forms in it, each read where it stands by its longest wording."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from directives.extraction.templates.beginnings import Beginnings, places

GAP = "gap"
_GAP = re.compile(r"(?:[^;.]|\.(?=\S)|(?<=\bno)\.){1,100}")
_WORD = re.compile(r"(?<!\w)\w")
Match = Callable[..., re.Match[str] | None]
Read = tuple[int, dict[str, str]]
Known = dict[tuple[str, int], Read | None]


class Found(NamedTuple):
    """Where a template matched, the values it read, and those of each form in it, in their order."""

    start: int
    end: int
    values: dict[str, str]
    forms: tuple[tuple[str, dict[str, str]], ...]


class Regex:
    """A regular expression, made when it is first asked for: most phrases of a language stand in no document."""

    __slots__ = ("_write", "finditer", "match", "search")

    def __init__(self, write: Callable[[], str]) -> None:
        self._write = write
        # Then the pattern's own: phrases are tried all the time.
        self.match: Match = lambda *at: self._made().match(*at)
        self.search: Match = lambda *at: self._made().search(*at)
        self.finditer: Callable[..., Iterator[re.Match[str]]] = lambda *at: self._made().finditer(*at)

    def _made(self) -> re.Pattern[str]:
        made = re.compile(self._write())
        self.match, self.search, self.finditer = made.match, made.search, made.finditer
        return made


class Wording(NamedTuple):
    """`needed`: a word without which it stands nowhere, or none."""

    regex: Regex
    values: dict[str, str]
    needed: str


class Form:
    """The ways to say a value, each beside what it may begin with."""

    def __init__(self, ways: Sequence[tuple[Wording, frozenset[str]]]) -> None:
        self.firsts = frozenset[str]().union(*(firsts for _, firsts in ways))
        self._ways = [way for way, _ in ways]
        self._begin = Beginnings()
        for place, (_, firsts) in enumerate(ways):
            self._begin.add(place, firsts)

    def longest(self, folded: str, at: int, stop: int) -> Read | None:
        best, end = None, at
        for place in places(self._begin.match(folded, at, stop)):
            way = self._ways[place]
            if way.needed and folded.find(way.needed, at, stop) < 0:
                continue  # a search for a word is much cheaper than a pattern
            match = way.regex.match(folded, at, stop)
            if match and match.end() > end:
                best, end = (match, way), match.end()
        return (end, best[1].values | _groups(best[0])) if best else None


class Template:
    """A pattern with the forms in it; `parts` are forms, gaps, and the patterns between them."""

    __slots__ = ("_first", "_forms", "_needed", "_parts", "_rest")

    def __init__(self, parts: Sequence[Regex | str], forms: Mapping[str, Form], needed: Sequence[str] = ()) -> None:
        """`needed`: words without which it stands nowhere."""
        gap = next((index for index, part in enumerate(parts) if part == GAP), len(parts))
        self._parts, self._forms, self._needed = tuple(parts[:gap]), forms, tuple(needed)
        self._first = parts[0] if parts and isinstance(parts[0], Regex) else None  # most places fail it
        self._rest = Template(parts[gap + 1 :], forms) if gap < len(parts) else None  # behind its first gap

    def match(self, folded: str, start: int, stop: int, known: Known) -> Found | None:
        """`known`: the forms read so far in this stretch, by form and place."""
        at = start
        values: dict[str, str] = {}
        forms: list[tuple[str, dict[str, str]]] = []
        for part in self._parts:
            if isinstance(part, str):
                read = self._form(part, folded, at, stop, known)
                if read is None:
                    return None
                at, more = read
                forms.append((part, more))
            else:
                match = part.match(folded, at, stop)
                if match is None:
                    return None
                at, more = match.end(), _groups(match)
            values.update(more)
        if self._rest is None:
            return Found(start, at, values, tuple(forms))
        rest = _behind_gap(self._rest, folded, at, stop, known)
        return rest and Found(start, rest.end, values | rest.values, (*forms, *rest.forms))

    def may_stand(self, folded: str, start: int, stop: int) -> bool:
        """Whether it is worth a match: mostly it is not."""
        for word in self._needed:  # a search for a word is much cheaper than a pattern
            if folded.find(word, start, stop) < 0:
                return False
        return self._first is None or self._first.match(folded, start, stop) is not None

    def _form(self, form: str, folded: str, at: int, stop: int, known: Known) -> Read | None:
        if (form, at) not in known:
            known[form, at] = self._forms[form].longest(folded, at, stop)
        return known[form, at]


def _behind_gap(rest: Template, folded: str, at: int, stop: int, known: Known) -> Found | None:
    """What comes behind a gap, at the first word where all of it stands."""
    gap = _GAP.match(folded, at, stop)
    for word in _WORD.finditer(folded, at, gap.end() if gap else at):
        found = rest.match(folded, word.start(), stop, known)
        if found is not None:
            return found
    return None


def _groups(match: re.Match[str]) -> dict[str, str]:
    values = match.groupdict().items()
    return {key.partition("__")[0]: " ".join(value.split()) for key, value in values if value is not None}
