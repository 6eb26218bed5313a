"""The quote: the same path as a run up to the call, without a call and without a trace in the ledger."""

import asyncio
import uuid
from dataclasses import asdict, dataclass
from itertools import islice
from typing import Any

from enrichers.base import Enricher
from enrichers.prices import find_price
from enrichers.quote import Quote, QuotingClient
from enrichers.template import TemplateEnricher
from flows.scan import ScanCounts, Shard
from flows.wiring import ledger_of, memory_of, pim_of, scanner_of, shard_size_of
from flows.writing import llm_enricher, now
from schemas.config import EnricherKind, PipelineConfig

#: Measured CPU of the template enricher with checks and ledger, for one gap; runs without calls take no other time.
_TEMPLATE_SECONDS = 0.002


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run would find and use; `quote` is None where no language model is asked."""

    counts: ScanCounts
    quote: Quote | None
    seconds: float
    currency: str
    llm_model: str | None
    max_per_run: float | None

    @property
    def fits_budget(self) -> bool | None:
        """Say whether the dearest likely outcome stays within the budget; None without a limit."""
        if self.max_per_run is None:
            return None
        return self.quote is None or float(self.quote.cost_high) <= self.max_per_run

    def as_json(self) -> dict[str, Any]:
        """Return it as plain data."""
        quote = asdict(self.quote) if self.quote else dict.fromkeys(_QUOTED, 0)
        return {
            **asdict(self.counts),
            **quote,
            "seconds": round(self.seconds, 1),
            "currency": self.currency,
            "llm_model": self.llm_model,
            "max_per_run": self.max_per_run,
            "fits_budget": self.fits_budget,
        }


_QUOTED = ("calls", "replayed", "input_tokens", "cached_tokens", "output_tokens", "cost", "cost_low", "cost_high")


async def quote(config: PipelineConfig, *, limit: int | None = None) -> Plan:
    """Return what `run` would use for all records, or the first `limit` of them."""
    pim = pim_of(config)
    budget = config.budget
    most = float(budget.max_per_run) if budget.max_per_run is not None else None
    with ledger_of(config) as ledger:
        uses_llm = config.enrich.enricher is EnricherKind.LLM
        if not uses_llm:
            template = TemplateEnricher()
            scanner = scanner_of(
                config, pim.structure, enricher=template.name, version=template.version, memory=memory_of(ledger)
            )
            shards = scanner.shards(islice(pim.pull(), limit), shard_size_of(config))
            counts = sum((shard.counts for shard in shards), ScanCounts())
            return Plan(counts, None, counts.gaps * _TEMPLATE_SECONDS, budget.currency, None, most)
        journal = ledger.journal(uuid.uuid4().hex)
        client = QuotingClient(config.llm, journal, price=find_price(config.llm, budget), now=now)
        enricher = llm_enricher(config, client)
        scanner = scanner_of(
            config, pim.structure, enricher=enricher.name, version=enricher.version, memory=memory_of(ledger)
        )
        try:
            counts = ScanCounts()
            for shard in scanner.shards(islice(pim.pull(), limit), shard_size_of(config)):
                counts += shard.counts
                await _ask(enricher, shard)
            found = client.quote()
        finally:
            await journal.aclose()
    return Plan(counts, found, found.seconds, budget.currency, config.llm.llm_model, most)


async def _ask(enricher: Enricher, shard: Shard) -> None:
    # Together, so that the ledger is asked for many answers at once.
    await asyncio.gather(*(enricher.draft(order) for order in shard.orders))
