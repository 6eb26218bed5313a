"""The writing side of a run: the enricher with its client, limiter, price, budget and journal, opened and closed."""

import asyncio
import os
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

from enrichers.answer_health import AnswerHealth
from enrichers.budget import Budget
from enrichers.journaled_client import JournaledClient
from enrichers.judge import Judge, judge_settings
from enrichers.limiter import AdaptiveLimiter
from enrichers.llm import LlmEnricher
from enrichers.llm_client import OpenAiService, find_key
from enrichers.prices import Price, find_price
from enrichers.template import TemplateEnricher
from flows.checking import RunChecking
from flows.drafting import Drafting
from flows.judging import Judging
from flows.learned import learned_of
from flows.wiring import check_of
from ledger import Ledger
from schemas.config import EnricherKind, LlmConfig, PipelineConfig
from schemas.errors import ConfigError
from schemas.llm_call import CallJournal, LlmClient
from schemas.run import LlmUse

#: Orders under way for each call in flight: the others look up, check or are stored. With fewer the service waits.
_ORDERS_A_CALL = 2
#: Orders under way where drafts take no calls.
_TEMPLATE_ORDERS = 1000
#: Each holds all lists, about 150 MB.
_MOST_PROCESSES = 8


@dataclass(frozen=True)
class Writing:
    """Everything that drafts, and what it used so far.

    `close_till` lets no further call begin, `drain` waits for those that were sent, `abandon` gives them up.
    `seconds_refused` says for how long the service has answered nothing but 429.
    `ensure_usable` raises LlmUnavailable once too many answers in a row could not be read.
    """

    drafting: Drafting
    orders_in_flight: int
    use: Callable[[], LlmUse]
    uncertain_cost: Callable[[], Decimal]
    close_till: Callable[[], None]
    drain: Callable[[], Awaitable[None]]
    abandon: Callable[[], None]
    seconds_refused: Callable[[], float] = lambda: 0.0
    ensure_usable: Callable[[], None] = lambda: None


@asynccontextmanager
async def writing_of(config: PipelineConfig, ledger: Ledger, run_id: str) -> AsyncIterator[Writing]:
    """Yield the writing side that the config asks for."""
    async with _checking_of(config, ledger) as checking:
        if config.enrich.enricher is EnricherKind.TEMPLATE:
            drafting = Drafting(TemplateEnricher(), checking, max_repairs=0, now=now)
            yield Writing(drafting, _TEMPLATE_ORDERS, LlmUse, Decimal, lambda: None, _nothing, lambda: None)
            return
        async with _paid_writing(config, ledger, run_id, checking) as writing:
            yield writing


@asynccontextmanager
async def _paid_writing(
    config: PipelineConfig, ledger: Ledger, run_id: str, checking: RunChecking
) -> AsyncIterator[Writing]:
    limiter = AdaptiveLimiter(
        config.llm.concurrency,
        requests_per_minute=config.llm.requests_per_minute,
        tokens_per_minute=config.llm.tokens_per_minute,
    )
    journal, budget = ledger.journal(run_id), Budget(config.budget.max_per_run)
    till = _Till(config, limiter, journal, budget)
    client = till.client(config.llm, find_price(config.llm, config.budget))
    judging = None
    if config.judge.enabled:
        price = judge_price(config)
        judging = judging_of(config, lambda settings: till.client(settings, price))
    health = AnswerHealth(f"[llm] {config.llm.llm_model} at {config.llm.base_url}")
    enricher = llm_enricher(config, client, health)
    drafting = Drafting(
        enricher, checking, max_repairs=config.llm.max_repairs, now=now, judge=judging.review if judging else None
    )
    try:
        yield Writing(
            drafting,
            _ORDERS_A_CALL * config.llm.concurrency,
            lambda: use_of(*till.clients),
            lambda: client.counts.uncertain,
            till.close,
            till.drain,
            till.abandon,
            lambda: limiter.seconds_refused,
            health.ensure_usable,
        )
    except asyncio.CancelledError:
        till.abandon()
        raise
    finally:
        await till.drain()
        await till.disconnect()
        await journal.aclose()


