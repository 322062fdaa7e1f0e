"""All that happened on a task, as one story, newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tracker.models import AuditEvent, Comment, Extension, Progress, Task

# Told by rows of their own, which say more than the trail.
_TOLD_OTHERWISE = frozenset(
    {
        *("note_progress", "submit_task", "confirm_task", "return_task", "add_evidence"),
        *("comment", "withdraw_comment", "ask_extension"),
    }
)


@dataclass(frozen=True)
class Entry:
    at: datetime
    # report, decision, comment, extension, event
    kind: str
    row: Progress | Comment | Extension | AuditEvent
    # Of what happened at one moment, what came later.
    order: int


def entries(task: Task, events: list[AuditEvent]) -> list[Entry]:
    """`events` are the task's, as on record: of them only those that no row tells better."""
    return sorted(_all(task, events), key=lambda entry: (entry.at, entry.order), reverse=True)


def _all(task: Task, events: list[AuditEvent]) -> Iterator[Entry]:
    reports = task.progress.select_related("unit", "reported_by", "decided_by")
    for report in reports.prefetch_related("evidence__replaced_by"):
        yield _entry(report.reported_at, "report", report, 1)
        if report.decided_at:
            yield _entry(report.decided_at, "decision", report, 2)
    for extension in task.extensions.select_related("unit", "asked_by", "decided_by"):
        yield _entry(extension.asked_at, "extension", extension, 1)
    for comment in task.comments.select_related("by"):
        yield _entry(comment.at, "comment", comment, 3)
    for event in events:
        if event.verb not in _TOLD_OTHERWISE and not _says_nothing(event):
            yield _entry(event.at, "event", event, 0)


def _says_nothing(event: AuditEvent) -> bool:
    """Of a change of the rhythm, which has an event of its own."""
    return event.verb == "amend_task" and not event.changes and not event.note


def _entry(at: datetime, kind: str, row: Any, rank: int) -> Entry:
    """Rows of one table by their keys; those of several tables at one moment in the order of cause and effect."""
    return Entry(at, kind, row, rank * 10**12 + row.pk)
