"""One notice to one person about one task, on one channel: a row, written before anything is sent."""

from datetime import datetime, timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.models.task import Task

LEASE = timedelta(minutes=2)
MOST_TRIES = 8


class Occasion(models.TextChoices):
    WEEK_BEFORE = "week_before", _("due within a week")
    DAY_BEFORE = "day_before", _("due tomorrow or today")
    OVERDUE = "overdue", _("overdue")


class Channel(models.TextChoices):
    APP = "app", _("in the app")
    MAIL = "mail", _("by mail")


class ReminderQuerySet(models.QuerySet["Reminder"]):
    def waiting(self, now: datetime) -> Self:
        """Not sent, its time come, and in nobody's hands: a claim older than LEASE has lapsed."""
        free = Q(claimed_at=None) | Q(claimed_at__lt=now - LEASE)
        return self.filter(free, sent_at=None, next_try_at__lte=now, tries__lt=MOST_TRIES)

    def claim(self, now: datetime) -> bool:
        """Take this one reminder for sending; False if another worker was faster."""
        return self.waiting(now).update(claimed_at=now) > 0

    def shown_to(self, user: object) -> Self:
        """The user's in-app notices, newest first."""
        return self.filter(recipient=user, channel=Channel.APP).order_by("-planned_at", "-pk")

    def unread(self) -> Self:
        return self.filter(read_at=None)


class Reminder(models.Model):
    task = models.ForeignKey(Task, models.CASCADE, related_name="reminders", verbose_name=_("task"))
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="reminders", verbose_name=_("recipient")
    )
    channel = models.CharField(_("channel"), max_length=6, choices=Channel.choices)
    occasion = models.CharField(_("occasion"), max_length=12, choices=Occasion.choices)
    # The deadline spoken of, and the day from which this notice was to go out: both are part of "once".
    due_on = models.DateField(_("deadline"))
    milestone_on = models.DateField(_("planned for"))
    planned_at = models.DateTimeField(_("planned at"))
    next_try_at = models.DateTimeField(_("next try at"))
    claimed_at = models.DateTimeField(_("claimed at"), null=True, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    read_at = models.DateTimeField(_("read at"), null=True, blank=True)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    error = models.TextField(_("error"), blank=True)

    objects = ReminderQuerySet.as_manager()

    class Meta:
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")
        ordering = ["-planned_at", "-pk"]
        indexes = [
            models.Index(fields=["next_try_at"], condition=Q(sent_at=None), name="reminder_unsent"),
            models.Index(fields=["recipient", "channel", "read_at"], name="reminder_inbox"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["task", "recipient", "channel", "occasion", "due_on", "milestone_on"],
                name="one_reminder_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_occasion_display()} · {self.recipient} · {self.task_id}"
