"""Hostile texts: nothing raises, nothing is lost or told twice. `bin/measure fuzz` times them."""

from itertools import pairwise

import pytest

from directives.extraction import extract
from tests.extraction import hostile
from tests.extraction.hostile import KINDS
from tests.extraction.test_whole import check

ROUNDS = 20


@pytest.mark.parametrize("kind", range(len(KINDS)), ids=lambda number: KINDS[number].__name__)
def test_a_hostile_text_is_read_without_losing_a_character(kind: int) -> None:
    for turn in range(ROUNDS):
        text = hostile.text(turn * len(KINDS) + kind, 600)
        result = extract(text)
        check(text, result)
        passages = [(one.start, one.end) for one in result.directives]
        passages += [(one.start, one.end) for one in result.dismissed]
        assert all(before[1] <= after[0] for before, after in pairwise(sorted(passages)))
        assert extract(text) == result


def test_a_line_of_a_million_blanks_or_breaks_between_two_clauses_does_not_hang() -> None:
    for blanks in (" ", "\n", "\u00a0", "\t", "\u2028"):
        text = f"Bộ trưởng yêu cầu Sở Y tế{blanks * 300_000}rà soát danh mục."
        check(text, extract(text))


def test_an_item_of_nothing_but_linking_words_asks_for_nothing() -> None:
    text = "Yêu cầu Sở Y tế kiểm tra sổ trực:\n- Rà soát thuốc;\n- Sáu là,\n"
    result = extract(text, language="vi")
    check(text, result)
    assert "sáu là" not in {text[one.start : one.end].lower().strip(" ,") for one in result.directives}


def test_a_line_break_after_a_colon_stands_before_a_name_that_is_a_verb_elsewhere() -> None:
    text = "Yêu cầu các Bộ: \nXây dựng, Công an báo cáo."
    check(text, extract(text, language="vi"))


@pytest.mark.parametrize(
    "text", ["In consultation with the Secretary of State,", "avec le concours,", "Sở A phối hợp với Sở B,"]
)
def test_a_comma_right_at_the_texts_end_does_not_stop_the_reading(text: str) -> None:
    check(text, extract(text))
