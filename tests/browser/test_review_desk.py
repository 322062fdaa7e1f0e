"""The way of a text from the clipboard to tasks, in a real Chromium with a real worker."""

import pytest
from playwright.sync_api import Page, expect

from directives.models import Document, Judgement, Verdict
from directives.models.reading import ReadingState
from tests import builders
from tests.conftest import Cast
from tests.real_parts import Worker, sign_in, wait_until
from tests.tracker.desk_parts import mention, read_document
from tracker.models import State, Task
from tracker.services import review

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LETTER = """CHỈ THỊ
Về việc tăng cường phòng, chống dịch

Năm qua, ngành y tế đã hoàn thành nhiều nhiệm vụ.

Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Sở Y tế chủ trì, phối hợp với Sở Tài chính xây dựng kế hoạch phòng, chống dịch, hoàn thành trước ngày 15/12/2026.
2. Sở Tài chính bố trí kinh phí phòng, chống dịch.
3. Các đội xung kích tăng cường tuyên truyền <b>đến</b> người dân 🐟 trước ngày 20/12/2026.
"""


@pytest.mark.services
def test_a_pasted_text_becomes_tasks_by_keyboard(cast: Cast, worker: Worker, live: str, page: Page) -> None:
    sign_in(page, live, cast.clerk)
    page.goto(f"{live}/documents/add/")
    page.fill("#id_text", LETTER)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/*/")
    desk = page.locator("#progress a.btn-primary")
    desk.wait_for(timeout=20_000)
    assert Document.objects.get().readings.get().state == ReadingState.DONE
    desk.click()

    cards = page.locator(".card-d")
    expect(cards).to_have_count(3)
    expect(cards.nth(0)).to_have_attribute("aria-current", "true")
    page.keyboard.press("a")
    expect(cards.nth(0)).to_have_attribute("data-state", "accepted")
    expect(cards.nth(1)).to_be_focused()
    page.keyboard.press("d")
    expect(page.locator("#why")).to_be_visible()
    page.keyboard.press("3")
    expect(cards.nth(1)).to_have_attribute("data-state", "dismissed")
    expect(cards.nth(2)).to_be_focused()
    page.keyboard.press("a")
    expect(cards.nth(2).locator("[role=alert]")).to_be_visible()
    expect(cards.nth(2).locator("[name=leads]").first).to_be_focused()
    page.keyboard.type("Bệnh viện tỉnh")
    page.keyboard.press("Enter")
    expect(cards.nth(2)).to_have_attribute("data-state", "accepted")
    expect(page.locator("#tally progress")).to_have_attribute("value", "3")

    assert {task.lead for task in Task.objects.all()} == {cast.health, cast.hospital}
    assert list(Judgement.objects.order_by("directive").values_list("verdict", flat=True)) == [
        Verdict.ACCEPTED,
        Verdict.DISMISSED,
        Verdict.ACCEPTED,
    ]
    page.keyboard.press("u")
    expect(cards.nth(2)).to_have_attribute("data-state", "open")
    wait_until(lambda: Task.objects.filter(state=State.CANCELLED).count() == 1)


def test_the_text_follows_the_card_and_the_words_of_its_fields_are_tinted(cast: Cast, live: str, page: Page) -> None:
    text = "🐟 Lời đầu.\n" + "Đoạn đệm dài.\n\n" * 80
    text += (
        "Chủ tịch yêu cầu:\nSở Y tế báo cáo kết quả trước ngày 15/12/2026.\n\nCác tổ đội tăng cường\ntuyên truyền.\n"
    )
    source = read_document(cast, text)
    sign_in(page, live, cast.clerk)
    page.goto(f"{live}/documents/{source.pk}/review/")
    first, second = source.directives.all()
    page.keyboard.press("k")
    expect(page.locator(f"#m{first.pk}")).to_be_in_viewport()
    tinted = page.evaluate("[...CSS.highlights].map(([name, all]) => [name, [...all].map(String).join('')])")
    assert dict(tinted) == {"lead": "Sở Y tế", "due": "trước ngày 15/12/2026"}
    page.locator(f"[data-d='{second.pk}']").first.click()
    expect(page.locator(f"#d{second.pk}")).to_have_attribute("aria-current", "true")
    assert page.evaluate("[...CSS.highlights.get('lead')].map(String).join('')") == "Các tổ đội"


def test_scrolling_one_column_takes_the_other_along(cast: Cast, live: str, page: Page) -> None:
    clauses = [f"Sở Y tế báo cáo kết quả lần thứ {n:02}" for n in range(40)]
    source = builders.document(cast.clerk, ".\n\n".join(clauses))
    for clause in clauses:
        builders.directive(source, clause)
    sign_in(page, live, cast.clerk)
    page.goto(f"{live}/documents/{source.pk}/review/")
    page.mouse.move(300, 400)
    page.mouse.wheel(0, 900)
    last = page.locator(".said").nth(24)
    expect(last).to_be_in_viewport()
    page.wait_for_function("document.getElementById('cards').scrollTop > 1000")
    shown = "[...document.querySelectorAll('.card-d')].filter(c => {const b = c.getBoundingClientRect(); return b.bottom > 150 && b.top < 790}).map(c => c.id)"
    marked = "[...document.querySelectorAll('.said')].filter(c => {const b = c.getBoundingClientRect(); return b.bottom > 150 && b.top < 790}).map(c => 'd' + c.dataset.d)"
    assert set(page.evaluate(shown)) <= set(page.evaluate(marked))


@pytest.mark.parametrize("width", [390, 320])
def test_on_a_phone_each_card_stands_below_its_passage(cast: Cast, live: str, page: Page, width: int) -> None:
    clauses = [f"Sở Y tế báo cáo kết quả lần thứ {n:02}" for n in range(30)]
    source = builders.document(cast.clerk, ".\n\n".join(clauses))
    for clause in clauses:
        builders.directive(source, clause)
    page.set_viewport_size({"width": width, "height": 720})
    sign_in(page, live, cast.clerk)
    page.goto(f"{live}/documents/{source.pk}/review/")
    assert (page.locator(".card-d").first.bounding_box() or {"y": 9999})["y"] < 720
    for key in "jjjjjjjjkkk":
        page.keyboard.press(key)
        card, mark = page.locator(".card-d.is-current"), page.locator(".said.is-current")
        expect(card).to_be_in_viewport(ratio=0.95)
        expect(mark).to_be_in_viewport(ratio=0.95)
        upper, lower = mark.bounding_box(), card.bounding_box()
        assert upper is not None
        assert lower is not None
        assert upper["y"] + upper["height"] <= lower["y"]
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_as_the_last_lead_is_filled_another_row_stands_below_it(cast: Cast, live: str, page: Page) -> None:
    source = read_document(cast)
    sign_in(page, live, cast.clerk)
    page.goto(f"{live}/documents/{source.pk}/review/#d{source.directives.all()[1].pk}")
    page.keyboard.press("e")
    leads = page.locator("[name=leads]")
    expect(leads).to_have_count(1)
    expect(leads.first).to_be_focused()
    for name in ("Sở Y tế", "Sở Tài chính", "Bệnh viện tỉnh"):
        page.keyboard.type(name)
        page.keyboard.press("Tab")
    expect(leads).to_have_count(4)
    expect(leads.nth(3)).to_be_focused()
    assert "Đơn vị chủ trì" in (leads.nth(3).get_attribute("aria-label") or "")
    page.keyboard.press("Enter")
    wait_until(lambda: Task.objects.count() == 3)
    assert {task.lead for task in Task.objects.all()} == {cast.health, cast.finance, cast.hospital}


def test_a_dismissed_passage_tells_its_reason_on_focus_and_nothing_moves(cast: Cast, live: str, page: Page) -> None:
    source = read_document(cast)
    sign_in(page, live, cast.leader)
    page.goto(f"{live}/documents/{source.pk}/review/")
    passage, reason, text = page.locator(".passage").first, page.locator("#why-tip"), page.locator("#text-lines")
    expect(reason).to_be_hidden()
    before = text.bounding_box()
    passage.focus()
    expect(reason).to_have_text("nêu chủ thể chỉ đạo")
    assert text.bounding_box() == before
    page.keyboard.press("Escape")
    expect(reason).to_be_hidden()
    passage.hover()
    expect(reason).to_be_visible()
    page.locator("#cards").hover()
    expect(reason).to_be_hidden()


def test_a_half_judged_document_opens_where_it_was_left(cast: Cast, live: str, page: Page) -> None:
    clauses = [f"Sở Y tế báo cáo kết quả lần thứ {n:02}" for n in range(40)]
    source = builders.document(cast.clerk, ".\n\n".join(clauses))
    rows = [builders.directive(source, clause) for clause in clauses]
    for row in rows[:30]:
        review.dismiss(row, "done", by=cast.clerk, now=builders.NOW)
    sign_in(page, live, cast.clerk)
    page.goto(f"{live}/documents/{source.pk}/review/")
    for where in (f"#d{rows[30].pk}", f"#m{rows[30].pk}"):
        expect(page.locator(where)).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollHeight <= window.innerHeight")


def test_hostile_text_runs_nothing_in_the_browser(cast: Cast, live: str, page: Page) -> None:
    clause = "Sở Y tế <img src=x onerror=\"document.title='hacked'\"> <script>document.title='hacked'</script>"
    source = builders.document(cast.clerk, f"{clause}\n\u202eđảo ngược", title="</title><script>1</script>")
    builders.directive(source, clause)
    sign_in(page, live, cast.clerk)
    page.goto(f"{live}/documents/{source.pk}/review/")
    page.keyboard.press("e")
    expect(page.locator("[name=content]")).to_have_value(clause)
    assert page.title() != "hacked"
    assert page.locator("#text img, #text script, .card-d img").count() == 0
    assert page.locator("#text").inner_text().count("<script>") == 1


def test_without_scripts_marks_lead_to_cards_and_forms_judge(cast: Cast, live: str, page: Page) -> None:
    source = read_document(cast)
    sign_in(page, live, cast.clerk)
    plain = page.context.browser.new_context(java_script_enabled=False)  # type: ignore[union-attr]
    plain.add_cookies(page.context.cookies())  # type: ignore[arg-type]
    bare = plain.new_page()
    bare.goto(f"{live}/documents/{source.pk}/review/")
    first = source.directives.all()[0]
    bare.click(f"#m{first.pk}")
    assert bare.url.endswith(f"#d{first.pk}")
    bare.click(f"#d{first.pk} .accept")
    expect(bare.locator(f"#d{first.pk}")).to_have_attribute("data-state", "accepted")
    bare.click(f"#d{first.pk} .undo")
    expect(bare.locator(f"#d{first.pk}")).to_have_attribute("data-state", "open")
    plain.close()


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ({"status": 403, "body": "no"}, "data-refused"),
        ({"status": 404, "body": "no"}, "data-gone"),
        ({"status": 500, "body": "<h1>Lỗi</h1>"}, "data-failed"),
        (None, "data-offline"),
    ],
)
def test_what_went_wrong_is_said_on_the_card_and_the_next_try_works(
    cast: Cast, live: str, page: Page, fault: dict[str, object] | None, said: str
) -> None:
    source = read_document(cast)
    first, second = (f"#d{row.pk}" for row in source.directives.all())
    sign_in(page, live, cast.clerk)
    page.goto(f"{live}/documents/{source.pk}/review/")
    page.route("**/directives/**", lambda route: route.fulfill(**fault) if fault else route.abort())
    words = page.locator("#desk").get_attribute(said)
    assert words
    note = page.locator(f"{first} > [role=alert]")
    for _ in range(2):
        page.keyboard.press("a")
        expect(note).to_have_text(words)
    page.keyboard.press("d")
    page.keyboard.press("1")
    expect(note).to_have_text(words)
    expect(page.locator(first)).to_have_attribute("data-state", "open")

    page.unroute("**/directives/**")
    page.locator(f"{first} .edit").click()
    page.locator(f"{first} .cancel").click()
    expect(page.locator(first)).to_be_focused()
    expect(note).to_have_count(0)
    page.keyboard.press("a")
    expect(page.locator(first)).to_have_attribute("data-state", "accepted")
    expect(page.locator(second)).to_be_focused()


def test_a_session_that_ended_at_the_desk_leads_to_signing_in_and_back(cast: Cast, live: str, page: Page) -> None:
    source = read_document(cast)
    sign_in(page, live, cast.clerk)
    page.goto(f"{live}/documents/{source.pk}/review/")
    page.context.clear_cookies(name="sessionid")
    page.keyboard.press("a")
    page.wait_for_url("**/login/**")
    page.fill("[name=username]", "clerk")
    page.fill("[name=password]", "long-enough-secret")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{live}/documents/{source.pk}/review/")
    page.keyboard.press("a")
    expect(page.locator(".card-d").first).to_have_attribute("data-state", "accepted")


@pytest.mark.parametrize("path", ["/documents/", "/documents/add/", "/documents/{}/", "/documents/{}/review/"])
def test_nothing_is_wider_than_a_small_phone(cast: Cast, live: str, page: Page, path: str) -> None:
    source = read_document(cast)
    sign_in(page, live, cast.clerk)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(live + path.format(source.pk))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_after_a_click_the_keys_go_on_with_the_next_directive_and_nothing_moves(
    cast: Cast, live: str, page: Page
) -> None:
    text = "Chủ tịch yêu cầu:\n" + "".join(f"{n}. Sở Y tế báo cáo kết quả số {n}, hằng quý.\n" for n in range(12))
    source = builders.document(cast.clerk, text)
    for n in range(12):
        builders.directive(source, f"Sở Y tế báo cáo kết quả số {n}, hằng quý", units=[mention(text, "Sở Y tế")])
    first, second, third, *_rest = (f"#d{row.pk}" for row in source.directives.all())
    sign_in(page, live, cast.clerk)
    page.goto(f"{live}/documents/{source.pk}/review/")
    before = page.locator("#cards").evaluate("pane => [pane.scrollTop, window.scrollY]")
    page.locator(f"{first} .accept").click()
    expect(page.locator(first)).to_have_attribute("data-state", "accepted")
    expect(page.locator(second)).to_be_focused()
    assert page.locator("#cards").evaluate("pane => [pane.scrollTop, window.scrollY]") == before
    page.keyboard.press("a")
    expect(page.locator(second)).to_have_attribute("data-state", "accepted")
    expect(page.locator(third)).to_be_focused()
    page.locator(f"{first} .undo").click()
    expect(page.locator(first)).to_have_attribute("data-state", "open")
    expect(page.locator(first)).to_be_focused()
