"""What the deadline of a list's row comes to: a day, a rhythm, a standing duty, none, or nothing that can be read."""

import re
from dataclasses import dataclass, field
from datetime import date

from django.conf import settings
from django.utils.translation import gettext, override
from django.utils.translation import gettext_noop as _

from directives.services import deadlines
from directives.services.books import Cell
from tracker.models import Kind, Schedule, Task
from tracker.models.folding import fold
from tracker.services import rhythm_words, schedules
from tracker.services.calendars import OfficeCalendar
from tracker.services.list_words import Told, told

_DAY = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})\.?\Z")
_MONTH = re.compile(r"(?:t|th)\.?\s*(\d{1,2})\s*[/.-]\s*(\d{4})\Z", re.I)
_NONE = ("", "-", "–", "—", "/", "x", "khong", "khong co", "khong xac dinh", "khong thoi han")
FIRST_YEAR, LAST_YEAR = 1945, 2100


@dataclass(frozen=True, slots=True)
class Due:
    """`said` tells how the words were understood, where they say more or otherwise; `error` why they were not."""

    kind: str = Kind.UNDATED
    due_on: date | None = None
    rrule: str = ""
    said: Told | None = None
    error: Told | None = None


@dataclass
class Deadlines:
    """Reads the cells of one list. `year` is meant where a day has none, unless the row tells when it was issued."""

    year: int
    calendar: OfficeCalendar
    _read: dict[tuple[str, date | None], Due] = field(default_factory=dict)

    def read(self, cell: Cell, issued: date | None) -> Due:
        if isinstance(cell, date):
            return _on(cell)
        if fold(cell) in _NONE:
            return Due()
        key = (cell, issued)
        if key not in self._read:
            self._read[key] = self._of_words(" ".join(cell.split()), issued)
        return self._read[key]

    def _of_words(self, words: str, issued: date | None) -> Due:
        if found := _DAY.match(words):
            day, month, year = map(int, found.groups())
            return _on_figures(year + 2000 if year < 100 else year, month, day, words)
        if found := _MONTH.match(words):
            words = f"Tháng {int(found[1])}/{found[2]}"
        best: deadlines.Limit | None = None
        for language in _languages():
            limit = self._limit(words, language, issued)
            if limit and (best is None or len(limit.words) > len(best.words)):
                best = limit
            # Another language's words are loaded only where this one does not make all of them out.
            if best and fold(best.words) == fold(words):
                break
        if best is not None:
            return self._of_limit(best, words, issued)
        return Due(
            error=told(_("The deadline “%(words)s” cannot be read: write a day, for example 31/12/2026."), words=words)
        )

    def _limit(self, words: str, language: str, issued: date | None) -> deadlines.Limit | None:
        since = issued or date(self.year, 1, 1)
        return deadlines.read(words, language=language, issued=since, calendar=self.calendar)

    def _of_limit(self, limit: deadlines.Limit, words: str, issued: date | None) -> Due:
        if limit.kind == "relative" and issued is None:
            said = _(
                "“%(words)s” counts from a day that the list does not name: write the day itself, "
                "or choose a column “Issued on”."
            )
            return Due(error=told(said, words=words))
        if limit.due_on:
            read = _on(limit.due_on)
            tells = limit.arithmetic or (words if fold(limit.words) != fold(words) else "")
            return read if read.error or not tells else Due(Kind.DATED, limit.due_on, said=_how(words, limit.due_on))
        if limit.kind == "relative":
            said = _("“%(words)s” counts from something that has no day yet: write the day itself.")
            return Due(error=told(said, words=words))
        rrule = schedules.readable(limit.rrule)
        if rrule:
            return Due(Kind.RECURRING, rrule=rrule, said=told("“%(words)s” → %(rrule)s", words=words, rrule=rrule))
        return Due(Kind.STANDING)


def due_words(task: Task) -> date | str:
    """What the list says of a task's deadline: its day, its rhythm or that it is a standing duty, else nothing."""
    if task.due_on:
        return task.due_on
    schedule: Schedule | None = getattr(task, "schedule", None)
    if task.kind == Kind.RECURRING and schedule:
        return str(rhythm_words.words(schedule.rrule))
    return gettext("standing duty") if task.kind == Kind.STANDING else ""


def says_the_same(cell: Cell, task: Task) -> bool:
    """Whether the cell is what our own export writes for this task, in whichever language it was made."""
    if isinstance(cell, date) or task.due_on:
        return cell == task.due_on
    for language, _name in settings.LANGUAGES:
        with override(language):
            if fold(cell) == fold(str(due_words(task))):
                return True
    return False


def _how(words: str, day: date) -> Told:
    return told("“%(words)s” → %(day)s", words=words, day=f"{day:%d/%m/%Y}")


def _on(day: date) -> Due:
    if FIRST_YEAR <= day.year <= LAST_YEAR:
        return Due(Kind.DATED, day)
    return Due(error=told(_("The year of the deadline %(day)s cannot be right."), day=f"{day:%d/%m/%Y}"))


def _on_figures(year: int, month: int, day: int, words: str) -> Due:
    try:
        return _on(date(year, month, day))
    except ValueError:
        return Due(
            error=told(_("There is no day %(words)s: write day, month and year, for example 31/12/2026."), words=words)
        )


def _languages() -> list[str]:
    """The house's first: of two that read the same words it decides."""
    return list(dict.fromkeys([settings.LANGUAGE_CODE, *(code for code, _name in settings.LANGUAGES)]))
