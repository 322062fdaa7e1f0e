"""Not built yet."""

from django.core.mail.backends.base import BaseEmailBackend


class MailboxBackend(BaseEmailBackend): ...
