import pytest
from playwright.sync_api import Page

from tests.browser.hands import Hands
from tests.conftest import Cast
from tests.real_parts import sign_in


@pytest.fixture
def hands(cast: Cast, live: str, page: Page) -> Hands:
    """The clerk's, signed in."""
    sign_in(page, live, cast.clerk)
    return Hands(page)
