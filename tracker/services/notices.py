"""Who hears of what happened on a task. Written with what happened, in its transaction; `notice_letters` sends."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.contrib.auth.models import User

from tracker.models import Comment, Extension, Member, Notice, NoticeKind, Progress, Right, Role, Task, Unit
from tracker.models.role import HOLDERS
from tracker.permissions import Visitor, may_confirm
from tracker.services.addressees import Addressee
from tracker.services.reminders import office_opens

# What comes together goes out together: a clerk who accepts nineteen directives sends one letter.
QUIET = timedelta(minutes=2)
SPEAKING = (Role.OFFICER, Role.HEAD)


def tell_assigned(task: Task, units: Iterable[Unit], *, by: User, now: datetime) -> None:
    """Who speaks for units that are given a part in the task."""
    _tell([whom for unit in units for whom in side_of(unit)], task, NoticeKind.ASSIGNED, by=by, now=now)


def tell_reported(report: Progress, *, by: User, now: datetime) -> None:
    """Whoever follows the task: it waits for a confirmation."""
    _tell(_followers(report.task), report.task, NoticeKind.REPORTED, text=report.text, by=by, now=now)


def tell_asked(extension: Extension, *, by: User, now: datetime) -> None:
    """Whoever follows the task: a later day waits for a decision."""
    text = _moved(extension.due_on, extension.proposed_on, extension.reason)
    _tell(_followers(extension.task), extension.task, NoticeKind.ASKED, text=text, by=by, now=now)


def settle(task: Task, kind: NoticeKind, *, now: datetime) -> None:
    """What waited has its answer: nobody needs to look at it any more, and no letter speaks of it."""
    waited = Notice.objects.filter(task=task, kind=kind)
    waited.unread().update(read_at=now)
    waited.filter(sent_at=None).update(by_mail=False)


def tell_decided(report: Progress, kind: NoticeKind, *, by: User, now: datetime) -> None:
    """Whoever reported, and who speaks for the unit."""
    _tell([Addressee(report.reported_by), *side_of(report.unit)], report.task, kind, text=report.reason, by=by, now=now)


def tell_extended(extension: Extension, kind: NoticeKind, *, by: User, now: datetime) -> None:
    """Whoever asked, and who speaks for the units of the task."""
    text = extension.answer
    if extension.granted_on:
        text = _moved(extension.due_on, extension.granted_on, extension.answer)
    whom = [Addressee(extension.asked_by), *_sides(extension.task)]
    _tell(whom, extension.task, kind, text=text, by=by, now=now)


def tell_moved(task: Task, units: Iterable[Unit], before: date | None, reason: str, *, by: User, now: datetime) -> None:
    """Who speaks for units that had a part in the task and keep it: its deadline was set otherwise."""
    whom = [each for unit in units for each in side_of(unit)]
    _tell(whom, task, NoticeKind.MOVED, text=_moved(before, task.due_on, reason), by=by, now=now)


def tell_stepped(task: Task, kind: NoticeKind, reason: str, *, by: User, now: datetime) -> None:
    """Who speaks for the units of the task: that their work is off, or on again."""
    _tell(_sides(task), task, kind, text=reason, by=by, now=now)


def tell_mentioned(comment: Comment, people: Iterable[User], *, now: datetime) -> None:
    told = [Addressee(person) for person in people]
    _tell(told, comment.task, NoticeKind.MENTIONED, text=comment.text, comment=comment, by=comment.by, now=now)


def forget(comment: Comment) -> None:
    """A withdrawn comment's words stand nowhere any more, and go out in no letter."""
    comment.notices.update(text="", by_mail=False)


def side_of(unit: Unit | None) -> list[Addressee]:
    """Who speaks for the unit: its active officers and heads, and its contact address while none of them has one; else
    those of the nearest unit above that has either."""
    while unit is not None:
        members = Member.objects.filter(unit=unit, role__in=SPEAKING, user__is_active=True)
        people = [Addressee(member.user) for member in members.select_related("user").order_by("user")]
        contact = Addressee(unit=unit)
        if contact.address and not any(person.address for person in people):
            people.append(contact)
        if people:
            return people
        unit = unit.parent
    return []


def _followers(task: Task) -> list[Addressee]:
    """Who speaks for the unit that handed a sub-task down; else whoever opened the task, and who stands in meanwhile;
    where that one may not confirm it any more, those who may, nearest above the unit that follows it."""
    if task.parent_id:
        return side_of(task.owner)
    opener = task.created_by
    if opener.is_active and may_confirm(opener, task):
        absent = Member.objects.filter(stands_in_for__absent__user=opener, user__is_active=True)
        return [Addressee(opener), *(Addressee(member.user) for member in absent.select_related("user"))]
    unit = task.owner
    while unit is not None:
        members = Member.objects.filter(unit=unit, role__in=HOLDERS[Right.CONFIRM], user__is_active=True)
        if people := [Addressee(member.user) for member in members.select_related("user").order_by("user")]:
            return people
        unit = unit.parent
    return []


def _sides(task: Task) -> list[Addressee]:
    units = [unit for unit in (task.lead, *task.partners) if unit]
    return [whom for unit in units for whom in side_of(unit)]


def _moved(before: date | None, after: date | None, reason: str) -> str:
    days = " → ".join(f"{day:%d/%m/%Y}" if day else "—" for day in (before, after))
    return f"{days} · {reason}" if reason else days


def mark_read(user: Visitor, now: datetime) -> int:
    return Notice.objects.filter(recipient=user.pk).unread().update(read_at=now)


def _tell(
    whom: Iterable[Addressee],
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
    Notice.objects.bulk_create(
        Notice(
            recipient=to.person,
            unit=to.unit,
            task=task,
            kind=kind,
            text=text,
            comment=comment,
            at=now,
            by=by,
            by_mail=bool(to.address),
            next_try_at=max(now + QUIET, office_opens(now)),
        )
        for to in dict.fromkeys(whom)
        if to.person != by
    )
