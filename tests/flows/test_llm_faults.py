"""Whole runs against services and ledgers in trouble: said, counted, and nothing lost for the next run."""

import asyncio
import json
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from llmock.pytest_plugin import LLMock

from flows.cli import main
from flows.enrich_run import enrich
from ledger import Ledger
from ledger.records import ProposalFilter
from schemas.config_file import read_config
from schemas.errors import ConfigError
from schemas.run import RunState, RunSummary
from tests.enrichers.fake_openai import FakeOpenAi, FakeOptions, running
from tests.flows.shops import adds_up, ledger_at, make_shop, spent, stored

_HOLD_LOCK = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


def run(config: Path) -> RunSummary:
    """Run all stages up to the gate, and hold its counts against each other."""
    summary = asyncio.run(enrich(read_config(config)))
    assert adds_up(summary.model_dump())
    return summary


def states(config: Path) -> list[RunState]:
    """Return how the runs ended, the newest first."""
    ledger = ledger_at(config)
    found = [it.state for it in ledger.runs()]
    ledger.close()
    return found


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/v1", r"no model fake here \(404: this is what the server says\); mend llm_model, or base_url"),
        ("/v2", r"no model fake here \(404: .*\); mend llm_model, or base_url \(most end in /v1\)"),
    ],
    ids=["unknown model", "wrong path"],
)
def test_an_unknown_model_or_path_stops_the_run_and_the_next_one_goes_on(tmp_path: Path, path: str, said: str) -> None:
    with running(FakeOptions(status=404 if path == "/v1" else 0)) as server:
        config = make_shop(tmp_path, server.base_url.replace("/v1", path), products=40, concurrency=4)
        with pytest.raises(ConfigError, match=said):
            run(config)
        asked = server.stats.requests
        server.options.status = 0
        config = make_shop(tmp_path, server.base_url, products=40, concurrency=4)
        healed = run(config)
    assert asked <= 4
    assert healed.drafted == 40
    assert states(config) == [RunState.COMPLETED, RunState.FAILED]


def test_a_request_that_is_not_taken_leaves_one_record_out_and_is_tried_again_next_time(tmp_path: Path) -> None:
    with running(FakeOptions(status=400, times=1)) as server:
        config = make_shop(tmp_path, server.base_url, products=8, concurrency=1)
        first, again = run(config), run(config)
        answered_twice = server.stats.answered_twice
    assert (first.drafted, first.failed, first.left) == (7, 1, 0)
    assert len(first.messages) == 1
    assert "does not take the request (400: this is what the server says); the record is left out" in first.messages[0]
    assert (again.gaps, again.drafted, answered_twice) == (1, 1, 0)


def test_requests_of_which_none_is_taken_stop_the_run(tmp_path: Path) -> None:
    with running(FakeOptions(status=400)) as server:
        config = make_shop(tmp_path, server.base_url, products=60, concurrency=4)
        with pytest.raises(ConfigError, match=r"400: .* nor any of the 5 before; mend \[llm\]"):
            run(config)
        asked = server.stats.requests
    assert asked <= 5 + 4
    assert states(config) == [RunState.FAILED]


def test_nobody_at_the_address_is_said_by_the_run(tmp_path: Path) -> None:
    config = make_shop(tmp_path, "http://127.0.0.1:9/v1", products=3, max_retries=0)
    summary = run(config)
    assert (summary.failed, summary.drafted, summary.uncertain_cost) == (3, 0, 0)
    assert "connection refused: is the service at http://127.0.0.1:9/v1 running?" in summary.messages[0]


def test_a_blocked_draft_goes_back_with_its_findings_and_is_healed(tmp_path: Path) -> None:
    sentence = {"attributes": ["weight"], "part": "paragraph", "text": "Diese schöne Jacke wiegt nur 999 Gramm."}
    blocked = json.dumps({"texts": {"description": {"sentences": [sentence]}}}, ensure_ascii=False)
    with running(FakeOptions(mode="text", text=blocked, times=3)) as server:
        config = make_shop(tmp_path, server.base_url, products=3, concurrency=3, max_repairs=2)
        summary = run(config)
        first, repairs = server.bodies[:3], server.bodies[3:]
    assert (summary.drafted, summary.blocked, summary.llm.calls) == (3, 0, 6)
    assert all("999" not in json.dumps(body) for body in first)
    assert all("999" in json.dumps(body) for body in repairs)
    assert summary.llm.cost == spent(config), "the blocked drafts are paid too"
    ledger = ledger_at(config)
    found = ledger.proposals(ProposalFilter(run_id=summary.run_id))
    ledger.close()
    assert [it.proposal.attempt for it in found] == [1, 1, 1]
    assert not any("999" in it.proposal.text for it in found)


