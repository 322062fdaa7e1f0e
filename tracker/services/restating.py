"""What a task asks for, said otherwise: its words and its product. Units and deadline are `schedules.amend`'s."""

from datetime import datetime

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import F

from tracker import permissions
from tracker.models import Task
from tracker.models.folding import fold
from tracker.services import audit
from tracker.services.tracking import NotPossible, Stale


@audit.writing()
def restate(
    task: Task,
    *,
    content: str | None = None,
    product: str | None = None,
    version: int | None = None,
    reason: str = "",
    by: User,
    now: datetime,
) -> None:
    """None leaves as it is. The directive's own words stay beside it. Raises Stale, NotPossible, PermissionDenied."""
    if not permissions.may_assign(by, task):
        raise PermissionDenied
    before = {"content": task.content, "product_wanted": task.product}
    after = {
        "content": before["content"] if content is None else content,
        "product_wanted": before["product_wanted"] if product is None else product,
    }
    changes = audit.changed(before, after)
    if not changes:
        return
    unfinished = Task.objects.kept().unfinished().filter(pk=task.pk)
    seen = unfinished.filter(version=task.version if version is None else version)
    if not seen.update(
        content=after["content"],
        product=after["product_wanted"],
        search=search_words(task, after["content"]),
        version=F("version") + 1,
    ):
        raise Stale if unfinished.exists() else NotPossible
    audit.record("restate_task", by=by, now=now, task=task, changes=changes, note=reason)
    task.refresh_from_db()


def search_words(task: Task, content: str, *more: str) -> str:
    """As `tracking.open_task` makes them, with what a list says of its document."""
    sources = {f"{one.document.number} {one.document.title}" for one in task.directives.select_related("document")}
    listed = getattr(task, "listed", None)
    said = {listed.number} if listed else set()
    return fold(" ".join([content, *sorted(sources), *sorted(said | set(more))]))
