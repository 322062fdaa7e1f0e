"""Spreadsheets: what their cells show, whoever wrote the file; and such as want to hurt, refused in seconds."""

import io
import time
import zipfile
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

import pytest
from openpyxl import Workbook

from directives.readers import Unreadable, Why, book
from directives.readers.book import FORMULA, Sheet

pytestmark = pytest.mark.once
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
BOOK = f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>'
LINKS = (
    f'<Relationships xmlns="{_LINKS}"><Relationship Id="r1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>'
)


def sheet(rows: str, more: str = "", space: str = _MAIN) -> str:
    return f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData>{more}</worksheet>'


def packed(**parts: str | bytes) -> bytes:
    out = io.BytesIO()
    names = {"book": "xl/workbook.xml", "links": "xl/_rels/workbook.xml.rels", "sheet": "xl/worksheets/sheet1.xml"}
    names |= {"texts": "xl/sharedStrings.xml", "styles": "xl/styles.xml"}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for name, part in ({"book": BOOK, "links": LINKS} | parts).items():
            archive.writestr(names.get(name, name), part)
    return out.getvalue()


def made(rows: Sequence[Sequence[Any]], **more: Any) -> bytes:
    found = Workbook()
    page = found.active
    assert page is not None
    for row in rows:
        page.append(list(row))
    for merged in more.get("merges", ()):
        page.merge_cells(merged)
    out = io.BytesIO()
    found.save(out)
    return out.getvalue()


def read(data: bytes, name: str = "a.xlsx") -> Sheet:
    return book.sheets(book.read(data, name))[0]


def rows(data: bytes, name: str = "a.xlsx") -> list[tuple[Any, ...]]:
    return [row.cells for row in read(data, name).rows]


def refusal(data: bytes, name: str = "a.xlsx") -> Why:
    started = time.monotonic()
    with pytest.raises(Unreadable) as caught:
        book.read(data, name)
    assert time.monotonic() - started < 20
    return caught.value.why


def test_words_numbers_and_days_are_what_the_sheet_shows() -> None:
    cells = [
        "Sở Y tế",
        15,
        1.5,
        datetime(2026, 6, 15, 13, 30, tzinfo=UTC).replace(tzinfo=None),
        date(2026, 6, 15),
        True,
        None,
        "a\nb",
    ]
    day = date(2026, 6, 15)
    assert rows(made([cells])) == [("Sở Y tế", "15", "1.5", day, day, "TRUE", "", "a\nb")]


def test_letters_are_composed_and_blanks_are_one() -> None:
    assert rows(made([["So\u031b\u0309  Y\u00a0te\u0302\u0301 "]])) == [("Sở Y tế",)]


def test_a_merged_cell_says_its_words_in_each_place_and_rows_keep_their_numbers() -> None:
    found = read(made([["a", None, "x"], [None, None, "y"], [], ["b"]], merges=["A1:B2"]))
    assert [(row.number, row.cells) for row in found.rows] == [(1, ("a", "a", "x")), (2, ("a", "a", "y")), (4, ("b",))]
    assert found.repeated == {(1, 1), (2, 0), (2, 1)}


def test_of_a_formula_its_last_result_is_read_and_without_one_it_is_told() -> None:
    cells = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1&amp;""</f><v>hai</v></c>'
    cells += '<c r="C1"><f>SUM(A1)</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    assert rows(packed(sheet=sheet(cells))) == [("2", "hai", FORMULA, "#DIV/0!")]


@pytest.mark.parametrize(
    ("code", "shown"),
    [("dd/mm/yyyy", True), ("[$-42A]d mmmm yyyy;@", True), ("0.00", False), ('#,##0" ngày"', False), ("hh:mm", False)],
)
def test_a_number_is_a_day_by_its_format(code: str, shown: bool) -> None:
    words = code.replace('"', "&quot;")
    styles = f'<styleSheet xmlns="{_MAIN}"><numFmts><numFmt numFmtId="164" formatCode="{words}"/></numFmts>'
    styles += (
        '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="164"/></cellXfs></styleSheet>'
    )
    cell = '<row><c s="1"><v>46188</v></c></row>'
    assert rows(packed(sheet=sheet(cell), styles=styles)) == [(date(2026, 6, 15) if shown else "46188",)]


def test_days_of_a_book_that_counts_from_1904() -> None:
    styles = f'<styleSheet xmlns="{_MAIN}"><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>'
    old = BOOK.replace("<sheets>", '<workbookPr date1904="1"/><sheets>')
    assert rows(packed(book=old, sheet=sheet('<row><c s="0"><v>44726</v></c></row>'), styles=styles)) == [
        (date(2026, 6, 15),)
    ]


