"""The way out of letters: headers that nobody can bend, and the mailbox that keeps a repeat once."""

from typing import Any

import pytest
from django.core import mail as django_mail
from django.core.mail import EmailMessage

from tests.real_parts import Mailbox
from tracker import mail
from tracker.models import Letter


@pytest.fixture
def mailbox(settings: Any, db: None) -> None:
    settings.DEFAULT_FROM_EMAIL = "Đôn Đốc <dondoc@localhost>"
    settings.EMAIL_BACKEND = "tracker.mail.MailboxBackend"


def post(subject: str = "Nhắc việc", to: str = "a@example.vn", key: str = "1") -> None:
    mail.post(to, subject, text="Văn bản ◆", html="<p>Trang ◆</p>", message_id=f"<{key}@don-doc>")


def test_the_mailbox_keeps_all_parts_of_a_letter(mailbox: None) -> None:
    post()
    kept = Letter.objects.get()
    assert (kept.to, kept.subject, kept.text, kept.html, kept.message_id) == (
        "a@example.vn", "Nhắc việc", "Văn bản ◆", "<p>Trang ◆</p>", "<1@don-doc>",
    )  # fmt: skip
    assert kept.sender == "Đôn Đốc <dondoc@localhost>"


def test_the_same_letter_twice_is_kept_once_and_another_one_beside_it(mailbox: None) -> None:
    for key in ("1", "1", "2", "1"):
        post(key=key)
    assert Letter.objects.count() == 2


def test_the_mailbox_takes_any_letter_of_django_too(mailbox: None) -> None:
    EmailMessage("Mật khẩu", "Chữ", to=["a@example.vn"], cc=["b@example.vn"]).send()
    kept = Letter.objects.get()
    assert kept.to == "a@example.vn, b@example.vn"
    assert kept.message_id


@pytest.mark.parametrize(
    "lure", ["Việc\r\nBcc: spy@example.com", "Việc\nBcc: spy@example.com\n\nXin chào", "Việc\x0b\x85 "]
)
def test_a_subject_cannot_bring_a_header(lure: str) -> None:
    post(subject=lure)
    (sent,) = django_mail.outbox
    raw = sent.message()
    assert raw["Bcc"] is None
    assert sent.recipients() == ["a@example.vn"]
    assert len(sent.subject.splitlines()) == 1


def test_an_address_cannot_bring_a_header() -> None:
    with pytest.raises(ValueError, match="newline"):
        post(to="a@example.vn\nBcc: spy@example.com")
    assert not django_mail.outbox


@pytest.mark.services
def test_over_smtp_a_letter_carries_its_name_and_says_it_is_from_a_robot(smtp_server: Mailbox) -> None:
    post(subject="Quá hạn 12 ngày: " + "rất dài " * 40)
    (letter,) = smtp_server.letters
    assert letter["Message-ID"] == "<1@don-doc>"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert str(letter["Subject"]).strip().startswith("Quá hạn 12 ngày: rất dài")
    assert [part.get_content_type() for part in letter.walk()] == ["multipart/alternative", "text/plain", "text/html"]
    text, page = (part.get_content().strip() for part in letter.iter_parts())
    assert (text, page) == ("Văn bản ◆", "<p>Trang ◆</p>")
