"""One task may answer several directives: what links another to it, and what takes that link away."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db.models import Q

from directives.models import Directive, Verdict
from tracker.models import State, Task
from tracker.models.folding import fold
from tracker.models.task import TaskQuerySet
from tracker.services import audit


@audit.writing()
def add(task: Task, directive: Directive, *, by: User, now: datetime) -> None:
    """With its parts and turns, which come from where it comes from."""
    for one in _with_its_own(task):
        one.directives.add(directive)
        # Found by the number of either document.
        words = fold(f"{directive.document.number} {directive.document.title}")
        if words not in one.search:
            Task.objects.filter(pk=one.pk).update(search=f"{one.search} {words}".strip())
    changes: audit.Changes = {"document": (None, str(directive.document)[:200])}
    audit.record("join_directive", by=by, now=now, task=task, changes=changes, note=directive.clause)


@audit.writing()
def drop(task: Task, directive: Directive, *, by: User, now: datetime) -> None:
    for one in _with_its_own(task):
        one.directives.remove(directive)
    changes: audit.Changes = {"document": (str(directive.document)[:200], None)}
    audit.record("part_directive", by=by, now=now, task=task, changes=changes, note=directive.clause)


def part(directive: Directive, *, by: User, now: datetime) -> None:
    """From the tasks that stand on another accepted directive as well: they go on for that one."""
    for task in _shared(directive):
        drop(task, directive, by=by, now=now)


def _shared(directive: Directive) -> TaskQuerySet:
    others = Directive.objects.filter(judgement__verdict=Verdict.ACCEPTED).exclude(pk=directive.pk)
    mine = directive.tasks.whole().exclude(state=State.CANCELLED)
    found: TaskQuerySet = mine.filter(pk__in=Task.objects.filter(directives__in=others).values("pk"))
    return found


def _with_its_own(task: Task) -> TaskQuerySet:
    below = Task.objects.below(task).values("pk")
    return Task.objects.filter(Q(pk=task.pk) | Q(pk__in=below) | Q(period__of=task))
