"""A unit's request to move a deadline, granted or refused. The first deadline stays on the task."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tracker.models.task import Task
from tracker.models.unit import Unit


class ExtensionState(models.TextChoices):
    PENDING = "pending", _("awaiting a decision")
    GRANTED = "granted", _("granted")
    REFUSED = "refused", _("refused")
    WITHDRAWN = "withdrawn", _("withdrawn")
    # The task was finished or cancelled, or its deadline moved otherwise, before anybody decided.
    LAPSED = "lapsed", _("lapsed")


class ExtensionQuerySet(models.QuerySet["Extension"]):
    def waiting_in(self, tasks: "models.QuerySet[Task]") -> Self:
        """Requests on these tasks that await a decision, the nearest deadline first."""
        return self.filter(state=ExtensionState.PENDING, task__in=tasks).order_by("due_on", "pk")


class Extension(models.Model):
    task = models.ForeignKey(Task, models.CASCADE, related_name="extensions", verbose_name=_("task"))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    reason = models.TextField(_("reason"))
    # The deadline that was to be moved.
    due_on = models.DateField(_("deadline"))
    proposed_on = models.DateField(_("proposed deadline"))
    state = models.CharField(_("state"), max_length=10, choices=ExtensionState.choices, default=ExtensionState.PENDING)
    asked_at = models.DateTimeField(_("asked at"))
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("asked by"))
    granted_on = models.DateField(_("granted deadline"), null=True, blank=True)
    answer = models.TextField(_("answer"), blank=True)
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("decided by")
    )

    objects = ExtensionQuerySet.as_manager()

    class Meta:
        verbose_name = _("extension")
        verbose_name_plural = _("extensions")
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["task"], condition=Q(state=ExtensionState.PENDING), name="one_extension_awaits_a_decision"
            ),
            models.CheckConstraint(
                condition=Q(state=ExtensionState.GRANTED, granted_on__isnull=False)
                | (~Q(state=ExtensionState.GRANTED) & Q(granted_on=None)),
                name="granted_extensions_and_no_others_have_a_new_deadline",
            ),
            models.CheckConstraint(condition=Q(proposed_on__gt=F("due_on")), name="an_extension_moves_later"),
        ]

    def __str__(self) -> str:
        return f"{self.due_on:%d/%m/%Y} → {self.proposed_on:%d/%m/%Y} ({self.get_state_display()})"
