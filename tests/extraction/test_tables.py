"""Annex tables: read by their header, row by row, whatever became of their columns."""

from datetime import date

import pytest

from directives.extraction import Directive, Extraction, Reason, extract
from tests.extraction.test_whole import check


def rows(text: str, language: str, issued: date | None = None) -> list[Directive]:
    result = extract(text, language=language, issued=issued)
    check(text, result)
    return [one for one in result.directives if one.rule == "table.row"]


def words(text: str, found: list[Directive]) -> list[str]:
    return [" ".join(text[one.start : one.end].split()) for one in found]


def leads(found: list[Directive]) -> list[list[str]]:
    return [[unit.text for unit in one.units] for one in found]


def due(found: list[Directive]) -> list[date | None]:
    return [one.deadline.due if one.deadline else None for one in found]


ANNEX = """PHỤ LỤC
TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời hạn | Sản phẩm
(1) | (2) | (3) | (4) | (5) | (6)
I | VỀ THỂ CHẾ | | | |
1 | Soạn quy chế quản lý chợ đêm | Sở Công Thương | Sở Tư pháp; Công an tỉnh | 30/6/2024 | Dự thảo quy chế
2 | Bãi bỏ văn bản trái luật | nt | - | Trước ngày 15/7/2024 | Quyết định
3 | Lấy ý kiến tiểu thương | | | |
II | VỀ NHÂN LỰC | | | |
4 | Tập huấn tổ tự quản | Sở Nội vụ | Các xã | Hằng quý | Chứng nhận
"""


def test_the_columns_give_the_fields_of_each_row() -> None:
    first, *_ = found = rows(ANNEX, "vi", date(2024, 3, 1))
    assert words(ANNEX, found) == [
        "Soạn quy chế quản lý chợ đêm",
        "Bãi bỏ văn bản trái luật",
        "Lấy ý kiến tiểu thương",
        "Tập huấn tổ tự quản",
    ]
    assert [unit.text for unit in first.partners] == ["Sở Tư pháp", "Công an tỉnh"]
    assert first.product is not None
    assert first.product.text == "Dự thảo quy chế"
    assert all(unit.inherited for unit in first.units)
    assert first.deadline is not None
    assert first.deadline.inherited


def test_a_ditto_or_a_blank_under_a_spanning_cell_repeats_the_one_above_and_a_section_ends_that() -> None:
    found = rows(ANNEX, "vi", date(2024, 3, 1))
    assert leads(found) == [["Sở Công Thương"], ["Sở Công Thương"], ["Sở Công Thương"], ["Sở Nội vụ"]]
    assert due(found)[:3] == [date(2024, 6, 30), date(2024, 7, 15), date(2024, 7, 15)]
    assert not found[1].partners
    assert found[3].deadline is not None
    assert found[3].deadline.every == "quarter"


def test_section_rows_and_the_header_are_headings() -> None:
    result = extract(ANNEX, language="vi")
    headings = [ANNEX[one.start : one.end] for one in result.dismissed if one.reason is Reason.HEADING]
    assert any(words.startswith("TT | Nhiệm vụ") for words in headings)
    assert any("VỀ NHÂN LỰC" in words for words in headings)


@pytest.mark.parametrize("gap", ["\t", " | ", "     "])
def test_tabs_and_wide_gaps_part_cells_as_bars_do(gap: str) -> None:
    lines = [
        ["No.", "Action", "Responsible office", "Due date"],
        ["1", "Inspect the dam", "Office of Water", "June 3, 2024"],
        ["2", "Drain the lower pool", "Office of Parks", "Q3 2024"],
    ]
    text = "\n".join(gap.join(line) for line in lines)
    found = rows(text, "en")
    assert words(text, found) == ["Inspect the dam", "Drain the lower pool"]
    assert leads(found) == [["Office of Water"], ["Office of Parks"]]
    assert due(found) == [date(2024, 6, 3), date(2024, 9, 30)]


def test_a_drawn_table_with_edges_and_rules_is_read() -> None:
    text = (
        "+----+------------------+-----------+\n| N° | Action | Pilote | Échéance |\n|----|---|---|---|\n"
        "| 1 | Curer le canal | Ministre de l'Hydraulique | 15 juin 2024 |\n+----+-----+\n"
        "| 2 | Fermer la décharge | Ministre de l'Environnement | T3 2024 |\n"
    )
    found = rows(text, "fr")
    assert words(text, found) == ["Curer le canal", "Fermer la décharge"]
    assert due(found) == [date(2024, 6, 15), date(2024, 9, 30)]


