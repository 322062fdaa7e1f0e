"""The real parts are real: each does here what the product asks of it."""

import pytest
from django.contrib.auth.models import User
from django.core.mail import send_mail
from playwright.sync_api import Page

from tests.conftest import Cast
from tests.real_parts import Broker, Mailbox, Worker, sign_in, wait_until
from tracker import jobs


@pytest.mark.services
@pytest.mark.parametrize("broker", ["valkey", "redis"], indirect=True)
def test_a_real_worker_takes_a_job_from_a_real_broker(broker: Broker, worker: Worker) -> None:
    jobs.tick.delay()
    wait_until(lambda: "tracker.jobs.tick" in worker.log() and "succeeded" in worker.log())


@pytest.mark.services
def test_a_letter_goes_over_real_smtp(smtp_server: Mailbox) -> None:
    send_mail("Nhắc việc", "Còn 7 ngày.", "dondoc@example.vn", ["officer@example.vn"])
    assert [letter["Subject"] for letter in smtp_server.letters] == ["Nhắc việc"]


@pytest.mark.services
def test_a_server_that_refuses_is_heard(smtp_server: Mailbox) -> None:
    smtp_server.refuse_with = "451 try later"
    with pytest.raises(OSError, match="try later"):
        send_mail("Nhắc việc", "Còn 7 ngày.", "dondoc@example.vn", ["officer@example.vn"])


@pytest.mark.browser
def test_chromium_opens_a_page_as_a_signed_in_person(page: Page, live: str, cast: Cast) -> None:
    sign_in(page, live, cast.clerk)
    answer = page.goto(live)
    assert answer is not None
    assert answer.ok
    assert User.objects.filter(pk=cast.clerk.pk).exists()