def test_a_strict_file_and_one_without_addresses_are_read_as_well() -> None:
    texts = f'<sst xmlns="{_STRICT}"><si><r><t>Sở </t></r><r><t>Y tế</t></r><rPh><t>no</t></rPh></si></sst>'
    cells = '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>b_x000D_</t></is></c></row>'
    data = packed(book=BOOK.replace(_MAIN, _STRICT), sheet=sheet(cells, space=_STRICT), texts=texts)
    assert rows(data) == [("Sở Y tế", "b")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_text_with_separators_is_a_sheet_in_whichever_letters(encoding: str, separator: str) -> None:
    text = separator.join(['"Nội dung, việc"', "Đơn vị"]) + "\r\n" + separator.join(['"a\nb;c"', "'=1+1"])
    if encoding == "cp1258":  # it has the tones by themselves
        text = text.replace("ộ", "ô\u0323").replace("ệ", "ê\u0323").replace("ị", "i\u0323")
    assert rows(text.encode(encoding), "a.csv") == [("Nội dung, việc", "Đơn vị"), ("a\nb;c", "=1+1")]


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.xlsx", b"", Why.EMPTY),
        ("a.csv", b"\xef\xbb\xbf \r\n", Why.EMPTY),
        ("a.xlsx", b"TT,Noi dung\n1,a", Why.NOT_AS_NAMED),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, Why.OLD_OFFICE),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), Why.PASSWORD),
        ("a.ods", b"PK\x03\x04", Why.UNKNOWN),
        ("a.exe", b"MZ\x90\0" + b"\0" * 99, Why.UNKNOWN),
        ("a.csv", b"PK\x03\x04aaaa", Why.OTHERWISE),
        ("a.csv", b"\x89PNG\r\n\x1a\n" + b"\0" * 99, Why.BINARY),
        ("a.csv", b'a,"b\nc,d' + b"x" * 200_000, Why.BROKEN),
        ("a.csv", b"a,b\n" * 30_000, Why.TOO_MUCH),
        ("a.xlsx", b"PK\x03\x04" + b"\0" * 99, Why.BROKEN),
    ],
)
def test_what_is_no_list_is_refused(name: str, data: bytes, why: Why) -> None:
    assert refusal(data, name) == why


def _row(n: int) -> str:
    return f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>'


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({"sheet": sheet("".join(map(_row, range(1, 1_000_001))))}, Why.TOO_MUCH),
        ({"sheet": sheet(" " * 120 * 1024**2)}, Why.UNPACKED),
        ({"sheet": sheet(_row(1)), "texts": " " * 120 * 1024**2}, Why.UNPACKED),
        ({"sheet": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + sheet("<row><c><v>&x;</v></c></row>")}, Why.BROKEN),
        ({"sheet": sheet(_row(1)), "texts": '<!DOCTYPE a><sst/>'}, Why.BROKEN),
        ({"sheet": sheet("<row>" * 60_000)}, Why.BROKEN),
        ({"sheet": sheet("")}, Why.EMPTY),
        ({"book": "<workbook/>"}, Why.EMPTY),
        ({}, Why.BROKEN),
        (
            {
                "sheet": sheet("".join(f'<row r="{n}"><c t="s"><v>0</v></c></row>' for n in range(1, 15_000))),
                "texts": f'<sst xmlns="{_MAIN}"><si><t>{"a" * 32_000}</t></si></sst>',
            },
            Why.TOO_MUCH,
        ),
    ],
    ids=["a million rows", "a bomb", "texts of 120 MB", "an entity", "a document type", "no end", "no row", "no sheet", "no part", "one text 15,000 times"],
)  # fmt: skip
def test_a_workbook_that_wants_to_hurt_is_refused(parts: dict[str, str], why: Why) -> None:
    assert refusal(packed(**parts)) == why


def test_two_cells_in_far_corners_cost_nothing() -> None:
    corners = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c><c r="A9"><v>3</v></c></row>'
    started = time.monotonic()
    assert rows(packed(sheet=sheet(corners, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')))[0][0] == "1"
    assert time.monotonic() - started < 3


def test_what_a_workbook_links_to_is_not_opened() -> None:
    elsewhere = LINKS.replace(
        'Target="worksheets/sheet1.xml"', 'Target="file:///etc/worksheets/passwd" TargetMode="External"'
    )
    assert refusal(packed(links=elsewhere, sheet=sheet(_row(1)))) == Why.EMPTY
    outside = LINKS.replace("worksheets/sheet1.xml", "../../../etc/worksheets/passwd")
    assert refusal(packed(links=outside, sheet=sheet(_row(1)))) == Why.BROKEN


def test_macros_are_left_aside() -> None:
    assert rows(packed(sheet=sheet(_row(1)), **{"xl/vbaProject.bin": b"x"}), "a.xlsm") == [("1",)]


def test_a_hidden_sheet_is_told_and_a_row_hidden_is_read() -> None:
    hidden = BOOK.replace('sheetId="1"', 'sheetId="1" state="veryHidden"')
    found = read(packed(book=hidden, sheet=sheet('<row r="3" hidden="1"><c><v>1</v></c></row>')))
    assert (found.is_hidden, found.rows[0].number) == (True, 3)
