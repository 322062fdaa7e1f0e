"""Scans: what a page shows is what its text says, and a person is told that letters were recognised.

With the Tesseract of the system; `bin/measure ocr` has the figures.
"""

import io
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter

from directives import readers
from directives.readers import Paper, Unreadable, Why, pictures, recognition, scans, tesseract
from directives.readers.pdf_tables import grids_of
from directives.readers.tesseract import Word
from directives.services import refusals
from tests.directives.fixtures import make, scan

needs_tesseract = pytest.mark.skipif(
    tesseract.program() is None, reason=f"Tesseract is not there: apt install {tesseract.PACKAGES}"
)
pytestmark = pytest.mark.once
HERE = Path(make.__file__).parent
VIETNAMESE = "Yêu cầu Sở Y tế báo cáo kết quả trước ngày 15 tháng 3 năm 2026."
FRENCH = (
    "Les directions régionales sont invitées à organiser des réunions d'information avec les chefs des services et "
    "les représentants des usagers dans un délai de deux mois, par une note qui précise les moyens nécessaires."
)
ENGLISH = (
    "The heads of the agencies shall submit a report on the use of the funds to the Director by the end of the month, "
    "and this report is to be published with the figures of the year that is under review."
)


def read(data: bytes, name: str) -> Paper:
    return readers.read(data, readers.kind_of(data, name))


def refusal(data: bytes, name: str) -> Why:
    started = time.monotonic()
    with pytest.raises(Unreadable) as caught:
        read(data, name)
    assert time.monotonic() - started < 40
    return caught.value.why


def scanned(text: str, dpi: int = 200, head: str = "") -> list[Image.Image]:
    return list(scan.pages(make.pdf(text, head), dpi))


def lines_of(paper: Paper) -> list[str]:
    return [line for line in paper.text.split("\n") if line]


# ---- what is read


@needs_tesseract
def test_a_scanned_pdf_reads_like_the_file_it_was_printed_from() -> None:
    text = (HERE / "chi_thi.txt").read_text()
    told: list[tuple[int, int]] = []
    paper = readers.read(
        scan.as_pdf(scanned(text, 300, make.FURNITURE), 300), readers.Kind.PDF, lambda *at: told.append(at)
    )
    assert paper.made_by == "ocr"
    assert told == [(number, len(told) - 1) for number in range(len(told))]
    lines = lines_of(paper)
    assert any(
        line.startswith("2. Cục Quản lý Khám, chữa bệnh chỉ đạo") and line.endswith("các tuyến.") for line in lines
    )
    assert "| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn |" in "\n".join(lines).replace("1Ì", "TT")
    last = lines[-1] if lines[-1].startswith("|") else lines[-2]
    assert last.endswith(
        "| Xây dựng hệ thống thông tin giám sát dịch bệnh | Cục Y tế dự phòng | Trung tâm Thông tin y tế | 31/12/2026 |"
    )


@needs_tesseract
@pytest.mark.parametrize("ending", ["png", "jpg", "webp", "tif"])
def test_a_picture_is_read_whatever_its_format(ending: str) -> None:
    image = scanned(VIETNAMESE)[0]
    kind = {"jpg": "JPEG", "tif": "TIFF"}.get(ending, ending.upper())
    paper = read(scan.as_picture(image, kind), f"a.{ending}")
    assert (VIETNAMESE in paper.text, paper.made_by, paper.warnings) == (True, "ocr", ())


@needs_tesseract
def test_the_pages_of_a_fax_follow_one_another_in_black_and_white() -> None:
    images = [
        scanned(f"Trang này nói về việc thứ {number}.")[0].point(lambda grey: 255 * (grey > 128)).convert("1")
        for number in ("nhất", "hai", "ba")
    ]
    text = read(scan.as_tiff(images), "fax.tiff").text
    assert [text.index(f"việc thứ {number}") for number in ("nhất", "hai", "ba")] == sorted(
        text.index(f"việc thứ {number}") for number in ("nhất", "hai", "ba")
    )


@needs_tesseract
def test_letters_are_taken_where_they_are_and_recognised_where_there_are_none() -> None:
    printed = make.pdf("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.", "")
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(printed)))
    writer.append(io.BytesIO(scan.as_pdf(scanned(VIETNAMESE))))
    out = io.BytesIO()
    writer.write(out)
    paper = read(out.getvalue(), "a.pdf")
    assert [VIETNAMESE in paper.text, "Căn cứ Luật Tổ chức" in paper.text] == [True, True]
    assert (paper.made_by, paper.pages) == ("ocr", {Why.SOME_RECOGNISED: (2,)})


@needs_tesseract
def test_who_signed_it_when_does_not_hide_that_a_page_is_a_picture() -> None:
    """A signing program prints some words over the picture of the page."""
    image = scanned(VIETNAMESE)[0]
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(scan.as_pdf([image]))))
    stamp = "Ký bởi: Sở Y tế tỉnh An Giang. Ngày ký: 03-02-2026 08:15:12 +07:00"
    writer.pages[0].merge_page(PdfReader(io.BytesIO(make.pdf("\n" * 9 + stamp, ""))).pages[0])
    out = io.BytesIO()
    writer.write(out)
    assert VIETNAMESE in read(out.getvalue(), "a.pdf").text


@needs_tesseract
@pytest.mark.parametrize("turn", [90, 180])
def test_a_page_on_its_side_or_head_is_turned(turn: int) -> None:
    image = scanned("\n".join([VIETNAMESE] * 8))[0].rotate(turn, expand=True, fillcolor=255)
    assert VIETNAMESE in read(scan.as_picture(image), "a.png").text


