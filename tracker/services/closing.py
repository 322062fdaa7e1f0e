"""What the office demands before a task is closed."""

from collections.abc import Collection
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from tracker.models import Evidence, Kind, ProgressState, Schedule, Task
from tracker.services import options
from tracker.services.evidence import Offered
from tracker.services.tracking import Refused


@dataclass(frozen=True)
class Rules:
    needs_evidence: bool
    needs_second_person: bool


def rules() -> Rules:
    return Rules(options.get("closing_needs_evidence"), options.get("closing_needs_second_person"))


def lacks_evidence(task: Task) -> bool:
    """A report that the task is done has to bring some: the office demands it, and no earlier one has."""
    return rules().needs_evidence and not Evidence.objects.of(task).exists()


def is_own_report(task: Task, user: User) -> bool:
    """The report that waits is the user's, and somebody else has to confirm it."""
    waiting = task.progress.filter(state=ProgressState.SUBMITTED, reported_by=user)
    return rules().needs_second_person and waiting.exists()


def check_ends(task: Task) -> None:
    """What comes again is never done: its turns are."""
    if task.kind == Kind.RECURRING or Schedule.objects.filter(task=task).exists():
        raise Refused(_("This comes again: report on its turns."))


def check_evidence(task: Task, offered: Collection[Offered]) -> None:
    if not offered and lacks_evidence(task):
        raise Refused(_("A task is closed with evidence only: attach a file or a link that proves the result."))


def has_unfinished_parts(task: Task) -> bool:
    return Task.objects.kept().unfinished().filter(parent=task).exists()


def check_parts(task: Task, despite: str) -> str:
    """Why it is done although sub-tasks are not: the reason that stays on record; empty where none is needed."""
    if not has_unfinished_parts(task):
        return ""
    if not despite.strip():
        raise Refused(_("Not all sub-tasks are done: say why the task is done all the same."), "despite")
    return despite


def check_second_person(task: Task, by: User) -> None:
    if is_own_report(task, by):
        raise Refused(_("You have reported this yourself: ask somebody else who may confirm to do it."))
