"""When a recurring task falls due, or a standing duty is reported on."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from tracker.models.task import Kind, State, Task


class Covers(models.TextChoices):
    """How long the span is of which one turn speaks."""

    DAY = "day", _("the day")
    WEEK = "week", _("the week")
    MONTH = "month", _("the month")
    QUARTER = "quarter", _("the quarter")
    HALF_YEAR = "half_year", _("six months")
    NINE_MONTHS = "nine_months", _("nine months, from the start of the year")
    YEAR = "year", _("the year")
    BETWEEN = "between", _("the time since the turn before")


class ScheduleQuerySet(models.QuerySet["Schedule"]):
    def waiting(self, today: date) -> Self:
        """Whose task still stands, and which may have turns to make."""
        standing = Q(task__kind__in=[Kind.RECURRING, Kind.STANDING], task__state=State.OPEN, task__deleted_at=None)
        return self.filter(standing, look_on__lte=today)

    def waiting_to_end(self, today: date) -> Self:
        """Of recurring tasks that still stand, though their last day is gone by and every turn is made and finished."""
        standing = Q(task__kind=Kind.RECURRING, task__state=State.OPEN, task__deleted_at=None)
        unfinished = Task.objects.kept().unfinished().filter(period__of=OuterRef("task"))
        return self.filter(standing, ~Exists(unfinished), ends_on__lt=today, look_on=None)


class Schedule(models.Model):
    """`rrule` is RFC 5545 text in the normal form of `tracker.rhythms`, without an end: that is `ends_on`."""

    task = models.OneToOneField(Task, models.CASCADE, related_name="schedule", verbose_name=_("task"))
    rrule = models.TextField(_("rule"))
    starts_on = models.DateField(_("from day"))
    ends_on = models.DateField(_("until day"), null=True, blank=True)
    covers = models.CharField(_("each turn speaks of"), max_length=12, choices=Covers.choices)
    # 1: whole calendar months. 15: from the 15th of the month before to the 14th (Circular 01/2024/TT-TTCP).
    window_start_day = models.PositiveSmallIntegerField(_("first day of the reporting window"), default=1)
    # Turns planned for later days are still to be made.
    made_until = models.DateField(_("turns made until"))
    # The day from which there may be some to make; none where there never will be.
    look_on = models.DateField(_("looked at from"), null=True, blank=True)

    objects = ScheduleQuerySet.as_manager()

    class Meta:
        verbose_name = _("schedule")
        verbose_name_plural = _("schedules")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")), name="schedule_ends_after_it_starts"
            ),
            models.CheckConstraint(
                condition=Q(window_start_day__gte=1, window_start_day__lte=28), name="every_month_has_the_windows_day"
            ),
        ]
        indexes = [models.Index(fields=["look_on"], name="schedule_look_on")]

    def __str__(self) -> str:
        return self.rrule
