"""`skuwright run` as a Prefect flow with a server of its own: stops, interrupts and errors read as without it."""

import logging
import signal
import time
from pathlib import Path

import pytest

from flows.prefect_defaults import apply_prefect_defaults

apply_prefect_defaults()

from prefect.events.worker import EventsWorker  # noqa: E402 - its settings are read on import
from prefect.logging.handlers import APILogWorker  # noqa: E402

from flows.local_server import tell_errors_once  # noqa: E402
from schemas.run import RunState  # noqa: E402
from tests.enrichers.fake_openai import FakeOptions, running  # noqa: E402
from tests.flows.shops import ledger_at, make_shop, start_cli  # noqa: E402

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("prefect")]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home for Prefect's database that these tests share: making it takes seconds."""
    return tmp_path_factory.mktemp("prefect")


@pytest.fixture(autouse=True)
def _own_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREFECT_HOME", str(home))
    monkeypatch.delenv("PREFECT_API_URL", raising=False)


def _said(stderr: str) -> list[str]:
    return [line for line in stderr.splitlines() if line.strip() and "gaps done" not in line]


def test_a_wrong_key_is_said_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOP_KEY", "wrong")
    monkeypatch.setenv("PREFECT_LOGGING_LEVEL", "WARNING")
    with running(FakeOptions(key="right")) as server:
        config = make_shop(tmp_path, server.base_url, products=60, concurrency=5, api_key_env="SHOP_KEY")
        process = start_cli("run", "-c", str(config))
        _, stderr = process.communicate(timeout=180)
    assert process.returncode == 1
    assert [line.partition("http://")[0] for line in _said(stderr)] == ["skuwright: [llm] "], stderr
    assert "the key in SHOP_KEY is not accepted" in stderr


def test_the_second_interrupt_ends_a_flow_at_once_with_one_line(tmp_path: Path) -> None:
    with running(FakeOptions(latency=60)) as server:
        config = make_shop(tmp_path, server.base_url, products=60, concurrency=4)
        process = start_cli("run", "-c", str(config))
        deadline = time.monotonic() + 100
        while server.stats.requests < 4 and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        time.sleep(1)
        is_waiting = process.poll() is None
        process.send_signal(signal.SIGINT)
        asked = time.monotonic()
        _, stderr = process.communicate(timeout=60)
        seconds = time.monotonic() - asked
    assert is_waiting, "the first interrupt waits for what was sent"
    assert process.returncode == 130, stderr
    assert _said(stderr)[1:] == ["skuwright: ended at once, as asked twice; what is stored is kept, run again to go on"]
    # What was sent is answered after a minute only.
    assert seconds < 30
    ledger = ledger_at(config)
    assert [run.state for run in ledger.runs()] == [RunState.INTERRUPTED]
    ledger.close()


@pytest.mark.parametrize("worker", [EventsWorker, APILogWorker])
def test_that_history_is_still_on_its_way_is_not_told_and_its_errors_are(
    worker: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("prefect.flow_runs", "prefect.task_runs"):
        monkeypatch.setattr(logging.getLogger(name), "propagate", True)
    logger = logging.getLogger(worker.__name__)
    monkeypatch.setattr(logger, "level", logging.NOTSET)
    logger.manager._clear_cache()  # type: ignore[attr-defined]
    assert logger.isEnabledFor(logging.WARNING)
    tell_errors_once()
    assert not logger.isEnabledFor(logging.WARNING)
    assert logger.isEnabledFor(logging.ERROR)


def test_a_server_that_does_not_start_says_why_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREFECT_API_DATABASE_CONNECTION_URL", f"sqlite+aiosqlite:///{tmp_path}/missing/prefect.db")
    with running(FakeOptions()) as server:
        config = make_shop(tmp_path, server.base_url, products=6, concurrency=1)
        process = start_cli("run", "-c", str(config))
        _, stderr = process.communicate(timeout=180)
    assert process.returncode == 1
    assert [line[:49] for line in _said(stderr)] == ["skuwright: Prefect: its local server did not star"], stderr
    assert "unable to open database file" in stderr
    assert "call again with --debug" in stderr
