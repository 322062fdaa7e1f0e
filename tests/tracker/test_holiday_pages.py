"""The calendar's pages: everybody reads it, administrators write it, each change is on record."""

from datetime import date

import pytest
from django.db import IntegrityError
from django.test import Client

from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tests.tracker.desk_parts import signed_in
from tracker.models import AuditEvent, Holiday, Role, SeededYear, Unit
from tracker.services import calendars, registry

LIST = "/calendar/holidays/"
DAY = {"on": "22/08/2026", "name": "Làm bù", "is_working": "on", "country": "VN", "unit": ""}


@pytest.fixture
def office(cast: Cast) -> Client:
    return signed_in(builders.person("chief", Role.ADMIN, cast.province))


def shown(client: Client, **query: str | int) -> str:
    answer = client.get(LIST, query)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_year_that_nobody_wrote_down_shows_the_librarys_days(cast: Cast) -> None:
    page = shown(signed_in(cast.officer), year=2026)
    assert "24/11/2026" in page
    assert "Ngày Văn hóa Việt Nam" in page
    assert "249 working days in 2026" in page
    assert "Nobody has written down this year yet" in page
    for step in (f"{LIST}add/", f"{LIST}seed/", ">Change<"):
        assert step not in page, step
    assert not Holiday.objects.exists()


def test_an_administrator_writes_the_year_down(office: Client) -> None:
    answer = office.post(f"{LIST}seed/", {"year": 2026, "country": "VN"}, follow=True)
    assert answer.redirect_chain == [(f"{LIST}?year=2026&of=VN", 302)]
    page = answer.content.decode()
    assert "15 days written down." in page
    assert "Nobody has written down" not in page
    assert page.count(">Change<span") == 15
    again = office.post(f"{LIST}seed/", {"year": 2026, "country": "VN"}, follow=True).content.decode()
    assert "Nothing was missing" in again


@pytest.mark.parametrize("sent", [{}, {"year": 1, "country": "VN"}, {"year": 2026, "country": "Viet Nam"}])
def test_a_year_that_cannot_be_is_refused(office: Client, sent: dict[str, object]) -> None:
    assert office.post(f"{LIST}seed/", sent).status_code == 400
    assert not SeededYear.objects.exists()


def test_of_an_unknown_country_nothing_is_written(office: Client) -> None:
    page = office.post(f"{LIST}seed/", {"year": 2026, "country": "ZZ"}, follow=True).content.decode()
    assert "No days off of this country are known" in page
    assert not SeededYear.objects.exists()


def test_a_decreed_day_is_added_changed_and_taken_out_each_on_record(office: Client) -> None:
    assert office.post(f"{LIST}add/", DAY).headers["Location"] == f"{LIST}?year=2026&of=VN"
    row = Holiday.objects.get()
    assert (row.on, row.is_working, row.unit) == (date(2026, 8, 22), True, None)
    edit = f"{LIST}{row.pk}/"
    assert 'value="22/08/2026"' in office.get(edit).content.decode()
    assert office.post(edit, DAY | {"on": "29/08/2026"}).status_code == 302
    assert office.post(f"{edit}remove/", follow=True).status_code == 200
    assert not Holiday.objects.exists()
    trail = AuditEvent.objects.filter(about=f"holiday {row.pk}").order_by("seq")
    assert [event.verb for event in trail] == ["add_holiday", "amend_holiday", "remove_holiday"]
    assert trail[1].changes == {"on": ["2026-08-22", "2026-08-29"]}
    assert trail[2].note == "29/08/2026 Làm bù"


