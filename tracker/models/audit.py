"""Everything that happened, in the order in which it happened; rows are added and never changed."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from directives.models import Document
from tracker.models.task import Task


class AuditEvent(models.Model):
    """`verb` names the service that acted; `changes` maps a field to [from, to]."""

    at = models.DateTimeField(_("at"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
    )
    verb = models.CharField(_("what"), max_length=40)
    task = models.ForeignKey(Task, models.CASCADE, null=True, blank=True, related_name="events", verbose_name=_("task"))
    document = models.ForeignKey(
        Document, models.CASCADE, null=True, blank=True, related_name="events", verbose_name=_("document")
    )
    changes = models.JSONField(_("changes"), default=dict, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{timezone.localtime(self.at):%d/%m/%Y %H:%M} {self.verb}"
