"""Whole runs with a language model over a local server: nothing lost, nothing paid twice, stopped cleanly."""

import json
import signal
import time
from decimal import Decimal
from pathlib import Path

import pytest

from ledger.records import ProposalFilter
from schemas.run import RunState
from tests.enrichers.fake_openai import FakeOpenAi, FakeOptions, running
from tests.flows.shops import (
    adds_up,
    ledger_at,
    make_shop,
    product,
    run_cli,
    run_json,
    spent,
    start_cli,
    stored,
    write_products,
)

#: What `run --json` promises to its readers.
_KEYS = {
    "run_id", "pulled", "quarantined", "not_generatable", "unchanged", "gaps", "drafted", "accepted", "review",
    "blocked", "gate_rejection_rate", "llm", "cost_per_sku", "currency", "budget_stopped", "seconds",
}  # fmt: skip
_LLM_KEYS = {"calls", "replayed", "failed", "input_tokens", "cached_tokens", "output_tokens", "cost"}


def _wait_for_answers(server: FakeOpenAi, answers: int) -> None:
    deadline = time.monotonic() + 60
    while server.stats.answered < answers:
        assert time.monotonic() < deadline, "the run made no calls"
        time.sleep(0.02)


def test_a_run_drafts_every_gap_and_says_so(tmp_path: Path) -> None:
    with running() as server:
        config = make_shop(tmp_path, server.base_url, products=12)
        summary = run_json(config)
        again = run_json(config)
    assert set(summary) >= _KEYS
    assert set(summary["llm"]) == _LLM_KEYS
    assert set(summary["cost_per_sku"]) == {"attempted", "accepted", "published"}
    assert adds_up(summary)
    assert (summary["pulled"], summary["gaps"], summary["drafted"]) == (12, 12, 12)
    assert summary["accepted"] + summary["review"] == 12
    assert Decimal(str(summary["llm"]["cost"])) == spent(config) > 0
    assert (again["gaps"], again["unchanged"], again["llm"]["calls"]) == (0, 12, 0)


def test_a_killed_run_goes_on_and_pays_no_stored_answer_twice(tmp_path: Path) -> None:
    with running(FakeOptions(latency=0.2)) as server:
        config = make_shop(tmp_path, server.base_url, products=90, concurrency=10)
        process = start_cli("run", "--no-prefect", "-c", str(config))
        _wait_for_answers(server, 30)
        process.kill()
        process.communicate()
        kept = stored(config)["calls"]
        answered = dict(server.stats.by_request)
        summary = run_json(config)
        asked_again = sum(server.stats.by_request[key] > times for key, times in answered.items())
    assert kept >= 15
    assert asked_again <= len(answered) - kept, "an answer that was in the ledger was paid again"
    assert adds_up(summary)
    assert stored(config)["proposals"] == 90
    assert summary["left"] == summary["failed"] == 0
    ledger = ledger_at(config)
    assert [run.state for run in ledger.runs()] == [RunState.COMPLETED, RunState.INTERRUPTED]
    ledger.close()


def test_faults_of_the_service_lose_nothing(tmp_path: Path) -> None:
    options = FakeOptions(p429=0.05, p500=0.02, pdrop=0.01, pmalformed=0.01, latency=0.02)
    with running(options) as server:
        config = make_shop(tmp_path, server.base_url, products=200, concurrency=40, timeout_seconds=20)
        summary = run_json(config)
    assert adds_up(summary)
    assert (summary["drafted"], summary["failed"], summary["left"]) == (200, 0, 0)
    assert summary["llm"]["failed"] > 0


def test_the_budget_is_never_passed_and_the_next_run_goes_on(tmp_path: Path) -> None:
    with running() as server:
        config = make_shop(tmp_path, server.base_url, products=40, budget="0.02")
        runs = [run_json(config)]
        first = spent(config)
        while runs[-1]["budget_stopped"] and len(runs) < 30:
            runs.append(run_json(config))
        answered_twice = server.stats.answered_twice
    assert runs[0]["budget_stopped"]
    assert runs[0]["left"] > 0
    assert 0 < first <= Decimal("0.02")
    assert all(Decimal(str(run["llm"]["cost"])) <= Decimal("0.02") for run in runs)
    assert all(adds_up(run) for run in runs)
    assert stored(config)["proposals"] == 40
    assert answered_twice == 0


def test_a_wrong_key_stops_the_run_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOP_KEY", "wrong")
    with running(FakeOptions(key="right", latency=0.05)) as server:
        config = make_shop(tmp_path, server.base_url, products=60, concurrency=5, api_key_env="SHOP_KEY")
        done = run_cli("run", "--no-prefect", "-c", str(config))
        asked = server.stats.requests
    assert done.returncode == 1
    assert asked <= 10
    said = [line for line in done.stderr.splitlines() if line.startswith("skuwright:")]
    assert len(said) == 1
    assert "SHOP_KEY" in said[0]
    assert "wrong" not in said[0]


