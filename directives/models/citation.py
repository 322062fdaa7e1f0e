"""Another document that a document names: what links one to the other."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper
from django.utils.translation import gettext_lazy as _

from directives.models.document import Document
from directives.models.reading import Reading


class Role(models.TextChoices):
    BASIS = "basis", _("legal basis")
    CITED = "cited", _("cited")


class CitationQuerySet(models.QuerySet["Citation"]):
    def naming(self, document: Document) -> Self:
        """Those in other documents that mean this one: the same number and symbol, and not another day's."""
        if not document.number:
            return self.none()
        rows = self.filter(number__iexact=document.number).exclude(reading__document=document)
        if document.issued_on is None:
            return rows
        return rows.filter(Q(issued_on=None) | Q(issued_on=document.issued_on))


class Citation(models.Model):
    """As read. Offsets are half open, into the document's text; `number` is empty where only kind or date is said."""

    reading = models.ForeignKey(Reading, models.CASCADE, related_name="citations", verbose_name=_("reading"))
    role = models.CharField(_("role"), max_length=8, choices=Role.choices)
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    words = models.CharField(_("words"), max_length=500)
    kind = models.CharField(_("kind"), max_length=80, blank=True)
    number = models.CharField(_("number and symbol"), max_length=80, blank=True)
    issued_on = models.DateField(_("issued on"), null=True, blank=True)
    rule = models.CharField(_("rule"), max_length=120, blank=True)

    objects = CitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        ordering = ["start", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="citation_starts_before_it_ends"),
        ]
        indexes = [models.Index(Upper("number"), name="citation_number")]

    def __str__(self) -> str:
        return self.words

    def means(self, document: Document) -> bool:
        """By number and symbol, and not of another day; `CitationQuerySet.naming` asks the same of the database."""
        if not self.number or self.number.upper() != document.number.upper():
            return False
        return None in (self.issued_on, document.issued_on) or self.issued_on == document.issued_on
