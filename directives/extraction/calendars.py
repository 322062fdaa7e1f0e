"""Which days are worked, by country. The only room that knows the `holidays` library."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from importlib.metadata import version
from typing import Protocol

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


def add_working_days(start: date, amount: int, calendar: WorkCalendar) -> date:
    """The last of `amount` working days after `start`; the start itself does not count."""
    return _walk(start, min(amount, 2_000), calendar.is_working_day)


def _walk(day: date, left: int, is_worked: Callable[[date], bool]) -> date:
    while left > 0 and day < date.max - timedelta(days=2):
        day += timedelta(days=1)
        left -= is_worked(day)
    return day
