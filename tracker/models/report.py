"""Figures of a reporting window, frozen, and the PDF made from them."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tracker.models.role import Right
from tracker.models.unit import Unit, UnitQuerySet

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User

LEASE = timedelta(minutes=15)
MOST_TRIES = 2


class ReportState(models.TextChoices):
    WAITING = "waiting", _("waiting")
    RUNNING = "running", _("being made")
    DONE = "done", _("ready")
    FAILED = "failed", _("failed")


class ReportQuerySet(models.QuerySet["Report"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Of those that cover nothing out of reach: the user's own, and every one for who may read documents there."""
        if user.is_authenticated and user.is_active and user.is_superuser:
            return self
        own = self._covering_only(Unit.objects.within_reach(user)).filter(created_by=user.pk)
        readable = self._covering_only(Unit.objects.within_reach(user, Right.READ_DOCUMENTS))
        return self.filter(Q(pk__in=own.values("pk")) | Q(pk__in=readable.values("pk")))

    def _covering_only(self, units: "UnitQuerySet") -> Self:
        parts = Report.covers.through.objects
        outside = parts.exclude(unit__in=units.values("pk")).values("report")
        return self.filter(pk__in=parts.values("report")).exclude(pk__in=outside)

    def without_figures(self) -> Self:
        """For lists: the figures of a long report weigh megabytes."""
        return self.defer("figures").select_related("unit", "created_by")

    def waiting(self, now: datetime) -> Self:
        """Not finished, and in nobody's hands: a claim older than LEASE has lapsed."""
        free = Q(claimed_at=None) | Q(claimed_at__lt=now - LEASE)
        return self.filter(free, state__in=[ReportState.WAITING, ReportState.RUNNING])

    def claim(self, now: datetime) -> bool:
        """Take this one report for making; False if another worker was faster, or it was tried too often."""
        taken = self.waiting(now).filter(tries__lt=MOST_TRIES)
        return taken.update(claimed_at=now, state=ReportState.RUNNING, tries=F("tries") + 1) > 0


class Report(models.Model):
    title = models.CharField(_("title"), max_length=300)
    # First and last day of the window, both inside it.
    start_on = models.DateField(pgettext_lazy("first day of a window", "from"))
    end_on = models.DateField(pgettext_lazy("last day of a window", "to"))
    as_of = models.DateField(_("as of"))
    by_first_deadline = models.BooleanField(_("by the first deadlines"), default=False)
    # Empty: every unit that the author may see.
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("unit"))
    # The units, with all below them, out of whose tasks it was made: who does not see them all does not see it.
    covers = models.ManyToManyField(Unit, related_name="+", verbose_name=_("covers"))
    language = models.CharField(_("language"), max_length=8, choices=settings.LANGUAGES, default="vi")
    figures = models.JSONField(_("figures"), default=dict, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=ReportState.choices, default=ReportState.WAITING)
    error = models.TextField(_("error"), blank=True)
    pdf = models.FileField(_("PDF"), upload_to="reports/%Y/%m/", blank=True)
    sha256 = models.CharField(_("SHA-256"), max_length=64, blank=True)
    created_at = models.DateTimeField(_("created at"))
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="reports", verbose_name=_("created by")
    )
    claimed_at = models.DateTimeField(_("claimed at"), null=True, blank=True)
    finished_at = models.DateTimeField(_("finished at"), null=True, blank=True)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(start_on__lte=F("end_on")), name="report_starts_before_it_ends"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("report_detail", args=[self.pk])

    @property
    def is_over(self) -> bool:
        return self.state in (ReportState.DONE, ReportState.FAILED)
