"""The pages of units: what became of them, files of them, and who stands in for oneself."""

import html
import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tests.tracker.desk_parts import signed_in, words
from tracker.forms.tasks import AmendForm
from tracker.models import AuditEvent, Member, Role, Task, Unit, UnitName
from tracker.services import deputies, units

DAY = timedelta(days=1)


pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def chief(cast: Cast) -> User:
    """Administers every unit, at the top of both trees."""
    found = builders.person("chief", Role.ADMIN, cast.province)
    Member.objects.create(user=found, unit=cast.ministry, role=Role.ADMIN)
    return found


def test_thousands_of_units_come_page_by_page_and_are_found_by_their_names(cast: Cast) -> None:
    client = signed_in(cast.leader)
    Unit.objects.bulk_create(Unit(name=f"Xã số {n}", code=f"X{n}", parent=cast.province) for n in range(250))
    builders.unit("Trạm y tế Bắc", cast.health, also=("TYT Bắc",))
    first = client.get(reverse("unit_list"))
    assert (len(first.context["rows"]), first.context["page"].paginator.num_pages) == (200, 2)
    assert "?page=2" in first.content.decode()
    for sought in ("tyt bac", "Y TẾ bắc"):
        found = client.get(reverse("unit_list"), {"q": sought})
        assert [unit.name for unit, _tally in found.context["rows"]] == ["Trạm y tế Bắc"]
    assert "No unit has such a name." in words(client.get(reverse("unit_list"), {"q": "không đâu"}))


# ---- files


def choose(office: Client, text: str, name: str = "units.csv") -> Any:
    return office.post(reverse("unit_import"), {"file": SimpleUploadedFile(name, text.encode())})


def test_a_file_is_shown_first_and_written_when_confirmed(cast: Cast, chief: User) -> None:
    office = signed_in(chief)
    text = "\ufeffcode;name;under\r\nsnv;Sở Nội vụ;ubnd\r\nubnd;UBND;\r\n"
    page = choose(office, text)
    assert page.status_code == 200
    assert "Sở Nội vụ" in words(page)
    assert not Unit.objects.filter(code="snv").exists()
    again = {name: page.context["confirm"].initial[name] for name in ("name", "content")}
    assert html.escape(again["content"].strip()) in page.content.decode().replace("&quot;", '"')
    answer = office.post(reverse("unit_import_apply"), again, follow=True)
    assert answer.redirect_chain == [(reverse("unit_list"), 302)]
    assert Unit.objects.get(code="snv").parent == Unit.objects.get(code="ubnd")
    assert "nobody would administer them" in words(page)
    event = AuditEvent.objects.filter(verb="add_unit").first()
    assert event
    assert (event.by, event.origin) == (chief, "127.0.0.1")
    assert "All of it is there already." in words(choose(office, text))


def test_errors_stand_by_their_row_and_there_is_nothing_to_confirm(cast: Cast, chief: User) -> None:
    office = signed_in(chief)
    page = choose(office, "code,name,under\na,Ban A,\nb,Ban <b>B</b>,nowhere\n")
    assert page.status_code == 422
    assert "There is no unit with the code “nowhere”." in words(page)
    assert "<b>B</b>" not in page.content.decode()
    assert reverse("unit_import_apply") not in page.content.decode()
    told = office.post(reverse("unit_import_apply"), {"name": "", "content": "code,name,under\nb,Ban B,nowhere"})
    assert told.status_code == 422
    assert not Unit.objects.filter(code="b").exists()


@pytest.mark.parametrize("text", ["", "name\nA", "x" * (2 * 1024 * 1024 + 1)])
def test_what_cannot_be_read_is_said_beside_the_field(cast: Cast, chief: User, text: str) -> None:
    page = choose(signed_in(chief), text)
    assert page.status_code == 422
    assert page.context["form"].errors["file"]
    assert signed_in(chief).post(reverse("unit_import_apply"), {"content": text}).status_code == 302


def test_toml_and_export_go_the_same_way(cast: Cast, chief: User) -> None:
    office = signed_in(chief)
    page = choose(office, '[[unit]]\ncode = "snv"\nname = "Sở Nội vụ"\n', "units.toml")
    office.post(reverse("unit_import_apply"), page.context["confirm"].initial)
    assert Unit.objects.filter(code="snv").exists()
    taken = office.get(reverse("unit_export"))
    assert taken["Content-Type"].startswith("text/csv")
    assert "All of it is there already." in words(choose(office, taken.content.decode()))


