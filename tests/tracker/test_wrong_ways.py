"""Where somebody comes by a wrong way: an address that only takes posts, a right that is lacking."""

import logging

import pytest
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.builders import TODAY
from tests.conftest import Cast
from tests.tracker.test_access import addresses  # noqa: F401 — a fixture
from tracker.log import RefusalsInOneLine
from tracker.models import Role

pytestmark = pytest.mark.usefixtures("own_files")


def test_every_step_that_is_opened_as_a_page_leads_to_one(
    client: Client,
    cast: Cast,
    addresses: dict[str, str],  # noqa: F811
) -> None:
    client.force_login(builders.person("chief", Role.ADMIN, cast.province))
    steps = 0
    # A list is seen by nobody but who brought it in.
    for address in [address for name, address in addresses.items() if not name.startswith("list_")]:
        if client.get(address).status_code == 405:
            steps += 1
            answer = client.get(address, headers={"accept": "text/html"}, follow=True)
            assert answer.status_code == 200, (address, answer.redirect_chain)
    assert steps >= 25


def test_another_language_on_a_refused_form_leads_back_to_the_thing(client: Client, cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY)
    client.force_login(cast.clerk)
    step = reverse("task_note", args=[task.pk])
    assert client.post(step, {"text": ""}).status_code == 422
    chosen = {"language": "fr", "next": step}
    answer = client.post(reverse("set_language"), chosen, follow=True, headers={"accept": "text/html"})
    assert (answer.status_code, answer.redirect_chain[-1][0]) == (200, task.get_absolute_url())


def test_a_refusal_is_one_line_of_the_log(client: Client, cast: Cast, caplog: pytest.LogCaptureFixture) -> None:
    assert any(isinstance(each, RefusalsInOneLine) for each in logging.getLogger("django.request").filters)
    client.force_login(cast.officer)
    with caplog.at_level(logging.WARNING, "django.request"):
        assert client.get(reverse("document_list")).status_code == 403
    [record] = caplog.records
    assert record.exc_info is None
    assert "/documents/" in record.getMessage()
