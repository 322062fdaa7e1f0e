"""bin/screenshots [--port N]: the README's pictures, taken from a freshly loaded `bin/demo` on that port."""

import argparse
import io
import os
from pathlib import Path

import pypdfium2
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
VAR = Path(os.environ.get("VAR_DIR") or ROOT / "var")
PICTURES = ROOT / ".github" / "screenshots"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


def main() -> None:
    parser = argparse.ArgumentParser(prog="bin/screenshots", description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    address = f"http://127.0.0.1:{parser.parse_args().port}"
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*sandbox, "--disable-gpu"])
        leader = _signed_in(browser, address, "minh")
        _take(leader, address, "/", "home")
        _take(leader, address, "/tasks/", "tasks")
        _take_report(leader, address)
        clerk = _signed_in(browser, address, "lan")
        clerk.goto(address + "/documents/")
        clerk.click("text=Kiên quyết chống tư tưởng")
        clerk.click("a[href$='/review/']")
        clerk.wait_for_load_state("networkidle")
        clerk.keyboard.press("j")
        clerk.keyboard.press("j")
        clerk.wait_for_timeout(500)
        clerk.screenshot(path=PICTURES / "review.png")
        officer = _signed_in(browser, address, "hoa", dark=True)
        _take(officer, address, "/inbox/", "reminders-dark")
        browser.close()


def _signed_in(browser: Browser, address: str, username: str, *, dark: bool = False) -> Page:
    scheme = "dark" if dark else "light"
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="vi-VN", color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}/login/")
    page.fill("#id_username", username)
    page.fill("#id_password", (VAR / "demo-password").read_text("utf-8"))
    page.click("form:has(#id_password) button")
    page.wait_for_selector(".who")
    return page


def _take(page: Page, address: str, path: str, name: str) -> None:
    page.goto(address + path)
    page.screenshot(path=PICTURES / f"{name}.png")


def _take_report(page: Page, address: str) -> None:
    """The first page of the PDF, as it would be printed."""
    page.goto(f"{address}/reports/add/")
    page.click("main form .btn-primary")
    link = page.locator("a[href$='/pdf/']").first
    link.wait_for(timeout=60_000)
    with page.expect_download() as caught:
        link.click()
    pdf = pypdfium2.PdfDocument(io.BytesIO(Path(caught.value.path()).read_bytes()))
    pdf[0].render(scale=1.3).to_pil().save(PICTURES / "report.png")


if __name__ == "__main__":
    main()
