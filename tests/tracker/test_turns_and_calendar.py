"""Days off are decreed late in the year: turns still to come fall due where the calendar puts them then."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.recurring import recurring, turns_of
from tracker.models import Holiday, Notice, NoticeKind, Role, Setting, Task
from tracker.services import extensions, progress, schedules, turns

CHRISTMAS = date(2026, 12, 25)  # a Friday
MONDAY = date(2026, 12, 28)


def _due(task: Task) -> list[date | None]:
    return [turn.due_on for turn in turns_of(task)]


def _decreed(cast: Cast) -> int:
    Holiday.objects.create(country="VN", on=CHRISTMAS, name="Nghỉ hoán đổi")
    return turns.follow_calendar(today=TODAY, by=cast.clerk, now=NOW)


@pytest.fixture
def task(cast: Cast) -> Task:
    Setting.objects.create(key="deadline_on_closed_day", value="next")
    return recurring(cast)


def test_a_coming_turn_moves_with_its_arithmetic_and_its_units_hear_of_it(task: Task, cast: Cast) -> None:
    assert _due(task) == [date(2026, 11, 25), CHRISTMAS]
    assert _decreed(cast) == 1
    assert _due(task) == [date(2026, 11, 25), MONDAY]
    turn = turns_of(task)[1]
    assert turn.first_due_on == MONDAY
    event = turn.events.get(verb="move_turn")
    assert event.changes == {"due_on": ["2026-12-25", "2026-12-28"]}
    assert "Nghỉ hoán đổi" in event.note
    told = Notice.objects.get(kind=NoticeKind.MOVED)
    assert told.recipient == cast.officer
    assert "25/12/2026 → 28/12/2026" in told.text
    assert _followed(cast) == 0


def _followed(cast: Cast) -> int:
    return turns.follow_calendar(today=TODAY, by=cast.clerk, now=NOW)


def test_it_comes_back_when_the_day_is_worked_after_all(task: Task, cast: Cast) -> None:
    _decreed(cast)
    Holiday.objects.all().delete()
    assert _followed(cast) == 1
    assert _due(task)[1] == CHRISTMAS


def test_what_is_begun_extended_or_past_stays(task: Task, cast: Cast) -> None:
    first, second = turns_of(task)
    request = extensions.ask(second, MONDAY + timedelta(days=9), "Chờ.", by=cast.officer, today=TODAY, now=NOW)
    extensions.grant(second, request.pk, MONDAY + timedelta(days=9), "", by=cast.leader, now=NOW)
    progress.note(first, "Đang làm.", 10, by=cast.officer, today=TODAY, now=NOW)
    before = _due(task)
    Holiday.objects.create(country="VN", on=date(2026, 11, 25), name="Nghỉ")
    assert _decreed(cast) == 0
    assert _due(task) == before


def test_an_office_that_keeps_its_days_keeps_them(cast: Cast) -> None:
    task = recurring(cast)
    assert _decreed(cast) == 0
    assert _due(task)[1] == CHRISTMAS


def test_whoever_writes_the_calendar_is_told_what_moved(cast: Cast, client: Client) -> None:
    Setting.objects.create(key="deadline_on_closed_day", value="next")
    today, now = timezone.localdate(), timezone.now()
    plan = schedules.Plan("FREQ=MONTHLY;BYMONTHDAY=25", today)
    task = schedules.open_recurring("Báo cáo tháng.", plan, lead=cast.health, today=today, by=cast.clerk, now=now)
    due = _due(task)[1]
    assert due is not None
    client.force_login(builders.person("chief", Role.ADMIN, cast.province))
    day = {"on": f"{due:%d/%m/%Y}", "name": "Nghỉ", "country": "VN", "unit": cast.province.pk}
    page = client.post(reverse("holiday_add"), day, follow=True, headers={"accept-language": "en"}).content.decode()
    assert "1 coming turn has a new deadline by it." in page
    moved = _due(task)[1]
    assert moved is not None
    assert moved > due
