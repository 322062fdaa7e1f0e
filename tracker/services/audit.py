"""Writing down what happened, in the transaction in which it happens."""

from datetime import date, datetime
from typing import Any

from django.contrib.auth.models import User

from directives.models import Document
from tracker.models import AuditEvent, Task

Changes = dict[str, tuple[Any, Any]]


def record(
    verb: str,
    *,
    by: User | None,
    now: datetime,
    task: Task | None = None,
    document: Document | None = None,
    changes: Changes | None = None,
    note: str = "",
) -> AuditEvent:
    """One event. `changes` maps a field to (from, to); dates are written in ISO form."""
    return AuditEvent.objects.create(
        verb=verb,
        by=by,
        at=now,
        task=task,
        document=document,
        changes={field: [_plain(old), _plain(new)] for field, (old, new) in (changes or {}).items()},
        note=note,
    )


def _plain(value: Any) -> Any:
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value if isinstance(value, str | int | float | bool | list | None) else str(value)
