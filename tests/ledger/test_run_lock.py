"""One run of a kind at a time: the lock stands between real processes, and ends with the process that holds it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ledger import Ledger
from schemas.errors import LedgerUnavailable, RunUnderWay
from schemas.run import RunKind, RunState
from tests.ledger.builders import NOON

PROJECT = Path(__file__).resolve().parents[2]


@contextmanager
def holding(url: str, run_id: str, kind: RunKind = RunKind.ENRICH) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """Yield another process that wants the lock, and what it said of it."""
    command = [sys.executable, "-m", "tests.ledger.holding_process", url, run_id, kind.value]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=PROJECT) as process:
        try:
            assert process.stdout is not None
            yield process, process.stdout.readline().strip()
        finally:
            process.kill()


def test_the_second_of_two_processes_hears_who_is_under_way(url: str) -> None:
    with holding(url, "abcdef0123") as (first, said):
        assert said == "held"
        with holding(url, "second") as (_, refused):
            pass
        with holding(url, "writing", RunKind.WRITE_BACK) as (_, other):
            assert other == "held"
        assert first.stdin is not None
        first.stdin.close()
        assert first.wait(30) == 0
    assert refused == (
        "run abcdef01 on host pim-1 is under way since 2026-03-01 12:00 UTC; wait for it, "
        f"or stop it there (kill {first.pid}) and run again"
    )
    with holding(url, "third") as (_, said):
        assert said == "held"


def test_a_kill_gives_the_lock_back_and_the_next_finds_the_run_interrupted(url: str) -> None:
    with holding(url, "victim") as (process, _):
        process.kill()
        process.wait()
        with holding(url, "next") as (_, said):
            assert said == "held victim"
    ledger = Ledger.open(url)
    assert ledger.run("victim").state is RunState.INTERRUPTED
    ledger.close()


def test_a_run_that_ends_with_an_error_gives_the_lock_back(ledger: Ledger) -> None:
    def fail() -> None:
        with ledger.only_run(RunKind.ENRICH, NOON):
            raise KeyError("gone wrong")

    for _ in range(2):
        with pytest.raises(KeyError, match="gone wrong"):
            fail()


def test_a_run_that_has_not_said_its_name_yet_is_met_too(ledger: Ledger) -> None:
    second = ledger.only_run(RunKind.WRITE_BACK, NOON)
    with ledger.only_run(RunKind.WRITE_BACK, NOON), pytest.raises(RunUnderWay, match="another write-back run is just"):
        second.__enter__()


def test_two_names_of_one_file_are_one_lock(tmp_path: Path) -> None:
    ledger = Ledger.open(f"sqlite:///{tmp_path / 'ledger.db'}")
    (tmp_path / "other.db").symlink_to(tmp_path / "ledger.db")
    with ledger.only_run(RunKind.ENRICH, NOON), holding(f"sqlite:///{tmp_path / 'other.db'}", "second") as (_, said):
        assert "under way" in said or "just beginning" in said
    ledger.close()


def test_a_lock_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    ledger = Ledger.open(f"sqlite:///{tmp_path / 'ledger.db'}")
    (tmp_path / "ledger.db.enrich.lock").mkdir()
    with pytest.raises(LedgerUnavailable, match=r"ledger\.db\.enrich\.lock: Is a directory; let all who run"):
        ledger.only_run(RunKind.ENRICH, NOON).__enter__()
    ledger.close()
