"""Who stands in for whom: the tick gives the role and takes it back, and the reminders go along."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tracker import jobs
from tracker.models import AuditEvent, Deputy, Member, Reminder, Role, Task
from tracker.services import deputies, registry, reminders

DAY = timedelta(days=1)


@pytest.fixture
def colleague(cast: Cast) -> User:
    return builders.person("colleague", Role.OFFICER, cast.hospital, language="en")


def away(cast: Cast, deputy: User, first: int = 0, last: int = 3) -> Deputy:
    member = Member.objects.get(user=cast.officer)
    days = {"from_on": TODAY + first * DAY, "to_on": TODAY + last * DAY}
    return deputies.deputise(member, deputy, **days, by=cast.officer, today=TODAY, now=NOW)


def roles(user: User) -> list[tuple[str, str]]:
    return [(member.role, member.unit.name) for member in user.memberships.order_by("pk")]


def test_the_role_comes_on_the_first_day_and_goes_after_the_last(cast: Cast, colleague: User) -> None:
    away(cast, colleague, 1, 3)
    task = builders.task(cast.health, cast.clerk)
    held = {}
    for n in range(6):
        changes = deputies.rotate_deputies(TODAY + n * DAY, NOW + n * DAY)
        assert deputies.rotate_deputies(TODAY + n * DAY, NOW + n * DAY) == 0
        held[n] = (len(roles(colleague)), changes, Task.objects.visible_to(colleague).contains(task))
    assert held == {
        0: (1, 0, False), 1: (2, 1, True), 2: (2, 0, True), 3: (2, 0, True), 4: (1, 1, False), 5: (1, 0, False),
    }  # fmt: skip
    assert roles(colleague) == [("officer", "Bệnh viện tỉnh")]
    assert [(e.verb, e.by) for e in AuditEvent.objects.filter(verb__endswith="_member").order_by("seq")] == [
        ("add_member", None), ("remove_member", None),
    ]  # fmt: skip
    assert AuditEvent.objects.get(verb="add_deputy").by == cast.officer


def test_a_tick_that_has_nothing_to_change_takes_no_writers_turn(cast: Cast, colleague: User) -> None:
    away(cast, colleague)
    with CaptureQueriesContext(connection) as asked:
        assert deputies.rotate_deputies(TODAY, NOW) == 0
    assert len(asked) == 2
    assert "tracker_audithead" not in str(asked.captured_queries)


def test_one_who_begins_today_stands_in_at_once_and_the_tick_does_it_too(cast: Cast, colleague: User) -> None:
    away(cast, colleague)
    assert roles(colleague)[1] == ("officer", "Sở Y tế")
    assert Member.objects.get(user=colleague, unit=cast.health).language == "en"
    Member.objects.exclude(stands_in_for=None).delete()
    Deputy.objects.update(from_on=TODAY - 10000 * DAY, to_on=TODAY + 10000 * DAY)
    jobs.tick()
    assert roles(colleague)[1] == ("officer", "Sở Y tế")


def test_reminders_reach_both_while_it_lasts(cast: Cast, colleague: User) -> None:
    away(cast, colleague)
    builders.task(cast.health, cast.clerk, due_on=TODAY)
    reminders.plan(TODAY, NOW)
    assert {r.recipient for r in Reminder.objects.all()} == {cast.officer, colleague}


def test_who_stands_in_for_the_clerk_hears_what_the_clerk_hears(cast: Cast) -> None:
    builders.person("second", Role.CLERK, cast.ministry)
    deputy = builders.person("deputy", Role.OFFICER, cast.finance)
    clerk = Member.objects.get(user=cast.clerk)
    deputies.deputise(clerk, deputy, from_on=TODAY, to_on=TODAY, by=cast.clerk, today=TODAY, now=NOW)
    builders.task(cast.health, cast.clerk, due_on=TODAY - DAY)
    reminders.plan(TODAY, NOW)
    assert {r.recipient for r in Reminder.objects.all()} == {cast.officer, cast.clerk, deputy}


def test_one_deputy_at_a_time_and_never_oneself(cast: Cast, colleague: User) -> None:
    away(cast, colleague, 1, 3)
    for first, last in ((0, 1), (3, 9), (2, 2), (0, 9)):
        with pytest.raises(ValidationError):
            away(cast, cast.accountant, first, last)
    away(cast, cast.accountant, 4, 9)
    with pytest.raises(ValidationError):
        away(cast, cast.officer, 20, 21)
    with pytest.raises(ValidationError):
        away(cast, colleague, 21, 20)
    with pytest.raises(IntegrityError), transaction.atomic():
        Deputy.objects.update(to_on=TODAY - 99 * DAY)


def test_a_role_held_for_another_cannot_be_handed_on(cast: Cast, colleague: User) -> None:
    away(cast, colleague)
    held = Member.objects.get(user=colleague, unit=cast.health)
    with pytest.raises(ValidationError):
        deputies.deputise(held, cast.accountant, from_on=TODAY, to_on=TODAY, by=colleague, today=TODAY, now=NOW)


def test_only_oneself_and_administrators_name_a_deputy(cast: Cast, colleague: User) -> None:
    member = Member.objects.get(user=cast.officer)
    days = {"from_on": TODAY, "to_on": TODAY, "today": TODAY}
    beside = builders.person("beside", Role.ADMIN, cast.finance)
    for stranger in (cast.leader, colleague, beside):
        with pytest.raises(PermissionDenied):
            deputies.deputise(member, colleague, by=stranger, now=NOW, **days)
    chief = builders.person("chief", Role.ADMIN, cast.province)
    row = deputies.deputise(member, colleague, by=chief, now=NOW, **days)
    for stranger in (colleague, beside):
        with pytest.raises(PermissionDenied):
            deputies.end_deputy(row, by=stranger, today=TODAY, now=NOW)


def test_whoever_is_back_early_ends_it(cast: Cast, colleague: User) -> None:
    row = away(cast, colleague, 0, 9)
    deputies.end_deputy(row, by=cast.officer, today=TODAY + 2 * DAY, now=NOW + 2 * DAY)
    assert Deputy.objects.get().to_on == TODAY + DAY
    assert len(roles(colleague)) == 1
    again = away(cast, colleague, 5, 9)
    deputies.end_deputy(again, by=cast.officer, today=TODAY + 5 * DAY, now=NOW)
    assert Deputy.objects.count() == 1


def test_with_the_role_goes_the_deputy_and_both_are_on_record(cast: Cast, colleague: User) -> None:
    away(cast, colleague)
    registry.remove(Member.objects.get(user=cast.officer), by=cast.clerk, now=NOW)
    assert len(roles(colleague)) == 1
    assert not Deputy.objects.exists()
    assert AuditEvent.objects.filter(verb="remove_member").count() == 2


def test_the_deputy_follows_a_role_that_changed(cast: Cast, colleague: User) -> None:
    away(cast, colleague)
    Member.objects.filter(user=cast.officer).update(unit=cast.finance)
    assert deputies.rotate_deputies(TODAY, NOW) == 2
    assert roles(colleague)[1] == ("officer", "Sở Tài chính")


def test_colleagues_nearby_may_stand_in(cast: Cast, colleague: User) -> None:
    member = Member.objects.get(user=cast.officer)
    found = set(deputies.might_stand_in_for(member))
    assert found == {cast.accountant, cast.clerk, cast.leader, colleague}
