"""Word of what others did on a task: shown in the app, and sent by mail."""

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.models.comment import Comment
from tracker.models.posted import Posted, PostedQuerySet
from tracker.models.task import Task

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


class NoticeKind(models.TextChoices):
    ASSIGNED = "assigned", _("a task for your unit")
    MENTIONED = "mentioned", _("somebody names you")
    RETURNED = "returned", _("report returned")
    CONFIRMED = "confirmed", _("report confirmed")
    GRANTED = "granted", _("extension granted")
    REFUSED = "refused", _("extension refused")
    MOVED = "moved", _("deadline changed")
    CANCELLED = "cancelled", _("task cancelled")
    REOPENED = "reopened", _("task reopened")
    ENDED = "ended", _("comes no more")
    # The next step is the reader's.
    REPORTED = "reported", _("report to confirm")
    ASKED = "asked", _("extension asked for")


class NoticeQuerySet(PostedQuerySet["Notice"]):
    def unsent(self) -> Self:
        return super().unsent().filter(by_mail=True)

    def shown_to(self, user: "User | AnonymousUser") -> Self:
        """The user's own, of tasks that the user (still) may see."""
        return self.filter(recipient=user.pk, task__in=Task.objects.visible_to(user))


class Notice(Posted):
    """Apart from reminders, which hang on a deadline: each is once for a day planned ahead, and falls when the
    deadline moves or the task is done. A notice is once for what happened, and stays true."""

    kind = models.CharField(_("kind"), max_length=10, choices=NoticeKind.choices)
    # The words of the one who acted: a comment, the reason for a return; the two days, where a deadline moves.
    text = models.TextField(_("text"), blank=True)
    comment = models.ForeignKey(
        Comment, models.CASCADE, null=True, blank=True, related_name="notices", verbose_name=_("comment")
    )
    at = models.DateTimeField(_("at"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    by_mail = models.BooleanField(_("by mail"), default=False)

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
            models.CheckConstraint(
                condition=Q(recipient__isnull=False, unit=None) | Q(recipient=None, unit__isnull=False),
                name="a_notice_to_a_person_or_a_unit",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} · {self.recipient or self.unit} · {self.task_id}"

    def identity(self) -> tuple[object, ...]:
        return ("notice", self.pk, self.whom(), self.at.isoformat())
