"""A name of a text that nobody knows: linked to a unit, made into a new one, and taken back."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from directives.models import Directive
from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.desk_parts import mention
from tracker.models import AuditEvent, Role, Unit, UnitName
from tracker.services import addressed, naming, review, unit_links

pytestmark = pytest.mark.usefixtures("english")

ISSUED = date(2026, 11, 2)  # of the builders' documents
DAY = timedelta(days=1)


@pytest.fixture
def asked(cast: Cast) -> Directive:
    return naming_a_unit(cast, "Giám đốc Sở Sức khỏe")


def naming_a_unit(cast: Cast, words: str, more: str = "", **fields: object) -> Directive:
    source = builders.document(cast.clerk, f"{words} báo cáo kết quả{more}", **fields)
    return builders.directive(source, source.text, units=[mention(source.text, words)])


def meant(directive: Directive) -> Unit | None:
    return review.suggest(directive, today=TODAY).lead


def test_a_linked_name_is_remembered_without_the_rank_and_counts_in_every_document(
    cast: Cast, asked: Directive
) -> None:
    other = naming_a_unit(cast, "lãnh đạo Sở Sức khỏe")
    assert meant(other) is None
    row = unit_links.link(asked, "Giám đốc Sở Sức khỏe", cast.health, by=cast.clerk, now=NOW)
    assert (row.name, row.unit, row.valid_from, row.valid_to) == ("Sở Sức khỏe", cast.health, None, None)
    assert meant(asked) == meant(other) == cast.health
    event = AuditEvent.objects.get(verb="link_unit")
    assert (event.document, event.by, event.note) == (asked.document, cast.clerk, "Giám đốc Sở Sức khỏe")
    assert event.changes == {"unit": [None, "Sở Y tế"], "name": [None, "Sở Sức khỏe"]}
    assert AuditEvent.objects.filter(verb="add_unitname", about=event.about).exists()


def test_a_name_until_a_day_counts_up_to_that_day_and_is_told_after_it(cast: Cast) -> None:
    old = naming_a_unit(cast, "Ty Y tế", issued_on=date(2020, 1, 1))
    new = naming_a_unit(cast, "Ty Y tế", " năm nay", issued_on=TODAY)
    unit_links.link(old, "Ty Y tế", cast.health, valid_to=date(2021, 6, 30), by=cast.clerk, now=NOW)
    assert (meant(old), meant(new)) == (cast.health, None)
    known = naming.register(new.document.issued_on, TODAY)
    (name,) = addressed.named(new.units, known, cast.province.pk)
    assert "01/07/2021" in name.note
    assert name.can_be_linked


@pytest.mark.parametrize(
    ("days", "field"),
    [
        ({"valid_to": ISSUED - DAY}, "valid_to"),
        ({"valid_from": ISSUED + DAY}, "valid_from"),
        ({"name": "Sở Khác"}, "name"),
        ({"name": ""}, None),
    ],
)
def test_what_would_not_help_the_document_is_refused(
    cast: Cast, asked: Directive, days: dict[str, date | str], field: str | None
) -> None:
    if field is None:
        unit_links.link(asked, "Giám đốc Sở Sức khỏe", cast.health, by=cast.clerk, now=NOW)
        return
    with pytest.raises(ValidationError) as refused:
        unit_links.link(asked, "Giám đốc Sở Sức khỏe", cast.health, by=cast.clerk, now=NOW, **days)  # type: ignore[arg-type]
    assert list(refused.value.message_dict) == [field]
    assert not AuditEvent.objects.exists()


def test_a_name_of_another_unit_is_refused_with_whose_it_is(cast: Cast) -> None:
    builders.unit("Văn phòng", cast.health, code="vp1")
    builders.unit("Văn phòng", cast.finance, code="vp2")
    both = naming_a_unit(cast, "Văn phòng")
    assert meant(both) is None
    with pytest.raises(unit_links.Taken, match=r"Văn phòng \(Sở Y tế\)"):
        unit_links.link(both, "Văn phòng", cast.hospital, by=cast.clerk, now=NOW)
    known = naming_a_unit(cast, "Sở Tài chính")
    with pytest.raises(unit_links.Taken, match="“Sở Tài chính” is a name of Sở Tài chính"):
        unit_links.link(known, "Sở Tài chính", cast.health, by=cast.clerk, now=NOW)
    (name,) = addressed.named(both.units, naming.register(None, TODAY), cast.province.pk)
    assert "several units bear this name: Văn phòng (Sở Y tế); Văn phòng (Sở Tài chính)" in name.note


def test_a_name_that_was_another_units_in_other_days_is_free(cast: Cast) -> None:
    UnitName.objects.create(unit=cast.finance, name="Sở Sức khỏe", folded="so suc khoe", valid_to=date(2020, 12, 31))
    asked = naming_a_unit(cast, "Sở Sức khỏe")
    with pytest.raises(unit_links.Taken):
        unit_links.link(asked, "Sở Sức khỏe", cast.health, by=cast.clerk, now=NOW)
    unit_links.link(asked, "Sở Sức khỏe", cast.health, valid_from=date(2021, 1, 1), by=cast.clerk, now=NOW)
    assert meant(asked) == cast.health


def test_the_same_name_twice_is_no_crash(cast: Cast) -> None:
    UnitName.objects.create(unit=cast.health, name="Sở Sức khỏe", folded="so suc khoe", valid_to=date(2020, 12, 31))
    asked = naming_a_unit(cast, "Sở Sức khỏe")
    with pytest.raises(ValidationError, match="Until 31/12/2020"):
        unit_links.link(asked, "Sở Sức khỏe", cast.health, by=cast.clerk, now=NOW)
    unit_links.link(asked, "Sở Sức khỏe", cast.health, valid_from=date(2021, 1, 1), by=cast.clerk, now=NOW)
    with pytest.raises(ValidationError):
        unit_links.link(asked, "Sở Sức khỏe", cast.health, valid_from=date(2021, 1, 1), by=cast.clerk, now=NOW)


# ---- who may


def test_the_clerk_of_the_document_links_within_the_house_and_nobody_else(cast: Cast, asked: Directive) -> None:
    below = builders.person("duoi", Role.CLERK, cast.health)
    for user, unit in (
        (cast.clerk, cast.ministry),
        (cast.leader, cast.health),
        (cast.officer, cast.health),
        (cast.onlooker, cast.health),
        (below, cast.health),
    ):
        with pytest.raises(PermissionDenied):
            unit_links.link(asked, "Giám đốc Sở Sức khỏe", unit, by=user, now=NOW)
    assert not UnitName.objects.filter(name="Sở Sức khỏe").exists()
    both = builders.person("ca-hai", Role.ADMIN, cast.province)
    with pytest.raises(PermissionDenied):
        unit_links.link(asked, "Giám đốc Sở Sức khỏe", cast.ministry, by=both, now=NOW)
    builders.person("khac", Role.ADMIN, cast.ministry).memberships.update(user=both)
    unit_links.link(asked, "Giám đốc Sở Sức khỏe", cast.ministry, by=both, now=NOW)


def test_a_clerk_of_a_department_links_a_unit_above_or_beside_in_the_same_house(cast: Cast) -> None:
    below = builders.person("duoi", Role.CLERK, cast.health)
    source = builders.document(below, "Sở Tiền bạc báo cáo kết quả")
    asked = builders.directive(source, source.text, units=[mention(source.text, "Sở Tiền bạc")])
    unit_links.link(asked, "Sở Tiền bạc", cast.finance, by=below, now=NOW)
    assert meant(asked) == cast.finance


def test_only_an_administrator_of_the_parent_creates_and_a_clerk_is_told_whom_to_ask(
    cast: Cast, asked: Directive
) -> None:
    admin = builders.person("quan-tri", Role.ADMIN, cast.province)
    with pytest.raises(PermissionDenied):
        unit_links.create(asked, "Sở Sức khỏe", cast.province, "ssk", by=cast.clerk, now=NOW)
    with pytest.raises(PermissionDenied):
        unit_links.create(asked, "Sở Sức khỏe", cast.ministry, "ssk", by=admin, now=NOW)
    assert unit_links.administrators(cast.hospital) == [admin]
    made = unit_links.create(asked, "Sở  Sức khỏe", cast.province, "ssk", by=admin, now=NOW)
    assert (made.name, made.parent, meant(asked)) == ("Sở Sức khỏe", cast.province, made)
    with pytest.raises(unit_links.Taken):
        unit_links.create(asked, "Sở Sức khỏe", cast.health, "ssk2", by=admin, now=NOW)
    with pytest.raises(ValidationError):
        unit_links.create(asked, "Sở Mới", cast.health, "ssk", by=admin, now=NOW)


# ---- taken back


def test_a_link_by_mistake_is_taken_back_as_long_as_no_task_stands_on_it(cast: Cast, asked: Directive) -> None:
    row = unit_links.link(asked, "Giám đốc Sở Sức khỏe", cast.health, by=cast.clerk, now=NOW)
    (name,) = addressed.named(asked.units, naming.register(ISSUED, TODAY), cast.province.pk)
    assert name.link
    assert (name.link.name, name.link.by, name.link.at) == (row.pk, cast.clerk, NOW)
    review.accept(asked, leads=[cast.health], by=cast.clerk, now=NOW)
    with pytest.raises(unit_links.StandsOn):
        unit_links.take_back(asked, row.pk, by=cast.clerk, now=NOW)
    review.undo(asked, by=cast.clerk, now=NOW)
    with pytest.raises(PermissionDenied):
        unit_links.take_back(asked, row.pk, by=cast.officer, now=NOW)
    unit_links.take_back(asked, row.pk, by=cast.clerk, now=NOW)
    assert meant(asked) is None
    assert AuditEvent.objects.filter(verb="unlink_unit", document=asked.document).exists()
    with pytest.raises(UnitName.DoesNotExist):
        unit_links.take_back(asked, row.pk, by=cast.clerk, now=NOW)


def test_a_task_of_another_document_that_lists_the_name_stands_on_the_link(cast: Cast, asked: Directive) -> None:
    row = unit_links.link(asked, "Giám đốc Sở Sức khỏe", cast.health, by=cast.clerk, now=NOW)
    other = naming_a_unit(cast, "các Sở: Sức khỏe, Tài chính")
    assert review.suggest(other, today=TODAY).leads == (cast.health, cast.finance)
    review.accept(other, leads=[cast.health], by=cast.clerk, now=NOW)
    with pytest.raises(unit_links.StandsOn):
        unit_links.take_back(asked, row.pk, by=cast.clerk, now=NOW)


def test_a_name_that_an_administrator_wrote_is_not_taken_back_at_the_desk(cast: Cast, asked: Directive) -> None:
    row = UnitName.objects.get(unit=cast.health)
    with pytest.raises(UnitName.DoesNotExist):
        unit_links.take_back(asked, row.pk, by=cast.clerk, now=NOW)
    assert UnitName.objects.filter(pk=row.pk).exists()


# ---- whom it might mean


def test_the_likest_names_of_the_house_are_offered_first(cast: Cast) -> None:
    known = naming.register(None, TODAY)
    assert unit_links.near("Giám đốc Sở Y tê tỉnh", known, cast.province)[0] == cast.health
    assert unit_links.near("Bô Ngoại giao", known, cast.province) == []
    assert unit_links.near("Bô Ngoại giao", known, None) == [cast.ministry]
    assert unit_links.near("qqq www", known, None) == []
    assert unit_links.near("", known, None) == []
