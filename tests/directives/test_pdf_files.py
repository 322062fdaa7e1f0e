"""PDFs: what the page breaks is joined, what the printer adds is left out, and tables are where lines are drawn."""

import io
from collections.abc import Sequence

import pytest
from pypdf import PdfReader, PdfWriter
from weasyprint import HTML

from directives.readers import Paper, Unreadable, Why, pdf
from tests.directives.test_formats import ARTICLES

pytestmark = pytest.mark.once
LONG = (
    "Cục Y tế dự phòng chủ trì, phối hợp với các đơn vị liên quan rà soát, hoàn thiện kế hoạch ứng phó với dịch bệnh."
)


def printed(body: str, style: str = "") -> Paper:
    page = f"<style>@page {{ size: A5; margin: 2cm }} body {{ font: 12pt serif }} {style}</style>{body}"
    return read(HTML(string=page).write_pdf())


def read(data: bytes) -> Paper:
    return pdf.read(data, lambda done, of: None)


def drawn(content: str, *, page: str = "", objects: Sequence[str] = ()) -> bytes:
    """A page written by hand: its drawing, what its dictionary holds, further objects from number 6 on."""
    font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    every = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</I 6 0 R>>>>{page}>>",
        f"<</Length {len(content)}>>stream\n{content}\nendstream",
        font,
        *objects,
    ]
    body = "".join(f"{at} 0 obj\n{one}\nendobj\n" for at, one in enumerate(every, 1))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R/Size {len(every) + 1}>>\n%%EOF".encode()


def line(words: str, x: int, y: int) -> str:
    return f"BT /F 12 Tf 1 0 0 1 {x} {y} Tm ({words}) Tj ET "


@pytest.mark.parametrize(
    "style", ["p { text-indent: 1cm; margin: 0 }", "p { margin: 0 0 8pt }", "p { text-align: justify }"]
)
def test_lines_are_joined_to_the_paragraphs_they_were(style: str) -> None:
    body = [LONG, "1. Sở Y tế báo cáo.", f"2. {LONG} {LONG}", "a) Sở Nội vụ", "b) Sở Tư pháp", LONG]
    text = printed("".join(f"<p>{words}</p>" for words in body), style).text
    assert [words for words in text.split("\n") if words] == body


@pytest.mark.parametrize(
    "around",
    [
        '@page { @top-center { content: "CÔNG BÁO" } @bottom-right { content: "Trang " counter(page) "/" counter(pages) } }',
        "@page { @top-center { content: counter(page) } } @page :first { @top-center { content: none } }",
        '@page { size: A4; @bottom-left { content: "– " counter(page) " –" } }',
    ],
)
def test_a_paragraph_goes_on_over_the_end_of_a_page_and_furniture_is_left_out(around: str) -> None:
    style = f"{around} p {{ text-indent: 1cm; margin: 0 }}"
    article = next(ARTICLES.glob("003*")).read_text().split("\n")
    body = [f"{at}. {' '.join(words.split())}" for at, words in enumerate(filter(str.strip, article), 1)]
    text = printed("".join(f"<p>{words}</p>" for words in body), style).text
    assert [words for words in text.split("\n") if words] == body


def test_a_year_alone_on_a_line_is_no_page_number() -> None:
    text = printed("<p>Hà Nội, ngày 3 tháng 2 năm</p><p>2026</p>").text
    assert "2026" in text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["coordi-", "nation des services"], "coordination des services"),
        (["auto-", "inspection"], "auto-inspection"),
        (["Seine-", "Normandie"], "Seine-Normandie"),
        (["III/", "2026"], "III/2026"),
    ],
)
def test_words_cut_at_the_end_of_a_line_are_whole_again(words: list[str], told: str) -> None:
    text = "La coordination et l'auto-inspection sont utiles pour tous. "
    full = "x" * 52
    body = line(text, 50, 700) + line(f"{full} {words[0]}", 50, 680) + line(words[1], 50, 660)
    assert read(drawn(body)).text.endswith(f"{full} {told}")


def test_letters_printed_twice_are_bold_and_ligatures_are_two() -> None:
    bold = line("Chao", 50, 700) + line("Chao", 50, 700) + line("ban", 90, 700)
    assert read(drawn(bold)).text == "Chao ban"
    assert "affaires" in printed("<p style='font-family: serif'>Les affaires suffisent.</p>").text


def test_two_columns_of_a_head_stay_apart() -> None:
    assert read(drawn(line("BO Y TE", 50, 700) + line("CONG HOA", 300, 700))).text == "BO Y TE    CONG HOA"
    assert read(drawn(line("1.", 50, 700) + line("Viec", 100, 700))).text == "1. Viec"


