"""The run: what opens it, what it hands down, what ends it."""

from directives.extraction import Extraction, Modality, Reason, extract

ASK = "Bộ trưởng yêu cầu Sở Y tế "


def read(text: str, language: str = "vi") -> Extraction:
    return extract(text, language=language)


def words(text: str, result: Extraction) -> list[str]:
    return [text[one.start : one.end].rstrip(".") for one in result.directives]


def units(result: Extraction) -> list[list[str]]:
    return [[unit.text for unit in one.units] for one in result.directives]


def test_a_demand_holds_across_full_stops() -> None:
    text = ASK + "rà soát danh mục; báo cáo kết quả. Đẩy mạnh tuyên truyền."
    result = read(text)
    assert words(text, result) == ["Sở Y tế rà soát danh mục", "báo cáo kết quả", "Đẩy mạnh tuyên truyền"]
    assert units(result) == [["Sở Y tế"]] * 3
    assert all(one.issuer and one.issuer.text == "Bộ trưởng" for one in result.directives)


def test_a_demand_holds_across_paragraphs_that_go_on_with_it() -> None:
    text = ASK + "rà soát danh mục.\n\nCùng với đó, nâng cao chất lượng phục vụ."
    assert len(read(text).directives) == 2


def test_a_new_subject_takes_over() -> None:
    text = ASK + "rà soát danh mục; Sở Tài chính cần bố trí kinh phí. Hoàn thiện hồ sơ."
    assert units(read(text)) == [["Sở Y tế"], ["Sở Tài chính"], ["Sở Tài chính"]]


def test_news_ends_a_demand() -> None:
    text = ASK + "rà soát danh mục.\n\nTuy nhiên, tình hình còn khó khăn.\n\nTriển khai đúng tiến độ."
    assert len(read(text).directives) == 1


def test_an_accomplishment_is_dismissed_with_its_reason() -> None:
    result = read("Sở Y tế đã hoàn thành kế hoạch.")
    assert not result.directives
    assert result.dismissed[0].reason is Reason.ACCOMPLISHED


def test_a_past_inside_a_demand_harms_nothing() -> None:
    assert len(read(ASK + "thực hiện các hiệp định đã ký kết.").directives) == 1


def test_a_demand_inside_an_accomplishment_is_found() -> None:
    text = "Ban Thường vụ Tỉnh ủy đã ban hành Chỉ thị số 5-CT/TU, yêu cầu các sở rà soát danh mục."
    result = read(text)
    assert units(result) == [["các sở"]]
    assert result.directives[0].issuer is not None
    assert result.directives[0].issuer.text == "Ban Thường vụ Tỉnh ủy"


def test_the_contents_of_an_issued_plan_are_asked_for() -> None:
    text = "UBND tỉnh đã ban hành Kế hoạch phòng dịch, gồm: Tăng cường tuyên truyền; rà soát danh mục."
    assert words(text, read(text)) == ["Tăng cường tuyên truyền", "rà soát danh mục"]


def test_a_passive_assigns_nothing() -> None:
    assert not read("Nhiệm vụ do Chính phủ giao rất nặng nề.").directives


def test_the_action_of_a_unit_that_directs_is_its_own() -> None:
    text = "Thủ tướng yêu cầu:\n1. Bộ Y tế chỉ đạo các bệnh viện trực cấp cứu."
    assert units(read(text)) == [["Bộ Y tế"]]


def test_a_speaker_after_the_quotation_asks() -> None:
    text = (
        "“Người đứng đầu phải chịu trách nhiệm về kết quả. Quyền lực phải được kiểm soát”, Bí thư Thành ủy nhấn mạnh."
    )
    result = read(text)
    assert units(result) == [["Người đứng đầu"]]
    assert Reason.MAXIM in {one.reason for one in result.dismissed}


def test_list_items_fall_back_to_their_lead_in() -> None:
    text = "Thủ tướng yêu cầu các bộ thực hiện các nhiệm vụ sau:\n1. Rà soát danh mục.\n2. Bộ Y tế báo cáo kết quả.\n3. Tổ chức tập huấn."
    assert units(read(text)) == [["các bộ"], ["Bộ Y tế"], ["các bộ"]]


