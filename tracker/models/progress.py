"""A unit's report on a task, confirmed or returned."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.models.task import Task
from tracker.models.unit import Unit


class ProgressState(models.TextChoices):
    NOTED = "noted", _("under way")
    SUBMITTED = "submitted", _("awaiting confirmation")
    CONFIRMED = "confirmed", _("confirmed")
    RETURNED = "returned", _("returned")


class Progress(models.Model):
    """`noted` tells how far it is; a `submitted` one claims that the task is done, and waits for a superior."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="progress", verbose_name=_("task"))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    text = models.TextField(_("results"))
    difficulties = models.TextField(_("difficulties"), blank=True)
    proposals = models.TextField(_("proposals"), blank=True)
    # What was delivered; the task's own `product` is what must be.
    product = models.TextField(_("product delivered"), blank=True)
    # Why the task is reported as done although sub-tasks are not.
    despite = models.TextField(_("despite unfinished sub-tasks"), blank=True)
    # The reporter does not belong to the unit: a clerk, for a unit that does not log in.
    on_behalf = models.BooleanField(_("on behalf of the unit"), default=False)
    percent = models.PositiveSmallIntegerField(_("percent done"))
    state = models.CharField(_("state"), max_length=10, choices=ProgressState.choices)
    # In the office's time zone; "on time" is judged by this day, not by the day of confirmation.
    reported_on = models.DateField(_("reported on"))
    reported_at = models.DateTimeField(_("reported at"))
    reported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("reported by")
    )
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    reason = models.TextField(_("reason for the return"), blank=True)

    class Meta:
        verbose_name = _("progress report")
        verbose_name_plural = _("progress reports")
        ordering = ["-reported_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(percent__lte=100), name="progress_percent_at_most_100"),
            models.UniqueConstraint(
                fields=["task"],
                condition=Q(state=ProgressState.SUBMITTED),
                name="one_report_awaits_confirmation",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit} {self.percent} %"
