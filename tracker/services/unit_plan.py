"""What a file of units and people would make, change and leave as it is, and every error by its line."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from django.contrib.auth.models import User
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from tracker.models import Member, Role, Unit, UnitName
from tracker.models.folding import fold
from tracker.services.audit import Changes, changed
from tracker.services.unit_files import BETWEEN_NAMES, Row
from tracker.services.unit_words import Name, dated_name, day, iso, speaks_of_a_unit, wrong_words

_UNNAMED = Name("")


class Fate(models.TextChoices):
    MADE = "made", gettext_lazy("new")
    CHANGED = "changed", gettext_lazy("changed")
    KEPT = "kept", gettext_lazy("as it is")
    REFUSED = "refused", pgettext_lazy("line of a file", "with errors")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A unit as the file, or now the database, has it. Units are named by their codes."""

    name: str = ""
    under: str = ""
    email: str = ""
    country: str = ""
    closed_on: date | None = None
    merged_into: str = ""
    own: Name = _UNNAMED
    also: tuple[Name, ...] = ()

    def told(self) -> dict[str, str]:
        """Field by field, in the words of the record."""
        return {
            "name": self.name,
            "parent": self.under,
            "email": self.email,
            "country": self.country,
            "closed_on": iso(self.closed_on),
            "merged_into": self.merged_into,
            "valid_from": iso(self.own.valid_from),
            "valid_to": iso(self.own.valid_to),
            "also": f" {BETWEEN_NAMES} ".join(map(str, self.also)),
        }


@dataclass(frozen=True, slots=True)
class Line:
    """What becomes of one line. `unit` is what it wants of a unit, if it speaks of one."""

    row: Row
    fate: Fate
    unit: Wanted | None = None
    changes: Changes = field(default_factory=dict)
    errors: tuple[str, ...] = ()

    @property
    def what(self) -> str:
        return self.row.name or self.row.person or self.row.username


@dataclass(frozen=True, slots=True)
class Plan:
    """`unreached` are units at the top of the tree that would be nobody's but the superusers' to administer."""

    lines: tuple[Line, ...]
    unreached: tuple[str, ...] = ()

    @property
    def is_good(self) -> bool:
        return not any(line.errors for line in self.lines)

    def of(self, fate: str) -> list[Line]:
        return [line for line in self.lines if line.fate == fate]

    @property
    def is_idle(self) -> bool:
        return all(line.fate == Fate.KEPT for line in self.lines)


@dataclass(slots=True)
class Ground:
    """What is in the database, in five queries; codes and user names are as they are written there."""

    units: dict[str, Wanted] = field(default_factory=dict)
    rows: dict[str, Unit] = field(default_factory=dict)
    people: dict[str, User] = field(default_factory=dict)
    roles: set[tuple[str, str, str]] = field(default_factory=set)


def ground() -> Ground:
    found = Ground()
    names: dict[int, list[Name]] = {}
    for row in UnitName.objects.order_by("name", "valid_from", "pk"):
        names.setdefault(row.unit_id, []).append(Name(row.name, row.valid_from, row.valid_to))
    units = list(Unit.objects.with_tree_fields())
    codes = {unit.pk: unit.code for unit in units}
    for unit in units:
        found.rows[unit.code] = unit
        found.units[unit.code] = _as_it_is(unit, names.get(unit.pk, []), codes)
    found.people = {user.username: user for user in User.objects.all()}
    found.roles = set(Member.objects.own().values_list("user__username", "unit__code", "role"))
    return found


def plan(rows: Sequence[Row], known: Ground, *, only_new: bool = False) -> Plan:
    """`only_new` leaves units and people that are here already as they are."""
    judge = _Judge(rows, known, only_new)
    lines = tuple(judge.line(row) for row in rows)
    return Plan(lines, tuple(judge.unreached(lines)))


