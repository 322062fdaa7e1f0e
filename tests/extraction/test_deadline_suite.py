"""The deadline suite: phrases composed by people who had not seen the packs (its third part is held back elsewhere)."""

from pathlib import Path

import pytest

from directives.extraction import extract
from tests.extraction.deadline_suite.score import read, score

FILES = sorted(Path(__file__).with_name("deadline_suite").glob("*.tsv"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_phrases_of_a_language_come_to_what_they_mean(file: Path) -> None:
    result = score(file)
    assert result.cases >= 600
    assert result.right >= 0.99, "\n".join(result.misses)
    assert result.false_share < 0.01, "\n".join(result.misses)
    assert result.whole >= 0.9 * result.cases


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_words_of_each_limit_are_those_of_the_text(file: Path) -> None:
    limits = 0
    for case in read(file):
        for one in extract(case.sentence, language=case.language, issued=case.issued).directives:
            if one.deadline:
                (span,) = one.deadline.spans
                assert " ".join(case.sentence[span.start : span.end].split()) == one.deadline.text
                limits += 1
    assert limits > 100
