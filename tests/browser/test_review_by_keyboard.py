"""A clerk reviews a whole article with the hands on the keys, in a real Chromium."""

from datetime import date

import pytest
from playwright.sync_api import Locator, Page, expect

from directives.models import Directive, Document, Verdict
from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tests.real_parts import sign_in, wait_until
from tests.tracker.desk_parts import read_document
from tracker.models import State, Task
from tracker.services import documents, progress

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ARTICLE = """ỦY BAN NHÂN DÂN TỈNH
THÔNG BÁO
Kết luận của Chủ tịch Ủy ban nhân dân tỉnh tại phiên họp thường kỳ tháng 11 năm 2026

Ngày 20 tháng 11 năm 2026, Chủ tịch Ủy ban nhân dân tỉnh chủ trì phiên họp thường kỳ. Sau khi nghe báo cáo và các ý kiến phát biểu, Chủ tịch kết luận như sau:

Trong tháng qua, Chủ tịch Ủy ban nhân dân tỉnh cho rằng vẫn còn một số hạn chế, tồn tại cần sớm được khắc phục. Quyền lực phải được ràng buộc bằng trách nhiệm.

Tháng trước, Chủ tịch đã yêu cầu Sở Y tế rà soát công tác phòng, chống dịch và Sở đã hoàn thành.

Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Sở Y tế xây dựng kế hoạch phòng, chống dịch mùa đông, hoàn thành trước ngày 05/12/2026.
2. Sở Tài chính bố trí kinh phí phòng, chống dịch trước ngày 10/12/2026.
3. Sở Y tế kiểm tra việc mua sắm thuốc tại các cơ sở khám, chữa bệnh.
4. Bệnh viện tỉnh bổ sung giường bệnh cho khoa hồi sức.
5. Sở Tài chính thẩm định dự toán sửa chữa trạm y tế.
6. Các cơ quan liên quan tăng cường tuyên truyền về tiêm chủng đến người dân.
7. Sở Y tế báo cáo kết quả tiêm chủng trước ngày 15/12/2026.
8. Sở Tài chính quyết toán nguồn kinh phí năm 2025.
9. Bệnh viện tỉnh công khai giá dịch vụ khám bệnh.
10. Sở Y tế tổ chức tập huấn cho cán bộ y tế xã.
11. Sở Y tế mời chuyên gia tham gia tập huấn.
12. Sở Tài chính hướng dẫn các huyện lập dự toán năm 2027.
13. Bệnh viện tỉnh lắp đặt hệ thống xử lý nước thải trước ngày 20/12/2026.
14. Sở Y tế công bố đường dây nóng.
15. Sở Tài chính kiểm kê tài sản công trước ngày 31/12/2026.
16. Bệnh viện tỉnh rà soát danh mục thuốc thiết yếu.
17. Sở Y tế cấp phép cho các phòng khám đủ điều kiện.
18. Sở Tài chính trình phương án tự chủ của các đơn vị sự nghiệp.
19. Sở Y tế tổng hợp, báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện trước ngày 25/12/2026.
"""