def test_files_of_units_are_for_administrators(cast: Cast) -> None:
    for user in (cast.clerk, cast.leader, cast.officer):
        for name in ("unit_import", "unit_export"):
            assert signed_in(user).get(reverse(name)).status_code == 403
        answer = signed_in(user).post(reverse("unit_import_apply"), {"content": "code,name\nx,X"})
        assert answer.status_code == 403
    assert not Unit.objects.filter(code="x").exists()


# ---- what became of units


def test_the_page_tells_names_mergers_contact_people_and_the_way_up(cast: Cast, chief: User) -> None:
    units.rename(cast.finance, "Sở Tài chính và Đầu tư", on=date(2025, 3, 1), by=chief, now=NOW)
    units.merge([cast.hospital], cast.health, on=date(2025, 7, 1), by=chief, now=NOW)
    Unit.objects.filter(pk=cast.health.pk).update(email="syt@example.vn")
    UnitName.objects.create(unit=cast.health, name="Ty Y tế", folded="ty y te", valid_to=date(1988, 12, 31))
    today = timezone.localdate()
    member = Member.objects.get(user=cast.officer)
    days = {"from_on": today, "to_on": today + DAY, "today": today}
    deputies.deputise(member, cast.accountant, by=cast.officer, now=timezone.now(), **days)
    client = signed_in(cast.onlooker)
    page = words(client.get(reverse("unit_detail", args=[cast.health.pk])))
    assert "Ủy ban nhân dân tỉnh" in page
    assert "Ty Y tế · until 31/12/1988" in page
    assert "Bệnh viện tỉnh · from 01/07/2025" in page
    assert "syt@example.vn" in page
    assert f"Officer · unit officer Accountant stands in from {today:%d/%m/%Y}" in page
    finance = words(client.get(reverse("unit_detail", args=[cast.finance.pk])))
    assert "Sở Tài chính · until 28/02/2025" in finance
    assert "Sở Tài chính và Đầu tư · from 01/03/2025" in finance
    hospital = words(client.get(reverse("unit_detail", args=[cast.hospital.pk])))
    assert "Bệnh viện tỉnh is now Sở Y tế (since 01/07/2025)" in hospital
    rows = words(client.get(reverse("unit_list")))
    assert "syt@example.vn" in rows
    assert "Bệnh viện tỉnh" not in rows
    units.close(cast.ministry, on=date(2025, 7, 1), by=chief, now=NOW)
    assert "its last day was 30/06/2025" in words(client.get(reverse("unit_detail", args=[cast.ministry.pk])))


def test_a_task_of_merged_units_is_amended_with_their_heirs_at_hand(cast: Cast, chief: User) -> None:
    task = builders.task(cast.hospital, cast.clerk, partners=[cast.finance, cast.ministry])
    units.merge([cast.hospital, cast.ministry], cast.health, on=date(2025, 7, 1), by=chief, now=NOW)
    units.close(cast.finance, on=date(2025, 7, 1), by=chief, now=NOW)
    form = AmendForm.of(Task.objects.get(pk=task.pk))
    assert (form.initial["lead"], form.initial["partners"]) == (cast.health, [])


def test_what_lies_ahead_is_not_told_as_done(cast: Cast, chief: User) -> None:
    ahead = timezone.localdate() + 30 * DAY
    units.merge([cast.hospital], cast.health, on=ahead, by=chief, now=NOW)
    units.close(cast.ministry, on=ahead, by=chief, now=NOW)
    client = signed_in(cast.onlooker)
    hospital = words(client.get(reverse("unit_detail", args=[cast.hospital.pk])))
    assert f"From {ahead:%d/%m/%Y} on, Bệnh viện tỉnh will be Sở Y tế" in hospital
    ministry = words(client.get(reverse("unit_detail", args=[cast.ministry.pk])))
    assert f"will be closed; its last day is {ahead - DAY:%d/%m/%Y}" in ministry


# ---- contact and country


