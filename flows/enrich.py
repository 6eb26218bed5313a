"""The flow `enrich-catalog`: shards are Prefect tasks, SKUs are not; results lie in the ledger, not in Prefect."""

from pathlib import Path
from typing import Any

from prefect import flow, task
from prefect.artifacts import acreate_markdown_artifact
from prefect.cache_policies import NO_CACHE

from flows.artifacts import ProgressArtifact
from flows.enrich_run import enrich
from flows.enriching import Enriching, RunShard
from flows.opened_ledger import ledger_of
from flows.progress import listening
from flows.scan import Shard
from flows.skipping import skipped
from reports.markdown import run_markdown
from schemas.config_file import read_config
from schemas.errors import RunUnderWay


@flow(name="enrich-catalog", persist_result=False)
async def enrich_catalog(config: str = "pipeline.toml", limit: int | None = None) -> dict[str, Any]:
    """Pull, validate, draft, check and gate all records of a config; return the run's counts as plain data.

    A scheduled one that meets another run on its ledger ends as `Skipped`.
    """
    settings = read_config(Path(config))
    try:
        with listening(ProgressArtifact()):
            summary = await enrich(settings, limit=limit, shard_runner=as_prefect_tasks)
    except RunUnderWay as error:
        return skipped(error)  # type: ignore[no-any-return] # a state in place of a result
    with ledger_of(settings) as ledger:
        markdown = run_markdown(ledger, summary.run_id)
    await acreate_markdown_artifact(markdown, key="skuwright-run", description="Counts and cost of the last run")
    return summary.model_dump(mode="json")


def as_prefect_tasks(enriching: Enriching) -> RunShard:
    """Run every shard as a Prefect task that is given only the shard's number.

    Prefect walks through all parameters of a task; thousands of records would cost more than the work on them.
    """
    shards: dict[int, Shard] = {}

    @task(name="enrich-shard", task_run_name="shard-{number}", persist_result=False, cache_policy=NO_CACHE)
    async def enrich_shard(number: int) -> None:
        await enriching.work_shard(shards[number])

    async def run(shard: Shard) -> None:
        shards[shard.number] = shard
        try:
            await enrich_shard(shard.number)
        finally:
            del shards[shard.number]

    return run
