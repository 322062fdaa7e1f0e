"""Background work. Each job may run twice and be lost: its row is in the database, and the tick finds it again."""

import logging
from collections.abc import Callable
from datetime import timedelta

from celery import Task as Job
from celery import shared_task
from django.db import transaction
from django.utils import timezone

from tracker.origin import WORKER, coming_from
from tracker.services import bin as bin_
from tracker.services import (
    calendars,
    delivery,
    deputies,
    documents,
    leftovers,
    notice_letters,
    reminders,
    reports,
    task_lists,
    trail,
    turns,
    units,
)

log = logging.getLogger(__name__)
# The tick leaves fresh rows to the hint that came with them.
PATIENCE = timedelta(seconds=30)
# In seconds. The next tick hints again: older hints would only stand in its way in a queue that is busy.
HINT_LASTS = 60
# How long a page may wait for the broker: no second try, and seconds, where a worker has all the time of the day.
BRIEFLY = {"max_retries": 0, "socket_connect_timeout": 1, "socket_timeout": 2, "retry_on_timeout": False}


@shared_task
def read_document(reading_id: int) -> None:
    with coming_from(WORKER):
        documents.read(reading_id, timezone.now())


@shared_task
def send_reminder(reminder_id: int) -> None:
    with coming_from(WORKER):
        delivery.send(reminder_id, timezone.now())


@shared_task
def send_notice(notice_id: int) -> None:
    with coming_from(WORKER):
        notice_letters.send(notice_id, timezone.now())


@shared_task
def make_report(report_id: int) -> None:
    with coming_from(WORKER):
        reports.make(report_id, timezone.now())


@shared_task
def write_list(list_id: int) -> None:
    with coming_from(WORKER):
        task_lists.run(list_id, timezone.now())


@shared_task
def tick() -> None:
    """Each minute: plan what is due, and hint again at every row that waits. N beats do no harm."""
    now = timezone.now()
    with coming_from(WORKER):
        # Before reminders: who stands in for somebody from today on is reminded from today on.
        _attempt(deputies.rotate_deputies, timezone.localdate(now), now)
        _attempt(units.retire, timezone.localdate(now), now)
        # And before them: what comes due again is reminded of from today on.
        _attempt(turns.make_turns, timezone.localdate(now), now)
        _attempt(turns.end_what_is_over, timezone.localdate(now), now)
        _attempt(reminders.plan, timezone.localdate(now), now)
        _attempt(documents.give_up, now)
        _attempt(reports.give_up, now)
        _attempt(task_lists.give_up, now)
        _attempt(calendars.look_ahead, timezone.localdate(now), now)
        _attempt(bin_.empty, now)
        if now.minute == 0:
            _attempt(leftovers.remove, now)
            _attempt(task_lists.forget, now)
        _attempt(trail.keep_head, now)
    # What somebody sits and waits for stands before letters, of which there may be hundreds.
    _attempt(lambda: hint(read_document, *documents.waiting(now - PATIENCE, now)))
    _attempt(lambda: hint(make_report, *reports.waiting(now - PATIENCE, now)))
    _attempt(lambda: hint(write_list, *task_lists.waiting(now - PATIENCE, now)))
    _attempt(lambda: hint(send_reminder, *delivery.waiting(now)))
    _attempt(lambda: hint(send_notice, *notice_letters.waiting(now)))


def hint(job: Job[[int], None], *pks: int) -> None:
    """Tell a worker about rows once they are committed. A broker that is away costs a minute, never the work."""
    if pks:
        transaction.on_commit(lambda: _send_hints(job, pks))


def _send_hints(job: Job[[int], None], pks: tuple[int, ...]) -> None:
    try:
        with job.app.connection_for_write(transport_options=BRIEFLY) as broker:
            producer = job.app.amqp.Producer(broker, auto_declare=False)
            for pk in pks:
                job.apply_async((pk,), producer=producer, expires=HINT_LASTS)
    except Exception as error:
        # Whatever it is: the page that hints must not fail for it.
        log.warning("The broker is away (%s): %d × %s waits for the tick.", error, len(pks), job.name)


def _attempt(step: Callable[..., object], *arguments: object) -> None:
    """A step of the tick that fails must not keep the others from their work."""
    try:
        step(*arguments)
    except Exception:
        log.exception("A step of the tick failed.")
