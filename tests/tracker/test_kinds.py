"""From one kind of task to another, where nothing is lost; and what a document asks for again and again."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from directives.models import Directive, Judgement
from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.recurring import MONTHLY, QUARTERLY, recurring, turns_of
from tracker.models import AuditEvent, Kind, Schedule, State, Task
from tracker.services import desk, progress, review, schedules, tracking, turns
from tracker.services.schedules import Plan
from tracker.services.tracking import Refused, Stale

PLANS: dict[Kind, dict[str, Any]] = {
    Kind.DATED: {"due_on": date(2027, 1, 15)},
    Kind.RECURRING: {"plan": MONTHLY},
    Kind.STANDING: {"plan": QUARTERLY},
    Kind.UNDATED: {},
}


def set_kind(task: Task, kind: Kind, cast: Cast, **more: Any) -> None:
    schedules.set_kind(task, kind, **{"today": TODAY, "by": cast.clerk, "now": NOW, **PLANS[kind], **more})


def opened(kind: Kind, cast: Cast) -> Task:
    if kind in (Kind.RECURRING, Kind.STANDING):
        return recurring(cast, PLANS[kind]["plan"], is_standing=kind == Kind.STANDING)
    return builders.task(cast.health, cast.clerk, **PLANS[kind])


@pytest.mark.parametrize("after", list(Kind))
@pytest.mark.parametrize("before", list(Kind))
def test_any_kind_becomes_any_other_while_nobody_has_begun(cast: Cast, before: Kind, after: Kind) -> None:
    task = opened(before, cast)
    set_kind(task, after, cast)
    assert task.kind == after
    assert task.due_on == PLANS[after].get("due_on")
    has_turns = "plan" in PLANS[after]
    assert Schedule.objects.filter(task=task).exists() == has_turns
    standing = [turn for turn in turns_of(task) if not turn.period.is_dropped]
    assert len(standing) == (2 if has_turns else 0)
    assert all(turn.period.is_duty == (after == Kind.STANDING) for turn in standing)
    dropped = [turn for turn in turns_of(task) if turn.period.is_dropped]
    assert all(turn.state == State.CANCELLED for turn in dropped)


def test_what_a_unit_has_reported_on_is_not_lost(cast: Cast) -> None:
    task = recurring(cast)
    progress.note(turns_of(task)[0], "Đang làm.", 30, by=cast.officer, today=TODAY, now=NOW)
    for kind in (Kind.DATED, Kind.UNDATED):
        with pytest.raises(Refused):
            set_kind(task, kind, cast)
    set_kind(task, Kind.RECURRING, cast, plan=QUARTERLY)
    assert [(turn.state, turn.period.is_dropped) for turn in turns_of(task)] == [
        (State.OPEN, False),  # 25/11, begun
        (State.OPEN, False),  # 20/12, by the new rhythm
        (State.CANCELLED, True),  # 25/12, by the old one
        (State.OPEN, False),  # 20/03
    ]


def test_a_rhythm_that_comes_back_opens_its_days_anew_and_leaves_what_it_shares(cast: Cast) -> None:
    task = recurring(cast)
    first = turns_of(task)[0]
    set_kind(task, Kind.RECURRING, cast, plan=QUARTERLY)
    set_kind(task, Kind.RECURRING, cast, plan=MONTHLY)
    until = Plan(MONTHLY.rrule, MONTHLY.starts_on, ends_on=date(2026, 12, 1))
    set_kind(task, Kind.RECURRING, cast, plan=until)
    standing = [turn for turn in turns_of(task) if not turn.period.is_dropped]
    assert [turn.due_on for turn in standing] == [date(2026, 11, 25)]
    assert first.pk != standing[0].pk
    again = standing[0].pk
    set_kind(task, Kind.RECURRING, cast, plan=MONTHLY)
    assert next(turn.pk for turn in turns_of(task) if not turn.period.is_dropped) == again


def test_a_turn_stays_a_turn(cast: Cast) -> None:
    turn = turns_of(recurring(cast))[0]
    with pytest.raises(Refused):
        set_kind(turn, Kind.UNDATED, cast)
    with pytest.raises(Refused):
        schedules.amend(turn, lead=cast.health, partners=[], due_on=None, by=cast.clerk, now=NOW)
    schedules.amend(turn, lead=cast.health, partners=[], due_on=date(2026, 11, 27), by=cast.clerk, now=NOW)
    assert (turn.due_on, turn.first_due_on) == (date(2026, 11, 27), date(2026, 11, 25))


def test_only_who_may_assign_sets_a_rhythm_and_ends_it(cast: Cast) -> None:
    task = recurring(cast)
    for somebody in (cast.officer, cast.leader, cast.accountant, cast.onlooker):
        with pytest.raises(PermissionDenied):
            set_kind(task, Kind.UNDATED, cast, by=somebody)
        with pytest.raises(PermissionDenied):
            schedules.end(task, "Hết.", today=TODAY, by=somebody, now=NOW)
        with pytest.raises(PermissionDenied):
            recurring(cast, by=somebody)


def test_a_change_that_comes_too_late_is_told_so(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk)
    seen = task.version
    set_kind(task, Kind.RECURRING, cast)
    with pytest.raises(Stale):
        set_kind(task, Kind.UNDATED, cast, version=seen)


@pytest.mark.parametrize(
    "plan",
    [
        Plan("FREQ=SECONDLY", TODAY),
        Plan("FREQ=DAILY;COUNT=1000000000", TODAY),
        Plan("FREQ=MONTHLY;BYMONTHDAY=25", TODAY, ends_on=TODAY - timedelta(days=1)),
        Plan("FREQ=MONTHLY;BYMONTHDAY=25", TODAY, ends_on=TODAY + timedelta(days=1)),
    ],
)
def test_a_plan_that_cannot_be_followed_opens_nothing(cast: Cast, plan: Plan) -> None:
    with pytest.raises(Refused):
        recurring(cast, plan)
    assert not Task.objects.exists()


def test_each_step_is_on_record(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk)
    set_kind(task, Kind.RECURRING, cast, reason="Theo Quy chế.")
    set_kind(task, Kind.UNDATED, cast)
    set_kind(task, Kind.STANDING, cast)
    schedules.end(task, "Hết.", today=TODAY, by=cast.clerk, now=NOW)
    events = list(AuditEvent.objects.filter(task=task).order_by("seq").values_list("verb", "changes"))
    assert [verb for verb, _changes in events] == [
        "open_task",
        "amend_task",
        "set_schedule",
        "amend_task",
        "drop_schedule",
        "amend_task",
        "set_schedule",
        "end_task",
    ]
    assert events[1][1]["kind"] == ["undated", "recurring"]
    assert events[2][1]["rrule"] == [None, "FREQ=MONTHLY;BYMONTHDAY=25"]


def _asking(cast: Cast, rrule: str, **fields: Any) -> Directive:
    mention = {"text": "trước ngày 25 hằng tháng", "spans": [[0, 1]], "rule": "test", "inherited": False}
    deadline = {**mention, "kind": "recurring", "due": None, "every": "month", "arithmetic": "", "rrule": rrule}
    units = [{**mention, "text": "Sở Y tế"}]
    return builders.directive(builders.document(cast.clerk), units=units, deadline=deadline, **fields)


def test_a_deadline_that_comes_again_opens_a_recurring_task(cast: Cast) -> None:
    directive = _asking(cast, "FREQ=MONTHLY;BYMONTHDAY=25")
    found = review.suggest(directive)
    assert (found.rrule, found.is_standing, found.due_on) == ("FREQ=MONTHLY;BYMONTHDAY=25", False, None)
    assert "comes again" in str(desk.card(directive).fields) or "25" in str(desk.card(directive).fields)
    [task] = review.accept(directive, leads=found.leads, rrule=found.rrule, by=cast.clerk, now=NOW)
    assert task.kind == Kind.RECURRING
    # From the document's day, 2 November, on.
    assert Schedule.objects.get(task=task).starts_on == date(2026, 11, 2)
    assert [turn.due_on for turn in turns_of(task)] == [date(2026, 11, 25), date(2026, 12, 25)]
    assert Judgement.objects.get().amended == {}
    assert [shown.pk for shown in desk.card(directive).tasks] == [task.pk]
    assert {turn.directives.get() for turn in turns_of(task)} == {directive}


@pytest.mark.parametrize("rrule", ["", "FREQ=HOURLY", "FREQ=SECONDLY;COUNT=5"])
def test_a_rhythm_that_no_office_keeps_is_proposed_as_standing(cast: Cast, rrule: str) -> None:
    found = review.suggest(_asking(cast, rrule))
    assert (found.rrule, found.is_standing) == ("", True)


def test_a_standing_duty_may_be_given_a_reporting_cycle_at_the_desk(cast: Cast) -> None:
    directive = _asking(cast, "")
    cycle = "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20"
    [task] = review.accept(directive, leads=[cast.health], is_standing=True, rrule=cycle, by=cast.clerk, now=NOW)
    assert task.kind == Kind.STANDING
    assert all(turn.period.is_duty for turn in turns_of(task))
    assert Judgement.objects.get().amended["rrule"] == cycle


def test_taking_the_judgement_back_takes_the_turns_along_unless_a_unit_has_begun(cast: Cast) -> None:
    directive = _asking(cast, "FREQ=MONTHLY;BYMONTHDAY=25")
    values: dict[str, Any] = {"leads": [cast.health], "rrule": "FREQ=MONTHLY;BYMONTHDAY=25"}
    review.accept(directive, **values, by=cast.clerk, now=NOW)
    review.undo(directive, by=cast.clerk, now=NOW)
    assert {task.state for task in Task.objects.all()} == {State.CANCELLED}
    [task] = review.accept(directive, **values, by=cast.clerk, now=NOW)
    progress.note(turns_of(task)[0], "Đang làm.", 10, by=cast.officer, today=TODAY, now=NOW)
    with pytest.raises(review.WorkReported):
        review.undo(directive, by=cast.clerk, now=NOW)


def test_ended_and_opened_again_it_goes_on_from_that_day(cast: Cast) -> None:
    task = recurring(cast)
    schedules.end(task, "Hết.", today=TODAY, by=cast.clerk, now=NOW)
    assert [turn.state for turn in turns_of(task)] == [State.CANCELLED, State.CANCELLED]
    later = NOW + timedelta(days=60)
    assert turns.make_turns(TODAY + timedelta(days=60), later) == 0
    tracking.reopen(task, "Còn.", by=cast.leader, now=later)
    assert turns.make_turns(TODAY + timedelta(days=60), later) == 2
    assert turns.end_what_is_over(TODAY + timedelta(days=60), later) == 0
    coming = [turn.due_on for turn in turns_of(task) if turn.state == State.OPEN]
    assert coming == [date(2027, 1, 25), date(2027, 2, 25)]


def test_the_last_day_that_an_end_or_a_new_start_sets_is_on_record(cast: Cast) -> None:
    task = recurring(cast, replace(MONTHLY, ends_on=date(2027, 6, 30)))
    schedules.end(task, "Hết.", today=TODAY, by=cast.clerk, now=NOW)
    tracking.reopen(task, "Còn.", by=cast.leader, now=NOW)
    events = task.events.filter(verb__in=["end_task", "reopen_task"]).order_by("seq")
    told = [event.changes.get("ends_on") for event in events]
    assert told == [["2027-06-30", TODAY.isoformat()], [TODAY.isoformat(), None]]


def test_nobody_notes_progress_on_what_comes_again(cast: Cast) -> None:
    task = recurring(cast)
    with pytest.raises(Refused):
        progress.note(task, "Đang làm.", 10, by=cast.officer, today=TODAY, now=NOW)


def test_a_deadline_that_moves_by_another_kind_is_given_a_reason(cast: Cast, client: Client) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY + timedelta(days=9))
    client.force_login(cast.clerk)
    for values in ({"kind": Kind.UNDATED}, {"kind": Kind.DATED, "due_on": "2027-01-20"}):
        for reason, status in (("", 422), ("Bộ lùi hạn.", 302)):
            data = {"version": task.version, **values, "reason": reason}
            assert client.post(reverse("task_schedule", args=[task.pk]), data).status_code == status
            task.refresh_from_db()
        tracking.amend(task, lead=cast.health, partners=[], due_on=TODAY, by=cast.clerk, now=NOW)


def test_units_that_were_handed_on_to_a_turn_are_not_undone_by_who_saw_it_before(cast: Cast) -> None:
    task = recurring(cast)
    seen = turns_of(task)[0]
    schedules.amend(task, lead=cast.finance, partners=[], by=cast.clerk, now=NOW)
    with pytest.raises(Stale):
        schedules.amend(seen, lead=cast.hospital, partners=[], due_on=seen.due_on, by=cast.clerk, now=NOW)


def test_past_turns_that_nobody_could_look_through_are_not_opened(cast: Cast) -> None:
    daily = replace(MONTHLY, rrule="FREQ=WEEKLY", starts_on=date(1990, 1, 1), from_start=True)
    with pytest.raises(Refused) as refused:
        recurring(cast, daily)
    assert refused.value.field == "starts_on"
    assert not Task.objects.exists()
