"""The flows as Prefect runs them: shards as tasks, artifacts, and nothing left to do the second time."""

import asyncio
import gc
import shutil
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flows.prefect_defaults import apply_prefect_defaults

apply_prefect_defaults()

from prefect.client.orchestration import get_client  # noqa: E402 - its settings are read on import
from prefect.testing.utilities import prefect_test_harness  # noqa: E402

from flows.costs import report_costs  # noqa: E402
from flows.demo import sample_config  # noqa: E402
from flows.enrich import enrich_catalog  # noqa: E402
from flows.opened_ledger import ledger_of  # noqa: E402
from flows.readiness_flow import check_readiness  # noqa: E402
from flows.write_back import write_back_accepted  # noqa: E402
from schemas.config_file import read_config  # noqa: E402
from schemas.errors import RunUnderWay  # noqa: E402
from schemas.run import RunKind  # noqa: E402
from tests.ledger.builders import NOON, make_run  # noqa: E402

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("prefect"),
    # Prefect's own client and server warn of their dependencies.
    pytest.mark.filterwarnings("ignore"),
]


@pytest.fixture(scope="module")
def _prefect() -> Iterator[None]:
    with prefect_test_harness(server_startup_timeout=120):
        yield
    # What Prefect's clients left open is warned of here, where it is ignored, and not in a later test.
    with warnings.catch_warnings(action="ignore"):
        gc.collect()


@pytest.fixture
def config(tmp_path: Path) -> str:
    """Copy the sample catalogue, so that its ledger starts empty."""
    sample = tmp_path / "outdoor"
    shutil.copytree(sample_config().parent, sample, ignore=shutil.ignore_patterns("out", ".skuwright", "report.html"))
    return str(sample / "pipeline.toml")


async def _all(kind: str) -> list[Any]:
    async with get_client() as client:
        return list(await getattr(client, kind)())


@pytest.mark.usefixtures("_prefect")
def test_the_flows_go_the_whole_way_with_shards_as_tasks_and_artifacts(config: str) -> None:
    summary = asyncio.run(enrich_catalog(config))
    again = asyncio.run(enrich_catalog(config))
    written = asyncio.run(write_back_accepted(config))
    costs = asyncio.run(report_costs(config))
    readiness = asyncio.run(check_readiness(config))
    assert summary["drafted"] == summary["gaps"] > 200
    assert again["gaps"] == 0
    assert written["written"] == summary["accepted"]
    assert costs
    assert len(readiness["families"]) == 7
    tasks = asyncio.run(_all("read_task_runs"))
    assert 1 <= len(tasks) <= 2, "SKUs must not be tasks"
    keys = {artifact.key for artifact in asyncio.run(_all("read_artifacts"))}
    assert keys >= {
        "skuwright-run",
        "skuwright-progress",
        "skuwright-write-back",
        "skuwright-costs",
        "skuwright-readiness",
    }
    states = {run.state_name for run in asyncio.run(_all("read_flow_runs"))}
    assert states == {"Completed"}


@pytest.mark.usefixtures("_prefect")
@pytest.mark.parametrize(
    ("flow", "kind"), [(enrich_catalog, RunKind.ENRICH), (write_back_accepted, RunKind.WRITE_BACK)]
)
def test_a_scheduled_flow_that_meets_a_run_is_skipped_and_one_by_hand_is_told(
    config: str, monkeypatch: pytest.MonkeyPatch, flow: Any, kind: RunKind
) -> None:
    with ledger_of(read_config(Path(config))) as ledger, ledger.only_run(kind, NOON):
        ledger.start_run(make_run(run_id="abcdef0123", kind=kind))
        with pytest.raises(RunUnderWay, match="run abcdef01 on host"):
            asyncio.run(flow(config))
        monkeypatch.setenv("PREFECT__RUNTIME__DEPLOYMENT__ID", "as-if-served")
        state = asyncio.run(flow(config, return_state=True))
    assert (state.is_completed(), state.name) == (True, "Skipped")
    assert state.message.startswith("run abcdef01 on host")
