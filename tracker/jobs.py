"""Background work. Each job may run twice and be lost: its row is in the database, and the tick finds it again."""

import logging
from datetime import timedelta

from celery import Task as Job
from celery import shared_task
from django.db import transaction
from django.utils import timezone
from kombu.exceptions import OperationalError

from tracker.services import delivery, documents, reminders, reports

log = logging.getLogger(__name__)
# The tick leaves fresh rows to the hint that came with them.
PATIENCE = timedelta(seconds=30)


@shared_task
def read_document(reading_id: int) -> None:
    documents.read(reading_id, timezone.now())


@shared_task
def send_reminder(reminder_id: int) -> None:
    delivery.send(reminder_id, timezone.now())


@shared_task
def make_report(report_id: int) -> None:
    reports.make(report_id, timezone.now())


@shared_task
def tick() -> None:
    """Each minute: plan what is due, and hint again at every row that waits. N beats do no harm."""
    now = timezone.now()
    reminders.plan(timezone.localdate(now), now)
    documents.give_up(now)
    reports.give_up(now)
    for job, waiting in (
        (send_reminder, delivery.waiting(now)),
        (read_document, documents.waiting(now - PATIENCE, now)),
        (make_report, reports.waiting(now - PATIENCE, now)),
    ):
        for pk in waiting:
            hint(job, pk)


def hint(job: Job, pk: int) -> None:
    """Tell a worker about a row once it is committed. A broker that is away costs a minute, never the work."""
    transaction.on_commit(lambda: _send_hint(job, pk))


def _send_hint(job: Job, pk: int) -> None:
    try:
        job.delay(pk)
    except (OperationalError, ConnectionError) as error:
        log.warning("The broker is away (%s); %s %s waits for the tick.", error, job.name, pk)
