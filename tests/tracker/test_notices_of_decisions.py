"""Whose deadline was moved, or whose task was taken back, hears of it; who must decide sees it on the overview."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import translation

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.mailing import letters_to
from tracker.models import DocumentAccess, Notice, NoticeKind, Task
from tracker.services import extensions, notice_letters, progress, schedules, tracking
from tracker.services.notices import QUIET

DUE, ASKED, GRANTED = (TODAY + timedelta(days=days) for days in (10, 40, 35))
WHY = "Chờ kết quả kiểm nghiệm của viện."


def told(kind: NoticeKind) -> dict[User | None, str]:
    return {notice.recipient: notice.text for notice in Notice.objects.filter(kind=kind)}


@pytest.fixture
def task(cast: Cast) -> Task:
    return builders.task(cast.health, cast.clerk, due_on=DUE, partners=[cast.finance])


@pytest.fixture
def asked(task: Task, cast: Cast) -> int:
    return extensions.ask(task, ASKED, WHY, by=cast.officer, today=TODAY, now=NOW).pk


def test_a_granted_extension_is_told_with_its_two_days(task: Task, asked: int, cast: Cast) -> None:
    extensions.grant(task, asked, GRANTED, "Chỉ đến hạn này.", by=cast.leader, now=NOW)
    said = f"{DUE:%d/%m/%Y} → {GRANTED:%d/%m/%Y} · Chỉ đến hạn này."
    assert told(NoticeKind.GRANTED) == {cast.officer: said, cast.accountant: said}


def test_a_refused_extension_is_told_with_its_answer(task: Task, asked: int, cast: Cast) -> None:
    extensions.refuse(task, asked, "Không đủ lý do.", by=cast.leader, now=NOW)
    assert told(NoticeKind.REFUSED) == {cast.officer: "Không đủ lý do.", cast.accountant: "Không đủ lý do."}


def test_a_clerk_who_asked_for_a_unit_is_told_too(task: Task, cast: Cast) -> None:
    request = extensions.ask(task, ASKED, WHY, by=cast.clerk, today=TODAY, now=NOW)
    extensions.refuse(task, request.pk, "Không.", by=cast.leader, now=NOW)
    assert set(told(NoticeKind.REFUSED)) == {cast.clerk, cast.officer, cast.accountant}


def test_a_deadline_set_otherwise_is_told_to_those_who_stay_and_the_task_to_those_who_come(
    task: Task, cast: Cast
) -> None:
    Notice.objects.all().delete()
    tracking.amend(task, lead=cast.finance, partners=[], due_on=ASKED, reason="Họp.", by=cast.clerk, now=NOW)
    assert told(NoticeKind.MOVED) == {cast.accountant: f"{DUE:%d/%m/%Y} → {ASKED:%d/%m/%Y} · Họp."}
    tracking.amend(task, lead=cast.health, partners=[], due_on=None, reason="", by=cast.clerk, now=NOW)
    assert set(told(NoticeKind.ASSIGNED)) == {cast.officer}
    assert len(told(NoticeKind.MOVED)) == 1
    tracking.amend(task, lead=cast.health, partners=[], due_on=None, reason="", by=cast.clerk, now=NOW)
    assert Notice.objects.count() == 2


def test_a_task_that_is_off_or_on_again_is_told_with_the_reason(task: Task, cast: Cast) -> None:
    other = builders.task(cast.health, cast.clerk, due_on=DUE)
    tracking.cancel(other, "Trùng.", by=cast.clerk, now=NOW)
    assert told(NoticeKind.CANCELLED) == {cast.officer: "Trùng."}
    progress.submit(task, "Xong.", by=cast.officer, today=TODAY, now=NOW)
    progress.confirm(task, by=cast.leader, now=NOW)
    tracking.reopen(task, "Kiểm tra lại.", by=cast.leader, now=NOW)
    assert told(NoticeKind.REOPENED) == {cast.officer: "Kiểm tra lại.", cast.accountant: "Kiểm tra lại."}


def test_a_letter_says_the_days_and_of_a_confidential_task_none(task: Task, asked: int, cast: Cast) -> None:
    source = builders.document(cast.clerk)
    task.directives.add(builders.directive(source))
    extensions.grant(task, asked, GRANTED, "", by=cast.leader, now=NOW)
    for secret, is_said in ((False, True), (True, False)):
        DocumentAccess.objects.update(is_confidential=secret)
        Notice.objects.exclude(kind=NoticeKind.GRANTED).delete()
        Notice.objects.update(sent_at=None, claimed_at=None)
        mail.outbox.clear()
        for pk in notice_letters.waiting(NOW + QUIET):
            notice_letters.send(pk, NOW + QUIET)
        [letter] = letters_to(cast.officer)
        assert (f"{DUE:%d/%m/%Y} → {GRANTED:%d/%m/%Y}" in str(letter.body)) is is_said


def test_who_decides_finds_what_waits_on_the_overview(task: Task, asked: int, cast: Cast, client: Client) -> None:
    def waits(user: User) -> bool:
        client.force_login(user)
        with translation.override("en"):
            page = client.get(reverse("home"), headers={"accept-language": "en"}).content.decode()
        return "Extensions to decide" in page and f"{DUE:%d/%m/%Y} → {ASKED:%d/%m/%Y}" in page

    assert [waits(user) for user in (cast.clerk, cast.leader, cast.officer)] == [True, True, False]
    extensions.refuse(task, asked, "Không.", by=cast.leader, now=NOW)
    assert not waits(cast.leader)


def test_who_led_a_recurring_task_hears_that_it_comes_no_more(cast: Cast) -> None:
    plan = schedules.Plan("FREQ=MONTHLY;BYMONTHDAY=25", TODAY)
    task = schedules.open_recurring("Báo cáo tháng.", plan, lead=cast.health, today=TODAY, by=cast.clerk, now=NOW)
    schedules.end(task, "Đã bãi bỏ.", today=TODAY, by=cast.clerk, now=NOW)
    assert told(NoticeKind.ENDED) == {cast.officer: "Đã bãi bỏ."}
