"""Word of what others did: who gets it, in the app and by mail, once."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.test import Client
from pytest_django import Settings

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.mailing import DAY, SOON, letters_to, send, told
from tracker.models import DocumentAccess, Member, Notice, NoticeKind, Role, Task
from tracker.models.posted import LEASE, MOST_TRIES
from tracker.services import (
    comments,
    evidence,
    extensions,
    inbox,
    notice_letters,
    progress,
    reminders,
    subtasks,
    tracking,
)
from tracker.services.notices import QUIET


def submitted(cast: Cast) -> Task:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY)
    progress.submit(task, "Xong.", by=cast.officer, today=TODAY, now=NOW)
    return task


def words(letter: EmailMultiAlternatives) -> str:
    return "".join(map(str, [letter.subject, letter.body, *(part[0] for part in letter.alternatives)]))


# ---- who


def test_a_units_officers_and_heads_hear_of_a_task_for_it(cast: Cast) -> None:
    head = builders.person("head", Role.HEAD, cast.health)
    builders.person("auditor", Role.AUDITOR, cast.health)
    builders.task(cast.health, cast.clerk, partners=[cast.finance])
    assert told(NoticeKind.ASSIGNED) == {head, cast.officer, cast.accountant}


def test_for_a_unit_without_people_those_of_the_unit_above_hear_of_it(cast: Cast) -> None:
    builders.task(cast.hospital, cast.clerk)
    assert told(NoticeKind.ASSIGNED) == {cast.officer}


def test_whoever_follows_a_task_hears_that_a_report_waits_and_no_longer_once_it_is_decided(cast: Cast) -> None:
    task = submitted(cast)
    assert told(NoticeKind.REPORTED) == {cast.clerk}
    assert send() == 2
    (letter,) = letters_to(cast.clerk)
    assert "Xong." in words(letter)
    progress.confirm(task, by=cast.leader, now=NOW)
    assert not Notice.objects.filter(kind=NoticeKind.REPORTED).unread().exists()


def test_of_a_report_that_is_decided_before_the_letter_goes_nothing_is_sent(cast: Cast) -> None:
    progress.return_(submitted(cast), "Thiếu phụ lục.", by=cast.leader, now=NOW)
    send()
    assert letters_to(cast.clerk) == []


def test_where_the_opener_may_not_confirm_any_more_those_hear_of_a_report_who_may(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY)
    Member.objects.filter(user=cast.clerk).update(role=Role.AUDITOR)
    progress.submit(task, "Xong.", by=cast.officer, today=TODAY, now=NOW)
    assert told(NoticeKind.REPORTED) == {cast.leader}


def test_who_reports_for_a_unit_is_not_told_of_it(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY)
    with evidence.stored([], ["https://so.vn/bc"]) as proof:
        more = progress.More(evidence=proof)
        progress.submit(task, "Xong.", more=more, by=cast.clerk, today=TODAY, now=NOW)
    assert told(NoticeKind.REPORTED) == set()


def test_of_a_part_those_hear_who_handed_it_down(cast: Cast) -> None:
    whole = builders.task(cast.health, cast.clerk, due_on=TODAY + DAY)
    head = builders.person("head", Role.HEAD, cast.health)
    nurse = builders.person("nurse", Role.OFFICER, cast.hospital)
    part = subtasks.hand_down(whole, "Một phần", lead=cast.hospital, by=head, now=NOW)
    progress.submit(part, "Xong.", by=nurse, today=TODAY, now=NOW)
    assert told(NoticeKind.REPORTED) == {head, cast.officer}


def test_an_extension_asked_for_is_told_with_both_days_until_it_is_decided(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY + DAY)
    asked = extensions.ask(task, TODAY + 9 * DAY, "Chờ số liệu.", by=cast.officer, today=TODAY, now=NOW)
    (notice,) = Notice.objects.filter(kind=NoticeKind.ASKED)
    assert (notice.recipient, notice.text) == (cast.clerk, "21/11/2026 → 29/11/2026 · Chờ số liệu.")
    extensions.grant(task, asked.pk, TODAY + 9 * DAY, "", by=cast.leader, now=NOW)
    assert not Notice.objects.filter(kind=NoticeKind.ASKED).unread().exists()


def test_only_units_that_are_new_to_a_task_hear_of_a_change(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk)
    tracking.amend(task, lead=cast.health, partners=[cast.finance], due_on=None, by=cast.clerk, now=NOW)
    tracking.amend(task, lead=cast.finance, partners=[cast.health], due_on=None, by=cast.clerk, now=NOW)
    assert Notice.objects.count() == 2
    assert told(NoticeKind.ASSIGNED) == {cast.officer, cast.accountant}


def test_the_unit_and_its_reporter_hear_of_a_return_with_the_reason_and_of_a_confirmation(cast: Cast) -> None:
    head = builders.person("head", Role.HEAD, cast.health)
    task = submitted(cast)
    progress.return_(task, "Thiếu phụ lục.", by=cast.leader, now=NOW)
    assert told(NoticeKind.RETURNED) == {cast.officer, head}
    assert set(Notice.objects.filter(kind=NoticeKind.RETURNED).values_list("text", flat=True)) == {"Thiếu phụ lục."}
    progress.submit(task, "Xong.", by=head, today=TODAY, now=NOW)
    progress.confirm(task, by=cast.leader, now=NOW)
    assert told(NoticeKind.CONFIRMED) == {cast.officer, head}


def test_what_fails_tells_nobody(cast: Cast) -> None:
    task = submitted(cast)
    Notice.objects.all().delete()
    stale = Task.objects.get(pk=task.pk)
    progress.confirm(task, by=cast.leader, now=NOW)
    with pytest.raises(tracking.NotPossible):
        progress.return_(stale, "Thiếu.", by=cast.leader, now=NOW)
    assert told(NoticeKind.RETURNED) == set()


# ---- in the app


def test_the_inbox_shows_notices_and_reminders_in_one_list(client: Client, cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY, content="Việc một")
    reminders.plan(TODAY, NOW + timedelta(minutes=1))
    comments.comment(task, "@officer xem nhé", by=cast.leader, now=NOW + timedelta(minutes=2))
    client.force_login(cast.officer)
    page = client.get("/inbox/").content.decode()
    assert page.count("Việc một") == 3
    assert "@officer xem nhé" in page
    kinds = [row[0] for row in inbox.listed(cast.officer)]
    assert kinds == ["notice", "reminder", "notice"]
    assert inbox.unread(cast.officer) == 3
    client.post("/inbox/read/")
    assert inbox.unread(cast.officer) == 0
    assert 'class="unread"' not in client.get("/inbox/").content.decode()


def test_long_lists_have_pages(client: Client, cast: Cast) -> None:
    for n in range(60):
        builders.task(cast.health, cast.clerk, due_on=TODAY, content=f"Việc {n}.")
    client.force_login(cast.officer)
    assert client.get("/inbox/").content.decode().count("<li") > client.get("/inbox/?page=2").content.decode().count(
        "Việc"
    )
    assert client.get("/inbox/?page=2").content.decode().count('class="two-lines"') == 10


def test_who_may_no_longer_see_a_task_sees_no_notice_of_it(client: Client, cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY, content="Việc kín")
    Member.objects.filter(user=cast.officer).delete()
    client.force_login(cast.officer)
    assert "Việc kín" not in client.get("/inbox/").content.decode()
    assert inbox.unread(cast.officer) == 0
    assert send() == 0
    assert not mail.outbox
    assert notice_letters.waiting(SOON) == []


# ---- by mail


def test_what_comes_together_is_one_letter_in_the_readers_language(cast: Cast) -> None:
    for content in ("Việc một", "Việc hai"):
        builders.task(cast.finance, cast.clerk, due_on=TODAY, content=content)
    assert notice_letters.waiting(NOW) == []
    assert send() == 1
    [letter] = letters_to(cast.accountant)
    assert "Việc một" in words(letter)
    assert "Việc hai" in words(letter)
    assert f"/tasks/{Task.objects.latest('pk').pk}/" in letter.body
    assert send(SOON + LEASE) == 0
    assert len(mail.outbox) == 1


def test_a_letter_carries_the_words_of_who_acted(cast: Cast) -> None:
    task = submitted(cast)
    send()
    progress.return_(task, "Thiếu phụ lục.", by=cast.leader, now=SOON)
    comments.comment(task, "@officer: gọi cho tôi.", by=cast.leader, now=SOON)
    assert send(SOON + QUIET) == 1
    letter = letters_to(cast.officer)[-1]
    for said in ("Thiếu phụ lục.", "@officer: gọi cho tôi.", "Leader"):
        assert said in words(letter)


def test_of_a_confidential_task_no_word_leaves_the_house(cast: Cast) -> None:
    source = builders.document(cast.clerk, "TUYỆT MẬT Sở Y tế báo cáo", title="TUYỆT MẬT", number="9/TUYỆT MẬT")
    DocumentAccess.objects.filter(document=source).update(is_confidential=True)
    directive = builders.directive(source, "Sở Y tế báo cáo")
    task = builders.task(cast.health, cast.clerk, content="TUYỆT MẬT", directives=[directive])
    comments.comment(task, "@officer TUYỆT MẬT", by=cast.leader, now=NOW)
    progress.submit(task, "Xong.", by=cast.officer, today=TODAY, now=NOW)
    progress.return_(task, "TUYỆT MẬT", by=cast.leader, now=NOW)
    assert send() == 1
    assert "TUYỆT MẬT" not in words(letters_to(cast.officer)[0])
    assert f"/tasks/{task.pk}/" in letters_to(cast.officer)[0].body


def test_a_withdrawn_comment_goes_out_no_more(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk)
    send()
    row = comments.comment(task, "@officer nhầm", by=cast.leader, now=NOW)
    comments.withdraw(row, by=cast.leader, now=NOW)
    assert send() == 0


def test_two_senders_make_one_letter_and_a_crash_repeats_it_under_its_id(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk)
    [pk] = notice_letters.waiting(SOON)
    row = Notice.objects.filter(pk=pk)
    assert row.claim(SOON, "crashed")
    assert not notice_letters.send(pk, SOON)
    builders.task(cast.health, cast.clerk, content="Việc sau")
    later = SOON + LEASE + timedelta(minutes=1)
    assert send(later) == 2
    [repeat] = [x for x in letters_to(cast.officer) if x.extra_headers["Message-ID"].startswith("<crashed@")]
    assert "Việc sau" not in words(repeat)


def test_a_letter_that_fails_waits_longer_each_time_and_is_given_up_in_the_end(cast: Cast, settings: Settings) -> None:
    settings.EMAIL_BACKEND = "nowhere.Backend"
    builders.task(cast.health, cast.clerk)
    now = SOON
    for _ in range(MOST_TRIES):
        assert send(now) == 0
        row = Notice.objects.get()
        assert row.error
        now = row.next_try_at
    assert notice_letters.waiting(now + timedelta(days=9)) == []


def test_nobody_without_an_address_is_written_to(cast: Cast) -> None:
    User.objects.filter(pk=cast.officer.pk).update(email="")
    builders.task(cast.health, cast.clerk)
    assert notice_letters.waiting(SOON) == []
    assert inbox.unread(cast.officer) == 1
