"""PDF with a text layer: lines joined to paragraphs, tables kept where lines are drawn around their cells.

PDFium gives letters and where they stand; what is a line, a paragraph, a row is reckoned here (`pdf_lines`,
`pdf_tables`, `pdf_paragraphs`, `pages`). Left out: what every page repeats at its head or foot, page numbers, what runs
across the page. Footnotes go behind the text, so that they cut no sentence in two.

Pages that are only pictures are told of; `scans` reads them, in a child that may take its time.
"""

from collections.abc import Callable, Iterable
from typing import Any

import pypdfium2
from pypdfium2 import raw

from directives.readers import pdf_tables
from directives.readers.pages import Page, text_of
from directives.readers.paper import Note, Paper, Unreadable, Why
from directives.readers.pdf_columns import in_order
from directives.readers.pdf_lines import Letter, letters, upright_box

MOST_PAGES = 1_500
_FEW = 20  # letters on a page: a stamp, a page number
_SOME = 400  # … who signed it when: what a signing program prints over the picture of a page
_COVERED = 0.5  # of a page by its pictures
_DRAWN = 200  # paths: letters that became shapes
_STRANGE = 0.2  # of the letters without a meaning: a font that does not say what its shapes are

Recognise = Callable[[Any, int], Page]


def read(data: bytes, note: Note) -> Paper:
    pages, pictures = pages_of(data, note)
    text = text_of(pages)
    if not text.strip():
        raise Unreadable(Why.SCANNED if pictures else Why.EMPTY)
    if is_strange(text):
        raise Unreadable(Why.LETTERS)
    if len(text) < _FEW * len(pictures):
        raise Unreadable(Why.SCANNED)
    return Paper(text, "pdf", (Why.SOME_SCANNED,) if pictures else ())


def pages_of(data: bytes, note: Note, recognise: Recognise | None = None) -> tuple[list[Page], list[int]]:
    """The pages, and which of them are pictures; these go through `recognise`, if it is given. Without it `note` hears
    nothing from the first picture on: whoever recognises begins again from the first page."""
    document = _opened(data)
    if len(document) > MOST_PAGES:
        raise Unreadable(Why.TOO_MUCH)
    pages: list[Page] = []
    pictures: list[int] = []
    for number in range(len(document)):
        page = document[number]
        found = _page(page, number)
        if _is_picture(page, found) or (recognise and is_strange("".join(_words(found)))):
            pictures.append(number)
            found = recognise(page, number) if recognise else found
        pages.append(found)
        page.close()
        if recognise or not pictures:
            note(number + 1, len(document))
    return pages, pictures


def is_strange(text: str) -> bool:
    return sum(not (ch.isprintable() or ch.isspace()) or ch == "\ufffd" for ch in text) > _STRANGE * len(text)


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


def _words(found: Page) -> Iterable[str]:
    yield from (line.words for line in found.lines)
    yield from (one.char for grid in found.tables for cell in grid.letters.values() for one in cell)


def _is_picture(page: Any, found: Page) -> bool:
    """Few letters, and pictures or shapes; or some letters upon a picture that fills the page."""
    many = sum(map(len, _words(found)))
    if many >= _SOME or (found.tables and many >= _FEW):
        return False
    images = [one.get_bounds() for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)]
    if many < _FEW:
        return bool(images) or len(list(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3))) > _DRAWN
    width, height = page.get_size()
    return bool(sum((right - left) * (top - bottom) for left, bottom, right, top in images) > _COVERED * width * height)