def test_cells_wrapped_over_lines_stay_one_cell() -> None:
    text = (
        "STT | Nội dung công việc | Cơ quan\nchủ trì | Thời gian\nhoàn thành\n"
        "1 | Xây dựng bản đồ ngập lụt\ncho mười xã ven sông | Sở Nông nghiệp\nvà Môi trường | 30/9/2024\n"
        "2 | Lắp biển báo | Sở Xây dựng | 31/10/2024\n"
    )
    found = rows(text, "vi")
    assert words(text, found) == ["Xây dựng bản đồ ngập lụt cho mười xã ven sông", "Lắp biển báo"]
    assert leads(found) == [["Sở Nông nghiệp và Môi trường"], ["Sở Xây dựng"]]
    assert due(found) == [date(2024, 9, 30), date(2024, 10, 31)]


def test_a_second_header_row_parts_a_column() -> None:
    text = (
        "TT | Nhiệm vụ | Cơ quan thực hiện | Cơ quan thực hiện | Thời hạn\n | | Chủ trì | Phối hợp |\n"
        "1 | Kiểm tra bếp ăn | Sở Y tế | Sở Công Thương | 30/6/2024\n"
    )
    (row,) = rows(text, "vi")
    assert [unit.text for unit in row.units] == ["Sở Y tế"]
    assert [unit.text for unit in row.partners] == ["Sở Công Thương"]


def test_parts_of_an_action_with_verbs_of_their_own_share_the_row() -> None:
    text = (
        "TT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn\n"
        "1 | Kiểm tra kho muối; xử lý nghiêm hành vi găm hàng | Sở Công Thương | 30/6/2024\n"
    )
    found = rows(text, "vi")
    assert words(text, found) == ["Kiểm tra kho muối", "xử lý nghiêm hành vi găm hàng"]
    assert leads(found) == [["Sở Công Thương"]] * 2
    assert due(found) == [date(2024, 6, 30)] * 2


LINED = """PHỤ LỤC PHÂN CÔNG
TT
Nhiệm vụ
Đơn vị
chủ trì
Đơn vị phối hợp
Thời gian hoàn thành
Sản phẩm
I
Về hạ tầng
1
Sửa cầu treo
của ba bản vùng cao
Sở Xây dựng
Ủy ban nhân dân các xã, Công an tỉnh
30/6/2024
Cầu được nghiệm thu
2
Phát quang hành lang lưới điện
Sở Công Thương
Quý III/2024
Biên bản
II
Về tuyên truyền
1
Phát sóng bản tin phòng lũ
Sở Văn hóa, Thể thao và Du lịch
Thường xuyên
Nơi nhận:
- Các sở;
"""


def test_columns_that_became_lines_are_read_by_their_running_numbers() -> None:
    found = rows(LINED, "vi")
    assert words(LINED, found) == [
        "Sửa cầu treo của ba bản vùng cao",
        "Phát quang hành lang lưới điện",
        "Phát sóng bản tin phòng lũ",
    ]
    assert leads(found) == [["Sở Xây dựng"], ["Sở Công Thương"], ["Sở Văn hóa, Thể thao và Du lịch"]]
    assert [unit.text for unit in found[0].partners] == ["Ủy ban nhân dân các xã", "Công an tỉnh"]
    assert not found[1].partners
    assert due(found) == [date(2024, 6, 30), date(2024, 9, 30), None]
    assert [one.product.text if one.product else "" for one in found] == ["Cầu được nghiệm thu", "Biên bản", ""]


def test_a_section_between_the_lines_may_go_on_counting() -> None:
    text = (
        "TT\nNội dung\nChủ trì\nHoàn thành\nA\nViệc chung\n1\nSửa quy chế làm việc\nVăn phòng UBND tỉnh\nNăm 2026-2027\n"
        "B\nViệc riêng\n2\nThanh tra kho muối\nThanh tra tỉnh\nThường\nxuyên\nGhi chú: các đơn vị chủ động thực hiện.\n"
    )
    found = rows(text, "vi")
    assert words(text, found) == ["Sửa quy chế làm việc", "Thanh tra kho muối"]
    assert due(found) == [date(2027, 12, 31), None]
    assert found[1].deadline is not None
    assert found[1].deadline.kind == "ongoing"


