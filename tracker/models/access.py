"""Who may read a document: the world of text does not know units, so the tracker keeps it beside."""

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from directives.models import Document
from directives.models.document import DocumentQuerySet
from tracker.models.binned import Binned, BinnedQuerySet
from tracker.models.role import Right
from tracker.models.unit import Unit

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


class AccessQuerySet(BinnedQuerySet["DocumentAccess"]):
    pass


class DocumentAccess(Binned):
    document = models.OneToOneField(Document, models.CASCADE, related_name="access", verbose_name=_("document"))
    # Whose clerk took it in. Without a unit only superusers read it.
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="documents", verbose_name=_("unit")
    )
    # Its words, and those of its tasks, stand on pages alone: in no mail, feed or public figure.
    is_confidential = models.BooleanField(_("confidential"), default=False)

    objects = AccessQuerySet.as_manager()

    class Meta:
        verbose_name = _("access to a document")
        verbose_name_plural = _("access to documents")

    def __str__(self) -> str:
        return f"{self.document_id} · {self.unit}"


def documents_visible_to(user: "User | AnonymousUser") -> DocumentQuerySet:
    """The documents that this user may read whole. The one place that decides it."""
    return _within_reach(user, Right.READ_DOCUMENTS).exclude(access__deleted_at__isnull=False)


def documents_in_bin(user: "User | AnonymousUser") -> DocumentQuerySet:
    """Those that this user may take out of it."""
    return _within_reach(user, Right.TAKE_IN).filter(access__deleted_at__isnull=False)


def _within_reach(user: "User | AnonymousUser", right: Right) -> DocumentQuerySet:
    if user.is_authenticated and user.is_active and user.is_superuser:
        return Document.objects.all()
    return Document.objects.filter(access__unit__in=Unit.objects.within_reach(user, right).values("pk"))
