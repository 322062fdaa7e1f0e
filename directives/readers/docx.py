"""Word (.docx): paragraphs with their numbers, tables, footnotes; as if all tracked changes were accepted.

Left out: headers and footers, comments, hidden and deleted words, tables of contents, pictures.
"""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from directives.readers import unpacking
from directives.readers.numbering import Numbers
from directives.readers.paper import Note, Paper, Unreadable, Why, joined, rows
from directives.readers.runs import Story, words_of
from directives.readers.word_xml import body, part, tag, value

_DEEPEST = 100  # of tables, controls and boxes in one another
_WIDEST = 63  # columns of a table in Word
# They only hold others: their insides are read in their place.
_HOLDERS = {tag(name) for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}
_NO_LINE = ("nil", "none", "")


class _Cell(NamedTuple):
    span: int
    lines: list[str]
    begins: bool  # no part of the cell above


def read(data: bytes, note: Note) -> Paper:
    archive = unpacking.opened(data)
    styles = part(archive, "word/styles.xml")
    reader = _Reader(Numbers(part(archive, "word/numbering.xml"), styles), styles)
    lines: list[str] = []
    for element, done, of in body(archive):
        lines += reader.lines(element)
        note(done, of)
    lines += reader.rest()
    for name in ("footnotes", "endnotes"):
        lines += ["", *_notes(part(archive, f"word/{name}.xml"), reader)]
    return Paper(joined(lines), "docx", (Why.CHANGES,) if reader.story.has_changes else ())


class _Reader:
    def __init__(self, numbers: Numbers, styles: Element | None) -> None:
        self.story = Story()
        self._numbers = numbers
        every = styles.findall(tag("style")) if styles is not None else []
        self._with_lines = {value(style, "styleId") for style in every if _has_lines(style)}

    def lines(self, element: Element, depth: int = 0) -> list[str]:
        """The lines of one piece of a body, of a cell or of a note."""
        if depth > _DEEPEST:
            raise Unreadable(Why.BROKEN)
        if element.tag == tag("p"):
            return self._paragraph(element, depth)
        if element.tag == tag("tbl"):
            return [*self.rest(depth), *self._table(element, depth)]
        if element.tag in _HOLDERS and not _is_contents(element):
            return [line for child in element for line in self.lines(child, depth + 1)]
        return []

    def rest(self, depth: int = 0) -> list[str]:
        """Words of a paragraph whose end is deleted, where none follows to go on with them."""
        words, boxes = self.story.waiting, self.story.boxes
        self.story.waiting, self.story.boxes = "", []
        lines = words.split("\n") if words.strip() else []
        return lines + [line for box in boxes for line in self.inside(box, depth)]

    def inside(self, element: Element, depth: int = 0) -> list[str]:
        """All lines of a cell, of a box or of a note, and nothing of it behind it."""
        return [line for child in element for line in self.lines(child, depth + 1)] + self.rest(depth + 1)

    def _paragraph(self, element: Element, depth: int) -> list[str]:
        words = words_of(element, self.story)
        if words is None:
            return []
        label = self._numbers.label(element) if words.text.strip() else ""
        lines = f"{label} {words.text}".split("\n") if label else words.text.split("\n")
        for box in words.boxes:
            lines += self.inside(box, depth)
        return lines

    def _table(self, element: Element, depth: int) -> list[str]:
        """With lines around its cells it is a table; without, it only sets things side by side (the letterhead, the
        signature), and each cell is read by itself."""
        grid = [[self._cell(cell, depth) for cell in _inside(row, "tc")] for row in _inside(element, "tr")]
        if not self._is_data(element, grid):
            return [line for cells in grid for cell in cells if cell.begins for line in cell.lines]
        table: list[list[str]] = []
        for cells in grid:
            table.append(_filled(cells, table[-1] if table else []))
        return ["", *rows(table), ""]

    def _cell(self, cell: Element, depth: int) -> _Cell:
        of = cell.find(tag("tcPr"))
        span = value(of.find(tag("gridSpan"))) if of is not None else ""
        merge = of.find(tag("vMerge")) if of is not None else None
        lines = self.inside(cell, depth)
        wide = min(int(span), _WIDEST) if span.isdigit() and len(span) < 4 else 1
        return _Cell(max(wide, 1), lines, merge is None or value(merge) == "restart")

    def _is_data(self, element: Element, grid: list[list[_Cell]]) -> bool:
        width = max((sum(cell.span for cell in cells) for cells in grid), default=0)
        if width < 2 or len(grid) < 2:
            return False
        style = value(element.find(f"{tag('tblPr')}/{tag('tblStyle')}"))
        return width > 3 or style in self._with_lines or _has_lines(element)


def _filled(cells: list[_Cell], above: list[str]) -> list[str]:
    """The words of a row's columns. A cell that goes over several rows says its words in each; one that goes over some
    columns says them in the first, and one that goes over all says them in all: so `rows` sees a heading."""
    out: list[str] = []
    for cell in cells:
        at = len(out)
        words = "\n".join(cell.lines) if cell.begins else "".join(above[at : at + 1])
        out += [words, *[words if len(cells) == 1 else ""] * (cell.span - 1)]
    return out


def _has_lines(element: Element) -> bool:
    """Whether a table, one of its own cells, or a style names a border that can be seen."""
    cells = (cell for row in _inside(element, "tr") for cell in _inside(row, "tc"))
    places = [element.find(f"{tag('tblPr')}/{tag('tblBorders')}")]
    places += [cell.find(f"{tag('tcPr')}/{tag('tcBorders')}") for cell in cells]
    return any(value(side) not in _NO_LINE for borders in places if borders is not None for side in borders)


def _inside(element: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those in a content control; no row that was deleted."""
    for child in element:
        if child.tag == tag(name):
            if child.find(f"{tag('trPr')}/{tag('del')}") is None:
                yield child
        elif child.tag in _HOLDERS:
            yield from _inside(child, name)


def _is_contents(element: Element) -> bool:
    gallery = element.find(f"{tag('sdtPr')}/{tag('docPartObj')}/{tag('docPartGallery')}")
    return value(gallery).lower() == "table of contents"


def _notes(root: Element | None, reader: _Reader) -> Iterator[str]:
    """Footnotes in their order, without the rules that part them from the text."""
    real = [one for one in root if one.get(tag("type"), "normal") == "normal"] if root is not None else []
    for number, one in enumerate(real, 1):
        words = " ".join(line.strip() for line in reader.inside(one)).strip()
        if words:
            yield f"[{number}] {words}"
