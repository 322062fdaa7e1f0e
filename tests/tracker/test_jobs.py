"""Hints and the tick: a broker that is away or mute costs a page little, and a real worker sends each letter once."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from tests import builders
from tests.conftest import Cast
from tests.real_parts import Broker, Mailbox, Worker, wait_until
from tracker import jobs
from tracker.celery import app
from tracker.models import Channel, Notice, Reminder
from tracker.services import delivery, documents, reminders, reports

DAY = timedelta(days=1)


@pytest.fixture
def mute_broker() -> Iterator[str]:
    """A port that takes every connection and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        kept: list[socket.socket] = []

        def take() -> None:
            with suppress(OSError):
                while True:
                    kept.append(door.accept()[0])

        threading.Thread(target=take, daemon=True).start()
        yield f"redis://127.0.0.1:{door.getsockname()[1]}/0"
        for connection in kept:
            connection.close()


@pytest.fixture
def memory_broker() -> Iterator[None]:
    """A broker in this process, so that a test can read what was put into it."""
    before = app.conf.broker_url
    app.conf.update({"broker_url": "memory://"})
    yield
    app.conf.update({"broker_url": before})


def test_a_page_does_not_wait_for_a_broker_that_is_away(cast: Cast, transactional_db: None) -> None:
    client = Client()
    client.force_login(cast.clerk)
    start = time.monotonic()
    answer = client.post("/documents/add/", {"text": "Đề nghị Sở Y tế báo cáo kết quả trước ngày 30/11/2026."})
    assert time.monotonic() - start < 3
    assert answer.status_code == 302
    assert len(documents.waiting(timezone.now(), timezone.now())) == 1


@pytest.mark.usefixtures("db")
def test_nor_for_one_that_says_nothing(mute_broker: str, django_capture_on_commit_callbacks: Any) -> None:
    before = app.conf.broker_url
    app.conf.update({"broker_url": mute_broker})
    start = time.monotonic()
    with django_capture_on_commit_callbacks(execute=True):
        jobs.hint(jobs.send_reminder, *range(100))
    app.conf.update({"broker_url": before})
    assert time.monotonic() - start < 3


def test_a_hint_waits_for_the_row_to_be_committed(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[int] = []
    monkeypatch.setattr(jobs, "_send_hints", lambda job, pks: sent.extend(pks))
    with transaction.atomic():
        jobs.hint(jobs.send_reminder, 1, 2)
        assert not sent
    assert sent == [1, 2]


@pytest.mark.usefixtures("db")
def test_a_hint_that_nobody_took_by_the_next_tick_is_worth_nothing(
    memory_broker: None, django_capture_on_commit_callbacks: Any
) -> None:
    """The tick hints again at every row that waits: without an end a busy queue would fill with repeats."""
    with django_capture_on_commit_callbacks(execute=True):
        jobs.hint(jobs.send_reminder, 1, 2)
    with app.connection_for_read() as broker, broker.SimpleQueue("celery") as queue:
        hints = [queue.get(timeout=1) for _ in range(2)]
        for each in hints:
            each.ack()
    now = timezone.now()
    for each in hints:
        end = datetime.fromisoformat(each.headers["expires"])
        assert now + timedelta(seconds=50) < end <= now + timedelta(seconds=60)


def test_one_failing_step_of_the_tick_keeps_no_other_from_its_work(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, transactional_db: None
) -> None:
    done: list[str] = []

    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(reminders, "plan", fail)
    monkeypatch.setattr(delivery, "waiting", fail)
    monkeypatch.setattr(documents, "give_up", lambda now: done.append("documents"))
    monkeypatch.setattr(reports, "give_up", lambda now: done.append("reports"))
    monkeypatch.setattr(reports, "waiting", lambda before, now: [7])
    monkeypatch.setattr(jobs, "_send_hints", lambda job, pks: done.append(f"{job.name} {pks}"))
    jobs.tick()
    assert done == ["documents", "reports", "tracker.jobs.make_report (7,)"]


def test_what_people_wait_for_is_hinted_at_before_letters(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, transactional_db: None
) -> None:
    hinted: list[str] = []
    monkeypatch.setattr(jobs, "_send_hints", lambda job, pks: hinted.append(job.name.rpartition(".")[2]))
    for room in (documents, reports):
        monkeypatch.setattr(room, "waiting", lambda before, now: [7])
    monkeypatch.setattr(delivery, "waiting", lambda now: [7])
    jobs.tick()
    assert hinted == ["read_document", "make_report", "send_reminder"]


@pytest.mark.services
def test_a_real_worker_plans_and_sends_each_letter_once(
    transactional_db: None, cast: Cast, smtp_server: Mailbox, broker: Broker, worker: Worker
) -> None:
    today = timezone.localdate()
    for days in (-12, 0, 7, 8):
        builders.task(cast.health, cast.clerk, due_on=today + days * DAY, content=f"Việc {days}")
    for _ in range(3):
        jobs.tick.delay()
    wait_until(lambda: worker.log().count("tracker.jobs.tick[") >= 6)
    wait_until(lambda: len(smtp_server.letters) == 3)
    jobs.tick.delay()
    wait_until(lambda: worker.log().count("tracker.jobs.tick[") >= 8)
    # The officer is reminded, and told of the four tasks.
    addresses = sorted(str(letter["To"]) for letter in smtp_server.letters)
    assert addresses == ["clerk@example.vn", "officer@example.vn", "officer@example.vn"]
    assert not Notice.objects.filter(sent_at=None).exists()
    assert not Reminder.objects.filter(channel=Channel.MAIL, sent_at=None).exists()
    assert Reminder.objects.filter(channel=Channel.MAIL).count() == 4
    assert "Traceback" not in worker.log()