def test_a_day_stands_once_in_the_list(office: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    office.post(f"{LIST}add/", DAY)
    answer = office.post(f"{LIST}add/", DAY | {"is_working": ""})
    assert answer.status_code == 422
    assert "This day stands in the list already" in answer.content.decode()
    assert office.post(f"{LIST}add/", DAY | {"unit": cast.health.pk}).status_code == 302
    assert office.post(f"{LIST}add/", DAY | {"unit": cast.health.pk}).status_code == 422

    def too_late(*_args: object, **_more: object) -> None:
        raise IntegrityError

    # Somebody else writes the same day between the question and the writing.
    monkeypatch.setattr(registry, "write", too_late)
    assert office.post(f"{LIST}add/", DAY | {"on": "29/08/2026"}).status_code == 422


def test_a_unit_is_in_the_country_whose_day_it_gets(office: Client, cast: Cast) -> None:
    office.post(f"{LIST}add/", {})
    Unit.objects.filter(pk=cast.hospital.pk).update(country="FR")
    wrong = DAY | {"unit": cast.finance.pk, "country": "FR"}
    assert "The unit is in another country" in office.post(f"{LIST}add/", wrong).content.decode()
    assert office.post(f"{LIST}add/", DAY | {"unit": cast.health.pk, "country": "FR"}).status_code == 302


def test_the_list_is_that_of_a_country_with_its_units_or_of_one_unit(office: Client, cast: Cast) -> None:
    calendars.seed("VN", 2026, now=NOW)
    for unit, name in ((cast.health, "Ngày hội của ngành"), (cast.finance, "Ngày khóa sổ")):
        Holiday.objects.create(country="VN", unit=unit, on=date(2026, 3, 3), name=name)
    whole = shown(office, year=2026, of="VN")
    assert "Ngày hội của ngành" in whole
    assert "Ngày khóa sổ" in whole
    assert "249 working days" in whole
    hospital = shown(office, year=2026, of=cast.hospital.pk)
    assert "Ngày hội của ngành" in hospital
    assert "Ngày khóa sổ" not in hospital
    assert "Quốc khánh" in hospital
    assert "248 working days" in hospital


@pytest.mark.parametrize("query", [{"year": "x"}, {"year": 9999}, {"of": "ZZ"}, {"of": "999999"}, {"of": "x"}])
def test_an_address_that_means_nothing_shows_the_offices_year(office: Client, query: dict[str, str]) -> None:
    assert "working days in 20" in shown(office, **query)


def test_who_is_no_administrator_changes_nothing(cast: Cast) -> None:
    row = Holiday.objects.create(country="VN", on=date(2026, 3, 3), name="Ngày hội")
    for who in (cast.clerk, cast.leader, cast.officer):
        client = signed_in(who)
        for address in (f"{LIST}add/", f"{LIST}{row.pk}/"):
            assert client.get(address).status_code == client.post(address, DAY).status_code == 403
        assert client.post(f"{LIST}{row.pk}/remove/").status_code == 403
        assert client.post(f"{LIST}seed/", {"year": 2026, "country": "VN"}).status_code == 403
    assert Holiday.objects.get() == row
    assert not SeededYear.objects.exists()


def test_an_administrator_below_the_top_writes_the_days_of_the_own_units(cast: Cast) -> None:
    client = signed_in(builders.person("local", Role.ADMIN, cast.health))
    whole = Holiday.objects.create(country="VN", on=date(2026, 3, 3), name="Ngày hội")
    beside = Holiday.objects.create(country="VN", unit=cast.finance, on=date(2026, 3, 4), name="Khóa sổ")
    for row in (whole, beside):
        assert client.get(f"{LIST}{row.pk}/").status_code == 403
        assert client.post(f"{LIST}{row.pk}/remove/").status_code == 403
    for unit in ("", cast.province.pk, cast.finance.pk):
        assert client.post(f"{LIST}add/", DAY | {"unit": unit}).status_code == 422
    assert client.post(f"{LIST}add/", DAY | {"unit": cast.hospital.pk}).status_code == 302
    assert client.get("/settings/").status_code == 403
    page = shown(client, year=2026)
    assert page.count(">Change<span") == 1
    assert "/settings/" not in page
    assert f"{LIST}seed/" not in page
