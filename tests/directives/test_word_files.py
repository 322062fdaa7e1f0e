"""Word files: what Word shows but does not write, and what it writes but does not show."""

import pytest

from directives.readers import Paper, Unreadable, Why, docx
from directives.readers.numbering import written
from tests.directives.fixtures import word
from tests.directives.fixtures.word import paragraph, run, table

pytestmark = pytest.mark.once
LEVELS = (("decimal", "%1."), ("lowerLetter", "%2)"), ("decimal", "%1.%2.%3"), ("bullet", "\uf0b7"))


def read(body: str, **parts: str) -> str:
    return paper(body, **parts).text


def paper(body: str, **parts: str) -> Paper:
    return docx.read(word.file(body, head="Không đọc", parts=parts), lambda done, of: None)


def item(words: str, depth: int, number: int = 1) -> str:
    return paragraph(words, number=number, depth=depth)


def test_numbers_that_word_counts_are_written_out() -> None:
    body = item("Một", 0) + item("A", 1) + item("B", 1) + item("sâu", 2) + item("Hai", 0) + item("A", 1)
    text = read(body, numbering=word.numbering(1, LEVELS))
    assert text.split("\n") == ["1. Một", "a) A", "b) B", "1.b.1 sâu", "2. Hai", "a) A"]


def test_a_level_may_show_all_numbers_plainly() -> None:
    levels = (("upperRoman", "%1."), ("decimal", "%1.%2."))
    plain = word.numbering(1, levels).replace('w:val="%1.%2."/>', 'w:val="%1.%2."/><w:isLgl/>')
    assert read(item("Một", 0) + item("A", 1), numbering=plain).split("\n") == ["I. Một", "1.1. A"]


def test_each_list_counts_by_itself_and_bullets_are_dashes() -> None:
    body = item("Một", 0) + item("chấm", 3) + item("Một", 0, number=2) + item("Hai", 0)
    text = read(body, numbering=word.numbering(2, LEVELS))
    assert text.split("\n") == ["1. Một", "* chấm", "1. Một", "2. Hai"]


def test_a_style_may_number_its_paragraphs() -> None:
    styles = word.part(
        "styles",
        '<w:style w:type="paragraph" w:styleId="Dieu"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Dieu"/></w:style>',
    )
    body = "".join(f'<w:p><w:pPr><w:pStyle w:val="{name}"/></w:pPr>{run("Phạm vi")}</w:p>' for name in ("Dieu", "Sub"))
    text = read(body, styles=styles, numbering=word.numbering(1, (("decimal", "Điều %1."),)))
    assert text.split("\n") == ["Điều 1. Phạm vi", "Điều 2. Phạm vi"]


@pytest.mark.parametrize(
    ("count", "style", "shown"),
    [
        (4, "upperRoman", "IV"),
        (9, "lowerRoman", "ix"),
        (28, "lowerLetter", "bb"),
        (3, "decimalZero", "03"),
        (3, "x", "3"),
    ],
)
def test_a_number_is_written_as_its_list_says(count: int, style: str, shown: str) -> None:
    assert written(count, style) == shown


def test_tracked_changes_are_accepted_and_that_is_said() -> None:
    found = paper(
        f"<w:p>{run('Sở Y tế ')}<w:del><w:r><w:delText>không </w:delText></w:r></w:del><w:ins>{run('phải ')}</w:ins>{run('báo cáo.')}</w:p>"
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('Một câu ')}</w:p>{paragraph('liền nhau.')}"
    )
    assert found.text.split("\n") == ["Sở Y tế phải báo cáo.", "Một câu liền nhau."]
    assert found.warnings == (Why.CHANGES,)


def test_what_nobody_sees_is_left_out() -> None:
    contents = "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
    contents += f"<w:sdtContent>{paragraph('Mục lục 3')}</w:sdtContent></w:sdt>"
    hidden = (
        f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>{run('Thấy')}<w:r><w:instrText>PAGE</w:instrText></w:r>"
    )
    assert read(f"{contents}<w:p>{hidden}</w:p>") == "Thấy"


