"""What comes again: the nearest of the periods that have a name, and the rule in the words of RFC 5545."""

from collections.abc import Sequence

from directives.extraction.deadlines.moments import Values, Words

_DAYS = {
    "day": 1.0,
    "week": 7,
    "month": 30,
    "quarter": 91,
    "half-year": 182,
    "year": 365,
    "term": 1_826,
}
_UNITS = {
    "days": "day",
    "working_days": "day",
    "weeks": "week",
    "hours": "hour",
    "months": "month",
    "years": "year",
}
_RULES = {
    "day": "FREQ=DAILY",
    "week": "FREQ=WEEKLY",
    "month": "FREQ=MONTHLY",
    "quarter": "FREQ=MONTHLY;INTERVAL=3",
    "half-year": "FREQ=MONTHLY;INTERVAL=6",
    "year": "FREQ=YEARLY",
}
# Of so many months in a year.
_IN_A_YEAR = {2: "half-year", 4: "quarter"}
# From the shortest period to the longest.
PERIODS = tuple(_DAYS)
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def of(values: Values, moments: Sequence[Values], every: str | None, words: Words) -> tuple[str | None, str]:
    """The period's name and its rule; the rule is empty where the words fix none."""
    period, rule = _interval(values, every, words)
    if period is None:
        return None, ""
    if "months" in values:
        return (
            period,
            f"FREQ=YEARLY;BYMONTH={values['months']};BYMONTHDAY={words.number(values['day'])}",
        )
    places = [place for one in moments or [values] if (place := _place(one, words))]
    if period == "year":
        period = _IN_A_YEAR.get(len({month for month, _, _ in places if month}), period)
    return period, rule if period == "day" or not places else _at(period, rule, places)


def _interval(values: Values, every: str | None, words: Words) -> tuple[str | None, str]:
    if "unit" in values and "period" not in values:
        amount, unit = words.amount(values)
        name = _UNITS.get(unit or "")
        return _every(amount, name) if name and amount else (None, "")
    period = words.period(values) or every or ""
    if period not in _DAYS:
        return None, ""
    times = words.number(values["times"]) if "times" in values else 1
    if times > 1:
        return _often(times, period)
    return period, _RULES.get(period, "")


def _every(amount: int, name: str) -> tuple[str, str]:
    if name == "hour":
        return _nearest(amount / 24), f"FREQ=HOURLY;INTERVAL={amount}"
    rule = _RULES[name] + (f";INTERVAL={amount}" if amount > 1 else "")
    return _nearest(amount * _DAYS[name]), rule


def _often(times: int, period: str) -> tuple[str, str]:
    """So many times a period: the rule is given where it is an even number of months."""
    if period == "week" and times < 4:
        return period, ""
    months = {"quarter": 3, "half-year": 6, "year": 12}.get(period, 0)
    rule = f"FREQ=MONTHLY;INTERVAL={months // times}" if months and months % times == 0 else ""
    return _nearest(_DAYS[period] / times), rule.removesuffix(";INTERVAL=1")


def _nearest(days: float) -> str:
    return min(_DAYS, key=lambda name: (abs(_DAYS[name] - days), _DAYS[name]))


def _place(values: Values, words: Words) -> tuple[int, int, str] | None:
    """Month, day and weekday, each 0 or empty where the words leave it open; the last day is -1."""
    day = words.number(values["day"]) if "day" in values else int(values.get("last", 0))
    month = words.month(values["month"]) if "month" in values else 0
    weekday = _WEEKDAYS[words.weekday(values["weekday"])] if "weekday" in values else values.get("on", "")
    if month and not day:
        day = -1
    return (month, day, weekday) if month or day or weekday else None


def _at(period: str, rule: str, places: Sequence[tuple[int, int, str]]) -> str:
    months = sorted({month for month, _, _ in places})
    days = {(day, weekday) for _, day, weekday in places}
    if months[0] and len(days) > 1:
        return "\n".join(f"RRULE:FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}" for month, day, _ in sorted(places))
    day, weekday = max(days)
    if months[0]:
        return f"FREQ=YEARLY;BYMONTH={','.join(map(str, months))};BYMONTHDAY={day}"
    if weekday:
        return f"{rule};BYDAY={weekday}" + (f";BYSETPOS={day}" if day and period != "week" else "")
    return f"{rule};BYMONTHDAY={','.join(str(one) for one, _ in sorted(days))}" if period != "week" else rule
