"""When something comes again: rules of RFC 5545 as far as offices need them, and the days they come to.

The one room of `dateutil.rrule`. A rule is read into values first and refused with words where it asks for more than an
office can mean, so that nothing hostile is ever expanded: whatever `parse` gives back comes again at least every few
years, and never more than once a day.
"""

import calendar
import heapq
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice, takewhile
from typing import Any

from dateutil import rrule
from django.utils.translation import gettext as _

LAST_YEAR = 2100
MOST_TURNS = 1000
_LONGEST, _MOST_LINES, _LARGEST_STEP = 500, 12, 120
_YEAR = 12
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FRIDAY = 4
_KEYS = {"FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "UNTIL", "COUNT", "WKST"}
_FREQS: dict[str, Any] = {"DAILY": rrule.DAILY, "WEEKLY": rrule.WEEKLY, "MONTHLY": rrule.MONTHLY}
_ORDINAL = re.compile(r"([+-]?\d{0,2})(MO|TU|WE|TH|FR|SA|SU)")
# Every month has this day; a later one falls on the last of a shorter month.
_SAFE = 28


class BadRule(Exception):
    """What the rule says cannot be followed; its words are for the person who wrote it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule in its normal form: so many days or weeks apart, or by months.

    By months: `months` (empty: each, every `interval`), each `years`-th year, on `days` of the month (negative: from
    its end), or on the `place`-th of the `weekdays` (0 is Monday) in it.
    """

    freq: str
    interval: int = 1
    years: int = 1
    months: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    weekdays: tuple[int, ...] = ()
    place: int = 0

    def __str__(self) -> str:
        freq, interval = ("YEARLY", self.years) if self.years > 1 else (self.freq, self.interval)
        parts = [f"FREQ={freq}"]
        parts += [f"INTERVAL={interval}"] if interval > 1 else []
        parts += [f"BYMONTH={_joined(self.months)}"] if self.months else []
        parts += [f"BYMONTHDAY={_joined(self.days)}"] if self.days else []
        parts += [f"BYDAY={','.join(WEEKDAYS[day] for day in self.weekdays)}"] if self.weekdays else []
        parts += [f"BYSETPOS={self.place}"] if self.place else []
        return ";".join(parts)

    @property
    def reach(self) -> timedelta:
        """No gap between two of its days is longer."""
        days = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 31}[self.freq] * (self.interval + 1)
        return timedelta(days=max(days, 366 * (self.years + 1) if self.months else 0))

    def falling(self, anchor: date, first: date) -> Iterator[date]:
        """Its days from `first` on; `anchor` is where the steps of every second, third … are counted from."""
        start = first if self.interval == 1 else self._anchored(anchor)
        for day in heapq.merge(*(self._days(start, one) for one in self.days or (0,))):
            if day >= first and (day.year - anchor.year) % self.years == 0:
                yield day

    def _anchored(self, anchor: date) -> date:
        if self.freq == "MONTHLY":
            return anchor.replace(day=1)
        return anchor - timedelta(days=anchor.weekday()) if self.freq == "WEEKLY" else anchor

    def _days(self, start: date, day: int) -> Iterator[date]:
        clamped = tuple(range(_SAFE, day + 1)) if day > _SAFE else ()
        found = rrule.rrule(
            _FREQS[self.freq],
            dtstart=datetime.combine(start, time.min),
            interval=self.interval,
            bymonth=self.months or None,
            bymonthday=clamped or (day or None),
            byweekday=self.weekdays or None,
            bysetpos=-1 if clamped else (self.place or None),
            until=datetime.combine(date(LAST_YEAR, 12, 31), time.min),
        )
        return (moment.date() for moment in found)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """One or several rules together ("15/6 and 20/12"); `until` and `count` as the text had them."""

    rules: tuple[Rule, ...]
    until: date | None = None
    count: int | None = None

    def __str__(self) -> str:
        """What `parse` reads back; without an end, which is kept apart."""
        return "\n".join(map(str, self.rules))

    def days(self, anchor: date, first: date) -> Iterator[date]:
        """Each day once, in order, from `first` on and not before `anchor`."""
        last = None
        for day in heapq.merge(*(rule.falling(anchor, max(anchor, first)) for rule in self.rules)):
            if day != last:
                last = day
                yield day

    def between(self, anchor: date, first: date, last: date) -> list[date]:
        return list(takewhile(lambda day: day <= last, self.days(anchor, first)))

    def upcoming(self, anchor: date, first: date, n: int) -> list[date]:
        return list(islice(self.days(anchor, first), n))

    def before(self, anchor: date, day: date) -> date | None:
        """The last one before a day, if there is any since `anchor`."""
        reach = max(rule.reach for rule in self.rules)
        first = day - reach if day - date.min > reach else date.min
        found = self.between(anchor, first, day - timedelta(days=1))
        return found[-1] if found else None

    def end(self, anchor: date) -> date | None:
        """The last day by UNTIL or COUNT; None where it has no end."""
        if self.count is None:
            return self.until
        days = self.upcoming(anchor, anchor, self.count)
        return min(filter(None, [days[-1] if days else None, self.until]), default=None)


def parse(text: str) -> Rhythm:
    """Rules, a line each, with or without "RRULE:" before them. Raises BadRule."""
    lines = [line.strip().removeprefix("RRULE:") for line in text.upper().splitlines() if line.strip()]
    if not lines or len(text) > _LONGEST or len(lines) > _MOST_LINES:
        raise BadRule(_("This rule is too long, or says nothing."))
    read = [_fields(line) for line in lines]
    rules = tuple(sorted({rule for fields in read for rule in _rules(fields)}, key=_order))
    ends = [_until(fields["UNTIL"]) for fields in read if "UNTIL" in fields]
    counts = [_number(fields["COUNT"], 1, MOST_TURNS) for fields in read if "COUNT" in fields]
    return Rhythm(rules, max(ends, default=None), max(counts, default=None))


