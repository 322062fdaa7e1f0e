"""The administration: who saves a form that is no longer as it was shown is told, and loses nothing."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tracker.models import Member, Role, Unit, UnitName
from tracker.services import registry


@pytest.fixture
def office(client: Client, cast: Cast) -> Client:
    made = builders.person("chief", Role.ADMIN, cast.province)
    made.is_staff = made.is_superuser = True
    made.save()
    client.force_login(made)
    return client


def _sent(answer: Any) -> dict[str, Any]:
    """Every field of the page as a browser would send it back."""
    page = answer.context["adminform"].form
    forms = [page, *(form for part in answer.context["inline_admin_formsets"] for form in _forms(part.formset))]
    sent = {bound.html_name: bound.value() for form in forms for bound in form}
    return {
        "seen": answer.context["seen"],
        **{name: value for name, value in sent.items() if value is not None and value is not False},
    }


def _forms(formset: Any) -> list[Any]:
    return [formset.management_form, *formset.initial_forms]


def test_what_somebody_else_has_set_meanwhile_is_shown_and_not_overwritten(office: Client, cast: Cast) -> None:
    address = reverse("admin:tracker_unit_change", args=[cast.health.pk])
    mine = _sent(office.get(address)) | {"email": "mine@example.vn"}
    theirs = Unit.objects.get(pk=cast.health.pk)
    theirs.email = "theirs@example.vn"
    registry.write(theirs, by=cast.clerk, now=NOW)
    answer = office.post(address, mine)
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "mine@example.vn" in page
    assert "theirs@example.vn" in page
    assert Unit.objects.get(pk=cast.health.pk).email == "theirs@example.vn"
    assert office.post(address, mine | {"seen": answer.context["seen"]}).status_code == 302
    assert Unit.objects.get(pk=cast.health.pk).email == "mine@example.vn"


def test_the_lines_within_the_page_count_too(office: Client, cast: Cast) -> None:
    address = reverse("admin:tracker_unit_change", args=[cast.health.pk])
    mine = _sent(office.get(address)) | {"email": "mine@example.vn"}
    row = UnitName(unit=cast.health, name="Ngành Y tế", folded="nganh y te")
    registry.write(row, by=cast.clerk, now=NOW)
    answer = office.post(address, mine)
    assert answer.status_code == 200
    assert "Ngành Y tế" in answer.content.decode()
    assert Unit.objects.get(pk=cast.health.pk).email != "mine@example.vn"
    assert office.post(address, mine | {"seen": answer.context["seen"]}).status_code == 302
    assert UnitName.objects.filter(pk=row.pk).exists()


def test_a_person_and_a_role_are_not_overwritten_unseen(office: Client, cast: Cast) -> None:
    member = Member.objects.filter(user=cast.officer).get()
    for row, field, value in ((cast.officer, "last_name", "Khác"), (member, "role", Role.HEAD)):
        address = reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
        mine = _sent(office.get(address))
        theirs = type(row)._default_manager.get(pk=row.pk)
        setattr(theirs, field, value)
        registry.write(theirs, by=cast.clerk, now=NOW)
        answer = office.post(address, mine)
        assert answer.status_code == 200
        assert answer.context["adminform"].form.is_stale
        assert getattr(type(row)._default_manager.get(pk=row.pk), field) == value
    assert User.objects.get(pk=cast.officer.pk).last_name == "Khác"


def test_another_mistake_in_the_form_does_not_make_one_forget_what_was_seen(office: Client, cast: Cast) -> None:
    address = reverse("admin:tracker_unit_change", args=[cast.health.pk])
    mine = _sent(office.get(address)) | {"name": ""}
    answer = office.post(address, mine)
    assert answer.context["seen"] == mine["seen"]
    theirs = Unit.objects.get(pk=cast.health.pk)
    theirs.email = "theirs@example.vn"
    registry.write(theirs, by=cast.clerk, now=NOW)
    answer = office.post(address, mine | {"name": "Sở Y tế", "email": "mine@example.vn"})
    assert answer.status_code == 200
    assert Unit.objects.get(pk=cast.health.pk).email == "theirs@example.vn"
