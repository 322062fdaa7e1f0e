"""Tables of a web page: with rows and columns of words, or only there to set things side by side."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from directives.readers.paper import rows

Lines = Callable[[Element], list[str]]
_WIDEST, _LONGEST = 60, 5_000
_PARTS = ("thead", "tbody", "tfoot")


def table_lines(table: Element, lines: Lines) -> list[str]:
    """Its rows with bars; or, where it only lays out, the lines of its cells one after the other."""
    grid = _grid(table)
    if not _is_data(table, grid):
        return [line for row in grid for cell in row for line in lines(cell)]
    caption = [line for one in table.findall("caption") for line in lines(one)]
    return ["", *caption, *rows(_filled(grid, lines)), ""]


def _grid(table: Element) -> list[list[Element]]:
    parts = [table, *(part for part in table if part.tag in _PARTS)]
    found = [row for part in parts for row in part if row.tag == "tr"]
    return [[cell for cell in row if cell.tag in ("td", "th")] for row in found[:_LONGEST]]


def _is_data(table: Element, grid: list[list[Element]]) -> bool:
    """Rows and columns without a table inside, with lines, a head of its own, or more than the two of a letterhead."""
    width = max(map(len, grid), default=0)
    if width < 2 or len(grid) < 2 or table.get("role") in ("presentation", "none"):
        return False
    if any(one is not table for one in table.iter("table")):
        return False
    bordered = table.get("border", "0").strip() not in ("", "0") or "border" in table.get("style", "")
    return bordered or width > 2 or any(cell.tag == "th" for row in grid for cell in row)


def _filled(grid: list[list[Element]], lines: Lines) -> list[list[str]]:
    """The words of each row's columns. A cell over several rows says its words in each; one over some columns in the
    first of them; one over all of them in all, so that `rows` sees a heading."""
    width = max((sum(_span(cell, "colspan") for cell in row) for row in grid), default=0)
    waiting: dict[int, tuple[int, str]] = {}  # by column: rows for which the words still stand
    out = []
    for row in grid:
        cells = iter(row)
        line: list[str] = []
        while len(line) < width:
            if left := waiting.pop(len(line), None):
                if left[0] > 1:
                    waiting[len(line)] = (left[0] - 1, left[1])
                line.append(left[1])
                continue
            cell = next(cells, None)
            if cell is None:
                line.append("")
                continue
            words, span, deep = "\n".join(lines(cell)), _span(cell, "colspan"), _span(cell, "rowspan")
            for step in range(min(span, width - len(line))):
                said = words if step == 0 or span == width else ""
                if deep > 1:
                    waiting[len(line)] = (deep - 1, said)
                line.append(said)
        out.append(line)
    return out


def _span(cell: Element, name: str) -> int:
    number = cell.get(name, "1")
    return max(1, min(int(number), _WIDEST)) if number.isdigit() and len(number) < 5 else 1
