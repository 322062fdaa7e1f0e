"""What a person finds in the app: notices of their own, and the letters that stay in the demo's mailbox."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tracker.models import Channel, Letter, Member, Reminder, Unit
from tracker.services import delivery, progress, reminders

DAY = timedelta(days=1)
LURE = "<img src=x onerror=alert(1)>"


def page(user: User, path: str) -> str:
    client = Client()
    client.force_login(user)
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def status(user: User | None, path: str) -> int:
    client = Client()
    if user:
        client.force_login(user)
    return client.get(path).status_code


@pytest.fixture
def letters(cast: Cast, settings: Any) -> dict[str, Letter]:
    """By their addresses: two tasks, overdue, one of Sở Y tế and one of Sở Tài chính."""
    settings.EMAIL_BACKEND = "tracker.mail.MailboxBackend"
    builders.task(cast.health, cast.clerk, due_on=TODAY - DAY, content=f"Việc của Sở Y tế {LURE}")
    builders.task(cast.finance, cast.clerk, due_on=TODAY - DAY, content="Việc của Sở Tài chính")
    reminders.plan(TODAY, NOW)
    for pk in delivery.waiting(NOW):
        delivery.send(pk, NOW)
    return {letter.to: letter for letter in Letter.objects.all()}


def test_the_inbox_shows_ones_own_notices_by_day_newest_first(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY + DAY, content="Việc gấp")
    builders.task(cast.finance, cast.clerk, due_on=TODAY + DAY, content="Việc của người khác")
    reminders.plan(TODAY - 2 * DAY, NOW - 2 * DAY)
    reminders.plan(TODAY, NOW)
    seen = page(cast.officer, "/inbox/")
    assert seen.count("Việc gấp") == 3  # two reminders, and that the task was given to the unit
    assert seen.index("<h2>20/11/2026</h2>") < seen.index("<h2>18/11/2026</h2>")
    assert f'href="/tasks/{task.pk}/"' in seen
    assert "Việc của người khác" not in seen


def test_what_came_with_one_tick_is_ordered_by_deadline(cast: Cast) -> None:
    for days in (1, -5, 7):
        builders.task(cast.health, cast.clerk, due_on=TODAY + days * DAY, content=f"Việc {days}!")
    reminders.plan(TODAY, NOW)
    seen = page(cast.officer, "/inbox/")
    places = [seen.index(f"Việc {days}!") for days in (-5, 1, 7)]
    assert places == sorted(places)


def test_reading_is_said_with_a_button_and_only_of_ones_own(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY - DAY)
    reminders.plan(TODAY, NOW)
    client = Client()
    client.force_login(cast.officer)
    client.get("/inbox/")
    assert client.get("/inbox/read/").status_code == 405
    unread = Reminder.objects.filter(channel=Channel.APP).unread()
    assert unread.count() == 2
    assert 'class="unread"' in page(cast.officer, "/inbox/")
    client.post("/inbox/read/")
    assert [r.recipient for r in unread] == [cast.clerk]
    seen = page(cast.officer, "/inbox/")
    assert 'class="unread"' not in seen
    assert 'action="/inbox/read/"' not in seen


def test_a_notice_about_what_is_no_longer_ours_is_gone_and_uncounted(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY, content="Việc kín")
    reminders.plan(TODAY, NOW)
    Member.objects.filter(user=cast.officer).update(unit=cast.ministry)
    assert "Việc kín" not in page(cast.officer, "/inbox/")
    assert not Reminder.objects.shown_to(cast.officer).unread().exists()


def test_a_notice_says_what_has_become_of_its_task(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY)
    reminders.plan(TODAY, NOW)
    progress.submit(task, "Xong", by=cast.officer, today=TODAY, now=NOW)
    progress.confirm(task, by=cast.clerk, now=NOW)
    assert "status-done_on_time" in page(cast.officer, "/inbox/")


def test_an_empty_inbox_says_when_there_would_be_something(cast: Cast) -> None:
    seen = page(cast.officer, "/inbox/")
    assert 'class="empty"' in seen
    assert 'class="day"' not in seen


def test_the_number_of_queries_does_not_grow_with_the_notices(cast: Cast, django_assert_max_num_queries: Any) -> None:
    for n in range(30):
        source = builders.directive(builders.document(cast.clerk, text=f"Đề nghị Sở Y tế báo cáo kết quả. {n}"))
        builders.task(cast.health, cast.clerk, due_on=TODAY, directives=[source])
    reminders.plan(TODAY, NOW)
    client = Client()
    client.force_login(cast.officer)
    with django_assert_max_num_queries(20):
        client.get("/inbox/")


@pytest.mark.parametrize(("who", "sees"), [("clerk", True), ("leader", False), ("officer", False)])
def test_letters_that_could_not_be_sent_are_shown_to_those_who_can_do_something(
    cast: Cast, who: str, sees: bool
) -> None:
    now = timezone.now()
    builders.task(cast.health, cast.clerk, due_on=timezone.localdate(now))
    reminders.plan(timezone.localdate(now), now)
    rows = Reminder.objects.filter(channel=Channel.MAIL)
    rows.update(tries=8, error="550 5.1.1 no such <user>", letter_key="a")
    assert ("550 5.1.1 no such &lt;user&gt;" in page(getattr(cast, who), "/inbox/")) == sees
    rows.update(planned_at=now - 31 * DAY)
    assert "550 5.1.1" not in page(getattr(cast, who), "/inbox/")


def test_the_mailbox_shows_all_letters_to_those_who_see_all_tasks(cast: Cast, letters: dict[str, Letter]) -> None:
    assert set(letters) == {"officer@example.vn", "accountant@example.vn", "clerk@example.vn"}
    for user in (cast.clerk, cast.leader):
        seen = page(user, "/mailbox/")
        assert all(f'href="/mailbox/{letter.pk}/"' in seen for letter in letters.values())


def test_an_officer_sees_and_opens_only_letters_of_their_own(cast: Cast, letters: dict[str, Letter]) -> None:
    own = letters["officer@example.vn"]
    seen = page(cast.officer, "/mailbox/")
    for letter in letters.values():
        assert (f'href="/mailbox/{letter.pk}/"' in seen) == (letter == own)
        assert status(cast.officer, f"/mailbox/{letter.pk}/") == (200 if letter == own else 404)
    User.objects.filter(pk=cast.onlooker.pk).update(email="")
    assert "/mailbox/1/" not in page(cast.onlooker, "/mailbox/")


def test_a_letter_is_shown_as_text_with_a_link_and_nothing_in_it_is_alive(
    cast: Cast, letters: dict[str, Letter], settings: Any
) -> None:
    seen = page(cast.officer, f"/mailbox/{letters['officer@example.vn'].pk}/")
    assert LURE not in seen
    assert "&lt;img src=x" in seen
    assert f'href="{settings.SITE_URL}/tasks/' in seen
    assert letters["officer@example.vn"].message_id.strip("<>") in seen


def test_without_a_login_nothing_is_shown(letters: dict[str, Letter]) -> None:
    (pk, *_) = [letter.pk for letter in letters.values()]
    assert {status(None, path) for path in ("/inbox/", "/mailbox/", f"/mailbox/{pk}/")} == {302}


def test_a_letter_to_a_units_contact_address_is_seen_by_who_reads_that_units_documents(cast: Cast) -> None:
    Unit.objects.filter(pk=cast.hospital.pk).update(email="bv@example.vn")
    letter = Letter.objects.create(sender="a@b.vn", to="bv@example.vn", subject="Nhắc", text="1", message_id="<1@x>")
    address = f"/mailbox/{letter.pk}/"
    assert {status(user, address) for user in (cast.clerk, cast.leader)} == {200}
    assert {status(user, address) for user in (cast.officer, cast.onlooker)} == {404}


def test_where_letters_are_really_sent_there_is_no_mailbox(
    cast: Cast, letters: dict[str, Letter], settings: Any
) -> None:
    settings.MAIL_URL = "smtp://mail.example.vn"
    pk = letters["clerk@example.vn"].pk
    assert (status(cast.clerk, "/mailbox/"), status(cast.clerk, f"/mailbox/{pk}/")) == (404, 404)