def month_length(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _order(rule: Rule) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    return rule.months, rule.days, str(rule)


def _joined(numbers: tuple[int, ...]) -> str:
    return ",".join(map(str, numbers))


def _fields(line: str) -> dict[str, str]:
    pairs = [part.partition("=") for part in line.split(";") if part]
    found = {key.strip(): value.strip() for key, _equals, value in pairs}
    if len(found) != len(pairs) or not set(found) <= _KEYS or "FREQ" not in found:
        raise BadRule(_("This rule has parts that mean nothing here."))
    return found


def _rules(fields: dict[str, str]) -> Iterator[Rule]:
    freq, step = fields["FREQ"], _number(fields.get("INTERVAL", "1"), 1, _LARGEST_STEP)
    if freq in ("SECONDLY", "MINUTELY", "HOURLY"):
        raise BadRule(_("A turn comes at most once a day."))
    if freq == "DAILY":
        yield _daily(fields, step)
    elif freq == "WEEKLY":
        _refuse(fields, "BYMONTH", "BYMONTHDAY", "BYSETPOS")
        yield Rule("WEEKLY", step, weekdays=_weekdays(fields)[1] or (FRIDAY,))
    elif freq in ("MONTHLY", "YEARLY"):
        yield _monthly(fields, freq, step)
    else:
        raise BadRule(_("This rule has parts that mean nothing here."))


def _daily(fields: dict[str, str], step: int) -> Rule:
    _refuse(fields, "BYMONTH", "BYMONTHDAY", "BYSETPOS")
    place, weekdays = _weekdays(fields)
    if not weekdays:
        return Rule("DAILY", step)
    if step > 1 or place:
        raise BadRule(_("This rule has parts that mean nothing here."))
    return Rule("WEEKLY", weekdays=weekdays)


def _monthly(fields: dict[str, str], freq: str, step: int) -> Rule:
    place, weekdays = _weekdays(fields)
    days = _numbers(fields.get("BYMONTHDAY", ""), -_SAFE, 31)
    place = _number(fields["BYSETPOS"], -31, 31) if "BYSETPOS" in fields else place
    _must_fit(days, weekdays, place)
    interval, years, months = _steps(fields, freq, step, bool(days or weekdays))
    if weekdays and not place:
        # Each Friday of each month is each Friday.
        if months or interval > 1:
            raise BadRule(_("This rule has parts that mean nothing here."))
        return Rule("WEEKLY", weekdays=weekdays)
    return Rule("MONTHLY", interval, years, months, () if weekdays else days or (-1,), weekdays, place)


def _must_fit(days: tuple[int, ...], weekdays: tuple[int, ...], place: int) -> None:
    """Each month has four of each weekday: a fifth would not come again in every month."""
    if (days and weekdays) or (place and not weekdays) or abs(place) > 4 * len(weekdays):
        raise BadRule(_("This rule has parts that mean nothing here."))


def _steps(fields: dict[str, str], freq: str, step: int, says_when: bool) -> tuple[int, int, tuple[int, ...]]:
    """Months apart, years apart, and the months: every third month is the last of each quarter."""
    months = _numbers(fields.get("BYMONTH", ""), 1, _YEAR)
    if freq == "YEARLY":
        months = months or (() if says_when and step == 1 else (_YEAR,))
        return 1, step, months if step > 1 or len(months) < _YEAR else ()
    if step == 1:
        return 1, 1, months if len(months) < _YEAR else ()
    if months:
        raise BadRule(_("This rule has parts that mean nothing here."))
    if _YEAR % step == 0:
        return 1, 1, tuple(range(step, _YEAR + 1, step))
    return (1, step // _YEAR, (_YEAR,)) if step % _YEAR == 0 else (step, 1, ())


def _refuse(fields: dict[str, str], *keys: str) -> None:
    if set(keys) & set(fields):
        raise BadRule(_("This rule has parts that mean nothing here."))


def _weekdays(fields: dict[str, str]) -> tuple[int, tuple[int, ...]]:
    """The place of "-1FR", and the weekdays."""
    named = [_ORDINAL.fullmatch(part) for part in fields.get("BYDAY", "").split(",") if part]
    found = [match for match in named if match]
    places = {int(match[1]) for match in found if match[1].strip("+-")}
    if len(found) != len(named) or (places and (len(found) > 1 or 0 in places)):
        raise BadRule(_("This rule has parts that mean nothing here."))
    return next(iter(places), 0), tuple(sorted({WEEKDAYS.index(match[2]) for match in found}))


def _numbers(text: str, least: int, most: int) -> tuple[int, ...]:
    return tuple(sorted({_number(part, least, most) for part in text.split(",") if part}))


def _number(text: str, least: int, most: int) -> int:
    number = int(text) if re.fullmatch(r"[+-]?[0-9]{1,9}", text) else 0
    if not number or not least <= number <= most:
        raise BadRule(_("%(number)s in this rule is out of all measure.") % {"number": text[:20]})
    return number


def _until(text: str) -> date:
    try:
        day = datetime.strptime(text[:8], "%Y%m%d").date()  # noqa: DTZ007 (a day, no moment)
    except ValueError:
        raise BadRule(_("This rule has parts that mean nothing here.")) from None
    if day.year > LAST_YEAR:
        raise BadRule(_("%(number)s in this rule is out of all measure.") % {"number": text[:20]})
    return day
