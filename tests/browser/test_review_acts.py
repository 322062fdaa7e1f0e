"""Each act at the review desk by key, and that it is taken back."""

import pytest
from playwright.sync_api import expect

from directives.models import Directive
from tests import builders
from tests.browser.hands import ARTICLE, Hands, article, at_desk
from tests.builders import NOW
from tests.conftest import Cast
from tests.real_parts import wait_until
from tests.tracker.desk_parts import read_document
from tracker.models import State, Task
from tracker.services import progress

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_whoever_presses_faster_than_the_server_answers_loses_nothing(cast: Cast, live: str, hands: Hands) -> None:
    source = article(cast)
    at_desk(hands, live, source)
    hands.press(*"aaj")
    hands.press(*"aaa")
    wait_until(lambda: Task.objects.count() == 3)
    hands.press(*"lbvt")
    expect(hands.page.locator("[name=leads]").first).to_have_value("bvt")
    hands.press("Enter", "Enter")
    wait_until(lambda: Task.objects.filter(assignments__unit=cast.hospital).count() == 1)


def test_every_act_of_the_page_is_undone_in_its_order(cast: Cast, live: str, hands: Hands) -> None:
    source = article(cast)
    at_desk(hands, live, source)
    before = list(source.directives.values_list("pk", flat=True))
    hands.judge("a")
    hands.judge("a")
    hands.judge("d", "2")
    hands.judge("a", says="mùa đông")
    hands.press("m")
    expect(hands.current()).to_contain_text("mua sắm thuốc")
    hands.press("s")
    expect(hands.page.locator("#cut")).to_be_visible()
    hands.press("Home", "Enter")
    expect(hands.page.locator("#cut")).not_to_be_visible()
    tally = hands.page.locator("#tally")
    expect(tally).to_contain_text("4/22")
    for left in ("4/21", "4/22", "3/22", "2/22", "1/22", "0/22"):
        hands.press("u")
        expect(tally).to_contain_text(left)
    assert list(source.directives.values_list("pk", flat=True)) == before
    assert set(Task.objects.values_list("state", flat=True)) == {State.CANCELLED}
    hands.press("u")
    expect(hands.page.locator("#said [role=alert]")).to_be_visible()


def test_what_cannot_be_undone_any_more_says_why_and_what_was_done_before_can(
    cast: Cast, live: str, hands: Hands
) -> None:
    source = read_document(cast)
    at_desk(hands, live, source)
    hands.judge("a")
    hands.judge("d", "1")
    task = Task.objects.get()
    progress.note(task, "Đang làm", 10, by=cast.officer, today=builders.TODAY, now=NOW)
    hands.press("u")
    expect(hands.page.locator(".card-d").nth(1)).to_have_attribute("data-state", "open")
    hands.press("u")
    expect(hands.page.locator(".card-d").nth(0).locator("[role=alert]")).to_be_visible()
    expect(hands.page.locator(".card-d").nth(0)).to_have_attribute("data-state", "accepted")
    hands.press("u")
    expect(hands.page.locator("#said [role=alert]")).to_be_visible()


def test_a_judged_directive_that_one_went_to_is_undone_before_the_last(cast: Cast, live: str, hands: Hands) -> None:
    source = article(cast)
    at_desk(hands, live, source)
    cards = hands.page.locator(".card-d")
    for _ in range(4):
        hands.judge("a")
    hands.press("k", "k", "k", "k", "u")
    expect(cards.nth(0)).to_have_attribute("data-state", "open")
    hands.press("u")
    expect(cards.nth(3)).to_have_attribute("data-state", "open")


def test_a_clause_is_split_at_the_word_that_the_arrows_go_to(cast: Cast, live: str, hands: Hands) -> None:
    text = "Chủ tịch yêu cầu:\nSở Y tế xây dựng kế hoạch, Sở Tài chính bố trí kinh phí trước ngày 15/12/2026.\n"
    source = article(cast, text)
    if source.directives.count() > 1:
        pytest.fail("it reads as two already: compose another")
    at_desk(hands, live, source)
    hands.press("s")
    expect(hands.page.locator("#cut button:focus")).to_have_text("Sở")
    hands.press("ArrowRight", "ArrowLeft", "Enter")
    expect(hands.page.locator(".card-d")).to_have_count(2)
    expect(hands.current()).to_be_focused()
    parts = [row.clause for row in source.directives.standing()]
    assert parts == ["Sở Y tế xây dựng kế hoạch", "Sở Tài chính bố trí kinh phí trước ngày 15/12/2026"]
    hands.press("s")
    expect(hands.page.locator("#cut")).to_be_visible()
    hands.press("Escape")
    expect(hands.current()).to_be_focused()
    assert source.directives.standing().count() == 2


