"""The arithmetic of a report: which tasks belong to a window, what they come to, and the figures in a form that keeps.

Values only. `Figures.to_json` is what `Report.figures` holds: the dataclasses below as nested mappings under their
field names, dates as ISO strings; `Figures.from_json` gives the same value back.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Self

from tracker.models import Status

DATED = (Status.DONE_ON_TIME, Status.DONE_LATE, Status.IN_TERM, Status.OVERDUE)


class SumsDisagree(Exception):
    """Parts do not add up to their total: such a report must not be printed."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """A share with its denominator, so that no page can show the one without naming the other."""

    part: int
    whole: int

    @property
    def percent(self) -> Decimal | None:
        """Two places, half up; None where there is nothing to divide by."""
        if not self.whole:
            return None
        return (Decimal(100 * self.part) / self.whole).quantize(Decimal("0.01"), ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Counts:
    """Tasks with a deadline, by their four statuses (practice of Decision 42/2014)."""

    done_on_time: int = 0
    done_late: int = 0
    in_term: int = 0
    overdue: int = 0

    @classmethod
    def of(cls, statuses: Iterable[str]) -> Self:
        found = list(statuses)
        return cls(**{status.value: found.count(status.value) for status in DATED})

    @property
    def done(self) -> int:
        return self.done_on_time + self.done_late

    @property
    def unfinished(self) -> int:
        return self.in_term + self.overdue

    @property
    def total(self) -> int:
        return self.done + self.unfinished

    @property
    def done_of_total(self) -> Ratio:
        return Ratio(self.done, self.total)

    @property
    def done_of_done_and_overdue(self) -> Ratio:
        """What is open in term is left out: the share that the Prime Minister's task force published for 2017."""
        return Ratio(self.done, self.done + self.overdue)

    @property
    def overdue_of_done_and_overdue(self) -> Ratio:
        return Ratio(self.overdue, self.done + self.overdue)

    def must_add_up_to(self, total: int) -> None:
        if self.total != total:
            raise SumsDisagree(f"{self} adds up to {self.total}, not to {total}")


@dataclass(frozen=True, slots=True)
class Loose:
    """Tasks without a deadline: on a line of their own, in no total and no ratio."""

    done: int = 0
    unfinished: int = 0

    @property
    def total(self) -> int:
        return self.done + self.unfinished


# Each step of the ageing table: what it is called, its field in Ageing, its first and last day over.
AGES: dict[str, tuple[str, int, int | None]] = {
    "1–30": ("upto_30", 1, 30),
    "31–60": ("upto_60", 31, 60),
    "61–120": ("upto_120", 61, 120),
    "> 120": ("over_120", 121, None),
}


@dataclass(frozen=True, slots=True)
class Ageing:
    """Overdue tasks by the days since their deadline."""

    upto_30: int = 0
    upto_60: int = 0
    upto_120: int = 0
    over_120: int = 0

    @classmethod
    def of(cls, days_over: Iterable[int]) -> Self:
        days = sorted(days_over)
        upto = [sum(1 for n in days if n <= limit) for limit in (30, 60, 120)]
        return cls(upto[0], upto[1] - upto[0], upto[2] - upto[1], len(days) - upto[2])

    @property
    def total(self) -> int:
        return self.upto_30 + self.upto_60 + self.upto_120 + self.over_120


