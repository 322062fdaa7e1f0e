"""What a table's columns hold, by the names in its header; and what its rows give."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from directives.extraction.packs.entries import Column, Grammar
from directives.extraction.text import either, places

Cell = tuple[int, int]
Probe = Callable[[int, int], bool]  # whether a stretch of text is of a kind (a unit's name, a time limit)
_PARENS = re.compile(r"\([^()]*\)?")
_EDGES = " .:;,*_|\u2013-"
_LONGEST_NAME = 70
FIELDS = ("lead", "partner", "time", "product")
NUMBER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[^\W\d_]|[ivxl]{1,6})[.)]?$")
_COUNTED = re.compile(r"\(?\d{1,3}(?:\.\d{1,2}){0,3}[.)]?$")


@dataclass(slots=True)
class Row:
    """One task of a table: its number, its action and the cells that give its fields."""

    number: Cell | None
    action: Cell
    cells: dict[str, Cell] = field(default_factory=dict)
    others: list[Cell] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """A stretch of text read as a table; what is neither header nor row heads a section of it."""

    start: int
    end: int
    header_end: int
    rows: list[Row]
    headings: list[Cell]


class Columns:
    """The names of columns in one language."""

    def __init__(self, columns: Iterable[Column], grammar: Grammar) -> None:
        ordered = sorted(columns, key=lambda column: -len(column.term))
        self._exact = {column.term: column.role for column in reversed(ordered)}
        naming = [one for one in ordered if one.role != "number"]  # a number column's name stands alone
        self._first = re.compile(rf"({'|'.join(re.escape(one.term) for one in naming) or '(?!)'})(?!\w)")
        self._last = [(" " + one.term, one.role) for one in naming] if grammar.head_final else []
        self._endings = tuple(end for end, _ in self._last)
        self.dittos = frozenset(grammar.dittos)
        self._number_names = [one.term for one in ordered if one.role == "number"]
        self._counted = re.compile(rf"(?<!\S){either(self._number_names)}[ .:]*(?!\S)")

    def role(self, name: str) -> str:
        """What the column of this name holds; empty where no pack knows the name."""
        words = bare(name)
        if not words or len(words) > _LONGEST_NAME:
            return ""
        role = self._exact.get(words, "")
        if not role and words.endswith(self._endings):
            role = next(role for end, role in self._last if words.endswith(end))
        first = None if role else self._first.match(words)
        return self._exact[first[1]] if first else role

    def counted(self, folded: str) -> bool:
        """Whether the name of a number column stands anywhere: without one, lines cannot be re-read as rows."""
        return any(self._counted.match(folded, at) for at in places(folded, self._number_names))

    def exact(self, name: str) -> str:
        return self._exact.get(bare(name), "")


def lines_of(text: str) -> list[Cell]:
    """The lines that are not blank, without the blanks around them; each character is looked at once."""
    out, at = [], 0
    for line in text.split("\n"):
        inked = line.strip()
        if inked:
            start = at + len(line) - len(line.lstrip())
            out.append((start, start + len(inked)))
        at += len(line) + 1
    return out


def bare(words: str) -> str:
    """A folded name without what stands in parentheses, and without marks around it."""
    return " ".join(_PARENS.sub(" ", words).split()).strip(_EDGES)


def is_header(roles: Sequence[str]) -> bool:
    """An action and at least one field: less than that is no table of tasks."""
    named = [role for role in roles if role]
    return "action" in roles and any(role in FIELDS for role in named) and len(named) * 2 >= len(roles)


def is_counted(folded: str, cell: Cell | None) -> bool:
    """Whether a number cell counts a row: "3", "1.2"; roman numbers and letters count sections."""
    return cell is not None and bool(_COUNTED.match(folded[cell[0] : cell[1]].strip()))
