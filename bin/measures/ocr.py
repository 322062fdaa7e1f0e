"""Scans: how many letters come back, whether they ask for the same, and how long a page takes."""

import re
import resource
import unicodedata
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from difflib import SequenceMatcher
from typing import Any

from _steps import ROOT, Stop
from measures import Figure, project

OTHERS = 4  # texts of each of the other languages
LONGEST = 7_000  # characters of a text: three pages
ALIKE = 0.9  # of its letters: the same directive, though a letter is read otherwise


def measure() -> Iterator[Figure]:
    tesseract: Any = project("directives.readers.tesseract")
    if tesseract.program() is None:
        raise Stop(f"Tesseract is not there. Type: sudo apt-get install {tesseract.PACKAGES}")
    articles = sorted((ROOT / "seeds" / "articles").glob("*.txt"))
    gold = ROOT / "tests" / "gold"
    texts = {"vi": [file.read_text() for file in articles]}
    for language in ("fr", "en"):
        found = sorted(gold.rglob(f"{language}/*.txt")) + sorted(gold.rglob(f"{language}-*.txt"))
        texts[language] = [file.read_text()[:LONGEST] for file in found[:: max(1, len(found) // OTHERS)][:OTHERS]]
    for language, own in texts.items():
        for dpi in (200, 300):
            yield from _figures(f"{language}, {dpi} dpi", own, dpi)
    yield from _again(texts["vi"][0])


def _figures(name: str, texts: Sequence[str], dpi: int) -> Iterator[Figure]:
    pages = [_scanned(text, dpi) for text in texts]
    before = _processor_seconds()
    with ThreadPoolExecutor(2) as two:
        read = list(two.map(_read, pages))
    seconds = _processor_seconds() - before
    many = sum(count for _, count in read)
    wrong = sum(_wrong(_plain(text), _plain(found)) for text, (found, _) in zip(texts, read, strict=True))
    letters = sum(len(_plain(text)) for text in texts)
    yield Figure(f"{name}: letters wrong", 100 * wrong / letters, "%", at_most=1.0)
    asked = [(_asked(text), _asked(found)) for text, (found, _) in zip(texts, read, strict=True)]
    same, fields, due = (sum(counts) for counts in zip(*(_agreed(*pair) for pair in asked), strict=True))
    total = sum(len(one) + len(other) for one, other in asked)
    yield Figure(f"{name}: directives alike, F1", 2 * same / total, "", at_least=0.95)
    yield Figure(f"{name}: of these, units alike", fields / same, "", at_least=0.95)
    yield Figure(f"{name}: of these, deadlines alike", due / same, "", at_least=0.95)
    yield Figure(f"{name}: processor time of a page", seconds / many, "s", at_most=8)


def _processor_seconds() -> float:
    """Of the readers and of Tesseract below them, whatever else the machine does."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _scanned(text: str, dpi: int) -> tuple[bytes, int]:
    make: Any = project("tests.directives.fixtures.make")
    scan: Any = project("tests.directives.fixtures.scan")
    images = list(scan.pages(make.pdf(text, head=""), dpi))
    return scan.as_pdf(images, dpi), len(images)


def _read(scan: tuple[bytes, int]) -> tuple[str, int]:
    readers: Any = project("directives.readers")
    return readers.read(scan[0], readers.Kind.PDF).text, scan[1]


def _again(text: str) -> Iterator[Figure]:
    scan = _scanned(text, 200)
    yield Figure("the same bytes, read three times: texts", len({_read(scan)[0] for _ in range(3)}), "", at_most=1)


def _plain(text: str) -> str:
    """Without what a printer chooses: blanks, line ends, the form of quotation marks and dashes."""
    text = unicodedata.normalize("NFC", text).translate(str.maketrans("–—’‘“”…", "--''\"\"."))
    return re.sub(r"\s+", " ", text).strip()


def _wrong(text: str, found: str) -> int:
    """Letters to be changed, put in or taken out; words that are the same stand for themselves."""
    one, two = text.split(" "), found.split(" ")
    steps = SequenceMatcher(None, one, two, autojunk=False).get_opcodes()
    return sum(_distance(" ".join(one[a:b]), " ".join(two[c:d])) for step, a, b, c, d in steps if step != "equal")


def _distance(one: str, two: str) -> int:
    above = list(range(len(two) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for at, other in enumerate(two, 1):
            line.append(min(above[at] + 1, line[-1] + 1, above[at - 1] + (letter != other)))
        above = line
    return above[-1]


def _asked(text: str) -> list[tuple[str, list[str], Any]]:
    extraction: Any = project("directives.extraction")
    text = extraction.normalise(text)
    return [
        (
            _plain(text[one.start : one.end]),
            [_plain(unit.text) for unit in (*one.units, *one.partners)],
            one.deadline and one.deadline.due,
        )
        for one in extraction.extract(text).directives
    ]


def _agreed(asked: list[Any], found: list[Any]) -> tuple[int, int, int]:
    """Of the directives of both: how many are the same, of these with the same units, with the same day."""
    left, same, units, due = list(found), 0, 0, 0
    for words, own, day in asked:
        match = next(
            (one for one in left if SequenceMatcher(None, words, one[0], autojunk=False).ratio() >= ALIKE), None
        )
        if match:
            left.remove(match)
            same, units, due = same + 1, units + _is_alike(own, match[1]), due + (day == match[2])
    return same, units, due


def _is_alike(one: list[str], two: list[str]) -> bool:
    return SequenceMatcher(None, " | ".join(one), " | ".join(two), autojunk=False).ratio() >= ALIKE or one == two
