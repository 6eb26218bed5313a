"""What a call costs: the config's own prices, else the genai-prices table; exact, each call priced alone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Protocol

import genai_prices

from enrichers.service_address import is_local
from schemas.config import BudgetConfig, LlmConfig, PriceConfig
from schemas.errors import ConfigError
from schemas.llm_call import Usage

_MILLION = Decimal(1_000_000)
#: A call writes at most all of its input to the provider's cache; some bill that higher than plain input.
_PROBE = Usage(input=1000, output=1)
_FREE = "local, free"
_ANY_TIME = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Priced:
    """A cost in the budget's currency, and the table, its version and the rates that it was made with."""

    cost: Decimal
    source: str


class Price(Protocol):
    """Prices calls of one model at one service."""

    def of(self, usage: Usage, at: datetime) -> Priced:
        """Return what a call costs that was answered at a time (prices of a table change with time)."""

    def bound(self, usage: Usage, at: datetime) -> Decimal:
        """Return the most that a call of so many tokens can cost, however the cache is used."""


def find_price(config: LlmConfig, budget: BudgetConfig) -> Price:
    """Return the price of the configured model at the configured service.

    A service on this machine is free where the table does not know its model; one that it knows is taken for a gateway
    to a paid service. Raises ConfigError where no price is known, or the table's cannot be had in the currency.
    """
    if config.price is not None:
        return FlatPrice(config.price, budget.currency)
    for place in ({"provider_api_url": config.base_url}, {}):
        try:
            price = TablePrice(config.llm_model, place, budget)
        except LookupError:
            continue
        if budget.currency != "USD" and "usd_rate" not in budget.model_fields_set:
            raise ConfigError(
                f"[budget] usd_rate: prices of {config.llm_model} are in dollars; set how many {budget.currency} a "
                "dollar is, or set [llm.price]"
            )
        return price
    if is_local(config.base_url):
        return FlatPrice(PriceConfig(input_per_million=Decimal(0), output_per_million=Decimal(0)), "", _FREE)
    raise ConfigError(
        f"[llm] llm_model: no price is known for {config.llm_model} at {config.base_url}; set [llm.price] "
        "input_per_million and output_per_million (0 where it costs nothing)"
    )


def limit_without_price(config: LlmConfig, budget: BudgetConfig) -> tuple[str, ...]:
    """Return a warning where calls cost nothing that anybody knows of, so that `max_per_run` never stops a run."""
    if budget.max_per_run is None or find_price(config, budget).of(_PROBE, _ANY_TIME).source != _FREE:
        return ()
    free = f"{config.llm_model} at {config.base_url} is taken to be free"
    return (f"[budget] max_per_run stops nothing: {free}; set [llm.price] where somebody bills it",)


class FlatPrice:
    """Prices for 1,000,000 tokens in the budget's currency, as the config gives them."""

    def __init__(self, price: PriceConfig, currency: str, source: str | None = None) -> None:
        """Take the prices; `source` stands in place of the rates where it is given."""
        self._input, self._output = price.input_per_million, price.output_per_million
        self._cached = self._input if price.cached_input_per_million is None else price.cached_input_per_million
        self._source = source or f"[llm.price] in {self._input} cached {self._cached} out {self._output} {currency}/M"

    def of(self, usage: Usage, at: datetime) -> Priced:  # noqa: ARG002 - these prices do not change with time
        """Return what a call costs."""
        fresh = usage.input - usage.cached
        return Priced(
            (fresh * self._input + usage.cached * self._cached + usage.output * self._output) / _MILLION, self._source
        )

    def bound(self, usage: Usage, at: datetime) -> Decimal:
        """Return the cost with the dearer of plain and cached input."""
        dearest = max(self._input, self._cached)
        return self.of(usage, at).cost + (dearest - self._input) * usage.input / _MILLION


class TablePrice:
    """Prices from the genai-prices package, by provider and model, with its tiers and dates."""

    def __init__(self, llm_model: str, place: dict[str, str], budget: BudgetConfig) -> None:
        """Take the model and where it runs (`provider_api_url`, or nothing). Raises LookupError where it is unknown."""
        self._llm_model, self._place, self._rate = llm_model, place, budget.usd_rate
        self._in = "" if budget.currency == "USD" else f" x {budget.usd_rate} {budget.currency}"
        self._source_of: tuple[Any, str] = (None, "")
        self._calculated(_PROBE, None)

    def of(self, usage: Usage, at: datetime) -> Priced:
        """Return what a call costs."""
        calculated = self._calculated(usage, at)
        return Priced(calculated.total_price * self._rate, self._source(calculated))

    def bound(self, usage: Usage, at: datetime) -> Decimal:
        """Return the cost where nothing is cached, or all of it is written to the cache, whichever is dearer."""
        written = Usage(usage.input, 0, usage.output, cache_written=usage.input)
        return max(self.of(usage, at).cost, self.of(written, at).cost)

    def _calculated(self, usage: Usage, at: datetime | None) -> Any:
        counted = {"input_tokens": usage.input, "cache_read_tokens": usage.cached, "output_tokens": usage.output}
        if usage.cache_written:
            counted["cache_write_tokens"] = usage.cache_written
        calc: Callable[..., Any] = genai_prices.calc_price
        return calc(genai_prices.Usage(**counted), self._llm_model, genai_request_timestamp=at, **self._place)

    def _source(self, calculated: Any) -> str:
        price = calculated.model_price
        if self._source_of[0] is not price:
            rates = f"in {_rate(price.input_mtok)} cached {_rate(price.cache_read_mtok)} out {_rate(price.output_mtok)}"
            name = f"{calculated.provider.id}/{calculated.model.id}"
            self._source_of = price, f"genai-prices {genai_prices.__version__} {name} {rates} USD/M{self._in}"
        return self._source_of[1]


def _rate(price: Any) -> str:
    tiers = getattr(price, "tiers", None)
    return f"{price.base} (+tiers)" if tiers else "-" if price is None else str(price)
