"""Who there is: units, their names, people and their roles. Written by administrators, each change on record."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Field, ForeignKey, Model

from tracker.models import Deputy, Member, Unit, UnitName
from tracker.models.folding import fold
from tracker.services import audit

# Not what somebody set, or never to be shown.
_UNTOLD = frozenset({"id", "last_login", "date_joined", "folded", "password"})


class Stale(Exception):
    """Somebody has changed the row since it was shown."""


@audit.writing()
def write(row: Model, *, by: User | None, now: datetime, version: str = "") -> None:
    """Save a row that an administrator, or with nobody's name the tick, made or changed.

    `version` is that of the row as the person saw it; Stale if it has changed since.
    """
    before = type(row)._default_manager.filter(pk=row.pk).first() if row.pk else None
    if version and before and version != version_of(before):
        raise Stale
    row.save()
    old, new = _values(before) if before else {}, _values(row)
    if changed := audit.changed(old, new):
        verb = f"{'amend' if before else 'add'}_{row._meta.model_name}"
        audit.record(verb, by=by, now=now, about=row, changes=changed, note=str(row))


@audit.writing()
def remove(row: Model, *, by: User | None, now: datetime) -> None:
    if isinstance(row, Member | Deputy):
        # They go with it, and a role that goes is on record.
        for stand_in in _stand_ins(row):
            remove(stand_in, by=by, now=now)
    audit.record(f"remove_{row._meta.model_name}", by=by, now=now, about=row, note=str(row))
    row.delete()


def version_of(row: Model) -> str:
    """Sixteen hex digits that stand for the row as it is."""
    return hashlib.sha256(repr(sorted(_values(row).items())).encode()).hexdigest()[:16]


def note_password(user: User, *, by: User, now: datetime) -> None:
    """After a new password was set: that, and never which."""
    audit.record("set_password", by=by, now=now, about=user, note=str(user))


def know_by_own_name(unit: Unit, *, by: User, now: datetime) -> None:
    """After a unit was written by hand: its own name is among those by which texts know it."""
    folded = fold(unit.name)
    if not unit.names.filter(folded=folded, valid_to=None).exists():
        write(UnitName(unit=unit, name=unit.name, folded=folded), by=by, now=now)


def _stand_ins(row: Member | Deputy) -> Iterable[Member]:
    """The roles that deputies hold because of this one."""
    of = {"stands_in_for": row} if isinstance(row, Deputy) else {"stands_in_for__absent": row}
    return list(Member.objects.filter(**of))


def _values(row: Model) -> dict[str, Any]:
    """Each field as a person would read it: a row that it points at by its name."""
    fields = (field for field in row._meta.concrete_fields if field.name not in _UNTOLD)
    return {field.name: _value(row, field) for field in fields}


def _value(row: Model, field: "Field[Any, Any]") -> Any:
    value = getattr(row, field.name)
    return str(value) if value is not None and isinstance(field, ForeignKey) else value
