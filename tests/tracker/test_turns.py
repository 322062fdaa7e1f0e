"""Turns of what comes again: each planned day once, whatever the tick does, and each turn a task like any other."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.mail import EmailMultiAlternatives
from django.db import IntegrityError, transaction
from django.utils import timezone

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.recurring import MONTHLY, QUARTERLY, recurring, turns_of
from tracker import jobs
from tracker.models import (
    AuditEvent,
    DocumentAccess,
    Kind,
    Period,
    Reminder,
    Schedule,
    Setting,
    State,
    Status,
    Task,
)
from tracker.services import bin as bin_
from tracker.services import delivery, extensions, progress, reminders, schedules, tracking, turns
from tracker.services.schedules import Plan

DAY = timedelta(days=1)


def test_opening_makes_the_current_turn_and_the_next(cast: Cast) -> None:
    task = recurring(cast, MONTHLY)
    assert (task.kind, task.due_on, task.state) == (Kind.RECURRING, None, State.OPEN)
    assert [(turn.kind, turn.due_on) for turn in turns_of(task)] == [
        (Kind.DATED, date(2026, 11, 25)),
        (Kind.DATED, date(2026, 12, 25)),
    ]
    assert [turn.period.number for turn in turns_of(task)] == [1, 2]


def test_a_turn_has_what_the_lasting_task_has(cast: Cast) -> None:
    source = builders.document(cast.clerk)
    directive = builders.directive(source)
    DocumentAccess.objects.update(is_confidential=True)
    task = recurring(cast, MONTHLY, partners=[cast.finance], directives=[directive], product="Báo cáo", is_urgent=True)
    turn = turns_of(task)[0]
    assert (turn.content, turn.lead, turn.partners, turn.owner) == (
        task.content,
        cast.health,
        [cast.finance],
        cast.province,
    )
    assert (turn.product, turn.is_urgent, turn.created_by) == ("Báo cáo", True, cast.clerk)
    assert Task.objects.with_secrecy().get(pk=turn.pk).is_confidential  # type: ignore[attr-defined]
    assert Task.objects.visible_to(cast.officer).filter(pk=turn.pk).exists()
    assert not Task.objects.visible_to(cast.onlooker).filter(pk=turn.pk).exists()
    assert AuditEvent.objects.get(task=turn, verb="open_turn").changes["due_on"] == [None, "2026-11-25"]


def test_the_tick_makes_the_next_turn_once_the_current_one_is_over(cast: Cast) -> None:
    task = recurring(cast, MONTHLY)
    assert turns.make_turns(date(2026, 11, 25), NOW) == 0
    assert turns.make_turns(date(2026, 11, 26), NOW) == 1
    assert turns.make_turns(date(2026, 11, 26), NOW) == 0
    assert turns_of(task)[-1].due_on == date(2027, 1, 25)


def test_an_outage_of_five_months_is_caught_up(cast: Cast) -> None:
    task = recurring(cast, MONTHLY)
    assert turns.make_turns(date(2027, 4, 25), NOW) == 5
    assert [turn.due_on.month for turn in turns_of(task) if turn.due_on] == [11, 12, 1, 2, 3, 4, 5]


def test_a_start_in_the_past_brings_the_current_turn_and_the_next_unless_all_are_asked_for(cast: Cast) -> None:
    long_ago = date(2026, 1, 1)
    assert len(turns_of(recurring(cast, Plan(MONTHLY.rrule, long_ago)))) == 2
    every = turns_of(recurring(cast, Plan(MONTHLY.rrule, long_ago, from_start=True)))
    assert [turn.due_on.month for turn in every if turn.due_on] == list(range(1, 13))


def test_it_ends_with_its_last_day(cast: Cast) -> None:
    task = recurring(cast, Plan(MONTHLY.rrule, TODAY, ends_on=date(2027, 2, 1)))
    for n in range(200):
        turns.make_turns(TODAY + n * DAY, NOW)
    assert [turn.due_on for turn in turns_of(task)] == [date(2026, 11, 25), date(2026, 12, 25), date(2027, 1, 25)]
    assert Schedule.objects.get(task=task).look_on is None


def test_the_database_refuses_a_second_turn_of_one_planned_day(cast: Cast) -> None:
    task = recurring(cast, MONTHLY)
    first = turns_of(task)[0].period
    other = builders.task(cast.health, cast.clerk, due_on=TODAY)
    values: dict[str, Any] = {"of": task, "planned_on": first.planned_on, "starts_on": TODAY, "ends_on": TODAY}
    with pytest.raises(IntegrityError), transaction.atomic():
        Period.objects.create(task=other, number=9, **values)


def test_a_day_off_moves_a_turn_and_shows_its_arithmetic(cast: Cast) -> None:
    Setting.objects.create(key="deadline_on_closed_day", value="next")
    task = recurring(cast, Plan("FREQ=MONTHLY;BYMONTHDAY=28", TODAY))  # 28/11/2026 is a Saturday
    turn = turns_of(task)[0]
    assert (turn.due_on, turn.first_due_on, turn.period.planned_on) == (
        date(2026, 11, 30),
        date(2026, 11, 30),
        date(2026, 11, 28),
    )
    event = AuditEvent.objects.get(task=turn, verb="open_turn")
    assert event.changes["due_on"] == ["2026-11-28", "2026-11-30"]
    assert "28/11/2026" in event.note


def test_a_turn_is_a_task_like_any_other(cast: Cast) -> None:
    """Reminded, reported on with a percentage, extended, returned, confirmed; its status by its dates."""
    turn = turns_of(recurring(cast, MONTHLY))[0]
    reminders.plan(TODAY, NOW)
    assert Reminder.objects.filter(task=turn, recipient=cast.officer).exists()
    progress.note(turn, "Đang làm.", 40, by=cast.officer, today=TODAY, now=NOW)
    extensions.ask(turn, date(2026, 11, 30), "Chờ số liệu của các huyện.", by=cast.officer, today=TODAY, now=NOW)
    extensions.grant(turn, None, date(2026, 11, 28), "", by=cast.leader, now=NOW)
    progress.submit(turn, "Xong.", by=cast.officer, today=date(2026, 11, 27), now=NOW)
    progress.return_(turn, "Thiếu.", by=cast.leader, now=NOW)
    progress.submit(turn, "Xong.", by=cast.officer, today=date(2026, 11, 28), now=NOW)
    progress.confirm(turn, by=cast.leader, now=NOW)
    assert (turn.state, turn.done_on, turn.first_due_on) == (State.DONE, date(2026, 11, 28), date(2026, 11, 25))
    row = Task.objects.with_status(date(2026, 12, 1)).get(pk=turn.pk)
    assert row.status == Status.DONE_ON_TIME  # type: ignore[attr-defined]


def test_the_lasting_task_itself_is_not_reported_as_done(cast: Cast) -> None:
    task = recurring(cast, MONTHLY)
    with pytest.raises(tracking.Refused):
        progress.submit(task, "Xong.", by=cast.officer, today=TODAY, now=NOW)
    assert Task.objects.with_status(TODAY).get(pk=task.pk).status == Status.RECURRING  # type: ignore[attr-defined]


def test_units_that_change_go_to_the_turns_that_nobody_has_begun(cast: Cast) -> None:
    task = recurring(cast, MONTHLY)
    begun, unbegun = turns_of(task)
    progress.note(begun, "Đang làm.", 10, by=cast.officer, today=TODAY, now=NOW)
    schedules.amend(task, lead=cast.finance, partners=[cast.health], by=cast.clerk, now=NOW)
    begun, unbegun = turns_of(task)
    assert (begun.lead, unbegun.lead, unbegun.partners) == (cast.health, cast.finance, [cast.health])
    turns.make_turns(date(2026, 12, 1), NOW)
    assert turns_of(task)[-1].lead == cast.finance


def test_a_unit_that_was_merged_is_followed_by_its_heir(cast: Cast) -> None:
    task = recurring(cast, MONTHLY)
    type(cast.health).objects.filter(pk=cast.health.pk).update(
        is_active=False, closed_on=TODAY, merged_into=cast.finance
    )
    turns.make_turns(date(2026, 12, 1), NOW)
    assert turns_of(task)[-1].lead == cast.finance


def test_cancelling_takes_the_turns_along_that_nobody_has_begun(cast: Cast) -> None:
    task = recurring(cast, MONTHLY)
    progress.note(turns_of(task)[0], "Đang làm.", 10, by=cast.officer, today=TODAY, now=NOW)
    tracking.cancel(task, "Nhầm.", by=cast.clerk, now=NOW)
    assert [turn.state for turn in turns_of(task)] == [State.OPEN, State.CANCELLED]
    assert turns.make_turns(TODAY + 400 * DAY, NOW) == 0


def test_ending_leaves_what_is_overdue_to_be_finished(cast: Cast) -> None:
    task = recurring(cast, MONTHLY)
    schedules.end(task, "Hết nhiệm kỳ.", today=date(2026, 12, 1), by=cast.clerk, now=NOW)
    assert (task.state, task.done_on) == (State.DONE, date(2026, 12, 1))
    assert [turn.state for turn in turns_of(task)] == [State.OPEN, State.CANCELLED]
    assert turns.make_turns(TODAY + 400 * DAY, NOW) == 0


def test_the_bin_takes_the_turns_along_and_gives_them_back(cast: Cast) -> None:
    task = recurring(cast, MONTHLY)
    alone = turns_of(task)[1]
    bin_.throw_task(alone, "Trùng.", by=cast.clerk, now=NOW - DAY)
    bin_.throw_task(task, "Trùng.", by=cast.clerk, now=NOW)
    assert not Task.objects.kept().exists()
    assert turns.make_turns(TODAY + 100 * DAY, NOW) == 0
    bin_.restore_task(Task.objects.get(pk=task.pk), by=cast.clerk, now=NOW)
    assert set(Task.objects.kept()) == {task, turns_of(task)[0]}
    bin_.throw_task(task, "Trùng.", by=cast.clerk, now=NOW)
    bin_.empty(NOW + 31 * DAY)
    assert not Task.objects.exists()


def test_a_standing_duty_has_reports_to_hand_in(cast: Cast) -> None:
    task = recurring(cast, QUARTERLY, is_standing=True)
    assert task.kind == Kind.STANDING
    assert [(turn.due_on, turn.period.is_duty) for turn in turns_of(task)] == [
        (date(2026, 12, 20), True),
        (date(2027, 3, 20), True),
    ]


def test_the_tick_of_the_worker_makes_turns(cast: Cast) -> None:
    today = timezone.localdate()
    task = recurring(cast, Plan("FREQ=DAILY", today - 3 * DAY), today=today - 3 * DAY)
    jobs.tick()
    assert [turn.due_on for turn in turns_of(task)] == [today + n * DAY for n in range(-3, 2)]


def test_a_long_outage_of_a_daily_rhythm_is_caught_up_in_several_goes(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "MOST_AT_ONCE", 10)
    task = recurring(cast, Plan("FREQ=DAILY", TODAY))
    assert [turns.make_turns(TODAY + 25 * DAY, NOW) for _nth in range(4)] == [10, 10, 5, 0]
    assert [turn.due_on for turn in turns_of(task)] == [TODAY + n * DAY for n in range(27)]


def test_what_has_a_last_day_ends_by_itself_once_its_last_turn_is_done(cast: Cast) -> None:
    task = recurring(cast, Plan(MONTHLY.rrule, TODAY, ends_on=date(2026, 12, 1)))
    later = date(2026, 12, 5)
    assert turns.end_what_is_over(later, NOW) == 0
    [turn] = turns_of(task)
    progress.submit(turn, "Xong.", by=cast.officer, today=date(2026, 12, 3), now=NOW)
    progress.confirm(turn, by=cast.leader, now=NOW)
    assert turns.end_what_is_over(date(2026, 12, 1), NOW) == 0
    assert [turns.end_what_is_over(later, NOW) for _nth in range(2)] == [1, 0]
    task.refresh_from_db()
    assert (task.state, task.done_on) == (State.DONE, date(2026, 12, 3))
    assert AuditEvent.objects.get(task=task, verb="end_task").by is None


def test_what_changed_since_the_tick_looked_does_not_end(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    task = recurring(cast, replace(MONTHLY, ends_on=date(2026, 11, 30)))
    tracking.cancel(turns_of(task)[0], "Thôi.", by=cast.clerk, now=NOW)
    end = turns._end

    def late(*seen: Any) -> bool:
        schedules.set_kind(task, Kind.UNDATED, today=TODAY, by=cast.clerk, now=NOW)
        return end(*seen)

    monkeypatch.setattr(turns, "_end", late)
    assert turns.end_what_is_over(date(2026, 12, 1), NOW) == 0
    assert Task.objects.get(pk=task.pk).state == State.OPEN


def test_a_letter_names_the_period_of_a_turn(cast: Cast, mailoutbox: list[EmailMultiAlternatives]) -> None:
    recurring(cast, MONTHLY)
    reminders.plan(TODAY, NOW)
    for pk in delivery.waiting(NOW):
        delivery.send(pk, NOW)
    assert mailoutbox
    assert all("11/2026)" in str(letter.body) for letter in mailoutbox)
