"""Names that a clerk at the review desk has said to mean a unit: remembered, and taken back."""

from collections.abc import Iterator
from datetime import date, datetime
from difflib import SequenceMatcher

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import ManyToOneRel, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from directives.models import Directive, Verdict
from tracker import permissions
from tracker.models import Right, Unit, UnitName
from tracker.models.folding import fold
from tracker.services import audit, link_events, naming, naming_words, registry
from tracker.services.link_events import LINKED, UNLINKED

# How like a unit's name must be to be offered first, and how many are.
_NEAR, _OFFERED = 0.55, 6
_SAME_HEAD = 0.15


class Taken(Exception):
    """The name is another unit's already: its words say whose."""


class InUse(Exception):
    """The unit has people, tasks, names or units below it by now."""


class StandsOn(Exception):
    """A directive was accepted as this link reads it: that judgement is to be taken back first."""


def near(words: str, known: naming.Register, house: Unit | None) -> list[Unit]:
    """Units at work of the house whose names are most like these words, the likest first."""
    wanted = next(reversed(list(naming_words.forms(naming_words.name_in(words)))), "")
    scored: dict[Unit, float] = {}
    for name, all_of_one in known.folded.items():
        likeness = _likeness(wanted, name)
        for one in all_of_one if likeness >= _NEAR else ():
            if not known.is_closed(one.unit) and (house is None or known.roots[one.unit.pk] == house.pk):
                scored[one.unit] = max(likeness, scored.get(one.unit, 0))
    ranked = sorted(scored, key=lambda unit: (-scored[unit], fold(unit.name), unit.pk))
    return ranked[:_OFFERED]


def _likeness(wanted: str, name: str) -> float:
    """The ratio of difflib, and more where the first word is the same: a Sở is likelier meant by a Sở."""
    if not wanted or not name:
        return 0.0
    bonus = _SAME_HEAD if wanted.split(maxsplit=1)[0] == name.split(maxsplit=1)[0] else 0.0
    matcher = SequenceMatcher(None, wanted, name, autojunk=False)
    if matcher.real_quick_ratio() + bonus < _NEAR or matcher.quick_ratio() + bonus < _NEAR:
        return 0.0
    return matcher.ratio() + bonus


@audit.writing()
def link(
    directive: Directive,
    words: str,
    unit: Unit,
    *,
    name: str = "",
    valid_from: date | None = None,
    valid_to: date | None = None,
    by: User,
    now: datetime,
) -> UnitName:
    """From now on these words of the directive mean this unit, in every document of the days on which the name holds.
    `name` is what is remembered, where that is less than the words.

    Raises PermissionDenied (`permissions.may_link`), Taken, and ValidationError where the name would not do.
    """
    if not permissions.may_link(by, directive.document, unit):
        raise PermissionDenied
    name = " ".join((name or naming_words.name_in(words)).split())
    row = UnitName(unit=unit, name=name, folded=fold(name), valid_from=valid_from, valid_to=valid_to)
    _refuse_what_does_not_help(row, words, directive.document.issued_on)
    _refuse_what_is_taken(row, words, directive.document.issued_on, timezone.localdate(now))
    _refuse_twice(row)
    row.full_clean()
    registry.write(row, by=by, now=now)
    changes = {"unit": (None, unit.name), "name": (None, name)}
    audit.record(LINKED, by=by, now=now, document=directive.document, about=row, changes=changes, note=words)
    return row


@audit.writing()
def take_back(directive: Directive, name: int, *, by: User, now: datetime) -> None:
    """The words mean nobody again. For whoever may link them. Raises StandsOn; DoesNotExist where it is gone already,
    or was not linked at a desk."""
    row = UnitName.objects.select_related("unit").get(pk=name)
    if not permissions.may_link(by, directive.document, row.unit):
        raise PermissionDenied
    link = link_events.all_links().get(name)
    if link is None:
        raise UnitName.DoesNotExist
    if _is_stood_on(row, link.at):
        raise StandsOn
    changes = {"unit": (row.unit.name, None), "name": (row.name, None)}
    audit.record(UNLINKED, by=by, now=now, document=directive.document, about=row, changes=changes)
    registry.remove(row, by=by, now=now)


@audit.writing()
def create(directive: Directive, words: str, parent: Unit, code: str, *, by: User, now: datetime) -> Unit:
    """A new unit of that name under this one, for whoever administers that. Raises Taken, ValidationError."""
    if not permissions.may_judge(by, directive.document) or not permissions.may(by, Right.ADMINISTER, parent):
        raise PermissionDenied
    unit = Unit(name=" ".join(words.split()), parent=parent, code=code.strip())
    bearer = next((one for one in _bearers(unit.name, None, None) if one.house == parent.house), None)
    if bearer:
        raise Taken(_taken(unit.name, bearer))
    unit.full_clean()
    registry.write(unit, by=by, now=now)
    registry.know_by_own_name(unit, by=by, now=now)
    return unit


