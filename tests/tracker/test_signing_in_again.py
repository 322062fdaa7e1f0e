"""A session that ended: nobody signs in within a part of a page, and everybody comes back to a page."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.builders import TODAY
from tests.conftest import Cast
from tests.tracker.desk_parts import HTMX, read_document

SITE = "http://testserver"


def _next(address: str) -> str:
    assert urlsplit(address).path == reverse("login")
    return parse_qs(urlsplit(address).query)["next"][0]


def test_a_part_sends_the_whole_page_to_sign_in_and_back(cast: Cast) -> None:
    source = read_document(cast)
    desk = reverse("review_desk", args=[source.pk])
    card = reverse("directive_accept", args=[source.directives.all()[0].pk])
    for client, act in ((Client(), "post"), (Client(), "get")):
        answer = getattr(client, act)(card, headers={**HTMX, "HX-Current-URL": f"{SITE}{desk}?a=1#d5"})
        assert (answer.status_code, answer.content) == (200, b"")
        assert _next(answer["HX-Redirect"]) == f"{desk}?a=1#d5"


def test_after_signing_in_one_is_where_one_was_and_not_at_an_address_that_only_takes_posts(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY)
    client = Client()
    act = reverse("task_note", args=[task.pk])
    refused = client.post(act, {"text": "x"}, headers={"Referer": f"{SITE}{task.get_absolute_url()}?from=list"})
    assert refused.status_code == 302
    signed = client.post(refused["Location"], {"username": "officer", "password": "long-enough-secret"})
    assert signed["Location"] == f"{task.get_absolute_url()}?from=list"
    assert client.get(signed["Location"]).status_code == 200


@pytest.mark.parametrize("referer", ["", "http://evil.example/documents/", "javascript:alert(1)", "http://[", "//evil"])
def test_another_sites_page_is_nowhere_to_come_back_to(cast: Cast, referer: str) -> None:
    act = reverse("logout")
    assert _next(Client().post(act, headers={"Referer": referer})["Location"]) == reverse("home")
    part = Client().get(act, headers={**HTMX, "HX-Current-URL": referer})
    assert _next(part["HX-Redirect"]) == reverse("home")


def test_a_page_asked_for_without_a_session_is_the_page_one_comes_to(cast: Cast) -> None:
    asked = f"{reverse('task_list')}?q=b%C3%A1o"
    answer = Client().get(asked, headers={"Referer": f"{SITE}/inbox/"})
    assert _next(answer["Location"]) == asked
