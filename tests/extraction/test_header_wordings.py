"""Heads and feet written in less usual ways: what the annotated ones taught."""

from datetime import date

from directives.extraction import extract
from tests.extraction.test_header import issuer, kind, recipients, signer, title


def test_several_recipients_in_one_line_are_several_and_the_reason_why_is_no_part_of_a_name() -> None:
    text = "SỞ Y TẾ\nSố: 3/SYT-NV\nKính gửi:\n- Trường Y; Trường Dược;\n- Giám đốc các Sở: Nội vụ; Tài chính;\n- Cục Phòng bệnh (Bộ Y tế).\nĐề nghị báo cáo.\n"
    foot = "Nơi nhận:\n- Như mục 1;\n- Bộ Y tế (b/c);\n- Lưu: VT."
    assert recipients(text + foot, "vi") == [
        "Trường Y",
        "Trường Dược",
        "Giám đốc các Sở: Nội vụ; Tài chính",
        "Cục Phòng bệnh (Bộ Y tế)",
        "Bộ Y tế",
    ]
    text = "Le Recteur à Madame la doyenne, Messieurs les censeurs (pour information)\nLe Préfet doit agir."
    assert recipients(text, "fr") == ["Madame la doyenne", "Messieurs les censeurs"]
    assert issuer(text, "fr") == "Le Recteur"


def test_recipients_aligned_under_the_first_and_items_wrapped_behind_a_comma_are_read_whole() -> None:
    text = "June 3, 2024\n\nMEMORANDUM FOR THE SECRETARY OF LABOR\n               THE ATTORNEY GENERAL\n\nSUBJECT: Docks\n\nAll offices shall report."
    assert recipients(text, "en") == ["THE SECRETARY OF LABOR", "THE ATTORNEY GENERAL"]
    text = "BỘ Y TẾ\nSố: 3/BYT-NV\nKính gửi:\n- Các Sở: Nội vụ,\nTài chính;\n- Cục Dược.\nĐề nghị báo cáo."
    assert recipients(text, "vi") == ["Các Sở: Nội vụ, Tài chính", "Cục Dược"]


def test_a_label_may_stand_far_from_its_colon() -> None:
    text = "PORTS DIVISION\nPorts Circular PC 9/2024\n\nTo     : Pilots\nTitle  : Moorings in storms\n\nAll offices shall report."
    assert (kind(text, "en"), title(text, "en"), recipients(text, "en")) == (
        "Circular",
        "Moorings in storms",
        ["Pilots"],
    )
    assert issuer(text, "en") == "PORTS DIVISION"


def test_the_name_of_a_site_its_menu_and_its_sections_are_no_headlines() -> None:
    text = "THE DAILY HARBOUR POST\nHome | Ports | Sport | Jobs\nPorts\nMinister orders checks of all ferries\nBy Our Staff | 7 Jun 2024 6:32 PM\nThe Secretary of Labor shall issue guidance."
    assert title(text, "en") == "Minister orders checks of all ferries"
    assert extract(text, language="en").issued == date(2024, 6, 7)


def test_a_kind_that_says_whose_it_is_names_the_document_where_nothing_else_does() -> None:
    whole = "COMPTE RENDU DU CONSEIL DES MINISTRES DU MERCREDI 5 JUIN 2024"
    assert title(f"PRÉSIDENCE DE LA RÉPUBLIQUE\nSecrétariat général\n\n{whole}\n\nLe Préfet doit agir.", "fr") == whole


def test_a_press_service_hands_out_what_another_issues() -> None:
    assert issuer("THE WHITE HOUSE\nOffice of the Press Secretary\n\nMEMORANDUM FOR ALL\nAll shall report.", "en") == (
        "THE WHITE HOUSE"
    )


def test_a_name_over_an_office_at_the_foot_and_one_under_a_bare_mark_are_signers() -> None:
    text = "CIRCULAR NO. 4 OF 2024\n\nAll offices shall report.\nAll posts shall report.\n\nJ. B. Marlowe\nSecretary to the Cabinet\n"
    assert signer(text, "en") == "J. B. Marlowe Secretary to the Cabinet"
    text = "TỈNH ỦY A\nSố 2-KL/TU\nKẾT LUẬN\nCỦA BAN THƯỜNG VỤ\nvề muối\nSở Y tế phải báo cáo.\nT/M BAN THƯỜNG VỤ\nLê Hoa\nNơi nhận:\n- Bộ Y tế."
    assert (signer(text, "vi"), title(text, "vi")) == ("Lê Hoa", "về muối")
    text = "Premier orders checks of ferries\nMarta Olsen\n\nThe Secretary of Labor shall report.\n\nAll ports shall report.\n\nAll posts shall report."
    assert signer(text, "en") == ""


def test_a_communique_in_capitals_without_accents_is_named_with_its_day_and_its_last_heading_signs_nothing() -> None:
    whole = "COMMUNIQUE DU CONSEIL DES MINISTRES DU MERCREDI 5 JUIN 2024"
    text = f"{whole}\n\nLe Ministre des Ports doit curer le bassin.\n\nAU TITRE DES NOMINATIONS\nAwa Sow est nommée directrice."
    assert (title(text, "fr"), signer(text, "fr")) == (whole, "")
    kind = extract(text, language="fr").header.kind
    assert kind is not None
    assert kind.text == "COMMUNIQUE DU CONSEIL DES MINISTRES"
