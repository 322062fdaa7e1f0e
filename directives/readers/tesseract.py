"""The program Tesseract: whether it is there, and what it reads on one picture. It is no part of what we install."""

import os
import re
import shutil
import subprocess
import unicodedata
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError, fromstring

from directives.readers.paper import Unreadable, Why

LANGUAGES = ("vie", "fra", "eng")
PACKAGES = "tesseract-ocr tesseract-ocr-vie tesseract-ocr-fra"  # of Debian and Ubuntu; English comes with the first
PAGE_SECONDS = 120  # of one picture on the clock; a full page takes 1 to 5
# Where it is, and where its data are, if not where it looks for them by itself.
PROGRAM, DATA = "TESSERACT", "TESSDATA_PREFIX"
WHOLE_PAGE, ONE_BLOCK = 3, 6  # how it looks for lines (its --psm)
_TOLD = re.compile(r"(\w+) ([-\d. e]*\d)(?:;|$)")
_TURN = re.compile(rb"Rotate: (\d+)")
_USUAL = 0.22  # of a line's height below its base


class Word(NamedTuple):
    """A word, its place on the picture, top and bottom of its line there, and how sure of it Tesseract is (%)."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    sure: float
    line: int  # of the picture's: words with one number stand in one line


def program() -> str | None:
    """Its path, None where it is not installed or lacks one of the languages."""
    path = shutil.which("tesseract")
    if path is None:
        return None
    try:
        told = subprocess.run([path, "--list-langs"], capture_output=True, timeout=10, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return None
    known = {line.strip() for line in told.stdout.decode(errors="replace").splitlines()}
    return path if known.issuperset(LANGUAGES) else None


def environment() -> dict[str, str]:
    """What a child needs to find it."""
    path, data = program(), os.environ.get(DATA)
    return ({PROGRAM: path} if path else {}) | ({DATA: data} if data else {})


def words(picture: bytes, language: str, dpi: int, layout: int = WHOLE_PAGE) -> list[Word] | None:
    """What stands on a picture, in Tesseract's order; None where it fails. Raises Unreadable where it takes too long: a
    page must not be missing because the machine was busy."""
    said = _run(picture, "-l", language, "--psm", str(layout), "--dpi", str(dpi), "hocr")
    try:
        root = fromstring(said)  # noqa: S314 (written by Tesseract, which escapes what it reads)
    except ParseError:
        return None
    lines = [line for line in root.iter() if "x_size" in line.get("title", "")]
    return [word for number, line in enumerate(lines) for word in _line(line, number)]


def turn(picture: bytes, dpi: int) -> int:
    """By how many degrees a page must be turned, as the clock goes, to stand upright."""
    found = _TURN.search(_run(picture, "--psm", "0", "--dpi", str(dpi)))
    return int(found[1]) if found else 0


def _run(picture: bytes, *arguments: str) -> bytes:
    """On one thread: two workers on two processors are faster than threads that wait for one another."""
    try:
        done = subprocess.run(  # noqa: S603 (the path is found by us; the picture is no argument)
            [os.environ[PROGRAM], "stdin", "stdout", *arguments],
            input=picture,
            capture_output=True,
            timeout=PAGE_SECONDS,
            check=False,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired as error:
        raise Unreadable(Why.SLOW) from error
    return done.stdout if done.returncode == 0 else b""


def _line(line: Element, number: int) -> list[Word]:
    """The words of a line, all as high as its letters can be: from the foot of a "g" to the mark of an "Ễ". What runs
    across the page is a stamp."""
    told = _told(line)
    if "textangle" in told:
        return []
    left, _, _, foot = told["bbox"]
    slope, rise = told.get("baseline", (0.0, 0.0))
    size = told["x_size"][0]
    below = told.get("x_descenders", (_USUAL * size,))[0]
    found = []
    for one in line:
        place = _told(one)
        base = foot + rise + slope * (place["bbox"][0] - left)
        text = unicodedata.normalize("NFC", "".join(one.itertext()).strip())
        if text:
            sure = place.get("x_wconf", (0.0,))[0]
            found.append(
                Word(text, place["bbox"][0], place["bbox"][2], base + below - size, base + below, sure, number)
            )
    return found


def _told(element: Element) -> dict[str, tuple[float, ...]]:
    """Of "bbox 365 323 589 391; x_size 66"."""
    return {name: tuple(map(float, numbers.split())) for name, numbers in _TOLD.findall(element.get("title", ""))}
