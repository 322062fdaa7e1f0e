"""Lines and words beside the actions that give their fields: who, when, and what must be delivered."""

from datetime import date

import pytest

from directives.extraction import extract
from tests.extraction.test_tables import due, leads


def test_field_lines_after_the_last_dash_hold_for_the_whole_list() -> None:
    text = (
        "II. NHIỆM VỤ\n1. Nước sạch\n- Khoan giếng tại ba bản;\n- Lắp bể lọc cho trường học.\n"
        "a) Đơn vị chủ trì: Sở Xây dựng.\nb) Đơn vị phối hợp: Sở Y tế.\nc) Thời gian hoàn thành: Trước ngày 15/8/2024.\n"
        "2. Điện\n- Thay cột gỗ.\nThời gian hoàn thành: Trước ngày 20/9/2024.\n- Kéo dây mới.\n"
        "Thời gian hoàn thành: Trước ngày 20/12/2024.\n"
    )
    found = extract(text, language="vi").directives
    assert leads(list(found[:2])) == [["Sở Xây dựng"]] * 2
    assert [[unit.text for unit in one.partners] for one in found[:2]] == [["Sở Y tế"]] * 2
    assert due(list(found)) == [date(2024, 8, 15)] * 2 + [date(2024, 9, 20), date(2024, 12, 20)]


def test_a_time_line_may_name_only_a_moment_or_put_it_behind_a_comma() -> None:
    text = "II. NHIỆM VỤ\n1. Trình nghị quyết về phí.\nThời hạn: Kỳ họp giữa năm, tháng 7/2024.\n"
    assert due(list(extract(text, language="vi").directives)) == [date(2024, 7, 31)]
    text = "The Office of Health must repaint the wards.\nTarget date: Q3 2024\n"
    assert due(list(extract(text, language="en").directives)) == [date(2024, 9, 30)]


@pytest.mark.parametrize(
    ("text", "language", "product"),
    [
        ("Yêu cầu Sở Y tế khảo sát các chợ (sản phẩm: báo cáo khảo sát).", "vi", "báo cáo khảo sát"),
        ("Yêu cầu Sở Y tế khảo sát các chợ, sản phẩm là bản đồ nguy cơ.", "vi", "bản đồ nguy cơ"),
        ("Yêu cầu Sở Y tế khảo sát các chợ; sản phẩm là bản đồ nguy cơ.", "vi", "bản đồ nguy cơ"),
        ("Le Ministre de la Santé doit visiter les ports (livrable : une carte).", "fr", "une carte"),
        ("The Secretary of Labor shall survey all mines (deliverable: a map of shafts).", "en", "a map of shafts"),
        ("Yêu cầu Sở Y tế quảng bá sản phẩm địa phương.", "vi", ""),
    ],
)
def test_a_product_is_read_from_running_text_only_where_it_is_named_as_one(
    text: str, language: str, product: str
) -> None:
    (one,) = extract(text, language=language).directives
    assert (one.product.text if one.product else "") == product
