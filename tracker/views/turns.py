"""What a task's page shows of what comes again: the turns of a lasting task, or what a turn is a turn of."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils import timezone

from tracker.models import Kind, Period, Schedule, State, Task
from tracker.services import calendars, closed_days, rhythm_words

TURNS = 12


def context(request: HttpRequest, task: Task) -> dict[str, Any]:
    """Of a task that comes with its schedule and period; nothing is asked where it has neither."""
    schedule: Schedule | None = getattr(task, "schedule", None)
    period: Period | None = getattr(task, "period", None)
    return {
        "schedule": schedule,
        "has_rhythm": schedule is not None or task.kind == Kind.RECURRING,
        "rhythm": rhythm_words.of_schedule(schedule) if schedule else "",
        **(_lasting(request, task) if task.kind in (Kind.RECURRING, Kind.STANDING) else {}),
        **(_turn(request, task, period) if period else {}),
    }


def _lasting(request: HttpRequest, task: Task) -> dict[str, Any]:
    turns = Task.objects.visible_to(request.user).turns_of(task).filter(period__is_dropped=False)
    shown = turns.with_status(timezone.localdate()).select_related("period").order_by("-period__planned_on", "-pk")
    pages = Paginator(shown, TURNS)
    coming = turns.unfinished().order_by("due_on").first()
    return {
        "turns": pages.get_page(request.GET.get("page")) if pages.count else None,
        "coming": coming,
        "is_lasting": task.kind == Kind.RECURRING or bool(pages.count),
    }


def _turn(request: HttpRequest, task: Task, period: Period) -> dict[str, Any]:
    seen = Task.objects.visible_to(request.user)
    beside = seen.turns_of(period.of).filter(period__is_dropped=False).exclude(state=State.CANCELLED)
    # In the order of their plan: `turns_of` sorts so.
    before = beside.filter(period__planned_on__lt=period.planned_on).select_related("period").last()
    after = beside.filter(period__planned_on__gt=period.planned_on).select_related("period").first()
    return {
        "period": period,
        "of": seen.filter(pk=period.of_id).first(),
        "previous_turn": before,
        "next_turn": after,
        "moved": _moved(task, period),
    }


def _moved(task: Task, period: Period) -> str:
    """How its first deadline came off a day off."""
    if task.first_due_on in (None, period.planned_on):
        return ""
    return closed_days.move_words(
        period.planned_on, task.first_due_on or period.planned_on, calendars.calendar_of(task.owner)
    )
