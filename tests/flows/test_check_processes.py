"""Checks beside the run: the same verdicts as in the run itself, and no text lost or let through when they fail."""

import asyncio
import json
import os
import signal
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from flows import check_processes
from flows.check_processes import CheckProcesses, NoProcesses
from flows.checking import RunChecking
from flows.learned import NOTHING_LEARNED
from flows.wiring import check_of
from quality_checks.check_jobs import Job, Setup, Verdict, jobs_of
from schemas.config import PipelineConfig
from schemas.proposal import GateOutcome
from tests.builders import make_proposal, make_structure
from tests.enrichers.fake_openai import FakeOptions, running
from tests.enrichers.llm_pieces import make_order
from tests.flows.shops import make_shop, run_json, start_cli

FRAGILE = ("-P", str(Path(__file__).with_name("fragile_worker.py")))
STRUCTURE = make_structure()
TEXTS = (
    "Die Jacke Nordwind wiegt 450 g und ist wasserdicht.",
    "Die Jacke Nordwind wiegt 540 g.",
    "Wasserdicht und aus Seide, mit Kompass.",
    "The jacket Nordwind weighs 450 g.",
    "",
)


def config() -> PipelineConfig:
    """Return a config for texts on the jacket."""
    return PipelineConfig.model_validate(
        {
            "pim": {"kind": "jsonl", "path": "p.jsonl", "locales": ["de_DE", "en_US"]},
            "content": {"description": {}},
        }
    )


def setup() -> Setup:
    """Return what the processes have in common."""
    made = config()
    return Setup(made.checks, made.gate, {}, STRUCTURE, made.content, made.brand, made.pim.locales)


def jobs(texts: Sequence[str]) -> list[Job]:
    """Return a job for each text."""
    order = make_order(structure=STRUCTURE)
    proposals = [make_proposal(text=text, revision=str(number)) for number, text in enumerate(texts)]
    return jobs_of(proposals, order.product, order.facts, {})


def checked(texts: Sequence[str], **options: object) -> list[Verdict]:
    """Return the verdicts of processes."""

    async def main() -> list[Verdict]:
        processes = CheckProcesses(setup(), **{"limit": 2, **options})  # type: ignore[arg-type]
        try:
            async with asyncio.timeout(60):
                return await processes.check(jobs(texts))
        finally:
            await processes.aclose()

    return asyncio.run(main())


def test_a_process_finds_what_the_run_would_find() -> None:
    order = make_order(structure=STRUCTURE)
    here = check_of(config())
    texts = TEXTS * 12
    found = checked(texts)
    for verdict, job in zip(found, jobs(texts), strict=True):
        assert verdict.on(job.proposal) == here(order, job.proposal)
    assert {verdict.outcome for verdict in found} > {GateOutcome.BLOCK}


def test_a_text_that_kills_its_process_is_blocked_alone() -> None:
    found = checked([*TEXTS, "poison", *TEXTS], worker=FRAGILE)
    crashed = [number for number, one in enumerate(found) if [f.code for f in one.findings] == ["check.crashed"]]
    assert crashed == [len(TEXTS)]
    assert found[len(TEXTS)].outcome is GateOutcome.BLOCK
    assert found[len(TEXTS)].findings[0].message.startswith(check_processes.UNCHECKABLE)
    assert found[: len(TEXTS)] == found[len(TEXTS) + 1 :] == checked(TEXTS)


def test_a_text_that_never_ends_is_blocked_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_processes, "_FAREWELL", 0.2)
    found = checked(["quicksand", *TEXTS], worker=FRAGILE, patience=2.0, limit=1)
    assert [f.code for f in found[0].findings] == ["check.crashed"]
    assert "TimeoutError" in found[0].findings[0].message
    assert found[1:] == checked(TEXTS)


def test_a_process_that_hangs_as_the_run_ends_is_ended_too(monkeypatch: pytest.MonkeyPatch) -> None:
    async def main() -> set[int]:
        others = set(children_of(os.getpid()))
        processes = CheckProcesses(setup(), limit=1, worker=FRAGILE, patience=0.5)
        (job,) = jobs(["quicksand"])
        await processes.check([job])
        # The verdict is there; the process still has its time to leave by itself.
        hanging = set(children_of(os.getpid())) - others
        await processes.aclose()
        return hanging

    monkeypatch.setattr(check_processes, "_FAREWELL", 0.2)
    (hanging,) = asyncio.run(main())
    assert not is_alive(hanging)


