"""axe-core finds nothing to complain about, on any page, light and dark, on a desktop and on a tablet."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from ledger.learned_words import LearnedWord, WordSense
from schemas.verdict import VerdictKind
from tests.ledger.builders import NOON, make_verdict
from tests.review.browser.conftest import Seats
from tests.review.browser.queue_of_jackets import Jackets
from tests.review.browser.served_desk import ServedDesk

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
def test_axe_finds_no_violation(seat: Seats, desk: ServedDesk, jackets: Jackets, scheme: str, width: int) -> None:
    desk.ledger.learn_word(
        LearnedWord("nordwind", "Nordwind", "de", "jackets", WordSense.NEUTRAL, "", "ada", NOON, jackets.flagged)
    )
    seat.allowed = {404}
    language = "de-DE" if scheme == "light" else "en-GB"
    look = {"color_scheme": scheme, "viewport": {"width": width, "height": 900}, "locale": language}
    ensure_accessible(seat(None, "/sign-in", **look), "sign-in")
    page = seat(**look)
    ensure_accessible(page, "queue")
    page.goto("/no-such-page")
    ensure_accessible(page, "problem")
    for path in ("/clusters", "/bulk?locale=de_DE", "/history", "/assignments", "/skus/JK-1", "/password"):
        page.goto(path)
        ensure_accessible(page, path)
    ensure_accessible(seat("admin", "/people", **look), "people")
    page.goto("/words")
    expect(page.get_by_role("rowheader", name="Nordwind")).to_be_visible()
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


def test_nothing_is_wider_than_a_narrow_screen(seat: Seats, desk: ServedDesk, jackets: Jackets) -> None:
    desk.ledger.decide(make_verdict(jackets.flagged, VerdictKind.EDITED, text="Die Jacke Nordwind wiegt 450 g."))
    page = seat("admin", viewport={"width": 320, "height": 640})
    expect(page.locator("main")).to_be_visible()
    paths = ["/", "/clusters", "/bulk", "/history", "/skus/JK-1", "/assignments", "/people", "/password", "/words"]
    wide = {}
    # The figures come last: while they are counted, that page loads itself again.
    for path in [*paths, f"/items/{jackets.flagged}", "/figures"]:
        page.goto(path)
        if path == "/figures":
            expect(page.locator(".key-figures")).to_be_visible()
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            wide[path] = width
    assert wide == {}
