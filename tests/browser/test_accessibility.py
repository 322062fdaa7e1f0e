"""Every page by axe's rules (WCAG 2.2 A and AA), in light and dark, and at 320 px without a sideways scroll."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from tests import builders
from tests.conftest import Cast
from tests.real_parts import ROOT, sign_in
from tests.tracker.listing import a_list
from tests.tracker.recurring import MONTHLY, recurring, turns_of
from tracker.models import Holiday, Letter, Role
from tracker.services import progress, reminders, reports, review, subtasks, task_lists
from tracker.services.schedules import Plan

pytestmark = pytest.mark.browser

AXE = Path(ROOT / "node_modules" / "axe-core" / "axe.min.js")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture
def pages(cast: Cast, transactional_db: None) -> list[str]:
    """The address of every page, each with something on it."""
    today, now = timezone.localdate(), timezone.now()
    text = "Đề nghị Sở Y tế báo cáo kết quả. Sở Tài chính thẩm định dự toán. Đã hoàn thành nhiều việc."
    source = builders.document(cast.clerk, text)
    waiting = builders.directive(source, "Sở Tài chính thẩm định dự toán")
    judged = builders.directive(source, units=[{"text": "Sở Y tế", "spans": [[8, 15]], "rule": "", "inherited": False}])
    builders.passage(source, "Đã hoàn thành nhiều việc")
    [task] = review.accept(judged, leads=[cast.health], due_on=today - timedelta(days=3), by=cast.clerk, now=now)
    progress.note(task, "Đang làm.", 40, by=cast.officer, today=today, now=now)
    due_on = today + timedelta(days=9)
    whole = builders.task(cast.health, cast.clerk, due_on=due_on)
    part = subtasks.hand_down(whole, "Rà soát kho thuốc", lead=cast.hospital, by=cast.officer, now=now)
    sent = builders.task(cast.finance, cast.clerk, due_on=today, partners=[cast.health])
    progress.submit(sent, "Xong.", by=cast.accountant, today=today, now=now)
    builders.task(cast.hospital, cast.clerk)
    lasting = recurring(cast, Plan(MONTHLY.rrule, today - timedelta(days=90), from_start=True), today=today, now=now)
    reminders.plan(today, now)
    letter = Letter.objects.create(sender="a@b.vn", to="c@d.vn", subject="Nhắc", text="Một", message_id="<1@x>")
    report = reports.ask(
        title="", start_on=today, end_on=today, unit=None, as_of=today, language="vi", by=cast.clerk, now=now
    )
    reports.make(report.pk, now)
    tried = a_list(cast.clerk, "Báo cáo")
    task_lists.try_out(tried, by=cast.clerk, now=now)
    return [
        reverse("task_import"),
        tried.get_absolute_url(),
        *(reverse(name) for name in ("home", "task_list", "document_list", "document_add", "unit_list", "inbox")),
        *(reverse(name) for name in ("report_list", "report_add", "mailbox", "password_change", "holiday_list")),
        reverse("task_add"),
        lasting.get_absolute_url(),
        reverse("task_schedule", args=[lasting.pk]),
        turns_of(lasting)[1].get_absolute_url(),
        task.get_absolute_url(),
        sent.get_absolute_url(),
        whole.get_absolute_url(),
        part.get_absolute_url(),
        source.get_absolute_url(),
        reverse("review_desk", args=[source.pk]),
        reverse("directive_amend", args=[waiting.pk]),
        reverse("directive_split", args=[waiting.pk]),
        reverse("document_accept_sure", args=[source.pk]),
        reverse("unit_detail", args=[cast.health.pk]),
        reverse("report_detail", args=[report.pk]),
        reverse("letter_detail", args=[letter.pk]),
        "/no-such-page/",
    ]


@pytest.fixture
def examined(chromium: Browser) -> Iterator[Page]:
    """A page whose content policy lets axe measure with styles of its own; tests/real_parts.py keeps the policy."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800}, locale="vi-VN", bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(examined: Page, live: str, cast: Cast, pages: list[str], theme: str) -> None:
    found = _axe(examined, live + reverse("login"), theme, live)
    sign_in(examined, live, cast.clerk)
    for address in pages:
        found += _axe(examined, live + address, theme, live)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_an_administrators_pages(examined: Page, live: str, cast: Cast, theme: str) -> None:
    day = Holiday.objects.create(country="VN", on=timezone.localdate(), name="Nghỉ bù")
    sign_in(examined, live, builders.person("chief", Role.ADMIN, cast.province))
    names = ("office_settings", "unit_import", "holiday_list", "holiday_add", "deputy", "bin_list")
    found = [_axe(examined, live + reverse(name), theme, live) for name in names]
    found += [_axe(examined, live + reverse("holiday_amend", args=[day.pk]), theme, live)]
    found += [_axe(examined, live + reverse("unit_amend", args=[cast.health.pk]), theme, live)]
    examined.set_viewport_size({"width": 320, "height": 640})
    for name in names:
        examined.goto(live + reverse(name))
        assert examined.evaluate("document.documentElement.scrollWidth") <= 320, name
    assert not any(found), found