@dataclass(frozen=True, slots=True)
class UnitLine:
    """What one unit leads. `loose` are its tasks without a deadline, `duties` its reports on standing duties."""

    pk: int | None
    name: str
    counts: Counts
    loose: int
    duties: int = 0


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task as it stood on the day of the report. `sources`: number and day of each document that asks for it."""

    pk: int
    status: str
    content: str
    sources: tuple[tuple[str, date | None], ...]
    lead_pk: int | None
    lead: str
    partners: tuple[str, ...]
    is_standing: bool
    due_on: date | None
    first_due_on: date | None
    done_on: date | None
    result: str
    result_on: date | None
    percent: int
    # Reported as done, and not confirmed yet. Reports from before it was kept do not say.
    is_awaiting: bool = False
    is_recurring: bool = False
    # A turn: the span that it speaks of, and whether it is a report on a standing duty.
    period_start_on: date | None = None
    period_end_on: date | None = None
    is_duty: bool = False

    @property
    def was_moved(self) -> bool:
        return self.first_due_on is not None and self.first_due_on != self.due_on


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that a report says. `tasks` is the detail, most pressing first; `left_out` counts what it has no
    room for, the totals never do."""

    start_on: date
    end_on: date
    as_of: date
    unit: str
    counts: Counts
    undated: Loose
    standing: Loose
    ageing: Ageing
    units: tuple[UnitLine, ...]
    tasks: tuple[TaskLine, ...]
    left_out: int
    # Judged by the first deadlines, as if none had been extended. Reports from before it was asked do not say.
    by_first: bool = False
    # Recurring tasks themselves: their turns are tasks with a deadline. Older reports knew none.
    recurring: Loose = field(default_factory=Loose)
    # Reports on standing duties: of their own, since Decision 42/2014 leaves routine duties out.
    duties: Counts = field(default_factory=Counts)

    def __post_init__(self) -> None:
        """No report leaves with sums that disagree."""
        for unit_sum, total in (
            (sum(line.counts.total for line in self.units), self.counts.total),
            (sum(line.counts.done for line in self.units), self.counts.done),
            (sum(line.counts.overdue for line in self.units), self.counts.overdue),
            (sum(line.loose for line in self.units), self.loose_total),
            (sum(line.duties for line in self.units), self.duties.total),
            (self.ageing.total, self.counts.overdue),
            (len(self.tasks) + self.left_out, self.total),
        ):
            if unit_sum != total:
                raise SumsDisagree(f"{unit_sum} is not {total}")

    @property
    def total(self) -> int:
        """With and without a deadline, and reports on standing duties."""
        return self.counts.total + self.loose_total + self.duties.total

    @property
    def loose_total(self) -> int:
        """Tasks without a deadline, standing duties and recurring tasks among them."""
        return self.undated.total + self.standing.total + self.recurring.total

    def lines(self, group: str = "", lead_pk: int | None = None) -> list[TaskLine]:
        """The listed tasks behind one number: a status or a wider column, of one lead or of all."""
        return [line for line in self.tasks if group in ("", *_groups(line)) and lead_pk in (None, line.lead_pk)]

    def to_json(self) -> dict[str, Any]:
        return {key: _plain(value) for key, value in asdict(self).items()}

    @classmethod
    def from_json(cls, form: dict[str, Any]) -> Self:
        return cls(
            **_dates(form, "start_on", "end_on", "as_of"),
            unit=form["unit"],
            counts=Counts(**form["counts"]),
            undated=Loose(**form["undated"]),
            standing=Loose(**form["standing"]),
            ageing=Ageing(**form["ageing"]),
            units=tuple(UnitLine(**{**line, "counts": Counts(**line["counts"])}) for line in form["units"]),
            tasks=tuple(_task_line(line) for line in form["tasks"]),
            left_out=form["left_out"],
            by_first=form.get("by_first", False),
            recurring=Loose(**form.get("recurring", {})),
            duties=Counts(**form.get("duties", {})),
        )


def _groups(line: TaskLine) -> tuple[str, ...]:
    """The numbers in which the task counts."""
    if line.is_duty:
        return "duties", f"duty_{line.status}"
    if line.due_on is None:
        kind = "recurring" if line.is_recurring else "standing" if line.is_standing else "undated"
        return line.status, "loose", kind
    return line.status, "dated", "finished" if line.status in (Status.DONE_ON_TIME, Status.DONE_LATE) else "unfinished"


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


def _dates(form: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: date.fromisoformat(form[name]) if form.get(name) else None for name in names}


def _task_line(form: dict[str, Any]) -> TaskLine:
    plain = {one.name: form[one.name] for one in fields(TaskLine) if one.name in form}
    plain |= _dates(form, "due_on", "first_due_on", "done_on", "result_on", "period_start_on", "period_end_on")
    plain["partners"] = tuple(form["partners"])
    plain["sources"] = tuple((name, date.fromisoformat(day) if day else None) for name, day in form["sources"])
    return TaskLine(**plain)
