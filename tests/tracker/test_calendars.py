"""The office's calendar: whose lines count, what the library says where nobody has, and what a year costs."""

from datetime import date, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from pytest_django import Settings

from directives.models import Document, Reading
from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tracker.models import AuditEvent, Holiday, Role, SeededYear, Unit
from tracker.services import calendars, documents

MAKE_UP, BRIDGE = date(2025, 4, 26), date(2025, 5, 2)  # the decreed swap of 2025: a Saturday for a Friday


def line(
    on: date, *, unit: Unit | None = None, country: str = "VN", is_working: bool = False, name: str = ""
) -> Holiday:
    return Holiday.objects.create(
        country=country, unit=unit, on=on, name=name or "Theo thông báo", is_working=is_working
    )


def off(year: int, country: str = "VN") -> set[str]:
    """The weekdays on which nobody works."""
    calendar = calendars.of_country(country)
    days = (date(year, 1, 1) + timedelta(days=n) for n in range(365))
    return {f"{day:%d/%m}" for day in days if day.weekday() < 5 and not calendar.is_working_day(day)}


# Thông báo of the Government for 2025 and 2026: Tết, Giỗ Tổ, 30/4–1/5, Quốc khánh, with the days in exchange.
OF_2025 = {"01/01", "27/01", "28/01", "29/01", "30/01", "31/01", "07/04", "30/04", "01/05", "02/05", "01/09", "02/09"}
OF_2026 = {
    "01/01",
    "16/02",
    "17/02",
    "18/02",
    "19/02",
    "20/02",
    "27/04",
    "30/04",
    "01/05",
    "31/08",
    "01/09",
    "02/09",
    "24/11",
}


@pytest.mark.parametrize("is_seeded", [False, True], ids=["from the library", "written down"])
@pytest.mark.parametrize(("year", "days"), [(2025, OF_2025), (2026, OF_2026)])
def test_the_days_of_a_year_are_those_that_were_decreed(db: None, year: int, days: set[str], is_seeded: bool) -> None:
    if is_seeded:
        calendars.seed("VN", year, now=NOW)
    assert off(year) == days


@pytest.mark.parametrize("is_seeded", [False, True], ids=["from the library", "written down"])
def test_days_in_exchange_are_worked(db: None, is_seeded: bool) -> None:
    if is_seeded:
        calendars.seed("VN", 2025, now=NOW)
        calendars.seed("VN", 2026, now=NOW)
    calendar = calendars.of_country("VN")
    assert calendar.is_working_day(MAKE_UP)
    assert calendar.is_working_day(date(2026, 8, 22))
    assert calendar.holiday_name(MAKE_UP) == ""
    assert calendar.holiday_name(date(2025, 9, 2)) == "Quốc khánh"
    assert calendar.holiday_name(date(2025, 4, 7)) == "Ngày Giỗ Tổ Hùng Vương"
    assert calendar.holiday_name(date(2025, 9, 4)) == ""


def test_a_year_is_written_down_once_and_what_was_taken_out_stays_out(db: None) -> None:
    assert calendars.seed("VN", 2026, now=NOW) == 15
    assert calendars.seed("VN", 2026, now=NOW) == 0
    Holiday.objects.filter(on=date(2026, 11, 24)).delete()
    assert calendars.seed("VN", 2026, now=NOW) == 0
    assert calendars.of_country("VN").is_working_day(date(2026, 11, 24))
    assert calendars.seed("VN", 2026, now=NOW, again=True) == 1
    assert AuditEvent.objects.filter(verb="seed_holidays").count() == 2


def test_a_line_written_by_hand_is_not_written_over(db: None) -> None:
    line(date(2026, 9, 2), name="Lễ lớn")
    assert calendars.seed("VN", 2026, now=NOW) == 14
    assert Holiday.objects.get(on=date(2026, 9, 2)).name == "Lễ lớn"


