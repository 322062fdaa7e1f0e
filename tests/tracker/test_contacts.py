"""Reminders to units that nobody speaks for: the contact address, then whoever stands nearest above."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.real_parts import Mailbox
from tests.tracker.mailing import DAY, MINUTE, deliver, letters_to, mail_rows, plan
from tracker.models import Channel, DocumentAccess, Member, Reminder, Role, Task, Unit
from tracker.services import progress, reminders, undelivered


def contact(unit: Unit, address: str = "vanthu@benhvien.example.vn") -> None:
    Unit.objects.filter(pk=unit.pk).update(email=address)
    unit.refresh_from_db()


def told() -> set[tuple[str, str]]:
    return {(str(r.recipient or r.unit), r.channel) for r in Reminder.objects.select_related("recipient", "unit")}


def test_a_unit_without_an_officer_is_written_to_at_its_contact_address(cast: Cast) -> None:
    contact(cast.hospital)
    builders.task(cast.hospital, cast.clerk, due_on=TODAY)
    plan()
    plan(NOW + MINUTE)
    assert told() == {("Bệnh viện tỉnh", Channel.MAIL)}
    assert deliver() == 1
    (letter,) = mail.outbox
    assert letter.to == ["vanthu@benhvien.example.vn"]
    assert "Bệnh viện tỉnh" in letter.body
    assert "/tasks/" in letter.body
    plan(NOW + MINUTE)
    assert deliver(NOW + MINUTE) == 0


def test_an_officer_who_has_an_address_is_enough_and_one_without_is_helped_by_the_contact(cast: Cast) -> None:
    contact(cast.health)
    builders.task(cast.health, cast.clerk, due_on=TODAY)
    plan()
    assert told() == {("officer", "app"), ("officer", "mail")}
    Reminder.objects.all().delete()
    cast.officer.email = ""
    cast.officer.save()
    plan()
    assert told() == {("officer", "app"), ("Sở Y tế", "mail")}


def test_an_officer_who_left_leaves_the_contact_and_a_clerk_of_the_unit_is_no_officer(cast: Cast) -> None:
    contact(cast.health)
    cast.officer.is_active = False
    cast.officer.save()
    builders.person("typist", Role.CLERK, cast.health)
    builders.task(cast.health, cast.clerk, due_on=TODAY)
    plan()
    assert told() == {("Sở Y tế", "mail")}


def test_with_neither_the_nearest_unit_above_is_told(cast: Cast) -> None:
    ward = builders.unit("Khoa Nội", cast.hospital)
    builders.task(ward, cast.clerk, due_on=TODAY)
    contact(cast.hospital)
    contact(cast.province, "ubnd@example.vn")
    plan()
    assert told() == {("Bệnh viện tỉnh", "mail")}
    assert deliver() == 1
    assert "Khoa Nội" in mail.outbox[0].body


def test_what_a_merged_unit_left_undone_is_its_heirs_business(cast: Cast) -> None:
    contact(cast.hospital, "old@example.vn")
    builders.task(cast.hospital, cast.clerk, due_on=TODAY)
    heir = builders.unit("Bệnh viện khu vực")
    contact(heir, "moi@example.vn")
    Unit.objects.filter(pk=cast.hospital.pk).update(merged_into=heir, closed_on=TODAY - DAY, is_active=False)
    plan()
    assert told() == {("Bệnh viện khu vực", "mail")}
    assert deliver() == 1
    assert mail.outbox[0].to == ["moi@example.vn"]


def test_units_merged_in_a_ring_keep_no_tick_from_ending(cast: Cast) -> None:
    for unit, heir in ((cast.hospital, cast.ministry), (cast.ministry, cast.hospital)):
        Unit.objects.filter(pk=unit.pk).update(merged_into=heir, closed_on=TODAY - DAY, is_active=False)
    Member.objects.filter(user=cast.onlooker).delete()
    builders.task(cast.hospital, cast.clerk, due_on=TODAY)
    plan()
    assert {name for name, _ in told()} == {"clerk"}


def test_several_tasks_are_one_letter_and_people_get_their_own(cast: Cast) -> None:
    contact(cast.hospital)
    for nth in range(3):
        builders.task(cast.hospital, cast.clerk, due_on=TODAY - DAY, content=f"Việc {nth}")
    plan()
    assert deliver() == 2
    assert len(letters_to(cast.clerk)) == 1
    (letter,) = [one for one in mail.outbox if one.to == ["vanthu@benhvien.example.vn"]]
    assert all(f"Việc {nth}" in letter.body for nth in range(3))
    assert letter.extra_headers["Message-ID"] != letters_to(cast.clerk)[0].extra_headers["Message-ID"]


def test_what_is_no_longer_true_is_not_written(cast: Cast) -> None:
    contact(cast.hospital)
    task = builders.task(cast.hospital, cast.clerk, due_on=TODAY)
    plan()
    progress.submit(task, "Đã xong", by=cast.officer, today=TODAY, now=NOW)
    assert deliver() == 0
    assert not mail_rows()
    Task.objects.update(state="open")
    plan()
    contact(cast.hospital, "")
    assert deliver() == 0
    assert not mail_rows()
    plan()
    assert told() == {("officer", "app"), ("officer", "mail")}


def test_a_unit_is_written_nothing_of_what_is_in_the_bin_or_confidential(cast: Cast) -> None:
    contact(cast.hospital)
    source = builders.document(cast.clerk)
    secret = builders.task(
        cast.hospital, cast.clerk, due_on=TODAY, content="Việc kín", directives=[builders.directive(source)]
    )
    DocumentAccess.objects.filter(document=source).update(is_confidential=True)
    thrown = builders.task(cast.hospital, cast.clerk, due_on=TODAY, content="Việc bỏ")
    plan()
    Task.objects.filter(pk=thrown.pk).update(deleted_at=NOW)
    assert deliver() == 1
    (letter,) = mail.outbox
    assert isinstance(letter, EmailMultiAlternatives)
    said = "".join(map(str, [letter.subject, letter.body, *letter.alternatives]))
    assert f"số {secret.pk}" in said
    assert not [words for words in ("Việc kín", "Việc bỏ", source.number, source.title) if words in said]


def test_the_database_keeps_each_letter_to_a_unit_once(cast: Cast) -> None:
    contact(cast.hospital)
    builders.task(cast.hospital, cast.clerk, due_on=TODAY)
    plan()
    (row,) = Reminder.objects.all()
    for change in (
        {},
        {"channel": Channel.APP, "occasion": "overdue"},
        {"recipient": cast.clerk, "due_on": TODAY + DAY},
    ):
        twin = Reminder.objects.get(pk=row.pk)
        twin.pk = None
        for field, value in change.items():
            setattr(twin, field, value)
        with pytest.raises(IntegrityError), transaction.atomic():
            twin.save()


def test_a_thousand_units_cost_no_more_queries(cast: Cast) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            reminders.plan(TODAY, NOW)
        return len(asked)

    contact(cast.hospital)
    builders.task(cast.hospital, cast.clerk, due_on=TODAY)
    plan()
    few = queries()
    for nth in range(30):
        unit = builders.unit(f"Trạm {nth}", cast.health)
        contact(unit, f"tram{nth}@example.vn")
        builders.task(unit, cast.clerk, due_on=TODAY)
    plan()
    assert queries() == few <= 7
    assert Reminder.objects.count() == 31


@pytest.mark.services
def test_over_smtp_the_unit_gets_its_letter_once_and_a_refusal_names_it(cast: Cast, smtp_server: Mailbox) -> None:
    contact(cast.hospital)
    builders.task(cast.hospital, cast.clerk, due_on=TODAY)
    plan()
    smtp_server.refuse_with = "452 4.3.1 no room"
    assert deliver() == 0
    smtp_server.refuse_with = ""
    assert deliver(NOW + MINUTE) == 1
    assert deliver(NOW + 2 * MINUTE) == 0
    (letter,) = smtp_server.letters
    assert letter["To"] == "vanthu@benhvien.example.vn"
    (row,) = mail_rows()
    assert letter["Message-ID"].startswith(f"<{row.letter_key}@")


@pytest.mark.services
def test_a_contact_address_that_is_refused_shows_among_the_failures(cast: Cast, smtp_server: Mailbox) -> None:
    async def refuse(*_: Any) -> str:
        return "550 5.1.1 no such user"

    smtp_server.handle_RCPT = refuse  # type: ignore[attr-defined]
    contact(cast.hospital)
    builders.task(cast.hospital, cast.clerk, due_on=TODAY)
    plan()
    deliver()
    (failure,) = undelivered.failures(cast.clerk, NOW - timedelta(days=1), NOW + MINUTE)
    assert (failure.recipient, failure.address) == ("Bệnh viện tỉnh", "vanthu@benhvien.example.vn")
    beside = builders.person("beside", Role.CLERK, cast.finance)
    assert not undelivered.failures(beside, NOW - timedelta(days=1), NOW + MINUTE)