@pytest.mark.parametrize("turned", ["0 1 -1 0 {} {} Tm", "-1 0 0 -1 {} {} Tm", "0 -1 1 0 {} {} Tm"])
def test_a_page_that_lies_on_its_side_is_read_upright(turned: str) -> None:
    """And what runs across the others, a stamp, is left out."""
    second = {"0 1": (320, 300), "-1 ": (300, 320), "0 -": (280, 300)}[turned[:3]]
    step = ((300, 300), second)
    words = "".join(
        f"BT /F 12 Tf {turned.format(x, y)} ({said}) Tj ET "
        for said, (x, y) in zip(("Mot hai.", "Ba."), step, strict=True)
    )
    stamp = "BT /F 9 Tf 1 0 0 1 50 50 Tm (DAU) Tj ET "
    assert read(drawn(words + stamp)).text == "Mot hai. Ba."


def test_cells_are_where_lines_are_drawn() -> None:
    table = """<table><tr><td>TT<td>Nhiệm vụ<td>Chủ trì<tr><td colspan=3>I. CHUNG
    <tr><td>1<td>Một nhiệm vụ dài hơn một dòng của ô<td rowspan=2>Sở Y tế<tr><td>2<td>Hai</table><p>Sau bảng.</p>"""
    style = "table { border-collapse: collapse; width: 100% } td { border: 1px solid; width: 33% }"
    lines = [words for words in printed(f"<p>Trước bảng:</p>{table}", style).text.split("\n") if words]
    assert lines == [
        "Trước bảng:",
        "| TT | Nhiệm vụ | Chủ trì |",
        "I. CHUNG",
        "| 1 | Một nhiệm vụ dài hơn một dòng của ô | Sở Y tế |",
        "| 2 | Hai | Sở Y tế |",
        "Sau bảng.",
    ]


def test_of_two_columns_the_left_one_is_read_first() -> None:
    article = next(ARTICLES.glob("002*")).read_text().split("\n")
    body = [" ".join(words.split()) for words in article if words.strip()]
    style = "@page { size: A4 } .two { columns: 2; column-gap: 8mm } p { margin: 0; text-indent: 5mm } body { font-size: 10pt }"
    told = "".join(f"<p>{words}</p>" for words in body)
    text = printed(f"<h2>Compte rendu</h2><div class=two lang=fr>{told}</div>", style).text
    assert [words for words in text.split("\n") if words] == ["Compte rendu", *body]


def test_rows_of_a_table_without_lines_are_no_columns() -> None:
    row = line("Lap ke hoach", 50, 0) + line("So Y te", 250, 0) + line("30/6/2026", 450, 0)
    text = read(drawn("".join(row.replace(" 0 Tm", f" {700 - 20 * at} Tm") for at in range(14)))).text
    assert text.split("\n") == ["Lap ke hoach    So Y te    30/6/2026"] * 14


def test_footnotes_do_not_cut_a_sentence_in_two() -> None:
    style = "p { margin: 0 } .note { position: absolute; bottom: 0; font-size: 8pt } .two { break-before: page }"
    body = f"<p>{LONG}</p><p class=note>1 Theo luật hiện hành.</p><p class=two>Hai.</p>"
    assert printed(body, style).text.endswith("Hai.\n\n1 Theo luật hiện hành.")


IMAGE = "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\na\nendstream"


def test_a_scan_is_refused_and_a_page_of_pictures_is_warned_of() -> None:
    picture = "q 500 0 0 700 50 50 cm /I Do Q"
    with pytest.raises(Unreadable) as caught:
        read(drawn(picture, objects=[IMAGE]))
    assert caught.value.why is Why.SCANNED
    with pytest.raises(Unreadable) as caught:
        read(drawn("q Q"))
    assert caught.value.why is Why.EMPTY
    found = printed(
        f"<p>{LONG}</p><div style='break-before: page'><img style='width: 5cm' src='data:image/png;base64,"
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='></div>"
    )
    assert found.warnings == (Why.SOME_SCANNED,)


def test_letters_without_a_meaning_are_no_text() -> None:
    with pytest.raises(Unreadable) as caught:
        read(drawn(line("\\001\\003\\004" * 30, 50, 700)))
    assert caught.value.why in (Why.LETTERS, Why.EMPTY)


def test_a_password_is_named_as_the_reason() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(HTML(string="<p>a").write_pdf())))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(Unreadable) as caught:
        read(out.getvalue())
    assert caught.value.why is Why.PASSWORD
