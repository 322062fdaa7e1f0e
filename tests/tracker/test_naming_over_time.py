"""Names that hold for a time, units that were merged: who answers to them, and on which day."""

from datetime import date, timedelta

import pytest

from tests import builders
from tests.builders import TODAY
from tests.conftest import Cast
from tests.tracker.desk_parts import mention
from tracker.models import Unit, UnitName
from tracker.models.folding import fold
from tracker.services import desk, naming

DAY = timedelta(days=1)
MERGED_ON = date(2025, 7, 1)
BEFORE, AFTER = date(2025, 6, 1), date(2025, 8, 1)


def name(unit: Unit, words: str, start: date | None = None, end: date | None = None) -> None:
    UnitName.objects.filter(unit=unit, folded=fold(words)).delete()
    UnitName.objects.create(unit=unit, name=words, folded=fold(words), valid_from=start, valid_to=end)


def merge(unit: Unit, into: Unit | None, on: date) -> None:
    """As it stands in the database before the tick has come by."""
    Unit.objects.filter(pk=unit.pk).update(merged_into=into, closed_on=on - DAY)


@pytest.fixture
def provinces(db: None) -> tuple[Unit, Unit, Unit]:
    """Hà Giang and the old Tuyên Quang, and the new Tuyên Quang that both were merged into on 1/7/2025."""
    ha_giang, old = builders.unit("Tỉnh Hà Giang"), builders.unit("Tỉnh Tuyên Quang", code="tq-old")
    new = builders.unit("Tỉnh Tuyên Quang", code="tq")
    name(new, "Tỉnh Tuyên Quang", MERGED_ON)
    merge(ha_giang, new, MERGED_ON)
    merge(old, new, MERGED_ON)
    return ha_giang, old, new


@pytest.mark.parametrize("on", [BEFORE, AFTER, None])
def test_what_is_asked_of_a_merged_province_goes_to_the_new_one(
    provinces: tuple[Unit, Unit, Unit], on: date | None
) -> None:
    known = naming.register(on, TODAY)
    for words in ("tỉnh Hà Giang", "Tỉnh Tuyên Quang"):
        assert known.resolve(words) == provinces[2], (words, on)
    found = known.find("tỉnh Hà Giang")
    assert found
    assert (found.was, found.since) == ("Tỉnh Hà Giang", MERGED_ON)


def test_two_units_of_one_name_are_told_apart_by_the_day(provinces: tuple[Unit, Unit, Unit]) -> None:
    ha_giang, old, new = provinces
    last_year = naming.register(BEFORE, BEFORE)
    assert last_year.resolve("Tỉnh Tuyên Quang") == old
    assert last_year.resolve("tỉnh Hà Giang") == ha_giang
    assert naming.register(MERGED_ON - DAY, MERGED_ON - DAY).resolve("tỉnh Hà Giang") == ha_giang
    assert naming.register(MERGED_ON, MERGED_ON).resolve("tỉnh Hà Giang") == new
    answer = naming.register(AFTER, TODAY).find("Tỉnh Tuyên Quang")
    assert answer == naming.Found(new)


def test_through_several_mergers_the_last_heir_answers(db: None) -> None:
    first, second, third = (builders.unit(f"Ban {letter}") for letter in "ABC")
    merge(first, second, date(2020, 1, 1))
    merge(second, third, MERGED_ON)
    assert naming.register(date(2019, 1, 1), TODAY).find("Ban A") == naming.Found(third, "Ban A", MERGED_ON)
    assert naming.register(date(2021, 1, 1), date(2021, 1, 1)).resolve("Ban A") == second


def test_mergers_in_a_ring_end(db: None) -> None:
    first, second = builders.unit("Ban A"), builders.unit("Ban B")
    merge(first, second, MERGED_ON)
    merge(second, first, MERGED_ON)
    assert naming.register(None, TODAY).resolve("Ban A") is None


def test_a_ministry_merged_into_another_and_its_other_names_follow(db: None) -> None:
    planning = builders.unit("Bộ Kế hoạch và Đầu tư", also=("Bộ KH&ĐT",))
    finance = builders.unit("Bộ Tài chính")
    merge(planning, finance, date(2025, 3, 1))
    known = naming.register(date(2024, 11, 5), TODAY)
    assert known.resolve("Bộ trưởng Bộ Kế hoạch và Đầu tư") == finance
    assert known.find("Bộ KH&ĐT") == naming.Found(finance, "Bộ KH&ĐT", date(2025, 3, 1))
    assert known.names() == ["Bộ Tài chính"]


