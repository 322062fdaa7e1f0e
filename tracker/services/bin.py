"""The bin: what is thrown away can be had back for 30 days, and is gone for good afterwards. Its events stay."""

from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied

from directives.models import Document
from tracker import permissions
from tracker.models import DocumentAccess, State, Task
from tracker.services import audit, evidence

KEPT_FOR = timedelta(days=30)
AT_ONCE = 500


class StillFollowed(Exception):
    """Tasks of this document are neither cancelled nor in the bin."""


class NotThere(Exception):
    """Somebody else was faster: it is in the bin already, or no longer."""


@audit.writing()
def throw_task(task: Task, reason: str, *, by: User, now: datetime) -> None:
    """With its sub-tasks, whoever follows those."""
    if not permissions.may_throw(by, task):
        raise PermissionDenied
    parts = list(Task.objects.kept().below(task))
    if not Task.objects.kept().filter(pk=task.pk).update(deleted_at=now, deleted_by=by):
        raise NotThere
    Task.objects.filter(pk__in=[part.pk for part in parts]).update(deleted_at=now, deleted_by=by)
    for thrown in [task, *parts]:
        audit.record("throw_task", by=by, now=now, task=thrown, note=reason)


@audit.writing()
def restore_task(task: Task, *, by: User, now: datetime) -> None:
    """With the sub-tasks that went with it, and the documents that it came from, where they are in the bin too.

    Raises NotThere also while the task of which it is a part is in the bin: it comes back with that one, or after it.
    """
    if not permissions.may_throw(by, task):
        raise PermissionDenied
    there = Task.objects.thrown_by_themselves().filter(pk=task.pk).first()
    if there is None:
        raise NotThere
    parts = list(Task.objects.below(task).filter(deleted_at=there.deleted_at))
    for restored in [there, *parts]:
        Task.objects.filter(pk=restored.pk).update(deleted_at=None, deleted_by=None)
        audit.record("restore_task", by=by, now=now, task=restored)
    for document in Document.objects.filter(directives__tasks=task, access__deleted_at__isnull=False).distinct():
        _restore(document, by=by, now=now)


@audit.writing()
def throw_document(document: Document, reason: str, *, by: User, now: datetime) -> None:
    """Raises StillFollowed while somebody works on what it asks for."""
    if not permissions.may_judge(by, document):
        raise PermissionDenied
    if Task.objects.kept().filter(directives__document=document).exclude(state=State.CANCELLED).exists():
        raise StillFollowed
    rows = DocumentAccess.objects.filter(document=document, deleted_at=None)
    if not rows.update(deleted_at=now, deleted_by=by):
        raise NotThere
    audit.record("throw_document", by=by, now=now, document=document, note=reason)


@audit.writing()
def restore_document(document: Document, *, by: User, now: datetime) -> None:
    if not permissions.may_judge(by, document):
        raise PermissionDenied
    if not _restore(document, by=by, now=now):
        raise NotThere


def empty(now: datetime) -> int:
    """Remove for good what has lain there for 30 days; how much it was. May be run again."""
    return len(_empty_of_tasks(now)) + len(_empty_of_documents(now))


@audit.writing()
def _empty_of_tasks(now: datetime) -> list[Task]:
    """Sub-tasks before what they are a part of: they are younger, and went there no later."""
    gone = list(Task.objects.in_bin().filter(deleted_at__lt=now - KEPT_FOR).order_by("-pk")[:AT_ONCE])
    for task in gone:
        audit.record("remove_task", by=None, now=now, task=task, note=task.content[:200])
        evidence.discard(task)
        task.delete()
    return gone


@audit.writing()
def _empty_of_documents(now: datetime) -> list[Document]:
    """Not while a task, if only a cancelled one, knows by it where it came from."""
    old = Document.objects.filter(access__deleted_at__lt=now - KEPT_FOR, directives__tasks=None).distinct()
    gone = [document for document in old[:AT_ONCE] if not Task.objects.filter(directives__document=document).exists()]
    for document in gone:
        audit.record("remove_document", by=None, now=now, document=document, note=str(document)[:200])
        if document.original:
            document.original.delete(save=False)
        document.delete()
    return gone


def _restore(document: Document, *, by: User, now: datetime) -> bool:
    rows = DocumentAccess.objects.filter(document=document, deleted_at__isnull=False)
    restored = bool(rows.update(deleted_at=None, deleted_by=None))
    if restored:
        audit.record("restore_document", by=by, now=now, document=document)
    return restored
