"""Rows that stand without the header of their table: a bar parts what is to be done, who does it, and by when."""

import re
from collections.abc import Iterator, Sequence

from directives.extraction.tables.columns import NUMBER, Cell, Columns, Probe, Row, Table, lines_of

_CELL = re.compile(r"[^|]+")
_LABEL = re.compile(r"\s*([^:|]{2,40}?)\s*:\s*")
_LEAST = 3  # cells with words: an action, a body and a time
_LONGEST = 900  # characters of a row
_WORDS = 3  # of an action
_LONGEST_TIME = 40  # characters of a cell that holds nothing but a time
_LABEL_LENGTH = 14  # characters of the number of a row, with its word


def find(
    text: str,
    folded: str,
    columns: Columns,
    taken: Sequence[Table],
    probes: tuple[Probe, Probe, Probe],
    *,
    is_ordered: bool,
) -> list[Table]:
    """`probes`: whether a stretch names a unit, gives a time, begins with an action. `is_ordered`: what is to be done
    stands first, or is labelled, since too many words may begin an action to tell it elsewhere."""
    if "|" not in text:
        return []
    rows = _Rows(text, folded, columns, *probes, is_ordered=is_ordered)
    covered = [(table.start, table.end) for table in taken]
    out = []
    for start, end in lines_of(text):
        if end - start > _LONGEST or "|" not in text[start:end]:
            continue
        if any(left <= start < right for left, right in covered):
            continue
        row = rows.read(start, end)
        if row is not None:
            out.append(Table(start, end, start, [row], []))
    return out


class _Rows:
    def __init__(
        self,
        text: str,
        folded: str,
        columns: Columns,
        names_unit: Probe,
        gives_time: Probe,
        acts: Probe,
        *,
        is_ordered: bool,
    ) -> None:
        self._text, self._folded, self._columns = text, folded, columns
        self._names_unit, self._gives_time, self._acts = names_unit, gives_time, acts
        self._is_ordered = is_ordered

    def read(self, start: int, end: int) -> Row | None:
        """The row of a line, where nothing is missing of what makes it a task."""
        cells = list(self._cells(start, end))
        if len(cells) < _LEAST:
            return None
        if not self._is_ordered:
            return self._by_look(cells)
        number = cells[0] if NUMBER.match(self._folded[slice(*cells[0])]) else None
        named = self._labelled(cells)
        if "action" not in named:
            named = self._by_order(cells[1:] if number else cells, named)
        if not {"action", "lead", "time"} <= named.keys():
            return None
        action = named.pop("action")
        named.pop("number", None)
        return Row(number, action, named, [cell for cell in cells if not cell[0] <= action[0] < cell[1]])

    def _cells(self, start: int, end: int) -> Iterator[Cell]:
        for match in _CELL.finditer(self._text, start, end):
            words = match[0]
            if words.strip():
                yield match.start() + len(words) - len(words.lstrip()), match.start() + len(words.rstrip())

    def _labelled(self, cells: list[Cell]) -> dict[str, Cell]:
        """ "Nhiệm vụ: … | Chủ trì: … | Thời hạn: …": each cell says what it holds."""
        out: dict[str, Cell] = {}
        unknown: list[Cell] = []
        for cell in cells:
            label = _LABEL.match(self._folded, *cell)
            if label is None or label.end() >= cell[1]:
                continue
            role, value = self._columns.role(label[1]), (label.end(), cell[1])
            if role:
                out.setdefault(role, value)
            else:
                unknown.append(value)
        if "action" in out and "lead" not in out:  # "Đơn vị: …"
            out |= {"lead": unknown[0]} if unknown and self._names_unit(*unknown[0]) else {}
        return out

    def _by_order(self, cells: list[Cell], known: dict[str, Cell]) -> dict[str, Cell]:
        """What is to be done, then who does it and who helps, then by when. `known`: what cells say that they hold."""
        action = cells[0]
        if self._folded.count(" ", *action) < _WORDS - 1 or not self._acts(*action):
            return {}
        stated = set(known.values())
        rest = [cell for cell in cells[1:] if not any(cell[0] <= start and end == cell[1] for start, end in stated)]
        time = known.get("time") or next((cell for cell in reversed(rest) if self._gives_time(*cell)), None)
        bodies = [known[role] for role in ("lead", "partner") if role in known]
        bodies += [cell for cell in rest if cell != time and self._names_unit(*cell)]
        if time is None or not bodies:
            return {}
        named = {"action": action, "lead": bodies[0], "time": time}
        return named | ({"partner": bodies[1]} if len(bodies) > 1 else {})

    def _by_look(self, cells: list[Cell]) -> Row | None:
        """One cell that acts, one that is a time, and another that names a body, or a number before them."""
        times = [cell for cell in cells if cell[1] - cell[0] < _LONGEST_TIME and self._gives_time(*cell)]
        doing = [cell for cell in cells if cell not in times and self._acts(*cell)]
        if len(times) != 1 or len(doing) != 1:
            return None
        number = cells[0] if _is_number(self._folded[slice(*cells[0])]) else None
        leads = [cell for cell in cells if cell not in (*times, *doing, number) and self._names_unit(*cell)]
        if not leads and number is None:
            return None
        fields = {"time": times[0]} | ({"lead": leads[0]} if leads else {})
        return Row(
            number, doing[0], fields, [cell for cell in cells if cell not in (*times, *doing, number, *leads[:1])]
        )


def _is_number(words: str) -> bool:
    """ "12", "Rec. 12"."""
    return len(words) <= _LABEL_LENGTH and (bool(NUMBER.match(words)) or words[-1:].isdigit())
