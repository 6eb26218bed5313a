"""Spot checks are blind: nothing on a page or in an answer tells them from what waits."""

import re
from collections.abc import Callable

import pytest

from ledger import Ledger
from ledger.bulk_records import BulkDecision
from reports.counts import count_audited
from schemas.proposal import GateOutcome
from schemas.receipt import Receipt, ReceiptStatus
from schemas.verdict import RejectReason, VerdictKind
from tests.builders import make_product, make_proposal
from tests.ledger.builders import NOON, make_checked, make_draft, make_verdict
from tests.review.desk import Seat

WAITS, DRAWN, WRITTEN = "SKU-1", "SKU-2", "SKU-3"


@pytest.fixture
def ids(ledger: Ledger) -> dict[str, str]:
    """Store three texts that are alike: one waits, one was drawn for the spot check, one of those was written."""
    drafts = {}
    for sku in (WAITS, DRAWN, WRITTEN):
        proposal = make_proposal(identifier=sku)
        is_drawn = sku != WAITS
        outcome = GateOutcome.ACCEPT if is_drawn else GateOutcome.REVIEW
        checked = make_checked(proposal, outcome, auto=is_drawn, audited=is_drawn)
        drafts[sku] = make_draft(checked, product=make_product(identifier=sku))
    ledger.save_drafts("r1", list(drafts.values()))
    found = {sku: draft.checked.proposal.id for sku, draft in drafts.items()}
    ledger.save_receipts("w1", [Receipt(found[WRITTEN], ReceiptStatus.WRITTEN)], drafts[WAITS].drafted_at)
    return found


def alike(text: str, ids: dict[str, str]) -> str:
    """Return a page without what names the product and the session."""
    for sku, key in ids.items():
        text = text.replace(key, "ID").replace(sku, "SKU")
    return re.sub(r'(name="csrf-token" content|name="csrf" value)="[^"]*"', "", text)


@pytest.mark.parametrize("role", ["viewer", "editor", "approver", "admin"])
@pytest.mark.parametrize("path", ["/items/{}", "/api/items/{}", "/skus/{}"])
def test_its_pages_are_those_of_what_waits(
    ledger: Ledger, seat: Callable[[str], Seat], ids: dict[str, str], role: str, path: str
) -> None:
    person = seat(role)
    pages = []
    for sku, key in ids.items():
        page = person.get(path.format(sku if "skus" in path else key))
        assert page.status_code == 200
        pages.append(alike(page.text, ids))
    assert pages[0] == pages[1] == pages[2]


def test_it_has_its_place_and_its_count_in_the_queue(seat: Callable[[str], Seat], ids: dict[str, str]) -> None:
    editor = seat("editor")
    page = editor.get("/").text
    rows = re.findall(r"<tr>.*?</tr>", page.split("<tbody>")[1], re.DOTALL)
    assert len({alike(row, ids) for row in rows}) == 1
    # All three have the same risk and age: their ids alone order them.
    assert re.findall(r"/items/(\w+)", page) == sorted(ids.values())
    for state in ("accepted", "written"):
        assert "No proposal fits" in editor.get(f"/?state={state}").text


@pytest.mark.parametrize(
    "decision",
    [{"kind": "accepted"}, {"kind": "rejected", "reason": "tone"}, {"kind": "edited", "text": "Anders."}],
)
def test_the_answer_to_a_decision_tells_nothing_either(
    seat: Callable[[str], Seat], ids: dict[str, str], decision: dict[str, str]
) -> None:
    editor = seat("editor")
    answers = []
    for key in ids.values():
        done = editor.call(f"/api/items/{key}/decision", {"version": 1, "seconds": 1, **decision})
        undone = editor.call(f"/api/items/{key}/undo", {"version": 2})
        answers.append((done.json() | {"id": ""}, undone.json() | {"id": ""}))
    assert answers[0] == answers[1] == answers[2]


def test_a_spot_check_is_also_blind_beside_its_other_locales(
    ledger: Ledger, seat: Callable[[str], Seat], ids: dict[str, str]
) -> None:
    for sku in ids:
        english = make_proposal(identifier=sku, locale="en_US", language="en_US")
        ledger.save_drafts("r1", [make_draft(make_checked(english), product=make_product(identifier=sku))])
    editor = seat("editor")
    siblings = [
        alike(
            "".join(re.findall(r"<h4>.*?</p>", editor.get(f"/items/{english}").text, re.DOTALL)),
            ids,
        )
        for english in (make_proposal(identifier=sku, locale="en_US", language="en_US").id for sku in ids)
    ]
    assert len(set(siblings)) == 1
    assert "waiting" in siblings[0]


def test_once_judged_it_shows_what_it_is(ledger: Ledger, seat: Callable[[str], Seat], ids: dict[str, str]) -> None:
    ledger.decide(make_verdict(ids[WRITTEN]))
    assert ">written<" in seat("viewer").get(f"/items/{ids[WRITTEN]}").text


@pytest.mark.parametrize("kind", ["accepted", "rejected"])
def test_decisions_for_many_do_not_tell_it_either(
    ledger: Ledger, seat: Callable[[str], Seat], ids: dict[str, str], kind: str
) -> None:
    approver = seat("approver")
    previews, pages = [], []
    for sku in ids:
        preview = approver.get(f"/api/bulk/preview?kind={kind}&q={sku}")
        assert preview.status_code == 200
        previews.append(alike(preview.text, ids))
        pages.append(alike(approver.get(f"/bulk?q={sku}").text, ids))
    assert previews[0] == previews[1] == previews[2]
    assert pages[0] == pages[1] == pages[2]
    assert '["ID",1]' in previews[0]
    assert "SKU" in pages[0]


def test_judged_with_many_others_it_proves_nothing(ledger: Ledger, ids: dict[str, str]) -> None:
    ledger.decide_many(BulkDecision("b1", VerdictKind.REJECTED, "ada", NOON, {ids[DRAWN]: 1}, reason=RejectReason.TONE))
    with ledger.database.read() as connection:
        assert count_audited(connection).audited == 0
    ledger.decide(make_verdict(ids[WRITTEN]))
    with ledger.database.read() as connection:
        assert (count_audited(connection).audited, count_audited(connection).escaped) == (1, 0)
    assert ledger.undo_many("b1", by="ada", at=NOON).undone == 1
    assert ledger.proposal(ids[DRAWN]).is_blind
