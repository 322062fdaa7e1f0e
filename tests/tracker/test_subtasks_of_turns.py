"""What comes again and what is handed down: turns have parts, lasting tasks and parts have neither of the other."""

from datetime import timedelta

import pytest
from django.test import Client

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.recurring import MONTHLY, recurring, turns_of
from tracker.models import Kind, Role, State, Task
from tracker.services import bin as bin_
from tracker.services import progress, review, schedules, subtasks, tracking
from tracker.services.overview import overview
from tracker.services.tracking import NotPossible, Refused


@pytest.fixture
def lasting(cast: Cast) -> Task:
    return recurring(cast, MONTHLY)


@pytest.fixture
def part(lasting: Task, cast: Cast) -> Task:
    """Of the next turn."""
    turn = turns_of(lasting)[0]
    return subtasks.hand_down(turn, "Một phần", lead=cast.hospital, by=cast.officer, now=NOW)


def test_a_turn_is_handed_down_like_any_task(lasting: Task, part: Task, cast: Cast, client: Client) -> None:
    turn = turns_of(lasting)[0]
    assert (part.parent, part.due_on, part.kind) == (turn, turn.due_on, Kind.DATED)
    client.force_login(cast.officer)
    assert part.content in client.get(turn.get_absolute_url()).content.decode()
    seen = overview(Task.objects.visible_to(cast.leader), TODAY)
    assert seen.tally.counts.in_term == len(turns_of(lasting))


def test_what_comes_again_is_not_handed_down_itself(lasting: Task, cast: Cast, client: Client) -> None:
    with pytest.raises(NotPossible):
        subtasks.hand_down(lasting, "Một phần", lead=cast.hospital, by=cast.officer, now=NOW)
    client.force_login(cast.officer)
    assert not client.get(lasting.get_absolute_url()).context["may_hand_down"]


def test_neither_a_whole_nor_its_part_begins_to_come_again(part: Task, cast: Cast) -> None:
    with pytest.raises(Refused):
        schedules.set_kind(part, Kind.RECURRING, plan=MONTHLY, today=TODAY, by=cast.officer, now=NOW)
    with pytest.raises(Refused):
        schedules.set_kind(part, Kind.UNDATED, today=TODAY, by=cast.officer, now=NOW)


def test_a_turn_that_was_handed_down_is_begun(lasting: Task, part: Task, cast: Cast) -> None:
    turn, later = turns_of(lasting)[:2]
    tracking.cancel(lasting, "Thôi.", by=cast.clerk, now=NOW)
    states = dict(Task.objects.values_list("pk", "state"))
    assert [states[task.pk] for task in (turn, part, later)] == [State.OPEN, State.OPEN, State.CANCELLED]
    tracking.cancel(turn, "Thôi.", by=cast.clerk, now=NOW)
    assert Task.objects.get(pk=part.pk).state == State.CANCELLED


def test_into_the_bin_and_back_with_turns_and_their_parts(lasting: Task, part: Task, cast: Cast) -> None:
    everything = set(Task.objects.kept())
    bin_.throw_task(lasting, "Trùng.", by=cast.clerk, now=NOW)
    assert not Task.objects.kept().exists()
    assert list(Task.objects.thrown_by_themselves()) == [lasting]
    with pytest.raises(bin_.NotThere):
        bin_.restore_task(turns_of(lasting)[0], by=cast.clerk, now=NOW)
    bin_.restore_task(lasting, by=cast.clerk, now=NOW)
    assert set(Task.objects.kept()) == everything
    bin_.throw_task(lasting, "Trùng.", by=cast.clerk, now=NOW)
    assert bin_.empty(NOW + bin_.KEPT_FOR + timedelta(minutes=1)) == len(everything)


def test_a_turn_is_reported_as_done_beside_open_parts_with_a_reason_only(part: Task, cast: Cast) -> None:
    assert part.parent
    with pytest.raises(Refused):
        progress.submit(part.parent, "Xong.", by=cast.officer, today=TODAY, now=NOW)


def test_a_part_that_was_cancelled_leaves_its_turn_unbegun(lasting: Task, part: Task, cast: Cast) -> None:
    tracking.cancel(part, "Nhầm.", by=cast.officer, now=NOW)
    tracking.cancel(lasting, "Thôi.", by=cast.clerk, now=NOW)
    assert {turn.state for turn in turns_of(lasting)} == {State.CANCELLED}


def test_a_duty_that_is_reported_on_in_turns_is_handed_down_by_turns(cast: Cast, client: Client) -> None:
    duty = recurring(cast, MONTHLY, is_standing=True)
    with pytest.raises(NotPossible):
        subtasks.hand_down(duty, "Một phần", lead=cast.hospital, by=cast.officer, now=NOW)
    client.force_login(cast.officer)
    assert not client.get(duty.get_absolute_url()).context["may_hand_down"]


def test_taking_the_acceptance_back_takes_turns_along_that_were_handed_down(cast: Cast) -> None:
    """For a clerk, too, who has no say in the unit that handed them down."""
    office = builders.unit("Văn phòng", cast.province)
    clerk = builders.person("thuy", Role.CLERK, office)
    judged = builders.directive(builders.document(clerk))
    [lasting] = review.accept(judged, leads=[cast.health], rrule=MONTHLY.rrule, by=clerk, now=NOW)
    subtasks.hand_down(turns_of(lasting)[0], "Một phần", lead=cast.hospital, by=cast.officer, now=NOW)
    review.undo(judged, by=clerk, now=NOW)
    assert {task.state for task in Task.objects.all()} == {State.CANCELLED}
