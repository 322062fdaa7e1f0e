"""What may begin at a place, by its first words."""

import pytest

from directives.extraction.templates.beginnings import Beginnings, places
from directives.extraction.templates.shapes import ANY, FIGURE, IN_WORDS


@pytest.fixture
def beginnings() -> Beginnings:
    made = Beginnings()
    for place, firsts in enumerate((["tháng", "của quý"], [FIGURE], [IN_WORDS, "hai"], [ANY])):
        made.add(place, firsts)
    return made


@pytest.mark.parametrize(
    ("text", "may_begin"),
    [
        ("tháng 6", {0, 3}),
        (" (tháng6/2026", {0, 2, 3}),
        ("của tháng", {3}),
        ("của quý ii", {0, 3}),
        ("15 ngày", {1, 3}),
        ("hai tuần", {2, 3}),
        ("bốn mươi lăm (45) ngày", {2, 3}),
        ("sở y tế", {3}),
    ],
)
def test_only_what_begins_with_the_words_behind_a_place_may_stand_there(
    beginnings: Beginnings, text: str, may_begin: set[int]
) -> None:
    assert set(places(beginnings.match(text, 0, len(text)))) == may_begin


def test_at_the_end_of_a_stretch_only_what_begins_with_anything_is_left(beginnings: Beginnings) -> None:
    assert list(places(beginnings.match("hằng năm\ntháng 6", 8, 8))) == [3]
