"""How a unit answers the directive behind a task."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.models.task import Task
from tracker.models.unit import Unit


class Answer(models.TextChoices):
    ACCEPTED = "accepted", _("accepted")
    IN_PART = "in_part", _("accepted in part")
    NOTED = "noted", _("noted")


class Response(models.Model):
    task = models.ForeignKey(Task, models.CASCADE, related_name="responses", verbose_name=_("task"))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    answer = models.CharField(_("answer"), max_length=10, choices=Answer.choices)
    text = models.TextField(_("explanation"), blank=True)
    at = models.DateTimeField(_("at"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))

    class Meta:
        verbose_name = _("answer to the directive")
        verbose_name_plural = _("answers to directives")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["task", "unit"], name="one_answer_a_unit"),
            models.CheckConstraint(
                condition=~Q(answer=Answer.IN_PART) | ~Q(text=""), name="what_is_accepted_in_part_is_explained"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit}: {self.get_answer_display()}"
