"""Tables whose cells are parted by a bar, a tab or a wide gap."""

import re
from dataclasses import dataclass, field

from directives.extraction.tables.columns import (
    FIELDS,
    NUMBER,
    Cell,
    Columns,
    Row,
    Table,
    is_counted,
    is_header,
    lines_of,
)

_SEPARATORS = (re.compile(r"\|"), re.compile(r"\t"), re.compile(r"[ \u00a0]{3,}"))
_RULE = re.compile(r"[\s|+:=_-]*$")
_SECTION = re.compile(r"\s*(?:[ivxl]{1,6}|[^\W\d_]|\d{1,2})\s*[.)/-]\s")
_LONGEST_ROW = 14  # lines over which the cells of one row may be wrapped
_NO_WORD = re.compile(r"[\W_]*$")


def find(text: str, folded: str, columns: Columns) -> list[Table]:
    return _Finder(text, folded, columns).tables()


@dataclass(slots=True)
class _Raw:
    """The cells of one row before they are understood."""

    start: int
    end: int
    cells: list[Cell]


@dataclass(slots=True)
class _Header:
    lines: int
    roles: list[str]
    separator: re.Pattern[str]
    edged: bool  # the row begins with a bar


@dataclass(slots=True)
class _Building:
    """A table in the making; `above` holds the fields a blank cell may take over."""

    rows: list[Row] = field(default_factory=list)
    headings: list[Cell] = field(default_factory=list)
    above: dict[str, Cell] = field(default_factory=dict)


