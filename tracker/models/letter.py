"""A letter kept in the app instead of sent: the demo's mailbox."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Letter(models.Model):
    """Written by `mail.MailboxBackend` only. `message_id` repeats when a letter is sent again after a crash."""

    sent_at = models.DateTimeField(_("sent at"), auto_now_add=True)
    sender = models.CharField(_("from"), max_length=300)
    to = models.TextField(_("to"))
    subject = models.CharField(_("subject"), max_length=500)
    text = models.TextField(_("text"))
    html = models.TextField(_("page"), blank=True)
    message_id = models.CharField(max_length=200, unique=True)

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        ordering = ["-sent_at", "-pk"]

    def __str__(self) -> str:
        return self.subject