@needs_tesseract
def test_each_page_is_read_in_its_own_language() -> None:
    images = [image for text in (VIETNAMESE, FRENCH, ENGLISH) for image in scanned(text)]
    text = read(scan.as_pdf(images), "a.pdf").text
    assert all(words in text for words in (VIETNAMESE, FRENCH, ENGLISH)), text


@needs_tesseract
def test_the_same_bytes_give_the_same_text() -> None:
    data = scan.as_picture(scanned(VIETNAMESE)[0])
    assert read(data, "a.png") == read(data, "a.png")


def test_a_page_that_was_hard_to_read_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """By a Tesseract that is not sure of the second page."""
    program = tmp_path / "tesseract"
    said = "<html><span title='bbox 9 9 90 30; x_size 20'><b title='bbox 9 9 90 30; x_wconf {}'>Nguy\u1ec5n</b></span></html>"
    program.write_text(f"""#!/bin/sh
test $(wc -c) -gt 100000 && echo "{said.format(95)}" || echo "{said.format(70)}"
""")
    program.chmod(0o755)
    monkeypatch.setenv(tesseract.PROGRAM, str(program))
    small, large = Image.new("L", (300, 400), 250), scanned(VIETNAMESE)[0]
    ImageDraw.Draw(small).rectangle((20, 20, 40, 40), fill=0)
    paper = scans.read_picture(scan.as_tiff([large, small]), lambda done, of: None, "tiff")
    assert (paper.warnings, paper.pages) == ((Why.HARD,), {Why.HARD: (2,)})
    assert refusals.warnings_of(paper) == [{"words": refusals.WARNINGS[Why.HARD], "pages": "2"}]


@needs_tesseract
@pytest.mark.parametrize("mode", ["RGBA", "P", "LA", "CMYK", "I;16"])
def test_colours_of_every_kind_become_grey(mode: str) -> None:
    image = scanned(VIETNAMESE)[0]
    if mode == "I;16":
        made = image.convert("I").point(lambda value: value * 257).convert("I;16")
    else:
        made = image.convert("RGB").convert(mode) if mode in ("P", "CMYK") else image.convert(mode)
    kind = "TIFF" if mode == "CMYK" else "PNG"
    assert VIETNAMESE in read(scan.as_picture(made, kind), "a.tif" if mode == "CMYK" else "a.png").text


# ---- where Tesseract is not


@pytest.mark.parametrize("name", ["a.png", "a.pdf"])
def test_without_tesseract_a_scan_is_refused_with_what_to_install(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    image = Image.new("L", (800, 600), 255)
    data = scan.as_pdf([image]) if name.endswith("pdf") else scan.as_picture(image)
    assert refusal(data, name) is Why.SCANNED


def test_a_language_that_is_missing_counts_as_tesseract_that_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\necho List of languages\necho eng\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert tesseract.program() is None
    program.write_text("#!/bin/sh\necho List of languages\necho eng\necho fra\necho vie\n")
    assert tesseract.program() == str(program)


# ---- its parts


def word(text: str, sure: float = 95, line: int = 0) -> Word:
    return Word(text, 0, 10, 0, 10, sure, line)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (["Sở", "Y", "tế"], True),
        (["—", "|", "."], False),
        (["a"], True),
        (["12"], True),
    ],
)
def test_a_line_without_letters_is_dirt(words: Sequence[str], kept: bool) -> None:
    assert bool(recognition.without_speckle([word(text) for text in words])) is kept


def test_a_few_letters_that_tesseract_itself_does_not_believe_are_dirt_but_in_a_cell() -> None:
    assert recognition.without_speckle([word("li", 20)]) == []
    assert recognition.without_speckle([word("li", 20)], 0) != []
    assert recognition.without_speckle([word("Nguyễn", 20)]) != []


@pytest.mark.parametrize(("text", "language"), [(VIETNAMESE * 3, None), (FRENCH, "fra"), (ENGLISH, "eng"), ("", None)])
def test_a_language_is_told_by_its_commonest_words(text: str, language: str | None) -> None:
    assert recognition.told_language([word(one) for one in text.split()]) == language


@pytest.mark.parametrize("slant", [-3.0, -0.7, 0.0, 1.3])
def test_a_page_is_set_straight_and_its_table_found(slant: float) -> None:
    page = Image.new("L", (1654, 2339), 245)
    pen = ImageDraw.Draw(page)
    for y in range(600, 1_401, 200):
        pen.line((200, y, 1_450, y), fill=20, width=2)
    for x in (200, 400, 1_000, 1_450):
        pen.line((x, 600, x, 1_400), fill=20, width=2)
    askew = page.rotate(slant, resample=Image.Resampling.BICUBIC, fillcolor=245)
    straight = pictures.straight(askew)
    (grid,) = grids_of(*pictures.rulings(pictures.ink(straight), 200))
    assert (len(grid.columns), len(grid.rows)) == (4, 5)
    assert len(set(grid.first.values())) == 12


def test_nonsense_about_dots_an_inch_is_not_believed() -> None:
    page = Image.new("L", (2_480, 3_508), 255)
    for told in (72, 1, 9_999):
        data = scan.as_picture(page, "JPEG", dpi=(told, told))
        ((_, dpi, _, _),) = pictures.pages(data, "jpeg")
        assert 295 <= dpi <= 305
