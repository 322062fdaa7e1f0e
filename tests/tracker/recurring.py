"""What tests of recurring tasks have in common."""

from typing import Any

from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tracker.models import Task
from tracker.services import schedules
from tracker.services.schedules import Plan

MONTHLY = Plan("FREQ=MONTHLY;BYMONTHDAY=25", TODAY)
QUARTERLY = Plan("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20", TODAY)


def recurring(cast: Cast, plan: Plan = MONTHLY, content: str = "Báo cáo định kỳ", **more: Any) -> Task:
    """Of Sở Y tế, opened by the province's clerk."""
    values: dict[str, Any] = {"lead": cast.health, "today": TODAY, "by": cast.clerk, "now": NOW, **more}
    return schedules.open_recurring(content, plan, **values)


def turns_of(task: Task) -> list[Task]:
    return list(Task.objects.turns_of(task).select_related("period"))


def rows(task: Task) -> list[tuple[Any, ...]]:
    """All that must be the same, however the turns came about."""
    return list(
        Task.objects.turns_of(task).values_list(
            "due_on", "period__planned_on", "period__number", "period__starts_on", "period__ends_on", "state"
        )
    )
