"""Files of units as bytes: whatever stands in them, they give rows, or words for whoever brought them."""

import pytest

from tracker.services import unit_files


@pytest.mark.parametrize(
    "text",
    [
        "a=" + "[" * 20_000,
        "[[unit]]\ncode=" + "{a=" * 3_000,
        "[[unit]]\ncode=" + "9" * 5_000,
        "[[unit]]\ncode=0x" + "f" * 6_000,
        "[[unit]]\ncode='a'\nalso=" + "[" * 200 + "]" * 200,
    ],
)
def test_a_toml_file_that_wants_to_hurt_is_refused_with_words(text: str) -> None:
    with pytest.raises(unit_files.CannotRead):
        unit_files.rows(text.encode(), "a.toml")