def test_sigterm_stops_cleanly_and_the_next_run_finishes(tmp_path: Path) -> None:
    with running(FakeOptions(latency=0.4)) as server:
        config = make_shop(tmp_path, server.base_url, products=60, concurrency=4)
        process = start_cli("run", "--no-prefect", "--json", "-c", str(config))
        _wait_for_answers(server, 8)
        process.send_signal(signal.SIGTERM)
        stdout, stderr = process.communicate(timeout=30)
        summary = json.loads(stdout.splitlines()[-1])
        run_json(config)
        answered_twice = server.stats.answered_twice
    assert process.returncode == 0, stderr
    assert summary["stopped"]
    assert adds_up(summary)
    assert summary["left"] > 0
    assert stored(config)["proposals"] == 60
    assert answered_twice == 0


def test_variants_of_one_model_are_paid_once(tmp_path: Path) -> None:
    with running() as server:
        config = make_shop(tmp_path, server.base_url, products=10, variants=True)
        summary = run_json(config)
    assert summary["drafted"] == summary["gaps"] >= 10
    assert summary["llm"]["calls"] + summary["llm"]["replayed"] >= summary["gaps"]
    assert summary["llm"]["calls"] <= summary["gaps"] - 9 + summary["blocked"]


def test_a_changed_number_is_rendered_anew_without_a_paid_call(tmp_path: Path) -> None:
    with running() as server:
        config = make_shop(tmp_path, server.base_url, products=5)
        first = run_json(config)
        write_products(tmp_path, [product(number, weight="475.5") for number in range(5)])
        second = run_json(config)
        paid = server.stats.answered
    assert (second["drafted"], second["llm"]["calls"]) == (5, 0)
    assert second["llm"]["replayed"] >= 5
    assert paid == first["llm"]["calls"]
    ledger = ledger_at(config)
    texts = [it.proposal.text for it in ledger.proposals(ProposalFilter(run_id=second["run_id"]))]
    ledger.close()
    assert all("475,5" in text and "450" not in text for text in texts)


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (FakeOptions(prefused=1.0), "draft.refused"),
        (FakeOptions(ptruncated=1.0), "draft.truncated"),
        (FakeOptions(mode="text", text="Gern! Hier ist der Text."), "draft.malformed"),
        (FakeOptions(mode="text", text='{"texts": 5}'), "draft.malformed"),
    ],
)
def test_answers_that_are_no_draft_are_paid_recorded_and_blocked(
    tmp_path: Path, options: FakeOptions, code: str
) -> None:
    with running(options) as server:
        config = make_shop(tmp_path, server.base_url, products=3, max_repairs=2)
        summary = run_json(config)
        asked_most = max(server.stats.requests, 1)
    assert (summary["drafted"], summary["blocked"]) == (3, 3)
    assert summary["gate_rejection_rate"] == 1.0
    assert asked_most <= 3 * (1 + 2)
    assert summary["llm"]["calls"] == asked_most
    ledger = ledger_at(config)
    found = ledger.proposals(ProposalFilter(code=code))
    ledger.close()
    assert len(found) == 3


def test_a_plan_spends_nothing_and_bounds_what_the_run_costs(tmp_path: Path) -> None:
    with running() as server:
        config = make_shop(tmp_path, server.base_url, products=30)
        before = json.loads(run_cli("plan", "--json", "-c", str(config)).stdout)
        asked = server.stats.requests
        run_json(config)
        after = json.loads(run_cli("plan", "--json", "-c", str(config)).stdout)
    assert asked == 0
    assert (before["calls"], before["gaps"]) == (30, 30)
    assert before["cost_low"] <= float(spent(config)) <= before["cost_high"]
    assert (after["calls"], after["gaps"], after["cost"]) == (0, 0, 0)


def test_the_admitted_rate_is_used_and_nothing_is_lost(tmp_path: Path) -> None:
    with running(FakeOptions(admit_rate=20, admit_burst=20, latency=0.1)) as server:
        config = make_shop(tmp_path, server.base_url, products=200, concurrency=100)
        summary = run_json(config)
        seconds = server.stats.last_at - server.stats.first_at
    assert (summary["drafted"], summary["failed"]) == (200, 0)
    assert 200 / seconds >= 0.75 * 20


def test_a_request_that_the_service_refuses_is_said_and_tried_again_next_time(tmp_path: Path) -> None:
    with running(FakeOptions(p500=1.0)) as server:
        config = make_shop(tmp_path, server.base_url, products=2, max_retries=0)
        failed = run_cli("run", "--no-prefect", "--json", "-c", str(config))
        server.options.p500 = 0.0
        healed = run_json(config)
    summary = json.loads(failed.stdout.splitlines()[-1])
    assert failed.returncode == 1
    assert (summary["failed"], summary["drafted"]) == (2, 0)
    assert any(line.startswith("skuwright:") for line in failed.stderr.splitlines())
    assert adds_up(summary)
    assert healed["drafted"] == 2