def test_an_administrator_writes_contact_and_country_on_the_units_own_page(cast: Cast, chief: User) -> None:
    office, address = signed_in(chief), reverse("unit_amend", args=[cast.hospital.pk])
    assert "Viet Nam · as the unit above" in words(office.get(reverse("unit_detail", args=[cast.hospital.pk])))
    shown = {"initial-email": "", "initial-country": ""}
    answer = office.post(address, shown | {"email": "bv@example.vn", "country": " fr"}, follow=True)
    assert answer.redirect_chain == [(reverse("unit_detail", args=[cast.hospital.pk]), 302)]
    page = words(answer)
    assert "bv@example.vn" in page
    assert "France" in page
    assert "as the unit above" not in page
    event = AuditEvent.objects.filter(verb="amend_unit").order_by("-seq")[0]
    assert event.changes == {"email": ["", "bv@example.vn"], "country": ["", "FR"]}
    assert (event.by, event.note) == (chief, "Bệnh viện tỉnh")


def test_what_somebody_else_wrote_meanwhile_stays_and_what_cannot_be_is_refused(cast: Cast, chief: User) -> None:
    office, address = signed_in(chief), reverse("unit_amend", args=[cast.hospital.pk])
    Unit.objects.filter(pk=cast.hospital.pk).update(email="new@example.vn", name="Bệnh viện A")
    shown = {"initial-email": "old@example.vn", "initial-country": ""}
    office.post(address, shown | {"email": "old@example.vn", "country": "FR"})
    after = Unit.objects.get(pk=cast.hospital.pk)
    assert (after.email, after.name, after.country) == ("new@example.vn", "Bệnh viện A", "FR")
    events = AuditEvent.objects.count()
    for wrong in ({"email": "nobody"}, {"country": "VNM"}, {"country": "1!"}):
        assert office.post(address, {"email": "", "country": ""} | wrong).status_code == 422
    same = {"initial-email": "x@y.vn", "initial-country": "FR", "email": "x@y.vn", "country": "FR"}
    assert "Nothing was changed." in words(office.post(address, same, follow=True))
    assert AuditEvent.objects.count() == events


def test_two_who_write_the_same_field_both_see_both_and_lose_nothing(cast: Cast, chief: User) -> None:
    office, address = signed_in(chief), reverse("unit_amend", args=[cast.hospital.pk])
    Unit.objects.filter(pk=cast.hospital.pk).update(email="theirs@example.vn")
    mine = {"initial-email": "", "initial-country": "", "email": "mine@example.vn", "country": ""}
    answer = office.post(address, mine)
    assert answer.status_code == 409
    assert {"theirs@example.vn", "mine@example.vn"} <= set(re.findall(r"\w+@example.vn", words(answer)))
    again = dict(answer.context["fields"])
    assert again["initial-email"] == "theirs@example.vn"
    assert Unit.objects.get(pk=cast.hospital.pk).email == "theirs@example.vn"
    assert office.post(address, again).status_code == 302
    assert Unit.objects.get(pk=cast.hospital.pk).email == "mine@example.vn"


def test_only_who_administers_the_unit_changes_it_and_is_offered_to(cast: Cast) -> None:
    own = signed_in(builders.person("own", Role.ADMIN, cast.health))
    address, page = reverse("unit_amend", args=[cast.hospital.pk]), reverse("unit_detail", args=[cast.hospital.pk])
    assert own.get(address).status_code == 200
    assert address in own.get(page).content.decode()
    assert address not in signed_in(cast.leader).get(page).content.decode()
    assert own.post(reverse("unit_amend", args=[cast.finance.pk]), {"country": "FR"}).status_code == 403
    assert Unit.objects.get(pk=cast.finance.pk).country == ""


def test_figures_of_a_unit_elsewhere_say_that_they_are_not_all(cast: Cast) -> None:
    builders.task(cast.finance, cast.clerk, due_on=timezone.localdate() - DAY)
    said = "Only tasks in which your unit has a part"
    for user, unit, is_said in (
        (cast.officer, cast.finance, True),
        (cast.officer, cast.health, False),
        (cast.leader, cast.finance, False),
    ):
        assert (said in words(signed_in(user).get(reverse("unit_detail", args=[unit.pk])))) is is_said
