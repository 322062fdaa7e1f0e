"""PDF with a text layer: lines joined to paragraphs, tables kept where lines are drawn around their cells.

PDFium gives letters and where they stand; what is a line, a paragraph, a row is reckoned here (`pdf_lines`,
`pdf_tables`, `pdf_paragraphs`). Left out: what every page repeats at its head or foot, page numbers, what runs across
the page. Footnotes go behind the text, so that they cut no sentence in two.
"""

from typing import Any, NamedTuple

import pypdfium2
from pypdfium2 import raw

from directives.readers import pdf_tables
from directives.readers.paper import Note, Paper, Unreadable, Why, joined, rows
from directives.readers.pdf_columns import in_order
from directives.readers.pdf_lines import Letter, Line, letters, lines, upright_box
from directives.readers.pdf_paragraphs import Paragraphs, body_height, footnotes, without_furniture

MOST_PAGES = 1_500
_FEW = 20  # letters on a page: a stamp, a page number
_STRANGE = 0.2  # of the letters without a meaning: a font that does not say what its shapes are


class Page(NamedTuple):
    """The lines outside of tables, the tables, and where the page itself begins and ends."""

    lines: list[Line]
    tables: list[pdf_tables.Grid]
    frame: tuple[float, float]


def read(data: bytes, note: Note) -> Paper:
    document = _opened(data)
    if len(document) > MOST_PAGES:
        raise Unreadable(Why.TOO_MUCH)
    pages: list[Page] = []
    empty = 0
    for number in range(len(document)):
        page = document[number]
        pages.append(_page(page, number))
        empty += _has_only_pictures(page, pages[-1])
        page.close()
        note(number + 1, len(document))
    text = _text(pages)
    if not text.strip():
        raise Unreadable(Why.SCANNED if empty else Why.EMPTY)
    if sum(not (ch.isprintable() or ch.isspace()) or ch == "\ufffd" for ch in text) > _STRANGE * len(text):
        raise Unreadable(Why.LETTERS)
    if len(text) < _FEW * empty:
        raise Unreadable(Why.SCANNED)
    return Paper(text, "pdf", (Why.SOME_SCANNED,) if empty else ())


def _opened(data: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = raw.FPDF_GetLastError()
        raise Unreadable(Why.PASSWORD if code == raw.FPDF_ERR_PASSWORD else Why.BROKEN) from error


def _page(page: Any, number: int) -> Page:
    text_page = page.get_textpage()
    found, turn = letters(text_page)
    text_page.close()
    left, top, right, bottom = upright_box(page.get_cropbox(), turn)
    tables = pdf_tables.grids(page, turn) if found else []
    outside: list[Letter] = [one for one in found if not any(grid.take(one) for grid in tables)]
    return Page(in_order(outside, number, round(right - left)), [one for one in tables if one.letters], (top, bottom))


def _has_only_pictures(page: Any, found: Page) -> bool:
    if found.tables or sum(len(line.words) for line in found.lines) >= _FEW:
        return False
    return any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))


def _text(pages: list[Page]) -> str:
    bodies = without_furniture([page.lines for page in pages], [page.frame for page in pages])
    height = body_height([line for body in bodies for line in body])
    parted = [footnotes(body, height) for body in bodies]
    paragraphs = Paragraphs([line for body, _ in parted for line in body])
    out: list[str] = []
    run: list[Line] = []  # goes on over the page's end, not over a table
    for (body, _), page in zip(parted, pages, strict=True):
        left = list(body)
        for grid in page.tables:
            run += [line for line in left if line.middle < grid.rows[0]]
            left = [line for line in left if line.middle >= grid.rows[0]]
            out += [*paragraphs.joined(run), *([""] if run else []), *_rows(grid)]
            run = []
        run += left
    notes = [paragraphs.joined(below) for _, below in parted if below]
    return joined([*out, *paragraphs.joined(run), *[line for one in notes for line in ("", *one)]])


def _rows(grid: pdf_tables.Grid) -> list[str]:
    """A cell that goes over several rows says its words in each; one over all columns is a heading."""
    said: dict[tuple[int, int], str] = {}
    for cell, found in grid.letters.items():
        own = lines(found)
        said[cell] = "\n".join(Paragraphs(own).joined(own))
    table: list[list[str]] = []
    for row in range(len(grid.rows) - 1):
        firsts = [grid.first[row, column] for column in range(len(grid.columns) - 1)]
        alone = len(set(firsts)) == 1
        table.append([
            said.get(first, "") if alone or at == first[1] else "" for at, first in enumerate(firsts)
        ])  # fmt: skip
    return rows(table)
