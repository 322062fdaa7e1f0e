"""Units and people from a file, all of it or nothing, stable by code; and the same file of what is there."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.contrib.auth.models import User
from django.utils import timezone

from tracker.models import Member, Unit, UnitName
from tracker.models.folding import fold
from tracker.services import audit
from tracker.services.unit_files import BETWEEN_NAMES, COLUMNS, Row
from tracker.services.unit_plan import Ground, Line, Plan, Wanted, ground, plan
from tracker.services.unit_words import Name

__all__ = ["NotImportable", "check", "export", "load"]


class NotImportable(Exception):
    """There are errors in the file; nothing was written. The plan has them."""

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.plan = plan


def check(rows: Sequence[Row]) -> Plan:
    """What `load` would do now. Writes nothing."""
    return plan(rows, ground())


@audit.writing()
def load(rows: Sequence[Row], *, by: User | None, now: datetime, only_new: bool = False) -> Plan:
    """Make and change what the file says; nothing is taken away but names. Raises NotImportable.

    `only_new` leaves units and people that are here already as they are.
    """
    known = ground()
    found = plan(rows, known, only_new=only_new)
    if not found.is_good:
        raise NotImportable(found)
    lines = {line.row.code: line for line in found.lines if line.unit}
    _write_units([line for line in lines.values() if line.unit != known.units.get(line.row.code)], known, now)
    _write_names(lines, known)
    deeds: list[audit.Deed] = []
    for line in found.lines:
        if line.unit and (changes := {key: line.changes[key] for key in line.unit.told() if key in line.changes}):
            verb = "amend_unit" if line.row.code in known.units else "add_unit"
            deeds.append(audit.Deed(verb, known.rows[line.row.code], changes, line.unit.name))
        if line.row.username:
            deeds += _write_person(line, known, only_new=only_new)
    if deeds:
        audit.record_all(deeds, by=by, now=now)
    return found


def export() -> list[Row]:
    """Every unit in the order of the tree, each with its people behind it."""
    known = ground()
    people: dict[str, list[Member]] = {}
    for member in Member.objects.own().select_related("user", "unit").order_by("role", "user__username"):
        people.setdefault(member.unit.code, []).append(member)
    given = frozenset(COLUMNS)
    return [row for code, unit in known.units.items() for row in _exported(code, unit, people.get(code, []), given)]


def _exported(code: str, unit: Wanted, people: list[Member], given: frozenset[str]) -> Iterator[Row]:
    told = unit.told()
    yield Row(
        line=0,
        given=given,
        code=code,
        name=unit.name,
        under=unit.under,
        also=f" {BETWEEN_NAMES} ".join(map(str, unit.also)),
        email=unit.email,
        country=unit.country,
        valid_from=told["valid_from"],
        valid_to=told["valid_to"],
        closed_on=told["closed_on"],
        merged_into=unit.merged_into,
    )
    for member in people:
        user = member.user
        yield Row(
            line=0,
            given=given,
            code=code,
            email=user.email,
            username=user.username,
            person=user.get_full_name(),
            role=member.role,
        )


def _write_units(lines: list[Line], known: Ground, now: datetime) -> None:
    """Parents first, whatever their order in the file; heirs when all are there."""
    today = timezone.localdate(now)
    # New ones stand behind those that are there, in the order of the file.
    last = max((unit.position for unit in known.rows.values()), default=-1)
    waiting = {line.row.code: (place, line.unit) for place, line in enumerate(lines, last + 1) if line.unit}
    order: dict[str, None] = {}
    for code in waiting:
        path = [code]
        while (above := waiting[path[-1]][1].under) in waiting and above not in order:
            path.append(above)
        order |= dict.fromkeys(reversed(path))
    for code in order:
        place, wanted = waiting[code]
        unit = known.rows.setdefault(code, Unit(code=code, position=place))
        if unit.closed_on or wanted.closed_on:
            unit.is_active = wanted.closed_on is None or wanted.closed_on >= today
        unit.name, unit.email, unit.country = wanted.name, wanted.email, wanted.country
        unit.parent = known.rows[wanted.under] if wanted.under else None
        unit.closed_on = wanted.closed_on
        unit.merged_into = unit.merged_into if wanted.merged_into else None
        unit.save()
    for code in order:
        if heir := waiting[code][1].merged_into:
            Unit.objects.filter(code=code).update(merged_into=known.rows[heir])


def _write_names(lines: dict[str, Line], known: Ground) -> None:
    """Of each unit that has others than the file wants, those that it wants."""
    units = {known.rows[code].pk: line.unit for code, line in lines.items() if line.unit and line.changes}
    rows: dict[int, list[UnitName]] = {pk: [] for pk in units}
    for row in UnitName.objects.order_by("pk"):
        if row.unit_id in rows:
            rows[row.unit_id].append(row)
    gone: list[int] = []
    new: list[UnitName] = []
    for pk, wanted in units.items():
        names = {wanted.own, *wanted.also}
        there = {Name(row.name, row.valid_from, row.valid_to): row.pk for row in rows[pk]}
        gone += [key for name, key in there.items() if name not in names]
        new += [
            UnitName(unit_id=pk, name=one.name, folded=fold(one.name), valid_from=one.valid_from, valid_to=one.valid_to)
            for one in (wanted.own, *wanted.also)
            if one not in there
        ]
    for start in range(0, len(gone), 500):
        UnitName.objects.filter(pk__in=gone[start : start + 500]).delete()
    UnitName.objects.bulk_create(new, batch_size=500)


def _write_person(line: Line, known: Ground, *, only_new: bool) -> Iterator[audit.Deed]:
    row, changes = line.row, line.changes
    user = known.people.get(row.username)
    if user is None:
        # On a unit's own line the address is the unit's.
        email = row.email if not line.unit else ""
        user = User.objects.create_user(row.username, email, first_name=row.person)
        told = {"username": (None, row.username), "first_name": (None, row.person), "email": (None, email)}
        yield audit.Deed("add_user", user, told, str(user))
    elif not only_new and ("user" in changes or "email" in changes) and not line.unit:
        yield _amend(user, line)
    known.people[row.username] = user
    if "role" in changes:
        member = Member.objects.create(user=user, unit=known.rows[row.code], role=row.role)
        told = {"user": (None, str(user)), "unit": (None, str(member.unit)), "role": (None, row.role)}
        yield audit.Deed("add_member", member, told, str(member))


def _amend(user: User, line: Line) -> audit.Deed:
    told = {"first_name": line.changes.get("user"), "email": line.changes.get("email")}
    if "user" in line.changes:
        user.first_name, user.last_name = line.row.person, ""
    if "email" in line.changes:
        user.email = line.row.email
    user.save()
    return audit.Deed("amend_user", user, {key: change for key, change in told.items() if change}, str(user))
