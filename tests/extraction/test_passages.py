"""Passages of every genre, composed for this test: what each asks for stands in ⟦ ⟧, with ? what it requests, with !
what it forbids; all else asks nothing."""

import re
from pathlib import Path

import pytest

from directives.extraction import Modality, extract

MARKED = re.compile(r"⟦(.*?)⟧([?!]?)", re.DOTALL)
MODALITY = {"": Modality.OBLIGATION, "?": Modality.REQUEST, "!": Modality.PROHIBITION}
PASSAGES = [
    pytest.param(file.stem, passage.partition("\n")[2].rstrip("\n"), id=f"{file.stem}-{passage.partition(chr(10))[0]}")
    for file in sorted((Path(__file__).parent / "passages").glob("*.txt"))
    for passage in re.split(r"(?m)^=== ", file.read_text("utf-8"))[1:]
]


@pytest.mark.parametrize(("language", "marked"), PASSAGES)
def test_a_passage_asks_for_what_is_marked_and_for_nothing_else(language: str, marked: str) -> None:
    text = MARKED.sub(r"\1", marked)
    asked = [(words, MODALITY[mark]) for words, mark in MARKED.findall(marked)]
    read = [(text[one.start : one.end], one.modality) for one in extract(text, language=language).directives]
    assert read == asked
