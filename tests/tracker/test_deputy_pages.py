"""The page on which people name who stands in for them."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone

from tests.conftest import Cast
from tests.tracker.desk_parts import signed_in, words
from tracker.models import Deputy, Member, Role

DAY = timedelta(days=1)
pytestmark = pytest.mark.usefixtures("english")


def ask(user: User, deputy: User, first: date, last: date) -> Any:
    member = Member.objects.own().get(user=user)
    data = {"member": member.pk, "deputy": deputy.pk, "from_on": f"{first:%d/%m/%Y}", "to_on": f"{last:%d/%m/%Y}"}
    return signed_in(user).post(reverse("deputy"), data)


def test_a_member_names_a_deputy_and_ends_it(cast: Cast) -> None:
    today = timezone.localdate()
    assert ask(cast.officer, cast.accountant, today, today + 3 * DAY).status_code == 302
    row = Deputy.objects.get()
    assert cast.accountant.memberships.filter(unit=cast.health, role=Role.OFFICER, stands_in_for=row).exists()
    page = words(signed_in(cast.officer).get(reverse("deputy")))
    assert f"Accountant stands in from {today:%d/%m/%Y} to {today + 3 * DAY:%d/%m/%Y}" in page
    assert "You stand in for Officer" in words(signed_in(cast.accountant).get(reverse("deputy")))
    ending = reverse("deputy_end", args=[row.pk])
    for stranger in (cast.accountant, cast.leader, cast.onlooker):
        assert signed_in(stranger).post(ending).status_code == 404
    assert signed_in(cast.officer).post(ending).status_code == 302
    assert not cast.accountant.memberships.exclude(stands_in_for=None).exists()


def test_what_is_wrong_with_it_is_said_on_the_page(cast: Cast) -> None:
    today = timezone.localdate()
    for deputy, first, last in (
        (cast.officer, today, today),
        (cast.onlooker, today, today),
        (cast.accountant, today + DAY, today),
        (cast.accountant, today - 2 * DAY, today - DAY),
    ):
        page = ask(cast.officer, deputy, first, last)
        assert page.status_code == 422
        assert page.context["form"].errors
    assert ask(cast.officer, cast.accountant, today, today).status_code == 302
    for again in (cast.leader, cast.accountant):
        page = ask(cast.officer, again, today, today)
        assert "stands in already" in words(page)
        # Once, and in no words of the database's.
        assert len(page.context["form"].non_field_errors()) == 1
    assert Deputy.objects.count() == 1


def test_nobody_names_a_deputy_for_somebody_else_or_for_a_role_held_for_another(cast: Cast) -> None:
    today = timezone.localdate()
    ask(cast.officer, cast.accountant, today, today)
    held = Member.objects.get(user=cast.accountant, unit=cast.health)
    for member in (held, Member.objects.get(user=cast.leader)):
        data = {"member": member.pk, "deputy": cast.clerk.pk, "from_on": f"{today:%d/%m/%Y}"}
        data["to_on"] = data["from_on"]
        assert signed_in(cast.accountant).post(reverse("deputy"), data).status_code == 422
    assert Deputy.objects.count() == 1


def test_one_who_does_not_stand_in_yet_is_taken_back(cast: Cast) -> None:
    today = timezone.localdate()
    ask(cast.officer, cast.accountant, today + DAY, today + 3 * DAY)
    page = words(signed_in(cast.officer).get(reverse("deputy")))
    assert "Take it back" in page
    assert "I am back" not in page


def test_who_has_no_role_has_nothing_to_hand_on(cast: Cast) -> None:
    Member.objects.filter(user=cast.officer).delete()
    page = signed_in(cast.officer).get(reverse("deputy"))
    assert page.status_code == 200
    assert "no role of your own" in words(page)
