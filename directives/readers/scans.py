"""Scanned pages by character recognition: pictures, and PDFs whose pages are pictures (all of them, or some).

Runs in a child with more time than other readers have; Tesseract runs below it and ends with it.
"""

from typing import Any

from pypdfium2 import raw

from directives.readers import pdf, pictures
from directives.readers.pages import Page, text_of
from directives.readers.paper import Note, Paper, Unreadable, Why
from directives.readers.recognition import Recogniser

_MOST_POINTS = 1_250  # of a page's long side, at full sharpness: A3; a larger one is drawn coarser


def read(data: bytes, note: Note) -> Paper:
    """A PDF: letters are taken where they are, and recognised where there are none."""
    before, known = pdf.pages_of(data, lambda done, of: None)
    if len(known) > pictures.MOST_PAGES:
        raise Unreadable(Why.PAGES)
    recogniser, begun = Recogniser(), list[int]()
    note(0, len(before))

    def recognise(page: Any, number: int) -> Page:
        begun.append(number)
        if len(begun) > pictures.MOST_PAGES:
            raise Unreadable(Why.PAGES)
        dpi = _dots(page)
        bitmap = page.render(scale=dpi / 72, grayscale=True)
        return recogniser.page(bitmap.to_pil().convert("L"), dpi, number)

    pages, found = pdf.pages_of(data, note, recognise)
    return _paper(pages, found, recogniser)


def _dots(page: Any) -> int:
    """As many as its pictures have, within reason: more would only be slower."""
    finest: float = 0.0
    for image in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = image.get_bounds()
        width, height = image.get_px_size()
        pictures.check_size(width, height)
        finest = max(finest, 72 * max(width, height) / max(right - left, top - bottom, 1.0))
    dpi = min(max(finest, pictures.GOOD_DPI), pictures.DPI) if finest else pictures.DPI
    return int(dpi * min(1.0, _MOST_POINTS / max(page.get_size())))


def read_picture(data: bytes, note: Note, kind: str) -> Paper:
    recogniser = Recogniser()
    pages: list[Page] = []
    for image, dpi, number, of in pictures.pages(data, kind):
        note(number, of)
        pages.append(recogniser.page(image, dpi, number))
        note(number + 1, of)
    return _paper(pages, list(range(len(pages))), recogniser)


def _paper(pages: list[Page], recognised: list[int], recogniser: Recogniser) -> Paper:
    told = {Why.HARD: recogniser.hard, Why.SOME_RECOGNISED: recognised if len(recognised) < len(pages) else []}
    found = {why: tuple(number + 1 for number in numbers) for why, numbers in told.items() if numbers}
    return Paper(text_of(pages), "ocr", tuple(found), found)
