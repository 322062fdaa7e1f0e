"""One clause in which a document asks somebody for something: as read, and beside it, as judged."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from directives.models.document import Document
from directives.models.reading import Reading


class Verdict(models.TextChoices):
    ACCEPTED = "accepted", _("accepted")
    DISMISSED = "dismissed", _("dismissed")


class Modality(models.TextChoices):
    OBLIGATION = "obligation", _("obligation")
    REQUEST = "request", _("request")
    PROHIBITION = "prohibition", _("prohibition")


class Origin(models.TextChoices):
    """How a directive came to be: `made_by` names the person of any but the first."""

    READ = "read", _("read in the text")
    ADDED = "added", _("added by a person")
    SPLIT = "split", _("split off by a person")
    MERGED = "merged", _("merged by a person")


class DirectiveQuerySet(models.QuerySet["Directive"]):
    def standing(self) -> Self:
        """At the desk: not split or merged into others, and no proposal of a later reading beside another."""
        return self.filter(replaced_by=None, differs_from=None)

    def unjudged(self) -> Self:
        """Left to judge; what is left of a document's passages, `PassageQuerySet.unjudged` says."""
        return self.standing().filter(judgement=None)

    def judged(self) -> Self:
        return self.exclude(judgement=None)

    def proposed(self) -> Self:
        """Those that wait beside one that stands, which a later reading reads otherwise."""
        return self.filter(judgement=None, replaced_by=None, differs_from__isnull=False, differs_from__replaced_by=None)


class Directive(models.Model):
    """As read, or as a person cut it out of the text; never changed after. Offsets are half open, into the document's
    text.

    `units`, `partners`, `issuer`, `deadline`, `product` and `urgent` hold what `services.reading` writes: for each a
    mapping with `text`, `spans` ([[start, end], …]), `rule` and `inherited`; `deadline` adds `kind`, `due`,
    `every`, `arithmetic` and the amount.
    """

    document = models.ForeignKey(Document, models.CASCADE, related_name="directives", verbose_name=_("document"))
    reading = models.ForeignKey(Reading, models.CASCADE, related_name="directives", verbose_name=_("reading"))
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    modality = models.CharField(_("modality"), max_length=12, choices=Modality.choices)
    confidence = models.CharField(_("confidence"), max_length=8, blank=True)
    rule = models.CharField(_("rule"), max_length=120, blank=True)
    issuer = models.JSONField(_("issuer"), null=True, blank=True)
    units = models.JSONField(_("units"), default=list, blank=True)
    partners = models.JSONField(_("partners"), default=list, blank=True)
    deadline = models.JSONField(_("deadline"), null=True, blank=True)
    product = models.JSONField(_("product"), null=True, blank=True)
    urgent = models.JSONField(_("urgent"), null=True, blank=True)

    origin = models.CharField(_("origin"), max_length=8, choices=Origin.choices, default=Origin.READ)
    made_at = models.DateTimeField(_("made at"), null=True, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("made by")
    )
    # Those that were split or merged into this one: out of sight and count while it is there.
    replaces = models.ManyToManyField("self", symmetrical=False, related_name="replaced_by", blank=True)
    # A later reading reads a judged one otherwise: that one stays, this is what might be made of it.
    differs_from = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="proposals", verbose_name=_("differs from")
    )

    objects = DirectiveQuerySet.as_manager()

    class Meta:
        verbose_name = _("directive")
        verbose_name_plural = _("directives")
        ordering = ["start", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="directive_starts_before_it_ends"),
            models.UniqueConstraint(
                fields=["reading", "start", "end"], condition=Q(made_by=None), name="one_directive_a_stretch"
            ),
            models.CheckConstraint(
                condition=Q(origin="read", made_by=None, made_at=None)
                | (~Q(origin="read") & Q(made_by__isnull=False, made_at__isnull=False)),
                name="directive_read_or_made_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return self.clause

    @property
    def clause(self) -> str:
        """The words of the document, line breaks folded to one blank."""
        return " ".join(self.document.text[self.start : self.end].split())

    @property
    def due_on(self) -> date | None:
        """The last day that the text states, if it states one."""
        due = (self.deadline or {}).get("due")
        return date.fromisoformat(due) if due else None

    @property
    def unit_names(self) -> list[str]:
        return [mention["text"] for mention in self.units]

    @property
    def partner_names(self) -> list[str]:
        return [mention["text"] for mention in self.partners]


class Judgement(models.Model):
    """What a person made of a directive. `amended` names the fields that the person set otherwise than read."""

    directive = models.OneToOneField(Directive, models.CASCADE, related_name="judgement", verbose_name=_("directive"))
    verdict = models.CharField(_("verdict"), max_length=10, choices=Verdict.choices)
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    amended = models.JSONField(_("amended"), default=dict, blank=True)
    # Of the clause that was judged (`wording.words_key`): what finds the same words in other documents.
    words_key = models.CharField(_("key of the words"), max_length=32, blank=True, db_index=True, editable=False)
    judged_at = models.DateTimeField(_("judged at"))
    judged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("judged by")
    )

    class Meta:
        verbose_name = _("judgement")
        verbose_name_plural = _("judgements")

    def __str__(self) -> str:
        return f"{self.get_verdict_display()}: {self.directive_id}"
