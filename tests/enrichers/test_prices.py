"""Prices: exact, each call alone, from the config or the table; unknown is an error, not zero."""

from datetime import UTC, datetime
from decimal import Decimal

import genai_prices
import pytest

from enrichers.prices import find_price, limit_without_price
from schemas.config import BudgetConfig, LlmConfig, PriceConfig
from schemas.errors import ConfigError
from schemas.llm_call import Usage

NOW = datetime(2026, 11, 24, tzinfo=UTC)
USD = BudgetConfig()
OPENAI = "https://api.openai.com/v1"


def config(base_url: str, llm_model: str, price: PriceConfig | None = None) -> LlmConfig:
    return LlmConfig(base_url=base_url, llm_model=llm_model, price=price)


def test_cached_input_is_priced_apart_and_the_source_names_table_and_rates() -> None:
    price = find_price(config(OPENAI, "gpt-5-mini"), USD)
    priced = price.of(Usage(input=2000, cached=1024, output=300), NOW)
    assert priced.cost == Decimal("0.0008696")  # 976 × 0.25 + 1024 × 0.025 + 300 × 2.00, a million each
    assert priced.source == (
        f"genai-prices {genai_prices.__version__} openai/gpt-5-mini in 0.25 cached 0.025 out 2 USD/M"
    )


def test_the_sum_of_many_small_calls_is_exact() -> None:
    price = find_price(config(OPENAI, "gpt-5-mini"), USD)
    total = sum((price.of(Usage(input=1, output=1), NOW).cost for _ in range(1000)), Decimal(0))
    assert total == Decimal("0.00225")


def test_another_currency_uses_the_configured_rate() -> None:
    budget = BudgetConfig(currency="EUR", usd_rate=Decimal("0.9"))
    priced = find_price(config(OPENAI, "gpt-5-mini"), budget).of(Usage(input=1_000_000), NOW)
    assert priced.cost == Decimal("0.225")
    assert priced.source.endswith("USD/M x 0.9 EUR")


def test_long_input_costs_the_rate_of_its_tier() -> None:
    price = find_price(config(OPENAI, "gpt-6.1-terra"), USD)
    short, long = (price.of(Usage(input=tokens), NOW).cost / tokens for tokens in (1000, 900_000))
    assert long > short
    assert "(+tiers)" in price.of(Usage(input=1), NOW).source


@pytest.mark.parametrize(
    ("base_url", "provider"),
    [
        ("https://shop.openai.azure.com/openai/v1", "azure/gpt-5-mini"),
        ("https://eu.api.openai.com/v1", "openai/gpt-5-mini"),
        ("https://llm-proxy.example.com/v1", "openai/gpt-5-mini"),
    ],
)
def test_the_provider_follows_from_the_address_else_from_the_model(base_url: str, provider: str) -> None:
    assert provider in find_price(config(base_url, "gpt-5-mini"), USD).of(Usage(input=1), NOW).source


def test_no_known_price_is_an_error_that_says_what_to_set() -> None:
    with pytest.raises(ConfigError, match=r"\[llm\] llm_model: no price is known for my-tune at https://gpu.example"):
        find_price(config("https://gpu.example.com/v1", "my-tune"), USD)


@pytest.mark.parametrize("base_url", ["http://localhost:11434/v1", "http://127.0.0.1:8000/v1", "http://[::1]:8080/v1"])
def test_a_service_on_this_machine_is_free_where_nobody_knows_its_model(base_url: str) -> None:
    priced = find_price(config(base_url, "llama3"), USD).of(Usage(input=5000, output=5000), NOW)
    assert (priced.cost, priced.source) == (Decimal(0), "local, free")


def test_a_gateway_on_this_machine_costs_what_its_model_costs() -> None:
    price = find_price(config("http://127.0.0.1:4000/v1", "gpt-5-mini"), USD)
    assert price.of(Usage(input=1_000_000), NOW).cost == Decimal("0.25")


@pytest.mark.parametrize(
    ("llm_model", "limit", "said"), [("llama3", "5", 1), ("llama3", None, 0), ("gpt-5-mini", "5", 0)]
)
def test_a_limit_that_stops_nothing_is_said(llm_model: str, limit: str | None, said: int) -> None:
    budget = BudgetConfig(max_per_run=Decimal(limit) if limit else None)
    warnings = limit_without_price(config("http://localhost:11434/v1", llm_model), budget)
    assert len(warnings) == said
    assert all("max_per_run stops nothing: llama3 at http://localhost:11434/v1" in warning for warning in warnings)


def test_dollars_never_count_as_another_currency() -> None:
    euros = BudgetConfig(currency="EUR")
    with pytest.raises(ConfigError, match=r"usd_rate: prices of gpt-5-mini are in dollars; set how many EUR"):
        find_price(config(OPENAI, "gpt-5-mini"), euros)
    own = PriceConfig(input_per_million=Decimal(1), output_per_million=Decimal(4))
    assert find_price(config(OPENAI, "gpt-5-mini", own), euros).of(Usage(input=1_000_000), NOW).cost == 1
    assert find_price(config("http://localhost:1/v1", "llama3"), euros).of(Usage(input=1), NOW).cost == 0


@pytest.mark.parametrize(("cached", "cost"), [(None, "0.0050"), (Decimal("0.5"), "0.0041")])
def test_prices_of_the_config_come_first(cached: Decimal | None, cost: str) -> None:
    own = PriceConfig(input_per_million=Decimal("1.5"), cached_input_per_million=cached, output_per_million=Decimal(4))
    priced = find_price(config("http://127.0.0.1:1/v1", "llama3", own), USD).of(
        Usage(input=2000, cached=900, output=500), NOW
    )
    assert priced.cost == Decimal(cost)
    assert priced.source.startswith("[llm.price] in 1.5 cached ")


def test_the_bound_holds_for_whatever_the_cache_does() -> None:
    usages = [Usage(3000, 0, 400), Usage(3000, 2900, 400), Usage(3000, 0, 400, cache_written=3000)]
    for llm_model in ("gpt-5-mini", "gpt-6.1-terra", "claude-haiku-5-5"):
        base_url = "https://api.anthropic.com/v1" if llm_model.startswith("claude") else OPENAI
        price = find_price(config(base_url, llm_model), USD)
        bound = price.bound(Usage(3000, 0, 400), NOW)
        assert bound == max(price.of(usage, NOW).cost for usage in usages)
