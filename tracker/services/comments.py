"""Comments on a task, and whom they name."""

import hashlib
import re
from datetime import datetime

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from tracker import permissions
from tracker.models import Comment, Task
from tracker.services import audit, notices
from tracker.services.tracking import NotPossible, Refused

MOST_MENTIONS = 20
MOST_OFFERED = 12
# An @ inside a word is an address of mail.
_MENTION = re.compile(r"(?<![\w@.+-])@([\w.+@-]+)")
# Ends a sentence rather than a name.
_STOPS = ".+-@"


@audit.writing()
def comment(task: Task, text: str, *, by: User, now: datetime) -> Comment:
    """Say something about the task to all who see it. Each @name is told of it.

    Raises Refused, with the names, where one may not see the task or there is nobody of that name: nothing is posted.
    """
    if not permissions.may_comment(by, task):
        raise PermissionDenied
    people = _mentioned(task, text)
    row = Comment.objects.create(task=task, text=text, at=now, by=by)
    # The words stand in the row, which nobody edits; after a withdrawal they shall not stand in the trail.
    changes: audit.Changes = {"sha256": (None, hashlib.sha256(text.encode()).hexdigest())}
    audit.record("comment", by=by, now=now, task=task, about=row, changes=changes)
    notices.tell_mentioned(row, people, now=now)
    return row


@audit.writing()
def withdraw(row: Comment, *, by: User, now: datetime) -> None:
    """Take back one's own words. Raises PermissionDenied for another's, NotPossible the second time."""
    if row.by_id != by.pk or not permissions.may_comment(by, row.task):
        raise PermissionDenied
    if not Comment.objects.filter(pk=row.pk, withdrawn_at=None).update(withdrawn_at=now):
        raise NotPossible
    notices.forget(row)
    audit.record("withdraw_comment", by=by, now=now, task=row.task, about=row)


def nameable(task: Task, by: User) -> list[User]:
    """People of the units of the task and of the one that follows it, for the reader to pick from."""
    units = [*task.assignments.values_list("unit", flat=True), task.owner_id]
    people = User.objects.filter(is_active=True, memberships__unit__in=units).exclude(pk=by.pk)
    return list(people.distinct().order_by("first_name", "username")[:MOST_OFFERED])


def _mentioned(task: Task, text: str) -> list[User]:
    names = list(dict.fromkeys(_MENTION.findall(text)))
    if len(names) > MOST_MENTIONS:
        raise Refused(_("Name at most %(n)d people in one comment.") % {"n": MOST_MENTIONS})
    found = {name: _somebody(name) for name in names}
    unseeing = [name for name, person in found.items() if not (person and permissions.may_comment(person, task))]
    if unseeing:
        said = _("Nobody who may see this task has this name: %(names)s. Nothing was posted.")
        raise Refused(said % {"names": ", ".join(f"@{name.rstrip(_STOPS)}" for name in unseeing)})
    return [person for person in found.values() if person]


def _somebody(name: str) -> User | None:
    """The active person of this user name; of a name at a sentence's end, without its stop."""
    for spelled in dict.fromkeys((name, name.rstrip(_STOPS))):
        people = list(User.objects.filter(username__iexact=spelled, is_active=True)[:2])
        exact = [person for person in people if person.username == spelled]
        if exact or len(people) == 1:
            return (exact or people)[0]
    return None
