"""Decisions that are taken back, and those that take two people."""

from typing import Any

import pytest

from ledger import Ledger
from ledger.records import ProposalState, SavedDraft, StoredProposal
from schemas.errors import AlreadyDecided, CannotBeUndone, ConfigError, NeedsAnother
from schemas.proposal import GateOutcome
from schemas.receipt import Receipt, ReceiptStatus
from schemas.verdict import VerdictKind
from tests.builders import make_proposal
from tests.ledger.builders import NOON, accepted, after, blocked, in_review, make_checked, make_draft, make_verdict

ACCEPTED, EDITED, REJECTED, UNDONE = VerdictKind
DRAFT = make_proposal().text


def stored(ledger: Ledger, draft: SavedDraft) -> str:
    ledger.save_drafts("r1", [draft])
    return draft.checked.proposal.id


def undo(ledger: Ledger, key: str, **given: Any) -> StoredProposal:
    return ledger.undo(key, **{"by": "ada", "at": after(9), **given})


def nothing_found() -> SavedDraft:
    return make_draft(make_checked(make_proposal(text=""), GateOutcome.NOTHING))


#: What is blocked or was not found cannot be accepted.
DECIDABLE = [
    *((draft, kind) for draft in (in_review(), accepted()) for kind in (ACCEPTED, EDITED, REJECTED)),
    *((draft, kind) for draft in (blocked(), nothing_found()) for kind in (EDITED, REJECTED)),
]


@pytest.mark.parametrize(("draft", "kind"), DECIDABLE)
def test_a_decision_is_taken_back_as_if_it_had_never_been(ledger: Ledger, draft: SavedDraft, kind: VerdictKind) -> None:
    key = stored(ledger, draft)
    before = ledger.proposal(key)
    decided = ledger.decide(make_verdict(key, kind))
    back = undo(ledger, key, expected_version=decided.version)
    assert (back.state, back.final_text, back.edited_text, back.verdict) == (
        before.state, before.final_text, None, None
    )  # fmt: skip
    assert [(one.kind, one.reviewer, one.before_state) for one in back.verdicts] == [
        (kind, "ada", before.state.value), (UNDONE, "ada", decided.state.value)
    ]  # fmt: skip
    assert back.version == decided.version + 1
    assert [change.text for change in ledger.changes_to_write()] == (
        [before.final_text] if before.state is ProposalState.ACCEPTED else []
    )


def test_a_chain_of_decisions_is_taken_back_one_by_one(ledger: Ledger) -> None:
    key = stored(ledger, in_review())
    ledger.decide(make_verdict(key, REJECTED))
    undo(ledger, key)
    with pytest.raises(CannotBeUndone, match="there is no decision to take back"):
        undo(ledger, key)
    ledger.decide(make_verdict(key, EDITED, text="Von Bob.", reviewer="bob"))
    assert ledger.proposal(key).verdict is EDITED
    undo(ledger, key, by="Bob")
    last = ledger.decide(make_verdict(key, ACCEPTED, reviewer="eve"))
    assert (last.verdict, last.final_text, last.state) == (ACCEPTED, DRAFT, ProposalState.ACCEPTED)
    assert [one.kind for one in last.verdicts] == [REJECTED, UNDONE, EDITED, UNDONE, ACCEPTED]


def test_only_they_themselves_or_an_admin_take_a_decision_back(ledger: Ledger) -> None:
    key = stored(ledger, in_review())
    decided = ledger.decide(make_verdict(key, REJECTED))
    with pytest.raises(CannotBeUndone, match="ada decided it; only they or an admin can take that back"):
        undo(ledger, key, by="bob")
    assert ledger.proposal(key) == decided
    assert undo(ledger, key, by="root", is_admin=True).state is ProposalState.REVIEW


def test_what_changed_since_it_was_looked_at_is_not_taken_back(ledger: Ledger) -> None:
    key = stored(ledger, in_review())
    decided = ledger.decide(make_verdict(key, REJECTED))
    with pytest.raises(AlreadyDecided, match="it changed since; look at it again"):
        undo(ledger, key, expected_version=decided.version - 1)
    assert ledger.proposal(key) == decided


def test_what_is_written_stays(ledger: Ledger) -> None:
    key = stored(ledger, in_review())
    ledger.decide(make_verdict(key))
    ledger.save_receipts("w1", [Receipt(key, ReceiptStatus.WRITTEN)], NOON)
    with pytest.raises(CannotBeUndone, match="it is written by now; the decision cannot be taken back"):
        undo(ledger, key, is_admin=True)


@pytest.mark.parametrize(("kind", "state"), [(REJECTED, ProposalState.WRITTEN), (EDITED, ProposalState.ACCEPTED)])
def test_a_verdict_on_a_written_text_is_taken_back(ledger: Ledger, kind: VerdictKind, state: ProposalState) -> None:
    key = stored(ledger, accepted())
    ledger.save_receipts("w1", [Receipt(key, ReceiptStatus.WRITTEN)], NOON)
    assert ledger.decide(make_verdict(key, kind)).state is state
    back = undo(ledger, key)
    assert (back.state, back.final_text, back.verdict) == (ProposalState.WRITTEN, DRAFT, None)
    assert list(ledger.changes_to_write()) == []
    assert [change.text for change in ledger.published_changes()] == [DRAFT]


