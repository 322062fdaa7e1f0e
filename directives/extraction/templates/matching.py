"""Compiled phrases: a pattern with forms in it, each read where it stands by its longest wording."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from directives.extraction.templates.beginnings import Beginnings

GAP = "gap"
_GAP = re.compile(r"(?:[^;.]|\.(?=\S)|(?<=\bno)\.){1,100}")
_WORD = re.compile(r"(?<!\w)\w")
Match = Callable[[str, int, int], re.Match[str] | None]
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

    __slots__ = ("_write", "match")

    def __init__(self, write: Callable[[], str]) -> None:
        self._write = write
        self.match: Match = self._first_match  # then the pattern's own: phrases are tried all the time

    def _first_match(self, folded: str, at: int, stop: int) -> re.Match[str] | None:
        self.match = re.compile(self._write()).match
        return self.match(folded, at, stop)


class Wording(NamedTuple):
    regex: Regex
    values: dict[str, str]


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
        for way in [self._ways[place] for place in sorted(self._begin.match(folded, at, stop))]:
            match = way.regex.match(folded, at, stop)
            if match and match.end() > end:
                best, end = (match, way), match.end()
        return (end, best[1].values | _groups(best[0])) if best else None


class Template:
    """A pattern with the forms in it; `parts` are forms, gaps, and the patterns between them."""

    def __init__(self, parts: Sequence[Regex | str], forms: Mapping[str, Form], needed: Sequence[str] = ()) -> None:
        """`needed`: words without which it stands nowhere."""
        self._parts, self._forms, self._needed = parts, forms, needed

    def match(self, folded: str, start: int, stop: int, known: Known) -> Found | None:
        """`known`: the forms read so far in this stretch, by form and place."""
        for word in self._needed:  # a search for a word is much cheaper than a pattern
            if folded.find(word, start, stop) < 0:
                return None
        at = start
        values: dict[str, str] = {}
        forms: list[tuple[str, dict[str, str]]] = []
        for index, part in enumerate(self._parts):
            if part == GAP:
                rest = self._behind_gap(index + 1, folded, at, stop, known)
                return rest and Found(start, rest.end, values | rest.values, (*forms, *rest.forms))
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
        return Found(start, at, values, tuple(forms))

    def _behind_gap(self, index: int, folded: str, at: int, stop: int, known: Known) -> Found | None:
        """What comes behind a gap, at the first word where all of it stands."""
        gap, rest = _GAP.match(folded, at, stop), Template(self._parts[index:], self._forms)
        for word in _WORD.finditer(folded, at, gap.end() if gap else at):
            found = rest.match(folded, word.start(), stop, known)
            if found is not None:
                return found
        return None

    def _form(self, form: str, folded: str, at: int, stop: int, known: Known) -> Read | None:
        if (form, at) not in known:
            known[form, at] = self._forms[form].longest(folded, at, stop)
        return known[form, at]


def _groups(match: re.Match[str]) -> dict[str, str]:
    values = match.groupdict().items()
    return {key.partition("__")[0]: " ".join(value.split()) for key, value in values if value is not None}
