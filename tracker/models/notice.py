"""Word to one person of what others did on a task: shown in the app, and sent by mail."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tracker.models.comment import Comment
from tracker.models.reminder import LEASE, MOST_TRIES
from tracker.models.task import Task

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


class NoticeKind(models.TextChoices):
    ASSIGNED = "assigned", _("a task for your unit")
    MENTIONED = "mentioned", _("somebody names you")
    RETURNED = "returned", _("report returned")
    CONFIRMED = "confirmed", _("report confirmed")


class NoticeQuerySet(models.QuerySet["Notice"]):
    def waiting(self, now: datetime) -> Self:
        """To go by mail, its time come, and in nobody's hands: a claim older than LEASE has lapsed."""
        free = Q(claimed_at=None) | Q(claimed_at__lt=now - LEASE)
        return self.filter(free, by_mail=True, sent_at=None, next_try_at__lte=now, tries__lt=MOST_TRIES)

    def claim(self, now: datetime, letter_key: str) -> bool:
        """Take these for one letter; False if another worker was faster. Counts the try."""
        return self.waiting(now).update(claimed_at=now, letter_key=letter_key, tries=F("tries") + 1) > 0

    def held(self, letter_key: str, now: datetime) -> Self:
        """Those of a letter that were claimed at `now` and still are."""
        return self.filter(letter_key=letter_key, claimed_at=now, sent_at=None)

    def shown_to(self, user: "User | AnonymousUser") -> Self:
        """The user's own, of tasks that the user (still) may see."""
        return self.filter(recipient=user.pk, task__in=Task.objects.visible_to(user))

    def unread(self) -> Self:
        return self.filter(read_at=None)


class Notice(models.Model):
    """Apart from reminders, which hang on a deadline: each is once for a day planned ahead, and falls when the
    deadline moves or the task is done. A notice is once for what happened, and stays true."""

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices", verbose_name=_("recipient")
    )
    task = models.ForeignKey(Task, models.CASCADE, related_name="notices", verbose_name=_("task"))
    kind = models.CharField(_("kind"), max_length=10, choices=NoticeKind.choices)
    # The words of the one who acted: a comment, or the reason for a return.
    text = models.TextField(_("text"), blank=True)
    comment = models.ForeignKey(
        Comment, models.CASCADE, null=True, blank=True, related_name="notices", verbose_name=_("comment")
    )
    at = models.DateTimeField(_("at"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    read_at = models.DateTimeField(_("read at"), null=True, blank=True)
    by_mail = models.BooleanField(_("by mail"), default=False)
    next_try_at = models.DateTimeField(_("next try at"))
    claimed_at = models.DateTimeField(_("claimed at"), null=True, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    # Names the letter in which it goes out: set with the first claim and never changed.
    letter_key = models.CharField(_("letter"), max_length=64, blank=True, default="", editable=False)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    error = models.TextField(_("error"), blank=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(fields=["next_try_at"], condition=Q(sent_at=None, by_mail=True), name="notice_unsent"),
            models.Index(fields=["recipient", "read_at"], name="notice_inbox"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["comment", "recipient"], condition=Q(comment__isnull=False), name="one_notice_a_mention"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} · {self.recipient} · {self.task_id}"
