"""The steps on a task's page, by mouse in a real Chromium."""

import pytest
from playwright.sync_api import Page, expect

from tests import builders
from tests.builders import TODAY
from tests.conftest import Cast
from tests.real_parts import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.services]


@pytest.fixture
def steps(cast: Cast, live: str, page: Page) -> Page:
    """A task's page, as its clerk sees it."""
    task = builders.task(cast.health, cast.clerk, due_on=TODAY, partners=[cast.finance])
    sign_in(page, live, cast.clerk)
    page.goto(live + task.get_absolute_url())
    return page


def test_a_step_that_opens_leaves_every_button_in_its_place(steps: Page) -> None:
    buttons = steps.locator(".actions > details > summary")
    before = [button.bounding_box() for button in buttons.all()]
    buttons.first.click()
    expect(steps.locator("details.act[open] textarea").first).to_be_visible()
    after = [button.bounding_box() for button in buttons.all()]
    assert [(box["x"], box["y"]) for box in after if box] == [(box["x"], box["y"]) for box in before if box]
    buttons.first.click()
    expect(steps.locator("details.act[open]")).to_have_count(0)


def test_a_plain_click_on_a_unit_keeps_the_others_chosen(steps: Page, cast: Cast) -> None:
    steps.locator("details.acts > summary").click()
    steps.locator("details.acts details.act > summary").first.click()
    units = steps.locator("details.acts select[multiple]").first
    expect(units).to_have_values([str(cast.finance.pk)])
    units.locator(f"option[value='{cast.hospital.pk}']").click()
    expect(units).to_have_values([str(cast.finance.pk), str(cast.hospital.pk)])
    expect(units.locator("+ p")).to_contain_text(cast.finance.name)
    units.locator(f"option[value='{cast.finance.pk}']").click()
    expect(units).to_have_values([str(cast.hospital.pk)])
