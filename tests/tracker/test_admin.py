"""The admin: computed status, steps through the services, no state to type."""

import re
from datetime import date, timedelta

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tests.tracker.desk_parts import signed_in, three_directives
from tracker.models import AuditEvent, Deputy, Member, Role, State, Task, Unit, UnitName
from tracker.services import cutting, progress, units


@pytest.fixture
def chief(cast: Cast) -> User:
    made = builders.person("chief", Role.ADMIN, cast.province)
    made.is_staff = made.is_superuser = True
    made.save()
    return made


@pytest.fixture
def office(client: Client, chief: User) -> Client:
    client.force_login(chief)
    return client


def test_every_table_of_ours_has_a_page_that_opens(office: Client, cast: Cast) -> None:
    source = builders.document(cast.clerk)
    task = builders.task(cast.health, cast.clerk, due_on=timezone.localdate(), directives=[builders.directive(source)])
    progress.note(task, "Đang làm.", 10, by=cast.officer, today=timezone.localdate(), now=timezone.now())
    missing = {"Assignment", "Schedule", "Period", "UnitName"}  # shown inside tasks and units
    for label in ("tracker", "directives"):
        for model in apps.get_app_config(label).get_models(include_auto_created=False):
            if model.__name__ in missing:
                continue
            assert admin.site.is_registered(model), model
            url = reverse(f"admin:{label}_{model._meta.model_name}_changelist")
            assert office.get(url).status_code == 200, url
    assert office.get(reverse("admin:tracker_task_change", args=[task.pk])).status_code == 200
    assert office.get(reverse("admin:directives_document_change", args=[source.pk])).status_code == 200


def test_what_was_merged_is_not_said_to_wait_for_its_judgement(chief: User, cast: Cast) -> None:
    first, second, _third = three_directives(cast).directives.all()
    cutting.merge(first, second, by=cast.clerk, now=NOW)
    page = signed_in(chief).get(reverse("admin:directives_directive_changelist")).content.decode()
    assert (page.count("split or merged"), page.count("not judged yet")) == (2, 2)


def test_the_status_is_a_column_and_a_filter(office: Client, cast: Cast) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    late = builders.task(cast.health, cast.clerk, due_on=yesterday, content="Việc quá hạn")
    builders.task(cast.health, cast.clerk, content="Việc khác")
    page = office.get(reverse("admin:tracker_task_changelist"), {"status": "overdue"})
    assert [row.pk for row in page.context["cl"].result_list] == [late.pk]
    assert "◆" in page.content.decode()


def test_a_state_cannot_be_typed(office: Client, cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk)
    url = reverse("admin:tracker_task_change", args=[task.pk])
    assert 'name="state"' not in office.get(url).content.decode()
    assert office.post(url, {"state": "done", "content": "x"}).status_code == 403
    assert Task.objects.get().state == State.OPEN


def test_an_action_takes_the_step_through_the_service(office: Client, cast: Cast, chief: User) -> None:
    today = timezone.localdate()
    ready = builders.task(cast.health, cast.clerk, due_on=today)
    progress.submit(ready, "Xong.", by=cast.officer, today=today, now=timezone.now())
    fresh = builders.task(cast.health, cast.clerk)
    url = reverse("admin:tracker_task_changelist")
    page = office.post(url, {"action": "confirm", "_selected_action": [ready.pk, fresh.pk]}, follow=True)
    assert Task.objects.get(pk=ready.pk).state == State.DONE
    assert Task.objects.get(pk=fresh.pk).state == State.OPEN
    assert AuditEvent.objects.filter(task=ready, verb="confirm_task", by=chief).exists()
    assert len(page.context["messages"]) == 2


@pytest.mark.parametrize("action", ["cancel", "return_", "reopen"])
def test_steps_that_want_a_reason_do_nothing_without(office: Client, cast: Cast, action: str) -> None:
    task = builders.task(cast.health, cast.clerk)
    url = reverse("admin:tracker_task_changelist")
    office.post(url, {"action": action, "_selected_action": [task.pk], "reason": " "})
    assert Task.objects.get().state == State.OPEN


def test_a_task_is_cancelled_with_its_reason(office: Client, cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk)
    url = reverse("admin:tracker_task_changelist")
    office.post(url, {"action": "cancel", "_selected_action": [task.pk], "reason": "Giao nhầm."})
    assert Task.objects.get().state == State.CANCELLED
    assert AuditEvent.objects.get(verb="cancel_task").note == "Giao nhầm."


def test_a_new_unit_is_known_by_its_own_and_its_other_names(office: Client) -> None:
    data = {
        "name": "Sở Nội vụ",
        "code": "snv",
        "is_active": "on",
        "position": "0",
        "names-TOTAL_FORMS": "1",
        "names-INITIAL_FORMS": "0",
        "names-0-name": "Ban Tổ chức chính quyền",
        "members-TOTAL_FORMS": "0",
        "members-INITIAL_FORMS": "0",
    }
    answer = office.post(reverse("admin:tracker_unit_add"), data)
    assert answer.status_code == 302
    folded = set(UnitName.objects.filter(unit__code="snv").values_list("folded", flat=True))
    assert folded == {"so noi vu", "ban to chuc chinh quyen"}