class Hands:
    """Presses keys at the desk and counts them, every letter too."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.pressed = 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.pressed += 1

    def current(self) -> Locator:
        return self.page.locator(".card-d.is-current")

    def judge(self, *keys: str, says: str = "") -> None:
        """Press what judges the card in focus, of which `says` are some words, and see the hand go on."""
        judged = self.current()
        expect(judged).to_contain_text(says)
        at = judged.get_attribute("id")
        self.press(*keys)
        expect(self.page.locator(f"#{at}")).not_to_have_attribute("data-state", "open")

    def at_field(self, name: str) -> None:
        expect(self.page.locator(f"[name={name}]").first).to_be_focused()


def _article(cast: Cast, text: str = ARTICLE) -> Document:
    document, _is_new = documents.take_in(text.encode(), "bai.txt", by=cast.clerk, now=NOW)
    documents.read(document.readings.get().pk, NOW)
    document.refresh_from_db()
    return document


@pytest.fixture
def hands(cast: Cast, live: str, page: Page) -> Hands:
    sign_in(page, live, cast.clerk)
    return Hands(page)


def _at_desk(hands: Hands, live: str, source: Document) -> Hands:
    hands.page.goto(f"{live}/documents/{source.pk}/review/")
    return hands


def test_twenty_directives_are_reviewed_in_fewer_than_sixty_keystrokes(cast: Cast, live: str, hands: Hands) -> None:
    source = _article(cast)
    assert source.directives.count() == 20
    _at_desk(hands, live, source)
    tally = hands.page.locator("#tally")
    expect(tally).to_contain_text("0/22")
    hands.judge("a", says="tồn tại cần sớm")
    hands.judge("a", says="Quyền lực phải")
    hands.judge("d", "1", says="Sở đã hoàn thành")
    hands.judge("a", says="mùa đông")
    hands.judge("a", says="bố trí kinh phí")
    # The wrong lead.
    expect(hands.current()).to_contain_text("mua sắm thuốc")
    hands.press("l")
    hands.at_field("leads")
    hands.judge(*"bvt", "Enter", "Enter")
    hands.judge("a", says="giường bệnh")
    hands.judge("a", says="trạm y tế")
    # No lead that is known: it is asked for.
    expect(hands.current()).to_contain_text("Các cơ quan liên quan")
    hands.press("a")
    hands.at_field("leads")
    hands.judge(*"so y", "Enter", "Enter")
    hands.judge("a", says="kết quả tiêm chủng")
    # A deadline that the text does not state.
    expect(hands.current()).to_contain_text("quyết toán")
    hands.press("t")
    hands.at_field("due_on")
    hands.judge(*"31/12", "Enter")
    hands.judge("a", says="công khai giá")
    # Two that are one.
    expect(hands.current()).to_contain_text("tổ chức tập huấn")
    hands.press("m")
    expect(hands.current()).to_contain_text("mời chuyên gia")
    hands.judge("a", says="tổ chức tập huấn")
    for says in (
        "lập dự toán",
        "nước thải",
        "đường dây nóng",
        "kiểm kê",
        "thiết yếu",
        "cấp phép",
        "tự chủ",
        "tổng hợp",
    ):
        hands.judge("a", says=says)

    expect(tally).to_contain_text("21/21")
    expect(tally.locator(".finished")).to_be_visible()
    print(f"\n{hands.pressed} keystrokes for 20 directives and 2 passages")
    assert hands.pressed < 60
    assert not Document.objects.awaiting_review().exists()
    _assert_tasks(cast, source)


def _assert_tasks(cast: Cast, source: Document) -> None:
    standing = source.directives.standing()
    assert {row.judgement.verdict for row in standing[1:]} == {Verdict.ACCEPTED}
    assert standing[0].judgement.verdict == Verdict.DISMISSED
    assert Task.objects.count() == standing.count() - 1 == 18
    found = {task.content: (task.lead, task.due_on) for task in Task.objects.all()}
    by_words = {
        "mùa đông": (cast.health, date(2026, 12, 5)),
        "mua sắm thuốc": (cast.hospital, None),
        "giường bệnh": (cast.hospital, None),
        "tuyên truyền": (cast.health, None),
        "quyết toán": (cast.finance, date(2026, 12, 31)),
        "tập huấn": (cast.health, None),
        "nước thải": (cast.hospital, date(2026, 12, 20)),
        "kiểm kê": (cast.finance, date(2026, 12, 31)),
        "tổng hợp": (cast.health, date(2026, 12, 25)),
    }
    for words, wanted in by_words.items():
        assert [values for content, values in found.items() if words in content] == [wanted], words


def test_whoever_presses_faster_than_the_server_answers_loses_nothing(cast: Cast, live: str, hands: Hands) -> None:
    source = _article(cast)
    _at_desk(hands, live, source)
    hands.press(*"aaj")
    hands.press(*"aaa")
    wait_until(lambda: Task.objects.count() == 3)
    hands.press(*"lbvt")
    expect(hands.page.locator("[name=leads]").first).to_have_value("bvt")
    hands.press("Enter", "Enter")
    wait_until(lambda: Task.objects.filter(assignments__unit=cast.hospital).count() == 1)


def test_every_act_of_the_page_is_undone_in_its_order(cast: Cast, live: str, hands: Hands) -> None:
    source = _article(cast)
    _at_desk(hands, live, source)
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
    _at_desk(hands, live, source)
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
    source = _article(cast)
    _at_desk(hands, live, source)
    cards = hands.page.locator(".card-d")
    for _ in range(4):
        hands.judge("a")
    hands.press("k", "k", "k", "k", "u")
    expect(cards.nth(0)).to_have_attribute("data-state", "open")
    hands.press("u")
    expect(cards.nth(3)).to_have_attribute("data-state", "open")


def test_a_clause_is_split_at_the_word_that_the_arrows_go_to(cast: Cast, live: str, hands: Hands) -> None:
    text = "Chủ tịch yêu cầu:\nSở Y tế xây dựng kế hoạch, Sở Tài chính bố trí kinh phí trước ngày 15/12/2026.\n"
    source = _article(cast, text)
    if source.directives.count() > 1:
        pytest.fail("it reads as two already: compose another")
    _at_desk(hands, live, source)
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
    source = _article(cast)
    _at_desk(hands, live, source)
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
    source = _article(cast, "🐟 Lời đầu.\n" + ARTICLE)
    page = _at_desk(hands, live, source).page
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
    expect(button).not_to_be_visible()
    page.evaluate(select, "bổ sung giường bệnh")
    button.click()
    expect(page.locator("#said")).to_contain_text(" ")
    wait_until(lambda: Directive.objects.filter(origin="added").count() == 2)
    expect(page.locator(".card-d.is-current .what")).to_have_text("bổ sung giường bệnh")
    page.evaluate("getSelection().removeAllRanges()")
    page.locator(".card-d").last.focus()
    hands.press("n")
    expect(page.locator("#said [role=alert]")).to_be_visible()


def test_all_that_is_sure_is_accepted_and_taken_back_at_once(cast: Cast, live: str, hands: Hands) -> None:
    source = _article(cast)
    _at_desk(hands, live, source)
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
    source = _article(cast)
    hands.page.set_viewport_size({"width": 1280, "height": 1200})
    page = _at_desk(hands, live, source).page
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
    source = _article(cast)
    page = _at_desk(hands, live, source).page
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
