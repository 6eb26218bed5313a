"""Families are shown as the PIM labels them, in the reader's language; addresses keep the codes."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from review.catalogue_words import CatalogueWords
from review.services import DeskServices
from review.words import Words
from schemas.structure import Family
from tests.builders import make_structure
from tests.ledger.builders import in_review
from tests.review.desk import Page, Seat

SeatOf = Callable[[str], Seat]
STRUCTURE = make_structure(
    families={
        one.code: one
        for one in (
            Family("jackets", {"de_DE": "Jacken", "en_US": "Jackets"}),
            Family("gloves", {"en_US": "", "en_GB": "Gloves", "fr_FR": "Gants"}),
            Family("coats_a", {"de_AT": "Mäntel", "en_US": "Coats"}),
            Family("coats_b", {"de_DE": "Mäntel"}),
            Family("lamps_led"),
        )
    }
)


@pytest.fixture
def url(sqlite_url: str) -> str:
    return sqlite_url


@pytest.mark.parametrize(
    ("name", "value", "german", "english"),
    [
        ("family", "jackets", "Jacken", "Jackets"),
        ("family", "gloves", "gloves", "Gloves"),
        ("family", "coats_a", "Mäntel (coats_a)", "Coats"),
        ("family", "coats_b", "Mäntel (coats_b)", "coats_b"),
        ("family", "lamps_led", "lamps_led", "lamps_led"),
        ("family", "unheard_of", "unheard_of", "unheard_of"),
        ("family", "", "–", "–"),
        ("attribute", "weight", "Gewicht", "Weight"),
        ("attribute", "unheard_of", "unheard_of", "unheard_of"),
        ("code", "numbers.unsupported", "Zahl nicht in den Daten", "Number not in the data"),
        ("claim", "450 g", "„450 g“", "“450 g”"),
        ("claim", "", "am ganzen Text", "on the whole text"),
        ("assignee", "-", "niemand", "nobody"),
        ("assignee", "ada", "ada", "ada"),
        ("days", "1", "älter als 1 Tag", "older than 1 day"),
        ("days", "30", "älter als 30 Tage", "older than 30 days"),
        ("days", "9" * 5000, "9" * 5000, "9" * 5000),
        ("severity", "warning", "Warnung", "warning"),
        ("state", "unheard_of", "unheard_of", "unheard_of"),
        ("q", "x", "x", "x"),
    ],
)  # fmt: skip
def test_what_a_filter_names_is_called(name: str, value: str, german: str, english: str) -> None:
    assert CatalogueWords(STRUCTURE, Words("de")).filtered(name, value) == german
    assert CatalogueWords(STRUCTURE, Words("en")).filtered(name, value) == english


@pytest.fixture
def services(services: DeskServices) -> DeskServices:
    services.ledger.save_drafts("r1", [in_review(identifier="JK-1", family="jackets")])
    services.ledger.save_drafts("r1", [in_review(identifier="LP-1", family="lamps_led")])
    return replace(services, catalogue=lambda: STRUCTURE)


def test_pages_show_labels_and_filter_by_codes(services: DeskServices, seat: SeatOf) -> None:
    here = seat("approver")
    page = Page(here.get("/").text)
    assert ("a", {"href": "/?family=jackets"}) in page.tags
    words = " ".join(page.text.split())
    assert "Jackets 1 lamps_led 1" in words or "lamps_led 1 Jackets 1" in words
    assert "JK-1Jackets ·" in words
    assert "jackets" not in words
    for address in ("/bulk?family=jackets", "/clusters?family=jackets", "/desk?family=jackets"):
        shown = Page(here.get(address).text).text
        assert ("Jackets" in shown, "jackets" in shown) == (True, False), address
    preview = here.get("/api/bulk/preview?kind=accepted").json()["html"]
    assert [name in preview for name in ("Jackets", "lamps_led", "jackets")] == [True, True, False]


@pytest.mark.parametrize(("query", "is_counted"), [("", True), ("family=jackets", True), ("q=JK", False)])
def test_filters_are_counted_only_where_the_counts_are_those_of_the_list(
    services: DeskServices, seat: SeatOf, query: str, is_counted: bool
) -> None:
    page = seat("viewer").get(f"/?{query}").text
    filters = page.partition("<aside")[2].partition("</aside>")[0]
    assert "Jackets" in filters
    assert ('class="count"' in filters) is is_counted
