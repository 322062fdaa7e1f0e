"""Time limits and what they come to."""

from datetime import date

import pytest

from directives.extraction import Deadline, extract

ISSUED = date(2024, 3, 15)
CASES = [
    ("vi", "Yêu cầu Sở Y tế báo cáo trước ngày 15/6/2024.", "date", date(2024, 6, 15)),
    ("vi", "Yêu cầu Sở Y tế báo cáo trước ngày 01/02.", "date", date(2025, 2, 1)),
    ("vi", "Yêu cầu Sở Y tế báo cáo trong quý II/2024.", "date", date(2024, 6, 30)),
    ("vi", "Yêu cầu Sở Y tế báo cáo vào trung tuần tháng 4/2025.", "date", date(2025, 4, 20)),
    ("vi", "Yêu cầu Sở Y tế báo cáo trong 10 ngày làm việc kể từ ngày ký.", "relative", date(2024, 3, 29)),
    ("vi", "Yêu cầu Sở Y tế báo cáo trước ngày 20 hằng tháng.", "recurring", None),
    ("vi", "Yêu cầu Sở Y tế thường xuyên kiểm tra cơ sở.", "ongoing", None),
    ("fr", "Le Ministre de la Santé devra agir d'ici fin mars.", "date", date(2024, 3, 31)),
    (
        "fr",
        "Le Ministre de la Santé devra agir au plus tard à la fin du premier semestre 2025.",
        "date",
        date(2025, 6, 30),
    ),
    ("fr", "Le Ministre de la Santé devra agir dans un délai de 48 mois.", "relative", date(2028, 3, 15)),
    (
        "en",
        "Within 180 days of the date of this order, the Secretary of Labor shall report.",
        "relative",
        date(2024, 9, 11),
    ),
    ("en", "The Secretary of Labor shall report by June 15.", "date", date(2024, 6, 15)),
    ("en", "The Secretary of Labor shall report annually.", "recurring", None),
]


def only(text: str, language: str, issued: date | None = ISSUED) -> Deadline | None:
    directives = extract(text, language=language, issued=issued).directives
    assert len(directives) == 1
    return directives[0].deadline


@pytest.mark.parametrize(("language", "text", "kind", "due"), CASES)
def test_a_limit_comes_to_its_date(language: str, text: str, kind: str, due: date | None) -> None:
    found = only(text, language)
    assert found is not None
    assert (found.kind, found.due) == (kind, due)
    assert all(text[span.start : span.end] == found.text for span in found.spans)


@pytest.mark.parametrize(
    "words",
    [
        "thực hiện Chương trình hành động đến năm 2030",
        "xây dựng kế hoạch giai đoạn 2021 - 2025",
        "thực hiện Nghị quyết 12/2021",
        "rà soát danh mục từ ngày 01/7/2024",
        "rà soát danh mục trong thời gian tới",
        "giám sát thường xuyên với kiểm tra đột xuất",
    ],
)
def test_a_date_that_limits_nothing_is_no_deadline(words: str) -> None:
    assert only(f"Yêu cầu Sở Y tế {words}.", "vi") is None


def test_a_relative_limit_without_an_issue_date_has_no_due_date() -> None:
    found = only("Yêu cầu Sở Y tế báo cáo trong vòng 30 ngày.", "vi", issued=None)
    assert found is not None
    assert (found.amount, found.unit, found.anchor, found.due) == (30, "days", "issue", None)


def test_the_arithmetic_is_shown() -> None:
    found = only("Yêu cầu Sở Y tế báo cáo trong vòng 30 ngày.", "vi")
    assert found is not None
    assert found.arithmetic == "15/03/2024 + 30 days = 14/04/2024"


def test_a_calendar_of_the_caller_decides_what_is_a_working_day() -> None:
    class EveryDay:
        def is_working_day(self, day: date) -> bool:
            return True

    result = extract(
        "Yêu cầu Sở Y tế báo cáo trong 10 ngày làm việc.", language="vi", issued=ISSUED, calendar=EveryDay()
    )
    assert result.directives[0].deadline is not None
    assert result.directives[0].deadline.due == date(2024, 3, 25)


def test_a_closing_time_line_holds_for_the_run() -> None:
    text = "Yêu cầu Sở Y tế rà soát danh mục; báo cáo kết quả, hoàn thành trước ngày 15/6/2024."
    assert [one.deadline and one.deadline.due for one in extract(text, language="vi").directives] == [
        date(2024, 6, 15)
    ] * 2
