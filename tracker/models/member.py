"""A user's part in a unit. Rights come from here, never from Django's groups."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tracker.models.role import Role
from tracker.models.unit import Unit


class Member(models.Model):
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships", verbose_name=_("user")
    )
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="members", verbose_name=_("unit"))
    role = models.CharField(_("role"), max_length=10, choices=Role.choices)
    language = models.CharField(_("language of letters"), max_length=8, choices=settings.LANGUAGES, default="vi")

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        ordering = ["unit", "role", "user"]
        constraints = [
            models.UniqueConstraint(fields=["user", "unit", "role"], name="one_role_once_a_unit"),
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.get_role_display()} · {self.unit}"
