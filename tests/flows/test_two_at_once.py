"""Two commands at once on one ledger: the second ends with one line, nothing is paid or written twice."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ledger import Ledger
from schemas.run import RunKind
from tests.enrichers.fake_openai import FakeOpenAi, FakeOptions, running
from tests.flows.shops import adds_up, make_shop, run_cli, run_json, start_cli
from tests.ledger.builders import NOON, make_run

pytestmark = pytest.mark.slow


def _shop(folder: Path, url: str, server: FakeOpenAi) -> Path:
    config = make_shop(folder, server.base_url, products=30, concurrency=5)
    config.write_text(config.read_text(encoding="utf-8").replace("sqlite:///ledger.db", url), encoding="utf-8")
    return config


def test_two_runs_at_once_pay_for_each_request_once(tmp_path: Path, url: str) -> None:
    with running(FakeOptions(latency=1.5)) as server:
        config = _shop(tmp_path, url, server)
        first = start_cli("run", "--no-prefect", "--json", "-c", str(config))
        deadline = time.monotonic() + 60
        while not server.stats.answered:
            assert time.monotonic() < deadline, "the run made no calls"
            time.sleep(0.02)
        second = run_cli("run", "--no-prefect", "-c", str(config))
        assert first.poll() is None, "the first run ended too soon to be met"
        stdout, stderr = first.communicate(timeout=60)
        again = run_json(config)
        answered_twice = server.stats.answered_twice
    summary = json.loads(stdout.splitlines()[-1])
    assert second.returncode == 1
    (line,) = second.stderr.splitlines()
    assert line.startswith(f"skuwright: run {summary['run_id'][:8]} on host ")
    assert "is under way since " in line
    assert line.endswith(f"wait for it, or stop it there (kill {first.pid}) and run again")
    assert (first.returncode, summary["drafted"], adds_up(summary)) == (0, 30, True), stderr
    assert (again["gaps"], again["llm"]["calls"], answered_twice) == (0, 0, 0)


@contextmanager
def _under_way(url: str, kind: RunKind) -> Iterator[None]:
    ledger = Ledger.open(url)
    with ledger.only_run(kind, NOON):
        ledger.start_run(make_run(run_id=f"abcdef01-{kind}", kind=kind, host="pim-1", pid=77))
        yield
    ledger.close()


def test_a_write_back_meets_another_one_but_no_run(tmp_path: Path, url: str) -> None:
    with running() as server:
        config = _shop(tmp_path, url, server)
        run_json(config)
    with _under_way(url, RunKind.WRITE_BACK):
        refused = run_cli("write-back", "-c", str(config))
    assert (refused.returncode, list(tmp_path.glob("out/**/*.jsonl"))) == (1, [])
    assert refused.stderr == (
        "skuwright: run abcdef01 on host pim-1 is under way since 2026-03-01 12:00 UTC; wait for it, "
        "or stop it there (kill 77) and run again\n"
    )
    with _under_way(url, RunKind.ENRICH):
        written = run_cli("write-back", "--json", "-c", str(config))
    assert json.loads(written.stdout)["written"] > 0
