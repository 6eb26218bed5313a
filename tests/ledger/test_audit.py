"""The history of decisions: what it says, in which order, and that nobody can change it."""

from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from ledger import Ledger
from ledger import audit as audit_module
from ledger.audit_records import AuditFilter
from ledger.records import ProposalState
from schemas.people import DeskEvent
from schemas.proposal import GateOutcome
from schemas.receipt import Receipt, ReceiptStatus
from schemas.verdict import RejectReason, Verdict, VerdictKind
from tests.builders import make_proposal
from tests.ledger.builders import NOON, after, in_review, make_checked, make_draft, make_verdict


def decided(ledger: Ledger, sku: str, kind: VerdictKind, minutes: float, **changes: object) -> str:
    """Store a draft of a SKU and decide on it; return its id."""
    draft = in_review(identifier=sku)
    ledger.save_drafts("r1", [draft])
    key = draft.checked.proposal.id
    ledger.decide(make_verdict(key, kind, decided_at=after(minutes), **changes))
    return key


def spot_check(ledger: Ledger, sku: str = "JK-1") -> str:
    """Store a draft that the gate accepted by itself and drew for the spot check."""
    draft = make_draft(make_checked(make_proposal(identifier=sku), GateOutcome.ACCEPT, auto=True, audited=True))
    ledger.save_drafts("r1", [draft])
    return draft.checked.proposal.id


@pytest.mark.parametrize("table", ["verdicts", "events"])
@pytest.mark.parametrize(
    "statement",
    ["UPDATE {} SET number = number + 100", "DELETE FROM {}", "DELETE FROM {} WHERE number = 1"],
)
def test_the_database_refuses_to_change_or_delete_what_people_did(ledger: Ledger, table: str, statement: str) -> None:
    decided(ledger, "A", VerdictKind.ACCEPTED, 1)
    ledger.people.add_event(DeskEvent(NOON, "ada", "signed_in"))
    with (
        pytest.raises(IntegrityError, match=f"{table} is append-only"),
        ledger.database.write() as connection,
    ):
        connection.execute(text(statement.format(table)))
    assert len(ledger.audit.newest(AuditFilter())) == 2


def test_not_even_by_the_roundabout_ways_of_each_database(ledger: Ledger) -> None:
    decided(ledger, "A", VerdictKind.ACCEPTED, 1)
    ledger.people.add_event(DeskEvent(NOON, "ada", "signed_in"))
    way = (
        "REPLACE INTO events (number, at, person, action, details) VALUES (1, 'x', 'eve', 'signed_in', '')"
        if ledger.database.is_sqlite
        else "TRUNCATE events"
    )
    with pytest.raises(IntegrityError, match="append-only"), ledger.database.write() as connection:
        connection.execute(text(way))
    assert [event.person for event in ledger.people.events()] == ["ada"]


def test_an_entry_says_who_when_why_and_what_changed(ledger: Ledger) -> None:
    key = decided(ledger, "A/1", VerdictKind.EDITED, 3, text="Besser.", comment="Tippfehler", seconds=7.25)
    (entry,) = ledger.audit.newest(AuditFilter())
    assert (entry.at, entry.person, entry.kind, entry.proposal_id) == (after(3), "ada", "edited", key)
    assert (entry.identifier, entry.attribute, entry.locale) == ("A/1", "description", "de_DE")
    assert (entry.before_state, entry.after_state) == ("review", "accepted")
    assert entry.before_text.startswith("Die Jacke Nordwind")
    assert (entry.after_text, entry.comment, entry.seconds) == ("Besser.", "Tippfehler", 7.25)


def test_taking_back_is_an_entry_of_its_own_that_says_what_it_brought_back(ledger: Ledger) -> None:
    key = decided(ledger, "A", VerdictKind.EDITED, 3, text="Besser.")
    ledger.undo(key, by="ada", at=after(4))
    undone, edited = ledger.audit.newest(AuditFilter())
    assert (undone.kind, undone.before_state, undone.after_state) == ("undone", "accepted", "review")
    assert (undone.before_text, undone.after_text) == ("Besser.", edited.before_text)


