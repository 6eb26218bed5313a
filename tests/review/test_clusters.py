"""Clusters and decisions for many, as browsers ask for them."""

from collections.abc import Callable
from typing import Any

import pytest
from httpx2 import Response

from ledger.records import ProposalState, SavedDraft
from review.app import make_app
from review.services import DeskServices
from schemas.finding import Severity
from schemas.people import Person, Role
from schemas.proposal import GateOutcome
from schemas.verdict import RejectReason, VerdictKind
from tests.builders import make_proposal
from tests.ledger.builders import make_checked, make_draft, make_finding, make_verdict
from tests.review.desk import Clock, Page, Seat, make_services

Seats = Callable[[str], Seat]
TEXT = "Die Jacke ist <b>kratzfest</b> und blau & weit."


def draft(name: str, words: str = "kratzfest", **given: Any) -> SavedDraft:
    gate, code = given.pop("gate", GateOutcome.REVIEW), given.pop("code", "grounding.unlicensed_property")
    severity = Severity.ERROR if gate is GateOutcome.BLOCK else Severity.WARNING
    start = TEXT.index(words) if words else None
    end = None if start is None else start + len(words)
    found = make_finding(code=code, severity=severity, text=words, start=start, end=end)
    proposal = make_proposal(**{"identifier": name, "text": TEXT, **given})
    return make_draft(make_checked(proposal, gate, findings=(found,)))


@pytest.fixture
def ids(services: DeskServices) -> dict[str, str]:
    """Store a cluster of three, one of two on whole texts, two that are blocked, and one alone."""
    drafts = [
        draft("A"),
        draft("B", family="lamps", locale="en_US"),
        draft("C"),
        draft("D", "", code="length.too_short"),
        draft("E", "", code="length.too_short"),
        draft("F", "blau", code="length.too_short"),
        draft("G", gate=GateOutcome.BLOCK),
        draft("H", gate=GateOutcome.BLOCK),
    ]
    services.ledger.save_drafts("r1", drafts)
    return {one.checked.proposal.identifier: one.checked.proposal.id for one in drafts}


def cards(page: str) -> dict[str, str]:
    """Return the queries of a page's cards by their titles."""
    found = [attributes for tag, attributes in Page(page).tags if tag == "article"]
    return {one["data-query"]: one["id"] for one in found}


