"""Notices to a unit's contact address, where nobody speaks for it."""

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.db import IntegrityError, transaction

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.mailing import SOON, letters_to, send, told
from tracker.models import Notice, NoticeKind, Task, Unit
from tracker.models.posted import LEASE
from tracker.services import (
    inbox,
    notice_letters,
    progress,
    tracking,
)
from tracker.services.notices import QUIET


def contact(unit: Unit, address: str = "vanthu@benhvien.example.vn") -> None:
    unit.email = address
    unit.save()


def heard() -> set[tuple[str, bool]]:
    return {(str(notice.recipient or notice.unit), notice.by_mail) for notice in Notice.objects.all()}


def test_a_unit_that_nobody_speaks_for_hears_at_its_contact_address(cast: Cast) -> None:
    contact(cast.hospital)
    builders.task(cast.hospital, cast.clerk, content="Việc của viện")
    builders.task(cast.finance, cast.clerk, content="Việc phối hợp", partners=[cast.hospital])
    assert heard() == {("Bệnh viện tỉnh", True), ("accountant", True)}
    assert send() == 2
    [letter] = [x for x in mail.outbox if x.to == ["vanthu@benhvien.example.vn"]]
    assert "Bệnh viện tỉnh" in letter.body
    assert all(words in letter.body for words in ("Việc của viện", "Việc phối hợp"))
    assert letter.extra_headers["Message-ID"] != letters_to(cast.accountant)[0].extra_headers["Message-ID"]
    assert send(SOON + LEASE) == 0
    assert inbox.unread(cast.officer) == 0


def test_whoever_speaks_for_a_unit_without_an_address_is_helped_by_the_contact(cast: Cast) -> None:
    contact(cast.health)
    builders.task(cast.health, cast.clerk)
    assert heard() == {("officer", True)}
    Notice.objects.all().delete()
    User.objects.filter(pk=cast.officer.pk).update(email="")
    builders.task(cast.health, cast.clerk)
    assert heard() == {("officer", False), ("Sở Y tế", True)}
    assert inbox.unread(cast.officer) == 1


def test_with_neither_the_nearest_unit_above_hears(cast: Cast) -> None:
    contact(cast.hospital)
    builders.task(builders.unit("Khoa Nội", cast.hospital), cast.clerk, content="Việc của khoa")
    assert heard() == {("Bệnh viện tỉnh", True)}
    assert send() == 1
    assert "Việc của khoa" in mail.outbox[0].body


def test_a_unit_hears_what_became_of_its_report(cast: Cast) -> None:
    contact(cast.hospital)
    task = builders.task(cast.hospital, cast.clerk)
    progress.submit(task, "Xong.", by=cast.officer, today=TODAY, now=NOW)
    progress.return_(task, "Thiếu phụ lục.", by=cast.leader, now=NOW)
    assert told(NoticeKind.RETURNED) == {cast.officer, None}
    assert send() == 2
    [letter] = [x for x in mail.outbox if x.to == ["vanthu@benhvien.example.vn"]]
    assert "Thiếu phụ lục." in letter.body


def test_a_unit_is_written_nothing_of_what_it_has_no_part_in_any_more(cast: Cast) -> None:
    contact(cast.hospital)
    moved = builders.task(cast.hospital, cast.clerk, content="Việc chuyển đi")
    thrown = builders.task(cast.hospital, cast.clerk, content="Việc bỏ")
    tracking.amend(moved, lead=cast.finance, partners=[], due_on=None, by=cast.clerk, now=NOW)
    Task.objects.filter(pk=thrown.pk).update(deleted_at=NOW)
    assert send() == 1
    assert [letter.to for letter in mail.outbox] == [["accountant@example.vn"]]
    builders.task(cast.hospital, cast.clerk)
    contact(cast.hospital, "")
    assert send(SOON + QUIET) == 0
    assert notice_letters.waiting(SOON + QUIET) == []


def test_the_database_takes_no_notice_to_nobody_and_none_to_two(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk)
    for change in ({"recipient": None}, {"unit": cast.health}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Notice.objects.update(**change)
