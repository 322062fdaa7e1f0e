"""Bodies that no head noun knows: acronyms, and persons behind a courtesy."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from directives.extraction.marks import HEAD, Event
from directives.extraction.packs.entries import Grammar, UnitHead
from directives.extraction.text import either, places

_end_of = attrgetter("end")
_PERSON = r"((?:[^\W\d_][\w'’.-]*)(?:\s+[^\W\d_][\w'’.-]*){1,4})"


class Headless:
    """The bodies of one language's texts that are known by how they are written."""

    def __init__(self, grammar: Grammar) -> None:
        capital = grammar.alphabet.upper()
        self._least, self._courtesies = grammar.shortest_acronym, grammar.courtesies
        self._capitals = re.compile(rf"[{capital}](?<![\w.&/-].)[{capital}0-9&-]*[{capital}0-9](?![\w./&-])")
        self._person = re.compile(rf"(?<!\w){either(grammar.courtesies)}\s+{_PERSON}")

    def acronyms(self, text: str, events: Sequence[Event]) -> Iterator[Event]:
        """ "EVN", "la DGAL", "CISA": capitals name a body unless the pack knows them as something else."""
        least = self._least
        if not least:
            return
        index = 0
        for match in self._capitals.finditer(text):
            index = bisect_right(events, match.start(), index, key=_end_of)
            taken = index < len(events) and events[index].start < match.end()
            if not taken and len(match[0]) >= least and not _in_a_shouted_line(text, match):
                yield _head(match.start(), match.end(), match[0])

    def persons(self, text: str, folded: str, events: Sequence[Event]) -> Iterator[Event]:
        """ "đồng chí Nguyễn Văn A": a name behind a courtesy."""
        starts: set[int] = set()
        for match in self._courteous(folded):
            starts = starts or {event.start for event in events}
            end = match.start(1)
            for word in re.finditer(r"\S+", text[match.start(1) : match.end(1)]):
                if not word[0][0].isupper() or match.start(1) + word.start() in starts:
                    break
                end = match.start(1) + word.end()
            if " " in text[match.start(1) : end]:
                yield _head(match.start(1), end, text[match.start(1) : end], title=True)

    def _courteous(self, folded: str) -> Iterator[re.Match[str]]:
        """A courtesy with the words behind it that may be a name; none begins inside another."""
        done = 0
        for at in sorted(places(folded, self._courtesies)):
            match = self._person.match(folded, at) if at >= done else None
            if match:
                yield match
                done = match.end()


def _head(start: int, end: int, name: str, *, title: bool = False) -> Event:
    return Event(start, end, HEAD, (), (UnitHead(name.lower(), name, (name,), title=title),))


def _in_a_shouted_line(text: str, match: re.Match[str]) -> bool:
    """In a line of capitals only no word is an acronym."""
    near = max(match.start() - 30, 0)
    start = text.rfind("\n", near, match.start()) + 1
    around = text[start or near : match.end() + 30].split("\n", maxsplit=1)[0]
    return not any(ch.islower() for ch in around)