def test_a_name_that_ends_like_a_number_column_may_still_name_the_action() -> None:
    text = "Action Item    Responsible Office     Target Date\nSell the old ferry    Office of Ports    FY2026\n"
    assert words(text, rows(text, "en")) == ["Sell the old ferry"]


def test_lines_in_english_counted_with_letters_end_where_text_goes_on() -> None:
    text = (
        "Annex\nNo.\nAction\nLead\nDeadline\nA1\nRebuild the quay at Port Elsa\nMinistry of Transport\n1 October 2026\n"
        "A2\nRestock the lifeboats\nMaritime Authority\nDecember 2026\n\nThe Ministry of Transport shall publish this annex.\n"
    )
    result = extract(text, language="en")
    assert [" ".join(text[one.start : one.end].split()) for one in result.directives] == [
        "Rebuild the quay at Port Elsa",
        "Restock the lifeboats",
        "The Ministry of Transport shall publish this annex",
    ]
    assert [one.deadline.due if one.deadline else None for one in result.directives] == [
        date(2026, 10, 1),
        date(2026, 12, 31),
        None,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Họ và tên | Chức vụ | Điện thoại\nLê Văn Tám | Chuyên viên | 0900000000",
        "Nhiệm vụ | Ghi chú\nKiểm tra | Không",
        "TT\nHọ và tên\nĐơn vị\n1\nLê Văn Tám\nSở Y tế\n",
        "Item | Amount | Year\nFuel | 40,000 | 2024",
        "a | b | c | d\n1 | 2 | 3 | 4",
        "N° | Commune | Habitants\n1 | Brenne | 2 300",
    ],
)
def test_a_table_that_assigns_no_work_makes_no_directive(text: str) -> None:
    assert not any(one.rule == "table.row" for one in extract(text).directives)


def test_running_text_goes_on_after_a_table_and_inherits_nothing_from_it() -> None:
    text = (
        "TT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn\n1 | Kiểm tra bếp ăn | Sở Y tế | 30/6/2024\n\n"
        "Sở Tài chính bố trí kinh phí theo quy định.\nYêu cầu Sở Nội vụ theo dõi việc thực hiện.\n"
    )
    result: Extraction = extract(text, language="vi")
    last = result.directives[-1]
    assert [unit.text for unit in last.units] == ["Sở Nội vụ"]
    assert last.deadline is None


def test_a_time_cell_that_points_elsewhere_gives_no_deadline() -> None:
    text = "Task | Lead | Timeline\nPublish the map | Office of Water | See the annual plan\nSell the boats | Office of Parks | as funds allow"
    assert due(rows(text, "en")) == [None, None]


@pytest.mark.parametrize("count", [400, 800])
def test_a_long_table_is_read_whole(count: int) -> None:
    body = "".join(f"{n} | Kiểm tra tuyến đê số {n} | Sở Xây dựng | 30/6/2024\n" for n in range(1, count + 1))
    assert len(rows("TT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn\n" + body, "vi")) == count


# --- lines that give the fields of a run --------------------------------------------------------------------------------


def test_a_negated_action_in_a_row_is_a_prohibition() -> None:
    text = "N° | Action | Pilote | Échéance\n1 | Ne pas reconduire le bail | Ministre du Commerce | 15 juin 2024"
    (row,) = rows(text, "fr")
    assert row.modality.value == "prohibition"
    assert row.modality_proof is not None


def test_a_second_table_below_its_own_title_is_read_by_its_own_header() -> None:
    text = (
        "PHỤ LỤC 1\nTT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời hạn\n"
        "1\tIn sổ tay phòng cháy\tSở Xây dựng\tCông an tỉnh\tTháng 6/2025\n\n"
        "PHỤ LỤC 2\nDANH MỤC BÁO CÁO\nTT\tTên báo cáo\tĐơn vị báo cáo\tNơi nhận báo cáo\tThời hạn gửi\n"
        "1\tBáo cáo số vụ cháy rừng\tHạt Kiểm lâm\tSở Xây dựng\tTháng 12 hằng năm\n"
    )
    found = extract(text, language="vi").directives
    assert [(text[d.start : d.end], [u.text for u in d.units], [p.text for p in d.partners]) for d in found] == [
        ("In sổ tay phòng cháy", ["Sở Xây dựng"], ["Công an tỉnh"]),
        ("Báo cáo số vụ cháy rừng", ["Hạt Kiểm lâm"], []),
    ]
    assert [(d.deadline.kind, d.deadline.every) for d in found if d.deadline] == [("date", None), ("recurring", "year")]
