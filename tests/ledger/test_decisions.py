"""Decisions: append-only, one person at a time, and what they do to a proposal."""

import threading
from dataclasses import replace
from typing import Any

import pytest

from ledger import Ledger
from ledger.records import Order, ProposalFilter, ProposalState, SavedDraft
from schemas.errors import AlreadyDecided, ConfigError
from schemas.finding import Severity
from schemas.proposal import GateOutcome
from schemas.receipt import Receipt, ReceiptStatus
from schemas.verdict import RejectReason, Verdict, VerdictKind
from tests.builders import make_proposal
from tests.ledger.builders import (
    NOON,
    accepted,
    after,
    blocked,
    in_review,
    make_checked,
    make_draft,
    make_finding,
    make_verdict,
)

ACCEPTED, EDITED, REJECTED, _ = VerdictKind


def stored(ledger: Ledger, draft: SavedDraft) -> str:
    ledger.save_drafts("r1", [draft])
    return draft.checked.proposal.id


def written(ledger: Ledger, draft: SavedDraft) -> str:
    key = stored(ledger, draft)
    ledger.save_receipts("w1", [Receipt(key, ReceiptStatus.WRITTEN)], NOON)
    return key


MOVES = [
    (in_review(), ACCEPTED, ProposalState.ACCEPTED),
    (in_review(), EDITED, ProposalState.ACCEPTED),
    (in_review(), REJECTED, ProposalState.REJECTED),
    (blocked(), EDITED, ProposalState.ACCEPTED),
    (blocked(), REJECTED, ProposalState.REJECTED),
    (accepted(), ACCEPTED, ProposalState.ACCEPTED),
    (accepted(), EDITED, ProposalState.ACCEPTED),
    (accepted(), REJECTED, ProposalState.REJECTED),
]


@pytest.mark.parametrize(("draft", "kind", "expected"), MOVES)
def test_a_verdict_moves_a_proposal(
    ledger: Ledger, draft: SavedDraft, kind: VerdictKind, expected: ProposalState
) -> None:
    key = stored(ledger, draft)
    decided = ledger.decide(make_verdict(key, kind))
    assert (decided.state, decided.version, decided.verdict) == (expected, 2, kind)
    assert decided.final_text == ("Von Ada." if kind is EDITED else draft.checked.proposal.text)
    assert decided == ledger.proposal(key)


def test_a_verdict_is_kept_whole(ledger: Ledger) -> None:
    verdict = make_verdict(stored(ledger, in_review()), REJECTED, seconds=7.25, reason=RejectReason.LAW,
                           comment="„heilt“\nist verboten", reviewer="Zoë")  # fmt: skip
    assert ledger.decide(verdict).verdicts == (replace(verdict, before_state="review"),)


WRITTEN_MOVES = [
    (ACCEPTED, ProposalState.WRITTEN, []),
    (REJECTED, ProposalState.WRITTEN, []),
    (EDITED, ProposalState.ACCEPTED, [("Von Ada.", "Die Jacke Nordwind wiegt 450 g und hat drei Taschen.")]),
]


@pytest.mark.parametrize(("kind", "expected", "changes"), WRITTEN_MOVES)
def test_a_verdict_on_a_written_text_calls_nothing_back_but_an_edit_is_written_again(
    ledger: Ledger, kind: VerdictKind, expected: ProposalState, changes: list[Any]
) -> None:
    key = written(ledger, accepted())
    decided = ledger.decide(make_verdict(key, kind))
    assert (decided.state, decided.verdict) == (expected, kind)
    assert [(change.text, change.replaces) for change in ledger.changes_to_write()] == changes
    # Until it is written again, the first text is what the shop has.
    assert [found.text for found in ledger.published(["JK-1"]).values()] == [accepted().checked.proposal.text]


INCOMPLETE = [
    ({"kind": REJECTED, "reason": None}, "a rejection needs a reason; name one of fact, tone"),
    ({"kind": EDITED, "text": None}, "an edit needs the new text"),
    ({"kind": EDITED, "text": " \n"}, "an edit needs the new text"),
    ({"kind": ACCEPTED, "text": "x"}, "only an edit has a text"),
]


@pytest.mark.parametrize(("given", "problem"), INCOMPLETE)
def test_an_incomplete_verdict_is_refused(ledger: Ledger, given: dict[str, Any], problem: str) -> None:
    key = stored(ledger, in_review())
    with pytest.raises(ConfigError, match=problem):
        ledger.decide(make_verdict(key, **given))
    assert ledger.proposal(key).version == 1


def test_what_the_gate_blocked_cannot_be_accepted_as_it_is(ledger: Ledger) -> None:
    key = stored(ledger, blocked())
    with pytest.raises(ConfigError, match="blocked by the gate; edit it or reject it"):
        ledger.decide(make_verdict(key, ACCEPTED))
    assert ledger.proposal(key).verdicts == ()


@pytest.mark.parametrize("version", [None, 1, 2])
@pytest.mark.parametrize("kind", [ACCEPTED, EDITED, REJECTED])
def test_who_comes_second_is_told(ledger: Ledger, version: int | None, kind: VerdictKind) -> None:
    key = stored(ledger, in_review())
    first = ledger.decide(make_verdict(key, kind), expected_version=1)
    with pytest.raises(AlreadyDecided, match=rf"^proposal {key[:8]}: it is {first.state} already"):
        ledger.decide(make_verdict(key, REJECTED, reviewer="bob"), expected_version=version)
    assert ledger.proposal(key) == first


