"""The quote: unique calls only, with an error bar that holds what the run then costs, and the time at the limits."""

import asyncio
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from enrichers.prices import find_price
from enrichers.quote import Experience, Quote, QuotingClient
from schemas.config import BudgetConfig, LlmConfig, PriceConfig
from schemas.llm_call import CallEstimate, LlmAnswer
from schemas.product import Value
from tests.builders import make_product, make_structure
from tests.enrichers.fake_openai import FakeOpenAi
from tests.enrichers.llm_pieces import (
    MemoryJournal,
    make_config,
    make_enricher,
    make_order,
    make_request,
    now,
    open_client,
)

PRICE = PriceConfig(
    input_per_million=Decimal(2), cached_input_per_million=Decimal("0.2"), output_per_million=Decimal(8)
)


def quoting(config: LlmConfig, journal: MemoryJournal | None = None, **changes: Any) -> QuotingClient:
    return QuotingClient(
        config, journal or MemoryJournal(), price=find_price(config, BudgetConfig()), now=now, **changes
    )


def quote(calls: int, *, experience: Experience | None = None, **config: Any) -> Quote:
    async def main() -> Quote:
        client = quoting(make_config(price=PRICE, **config), experience=experience)
        for number in range(calls):
            await client.complete(make_request(number))
        return client.quote()

    return asyncio.run(main())


def test_the_same_request_and_a_paid_one_cost_nothing_more() -> None:
    async def main() -> tuple[Quote, list[CallEstimate]]:
        journal, told = MemoryJournal(), []
        client = quoting(make_config(price=PRICE), journal, on_estimate=told.append)
        journal.answers[make_request(1).hash] = LlmAnswer.__new__(LlmAnswer)
        for number in (0, 0, 1, 2):
            assert await client.complete(make_request(number)) is None
        return client.quote(), told

    found, told = asyncio.run(main())
    assert (found.calls, found.replayed) == (2, 2)
    assert [it.request_hash for it in told] == [make_request(0).hash, make_request(2).hash]
    assert all(it.cost_low < it.cost < it.cost_high for it in told)


def test_nothing_to_do_costs_nothing() -> None:
    assert quote(0) == Quote(0, 0, 0, 0, 0, Decimal(0), Decimal(0), Decimal(0), 0.0)


@pytest.mark.parametrize(
    ("config", "seconds"),
    [
        ({"concurrency": 1}, 440 * (1 + 200 / 60)),
        ({"concurrency": 440}, 1 + 200 / 60),
        ({"concurrency": 440, "requests_per_minute": 60}, 440.0),
        ({"concurrency": 440, "tokens_per_minute": 6000}, 440 * (200 + 86) / 100),
    ],
)
def test_the_time_is_that_of_the_tightest_limit(config: dict[str, int], seconds: float) -> None:
    assert quote(400, **config).seconds == pytest.approx(seconds, rel=0.05)


def test_without_repairs_none_are_quoted() -> None:
    without, with_repairs = quote(10, max_repairs=0), quote(10, max_repairs=2)
    assert with_repairs.cost == without.cost * Decimal("1.1")
    assert with_repairs.cost_high > without.cost_high
    assert with_repairs.cost_low == without.cost_low


def test_experience_narrows_the_error_bar() -> None:
    guessed, known = quote(10), quote(10, experience=Experience(output_share=0.3, repair_share=0.0))
    assert known.output_tokens == 1500
    assert known.cost_high - known.cost_low < guessed.cost_high - guessed.cost_low


@pytest.mark.parametrize("voice", ["", "Ruhig und genau. " * 200], ids=["short prefix", "long prefix"])
def test_a_run_costs_what_its_quote_says_within_the_error_bar(voice: str) -> None:
    async def main() -> tuple[Quote, Decimal, int]:
        async with FakeOpenAi() as server:
            config = make_config(server.base_url, price=PRICE, max_repairs=0)
            estimating = quoting(config)
            async with open_client(config) as client:
                for llm in (estimating, client):
                    enricher = make_enricher(llm, config, voice=voice)
                    for order in orders():
                        await enricher.draft(order)
                return estimating.quote(), client.counts.cost, client.counts.calls

    def orders() -> Any:
        structure = make_structure()
        attributes = {**structure.attributes, "style": replace(structure.attributes["name"], code="style")}
        structure = replace(structure, attributes=attributes)
        for number in range(30):
            values = {**make_product().values, "style": (Value(f"Schnitt {'abc'[number % 3]}"),)}
            yield make_order(make_product(identifier=f"JK-{number}", values=values), structure=structure)

    quoted, cost, calls = asyncio.run(main())
    assert quoted.calls == calls == 3
    assert quoted.replayed == 27
    assert quoted.cost_low <= cost <= quoted.cost_high
