"""What goes back to the PIM: each change once, and what came of it."""

from datetime import datetime
from itertools import islice

from ledger import Ledger
from ledger.records import ProposalState, Published, PublishedKey, SavedDraft, StoredReceipt
from schemas.product import ProductKind
from schemas.receipt import Change, Receipt, ReceiptStatus
from schemas.verdict import VerdictKind
from tests.ledger.builders import NOON, accepted, after, blocked, in_review, make_run, make_verdict

WRITTEN, STALE, REFUSED = ReceiptStatus


def key_of(draft: SavedDraft) -> str:
    return draft.checked.proposal.id


def write(ledger: Ledger, *drafts: SavedDraft, run_id: str = "w1", at: datetime = NOON) -> None:
    ledger.save_receipts(run_id, [Receipt(key_of(draft), WRITTEN, path="out.csv") for draft in drafts], at)


def test_changes_to_write_are_what_gate_or_people_accepted(ledger: Ledger) -> None:
    by_gate = accepted(identifier="A", replaces="Alt.", locale=None, channel=None, kind=ProductKind.PRODUCT_MODEL)
    by_person, edited = in_review(identifier="B"), blocked(identifier="C")
    ledger.save_drafts("r1", [by_gate, by_person, edited, in_review(identifier="D"), blocked(identifier="E")])
    ledger.decide(make_verdict(key_of(by_person)))
    ledger.decide(make_verdict(key_of(edited), VerdictKind.EDITED))
    text = by_gate.checked.proposal.text
    place = ("description", "de_DE", "ecommerce")
    assert sorted(ledger.changes_to_write(), key=lambda change: change.identifier) == [
        Change(key_of(by_gate), "A", ProductKind.PRODUCT_MODEL, "description", None, None, text, "r1", "Alt."),
        Change(key_of(by_person), "B", ProductKind.PRODUCT, *place, text, "r1"),
        Change(key_of(edited), "C", ProductKind.PRODUCT, *place, "Von Ada.", "r1"),
    ]


def test_nothing_is_written_twice_but_what_the_pim_refused(ledger: Ledger) -> None:
    drafts = [accepted(identifier=name) for name in "ABCD"]
    ledger.save_drafts("r1", drafts)
    statuses = zip(drafts, (WRITTEN, STALE, REFUSED), strict=False)
    ledger.save_receipts("w1", [Receipt(key_of(draft), status, "why") for draft, status in statuses], NOON)
    assert sorted(change.identifier for change in ledger.changes_to_write()) == ["C", "D"]
    states = [ledger.proposal(key_of(draft)).state for draft in drafts]
    assert states == [ProposalState.WRITTEN, ProposalState.STALE, ProposalState.ACCEPTED, ProposalState.ACCEPTED]


def test_storing_receipts_again_changes_nothing(ledger: Ledger) -> None:
    draft = accepted()
    ledger.save_drafts("r1", [draft])
    write(ledger, draft)
    before = ledger.proposal(key_of(draft))
    write(ledger, draft, draft, at=after(7))
    ledger.save_receipts("w1", [Receipt(key_of(draft), STALE)], after(8))
    ledger.save_receipts("w1", [], NOON)
    assert ledger.proposal(key_of(draft)) == before
    text = draft.checked.proposal.text
    assert before.receipts == (StoredReceipt(key_of(draft), "w1", WRITTEN, "", "out.csv", text, NOON),)
    assert (before.written_at, before.version) == (NOON, 2)


def test_a_refused_change_can_be_written_by_the_next_run(ledger: Ledger) -> None:
    draft = accepted()
    ledger.save_drafts("r1", [draft])
    ledger.start_run(make_run(run_id="w2"))
    ledger.save_receipts("w1", [Receipt(key_of(draft), REFUSED, "too long")], NOON)
    write(ledger, draft, run_id="w2", at=after(9))
    stored = ledger.proposal(key_of(draft))
    assert [(receipt.run_id, receipt.status) for receipt in stored.receipts] == [("w1", REFUSED), ("w2", WRITTEN)]
    assert (stored.state, stored.written_at) == (ProposalState.WRITTEN, after(9))


