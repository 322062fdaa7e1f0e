"""The span of which a turn speaks: months, quarters, half-years, or the reporting windows that begin in mid-month."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from django.utils.translation import gettext as _

from tracker.models import Covers
from tracker.rhythms import Rhythm, Rule, month_length

_DAY = timedelta(days=1)
_MONTHS = {
    Covers.MONTH: 1,
    Covers.QUARTER: 3,
    Covers.HALF_YEAR: 6,
    Covers.NINE_MONTHS: 9,
    Covers.YEAR: 12,
}
# A turn speaks of the first span that ends so many months before it is due, or later: what is due in a quarter's last
# month or in the two after it is on that quarter.
_BACK = {Covers.QUARTER: 2, Covers.HALF_YEAR: 4, Covers.NINE_MONTHS: 10, Covers.YEAR: 8}
# From this day on a monthly report is on its own month, before it on the month gone by. Where windows begin in
# mid-month, it may come so many days before a window ends.
_LATE_IN_MONTH, _EARLIER = 20, 10
# From Thursday on a weekly report is on its own week.
_THURSDAY = timedelta(days=3)
_ROMAN = ("", "I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day, both inside."""

    starts_on: date
    ends_on: date


def of(due: date, covers: str, window_start_day: int = 1, since: date | None = None) -> Span:
    """What a turn planned for `due` speaks of: the earliest span that is over, or nearly so. `since` is the first day
    not spoken of yet, for turns that speak of the time between them."""
    length = Covers(covers)
    if length == Covers.WEEK:
        end = due - _THURSDAY
        end += timedelta(days=6 - end.weekday())
        return Span(end - 6 * _DAY, end)
    if length in _MONTHS:
        return _months(due, length, window_start_day)
    return Span(min(since or due, due), due)


def suggested(rhythm: Rhythm) -> Covers:
    """The span that a rhythm fills without a gap; where there is none, the time since the turn before."""
    first = rhythm.rules[0]
    if len(rhythm.rules) == 1 and first.freq != "MONTHLY":
        is_single = first.interval == 1 and len(first.weekdays) < 2
        return (Covers.DAY if first.freq == "DAILY" else Covers.WEEK) if is_single else Covers.BETWEEN
    found = {1: Covers.YEAR, 2: Covers.HALF_YEAR, 4: Covers.QUARTER, 12: Covers.MONTH}
    months = sorted(month for rule in rhythm.rules for month in _months_of(rule))
    steps = {after - before for before, after in pairwise(months)}
    is_even = len(steps) < 2 and all(step * len(months) == 12 for step in steps)
    return found.get(len(months), Covers.BETWEEN) if is_even else Covers.BETWEEN


def label(starts_on: date, ends_on: date) -> str:
    """ "month 11/2025", "quarter IV/2025", else both days."""
    if starts_on == ends_on:
        return _figures(starts_on)
    is_whole = starts_on.day == 1 and ends_on.day == month_length(ends_on.year, ends_on.month)
    if is_whole and starts_on.year == ends_on.year:
        named = _named(starts_on.year, starts_on.month, ends_on.month)
        if named:
            return named
    if (ends_on - starts_on).days == 6 and starts_on.weekday() == 0:
        year, week, _weekday = starts_on.isocalendar()
        return _("week %(week)d/%(year)d") % {"week": week, "year": year}
    return f"{_figures(starts_on)}–{_figures(ends_on)}"


def _months(due: date, length: Covers, window_start_day: int) -> Span:
    """Ends of such spans lie `step` months apart, in each year at the same months."""
    step, last = (12, 9) if length == Covers.NINE_MONTHS else (_MONTHS[length], 12)
    back = _BACK.get(length, 0 if due.day >= _first_of_own_month(window_start_day) else 1)
    earliest = due.year * 12 + due.month - back
    year, month = _later(0, 0, earliest + (last - earliest) % step)
    first_year, first_month = _later(year, month, 1 - _MONTHS[length])
    return Span(
        _first_day(first_year, first_month, window_start_day),
        _last_day(year, month, window_start_day),
    )


def _first_of_own_month(window_start_day: int) -> int:
    return _LATE_IN_MONTH if window_start_day == 1 else window_start_day - _EARLIER


def _last_day(year: int, month: int, window_start_day: int) -> date:
    return date(year, month, window_start_day - 1 if window_start_day > 1 else month_length(year, month))


def _first_day(year: int, month: int, window_start_day: int) -> date:
    if window_start_day == 1:
        return date(year, month, 1)
    year, month = _later(year, month, -1)
    return date(year, month, window_start_day)


def _later(year: int, month: int, months: int) -> tuple[int, int]:
    count = year * 12 + month - 1 + months
    return count // 12, count % 12 + 1


def _months_of(rule: Rule) -> list[int]:
    """The months of its days, one for each day; none where a turn may stray from the span that it speaks of."""
    is_mid_month = rule.place not in (0, 1, 2, -1) or any(day < -9 for day in rule.days)
    if rule.freq != "MONTHLY" or rule.interval > 1 or rule.years > 1 or is_mid_month:
        return []
    return [month for month in rule.months or range(1, 13) for _nth in rule.days or (0,)]


def _named(year: int, first: int, last: int) -> str:
    length = last - first + 1
    if length == 1:
        return _("month %(month)d/%(year)d") % {"month": first, "year": year}
    if length == 3 and last % 3 == 0:
        return _("quarter %(quarter)s/%(year)d") % {"quarter": _ROMAN[last // 3], "year": year}
    if length == 6 and last % 6 == 0:
        half = _("first six months of %(year)d") if last == 6 else _("last six months of %(year)d")
        return half % {"year": year}
    if (first, length) == (1, 9):
        return _("nine months of %(year)d") % {"year": year}
    return _("year %(year)d") % {"year": year} if length == 12 else ""


def _figures(day: date) -> str:
    return f"{day:%d/%m/%Y}"