def _checking_of(config: PipelineConfig, ledger: Ledger) -> RunChecking:
    learned = learned_of(config.gate, ledger)
    return RunChecking(config, learned, check_of(config, learned), processes=check_processes(config))


def check_processes(config: PipelineConfig) -> int:
    """Return how many processes may check beside the run: by default one for each core, where there are several."""
    if config.checks.processes is not None:
        return config.checks.processes
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, _MOST_PROCESSES) if cores > 1 else 0


class _Till:
    """All clients of a run: each asks a model of its own, behind one limiter, one budget and one journal."""

    def __init__(self, config: PipelineConfig, limiter: AdaptiveLimiter, journal: CallJournal, budget: Budget) -> None:
        self._limiter, self._journal, self._budget = limiter, journal, budget
        self._key = find_key(config.llm, os.environ)
        self._services: list[OpenAiService] = []
        self.clients: list[JournaledClient] = []

    def client(self, llm: LlmConfig, price: Price) -> JournaledClient:
        """Return a client for the model of these settings."""
        service = OpenAiService(llm, self._limiter, key=self._key, random=random.random, now=now, clock=time.monotonic)
        client = JournaledClient(service, self._journal, budget=self._budget, price=price, now=now)
        self._services.append(service)
        self.clients.append(client)
        return client

    def close(self) -> None:
        """Let no further call begin."""
        self._budget.close()
        for service in self._services:
            service.stop()

    async def drain(self) -> None:
        """Wait for all calls that were sent."""
        for client in self.clients:
            await client.drain()

    def abandon(self) -> None:
        """Give them up."""
        for client in self.clients:
            client.abandon()

    async def disconnect(self) -> None:
        """Close all connections."""
        for service in self._services:
            await service.close()


def judging_of(config: PipelineConfig, client_of: Callable[[LlmConfig], LlmClient]) -> Judging:
    """Return the configured judge over a client that is made for its settings."""
    settings = judge_settings(config.llm, config.judge)
    return Judging(Judge(client_of(settings), settings, max_questions=config.judge.max_questions), config.gate)


def judge_price(config: PipelineConfig) -> Price:
    """Return what the judge's calls cost; raises ConfigError, in the judge's name, where nobody knows."""
    try:
        return find_price(judge_settings(config.llm, config.judge), config.budget)
    except ConfigError as error:
        said = str(error).replace("[llm] llm_model", "[judge] llm_model").replace("[llm.price]", "[judge.price]")
        raise ConfigError(said) from error


def llm_enricher(config: PipelineConfig, client: LlmClient, health: AnswerHealth | None = None) -> LlmEnricher:
    """Return the enricher of the configured model over a client: the real one, or one that only quotes."""
    return LlmEnricher(
        client, config.llm, brand=config.brand, voice=_voice(config), contents=config.content, health=health
    )


def use_of(*clients: JournaledClient) -> LlmUse:
    """Return what clients called and paid so far; every attempt without an answer counts as failed."""
    counts = [client.counts for client in clients]
    return LlmUse(
        calls=sum(one.calls for one in counts),
        replayed=sum(one.replayed for one in counts),
        failed=sum(one.failed_attempts for one in counts),
        input_tokens=sum(one.input_tokens for one in counts),
        cached_tokens=sum(one.cached_tokens for one in counts),
        output_tokens=sum(one.output_tokens for one in counts),
        cost=sum((one.cost for one in counts), Decimal(0)),
    )


def now() -> datetime:
    """Return the time in UTC."""
    return datetime.now(UTC)


def _voice(config: PipelineConfig) -> str:
    path = config.brand.voice
    if path is None:
        return ""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        what = getattr(error, "strerror", None) or "is not UTF-8"
        raise ConfigError(f"[brand] voice: {path}: {what}; name a Markdown file in UTF-8") from error


async def _nothing() -> None:
    await asyncio.sleep(0)