def test_what_was_written_stays_written_whatever_was_decided_meanwhile(ledger: Ledger) -> None:
    rejected, superseded = accepted(identifier="A"), accepted(identifier="B")
    ledger.save_drafts("r1", [rejected, superseded])
    ledger.decide(make_verdict(key_of(rejected), VerdictKind.REJECTED))
    ledger.save_drafts("r1", [in_review(identifier="B", revision="r2")])
    write(ledger, rejected, superseded)
    assert ledger.proposal(key_of(rejected)).state is ProposalState.WRITTEN
    assert ledger.proposal(key_of(superseded)).state is ProposalState.WRITTEN


def test_published_is_the_last_written_text_of_each_place(ledger: Ledger) -> None:
    first = accepted(facts_hash="f1")
    second, elsewhere = in_review(revision="r2", facts_hash="f2"), accepted(locale=None, channel=None)
    ledger.save_drafts("r1", [first, elsewhere, accepted(identifier="JK-2")])
    write(ledger, first, elsewhere)
    ledger.save_drafts("r1", [second])
    ledger.decide(make_verdict(key_of(second), VerdictKind.EDITED))
    place, other = (
        PublishedKey("JK-1", "description", "de_DE", "ecommerce"),
        PublishedKey("JK-1", "description", None, None),
    )
    text = first.checked.proposal.text
    untouched = {other: Published(text, "", key_of(elsewhere), "r1")}
    assert ledger.published(["JK-1", "JK-2", "JK-3"]) == {
        place: Published(text, "f1", key_of(first), "r1"),
        **untouched,
    }
    write(ledger, second, at=after(3))
    assert ledger.published(["JK-1"]) == {
        place: Published("Von Ada.", "f2", key_of(second), "r2", is_edited=True),
        **untouched,
    }
    assert ledger.published([]) == {}


def test_a_written_text_that_was_edited_again_is_known_as_it_was_written(ledger: Ledger) -> None:
    draft = accepted()
    ledger.save_drafts("r1", [draft])
    write(ledger, draft)
    ledger.decide(make_verdict(key_of(draft), VerdictKind.EDITED))
    place = PublishedKey("JK-1", "description", "de_DE", "ecommerce")
    assert ledger.published(["JK-1"])[place].text == draft.checked.proposal.text
    ledger.start_run(make_run(run_id="w2"))
    write(ledger, draft, run_id="w2", at=after(5))
    assert ledger.published(["JK-1"])[place].text == "Von Ada."
    assert [change.text for change in ledger.published_changes()] == ["Von Ada."]


def test_what_a_person_rejects_after_it_was_written_is_published_no_longer(ledger: Ledger) -> None:
    first, second = accepted(), accepted(revision="r2", replaces="Alt.")
    ledger.save_drafts("r1", [first])
    write(ledger, first)
    ledger.save_drafts("r1", [second])
    write(ledger, second)
    ledger.decide(make_verdict(key_of(second), VerdictKind.REJECTED))
    assert list(ledger.published_changes()) == []


def test_published_changes_come_in_the_order_of_writing(ledger: Ledger) -> None:
    older, newer = accepted(), accepted(revision="r2", replaces="Alt.")
    ledger.save_drafts("r1", [older])
    write(ledger, older)
    other, stale = accepted(channel=None), accepted(identifier="B")
    ledger.save_drafts("r1", [newer, other, stale])
    write(ledger, newer)
    write(ledger, other)
    ledger.save_receipts("w1", [Receipt(key_of(stale), STALE)], NOON)
    assert [(change.revision, change.replaces, change.channel) for change in ledger.published_changes()] == [
        ("r2", "Alt.", "ecommerce"),
        ("r1", None, None),
    ]


def test_changes_are_paged_while_their_receipts_are_stored(ledger: Ledger) -> None:
    drafts = [accepted(identifier=f"JK-{number}") for number in range(2_300)]
    ledger.save_drafts("r1", drafts)
    changes, seen = ledger.changes_to_write(), []
    while batch := list(islice(changes, 300)):
        ledger.save_receipts("w1", [Receipt(change.proposal_id, WRITTEN) for change in batch], NOON)
        seen += [change.identifier for change in batch]
    assert sorted(seen) == sorted(f"JK-{number}" for number in range(2_300))
    assert len({change.identifier for change in ledger.published_changes()}) == 2_300
    assert list(ledger.changes_to_write()) == []