def test_the_same_name_twice_is_refused_in_words(office: Client) -> None:
    data = {
        "name": "Sở Nội vụ",
        "code": "snv",
        "is_active": "on",
        "position": "0",
        "names-TOTAL_FORMS": "2",
        "names-INITIAL_FORMS": "0",
        "names-0-name": "Ban Tổ chức",
        "names-1-name": "ban tổ  chức",
        "members-TOTAL_FORMS": "0",
        "members-INITIAL_FORMS": "0",
    }
    assert office.post(reverse("admin:tracker_unit_add"), data).status_code == 200
    assert not UnitName.objects.filter(unit__code="snv").exists()


def test_the_admin_is_closed_to_others(client: Client, cast: Cast) -> None:
    """They are told so on a page of the house, not asked once more who they are."""
    client.force_login(cast.clerk)
    answer = client.get(reverse("admin:tracker_task_changelist"), follow=True)
    assert answer.status_code == 403
    assert "403.html" in [template.name for template in answer.templates]


@pytest.mark.parametrize(
    ("asked", "goal"), [("/admin/tracker/task/", "/admin/tracker/task/"), ("//evil.example", "/admin/")]
)
def test_who_signs_in_to_the_administration_signs_in_with_everybody(
    client: Client, chief: User, asked: str, goal: str
) -> None:
    first = client.get(reverse("admin_login"), {"next": asked})
    assert first["Location"].startswith(reverse("login"))
    signed = client.post(first["Location"], {"username": "chief", "password": "long-enough-secret"}, follow=True)
    assert (signed.redirect_chain[-1][0], signed.status_code) == (goal, 200)


def _unit_form(**values: str) -> dict[str, str]:
    empty = {f"{name}-{form}_FORMS": "0" for name in ("names", "members") for form in ("TOTAL", "INITIAL")}
    return {"is_active": "on", "position": "0", **empty, **values}


def test_a_ring_of_units_is_refused_in_words(office: Client, cast: Cast) -> None:
    url = reverse("admin:tracker_unit_change", args=[cast.health.pk])
    for values in (
        {"parent": str(cast.hospital.pk)},
        {"merged_into": str(cast.health.pk), "closed_on": "30/06/2025"},
        {"merged_into": str(cast.finance.pk)},
    ):
        answer = office.post(url, _unit_form(name="Sở Y tế", code=cast.health.code, **values))
        assert answer.status_code == 200, values
        assert answer.context["adminform"].form.errors, values
    cast.health.refresh_from_db()
    assert (cast.health.parent, cast.health.merged_into) == (cast.province, None)


def test_units_are_renamed_merged_and_closed_from_their_list(office: Client, cast: Cast) -> None:
    url = reverse("admin:tracker_unit_changelist")
    task = builders.task(cast.health, cast.clerk)

    def act(action: str, unit: Unit, **asked: object) -> str:
        data = {"action": action, "_selected_action": [unit.pk], **asked}
        return " ".join(str(one) for one in office.post(url, data, follow=True).context["messages"])

    act("rename", cast.finance, on="01/03/2025", name="Sở Tài chính và Kế hoạch")
    assert Unit.objects.get(pk=cast.finance.pk).name == "Sở Tài chính và Kế hoạch"
    act("merge", cast.health, on="01/07/2025", into=cast.finance.pk, hand_over="on")
    cast.health.refresh_from_db()
    assert (cast.health.merged_into, cast.health.is_active) == (cast.finance, False)
    assert Task.objects.get(pk=task.pk).lead == cast.finance
    act("close", cast.hospital, on="01/07/2025")
    assert Unit.objects.get(pk=cast.hospital.pk).closed_on == date(2025, 6, 30)
    before = AuditEvent.objects.count()
    for action, asked in (
        ("merge", {"on": "01/07/2025"}), ("merge", {"into": cast.finance.pk}), ("rename", {"on": "01/01/2025"}),
        ("merge", {"on": "01/07/2025", "into": cast.ministry.pk}), ("close", {"on": "yesterday"}),
    ):  # fmt: skip
        assert act(action, cast.ministry, **asked)
    assert AuditEvent.objects.count() == before


def test_a_unit_is_merged_into_an_own_one_only_and_no_other_is_offered(client: Client, cast: Cast) -> None:
    client.force_login(builders.person("own", Role.ADMIN, cast.health))
    url = reverse("admin:tracker_unit_changelist")
    offered = client.get(url).context["action_form"].fields["into"].queryset
    assert set(offered) == {cast.health, cast.hospital}
    data = {"action": "merge", "_selected_action": [cast.hospital.pk], "on": "01/07/2025", "into": cast.finance.pk}
    answer = client.post(url, data, follow=True)
    assert answer.status_code == 200
    assert list(answer.context["messages"])
    cast.hospital.refresh_from_db()
    assert cast.hospital.merged_into is None