def test_a_renamed_department_is_known_by_the_name_of_the_day(db: None) -> None:
    department = builders.unit("Sở Xây dựng")
    name(department, "Sở Xây dựng", date(2025, 3, 1))
    name(department, "Sở Giao thông vận tải", None, date(2025, 2, 28))
    before, after = naming.register(date(2024, 5, 1), TODAY), naming.register(date(2025, 5, 1), TODAY)
    assert before.find("Sở Giao thông vận tải") == naming.Found(department, "Sở Giao thông vận tải", date(2025, 3, 1))
    assert before.resolve("Sở Xây dựng") is None
    assert after.find("Giám đốc Sở Xây dựng") == naming.Found(department)
    assert after.resolve("Sở Giao thông vận tải") is None
    assert naming.register(None, TODAY).resolve("Sở Giao thông vận tải") == department


def test_a_name_that_passed_to_another_unit_means_the_one_of_the_day(db: None) -> None:
    first, second = builders.unit("Sở Đô thị"), builders.unit("Sở Xây dựng")
    name(first, "Sở Xây dựng", None, date(2025, 2, 28))
    name(second, "Sở Xây dựng", date(2025, 3, 1))
    assert naming.register(date(2025, 2, 28), TODAY).resolve("Sở Xây dựng") == first
    assert naming.register(date(2025, 3, 1), TODAY).resolve("Sở Xây dựng") == second
    assert naming.register(None, TODAY).resolve("Sở Xây dựng") is None
    assert naming.resolve_today(["Sở Xây dựng", "Sở Đô thị", "Sở Lạ"], TODAY) == ((second, first), ("Sở Lạ",))


def test_a_dissolved_district_gets_no_task_and_a_later_one_of_its_name_does(db: None) -> None:
    district = builders.unit("Huyện Bình An", code="h1")
    merge(district, None, MERGED_ON)
    known = naming.register(BEFORE, TODAY)
    assert known.resolve("huyện Bình An") is None
    assert known.closed("UBND") is None
    assert known.closed("huyện Bình An") == district
    assert naming.register(BEFORE, BEFORE).resolve("huyện Bình An") == district
    again = builders.unit("Huyện Bình An", code="h2")
    assert naming.register(AFTER, TODAY).resolve("huyện Bình An") == again


def test_a_unit_that_is_to_close_next_month_still_answers(cast: Cast) -> None:
    merge(cast.health, cast.finance, TODAY + 30 * DAY)
    assert naming.register(TODAY, TODAY).resolve("Sở Y tế") == cast.health
    assert naming.register(TODAY, TODAY + 30 * DAY).resolve("Sở Y tế") == cast.finance


def test_the_desk_says_what_a_unit_is_called_today(cast: Cast) -> None:
    merge(cast.health, cast.finance, MERGED_ON)
    merge(cast.ministry, None, MERGED_ON)
    source = builders.document(cast.clerk, "Sở Y tế và Bộ Ngoại giao báo cáo kết quả", issued_on=BEFORE)
    units = [mention(source.text, "Sở Y tế"), mention(source.text, "Bộ Ngoại giao")]
    directive = builders.directive(source, source.text, units=units)
    lead = next(field for field in desk.card(directive, TODAY).fields if field.key == "lead")
    assert lead.value == "Sở Tài chính"
    assert "Sở Y tế" in lead.note
    assert "Sở Tài chính" in lead.note
    assert "01/07/2025" in lead.note
    assert "30/06/2025" in lead.note


def test_a_former_name_in_a_later_document_is_told_and_not_taken(cast: Cast) -> None:
    name(cast.health, "Ty Y tế", None, date(2025, 6, 30))
    source = builders.document(cast.clerk, "Ty Y tế báo cáo kết quả", issued_on=AFTER)
    directive = builders.directive(source, source.text, units=[mention(source.text, "Ty Y tế")])
    lead = next(field for field in desk.card(directive, TODAY).fields if field.key == "lead")
    assert lead.is_missing
    assert "Ty Y tế" in lead.note
    assert "Sở Y tế" in lead.note
    assert "01/07/2025" in lead.note
    assert naming.resolve_today(["Ty Y tế"], TODAY) == ((cast.health,), ())
