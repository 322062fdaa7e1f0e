"""Units answer a directive: accepted, in part, noted. An answer may change until the task is done."""

from datetime import datetime

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from tracker import permissions
from tracker.models import Response, Task
from tracker.models.response import Answer
from tracker.services import audit
from tracker.services.tracking import NotPossible, Refused


@audit.writing()
def respond(task: Task, answer: str, text: str, *, by: User, now: datetime) -> Response:
    """The answer of the lead or partner unit for which the user speaks, in place of the one before.

    Raises Refused for a part without words, NotPossible once the task is finished.
    """
    unit = permissions.reporting_unit(by, task)
    if unit is None:
        raise PermissionDenied
    if answer == Answer.IN_PART and not text.strip():
        raise Refused(_("Say which part is accepted and which is not, and why."))
    if not Task.objects.kept().unfinished().filter(pk=task.pk).exists():
        raise NotPossible
    before = task.responses.filter(unit=unit).first()
    new = {"answer": answer, "text": text}
    old = {field: getattr(before, field, None) for field in new}
    if before and new == old:
        return before
    values = new | {"at": now, "by": by}
    row, _is_new = Response.objects.update_or_create(task=task, unit=unit, defaults=values)
    audit.record("respond", by=by, now=now, task=task, about=row, changes=audit.changed(old, new), note=unit.name)
    return row
