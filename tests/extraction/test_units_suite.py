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


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("vi", "Việt Nam cần đẩy mạnh chuyển đổi xanh để giữ đà tăng trưởng."),
        ("vi", "Công tác cải cách hành chính cần được đẩy mạnh hơn nữa trong quý II/2025."),
        ("vi", "GDP phải tăng 8% trong năm nay."),
        ("fr", "La transition écologique doit être accélérée dans tous les territoires."),
        ("fr", "La France doit renforcer sa souveraineté industrielle."),
        ("fr", "Le PIB doit croître de deux pour cent."),
        ("en", "The United States must lead in artificial intelligence."),
        ("en", "Agency authorization systems should log each session."),
        ("en", "The FOIA backlog must shrink."),
    ],
)
def test_a_country_an_abstraction_and_a_thing_are_no_units(language: str, sentence: str) -> None:
    assert [unit.text for one in extract(sentence, language=language).directives for unit in one.units] == []


def test_within_a_run_to_ask_urgently_is_the_task_of_the_one_asked() -> None:
    text = "Bộ trưởng yêu cầu tỉnh Lạng Sơn rà soát mặt bằng. Đối với đoạn còn lại, khẩn trương yêu cầu nhà thầu bù tiến độ."
    found = [[unit.text for unit in one.units] for one in extract(text, language="vi").directives]
    assert found == [["tỉnh Lạng Sơn"], ["tỉnh Lạng Sơn"]]


def test_the_suite_covers_each_language() -> None:
    assert {language: sum(1 for one in cases() if one[0] == language) >= 50 for language in ("vi", "fr", "en")} == {
        "vi": True,
        "fr": True,
        "en": True,
    }
