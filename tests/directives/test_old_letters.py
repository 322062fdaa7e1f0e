"""Vietnamese in the letters of before Unicode: read in those of today, and told so; all else is left alone."""

from pathlib import Path

import pytest

from directives import extraction, readers
from directives.readers import Kind, Why, old_letters
from directives.services import intake
from tests.builders import NOW
from tests.conftest import Cast
from tests.directives.fixtures import make

TODAY = "Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\nĐề nghị Sở Y tế báo cáo kết quả trước ngày 15/12/2026."
TCVN3 = "Céng hßa x· héi chñ nghÜa ViÖt Nam\n§éc lËp - Tù do - H¹nh phóc\n§Ò nghÞ Së Y tÕ b¸o c¸o kÕt qu¶ tr\u00adíc ngµy 15/12/2026."
VNI = (
    "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\nÑoäc laäp - Töï do - Haïnh phuùc\n"
    "Ñeà nghò Sôû Y teá baùo caùo keát quaû tröôùc ngaøy 15/12/2026."
)
GOLD = Path(__file__).resolve().parents[1] / "gold"


@pytest.mark.parametrize("old", [TCVN3, VNI])
@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_a_text_in_old_letters_asks_for_what_it_says(old: str, encoding: str) -> None:
    paper = readers.read(old.encode(encoding), Kind.TEXT)
    assert paper.text == TODAY
    assert paper.warnings == (Why.OLD_LETTERS,)
    [found] = extraction.extract(paper.text).directives
    assert found.units[0].text == "Sở Y tế"


@pytest.mark.parametrize("old", [TCVN3, VNI])
@pytest.mark.parametrize("kind", [Kind.DOCX, Kind.HTML])
def test_a_file_in_old_letters_keeps_the_one_that_looks_like_a_soft_hyphen(old: str, kind: Kind) -> None:
    paper = readers.read({Kind.DOCX: make.docx, Kind.HTML: make.html}[kind](old), kind)
    assert paper.text.splitlines()[-1] == TODAY.splitlines()[-1]
    assert Why.OLD_LETTERS in paper.warnings


@pytest.mark.parametrize(
    ("old", "now"),
    [
        ("BOÄ Y TEÁ vaø UÛy ban nhaân daân tænh, ñöôïc giao vieäc", "BỘ Y TẾ và Ủy ban nhân dân tỉnh, được giao việc"),
        ("Nguyeãn Thò Myõ Ñöùc vaø caùc ñôn vò", "Nguyễn Thị Mỹ Đức và các đơn vị"),
        ("CHØ THÞ\nVÒ viÖc b¸o c¸o cña Së\nBé Y TÕ", "CHỈ THỊ\nVề việc báo cáo của Sở\nBỘ Y TẾ"),
        ("Kû luËt, kü thuËt cña c¸c ®¬n vÞ; kh«ng ®\u00adîc chËm", "Kỷ luật, kỹ thuật của các đơn vị; không được chậm"),
    ],
)
def test_each_letter_is_the_one_it_was(old: str, now: str) -> None:
    assert old_letters.modern(old) == now


@pytest.mark.parametrize(
    "text",
    [
        "Séance à Hanoï, où l'équipe est déjà là, là et là. Noël à l'île, naïf.",
        "Số: 12/CT-BYT\nĐề nghị Sở Y tế báo cáo kết quả.",
        "Die Maßnahmen für Übungen: größer, häufiger, möglichst früh.",
        "© 2026 · 5 µm ± 2 % § 4",
        "",
    ],
)
def test_what_is_no_old_text_stays_as_it_is(text: str) -> None:
    assert old_letters.modern(text) == text


def test_no_annotated_document_is_taken_for_an_old_one() -> None:
    texts = [file.read_text(encoding="utf-8") for file in GOLD.rglob("*.txt")]
    assert texts
    assert not [text[:80] for text in texts if old_letters.is_old(text)]


def test_a_line_that_is_in_letters_of_today_stays_beside_old_ones() -> None:
    assert old_letters.modern(f"Số: 5/QĐ, Trường đại học\n{VNI}") == f"Số: 5/QĐ, Trường đại học\n{TODAY}"


@pytest.mark.django_db
@pytest.mark.usefixtures("english")
def test_the_document_tells_of_its_old_letters(cast: Cast) -> None:
    document, _ = intake.keep(intake.prepare(TCVN3.encode("cp1252"), "cu.txt"), by=cast.clerk, now=NOW)
    [told] = document.told_warnings()
    assert "TCVN3" in told
