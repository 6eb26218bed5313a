"""The heading of the queue says how many proposals it shows, also under a search."""

from collections.abc import Callable

import pytest

from review.services import DeskServices
from tests.ledger.builders import in_review
from tests.review.desk import Page, Seat


@pytest.mark.parametrize(
    ("query", "said"),
    [("", "60 proposals"), ("q=JK-7", "1 proposal"), ("q=JK", "more than 50 proposals"),
     ("q=JK&page=2", "60 proposals"), ("q=nothing", "0 proposals")],
)  # fmt: skip
def test_a_search_counts_what_it_finds(
    services: DeskServices, seat: Callable[[str], Seat], query: str, said: str
) -> None:
    services.ledger.save_drafts("r1", [in_review(identifier=f"JK-{number}") for number in range(100, 159)])
    services.ledger.save_drafts("r1", [in_review(identifier="JK-7")])
    assert f"Queue {said}" in " ".join(Page(seat("viewer").get(f"/?{query}").text).text.split())
