"""Many terms in one pass, be their letters few or many."""

import subprocess
import sys
from pathlib import Path

import pytest
from ahocorasick_rs import MatchKind

import directives
from directives.extraction.matcher import Matcher

TERMS = [" sở", " sở y tế", " thị trấn"]
FOREIGN = [f" {chr(code)}{chr(code + 1)}" for code in range(0x4E00, 0x4F00, 2)]  # more letters than a byte has values


@pytest.mark.parametrize("further", [[], FOREIGN])
def test_a_hit_is_its_term_and_its_place_in_letters_whatever_stands_around(further: list[str]) -> None:
    matcher = Matcher([*TERMS, *further], MatchKind.LeftmostLongest)
    text = " œuvre 漢字 \U0001d538 của sở y tế và sở ở thị trấn "
    assert [(term, text[start:stop]) for term, start, stop in matcher.find(text)] == [
        (1, " sở y tế"),
        (0, " sở"),
        (2, " thị trấn"),
    ]


def test_letters_that_no_term_has_are_all_alike_and_make_no_term() -> None:
    matcher = Matcher([" ab", " c"], MatchKind.LeftmostLongest)
    assert matcher.find(" é ?? aéb \ufffe漢 c") == [(1, 12, 14)]


def test_hits_may_overlap_where_all_are_asked_for() -> None:
    matcher = Matcher([" trước ", " trước ngày "], MatchKind.Standard)
    assert matcher.find(" trước ngày ", overlapping=True) == [(0, 0, 7), (1, 0, 12)]


@pytest.mark.parametrize(
    ("text", "language"),
    [("Đề nghị Sở Y tế báo cáo.", "vi"), ("Le ministre demande un rapport.", "fr"), ("The Mayor shall report.", "en")],
)
def test_to_read_a_text_no_pack_but_its_own_is_made(text: str, language: str) -> None:
    code = (
        "import sys; from directives.extraction import extract; "
        f"read = extract({text!r}); assert read.language == {language!r}; "
        "print(*sorted(name.split('.')[3] for name in sys.modules if name.endswith('.limits')))"
    )
    house = Path(directives.__file__).parents[1]
    told = subprocess.run([sys.executable, "-B", "-c", code], cwd=house, check=True, capture_output=True, text=True)
    assert told.stdout.split() == [language]
