"""A unit's part in a task."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.models.unit import Unit


class Part(models.TextChoices):
    LEAD = "lead", _("lead")
    PARTNER = "partner", _("partner")
    WATCHER = "watcher", _("watcher")


class Assignment(models.Model):
    task = models.ForeignKey("tracker.Task", models.CASCADE, related_name="assignments", verbose_name=_("task"))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="assignments", verbose_name=_("unit"))
    part = models.CharField(_("part"), max_length=10, choices=Part.choices)

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["task", "unit"], name="one_part_a_unit"),
            models.UniqueConstraint(fields=["task"], condition=Q(part=Part.LEAD), name="at_most_one_lead"),
        ]

    def __str__(self) -> str:
        return f"{self.unit} ({self.get_part_display()})"