def test_a_dismissed_passage_in_focus_becomes_a_directive_by_one_key(cast: Cast, live: str, hands: Hands) -> None:
    source = article(cast)
    at_desk(hands, live, source)
    passage = hands.page.locator(".passage[data-from]", has_text="chủ trì phiên họp")
    passage.focus()
    hands.press("n")
    expect(hands.current()).to_contain_text("chủ trì phiên họp")
    made = Directive.objects.get(origin="added")
    assert hands.current().get_attribute("id") == f"d{made.pk}"
    hands.press("u")
    wait_until(lambda: not Directive.objects.filter(origin="added").exists())
    expect(hands.page.locator("#tally")).to_contain_text("0/22")


def test_selected_words_become_a_directive_by_key_or_button(cast: Cast, live: str, hands: Hands) -> None:
    source = article(cast, "🐟 Lời đầu.\n" + ARTICLE)
    page = at_desk(hands, live, source).page
    select = """words => {
      const walker = document.createTreeWalker(document.getElementById('text'), NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf(words);
        if (at < 0) continue;
        getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
        return;
      }
    }"""
    button = page.locator("#add-selected")
    expect(button).not_to_be_visible()
    page.evaluate(select, "báo cáo và các ý kiến")
    expect(button).to_be_visible()
    hands.press("n")
    wait_until(lambda: Directive.objects.filter(origin="added").exists())
    assert Directive.objects.get(origin="added").clause == "báo cáo và các ý kiến"
    expect(page.locator(".card-d.is-current .what")).to_have_text("báo cáo và các ý kiến")
    expect(button).not_to_be_visible()
    page.evaluate(select, "bổ sung giường bệnh")
    button.click()
    wait_until(lambda: Directive.objects.filter(origin="added").count() == 2)
    expect(page.locator(".card-d.is-current .what")).to_have_text("bổ sung giường bệnh")
    page.evaluate("getSelection().removeAllRanges()")
    page.locator(".card-d").last.focus()
    hands.press("n")
    expect(page.locator("#said [role=alert]")).to_be_visible()


def test_all_that_is_sure_is_accepted_and_taken_back_at_once(cast: Cast, live: str, hands: Hands) -> None:
    source = article(cast)
    at_desk(hands, live, source)
    tally = hands.page.locator("#tally")
    hands.press("A")
    expect(hands.page.locator("#sure")).to_be_visible()
    hands.press("1")
    expect(tally).to_contain_text("18/22")
    assert Task.objects.count() == 18
    hands.press("u")
    expect(tally).to_contain_text("0/22")
    assert not Task.objects.exclude(state=State.CANCELLED).exists()
    hands.press("A")
    expect(hands.page.locator("#sure button").first).to_be_focused()
    hands.press("Enter")
    expect(tally).to_contain_text("18/22")
    hands.page.locator("#said .undo-last").click()
    expect(tally).to_contain_text("0/22")


def test_nothing_moves_under_the_hand_when_two_become_one(cast: Cast, live: str, hands: Hands) -> None:
    source = article(cast)
    hands.page.set_viewport_size({"width": 1280, "height": 1200})
    page = at_desk(hands, live, source).page
    hands.press(*"jjjjjjjjjjjj")
    expect(hands.current()).to_contain_text("tổ chức tập huấn")
    page.wait_for_timeout(200)
    before = hands.current().bounding_box() or {"y": -1}
    hands.press("m")
    expect(hands.current()).to_contain_text("mời chuyên gia")
    page.wait_for_timeout(200)
    after = hands.current().bounding_box() or {"y": -2}
    assert abs(before["y"] - after["y"]) <= 2


def test_a_form_that_is_being_filled_in_stays_when_others_are_merged(cast: Cast, live: str, hands: Hands) -> None:
    source = article(cast)
    page = at_desk(hands, live, source).page
    hands.press("j", "j", "e")
    hands.at_field("leads")
    page.locator("[name=content]").fill("Nội dung đang sửa")
    page.locator(".card-d", has_text="tổ chức tập huấn").focus()
    hands.press("m")
    expect(hands.current()).to_contain_text("mời chuyên gia")
    expect(page.locator("[name=content]")).to_have_value("Nội dung đang sửa")
    page.locator("[name=content]").focus()
    hands.press("Control+Enter")
    wait_until(lambda: Task.objects.filter(content="Nội dung đang sửa").exists())


