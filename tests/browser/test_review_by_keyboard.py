"""A clerk reviews a whole article with the hands on the keys, in a real Chromium."""

from datetime import date

import pytest
from playwright.sync_api import expect

from directives.models import Document, Verdict
from tests.browser.hands import Hands, article, at_desk
from tests.conftest import Cast
from tracker.models import Task

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_twenty_directives_are_reviewed_in_fewer_than_sixty_keystrokes(cast: Cast, live: str, hands: Hands) -> None:
    source = article(cast)
    assert source.directives.count() == 20
    at_desk(hands, live, source)
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