def test_a_decision_on_an_old_view_is_refused(ledger: Ledger) -> None:
    key = stored(ledger, accepted())
    ledger.save_receipts("w1", [Receipt(key, ReceiptStatus.WRITTEN)], NOON)
    with pytest.raises(AlreadyDecided, match="it changed since you opened it and is written now"):
        ledger.decide(make_verdict(key), expected_version=1)


def test_a_superseded_draft_cannot_be_decided_on(ledger: Ledger) -> None:
    key = stored(ledger, in_review())
    ledger.save_drafts("r1", [in_review(revision="r2")])
    with pytest.raises(AlreadyDecided, match="it is superseded already"):
        ledger.decide(make_verdict(key))


def test_of_many_at_once_one_decides(ledger: Ledger) -> None:
    key = stored(ledger, in_review())
    outcomes: list[str] = []

    def decide(number: int) -> None:
        try:
            ledger.decide(make_verdict(key, reviewer=f"p{number}"), expected_version=1)
        except AlreadyDecided:
            outcomes.append("late")
        else:
            outcomes.append("first")

    threads = [threading.Thread(target=decide, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["first"] + ["late"] * 7
    assert len(ledger.proposal(key).verdicts) == 1


def test_an_unknown_proposal_cannot_be_decided_on(ledger: Ledger) -> None:
    with pytest.raises(ConfigError, match="no such proposal"):
        ledger.decide(Verdict("f" * 32, ACCEPTED, "ada", NOON))


def test_a_proposal_is_named_by_its_unique_beginning(ledger: Ledger) -> None:
    keys = sorted(stored(ledger, in_review(identifier=f"JK-{number}")) for number in range(40))
    shortest = next(n for n in range(1, 33) if len({key[:n] for key in keys}) == 40)
    assert {ledger.proposal(key[:shortest]).id for key in keys} == set(keys)
    assert ledger.proposal(keys[0].upper()).id == keys[0]
    for given, problem in (("", "more than one"), ("xyz", "no such"), ("%", "no such"), (keys[0] + "0", "no such")):
        with pytest.raises(ConfigError, match=f"^proposal {given}: {problem}"):
            ledger.proposal(given)


def fill(ledger: Ledger) -> None:
    error, warning, info = (make_finding(severity=severity, code=f"x.{severity}") for severity in Severity)
    ledger.save_drafts(
        "r1",
        [
            make_draft(make_checked(make_proposal(identifier="A", family="shoes"), findings=(warning, info)),
                       drafted_at=after(1)),
            make_draft(make_checked(make_proposal(identifier="B"), GateOutcome.BLOCK, findings=(error,)),
                       drafted_at=after(4)),
            make_draft(make_checked(make_proposal(identifier="C", locale="en_US"), findings=(warning, warning)),
                       drafted_at=after(3)),
            make_draft(make_checked(make_proposal(identifier="D", attribute="x", channel=None, locale=None),
                                    GateOutcome.ACCEPT, auto=True), drafted_at=after(2)),
        ],
    )  # fmt: skip
    ledger.save_drafts(
        "w1",
        [make_draft(make_checked(make_proposal(identifier=name), GateOutcome.ACCEPT, auto=True, audited=True),
                    drafted_at=after(-place)) for place, name in enumerate("GFE")],
    )  # fmt: skip
    of = {found.proposal.identifier: found.id for found in ledger.proposals(ProposalFilter())}
    ledger.save_receipts("w1", [Receipt(of["F"], ReceiptStatus.WRITTEN)], NOON)
    ledger.decide(make_verdict(of["G"]))


FILTERS: list[tuple[dict[str, Any], str]] = [
    ({}, "BCAEFGD"),
    ({"offset": 3, "limit": 2}, "EF"),
    ({"order": Order.AGE}, "EFGADCB"),
    ({"order": Order.AGE, "limit": 2}, "EF"),
    ({"order": Order.AGE, "limit": 2, "offset": 3}, "AD"),
    ({"states": (ProposalState.BLOCKED, ProposalState.WRITTEN)}, "BF"),
    ({"family": "shoes"}, "A"),
    ({"locale": "en_US"}, "C"),
    ({"attribute": "x"}, "D"),
    ({"identifier": "D"}, "D"),
    ({"code": "x.warning"}, "CA"),
    ({"code": "x.error", "family": "shoes"}, ""),
    ({"run_id": "w1"}, "EFG"),
    ({"is_waiting": True}, "BCAEF"),
    ({"is_waiting": True, "run_id": "w1"}, "EF"),
]


@pytest.mark.parametrize(("given", "expected"), FILTERS)
def test_lists_hold_what_was_asked_for_in_order(ledger: Ledger, given: dict[str, Any], expected: str) -> None:
    fill(ledger)
    found = ledger.proposals(ProposalFilter(**given))
    assert "".join(item.proposal.identifier for item in found) == expected


def test_states_are_counted(ledger: Ledger) -> None:
    fill(ledger)
    assert ledger.count_by_state() == {
        ProposalState.REVIEW: 2, ProposalState.BLOCKED: 1, ProposalState.ACCEPTED: 3, ProposalState.WRITTEN: 1
    }  # fmt: skip
