"""A model whose answers nobody can read: it is not paid to the end, and what it left open is asked for again."""

import json
from pathlib import Path
from typing import Any

import pytest

from flows.taken_up import MOST_ANSWERS
from ledger.records import ProposalFilter, ProposalState, StoredProposal
from schemas.proposal import DraftOutcome
from schemas.run import RunState
from tests.enrichers.fake_openai import FakeOptions, running
from tests.flows.shops import ledger_at, make_shop, product, run_cli, run_json, spent, write_products

_RUBBISH = [
    FakeOptions(mode="text", text="Gern! Hier ist der Text."),
    FakeOptions(mode="text", text=""),
    FakeOptions(mode="text", text='{"texts": {"description": {"sentences": [{"text": "Die Ja'),
    FakeOptions(ptruncated=1.0),
]
_IDS = ["no JSON", "empty", "half JSON", "cut off"]


def _all(config: Path, **wanted: Any) -> tuple[StoredProposal, ...]:
    ledger = ledger_at(config)
    found = ledger.proposals(ProposalFilter(**wanted))
    ledger.close()
    return found


@pytest.mark.parametrize("max_repairs", [0, 2])
@pytest.mark.parametrize("options", _RUBBISH, ids=_IDS)
def test_a_model_that_answers_only_rubbish_is_stopped_and_a_sound_one_goes_on(
    tmp_path: Path, options: FakeOptions, max_repairs: int
) -> None:
    with running(options) as server:
        config = make_shop(tmp_path, server.base_url, products=60, concurrency=4, max_repairs=max_repairs)
        done = run_cli("run", "--no-prefect", "-c", str(config))
        paid = server.stats.answered
        server.options = FakeOptions()
        healed, last = run_json(config), run_json(config)
    said = [line for line in done.stderr.splitlines() if line.startswith("skuwright:")]
    assert done.returncode == 1
    assert len(said) == 1
    assert f"[llm] fake at {server.base_url}: 2" in said[0]
    assert "answers in a row could not be read, the last one " in said[0]
    assert 20 <= paid <= 20 + 2 * 4, "what was under way when the run stopped is paid"
    assert (healed["blocked"], healed["left"], healed["failed"], last["gaps"]) == (0, 0, 0, 0)
    assert healed["llm"]["calls"] <= 60
    found = _all(config)
    assert len(found) == 60
    assert {one.proposal.outcome for one in found} == {DraftOutcome.DRAFTED}
    ledger = ledger_at(config)
    assert [one.state for one in ledger.runs()] == [RunState.COMPLETED, RunState.COMPLETED, RunState.FAILED]
    ledger.close()


def test_a_run_whose_answers_were_all_in_flight_is_told_of_too(tmp_path: Path) -> None:
    with running(FakeOptions(mode="text", text="no", latency=0.2)) as server:
        config = make_shop(tmp_path, server.base_url, products=25, concurrency=30, max_repairs=0)
        done = run_cli("run", "--no-prefect", "-c", str(config))
        server.options = FakeOptions()
        healed = run_json(config)
    assert done.returncode == 1
    assert (healed["gaps"], healed["drafted"], healed["blocked"]) == (25, 25, 0)


def test_single_answers_that_cannot_be_read_stop_nothing(tmp_path: Path) -> None:
    with running(FakeOptions(pmalformed=0.4)) as server:
        config = make_shop(tmp_path, server.base_url, products=80, concurrency=1, max_repairs=0)
        summary = run_json(config)
    assert summary["drafted"] == 80
    assert summary["blocked"] > 20


@pytest.mark.parametrize("max_repairs", [0, 2, 10])
def test_a_record_that_no_answer_fits_is_asked_for_a_bounded_number_of_times(tmp_path: Path, max_repairs: int) -> None:
    with running(FakeOptions(mode="text", text="no")) as server:
        config = make_shop(tmp_path, server.base_url, products=1, max_repairs=max_repairs)
        runs = [run_json(config) for _ in range(12)]
        asked, bodies = server.stats.requests, len({json.dumps(body) for body in server.bodies})
    (stored,) = _all(config)
    assert asked == bodies == max(MOST_ANSWERS, 1 + max_repairs)
    assert (runs[-1]["gaps"], stored.state, stored.proposal.outcome) == (
        0, ProposalState.BLOCKED, DraftOutcome.MALFORMED,
    )  # fmt: skip
    assert len(stored.proposal.request_hashes) == asked
    assert spent(config) > 0


def test_a_plan_quotes_what_is_asked_for_again(tmp_path: Path) -> None:
    with running(FakeOptions(mode="text", text="no")) as server:
        config = make_shop(tmp_path, server.base_url, products=3)
        first = run_json(config)
        quoted = json.loads(run_cli("plan", "--json", "-c", str(config)).stdout)
        server.options = FakeOptions()
        asked = server.stats.requests
        again = run_json(config)
        paid = server.stats.requests - asked
    assert (first["blocked"], first["unreadable"], again["unreadable"]) == (3, 3, 0)
    assert (quoted["gaps"], quoted["calls"], quoted["replayed"]) == (3, 3, 0)
    assert (again["blocked"], again["llm"]["calls"], paid) == (0, 3, 3)
    assert {one.run_id for one in _all(config)} == {again["run_id"]}


def test_what_moved_to_another_revision_is_asked_for_again_too(tmp_path: Path) -> None:
    with running(FakeOptions(mode="text", text="no")) as server:
        config = make_shop(tmp_path, server.base_url, products=2)
        run_json(config)
        write_products(tmp_path, [{**product(number), "enabled": False} for number in range(2)])
        server.options = FakeOptions()
        again, last = run_json(config), run_json(config)
    assert (again["gaps"], again["blocked"], again["llm"]["calls"], last["gaps"]) == (2, 0, 2, 0)
    assert sorted(one.state for one in _all(config)) == sorted(
        [ProposalState.ACCEPTED] * again["accepted"]
        + [ProposalState.REVIEW] * again["review"]
        + [ProposalState.SUPERSEDED] * 2
    )
