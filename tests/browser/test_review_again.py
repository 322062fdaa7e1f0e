"""Coming back to a document at the review desk: what is read otherwise now, and names that were linked meanwhile."""

import pytest
from playwright.sync_api import expect

from directives.models import Directive, Document, Reading
from directives.models.reading import ReadingState
from tests import builders
from tests.browser.hands import Hands, at_desk
from tests.builders import NOW
from tests.conftest import Cast
from tests.tracker.desk_parts import mention
from tracker.models import UnitName
from tracker.services import review

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def source(cast: Cast) -> Document:
    """Thirty directives, of which the first twenty are dismissed; the last names a unit that nobody knows."""
    clauses = [f"Sở Y tế báo cáo kết quả lần thứ {n:02}" for n in range(29)] + ["Đội Thanh tra giao thông kiểm tra"]
    made = builders.document(cast.clerk, ".\n\n".join(clauses))
    for clause in clauses[:29]:
        builders.directive(made, clause, units=[mention(clause, "Sở Y tế")])
    builders.directive(made, clauses[29], units=[mention(made.text, "Đội Thanh tra giao thông")])
    for row in made.directives.all()[:20]:
        review.dismiss(row, "done", by=cast.clerk, now=NOW)
    return made


def test_what_is_read_otherwise_far_up_is_one_click_away_and_leaving_it_moves_nothing(
    source: Document, live: str, hands: Hands
) -> None:
    second = source.directives.all()[1]
    reading = Reading.objects.create(document=source, created_at=NOW, state=ReadingState.DONE, percent=100)
    due = mention(source.text, "lần thứ 01", kind="date", due="2026-12-20", arithmetic="")
    stretch = {"start": second.start, "end": second.end, "units": second.units, "modality": "obligation"}
    Directive.objects.create(document=source, reading=reading, differs_from=second, deadline=due, **stretch)
    at_desk(hands, live, source)
    card = hands.page.locator(f"#d{second.pk}")
    expect(card).not_to_be_in_viewport()
    hands.page.locator(".differing").click()
    expect(card).to_be_in_viewport()
    expect(card).to_be_focused()
    card.locator("div.again button").first.click()
    expect(card.locator("div.again")).to_have_count(0)
    expect(card).to_have_attribute("aria-current", "true")
    expect(hands.page.locator(".differing")).to_have_count(0)
    hands.press("u")
    expect(card.locator("div.again")).to_be_visible()


def test_judging_by_click_goes_on_to_what_is_left_where_that_is_out_of_sight(
    cast: Cast, source: Document, live: str, hands: Hands
) -> None:
    rows = list(source.directives.all())
    review.undo(rows[0], by=cast.clerk, now=NOW)
    at_desk(hands, live, source)
    expect(hands.page.locator(f"#d{rows[20].pk}")).not_to_be_in_viewport()
    hands.page.locator(f"#d{rows[0].pk} .accept").click()
    for where in (f"#d{rows[20].pk}", f"#m{rows[20].pk}"):
        expect(hands.page.locator(where)).to_be_in_viewport()


def test_a_name_is_linked_by_a_few_letters_and_u_takes_that_back(
    cast: Cast, source: Document, live: str, hands: Hands
) -> None:
    at_desk(hands, live, source)
    hands.judge("a")
    card = hands.page.locator(".card-d").last
    card.locator("a.link").click()
    field = card.locator("[name=unit]")
    field.click()
    hands.press(*"syt", "Enter")
    expect(field).to_have_value(cast.health.name)
    hands.press("Enter")
    expect(card.locator(".named form")).to_be_visible()
    assert UnitName.objects.filter(name="Đội Thanh tra giao thông").exists()
    hands.press("u")
    expect(card.locator("a.link")).to_be_visible()
    assert not UnitName.objects.filter(name="Đội Thanh tra giao thông").exists()
    expect(hands.page.locator("#tally")).to_contain_text("21/30")


def test_what_is_said_of_an_act_does_not_stand_over_the_cards_for_ever(
    source: Document, live: str, hands: Hands
) -> None:
    hands.page.clock.install()
    at_desk(hands, live, source)
    said = hands.page.locator("#said")
    hands.page.locator(".card-d.is-current").wait_for()
    hands.press("m")
    hands.page.clock.run_for(2_000)
    expect(said.locator(".undo-last")).to_be_visible()
    hands.page.clock.run_for(25_000)
    expect(said).to_be_empty()
