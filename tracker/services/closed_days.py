"""A deadline that falls on a day on which nobody works: the office decides whether it moves, and each move shows its
arithmetic."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple, Protocol

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from directives.models import Document
from tracker.services import calendars, options

KEEP, NEXT, PREVIOUS = "keep", "next", "previous"
_STEPS = {NEXT: timedelta(days=1), PREVIOUS: timedelta(days=-1)}
# No office is closed for longer; whoever's calendar says so keeps the day as it is.
_FURTHEST = 60


class Calendar(Protocol):
    def is_working_day(self, day: date) -> bool: ...

    def holiday_name(self, day: date) -> str: ...


class Moved(NamedTuple):
    """A day, and in words how it came from another; no words where it did not move."""

    day: date
    words: str = ""


def move_deadline(day: date, calendar: Calendar, how: str) -> Moved:
    """`how` is "keep", "next" (to the working day after a closed day) or "previous" (to the one before)."""
    moved = _nearest(day, calendar, _STEPS[how]) if how in _STEPS else day
    return Moved(day) if moved == day else Moved(moved, move_words(day, moved, calendar))


def move_words(day: date, moved: date, calendar: Calendar) -> str:
    return _("%(day)s is a day off (%(name)s), moved to %(moved)s") % {
        "day": _figures(day),
        "name": _why(day, calendar),
        "moved": _figures(moved),
    }


def hint(day: date, calendar: Calendar) -> str:
    """That a day is closed, and which working days stand beside it; nothing of a working day."""
    if calendar.is_working_day(day):
        return ""
    return _("%(day)s is a day off (%(name)s). Working days beside it: %(before)s, %(after)s.") % {
        "day": _figures(day),
        "name": _why(day, calendar),
        "before": _figures(_nearest(day, calendar, _STEPS[PREVIOUS])),
        "after": _figures(_nearest(day, calendar, _STEPS[NEXT])),
    }


@dataclass(frozen=True)
class Mover:
    """Moves the deadlines of one document as the office has set it; asks for the calendar once, if at all."""

    document: Document

    @cached_property
    def how(self) -> str:
        return str(options.get("deadline_on_closed_day"))

    @cached_property
    def calendar(self) -> Calendar:
        return calendars.of_document(self.document)

    def move(self, day: date) -> Moved:
        return Moved(day) if self.how == KEEP else move_deadline(day, self.calendar, self.how)

    def hint(self, day: date) -> str:
        """What is to be known of a day that the text states, before one types another."""
        return self.move(day).words or hint(day, self.calendar)


def _nearest(day: date, calendar: Calendar, step: timedelta) -> date:
    """The day itself where it is worked, or where no working day is near."""
    found = day
    for _nth in range(_FURTHEST):
        if calendar.is_working_day(found):
            return found
        try:
            found += step
        except OverflowError:
            break
    return day


def _why(day: date, calendar: Calendar) -> str:
    return calendar.holiday_name(day) or str(date_format(day, "l"))


def _figures(day: date) -> str:
    return f"{day:%d/%m/%Y}"
