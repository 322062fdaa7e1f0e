"""What a letter says, to whom, and what it leaves out because it is no longer true."""

from datetime import date
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.mailing import DAY, deliver, letters_to, mail_rows, plan
from tests.tracker.reporting import paper_of, words_of
from tracker.models import Channel, Member, Occasion, Reminder, Role, Task
from tracker.services import delivery, options, posting, progress, subtasks, tracking


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


def test_words_cut_from_a_sentence_begin_with_a_capital_on_pages_in_letters_and_on_paper(
    cast: Cast, client: Client, own_files: object
) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY + DAY, content="đổi mới lề lối làm việc")
    plan()
    deliver()
    (letter,) = letters_to(cast.officer)
    said = [str(letter.body), str(letter.alternatives[0][0]), words_of(paper_of(cast))]
    client.force_login(cast.officer)
    said += [client.get(address).content.decode() for address in ("/", "/tasks/", "/inbox/")]
    assert ["Đổi mới lề lối làm việc" in words for words in said] == [True] * 6


@pytest.fixture
def told_weekly(cast: Cast) -> None:
    options.set_("leaders_weekly", True, by=builders.person("chief", Role.ADMIN, cast.province), now=NOW)


def test_a_leader_gets_one_letter_each_monday_of_all_that_is_overdue(cast: Cast, told_weekly: None) -> None:
    Member.objects.filter(user=cast.leader).update(language="en")
    late = builders.task(cast.health, cast.clerk, due_on=TODAY - 3 * DAY, content="Việc trễ")
    builders.task(cast.finance, cast.clerk, due_on=TODAY + DAY, content="Việc sắp trễ")
    subtasks.hand_down(late, "Một phần", lead=cast.hospital, by=cast.officer, now=NOW)
    days: list[date] = []
    for n in range(18):
        now = NOW + n * DAY
        plan(now)
        deliver(now)
        days += [now.date()] * (len(letters_to(cast.leader)) - len(days))
    assert days == [date(2026, 11, 23), date(2026, 11, 30), date(2026, 12, 7)]
    first = letters_to(cast.leader)[0]
    assert first.subject == "[Đôn Đốc] 2 tasks overdue"
    assert ["Việc trễ" in first.body, "Việc sắp trễ" in first.body, "Một phần" in first.body] == [True, True, False]
    # The letter is all: the bell does not count what others have to do.
    assert not Reminder.objects.filter(recipient=cast.leader, channel=Channel.APP).exists()


def test_leaders_get_no_letter_unless_the_office_wants_it_nor_where_nothing_is_overdue(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY - 12 * DAY)
    plan()
    deliver()
    assert letters_to(cast.leader) == []


def test_a_leader_elsewhere_hears_nothing_and_the_clerk_nothing_twice(cast: Cast, told_weekly: None) -> None:
    builders.person("elsewhere", Role.LEADER, cast.ministry)
    Member.objects.create(user=cast.clerk, unit=cast.province, role=Role.LEADER)
    builders.task(cast.health, cast.clerk, due_on=TODAY - 12 * DAY)
    plan()
    addressees = {r.recipient.username for r in mail_rows() if r.recipient}
    assert addressees == {"officer", "clerk", "leader"}
    assert len(mail_rows()) == 3


def test_a_letter_stands_in_one_column_so_that_a_telephone_shows_it(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY + DAY)
    plan()
    deliver()
    assert "<td" not in str(letters_to(cast.officer)[0].alternatives[0][0])


def test_the_subject_of_what_is_overdue_alone_speaks_of_tasks(cast: Cast) -> None:
    Member.objects.filter(user=cast.officer).update(language="en")
    for days in (-12, -3):
        builders.task(cast.health, cast.clerk, due_on=TODAY + days * DAY)
    plan()
    deliver()
    assert [letter.subject for letter in letters_to(cast.officer)] == ["[Đôn Đốc] 2 tasks overdue"]


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
    link = f"{django_settings.SITE_URL}/tasks/{task.pk}/"
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
    for n in range(posting.MOST_LINES + 3):
        builders.task(cast.finance, cast.clerk, due_on=TODAY, content=f"Việc số {n}.")
    Member.objects.filter(user=cast.accountant).update(language="en")
    plan()
    deliver()
    (letter,) = letters_to(cast.accountant)
    assert str(letter.body).count("/tasks/") == posting.MOST_LINES
    assert f"and 3 more tasks: {django_settings.SITE_URL}/inbox/" in letter.body
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


def test_a_reminder_that_stayed_behind_is_overtaken_by_the_next_one(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY + 2 * DAY)
    plan()
    (first,) = mail_rows()
    Reminder.objects.filter(pk=first.pk).update(letter_key="failed-before", tries=2, next_try_at=NOW + 2 * DAY)
    plan(NOW + DAY)
    assert deliver(NOW + DAY) == 1
    assert deliver(NOW + 2 * DAY) == 0
    assert [r.occasion for r in mail_rows()] == [Occasion.DAY_BEFORE]


def test_a_moved_deadline_has_letters_of_its_own(cast: Cast) -> None:
    """What was mailed about the old deadline says nothing about the new one, even if it was planned for a later day."""
    task = builders.task(cast.health, cast.clerk, due_on=TODAY + DAY)
    plan()
    assert deliver() == 1
    new = TODAY + 6 * DAY
    tracking.amend(task, lead=cast.health, partners=[], due_on=new, by=cast.clerk, now=NOW, reason="Chờ số liệu")
    for n in range(7):
        plan(NOW + n * DAY)
        deliver(NOW + n * DAY)
    assert [(r.occasion, r.sent_at) for r in mail_rows(due_on=new)] == [
        (Occasion.WEEK_BEFORE, NOW),
        (Occasion.DAY_BEFORE, NOW + 5 * DAY),
    ]
    assert len(letters_to(cast.officer)) == 3


def test_two_milestones_of_a_task_in_one_letter_are_one_line(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY + 2 * DAY, content="Việc hai lần")
    plan()
    plan(NOW + DAY)
    assert deliver(NOW + DAY) == 1
    (letter,) = letters_to(cast.officer)
    assert str(letter.body).count("Việc hai lần") == 1
    assert {r.sent_at for r in mail_rows()} == {NOW + DAY}
    assert len(mail_rows()) == 2


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
