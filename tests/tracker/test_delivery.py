"""From a waiting row to the way out: claims, repeats, and what becomes of a letter when sending fails."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.real_parts import Mailbox, free_port
from tests.tracker.mailing import DAY, MINUTE, deliver, mail_rows, plan
from tracker.models import Reminder, Role
from tracker.models.posted import LEASE, MOST_TRIES
from tracker.models.reminder import ReminderQuerySet
from tracker.services import delivery, reminders, undelivered


def test_a_sender_that_dies_while_it_gathers_a_letter_leaves_no_part_of_one(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):
        builders.task(cast.health, cast.clerk, due_on=TODAY)
    plan()
    claim, claims = ReminderQuerySet.claim, []

    def claim_once(self: ReminderQuerySet, *arguments: Any) -> bool:
        claims.append(arguments)
        if len(claims) == 2:
            raise KeyboardInterrupt
        return claim(self, *arguments)

    monkeypatch.setattr(ReminderQuerySet, "claim", claim_once)
    with pytest.raises(KeyboardInterrupt):
        deliver()
    assert [(row.claimed_at, row.letter_key) for row in mail_rows()] == [(None, "")] * 2
    assert deliver() == 1


def test_a_claimed_letter_is_left_alone_until_the_claim_lapses(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY)
    plan()
    (row,) = mail_rows()
    assert Reminder.objects.filter(pk=row.pk).claim(NOW, "held-elsewhere")
    assert not delivery.send(row.pk, NOW + LEASE)
    assert delivery.waiting(NOW + LEASE) == []
    assert delivery.send(row.pk, NOW + LEASE + MINUTE)


def test_a_claim_lasts_longer_than_the_slowest_way_through_a_mail_server(settings: Any) -> None:
    """Connecting, greetings, STARTTLS, AUTH, sender, address, the letter, goodbye: each may take EMAIL_TIMEOUT."""
    steps = 16
    assert timedelta(seconds=1.5 * steps * settings.EMAIL_TIMEOUT) < LEASE


def test_what_is_planned_later_never_joins_a_letter_that_may_have_gone(cast: Cast) -> None:
    first = builders.task(cast.health, cast.clerk, due_on=TODAY, content="Việc đầu")
    plan()
    (row,) = mail_rows()
    assert Reminder.objects.filter(pk=row.pk).claim(NOW, "crashed")
    builders.task(cast.health, cast.clerk, due_on=TODAY, content="Việc sau")
    later = NOW + LEASE + MINUTE
    plan(later)
    assert deliver(later) == 2
    (repeat,) = [x for x in mail.outbox if x.extra_headers["Message-ID"].startswith("<crashed@")]
    assert f"/tasks/{first.pk}/" in repeat.body
    assert "Việc sau" not in repeat.body


def test_marking_sent_needs_ones_own_claim(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sender that was slower than its claim finds the letter in other hands, and changes nothing."""
    builders.task(cast.health, cast.clerk, due_on=TODAY)
    plan()
    (row,) = mail_rows()
    later = NOW + LEASE + MINUTE

    def slow(*_: object, **__: object) -> None:
        Reminder.objects.filter(pk=row.pk).claim(later, mail_rows()[0].letter_key)

    monkeypatch.setattr("tracker.mail.post", slow)
    delivery.send(row.pk, NOW)
    (now_held,) = mail_rows()
    assert (now_held.sent_at, now_held.claimed_at) == (None, later)


def test_a_letter_that_kills_its_worker_each_time_comes_to_an_end(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY)
    plan()
    (row,) = mail_rows()
    claimed = [Reminder.objects.filter(pk=row.pk).claim(NOW + n * (LEASE + MINUTE), "poison") for n in range(12)]
    assert claimed == [True] * MOST_TRIES + [False] * (12 - MOST_TRIES)
    assert undelivered.failures(cast.clerk, NOW - DAY, NOW + DAY)[0].recipient == "officer"


@pytest.mark.services
def test_a_server_that_says_later_is_asked_again_after_1_2_4_minutes(cast: Cast, smtp_server: Mailbox) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY)
    plan()
    smtp_server.refuse_with = "451 4.7.1 greylisted, try later"
    now, waits = NOW, []
    for _ in range(MOST_TRIES):
        assert deliver(now) == 0
        (row,) = mail_rows()
        assert row.claimed_at is None
        assert "451" in row.error
        waits.append((row.next_try_at - now) // MINUTE)
        assert deliver(row.next_try_at - MINUTE / 60) == 0
        now = row.next_try_at
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128]
    assert delivery.waiting(now + 30 * DAY) == []
    (failure,) = undelivered.failures(cast.clerk, NOW - DAY, now + MINUTE)
    assert (failure.recipient, failure.address, failure.reminders) == ("officer", "officer@example.vn", 1)
    assert "greylisted" in failure.error


@pytest.mark.services
def test_a_letter_goes_out_once_the_server_has_come_back_under_its_first_name(cast: Cast, smtp_server: Mailbox) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY)
    plan()
    smtp_server.refuse_with = "452 4.3.1 no room"
    deliver()
    (before,) = mail_rows()
    smtp_server.refuse_with = ""
    assert deliver(NOW + MINUTE) == 1
    (row,) = mail_rows()
    assert (row.sent_at, row.error, row.claimed_at) == (NOW + MINUTE, "", None)
    (letter,) = smtp_server.letters
    assert letter["Message-ID"].startswith(f"<{before.letter_key}@")


@pytest.mark.services
@pytest.mark.parametrize(("answer", "is_final"), [("550 5.1.1 no such user", True), ("450 4.2.1 box is busy", False)])
def test_an_address_that_is_refused_for_good_is_not_tried_again(
    cast: Cast, smtp_server: Mailbox, answer: str, is_final: bool
) -> None:
    async def refuse(*_: object) -> str:
        return answer

    smtp_server.handle_RCPT = refuse  # type: ignore[attr-defined]
    builders.task(cast.health, cast.clerk, due_on=TODAY)
    plan()
    deliver()
    (row,) = mail_rows()
    assert row.error == answer
    assert bool(undelivered.failures(cast.clerk, NOW - DAY, NOW)) == is_final
    assert bool(delivery.waiting(NOW + 30 * DAY)) != is_final
    assert not smtp_server.letters


def test_a_server_that_is_not_there_costs_a_try(cast: Cast, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    builders.task(cast.health, cast.clerk, due_on=TODAY)
    plan()
    assert deliver() == 0
    (row,) = mail_rows()
    assert (row.tries, row.claimed_at, row.next_try_at) == (1, None, NOW + MINUTE)
    assert "ConnectionRefusedError" in row.error


def test_a_letter_that_fails_keeps_no_other_from_going(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    User.objects.filter(pk=cast.officer.pk).update(email="broken\n@example.vn")
    builders.task(cast.health, cast.clerk, due_on=TODAY - DAY)
    plan()
    assert deliver() == 1
    assert [letter.to for letter in mail.outbox] == [[cast.clerk.email]]
    assert "BadHeaderError" in mail_rows(recipient=cast.officer)[0].error


def test_a_thousand_ticks_over_one_due_date_send_one_letter_a_person(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY - DAY)
    builders.person("colleague", Role.OFFICER, cast.health, language="fr")
    for minute in range(1000):
        now = NOW + minute * MINUTE - timedelta(hours=7, minutes=50)
        reminders.plan(TODAY, now)
        deliver(now)
    assert sorted(letter.to[0] for letter in mail.outbox) == [
        "clerk@example.vn",
        "colleague@example.vn",
        "officer@example.vn",
    ]
