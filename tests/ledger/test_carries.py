"""Carrying over: what a text rests on is unchanged, so its standing and its verdict hold for the new revision."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select

from ledger import Ledger
from ledger.records import Carry, ProposalState, PublishedKey, SavedDraft, ScanResult, WantedDraft
from ledger.tables import carries
from reports.figures import report_figures
from reports.json_figures import figures_as_json
from schemas.receipt import Receipt, ReceiptStatus
from schemas.verdict import VerdictKind
from tests.builders import make_proposal
from tests.ledger.builders import NOON, accepted, after, blocked, in_review, make_verdict

ACCEPTED, EDITED, REJECTED, _ = VerdictKind
STANDS = {ACCEPTED: ProposalState.ACCEPTED, EDITED: ProposalState.ACCEPTED, REJECTED: ProposalState.REJECTED}


def wanted(revision: str = "r2", origin: tuple[str, str] | None = None, **changes: Any) -> WantedDraft:
    """Return the draft that a run would make of the jacket in another revision."""
    proposal = make_proposal(revision=revision, **changes)
    return WantedDraft(
        proposal_id=proposal.id,
        place=PublishedKey(proposal.identifier, proposal.attribute, proposal.locale, proposal.channel),
        family=proposal.family,
        origins=(origin or (proposal.enricher, proposal.enricher_version),),
        revision=revision,
        facts_hash=proposal.facts_hash,
        replaces=proposal.replaces,
    )


def carry(ledger: Ledger, one: WantedDraft, run_id: str = "w1") -> Carry | None:
    """Do what a run does: ask what stands for a draft, and carry it over."""
    found = ledger.standing([one]).get(one.proposal_id)
    if found:
        ledger.save_scan(run_id, ScanResult(carries=(found,)), after(60))
    return found


def stored(ledger: Ledger, draft: SavedDraft, kind: VerdictKind | None = None) -> str:
    ledger.save_drafts("r1", [draft])
    key = draft.checked.proposal.id
    if kind:
        ledger.decide(make_verdict(key, kind))
    return key


def state(ledger: Ledger, key: str) -> ProposalState:
    return ledger.proposal(key).state


@pytest.mark.parametrize("kind", [ACCEPTED, EDITED, REJECTED])
def test_a_verdict_holds_for_the_new_revision(ledger: Ledger, kind: VerdictKind) -> None:
    key = stored(ledger, in_review(), kind)
    before = ledger.proposal(key), figures_as_json(report_figures(ledger, now=NOON))
    assert carry(ledger, wanted()) == Carry(key, PublishedKey("JK-1", "description", "de_DE", "ecommerce"), "r1", "r2",
                                            is_new=True)  # fmt: skip
    assert (ledger.proposal(key), figures_as_json(report_figures(ledger, now=NOON))) == before
    assert state(ledger, key) is STANDS[kind]
    assert [change.revision for change in ledger.changes_to_write()] == ["r2"] * (kind is not REJECTED)


@pytest.mark.parametrize("draft", [accepted(), in_review(), blocked()])
def test_what_nobody_decided_on_stands_as_before_and_can_be_decided_on(ledger: Ledger, draft: SavedDraft) -> None:
    key = stored(ledger, draft)
    opened = ledger.proposal(key)
    carry(ledger, wanted())
    assert ledger.proposal(key) == opened
    edited = ledger.decide(make_verdict(key, EDITED), expected_version=opened.version)
    assert [(change.text, change.revision) for change in ledger.changes_to_write()] == [(edited.final_text, "r2")]


def test_every_carry_is_kept_with_what_it_came_from(ledger: Ledger) -> None:
    key = stored(ledger, in_review(), ACCEPTED)
    for revision in ("r2", "r2", "r3", "r1"):
        carry(ledger, wanted(revision))
    with ledger.database.read() as connection:
        kept = connection.execute(select(carries).order_by(carries.c.number)).all()
    assert [(row.proposal_id, row.run_id, row.from_revision, row.revision) for row in kept] == [
        (key, "w1", "r1", "r2"),
        (key, "w1", "r2", "r3"),
        (key, "w1", "r3", "r1"),
    ]
    assert {row.carried_at for row in kept} == {after(60)}


def test_a_proposal_that_was_carried_away_does_not_hold_for_its_first_revision(ledger: Ledger) -> None:
    key = stored(ledger, in_review(), ACCEPTED)
    assert ledger.known_proposals([key]) == {key}
    carry(ledger, wanted())
    assert ledger.known_proposals([key]) == frozenset()
    carry(ledger, wanted("r1"))
    assert ledger.known_proposals([key]) == {key}
    assert [change.revision for change in ledger.changes_to_write()] == ["r1"]


@pytest.mark.parametrize("kind", [None, ACCEPTED, EDITED])
def test_what_went_stale_before_the_next_run_stands_again(ledger: Ledger, kind: VerdictKind | None) -> None:
    key = stored(ledger, accepted(), kind)
    ledger.save_receipts("w1", [Receipt(key, ReceiptStatus.STALE, "changed")], NOON)
    assert state(ledger, key) is ProposalState.STALE
    carry(ledger, wanted())
    assert state(ledger, key) is ProposalState.ACCEPTED
    assert [change.revision for change in ledger.changes_to_write()] == ["r2"]


def test_what_was_written_and_not_imported_yet_is_neither_drafted_nor_written_again(ledger: Ledger) -> None:
    key = stored(ledger, in_review(), ACCEPTED)
    ledger.save_receipts("w1", [Receipt(key, ReceiptStatus.WRITTEN)], NOON)
    assert carry(ledger, wanted()) is not None
    assert (state(ledger, key), list(ledger.changes_to_write())) == (ProposalState.WRITTEN, [])


@pytest.mark.parametrize(
    "changes",
    [
        {"facts_hash": "other"},
        {"replaces": "Alt"},
        {"family": "tents"},
        {"locale": "en_US"},
        {"attribute": "title"},
        {"identifier": "JK-2"},
        {"enricher_version": "2"},
    ],
)
def test_nothing_stands_for_another_draft(ledger: Ledger, changes: dict[str, Any]) -> None:
    stored(ledger, in_review())
    assert ledger.standing([wanted(**changes)]) == {}


def test_what_a_person_approved_stands_for_another_prompt_too(ledger: Ledger) -> None:
    key = stored(ledger, in_review(), ACCEPTED)
    other = stored(ledger, in_review(identifier="JK-2"), REJECTED)
    new = [wanted(identifier=sku, origin=("llm", "2")) for sku in ("JK-1", "JK-2")]
    assert [found.proposal_id for found in ledger.standing(new).values()] == [key]
    assert state(ledger, other) is ProposalState.REJECTED


def test_what_comes_back_takes_its_place_from_a_newer_draft(ledger: Ledger) -> None:
    first = stored(ledger, in_review(), ACCEPTED)
    second = stored(ledger, in_review(revision="r2", facts_hash="other"))
    assert (state(ledger, first), state(ledger, second)) == (ProposalState.SUPERSEDED, ProposalState.REVIEW)
    carry(ledger, wanted("r3"))
    assert (state(ledger, first), state(ledger, second)) == (ProposalState.ACCEPTED, ProposalState.SUPERSEDED)


def test_of_two_that_fit_the_one_that_was_decided_on_last_counts(ledger: Ledger) -> None:
    stored(ledger, in_review(), ACCEPTED)
    rejected = stored(ledger, in_review(revision="r2"))
    ledger.decide(replace(make_verdict(rejected, REJECTED), decided_at=after(30)))
    found = carry(ledger, wanted("r3"))
    assert (found and found.proposal_id, list(ledger.changes_to_write())) == (rejected, [])


def test_a_newer_draft_for_the_carried_revision_does_not_take_an_approved_place(ledger: Ledger) -> None:
    key = stored(ledger, in_review(), ACCEPTED)
    carry(ledger, wanted())
    newer = stored(ledger, in_review(revision="r2", enricher_version="2"))
    assert (state(ledger, key), state(ledger, newer)) == (ProposalState.ACCEPTED, ProposalState.SUPERSEDED)
    assert ledger.known_proposals([newer]) == {newer}
