"""The figures of the home page: what is late and whose it is, as of one day."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Count

from tracker.models import Part, State, Status
from tracker.models.task import TaskQuerySet

AGES = ((30, "≤ 30"), (60, "≤ 60"), (120, "≤ 120"), (None, "> 120"))


@dataclass(frozen=True, slots=True)
class Piece:
    """Of a bar that is 100 wide; numbers as SVG writes them, whatever the locale."""

    status: str
    start: str
    width: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Numbers of tasks by Status value."""

    by_status: dict[str, int] = field(default_factory=dict)

    def __getitem__(self, status: str) -> int:
        """KeyError for what is no status: a template asks here first for every name after the dot."""
        if status not in Status.values:
            raise KeyError(status)
        return self.by_status.get(status, 0)

    @property
    def done(self) -> int:
        return self[Status.DONE_ON_TIME] + self[Status.DONE_LATE]

    @property
    def dated(self) -> int:
        return self.done + self[Status.IN_TERM] + self[Status.OVERDUE]

    @property
    def undated(self) -> int:
        return self[Status.UNDATED_OPEN] + self[Status.UNDATED_DONE]

    @property
    def bar(self) -> tuple["Piece", ...]:
        """The dated tasks as pieces of a bar 100 wide, done first and overdue last."""
        pieces, at = [], 0.0
        for status in (Status.DONE_ON_TIME, Status.DONE_LATE, Status.IN_TERM, Status.OVERDUE):
            width = 100 * self[status] / self.dated if self.dated else 0.0
            pieces.append(Piece(status.value, f"{at:.2f}", f"{width:.2f}"))
            at += width
        return tuple(pieces)

    @property
    def done_of_due(self) -> float | None:
        """Percent: done of (done + overdue), the ratio of the national reports; None where nothing was due."""
        due = self.done + self[Status.OVERDUE]
        return 100 * self.done / due if due else None


@dataclass(frozen=True, slots=True)
class UnitRow:
    unit_id: int
    name: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class Age:
    """Overdue tasks whose days over lie above the step before and up to this one."""

    label: str
    count: int
    width: str


@dataclass(frozen=True, slots=True)
class Overview:
    tally: Tally
    due_soon: int
    submitted: int
    overdue_last_week: int
    units: tuple[UnitRow, ...]
    ages: tuple[Age, ...]

    @property
    def overdue_change(self) -> int:
        return self.tally[Status.OVERDUE] - self.overdue_last_week


def overview(tasks: TaskQuerySet, today: date) -> Overview:
    """Six queries, however many tasks there are."""
    return Overview(
        tally=_tally(tasks, today),
        due_soon=tasks.due_within(7, today).count(),
        submitted=tasks.filter(state=State.SUBMITTED).count(),
        overdue_last_week=tasks.overdue_as_of(today - timedelta(days=7)).count(),
        units=_units(tasks, today),
        ages=_ages(tasks, today),
    )


def _tally(tasks: TaskQuerySet, today: date) -> Tally:
    counted = tasks.with_status(today).order_by().values_list("status").annotate(n=Count("pk"))  # type: ignore[misc]
    return Tally(dict(counted))


def _units(tasks: TaskQuerySet, today: date) -> tuple[UnitRow, ...]:
    """Worst first: most overdue, then most open, then by name."""
    counted = (
        tasks.with_status(today)
        .filter(assignments__part=Part.LEAD)
        .order_by()
        .values_list("assignments__unit", "assignments__unit__name", "status")  # type: ignore[misc]
        .annotate(n=Count("pk"))
    )
    found: dict[tuple[int, str], dict[str, int]] = defaultdict(dict)
    for pk, name, status, n in counted:
        if status != Status.CANCELLED:
            found[pk, name][status] = n
    rows = [UnitRow(pk, name, Tally(numbers)) for (pk, name), numbers in found.items()]
    return tuple(sorted(rows, key=_worst_first))


def _worst_first(row: UnitRow) -> tuple[int, int, int, str]:
    tally = row.tally
    return -tally[Status.OVERDUE], -tally[Status.IN_TERM], -tally[Status.UNDATED_OPEN], row.name


def _ages(tasks: TaskQuerySet, today: date) -> tuple[Age, ...]:
    days_over = [(today - due).days for due in tasks.overdue(today).values_list("due_on", flat=True) if due]
    ages, lowest = [], 0
    for highest, label in AGES:
        top = highest if highest is not None else max(days_over, default=0)
        count = sum(lowest < days <= top for days in days_over)
        ages.append(Age(label, count, f"{100 * count / len(days_over) if days_over else 0:.2f}"))
        lowest = top
    return tuple(ages)
