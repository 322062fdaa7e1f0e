"""The windows for which offices report, around a day."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Window:
    """First and last day, both inside."""

    key: str
    label: str | Promise
    start_on: date
    end_on: date


def common(today: date) -> list[Window]:
    """Calendar windows around the day, as the Government's office reports them."""
    last_month = today.replace(day=1) - timedelta(days=1)
    quarter = 3 * ((today.month - 1) // 3) + 1
    half = 1 if today.month <= 6 else 7
    half_label = _("First six months") if half == 1 else _("Last six months")
    return [
        _months("month", _("This month"), today.year, today.month, 1),
        _months("last-month", _("Last month"), last_month.year, last_month.month, 1),
        _months("quarter", _("This quarter"), today.year, quarter, 3),
        _months("half-year", half_label, today.year, half, 6),
        _months("year", _("This year"), today.year, 1, 12),
    ]


def anti_corruption(today: date) -> list[Window]:
    """From the 15th to the 14th, the year from 15 December: Circular 01/2024/TT-TTCP (as 02/2021 before it)."""
    year = today.year + (today >= date(today.year, 12, 15))
    opens = date(year - 1, 12, 15)
    quarters = [
        (opens, date(year, 3, 14)),
        (date(year, 3, 15), date(year, 6, 14)),
        (date(year, 6, 15), date(year, 9, 14)),
        (date(year, 9, 15), date(year, 12, 14)),
    ]
    start, end = next(window for window in quarters if window[0] <= today <= window[1])
    return [
        Window("ac-quarter", _("Quarter"), start, end),
        Window("ac-half-year", _("Six months"), opens, date(year, 6, 14)),
        Window("ac-nine-months", _("Nine months"), opens, date(year, 9, 14)),
        Window("ac-year", _("Whole year"), opens, date(year, 12, 14)),
    ]


def _months(key: str, label: str | Promise, year: int, month: int, length: int) -> Window:
    last = month + length - 1
    return Window(key, label, date(year, month, 1), date(year, last, monthrange(year, last)[1]))
