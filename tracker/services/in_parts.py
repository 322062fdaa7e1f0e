"""Accepting a directive to a group as one task with a sub-task for each of the group, where one unit leads it all."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from directives.models import Directive
from tracker import permissions
from tracker.models import Right, Task, Unit
from tracker.services import audit, review, subtasks
from tracker.services.tracking import refuse_if


@audit.writing()
def accept(directive: Directive, *, parts: Sequence[Unit] = (), by: User, now: datetime, **chosen: Any) -> list[Task]:
    """`review.accept`, and a sub-task of the one task for each of `parts`: taken back with it, too.

    Raises what that raises, and Refused where the user may not hand down for the lead, or a unit does not stand
    below it.
    """
    refuse_if(_not_yours(by, chosen["leads"][0]) if parts else "", "as_parts")
    opened = review.accept(directive, by=by, now=now, **chosen)
    if parts:
        (whole,) = opened
        for unit in parts:
            subtasks.hand_down(whole, whole.content, lead=unit, product=whole.product, by=by, now=now)
    return opened


def _not_yours(by: User, lead: Unit) -> str:
    if permissions.may(by, Right.HAND_DOWN, lead):
        return ""
    return _("You cannot hand down for %(unit)s: give each of them a task of its own.") % {"unit": lead}
