"""What recurs, as a rule that calendars understand."""

from datetime import datetime

import pytest
from dateutil.rrule import rrulestr

from tests.extraction.test_deadlines import only

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
