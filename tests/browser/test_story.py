"""The story of tests/tracker/test_story.py, told by clicks and keys in a real Chromium."""

import io
from datetime import timedelta
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests import story
from tests.conftest import Cast
from tests.real_parts import Worker, wait_until
from tracker import jobs
from tracker.models import Letter, Report, ReportState, State, Task

pytestmark = [pytest.mark.browser, pytest.mark.services]


def test_a_telegram_is_worked_through_to_a_report_in_the_browser(
    page: Page, live: str, cast: Cast, worker: Worker, tmp_path: Path
) -> None:
    today = timezone.localdate()
    due_on = today + timedelta(days=5)

    _log_in(page, live, "clerk")
    page.goto(live + reverse("document_add"))
    page.fill("#id_text", story.telegram(due_on))
    page.click("main form .btn-primary")
    page.click("a[href$='/review/']")

    cards = page.locator("#cards article")
    expect(cards).to_have_count(3)
    for number in range(3):
        page.locator("#cards article[data-state=open] .accept").first.click()
        expect(page.locator("#cards article[data-state=accepted]")).to_have_count(number + 1)
    wait_until(lambda: Task.objects.count() == 3)

    jobs.tick.delay()
    wait_until(Letter.objects.exists)

    _log_in(page, live, "officer")
    page.click(".bell")
    page.locator("main a", has_text="đấu thầu thuốc").first.click()
    page.click("details.act:has(form[action$='/submit/']) > summary")
    page.fill("#id_submit_text", "Đã rà soát 14 quy trình.")
    page.click("form[action$='/submit/'] button")
    wait_until(lambda: Task.objects.filter(state=State.SUBMITTED).exists())

    _log_in(page, live, "leader")
    page.locator("main a", has_text="đấu thầu thuốc").first.click()
    page.click("form[action$='/confirm/'] button")
    expect(page.locator(".status-done_on_time").first).to_be_visible()

    page.goto(live + reverse("report_add"))
    page.click("main form .btn-primary")
    link = page.locator("a[href$='/pdf/']").first
    expect(link).to_be_visible(timeout=40_000)
    with page.expect_download() as caught:
        link.click()
    file = tmp_path / "report.pdf"
    caught.value.save_as(file)
    words = " ".join(" ".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(file.read_bytes())).pages).split())
    assert "rà soát quy trình đấu thầu thuốc" in words
    assert Report.objects.get().state == ReportState.DONE


def _log_in(page: Page, live: str, username: str) -> None:
    """Through the form, as people do; whoever was here before is forgotten."""
    page.context.clear_cookies()
    page.goto(live + reverse("login"))
    page.fill("#id_username", username)
    page.fill("#id_password", "long-enough-secret")
    page.click("form:has(#id_password) button")
    expect(page.locator(".who")).to_be_visible()
