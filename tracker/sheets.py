"""Tables as files: XLSX and CSV. The one room of XlsxWriter.

Words stay words: no cell becomes a formula, a number or a link, whatever it begins with (OWASP ASVS 1.2.10).
"""

import csv
import io
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import IO, Any

import xlsxwriter

Cell = str | int | date | None
BOM = "\ufeff"
# With these a spreadsheet begins a formula; a mark in front keeps it from that, and our own reading takes it away.
FORMULAS = tuple("=+-@\t\r")
_A4 = 9
# In memory up to here, then on disk.
_IN_MEMORY = 5 * 1024**2
# What no cell can hold, and what XML cannot say.
_LONGEST = 32_767
_NO_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])


@dataclass(frozen=True, slots=True)
class Heading:
    """Of a column: its words, and how wide it is, in letters."""

    words: str
    width: int


@dataclass(frozen=True, slots=True)
class Page:
    """What stands around the table: the sheet's name, and the lines above (centre) and below (left) it on paper."""

    name: str
    header: str
    footer: str


def xlsx(page: Page, headings: Sequence[Heading], rows: Iterable[Sequence[Cell]]) -> IO[bytes]:
    """Printed on A4 across, its heads on each page. Row by row to the disk: a long one needs no more memory."""
    out = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 (whoever sends it closes it)
    book = xlsxwriter.Workbook(
        out,
        {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_date_format": "dd/mm/yyyy",
            "remove_timezone": True,
        },
    )
    base: dict[str, Any] = {
        "font_name": "Times New Roman",
        "font_size": 11,
        "text_wrap": True,
        "valign": "top",
        "border": 1,
    }
    bold = book.add_format(base | {"bold": True, "align": "center", "valign": "vcenter", "bg_color": "#EFEAE0"})
    words, day = (
        book.add_format(base | {"num_format": "@"}),
        book.add_format(base | {"num_format": "dd/mm/yyyy", "align": "center"}),
    )
    number = book.add_format(base | {"align": "center"})
    sheet = book.add_worksheet(page.name[:31])
    _set_page(sheet, page)
    for at, heading in enumerate(headings):
        sheet.set_column(at, at, heading.width)
        sheet.write_string(0, at, heading.words, bold)
    last = 0
    for last, row in enumerate(rows, 1):
        for at, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(last, at, cell, day)
            elif isinstance(cell, int):
                sheet.write_number(last, at, cell, number)
            elif cell:
                sheet.write_string(last, at, cell.translate(_NO_XML)[:_LONGEST], words)
            else:
                sheet.write_blank(last, at, None, words)
    sheet.autofilter(0, 0, last, len(headings) - 1)
    book.close()
    out.seek(0)
    return out


def csv_file(headings: Sequence[Heading], rows: Iterable[Sequence[Cell]], separator: str) -> IO[bytes]:
    """With a mark in front by which spreadsheets know UTF-8."""
    out = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    text.write(BOM)
    written = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    written.writerow([heading.words for heading in headings])
    for row in rows:
        written.writerow([harmless(cell) for cell in row])
    text.flush()
    text.detach()
    out.seek(0)
    return out


def _set_page(sheet: Any, page: Page) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.75, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 0)
    # "&" begins a code there.
    sheet.set_header(f"&C&B{page.header.replace('&', '&&')}"[:255])
    sheet.set_footer(f"&L{page.footer.replace('&', '&&')}"[:240] + "&R&P/&N")


def harmless(cell: Cell) -> str:
    """As a text in which no spreadsheet sees a formula."""
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    words = "" if cell is None else str(cell)
    return f"'{words}" if words.startswith(FORMULAS) else words
