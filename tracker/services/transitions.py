"""From which state to which a task may go: by whose right, and what each step brings about besides."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.utils import timezone

from tracker import permissions
from tracker.models import Extension, ExtensionState, Schedule, State, Task


def let_extension_lapse(task: Task, now: datetime) -> None:
    """A request that nobody decided has lost its object."""
    waiting = Extension.objects.filter(task=task, state=ExtensionState.PENDING)
    waiting.update(state=ExtensionState.LAPSED, decided_at=now)


def _let_come_again(task: Task, now: datetime) -> None:
    """What had ended goes on from today."""
    today = timezone.localdate(now)
    Schedule.objects.filter(task=task).update(ends_on=None, made_until=today - timedelta(days=1), look_on=today)


def _nothing(task: Task, now: datetime) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Transition:
    """`step` names it in permissions.STEPS, which says who may take it; `effect` is what it brings about besides."""

    step: str
    effect: Callable[[Task, datetime], None] = _nothing

    @property
    def verb(self) -> str:
        """In the audit trail."""
        return f"{self.step}_task"

    def may(self, user: User, task: Task) -> bool:
        return permissions.STEPS[self.step](user, task)


TRANSITIONS: dict[tuple[State, State], Transition] = {
    (State.OPEN, State.SUBMITTED): Transition("submit"),
    (State.SUBMITTED, State.DONE): Transition("confirm", let_extension_lapse),
    (State.SUBMITTED, State.OPEN): Transition("return"),
    (State.DONE, State.OPEN): Transition("reopen", _let_come_again),
    (State.OPEN, State.CANCELLED): Transition("cancel", let_extension_lapse),
    # What comes again is not reported as done, it ends (schedules.end).
    (State.OPEN, State.DONE): Transition("end"),
}
