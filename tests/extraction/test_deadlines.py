"""Time limits and what they come to."""

from datetime import date, datetime

import pytest
from dateutil.rrule import rrulestr

from directives.extraction import Deadline, extract
from directives.extraction.packs import languages, load
from directives.extraction.packs.entries import Slot, Way

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


@pytest.mark.parametrize(
    ("language", "text", "arithmetic"),
    [
        ("vi", "Yêu cầu Sở Y tế báo cáo trong vòng 30 ngày.", "15/03/2024 + 30 ngày = 14/04/2024"),
        (
            "vi",
            "Yêu cầu Sở Y tế báo cáo trong 35 ngày làm việc.",
            "15/03/2024 + 35 ngày làm việc = 08/05/2024, không tính thứ Bảy, Chủ nhật và các ngày nghỉ "
            "18/04/2024, 29/04/2024, 30/04/2024, 01/05/2024, có tính ngày làm bù 04/05/2024",
        ),
        ("vi", "Yêu cầu Sở Y tế báo cáo trong quý II/2024.", "trong quý II/2024: ngày cuối cùng là 30/06/2024"),
        ("vi", "Yêu cầu Sở Y tế báo cáo trước ngày 15/6/2024.", ""),
        ("fr", "Le Ministre de la Santé devra agir sous huitaine.", "15/03/2024 + 8 jours = 23/03/2024"),
        ("fr", "Le Ministre de la Santé devra agir d'ici fin mars.", "d'ici fin mars : dernier jour le 31/03/2024"),
        (
            "en",
            "The Secretary of Labor shall report within 60 business days.",
            "15/03/2024 + 60 business days = 10/06/2024, without Saturdays, Sundays and the days off 27/05/2024",
        ),
    ],
)
def test_the_arithmetic_is_told_in_the_documents_language(language: str, text: str, arithmetic: str) -> None:
    found = only(text, language)
    assert found is not None
    assert found.arithmetic == arithmetic


def test_a_calendar_of_the_caller_decides_what_is_a_working_day() -> None:
    class EveryDay:
        def is_working_day(self, day: date) -> bool:
            return True

    result = extract(
        "Yêu cầu Sở Y tế báo cáo trong 10 ngày làm việc.", language="vi", issued=ISSUED, calendar=EveryDay()
    )
    assert result.directives[0].deadline is not None
    assert result.directives[0].deadline.due == date(2024, 3, 25)


def test_days_worked_in_exchange_are_told() -> None:
    """The library knows the decreed swap of 2025: Saturday 26/04 for Friday 02/05."""
    text = "Yêu cầu Sở Y tế báo cáo trong 5 ngày làm việc."
    deadline = extract(text, language="vi", issued=date(2025, 4, 21)).directives[0].deadline
    assert deadline is not None
    assert deadline.arithmetic == "21/04/2025 + 5 ngày làm việc = 26/04/2025, có tính ngày làm bù 26/04/2025"


def test_a_closing_time_line_holds_for_the_run() -> None:
    text = "Yêu cầu Sở Y tế rà soát danh mục; báo cáo kết quả, hoàn thành trước ngày 15/6/2024."
    assert [one.deadline and one.deadline.due for one in extract(text, language="vi").directives] == [
        date(2024, 6, 15)
    ] * 2


@pytest.mark.parametrize(
    ("words", "every"),
    [
        ("1 tuần/lần", "week"),
        ("mỗi tuần một lần", "week"),
        ("01 lần/quý", "quarter"),
        ("định kỳ 6 tháng/lần", "half-year"),
        ("02 lần/năm", "half-year"),
    ],
)
def test_so_many_times_a_period_is_recurring(words: str, every: str) -> None:
    found = extract(f"Yêu cầu Sở Y tế báo cáo kết quả {words}.", language="vi").directives[0].deadline
    assert found is not None
    assert (found.kind, found.every) == ("recurring", every)


ITEMS = {
    "vi": "Bộ trưởng yêu cầu:\n1. Sở Y tế báo cáo.\n{}\n2. Sở Tài chính rà soát hồ sơ.",
    "fr": "Le Premier Ministre demande au Ministre de la Santé :\n1. de rendre compte.\n{}\n2. de former les agents.",
    "en": "The Secretary of Labor shall:\n1. issue guidance.\n{}\n2. submit a report.",
}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("vi", "15/6/2024"),
        ("vi", "Ngày 15/6/2024."),
        ("vi", "Thời hạn: 15/6/2024"),
        ("fr", "15 juin 2024"),
        ("fr", "Échéance : 15/06/2024"),
        ("en", "June 15, 2024"),
        ("en", "Deadline: 15 June 2024"),
    ],
)
@pytest.mark.parametrize("issued", [ISSUED, None])
def test_a_day_on_a_line_of_its_own_is_the_limit_of_the_item_above_and_of_no_other(
    language: str, line: str, issued: date | None
) -> None:
    result = extract(ITEMS[language].format(line), language=language, issued=issued)
    first, second = (one.deadline for one in result.directives)
    assert first is not None
    assert (first.kind, first.due) == ("date", date(2024, 6, 15))
    assert second is None
    assert result.issued == issued