@audit.writing()
def remove(directive: Directive, unit: int, *, by: User, now: datetime) -> None:
    """Take back that a unit was created, while nothing but its own name depends on it.

    Raises PermissionDenied, InUse; DoesNotExist where it is gone already.
    """
    row = Unit.objects.get(pk=unit)
    may_remove = row.parent and permissions.may(by, Right.ADMINISTER, row.parent)
    if not may_remove or not permissions.may_judge(by, directive.document):
        raise PermissionDenied
    names = list(row.names.all())
    if len(names) > 1 or _is_in_use(row):
        raise InUse
    for one in (*names, row):
        registry.remove(one, by=by, now=now)


def administrators(unit: Unit | None) -> list[User]:
    """Whom to ask for what only an administrator may: those of the nearest unit at or above this one that has any."""
    while unit is not None:
        members = unit.members.own().filter(role="admin", user__is_active=True).select_related("user").order_by("pk")
        if found := [member.user for member in members]:
            return found
        unit = unit.parent
    return list(User.objects.filter(is_superuser=True, is_active=True).order_by("pk")[:3])


def _is_in_use(unit: Unit) -> bool:
    """Whether any row but its names points at it."""
    pointing = (one for one in unit._meta.get_fields(include_hidden=True) if isinstance(one, ManyToOneRel))
    return any(
        one.related_model._default_manager.filter(**{one.field.name: unit}).exists()
        for one in pointing
        if one.related_model is not UnitName
    )


def _refuse_what_does_not_help(row: UnitName, words: str, issued_on: date | None) -> None:
    if naming_words.key(row.name) not in set(naming_words.forms(words)):
        said = _("“%(words)s” does not contain this name: keep what the text calls the unit.")
        raise ValidationError({"name": said % {"words": words}})
    if issued_on and row.valid_from and issued_on < row.valid_from:
        said = _("This document is of %(day)s, before that day: the name would not count in it.")
        raise ValidationError({"valid_from": said % {"day": f"{issued_on:%d/%m/%Y}"}})
    if issued_on and row.valid_to and issued_on > row.valid_to:
        said = _("This document is of %(day)s, after that day: the name would not count in it.")
        raise ValidationError({"valid_to": said % {"day": f"{issued_on:%d/%m/%Y}"}})


def _refuse_what_is_taken(row: UnitName, words: str, issued_on: date | None, today: date) -> None:
    others = (one for one in _bearers(row.name, row.valid_from, row.valid_to) if one != row.unit)
    meant = naming.register(issued_on, today).resolve(words)
    bearer = next(others, meant if meant and meant != row.unit else None)
    if bearer:
        raise Taken(_taken(row.name, bearer))


def _refuse_twice(row: UnitName) -> None:
    same = row.unit.names.filter(folded=row.folded, valid_from=row.valid_from).first()
    if same is None:
        return
    if same.valid_to is None:
        raise ValidationError(_("This is a name of %(unit)s already.") % {"unit": row.unit})
    said = _("Until %(day)s this was a name of %(unit)s: write the first day from which it holds again.")
    raise ValidationError({"valid_from": said % {"unit": row.unit, "day": f"{same.valid_to:%d/%m/%Y}"}})


def _bearers(name: str, first: date | None, last: date | None) -> Iterator[Unit]:
    """The units that bear this very name, marks and all, on any of these days."""
    rows = UnitName.objects.filter(folded=fold(name), unit__in=Unit.objects.known_to_texts()).select_related("unit")
    if first:
        rows = rows.filter(Q(valid_to=None) | Q(valid_to__gte=first))
    if last:
        rows = rows.filter(Q(valid_from=None) | Q(valid_from__lte=last))
    plain = naming_words.plain(name)
    yield from (row.unit for row in rows.order_by("pk") if naming_words.plain(row.name) == plain)


def _taken(name: str, bearer: Unit) -> str:
    above = f" ({bearer.parent.name})" if bearer.parent else ""
    return _("“%(name)s” is a name of %(unit)s already.") % {"name": name, "unit": f"{bearer.name}{above}"}


def _is_stood_on(row: UnitName, since: datetime) -> bool:
    """Whether a directive that was accepted since names the unit by this name."""
    accepted = Directive.objects.filter(judgement__verdict=Verdict.ACCEPTED, judgement__judged_at__gte=since)
    rows = accepted.filter(tasks__assignments__unit=row.unit).distinct()
    known, meant = naming.register(), naming_words.key(row.name)
    mentions = (words for one in rows for words in [*one.unit_names, *one.partner_names])
    names = (name for words in mentions for name in known.each_named(words))
    return any(meant in naming_words.forms(name) for name in names)
