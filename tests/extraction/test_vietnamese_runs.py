"""Vietnamese runs: who asks, who must act, and what is only told."""

from directives.extraction import Directive, extract, normalise


def _read(text: str) -> list[tuple[str, tuple[str, ...]]]:
    text = normalise(text)
    found = extract(text, language="vi").directives
    return [(" ".join(text[one.start : one.end].split()), tuple(unit.text for unit in one.units)) for one in found]


def _first(text: str) -> Directive:
    return extract(normalise(text), language="vi").directives[0]


def test_who_asks_before_a_colon_is_not_taken_for_a_topic() -> None:
    text = (
        "Trước tình hình hạn hán kéo dài, nhiều hồ đã cạn, Thường trực Huyện ủy đề nghị các xã tiết kiệm nước, "
        "trong đó: Kiểm tra từng trạm bơm; sửa đường ống hỏng."
    )
    assert [units for _, units in _read(text)] == [("các xã",)] * 2
    issuer = _first(text).issuer
    assert issuer is not None
    assert issuer.text == "Thường trực Huyện ủy"


def test_a_topic_before_a_colon_is_no_part_of_what_is_asked() -> None:
    assert _read("Về nguồn vốn, giống và vật tư: Giao Sở Tài chính bố trí đủ kinh phí.") == [
        ("Sở Tài chính bố trí đủ kinh phí", ("Sở Tài chính",))
    ]


def test_a_body_made_to_act_before_a_colon_must_do_what_follows() -> None:
    text = "Đề nghị Ủy ban nhân dân tỉnh:\n- Chỉ đạo Sở Y tế: Rà soát kho thuốc; lập danh mục.\n- Tăng chi cho xã."
    assert _read(text) == [
        ("Rà soát kho thuốc", ("Sở Y tế",)),
        ("lập danh mục", ("Sở Y tế",)),
        ("Tăng chi cho xã", ("Ủy ban nhân dân tỉnh",)),
    ]


def test_an_office_that_urges_asks_and_one_that_is_praised_for_it_does_not() -> None:
    assert _read("Phó Thủ tướng chỉ đạo khẩn trương khắc phục hậu quả vụ cháy.") == [
        ("khẩn trương khắc phục hậu quả vụ cháy", ())
    ]
    assert _read("Chủ tịch tỉnh chỉ đạo quyết liệt công tác giải ngân.") == []


def test_a_standing_duty_is_of_its_own_part_of_the_sentence() -> None:
    text = "Yêu cầu Sở Y tế:\n- Thường xuyên kiểm tra kho thuốc; lập danh mục mua bổ sung."
    limits = [one.deadline for one in extract(normalise(text), language="vi").directives]
    assert [limit.kind if limit else None for limit in limits] == ["ongoing", None]


def test_what_a_storm_does_is_asked_of_nobody() -> None:
    text = (
        "Cục Cứu hộ có công điện gửi các quân khu với nội dung:\n"
        "Theo tin từ đài khí tượng, tâm bão ở khoảng 15 độ vĩ bắc. Sức gió mạnh nhất vùng gần tâm bão cấp 12. "
        "Trong 24 giờ tới, bão di chuyển theo hướng tây.\n"
        "Cục Cứu hộ đề nghị các đơn vị:\n1. Duy trì chế độ trực."
    )
    assert [words for words, _ in _read(text)] == ["Duy trì chế độ trực"]


def test_two_things_that_bodies_do_are_no_part_of_their_name() -> None:
    assert _read("Yêu cầu các xã trực bão.\nCác đơn vị triển khai thực hiện và báo cáo về Sở.")[1][1] == ("Các đơn vị",)


def test_an_item_wrapped_before_a_capital_is_one_item() -> None:
    text = "Giao Sở Xây dựng:\n- Nghiệm thu, bàn giao đoạn kè\nmới xây ở bờ tây dòng sông\nHồng trước khi mưa lũ về.\n- Lập hồ sơ."
    assert len(_read(text)) == 2


def test_who_has_debated_is_not_asked_to_issue_what_was_resolved() -> None:
    text = (
        "NGHỊ QUYẾT\nHội đồng nhân dân tỉnh đã thảo luận và nhất trí,\nQUYẾT NGHỊ:\n"
        "Điều 1. Ban hành Chương trình giám sát năm 2018 của Hội đồng nhân dân tỉnh."
    )
    assert _read(text) == []


def test_a_row_without_its_header_gives_its_fields() -> None:
    text = normalise("4 | Bảo trì phao tiêu trên sông | Cảng vụ Đường thủy | Công an tỉnh | Trước 31/5/2026")
    (row,) = extract(text, language="vi").directives
    assert text[row.start : row.end] == "Bảo trì phao tiêu trên sông"
    assert [unit.text for unit in row.units] == ["Cảng vụ Đường thủy"]
    assert [unit.text for unit in row.partners] == ["Công an tỉnh"]
    assert row.deadline is not None
    assert str(row.deadline.due) == "2026-05-31"


def test_a_path_of_links_is_no_row() -> None:
    assert _read("Trang chủ | Thời sự | Sở Y tế | 02/3/2026") == []


def test_the_agent_of_a_passive_is_who_must_act() -> None:
    text = "Việc số hóa sổ hộ tịch được Sở Tư pháp phối hợp với các xã hoàn thành trước ngày 30/6/2026."
    assert _first(text).units[0].text == "Sở Tư pháp"


def test_an_item_that_ends_in_a_body_and_a_day_gives_both() -> None:
    one = _first("I. NHIỆM VỤ\n3. Lắp đặt 120 bộ đèn tại các thôn (Phòng Kinh tế, tháng 6/2026).")
    assert [unit.text for unit in one.units] == ["Phòng Kinh tế"]
    assert one.deadline is not None
    assert str(one.deadline.due) == "2026-06-30"
