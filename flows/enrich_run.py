"""One run of pull → validate → enrich → check → gate, from the config to the summary, without Prefect."""

import asyncio
import hashlib
import os
import socket
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice

from flows.enriching import Enriching, RunShard, in_a_thread
from flows.progress import telling
from flows.saver import DraftSaver
from flows.scan import Shard
from flows.stop import StopSignal, stop_on_signals
from flows.tally import Tally
from flows.wiring import Writing, ledger_of, pim_of, scanner_of, shard_size_of, writing_of
from ledger import Ledger
from ledger.records import RunStart, SavedDraft
from reports.figures import run_cost_per_sku
from schemas.config import PipelineConfig
from schemas.errors import SkuwrightError
from schemas.proposal import GateOutcome
from schemas.run import RunKind, RunState, RunSummary

#: Given the run's work, how a shard is run: as it is, or as a Prefect task.
ShardRunner = Callable[[Enriching], RunShard]


def directly(enriching: Enriching) -> RunShard:
    """Run shards as they are, without Prefect."""
    return enriching.work_shard


async def enrich(
    config: PipelineConfig, *, limit: int | None = None, shard_runner: ShardRunner = directly
) -> RunSummary:
    """Run the stages up to the gate over all records, or the first `limit` of them, and return the counts.

    Everything is in the ledger when it returns or raises; the next run goes on from there.
    """
    started = time.monotonic()
    with ledger_of(config) as ledger:
        await asyncio.to_thread(reconcile, ledger)
        run_id = uuid.uuid4().hex
        async with writing_of(config, ledger, run_id) as writing:
            start = run_start(config, run_id, RunKind.ENRICH, writing.drafting.enricher.version)
            await asyncio.to_thread(ledger.start_run, start)
            stop, tally = StopSignal(), Tally()
            state = RunState.FAILED
            try:
                enriching = await _run(config, ledger, run_id, writing, stop, tally, limit, shard_runner)
                state = _end_state(enriching, stop)
            except SkuwrightError:
                raise
            finally:
                summary = _summary(run_id, config, writing, tally, state, time.monotonic() - started)
                await asyncio.to_thread(_finish, ledger, state, summary)
        costs = await asyncio.to_thread(run_cost_per_sku, ledger, run_id)
        return summary.model_copy(update={"cost_per_sku": costs})
