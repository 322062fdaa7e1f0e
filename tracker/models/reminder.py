"""Word of a deadline that comes or has gone by, on one channel."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.models.posted import Posted, PostedQuerySet
from tracker.models.task import Task

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


class Occasion(models.TextChoices):
    WEEK_BEFORE = "week_before", _("due within a week")
    DAY_BEFORE = "day_before", _("due tomorrow or today")
    OVERDUE = "overdue", _("overdue")


class Channel(models.TextChoices):
    APP = "app", _("in the app")
    MAIL = "mail", _("by mail")


class ReminderQuerySet(PostedQuerySet["Reminder"]):
    def unsent(self) -> Self:
        return super().unsent().filter(channel=Channel.MAIL)

    def shown_to(self, user: "User | AnonymousUser") -> Self:
        """In-app notices about tasks that the user (still) may see: newest first, those of one tick by deadline."""
        seen = Task.objects.visible_to(user)
        notices = self.filter(recipient=user.pk, channel=Channel.APP, task__in=seen)
        return notices.order_by("-planned_at", "due_on", "pk")


class Reminder(Posted):
    channel = models.CharField(_("channel"), max_length=6, choices=Channel.choices)
    occasion = models.CharField(_("occasion"), max_length=12, choices=Occasion.choices)
    # The deadline spoken of, and the day from which this notice was to go out: both are part of "once".
    due_on = models.DateField(_("deadline"))
    milestone_on = models.DateField(_("planned for"))
    planned_at = models.DateTimeField(_("planned at"))

    objects = ReminderQuerySet.as_manager()

    class Meta:
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")
        ordering = ["-planned_at", "-pk"]
        indexes = [
            models.Index(fields=["next_try_at"], condition=Q(sent_at=None), name="reminder_unsent"),
            models.Index(fields=["recipient", "letter_key"], condition=Q(sent_at=None), name="reminder_letter"),
            models.Index(fields=["recipient", "channel", "read_at"], name="reminder_inbox"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["task", "recipient", "channel", "occasion", "due_on", "milestone_on"],
                name="one_reminder_once",
            ),
            models.UniqueConstraint(
                fields=["task", "unit", "occasion", "due_on", "milestone_on"], name="one_reminder_once_a_unit"
            ),
            models.CheckConstraint(
                condition=Q(recipient__isnull=False, unit=None)
                | Q(recipient=None, unit__isnull=False, channel=Channel.MAIL),
                name="a_person_or_a_unit_by_mail",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_occasion_display()} · {self.recipient or self.unit} · {self.task_id}"

    def identity(self) -> tuple[object, ...]:
        milestone = (self.occasion, self.due_on, self.milestone_on, self.planned_at.isoformat())
        return (self.task_id, self.whom(), *milestone)