def test_nothing_scrolls_sideways_on_a_small_phone(page: Page, live: str, cast: Cast, pages: list[str]) -> None:
    sign_in(page, live, cast.clerk)
    page.set_viewport_size({"width": 320, "height": 640})
    wide = []
    for address in pages:
        page.goto(live + address)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            wide.append(f"{address} is {width} px wide")
    assert not wide, "\n".join(wide)


def test_the_first_tab_leads_past_the_header(page: Page, live: str, cast: Cast) -> None:
    sign_in(page, live, cast.clerk)
    page.goto(live)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_a_slash_goes_to_the_search_and_stays_a_letter_in_a_text(page: Page, live: str, cast: Cast) -> None:
    sign_in(page, live, cast.clerk)
    page.goto(live)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "find"
    page.keyboard.press("/")
    assert page.input_value("#find") == "/"


def test_a_refused_form_is_shown_where_it_is_wrong(page: Page, live: str, cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=timezone.localdate())
    sign_in(page, live, cast.clerk)
    page.set_viewport_size({"width": 390, "height": 500})
    page.goto(live + task.get_absolute_url())
    page.click("details.acts > summary")
    page.click("details.act:has(form[action$='/amend/']) > summary")
    page.fill("#id_amend_due_on", "31/02/2027")
    page.click("form[action$='/amend/'] button")
    field = page.locator("#id_amend_due_on[aria-invalid=true]")
    expect(field).to_be_focused()
    expect(field).to_be_in_viewport()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("keys", ["lso", "t1/1", "s", "A", "?", "m"])
def test_axe_finds_nothing_at_the_desk_while_somebody_works(
    examined: Page, live: str, cast: Cast, pages: list[str], theme: str, keys: str
) -> None:
    desk = next(address for address in pages if address.endswith("/review/"))
    sign_in(examined, live, cast.clerk)
    _show(examined, live + desk, theme, live)
    examined.keyboard.press(keys[0])
    opened = {"l": "[name=leads]:focus", "t": "[name=due_on]:focus", "m": "#said p"}.get(keys[0], "dialog[open]")
    examined.locator(opened).wait_for()
    examined.keyboard.type(keys[1:])
    assert _violations(examined, theme, keys) == []


def _axe(page: Page, address: str, theme: str, live: str) -> list[str]:
    _show(page, address, theme, live)
    return _violations(page, theme, address)


def _show(page: Page, address: str, theme: str, live: str) -> None:
    page.context.add_cookies([{"name": "theme", "value": theme, "url": live}])
    page.goto(address)


def _violations(page: Page, theme: str, where: str) -> list[str]:
    page.evaluate(AXE.read_text("utf-8"))
    result: dict[str, Any] = page.evaluate("tags => axe.run({runOnly: tags})", RULES)
    return [
        f"{theme} {where}: {violation['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]
