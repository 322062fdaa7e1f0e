"""Tables whose columns became lines: the header a name a line, then each row's cells a line or a few."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

from directives.extraction.tables.columns import FIELDS, Cell, Columns, Probe, Row, Table, is_header, lines_of

_ALONE = re.compile(r"\(?([a-z]{0,2}-?)(\d{1,3}(?:\.\d{1,2}){0,3})\)?[.)]?$")
_LEADING = re.compile(r"([a-z]{0,2}-?)(\d{1,3}(?:\.\d{1,2}){0,3})(?:[.)]\s*|\s+)(?=[^\W\d_])")
_SECTION = re.compile(r"(?:[IVX]{1,5}|[A-Z])(?:[.)]|\s-)?(?:\s+\S.*)?$")
_WRAPPED_NAME = 3  # lines over which a column's name may be wrapped
_MOST_LINES = 40  # of one row
_NEVER = -1_000
_STRETCHES = 1_024  # so many a row may hold


def find(
    text: str, folded: str, columns: Columns, taken: Sequence[Table], names_unit: Probe, gives_time: Probe
) -> list[Table]:
    return _Finder(text, folded, columns, names_unit, gives_time).tables(taken)


@dataclass(slots=True)
class _Part:
    """The lines of one row after its number, or a section's heading."""

    number: Cell | None
    label: tuple[int, ...] = ()
    lines: list[Cell] = field(default_factory=list)


