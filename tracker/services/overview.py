"""The figures of the home page: what is late and whose it is, as of one day. The arithmetic is that of the reports."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Count

from tracker.models import Part, State, Status
from tracker.models.task import TaskQuerySet
from tracker.services.counting import DATED, Ageing, Counts, Loose


@dataclass(frozen=True, slots=True)
class Tally:
    """Dated tasks by status; on lines of their own those without a deadline, recurring tasks (their turns are dated),
    and reports on standing duties."""

    counts: Counts
    loose: Loose
    recurring: int = 0
    duties: Counts = field(default_factory=Counts)

    @classmethod
    def of(cls, numbers: "Numbers") -> "Tally":
        """From numbers by Status value, and whether it is a report on a standing duty; cancelled tasks count
        nowhere."""
        return cls(
            counts=Counts(**{status.value: numbers.get((status, False), 0) for status in DATED}),
            loose=Loose(numbers.get((Status.UNDATED_DONE, False), 0), numbers.get((Status.UNDATED_OPEN, False), 0)),
            recurring=numbers.get((Status.RECURRING, False), 0),
            duties=Counts(**{status.value: numbers.get((status, True), 0) for status in DATED}),
        )


Numbers = Mapping[tuple[str, bool], int]


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
        overdue_last_week=once.without_duty_reports().overdue_as_of(today - timedelta(days=7)).count(),
        units=by_unit(once, today),
        ageing=_ageing(once, today),
    )


def _tally(tasks: TaskQuerySet, today: date) -> Tally:
    found = tasks.with_status(today).order_by().values_list("status", "period__is_duty")  # type: ignore[misc]
    return Tally.of(_summed(found.annotate(n=Count("pk"))))


def _summed(rows: Iterable[tuple[str, bool | None, int]]) -> Numbers:
    """A task that is no turn has no mark at all."""
    found: dict[tuple[str, bool], int] = defaultdict(int)
    for status, is_duty, n in rows:
        found[status, bool(is_duty)] += n
    return found


def by_unit(tasks: TaskQuerySet, today: date) -> tuple[UnitRow, ...]:
    """Worst first: most overdue, then most open, then by name."""
    counted = (
        tasks.with_status(today)
        .filter(assignments__part=Part.LEAD)
        .exclude(state=State.CANCELLED)
        .order_by()
        .values_list("assignments__unit", "assignments__unit__name", "status", "period__is_duty")  # type: ignore[misc]
        .annotate(n=Count("pk"))
    )
    found: dict[tuple[int, str], list[tuple[str, bool | None, int]]] = defaultdict(list)
    for pk, name, *numbers in counted:
        found[pk, name].append(tuple(numbers))
    rows = [UnitRow(pk, name, Tally.of(_summed(numbers))) for (pk, name), numbers in found.items()]
    return tuple(sorted(rows, key=_worst_first))


def _worst_first(row: UnitRow) -> tuple[int, int, int, str]:
    return -row.tally.counts.overdue, -row.tally.counts.in_term, -row.tally.loose.unfinished, row.name


def _ageing(tasks: TaskQuerySet, today: date) -> Ageing:
    overdue = tasks.without_duty_reports().overdue(today)
    return Ageing.of((today - due).days for due in overdue.values_list("due_on", flat=True) if due)