class _Judge:
    """One file against the ground; remembers what earlier lines have made."""

    def __init__(self, rows: Sequence[Row], known: Ground, only_new: bool) -> None:
        self.known, self.only_new = known, only_new
        self.first = _first_lines(rows)
        self.people: dict[str, int] = {}
        self.roles: set[tuple[str, str, str]] = set()
        parents = {code: unit.under for code, unit in known.units.items()}
        heirs = {code: unit.merged_into for code, unit in known.units.items()}
        for row in rows:
            if speaks_of_a_unit(row) and not (only_new and row.code in known.units):
                parents[row.code] = row.under if "under" in row.given else parents.get(row.code, "")
                heirs[row.code] = row.merged_into if "merged_into" in row.given else heirs.get(row.code, "")
        self.in_a_ring = {"under": _in_a_ring(parents), "merged_into": _in_a_ring(heirs)}

    def line(self, row: Row) -> Line:
        errors = list(wrong_words(row))
        changes: Changes = {}
        fates = [Fate.KEPT]
        wanted = None
        if speaks_of_a_unit(row):
            before = self.known.units.get(row.code)
            wanted = before if before and self.only_new else _wanted(row, before or Wanted(), errors)
            errors += self._wrong_places(row, wanted)
            changes |= changed((before or Wanted()).told(), wanted.told())
            fates.append(Fate.MADE if before is None else Fate.CHANGED if changes else Fate.KEPT)
        elif row.code and row.code not in self.first and row.code not in self.known.units:
            errors.append(_("There is no unit with the code “%(code)s”.") % {"code": row.code})
        if row.username and not errors:
            fate, more = self._person(row)
            fates.append(fate)
            changes |= more
        if errors:
            return Line(row, Fate.REFUSED, errors=tuple(dict.fromkeys(errors)))
        return Line(row, min(fates, key=list(Fate).index), wanted, changes)

    def unreached(self, lines: Iterable[Line]) -> Iterator[str]:
        administered = {code for _user, code, role in self.known.roles | self.roles if role == Role.ADMIN}
        for line in lines:
            comes_to_the_top = (
                line.unit and not line.unit.under and (line.fate == Fate.MADE or "parent" in line.changes)
            )
            if line.unit and comes_to_the_top and line.row.code not in administered:
                yield line.unit.name

    def _wrong_places(self, row: Row, wanted: Wanted) -> Iterator[str]:
        if self.first.get(row.code) != row.line:
            yield _("The code “%(code)s” stands in line %(line)s already.") % {
                "code": row.code,
                "line": self.first.get(row.code),
            }
        if not wanted.name:
            yield _("The name is missing.")
        for code in (wanted.under, wanted.merged_into):
            if code and code not in self.first and code not in self.known.units:
                yield _("There is no unit with the code “%(code)s”.") % {"code": code}
        if row.code in self.in_a_ring["under"]:
            yield _("“%(unit)s” cannot stand under itself or under a unit below it.") % {"unit": wanted.name}
        if row.code in self.in_a_ring["merged_into"]:
            words = _("“%(unit)s” cannot be merged into itself or into a unit that was merged into it.")
            yield words % {"unit": wanted.name}
        if wanted.merged_into and not wanted.closed_on:
            yield _("A merged unit has a last day: write it down.")

    def _person(self, row: Row) -> tuple[Fate, Changes]:
        user = self.known.people.get(row.username)
        is_new = user is None and row.username not in self.people
        self.people.setdefault(row.username, row.line)
        changes: Changes = {}
        address = "" if speaks_of_a_unit(row) else row.email
        if is_new:
            changes |= {"username": ("", row.username), "user": ("", row.person)}
        elif user and not self.only_new and row.person and row.person != user.get_full_name():
            changes["user"] = (user.get_full_name(), row.person)
        if address and (is_new or (user and not self.only_new and address != user.email)):
            changes["email"] = (user.email if user else "", address)
        role = (row.username, row.code, row.role)
        if role not in self.known.roles | self.roles and not (user and self.only_new):
            changes["role"] = ("", row.role)
            self.roles.add(role)
        return (Fate.MADE if is_new else Fate.CHANGED if changes else Fate.KEPT), changes


def _as_it_is(unit: Unit, names: list[Name], codes: dict[int, str]) -> Wanted:
    """Its own name is the last of those by which it is called now; all others are other names."""
    spans = [name for name in names if fold(name.name) == fold(unit.name)]
    own = max(spans, key=lambda name: name.valid_to or date.max, default=Name(unit.name))
    return Wanted(
        name=unit.name,
        under=codes.get(unit.parent_id or 0, ""),
        email=unit.email,
        country=unit.country,
        closed_on=unit.closed_on,
        merged_into=codes.get(unit.merged_into_id or 0, ""),
        own=replace(own, name=unit.name),
        also=_in_order(name for name in names if name != own),
    )


def _wanted(row: Row, before: Wanted, errors: list[str]) -> Wanted:
    """As the line wants it; columns that the file has not are as before."""
    name = row.name or before.name
    own = Name(
        name,
        day(row.valid_from, errors) if "valid_from" in row.given else before.own.valid_from,
        day(row.valid_to, errors) if "valid_to" in row.given else before.own.valid_to,
    )
    also = before.also
    if "also" in row.given:
        also = tuple(dated_name(words, errors) for words in row.also.split(BETWEEN_NAMES) if words.strip())
    elif before.name and fold(before.name) != fold(name):
        also = (*before.also, before.own)
    for one in (own, *also):
        if one.valid_from and one.valid_to and one.valid_from > one.valid_to:
            errors.append(_("The first day lies after the last."))
    return Wanted(
        name=name,
        under=row.under if "under" in row.given else before.under,
        email=row.email if "email" in row.given else before.email,
        country=row.country.upper() if "country" in row.given else before.country,
        closed_on=day(row.closed_on, errors) if "closed_on" in row.given else before.closed_on,
        merged_into=row.merged_into if "merged_into" in row.given else before.merged_into,
        own=own,
        also=_in_order(one for one in {one.key: one for one in also}.values() if one.key != own.key),
    )


def _in_order(names: Iterable[Name]) -> tuple[Name, ...]:
    return tuple(sorted(names, key=lambda one: (one.name, one.valid_from or date.min)))


def _first_lines(rows: Sequence[Row]) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in rows:
        if speaks_of_a_unit(row):
            found.setdefault(row.code, row.line)
    return found


def _in_a_ring(links: dict[str, str]) -> set[str]:
    """The codes from which following the links leads back to where one was."""
    found: set[str] = set()
    done: set[str] = set()
    for start in links:
        path: list[str] = []
        code = start
        while code and code not in done and code not in path:
            path.append(code)
            code = links.get(code, "")
        if code in path:
            found |= set(path[path.index(code) :])
        done |= set(path)
    return found