@pytest.mark.parametrize("kind", [ACCEPTED, REJECTED])
def test_what_a_newer_draft_overtook_is_not_taken_back(ledger: Ledger, kind: VerdictKind) -> None:
    key = stored(ledger, in_review())
    ledger.decide(make_verdict(key, kind))
    newer = stored(ledger, in_review(revision="r2"))
    with pytest.raises(CannotBeUndone, match=r"superseded by now|a newer draft took its place"):
        undo(ledger, key)
    assert ledger.proposal(newer).state is ProposalState.REVIEW


def test_an_unknown_proposal_has_nothing_to_take_back(ledger: Ledger) -> None:
    with pytest.raises(ConfigError, match="no such proposal"):
        undo(ledger, "f" * 32)


def test_two_people_approve_and_the_first_changes_nothing_yet(ledger: Ledger) -> None:
    key = stored(ledger, in_review())
    first = ledger.decide(make_verdict(key), takes_two=True)
    assert (first.state, first.first_by, first.verdict, first.version) == (ProposalState.REVIEW, "ada", None, 2)
    assert list(ledger.changes_to_write()) == []
    with pytest.raises(NeedsAnother, match="you approved it first; it takes a second person"):
        ledger.decide(make_verdict(key, reviewer="Ada"), takes_two=True)
    second = ledger.decide(make_verdict(key, reviewer="bob"), takes_two=True)
    assert (second.state, second.first_by, second.verdict) == (ProposalState.ACCEPTED, None, ACCEPTED)
    (event,) = ledger.people.events(proposal_id=key)
    assert (event.person, event.action, event.milliseconds) == ("ada", "first_approval", 12_500)


def test_a_first_approval_cannot_be_the_second_whatever_the_codes_are_by_then(ledger: Ledger) -> None:
    key = stored(ledger, in_review())
    # The edit brought in the finding that takes two: the draft itself has none.
    ledger.decide(make_verdict(key, EDITED, text="Heilt."), takes_two=True)
    with pytest.raises(NeedsAnother):
        ledger.decide(make_verdict(key, ACCEPTED), takes_two=False)


def test_the_first_persons_text_holds_once_the_second_agrees(ledger: Ledger) -> None:
    key = stored(ledger, in_review())
    first = ledger.decide(make_verdict(key, EDITED, text="Von Ada."), takes_two=True)
    assert (first.final_text, first.edited_text, first.has_draft_text) == ("Von Ada.", None, False)
    second = ledger.decide(make_verdict(key, reviewer="bob"), takes_two=True)
    assert (second.verdict, second.final_text, second.verdicts[0].text) == (EDITED, "Von Ada.", "Von Ada.")
    assert [change.text for change in ledger.changes_to_write()] == ["Von Ada."]


def test_the_second_persons_edit_needs_another_look(ledger: Ledger) -> None:
    key = stored(ledger, in_review())
    ledger.decide(make_verdict(key), takes_two=True)
    edited = ledger.decide(make_verdict(key, EDITED, text="Von Bob.", reviewer="bob"), takes_two=True)
    assert (edited.state, edited.first_by, edited.final_text) == (ProposalState.REVIEW, "bob", "Von Bob.")
    assert ledger.decide(make_verdict(key), takes_two=True).final_text == "Von Bob."


def test_one_person_rejects_also_what_another_approved_first(ledger: Ledger) -> None:
    key = stored(ledger, in_review())
    ledger.decide(make_verdict(key, EDITED, text="Von Ada."), takes_two=True)
    rejected = ledger.decide(make_verdict(key, REJECTED, reviewer="bob"), takes_two=True)
    assert (rejected.state, rejected.first_by, rejected.final_text) == (ProposalState.REJECTED, None, DRAFT)
    back = undo(ledger, key, by="bob")
    assert (back.state, back.first_by, back.final_text) == (ProposalState.REVIEW, "ada", "Von Ada.")


def test_one_persons_change_of_an_accepted_text_is_not_written(ledger: Ledger) -> None:
    key = stored(ledger, accepted())
    ledger.decide(make_verdict(key, EDITED, text="Heilt."), takes_two=True)
    assert list(ledger.changes_to_write()) == []
    ledger.decide(make_verdict(key, ACCEPTED, reviewer="bob"), takes_two=True)
    assert [change.text for change in ledger.changes_to_write()] == ["Heilt."]


def test_first_approvals_are_taken_back_one_by_one(ledger: Ledger) -> None:
    key = stored(ledger, in_review())
    ledger.decide(make_verdict(key, EDITED, text="Von Ada."), takes_two=True)
    ledger.decide(make_verdict(key, EDITED, text="Von Bob.", reviewer="bob"), takes_two=True)
    ledger.decide(make_verdict(key), takes_two=True)
    again = undo(ledger, key)
    assert (again.first_by, again.final_text, again.verdict) == ("bob", "Von Bob.", None)
    with pytest.raises(CannotBeUndone, match="bob decided it"):
        undo(ledger, key)
    adas = undo(ledger, key, by="bob", expected_version=again.version)
    assert (adas.first_by, adas.final_text) == ("ada", "Von Ada.")
    none = undo(ledger, key)
    assert (none.first_by, none.final_text, none.state) == (None, DRAFT, ProposalState.REVIEW)
    with pytest.raises(CannotBeUndone, match="there is no decision to take back"):
        undo(ledger, key)
    assert [event.action for event in ledger.people.events(proposal_id=key)] == [
        "first_approval_undone", "first_approval_undone", "first_approval", "first_approval"
    ]  # fmt: skip
