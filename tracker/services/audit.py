"""Writing down what happened, in the transaction in which it happens; each event chained to the one before."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Model

from directives.models import Document
from tracker import chain
from tracker.models import AuditEvent, AuditHead, Task
from tracker.models.audit import ONLY
from tracker.origin import origin

Changes = dict[str, tuple[Any, Any]]


@dataclass(frozen=True, slots=True)
class Deed:
    """What is to be recorded of one row."""

    verb: str
    about: Model
    changes: Changes
    note: str


@contextmanager
def writing() -> Iterator[None]:
    """One transaction, for a block or (`@audit.writing()`) a function, that takes the head of the trail first.

    Whoever writes events waits here for its turn and nowhere else, so that no two can wait for one another.
    """
    with transaction.atomic():
        _hold_head()
        yield


@transaction.atomic
def record(
    verb: str,
    *,
    by: User | None,
    now: datetime,
    task: Task | None = None,
    document: Document | None = None,
    about: Model | None = None,
    changes: Changes | None = None,
    note: str = "",
) -> AuditEvent:
    """One event. `changes` maps a field to (from, to); dates are written in ISO form. `about` is any other row."""
    head = _hold_head()
    event = _link(
        head,
        verb=verb,
        by=by,
        at=now,
        task=task,
        document=document,
        about=about_words(about) if about else "",
        changes=_plain_changes(changes),
        note=note,
    )
    event.save(force_insert=True)
    _keep(head)
    return event


@transaction.atomic
def record_all(deeds: Sequence[Deed], *, by: User | None, now: datetime) -> None:
    """Many events at once, in their order, each a link of its own."""
    head = _hold_head()
    events = [
        _link(
            head,
            verb=deed.verb,
            by=by,
            at=now,
            task=None,
            document=None,
            about=about_words(deed.about),
            changes=_plain_changes(deed.changes),
            note=deed.note,
        )
        for deed in deeds
    ]
    AuditEvent.objects.bulk_create(events, batch_size=500)
    _keep(head)


def changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> Changes:
    """What `after` has otherwise than `before`, which may lack what is new."""
    return {key: (before.get(key), value) for key, value in after.items() if before.get(key) != value}


def about_words(row: Model) -> str:
    """What names a row in the trail: "unit 12"."""
    return f"{row._meta.model_name} {row.pk}"


def key() -> bytes:
    return str(settings.AUDIT_KEY).encode()


def _hold_head() -> AuditHead:
    """Until the transaction ends, nobody else adds an event.

    Where the head is gone, a new chain begins behind the last event: the work goes on, and the break shows.
    """
    head = AuditHead.objects.select_for_update().filter(pk=ONLY).first()
    if head is None:
        last = AuditEvent.objects.values_list("seq", flat=True).first() or 0
        values = {"seq": last, "mac": "", "seal": chain.seal(key(), last, "")}
        AuditHead.objects.get_or_create(pk=ONLY, defaults=values)
        head = AuditHead.objects.select_for_update().get(pk=ONLY)
    return head


def _link(head: AuditHead, **values: Any) -> AuditEvent:
    """The next event of the chain, and the head moved on to it; neither is saved yet."""
    event = AuditEvent(seq=head.seq + 1, origin=origin()[:60], **values)
    event.mac = chain.link(key(), head.mac, event.sealed_values())
    head.seq, head.mac = event.seq, event.mac
    return event


def _keep(head: AuditHead) -> None:
    head.seal = chain.seal(key(), head.seq, head.mac)
    head.save()


def _plain_changes(changes: Changes | None) -> dict[str, list[Any]]:
    return {field: [_plain(old), _plain(new)] for field, (old, new) in (changes or {}).items()}


def _plain(value: Any) -> Any:
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value if isinstance(value, str | int | float | bool | list | None) else str(value)
