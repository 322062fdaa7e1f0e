"""The units that a cell of a list names, by any of their names."""

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from tracker.models import Unit
from tracker.models.folding import fold
from tracker.services.naming import Register

_LINES = re.compile(r"\s*[\n;]+\s*")
_PARTS = re.compile(r"\s*,\s*|\s*/\s*|\s+(?:và|et|and|&)\s+")
_MARKS = re.compile(r"\A(?:[-–+*•]|\d{1,2}[.)])\s*")
# Many at once, and nobody in particular: partners in the words of the list.
_MANY = re.compile(
    r"(?:va )?(?:cac|nhung|toan the|moi|ubnd cac|uy ban nhan dan cac|lanh dao cac|don vi|co quan)\b.*"
    r"|.*\b(?:co )?lien quan\b.*|(?:les|tous les|toutes les|autres)\b.*|.*\bconcerne[es]*s?\b"
    r"|(?:all|other|relevant)\b.*|.*\bconcerned\b"
)
_CLOSE = 0.6


@dataclass(frozen=True, slots=True)
class Named:
    """The units that a cell names, the words that name none, and those that name many."""

    units: tuple[Unit, ...]
    unknown: tuple[str, ...] = ()
    many: tuple[str, ...] = ()


@dataclass
class Names:
    """Reads cells; each cell's words once. `answers` are units that a person gave for words that name none; None where
    these shall be left out."""

    register: Register
    answers: Mapping[str, Unit | None] = field(default_factory=dict)
    _read: dict[str, Named] = field(default_factory=dict)

    def read(self, words: str) -> Named:
        if words not in self._read:
            self._read[words] = self._named(words)
        return self._read[words]

    def nearest(self, words: str) -> str:
        """The unit's name most like these words, empty where none is."""
        close = difflib.get_close_matches(fold(words), self._folded, n=1, cutoff=_CLOSE)
        return self._folded[close[0]] if close else ""

    @cached_property
    def _folded(self) -> dict[str, str]:
        return {fold(name): name for name in self.register.names()}

    @cached_property
    def _kinds(self) -> frozenset[str]:
        """The first words of names: with one of them a new name begins."""
        return frozenset(name.split(" ")[0] for name in self.register.folded)

    def _named(self, words: str) -> Named:
        units: dict[Unit, None] = {}
        unknown: list[str] = []
        many: list[str] = []
        for line in _LINES.split(words):
            for name, unit in self._of_line(_MARKS.sub("", line).strip(" .,:")):
                if unit is not None:
                    units[unit] = None
                elif fold(name) not in self.answers:
                    (many if _MANY.fullmatch(fold(name)) else unknown).append(name)
        return Named(tuple(units), tuple(unknown), tuple(many))

    def _of_line(self, line: str) -> Iterator[tuple[str, Unit | None]]:
        """The longest names first: a comma, a stroke or "và" may stand inside of one. What names no unit goes on until
        another name begins."""
        if not line:
            return
        cuts = [(0, 0), *((cut.start(), cut.end()) for cut in _PARTS.finditer(line)), (len(line), len(line))]
        at, waiting = 0, -1
        while at < len(cuts) - 1:
            start = cuts[at][1]
            found = next(
                ((to, unit) for to in range(len(cuts) - 1, at, -1) if (unit := self._unit(line[start : cuts[to][0]]))),
                None,
            )
            if found is None and waiting >= 0 and not self._begins(line[start:]):
                at += 1
                continue
            if waiting >= 0:
                yield line[cuts[waiting][1] : cuts[at][0]], None
            waiting = at if found is None else -1
            if found:
                yield line[start : cuts[found[0]][0]], found[1]
            at = found[0] if found else at + 1
        if waiting >= 0:
            yield line[cuts[waiting][1] :], None

    def _begins(self, rest: str) -> bool:
        return fold(rest).split(" ")[0] in self._kinds

    def _unit(self, words: str) -> Unit | None:
        return self.answers.get(fold(words)) or self.register.resolve(words)
