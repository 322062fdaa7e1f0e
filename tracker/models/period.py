"""What makes a task a turn of another one."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tracker.models.task import Task


class Period(models.Model):
    """One turn of a recurring task, or of the reports on a standing duty. The turn itself is a dated task."""

    task = models.OneToOneField(Task, models.CASCADE, related_name="period", verbose_name=_("turn"))
    of = models.ForeignKey(Task, models.CASCADE, related_name="turns", verbose_name=_("recurring task"))
    number = models.PositiveIntegerField(_("number"))
    # The span it speaks of, both days inside.
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    # By the rule; the turn's own first deadline may have moved off a day off.
    planned_on = models.DateField(_("planned for"))
    # A report on a standing duty, as it stood when the turn was made: on a line of its own in the figures.
    is_duty = models.BooleanField(_("report on a standing duty"), default=False)
    # Taken back unbegun when the rhythm changed: the same day may be planned anew.
    is_dropped = models.BooleanField(_("taken back"), default=False)

    class Meta:
        verbose_name = _("period")
        verbose_name_plural = _("periods")
        ordering = ["planned_on", "pk"]
        constraints = [
            # The tick may run twice, and two at once.
            models.UniqueConstraint(
                fields=["of", "planned_on"], condition=Q(is_dropped=False), name="one_turn_a_planned_day"
            ),
            models.UniqueConstraint(fields=["of", "number"], name="one_turn_a_number"),
            models.CheckConstraint(condition=Q(starts_on__lte=F("ends_on")), name="period_starts_before_it_ends"),
            models.CheckConstraint(condition=~Q(task=F("of")), name="no_task_is_its_own_turn"),
        ]

    def __str__(self) -> str:
        return f"{self.starts_on:%d/%m/%Y}–{self.ends_on:%d/%m/%Y}"