def test_a_unit_is_chosen_from_the_list_by_keys(cast: Cast, live: str, hands: Hands) -> None:
    page = at_desk(hands, live, article(cast)).page
    hands.press("j", "j", "j", "l")
    field, choice = page.locator("[name=leads]").first, page.locator("#unit-choice")
    expect(field).to_be_focused()
    assert field.get_attribute("role") == "combobox"
    hands.press(*"so")
    expect(choice.locator("[role=option]")).to_have_count(2)
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(choice.locator("[aria-selected=true]")).to_have_text("Sở Y tế")
    hands.press("ArrowDown")
    expect(choice.locator("[aria-selected=true]")).to_have_text("Sở Tài chính")
    marked = choice.locator("[aria-selected=true]").get_attribute("id")
    assert field.get_attribute("aria-activedescendant") == marked
    hands.press("Escape")
    expect(choice).not_to_be_visible()
    expect(field).to_have_value("so")
    hands.press("ArrowDown", "ArrowUp", "Enter")
    expect(field).to_have_value("Sở Tài chính")
    expect(field).to_have_attribute("aria-expanded", "false")
    hands.press("Escape")
    expect(page.locator(".amend")).to_have_count(0)
    expect(hands.current()).to_be_focused()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("so y", "Sở Y tế"),
        ("SYT", "Sở Y tế"),
        ("sở y", "Sở Y tế"),
        ("tai ch", "Sở Tài chính"),
        ("ngoai g", "Bộ Ngoại giao"),
    ],
)
def test_a_unit_is_found_by_a_few_letters_with_or_without_marks(
    cast: Cast, live: str, hands: Hands, typed: str, found: str
) -> None:
    page = at_desk(hands, live, read_document(cast)).page
    hands.press("e")
    expect(page.locator("[name=leads]").first).to_be_focused()
    page.keyboard.insert_text(typed)
    expect(page.locator("#unit-choice [aria-selected=true]")).to_have_text(found)


def test_a_day_typed_short_is_shown_as_it_is_understood(cast: Cast, live: str, hands: Hands) -> None:
    page = at_desk(hands, live, read_document(cast)).page
    hands.press("j", "t")
    expect(page.locator("[name=due_on]")).to_be_focused()
    hands.press(*"1/11")
    expect(page.locator(".day-read")).to_contain_text("01/11/2027")
    hands.press(*"/26")
    expect(page.locator(".day-read")).to_contain_text("01/11/2026")
    hands.press("x")
    expect(page.locator(".day-read")).to_have_text("")


def test_a_reporting_cycle_is_set_by_keys(cast: Cast, live: str, hands: Hands) -> None:
    page = at_desk(
        hands,
        live,
        read_document(cast, "Sở Y tế báo cáo kết quả trước ngày 15/12/2026. Các tổ đội tăng cường\ntuyên truyền"),
    ).page
    hands.press("j", "r")
    expect(page.locator("[name=rrule]")).to_be_focused()
    hands.press("ArrowDown", "ArrowDown", "Control+Enter")
    expect(page.locator("[name=leads]").first).to_be_focused()
    hands.press(*"syt", "Enter", "Enter")
    wait_until(lambda: Task.objects.exclude(schedule=None).filter(period=None).exists())


def test_without_scripts_it_is_merged_split_added_and_taken_back(cast: Cast, live: str, hands: Hands) -> None:
    source = article(cast)
    plain = hands.page.context.browser.new_context(java_script_enabled=False)  # type: ignore[union-attr]
    plain.add_cookies(hands.page.context.cookies())  # type: ignore[arg-type]
    bare = plain.new_page()
    desk = f"{live}/documents/{source.pk}/review/"
    bare.goto(desk)
    bare.locator(".card-d .merge").nth(1).click()
    bare.locator("form[action$='/merge/'] button").click()
    expect(bare.locator(".unmake")).to_have_count(1)
    bare.locator(".unmake").click()
    expect(bare.locator(".unmake")).to_have_count(0)
    bare.locator(".card-d .split").nth(1).click()
    bare.locator("[name=at]").nth(4).click()
    expect(bare.locator(".unmake")).to_have_count(2)
    bare.locator(".agree").first.click()
    bare.locator(".make").first.click()
    expect(bare.locator(".unmake")).to_have_count(3)
    bare.locator("#show-sure").click()
    bare.locator("form.sure button").first.click()
    assert Task.objects.exists()
    plain.close()
