"""A directive that repeats another one is answered by the same task: which tasks are offered, and taking the offer."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import Q

from directives.models import Directive, Document, Verdict
from directives.models.wording import words, words_key
from tracker import permissions
from tracker.models import Assignment, Part, Right, State, Task, Unit, documents_visible_to
from tracker.models.folding import holding
from tracker.models.task import TaskQuerySet
from tracker.permissions import Visitor
from tracker.services import answering, audit, review
from tracker.services.review import AlreadyJudged, Replaced, Suggestion

__all__ = ["AlreadyJudged", "Asking", "NotThere", "Offer", "Replaced", "choices", "join", "offers", "tasks_of"]

# Two clauses of fewer words say the same by chance.
_FEWEST_WORDS = 5
# The part of their words that clauses share which ask the same unit for the same day; or for none, which many do.
_ALIKE, _ALIKE_UNDATED = 0.8, 0.9
_MOST_ALIKE, _MOST_OFFERS, _MOST_CHOICES = 2_000, 3, 30


class NotThere(Exception):
    """The task is cancelled, in the bin, or a part or turn of another; or there is none."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A directive that nobody has judged yet, with its number at the desk."""

    directive: Directive
    number: int
    suggestion: Suggestion

    @property
    def words(self) -> list[str]:
        return words(self.suggestion.content)


@dataclass(frozen=True, slots=True)
class Offer:
    """`tasks` answer another directive already, of `document` where that is known. Without tasks, `like` is a directive
    further up at the same desk, `number`, which is not judged yet either."""

    tasks: tuple[Task, ...] = ()
    document: Document | None = None
    like: int | None = None
    number: int = 0
    is_here: bool = False


def offers(document: Document, asking: Sequence[Asking], user: Visitor | None) -> dict[int, tuple[Offer, ...]]:
    """For each directive by its key, the tasks that may answer it too, the likeliest first. A few queries for all."""
    if not asking or user is None or not permissions.may_judge(user, document):
        return {}
    standing = _joinable(user)
    found: dict[int, list[Offer]] = defaultdict(list)
    for offer_to, offer in (*_same_words(document, asking, standing, user), *_alike(document, asking, standing)):
        seen = {task.pk for other in found[offer_to] for task in other.tasks}
        if not offer.tasks or not {task.pk for task in offer.tasks} <= seen:
            found[offer_to].append(offer)
    for offer_to, offer in _here(asking):
        if not found[offer_to]:
            found[offer_to].append(offer)
    return {pk: tuple(some[:_MOST_OFFERS]) for pk, some in found.items()}


def choices(user: Visitor, sought: str) -> TaskQuerySet:
    """Tasks to choose from by hand: by number, or by words; without any, the last ones."""
    rows = _joinable(user)
    number = sought.strip().lstrip("#")
    if number.isascii() and number.isdigit() and len(number) < 10:
        rows = rows.filter(Q(pk=int(number)) | Q(search__contains=number))
    else:
        rows = holding(rows, sought)
    return rows.with_parts().order_by("-pk")[:_MOST_CHOICES]


@audit.writing()
def join(directive: Directive, tasks: Iterable[int], *, by: User, now: datetime) -> list[Task]:
    """Accept it, answered by these tasks, by their keys; no new one is opened.

    Raises NotThere, AlreadyJudged, Replaced.
    """
    if not permissions.may_judge(by, directive.document):
        raise PermissionDenied
    keys = set(tasks)
    found = list(_joinable(by).filter(pk__in=keys).order_by("pk"))
    if not found or len(found) != len(keys):
        raise NotThere
    review.judge(directive, Verdict.ACCEPTED, by=by, now=now)
    for task in found:
        answering.add(task, directive, by=by, now=now)
    return found


def tasks_of(directive: int, user: Visitor) -> list[int]:
    """Of a directive that was accepted, by its key. Raises NotThere where none came of it yet."""
    keys = list(_joinable(user).filter(directives=directive).values_list("pk", flat=True))
    if not keys:
        raise NotThere
    return keys


def _joinable(user: Visitor) -> TaskQuerySet:
    units = Unit.objects.within_reach(user, Right.ASSIGN).values("pk")
    rows = Task.objects.visible_to(user).whole().exclude(state=State.CANCELLED)
    found: TaskQuerySet = rows if user.is_superuser else rows.filter(owner__in=units)
    return found


