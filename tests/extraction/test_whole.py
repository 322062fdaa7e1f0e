"""Promises about every reading: nothing lost, every field proven, the same in every process."""

import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directives.extraction import Deadline, Extraction, Mention, extract, normalise

SEEDS = sorted((Path(__file__).parents[1] / "gold" / "seeds").glob("*.txt"))
PIECES = [
    "Bộ trưởng yêu cầu",
    "Sở Y tế",
    "rà soát",
    ";",
    ".",
    "\n",
    "\n\n",
    "- ",
    "1. ",
    "a) ",
    "(",
    ")",
    "“",
    "”",
    "trước ngày 15/6/2024",
    "đã",
    "phải",
    ":",
    "gồm:",
    "j'engage",
    "le Ministre de la Santé",
    "à",
    "de",
    "renforcer",
    "shall",
    "The Secretary",
    "within 30 days",
    "(i) ",
    "\u00a0",
    "\ud800",
    "\0",
    "İ",
    "\u202e",
    "31/2/2024",
    "trong vòng 999 tháng",
]


def mentions(result: Extraction) -> list[Mention | Deadline]:
    out: list[Mention | Deadline] = []
    for one in result.directives:
        fields = (*one.units, *one.partners, one.deadline, one.issuer, one.modality_proof, one.urgent, one.product)
        out += [field for field in fields if field is not None]
    head = result.header
    return out + [m for m in (head.title, head.kind, head.number, head.issuer) if m]


def check(text: str, result: Extraction) -> None:
    passages = sorted(
        [(one.start, one.end) for one in result.directives] + [(one.start, one.end) for one in result.dismissed]
    )
    covered: set[int] = set()
    for start, end in passages:
        assert 0 <= start < end <= len(text)
        covered.update(range(start, end))
    assert not [index for index, ch in enumerate(text) if not ch.isspace() and index not in covered]
    starts = [one.start for one in result.directives]
    assert starts == sorted(starts)
    for field in mentions(result):
        assert field.text == " ".join(" ".join(text[s.start : s.end].split()) for s in field.spans)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_passage_of_an_article_is_accounted_for_and_every_field_proven(path: Path) -> None:
    text = normalise(path.read_text("utf-8"))
    check(text, extract(text))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=30), st.sampled_from(["vi", "fr", "en", None]))
def test_any_text_at_all_is_read_without_losing_a_character(pieces: list[str], language: str | None) -> None:
    text = normalise(" ".join(pieces))
    check(text, extract(text, language=language, issued=date(2024, 3, 15)))


def test_the_same_text_gives_the_same_reading_in_every_process() -> None:
    code = (
        "import sys; from pathlib import Path; from directives.extraction import extract\n"
        "for name in sys.argv[1:]: print(extract(Path(name).read_text('utf-8')))"
    )
    outputs = set()
    for seed, locale in (("0", "C.UTF-8"), ("7", "POSIX"), ("42", "C")):
        env = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "LC_ALL": locale,
            "PYTHONIOENCODING": "utf-8",
            "TZ": f"UTC-{seed[0]}",
        }
        run = subprocess.run([sys.executable, "-c", code, *map(str, SEEDS)], env=env, capture_output=True, check=True)
        outputs.add(run.stdout)
    assert len(outputs) == 1


def test_a_line_of_a_million_characters_does_not_hang() -> None:
    for piece in ("a", "(", "; ", "Sở Y tế phải báo cáo, ", "và "):
        extract((piece * 1_000_000)[:1_000_000], language="vi")


def test_line_breaks_inside_names_are_folded_in_the_words_but_not_in_the_offsets() -> None:
    text = "J'engage le Ministre de la Santé, en relation avec le\nMinistre des Finances à renforcer les contrôles."
    directive = extract(text, language="fr").directives[0]
    partner = directive.partners[0]
    assert partner.text == "Ministre des Finances"
    assert re.sub(r"\s+", " ", text[partner.spans[0].start : partner.spans[0].end]) == partner.text


def test_a_unit_known_beforehand_is_found_by_its_name() -> None:
    text = "Bộ trưởng yêu cầu Xanh Pôn rà soát danh mục."
    named = extract(text, language="vi", names=("Xanh Pôn",)).directives[0]
    assert [unit.text for unit in named.units] == ["Xanh Pôn"]


def test_the_language_is_told_by_letters_and_words() -> None:
    assert extract("Bộ trưởng yêu cầu Sở Y tế báo cáo.").language == "vi"
    assert extract("Le Ministre de la Santé doit renforcer les contrôles dans les régions.").language == "fr"
    assert extract("The Secretary of Labor shall issue guidance on the report.").language == "en"


def test_the_head_of_a_document_is_read() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH A\nSố: 12/CT-UBND\nTỉnh A, ngày 05 tháng 6 năm 2024\nCHỈ THỊ\n"
        "VỀ CÔNG TÁC Y TẾ\nỦy ban nhân dân tỉnh yêu cầu Sở Y tế báo cáo trong vòng 10 ngày."
    )
    result = extract(text)
    assert result.issued == date(2024, 6, 5)
    assert result.header.number is not None
    assert result.header.number.text == "12/CT-UBND"
    assert result.header.kind is not None
    assert result.header.kind.text == "CHỈ THỊ"
    assert result.header.title is not None
    assert result.header.title.text == "VỀ CÔNG TÁC Y TẾ"
    assert result.directives[0].deadline is not None
    assert result.directives[0].deadline.due == date(2024, 6, 15)