def test_names_are_vietnamese_where_the_library_has_them(db: None) -> None:
    calendars.seed("FR", 2026, now=NOW)
    calendars.seed("US", 2026, now=NOW)
    names = dict(Holiday.objects.filter(on=date(2026, 5, 1)).values_list("country", "name"))
    assert names == {"FR": "Fête du Travail"}
    assert calendars.of_country("US").holiday_name(date(2026, 11, 26)) == "Thanksgiving Day"


def test_only_an_administrator_may_write_a_year_down(cast: Cast) -> None:
    with pytest.raises(PermissionDenied):
        calendars.seed("VN", 2026, by=cast.clerk, now=NOW)
    chief = builders.person("chief", Role.ADMIN, cast.province)
    assert calendars.seed("VN", 2026, by=chief, now=NOW) == 15
    assert AuditEvent.objects.get(verb="seed_holidays").changes == {"days": [None, 15]}


def test_the_nearest_unit_has_the_last_word(cast: Cast) -> None:
    line(TODAY, name="Nghỉ cả nước")
    line(TODAY, unit=cast.province, is_working=True)
    line(TODAY, unit=cast.hospital, name="Bệnh viện nghỉ")
    assert not calendars.calendar_of(None).is_working_day(TODAY)
    assert not calendars.calendar_of(cast.ministry).is_working_day(TODAY)
    assert calendars.calendar_of(cast.province).is_working_day(TODAY)
    assert calendars.calendar_of(cast.health).is_working_day(TODAY)
    assert calendars.calendar_of(cast.hospital).holiday_name(TODAY) == "Bệnh viện nghỉ"


def test_a_unit_abroad_has_the_days_of_its_country_and_not_those_of_the_ministry_at_home(cast: Cast) -> None:
    embassy = builders.unit("Đại sứ quán tại Pháp", cast.ministry)
    Unit.objects.filter(pk=embassy.pk).update(country="FR")
    desk = builders.unit("Phòng Lãnh sự", embassy)
    line(TODAY, unit=cast.ministry)
    calendar = calendars.calendar_of(desk)
    assert calendar.country == calendars.country_of(desk) == "FR"
    assert calendar.is_working_day(TODAY)
    assert not calendar.is_working_day(date(2026, 7, 14))
    assert calendar.is_working_day(date(2026, 9, 2))
    assert calendars.country_of(cast.ministry) == "VN"
    assert calendars.countries() == ["VN", "FR"]
    assert calendars.countries_within(cast.ministry) == {"VN", "FR"}


def test_a_country_that_the_library_does_not_know_has_its_weekends_and_its_lines(db: None) -> None:
    line(TODAY, country="XK")
    calendar = calendars.of_country("XK" if not calendars.is_known("XK") else "ZZ")
    assert not calendar.is_working_day(date(2026, 11, 21))
    assert calendar.is_working_day(date(2026, 9, 2))
    with pytest.raises(calendars.UnknownCountry):
        calendars.seed("ZZ", 2026, now=NOW)
    assert not SeededYear.objects.exists()


def test_a_calendar_costs_the_same_for_one_day_and_for_ten_years(cast: Cast, django_assert_num_queries: Any) -> None:
    for year in range(2020, 2030):
        calendars.seed("VN", year, now=NOW)
    with django_assert_num_queries(4):
        calendar = calendars.calendar_of(cast.hospital)
        assert sum(calendar.working_days(year) for year in range(2018, 2032)) > 3400


@pytest.mark.parametrize("whose", ["country", "unit"])
def test_a_day_stands_once_for_each_country_and_unit(cast: Cast, whose: str) -> None:
    unit = cast.health if whose == "unit" else None
    line(TODAY, unit=unit)
    line(TODAY, unit=cast.finance)
    line(TODAY, unit=unit, country="FR")
    with pytest.raises(IntegrityError), transaction.atomic():
        line(TODAY, unit=unit, is_working=True)


# ---- the tick, the command


def test_the_first_tick_writes_this_year_and_the_next_and_december_the_one_after(db: None) -> None:
    assert calendars.look_ahead(date(2026, 3, 1), NOW) == 30
    assert calendars.look_ahead(date(2026, 3, 1), NOW) == 0
    assert calendars.look_ahead(date(2027, 11, 30), NOW) == 0
    assert calendars.look_ahead(date(2027, 12, 1), NOW) > 0
    assert [row.year for row in SeededYear.objects.all()] == [2028, 2027, 2026]


