"""Who stands in for whom: named for some days, given the role by the tick, relieved of it by the tick."""

from datetime import date, datetime, timedelta

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from tracker import permissions
from tracker.models import Deputy, Member, Right, Unit
from tracker.services import audit, registry

DAY = timedelta(days=1)


@audit.writing()
def deputise(
    member: Member, deputy: User, *, from_on: date, to_on: date, by: User, today: date, now: datetime
) -> Deputy:
    """For these days, both included. A member names a deputy for himself, an administrator for everybody in his units.

    Raises PermissionDenied; ValidationError where somebody stands in already, or would stand in for himself.
    """
    _only_himself_or_administrators(member, by)
    row = Deputy(absent=member, deputy=deputy, from_on=from_on, to_on=to_on)
    # First whoever stands in already is named; the constraints would say the same again, and worse.
    row.clean()
    row.full_clean()
    registry.write(row, by=by, now=now)
    rotate_deputies(today, now)
    return row


@audit.writing()
def end_deputy(row: Deputy, *, by: User, today: date, now: datetime) -> None:
    """From this day on no more: who was away is back. One that has not begun before is taken out altogether."""
    _only_himself_or_administrators(row.absent, by)
    if row.from_on < today:
        row.to_on = min(row.to_on, today - DAY)
        registry.write(row, by=by, now=now)
        rotate_deputies(today, now)
    else:
        registry.remove(row, by=by, now=now)


def rotate_deputies(today: date, now: datetime) -> int:
    """Give the roles of those who are away to who stands in today, and take back all others; how many changes.

    Called by the tick, and after whatever changes a deputy. A role that changed in the meantime is followed. Most
    minutes there is nothing to change: then it looks and takes no writer's turn.
    """
    leaving, coming = _changing(today)
    return _rotate(today, now) if leaving or coming else 0


def might_stand_in_for(member: Member) -> QuerySet[User]:
    """Whom a member may choose: people at the same unit, the one above it, and all below that."""
    house = member.unit.parent or member.unit
    near = list(Unit.objects.below(house).values_list("pk", flat=True))
    colleagues = Member.objects.own().filter(unit__in=near).values("user")
    people = User.objects.filter(Q(pk__in=colleagues), is_active=True).exclude(pk=member.user_id)
    return people.order_by("first_name", "last_name", "username")


@audit.writing()
def _rotate(today: date, now: datetime) -> int:
    leaving, coming = _changing(today)
    for stand_in in leaving:
        registry.remove(stand_in, by=None, now=now)
    for row in coming:
        registry.write(_stand_in(row), by=None, now=now)
    return len(leaving) + len(coming)


def _changing(today: date) -> tuple[list[Member], list[Deputy]]:
    """The roles to be taken back, and whose are to be given."""
    standing = {row.pk: row for row in Deputy.objects.on(today).select_related("absent")}
    leaving = []
    for stand_in in Member.objects.exclude(stands_in_for=None):
        row = standing.get(stand_in.stands_in_for_id or 0)
        if row and _holds(stand_in, row):
            del standing[row.pk]
        else:
            leaving.append(stand_in)
    return leaving, list(standing.values())


def _only_himself_or_administrators(member: Member, by: User) -> None:
    if member.user_id != by.pk and not permissions.may(by, Right.ADMINISTER, member.unit):
        raise PermissionDenied


def _holds(stand_in: Member, row: Deputy) -> bool:
    wanted = (row.deputy_id, row.absent.unit_id, row.absent.role)
    return (stand_in.user_id, stand_in.unit_id, stand_in.role) == wanted


def _stand_in(row: Deputy) -> Member:
    own = Member.objects.own().filter(user=row.deputy_id).order_by("pk").first()
    return Member(
        user_id=row.deputy_id,
        unit_id=row.absent.unit_id,
        role=row.absent.role,
        language=(own or row.absent).language,
        stands_in_for=row,
    )