def test_calls_whose_answers_are_lost_count_against_the_budget(tmp_path: Path) -> None:
    with running(FakeOptions(latency=30)) as server:
        config = make_shop(
            tmp_path, server.base_url, products=40, concurrency=5, budget="0.05", timeout_seconds=0.3, max_retries=0
        )
        summary = run(config)
        asked = server.stats.requests
    assert summary.budget_stopped
    assert (summary.drafted, summary.llm.calls, summary.llm.cost) == (0, 0, 0)
    assert summary.left > 0
    assert summary.failed == asked
    assert Decimal("0.02") < summary.uncertain_cost <= Decimal("0.05")
    assert spent(config) == 0


@contextmanager
def _locked_after(server: FakeOpenAi, answers: int, path: Path) -> Iterator[None]:
    """Let another process hold the ledger's lock as soon as so many answers were given, until the block ends."""
    holders: list[subprocess.Popen[str]] = []

    def hold() -> None:
        while server.stats.answered < answers:
            time.sleep(0.005)
        holders.append(
            subprocess.Popen(
                [sys.executable, "-c", _HOLD_LOCK, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
        )

    watcher = threading.Thread(target=hold)
    watcher.start()
    try:
        yield
    finally:
        watcher.join(30)
        holders[0].communicate()


def test_a_ledger_locked_during_a_run_is_said_and_the_next_run_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        Ledger.open.__func__, "__kwdefaults__", {**Ledger.open.__func__.__kwdefaults__, "lock_timeout": 0.5}
    )
    with running(FakeOptions(latency=0.2)) as server:
        config = make_shop(tmp_path, server.base_url, products=80, concurrency=4)
        monkeypatch.setattr(sys, "argv", ["skuwright", "run", "--no-prefect", "-c", str(config)])
        with _locked_after(server, 8, tmp_path / "ledger.db"), pytest.raises(SystemExit) as left:
            main()
        said = [line for line in capsys.readouterr().err.splitlines() if line.startswith("skuwright:")]
        kept, paid = stored(config)["calls"], server.stats.answered
        summary = run(config)
        answered_twice = server.stats.answered_twice
    assert left.value.code == 1
    assert len(said) == 1
    assert "ledger.db: database is locked: another process has held it for 0.5 s; wait for it or end it" in said[0]
    assert 8 - 4 <= kept < 80
    assert answered_twice <= paid - kept, "a stored answer was paid again"
    assert answered_twice <= 2 * 4, "only what was under way when the lock came can be lost"
    assert summary.drafted + summary.unchanged == 80
    assert stored(config)["proposals"] == 80
    assert sqlite3.connect(tmp_path / "ledger.db").execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize(
    ("scripted", "products", "refused"),
    [
        (lambda mock: mock.limits(rpm=240), 260, 0),
        (lambda mock: mock.limits(tpm=120_000), 45, 0),
        (lambda mock: mock.rate_limit(times=20, retry_after=0.3).fail(500, times=10).fail(503, times=5), 150, 35),
        (lambda mock: mock.fail(429, times=15).fail(502, times=4).delay(0.5, times=5), 150, 19),
    ],
    ids=["quota of requests", "quota of tokens", "429 with waits, 500, 503", "429 without a word, 502, slow"],
)
def test_a_run_against_a_service_that_others_wrote_passes_its_verdict(
    tmp_path: Path, llmock: LLMock, scripted: Callable[[LLMock], Any], products: int, refused: int
) -> None:
    scripted(llmock)
    config = make_shop(tmp_path, llmock.base_url("openai"), products=products, concurrency=60, max_repairs=0)
    summary = run(config)
    again = run(config)
    assert (summary.drafted, summary.failed, summary.left) == (products, 0, 0)
    assert summary.llm.calls == products
    assert summary.llm.failed >= refused
    assert (again.gaps, again.llm.calls) == (0, 0)
    llmock.assert_resilient()
