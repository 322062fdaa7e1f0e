"""One run of extraction over a document."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from directives.models.document import Document

LEASE = timedelta(minutes=15)
MOST_TRIES = 2


class ReadingState(models.TextChoices):
    WAITING = "waiting", _("waiting")
    RUNNING = "running", pgettext_lazy("state of a document", "reading")
    DONE = "done", _("read")
    FAILED = "failed", _("failed")


class ReadingQuerySet(models.QuerySet["Reading"]):
    def waiting(self, now: datetime) -> Self:
        """Not finished, and in nobody's hands: a claim older than LEASE has lapsed (its worker died)."""
        free = Q(claimed_at=None) | Q(claimed_at__lt=now - LEASE)
        return self.filter(free, state__in=[ReadingState.WAITING, ReadingState.RUNNING])

    def claim(self, now: datetime) -> bool:
        """Take this one reading; False if another worker was faster or it has been tried too often."""
        taken = self.waiting(now).filter(tries__lt=MOST_TRIES)
        return taken.update(claimed_at=now, state=ReadingState.RUNNING, tries=models.F("tries") + 1) > 0

    def give_up(self, now: datetime, error: str) -> int:
        """Mark as failed what killed its worker MOST_TRIES times: a poison document never loops."""
        lapsed = self.waiting(now).filter(tries__gte=MOST_TRIES)
        return lapsed.update(state=ReadingState.FAILED, error=error, finished_at=now)


class Reading(models.Model):
    document = models.ForeignKey(Document, models.CASCADE, related_name="readings", verbose_name=_("document"))
    state = models.CharField(_("state"), max_length=10, choices=ReadingState.choices, default=ReadingState.WAITING)
    percent = models.PositiveSmallIntegerField(_("percent done"), default=0)
    # Of a file that is read page by page: how many there are (0: not known, or it has none), and how many are read.
    pages = models.PositiveIntegerField(_("pages"), default=0)
    pages_done = models.PositiveIntegerField(_("pages read"), default=0)
    error = models.TextField(_("error"), blank=True)
    # Of the engine, the pack and the holidays data, as extraction reports them.
    versions = models.JSONField(_("versions"), default=dict, blank=True)
    created_at = models.DateTimeField(_("created at"))
    claimed_at = models.DateTimeField(_("claimed at"), null=True, blank=True)
    finished_at = models.DateTimeField(_("finished at"), null=True, blank=True)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)

    objects = ReadingQuerySet.as_manager()

    class Meta:
        verbose_name = _("reading")
        verbose_name_plural = _("readings")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(percent__lte=100), name="reading_percent_at_most_100"),
        ]

    def __str__(self) -> str:
        return f"{self.document} · {self.get_state_display()}"

    @property
    def is_over(self) -> bool:
        return self.state in (ReadingState.DONE, ReadingState.FAILED)
