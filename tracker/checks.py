"""What `manage.py check --deploy` warns of, besides Django's own."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Info, Tags, Warning, register
from django.utils.translation import gettext as _

from tracker.services import scans

EXAMPLE = "smtp://user:password@mail.example.vn:587/?tls=True"


@register(Tags.compatibility, deploy=True)
def letters_leave_the_house(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Without MAIL_URL the letters stay in a page of the app, and nobody is reminded by mail."""
    if settings.DEMO or not settings.MAIL_URL.startswith("mailbox:"):
        return []
    hint = _("Set MAIL_URL, for example %(address)s") % {"address": EXAMPLE}
    return [Warning(_("MAIL_URL is not set: no reminder leaves the house."), hint=hint, id="tracker.W001")]


@register(Tags.security, deploy=True)
def the_trail_has_its_own_key(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Without AUDIT_KEY the audit trail can no longer be verified once SECRET_KEY has changed."""
    if settings.DEMO or not settings.AUDIT_KEY.startswith("audit "):
        return []
    hint = _("Set AUDIT_KEY to a long random text, and keep a copy of it away from the database.")
    return [Warning(_("AUDIT_KEY is not set: the audit trail hangs on SECRET_KEY."), hint=hint, id="tracker.W002")]


@register(Tags.compatibility, deploy=True)
def scans_can_be_read(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """An office that takes in no scans does well without Tesseract: a word, no warning."""
    if scans.are_readable():
        return []
    hint = _("Install it: %(command)s") % {"command": scans.INSTALL}
    return [
        Info(_("Tesseract or one of its languages is missing: scans cannot be read."), hint=hint, id="tracker.I001")
    ]
