"""One notice to one person, or to a unit's contact address, about one task, on one channel: a row, written before
anything is sent."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tracker.models.task import Task
from tracker.models.unit import Unit

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User

# Longer than the longest sending: EMAIL_TIMEOUT holds for each of SMTP's steps, some sixteen.
LEASE = timedelta(minutes=5)
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
        return self.unclaimed(now).filter(sent_at=None, next_try_at__lte=now, tries__lt=MOST_TRIES)

    def unclaimed(self, now: datetime) -> Self:
        return self.filter(Q(claimed_at=None) | Q(claimed_at__lt=now - LEASE))

    def claim(self, now: datetime, letter_key: str) -> bool:
        """Take these for one letter; False if another worker was faster.

        Counts the try, so that a letter which kills its worker each time comes to an end as well.
        """
        return self.waiting(now).update(claimed_at=now, letter_key=letter_key, tries=F("tries") + 1) > 0

    def held(self, letter_key: str, now: datetime) -> Self:
        """Those of a letter that were claimed at `now` and still are: the moment tells whose claim it is."""
        return self.filter(letter_key=letter_key, claimed_at=now, sent_at=None)

    def dead(self, now: datetime) -> Self:
        """Given up: tried too often, or refused for good."""
        return self.unclaimed(now).filter(sent_at=None, tries__gte=MOST_TRIES)

    def shown_to(self, user: "User | AnonymousUser") -> Self:
        """In-app notices about tasks that the user (still) may see: newest first, those of one tick by deadline."""
        seen = Task.objects.visible_to(user)
        notices = self.filter(recipient=user.pk, channel=Channel.APP, task__in=seen)
        return notices.order_by("-planned_at", "due_on", "pk")

    def unread(self) -> Self:
        return self.filter(read_at=None)


class Reminder(models.Model):
    task = models.ForeignKey(Task, models.CASCADE, related_name="reminders", verbose_name=_("task"))
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="reminders",
        verbose_name=_("recipient"),
    )
    # In place of a recipient: the unit whose contact address is written to, by mail only.
    unit = models.ForeignKey(
        Unit, models.CASCADE, null=True, blank=True, related_name="reminders", verbose_name=_("unit")
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
    # Names the letter in which it goes out, together with whatever waited for the same person: set with the
    # claim and never changed, so that a repeat after a crash is the same letter under the same Message-ID.
    letter_key = models.CharField(_("letter"), max_length=64, blank=True, default="", editable=False)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    error = models.TextField(_("error"), blank=True)

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
