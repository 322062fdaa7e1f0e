"""A task that Sở Y tế leads, part of which it hands down."""

from datetime import timedelta

from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tracker.models import Task
from tracker.services import subtasks

DUE = TODAY + timedelta(days=20)
SOONER, LATER = DUE - timedelta(days=5), DUE + timedelta(days=5)


def hand(task: Task, cast: Cast, content: str = "Rà soát thuốc", **more: object) -> Task:
    values: dict[str, object] = {"lead": cast.hospital, "by": cast.officer, "now": NOW, **more}
    return subtasks.hand_down(task, content, **values)  # type: ignore[arg-type]
