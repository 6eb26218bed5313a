"""The quote: what a run would cost and how long it would take, through the same code path, without a call."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from math import ceil

from enrichers.expected_usage import Experience, expected_usage
from enrichers.prices import Price
from schemas.config import LlmConfig
from schemas.llm_call import CallEstimate, CallJournal, LlmRequest

#: An answer takes a moment to begin, then so many tokens a second.
_SECONDS_TO_BEGIN, _TOKENS_PER_SECOND = 1.0, 60.0


@dataclass(frozen=True, slots=True)
class Quote:
    """What a run is expected to use. `calls` are to be paid, `replayed` were paid before.

    Tokens and `cost` are the most likely ones, repairs included; `cost_low` and `cost_high` hold in nearly all cases.
    `seconds` is the time at the configured limits. `known_calls` are the earlier calls that all this rests on; with 0
    it is guessed from the length of the prompts.
    """

    calls: int
    replayed: int
    input_tokens: int
    cached_tokens: int
    output_tokens: int
    cost: Decimal
    cost_low: Decimal
    cost_high: Decimal
    seconds: float
    known_calls: int = 0


class QuotingClient:
    """An LlmClient that answers nothing and adds up what the calls would cost. Memory grows with the unique calls."""

    def __init__(
        self,
        config: LlmConfig,
        journal: CallJournal,
        *,
        price: Price,
        now: Callable[[], datetime],
        on_estimate: Callable[[CallEstimate], None] | None = None,
    ) -> None:
        """Take what the real client takes; `on_estimate` is told of each call that would be paid."""
        self._config, self._journal, self._price, self._now = config, journal, price, now
        self._expected = expected_usage(Experience())
        self._on_estimate = on_estimate
        self._seen: set[bytes] = set()
        self._calls = self._replayed = self._input = self._cached = self._out = 0
        self._cost = self._low = self._high = Decimal(0)

    def learn(self, experience: Experience) -> None:
        """Go by what earlier calls used, in all estimates that follow."""
        self._expected = expected_usage(experience)

    async def complete(self, request: LlmRequest) -> None:
        """Estimate a request, once however often it comes; one that was paid before costs nothing."""
        key = bytes.fromhex(request.hash)
        if key in self._seen:
            self._replayed += 1
            return
        self._seen.add(key)
        if await self._journal.find(request.hash) is not None:
            self._replayed += 1
            return
        estimate = self._estimate(request)
        self._calls += 1
        self._input += estimate.usage.input
        self._cached += estimate.usage.cached
        self._out += estimate.usage.output
        self._cost += estimate.cost
        self._low += estimate.cost_low
        self._high += estimate.cost_high
        if self._on_estimate is not None:
            self._on_estimate(estimate)

    def quote(self) -> Quote:
        """Return the sum over all requests so far, with the repairs that are to be expected."""
        repairs = self._expected.repairs(self._config.max_repairs)
        factor = 1 + repairs.likely
        return Quote(
            calls=self._calls,
            replayed=self._replayed,
            input_tokens=ceil(self._input * factor),
            cached_tokens=ceil(self._cached * factor),
            output_tokens=ceil(self._out * factor),
            cost=self._cost * _exact(factor),
            cost_low=self._low * _exact(1 + repairs.low),
            cost_high=self._high * _exact(1 + repairs.high),
            seconds=self._seconds(factor),
            known_calls=self._expected.known_calls,
        )

    def _estimate(self, request: LlmRequest) -> CallEstimate:
        expected, now = self._expected.of(request), self._now()
        costs = (self._price.of(usage, now).cost for usage in expected)
        return CallEstimate(request.hash, expected.likely, *costs)

    def _seconds(self, factor: float) -> float:
        """Return the longest of three times: by concurrency, by requests and by tokens per minute."""
        if not self._calls:
            return 0.0
        config, calls = self._config, self._calls * factor
        one = _SECONDS_TO_BEGIN + self._out / self._calls / _TOKENS_PER_SECOND
        times = [max(1.0, calls / config.concurrency) * one]
        if config.requests_per_minute:
            times.append(calls / config.requests_per_minute * 60)
        if config.tokens_per_minute:
            times.append((self._input + self._out) * factor / config.tokens_per_minute * 60)
        return max(times)


def _exact(factor: float) -> Decimal:
    return Decimal(str(round(factor, 6)))
