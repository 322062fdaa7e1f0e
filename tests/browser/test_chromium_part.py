"""The browser of the tests itself: it reaches the live server whatever the test is doing."""

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Page

from tests.conftest import Cast
from tests.real_parts import sign_in, wait_until

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_request_goes_out_while_the_test_waits_for_the_database(cast: Cast, live: str, page: Page) -> None:
    sign_in(page, live, cast.clerk)
    page.goto(f"{live}/")
    page.evaluate("setTimeout(() => document.querySelector('form[action$=\"logout/\"]').submit(), 300) && 0")
    wait_until(lambda: not Session.objects.exists())
