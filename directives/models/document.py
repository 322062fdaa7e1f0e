"""A text somebody issued, kept as it came in."""

from collections.abc import Iterable
from typing import Self

from django.apps import apps
from django.conf import settings
from django.core.validators import MinLengthValidator, URLValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper
from django.urls import reverse
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

LAST_CAME_FIRST = ("-taken_in_at", "-pk")


class Language(models.TextChoices):
    VI = "vi", _("Vietnamese")
    FR = "fr", _("French")
    EN = "en", _("English")


class TextFrom(models.TextChoices):
    """The reader that gave a document its text; the names are those of `directives.readers.Kind`."""

    TEXT = "text", _("plain text")
    HTML = "html", _("web page")
    DOCX = "docx", pgettext_lazy("within a sentence", "Word file")
    PDF = "pdf", pgettext_lazy("within a sentence", "PDF file")
    OCR = "ocr", pgettext_lazy("within a sentence", "scan, by character recognition (OCR)")


class DocumentQuerySet(models.QuerySet["Document"]):
    def newest_first(self) -> Self:
        """By the day of issue; those whose text does not say it stand at the end, by their intake."""
        return self.order_by(F("issued_on").desc(nulls_last=True), *LAST_CAME_FIRST)

    def last_came_first(self) -> Self:
        """By their intake, whatever day they bear."""
        return self.order_by(*LAST_CAME_FIRST)

    def numbered(self, numbers: Iterable[str]) -> Self:
        """With one of these numbers and symbols, in capitals or not."""
        return self.annotate(in_capitals=Upper("number")).filter(in_capitals__in={n.upper() for n in numbers if n})

    def awaiting_review(self) -> Self:
        """With directives, or passages that might be some, that nobody has judged yet."""
        # No DISTINCT over a join: whole texts would be compared, a document's once for each of its directives.
        directives = apps.get_model("directives", "Directive").objects.unjudged()
        proposals = apps.get_model("directives", "Directive").objects.proposed()
        passages = apps.get_model("directives", "Passage").objects.unjudged()
        return self.filter(
            Q(pk__in=directives.order_by().values("document"))
            | Q(pk__in=proposals.order_by().values("document"))
            | Q(pk__in=passages.order_by().values("reading__document"))
        )


class Document(models.Model):
    """The text is NFC with \\n line ends. It comes with the intake or, from a file that must be parsed, with the first
    reading that can; once there, it never changes: offsets elsewhere point into it."""

    text = models.TextField(_("text"), blank=True)
    text_from = models.CharField(_("text from"), max_length=8, choices=TextFrom.choices, blank=True)
    # What the text may lack: English msgids, as the error of a reading; with the pages where they name some.
    warnings = models.JSONField(_("warnings"), default=list, blank=True)
    # Of the bytes as they came in: the same bytes twice are the same document, but for those who may not see it. For
    # them it is not here, and so they get one of their own: the next copy.
    sha256 = models.CharField(_("SHA-256"), max_length=64, validators=[MinLengthValidator(64)], editable=False)
    copy = models.PositiveIntegerField(editable=False, default=0)
    original = models.FileField(_("original file"), upload_to="documents/%Y/%m/", blank=True)
    name = models.CharField(_("file name"), max_length=255, blank=True)
    source_url = models.CharField(
        _("web address"), max_length=2000, blank=True, validators=[URLValidator(["http", "https"])]
    )
    # A corrected or amended text of the same document, which was taken in before.
    replaces = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="replaced_by", verbose_name=_("new version of")
    )

    title = models.CharField(_("title"), max_length=500)
    kind = models.CharField(_("kind"), max_length=80, blank=True)
    number = models.CharField(_("number and symbol"), max_length=80, blank=True)
    issued_on = models.DateField(_("issued on"), null=True, blank=True)
    issuer = models.CharField(_("issuer"), max_length=300, blank=True)
    signer = models.CharField(_("signer"), max_length=300, blank=True)
    recipients = models.JSONField(_("recipients"), default=list, blank=True)  # names, in the document's words
    language = models.CharField(_("language"), max_length=8, choices=Language.choices, blank=True)

    # Number, title, issuer and text, folded: what a search looks in.
    search = models.TextField(editable=False, default="")
    taken_in_at = models.DateTimeField(_("taken in at"))
    taken_in_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("taken in by")
    )

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["-taken_in_at", "-pk"]
        indexes = [models.Index(Upper("number"), name="document_number")]
        constraints = [models.UniqueConstraint(fields=["sha256", "copy"], name="one_document_of_the_same_bytes")]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()

    def get_absolute_url(self) -> str:
        return reverse("document_detail", args=[self.pk])

    def told_warnings(self) -> list[str]:
        """In the language of whoever reads them."""
        return [
            gettext(one) if isinstance(one, str) else gettext(one["words"]) % {"pages": one["pages"]}
            for one in self.warnings
        ]

    @property
    def is_from_scan(self) -> bool:
        return self.text_from == TextFrom.OCR
