"""What the cells of a parted table's rows give: tasks with their fields, section headings, lines that go on."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from directives.extraction.tables.columns import FIELDS, NUMBER, Cell, Columns, Row, is_counted, is_header

SECTION = re.compile(r"\s*(?:[ivxl]{1,6}|[^\W\d_]|\d{1,2})\s*[.)/-]\s")
_NO_WORD = re.compile(r"[\W_]*$")


@dataclass(slots=True)
class Raw:
    """The cells of one row before they are understood."""

    start: int
    end: int
    cells: list[Cell]


class Filling:
    """The rows and headings of one table in the making. `_above` holds the fields a blank cell may take over."""

    def __init__(self, text: str, folded: str, columns: Columns, roles: Sequence[str]) -> None:
        self._text, self._folded, self._columns, self._roles = text, folded, columns, roles
        self.rows: list[Row] = []
        self.headings: list[Cell] = []
        self._above: dict[str, Cell] = {}

    def understand(self, raw: Raw, below: Raw | None) -> None:
        named = self._by_role(raw) if len(raw.cells) > 1 else {}
        action, number = named.get("action"), named.get("number")
        filled = [cell for cell in raw.cells if cell[0] < cell[1] and not _NO_WORD.match(self._text, *cell)]
        if self._is_bare(raw, filled):
            return
        if self._is_section(raw, filled, number, below):
            self.headings.append((raw.start, raw.end))
            self._above = {}
        elif action and not _NO_WORD.match(self._text, *action):
            if self._goes_on(action, number, named):
                self._extend(named)
                return
            row = Row(number, action, self._fields(named), [cell for cell in filled if cell != action])
            self.rows.append(row)
        elif self.rows and filled:
            self._extend(named)

    def _by_role(self, raw: Raw) -> dict[str, Cell]:
        out: dict[str, Cell] = {}
        for role, cell in zip(self._roles, raw.cells, strict=False):
            if role and cell[0] < cell[1] and role not in out:
                out[role] = cell
        return out

    def _is_bare(self, raw: Raw, filled: list[Cell]) -> bool:
        """A rule, the row that counts the columns, or the header again on the next page."""
        words = [self._folded[left:right] for left, right in filled]
        if not words or (len(words) > 2 and all(NUMBER.match(word) for word in words)):
            return True
        return is_header([self._columns.role(self._folded[left:right]) for left, right in raw.cells])

    def _is_section(self, raw: Raw, filled: list[Cell], number: Cell | None, below: Raw | None) -> bool:
        """A row whose only words (perhaps the same in all cells) name what the rows below are about."""
        words = {self._folded[left:right] for left, right in filled if (left, right) != number}
        if len(words) > 1 or not words:
            return False
        if len(raw.cells) == 1 or len(filled) > 2 or next(iter(words)).isupper():
            return True
        if number is None:
            return ("number" in self._roles and bool(SECTION.match(next(iter(words))))) or self._has_capitals(filled)
        return not is_counted(self._folded, number) or self._parts_below(number, below)

    def _has_capitals(self, filled: list[Cell]) -> bool:
        return any(self._text[left:right].isupper() for left, right in filled)

    def _parts_below(self, number: Cell, below: Raw | None) -> bool:
        """Whether the next row is counted as a part of this one: "1" and "1.1"; or is a dash or a letter under it."""
        following = self._by_role(below).get("number") if below else None
        if following is None:
            action = self._by_role(below).get("action") if below else None
            return action is not None and self._text[action[0]] in "-\u2013+\u2022"
        mine = self._folded[slice(*number)].strip(" .)")
        return self._folded[slice(*following)].startswith(mine + ".")

    def _goes_on(self, action: Cell, number: Cell | None, named: dict[str, Cell]) -> bool:
        """A row without a number whose action goes on with the one above: the cell was wrapped."""
        if not self.rows or number is not None or "number" not in self._roles:
            return False
        before = self.rows[-1].action
        return self._text[action[0]].islower() and self._text[before[1] - 1] not in ".;" and "lead" not in named

    def _extend(self, named: dict[str, Cell]) -> None:
        """A continuation row: its cells go on with those above, or fill what they left blank."""
        row = self.rows[-1]
        if "action" in named:
            row.action = (row.action[0], named["action"][1])
        for role in FIELDS:
            if role in named and role not in row.cells:
                row.cells[role] = self._above[role] = named[role]
        row.others += [cell for role, cell in named.items() if role != "action"]

    def _fields(self, named: dict[str, Cell]) -> dict[str, Cell]:
        """The cells of a row; "nt" repeats the one above, and so does a blank lead with what is blank beside it."""
        above, out = self._above, {}
        spanned = "lead" in self._roles and self._blank(named.get("lead"))
        for role in FIELDS:
            cell = named.get(role)
            if self._is_ditto(cell) or (spanned and self._blank(cell) and role != "product"):
                cell = above.get(role)
            if cell is not None and not self._blank(cell):
                out[role] = cell
        self._above = dict(out)
        return out

    def _is_ditto(self, cell: Cell | None) -> bool:
        return cell is not None and self._folded[slice(*cell)].strip(" .") in self._columns.dittos

    def _blank(self, cell: Cell | None) -> bool:
        if cell is None:
            return True
        return bool(_NO_WORD.match(self._text, *cell)) and not self._is_ditto(cell)
