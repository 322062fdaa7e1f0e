"""One page's picture to lines and tables, as if its letters stood in a PDF: so a scan reads like the page it shows.

Tesseract tells words and where they stand. Cells of a table are cut out and read one below the other, each by itself:
read across, Tesseract would mix them.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from PIL import Image, ImageDraw

from directives.readers import pictures, tesseract
from directives.readers.pages import Page
from directives.readers.pdf_columns import in_order
from directives.readers.pdf_lines import Letter
from directives.readers.pdf_tables import Grid, grids_of
from directives.readers.tesseract import Word

_HARD = 80.0  # below that a person should look: Tesseract's own mean of clean pages is 90 to 96
_LOST = 60.0  # … and here the page may lie on its side or head
_INKED = 0.005  # of a page: if nothing is read on so much ink, a person should look, too
_SPECKLE = 45.0  # of a line of hardly any letters
_FEW = 3
_ALIKE = (0.8, 1.25)  # of the usual height: what Tesseract measures of the same letters differs as much
_INSIDE = 0.025  # inches between a line around a cell and what is cut out
_APART = 0.2  # inches of paper between two cells
_TALLEST = 8_000  # pixels of one picture of cells
# Told apart by their commonest words, even where the letters were read in another language's.
_COMMON = {
    "vie": {"của", "và", "các", "cho", "trong", "được", "về", "ngày", "với", "có", "việc", "thực", "hiện", "không"},
    "fra": {"le", "les", "des", "du", "et", "dans", "pour", "sur", "aux", "est", "une", "par", "qui", "ses"},
    "eng": {"the", "of", "and", "for", "shall", "by", "with", "this", "that", "is", "be", "are", "its", "on"},
}  # fmt: skip
_ENOUGH = 4


class Recogniser:
    """Goes from page to page in the language of the one before; `hard` are the pages that a person should look at."""

    def __init__(self) -> None:
        self.language = tesseract.LANGUAGES[0]
        self.hard: list[int] = []

    def page(self, image: Image.Image, dpi: int, number: int) -> Page:
        upright = pictures.straight(image)
        found = self._sheet(upright, dpi)
        if found.sure < _LOST:
            found, upright = self._turned(upright, found, dpi)
        if found.sure < _LOST:
            softened = self._sheet(pictures.softened(upright), dpi)
            found = softened if softened.sure > found.sure else found
        if found.has_failed or (found.sure < _HARD if found.words else found.is_inked):
            self.hard.append(number)
        return found.page(number, upright.size, dpi)

    def _turned(self, image: Image.Image, found: "Sheet", dpi: int) -> tuple["Sheet", Image.Image]:
        """The page the other way round, if it is surer then."""
        turn = tesseract.turn(pictures.png(image), dpi)
        if not turn:
            return found, image
        other = pictures.straight(image.rotate(-turn, expand=True))
        again = self._sheet(other, dpi)
        return (again, other) if again.sure > found.sure else (found, image)

    def _sheet(self, image: Image.Image, dpi: int) -> "Sheet":
        """Read again where it is in another language than was thought."""
        sheet = Sheet(image, dpi, self.language)
        language = told_language(sheet.words) or self.language
        if language == self.language:
            return sheet
        again = Sheet(image, dpi, language)
        if again.sure < sheet.sure:
            return sheet
        self.language = language
        return again


class Sheet:
    """One page as it was read: its words, and its tables with theirs."""

    def __init__(self, image: Image.Image, dpi: int, language: str) -> None:
        mask = pictures.ink(image)
        self.tables = grids_of(*pictures.rulings(mask, dpi))
        self._points = 72 / dpi
        text, cells = image.copy(), list(_cells(self.tables, mask, dpi))
        for grid in self.tables:
            left, top, right, bottom = _pixels((grid.columns[0], grid.rows[0], grid.columns[-1], grid.rows[-1]), dpi)
            ImageDraw.Draw(text).rectangle((left - 4, top - 4, right + 4, bottom + 4), fill=pictures.paper(image))
        outside = tesseract.words(pictures.png(text), language, dpi) if pictures.ink(text).getbbox() else []
        inside = list(_read_cells(image, cells, dpi, language))
        self.has_failed = outside is None or any(found is None for _, found in inside)
        self.is_inked = mask.histogram()[255] > _INKED * mask.width * mask.height
        self.outside = without_speckle(outside or [])
        self.inside = [(cell, found) for cell, found in inside if found]
        self.words = [*self.outside, *(word for _, found in self.inside for word in found)]
        letters = sum(len(word.text) for word in self.words)
        self.sure = sum(word.sure * len(word.text) for word in self.words) / letters if letters else 0.0

    def page(self, number: int, size: tuple[int, int], dpi: int) -> Page:
        height = _usual_height(self.words)
        for (grid, cell, _), found in self.inside:
            grid.letters[cell] = list(letters_of(found, self._points, height))
        lines = in_order(list(letters_of(self.outside, self._points, height)), number, round(size[0] * self._points))
        tables = [grid for grid in self.tables if grid.letters]
        return Page(lines, tables, (0.0, size[1] * self._points), is_scan=True)


_Cell = tuple[Grid, tuple[int, int], tuple[int, int, int, int]]  # of which table, which of its cells, where in pixels


def letters_of(words: Iterable[Word], points: float, height: float) -> Iterable[Letter]:
    """Each letter gets its share of its word's width; a blank stands behind each word, however near the next is."""
    for at, word in enumerate(words):
        middle, half = (word.top + word.bottom) / 2 * points, (word.bottom - word.top) / 2 * points
        if _ALIKE[0] <= 2 * half / (height * points or 1) <= _ALIKE[1]:
            half = height * points / 2
        wide = (word.right - word.left) / len(word.text) * points
        for place, char in enumerate(f"{word.text} "):
            left = word.left * points + place * wide
            right = left + (wide if char != " " else 0.1)
            yield Letter(char, left, middle - half, right, middle + half, at * 100 + place)


