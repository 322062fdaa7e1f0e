"""What somebody who may write to the database, but has not got the key, could do to the audit trail."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.db import connection, transaction

from tracker import append_only
from tracker.models import AuditEvent, AuditHead

Dice = random.Random
EDITED: dict[str, Callable[[Any], Any]] = {
    "at": lambda at: at + timedelta(microseconds=1),
    "by_id": lambda by: None,
    "origin": lambda origin: origin + "0",
    "verb": lambda verb: verb + "s",
    "task_id": lambda task: (task or 0) + 1,
    "document_id": lambda document: (document or 0) + 1,
    "about": lambda about: about + "1",
    "changes": lambda changes: {**changes, "due_on": [None, "2026-12-31"]},
    "note": lambda note: note + " ",
    "mac": lambda mac: mac[::-1],
}


@contextmanager
def unguarded() -> Iterator[None]:
    """As the owner of the database can: its triggers away, and put back so that only the deed is seen."""
    append_only.remove(connection)
    try:
        yield
    finally:
        append_only.install(connection)


def tamper(dice: Dice) -> str:
    """One deed at a random place; says which, and where it must be found."""
    deed = dice.choice([edit, take_out, add, swap, cut_the_tail, cut_the_tail_and_its_head, forge_the_head])
    with unguarded(), transaction.atomic():
        return f"{deed.__name__}: {deed(dice)}"


def edit(dice: Dice) -> str:
    event = _any(dice)
    field = dice.choice([name for name in EDITED if name != "by_id" or event.by_id])
    AuditEvent.objects.filter(pk=event.pk).update(**{field: EDITED[field](getattr(event, field))})
    return f"{field} of {event.seq}"


def take_out(dice: Dice) -> str:
    event = _any(dice)
    AuditEvent.objects.filter(pk=event.pk).delete()
    return str(event.seq)


def add(dice: Dice) -> str:
    """A copy of another event behind the last one, or between two by moving on what comes after."""
    event, last = _any(dice), _last()
    at = dice.randint(1, last + 1)
    for seq in range(last, at - 1, -1):
        AuditEvent.objects.filter(seq=seq).update(seq=seq + 1)
    event.refresh_from_db()
    AuditEvent(**{**_values(event), "pk": None, "seq": at}).save(force_insert=True)
    return str(at)


def swap(dice: Dice) -> str:
    one, other = dice.sample(range(1, _last() + 1), 2)
    AuditEvent.objects.filter(seq=one).update(seq=0)
    AuditEvent.objects.filter(seq=other).update(seq=one)
    AuditEvent.objects.filter(seq=0).update(seq=other)
    return f"{one} and {other}"


def cut_the_tail(dice: Dice) -> str:
    seq = dice.randint(1, _last())
    AuditEvent.objects.filter(seq__gte=seq).delete()
    return str(seq)


def cut_the_tail_and_its_head(dice: Dice) -> str:
    """The head set back to the event that is the last now, as well as it can be without the key."""
    said = cut_the_tail(dice)
    last = AuditEvent.objects.order_by("seq").last()
    AuditHead.objects.update(seq=last.seq if last else 0, mac=last.mac if last else "")
    return said


def forge_the_head(dice: Dice) -> str:
    forged: list[dict[str, Any]] = [{"seq": _last() + 1}, {"mac": "0" * 64}, {"seal": "f" * 64}]
    values = dice.choice(forged)
    AuditHead.objects.update(**values)
    return str(values)


def _any(dice: Dice) -> AuditEvent:
    return AuditEvent.objects.get(seq=dice.randint(1, _last()))


def _last() -> int:
    return AuditEvent.objects.order_by("seq").values_list("seq", flat=True).last() or 0


def _values(event: AuditEvent) -> dict[str, Any]:
    return {field.attname: getattr(event, field.attname) for field in AuditEvent._meta.concrete_fields}