def preview(seat: Seat, query: str, kind: str = "accepted", but: tuple[str, ...] = ()) -> dict[str, Any]:
    more = "".join(f"&but={one}" for one in but)
    answer = seat.get(f"/api/bulk/preview?kind={kind}&{query}{more}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def decide(seat: Seat, items: list[Any], kind: str = "accepted", **given: Any) -> Response:
    return seat.call("/api/bulk/decision", {"kind": kind, "items": items, "seconds": 6, **given})


def test_proposals_that_share_a_defect_are_one_card(seat: Seats, ids: dict[str, str]) -> None:
    page = seat("approver").get("/clusters").text
    assert list(cards(page)) == [
        "claim=kratzfest&code=grounding.unlicensed_property&severity=warning",
        "claim=&code=length.too_short&severity=warning",
    ]
    assert "2 families" in page
    # The defect is marked, and the rest of the text is shown as text.
    assert '&lt;b&gt;<mark class="warning">kratzfest</mark>&lt;/b&gt;' in page
    blocked = seat("approver").get("/clusters?state=blocked").text
    assert list(cards(blocked)) == ["state=blocked&claim=kratzfest&code=grounding.unlicensed_property&severity=error"]
    assert (page.count('data-decide="accepted"'), blocked.count('data-decide="accepted"')) == (2, 0)
    assert list(cards(seat("viewer").get("/clusters?family=lamps&state=nonsense").text)) == []


def test_a_card_on_whole_texts_is_not_about_all_findings_of_its_check(seat: Seats, ids: dict[str, str]) -> None:
    (query,) = [one for one in cards(seat("approver").get("/clusters").text) if "too_short" in one]
    found = preview(seat("approver"), query)
    assert {key for key, _ in found["items"]} == {ids["D"], ids["E"]}
    assert seat("viewer").get(f"/?{query}").text.count("<tr>") == 3
    assert 'name="claim" value=""' in seat("viewer").get(f"/?{query}").text


def test_one_decision_holds_for_a_card_but_for_what_was_unticked(
    seat: Seats, ids: dict[str, str], services: DeskServices
) -> None:
    query = next(iter(cards(seat("approver").get("/clusters").text)))
    found = preview(seat("approver"), query, but=(ids["B"],))
    assert sorted(found["items"]) == sorted([[ids["A"], 1], [ids["C"], 1]])
    page = Page(found["html"]).text
    assert "To be accepted: 2" in page
    assert "Jackets" in page
    assert "lamps" not in page
    answer = decide(seat("approver"), found["items"], about=query, comment=" gut ")
    assert (answer.status_code, answer.json()["done"], answer.json()["said"]) == (200, 2, "Accepted: 2.")
    states = {name: services.ledger.proposal(key).state for name, key in ids.items()}
    assert [name for name, state in states.items() if state is ProposalState.ACCEPTED] == ["A", "C"]
    (verdict,) = services.ledger.proposal(ids["A"]).verdicts
    assert (verdict.reviewer, verdict.comment, verdict.seconds) == ("approver", "gut", 3.0)
    listed = seat("approver").get("/clusters").text
    assert f'data-undo="{answer.json()["bulk_id"]}"' in listed
    assert "data-undo" not in seat("viewer").get("/clusters").text


def test_all_are_rejected_with_a_reason_and_not_without(
    seat: Seats, ids: dict[str, str], services: DeskServices
) -> None:
    items = preview(seat("approver"), "state=blocked", "rejected")["items"]
    refused = decide(seat("approver"), items, "rejected")
    assert (refused.status_code, refused.json()["problem"]) == (422, "Choose a reason.")
    answer = decide(seat("approver"), items, "rejected", reason="fact")
    assert (answer.json()["done"], services.ledger.proposal(ids["G"]).verdicts[0].reason) == (2, RejectReason.FACT)


def test_what_is_blocked_is_not_accepted_even_when_it_is_sent(
    seat: Seats, ids: dict[str, str], services: DeskServices
) -> None:
    found = preview(seat("approver"), "state=blocked")
    assert found["items"] == []
    assert "Blocked, stay as they are (edit or reject them): 2" in Page(found["html"]).text
    answer = decide(seat("approver"), [[ids["G"], 1]])
    assert (answer.json()["done"], services.ledger.proposal(ids["G"]).state) == (0, ProposalState.BLOCKED)


def test_what_changed_since_the_preview_is_left_alone_and_counted(
    seat: Seats, ids: dict[str, str], services: DeskServices
) -> None:
    items = preview(seat("approver"), "code=grounding.unlicensed_property")["items"]
    services.ledger.decide(make_verdict(ids["A"], VerdictKind.REJECTED))
    services.ledger.save_drafts("r1", [draft("NEW")])
    answer = decide(seat("approver"), items)
    assert answer.json()["said"] == "Accepted: 2. Changed or decided meanwhile, left untouched: 1"
    assert services.ledger.proposal(ids["A"]).verdict is VerdictKind.REJECTED
    assert services.ledger.count_by_state()[ProposalState.ACCEPTED] == 2


def test_a_decision_for_many_is_taken_back(seat: Seats, ids: dict[str, str], services: DeskServices) -> None:
    items = preview(seat("approver"), "")["items"]
    bulk_id = decide(seat("approver"), items).json()["bulk_id"]
    services.ledger.people.save(Person("second", Role.APPROVER, services.now()))
    other = seat("second")
    refused = other.call(f"/api/bulk/{bulk_id}/undo", {})
    assert refused.status_code == 409
    assert refused.json()["problem"].startswith("That can no longer be taken back")
    answer = seat("approver").call(f"/api/bulk/{bulk_id}/undo", {})
    assert answer.json() == {"undone": 6, "kept": 0, "said": "Taken back: 6."}
    assert services.ledger.count_by_state() == {ProposalState.REVIEW: 6, ProposalState.BLOCKED: 2}


def test_the_history_says_what_was_decided_for_many(seat: Seats, ids: dict[str, str]) -> None:
    sitting = seat("approver")
    items = preview(sitting, "code=grounding.unlicensed_property")["items"]
    bulk_id = decide(sitting, items, comment="gut so").json()["bulk_id"]
    history = Page(sitting.get("/history").text).text
    assert history.count("in a bulk decision") == 3
    assert "made a bulk decision" in history
    assert "in a bulk decision" in Page(sitting.get(f"/items/{ids['A']}").text).text
    exported = sitting.get("/history/export?format=jsonl").text
    assert exported.count(bulk_id) == 4


def test_what_takes_two_waits_for_the_second_person(ids: dict[str, str], services: DeskServices, clock: Clock) -> None:
    four_eyes = make_services(services.ledger, clock, takes_two=("grounding",))
    app = make_app(four_eyes)
    first = Seat.of(app, four_eyes, "approver")
    found = preview(first, "code=grounding.unlicensed_property")
    assert "Get your approval, but take a second person: 3" in Page(found["html"]).text
    answer = decide(first, found["items"])
    assert answer.json()["said"] == "Accepted: 0. Approved, a second person is needed: 3."
    assert services.ledger.proposal(ids["A"]).first_by == "approver"
    # The second person looks at each.
    second = preview(Seat.of(app, four_eyes, "admin"), "code=grounding.unlicensed_property")
    assert (second["items"], "To be looked at one by one" in second["html"]) == ([], True)
    first.client.close()


@pytest.mark.parametrize("name", ["viewer", "editor"])
def test_who_may_not_approve_reads_only(seat: Seats, ids: dict[str, str], services: DeskServices, name: str) -> None:
    sitting = seat(name)
    for path in ("/clusters", "/bulk?family=jackets"):
        page = sitting.get(path).text
        assert "data-decide" not in page
        assert "Only approvers can decide here." in page
    assert decide(sitting, [[ids["A"], 1]]).status_code == 403
    assert sitting.call("/api/bulk/x/undo", {}).status_code == 403
    assert services.ledger.proposal(ids["A"]).version == 1


def test_a_decision_without_the_token_is_none(seat: Seats, ids: dict[str, str], services: DeskServices) -> None:
    body = {"kind": "accepted", "items": [[ids["A"], 1]]}
    for headers in ({}, {"X-CSRF-Token": "wrong"}):
        answer = seat("approver").client.post("/api/bulk/decision", json=body, headers=headers)
        assert answer.status_code == 403
    assert services.ledger.proposal(ids["A"]).version == 1


MALFORMED: list[dict[str, Any]] = [
    {"kind": "edited"},
    {"kind": "undone"},
    {"kind": "nonsense"},
    {"items": []},
    {"items": [["x" * 65, 1]]},
    {"items": [["x", "y"]]},
    {"items": [[1, 2, 3]]},
    {"items": [["x", 1]] * 10_001},
    {"reason": "nonsense"},
    {"seconds": -1},
    {"comment": "x" * 2001},
    {"is_admin": True},
]


@pytest.mark.parametrize("given", MALFORMED, ids=[",".join(given) + str(n) for n, given in enumerate(MALFORMED)])
def test_a_malformed_decision_is_refused(seat: Seats, given: dict[str, Any]) -> None:
    answer = seat("approver").call("/api/bulk/decision", {"kind": "accepted", "items": [["x", 1]], **given})
    assert answer.status_code == 422
    assert "problem" in answer.json()
    assert seat("approver").get("/api/bulk/preview?kind=undone").status_code == 422


def test_a_card_is_offered_for_any_filtered_queue(seat: Seats, ids: dict[str, str]) -> None:
    queue = seat("approver").get("/?family=lamps").text
    assert 'href="/bulk?family=lamps"' in queue
    page = seat("approver").get("/bulk?family=lamps").text
    assert (list(cards(page)), " 1 proposal " in " ".join(Page(page).text.split())) == (["family=lamps"], True)
    assert "Über alle entscheiden" in seat("approver").client.get("/bulk", headers={"Accept-Language": "de"}).text


def test_hostile_claims_and_selections_are_shown_as_text(seat: Seats, services: DeskServices) -> None:
    hostile = '"><script>alert(1)</script>'
    text = f"Eine {hostile} Jacke."
    found = make_finding(code="x.y", text=hostile, start=5, end=5 + len(hostile))
    drafts = [
        make_draft(
            make_checked(make_proposal(identifier=f"{n}{hostile}", text=text, family=hostile), findings=(found,))
        )
        for n in range(2)
    ]
    services.ledger.save_drafts("r1", drafts)
    page = seat("approver").get("/clusters").text
    assert "<script>alert" not in page
    (query,) = cards(page)
    shown = preview(seat("approver"), query)
    assert len(shown["items"]) == 2
    assert "<script>" not in shown["html"]
    decide(seat("approver"), shown["items"], about=f"family={hostile}&next=//evil.example")
    listed = seat("approver").get("/clusters").text
    assert "<script>alert" not in listed
    assert "evil.example" not in listed
