"""From a waiting row to a letter: one letter a person, what it says, and what becomes of it when sending fails."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.core.mail import EmailMultiAlternatives

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.real_parts import Mailbox, free_port
from tracker.models import Channel, Member, Occasion, Reminder, Role, Task
from tracker.models.reminder import LEASE, MOST_TRIES, ReminderQuerySet
from tracker.services import delivery, progress, reminders, tracking

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)


def deliver(now: datetime = NOW) -> int:
    """Send what waits; how many letters went out."""
    return sum(delivery.send(pk, now) for pk in delivery.waiting(now))


def plan(now: datetime = NOW) -> None:
    reminders.plan(TODAY + (now - NOW), now)


def letters_to(user: User) -> list[EmailMultiAlternatives]:
    return [letter for letter in mail.outbox if letter.to == [user.email]]  # type: ignore[misc]


def mail_rows(**which: Any) -> list[Reminder]:
    return list(Reminder.objects.filter(channel=Channel.MAIL, **which).order_by("pk"))


def test_all_that_waits_for_one_person_is_one_letter(cast: Cast) -> None:
    Member.objects.filter(user=cast.officer).update(language="en")
    for days in (7, -12, 5, 1):
        builders.task(cast.health, cast.clerk, due_on=TODAY + days * DAY, content=f"Việc {days}")
    plan()
    assert deliver() == 2
    (letter,) = letters_to(cast.officer)
    assert letter.subject == "[Đôn Đốc] 3 tasks due within a week, 1 overdue"
    places = [str(letter.body).index(f"Việc {days}\n") for days in (-12, 1, 5, 7)]
    assert places == sorted(places)
    assert {r.sent_at for r in mail_rows()} == {NOW}
    assert deliver() == 0


def test_one_letter_names_the_task_where_it_comes_from_and_whom_to_ask(cast: Cast) -> None:
    source = builders.directive(builders.document(cast.clerk))
    task = builders.task(
        cast.health, cast.clerk, due_on=TODAY - 12 * DAY, content="Báo cáo\n  kết quả <b>ngay</b>", directives=[source]
    )
    plan()
    deliver()
    (letter,) = letters_to(cast.officer)
    assert "12" in letter.subject
    assert letter.subject.endswith("Báo cáo kết quả <b>ngay</b>")
    page = str(letter.alternatives[0][0])
    link = f"http://localhost:8000/tasks/{task.pk}/"
    for words in ("◆", "08/11/2026", "Sở Y tế", "05/CĐ-TTg", link, cast.clerk.email):
        assert words in letter.body
        assert words in page
    assert "kết quả &lt;b&gt;ngay&lt;/b&gt;" in page
    assert "<b>ngay</b>" in letter.body
    assert page.count(f'href="{link}"') == 1


def test_nobody_is_told_to_ask_themselves(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY - DAY)
    plan()
    deliver()
    (letter,) = letters_to(cast.clerk)
    assert cast.clerk.email not in letter.body


def test_each_reads_in_their_own_language(cast: Cast) -> None:
    builders.task(cast.finance, cast.clerk, due_on=TODAY)
    builders.task(cast.ministry, cast.clerk, due_on=TODAY)
    plan()
    deliver()
    french, english = (str(letters_to(user)[0].alternatives[0][0]) for user in (cast.accountant, cast.onlooker))
    assert '<html lang="fr">' in french
    assert '<html lang="en">' in english
    assert "Due today: Báo cáo kết quả" in letters_to(cast.onlooker)[0].subject


def test_a_very_long_letter_ends_with_the_number_of_what_is_left_out(cast: Cast) -> None:
    for n in range(delivery.MOST_LINES + 3):
        builders.task(cast.finance, cast.clerk, due_on=TODAY, content=f"Việc số {n}.")
    Member.objects.filter(user=cast.accountant).update(language="en")
    plan()
    deliver()
    (letter,) = letters_to(cast.accountant)
    assert str(letter.body).count("/tasks/") == delivery.MOST_LINES
    assert "and 3 more tasks: http://localhost:8000/inbox/" in letter.body
    assert {r.sent_at for r in mail_rows()} == {NOW}


def _cancel(task: Task, cast: Cast) -> None:
    tracking.cancel(task, "Thôi", by=cast.clerk, now=NOW)


def _finish(task: Task, cast: Cast) -> None:
    progress.submit(task, "Xong", by=cast.officer, today=TODAY, now=NOW)
    progress.confirm(task, by=cast.clerk, now=NOW)


def _submit(task: Task, cast: Cast) -> None:
    progress.submit(task, "Xong", by=cast.officer, today=TODAY, now=NOW)


def _move_deadline(task: Task, cast: Cast) -> None:
    tracking.amend(task, lead=cast.health, partners=[], due_on=TODAY + 30 * DAY, by=cast.clerk, now=NOW)


def _give_to_another_unit(task: Task, cast: Cast) -> None:
    tracking.amend(task, lead=cast.finance, partners=[], due_on=TODAY + DAY, by=cast.clerk, now=NOW)


def _let_the_officer_go(task: Task, cast: Cast) -> None:
    User.objects.filter(pk=cast.officer.pk).update(is_active=False)


def _move_the_officer_elsewhere(task: Task, cast: Cast) -> None:
    Member.objects.filter(user=cast.officer).update(unit=cast.finance)


@pytest.mark.parametrize(
    "meanwhile",
    [
        _cancel,
        _finish,
        _submit,
        _move_deadline,
        _give_to_another_unit,
        _let_the_officer_go,
        _move_the_officer_elsewhere,
    ],
)
def test_what_became_pointless_between_planning_and_sending_is_not_sent(cast: Cast, meanwhile: Any) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY + DAY)
    plan()
    meanwhile(task, cast)
    assert deliver() == 0
    assert not mail.outbox
    assert not mail_rows()
    assert delivery.waiting(NOW + DAY) == []


def test_only_the_pointless_part_of_a_letter_is_left_out(cast: Cast) -> None:
    kept = builders.task(cast.health, cast.clerk, due_on=TODAY + DAY, content="Việc còn lại")
    dropped = builders.task(cast.health, cast.clerk, due_on=TODAY + DAY, content="Việc đã thôi")
    plan()
    _cancel(dropped, cast)
    deliver()
    (letter,) = letters_to(cast.officer)
    assert "Việc còn lại" in letter.body
    assert "Việc đã thôi" not in letter.body
    assert [(r.task_id, r.sent_at) for r in mail_rows()] == [(kept.pk, NOW)]


def test_a_submitted_task_is_still_brought_to_whoever_may_confirm_it(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY - DAY)
    plan()
    _submit(task, cast)
    assert deliver() == 1
    assert [letter.to for letter in mail.outbox] == [[cast.clerk.email]]


def test_nobody_hears_of_a_coming_deadline_once_the_unit_has_reported(cast: Cast) -> None:
    task = builders.task(cast.province, cast.clerk, due_on=TODAY + DAY)
    plan()
    assert [row.recipient for row in mail_rows()] == [cast.clerk]
    progress.submit(task, "Xong", by=cast.clerk, today=TODAY, now=NOW)
    assert deliver() == 0


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


def test_a_reminder_that_stayed_behind_is_overtaken_by_the_next_one(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY + 2 * DAY)
    plan()
    (first,) = mail_rows()
    Reminder.objects.filter(pk=first.pk).update(letter_key="failed-before", tries=2, next_try_at=NOW + 2 * DAY)
    plan(NOW + DAY)
    assert deliver(NOW + DAY) == 1
    assert deliver(NOW + 2 * DAY) == 0
    assert [r.occasion for r in mail_rows()] == [Occasion.DAY_BEFORE]


def test_two_milestones_of_a_task_in_one_letter_are_one_line(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY + 2 * DAY, content="Việc hai lần")
    plan()
    plan(NOW + DAY)
    assert deliver(NOW + DAY) == 1
    (letter,) = letters_to(cast.officer)
    assert str(letter.body).count("Việc hai lần") == 1
    assert {r.sent_at for r in mail_rows()} == {NOW + DAY}
    assert len(mail_rows()) == 2


def test_a_claimed_letter_is_left_alone_until_the_claim_lapses(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY)
    plan()
    (row,) = mail_rows()
    assert Reminder.objects.filter(pk=row.pk).claim(NOW, "held-elsewhere")
    assert not delivery.send(row.pk, NOW + LEASE)
    assert delivery.waiting(NOW + LEASE) == []
    assert delivery.send(row.pk, NOW + LEASE + MINUTE)


def test_what_is_planned_later_never_joins_a_letter_that_may_have_gone(cast: Cast) -> None:
    first = builders.task(cast.health, cast.clerk, due_on=TODAY, content="Việc đầu")
    plan()
    (row,) = mail_rows()
    assert Reminder.objects.filter(pk=row.pk).claim(NOW, "crashed")
    builders.task(cast.health, cast.clerk, due_on=TODAY, content="Việc sau")
    later = NOW + LEASE + MINUTE
    plan(later)
    assert deliver(later) == 2
    assert {letter.extra_headers["Message-ID"] for letter in mail.outbox} > {"<crashed@localhost>"}
    (repeat,) = [x for x in mail.outbox if x.extra_headers["Message-ID"] == "<crashed@localhost>"]
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
    claimed = [Reminder.objects.filter(pk=row.pk).claim(NOW + n * 3 * MINUTE, "poison") for n in range(12)]
    assert claimed == [True] * MOST_TRIES + [False] * (12 - MOST_TRIES)
    assert delivery.failures(NOW - DAY, NOW + DAY)[0].recipient == "officer"


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
    (failure,) = delivery.failures(NOW - DAY, now + MINUTE)
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
    assert [letter["Message-ID"] for letter in smtp_server.letters] == [f"<{before.letter_key}@localhost>"]


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
    assert bool(delivery.failures(NOW - DAY, NOW)) == is_final
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


def test_the_words_of_a_document_do_not_become_a_header(cast: Cast) -> None:
    content = "Báo cáo\r\nBcc: spy@example.com\r\n\r\nnội dung khác"
    builders.task(cast.health, cast.clerk, due_on=TODAY, content=content)
    plan()
    deliver()
    (letter,) = letters_to(cast.officer)
    built = letter.message()
    assert built["Bcc"] is None
    assert letter.recipients() == [cast.officer.email]
    assert "\n" not in letter.subject
