"""Runs: how they begin, end, and are found dead."""

from decimal import Decimal

import pytest

from ledger import Ledger
from ledger.records import StoredRun
from schemas.errors import ConfigError
from schemas.run import RunKind, RunState
from tests.ledger.builders import NOON, after, make_run


def test_a_run_comes_back_as_it_began_and_ended(ledger: Ledger) -> None:
    start = make_run(run_id="r2", kind=RunKind.WRITE_BACK, llm_model="gpt-5-mini", hourly_rate=Decimal("36.50"),
                     host="pim-1", pid=2**31 + 7, labels={"who": "nightly"})  # fmt: skip
    ledger.start_run(start)
    assert ledger.run("r2") == StoredRun(start, RunState.RUNNING, None, {})
    ledger.finish_run("r2", state=RunState.COMPLETED, finished_at=after(3), summary={"pulled": 3, "cost": "0.10"})
    assert ledger.run("r2") == StoredRun(start, RunState.COMPLETED, after(3), {"pulled": 3, "cost": "0.10"})


def test_the_newest_runs_come_first(ledger: Ledger) -> None:
    for number in range(3):
        ledger.start_run(make_run(run_id=f"n{number}", started_at=after(number + 1)))
    assert [run.run_id for run in ledger.runs(2)] == ["n2", "n1"]


def test_who_has_the_lock_finds_killed_runs_of_its_kind_interrupted(ledger: Ledger) -> None:
    for run_id in ("r1", "w1"):
        ledger.finish_run(run_id, state=RunState.FAILED, finished_at=NOON, summary={})
    ledger.start_run(make_run(run_id="dead", host="a", pid=1))
    ledger.start_run(make_run(run_id="writing", kind=RunKind.WRITE_BACK))
    with ledger.only_run(RunKind.ENRICH, after(9)) as interrupted:
        assert interrupted == ("dead",)
    assert (ledger.run("dead").state, ledger.run("dead").finished_at) == (RunState.INTERRUPTED, after(9))
    assert (ledger.run("writing").state, ledger.run("r1").state) == (RunState.RUNNING, RunState.FAILED)
    with ledger.only_run(RunKind.ENRICH, after(10)) as interrupted:
        assert interrupted == ()


@pytest.mark.parametrize(("given", "problem"), [("zz", "no such run"), ("", "more than one"), ("a_", "no such run")])
def test_a_run_is_named_by_its_unique_beginning(ledger: Ledger, given: str, problem: str) -> None:
    ledger.start_run(make_run(run_id="abc"))
    assert ledger.run("ab").run_id == "abc"
    with pytest.raises(ConfigError, match=problem):
        ledger.run(given)