def test_the_history_is_filtered_by_sku_person_kind_and_time(ledger: Ledger) -> None:
    decided(ledger, "A", VerdictKind.ACCEPTED, 1, reviewer="ada")
    decided(ledger, "B", VerdictKind.REJECTED, 2, reviewer="ben", reason=RejectReason.TONE)
    ledger.people.add_event(DeskEvent(after(3), "ben", "signed_in"))

    def kinds(**wanted: object) -> list[str]:
        return [entry.kind for entry in ledger.audit.newest(AuditFilter(**wanted))]  # type: ignore[arg-type]

    assert kinds() == ["signed_in", "rejected", "accepted"]
    assert kinds(identifier="B") == ["rejected"]
    assert kinds(person="ben") == ["signed_in", "rejected"]
    assert kinds(kind="accepted") == ["accepted"]
    assert kinds(kind="signed_in") == ["signed_in"]
    assert kinds(since=after(2), until=after(3)) == ["rejected"]


def test_pages_and_the_stream_tell_each_entry_once_also_at_the_same_moment(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit_module, "_PAGE", 2)
    for number in range(5):
        decided(ledger, f"S{number}", VerdictKind.ACCEPTED, 1)
        ledger.people.add_event(DeskEvent(after(1), "ada", f"did_{number}"))
    streamed = [entry.place for entry in ledger.audit.all(AuditFilter())]
    assert streamed == sorted(set(streamed))
    assert len(streamed) == 10
    paged, last = [], None
    while page := ledger.audit.newest(AuditFilter(), limit=3, before=last):
        paged += [entry.place for entry in page]
        last = paged[-1]
    assert paged == streamed[::-1]


def test_a_sku_has_its_whole_course_in_order_of_time(ledger: Ledger) -> None:
    german = decided(ledger, "X", VerdictKind.ACCEPTED, 5, comment="gut")
    english = in_review(identifier="X", locale="en_US", language="en_US")
    ledger.save_drafts("r1", [english])
    ledger.people.add_event(DeskEvent(after(6), "ben", "assigned", german))
    ledger.save_receipts("w1", [Receipt(german, ReceiptStatus.STALE, "changed")], after(7))
    steps = ledger.audit.of_sku("X")
    assert [(step.kind, step.locale, step.status) for step in steps] == [
        ("drafted", "de_DE", ""),
        ("drafted", "en_US", ""),
        ("accepted", "de_DE", ""),
        ("assigned", "de_DE", ""),
        ("receipt", "de_DE", "stale"),
    ]
    assert ledger.audit.of_sku("Y") == ()


def test_a_spot_check_looks_like_what_waits_until_it_is_judged(ledger: Ledger) -> None:
    key = spot_check(ledger)
    ledger.save_receipts("w1", [Receipt(key, ReceiptStatus.WRITTEN)], after(1))
    assert [step.kind for step in ledger.audit.of_sku("JK-1")] == ["drafted"]
    assert [row.state for row in ledger.desk.history("JK-1")] == [ProposalState.REVIEW]
    stored = ledger.proposal(key)
    assert (stored.shown_state, stored.shown_receipts, stored.version) == (ProposalState.REVIEW, (), 1)
    ledger.decide(make_verdict(key), expected_version=1)
    assert [step.kind for step in ledger.audit.of_sku("JK-1")] == ["drafted", "receipt", "accepted"]
    assert ledger.proposal(key).shown_state is ProposalState.WRITTEN
    (entry,) = ledger.audit.newest(AuditFilter())
    assert entry.before_state == "written"


def test_a_spot_check_that_was_taken_back_is_blind_again_in_all_its_history(ledger: Ledger) -> None:
    key = spot_check(ledger)
    ledger.decide(make_verdict(key))
    ledger.undo(key, by="ada", at=after(6))
    states = [(entry.before_state, entry.after_state) for entry in ledger.audit.newest(AuditFilter())]
    assert states == [("review", "review"), ("review", "review")]


def test_a_decision_holds_that_was_taken_while_the_spot_check_was_written(ledger: Ledger) -> None:
    key = spot_check(ledger)
    shown = ledger.proposal(key).version
    ledger.save_receipts("w1", [Receipt(key, ReceiptStatus.WRITTEN)], after(1))
    verdict = Verdict(key, VerdictKind.EDITED, "ada", NOON + timedelta(minutes=2), text="Anders.")
    decided_on = ledger.decide(verdict, expected_version=shown)
    assert (decided_on.state, decided_on.final_text) == (ProposalState.ACCEPTED, "Anders.")
