"""The quote: the same path as a run up to the call, without a call and without a trace in the ledger."""

import asyncio
import uuid
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from itertools import islice
from typing import Any

from connectors.base import Pim
from enrichers.base import Enricher
from enrichers.expected_usage import Experience
from enrichers.judge import Judge, judge_settings
from enrichers.judge_quote import JudgeQuote
from enrichers.prices import find_price
from enrichers.quote import Quote, QuotingClient
from enrichers.template import TemplateEnricher
from flows.damage import Damage
from flows.garbage import rare_collections
from flows.opened_ledger import ledger_of
from flows.scan import ScanCounts, Shard
from flows.wiring import check_of, memory_of, pim_of, scanner_of, shard_size_of, warnings_of
from flows.writing import judge_price, llm_enricher, now
from ledger import Ledger
from ledger.experience import past_calls
from schemas.config import EnricherKind, PipelineConfig

#: Measured CPU of the template enricher with checks and ledger, for one gap; runs without calls take no other time.
_TEMPLATE_SECONDS = 0.002


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run would find and use; `quote` is None where no language model is asked.

    `by_rule` are the gaps that rules fill without a call. `damaged_rows` are the first of the `damaged` rows of the
    source, `warnings` are about it as a whole.
    """

    counts: ScanCounts
    by_rule: int
    quote: Quote | None
    seconds: float
    currency: str
    llm_model: str | None
    max_per_run: float | None
    damaged: int = 0
    damaged_rows: tuple[str, ...] = ()
    quarantined_rows: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

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
            "by_rule": self.by_rule,
            **quote,
            "seconds": round(self.seconds, 1),
            "currency": self.currency,
            "llm_model": self.llm_model,
            "max_per_run": self.max_per_run,
            "fits_budget": self.fits_budget,
            "damaged": self.damaged,
            "damaged_rows": list(self.damaged_rows),
            "quarantined_rows": list(self.quarantined_rows),
            "warnings": list(self.warnings),
        }


_QUOTED = (
    "calls", "replayed", "input_tokens", "cached_tokens", "output_tokens", "cost", "cost_low", "cost_high",
    "known_calls",
)  # fmt: skip


async def quote(config: PipelineConfig, *, limit: int | None = None) -> Plan:
    """Return what `run` would use for all records, or the first `limit` of them."""
    pim = pim_of(config)
    check_of(config)  # a gate or a rule pack that a run would refuse is said here already
    seen = _Seen()
    with rare_collections(), ledger_of(config, reads_only=True) as ledger:
        if config.enrich.enricher is EnricherKind.LLM:
            found = await _asked(config, pim, ledger, limit, seen)
            seconds = found.seconds
        else:
            template, found = TemplateEnricher(), None
            for shard in _shards(config, pim, ledger, template, limit):
                seen.add(shard)
            seconds = seen.counts.gaps * _TEMPLATE_SECONDS
    budget = config.budget
    return Plan(
        counts=seen.counts,
        by_rule=seen.by_rule,
        quote=found,
        seconds=seconds,
        currency=budget.currency,
        llm_model=config.llm.llm_model if found else None,
        max_per_run=float(budget.max_per_run) if budget.max_per_run is not None else None,
        damaged=seen.damage.rows,
        damaged_rows=tuple(seen.damage.messages),
        quarantined_rows=tuple(seen.damage.quarantined),
        warnings=warnings_of(config, pim),
    )


def experience_of(ledger: Ledger, *, llm_model: str, version: str) -> Experience:
    """Return what calls of earlier runs with this model and these prompts used."""
    return Experience(**asdict(past_calls(ledger.database, llm_model=llm_model, enricher_version=version)))


@dataclass(slots=True)
class _Seen:
    """What a plan went through."""

    counts: ScanCounts = field(default_factory=ScanCounts)
    damage: Damage = field(default_factory=Damage)
    by_rule: int = 0

    def add(self, shard: Shard) -> None:
        self.counts += shard.counts
        for entry in shard.quarantine:
            self.damage.add(entry.findings)


async def _asked(config: PipelineConfig, pim: Pim, ledger: Ledger, limit: int | None, seen: _Seen) -> Quote:
    """Ask a client that only quotes for all drafts of a run."""
    journal = ledger.journal(uuid.uuid4().hex)
    client = QuotingClient(config.llm, journal, price=find_price(config.llm, config.budget), now=now)
    enricher = llm_enricher(config, client)
    client.learn(experience_of(ledger, llm_model=config.llm.llm_model, version=enricher.version))
    judge = _judge_quote(config, client) if config.judge.enabled else None
    try:
        for shard in _shards(config, pim, ledger, enricher, limit):
            seen.add(shard)
            # Together, so that the ledger is asked for many answers at once.
            drafts = await asyncio.gather(*(enricher.draft(order) for order in shard.orders if not order.stored))
            seen.by_rule += sum(map(len, drafts))
            if judge is not None:
                judge.add(shard.orders, now())
        return judge.on_top_of(client.quote(), config.llm.concurrency) if judge else client.quote()
    finally:
        await journal.aclose()


def _judge_quote(config: PipelineConfig, client: QuotingClient) -> JudgeQuote:
    questions = config.judge.max_questions
    judge = Judge(client, judge_settings(config.llm, config.judge), max_questions=questions)
    return JudgeQuote(judge, max_questions=questions, price=judge_price(config))


def _shards(config: PipelineConfig, pim: Pim, ledger: Ledger, enricher: Enricher, limit: int | None) -> Iterator[Shard]:
    scanner = scanner_of(
        config, pim.structure, enricher=enricher.name, version=enricher.version, memory=memory_of(config, ledger)
    )
    return scanner.shards(islice(pim.pull(), limit), shard_size_of(config))
