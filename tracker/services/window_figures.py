"""Counting the tasks of a window."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import OuterRef, Q, Subquery
from django.utils import timezone

from tracker.models import Assignment, Kind, Part, Progress, ProgressState, State, Status, Task, Unit
from tracker.models.task import TaskQuerySet
from tracker.services.counting import DATED, Ageing, Counts, Figures, Loose, SumsDisagree, TaskLine, UnitLine
from tracker.services.wording import outside

# Some 200 pages; a tagged file of 2,400 lines took 31 s and 0.9 GB. The totals count every task all the same.
MOST_LINES = 2000
ORDER = (
    Status.OVERDUE,
    Status.IN_TERM,
    Status.UNDATED_OPEN,
    Status.RECURRING,
    Status.DONE_LATE,
    Status.DONE_ON_TIME,
    Status.UNDATED_DONE,
)


@dataclass(frozen=True, slots=True)
class _Row:
    pk: int
    status: str
    kind: str
    due_on: date | None
    lead: int | None
    parent: int | None
    is_duty: bool | None

    @property
    def is_counted(self) -> bool:
        """Among the four statuses: reports on standing duties are not."""
        return self.status in DATED and not self.is_duty


def figures(
    window_start: date,
    window_end: date,
    as_of: date,
    unit: Unit | None,
    tasks: TaskQuerySet,
    most_lines: int = MOST_LINES,
    *,
    by_first: bool = False,
) -> Figures:
    """The tasks of a window, first and last day inside, as they stood at the end of the day `as_of`.

    A task belongs to the window if it was known on that day, is not cancelled, and
    - is due in the window, whenever it was opened or finished; or
    - was finished in the window (`done_on`); or
    - was open during it: opened on its last day or before, and not finished before its first.
    What was finished after `as_of` is open. Deadlines, leads and cancellations are taken as they are known now.
    Each task counts once, at its lead, sub-tasks with the task of which they are a part where that one belongs to the
    window; with a unit, what the unit or one below it leads. `by_first` judges by the first
    deadlines, as if none had been extended.
    """
    chosen = tasks.led_within(unit) if unit else tasks
    due = "first_due_on" if by_first else "due_on"
    rows = _rows(_in_window(chosen, window_start, window_end, as_of, due), as_of, due)
    dated = [row for row in rows if row.is_counted]
    counts = Counts.of(row.status for row in dated)
    counts.must_add_up_to(len(dated))
    listed = sorted(rows, key=_most_pressing_first)[:most_lines]
    names = Unit.objects.in_bulk({row.lead for row in rows if row.lead})
    return Figures(
        start_on=window_start,
        end_on=window_end,
        as_of=as_of,
        unit=unit.name if unit else "",
        by_first=by_first,
        counts=counts,
        undated=_loose(row for row in rows if row.kind == Kind.UNDATED),
        standing=_loose(row for row in rows if row.kind == Kind.STANDING),
        recurring=_loose(row for row in rows if row.kind == Kind.RECURRING),
        duties=Counts.of(row.status for row in rows if row.is_duty),
        ageing=Ageing.of((as_of - row.due_on).days for row in dated if row.due_on and _is_overdue(row)),
        units=_by_unit(rows, {pk: unit.name for pk, unit in names.items()}),
        tasks=tuple(_lines(listed, as_of)),
        left_out=len(rows) - len(listed),
    )


def _in_window(tasks: TaskQuerySet, start: date, end: date, as_of: date, due_field: str) -> TaskQuerySet:
    due = Q(**{f"{due_field}__range": (start, end)})
    finished = Q(done_on__range=(start, end))
    open_during = Q(created_at__lt=_end_of(end)) & (Q(done_on=None) | Q(done_on__gte=start))
    known = Q(created_at__lt=_end_of(as_of))
    return tasks.exclude(state=State.CANCELLED).filter(known, due | finished | open_during)


def _end_of(day: date) -> datetime:
    """The moment at which the office's day is over."""
    return datetime.combine(day + timedelta(days=1), time.min, timezone.get_default_timezone())


