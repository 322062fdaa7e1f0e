"""From a telegram to a report one can sign: one story, with a real worker, broker, SMTP server and PDF."""

import io
from datetime import date, timedelta

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from directives.models import Document
from directives.models.reading import ReadingState
from tests import story
from tests.conftest import Cast
from tests.real_parts import Mailbox, Worker, wait_until
from tracker import jobs
from tracker.models import Channel, Kind, Reminder, Report, ReportState, Task

pytestmark = pytest.mark.services


def test_a_telegram_becomes_tasks_reminders_and_a_report(
    client: Client, cast: Cast, smtp_server: Mailbox, worker: Worker
) -> None:
    today = timezone.localdate()
    due_on = today + timedelta(days=5)

    document = _take_in(client, cast.clerk, due_on)
    assert (document.number, document.language) == ("17/CĐ-UBND", "vi")
    assert document.issued_on == today

    _accept_all(client, document)
    health = Task.objects.get(content__contains="rà soát quy trình đấu thầu thuốc")
    assert (health.lead, health.partners) == (cast.health, [cast.finance])
    assert (health.kind, health.due_on) == (Kind.DATED, due_on)
    finance = Task.objects.get(content__contains="công khai dự toán")
    assert (finance.lead, finance.kind) == (cast.finance, Kind.UNDATED)

    jobs.tick.delay()
    wait_until(lambda: bool(smtp_server.letters))
    assert [letter["To"] for letter in smtp_server.letters] == [cast.officer.email]
    jobs.tick.delay()
    wait_until(lambda: worker.log().count("tracker.jobs.tick") >= 4)
    assert len(smtp_server.letters) == 1
    assert Reminder.objects.filter(channel=Channel.APP, recipient=cast.officer).count() == 1
    client.force_login(cast.officer)
    assert "đấu thầu thuốc" in client.get(reverse("inbox")).content.decode()

    client.post(reverse("task_submit", args=[health.pk]), {"text": "Đã rà soát 14 quy trình."})
    client.force_login(cast.leader)
    client.post(reverse("task_confirm", args=[health.pk]))

    words = _report(client, today)
    assert "BÁO CÁO" in words
    assert "rà soát quy trình đấu thầu thuốc" in words
    assert "Đã rà soát 14 quy trình." in words
    assert "Sở Y tế" in words


def _take_in(client: Client, clerk: User, due_on: date) -> Document:
    client.force_login(clerk)
    upload = SimpleUploadedFile("cong-dien.txt", story.telegram(due_on).encode(), "text/plain")
    client.post(reverse("document_add"), {"file": upload})
    document = Document.objects.get()
    wait_until(lambda: document.readings.filter(state=ReadingState.DONE).exists())
    document.refresh_from_db()
    return document


def _accept_all(client: Client, document: Document) -> None:
    for directive in document.directives.all():
        client.post(reverse("directive_accept", args=[directive.pk]))
    assert not document.directives.unjudged().exists()


def _report(client: Client, today: date) -> str:
    data = {
        "start_on": today.strftime("%d/%m/%Y"),
        "end_on": (today + timedelta(days=30)).strftime("%d/%m/%Y"),
        "as_of": today.strftime("%d/%m/%Y"),
        "unit": "",
        "language": "vi",
    }
    answer = client.post(reverse("report_add"), data)
    assert answer.status_code == 302
    report = Report.objects.get()
    wait_until(lambda: Report.objects.filter(pk=report.pk, state=ReportState.DONE).exists(), 40)
    pdf = b"".join(client.get(reverse("report_pdf", args=[report.pk])).streaming_content)  # type: ignore[attr-defined]
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())
