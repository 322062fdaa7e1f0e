"""Writing down what happened, in the transaction in which it happens; each event chained to the one before."""

from collections.abc import Iterator
from contextlib import contextmanager
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
    event = AuditEvent(
        seq=head.seq + 1,
        verb=verb,
        by=by,
        at=now,
        origin=origin()[:60],
        task=task,
        document=document,
        about=about_words(about) if about else "",
        changes={field: [_plain(old), _plain(new)] for field, (old, new) in (changes or {}).items()},
        note=note,
    )
    event.mac = chain.link(key(), head.mac, event.sealed_values())
    event.save(force_insert=True)
    head.seq, head.mac = event.seq, event.mac
    head.seal = chain.seal(key(), head.seq, head.mac)
    head.save()
    return event


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


def _plain(value: Any) -> Any:
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value if isinstance(value, str | int | float | bool | list | None) else str(value)
