"""Scans that want to hurt: judged by their headers, ended by the clock with all that runs below them."""

import subprocess
import zlib
from pathlib import Path

import pytest
from PIL import Image

from directives.readers import Paper, Unreadable, Why, child, tesseract
from tests.directives.fixtures import scan
from tests.directives.test_ocr import VIETNAMESE, needs_tesseract, read, refusal, scanned
from tests.directives.test_pdf_files import drawn

pytestmark = pytest.mark.once


def header(width: int, height: int) -> bytes:
    """A PNG that says how large it is, and no more."""
    data = bytearray(scan.as_picture(Image.new("L", (8, 8))))
    data[16:24] = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    data[29:33] = zlib.crc32(bytes(data[12:29])).to_bytes(4, "big")
    return bytes(data)


@needs_tesseract
@pytest.mark.parametrize("size", [(60_000, 60_000), (2_000_000_000, 1), (100_000, 800)])
def test_a_picture_larger_than_any_page_is_refused_by_its_header(size: tuple[int, int]) -> None:
    assert refusal(header(*size), "a.png") in (Why.PIXELS, Why.BROKEN)


@needs_tesseract
@pytest.mark.parametrize(("kind", "name"), [("JPEG", "a.jpg"), ("PNG", "a.png"), ("TIFF", "a.tif"), ("WEBP", "a.webp")])
def test_a_picture_that_breaks_off_is_damaged(kind: str, name: str) -> None:
    data = scan.as_picture(scanned(VIETNAMESE)[0], kind)
    assert refusal(data[: len(data) // 3], name) in (Why.BROKEN, Why.EMPTY)


@needs_tesseract
def test_thousands_of_pages_are_too_many() -> None:
    images = [Image.new("1", (8, 8), 1)] * 2_000
    assert refusal(scan.as_tiff(images), "a.tif") is Why.PAGES
    assert refusal(scan.as_pdf([image.convert("L") for image in images[:90]]), "a.pdf") is Why.PAGES


@needs_tesseract
def test_a_page_as_large_as_a_wall_is_drawn_coarser() -> None:
    image = "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\na\nendstream"
    page = drawn("q 9000 0 0 9000 50 50 cm /I Do Q", objects=[image]).replace(b"[0 0 600 800]", b"[0 0 10000 10000]")
    assert refusal(page, "a.pdf") is Why.EMPTY


@needs_tesseract
def test_a_picture_of_billions_of_points_inside_a_pdf_is_refused() -> None:
    image = "<</Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\na\nendstream"
    assert refusal(drawn("q 500 0 0 700 50 50 cm /I Do Q", objects=[image]), "a.pdf") in (Why.PIXELS, Why.EMPTY)


@needs_tesseract
def test_what_is_seen_in_a_photograph_without_letters_is_no_text_or_is_warned_of() -> None:
    image = Image.effect_mandelbrot((900, 900), (-2, -1.5, 1, 1.5), 60)
    try:
        paper = read(scan.as_picture(image), "a.png")
    except Unreadable as reason:
        paper = Paper(reason.why.value, "none")
    assert paper.text == "empty" or paper.pages == {Why.HARD: (1,)}


def test_whoever_ends_the_reading_ends_tesseract_with_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What runs below the child must not live on."""
    mark = tmp_path / "pid"
    monkeypatch.setattr(child, "_COMMAND", ["sh", "-c", f"sleep 61 & echo $! > {mark}; wait"])
    monkeypatch.setattr(child, "PATIENT_SECONDS", 1)
    monkeypatch.setattr(tesseract, "program", lambda: "/bin/false")
    assert refusal(scan.as_picture(Image.new("L", (9, 9))), "a.png") is Why.SLOW
    gone = subprocess.run(
        ["ps", "-o", "stat=", "-p", mark.read_text().strip()], capture_output=True, text=True, check=False
    )
    assert gone.stdout.strip()[:1] in ("", "Z")


def test_tesseract_that_falls_or_babbles_is_told_from_a_page_without_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\ncat > /dev/null\necho '<html><p'\n")
    program.chmod(0o755)
    monkeypatch.setenv(tesseract.PROGRAM, str(program))
    assert tesseract.words(b"", "vie", 300) is None
    program.write_text("#!/bin/sh\nexit 1\n")
    assert tesseract.words(b"", "vie", 300) is None
    assert tesseract.turn(b"", 300) == 0
    program.write_text("#!/bin/sh\nexec sleep 30\n")
    monkeypatch.setattr(tesseract, "PAGE_SECONDS", 0.2)
    with pytest.raises(Unreadable) as caught:
        tesseract.words(b"", "vie", 300)
    assert caught.value.why is Why.SLOW
