"""A corrected or amended text of a document taken in before: the link, and what of the earlier one is carried over.

What is asked for in the same words and the same way was judged already; what differs is judged anew, beside it.
"""

import logging
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from difflib import SequenceMatcher

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied

from directives.models import Directive, Document, Judgement, Verdict
from directives.models.directive import DirectiveQuerySet
from directives.models.document import DocumentQuerySet
from directives.models.wording import words
from directives.services import comparing
from directives.services.reading import lock
from tracker import permissions
from tracker.models import AuditEvent, State, Task, documents_visible_to
from tracker.models.folding import folded_words, holding
from tracker.services import answering, audit, review
from tracker.services.review import WorkReported

__all__ = [
    "Circle",
    "NotLinked",
    "NotThere",
    "WorkReported",
    "candidates",
    "carry_when_read",
    "counterparts",
    "link",
    "may_link",
    "unlink",
]

log = logging.getLogger(__name__)

# Of two clauses that take the same place: the part of their words that makes the one a version of the other.
_CLOSE = 0.9
_MOST_CHOICES = 20
# A stretch of the lists in which everything differs is not searched pair by pair beyond this.
_MOST_PAIRS = 10_000


class NotThere(Exception):
    """The earlier document is none that the person may judge, or in the bin."""


class Circle(Exception):
    """The earlier document is itself a version of this one, or this one."""


class NotLinked(Exception):
    """It is a version of nothing (any more)."""


def candidates(document: Document, user: permissions.Visitor, sought: str = "") -> DocumentQuerySet:
    """What it may be a version of: without words those of its number and symbol, else those in whose number, title or
    text the words stand; the newest first."""
    rows = holding(documents_visible_to(user).exclude(pk__in=_later(document)), sought)
    if not folded_words(sought):
        rows = rows.numbered([document.number]) if document.number else rows.none()
    return rows.select_related("access__unit").defer("text", "search").last_came_first()[:_MOST_CHOICES]


def may_link(document: Document, earlier: Document, user: permissions.Visitor) -> bool:
    """Whether the user may say that it is a version of `earlier`, and nobody has said of it yet what it is."""
    may = all(permissions.may_judge(user, one) for one in (document, earlier))
    return may and document.replaces_id is None and earlier.pk not in _later(document)


@audit.writing()
def link(document: Document, earlier: Document, *, by: User, now: datetime) -> int:
    """It is a new version of `earlier`; returns how many judgements were carried over. May be done again, where it was
    read since.

    Raises NotThere, Circle.
    """
    if not permissions.may_judge(by, document):
        raise PermissionDenied
    if not (permissions.may_judge(by, earlier) and documents_visible_to(by).filter(pk=earlier.pk).exists()):
        raise NotThere
    for one in sorted((document, earlier), key=lambda one: one.pk):
        lock(one)
    if earlier.pk in _later(document):
        raise Circle
    document.refresh_from_db(fields=["replaces"])
    was = document.replaces
    document.replaces = earlier
    document.save(update_fields=["replaces"])
    carried = sum(_carry(new, old, by=by, now=now) for new, old in counterparts(document))
    changes: audit.Changes = {"replaces": (str(was)[:200] if was else None, str(earlier)[:200])}
    audit.record("link_version", by=by, now=now, document=document, changes=changes | {"carried": (None, carried)})
    return carried


@audit.writing()
def unlink(document: Document, *, by: User, now: datetime) -> None:
    """It is a document of its own; what was carried over is taken back. Raises NotLinked, WorkReported."""
    if not permissions.may_judge(by, document):
        raise PermissionDenied
    lock(document)
    document.refresh_from_db(fields=["replaces"])
    if document.replaces is None:
        raise NotLinked
    linked = AuditEvent.objects.filter(document=document, verb__in=["link_version", "carry_version"]).values("at")
    carried = Judgement.objects.filter(directive__document=document, judged_at__in=linked)
    for judgement in carried.select_related("directive"):
        judgement.directive.document = document
        review.undo(judgement.directive, by=by, now=now)
    changes: audit.Changes = {"replaces": (str(document.replaces)[:200], None)}
    document.replaces = None
    document.save(update_fields=["replaces"])
    audit.record("unlink_version", by=by, now=now, document=document, changes=changes)


