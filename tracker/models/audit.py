"""Everything that happened, in the order in which it happened; rows are added and never changed."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from directives.models import Document
from tracker.models.task import Task

ONLY = 1


class AuditEvent(models.Model):
    """`verb` names the service that acted; `changes` maps a field to [from, to].

    An event outlives what it tells of: task and document are numbers to the database, not constraints.
    """

    # Without a gap from 1: a missing event is seen.
    seq = models.PositiveBigIntegerField(_("number"), unique=True, editable=False)
    at = models.DateTimeField(_("at"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
    )
    # An address, "worker" or "shell".
    origin = models.CharField(_("from where"), max_length=60, blank=True)
    verb = models.CharField(_("what"), max_length=40)
    task = models.ForeignKey(
        Task,
        models.DO_NOTHING,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="events",
        verbose_name=_("task"),
    )
    document = models.ForeignKey(
        Document,
        models.DO_NOTHING,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="events",
        verbose_name=_("document"),
    )
    # What else it is about, as "unit 12": a kind and a key.
    about = models.CharField(_("about"), max_length=60, blank=True)
    changes = models.JSONField(_("changes"), default=dict, blank=True)
    note = models.TextField(_("note"), blank=True)
    # chain.link over the event before and this one's sealed values.
    mac = models.CharField(max_length=64, editable=False)

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["-seq"]
        indexes = [models.Index(fields=["about"], name="event_about")]

    def __str__(self) -> str:
        return f"{timezone.localtime(self.at):%d/%m/%Y %H:%M} {self.verb}"

    def sealed_values(self) -> dict[str, Any]:
        """What the chain answers for: every column but the key and the hash itself."""
        return {
            "seq": self.seq,
            "at": self.at,
            "by": self.by_id,
            "origin": self.origin,
            "verb": self.verb,
            "task": self.task_id,
            "document": self.document_id,
            "about": self.about,
            "changes": self.changes,
            "note": self.note,
        }


class AuditHead(models.Model):
    """Where the chain ends: one row, kept apart from the events, so that a cut tail shows."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY)
    seq = models.PositiveBigIntegerField()
    mac = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("head of the audit trail")
        verbose_name_plural = _("heads of the audit trail")
        constraints = [models.CheckConstraint(condition=models.Q(id=ONLY), name="one_audit_head")]

    def __str__(self) -> str:
        return f"{self.seq} · {self.mac[:16]}"
