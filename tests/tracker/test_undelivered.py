"""Letters that were given up, of reminders and of notices alike: shown to who can mend it, and tried again."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.mailing import DAY, deliver, plan
from tracker import jobs
from tracker.models import Notice, Reminder, Role
from tracker.models.posted import MOST_TRIES, Posted
from tracker.services import notice_letters, undelivered

Sending = tuple[type[Posted], Callable[[datetime], int]]


def send_notices(now: datetime) -> int:
    return sum(notice_letters.send(pk, now) for pk in notice_letters.waiting(now))


@pytest.fixture(params=[(Reminder, deliver), (Notice, send_notices)], ids=["reminders", "notices"])
def sending(request: pytest.FixtureRequest) -> Sending:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def hints(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """What is hinted at, in place of a broker."""
    found: list[tuple[str, int]] = []
    monkeypatch.setattr(jobs, "hint", lambda job, *pks: found.extend((job.name, pk) for pk in pks))
    return found


def give_up(model: type[Posted], send: Callable[[datetime], int], cast: Cast, settings: Any) -> Any:
    """Two tasks for Sở Y tế; its officer's letter fails until it is given up. One of its rows."""
    settings.EMAIL_BACKEND = "nowhere.Backend"
    for _ in range(2):
        builders.task(cast.health, cast.clerk, due_on=TODAY)
    plan()
    rows: Any = model._default_manager.filter(recipient=cast.officer)
    now = NOW + DAY
    for _ in range(MOST_TRIES):
        assert send(now) == 0
        now = rows.filter(tries__gt=0).latest("next_try_at").next_try_at
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    return rows.filter(tries=MOST_TRIES)


def failures(user: User, now: datetime = NOW) -> list[undelivered.Failure]:
    return undelivered.failures(user, now - DAY, now + 2 * DAY)


def test_a_letter_that_was_given_up_is_shown_to_who_assigns_there(
    cast: Cast, sending: Sending, settings: Any, client: Client
) -> None:
    give_up(*sending, cast, settings)
    (failure,) = failures(cast.clerk)
    assert (failure.recipient, failure.address) == ("officer", "officer@example.vn")
    assert (failure.reminders, failure.notices) == ((2, 0) if sending[0] is Reminder else (0, 2))
    assert "nowhere" in failure.error
    beside = builders.person("beside", Role.CLERK, cast.finance)
    assert not failures(beside)
    assert not failures(cast.officer)
    assert not undelivered.failures(cast.clerk, NOW + DAY, NOW + 2 * DAY)


def test_the_inbox_shows_it(cast: Cast, sending: Sending, settings: Any, client: Client) -> None:
    rows = give_up(*sending, cast, settings)
    moment = "planned_at" if sending[0] is Reminder else "at"
    rows.update(**{moment: timezone.now()})
    for user, is_told in ((cast.clerk, True), (cast.officer, False)):
        client.force_login(user)
        assert ("&lt;officer@example.vn&gt;" in client.get("/inbox/").content.decode()) == is_told


def test_both_stand_in_one_list_newest_first(cast: Cast, settings: Any) -> None:
    give_up(Notice, send_notices, cast, settings)
    plan(NOW + DAY)
    Reminder.objects.filter(channel="mail", recipient=cast.officer, occasion="overdue").update(tries=MOST_TRIES)
    assert [(x.reminders, x.notices) for x in failures(cast.clerk, NOW + DAY)][:2] == [(2, 0), (0, 2)]


def test_an_administrator_tries_again_and_it_goes_out_under_its_first_name(
    cast: Cast, sending: Sending, settings: Any, client: Client, hints: list[tuple[str, int]]
) -> None:
    model, send = sending
    rows = give_up(*sending, cast, settings)
    pks, key = sorted(rows.values_list("pk", flat=True)), rows[0].letter_key
    client.force_login(builders.person("chief", Role.ADMIN, cast.province))
    url = reverse(f"admin:tracker_{model._meta.model_name}_changelist")
    asked = {"action": "try_again", "_selected_action": [row.pk for row in model._default_manager.all()]}
    assert client.post(url, asked, follow=True).status_code == 200
    job = "tracker.jobs.send_reminder" if model is Reminder else "tracker.jobs.send_notice"
    assert sorted(hints) == [(job, pk) for pk in pks]
    assert not failures(cast.clerk)
    assert send(timezone.now()) >= 1
    (letter,) = [x for x in mail.outbox if x.to == ["officer@example.vn"]]
    assert letter.extra_headers["Message-ID"].startswith(f"<{key}@")
    assert send(timezone.now()) == 0


def test_what_is_not_dead_is_not_touched(cast: Cast, sending: Sending, settings: Any) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY)
    plan()
    model, send = sending
    rows: Any = model._default_manager.all()
    assert undelivered.try_again(rows, NOW) == []
    assert send(NOW + DAY / 24) == 1
    rows.update(tries=MOST_TRIES)
    assert undelivered.try_again(rows, NOW + DAY) == []


def test_a_notice_that_goes_by_no_mail_is_no_failure(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk)
    Notice.objects.update(tries=MOST_TRIES)
    assert len(failures(cast.clerk)) == 1
    Notice.objects.update(by_mail=False)
    assert not failures(cast.clerk)


@pytest.mark.parametrize("model", [Reminder, Notice])
def test_one_claims_by_the_columns_of_one_table(db: None, model: Any, django_assert_num_queries: Any) -> None:
    """With a subquery two workers could both pass."""
    with django_assert_num_queries(1) as asked:
        model.objects.to_whom(model(recipient_id=1)).filter(letter_key="").exclude(pk=1).claim(NOW, "key")
    assert "SELECT" not in asked.captured_queries[0]["sql"]
