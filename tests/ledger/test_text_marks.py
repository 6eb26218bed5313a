"""Marks lead to the texts that stand, are stored along with their drafts or not at all, and make way when asked."""

import pytest

from ledger import Ledger
from ledger.records import SavedDraft
from schemas.text_mark import MarkChanges, TextMark
from schemas.verdict import VerdictKind
from tests.ledger.builders import NOON, accepted, blocked, in_review, make_verdict

HIGHEST = 2**63 - 1


def key_of(draft: SavedDraft) -> str:
    return draft.checked.proposal.id


def test_marks_are_found_by_their_hashes_and_the_newest_of_a_kin_holds(ledger: Ledger) -> None:
    first, second = TextMark(HIGHEST, 1, "a" * 32), TextMark(HIGHEST, 2, "b" * 32)
    ledger.save_drafts("r1", [in_review()], MarkChanges(kept=(first, second, TextMark(7, 1, "a" * 32))))
    assert sorted(ledger.text_marks.holders({HIGHEST, 8})) == [first, second]
    later = first._replace(proposal_id="c" * 32)
    ledger.save_drafts("r1", [in_review()], MarkChanges(kept=(later,), gone=(second,)))
    assert list(ledger.text_marks.holders({HIGHEST})) == [later]


def test_only_the_mark_of_the_text_that_went_makes_way(ledger: Ledger) -> None:
    held = TextMark(5, 1, "a" * 32)
    ledger.save_drafts("r1", [], MarkChanges(kept=(held,)))
    ledger.save_drafts("r1", [], MarkChanges(gone=(held._replace(proposal_id="b" * 32),)))
    assert list(ledger.text_marks.holders({5})) == [held]


def test_more_marks_than_a_statement_takes_are_found(ledger: Ledger) -> None:
    marks = tuple(TextMark(number, 1, "a" * 32) for number in range(12_000))
    ledger.save_drafts("r1", [], MarkChanges(kept=marks))
    assert sorted(ledger.text_marks.holders(range(12_000))) == list(marks)
    assert list(ledger.text_marks.holders(())) == []


def test_texts_that_wait_or_were_approved_stand_with_their_final_words(ledger: Ledger) -> None:
    drafts = {
        "accepted": accepted(identifier="JK-1"),
        "waiting": in_review(identifier="JK-2"),
        "edited": in_review(identifier="JK-3"),
        "rejected": in_review(identifier="JK-4"),
        "blocked": blocked(identifier="JK-5"),
    }
    ledger.save_drafts("r1", list(drafts.values()))
    ledger.decide(make_verdict(key_of(drafts["edited"]), VerdictKind.EDITED, text="Von Ada."))
    ledger.decide(make_verdict(key_of(drafts["rejected"]), VerdictKind.REJECTED))
    ledger.save_drafts("w1", [in_review(identifier="JK-2", revision="r2")])
    text = drafts["accepted"].checked.proposal.text
    found = ledger.text_marks.standing([key_of(draft) for draft in drafts.values()] + ["f" * 32])
    assert sorted((one.identifier, one.text, one.drafted_at) for one in found) == [
        ("JK-1", text, NOON),
        ("JK-3", "Von Ada.", NOON),
    ]


def test_without_its_marks_no_draft_is_stored(ledger: Ledger) -> None:
    draft = in_review()
    with pytest.raises(Exception, match=r"(?i)null"):
        ledger.save_drafts("r1", [draft], MarkChanges(kept=(TextMark(1, 2, None),)))  # type: ignore[arg-type]
    assert ledger.known_proposals([key_of(draft)]) == frozenset()
