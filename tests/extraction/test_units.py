"""Who: where the words of a unit and of a partner end."""

import pytest

from directives.extraction import extract


def partners(text: str, language: str) -> list[list[str]]:
    return [[unit.text for unit in one.partners] for one in extract(text, language=language).directives]


@pytest.mark.parametrize(
    "adverbial", ["định kỳ hằng quý", "hằng quý", "mỗi quý", "thường xuyên", "khẩn trương", "kịp thời"]
)
def test_an_adverbial_ends_the_name_of_a_partner_and_of_an_actor(adverbial: str) -> None:
    text = f"Bộ trưởng yêu cầu:\n- Thanh tra Bộ phối hợp với Văn phòng Bộ {adverbial} báo cáo kết quả.\n"
    assert partners(text, "vi") == [["Văn phòng Bộ"]]
    alone = extract(f"Bộ trưởng yêu cầu Thanh tra Bộ {adverbial} báo cáo kết quả.", language="vi").directives[0]
    assert [unit.text for unit in alone.units] == ["Thanh tra Bộ"]


@pytest.mark.parametrize("action", ["submit a review of visa procedures", "develop guidance"])
def test_the_verb_after_the_last_comma_ends_a_list_of_partners(action: str) -> None:
    text = f"The Consular Department shall, in coordination with the Ministry Inspectorate, {action}."
    assert partners(text, "en") == [["Ministry Inspectorate"]]
    text = (
        "The Consular Department shall, in coordination with the Ministry Inspectorate, the Secretary of Labor, "
        f"and the Director of OMB, {action}."
    )
    assert partners(text, "en") == [["Ministry Inspectorate", "Secretary of Labor", "Director of OMB"]]


def test_an_item_that_opens_with_its_partners_goes_on_with_its_verb() -> None:
    text = (
        "The Secretary of Labor must:\n"
        "1. in coordination with the Ministry Inspectorate, submit a review of visa procedures;\n2. publish a plan."
    )
    assert partners(text, "en") == [["Ministry Inspectorate"], []]


def test_a_list_of_partners_without_a_verb_stays_whole() -> None:
    text = "The Secretary of Labor shall issue guidance in consultation with the Secretary of Education, agency CIOs, and state partners."
    assert partners(text, "en")[0][0] == "Secretary of Education"
    assert any("state partners" in name for name in partners(text, "en")[0])


RUN = "Bộ trưởng yêu cầu các địa phương rà soát danh mục. "


def actors(text: str) -> list[list[str]]:
    return [[unit.text for unit in one.units] for one in extract(text, language="vi").directives]


def test_a_place_acts_by_its_bare_name_within_a_run() -> None:
    text = (
        RUN + "Thanh Hóa cần khắc phục hậu quả. Hà Nội khẩn trương rà soát danh mục; Nghệ An tiếp tục kiểm tra. "
        "Thanh Hóa, Bà Rịa - Vũng Tàu và Hà Tĩnh phải báo cáo."
    )
    found = [["Thanh Hóa"], ["Hà Nội"], ["Nghệ An"], ["Thanh Hóa", "Bà Rịa - Vũng Tàu", "Hà Tĩnh"]]
    assert actors(text) == [["các địa phương"], *found]


def test_words_that_are_no_name_do_not_act() -> None:
    assert actors(RUN + "Công tác tuyên truyền cần tiếp tục đổi mới.") == [["các địa phương"]] * 2
    assert actors("Thanh Hóa khẩn trương khắc phục hậu quả.") == []


def test_fields_in_the_parentheses_that_close_an_item_give_its_bodies() -> None:
    text = (
        "II. NHIỆM VỤ\n1. Rà soát cầu treo dân sinh (chủ trì: Sở Xây dựng; phối hợp: Công an tỉnh, Sở Tài chính; "
        "hoàn thành trong năm 2027).\n2. Nâng cấp đường liên thôn (Sở Tài chính chủ trì, phối hợp với Sở Xây dựng).\n"
        "3. Rà soát hộ ven sông (theo Quyết định của Bộ Xây dựng).\n"
    )
    assert actors(text) == [["Sở Xây dựng"], ["Sở Tài chính"], []]
    assert partners(text, "vi") == [["Công an tỉnh", "Sở Tài chính"], ["Sở Xây dựng"], []]


def test_partners_of_a_lead_in_stand_beside_the_item_s_own() -> None:
    text = (
        "Yêu cầu Sở Y tế phối hợp với Sở Nội vụ:\n- Lập danh sách bác sĩ trẻ, có sự tham gia của Tỉnh đoàn;\n"
        "- Rà soát phụ cấp trực.\n"
    )
    assert partners(text, "vi") == [["Tỉnh đoàn", "Sở Nội vụ"], ["Sở Nội vụ"]]


def test_a_name_of_capitals_ends_a_list_though_no_head_noun_knows_it() -> None:
    text = (
        "The Secretary of Labor shall work with the Ministry of Culture, the Coast News Agency and the Voice of Reefs."
    )
    assert partners(text, "en") == [["Ministry of Culture", "Coast News Agency", "Voice of Reefs"]]
    text = (
        "Le préfet de région, en lien avec les agences de l'eau et Canaux navigables de Gascogne, publiera une carte."
    )
    assert partners(text, "fr") == [["agences de l'eau", "Canaux navigables de Gascogne"]]


def test_a_body_whose_name_begins_like_a_place_is_no_further_place() -> None:
    found = extract("Giao Hội Nông dân tỉnh, Tỉnh đoàn tuyên truyền chủ trương mới.", language="vi").directives
    assert [unit.text for unit in found[0].units] == ["Hội Nông dân tỉnh", "Tỉnh đoàn"]
