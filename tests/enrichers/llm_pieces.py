"""What the tests of the `llm` enricher share: orders, a journal in memory, and a client wired as a run wires it."""

import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from enrichers.base import DraftOrder
from enrichers.budget import Budget, CallMoney
from enrichers.journaled_client import JournaledClient
from enrichers.limiter import AdaptiveLimiter
from enrichers.llm import LlmEnricher
from enrichers.llm_client import OpenAiService
from enrichers.prices import find_price
from enrichers.reply import Reply
from schemas.config import BrandConfig, BudgetConfig, ContentConfig, LlmConfig
from schemas.facts import facts_hash, facts_of
from schemas.gap import Gap
from schemas.llm_call import LlmAnswer, LlmRequest
from schemas.product import Product, Value
from schemas.proposal import ContentKind
from schemas.structure import CatalogStructure
from tests.builders import make_product, make_structure

CONTENTS: Mapping[str, ContentConfig] = {
    "description": ContentConfig(html=("p", "ul", "li"), max_chars=600),
    "waterproof": ContentConfig(kind=ContentKind.ATTRIBUTE),
}


def now() -> datetime:
    """Return a fixed time."""
    return datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


class MemoryJournal:
    """A CallJournal that forgets when the test ends; it refuses to store an answer twice."""

    def __init__(self) -> None:
        self.answers: dict[str, LlmAnswer] = {}

    async def find(self, request_hash: str) -> LlmAnswer | None:
        return self.answers.get(request_hash)

    async def store(self, answer: LlmAnswer) -> None:
        assert answer.request_hash not in self.answers, "an answer was paid twice"
        self.answers[answer.request_hash] = answer


def make_config(base_url: str = "http://127.0.0.1:9/v1", **changes: Any) -> LlmConfig:
    """Return a config for a service on this machine."""
    return LlmConfig(**{"base_url": base_url, "llm_model": "test-model", **changes})


def make_order(
    product: Product | None = None,
    *,
    structure: CatalogStructure | None = None,
    attributes: tuple[str, ...] = ("description",),
    contents: Mapping[str, ContentConfig] = CONTENTS,
    language: str = "de_DE",
    **changes: Any,
) -> DraftOrder:
    """Return an order for a product's attributes in a language, with its facts as a run finds them."""
    product, structure = product or make_product(), structure or make_structure()
    facts = facts_of(product, structure, locale=language, channel="ecommerce", without=tuple(contents))
    given: dict[str, Any] = {
        "product": product,
        "structure": structure,
        "facts": facts,
        "facts_hash": facts_hash(facts),
        "gaps": tuple(Gap(product.identifier, code, language, "ecommerce", language) for code in attributes),
        "contents": contents,
        "brand": BrandConfig(),
        "language": language,
        "channel": "ecommerce",
    }
    return DraftOrder(**{**given, **changes})


def make_variant(identifier: str = "JK-1-M", **values: Any) -> Product:
    """Return a variant that inherits all but its size, weight, name and the given values from a product model."""
    base = make_product()
    given = {**base.values, **{code: (Value(data),) for code, data in values.items()}}
    own = {"size", "weight", "name", *values}
    return replace(
        base,
        identifier=identifier,
        parent="JK",
        values=given,
        inherited={code: "JK" for code in given if code not in own},
    )


def make_enricher(client: Any, config: LlmConfig | None = None, **changes: Any) -> LlmEnricher:
    """Return the enricher over a client."""
    given: dict[str, Any] = {"brand": BrandConfig(), "voice": "", "contents": CONTENTS}
    return LlmEnricher(client, config or make_config(), **{**given, **changes})


def make_request(number: int = 0, *, max_output_tokens: int = 500) -> LlmRequest:
    """Return a small request; different numbers are different requests."""
    schema = {
        "type": "object",
        "properties": {"texts": {"type": "object", "properties": {}, "required": [], "additionalProperties": False}},
        "required": ["texts"],
        "additionalProperties": False,
    }
    body = {
        "model": "test-model",
        "messages": [{"role": "system", "content": "Write."}, {"role": "user", "content": f"Product {number}"}],
        "response_format": {"type": "json_schema", "json_schema": {"name": "c", "strict": True, "schema": schema}},
        "max_tokens": max_output_tokens,
    }
    return LlmRequest(body, f"{number:032x}", max_output_tokens)


async def ask(service: OpenAiService, number: int = 0, budget: Budget | None = None) -> Reply:
    """Ask a service for a small request, each attempt of which costs at most one unit of money."""
    money = CallMoney(budget or Budget(None), lambda: Decimal(1))
    await money.set_aside()
    return await service.ask(make_request(number), money)


@asynccontextmanager
async def open_service(config: LlmConfig, *, key: str = "test-key") -> AsyncIterator[OpenAiService]:
    """Yield a service with its own limiter; its retries wait without jitter."""
    limiter = AdaptiveLimiter(
        config.concurrency,
        requests_per_minute=config.requests_per_minute,
        tokens_per_minute=config.tokens_per_minute,
    )
    service = OpenAiService(config, limiter, key=key, random=lambda: 0.0, now=now, clock=time.monotonic)
    try:
        yield service
    finally:
        await service.close()


@asynccontextmanager
async def open_client(
    config: LlmConfig,
    journal: MemoryJournal | None = None,
    *,
    max_per_run: Decimal | None = None,
    key: str = "test-key",
) -> AsyncIterator[JournaledClient]:
    """Yield a client as a run has it."""
    async with open_service(config, key=key) as service:
        client = JournaledClient(
            service,
            journal if journal is not None else MemoryJournal(),
            budget=Budget(max_per_run),
            price=find_price(config, BudgetConfig()),
            now=now,
        )
        yield client
        await client.drain()
