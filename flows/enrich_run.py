"""One run of pull → validate → enrich → check → gate, from the config to the summary, without Prefect."""

import asyncio
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import aclosing
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice

from connectors.base import Pim
from flows.enriching import Enriching, RunShard, in_a_thread
from flows.garbage import rare_collections
from flows.opened_ledger import ledger_of
from flows.pim_texts import PimTextIndex
from flows.progress import telling
from flows.run_twins import run_twins
from flows.saver import DraftSaver
from flows.scan import Scanner
from flows.stop import StopSignal, stop_on_signals
from flows.tally import Tally
from flows.wiring import memory_of, pim_of, run_start, scanner_of, shard_size_of, warnings_of
from flows.writing import Writing, writing_of
from ledger import Ledger
from ledger.records import SavedDraft, ScanResult
from reports.figures import run_cost_per_sku
from schemas.config import PipelineConfig
from schemas.product import Product
from schemas.proposal import GateOutcome
from schemas.run import RunKind, RunState, RunSummary
from schemas.verdict import takes_two

#: Given the run's work, how a shard is run: as it is, or as a Prefect task.
ShardRunner = Callable[[Enriching], RunShard]


def directly(enriching: Enriching) -> RunShard:
    """Run shards as they are, without Prefect."""
    return enriching.work_shard


async def enrich(
    config: PipelineConfig, *, limit: int | None = None, shard_runner: ShardRunner = directly
) -> RunSummary:
    """Run the stages up to the gate over all records, or the first `limit` of them, and return the counts.

    Everything is in the ledger when it returns or raises; the next run goes on from there. Raises RunUnderWay before
    anything is read where another process runs on the same ledger.
    """
    started = time.monotonic()
    run_id = uuid.uuid4().hex
    pim = pim_of(config)
    with rare_collections(), ledger_of(config) as ledger, ledger.only_run(RunKind.ENRICH, datetime.now(UTC)):
        async with writing_of(config, ledger, run_id) as writing:
            enricher = writing.drafting.enricher
            scanner = scanner_of(
                config,
                pim.structure,
                enricher=enricher.name,
                version=enricher.version,
                memory=memory_of(config, ledger),
            )
            scanner = replace(scanner, keeps_texts=True)
            ledger.start_run(run_start(config, run_id, RunKind.ENRICH, enricher.version))
            run = _Run(config, ledger, run_id, writing)
            state = RunState.FAILED
            try:
                state = await run.work(pim, scanner, limit, shard_runner)
            except asyncio.CancelledError:
                state = RunState.INTERRUPTED
                raise
            finally:
                summary = run.summary(state, time.monotonic() - started)
                ledger.finish_run(
                    run_id, state=state, finished_at=datetime.now(UTC), summary=summary.model_dump(mode="json")
                )
        costs = await asyncio.to_thread(run_cost_per_sku, ledger, run_id)
        return summary.model_copy(update={"cost_per_sku": costs})


class _Run:
    """One run's pieces while it goes."""

    def __init__(self, config: PipelineConfig, ledger: Ledger, run_id: str, writing: Writing) -> None:
        self._config, self._ledger, self._run_id, self._writing = config, ledger, run_id, writing
        self._tally, self._stop = Tally(seconds_refused=writing.seconds_refused), StopSignal()
        self._twins, self._pim_texts = run_twins(config.gate, ledger), PimTextIndex(ledger)
        self._budget_stopped = False
        self._read_all = False
        self._limit: int | None = None
        self._warnings: tuple[str, ...] = ()

    async def work(self, pim: Pim, scanner: Scanner, limit: int | None, shard_runner: ShardRunner) -> RunState:
        self._warnings = warnings_of(self._config, pim)
        self._stop.listeners.append(self._writing.close_till)
        shards = scanner.shards(self._pulled(pim, limit), shard_size_of(self._config))
        with stop_on_signals(self._stop):
            async with telling(self._tally), DraftSaver(self._save, self._tally.drafted) as saver:
                enriching = Enriching(
                    drafting=self._writing.drafting,
                    saver=saver,
                    tally=self._tally,
                    stop=self._stop,
                    orders_in_flight=self._writing.orders_in_flight,
                    scanned=self._scanned,
                    ensure_usable=self._writing.ensure_usable,
                )
                try:
                    async with aclosing(in_a_thread(shards, self._stop)) as source:
                        await enriching.run(source, shard_runner(enriching))
                except asyncio.CancelledError:
                    self._writing.abandon()
                    raise
                finally:
                    await self._writing.drain()
                    self._budget_stopped = enriching.budget_stopped
        if self._budget_stopped:
            return RunState.BUDGET_STOPPED
        return RunState.STOPPED if self._stop.is_set else RunState.COMPLETED

    def summary(self, state: RunState, seconds: float) -> RunSummary:
        """Return the counts as they stand; the cost per SKU follows when the run is in the ledger."""
        scan, outcomes = self._tally.scan, self._tally.outcomes
        drafted = sum(outcomes.values())
        return RunSummary(
            run_id=self._run_id,
            pulled=scan.pulled,
            quarantined=scan.quarantined,
            not_generatable=scan.not_generatable,
            unchanged=scan.unchanged,
            with_gaps=scan.with_gaps,
            gaps=scan.gaps,
            drafted=drafted,
            accepted=outcomes[GateOutcome.ACCEPT],
            review=outcomes[GateOutcome.REVIEW],
            blocked=outcomes[GateOutcome.BLOCK] + outcomes[GateOutcome.NOTHING],
            not_found=outcomes[GateOutcome.NOTHING],
            unreadable=self._tally.unreadable,
            unchecked=self._tally.unchecked,
            failed=self._tally.failed,
            left=self._tally.left,
            gate_rejection_rate=self._tally.gate_rejection_rate,
            llm=self._writing.use(),
            uncertain_cost=self._writing.uncertain_cost(),
            currency=self._config.budget.currency,
            budget_stopped=self._budget_stopped,
            stopped=state is RunState.STOPPED,
            read_all=self._read_all,
            limit=self._limit,
            seconds=round(seconds, 3),
            messages=tuple(sorted(self._tally.messages, key=lambda said: -self._tally.messages[said])[:5]),
            damaged=self._tally.damage.rows,
            damaged_rows=tuple(self._tally.damage.messages),
            quarantined_rows=tuple(self._tally.damage.quarantined),
            warnings=self._warnings,
        )

    def _pulled(self, pim: Pim, limit: int | None) -> Iterator[Product]:
        """Yield the records until the run is to stop, and note whether all were read, or the limit left some."""
        records = pim.pull()
        for product in islice(records, limit):
            if self._stop.is_set:
                return
            yield product
        self._read_all = limit is None or next(records, None) is None
        self._limit = None if self._read_all else limit

    def _save(self, drafts: Sequence[SavedDraft]) -> Sequence[SavedDraft]:
        compared = self._twins.compare(drafts)
        found = [_for_two(draft, self._config.review.takes_two) for draft in compared.drafts]
        self._ledger.save_drafts(self._run_id, found, compared.marks)
        return found

    def _scanned(self, found: ScanResult) -> None:
        at = datetime.now(UTC)
        self._ledger.save_scan(self._run_id, found, at)
        self._pim_texts.learn(found.texts, at)


def _for_two(draft: SavedDraft, named: Sequence[str]) -> SavedDraft:
    """Return a draft as it is, but for one that two people have to approve: no gate accepts it by itself."""
    checked = draft.checked
    if not checked.is_auto_accepted or not takes_two((found.code for found in checked.findings), named):
        return draft
    return replace(draft, checked=replace(checked, is_auto_accepted=False, is_audited=False))
