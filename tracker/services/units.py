"""What becomes of units: a new name, one made of several, an end. Each change with its day, and on record."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from tracker import permissions
from tracker.models import Assignment, DocumentAccess, Member, Part, Right, Task, Unit, UnitName
from tracker.models.folding import fold
from tracker.services import audit, registry

DAY = timedelta(days=1)
_STRONGEST_FIRST = (Part.LEAD, Part.PARTNER, Part.WATCHER)
_TEXTS = ("document__text", "document__search")


@audit.writing()
def amend(unit: Unit, *, seen: Mapping[str, str] | None = None, by: User, now: datetime, **values: str) -> None:
    """Its contact address or its country; what is not named stays as it is, whoever changed it meanwhile.

    `seen` are the values as the person saw them; Stale if somebody else has set one of these otherwise since.
    Raises ValidationError where a value cannot be.
    """
    _only_administrators(by, unit)
    present = Unit.objects.get(pk=unit.pk)
    for field, value in values.items():
        if seen is not None and getattr(present, field) not in (seen[field], value):
            raise registry.Stale
        setattr(present, field, value)
    present.clean_fields(exclude={field.name for field in Unit._meta.fields} - set(values))
    registry.write(present, by=by, now=now)


@audit.writing()
def rename(unit: Unit, name: str, *, on: date, by: User, now: datetime) -> None:
    """From that day its name is this; the old one stays known as what it was called until the day before.

    Raises ValidationError where the day is still to come, or lies before the old name's first day.
    """
    _only_administrators(by, unit)
    if on > timezone.localdate(now):
        raise ValidationError(_("A unit is renamed on the day of its new name, or later; not ahead."))
    name = " ".join(name.split())
    if not name or name == unit.name:
        raise ValidationError(_("Write the new name."))
    _end_name(unit, on - DAY, by=by, now=now)
    unit.name = name
    unit.full_clean()
    registry.write(unit, by=by, now=now)
    if not unit.names.filter(folded=fold(name), valid_to=None).exists():
        registry.write(UnitName(unit=unit, name=name, folded=fold(name), valid_from=on), by=by, now=now)


@audit.writing()
def merge(
    units: Sequence[Unit],
    into: Unit,
    *,
    on: date,
    by: User,
    now: datetime,
    members: bool = False,
    tasks: bool = False,
    units_below: bool = False,
) -> None:
    """From that day `into`, an old unit or a new one, stands for them. What is asked for is handed over with it: the
    members, unfinished tasks with the documents, the units below.

    Raises ValidationError where a unit would become its own heir, or where a merger that is still to come is to hand
    anything over: that waits for the day.
    """
    _only_administrators(by, *units, into)
    if on > timezone.localdate(now) and (members or tasks or units_below):
        raise ValidationError(_("What a unit has is handed over on the day of the merger, or later; not ahead."))
    for unit in units:
        unit.merged_into = into
        _close(unit, on, by=by, now=now)
        if units_below:
            _hand_over_units(unit, into, by=by, now=now)
        if members:
            _hand_over_members(unit, into, by=by, now=now)
        if tasks:
            _hand_over_tasks(unit, into, by=by, now=now)


@audit.writing()
def close(unit: Unit, *, on: date, by: User, now: datetime) -> None:
    """From that day it is no more, and nobody takes over."""
    _only_administrators(by, unit)
    unit.merged_into = None
    _close(unit, on, by=by, now=now)


@audit.writing()
def retire(today: date, now: datetime) -> int:
    """Make inactive whose last day has gone by; how many. Called by the tick: closings may be written down ahead."""
    closed = list(Unit.objects.closed_by(today).filter(is_active=True))
    for unit in closed:
        unit.is_active = False
        registry.write(unit, by=None, now=now)
    return len(closed)


def _only_administrators(by: User, *units: Unit) -> None:
    """Of each of these units."""
    if not all(permissions.may(by, Right.ADMINISTER, unit) for unit in units):
        raise PermissionDenied


def _close(unit: Unit, on: date, *, by: User, now: datetime) -> None:
    unit.closed_on = on - DAY
    unit.is_active = not unit.is_closed(timezone.localdate(now))
    unit.full_clean()
    registry.write(unit, by=by, now=now)


def _end_name(unit: Unit, last: date, *, by: User, now: datetime) -> None:
    """Its present name is one of former days from then on."""
    own = list(unit.names.filter(folded=fold(unit.name), valid_to=None))
    for row in own or [UnitName(unit=unit, name=unit.name, folded=fold(unit.name))]:
        row.valid_to = last
        row.full_clean()
        registry.write(row, by=by, now=now)


def _hand_over_units(unit: Unit, into: Unit, *, by: User, now: datetime) -> None:
    for child in unit.children.exclude(pk=into.pk):
        child.parent = into
        child.full_clean()
        registry.write(child, by=by, now=now)


def _hand_over_members(unit: Unit, into: Unit, *, by: User, now: datetime) -> None:
    """A role that its holder has in the heir already is only withdrawn here. Deputies' roles follow with the tick."""
    for member in unit.members.own():
        if Member.objects.own().filter(user=member.user_id, unit=into, role=member.role).exists():
            registry.remove(member, by=by, now=now)
        else:
            member.unit = into
            registry.write(member, by=by, now=now)


def _hand_over_tasks(unit: Unit, into: Unit, *, by: User, now: datetime) -> None:
    """Each unfinished task that it follows or has a part in; where the heir has a part already, the stronger of the two
    stays. And each document that it took in."""
    note = _("%(unit)s was merged into %(heir)s") % {"unit": unit.name, "heir": into.name}
    parts = Assignment.objects.filter(unit=unit)
    concerned = Task.objects.unfinished().filter(Q(owner=unit) | Q(pk__in=parts.values("task")))
    for task in concerned.select_related("owner"):
        before = _parts(task)
        _hand_over_part(task, unit, into)
        if task.owner == unit:
            task.owner = into
        Task.objects.filter(pk=task.pk).update(owner=task.owner, version=F("version") + 1)
        changes = audit.changed(before, _parts(task))
        audit.record("amend_task", by=by, now=now, task=task, changes=changes, note=note)
    for access in DocumentAccess.objects.filter(unit=unit).select_related("document").defer(*_TEXTS):
        DocumentAccess.objects.filter(pk=access.pk).update(unit=into)
        changes = {"unit": (unit.name, into.name)}
        audit.record("hand_over_document", by=by, now=now, document=access.document, changes=changes, note=note)


def _hand_over_part(task: Task, unit: Unit, into: Unit) -> None:
    rows = list(task.assignments.filter(unit__in=[unit, into]))
    if unit.pk not in {row.unit_id for row in rows}:
        return
    part = min((row.part for row in rows), key=_STRONGEST_FIRST.index)
    task.assignments.filter(unit__in=[unit, into]).delete()
    Assignment.objects.create(task=task, unit=into, part=part)


def _parts(task: Task) -> dict[str, str]:
    """The names of its units, by the part they have; `owner` is who follows it."""
    found: dict[str, list[str]] = {"lead": [], "partners": [], "watchers": []}
    keys = {Part.LEAD: "lead", Part.PARTNER: "partners", Part.WATCHER: "watchers"}
    for row in task.assignments.select_related("unit"):
        found[keys[Part(row.part)]].append(row.unit.name)
    names = {key: ", ".join(names) for key, names in found.items()}
    return names | {"owner": task.owner.name if task.owner else ""}
