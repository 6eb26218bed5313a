"""Addresses that no page of ours links to: an answer or a sentence, on both databases, never an error."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from ledger.records import StoredProposal
from review.app import make_app
from review.services import DeskServices
from schemas.errors import NotConfigured, PimUnavailable
from schemas.proposal import CheckedProposal
from schemas.verdict import VerdictKind
from tests.ledger.builders import in_review, make_verdict
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


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (PimUnavailable("/srv/shop: holds no products.csv; it holds secrets.txt"), 503, "The PIM's export cannot be"),
        (NotConfigured("/srv/pipeline.toml: no longer has description"), 422, "The config no longer asks for texts"),
    ],
)
def test_what_cannot_be_checked_is_said_without_its_place(
    services: DeskServices, error: Exception, status: int, said: str
) -> None:
    def away(_stored: StoredProposal, _text: str) -> CheckedProposal:
        raise error

    draft = in_review()
    services.ledger.save_drafts("r1", [draft])
    given, key = replace(services, recheck=away), draft.checked.proposal.id
    editor = Seat.of(make_app(given), given, "editor")
    edit = {"kind": "edited", "version": 1, "text": "Anders."}
    for path, body in (("check", {"text": "Anders."}), ("decision", edit)):
        answer = editor.call(f"/api/items/{key}/{path}", body)
        assert answer.status_code == status
        assert answer.json()["problem"].startswith(said)
        assert "srv" not in answer.text
    services.ledger.decide(make_verdict(key, VerdictKind.EDITED))
    page = editor.get(f"/items/{key}")
    editor.client.close()
    assert (page.status_code, "This text cannot be checked right now." in page.text) == (200, True)


def test_odd_texts_in_forms(services: DeskServices, seat: Callable[[str], Seat]) -> None:
    sitting = seat("editor")
    for odd in ("\0", "a\0b", "'\";--", "\u202e", "x" * 9000):
        assert sitting.send("/views", name=odd, query=f"family={odd}").status_code == 303
        assert sitting.send("/language", language=odd).status_code == 303
    assert sitting.get("/").status_code == 200
