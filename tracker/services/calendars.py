"""The office's calendar: which days are worked, by country and unit.

What stands in the table counts, the nearest unit's line first and the country's last. Of a year that nobody has
written down yet, the library of public holidays is asked, so that no day is ever unknown.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.utils import translation
from django.utils.translation import gettext as _

from directives.models import Document
from directives.services import calendars as library
from tracker import permissions
from tracker.models import DocumentAccess, Holiday, SeededYear, Unit
from tracker.services import audit

_NAME_LENGTH = 200


class UnknownCountry(Exception):
    """The library of public holidays knows no days of this country."""


class OfficeCalendar:
    """Answers for any day without a query. `lines` are the table's, by their days; `written` the years that stand
    there."""

    def __init__(self, country: str, lines: Mapping[date, Holiday], written: Collection[int]) -> None:
        self.country = country
        self.lines = lines
        self.written = written
        self._library = library.of_country(country)

    def is_working_day(self, day: date) -> bool:
        line = self.lines.get(day)
        if line is not None:
            return line.is_working
        if day.year in self.written:
            return not self._library.is_weekend(day)
        return self._library.is_working_day(day)

    def holiday_name(self, day: date) -> str:
        """Why nobody works on that day, where it has a name; empty for a mere weekend and for a day that is worked."""
        line = self.lines.get(day)
        if line is not None:
            return "" if line.is_working else line.name
        return "" if day.year in self.written else self._library.holiday_name(day)

    def working_days(self, year: int) -> int:
        first, days = date(year, 1, 1), (date(year + 1, 1, 1) - date(year, 1, 1)).days
        return sum(self.is_working_day(first + timedelta(days=n)) for n in range(days))


@dataclass(frozen=True, slots=True)
class Line:
    """One day of a year's list; `holiday` is its row, if it stands in the table."""

    on: date
    name: str
    is_working: bool
    holiday: Holiday | None = None


def calendar_of(unit: Unit | None) -> OfficeCalendar:
    """That of a unit; without one, of the country in which the office is. Four queries, whatever is asked of it."""
    line = _line_of(unit)
    country = _country(line)
    # From the country down to the unit itself, so that the nearest has the last word.
    depth = {above.pk: step for step, above in enumerate(line)}
    rows = Holiday.objects.for_units(country, line).select_related("unit")
    found = sorted(rows, key=lambda row: -1 if row.unit_id is None else depth[row.unit_id])
    return OfficeCalendar(country, {row.on: row for row in found}, _written(country))


def of_country(country: str) -> OfficeCalendar:
    rows = Holiday.objects.of_country(country)
    return OfficeCalendar(country, {row.on: row for row in rows}, _written(country))


def of_document(document: Document) -> OfficeCalendar:
    """That of the unit whose clerk took it in."""
    access = DocumentAccess.objects.filter(document=document).select_related("unit").first()
    return calendar_of(access.unit if access else None)


def country_of(unit: Unit | None) -> str:
    """The unit's own, else that of the nearest unit above it that has one, else the office's."""
    return _country(_line_of(unit))


def countries() -> list[str]:
    """Those of whose days somebody may want to know: the office's first, then those of units and of lines."""
    named = {*Unit.objects.exclude(country="").values_list("country", flat=True).distinct()}
    named |= {*Holiday.objects.order_by().values_list("country", flat=True).distinct()}
    return [settings.COUNTRY, *sorted(named - {settings.COUNTRY})]


def countries_within(unit: Unit) -> set[str]:
    """Those of the unit and of all below it."""
    below = Unit.objects.below(unit).exclude(country="")
    return {country_of(unit), *below.values_list("country", flat=True)}


def lines(year: int, calendar: OfficeCalendar) -> list[Line]:
    """The days of a year that are not as the week goes: those of the table, and of an unwritten year the library's."""
    rows = {on: Line(on, row.name, row.is_working, row) for on, row in calendar.lines.items() if on.year == year}
    if year not in calendar.written:
        rows = {day.on: Line(*_named(day)) for day in library.known_days(calendar.country, year)} | rows
    return [rows[on] for on in sorted(rows)]


def unit_lines(year: int, country: str) -> list[Line]:
    """Those of the country's single units."""
    rows = Holiday.objects.filter(country=country).exclude(unit=None).within(year).select_related("unit")
    return [Line(row.on, row.name, row.is_working, row) for row in rows]


def is_known(country: str) -> bool:
    """Whether the library has days of this country to begin with."""
    return country in library.countries()


@audit.writing()
def seed(country: str, year: int, *, now: datetime, by: User | None = None, again: bool = False) -> int:
    """Write down the library's days of a year where no line stands yet, and say how many.

    A year is written once: what somebody took out stays out, unless it is asked for `again`. Raises UnknownCountry.
    """
    if by is not None and not permissions.may_set_up(by):
        raise PermissionDenied
    if not is_known(country):
        raise UnknownCountry(country)
    of_year, is_first = SeededYear.objects.get_or_create(country=country, year=year)
    if not (is_first or again):
        return 0
    standing = set(Holiday.objects.of_country(country).within(year).values_list("on", flat=True))
    days = [_named(day) for day in library.known_days(country, year) if day.on not in standing]
    Holiday.objects.bulk_create(
        Holiday(country=country, on=on, name=name[:_NAME_LENGTH], is_working=is_working)
        for on, name, is_working in days
    )
    if is_first or days:
        audit.record(
            "seed_holidays", by=by, now=now, about=of_year, changes={"days": (None, len(days))}, note=str(of_year)
        )
    return len(days)


def look_ahead(today: date, now: datetime) -> int:
    """Write down this year, and in December the next, of each country in which there are units; where nothing is
    written yet, both. May be run each minute. Returns the days written."""
    written = set(SeededYear.objects.values_list("country", "year"))
    begun = {country for country, _year in written}
    wanted = [
        (country, year)
        for country in countries()
        for year in (today.year, today.year + 1)
        if year == today.year or today.month == 12 or country not in begun
    ]
    return sum(seed(*each, now=now) for each in wanted if each not in written and is_known(each[0]))


def _line_of(unit: Unit | None) -> list[Unit]:
    """From the top of the tree down to the unit."""
    return list(unit.ancestors(include_self=True)) if unit else []


def _country(line: list[Unit]) -> str:
    return next((unit.country for unit in reversed(line) if unit.country), settings.COUNTRY)


def _written(country: str) -> frozenset[int]:
    return frozenset(SeededYear.objects.filter(country=country).values_list("year", flat=True))


def _named(day: library.KnownDay) -> tuple[date, str, bool]:
    """A day that is worked in exchange has no name in the library."""
    with translation.override(settings.LANGUAGE_CODE):
        return day.on, day.name or _("Worked in exchange for a day off"), day.is_working