def test_a_day_in_a_cell_of_its_own_is_the_limit_of_its_row() -> None:
    text = "Bộ trưởng yêu cầu:\n1. Sở Y tế báo cáo. | Văn bản | 15/6/2024 |\n2. Sở Tài chính rà soát hồ sơ."
    found = [one.deadline and one.deadline.due for one in extract(text, language="vi", issued=ISSUED).directives]
    assert found == [date(2024, 6, 15), None]


def test_a_day_below_running_text_or_in_the_past_is_no_limit() -> None:
    text = "Bộ trưởng yêu cầu Sở Y tế báo cáo.\n15/6/2024"
    assert extract(text, language="vi", issued=ISSUED).directives[0].deadline is None
    text = ITEMS["vi"].format("15/6/2023")
    assert extract(text, language="vi", issued=ISSUED).directives[0].deadline is None


WAYS = [
    pytest.param(language, slot, way, id=f"{language}-{slot.name}-{way.example or way.template}")
    for language in languages()
    for slot in load(language).slots
    for way in slot.ways
]


@pytest.mark.parametrize(("language", "slot", "way"), WAYS)
def test_a_way_to_fill_a_slot_stands_in_the_sentence_that_proves_it(language: str, slot: Slot, way: Way) -> None:
    example = way.example or way.template
    found = only(slot.proof.format(example), language, slot.issued)
    assert (found is not None) == slot.is_limit
    if found is None:
        return
    assert example in found.text
    assert found.due == (way.due or slot.due)


RULES = [
    ("vi", "Yêu cầu Sở Y tế báo cáo trước ngày 25 hằng tháng.", "FREQ=MONTHLY;BYMONTHDAY=25", "2024-03-25 2024-04-25"),
    ("vi", "Yêu cầu Sở Y tế báo cáo hằng quý.", "FREQ=MONTHLY;INTERVAL=3", "2024-03-15 2024-06-15"),
    (
        "vi",
        "Yêu cầu Sở Y tế báo cáo trước 15/6 và 15/12 hằng năm.",
        "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15",
        "2024-06-15 2024-12-15",
    ),
    (
        "vi",
        "Yêu cầu Sở Y tế báo cáo trước 30/6 và 15/12 hằng năm.",
        "RRULE:FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30\nRRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15",
        "2024-06-30 2024-12-15",
    ),
    (
        "vi",
        "Yêu cầu Sở Y tế báo cáo trước ngày 20 của tháng cuối quý.",
        "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20",
        "2024-03-20 2024-06-20",
    ),
    ("vi", "Yêu cầu Sở Y tế báo cáo vào thứ Sáu hằng tuần.", "FREQ=WEEKLY;BYDAY=FR", "2024-03-15 2024-03-22"),
    ("vi", "Yêu cầu Sở Y tế báo cáo 02 lần/năm.", "FREQ=MONTHLY;INTERVAL=6", "2024-03-15 2024-09-15"),
    (
        "fr",
        "Le Ministre de la Santé devra rendre compte avant le 31 mars de chaque année.",
        "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31",
        "2024-03-31 2025-03-31",
    ),
    (
        "fr",
        "Le Ministre de la Santé devra rendre compte tous les six mois.",
        "FREQ=MONTHLY;INTERVAL=6",
        "2024-03-15 2024-09-15",
    ),
    (
        "en",
        "The Secretary of Labor shall report on the last business day of every month.",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "2024-03-29 2024-04-30",
    ),
    ("en", "The Secretary of Labor shall report daily.", "FREQ=DAILY", "2024-03-15 2024-03-16"),
    ("en", "The Secretary of Labor shall report every 2 years.", "FREQ=YEARLY;INTERVAL=2", "2024-03-15 2026-03-15"),
]


@pytest.mark.parametrize(("language", "text", "rule", "days"), RULES)
def test_what_recurs_has_the_rule_of_its_days(language: str, text: str, rule: str, days: str) -> None:
    found = only(text, language)
    assert found is not None
    assert found.rrule == rule
    turns = rrulestr(rule, dtstart=datetime(2024, 3, 15))  # noqa: DTZ001
    assert [f"{day:%Y-%m-%d}" for day, _ in zip(turns, range(2), strict=False)] == days.split()


@pytest.mark.parametrize(
    ("language", "text", "due"),
    [
        ("vi", "Yêu cầu Sở Y tế hoàn thành việc rà soát trước tháng\n6 năm 2026.", date(2026, 6, 30)),
        ("en", "The Secretary shall submit the final report by January\n9, 2026.", date(2026, 1, 9)),
    ],
)
def test_a_line_broken_inside_a_date_goes_on_in_the_next(language: str, text: str, due: date) -> None:
    (directive,) = extract(text, language=language, issued=date(2025, 12, 1)).directives
    assert directive.deadline is not None
    assert directive.deadline.due == due
