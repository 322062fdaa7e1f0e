"""Tables whose cells are parted by a bar, a tab or a wide gap."""

import re
from dataclasses import dataclass

from directives.extraction.tables.columns import NUMBER, Cell, Columns, Table, is_header, lines_of
from directives.extraction.tables.filling import SECTION, Filling, Raw

_SEPARATORS = (re.compile(r"\|"), re.compile(r"\t"), re.compile(r"[ \u00a0]{3,}"))
_RULE = re.compile(r"[\s|+:=_-]*$")
_LONGEST_ROW = 14  # lines over which the cells of one row may be wrapped


def find(text: str, folded: str, columns: Columns) -> list[Table]:
    return _Finder(text, folded, columns).tables()


@dataclass(slots=True)
class _Header:
    lines: int
    roles: list[str]
    separator: re.Pattern[str]
    edged: bool  # the row begins with a bar


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
        raws: list[Raw] = []
        while at < len(self._lines):
            raw, after = self._row(at, header)
            if raw is None or (raws and len(raws[-1].cells) == 1 and self._heads_another(at, header)):
                break
            raws.append(raw)
            at = after
        filling = Filling(self._text, self._folded, self._columns, header.roles)
        for raw, below in zip(raws, [*raws[1:], None], strict=False):
            filling.understand(raw, below)
        if not filling.rows:
            return None, at
        end = max(raws[-1].end, header_end)
        return Table(start, end, header_end, filling.rows, filling.headings), at

    def _heads_another(self, at: int, header: _Header) -> bool:
        """Whether another table begins right below the title of its own, with as many columns or not."""
        found = self._header(at)
        return found is not None and found.roles != header.roles

    def _row(self, at: int, header: _Header) -> tuple[Raw | None, int]:
        """The row that begins at a line, and the line after it."""
        start, end = self._lines[at]
        if _RULE.match(self._text, start, end):
            return Raw(start, end, []), at + 1
        wanted = len(header.roles)
        cells = self._split(start, end, header.separator, edged=header.edged)
        if len(cells) == 1:
            return (Raw(start, end, cells), at + 1) if self._is_heading(at, header) else (None, at)
        after = at + 1
        while len(cells) < wanted and after < min(at + _LONGEST_ROW, len(self._lines)):
            longer = self._split(start, self._lines[after][1], header.separator, edged=header.edged)
            own = self._split(*self._lines[after], header.separator, edged=header.edged)
            if len(longer) > wanted or len(own) >= wanted or self._begins(own):
                break
            cells, end, after = longer, self._lines[after][1], after + 1
        end, after = self._last_cell(end, after, header)
        cells = self._split(start, end, header.separator, edged=header.edged)
        return (Raw(start, end, cells[:wanted]), after) if len(cells) <= wanted + 1 else (None, at)

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
        return below is not None and len(words) < 200 and (bool(SECTION.match(words.lower())) or words.isupper())
