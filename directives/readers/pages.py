"""Pages to a text, whoever found their lines: a printed PDF, or a picture whose letters were recognised."""

from typing import NamedTuple

from directives.readers import pdf_tables
from directives.readers.paper import joined, rows
from directives.readers.pdf_lines import Line, lines
from directives.readers.pdf_paragraphs import Paragraphs, body_height, footnotes, without_furniture


class Page(NamedTuple):
    """The lines outside of tables, the tables, and where the page itself begins and ends."""

    lines: list[Line]
    tables: list[pdf_tables.Grid]
    frame: tuple[float, float]
    is_scan: bool = False


def text_of(pages: list[Page]) -> str:
    """What runs on over the end of a page is joined; footnotes stand behind the text, so that they cut no sentence."""
    bodies = without_furniture(
        [page.lines for page in pages],
        [page.frame for page in pages],
        {number for number, page in enumerate(pages) if page.is_scan},
    )
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
