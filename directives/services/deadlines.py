"""What the words of a time limit come to, where they stand alone: in a cell, in a field."""

from dataclasses import dataclass
from datetime import date

from directives import extraction


@dataclass(frozen=True, slots=True)
class Limit:
    """`kind` is that of the extraction: date, relative, recurring, ongoing. `words` are those that were read."""

    kind: str
    words: str
    due_on: date | None
    rrule: str
    arithmetic: str


def read(
    words: str, *, language: str, issued: date | None, calendar: extraction.WorkCalendar | None = None
) -> Limit | None:
    """None where they state none. `issued` is the day from which they count."""
    found = extraction.read_deadline(extraction.normalise(words), language=language, issued=issued, calendar=calendar)
    if found is None:
        return None
    return Limit(found.kind, found.text, found.due, found.rrule, found.arithmetic)
