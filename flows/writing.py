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

from enrichers.budget import Budget
from enrichers.journaled_client import JournaledClient
from enrichers.limiter import AdaptiveLimiter
from enrichers.llm import LlmEnricher
from enrichers.llm_client import OpenAiService, find_key
from enrichers.prices import find_price
from enrichers.template import TemplateEnricher
from flows.drafting import Drafting
from flows.learned import learned_of
from flows.wiring import check_of
from ledger import Ledger
from schemas.config import EnricherKind, PipelineConfig
from schemas.errors import ConfigError
from schemas.llm_call import LlmClient
from schemas.run import LlmUse

#: Orders under way for each call in flight: the others look up, check or are stored. With fewer the service waits.
_ORDERS_A_CALL = 2
#: Orders under way where drafts take no calls.
_TEMPLATE_ORDERS = 32


@dataclass(frozen=True)
class Writing:
    """Everything that drafts, and what it used so far.

    `close_till` lets no further call begin, `drain` waits for those that were sent, `abandon` gives them up.
    """

    drafting: Drafting
    orders_in_flight: int
    use: Callable[[], LlmUse]
    uncertain_cost: Callable[[], Decimal]
    close_till: Callable[[], None]
    drain: Callable[[], Awaitable[None]]
    abandon: Callable[[], None]


@asynccontextmanager
async def writing_of(config: PipelineConfig, ledger: Ledger, run_id: str) -> AsyncIterator[Writing]:
    """Yield the writing side that the config asks for."""
    check = check_of(config, learned_of(config.gate, ledger))
    if config.enrich.enricher is EnricherKind.TEMPLATE:
        drafting = Drafting(TemplateEnricher(), check, max_repairs=0, now=now)
        yield Writing(drafting, _TEMPLATE_ORDERS, LlmUse, Decimal, lambda: None, _nothing, lambda: None)
        return
    price, key = find_price(config.llm, config.budget), find_key(config.llm, os.environ)
    limiter = AdaptiveLimiter(
        config.llm.concurrency,
        requests_per_minute=config.llm.requests_per_minute,
        tokens_per_minute=config.llm.tokens_per_minute,
    )
    service = OpenAiService(config.llm, limiter, key=key, random=random.random, now=now, clock=time.monotonic)
    journal, budget = ledger.journal(run_id), Budget(config.budget.max_per_run)
    client = JournaledClient(service, journal, budget=budget, price=price, now=now)
    enricher = llm_enricher(config, client)

    def close_till() -> None:
        budget.close()
        service.stop()

    try:
        yield Writing(
            Drafting(enricher, check, max_repairs=config.llm.max_repairs, now=now),
            _ORDERS_A_CALL * config.llm.concurrency,
            lambda: use_of(client),
            lambda: client.counts.uncertain,
            close_till,
            client.drain,
            client.abandon,
        )
    except asyncio.CancelledError:
        client.abandon()
        raise
    finally:
        await client.drain()
        await service.close()
        await journal.aclose()


def llm_enricher(config: PipelineConfig, client: LlmClient) -> LlmEnricher:
    """Return the enricher of the configured model over a client: the real one, or one that only quotes."""
    return LlmEnricher(client, config.llm, brand=config.brand, voice=_voice(config), contents=config.content)


def use_of(client: JournaledClient) -> LlmUse:
    """Return what a client called and paid so far; every attempt without an answer counts as failed."""
    counts = client.counts
    return LlmUse(
        calls=counts.calls,
        replayed=counts.replayed,
        failed=counts.failed_attempts,
        input_tokens=counts.input_tokens,
        cached_tokens=counts.cached_tokens,
        output_tokens=counts.output_tokens,
        cost=counts.cost,
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