def without_speckle(words: Sequence[Word], least: float = _SPECKLE) -> list[Word]:
    """Without lines in which nothing can be read: dirt, a seal, a stroke of a pen. In a cell a figure may stand alone,
    and Tesseract is not sure of it."""
    out: list[Word] = []
    for _, run in groupby(words, key=lambda word: word.line):
        line = list(run)
        letters = sum(char.isalnum() for word in line for char in word.text)
        if letters and (letters > _FEW or max(word.sure for word in line) >= least):
            out += line
    return out


def told_language(words: Iterable[Word]) -> str | None:
    """None where it is not clear."""
    said = Counter(word.text.strip(".,;:()").lower() for word in words)
    ranked = sorted(((sum(said[word] for word in common), name) for name, common in _COMMON.items()), reverse=True)
    (most, name), (next_, _) = ranked[:2]
    return name if most >= _ENOUGH and most > 2 * next_ else None


def _usual_height(words: Iterable[Word]) -> float:
    heights = sorted(word.bottom - word.top for word in words for _ in word.text)
    return heights[len(heights) // 2] if heights else 0.0


def _cells(tables: Iterable[Grid], mask: Image.Image, dpi: int) -> Iterable[_Cell]:
    """Those with ink in them."""
    inset = round(_INSIDE * dpi)
    for grid in tables:
        places: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for place, first in grid.first.items():
            places.setdefault(first, []).append(place)
        for first, own in places.items():
            (row, column), (last_row, last_column) = min(own), max(own)
            edges = (grid.columns[column], grid.rows[row], grid.columns[last_column + 1], grid.rows[last_row + 1])
            left, top, right, bottom = _pixels(edges, dpi)
            box = (left + inset, top + inset, right - inset, bottom - inset)
            if box[0] < box[2] and box[1] < box[3] and mask.crop(box).getbbox():
                yield grid, first, box


def _read_cells(
    image: Image.Image, cells: list[_Cell], dpi: int, language: str
) -> Iterable[tuple[_Cell, list[Word] | None]]:
    """Cut out and set one below the other, as many as one picture holds; each word goes back to its cell."""
    apart = round(_APART * dpi)
    while cells:
        tops, foot = list[int](), apart
        for cell in cells:
            if tops and foot > _TALLEST:
                break
            tops.append(foot)
            foot += cell[2][3] - cell[2][1] + apart
        now, cells = cells[: len(tops)], cells[len(tops) :]
        sheet = Image.new("L", (max(cell[2][2] - cell[2][0] for cell in now) + 2 * apart, foot), pictures.paper(image))
        for cell, top in zip(now, tops, strict=True):
            sheet.paste(image.crop(cell[2]), (apart, top))
        found = tesseract.words(pictures.png(sheet), language, dpi, tesseract.ONE_BLOCK)
        for cell, top in zip(now, tops, strict=True):
            _, _, (left, above, _, below) = cell
            foot = top + below - above
            own = [word for word in found or [] if abs((word.top + word.bottom) - (top + foot)) < foot - top + apart]
            yield (
                cell,
                None
                if found is None
                else [_moved(word, left - apart, above - top) for word in without_speckle(own, 0)],
            )


def _moved(word: Word, right: float, down: float) -> Word:
    return word._replace(
        left=word.left + right, right=word.right + right, top=word.top + down, bottom=word.bottom + down
    )


def _pixels(points: tuple[float, float, float, float], dpi: int) -> tuple[int, int, int, int]:
    left, top, right, bottom = (round(place * dpi / 72) for place in points)
    return left, top, right, bottom
