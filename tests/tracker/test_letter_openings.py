"""The official sentence with which a letter of reminders begins."""

import pytest
from django.contrib.auth.models import User

from tests import builders
from tests.builders import TODAY
from tests.conftest import Cast
from tests.tracker.mailing import DAY, deliver, letters_to, plan
from tracker.models import Member


def _parts(cast: Cast, user: User) -> tuple[str, str]:
    (letter,) = letters_to(user)
    return " ".join(str(letter.body).split()), " ".join(str(letter.alternatives[0][0]).split())


def test_the_lead_unit_is_told_in_a_sentence_what_it_leads_and_asked_to_report(cast: Cast) -> None:
    for days in (1, 3, 7, -5):
        builders.task(cast.health, cast.clerk, due_on=TODAY + days * DAY)
    plan()
    deliver()
    for part in _parts(cast, cast.officer):
        assert (
            "Hệ thống Đôn Đốc trân trọng thông báo: Sở Y tế chủ trì 3 nhiệm vụ đến hạn trong tuần và 1 nhiệm vụ quá hạn."
            in part
        )
        assert "Đề nghị đơn vị" in part
        assert "theo dõi, đôn đốc" not in part
        assert "quá hạn 5 ngày" in part
        assert part.index("Kính gửi") < part.index("Hệ thống") < part.index("◆") < part.index("Trân trọng.")


@pytest.mark.parametrize(
    ("days", "asked"),
    [
        (3, "Đề nghị đơn vị báo cáo kết quả đúng thời hạn."),
        (-3, "Đề nghị đơn vị khẩn trương thực hiện và báo cáo kết quả."),
    ],
)
def test_what_is_asked_fits_the_deadline(days: int, asked: str, cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY + days * DAY)
    plan()
    deliver()
    for part in _parts(cast, cast.officer):
        assert asked in part


def test_a_clerk_who_only_opened_the_task_is_not_asked_to_report(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY - DAY)
    plan()
    deliver()
    for part in _parts(cast, cast.clerk):
        assert "thông báo có 1 nhiệm vụ quá hạn, để theo dõi, đôn đốc." in part
        assert "Đề nghị" not in part
        assert "Báo cáo kết quả tại trang nhiệm vụ" not in part


def test_whoever_speaks_for_several_units_is_told_of_them_together(cast: Cast) -> None:
    Member.objects.filter(user=cast.officer).update(language="en")
    for lead in (cast.health, cast.hospital):
        builders.task(lead, cast.clerk, due_on=TODAY + DAY)
    plan()
    deliver()
    for part in _parts(cast, cast.officer):
        assert "your unit with those below it leads 2 tasks due within a week." in part


def test_a_french_letter_is_polite_and_counts_the_days_left(cast: Cast) -> None:
    builders.task(cast.finance, cast.clerk, due_on=TODAY + 5 * DAY)
    plan()
    deliver()
    for part in _parts(cast, cast.accountant):
        assert "Sở Tài chính pilote 1 tâche à échéance sous une semaine." in part
        assert "il reste 5 jours" in part
        assert "salutations distinguées." in part
