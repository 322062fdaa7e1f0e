"""Who asks where the verb of asking names nobody: the office of which the words before it told."""

import pytest

from directives.extraction import extract

ASKERS = [
    (
        "Chủ tịch UBND tỉnh Lê Văn Hòa đánh giá cao nỗ lực của ngành. Đồng chí yêu cầu Sở Y tế mở thêm điểm tiêm.",
        ["Chủ tịch UBND tỉnh Lê Văn Hòa"],
    ),
    (
        "Kết luận phiên họp, Thủ tướng cơ bản nhất trí với các báo cáo; giao Bộ Y tế hoàn thiện đề án.",
        ["Thủ tướng"],
    ),
    (
        "Bộ trưởng nhấn mạnh đây là việc khó; các đơn vị cần chủ động tháo gỡ; không được đùn đẩy trách nhiệm.",
        ["Bộ trưởng", "Bộ trưởng"],
    ),
    (
        "Thủ tướng nêu rõ, năm nay là năm bứt phá; do đó phải quyết tâm cao. Các bộ phải vào cuộc.",
        ["Thủ tướng", "Thủ tướng"],
    ),
    ("Theo Bộ trưởng Trần Văn Bình, các sở phải rà soát quy hoạch.", ["Bộ trưởng Trần Văn Bình"]),
    (
        "UBND tỉnh vừa ra chỉ thị yêu cầu các xã dọn kênh. Chỉ thị cũng yêu cầu các trạm bơm tích nước.",
        ["UBND tỉnh", "UBND tỉnh"],
    ),
    ("Công điện của Thủ tướng yêu cầu các bộ theo dõi bão.", ["Thủ tướng"]),
    (
        "Giao nhiệm vụ cụ thể, Chủ tịch UBND tỉnh giao Sở Y tế dự trữ máu; Sở Xây dựng kiểm tra cầu phao.",
        ["Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh"],
    ),
]


@pytest.mark.parametrize(("text", "askers"), ASKERS)
def test_who_was_told_of_is_who_asks(text: str, askers: list[str]) -> None:
    found = extract(text, language="vi").directives
    assert [one.issuer.text if one.issuer else None for one in found] == askers


def test_what_an_office_says_ends_with_its_paragraph() -> None:
    text = "Bộ trưởng nêu rõ, năm nay là năm bứt phá.\n\nCác bộ phải vào cuộc."
    assert [one.issuer for one in extract(text, language="vi").directives] == [None]


def test_an_office_whose_own_weak_verb_asks_is_not_the_one_that_must_act() -> None:
    text = "Thủ tướng yêu cầu các bộ rà soát vốn. Bên cạnh đó, Thủ tướng lưu ý làm tốt công tác an sinh."
    units = [[unit.text for unit in one.units] for one in extract(text, language="vi").directives]
    assert units == [["các bộ"], []]


def test_a_person_to_whom_work_is_given_acts_rather_than_the_ministry_before() -> None:
    text = "Thủ tướng yêu cầu:\n1. Bộ Y tế lập đề án.\n2. Phân công Phó Thủ tướng Lê Bình chỉ đạo việc thẩm định."
    units = [[unit.text for unit in one.units] for one in extract(text, language="vi").directives]
    assert units == [["Bộ Y tế"], ["Phó Thủ tướng Lê Bình"]]


def test_a_limit_in_what_was_said_before_the_asker_is_none_of_the_demand() -> None:
    before = "Nhấn mạnh mục tiêu bàn giao mặt bằng trước ngày 30/6/2025 là không đổi, Bí thư yêu cầu các xã vào cuộc."
    opening = "Từ nay đến 30/6/2025, Bí thư yêu cầu các xã dọn kênh."
    assert extract(before, language="vi").directives[0].deadline is None
    assert extract(opening, language="vi").directives[0].deadline is not None
