"""Where somebody comes by a wrong way: an address that only takes posts, a right that is lacking."""

import logging

import pytest
from django.test import Client
from django.urls import reverse

from tests import builders
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
    for address in addresses.values():
        if client.get(address).status_code == 405:
            steps += 1
            answer = client.get(address, headers={"accept": "text/html"}, follow=True)
            assert answer.status_code == 200, (address, answer.redirect_chain)
    assert steps >= 25


def test_a_refusal_is_one_line_of_the_log(client: Client, cast: Cast, caplog: pytest.LogCaptureFixture) -> None:
    assert any(isinstance(each, RefusalsInOneLine) for each in logging.getLogger("django.request").filters)
    client.force_login(cast.officer)
    with caplog.at_level(logging.WARNING, "django.request"):
        assert client.get(reverse("document_list")).status_code == 403
    [record] = caplog.records
    assert record.exc_info is None
    assert "/documents/" in record.getMessage()
