"""A run that is asked to stop ends within a moment of the last answer, whatever it waits for, and says the truth."""

import json
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from schemas.run import RunState
from tests.enrichers.fake_openai import FakeOpenAi, FakeOptions, running
from tests.flows.shops import adds_up, ledger_at, make_shop, run_json, start_cli, stored

#: From the signal to the end of the process on a busy machine; each wait below would take ten times as long.
_SOON = 6.0


def wait_until(server: FakeOpenAi, *, requests: int = 0, answered: int = 0) -> None:
    """Wait until the server saw so much."""
    deadline = time.monotonic() + 60
    while server.stats.requests < requests or server.stats.answered < answered:
        assert time.monotonic() < deadline, "the run made no calls"
        time.sleep(0.02)


def states(config: Path) -> list[RunState]:
    """Return how the runs ended, the newest first."""
    ledger = ledger_at(config)
    found = [run.state for run in ledger.runs()]
    ledger.close()
    return found


def end_of(process: "subprocess.Popen[str]") -> tuple[float, str, str]:
    """Return the seconds until a process ended, and what it wrote."""
    started = time.monotonic()
    stdout, stderr = process.communicate(timeout=60)
    return time.monotonic() - started, stdout, stderr


@pytest.mark.parametrize(
    ("options", "llm", "requests", "answered"),
    [
        (FakeOptions(status=429, retry_after=60), {}, 1, 0),
        (FakeOptions(admit_rate=0.05, admit_burst=3), {}, 6, 3),
        (FakeOptions(status=500), {}, 12, 0),
        (FakeOptions(latency=0.05), {"requests_per_minute": 60}, 0, 1),
        (FakeOptions(latency=0.05), {"tokens_per_minute": 3000}, 0, 1),
    ],
    ids=["429 for a minute", "429 but for one in 20 s", "outage", "requests per minute", "tokens per minute"],
)
def test_a_stop_ends_waits_at_once_and_pays_nothing_twice(
    tmp_path: Path, options: FakeOptions, llm: dict[str, Any], requests: int, answered: int
) -> None:
    with running(options) as server:
        config = make_shop(tmp_path, server.base_url, products=30, concurrency=4, budget="5", **llm)
        process = start_cli("run", "--no-prefect", "--json", "-c", str(config))
        wait_until(server, requests=requests, answered=answered)
        process.send_signal(signal.SIGTERM)
        seconds, stdout, stderr = end_of(process)
        summary = json.loads(stdout.splitlines()[-1])
        kept = stored(config)["calls"]
        paid = server.stats.answered
        server.options.status, server.options.admit_rate = 0, 0.0
        healed = config.read_text(encoding="utf-8").replace("_per_minute = 60", "_per_minute = 60000")
        config.write_text(healed.replace("tokens_per_minute = 3000", ""), encoding="utf-8")
        run_json(config)
        answered_twice = server.stats.answered_twice
    assert process.returncode == 0, stderr
    assert seconds < _SOON
    assert (summary["stopped"], summary["budget_stopped"]) == (True, False)
    assert adds_up(summary)
    # A stop may come before the last shard was read; then it says so.
    assert summary["read_all"] is (summary["pulled"] == 30)
    assert (summary["failed"], summary["left"]) == (0, summary["pulled"] - summary["drafted"])
    assert kept == paid == summary["llm"]["calls"]
    assert stored(config)["proposals"] == 30
    assert answered_twice == 0
    assert states(config) == [RunState.COMPLETED, RunState.STOPPED]


def test_a_second_interrupt_ends_at_once_with_one_line(tmp_path: Path) -> None:
    with running(FakeOptions(latency=30)) as server:
        config = make_shop(tmp_path, server.base_url, products=30, concurrency=4)
        process = start_cli("run", "--no-prefect", "-c", str(config))
        wait_until(server, requests=4)
        process.send_signal(signal.SIGINT)
        time.sleep(1.0)
        is_waiting = process.poll() is None
        process.send_signal(signal.SIGINT)
        seconds, _, stderr = end_of(process)
        server.options.latency = 0.0
        summary = run_json(config)
        answered_twice = server.stats.answered_twice
    assert is_waiting, "the first interrupt waits for what was sent"
    assert process.returncode == 130, stderr
    assert seconds < _SOON
    said = [line for line in stderr.splitlines() if "gaps done" not in line]
    assert said == [
        "skuwright: stopping; what was sent is still answered and stored, a second Ctrl-C ends at once",
        "skuwright: ended at once, as asked twice; what is stored is kept, run again to go on",
    ]
    assert (summary["drafted"], answered_twice) == (30, 0)
    assert states(config) == [RunState.COMPLETED, RunState.INTERRUPTED]
