"""What tests of letters have in common: a tick's planning, its sending, and looking at what came of it."""

from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.core import mail
from django.core.mail import EmailMultiAlternatives

from tests.builders import NOW, TODAY
from tracker.models import Channel, Notice, NoticeKind, Reminder
from tracker.services import delivery, notice_letters, reminders
from tracker.services.notices import QUIET

DAY = timedelta(days=1)
SOON = NOW + QUIET  # when notices of now go out
MINUTE = timedelta(minutes=1)


def deliver(now: datetime = NOW) -> int:
    """Send what waits; how many letters went out."""
    return sum(delivery.send(pk, now) for pk in delivery.waiting(now))


def plan(now: datetime = NOW) -> None:
    reminders.plan(TODAY + (now - NOW), now)


def letters_to(user: User) -> list[EmailMultiAlternatives]:
    return [letter for letter in mail.outbox if letter.to == [user.email]]  # type: ignore[misc]


def mail_rows(**which: Any) -> list[Reminder]:
    return list(Reminder.objects.filter(channel=Channel.MAIL, **which).order_by("pk"))


def told(kind: NoticeKind) -> set[User | None]:
    """Who got such a notice; None is a unit's contact address."""
    return {notice.recipient for notice in Notice.objects.filter(kind=kind)}


def send(now: datetime = SOON) -> int:
    """Send the notices that wait; how many letters went out."""
    return sum(notice_letters.send(pk, now) for pk in notice_letters.waiting(now))
