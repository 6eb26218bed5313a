"""axe-core finds nothing to complain about, on any page, light and dark, on a desktop and on a tablet."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.review.browser.conftest import Seats
from tests.review.browser.queue_of_jackets import Jackets

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]

_RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}


def ensure_accessible(page: Page, what: str) -> None:
    """Let axe-core look at a page; fail with its report."""
    found = Axe().run(page, options=_RULES)
    assert found.violations_count == 0, f"{what}:\n{found.generate_report()}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 820])
def test_axe_finds_no_violation(seat: Seats, jackets: Jackets, scheme: str, width: int) -> None:
    seat.allowed = {404}
    look = {"color_scheme": scheme, "viewport": {"width": width, "height": 900}}
    ensure_accessible(seat(None, "/sign-in", **look), "sign-in")
    page = seat(**look)
    ensure_accessible(page, "queue")
    page.goto("/no-such-page")
    ensure_accessible(page, "problem")
    for path in ("/clusters", "/bulk?locale=de_DE", "/history", "/assignments", "/skus/JK-1"):
        page.goto(path)
        ensure_accessible(page, path)
    ensure_accessible(seat("admin", "/people", **look), "people")
    page.goto("/words")
    ensure_accessible(page, "words")
    page.goto("/figures")
    expect(page.locator(".key-figures")).to_be_visible()
    ensure_accessible(page, "figures")
    page.goto(f"/items/{jackets.blocked if scheme == 'dark' else jackets.flagged}")
    page.locator("mark").first.hover()
    ensure_accessible(page, "item with its evidence lit up")
    page.goto(f"/items/{jackets.flagged}")
    page.keyboard.press("r")
    expect(page.get_by_role("dialog")).to_be_visible()
    ensure_accessible(page, "reject")
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    expect(page.get_by_role("dialog")).to_be_visible()
    ensure_accessible(page, "redraft")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    ensure_accessible(page, "keys")
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    page.get_by_role("textbox", name="Text").fill("Die Jacke Nordwind wiegt 777 g und ist wasserdicht.")
    expect(page.locator(".preview mark")).to_have_count(1, timeout=8000)
    ensure_accessible(page, "editing")