class _Finder:
    def __init__(self, text: str, folded: str, columns: Columns, names_unit: Probe, gives_time: Probe) -> None:
        self._text, self._folded, self._columns = text, folded, columns
        # One row asks the same of a stretch for each of its columns.
        self._names_unit, self._gives_time = lru_cache(_STRETCHES)(names_unit), lru_cache(_STRETCHES)(gives_time)
        self._lines: list[Cell] = []

    def tables(self, taken: Sequence[Table]) -> list[Table]:
        if not self._columns.counted(self._folded):
            return []
        self._lines = lines_of(self._text)
        out, at = [], 0
        while at < len(self._lines):
            start, end = self._lines[at]
            if end - start > 12 or self._columns.exact(self._folded[start:end]) != "number" or _inside(start, taken):
                at += 1
                continue
            table, at = self._table(at)
            out += [table] if table else []
        return out

    def _trim(self, start: int, end: int) -> Cell:
        while start < end and self._text[start].isspace():
            start += 1
        while end > start and self._text[end - 1].isspace():
            end -= 1
        return start, end

    # --- the header ---------------------------------------------------------------------------------------------------

    def _header(self, at: int) -> tuple[list[str], int]:
        """The roles of the columns named from a line on, and the line after the last name."""
        roles = ["number"]
        at += 1
        while at < len(self._lines) and len(roles) < 10:
            role, lines = self._name(at)
            if not role and self._name(at + 1)[0] and len(self._words(at, 1)) < 40:
                role, lines = "other", 1
            if not role:
                break
            roles.append(role)
            at += lines
        while at < len(self._lines) and self._words(at, 1).strip().startswith("("):
            at += 1
        return roles, at

    def _name(self, at: int) -> tuple[str, int]:
        """A column's name at a line, wrapped over a few lines or not; the longest exact name before a loose one."""
        for lines in range(_WRAPPED_NAME, 0, -1):
            role = self._columns.exact(self._words(at, lines))
            if role and role != "number":
                return role, lines
        words = self._words(at, 1)
        role = self._columns.role(words) if len(words) <= 45 and words[-1:] not in (".", ";", ":") else ""
        return (role, 1) if role and role != "number" else ("", 0)

    def _words(self, at: int, lines: int) -> str:
        if at + lines > len(self._lines):
            return ""
        return self._folded[self._lines[at][0] : self._lines[at + lines - 1][1]]

    # --- the rows -----------------------------------------------------------------------------------------------------

    def _table(self, at: int) -> tuple[Table | None, int]:
        start = self._lines[at][0]
        roles, first = self._header(at)
        if len(roles) < 3 or not is_header([role if role != "other" else "" for role in roles]):
            return None, at + 1
        header_end = self._lines[first - 1][1]
        first = self._after_counts(first, len(roles))
        parts, after = self._parts(first, roles)
        rows = [row for row in (self._read(part, roles, part is parts[-1]) for part in parts if part.number) if row]
        if not rows or sum(bool(row.cells) for row in rows) * 2 < len(rows):
            return None, first
        end = max(max(cell[1] for cell in (row.action, *row.others)) for row in rows)
        headings = [line for part in parts if part.number is None for line in part.lines if line[1] <= end]
        return Table(start, end, header_end, rows, headings), max(first, self._line_after(end, after))

    def _line_after(self, end: int, most: int) -> int:
        while most > 0 and self._lines[most - 1][0] >= end:
            most -= 1
        return most

    def _after_counts(self, at: int, columns: int) -> int:
        """Past a row that counts the columns: (1) (2) (3)."""
        counts = [self._words(at + step, 1).strip("() ") for step in range(columns)]
        return at + columns if counts == [str(step + 1) for step in range(columns)] else at

    def _parts(self, at: int, roles: list[str]) -> tuple[list[_Part], int]:
        """The rows by their running numbers, with the section headings between them, and the line after them."""
        parts: list[_Part] = []
        last: tuple[int, ...] = ()
        while at < len(self._lines):
            start, end = self._lines[at]
            number, label = self._number(start, end, last)
            if number:
                last = label
                parts.append(_Part(number, label))
                rest = self._trim(_after_number(self._folded, number[1]), end)
                parts[-1].lines += [rest] if rest[0] < rest[1] else []
            elif _SECTION.match(self._text, start, end) and self._heads_rows(at):
                parts.append(_Part(None, lines=[(start, end)]))
            elif self._is_number_name(start, end) and self._header(at)[0] == roles:
                at = self._header(at)[1]
                continue
            elif not parts or not self._holds(parts, at):
                break
            else:
                parts[-1].lines.append((start, end))
            at += 1
        return [part for part in parts if part.lines], at

    def _number(self, start: int, end: int, last: tuple[int, ...]) -> tuple[Cell | None, tuple[int, ...]]:
        """The running number at the head of a line ("3", "1.2", "S4"), if it is the next one."""
        alone = _ALONE.match(self._folded, start, end)
        match = alone or _LEADING.match(self._folded, start, end)
        if match is None:
            return None, ()
        label = tuple(int(one) for one in match[2].split("."))
        is_next = label in _following(last) and (alone or label != (1,) or not last)
        return ((match.start(1), match.end(2)), label) if is_next else (None, ())

    def _is_number_name(self, start: int, end: int) -> bool:
        return end - start <= 12 and self._columns.exact(self._folded[start:end]) == "number"

    def _heads_rows(self, at: int) -> bool:
        """Whether a section line stands right above a row: the next lines begin counting again, or go on."""
        return any(
            _ALONE.match(self._folded, *self._lines[one]) for one in range(at + 1, min(at + 4, len(self._lines)))
        )

    def _holds(self, parts: list[_Part], at: int) -> bool:
        """Whether a line can still belong to the row before it: the last row is no longer than those above."""
        part = parts[-1]
        if part.number is None:
            return len(part.lines) < 3
        further = any(self._number(*one, part.label)[0] for one in self._lines[at : at + _MOST_LINES])
        return len(part.lines) < _MOST_LINES and (further or len(part.lines) < self._longest(parts))

    def _longest(self, parts: list[_Part]) -> int:
        known = [len(part.lines) for part in parts[:-1] if part.number]
        return max([*known, 8]) + 2

    # --- the cells of a row -------------------------------------------------------------------------------------------

    def _read(self, part: _Part, roles: list[str], is_last: bool) -> Row | None:
        """The lines shared out among the columns, in their order, so that each holds what its name says."""
        wanted = [role for role in roles if role != "number"]
        shares = self._share(part.lines, [*wanted, "outside"] if is_last else wanted)
        if shares is None:
            return None
        cells: dict[str, Cell] = {}
        others = [part.number] if part.number else []
        for role, (first, stop) in zip(wanted, shares, strict=False):
            if first < stop:
                cell = (part.lines[first][0], part.lines[stop - 1][1])
                if role != "action":
                    others.append(cell)
                cells.setdefault(role, cell)
        action = cells.pop("action", None)
        fields = {role: cell for role, cell in cells.items() if role in FIELDS and self._is_filled(cell)}
        return Row(part.number, action, fields, others) if action else None

    def _is_filled(self, cell: Cell) -> bool:
        return any(ch.isalnum() for ch in self._text[slice(*cell)])

    def _share(self, lines: list[Cell], roles: list[str]) -> list[tuple[int, int]] | None:
        """Best first and last line of each column: a table of scores over columns and lines."""
        count = len(lines)
        seams = [self._seam(lines, at) for at in range(count)]
        breaks = [0, *accumulate(seam <= 0 for seam in seams)]
        best = [0] + [_NEVER] * count
        came: list[list[int]] = []
        for role in roles:
            now, back = [_NEVER] * (count + 1), [0] * (count + 1)
            for stop in range(count + 1):
                for first in range(stop + 1):
                    if best[first] == _NEVER:
                        continue
                    cuts = breaks[stop] - breaks[first + 1] if first < stop and role != "outside" else 0
                    score = best[first] + self._score(lines, first, stop, role) - cuts
                    score -= seams[first] if first < stop else 0
                    if score > now[stop]:
                        now[stop], back[stop] = score, first
            best = now
            came.append(back)
        if best[count] < 0:
            return None
        out, stop = [], count
        for back in reversed(came):
            out.append((back[stop], stop))
            stop = back[stop]
        return out[::-1]

    def _score(self, lines: list[Cell], first: int, stop: int, role: str) -> int:
        if first == stop:
            return {"action": _NEVER, "lead": -2, "time": -1}.get(role, 0)
        start, end = lines[first][0], lines[stop - 1][1]
        return self._fits(start, end, role) - (stop - first > 6 and role in ("time", "lead"))

    def _fits(self, start: int, end: int, role: str) -> int:
        """How well a stretch does what its column's name says."""
        if not self._is_filled((start, end)):
            return 2
        if role in ("lead", "partner"):
            return 4 if self._names_unit(start, end) else -1 if self._is_name(start, end) else -4
        if role == "time":
            return 5 if self._gives_time(start, end) else -4
        if role == "action":
            return 2 - 4 * self._gives_time(start, end)
        return -2 * self._gives_time(start, end) if role in ("product", "note", "other") else 0

    def _is_name(self, start: int, end: int) -> bool:
        """What may name a body that no pack knows: short, and begun with a capital."""
        return end - start <= 70 and self._text[start].isupper() and self._text[end - 1] not in ".;"

    def _seam(self, lines: list[Cell], at: int) -> int:
        """What it costs to begin a cell at a line: nothing after a mark or before a capital, much inside a clause."""
        first = self._text[lines[at][0]]
        before = self._text[lines[at - 1][1] - 1] if at else "."
        if first.islower() or before in ",-/":
            return 3
        return -1 if first.isupper() or first.isdigit() or before in ".;" else 0


def _following(last: tuple[int, ...]) -> set[tuple[int, ...]]:
    """The numbers that may come after one: its first part, its next sister, and those of the levels above."""
    if not last:
        return {(1,), (1, 1)}
    up = {(*last[:depth], last[depth] + 1) for depth in range(len(last))}
    return up | {(*last, 1), (1,)} | {(last[0] + 1, 1)}


def _after_number(folded: str, at: int) -> int:
    while at < len(folded) and folded[at] in ".) \u00a0":
        at += 1
    return at


def _inside(start: int, taken: Sequence[Table]) -> bool:
    return any(table.start <= start < table.end for table in taken)
