"""A stretch of a document that is no directive, and why."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from directives.models.reading import Reading


class PassageQuerySet(models.QuerySet["Passage"]):
    def to_weigh(self) -> Self:
        """With words that might have asked for something: a person judges them too."""
        return self.filter(cue_start__isnull=False)

    def unjudged(self) -> Self:
        return self.to_weigh().filter(judged_at=None)

    def judged(self) -> Self:
        return self.to_weigh().filter(judged_at__isnull=False)


class Passage(models.Model):
    """Half-open character offsets into the document's text. With the directives, they leave no word unjudged."""

    reading = models.ForeignKey(Reading, models.CASCADE, related_name="passages", verbose_name=_("reading"))
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    reason = models.CharField(_("reason"), max_length=40)
    rule = models.CharField(_("rule"), max_length=120, blank=True)
    # The words in it that might have asked for something, where there are any: then a person weighs it too.
    cue_start = models.PositiveIntegerField(_("start of the cue"), null=True, blank=True)
    cue_end = models.PositiveIntegerField(_("end of the cue"), null=True, blank=True)
    judged_at = models.DateTimeField(_("judged at"), null=True, blank=True)
    judged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("judged by"),
    )

    objects = PassageQuerySet.as_manager()

    class Meta:
        verbose_name = _("passage")
        verbose_name_plural = _("passages")
        ordering = ["start", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="passage_starts_before_it_ends"),
        ]

    def __str__(self) -> str:
        return f"{self.start}–{self.end} {self.reason}"

    @property
    def is_to_weigh(self) -> bool:
        """Whether `to_weigh` gives it."""
        return self.cue_start is not None
