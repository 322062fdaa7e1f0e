"""From which list a task came, and the document that the list names, where the office has it."""

from directives.models import Document
from tracker.models import ListedTask, Task, documents_visible_to
from tracker.permissions import Visitor


def of(task: Task) -> ListedTask | None:
    rows = ListedTask.objects.select_related("source__made_by")
    return rows.defer("source__book", "source__plan", "source__results").filter(task=task).first()


def document(listed: ListedTask, user: Visitor) -> Document | None:
    """Two offices may use one number: without a day to tell them apart, no link is better than a wrong one."""
    found = list(documents_visible_to(user).numbered([listed.number]).defer("text", "search")[:10])
    if len(found) > 1:
        found = [one for one in found if listed.issued_on and one.issued_on == listed.issued_on]
    return found[0] if len(found) == 1 else None