def test_a_heading_that_names_a_unit_speaks_to_it() -> None:
    text = "Ủy ban nhân dân tỉnh yêu cầu:\n1. Sở Y tế:\n- Rà soát danh mục.\n- Báo cáo kết quả.\n2. Sở Tài chính\n- Bố trí kinh phí."
    assert units(read(text)) == [["Sở Y tế"], ["Sở Y tế"], ["Sở Tài chính"]]


def test_aims_are_no_directives_and_demands_are() -> None:
    text = "KẾ HOẠCH\nI. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\na) Nâng cao chất lượng.\n2. Yêu cầu\na) Bảo đảm tiến độ."
    assert words(text, read(text)) == ["Bảo đảm tiến độ"]


def test_a_semicolon_inside_a_list_of_subjects_is_no_cut() -> None:
    text = "Yêu cầu Giám đốc Sở Y tế; Chủ tịch UBND các xã báo cáo kết quả."
    assert units(read(text)) == [["Giám đốc Sở Y tế", "Chủ tịch UBND các xã"]]


def test_a_prohibition_is_known_by_its_own_verb() -> None:
    result = read(ASK + "rà soát danh mục; không để dịch bệnh lây lan.")
    assert [one.modality for one in result.directives] == [Modality.OBLIGATION, Modality.PROHIBITION]


def test_urgency_is_not_handed_on() -> None:
    result = read(ASK + "khẩn trương rà soát danh mục; báo cáo kết quả.")
    assert [bool(one.urgent) for one in result.directives] == [True, False]


def test_partners_are_not_leads() -> None:
    result = read("Yêu cầu Sở Y tế chủ trì, phối hợp với Công an tỉnh và Sở Tài chính kiểm tra cơ sở.")
    assert units(result) == [["Sở Y tế"]]
    assert [unit.text for unit in result.directives[0].partners] == ["Công an tỉnh", "Sở Tài chính"]


def test_a_french_infinitive_goes_on_with_the_demand() -> None:
    text = "Le Premier Ministre a demandé au Ministre de la Santé de renforcer les contrôles ; Former les agents."
    assert units(read(text, "fr")) == [["Ministre de la Santé"]] * 2


def test_nouns_below_a_french_lead_in_are_parts_of_one_directive() -> None:
    text = "J'engage le Ministre de la Santé à veiller :\n- à la formation des agents ;\n- à la qualité des soins."
    assert len(read(text, "fr").directives) == 1


def test_a_french_future_obliges_a_unit() -> None:
    result = read("Le Ministre de la Santé organisera des concertations.", "fr")
    assert units(result) == [["Ministre de la Santé"]]


def test_a_definition_and_a_power_are_no_directives() -> None:
    text = "The Council shall consist of five members. The Secretary of Labor may extend the period."
    assert not read(text, "en").directives


def test_items_below_shall_are_directives_of_its_subject() -> None:
    text = "The Secretary of Labor shall:\n(a) issue guidance; and\n(b) submit a report."
    assert units(read(text, "en")) == [["Secretary of Labor"]] * 2


def test_a_topic_before_a_colon_is_no_part_of_the_demand() -> None:
    text = "Bộ trưởng yêu cầu:\n1. Về kinh phí thực hiện: Sở Tài chính bố trí kinh phí."
    result = read(text)
    assert words(text, result) == ["Sở Tài chính bố trí kinh phí"]
    assert units(result) == [["Sở Tài chính"]]


def test_a_heading_over_field_lines_only_is_the_directive() -> None:
    text = (
        "KẾ HOẠCH\nI. NHIỆM VỤ\n1. Rà soát danh mục\n- Cơ quan chủ trì: Sở Y tế.\n- Thời gian hoàn thành: Quý II/2024."
    )
    result = read(text)
    assert words(text, result) == ["Rà soát danh mục"]
    assert units(result) == [["Sở Y tế"]]


def test_the_cells_of_a_table_row_are_read_one_by_one() -> None:
    text = "| Identity | Agencies must use strong passwords. Agencies should train staff. |"
    assert units(read(text, "en")) == [["Agencies"], ["Agencies"]]


def test_what_was_weighed_and_dismissed_shows_the_words_that_might_have_asked() -> None:
    text = "Quyền lực phải được ràng buộc bằng trách nhiệm. Trời hôm nay đẹp."
    maxim, _stop, weather = extract(text).dismissed
    assert maxim.cue is not None
    assert text[maxim.cue.start : maxim.cue.end] == "phải"
    assert weather.cue is None
