"""Addresses that take only posts: a person who comes there otherwise finds a page."""

import pytest
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.conftest import Cast
from tests.tracker.desk_parts import HTMX
from tracker.models import Role

BROWSER = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


def test_after_a_refused_form_a_change_of_language_leads_back_to_the_task(client: Client, cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk)
    client.force_login(cast.officer)
    refused = reverse("task_submit", args=[task.pk])
    assert client.post(refused, {"text": ""}, headers=BROWSER).status_code == 422
    answer = client.post(reverse("set_language"), {"language": "fr", "next": refused}, headers=BROWSER, follow=True)
    assert answer.redirect_chain == [(refused, 302), (task.get_absolute_url(), 302)]
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("/tasks/{task}/extend/grant/", "/tasks/{task}/"),
        ("/units/import/apply/", "/units/import/"),
        ("/account/deputy/7/end/", "/account/deputy/"),
        ("/comments/7/withdraw/", "/"),
        ("/logout/", "/"),
        ("/theme/", "/"),
    ],
)
def test_the_page_above_is_the_nearest_that_there_is(client: Client, cast: Cast, address: str, page: str) -> None:
    task = builders.task(cast.health, cast.clerk)
    client.force_login(builders.person("chief", Role.ADMIN, cast.province))
    answer = client.get(address.format(task=task.pk), headers=BROWSER, follow=True)
    assert (answer.status_code, answer.redirect_chain[-1]) == (200, (page.format(task=task.pk), 302))


def test_programs_parts_and_other_methods_are_told_that_they_may_not(client: Client, cast: Cast) -> None:
    client.force_login(cast.clerk)
    assert client.get("/logout/").status_code == 405
    assert client.get("/logout/", headers=BROWSER | HTMX).status_code == 405
    assert client.put("/inbox/", headers=BROWSER).status_code == 405