def carry_when_read(document: Document, *, now: datetime) -> None:
    """After its first reading, where it was linked before: what the link promised, in the name of who made it; within
    the transaction of that reading, which never fails for it."""
    if document.replaces is None:
        return
    event = AuditEvent.objects.filter(document=document, verb="link_version").select_related("by").last()
    by = event and event.by
    if not by or not all(permissions.may_judge(by, one) for one in (document, document.replaces)):
        return
    try:
        with audit.writing():
            carried = sum(_carry(new, old, by=by, now=now) for new, old in counterparts(document))
            if carried:
                audit.record("carry_version", by=by, now=now, document=document, changes={"carried": (None, carried)})
    except Exception:
        log.exception("Nothing was carried over to document %s.", document.pk)


def counterparts(document: Document) -> list[tuple[Directive, Directive]]:
    """Each directive that nobody has judged yet with the judged one of the earlier version that asks for the same, or
    nearly: in the same words wherever they stand, or in close ones at the same place."""
    if document.replaces is None:
        return []
    new = _standing(document).filter(judgement=None)
    old = _standing(document.replaces).exclude(judgement=None)
    news, olds = _with_text(list(new), document), _with_text(list(old), document.replaces)
    return [(news[at], olds[to]) for at, to in _aligned([_said(row) for row in news], [_said(row) for row in olds])]


def standing_tasks(directive: Directive) -> list[Task]:
    """Of the earlier one: those that another may be answered by."""
    rows = directive.tasks.kept().whole().exclude(state=State.CANCELLED)
    return list(rows.order_by("pk"))


def _carry(new: Directive, old: Directive, *, by: User, now: datetime) -> bool:
    """Judged as the earlier one was, if it asks for the very same."""
    if _said(new) != _said(old) or not comparing.is_same(old, new):
        return False
    judgement, tasks = old.judgement, standing_tasks(old)
    if judgement.verdict == Verdict.ACCEPTED and not tasks:
        return False
    review.judge(
        new, Verdict(judgement.verdict), reason=judgement.reason, amended=dict(judgement.amended), by=by, now=now
    )
    for task in tasks if judgement.verdict == Verdict.ACCEPTED else []:
        answering.add(task, new, by=by, now=now)
    return True


def _later(document: Document) -> set[int]:
    """It, and whatever is a version of it already."""
    found, new = set(), {document.pk}
    while new:
        found |= new
        new = set(Document.objects.filter(replaces__in=new).values_list("pk", flat=True)) - found
    return found


def _standing(document: Document) -> DirectiveQuerySet:
    return Directive.objects.standing().filter(document=document).select_related("judgement").order_by("start", "pk")


def _with_text(rows: list[Directive], document: Document) -> list[Directive]:
    for row in rows:
        row.document = document
    return rows


def _said(row: Directive) -> tuple[str, ...]:
    return tuple(words(row.clause))


Clauses = Sequence[tuple[str, ...]]


def _aligned(news: Clauses, olds: Clauses) -> Iterator[tuple[int, int]]:
    """Pairs of places: the same words in order, close ones between these, and the same words that have moved."""
    taken_new, taken_old = set(), set()
    for tag, i, j, k, n in SequenceMatcher(None, news, olds, autojunk=False).get_opcodes():
        pairs = zip(range(i, j), range(k, n), strict=True) if tag == "equal" else _close(news, olds, (i, j, k, n))
        for at, to in pairs:
            taken_new.add(at)
            taken_old.add(to)
            yield at, to
    moved: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for to, said in enumerate(olds):
        if to not in taken_old:
            moved[said].append(to)
    for at, said in enumerate(news):
        if at not in taken_new and moved.get(said):
            yield at, moved[said].pop(0)


def _close(news: Clauses, olds: Clauses, block: tuple[int, int, int, int]) -> Iterator[tuple[int, int]]:
    """In order: each with the first of the others that it resembles, behind the last pair."""
    i, j, k, n = block
    if (j - i) * (n - k) > _MOST_PAIRS:
        return
    for at in range(i, j):
        for to in range(k, n):
            if _resemble(news[at], olds[to]):
                yield at, to
                k = to + 1
                break


def _resemble(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    match = SequenceMatcher(None, some, others, autojunk=False)
    return match.real_quick_ratio() >= _CLOSE and match.quick_ratio() >= _CLOSE and match.ratio() >= _CLOSE