def _rows(tasks: TaskQuerySet, as_of: date, due: str) -> list[_Row]:
    """One light row a task, in one query, so that all sums are of one moment; without parts of one of them."""
    lead = Assignment.objects.filter(task=OuterRef("pk"), part=Part.LEAD).values("unit")[:1]
    found = tasks.with_status(as_of, by_first=due == "first_due_on").annotate(lead_unit=Subquery(lead)).order_by("pk")
    columns = ("pk", "status", "kind", due, "lead_unit", "parent", "period__is_duty")
    rows = [_Row(*row) for row in found.values_list(*columns)]
    known = {row.pk for row in rows}
    return [row for row in rows if row.parent not in known]


def _most_pressing_first(row: _Row) -> tuple[int, date, int]:
    return ORDER.index(Status(row.status)), row.due_on or date.max, row.pk


def _is_overdue(row: _Row) -> bool:
    return row.status == Status.OVERDUE


def _loose(rows: Iterable[_Row]) -> Loose:
    done = [row.status == Status.UNDATED_DONE for row in rows]
    return Loose(done=sum(done), unfinished=len(done) - sum(done))


def _by_unit(rows: list[_Row], names: dict[int, str]) -> tuple[UnitLine, ...]:
    """Worst first: most overdue, then the smallest share done, then the largest load."""
    led: dict[int | None, list[_Row]] = defaultdict(list)
    for row in rows:
        led[row.lead].append(row)
    lines = [
        UnitLine(
            pk=pk,
            name=names[pk] if pk else "",
            counts=Counts.of(row.status for row in theirs if row.is_counted),
            loose=sum(1 for row in theirs if row.status not in DATED),
            duties=sum(1 for row in theirs if row.is_duty),
        )
        for pk, theirs in led.items()
    ]
    return tuple(sorted(lines, key=_worst_first))


def _worst_first(line: UnitLine) -> tuple[float, float, int, str]:
    percent = line.counts.done_of_total.percent
    return -line.counts.overdue, 101 if percent is None else float(percent), -line.counts.total, line.name


def _lines(rows: list[_Row], as_of: date) -> Iterable[TaskLine]:
    pks = [row.pk for row in rows]
    tasks = Task.objects.with_parts().with_secrecy().in_bulk(pks)
    results = _last_results(pks, as_of)
    if len(tasks) != len(rows):
        raise SumsDisagree(f"{len(rows)} tasks were counted, {len(tasks)} found")
    return (_line(row, tasks[row.pk], results.get(row.pk), as_of) for row in rows)


def _last_results(pks: list[int], as_of: date) -> dict[int, Progress]:
    """What a superior had returned by then is no result."""
    returned = Q(state=ProgressState.RETURNED, decided_at__lt=_end_of(as_of))
    told = Progress.objects.filter(task__in=pks, reported_on__lte=as_of)
    found = told.exclude(returned).order_by("reported_at", "pk")
    return {progress.task_id: progress for progress in found}


def _line(row: _Row, task: Task, result: Progress | None, as_of: date) -> TaskLine:
    is_secret: bool = getattr(task, "is_confidential")  # noqa: B009 (annotated)
    documents = {directive.document for directive in task.directives.all()}
    period = getattr(task, "period", None)
    return TaskLine(
        pk=task.pk,
        status=row.status,
        content=outside(task),
        sources=()
        if is_secret
        else tuple(
            (document.number or document.title, document.issued_on)
            for document in sorted(documents, key=lambda document: document.pk)
        ),
        lead_pk=row.lead,
        lead=task.lead.name if task.lead else "",
        partners=tuple(unit.name for unit in task.partners),
        is_standing=row.kind == Kind.STANDING,
        due_on=row.due_on,
        first_due_on=task.first_due_on,
        done_on=task.done_on if task.done_on and task.done_on <= as_of else None,
        result=result.text if result and not is_secret else "",
        result_on=result.reported_on if result else None,
        percent=result.percent if result else 0,
        is_awaiting=result is not None and _is_awaiting(result),
        is_recurring=row.kind == Kind.RECURRING,
        period_start_on=period.starts_on if period else None,
        period_end_on=period.ends_on if period else None,
        is_duty=bool(row.is_duty),
    )


def _is_awaiting(result: Progress) -> bool:
    """What was returned here was so after that day: it still waited. What was confirmed since counts as done."""
    return result.state in (ProgressState.SUBMITTED, ProgressState.RETURNED)
