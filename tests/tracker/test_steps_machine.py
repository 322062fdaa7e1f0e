"""Steps in any order, by anybody: each goes the way a small model says, and no forbidden state is ever reached."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.recurring import recurring, turns_of
from tests.tracker.scale import SCALE
from tracker.models import (
    AuditEvent,
    Extension,
    ExtensionState,
    Kind,
    Part,
    Period,
    Progress,
    ProgressState,
    Role,
    State,
    Task,
)
from tracker.services import bin as bin_
from tracker.services import extensions, progress, schedules, subtasks, tracking, turns
from tracker.services.progress import More
from tracker.services.schedules import Plan
from tracker.services.tracking import NotPossible

FOLLOWS = {
    "clerk"
}  # of the unit that follows the task; reports for another one only with evidence, which there is not here
CONFIRMS = {"clerk", "leader"}
REPORTS = HANDS_DOWN = {"clerk", "officer", "head"}
PEOPLE = ["clerk", "leader", "officer", "head", "accountant", "onlooker", "auditor"]
who = st.sampled_from(PEOPLE)
days = st.integers(-40, 400).map(lambda n: TODAY + timedelta(days=n))


class Steps(RuleBasedStateMachine):
    """One task, and at most one part of it, in a transaction that is taken back at the end; beside it what the model
    holds to be true."""

    people: dict[str, Any]
    cast: Cast

    def __init__(self) -> None:
        super().__init__()
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        self.task = self.opened()
        self.state: str = State.OPEN
        self.due: date | None = TODAY
        self.first: date | None = TODAY
        self.done_on: date | None = None
        self.is_binned = self.is_asked = False
        self.part: Task | None = None
        self.part_state = ""
        self.events = AuditEvent.objects.count()

    def opened(self) -> Task:
        return builders.task(self.cast.health, self.cast.clerk, due_on=TODAY)

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)

    def may_be_due(self, due: date | None) -> bool:
        """A deadline may stay where it is; else it is not before the day on which the task was asked for."""
        return due is None or due == self.due or due >= timezone.localdate(self.task.created_at)

    def take(self, name: str, allowed: set[str], is_possible: bool, step: Callable[[Any], object]) -> bool:
        """Whether it was taken; anything else than the model says is a failure. In the bin nothing is possible."""
        is_possible = is_possible and not self.is_binned
        return self.take_anywhere(name, allowed, is_possible, step)

    def take_anywhere(self, name: str, allowed: set[str], is_possible: bool, step: Callable[[Any], object]) -> bool:
        try:
            with transaction.atomic():
                step(self.people[name])
        except PermissionDenied:
            assert name not in allowed
            return False
        except (NotPossible, extensions.NotLater, bin_.NotThere):
            assert not is_possible
            return False
        assert name in allowed
        assert is_possible
        self.events += 1
        return True

    @rule(by=who)
    def note(self, by: str) -> None:
        self.take(by, REPORTS, self.state == State.OPEN and by not in FOLLOWS, lambda u: progress.note(
            self.task, "Đang làm.", 50, by=u, today=TODAY, now=NOW))  # fmt: skip

    @rule(by=who, on=days, despite=st.sampled_from(["", "Phần còn lại không cần."]))
    def submit(self, by: str, on: date, despite: str) -> None:
        possible = self.state == State.OPEN and by not in FOLLOWS and (self.part_state != State.OPEN or bool(despite))
        if self.take(by, REPORTS, possible, lambda u: progress.submit(
            self.task, "Xong.", more=More(despite=despite), by=u, today=on, now=NOW)):  # fmt: skip
            self.state, self.reported_on = State.SUBMITTED, on

    @rule(by=who)
    def confirm(self, by: str) -> None:
        if self.take(by, CONFIRMS, self.state == State.SUBMITTED, lambda u: progress.confirm(self.task, by=u, now=NOW)):
            self.state, self.done_on, self.is_asked = State.DONE, self.reported_on, False

    @rule(by=who)
    def return_(self, by: str) -> None:
        if self.take(by, CONFIRMS, self.state == State.SUBMITTED, lambda u: progress.return_(
            self.task, "Thiếu.", by=u, now=NOW)):  # fmt: skip
            self.state = State.OPEN

    @rule(by=who)
    def reopen(self, by: str) -> None:
        if self.take(by, CONFIRMS, self.state == State.DONE, lambda u: tracking.reopen(
            self.task, "Thiếu.", by=u, now=NOW)):  # fmt: skip
            self.state, self.done_on = State.OPEN, None

    @rule(by=who)
    def cancel(self, by: str) -> None:
        if self.take(by, FOLLOWS, self.state == State.OPEN, lambda u: tracking.cancel(
            self.task, "Nhầm.", by=u, now=NOW)):  # fmt: skip
            self.state, self.is_asked = State.CANCELLED, False
            if self.part_state == State.OPEN:
                self.part_state, self.events = State.CANCELLED, self.events + 1

    @precondition(lambda self: not self.part)
    @rule(by=who)
    def hand_down(self, by: str) -> None:
        if self.take(by, HANDS_DOWN, self.state == State.OPEN, lambda u: subtasks.hand_down(
            self.task, "Một phần.", lead=self.cast.hospital, by=u, now=NOW)):  # fmt: skip
            self.part, self.part_state, self.events = self.task.children.get(), State.OPEN, self.events + 1

    @precondition(lambda self: self.part_state == State.OPEN and not self.is_binned)
    @rule()
    def finish_the_part(self) -> None:
        assert self.part
        progress.submit(self.part, "Xong.", by=self.people["officer"], today=TODAY, now=NOW)
        progress.confirm(self.part, by=self.people["leader"], now=NOW)
        self.part_state, self.events = State.DONE, self.events + 2

    @rule(by=who, due=st.none() | days)
    def move(self, by: str, due: date | None) -> None:
        possible = self.state in (State.OPEN, State.SUBMITTED) and self.may_be_due(due)
        if self.take(by, FOLLOWS, possible, lambda u: schedules.amend(
            self.task, lead=self.cast.health, partners=[], due_on=due, reason="Đổi.", by=u, now=NOW)):  # fmt: skip
            self.is_asked = self.is_asked and due == self.due
            self.due, self.first = due, self.first or due

    @rule(by=who, proposed=days)
    def ask(self, by: str, proposed: date) -> None:
        possible = self.state == State.OPEN and not self.is_asked and self.due is not None and proposed > self.due
        if self.take(by, REPORTS, possible, lambda u: extensions.ask(
            self.task, proposed, "Chờ kết quả.", by=u, today=TODAY, now=NOW)):  # fmt: skip
            self.is_asked = True

    @rule(by=who, granted=days)
    def grant(self, by: str, granted: date) -> None:
        possible = self.is_asked and self.due is not None and granted > self.due
        if self.take(by, CONFIRMS, possible, lambda u: extensions.grant(
            self.task, None, granted, "", by=u, now=NOW)):  # fmt: skip
            self.due, self.is_asked = granted, False

    @rule(by=who)
    def refuse(self, by: str) -> None:
        if self.take(by, CONFIRMS, self.is_asked, lambda u: extensions.refuse(
            self.task, None, "Không.", by=u, now=NOW)):  # fmt: skip
            self.is_asked = False

    @rule(by=who)
    def throw(self, by: str) -> None:
        if self.take(by, FOLLOWS, not self.is_binned, lambda u: bin_.throw_task(self.task, "Trùng.", by=u, now=NOW)):
            self.is_binned = True
            self.events += self.part is not None

    @precondition(lambda self: self.is_binned)
    @rule(by=who)
    def restore(self, by: str) -> None:
        if self.take_anywhere(by, FOLLOWS, self.is_binned, lambda u: bin_.restore_task(self.task, by=u, now=NOW)):
            self.is_binned = False
            self.events += self.part is not None

    @invariant()
    def it_is_as_the_model_says(self) -> None:
        row = Task.objects.get(pk=self.task.pk)
        assert (row.state, row.due_on, row.first_due_on, row.done_on) == (
            self.state,
            self.due,
            self.first,
            self.done_on,
        )
        assert (row.deleted_at is not None) == self.is_binned
        parts = [(part.state, part.deleted_at is not None) for part in row.children.all()]
        assert parts == ([(self.part_state, self.is_binned)] if self.part else [])
        assert row.assignments.filter(part=Part.LEAD).count() == 1
        waiting = Progress.objects.filter(task=row, state=ProgressState.SUBMITTED).count()
        assert waiting == (self.state == State.SUBMITTED)
        asked = Extension.objects.filter(task=row, state=ExtensionState.PENDING).count()
        assert asked == self.is_asked
        assert AuditEvent.objects.count() == self.events


class StepsOfATurn(Steps):
    """A turn of a recurring task goes the same way, and besides keeps having a deadline; the tick may run at any time,
    and the lasting task may be amended."""

    def opened(self) -> Task:
        self.lasting = recurring(self.cast, Plan("FREQ=DAILY;INTERVAL=30", TODAY))
        return turns_of(self.lasting)[0]

    def may_be_due(self, due: date | None) -> bool:
        return due is not None and super().may_be_due(due)

    @rule(n=st.integers(0, 90))
    def tick(self, n: int) -> None:
        self.events += turns.make_turns(TODAY + timedelta(days=n), NOW)

    @invariant()
    def its_day_is_planned_once(self) -> None:
        planned = list(Period.objects.filter(of=self.lasting).values_list("planned_on", flat=True))
        assert len(set(planned)) == len(planned)
        assert Period.objects.get(task=self.task).planned_on == TODAY
        assert Task.objects.get(pk=self.task.pk).kind == Kind.DATED


@pytest.fixture
def people(cast: Cast) -> dict[str, Any]:
    """clerk and leader of the province, which follows the task; officer and head of its lead; others."""
    found = {name: getattr(cast, name) for name in ("clerk", "leader", "officer", "accountant", "onlooker")}
    found["head"] = builders.person("head", Role.HEAD, cast.health)
    found["auditor"] = builders.person("auditor", Role.AUDITOR, cast.province)
    return found


@pytest.mark.parametrize("steps", [Steps, StepsOfATurn])
def test_steps_in_any_order_never_reach_a_forbidden_state(
    cast: Cast, people: dict[str, Any], steps: type[Steps]
) -> None:
    machine = type("OwnSteps", (steps,), {"cast": cast, "people": people})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=SCALE.step_runs,
            stateful_step_count=20,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
