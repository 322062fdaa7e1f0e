"""What a letter of reminders says before its list: an official sentence to each side of its reader."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext, ngettext

from tracker.models import Assignment, Part, Task
from tracker.models.unit import UnitQuerySet


@dataclass(frozen=True)
class Opening:
    """The sentences of a letter; `is_asked`: its reader's side leads some of the tasks and has to report."""

    sentences: list[str]
    is_asked: bool


def opening(own: UnitQuerySet, tasks: Sequence[Task], today: date) -> Opening:
    """In the language that is active. `own` are the units for which the reader reports; whoever only follows a task is
    not asked to report on it."""
    led = _led_by(own, tasks)
    mine = [task for task in tasks if task.pk in led]
    others = [task for task in tasks if task.pk not in led]
    sentences = []
    if mine:
        said = gettext("The Đôn Đốc system hereby informs you that %(unit)s leads %(tasks)s.")
        sentences.append(
            f"{said % {'unit': _name(set(led.values())), 'tasks': _sum(mine, today)}} {_asked(mine, today)}"
        )
    if others:
        said = gettext("The Đôn Đốc system hereby informs you, for you to follow and to urge on, of %(tasks)s.")
        sentences.append(said % {"tasks": _sum(others, today)})
    return Opening(sentences, is_asked=bool(mine))


def outside(task: Task) -> str:
    """What may be said on paper and in letters of a task that comes from `Task.objects.with_secrecy()`."""
    if getattr(task, "is_confidential", True):
        return gettext("Confidential task no. %(pk)d: see it in Đôn Đốc") % {"pk": task.pk}
    return task.content


def _led_by(units: UnitQuerySet, tasks: Sequence[Task]) -> dict[int, str]:
    """The tasks that these units lead, each with that unit's name."""
    leads = Assignment.objects.filter(part=Part.LEAD, unit__in=units).order_by()
    wanted = {task.pk for task in tasks}
    return {pk: name for pk, name in leads.values_list("task", "unit__name") if pk in wanted}


def _name(units: set[str]) -> str:
    return next(iter(units)) if len(units) == 1 else gettext("your unit with those below it")


def _sum(tasks: Sequence[Task], today: date) -> str:
    late = _late(tasks, today)
    coming = len(tasks) - late
    parts = []
    if coming:
        parts.append(ngettext("%(n)d task due within a week", "%(n)d tasks due within a week", coming) % {"n": coming})
    if late:
        parts.append(ngettext("%(n)d task overdue", "%(n)d tasks overdue", late) % {"n": late})
    return gettext("%(first)s and %(last)s") % {"first": parts[0], "last": parts[1]} if len(parts) == 2 else parts[0]


def _asked(tasks: Sequence[Task], today: date) -> str:
    late = _late(tasks, today)
    if not late:
        return gettext("Please report the results by the deadline.")
    if late == len(tasks):
        return gettext("Please report the results without delay.")
    return gettext("Please report on what is overdue without delay, and on the rest by the deadline.")


def _late(tasks: Sequence[Task], today: date) -> int:
    return sum(task.due_on < today for task in tasks if task.due_on)
