"""Which days are worked, by country. The only room that knows the `holidays` library."""

from datetime import date, timedelta
from functools import lru_cache
from importlib.metadata import version
from typing import NamedTuple, Protocol

import holidays


class WorkCalendar(Protocol):
    """What working-day limits need to know; the product may bring its own with local closing days."""

    def is_working_day(self, day: date) -> bool: ...


class CountryCalendar:
    """Public holidays of a country, with substituted days and make-up Saturdays where the library knows them."""

    def __init__(self, country: str) -> None:
        self._days = holidays.country_holidays(country)

    def is_working_day(self, day: date) -> bool:
        return bool(self._days.is_working_day(day))


VERSION = version("holidays")


@lru_cache(maxsize=8)
def of_country(country: str) -> WorkCalendar:
    return CountryCalendar(country)


class Walk(NamedTuple):
    """So many working days on: the last of them, and the weekdays in between on which nobody works."""

    last: date
    closed: tuple[date, ...]


def add_working_days(start: date, amount: int, calendar: WorkCalendar) -> Walk:
    """The last of `amount` working days after `start`; the start itself does not count."""
    day, left, closed = start, min(amount, 2_000), []
    while left > 0 and day < date.max - timedelta(days=2):
        day += timedelta(days=1)
        if calendar.is_working_day(day):
            left -= 1
        elif day.weekday() < 5:
            closed.append(day)
    return Walk(day, tuple(closed))
