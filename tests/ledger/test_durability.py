"""Killed at any point, or two at once: what was stored is whole and is found again."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from ledger import Ledger
from ledger.records import ProposalFilter, ProposalState
from ledger.tables import call_uses, calls, findings, products, proposals, runs
from schemas.run import RunKind

PROJECT = Path(__file__).resolve().parents[2]
ENDLESS = 1_000_000_000


@contextmanager
def storing(url: str, name: str, kind: str, most: int = ENDLESS) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-m", "tests.ledger.storing_process", url, name, kind, str(most)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=PROJECT)
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


def lines(process: "subprocess.Popen[str]", most: int) -> list[str]:
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return [process.stdout.readline().strip() for _ in range(most)]


def killed_while_storing(url: str, kind: str, most: int) -> list[str]:
    with storing(url, "victim", kind) as process:
        said = lines(process, most)
        process.kill()
        process.wait()
        assert process.stdout is not None
        # The last line may be cut off in the middle.
        return said + [line[:-1] for line in process.stdout if line.endswith("\n")]


@pytest.mark.slow
@pytest.mark.parametrize("most", [1, 260])
def test_every_answer_that_was_stored_survives_a_kill(url: str, most: int) -> None:
    said = killed_while_storing(url, "answers", most)
    ledger = Ledger.open(url)
    assert set(ledger.find_calls(said)) == set(said)
    assert len(said) >= most
    ledger.close()


@pytest.mark.slow
@pytest.mark.parametrize("most", [1, 130])
def test_no_draft_is_half_stored_after_a_kill(url: str, most: int) -> None:
    said = killed_while_storing(url, "drafts", most)
    ledger = Ledger.open(url)
    assert ledger.known_proposals(said) == set(said)
    with ledger.database.read() as connection:
        counted = {table.name: connection.scalar(select(func.count()).select_from(table)) or 0
                   for table in (proposals, findings, products, call_uses)}  # fmt: skip
    whole = counted["proposals"]
    assert whole % 10 == 0
    assert whole >= most
    assert counted == {"proposals": whole, "findings": 2 * whole, "products": whole, "call_uses": whole}
    assert len(ledger.proposals(ProposalFilter(limit=10**6))) == whole
    ledger.close()


@pytest.mark.slow
def test_a_killed_run_is_found_interrupted(url: str) -> None:
    killed_while_storing(url, "drafts", 1)
    ledger = Ledger.open(url)
    with ledger.only_run(RunKind.ENRICH, ledger.run("victim").start.started_at) as interrupted:
        assert interrupted == ("victim",)
    ledger.close()


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["answers", "drafts"])
def test_processes_write_at_once_and_nothing_is_lost(url: str, kind: str) -> None:
    # None opened the database before: they make its tables at the same time, too.
    with storing(url, "one", kind, 500) as one, storing(url, "two", kind, 500) as two:
        said = lines(one, 500) + lines(two, 500)
        assert (one.wait(60), two.wait(60)) == (0, 0)
    ledger = Ledger.open(url)
    with ledger.database.read() as connection:
        assert connection.scalar(select(func.count()).select_from(runs)) == 2
        table = calls if kind == "answers" else proposals
        assert connection.scalar(select(func.count()).select_from(table)) == 1_000
    if kind == "drafts":
        assert ledger.known_proposals(said) == set(said)
        assert ledger.count_by_state() == {ProposalState.BLOCKED: 1_000}
    else:
        assert set(ledger.find_calls(said)) == set(said)
    ledger.close()


@pytest.mark.slow
def test_readers_do_not_wait_for_a_writer(ledger: Ledger) -> None:
    with ledger.database.write() as connection:
        connection.execute(text("UPDATE runs SET host = 'elsewhere'"))
        assert {run.start.host for run in ledger.runs()} == {""}
    assert {run.start.host for run in ledger.runs()} == {"elsewhere"}
