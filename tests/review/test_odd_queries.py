"""Addresses that no page of ours links to: an answer or a sentence, on both databases, never an error."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from ledger.records import StoredProposal
from review.app import make_app
from review.services import DeskServices
from schemas.errors import PimUnavailable
from schemas.proposal import CheckedProposal
from tests.ledger.builders import in_review
from tests.review.desk import Seat

#: NUL, a lone surrogate's bytes, LIKE's signs, quotes, and far too much.
ODD = ("%00", "%ED%A0%80", "%25_%5C", "'%22;--", "x" * 5000, "%F0%9F%A7%A5", "-1", "99999999999999999999")
PLACES = ("/?family={}&locale={}&attribute={}", "/?q={}", "/?code={}&claim={}&severity={}", "/?assignee={}",
          "/?days={}&order={}&state={}&page=1", "/items/{}", "/api/items/{}", "/api/next?after={}&but={}",
          "/desk?family={}&q={}")  # fmt: skip


@pytest.mark.parametrize("odd", ODD)
def test_odd_addresses(services: DeskServices, seat: Callable[[str], Seat], odd: str) -> None:
    services.ledger.save_drafts("r1", [in_review()])
    sitting = seat("editor")
    for place in PLACES:
        answer = sitting.get(place.replace("{}", odd))
        assert answer.status_code in (200, 400, 404, 422), (place, answer.text)


@pytest.mark.parametrize("place", ["/items/ffff", "/api/items/ffff"])
def test_a_proposal_that_nobody_knows_is_a_page_that_there_is_not(seat: Callable[[str], Seat], place: str) -> None:
    answer = seat("viewer").get(place)
    assert answer.status_code == 404
    assert "There is no such page." in answer.text
    assert "skuwright review" not in answer.text


def test_an_export_that_is_away_is_said_without_its_place(services: DeskServices) -> None:
    def away(_stored: StoredProposal, _text: str) -> CheckedProposal:
        raise PimUnavailable("/srv/shop: holds no products.csv; it holds secrets.txt")

    draft = in_review()
    services.ledger.save_drafts("r1", [draft])
    given = replace(services, recheck=away)
    editor = Seat.of(make_app(given), given, "editor")
    answer = editor.call(f"/api/items/{draft.checked.proposal.id}/check", {"text": "Anders."})
    editor.client.close()
    assert answer.status_code == 503
    assert answer.json()["problem"].startswith("The PIM's export cannot be read")
    assert "srv" not in answer.text


def test_odd_texts_in_forms(services: DeskServices, seat: Callable[[str], Seat]) -> None:
    sitting = seat("editor")
    for odd in ("\0", "a\0b", "'\";--", "\u202e", "x" * 9000):
        assert sitting.send("/views", name=odd, query=f"family={odd}").status_code == 303
        assert sitting.send("/language", language=odd).status_code == 303
    assert sitting.get("/").status_code == 200
