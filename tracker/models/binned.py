"""What can be thrown into the bin, and had back."""

from datetime import datetime
from typing import TYPE_CHECKING, Self, TypeVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.contrib.auth.models import User

Row = TypeVar("Row", bound="Binned")


class BinnedQuerySet(models.QuerySet[Row]):
    def kept(self) -> Self:
        """Not in the bin."""
        return self.filter(deleted_at=None)

    def in_bin(self) -> Self:
        return self.filter(deleted_at__isnull=False)

    def throw(self, by: "User", now: datetime) -> bool:
        """Into the bin; False if it is there already."""
        return self.kept().update(deleted_at=now, deleted_by=by) > 0

    def have_back(self) -> bool:
        """Out of the bin; False if it is not there."""
        return self.in_bin().update(deleted_at=None, deleted_by=None) > 0


class Binned(models.Model):
    # In the bin since then.
    deleted_at = models.DateTimeField(_("thrown away at"), null=True, blank=True, editable=False)
    deleted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("thrown away by"),
    )

    class Meta:
        abstract = True