def test_controls_links_and_boxes_are_read_in_their_place() -> None:
    box = f"<w:r><w:txbxContent>{paragraph('Trong khung')}</w:txbxContent></w:r>"
    body = f"<w:sdt><w:sdtContent>{paragraph('Ô điền')}</w:sdtContent></w:sdt><w:p><w:hyperlink>{run('Liên kết')}</w:hyperlink>{box}</w:p>"
    assert read(body).split("\n") == ["Ô điền", "Liên kết", "Trong khung"]


def test_a_table_becomes_rows_with_bars() -> None:
    text = read(table([["TT", "Việc"], ["I. CHUNG"], ["1", "Báo cáo | lập kế hoạch"]]))
    assert text.split("\n") == ["| TT | Việc |", "I. CHUNG", "| 1 | Báo cáo / lập kế hoạch |"]


def test_a_cell_over_several_rows_says_its_words_in_each() -> None:
    cell = "<w:tc><w:tcPr><w:vMerge{}/></w:tcPr>{}</w:tc>"
    both = cell.format(' w:val="restart"', paragraph("Sở Y tế") + paragraph("Sở Nội vụ"))
    first = f"<w:tr><w:tc>{paragraph('a')}</w:tc>{both}</w:tr>"
    second = f"<w:tr><w:tc>{paragraph('b')}</w:tc>{cell.format('', '<w:p/>')}</w:tr>"
    text = read(f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>{first}{second}</w:tbl>')
    assert text.split("\n") == ["| a | Sở Y tế; Sở Nội vụ |", "| b | Sở Y tế; Sở Nội vụ |"]


def test_a_table_without_lines_only_sets_things_side_by_side() -> None:
    text = read(table([["BỘ Y TẾ", "CỘNG HÒA"], ["Số: 1/CT", "Hà Nội, ngày 1/2/2026"]], style="TableNormal"))
    assert text.split("\n") == ["BỘ Y TẾ", "CỘNG HÒA", "Số: 1/CT", "Hà Nội, ngày 1/2/2026"]


def test_footnotes_stand_behind_the_text() -> None:
    notes = f'<w:footnote w:type="separator"><w:p/></w:footnote><w:footnote>{paragraph("Theo luật.")}</w:footnote>'
    body = f"<w:p>{run('Báo cáo')}<w:r><w:footnoteReference/></w:r>{run(' ngay.')}</w:p>"
    assert read(body, footnotes=word.part("footnotes", notes)) == "Báo cáo ngay.\n\n[1] Theo luật."


def test_tabs_part_columns_but_not_a_mark_from_its_item() -> None:
    body = f"<w:p>{run('1.')}<w:r><w:tab/></w:r>{run('Một')}</w:p><w:p><w:r><w:tab/></w:r>{run('Hai')}<w:r><w:tab/></w:r>{run('ba')}</w:p>"
    assert read(body) == "1. Một\nHai\tba"


def test_a_file_with_the_names_of_the_standard_is_read_too() -> None:
    data = word.zipped({
        "word/document.xml": word.document(paragraph("Chào")).replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"
        )
    })  # fmt: skip
    assert docx.read(data, lambda done, of: None).text == "Chào"


def test_a_zip_file_without_a_document_is_none() -> None:
    with pytest.raises(Unreadable) as caught:
        docx.read(word.zipped({"a.txt": "a"}), lambda done, of: None)
    assert caught.value.why is Why.BROKEN


def test_the_last_words_stand_though_their_paragraphs_end_was_deleted() -> None:
    deleted = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    assert read(f"{paragraph('Một.')}{deleted}{run('Sở Y tế báo cáo.')}</w:p>") == "Một.\nSở Y tế báo cáo."
    cells = f"<w:tbl><w:tr><w:tc>{deleted}{run('Trái')}</w:p></w:tc><w:tc>{paragraph('Phải')}</w:tc></w:tr></w:tbl>"
    assert read(cells) == "Trái\nPhải"
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('Trong khung.')}</w:txbxContent></w:pict></w:r>"
    assert read(f"{deleted}{run('Sở Y tế')}{box}</w:p>") == "Sở Y tế\nTrong khung."