class _Finder:
    def __init__(self, text: str, folded: str, columns: Columns) -> None:
        self._text, self._folded, self._columns = text, folded, columns
        parted = "|" in text or "\t" in text or "   " in text
        self._lines = lines_of(text) if parted else []

    def tables(self) -> list[Table]:
        out, at = [], 0
        while at < len(self._lines):
            header = self._header(at)
            table, after = self._table(at, header) if header else (None, at + 1)
            if table:
                out.append(table)
            at = after
        return out

    # --- the header ---------------------------------------------------------------------------------------------------

    def _header(self, at: int) -> _Header | None:
        """The header whose first line this is; its cells may be wrapped over a few lines."""
        start, end = self._lines[at]
        for separator in _SEPARATORS:
            if not separator.search(self._text, start, end):
                continue
            for lines in (1, 2, 3) if self._may_head(start, end, separator) else ():
                if at + lines > len(self._lines):
                    break
                header = self._named(at, lines, separator)
                if header:
                    self._take_wrapped_end(at, header)
                    return self._with_second_row(at, header)
                if separator is _SEPARATORS[2]:
                    break
        return None

    def _may_head(self, start: int, end: int, separator: re.Pattern[str]) -> bool:
        """Whether the first line of a header could stand here: it names at least one column."""
        if end - start > 600:
            return False
        return any(
            self._columns.role(self._folded[left:right])
            for left, right in self._split(start, end, separator, edged=True)
        )

    def _take_wrapped_end(self, at: int, header: _Header) -> None:
        """A line without a bar, begun small, goes on with the last name of the header."""
        following = at + header.lines
        if following < len(self._lines):
            start, end = self._lines[following]
            first = self._text[start:end].lstrip()[0]
            header.lines += first.islower() and not header.separator.search(self._text, start, end)

    def _named(self, at: int, lines: int, separator: re.Pattern[str]) -> _Header | None:
        start, end = self._lines[at][0], self._lines[at + lines - 1][1]
        if end - start > 600:
            return None
        edged = self._text[start:end].lstrip().startswith("|")
        cells = self._split(start, end, separator, edged=edged)
        roles = [self._columns.role(self._folded[left:right]) for left, right in cells]
        return _Header(lines, roles, separator, edged) if is_header(roles) else None

    def _with_second_row(self, at: int, header: _Header) -> _Header:
        """A second header row parts a column ("Cơ quan thực hiện" into "Chủ trì", "Phối hợp")."""
        following = at + header.lines
        while following < len(self._lines) and _RULE.match(self._text, *self._lines[following]):
            following += 1
        if following >= len(self._lines):
            return header
        cells = self._split(*self._lines[following], header.separator, edged=header.edged)
        words = [self._folded[left:right].strip() for left, right in cells]
        roles = [self._columns.role(one) for one in words]
        if not any(roles) or any(one and not role for one, role in zip(words, roles, strict=True)):
            return header
        lines = following + 1 - at
        if len(roles) == len(header.roles):
            header.roles = [under or over for under, over in zip(roles, header.roles, strict=True)]
            header.lines = lines
        elif len(roles) < len(header.roles) and "lead" in header.roles and set(roles) <= {"lead", "partner"}:
            place = header.roles.index("lead")
            header.roles[place : place + 1] = roles
            header.lines = lines
        return header

    def _split(self, start: int, end: int, separator: re.Pattern[str], *, edged: bool) -> list[Cell]:
        """Cells without the blanks around them; a bar at either edge of the row parts nothing."""
        start, end = self._trim(start, end)
        if edged and self._text[start] == "|":
            start += 1
        if edged and end > start and self._text[end - 1] == "|":
            end -= 1
        out, at = [], start
        for match in separator.finditer(self._text, start, end):
            out.append(self._trim(at, match.start()))
            at = match.end()
        return [*out, self._trim(at, end)]

    def _trim(self, start: int, end: int) -> Cell:
        while start < end and self._text[start].isspace():
            start += 1
        while end > start and self._text[end - 1].isspace():
            end -= 1
        return start, end

    # --- the rows -----------------------------------------------------------------------------------------------------

    def _table(self, at: int, header: _Header) -> tuple[Table | None, int]:
        start, header_end = self._lines[at][0], self._lines[at + header.lines - 1][1]
        at += header.lines
        building = _Building()
        raws: list[_Raw] = []
        while at < len(self._lines):
            raw, after = self._row(at, header)
            if raw is None:
                break
            raws.append(raw)
            at = after
        for index, raw in enumerate(raws):
            self._understand(raw, raws[index + 1] if index + 1 < len(raws) else None, header, building)
        if not building.rows:
            return None, at
        end = max(raws[-1].end, header_end)
        return Table(start, end, header_end, building.rows, building.headings), at

    def _row(self, at: int, header: _Header) -> tuple[_Raw | None, int]:
        """The row that begins at a line, and the line after it."""
        start, end = self._lines[at]
        if _RULE.match(self._text, start, end):
            return _Raw(start, end, []), at + 1
        wanted = len(header.roles)
        cells = self._split(start, end, header.separator, edged=header.edged)
        if len(cells) == 1:
            return (_Raw(start, end, cells), at + 1) if self._is_heading(at, header) else (None, at)
        after = at + 1
        while len(cells) < wanted and after < min(at + _LONGEST_ROW, len(self._lines)):
            longer = self._split(start, self._lines[after][1], header.separator, edged=header.edged)
            own = self._split(*self._lines[after], header.separator, edged=header.edged)
            if len(longer) > wanted or len(own) >= wanted or self._begins(own):
                break
            cells, end, after = longer, self._lines[after][1], after + 1
        end, after = self._last_cell(end, after, header)
        cells = self._split(start, end, header.separator, edged=header.edged)
        return (_Raw(start, end, cells[:wanted]), after) if len(cells) <= wanted + 1 else (None, at)

    def _begins(self, cells: list[Cell]) -> bool:
        return len(cells) > 1 and bool(NUMBER.match(self._folded[slice(*cells[0])].strip()))

    def _last_cell(self, end: int, after: int, header: _Header) -> tuple[int, int]:
        """A line without a bar right after a row and before the next goes on with the row's last cell."""
        for lines in (1, 2, 3):
            if after + lines >= len(self._lines):
                break
            if header.separator.search(self._text, *self._lines[after + lines - 1]):
                break
            between = self._text[end : self._lines[after][0]]
            if between.count("\n") > 1 or not self._text[self._lines[after][0] : self._lines[after][1]].strip():
                break
            if header.separator.search(self._text, *self._lines[after + lines]) and not self._is_heading(after, header):
                return self._lines[after + lines - 1][1], after + lines
        return end, after

    def _is_heading(self, at: int, header: _Header) -> bool:
        """A line of its own that heads the rows right below it."""
        start, end = self._lines[at]
        words = self._text[start:end].strip()
        below = next((one for one in self._lines[at + 1 : at + 3] if header.separator.search(self._text, *one)), None)
        return below is not None and len(words) < 200 and (bool(_SECTION.match(words.lower())) or words.isupper())

    # --- what the cells give ------------------------------------------------------------------------------------------

    def _understand(self, raw: _Raw, below: _Raw | None, header: _Header, building: _Building) -> None:
        named = self._by_role(raw, header) if len(raw.cells) > 1 else {}
        action, number = named.get("action"), named.get("number")
        filled = [cell for cell in raw.cells if cell[0] < cell[1] and not _NO_WORD.match(self._text, *cell)]
        if self._is_bare(raw, filled, header):
            return
        if self._is_section(raw, filled, number, below, header):
            building.headings.append((raw.start, raw.end))
            building.above = {}
        elif action and not _NO_WORD.match(self._text, *action):
            if self._goes_on(action, number, named, header, building):
                self._extend(named, building)
                return
            row = Row(
                number, action, self._fields(named, header, building), [cell for cell in filled if cell != action]
            )
            building.rows.append(row)
        elif building.rows and filled:
            self._extend(named, building)

    def _by_role(self, raw: _Raw, header: _Header) -> dict[str, Cell]:
        out: dict[str, Cell] = {}
        for role, cell in zip(header.roles, raw.cells, strict=False):
            if role and cell[0] < cell[1] and role not in out:
                out[role] = cell
        return out

    def _is_bare(self, raw: _Raw, filled: list[Cell], header: _Header) -> bool:
        """A rule, the row that counts the columns, or the header again on the next page."""
        words = [self._folded[left:right] for left, right in filled]
        if not words or (len(words) > 2 and all(NUMBER.match(word) for word in words)):
            return True
        return is_header([self._columns.role(self._folded[left:right]) for left, right in raw.cells])

    def _is_section(
        self, raw: _Raw, filled: list[Cell], number: Cell | None, below: _Raw | None, header: _Header
    ) -> bool:
        """A row whose only words (perhaps the same in all cells) name what the rows below are about."""
        words = {self._folded[left:right] for left, right in filled if (left, right) != number}
        if len(words) > 1 or not words:
            return False
        if len(raw.cells) == 1 or len(filled) > 2 or next(iter(words)).isupper():
            return True
        if number is None:
            return ("number" in header.roles and bool(_SECTION.match(next(iter(words))))) or self._has_capitals(filled)
        return not is_counted(self._folded, number) or self._parts_below(number, below, header)

    def _has_capitals(self, filled: list[Cell]) -> bool:
        return any(self._text[left:right].isupper() for left, right in filled)

    def _parts_below(self, number: Cell, below: _Raw | None, header: _Header) -> bool:
        """Whether the next row is counted as a part of this one: "1" and "1.1"; or is a dash or a letter under it."""
        following = self._by_role(below, header).get("number") if below else None
        if following is None:
            action = self._by_role(below, header).get("action") if below else None
            return action is not None and self._text[action[0]] in "-\u2013+\u2022"
        mine = self._folded[slice(*number)].strip(" .)")
        return self._folded[slice(*following)].startswith(mine + ".")

    def _goes_on(
        self, action: Cell, number: Cell | None, named: dict[str, Cell], header: _Header, building: _Building
    ) -> bool:
        """A row without a number whose action goes on with the one above: the cell was wrapped."""
        if not building.rows or number is not None or "number" not in header.roles:
            return False
        before = building.rows[-1].action
        return self._text[action[0]].islower() and self._text[before[1] - 1] not in ".;" and "lead" not in named

    def _extend(self, named: dict[str, Cell], building: _Building) -> None:
        """A continuation row: its cells go on with those above, or fill what they left blank."""
        row = building.rows[-1]
        if "action" in named:
            row.action = (row.action[0], named["action"][1])
        for role in FIELDS:
            if role in named and role not in row.cells:
                row.cells[role] = building.above[role] = named[role]
        row.others += [cell for role, cell in named.items() if role != "action"]

    def _fields(self, named: dict[str, Cell], header: _Header, building: _Building) -> dict[str, Cell]:
        """The cells of a row; "nt" repeats the one above, and so does a blank lead with what is blank beside it."""
        above, out = building.above, {}
        spanned = "lead" in header.roles and self._blank(named.get("lead"))
        for role in FIELDS:
            cell = named.get(role)
            if self._is_ditto(cell) or (spanned and self._blank(cell) and role != "product"):
                cell = above.get(role)
            if cell is not None and not self._blank(cell):
                out[role] = cell
        building.above = dict(out)
        return out

    def _is_ditto(self, cell: Cell | None) -> bool:
        return cell is not None and self._folded[slice(*cell)].strip(" .") in self._columns.dittos

    def _blank(self, cell: Cell | None) -> bool:
        if cell is None:
            return True
        return bool(_NO_WORD.match(self._text, *cell)) and not self._is_ditto(cell)
