"""The day that a date, a month, a quarter or another period named as a limit comes to: its last one."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from directives.extraction.packs.entries import Grammar
from directives.extraction.records import TimeUnit

Values = dict[str, str]
_JUST_PAST = timedelta(days=10)  # a day without its year that far back is not next year's
_TOO_FAR = timedelta(days=330)  # and one that would come so late is past: "in September", said in October
_MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
_FIGURES = re.compile(r"\d+")
# The last day of a month's part; beside it the months, from its first, in which the part of a longer period ends.
_DAYS = {"begin": 10, "middle": 15, "second": 20}
_YEAR = {"begin": 3, "middle": 6, "second": 6}
_QUARTER = {"begin": 1, "middle": 2, "second": 2}


class Moment(NamedTuple):
    """`due` is None where the words fix a day only with the document's date, and it is not known."""

    due: date | None


class Words:
    """The values of one language's words."""

    def __init__(self, grammar: Grammar) -> None:
        self._months, self._numerals = dict(grammar.months), dict(grammar.numerals)
        self._units, self._periods = dict(grammar.units), dict(grammar.periods)
        self._parts, self._weekdays = dict(grammar.parts), dict(grammar.weekdays)
        self._fiscal_end = grammar.fiscal_end

    def number(self, word: str) -> int:
        figures = _FIGURES.search(word)
        return int(figures[0]) if figures else self._numerals.get(word.rstrip("."), 0)

    def month(self, word: str) -> int:
        return self._months.get(word.rstrip("."), 0) or self.number(word)

    def weekday(self, word: str) -> int:
        return self._weekdays[word]

    def period(self, values: Values) -> str:
        word = values.get("period", "")
        return self._periods.get(word, word)

    def amount(self, values: Values) -> tuple[int, TimeUnit | None]:
        unit = values.get("unit", "")
        known = self._units.get(unit) or next((one for one in self._units.values() if one == unit), None)
        return self.number(values.get("n", "1")), known

    def unit(self, unit: TimeUnit) -> str:
        """The language's first word for a unit."""
        return next((word for word, known in self._units.items() if known == unit), unit)

    def moment(self, values: Values, issued: date | None) -> Moment | None:
        """None where the values are no date of the calendar."""
        if "year2" in values:
            values = values | {"year": f"20{values['year2']}"}
        if issued is None and "year" not in values:
            return Moment(None)
        try:
            due = self._due(values, issued or date(int(values["year"]), 1, 1))
        except (ValueError, OverflowError):
            return None
        return Moment(due) if 1800 < due.year < 2200 else None

    def _due(self, values: Values, issued: date) -> date:
        shift = int(values.get("shift", 0))
        if "weekday" in values and "month" not in values:
            return _weekday(
                self.weekday(values["weekday"]),
                issued,
                shift if "shift" in values else None,
            )
        if "year" not in values and "period" not in values:
            due = self._in_year(values, issued.year, issued)
            return due if due >= issued - _JUST_PAST else self._next_year(values, issued, due)
        if "year" in values or self.period(values) == "year":
            return self._in_year(values, self._year(values, issued, shift), issued)
        return self._in_period(values, issued, shift)

    def _next_year(self, values: Values, issued: date, past: date) -> date:
        due = self._in_year(values, issued.year + 1, issued)
        return past if due > issued + _TOO_FAR else due

    def _year(self, values: Values, issued: date, shift: int) -> int:
        if "year" in values:
            return int(values["year"]) - ("before" in values)
        has_begun_next = "fiscal" in values and issued.month > self._fiscal_end
        return issued.year + shift + has_begun_next

    def _in_year(self, values: Values, year: int, issued: date) -> date:
        """A day, month, quarter or half of a year, or the year itself."""
        part = self._parts.get(values.get("part", ""), values.get("part", "end"))
        if "day" in values:
            return self._day(values, year, issued)
        if "weekday" in values:
            rank, weekday = self.number(values.get("n", "")), self.weekday(values["weekday"])
            return _nth_weekday(year, self.month(values["month"]), weekday, rank)
        if "month" in values:
            return _in_month(year, self.month(values["month"]), part)
        for name, size in (("quarter", 3), ("half", 6)):
            if name in values:
                last = self.number(values[name]) * size
                if not size <= last <= 12:
                    raise ValueError(values[name])
                last += (_QUARTER.get(part, 3) - 3) if name == "quarter" else 0
                return self._fiscal_month(year, last, values)
        return self._fiscal_month(year, _YEAR.get(part, 12), values)

    def _day(self, values: Values, year: int, issued: date) -> date:
        if "month" in values:
            return date(year, self.month(values["month"]), self.number(values["day"]))
        due = date(year, issued.month, self.number(values["day"]))
        return due if due >= issued else due + relativedelta(months=1)

    def _fiscal_month(self, year: int, last: int, values: Values) -> date:
        if "fiscal" not in values or self._fiscal_end == 12:
            return _last_day(year, last)
        return _last_day(year - 1, self._fiscal_end) + relativedelta(months=last, day=31)

    def _in_period(self, values: Values, issued: date, shift: int) -> date:
        """ "This month", "the 25th of next month", "the end of the week"."""
        period = self.period(values)
        if period == "day":
            return issued + timedelta(days=shift)
        if period == "week":
            return issued + timedelta(days=6 - issued.weekday(), weeks=shift)
        size = _MONTHS.get(period, 12)
        first = date(issued.year, (issued.month - 1) // size * size + 1, 1) + relativedelta(months=size * shift)
        if "day" in values:
            return first.replace(day=self.number(values["day"]))
        part = self._parts.get(values.get("part", ""), values.get("part", "end"))
        if period == "month":
            return _in_month(first.year, first.month, part)
        last = first.month + size - 1
        return _last_day(first.year, last + (_QUARTER.get(part, 3) - 3) * (period == "quarter"))


def _in_month(year: int, month: int, part: str) -> date:
    return date(year, month, _DAYS[part]) if part in _DAYS else _last_day(year, month)


def _last_day(year: int, month: int) -> date:
    if not 1 <= month <= 12:
        raise ValueError(month)
    return date(year, month, monthrange(year, month)[1])


def _nth_weekday(year: int, month: int, weekday: int, rank: int) -> date:
    """The first such day of a month, the second ...; the last where no number is known."""
    if not rank:
        last = _last_day(year, month)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7, weeks=rank - 1)


def _weekday(weekday: int, issued: date, shift: int | None) -> date:
    """The next such day; with a shift, that of this week or a later one."""
    if shift is not None:
        return issued + timedelta(days=weekday - issued.weekday(), weeks=shift)
    return issued + timedelta(days=(weekday - issued.weekday() - 1) % 7 + 1)
