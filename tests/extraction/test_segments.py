"""The tree of blocks and clauses."""

from directives.extraction.marks import Clause
from directives.extraction.segments import blocks, clauses
from directives.extraction.text import fold


def cut(text: str, language: str = "vi") -> list[str]:
    folded = fold(text)
    out: list[Clause] = []
    for index, block in enumerate(blocks(text, folded, language)):
        out += clauses(text, folded, block, index, language)
    return [text[clause.start : clause.end] for clause in out]


def test_a_block_is_cut_at_sentence_ends_and_semicolons() -> None:
    assert cut("Rà soát; báo cáo. Đẩy mạnh kiểm tra.") == ["Rà soát", "báo cáo", "Đẩy mạnh kiểm tra."]


def test_nothing_is_cut_inside_parentheses_and_quotations() -> None:
    assert len(cut("Rà soát (theo mẫu; có ký tên. Đủ) và báo cáo “A; B” ngay.")) == 1


def test_an_abbreviation_ends_no_sentence() -> None:
    assert len(cut("UBND TP. Hà Nội và U.S. Department họp.")) == 1


def test_list_marks_nest_by_their_style() -> None:
    text = "I. A\n1. B\na) C\n- D\nb) E\n2. F\nII. G"
    found = blocks(text, fold(text), "vi")
    assert [block.depth for block in found] == [1, 2, 3, 4, 3, 2, 1]
    assert [block.parent for block in found] == [-1, 0, 1, 2, 1, 0, -1]


def test_the_letter_i_follows_h_and_the_numeral_i_begins() -> None:
    text = "(g) X\n(h) Y\n(i) Z\n(i) roman\n(ii) two"
    assert [block.style for block in blocks(text, fold(text), "vi")] == ["(a)", "(a)", "(a)", "(i)", "(i)"]


def test_marks_inside_a_line_begin_blocks_of_their_own() -> None:
    assert cut("The Secretary shall: (i) plan; and (ii) report.", "en")[1:] == ["plan", "and", "report."]


def test_ordinal_words_are_list_marks() -> None:
    assert cut("Thứ nhất, rà soát.\nThứ hai, báo cáo.") == ["rà soát.", "báo cáo."]


def test_a_line_that_ends_in_an_article_goes_on() -> None:
    assert cut("en relation avec le\nMinistre des Finances", "fr") == ["en relation avec le\nMinistre des Finances"]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    line = "Yêu cầu Sở Y tế rà soát toàn bộ danh mục thuốc và trang thiết bị hiện có"
    text = "\n".join([line] * 14) + "\nvà báo cáo."
    assert len(blocks(text, fold(text), "vi")) == 1


def test_a_list_counts_on_past_ninety_nine_and_a_year_at_the_head_of_a_line_is_no_mark() -> None:
    text = "\n".join(f"{number}. Rà soát hồ sơ." for number in range(1, 1203))
    found = blocks(text, fold(text), "vi")
    assert [block.style for block in found] == ["1."] * 1202
    text = "1. Rà soát hồ sơ.\n2024. Rà soát hồ sơ."
    assert [block.style for block in blocks(text, fold(text), "vi")] == ["1.", ""]


RAGGED = """Hội đồng nhân dân huyện đề nghị Ủy
ban nhân dân huyện thực hiện các
việc sau:
1. Thường trực
Hội đồng nhân dân huyện:
- Giám sát việc thu phí chợ tại điểm b, Khoản
2, Điều 7 của quy chế đã được Hội
đồng thông qua; báo cáo tại kỳ họp cuối năm của huyện do
Thường trực chủ trì.
b) Đề nghị
Ủy ban nhân dân huyện chỉ đạo các
xã mở lại chợ phiên
trong tháng 5.
I. MỤC TIÊU
Nâng cao chất lượng phục
vụ người dân."""


def test_lines_that_a_page_broke_anywhere_are_one_paragraph() -> None:
    found = [" ".join(RAGGED[block.start : block.end].split()) for block in blocks(RAGGED, fold(RAGGED), "vi")]
    assert found == [
        "Hội đồng nhân dân huyện đề nghị Ủy ban nhân dân huyện thực hiện các việc sau:",
        "1. Thường trực Hội đồng nhân dân huyện:",
        "- Giám sát việc thu phí chợ tại điểm b, Khoản 2, Điều 7 của quy chế đã được Hội đồng thông qua; "
        "báo cáo tại kỳ họp cuối năm của huyện do Thường trực chủ trì.",
        "b) Đề nghị Ủy ban nhân dân huyện chỉ đạo các xã mở lại chợ phiên trong tháng 5.",
        "I. MỤC TIÊU",
        "Nâng cao chất lượng phục vụ người dân.",
    ]


def test_titles_above_whole_paragraphs_are_no_part_of_them() -> None:
    text = "\n".join(
        f"{n}. Về thu phí\nThường trực giám sát việc thu phí chợ của các xã trong năm." for n in range(1, 9)
    )
    assert len(blocks(text, fold(text), "vi")) == 16
