"""Many senders, planners and sudden deaths on one database: nothing lost, each repeat under the name of the first."""

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.conf import settings as django_settings

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.crowds import all_at_once
from tests.real_parts import ROOT, Mailbox, database_url, wait_until
from tracker.models import Channel, Letter, Reminder, Role
from tracker.models.posted import LEASE
from tracker.services import delivery, reminders

MINUTE = timedelta(minutes=1)
SENDERS = 3

SENDER = """
import sys, django; django.setup()
from tests.builders import NOW, TODAY
from tracker.services import delivery, reminders
sys.stdin.readline()
reminders.plan(TODAY, NOW)
for pk in delivery.waiting(NOW):
    delivery.send(pk, NOW)
"""


class Sender:
    """A process of its own that plans and sends as soon as it is told to."""

    def __init__(self, mail_url: str) -> None:
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.settings",
            "DATABASE_URL": database_url(),
            "MAIL_URL": mail_url,
            "VAR_DIR": str(django_settings.VAR_DIR),
        }
        self.process = subprocess.Popen(
            [sys.executable, "-c", SENDER], cwd=ROOT, env=environment, stdin=subprocess.PIPE, stderr=subprocess.PIPE
        )

    def go(self) -> None:
        assert self.process.stdin
        self.process.stdin.write(b"\n")
        self.process.stdin.flush()

    def end(self) -> tuple[int, bytes]:
        _, complaints = self.process.communicate(timeout=30)
        return self.process.returncode, complaints


@pytest.fixture
def senders(transactional_db: None, cast: Cast, smtp_server: Mailbox) -> Iterator[list[Sender]]:
    made = [Sender(smtp_server.url) for _ in range(SENDERS)]
    yield made
    for sender in made:
        sender.process.kill()
        sender.process.wait()


def names(letters: list[Any]) -> list[str]:
    return [str(letter["Message-ID"]) for letter in letters]


@pytest.mark.services
def test_three_processes_that_plan_and_send_at_once_send_each_letter_once(
    cast: Cast, smtp_server: Mailbox, senders: list[Sender]
) -> None:
    people = 8
    for n in range(people):
        unit = builders.unit(f"Phòng {n}", cast.province)
        builders.person(f"person{n}", Role.OFFICER, unit)
        for _ in range(5):
            builders.task(unit, cast.clerk, due_on=TODAY)
    for sender in senders:
        sender.go()
    assert [sender.end() for sender in senders] == [(0, b"")] * SENDERS
    assert Counter(str(letter["To"]) for letter in smtp_server.letters) == {
        f"person{n}@example.vn": 1 for n in range(people)
    }
    assert Reminder.objects.filter(channel=Channel.MAIL, sent_at=NOW).count() == 5 * people
    assert Reminder.objects.count() == 10 * people


@pytest.mark.services
def test_a_sender_killed_between_sending_and_marking_is_repeated_under_the_same_name(
    cast: Cast, smtp_server: Mailbox, senders: list[Sender]
) -> None:
    """The server itself kills the sender as soon as it has the letter: the sender never hears that it arrived."""
    for days in (0, 1, 7):
        builders.task(cast.health, cast.clerk, due_on=TODAY + timedelta(days=days))
    victim = senders[0].process.pid
    take = smtp_server.handle_DATA

    async def take_and_kill(*arguments: Any) -> str:
        answer = await take(*arguments)
        os.kill(victim, signal.SIGKILL)
        return answer

    smtp_server.handle_DATA = take_and_kill  # type: ignore[assignment, method-assign]
    senders[0].go()
    assert senders[0].end()[0] == -signal.SIGKILL
    wait_until(lambda: len(smtp_server.letters) == 1)
    smtp_server.handle_DATA = take  # type: ignore[method-assign]
    rows = Reminder.objects.filter(channel=Channel.MAIL)
    assert [row.sent_at for row in rows] == [None] * 3
    assert delivery.waiting(NOW + LEASE) == []

    builders.task(cast.health, cast.clerk, due_on=TODAY, content="Việc đến sau")
    # The next one dies before it has sent anything; the third lives.
    now = NOW + LEASE + MINUTE
    assert rows.claim(now, rows[0].letter_key)
    now += LEASE + MINUTE
    reminders.plan(TODAY, now)
    assert sum(delivery.send(pk, now) for pk in delivery.waiting(now)) == 2

    first, *repeats = smtp_server.letters
    assert names(smtp_server.letters).count(first["Message-ID"]) == 2
    (repeat,) = (letter for letter in repeats if letter["Message-ID"] == first["Message-ID"])
    assert _tasks(repeat) == _tasks(first)
    assert len(set(names(smtp_server.letters))) == 2
    assert not rows.filter(sent_at=None).exists()


def _tasks(letter: Any) -> list[str]:
    text = letter.get_body(("plain",)).get_content()
    return sorted(line for line in text.splitlines() if "/tasks/" in line)


def test_the_mailbox_page_shows_a_repeated_letter_once(transactional_db: None, cast: Cast, settings: Any) -> None:
    settings.EMAIL_BACKEND = "tracker.mail.MailboxBackend"
    builders.task(cast.health, cast.clerk, due_on=TODAY)
    reminders.plan(TODAY, NOW)
    (pk,) = delivery.waiting(NOW)
    delivery.send(pk, NOW)
    Reminder.objects.filter(pk=pk).update(sent_at=None, claimed_at=NOW)
    assert delivery.send(pk, NOW + LEASE + MINUTE)
    assert Letter.objects.count() == 1


def test_threads_racing_for_the_same_rows_make_one_letter_a_person(
    transactional_db: None, cast: Cast, settings: Any
) -> None:
    """Each thread starts at another row of the same people: who wins the first row takes the others along."""
    settings.EMAIL_BACKEND = "tracker.mail.MailboxBackend"
    people = [cast.officer] + [builders.person(f"person{n}", Role.OFFICER, cast.health) for n in range(5)]
    for _ in range(SENDERS):
        builders.task(cast.health, cast.clerk, due_on=TODAY)
    reminders.plan(TODAY, NOW)
    rows = Reminder.objects.filter(channel=Channel.MAIL)
    of_each = [list(rows.filter(recipient=person).order_by("pk").values_list("pk", flat=True)) for person in people]

    def race(n: int) -> int:
        return sum(delivery.send(pks[(n + turn) % SENDERS], NOW) for turn in range(SENDERS) for pks in of_each)

    sent = sum(all_at_once(*[partial(race, n) for n in range(SENDERS)]))
    assert sent == len(people) == Letter.objects.count()
    assert rows.filter(sent_at=NOW).count() == rows.count() == SENDERS * len(people)


def test_threads_planning_at_once_leave_one_row_each(transactional_db: None, cast: Cast) -> None:
    for _ in range(30):
        builders.task(cast.health, cast.clerk, due_on=TODAY - timedelta(days=1))
    all_at_once(*[lambda: reminders.plan(TODAY, NOW)] * SENDERS)
    assert Reminder.objects.count() == 30 * 2 * 2
