"""What waits for a person in the app: reminders of deadlines and notices of what others did, in one list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import F, Prefetch, QuerySet, Value

from tracker.models import Notice, Reminder, Task
from tracker.permissions import Visitor
from tracker.services import notices, reminders

Key = tuple[str, int, datetime, date | None]
_REMINDER, _NOTICE = "reminder", "notice"


@dataclass(frozen=True)
class Entry:
    """One of the two."""

    at: datetime
    reminder: Reminder | None = None
    notice: Notice | None = None

    @property
    def task(self) -> Task:
        return (self.reminder or self.notice).task  # type: ignore[union-attr] # one of the two is there

    @property
    def is_unread(self) -> bool:
        return (self.reminder or self.notice).read_at is None  # type: ignore[union-attr]


def listed(user: Visitor) -> QuerySet[Any, Key]:
    """Keys of all that is shown to the user, newest first, reminders of one tick by deadline."""
    told = Notice.objects.shown_to(user).annotate(source=Value(_NOTICE), day=F("task__due_on"))
    due = Reminder.objects.shown_to(user).annotate(source=Value(_REMINDER))
    rows = due.order_by().values_list("source", "pk", "planned_at", "due_on")
    return rows.union(told.order_by().values_list("source", "pk", "at", "day"), all=True).order_by(
        "-planned_at", "-source", "due_on", "pk"
    )


def load(keys: Iterable[Key], today: date) -> list[Entry]:
    """The rows of a page of keys, with their tasks, in the same order."""
    keys = list(keys)
    tasks = Prefetch("task", Task.objects.with_status(today).with_parts())
    due = Reminder.objects.prefetch_related(tasks).in_bulk([pk for source, pk, *_ in keys if source == _REMINDER])
    told = Notice.objects.select_related("by", "comment").prefetch_related(tasks)
    found = told.in_bulk([pk for source, pk, *_ in keys if source == _NOTICE])
    return [Entry(at, due[pk]) if source == _REMINDER else Entry(at, notice=found[pk]) for source, pk, at, _day in keys]


def unread(user: Visitor) -> int:
    return Reminder.objects.shown_to(user).unread().count() + Notice.objects.shown_to(user).unread().count()


def mark_read(user: Visitor, now: datetime) -> int:
    """The user has seen all that is shown."""
    return reminders.mark_read(user, now) + notices.mark_read(user, now)
