"""Learned words: append-only, the newest entry of a word, language and family holds."""

from dataclasses import replace

from ledger import Ledger
from ledger.learned_words import LearnedWord, WordSense, in_force
from tests.ledger.builders import NOON, after, in_review

ENTRY = LearnedWord("kratzfest", "kratzfest", "de", None, WordSense.NEUTRAL, "Floskel", "ada", NOON)
FOR_LAMPS = replace(ENTRY, family="lamps", sense=WordSense.CLAIM)


def test_entries_are_kept_whole_and_in_their_order(ledger: Ledger) -> None:
    draft = in_review()
    ledger.save_drafts("r1", [draft])
    entries = (
        replace(ENTRY, proposal_id=draft.checked.proposal.id, because="„fest“\nsagt jeder", reviewer="Zoë"),
        FOR_LAMPS,
        replace(ENTRY, sense=WordSense.WITHDRAWN, decided_at=after(5)),
    )
    for entry in entries:
        ledger.learn_word(entry)
    assert ledger.learned_words() == entries
    assert in_force(ledger.learned_words()) == (FOR_LAMPS,)


def test_the_newest_entry_of_a_word_holds_and_families_do_not_touch_each_other() -> None:
    as_claim, withdrawn = replace(ENTRY, sense=WordSense.CLAIM), replace(ENTRY, sense=WordSense.WITHDRAWN)
    english = replace(ENTRY, language="en")
    assert in_force([ENTRY, as_claim]) == (as_claim,)
    assert in_force([ENTRY, withdrawn, FOR_LAMPS, english]) == (FOR_LAMPS, english)
    assert in_force([withdrawn, ENTRY]) == (ENTRY,)
    assert in_force([]) == ()


def test_families_are_those_of_the_drafts(ledger: Ledger) -> None:
    assert ledger.drafted_families() == ()
    ledger.save_drafts(
        "r1", [in_review(), in_review(identifier="L", family="lamps"), in_review(identifier="N", family=None)]
    )
    assert ledger.drafted_families() == ("jackets", "lamps")