def test_the_tick_sees_to_every_country_in_which_there_are_units(cast: Cast, django_assert_num_queries: Any) -> None:
    Unit.objects.filter(pk=cast.ministry.pk).update(country="FR")
    Unit.objects.filter(pk=cast.hospital.pk).update(country="ZZ")
    calendars.look_ahead(TODAY, NOW)
    assert set(SeededYear.objects.values_list("country", "year")) == {
        (country, year) for country in ("FR", "VN") for year in (2026, 2027)
    }
    with django_assert_num_queries(3):
        calendars.look_ahead(TODAY, NOW)


def test_the_command_writes_years_down_and_says_how_many_days(db: None) -> None:
    said = StringIO()
    call_command("seed_holidays", "2025", "2026", stdout=said)
    call_command("seed_holidays", "2026", "--country", "fr", stdout=said)
    call_command("seed_holidays", "2026", stdout=said)
    assert [row.rpartition(": ")[2].split()[0] for row in said.getvalue().splitlines()] == ["14", "15", "11", "0"]
    with pytest.raises(CommandError, match="ZZ"):
        call_command("seed_holidays", "2026", "--country", "ZZ")


# ---- what a text's working days come to


TEN_DAYS = "Hà Nội, ngày 21 tháng 4 năm 2025\n\nYêu cầu Sở Y tế báo cáo trong 10 ngày làm việc."


def due(cast: Cast, issued_on: date = date(2025, 4, 21)) -> tuple[str, str]:
    """What the reading of a text, as the worker does it, makes of ten working days."""
    Document.objects.all().delete()
    source = builders.document(cast.clerk, TEN_DAYS, issued_on=issued_on)
    reading = Reading.objects.create(document=source, created_at=NOW)
    documents.read(reading.pk, NOW)
    deadline = source.directives.get().deadline or {}
    reading.refresh_from_db()
    assert reading.versions["holidays"]
    return deadline["due"], deadline["arithmetic"]


def test_ten_working_days_follow_a_swap_that_was_entered_by_hand(cast: Cast) -> None:
    """Monday 21/04/2025 and ten working days: 22–25, 28–29 April, then 2, 5, 6, 7 May where nobody decreed a swap."""
    calendars.seed("VN", 2025, now=NOW)
    Holiday.objects.filter(on__in=[MAKE_UP, BRIDGE]).delete()
    sum_, without = "21/04/2025 + 10 ngày làm việc = 07/05/2025", ", không tính thứ Bảy, Chủ nhật và các ngày nghỉ"
    assert due(cast) == ("2025-05-07", f"{sum_}{without} 30/04/2025, 01/05/2025")
    line(BRIDGE)
    assert due(cast)[0] == "2025-05-08"
    line(MAKE_UP, is_working=True)
    days = "30/04/2025, 01/05/2025, 02/05/2025, có tính ngày làm bù 26/04/2025"
    assert due(cast) == ("2025-05-07", f"{sum_}{without} {days}")


def test_ten_working_days_are_those_of_the_unit_whose_clerk_took_the_document_in(cast: Cast) -> None:
    """Tết of 2026: from 09/02/2026 on, and a province that works no 13/02 either."""
    before = due(cast, date(2026, 2, 9))[0]
    assert before == "2026-03-02"
    line(date(2026, 2, 13), unit=cast.ministry)
    assert due(cast, date(2026, 2, 9))[0] == before
    line(date(2026, 2, 13), unit=cast.province)
    assert due(cast, date(2026, 2, 9))[0] == "2026-03-03"


def test_an_office_in_another_country_counts_by_its_own_days(cast: Cast, settings: Settings) -> None:
    settings.COUNTRY = "FR"
    # 1 May and 8 May off, nothing in exchange.
    assert due(cast)[0] == "2025-05-06"