def test_where_no_process_comes_up_the_run_checks_by_itself(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(NoProcesses, match="failed"):
        checked(TEXTS, worker=("-c", "raise SystemExit(3)"))

    async def main() -> None:
        order = make_order(structure=STRUCTURE)
        async with RunChecking(config(), NOTHING_LEARNED, check_of(config()), processes=1) as checking:
            for _ in range(200):
                checking.expect(order)
            for _ in range(2):
                (found,) = await checking.check(order, [make_proposal(text=TEXTS[1])])
                assert found.outcome is GateOutcome.BLOCK

    monkeypatch.setattr(check_processes.CheckProcesses.__init__, "__kwdefaults__", {
        "worker": ("-c", "raise SystemExit(3)"), "patience": 60.0,
    })  # fmt: skip
    asyncio.run(main())
    assert [record.message.partition(":")[0] for record in caplog.records] == [
        "checks go on in this process, which is slower"
    ]


def test_few_texts_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    async def main() -> None:
        async with RunChecking(config(), NOTHING_LEARNED, check_of(config()), processes=2) as checking:
            order = make_order(structure=STRUCTURE)
            checking.expect(order)
            await checking.check(order, [make_proposal(text=TEXTS[0])])

    monkeypatch.setattr(asyncio, "create_subprocess_exec", None)
    asyncio.run(main())


def children_of(pid: int) -> list[int]:
    """Return the processes that a run started."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        # A process may end while this reads.
        with suppress(FileNotFoundError, ProcessLookupError):
            state, parent = (folder / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[:2]
            if int(parent) == pid and state != "Z":
                found.append(int(folder.name))
    return found


def wait_for_children(pid: int) -> list[int]:
    """Wait until a run has one."""
    deadline = time.monotonic() + 60
    while not (found := children_of(pid)):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return found


def is_alive(pid: int) -> bool:
    """Say whether a process runs."""
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text(encoding="utf-8").split()[2] != "Z"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL], ids=["SIGTERM", "SIGKILL"])
def test_a_run_goes_on_when_somebody_kills_its_process(tmp_path: Path, number: signal.Signals) -> None:
    with running(FakeOptions(latency=0.1)) as server:
        made = make_shop(tmp_path, server.base_url, products=200, concurrency=8, processes=1)
        with start_cli("run", "--no-prefect", "--json", "-c", str(made)) as process:
            while server.stats.answered < 100:
                time.sleep(0.01)
            # What a library starts for a moment as it is loaded is gone by now.
            (child,) = wait_for_children(process.pid)
            os.kill(child, number)
            stdout, stderr = process.communicate(timeout=120)
        summary = json.loads(stdout.splitlines()[-1])
    assert process.returncode == 0, stderr
    assert summary["drafted"] == 200
    assert summary["blocked"] == 0
    assert not is_alive(child)


def test_the_process_ends_with_a_run_that_is_killed(tmp_path: Path) -> None:
    with running(FakeOptions(latency=0.3)) as server:
        made = make_shop(tmp_path, server.base_url, products=200, concurrency=8, processes=1)
        with start_cli("run", "--no-prefect", "--json", "-c", str(made)) as process:
            while server.stats.answered < 10:
                time.sleep(0.01)
            (child,) = wait_for_children(process.pid)
            process.kill()
            process.communicate(timeout=60)
        deadline = time.monotonic() + 20
        while is_alive(child):
            assert time.monotonic() < deadline, "an orphan"
            time.sleep(0.05)


def test_a_run_beside_its_checks_counts_the_same(tmp_path: Path) -> None:
    counts = []
    for processes in (0, 2):
        folder = tmp_path / str(processes)
        folder.mkdir()
        with running(FakeOptions()) as server:
            made = make_shop(folder, server.base_url, products=150, concurrency=8, processes=processes)
            summary = run_json(made)
        counts.append({name: summary[name] for name in ("drafted", "accepted", "review", "blocked", "failed")})
    assert counts[0] == counts[1]
    assert counts[0]["drafted"] == 150
