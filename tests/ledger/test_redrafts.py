"""Rejections that ask for a new draft: what the ledger keeps of them, and what it refuses."""

import pytest

from ledger import Ledger
from ledger.audit_records import AuditFilter
from ledger.records import ProposalFilter, ProposalState, PublishedKey
from schemas.errors import ConfigError
from schemas.redraft import MAX_NOTE
from schemas.verdict import VerdictKind
from tests.builders import make_proposal
from tests.ledger.builders import after, in_review, make_checked, make_draft, make_verdict

REJECTED = VerdictKind.REJECTED
PLACE = PublishedKey("JK-1", "description", "de_DE", None)


def stored(ledger: Ledger, **changes: object) -> str:
    draft = make_draft(make_checked(make_proposal(**{**PLACE._asdict(), **changes})))
    ledger.save_drafts("r1", [draft])
    return draft.checked.proposal.id


def test_the_newest_note_of_a_place_comes_last_and_what_is_taken_back_is_none(ledger: Ledger) -> None:
    first = stored(ledger)
    assert ledger.redrafts() == {}
    ledger.decide(make_verdict(first, REJECTED, note="Kürzer."))
    redraft = ledger.redrafts()[PLACE]
    assert (redraft.notes, redraft.draft.id) == (("Kürzer.",), first)
    second = stored(ledger, redraft_of=redraft.number)
    assert second != first
    asked = ledger.proposal(second).asked
    assert asked is not None
    assert (asked.note, asked.proposal_id, asked.reviewer) == ("Kürzer.", first, "ada")
    ledger.decide(make_verdict(second, REJECTED, note="Länger."))
    both = ledger.redrafts()[PLACE]
    assert (both.notes, both.draft.id, both.unwanted) == (("Kürzer.", "Länger."), second, {first, second})
    ledger.undo(second, by="ada", at=after(5))
    assert ledger.redrafts() == {PLACE: redraft}
    assert ledger.proposal(second).note is None


def test_a_draft_is_superseded_by_none_of_another_place(ledger: Ledger) -> None:
    key = stored(ledger)
    ledger.decide(make_verdict(key, REJECTED, note="Kürzer."))
    (place,) = ledger.redrafts()
    assert place == PLACE
    assert stored(ledger, locale="en_US") != key
    assert len(ledger.proposals(ProposalFilter(states=(ProposalState.REVIEW,)))) == 1


@pytest.mark.parametrize("note", ["", "  ", "x" * (MAX_NOTE + 1)])
def test_a_note_says_something_and_not_too_much(ledger: Ledger, note: str) -> None:
    key = stored(ledger)
    with pytest.raises(ConfigError, match="a new draft needs a note"):
        ledger.decide(make_verdict(key, REJECTED, note=note))
    assert ledger.proposal(key).state is ProposalState.REVIEW


@pytest.mark.parametrize("kind", [VerdictKind.ACCEPTED, VerdictKind.EDITED])
def test_only_what_is_rejected_is_drafted_anew(ledger: Ledger, kind: VerdictKind) -> None:
    key = stored(ledger)
    with pytest.raises(ConfigError, match="only what is rejected is drafted anew"):
        ledger.decide(make_verdict(key, kind, note="Kürzer."))


def test_the_longest_note_in_umlauts_is_kept_whole_and_stands_in_the_history(ledger: Ledger) -> None:
    key, note = stored(ledger), "ß" * MAX_NOTE
    ledger.decide(make_verdict(key, REJECTED, note=note))
    assert ledger.proposal(key).note == note
    assert [entry.note for entry in ledger.audit.newest(AuditFilter())] == [note]


def test_a_plain_rejection_asks_for_nothing(ledger: Ledger) -> None:
    ledger.save_drafts("r1", [in_review()])
    (waiting,) = ledger.proposals(ProposalFilter())
    ledger.decide(make_verdict(waiting.id, REJECTED))
    assert ledger.redrafts() == {}
