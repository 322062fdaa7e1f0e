"""One text in four formats: the same directives, whoever saved it as what."""

from pathlib import Path
from typing import Any

import pytest

from directives import extraction, readers
from directives.readers import Kind, docx, html, pdf
from tests.directives.fixtures import make

pytestmark = pytest.mark.once
HERE = Path(make.__file__).parent
ARTICLES = Path(__file__).resolve().parents[2] / "seeds" / "articles"
MAKERS = {"html": make.html, "docx": make.docx, "pdf": make.pdf}
ENDINGS = {"html": "htm", "docx": "docx", "pdf": "pdf"}
PARSERS = {"html": html.read, "docx": docx.read, "pdf": pdf.read}


def directives(text: str) -> list[tuple[Any, ...]]:
    """What is asked for, in words: places differ between formats."""
    text = extraction.normalise(text)
    return [
        (
            " ".join(text[one.start : one.end].split()),
            one.modality,
            [unit.text for unit in one.units],
            [unit.text for unit in one.partners],
            one.deadline and (one.deadline.text, one.deadline.due),
        )
        for one in extraction.extract(text).directives
    ]


@pytest.mark.parametrize("kind", ["html", "docx", "pdf"])
@pytest.mark.parametrize("name", ["chi_thi", "note_de_service"])
def test_a_committed_file_asks_for_what_its_text_asks_for(name: str, kind: str) -> None:
    file = HERE / f"{name}.{ENDINGS[kind]}"
    data = file.read_bytes()
    paper = readers.read(data, readers.kind_of(data, file.name))
    assert paper.made_by == kind
    assert directives(paper.text) == directives((HERE / f"{name}.txt").read_text())


@pytest.mark.parametrize("kind", ["docx", "pdf"])
@pytest.mark.parametrize("name", ["chi_thi", "note_de_service"])
def test_what_libreoffice_writes_and_prints_asks_for_the_same(name: str, kind: str) -> None:
    """Made by `python -m tests.directives.fixtures.office`. Its fonts do not say how high they are, its table's last
    column is too narrow for a year; `bin/measure intake` makes many more."""
    file = HERE / f"{name}_libreoffice.{kind}"
    data = file.read_bytes()
    paper = readers.read(data, readers.kind_of(data, file.name))
    assert directives(paper.text) == directives((HERE / f"{name}.txt").read_text())


def test_an_annex_gives_each_row_its_units_and_its_deadline() -> None:
    for kind in (Kind.DOCX, Kind.HTML, Kind.PDF):
        rows = directives(readers.read((HERE / f"chi_thi.{ENDINGS[kind]}").read_bytes(), kind).text)[-3:]
        assert [row[2] for row in rows] == [["Vụ Pháp chế"], ["Cục Quản lý Khám, chữa bệnh"], ["Cục Y tế dự phòng"]]
        assert rows[1][3] == ["Vụ Pháp chế", "Văn phòng Bộ"]
        assert [str(row[4][1]) for row in rows] == ["2026-06-30", "2026-09-30", "2026-12-31"]


@pytest.mark.parametrize("kind", ["html", "docx"])
@pytest.mark.parametrize("article", sorted(ARTICLES.glob("*.txt")), ids=lambda file: file.name[:3])
def test_a_founding_article_asks_for_the_same_in_every_format(article: Path, kind: str) -> None:
    text = article.read_text()
    paper = PARSERS[kind](MAKERS[kind](text), lambda done, of: None)
    assert directives(paper.text) == directives(text)


def test_a_founding_article_printed_asks_for_the_same() -> None:
    """The others are in `bin/measure intake`: printing takes seconds."""
    text = next(ARTICLES.glob("002*")).read_text()
    assert directives(pdf.read(make.pdf(text), lambda done, of: None).text) == directives(text)


@pytest.mark.parametrize("kind", ["html", "docx"])
def test_the_committed_files_are_those_of_the_generator(kind: str) -> None:
    for source in HERE.glob("*.txt"):
        assert source.with_suffix(f".{ENDINGS[kind]}").read_bytes() == MAKERS[kind](source.read_text())