def _same_words(
    document: Document, asking: Sequence[Asking], standing: TaskQuerySet, user: Visitor
) -> list[tuple[int, Offer]]:
    """The very words, of accepted directives of any document that the user may read."""
    by_key = {one.directive.pk: words_key(one.suggestion.content) for one in asking if len(one.words) >= _FEWEST_WORDS}
    rows = Directive.objects.filter(
        judgement__words_key__in=set(by_key.values()), judgement__verdict=Verdict.ACCEPTED
    ).select_related("judgement", "document")
    rows = rows.filter(document__in=documents_visible_to(user)).defer("document__text", "document__search")
    said = list(rows.order_by("-pk")[:_MOST_ALIKE])
    tasks = _tasks_by_directive(said, standing)
    others: dict[str, list[Directive]] = defaultdict(list)
    for row in said:
        others[row.judgement.words_key].append(row)
    return [
        (one.directive.pk, Offer(fitting, other.document, is_here=other.document_id == document.pk))
        for one in asking
        for other in others[by_key.get(one.directive.pk, "")]
        if other.pk != one.directive.pk and (fitting := _fitting(one, tasks[other.pk]))
    ]


def _tasks_by_directive(rows: Iterable[Directive], standing: TaskQuerySet) -> dict[int, list[Task]]:
    found: dict[int, list[Task]] = defaultdict(list)
    of = standing.filter(directives__in=[row.pk for row in rows]).distinct().prefetch_related("assignments__unit")
    for task in of.prefetch_related("directives"):
        for directive in task.directives.all():
            found[directive.pk].append(task)
    return found


def _fitting(one: Asking, tasks: Iterable[Task]) -> tuple[Task, ...]:
    """Not those for another day: what is asked for anew each month is each time another task. What is finished answers
    only what was due on its day."""
    due_on = one.suggestion.due_on
    fits = (task for task in tasks if not (due_on and task.due_on) or due_on in (task.due_on, task.first_due_on))
    return tuple(task for task in fits if task.is_unfinished or (due_on and task.due_on))


def _alike(document: Document, asking: Sequence[Asking], standing: TaskQuerySet) -> list[tuple[int, Offer]]:
    """Nearly the same words, of the same unit, by the same day."""
    index: dict[tuple[int, date | None], list[tuple[Task, set[str]]]] = defaultdict(list)
    leads = {unit.pk for one in asking for unit in one.suggestion.leads}
    dues = {one.suggestion.due_on for one in asking}
    dated = Q(first_due_on__in=dues) | Q(due_on__in=dues)
    when = dated | Q(due_on=None) if None in dues else dated
    led = Assignment.objects.filter(part=Part.LEAD, unit__in=leads)
    rows = standing.unfinished().filter(when, pk__in=led.values("task")).with_parts().order_by("-pk")
    nearby: Iterable[Task] = rows[:_MOST_ALIKE] if leads else ()
    for task in nearby:
        if task.lead:
            for due_on in dict.fromkeys([task.due_on, task.first_due_on]):
                index[task.lead.pk, due_on].append((task, set(words(task.content))))
    found = []
    for one in asking:
        said = set(one.words)
        near = [pair for unit in one.suggestion.leads for pair in index[unit.pk, one.suggestion.due_on]]
        ranked = sorted(((_shared(said, others), -task.pk, task) for task, others in near), reverse=True)
        for shared, _pk, task in ranked[:_MOST_OFFERS]:
            if len(said) >= _FEWEST_WORDS and shared >= _least(one):
                found.append((one.directive.pk, _of_task(task, document)))
    return found


def _here(asking: Sequence[Asking]) -> list[tuple[int, Offer]]:
    """Those that repeat one further up at the same desk, which is not judged yet."""
    found = []
    above: dict[object, list[tuple[Asking, set[str]]]] = defaultdict(list)
    for one in asking:
        said = set(one.words)
        group = above[one.suggestion.leads, one.suggestion.due_on]
        near = [other for other, words_ in group if _shared(said, words_) >= _least(one)]
        if near and len(said) >= _FEWEST_WORDS:
            found.append((one.directive.pk, Offer(like=near[0].directive.pk, number=near[0].number, is_here=True)))
        elif len(group) < _MOST_ALIKE // 10:
            group.append((one, said))
    return found


def _of_task(task: Task, document: Document) -> Offer:
    sources = [directive.document for directive in task.directives.all()]
    return Offer((task,), sources[0] if sources else None, is_here=document in sources)


def _least(one: Asking) -> float:
    return _ALIKE if one.suggestion.due_on else _ALIKE_UNDATED


def _shared(some: set[str], others: set[str]) -> float:
    return 2 * len(some & others) / (len(some) + len(others)) if some and others else 0.0
