"""Signing in, and the queue: filters, counts, search, saved views, two languages."""

import re

import pytest
from playwright.sync_api import expect

from tests.review.browser.conftest import PASSWORD, Seats
from tests.review.browser.queue_of_jackets import Jackets

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]


def test_somebody_signs_in_where_they_wanted_to_go_and_out_again(seat: Seats, jackets: Jackets) -> None:
    seat.allowed = {401}
    page = seat(None, f"/items/{jackets.flagged}?family=jackets")
    expect(page).to_have_url(re.compile("/sign-in"))
    page.get_by_label("Name").fill("approver")
    page.get_by_label("Passwort").fill("falsch")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("Name oder Passwort ist falsch.")
    page.get_by_label("Passwort").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/items/{jackets.flagged}\\?family=jackets$"))
    page.get_by_role("button", name="Abmelden").click()
    expect(page).to_have_url(re.compile("/sign-in"))
    page.goto("/")
    expect(page).to_have_url(re.compile("/sign-in"))


def test_the_queue_counts_what_waits_and_narrows_it_down(seat: Seats, jackets: Jackets) -> None:
    page = seat()
    filters = page.get_by_role("complementary", name="Filter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("5 Vorschläge")
    # The audited one is among them, and looks like the others.
    expect(page.locator(".rows tbody tr")).to_have_count(5)
    expect(filters.get_by_role("link", name=re.compile("^gesperrt 1"))).to_be_visible()
    filters.get_by_role("link", name=re.compile("^en_US 1")).click()
    expect(page).to_have_url(re.compile("locale=en_US"))
    expect(page.locator(".rows tbody tr")).to_have_count(1)
    filters.get_by_role("link", name=re.compile("^en_US 1")).click()
    expect(page.locator(".rows tbody tr")).to_have_count(5)
    filters.get_by_role("link", name=re.compile("numbers.unsupported")).click()
    expect(page.locator(".rows tbody th a")).to_have_text(["JK-1"])
    page.get_by_role("link", name="Alle Filter entfernen").click()
    filters.get_by_role("link", name=re.compile("^gesperrt")).click()
    expect(page.locator(".rows tbody th a")).to_have_text(["JK-2"])


def test_findings_are_named_in_words_beside_their_codes(seat: Seats, jackets: Jackets) -> None:
    page = seat(path="/?code=numbers.unsupported")
    expect(page.locator(".rows tbody tr")).to_contain_text("Zahl nicht in den Daten")
    expect(page.get_by_role("complementary")).to_contain_text("Zahl nicht in den Daten")


def test_the_search_finds_skus_and_texts_and_keeps_the_filter(seat: Seats, jackets: Jackets) -> None:
    page = seat(path="/?locale=de_DE")
    page.keyboard.press("/")
    page.keyboard.type("540 g")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("locale=de_DE"))
    expect(page.locator(".rows tbody th a")).to_have_text(["JK-1", "JK-6"])
    page.get_by_role("searchbox").fill("jk-3")
    page.keyboard.press("Enter")
    expect(page.locator(".rows tbody th a")).to_have_text(["JK-3"])


def test_a_view_is_saved_under_a_name_opened_and_forgotten(seat: Seats, jackets: Jackets) -> None:
    page = seat(path="/?locale=en_US")
    page.get_by_text("Gespeicherte Ansichten").click()
    page.get_by_label("Name der Ansicht").fill("Englisch")
    page.get_by_role("button", name="Diese Ansicht speichern").click()
    page.goto("/")
    page.get_by_text("Gespeicherte Ansichten").click()
    page.get_by_role("link", name="Englisch").click()
    expect(page).to_have_url(re.compile("locale=en_US"))
    expect(page.locator(".rows tbody tr")).to_have_count(1)
    page.get_by_text("Gespeicherte Ansichten").click()
    page.get_by_role("button", name="Ansicht „Englisch“ löschen").click()
    page.get_by_text("Gespeicherte Ansichten").click()
    expect(page.get_by_role("link", name="Englisch")).to_have_count(0)


def test_the_browser_chooses_the_language_and_the_switch_another_one_for_good(seat: Seats, jackets: Jackets) -> None:
    page = seat(locale="en-GB")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Queue")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("button", name="Deutsch").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Aufgaben")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    # It is the person's, not the browser's.
    expect(seat(locale="en-GB").get_by_role("heading", level=1)).to_contain_text("Aufgaben")
    expect(seat("editor", locale="en-GB").get_by_role("heading", level=1)).to_contain_text("Queue")
    expect(seat("editor", locale="de-AT").get_by_role("heading", level=1)).to_contain_text("Aufgaben")


@pytest.mark.parametrize("width", [768, 820, 1024])
def test_nothing_scrolls_sideways_on_a_tablet(seat: Seats, jackets: Jackets, width: int) -> None:
    page = seat(viewport={"width": width, "height": 1180})
    others = ("/clusters", "/bulk?locale=de_DE", "/history", "/assignments", "/skus/JK-1", "/no-such-page")
    for path in ("/", f"/items/{jackets.hostile}", f"/items/{jackets.flagged}", *others):
        seat.allowed = {404}
        page.goto(path)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide == 0, path
