"""What earlier calls used: sums over the newest calls of runs alike, and which of them were repairs."""

from datetime import timedelta

import pytest

from ledger import Ledger
from ledger import experience as module
from ledger.experience import PastCalls, past_calls
from schemas.llm_call import Usage
from tests.builders import make_proposal
from tests.ledger.builders import NOON, make_answer, make_checked, make_draft, make_run

_USAGE = Usage(100, 40, 10)


def _start(ledger: Ledger, run_id: str, *, version: str = "v1", llm_model: str | None = "gpt-5-mini") -> None:
    ledger.start_run(make_run(run_id=run_id, enricher_version=version, llm_model=llm_model))


def _store(ledger: Ledger, run_id: str, *hashes: str, usage: Usage = _USAGE) -> None:
    answers = [
        make_answer(key, usage=usage, answered_at=NOON + timedelta(seconds=second), llm_model="gpt-5-mini-2026-01")
        for second, key in enumerate(hashes)
    ]
    ledger.store_calls(run_id, answers)


def _draft(ledger: Ledger, identifier: str, *hashes: str) -> None:
    proposal = make_proposal(identifier=identifier, request_hashes=hashes)
    ledger.save_drafts("mine", [make_draft(make_checked(proposal))])


def _past(ledger: Ledger) -> PastCalls:
    return past_calls(ledger.database, llm_model="gpt-5-mini", enricher_version="v1")


def test_a_ledger_without_calls_knows_nothing(ledger: Ledger) -> None:
    assert _past(ledger) == PastCalls()


def test_tokens_of_calls_with_the_same_prompts_and_model_are_added_up(ledger: Ledger) -> None:
    _start(ledger, "mine")
    _start(ledger, "older", version="v0")
    _start(ledger, "other", llm_model="gpt-5")
    _store(ledger, "mine", "a")
    _store(ledger, "mine", "b", usage=Usage(300, 0, 30))
    _store(ledger, "older", "c")
    _store(ledger, "other", "d")
    assert _past(ledger) == PastCalls(2, 400, 40, 40, 10 * 10 + 30 * 30)


def test_calls_after_the_first_of_a_draft_are_repairs(ledger: Ledger) -> None:
    _start(ledger, "mine")
    _store(ledger, "mine", "first", "repair", "second repair", "shared", "never used")
    _draft(ledger, "JK-1", "first", "repair", "second repair")
    _draft(ledger, "JK-2", "shared")
    _draft(ledger, "JK-3", "shared")
    found = _past(ledger)
    assert (found.calls, found.drafting, found.repairs) == (5, 4, 2)


def test_a_draft_that_was_read_by_rule_counts_for_no_call(ledger: Ledger) -> None:
    _start(ledger, "mine")
    _draft(ledger, "JK-1")
    assert _past(ledger) == PastCalls()


def test_only_the_newest_calls_count(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_NEWEST", 2)
    _start(ledger, "mine")
    _store(ledger, "mine", "a", "b", usage=Usage(1, 0, 1))
    ledger.store_calls("mine", [make_answer("c", usage=Usage(1000, 0, 5), answered_at=NOON + timedelta(hours=1))])
    assert _past(ledger) == PastCalls(2, 1001, 0, 6, 26)
