"""Files taken in: the same directives in every format; hostile files refused, the reader lives; 20 posts at once."""

import logging
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from _steps import ROOT
from measures import Figure, _at_once, project

# Of the gold's texts, beside the founding articles: so many are printed, packed and read back.
TEXTS = 40
MUTATED = 300


def measure() -> list[Figure]:
    logging.disable(logging.WARNING)  # the readers tell which files felled them
    return [*_formats(), *_of_an_office(), *_hostile(), *_at_once.figures()]


def _formats() -> Iterator[Figure]:
    """Each text as web page, Word file and PDF: what is asked for, of whom, until when."""
    readers: Any = project("directives.readers")
    make: Any = project("tests.directives.fixtures.make")
    extraction: Any = project("directives.extraction")
    articles = sorted((ROOT / "seeds" / "articles").glob("*.txt"))
    others = sorted((ROOT / "tests" / "gold").rglob("*.txt"))
    for kind, made in (("html", make.html), ("docx", make.docx), ("pdf", make.pdf)):

        def alike(file: Any, kind: str = kind, made: Callable[[str], bytes] = made) -> bool:
            text = file.read_text()
            paper = readers.read(made(text), readers.Kind(kind))
            return _asked(extraction, paper.text) == _asked(extraction, text)

        yield Figure(f"{kind}: founding articles read alike", sum(map(alike, articles)), "/5", at_least=5)
        step = max(1, len(others) // TEXTS)
        some = others[::step][:TEXTS]
        yield Figure(f"{kind}: other texts read alike", 100 * sum(map(alike, some)) / len(some), "%", at_least=95)


def _of_an_office() -> Iterator[Figure]:
    """The same texts as LibreOffice writes and prints them, which knows nothing of our readers."""
    office: Any = project("tests.directives.fixtures.office")
    if office.program() is None:
        print(f"  not measured: files made by LibreOffice, which is not here ({office.HOW_TO_INSTALL})")
        return
    readers: Any = project("directives.readers")
    extraction: Any = project("directives.extraction")
    articles = {file.stem: file.read_text() for file in (ROOT / "seeds" / "articles").glob("*.txt")}
    found = sorted((ROOT / "tests" / "gold").rglob("*.txt"))
    others = {f"{nth}": file.read_text() for nth, file in enumerate(found[:: max(1, len(found) // TEXTS)][:TEXTS])}
    made = office.files(articles | others)
    ragged = office.files(others, office.RAGGED)["pdf"]

    def alike(texts: dict[str, str], files: dict[str, bytes], kind: str) -> int:
        found = {name: readers.read(files[name], readers.Kind(kind)).text for name in texts}
        return sum(_asked(extraction, found[name]) == _asked(extraction, text) for name, text in texts.items())

    for kind in ("docx", "pdf"):
        yield Figure(f"LibreOffice {kind}: articles alike", alike(articles, made[kind], kind), "/5", at_least=5)
        share = 100 * alike(others, made[kind], kind) / len(others)
        yield Figure(f"LibreOffice {kind}: other texts alike", share, "%", at_least=95)
    share = 100 * alike(others, ragged, "pdf") / len(others)
    yield Figure("LibreOffice pdf, nothing parts paragraphs: alike", share, "%")


def _asked(extraction: Any, text: str) -> list[Any]:
    text = extraction.normalise(text)
    return [
        (
            " ".join(text[one.start : one.end].split()),
            one.modality,
            [unit.text for unit in (*one.units, *one.partners)],
            one.deadline and (one.deadline.text, one.deadline.due),
        )
        for one in extraction.extract(text).directives
    ]


def _hostile() -> Iterator[Figure]:
    hostile: Any = project("tests.directives.fixtures.hostile")
    bombs = [(name, f"{name}.docx", make()) for name, make in hostile.BOMBS.items()]
    entities = [(name, f"a{ending}", data) for name, ending, data in hostile.entities()]
    pairs = [("", name, data) for name, data in hostile.pairs()]
    for told, files in (("zip bombs", bombs), ("files with entities", entities), ("wrong pairs", pairs)):
        found = [_tried(name, data) for _, name, data in files]
        yield Figure(f"{told} refused", sum(reason is not None for reason, _ in found), "", at_least=len(files))
        yield Figure(f"{told}: the slowest", max(seconds for _, seconds in found), "s", at_most=10)
    with ThreadPoolExecutor(2) as two:
        mutated = list(two.map(lambda data: _tried("a.pdf", data), hostile.mutated(MUTATED)))
    yield Figure("mutated PDFs: a text or a reason", len(mutated), "", at_least=MUTATED)
    yield Figure("of these refused", sum(reason is not None for reason, _ in mutated))
    yield Figure("mutated PDFs: the slowest", max(seconds for _, seconds in mutated), "s", at_most=35)
    good = hostile.HERE / "chi_thi.docx"
    yield Figure("a good file after all that", float(_tried(good.name, good.read_bytes())[0] is None), at_least=1)


def _tried(name: str, data: bytes) -> tuple[str | None, float]:
    """Why it was refused (None: it was read), and after how many seconds. Anything else ends the measurement."""
    readers: Any = project("directives.readers")
    started, why = time.monotonic(), None
    try:
        readers.read(data, readers.kind_of(data, name))
    except readers.Unreadable as reason:
        why = str(reason.why)
    return why, time.monotonic() - started
