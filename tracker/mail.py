"""Letters: the one place that hands them to Django's mail, and a backend that keeps them in the app."""

from collections.abc import Sequence
from smtplib import SMTPRecipientsRefused

from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend

from tracker.models import Letter


def post(to: str, subject: str, *, text: str, html: str, message_id: str) -> None:
    """Send one letter to one address. Raises whatever the way out raises: smtplib.SMTPException, OSError."""
    letter = EmailMultiAlternatives(
        " ".join(subject.split()),
        text,
        to=[to],
        # Out-of-office robots do not answer what says it is from a robot (RFC 3834).
        headers={"Message-ID": message_id, "Auto-Submitted": "auto-generated"},
    )
    letter.attach_alternative(html, "text/html")
    letter.send()


def is_final(error: Exception) -> bool:
    """The address itself was refused for good."""
    if not isinstance(error, SMTPRecipientsRefused):
        return False
    return all(500 <= code < 600 for code, _ in error.recipients.values())


def words(error: Exception) -> str:
    """What an administrator can act on: the server's own words, where it said any."""
    if isinstance(error, SMTPRecipientsRefused):
        return "; ".join(f"{code} {_text(said)}" for code, said in error.recipients.values())
    return f"{type(error).__name__}: {error}"[:1000]


def _text(said: bytes | str) -> str:
    return said.decode(errors="replace") if isinstance(said, bytes) else said


class MailboxBackend(BaseEmailBackend):
    """Keeps letters as rows. A letter that comes again under its Message-ID is the same letter, kept once."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        return sum(_keep(message) for message in email_messages)


def _keep(message: EmailMessage) -> int:
    # Building it is what checks the headers, and what names a letter that came without a Message-ID.
    built = message.message()
    pages = [part.get_payload(decode=True) for part in built.walk() if part.get_content_type() == "text/html"]
    Letter.objects.bulk_create(
        [
            Letter(
                sender=message.from_email[:300],
                to=", ".join(message.recipients()),
                subject=str(message.subject)[:500],
                text=str(message.body),
                html=b"".join(page for page in pages if isinstance(page, bytes)).decode(),
                message_id=str(built["Message-ID"])[:200],
            )
        ],
        ignore_conflicts=True,
    )
    return 1