def test_a_country_may_be_typed_in_small_letters(office: Client, cast: Cast) -> None:
    page = office.get(reverse("admin:tracker_unit_change", args=[cast.hospital.pk]))
    form = page.context["adminform"].form
    assert form.fields["country"].clean("vn") == "VN"


def test_the_trail_is_filtered_in_words(office: Client, cast: Cast, chief: User) -> None:
    units.close(cast.hospital, on=date(2025, 7, 1), by=chief, now=timezone.now())
    units.rename(cast.finance, "Sở Mới", on=date(2025, 7, 1), by=chief, now=timezone.now())
    url = reverse("admin:tracker_auditevent_changelist")
    page = office.get(url).content.decode()
    # In the link's address, and nowhere as a word.
    assert "?verb=amend_unit" in page
    assert not re.search(r">\s*amend_unit\s*<", page)
    found = office.get(url, {"verb": "add_unitname"}).context["cl"].result_list
    assert {event.verb for event in found} == {"add_unitname"}


def test_a_role_given_twice_is_refused_in_words(office: Client, cast: Cast) -> None:
    roles = Member.objects.count()
    form = {"user": cast.officer.pk, "unit": cast.health.pk, "role": "officer", "language": "vi"}
    page = office.post(reverse("admin:tracker_member_add"), form)
    assert page.status_code == 200
    assert "Người này đã giữ vai trò này tại đơn vị." in page.content.decode()
    lines = {"memberships-TOTAL_FORMS": 3, "memberships-INITIAL_FORMS": 1, "username": "officer", "is_active": "on"}
    own = Member.objects.get(user=cast.officer)
    for n, (pk, role) in enumerate([(own.pk, "officer"), ("", "head"), ("", "head")]):
        values = {"id": pk, "user": cast.officer.pk, "unit": cast.health.pk, "role": role, "language": "vi"}
        lines |= {f"memberships-{n}-{key}": value for key, value in values.items()}
    page = office.post(reverse("admin:auth_user_change", args=[cast.officer.pk]), lines)
    assert page.status_code == 200
    assert page.content.decode().count("Người này đã giữ vai trò này tại đơn vị.") == 1
    assert Member.objects.count() == roles


def test_nobody_shuts_himself_out(office: Client, chief: User, cast: Cast) -> None:
    def fields(user: User) -> set[str]:
        page = office.get(reverse("admin:auth_user_change", args=[user.pk]))
        return set(page.context["adminform"].form.fields)

    assert "is_active" in fields(cast.officer)
    assert "is_active" not in fields(chief)


def test_a_deputy_named_here_has_the_role_at_once(office: Client, cast: Cast) -> None:
    member = Member.objects.get(user=cast.officer)
    today = timezone.localdate()
    days = {"from_on": f"{today:%d/%m/%Y}", "to_on": f"{today:%d/%m/%Y}"}
    url = reverse("admin:tracker_deputy_add")
    assert office.post(url, {"absent": member.pk, "deputy": cast.officer.pk, **days}).status_code == 200
    assert office.post(url, {"absent": member.pk, "deputy": cast.accountant.pk, **days}).status_code == 302
    assert cast.accountant.memberships.filter(unit=cast.health).exists()
    assert office.post(url, {"absent": member.pk, "deputy": cast.leader.pk, **days}).status_code == 200
    gone = reverse("admin:tracker_deputy_delete", args=[Deputy.objects.get().pk])
    office.post(gone, {"post": "yes"})
    assert not cast.accountant.memberships.filter(unit=cast.health).exists()


def test_an_administrator_of_one_unit_names_deputies_for_its_people_only(client: Client, cast: Cast) -> None:
    client.force_login(builders.person("own", Role.ADMIN, cast.health))
    today = timezone.localdate()
    days = {"from_on": f"{today:%d/%m/%Y}", "to_on": f"{today:%d/%m/%Y}"}
    url = reverse("admin:tracker_deputy_add")
    for person, status in ((cast.clerk, 200), (cast.onlooker, 200), (cast.officer, 302)):
        absent = Member.objects.get(user=person)
        answer = client.post(url, {"absent": absent.pk, "deputy": cast.accountant.pk, **days})
        assert answer.status_code == status, person
    assert Deputy.objects.get().absent.user == cast.officer
    other = Deputy.objects.create(
        absent=Member.objects.get(user=cast.clerk), deputy=cast.leader, from_on=today, to_on=today
    )
    assert client.get(reverse("admin:tracker_deputy_change", args=[other.pk])).status_code == 302
