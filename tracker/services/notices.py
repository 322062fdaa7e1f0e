"""Who hears of what happened on a task. Written with what happened, in its transaction; `notice_letters` sends."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.contrib.auth.models import User

from tracker.models import Comment, Member, Notice, NoticeKind, Progress, Role, Task, Unit
from tracker.permissions import Visitor
from tracker.services.reminders import office_opens

# What comes together goes out together: a clerk who accepts nineteen directives sends one letter.
QUIET = timedelta(minutes=2)
SPEAKING = (Role.OFFICER, Role.HEAD)


def tell_assigned(task: Task, units: Iterable[Unit], *, by: User, now: datetime) -> None:
    """The officers and heads of units that are given a part in the task."""
    people = {person for unit in units for person in speaking_for(unit)}
    _tell(people, task, NoticeKind.ASSIGNED, by=by, now=now)


def tell_decided(report: Progress, kind: NoticeKind, *, by: User, now: datetime) -> None:
    """Whoever reported, and the officers and heads of the unit."""
    people = {report.reported_by, *speaking_for(report.unit)}
    _tell(people, report.task, kind, text=report.reason, by=by, now=now)


def tell_mentioned(comment: Comment, people: Iterable[User], *, now: datetime) -> None:
    _tell(people, comment.task, NoticeKind.MENTIONED, text=comment.text, comment=comment, by=comment.by, now=now)


def forget(comment: Comment) -> None:
    """A withdrawn comment's words stand nowhere any more, and go out in no letter."""
    comment.notices.update(text="", by_mail=False)


def speaking_for(unit: Unit | None) -> list[User]:
    """The unit's active officers and heads, else those of the nearest unit above that has any."""
    while unit is not None:
        members = Member.objects.filter(unit=unit, role__in=SPEAKING, user__is_active=True)
        if people := [member.user for member in members.select_related("user").order_by("user")]:
            return list(dict.fromkeys(people))
        unit = unit.parent
    return []


def mark_read(user: Visitor, now: datetime) -> int:
    return Notice.objects.filter(recipient=user.pk).unread().update(read_at=now)


def _tell(
    people: Iterable[User],
    task: Task,
    kind: NoticeKind,
    *,
    text: str = "",
    comment: Comment | None = None,
    by: User,
    now: datetime,
) -> None:
    """Nobody is told of what they did themselves. An old story (a demo, an import) is told as it happened, and
    mailed from now on like any other."""
    told = sorted({person for person in people if person != by}, key=lambda person: person.pk)
    Notice.objects.bulk_create(
        Notice(
            recipient=person,
            task=task,
            kind=kind,
            text=text,
            comment=comment,
            at=now,
            by=by,
            by_mail=bool(person.email),
            next_try_at=max(now + QUIET, office_opens(now)),
        )
        for person in told
    )
