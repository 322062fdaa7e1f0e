"""Two people, one thing: whoever is later sees both states, and loses neither."""

from datetime import date, timedelta
from functools import partial
from typing import Any

from django.test import Client
from django.urls import reverse

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.crowds import all_at_once, unless
from tests.tracker.scale import SCALE
from tests.tracker.test_documents import FACTS
from tracker.models import AuditEvent, Holiday, Role, Task
from tracker.services import documents, options, tracking

LATER = TODAY + timedelta(days=30)


def test_a_stale_form_shows_both_states_and_can_be_sent_again(cast: Cast, client: Client) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY)
    mine = {"version": task.version, "lead": cast.finance.pk, "due_on": "31/12/2030", "reason": "Theo đề nghị."}
    tracking.amend(task, lead=cast.hospital, partners=[], due_on=LATER, by=cast.clerk, now=NOW)
    client.force_login(cast.clerk)
    address = reverse("task_amend", args=[task.pk])
    answer = client.post(address, mine)
    assert answer.status_code == 409
    page = answer.content.decode()
    for words in ("Sở Tài chính", "Bệnh viện tỉnh", "31/12/2030", f"{LATER:%d/%m/%Y}", "Theo đề nghị."):
        assert words in page
    task.refresh_from_db()
    assert (task.lead, task.due_on) == (cast.hospital, LATER)
    again = dict(answer.context["fields"])
    assert client.post(address, again).status_code == 302
    task = Task.objects.get()
    assert (task.lead, task.due_on) == (cast.finance, date(2030, 12, 31))


def test_the_facts_of_a_document_are_not_overwritten_unseen(cast: Cast, client: Client) -> None:
    source = builders.document(cast.clerk)
    client.force_login(cast.clerk)
    seen = client.get(source.get_absolute_url()).context["form"].initial["version"]
    theirs: dict[str, Any] = {**FACTS, "issued_on": date(2026, 11, 3), "title": "Của người khác"}
    documents.amend(source, **theirs, is_confidential=False, by=cast.clerk, now=NOW)
    mine = {**FACTS, "issued_on": "04/11/2026", "title": "Của tôi", "version": seen}
    answer = client.post(reverse("document_amend", args=[source.pk]), mine)
    assert answer.status_code == 409
    assert all(words in answer.content.decode() for words in ("Của tôi", "Của người khác", "03/11/2026"))
    source.refresh_from_db()
    assert source.title == "Của người khác"
    assert client.post(reverse("document_amend", args=[source.pk]), dict(answer.context["fields"])).status_code == 302
    source.refresh_from_db()
    assert source.title == "Của tôi"


def test_a_line_of_the_calendar_is_not_overwritten_unseen(cast: Cast, client: Client) -> None:
    row = Holiday.objects.create(country="VN", on=date(2026, 3, 3), name="Ngày hội", unit=cast.health)
    client.force_login(builders.person("chief", Role.ADMIN, cast.province))
    address = reverse("holiday_amend", args=[row.pk])
    seen = client.get(address).context["form"]["version"].value()
    Holiday.objects.update(name="Của người khác", unit=cast.finance)
    mine = {"on": "04/03/2026", "name": "Của tôi", "country": "VN", "unit": cast.health.pk, "version": seen}
    answer = client.post(address, mine)
    assert answer.status_code == 409
    rows = {each.label: (each.mine, each.theirs) for each in answer.context["rows"]}
    assert ("Của tôi", "Của người khác") in rows.values()
    assert (cast.health.name, cast.finance.name) in rows.values()
    assert ("04/03/2026", "03/03/2026") in rows.values()
    assert Holiday.objects.get().name == "Của người khác"
    assert client.post(address, dict(answer.context["fields"])).status_code == 302
    row = Holiday.objects.get()
    assert (row.name, row.unit, row.on) == ("Của tôi", cast.health, date(2026, 3, 4))


def test_a_setting_of_the_office_is_not_overwritten_unseen(cast: Cast, client: Client) -> None:
    chief = builders.person("chief", Role.ADMIN, cast.province)
    client.force_login(chief)
    address = reverse("office_settings")
    form = client.get(address).context["form"]
    shown = {f"initial-{field.name}": "" if field.initial is None else str(field.initial) for field in form}
    options.set_("extension_notice_days", 5, by=chief, now=NOW)
    answer = client.post(address, shown | {"deadline_on_closed_day": "next", "extension_notice_days": "3"})
    assert answer.status_code == 409
    rows = {each.label: (each.mine, each.theirs) for each in answer.context["rows"] if each.differs}
    assert ("3", "5") in rows.values()
    assert ("chuyển sang ngày làm việc tiếp theo", "giữ nguyên") in rows.values()
    assert options.get("extension_notice_days") == 5
    assert options.get("deadline_on_closed_day") == "keep"  # all of it or nothing
    assert client.post(address, dict(answer.context["fields"])).status_code == 302
    assert options.get("extension_notice_days") == 3
    assert options.get("deadline_on_closed_day") == "next"


def test_a_setting_that_two_set_alike_is_no_conflict(cast: Cast, client: Client) -> None:
    chief = builders.person("chief", Role.ADMIN, cast.province)
    client.force_login(chief)
    options.set_("extension_most", 2, by=chief, now=NOW)
    sent = {"initial-deadline_on_closed_day": "keep", "deadline_on_closed_day": "keep", "extension_most": "2"}
    assert client.post(reverse("office_settings"), sent).status_code == 302


def test_of_many_edits_at_once_one_wins_each_time_and_the_others_are_told(transactional_db: None, cast: Cast) -> None:
    rounds = 3
    task = builders.task(cast.health, cast.clerk, due_on=TODAY)
    told: list[str] = []

    def edit(version: int, nth: int) -> None:
        own = Task.objects.get(pk=task.pk)
        due = LATER + timedelta(days=nth)
        tracking.amend(own, version=version, lead=cast.health, partners=[], due_on=due, by=cast.clerk, now=NOW)

    for _round in range(rounds):
        version = Task.objects.get().version
        edits = [unless(tracking.Stale, partial(edit, version, nth)) for nth in range(SCALE.editors)]
        told += all_at_once(*edits)
    assert (told.count("won"), told.count("late")) == (rounds, (SCALE.editors - 1) * rounds)
    assert AuditEvent.objects.filter(verb="amend_task").count() == rounds
