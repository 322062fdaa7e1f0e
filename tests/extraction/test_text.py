"""The normal form, and the folded copies whose offsets stay 1:1."""

from directives.extraction import normalise
from directives.extraction.text import fold, places, scan_form


def test_normal_form_is_composed_and_has_plain_line_ends() -> None:
    assert normalise("Ho\u0300a\r\nbi\u0300nh\r") == "Hòa\nbình\n"


def test_folding_keeps_every_offset() -> None:
    for text in ("İstanbul ẞ Đà Nẵng", "a\u00a0b – c\n“d”", "\ud800\u202e\0x", "ﬁ ŉ ΐ"):
        assert len(fold(text)) == len(text)
        assert len(scan_form(fold(text))) == len(text)


def test_a_blank_that_does_not_break_is_a_blank() -> None:
    assert fold("ngày\u00a015") == "ngày 15"


def test_every_place_of_a_word_is_found_even_inside_a_longer_one() -> None:
    assert sorted(places("không, ông và bà; aaa", ("ông", "bà", "aa"))) == [2, 7, 14, 18, 19]
