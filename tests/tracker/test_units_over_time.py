"""Renaming, merging and closing units; who stands in for whom."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tracker.models import AuditEvent, Member, Part, Right, Role, Task, Unit, documents_visible_to
from tracker.services import naming, units

DAY = timedelta(days=1)
MERGED_ON = date(2025, 7, 1)


@pytest.fixture
def chief(cast: Cast) -> User:
    """Administers every unit, at the top of both trees."""
    found = builders.person("chief", Role.ADMIN, cast.province)
    Member.objects.create(user=found, unit=cast.ministry, role=Role.ADMIN)
    return found


def test_a_renamed_department_keeps_its_tasks_and_its_old_name(cast: Cast, chief: User) -> None:
    department = builders.unit("Sở Giao thông vận tải", cast.province)
    task = builders.task(department, cast.clerk)
    units.rename(department, "Sở  Xây dựng", on=date(2025, 3, 1), by=chief, now=NOW)
    assert Task.objects.get(pk=task.pk).lead == Unit.objects.get(name="Sở Xây dựng")
    names = department.names.order_by("valid_to").values_list("name", "valid_from", "valid_to")
    assert set(names) == {
        ("Sở Giao thông vận tải", None, date(2025, 2, 28)),
        ("Sở Xây dựng", date(2025, 3, 1), None),
    }
    assert naming.register(date(2024, 1, 1), TODAY).resolve("Sở Giao thông vận tải") == department
    event = AuditEvent.objects.get(verb="amend_unit")
    assert (event.by, event.about) == (chief, f"unit {department.pk}")
    assert event.changes == {"name": ["Sở Giao thông vận tải", "Sở Xây dựng"]}


def test_a_name_may_come_back(cast: Cast, chief: User) -> None:
    for words, on in (("Ban B", date(2020, 1, 1)), ("Sở Y tế", date(2022, 1, 1))):
        units.rename(cast.health, words, on=on, by=chief, now=NOW)
    for day, words in ((date(2019, 1, 1), "Sở Y tế"), (date(2021, 1, 1), "Ban B"), (date(2023, 1, 1), "Sở Y tế")):
        known = naming.register(day, TODAY)
        assert known.resolve(words) == cast.health, day
    assert naming.register(date(2021, 1, 1), TODAY).resolve("Sở Y tế") is None


def test_a_name_of_a_day_to_come_or_of_before_the_last_one_is_refused(cast: Cast, chief: User) -> None:
    with pytest.raises(ValidationError):
        units.rename(cast.health, "Ban B", on=TODAY + DAY, by=chief, now=NOW)
    units.rename(cast.health, "Ban B", on=date(2024, 1, 1), by=chief, now=NOW)
    with pytest.raises(ValidationError):
        units.rename(cast.health, "Ban C", on=date(2023, 1, 1), by=chief, now=NOW)
    assert Unit.objects.get(pk=cast.health.pk).name == "Ban B"
    with pytest.raises(PermissionDenied):
        units.rename(cast.health, "Ban C", on=TODAY, by=cast.clerk, now=NOW)


def test_provinces_merge_into_a_new_one_and_hand_over_what_is_asked_for(cast: Cast, chief: User) -> None:
    ha_giang, old = builders.unit("Tỉnh Hà Giang"), builders.unit("Tỉnh Tuyên Quang", code="tq-old")
    new = builders.unit("Tỉnh Tuyên Quang", code="tq")
    below = builders.unit("Sở Du lịch Hà Giang", ha_giang)
    for unit in (ha_giang, old, new):
        Member.objects.create(user=chief, unit=unit, role=Role.ADMIN)
    officer = builders.person("giang", Role.OFFICER, ha_giang)
    led = builders.task(ha_giang, cast.clerk, partners=[old, cast.health])
    over = builders.task(old, cast.clerk)
    Task.objects.filter(pk=over.pk).update(state="cancelled")
    units.merge([ha_giang, old], new, on=MERGED_ON, by=chief, now=NOW, members=True, tasks=True, units_below=True)
    for unit in (ha_giang, old):
        unit.refresh_from_db()
        assert (unit.merged_into, unit.closed_on, unit.is_active) == (new, date(2025, 6, 30), False)
    found = {(a.unit, a.part) for a in led.assignments.select_related("unit")}
    assert found == {(new, Part.LEAD), (cast.health, Part.PARTNER)}
    assert Task.objects.get(pk=led.pk).version == 3
    assert over.assignments.get().unit == old
    assert Unit.objects.get(pk=below.pk).parent == new
    assert Member.objects.get(user=officer).unit == new
    event = AuditEvent.objects.filter(verb="amend_task", task=led).order_by("seq").first()
    assert event
    assert event.changes["lead"] == ["Tỉnh Hà Giang", "Tỉnh Tuyên Quang"]


def test_what_it_follows_and_the_documents_that_it_took_in_are_handed_over_with_its_tasks(
    cast: Cast, chief: User
) -> None:
    clerk = builders.person("clerk2", Role.CLERK, cast.health)
    taken_in = builders.document(clerk)
    followed, over = builders.task(cast.hospital, clerk), builders.task(cast.hospital, clerk, content="Xong")
    Task.objects.update(owner=cast.health)
    Task.objects.filter(pk=over.pk).update(state="cancelled")
    units.merge([cast.health], cast.finance, on=MERGED_ON, by=chief, now=NOW, tasks=True)
    assert {task.pk: task.owner for task in Task.objects.all()} == {followed.pk: cast.finance, over.pk: cast.health}
    assert followed.assignments.get().unit == cast.hospital
    assert taken_in.access.unit == cast.health
    taken_in.access.refresh_from_db()
    assert taken_in.access.unit == cast.finance
    event = AuditEvent.objects.get(verb="amend_task")
    assert (event.task, event.changes) == (followed, {"owner": ["Sở Y tế", "Sở Tài chính"]})
    event = AuditEvent.objects.get(verb="hand_over_document")
    assert (event.document, event.changes) == (taken_in, {"unit": ["Sở Y tế", "Sở Tài chính"]})


def test_an_heir_sees_what_the_merged_unit_and_those_below_it_left(cast: Cast, chief: User) -> None:
    clerk, heirs = builders.person("clerk2", Role.CLERK, cast.health), builders.person("heir", Role.HEAD, cast.finance)
    builders.document(clerk)
    builders.task(cast.health, clerk)
    builders.task(cast.hospital, clerk)
    units.merge([cast.health], cast.finance, on=TODAY + DAY, by=chief, now=NOW)
    assert not Task.objects.visible_to(heirs).exists()
    assert not documents_visible_to(heirs).exists()
    units.retire(TODAY + DAY, NOW + DAY)
    assert Task.objects.visible_to(heirs).count() == 2
    assert documents_visible_to(heirs).count() == 1
    assert set(Unit.objects.within_reach(heirs, Right.REPORT)) == {cast.finance, cast.health, cast.hospital}


def test_whoever_administers_one_unit_alone_changes_no_other(cast: Cast) -> None:
    own = builders.person("own", Role.ADMIN, cast.health)
    with pytest.raises(PermissionDenied):
        units.merge([cast.health], cast.finance, on=MERGED_ON, by=own, now=NOW, members=True)
    with pytest.raises(PermissionDenied):
        units.merge([cast.finance, cast.hospital], cast.health, on=MERGED_ON, by=own, now=NOW)
    with pytest.raises(PermissionDenied):
        units.close(cast.finance, on=MERGED_ON, by=own, now=NOW)
    units.merge([cast.hospital], cast.health, on=MERGED_ON, by=own, now=NOW)
    assert not Unit.objects.get(pk=cast.hospital.pk).is_active


def test_without_being_asked_nothing_is_handed_over(cast: Cast, chief: User) -> None:
    task = builders.task(cast.health, cast.clerk)
    units.merge([cast.health], cast.finance, on=MERGED_ON, by=chief, now=NOW)
    assert task.assignments.get().unit == cast.health
    assert Member.objects.get(user=cast.officer).unit == cast.health
    assert not AuditEvent.objects.filter(verb="amend_task").exists()


def test_whoever_has_the_role_there_already_has_it_once(cast: Cast, chief: User) -> None:
    Member.objects.create(user=cast.officer, unit=cast.finance, role=Role.OFFICER)
    units.merge([cast.health], cast.finance, on=MERGED_ON, by=chief, now=NOW, members=True)
    assert Member.objects.get(user=cast.officer).unit == cast.finance


@pytest.mark.parametrize("ring", ["itself", "two", "three"])
def test_a_unit_that_would_be_its_own_heir_is_refused(cast: Cast, chief: User, ring: str) -> None:
    into = {"itself": cast.health, "two": cast.finance, "three": cast.ministry}[ring]
    if ring == "two":
        units.merge([cast.finance], cast.health, on=MERGED_ON, by=chief, now=NOW)
    if ring == "three":
        units.merge([cast.ministry], cast.finance, on=MERGED_ON, by=chief, now=NOW)
        units.merge([cast.finance], cast.health, on=MERGED_ON, by=chief, now=NOW)
    before = AuditEvent.objects.count()
    with pytest.raises(ValidationError):
        units.merge([cast.hospital, cast.health], into, on=MERGED_ON, by=chief, now=NOW)
    assert AuditEvent.objects.count() == before
    assert Unit.objects.get(pk=cast.hospital.pk).merged_into is None


def test_the_database_holds_that_merged_units_are_closed_and_none_is_its_own_heir(cast: Cast) -> None:
    for values in ({"merged_into": cast.finance}, {"merged_into": cast.health, "closed_on": TODAY}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Unit.objects.filter(pk=cast.health.pk).update(**values)


def test_a_closing_that_is_to_come_takes_effect_with_its_day(cast: Cast, chief: User) -> None:
    units.close(cast.health, on=TODAY + DAY, by=chief, now=NOW)
    assert Unit.objects.get(pk=cast.health.pk).is_active
    assert units.retire(TODAY, NOW) == 0
    assert units.retire(TODAY + DAY, NOW + DAY) == 1
    assert units.retire(TODAY + DAY, NOW + DAY) == 0
    assert not Unit.objects.get(pk=cast.health.pk).is_active
    with pytest.raises(ValidationError):
        units.merge([cast.finance], cast.ministry, on=TODAY + DAY, by=chief, now=NOW, tasks=True)
