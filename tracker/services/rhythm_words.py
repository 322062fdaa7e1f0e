"""A rhythm in words, for people: "every quarter, by day 20 of its last month"."""

from collections.abc import Iterable
from datetime import date

from django.utils import dates
from django.utils.translation import gettext as _
from django.utils.translation import pgettext, pgettext_lazy

from tracker.models import Covers, Schedule
from tracker.rhythms import BadRule, Rhythm, Rule, month_length, parse

# Not Django's own: within a sentence Vietnamese writes them small.
_WEEKDAYS = (
    pgettext_lazy("within a sentence", "Monday"),
    pgettext_lazy("within a sentence", "Tuesday"),
    pgettext_lazy("within a sentence", "Wednesday"),
    pgettext_lazy("within a sentence", "Thursday"),
    pgettext_lazy("within a sentence", "Friday"),
    pgettext_lazy("within a sentence", "Saturday"),
    pgettext_lazy("within a sentence", "Sunday"),
)
_WORKING = (0, 1, 2, 3, 4)
_QUARTERS: dict[tuple[int, ...], int] = {(3, 6, 9, 12): 3, (1, 4, 7, 10): 1, (2, 5, 8, 11): 2}


def words(rrule: str) -> str:
    """Of a rule as text; the text itself where it is not understood."""
    try:
        return of(parse(rrule))
    except BadRule:
        return rrule


def of_schedule(schedule: Schedule) -> str:
    """With the reporting window and the end."""
    parts = [words(schedule.rrule)]
    if schedule.window_start_day > 1:
        said = _("each turn speaks of the time from day %(first)d to day %(last)d of a month")
        parts.append(said % {"first": schedule.window_start_day, "last": schedule.window_start_day - 1})
    elif schedule.covers == Covers.NINE_MONTHS:
        parts.append(_("each turn speaks of nine months"))
    if schedule.ends_on:
        parts.append(_("until %(day)s") % {"day": _figures(schedule.ends_on)})
    return "; ".join(parts)


def when(due_on: date | None, is_standing: bool, rrule: str) -> str:
    """By when something is due that is not a task yet."""
    if due_on:
        return _figures(due_on)
    if rrule:
        return _("comes again: %(rhythm)s") % {"rhythm": words(rrule)}
    return _("standing duty") if is_standing else _("no date can be reckoned")


def of(rhythm: Rhythm) -> str:
    if len(rhythm.rules) > 1:
        return _yearly(rhythm.rules) if all(_is_of_months(rule) for rule in rhythm.rules) else _each(rhythm.rules)
    (rule,) = rhythm.rules
    if rule.freq == "DAILY":
        return _("every day") if rule.interval == 1 else _("every %(n)d days") % {"n": rule.interval}
    if rule.freq == "WEEKLY":
        return _weekly(rule)
    return _monthly(rule)


def _each(rules: tuple[Rule, ...]) -> str:
    return "; ".join(of(Rhythm((rule,))) for rule in rules)


def _weekly(rule: Rule) -> str:
    if rule.weekdays == _WORKING and rule.interval == 1:
        return _("every day from Monday to Friday")
    days = _all(str(_WEEKDAYS[day]) for day in rule.weekdays)
    if rule.interval == 1:
        return _("every week, by %(days)s") % {"days": days}
    return _("every %(n)d weeks, by %(days)s") % {"n": rule.interval, "days": days}


def _monthly(rule: Rule) -> str:
    if rule.years == 1 and rule.months in _QUARTERS:
        return _quarterly(rule)
    if _is_of_months(rule) and not rule.weekdays:
        return _yearly((rule,))
    when = {"when": _when(rule), "n": rule.interval}
    if rule.months:
        months = {"months": _all(str(dates.MONTHS[month]) for month in rule.months)}
        return _("every year in %(months)s, by %(when)s") % {**when, **months}
    return (_("every month, by %(when)s") if rule.interval == 1 else _("every %(n)d months, by %(when)s")) % when


def _quarterly(rule: Rule) -> str:
    said = {
        1: _("every quarter, by %(when)s of its first month"),
        2: _("every quarter, by %(when)s of its second month"),
        3: _("every quarter, by %(when)s of its last month"),
    }
    return said[_QUARTERS[rule.months]] % {"when": _when(rule)}


def _yearly(rules: tuple[Rule, ...]) -> str:
    """By the days of the year on which they fall."""
    found = sorted((month, day) for rule in rules for month in rule.months for day in rule.days)
    days, years = _all(_day_of_year(month, day) for month, day in found), max(rule.years for rule in rules)
    if years > 1:
        return _("every %(n)d years, by %(days)s") % {"n": years, "days": days}
    months = [month for month, _day in found]
    if len(months) == 2 and months[1] - months[0] == 6:
        return _("every six months, by %(days)s") % {"days": days}
    return _("every year, by %(days)s") % {"days": days}


def _is_of_months(rule: Rule) -> bool:
    return rule.freq == "MONTHLY" and bool(rule.months) and bool(rule.days)


def _when(rule: Rule) -> str:
    """The day within a month."""
    if rule.weekdays == _WORKING and rule.place == -1:
        return _("the last day from Monday to Friday")
    if rule.weekdays:
        days = {"days": _all(str(_WEEKDAYS[day]) for day in rule.weekdays), "n": abs(rule.place)}
        if rule.place == -1:
            return _("the last %(days)s") % days
        return (_("the %(n)d. %(days)s") if rule.place > 0 else _("the %(n)d. %(days)s from the end")) % days
    return _all(_day(day) for day in rule.days)


def _day(day: int) -> str:
    if day in (-1, 31):
        return pgettext("within a sentence", "the last day")
    return _("day %(day)d") % {"day": day} if day > 0 else _("day %(day)d from its end") % {"day": -day}


def _day_of_year(month: int, day: int) -> str:
    """ "15/06"; a day that the month has not is its last."""
    longest = month_length(2024, month)
    if month == 2 and (day == -1 or day >= longest):
        return _("the last day of February")
    if day > 0:
        return _day_month(min(day, longest), month)
    return _day_month(longest + 1 + day, month)


def _day_month(day: int, month: int) -> str:
    """As official papers write it: days below 10 and the months 1 and 2 with a nought before them."""
    return f"{day:02d}/{month:02d}" if month < 3 else f"{day:02d}/{month}"


def _all(parts: Iterable[str]) -> str:
    found = list(parts)
    if len(found) < 2:
        return "".join(found)
    return _("%(first)s and %(last)s") % {"first": ", ".join(found[:-1]), "last": found[-1]}


def _figures(day: date) -> str:
    return f"{day:%d/%m/%Y}"
