"""The bin: what is thrown away can be had back for 30 days, and is gone for good afterwards. Its events stay."""

from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from django.db.models import Exists, OuterRef

from directives.models import Document
from directives.models.document import DocumentQuerySet
from tracker import permissions
from tracker.models import DocumentAccess, State, Task
from tracker.models.task import TaskQuerySet
from tracker.services import audit, evidence

KEPT_FOR = timedelta(days=30)
AT_ONCE = 500


class StillFollowed(Exception):
    """Tasks of this document are neither cancelled nor in the bin."""


class NotThere(Exception):
    """Somebody else was faster: it is in the bin already, or no longer."""


@audit.writing()
def throw_task(task: Task, reason: str, *, by: User, now: datetime) -> None:
    """With its turns and its sub-tasks, whoever follows those."""
    if not permissions.may_throw(by, task):
        raise PermissionDenied
    parts = list(Task.objects.kept().below(task))
    if not Task.objects.filter(pk=task.pk).throw(by, now):
        raise NotThere
    Task.objects.filter(pk__in=[part.pk for part in parts]).throw(by, now)
    for thrown in [task, *parts]:
        audit.record("throw_task", by=by, now=now, task=thrown, note=reason)
    for turn in Task.objects.kept().turns_of(task):
        throw_task(turn, reason, by=by, now=now)


@audit.writing()
def restore_task(task: Task, *, by: User, now: datetime) -> None:
    """With the turns and sub-tasks that were thrown away with it, and the documents that it came from, where they are
    in the bin.

    Raises NotThere also while the task of which it is a part or a turn is in the bin: it comes back with that one, or
    after it.
    """
    if not permissions.may_throw(by, task):
        raise PermissionDenied
    there = Task.objects.thrown_by_themselves().filter(pk=task.pk).first()
    if there is None:
        raise NotThere
    parts = list(Task.objects.below(task).filter(deleted_at=there.deleted_at))
    with_it = list(Task.objects.in_bin().turns_of(task).filter(deleted_at=there.deleted_at))
    for restored in [there, *parts]:
        Task.objects.filter(pk=restored.pk).have_back()
        audit.record("restore_task", by=by, now=now, task=restored)
    for turn in with_it:
        restore_task(turn, by=by, now=now)
    for document in Document.objects.filter(directives__tasks=task, access__deleted_at__isnull=False).distinct():
        _restore(document, by=by, now=now)


@audit.writing()
def throw_document(document: Document, reason: str, *, by: User, now: datetime) -> None:
    """Raises StillFollowed while somebody works on what it asks for."""
    if not permissions.may_judge(by, document):
        raise PermissionDenied
    if Task.objects.kept().filter(directives__document=document).exclude(state=State.CANCELLED).exists():
        raise StillFollowed
    if not DocumentAccess.objects.filter(document=document).throw(by, now):
        raise NotThere
    audit.record("throw_document", by=by, now=now, document=document, note=reason)


@audit.writing()
def restore_document(document: Document, *, by: User, now: datetime) -> None:
    if not permissions.may_judge(by, document):
        raise PermissionDenied
    if not _restore(document, by=by, now=now):
        raise NotThere


def empty(now: datetime) -> int:
    """Remove for good what has lain there for 30 days; how much it was. May be run again.

    Called each minute: as long as there is nothing, it looks and takes no writer's turn.
    """
    removed = 0
    for old, empty_of in ((_old_tasks, _empty_of_tasks), (_old_documents, _empty_of_documents)):
        if old(now).exists():
            n, paths = empty_of(now)
            removed += n
            # Once the rows are gone: were they kept after all, they would name files that are no more.
            for path in paths:
                default_storage.delete(path)
    return removed


@audit.writing()
def _empty_of_tasks(now: datetime) -> tuple[int, list[str]]:
    """How many there were, and where their files still lie. Sub-tasks go before what they are a part of: they are
    younger, and were thrown away no later."""
    gone, paths = list(_old_tasks(now).order_by("-pk")[:AT_ONCE]), []
    for task in gone:
        audit.record("remove_task", by=None, now=now, task=task, note=task.content[:200])
        paths += evidence.paths(task)
        task.delete()
    return len(gone), paths


@audit.writing()
def _empty_of_documents(now: datetime) -> tuple[int, list[str]]:
    gone = list(_old_documents(now)[:AT_ONCE])
    for document in gone:
        audit.record("remove_document", by=None, now=now, document=document, note=str(document)[:200])
        document.delete()
    return len(gone), [document.original.name or "" for document in gone if document.original]


def _old_tasks(now: datetime) -> TaskQuerySet:
    return Task.objects.in_bin().filter(deleted_at__lt=now - KEPT_FOR)


def _old_documents(now: datetime) -> DocumentQuerySet:
    """Not while a task, if only a cancelled one, knows by it where it came from."""
    has_tasks = Exists(Task.objects.filter(directives__document=OuterRef("pk")))
    return Document.objects.filter(~has_tasks, access__deleted_at__lt=now - KEPT_FOR)


def _restore(document: Document, *, by: User, now: datetime) -> bool:
    restored = DocumentAccess.objects.filter(document=document).have_back()
    if restored:
        audit.record("restore_document", by=by, now=now, document=document)
    return restored
