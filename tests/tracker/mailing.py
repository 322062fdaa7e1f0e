"""What tests of letters have in common: a tick's planning, its sending, and looking at what came of it."""

from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.core import mail
from django.core.mail import EmailMultiAlternatives

from tests.builders import NOW, TODAY
from tracker.models import Channel, Reminder
from tracker.services import delivery, reminders

DAY = timedelta(days=1)
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
