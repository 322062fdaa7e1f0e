"""What the office has set otherwise than the product comes; `services.options` knows the keys and their kinds."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Setting(models.Model):
    key = models.CharField(_("key"), max_length=60, unique=True)
    value = models.JSONField(_("value"), null=True)

    class Meta:
        verbose_name = _("setting")
        verbose_name_plural = _("settings")
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key
