"""Which days are worked, by country. The only room that knows the `holidays` library."""

import os
import re
from datetime import date, timedelta
from functools import lru_cache
from importlib.machinery import PathFinder
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    import holidays

# In this language where the library has it, else in the country's own.
LANGUAGE = "vi"


_INSTALLED = re.compile(r"holidays-(\d[\w.!+]*)\.dist-info")


class WorkCalendar(Protocol):
    """What working-day limits need to know; the product may bring its own with local closing days."""

    def is_working_day(self, day: date) -> bool: ...


class KnownDay(NamedTuple):
    """A public holiday; or, with `is_working` and no name, a day of the weekend that was decreed to be worked."""

    on: date
    name: str
    is_working: bool


class CountryCalendar:
    """Public holidays of a country, with substituted days and make-up Saturdays where the library knows them.

    Of a country that the library does not know, only the weekend.
    """

    def __init__(self, country: str) -> None:
        self._days = _open(country)

    def is_working_day(self, day: date) -> bool:
        return bool(self._days.is_working_day(day))

    def is_weekend(self, day: date) -> bool:
        return bool(self._days.is_weekend(day))

    def holiday_name(self, day: date) -> str:
        return str(self._days.get(day) or "")


@lru_cache(maxsize=8)
def of_country(country: str) -> CountryCalendar:
    return CountryCalendar(country)


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Those that the library knows, by their two letters."""
    import holidays  # noqa: PLC0415 (slow, and most documents count no working days)

    return frozenset(code for code in holidays.list_supported_countries() if len(code) == 2)


def known_days(country: str, year: int) -> list[KnownDay]:
    """What the library says of a year, day by day; nothing where it does not know the country."""
    # A make-up day stands with the year of the day off that it makes up for.
    known = _open(country, (year, year + 1))
    off = [KnownDay(on, name, False) for on, name in known.items() if on.year == year]
    made_up = [KnownDay(on, "", True) for on in known.weekend_workdays if on.year == year]
    return sorted(off + made_up)


def _open(country: str, years: tuple[int, ...] = ()) -> "holidays.HolidayBase":
    import holidays  # noqa: PLC0415 (as above)

    if country not in countries():
        return holidays.HolidayBase()
    known = holidays.country_holidays(country)
    # Left open, it would follow the environment's.
    language = LANGUAGE if LANGUAGE in known.supported_languages else known.default_language
    return holidays.country_holidays(country, years=years or None, language=language)


class Walk(NamedTuple):
    """So many working days on: the last of them, the weekdays in between on which nobody works, and the days of the
    weekend that are worked."""

    last: date
    closed: tuple[date, ...] = ()
    made_up: tuple[date, ...] = ()


def add_working_days(start: date, amount: int, calendar: WorkCalendar) -> Walk:
    """The last of `amount` working days after `start`; the start itself does not count."""
    day, left = start, min(amount, 2_000)
    closed, made_up = [], []
    while left > 0 and day < date.max - timedelta(days=2):
        day += timedelta(days=1)
        if calendar.is_working_day(day):
            left -= 1
            made_up += [day] if day.weekday() >= 5 else []
        elif day.weekday() < 5:
            closed.append(day)
    return Walk(day, tuple(closed), tuple(made_up))


def _version() -> str:
    """Of the library, as the record of its installation is called, which stands beside it."""
    spec = PathFinder.find_spec("holidays")
    places = (spec and spec.submodule_search_locations) or ()
    names = [name for place in places for name in os.listdir(os.path.dirname(place))]
    found = list(filter(None, map(_INSTALLED.fullmatch, names)))
    if len(found) == 1:
        return found[0][1]
    from importlib.metadata import version  # noqa: PLC0415 (takes as long to import as three texts to read)

    return version("holidays")


VERSION = _version()
