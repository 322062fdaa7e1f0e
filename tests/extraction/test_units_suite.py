"""Who acts and who helps, in sentences composed without a look at the lexicon (units_suite/*.txt).

A sentence, then for each of its directives a line "=> UNIT / UNIT | PARTNER / PARTNER".
"""

from pathlib import Path

import pytest

from directives.extraction import extract

SUITE = Path(__file__).parent / "units_suite"
DEMANDS = ("Yêu cầu", "Giao ", "Đề nghị", "Thủ tướng yêu cầu", "Nhấn mạnh", "Việt Nam cần", "Công tác")

Who = tuple[list[str], list[str]]


def cases() -> list[tuple[str, str, list[Who]]]:
    found: list[tuple[str, str, list[Who]]] = []
    for path in sorted(SUITE.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            if line.startswith("=>"):
                units, _, partners = line[2:].partition("|")
                found[-1][2].append((names(units), names(partners)))
            else:
                found.append((path.stem, line, []))
    return found


def names(words: str) -> list[str]:
    return [name.strip() for name in words.split(" / ") if name.strip()]


@pytest.mark.parametrize(("language", "sentence", "expected"), cases())
def test_a_sentence_names_those_who_act_and_those_who_help(language: str, sentence: str, expected: list[Who]) -> None:
    in_a_run = language == "vi" and not sentence.startswith(DEMANDS)
    text = f"Thủ tướng Chính phủ yêu cầu:\n- {sentence}" if in_a_run else sentence
    found = extract(text, language=language).directives
    assert [([u.text for u in one.units], [p.text for p in one.partners]) for one in found] == expected
    assert all(text[s.start : s.end] == u.text for one in found for u in (*one.units, *one.partners) for s in u.spans)


def test_the_suite_covers_each_language() -> None:
    assert {language: sum(1 for one in cases() if one[0] == language) >= 50 for language in ("vi", "fr", "en")} == {
        "vi": True,
        "fr": True,
        "en": True,
    }
