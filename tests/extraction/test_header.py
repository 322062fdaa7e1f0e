"""What a document says of itself at its head."""

from datetime import date

import pytest

from directives.extraction import Header, extract


def head(text: str, language: str) -> Header:
    return extract(text, language=language).header


def title(text: str, language: str) -> str:
    found = head(text, language).title
    return found.text if found else ""


def kind(text: str, language: str) -> str:
    found = head(text, language).kind
    return found.text if found else ""


@pytest.mark.parametrize(
    "line", ["Date: 19 November 2026", "DATE: November 19, 2026", "November 19, 2026", "19 November 2026"]
)
@pytest.mark.parametrize("name", ["memo", "memorandum"])
def test_the_date_of_a_memorandum_is_the_day_from_which_its_limits_run(line: str, name: str) -> None:
    text = (
        f"MEMORANDUM FOR THE HEADS OF DEPARTMENTS\n{line}\nSUBJECT: Review of visas\n\n"
        f"All departments shall report within 10 days of the date of this {name}.\n"
    )
    result = extract(text, language="en")
    assert result.issued == date(2026, 11, 19)
    assert result.directives[0].deadline is not None
    assert result.directives[0].deadline.due == date(2026, 11, 29)


def test_the_kind_is_named_by_its_line_and_the_title_by_the_subject() -> None:
    text = (
        "MEMORANDUM FOR THE HEADS OF DEPARTMENTS\nFROM: The Minister\nSUBJECT: Governance, Innovation, and Risk\n"
        "         Management\n\nAll departments shall report.\n"
    )
    assert kind(text, "en") == "MEMORANDUM"
    assert title(text, "en") == "Governance, Innovation, and Risk Management"
    text = "Communiqué de presse\nDakar, mardi 27 Août 2024\nObjet : Réunion du Conseil\n\nLe Ministre doit agir."
    assert kind(text, "fr") == "Communiqué de presse"
    assert title(text, "fr") == "Réunion du Conseil"


def test_a_paragraph_below_the_subject_is_no_part_of_it() -> None:
    assert (
        title("MEMO\nSubject: Review of visas\n  From: The Minister\n\nAll offices shall report.", "en")
        == "Review of visas"
    )
    assert title("MEMO\nSubject: Review of visas\nAll offices shall report.", "en") == "Review of visas"


def test_a_date_line_is_no_title() -> None:
    text = "Communiqué de presse\nDakar, mardi 27 Août 2024\nLe Conseil renforce les contrôles\nLe Ministre doit agir."
    assert title(text, "fr") == "Le Conseil renforce les contrôles"


def test_a_kind_whose_line_says_what_it_is_about_is_the_title() -> None:
    text = "Conseil interministériel sur la pêche artisanale\n\nDakar, mardi 27 Août 2024\n\nLe Ministre doit agir."
    assert title(text, "fr") == "Conseil interministériel sur la pêche artisanale"


def test_a_title_wrapped_over_lines_in_capitals_is_taken_whole_and_ends_before_the_office_that_speaks() -> None:
    top = "TỈNH A\nSố: 12/CT-UBND\nTỉnh A, ngày 05 tháng 6 năm 2024\nCHỈ THỊ\nVỀ VIỆC KHẨN TRƯƠNG\nKHẮC PHỤC HẬU QUẢ\nBÃO\n"
    whole = "VỀ VIỆC KHẨN TRƯƠNG KHẮC PHỤC HẬU QUẢ BÃO"
    assert title(top + "Yêu cầu Sở Y tế báo cáo.", "vi") == whole
    assert title(top + "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH A\nYêu cầu Sở Y tế báo cáo.", "vi") == whole
    assert title(top + "TỈNH A\nYêu cầu Sở Y tế báo cáo.", "vi") == whole
    assert title(top + "I. NHIỆM VỤ\n1. Sở Y tế báo cáo.", "vi") == whole
