"""What comes again and what is handed down: turns have parts, lasting tasks and parts have neither of the other."""

from datetime import timedelta

import pytest
from django.test import Client

from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.recurring import MONTHLY, recurring, turns_of
from tracker.models import Kind, State, Task
from tracker.services import bin as bin_
from tracker.services import progress, schedules, subtasks, tracking
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
