"""The figures of the home page: what is late and whose it is, as of one day. The arithmetic is that of the reports."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count

from tracker.models import Part, State, Status
from tracker.models.task import TaskQuerySet
from tracker.services.counting import DATED, Ageing, Counts, Loose


@dataclass(frozen=True, slots=True)
class Tally:
    """Dated tasks by status, and those without a deadline on a line of their own."""

    counts: Counts
    loose: Loose

    @classmethod
    def of(cls, numbers: Mapping[str, int]) -> "Tally":
        """From numbers by Status value; cancelled tasks count nowhere."""
        return cls(
            counts=Counts(**{status.value: numbers.get(status, 0) for status in DATED}),
            loose=Loose(numbers.get(Status.UNDATED_DONE, 0), numbers.get(Status.UNDATED_OPEN, 0)),
        )


@dataclass(frozen=True, slots=True)
class UnitRow:
    unit_id: int
    name: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class Overview:
    tally: Tally
    due_soon: int
    submitted: int
    overdue_last_week: int
    units: tuple[UnitRow, ...]
    ageing: Ageing

    @property
    def overdue_change(self) -> int:
        return self.tally.counts.overdue - self.overdue_last_week


def overview(tasks: TaskQuerySet, today: date) -> Overview:
    """Six queries, however many tasks there are. What is a part of another one of these tasks is counted with that one;
    but each report that waits is a report of its own."""
    once = tasks.counted_once()
    return Overview(
        tally=_tally(once, today),
        due_soon=once.due_within(7, today).count(),
        submitted=tasks.filter(state=State.SUBMITTED).count(),
        overdue_last_week=once.overdue_as_of(today - timedelta(days=7)).count(),
        units=by_unit(once, today),
        ageing=_ageing(once, today),
    )


def _tally(tasks: TaskQuerySet, today: date) -> Tally:
    counted = tasks.with_status(today).order_by().values_list("status").annotate(n=Count("pk"))  # type: ignore[misc]
    return Tally.of(dict(counted))


def by_unit(tasks: TaskQuerySet, today: date) -> tuple[UnitRow, ...]:
    """Worst first: most overdue, then most open, then by name."""
    counted = (
        tasks.with_status(today)
        .filter(assignments__part=Part.LEAD)
        .exclude(state=State.CANCELLED)
        .order_by()
        .values_list("assignments__unit", "assignments__unit__name", "status")  # type: ignore[misc]
        .annotate(n=Count("pk"))
    )
    found: dict[tuple[int, str], dict[str, int]] = defaultdict(dict)
    for pk, name, status, n in counted:
        found[pk, name][status] = n
    rows = [UnitRow(pk, name, Tally.of(numbers)) for (pk, name), numbers in found.items()]
    return tuple(sorted(rows, key=_worst_first))


def _worst_first(row: UnitRow) -> tuple[int, int, int, str]:
    return -row.tally.counts.overdue, -row.tally.counts.in_term, -row.tally.loose.unfinished, row.name


def _ageing(tasks: TaskQuerySet, today: date) -> Ageing:
    return Ageing.of((today - due).days for due in tasks.overdue(today).values_list("due_on", flat=True) if due)
