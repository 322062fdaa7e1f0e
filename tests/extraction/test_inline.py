"""Whom a demand is passed on to, and what stands before a colon inside a line."""

from directives.extraction import Modality, extract

Said = list[tuple[str, list[str]]]


def said(text: str) -> Said:
    """Each directive with its units."""
    found = extract(text, language="vi").directives
    return [(" ".join(text[one.start : one.end].split()), [unit.text for unit in one.units]) for one in found]


def test_whom_an_item_tells_to_direct_does_what_stands_behind_the_colon() -> None:
    text = (
        "Hội đồng nhân dân tỉnh đề nghị Ủy ban nhân dân tỉnh thực hiện một số việc sau:\n"
        "- Chỉ đạo Sở Nội vụ: rà soát số biên chế còn thiếu; tổ chức thi tuyển.\n"
        "- Bố trí kinh phí sửa chữa trụ sở."
    )
    assert said(text) == [
        ("rà soát số biên chế còn thiếu", ["Sở Nội vụ"]),
        ("tổ chức thi tuyển", ["Sở Nội vụ"]),
        ("Bố trí kinh phí sửa chữa trụ sở", ["Ủy ban nhân dân tỉnh"]),
    ]


def test_who_is_told_to_direct_others_without_a_colon_stays_the_one_asked() -> None:
    text = (
        "Hội đồng nhân dân tỉnh đề nghị Ủy ban nhân dân tỉnh thực hiện một số việc sau:\n"
        "- Chỉ đạo Sở Nội vụ rà soát số biên chế còn thiếu."
    )
    assert said(text) == [("Chỉ đạo Sở Nội vụ rà soát số biên chế còn thiếu", ["Ủy ban nhân dân tỉnh"])]


def test_a_list_is_for_the_one_to_whom_its_demand_is_passed_on() -> None:
    text = (
        "2. Về giáo dục: Đề nghị UBND tỉnh chỉ đạo Sở Giáo dục và Đào tạo:\n- Mở thêm lớp mầm non.\n- Tuyển giáo viên."
    )
    found = extract(text, language="vi").directives
    assert [unit.text for one in found for unit in one.units] == ["Sở Giáo dục và Đào tạo"] * 2
    assert {one.modality for one in found} == {Modality.REQUEST}


def test_bodies_that_see_to_a_list_inside_another_run_are_asked_and_ask_nobody() -> None:
    text = (
        "Thường trực Tỉnh ủy đề nghị các địa phương giữ vững an ninh biên giới.\n\n"
        "Ban Chỉ đạo 35, Ban cán sự đảng UBND tỉnh chỉ đạo: Kiểm tra các đường mòn; bố trí thêm chốt."
    )
    found = extract(text, language="vi").directives[1:]
    assert said(text)[1:] == [
        ("Kiểm tra các đường mòn", ["Ban Chỉ đạo 35", "Ban cán sự đảng UBND tỉnh"]),
        ("bố trí thêm chốt", ["Ban Chỉ đạo 35", "Ban cán sự đảng UBND tỉnh"]),
    ]
    assert [one.issuer.text for one in found if one.issuer] == ["Thường trực Tỉnh ủy"] * 2


def test_a_time_before_an_inline_list_holds_for_its_sentence_only() -> None:
    text = (
        "Giám đốc Sở yêu cầu các phòng trước ngày 15/6/2024 hoàn thành các việc sau: Kiểm kê kho; niêm phong két. "
        "Rà soát nội quy."
    )
    limits = [one.deadline and one.deadline.text for one in extract(text, language="vi").directives]
    assert limits == ["trước ngày 15/6/2024", "trước ngày 15/6/2024", None]
