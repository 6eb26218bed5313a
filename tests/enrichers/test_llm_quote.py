"""The quote: unique calls only, with an error bar that holds what the run then costs, and the time at the limits."""

import asyncio
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from enrichers.expected_usage import Experience
from enrichers.prices import find_price
from enrichers.quote import Quote, QuotingClient
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
        client = quoting(make_config(price=PRICE, **config))
        client.learn(experience or Experience())
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


def experience(calls: int, *, repairs: int = 0) -> Experience:
    """Return calls of 1000 tokens, 400 of them cached, whose answers had 100 or 200 tokens by turns."""
    return Experience(
        calls,
        input_tokens=1000 * calls,
        cached_tokens=400 * calls,
        output_tokens=150 * calls,
        output_squares=(100**2 + 200**2) // 2 * calls,
        drafting=calls,
        repairs=repairs,
    )


def width(found: Quote) -> Decimal:
    return (found.cost_high - found.cost_low) / found.cost


def test_a_quote_counts_tokens_a_call_repairs_and_cached_tokens_as_they_were() -> None:
    known = quote(10, experience=experience(100, repairs=20))
    assert (known.input_tokens, known.cached_tokens, known.output_tokens) == (12_500, 5_000, 1_875)
    assert known.known_calls == 100
    assert known.cost == Decimal("12.5") * (Decimal("0.0012") + Decimal("0.00008") + Decimal("0.0012"))


def test_the_more_calls_are_known_the_narrower_is_the_error_bar() -> None:
    widths = [width(quote(10, experience=experience(calls))) for calls in (0, 20, 200, 5000)]
    assert widths == sorted(widths, reverse=True)
    assert widths[-1] < widths[0] / 3


def test_a_handful_of_calls_is_no_experience_yet() -> None:
    assert quote(10, experience=experience(9)) == quote(10)


def test_what_repairs_were_is_no_matter_where_none_are_made() -> None:
    assert quote(10, experience=experience(100, repairs=50), max_repairs=0).output_tokens == 1500


def test_no_call_is_expected_to_pass_its_output_limit() -> None:
    told: list[CallEstimate] = []

    async def main() -> None:
        client = quoting(make_config(price=PRICE), on_estimate=told.append)
        client.learn(experience(100))
        await client.complete(make_request(max_output_tokens=120))

    asyncio.run(main())
    assert told[0].usage.output == 120


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
