"""The quote: what a run would cost and how long it would take, through the same code path, without a call."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from math import ceil

import orjson

from enrichers.prices import Price
from schemas.config import LlmConfig
from schemas.llm_call import CallEstimate, CallJournal, LlmRequest, Usage

#: Characters of a request's JSON for one token: most likely, and what nearly all requests lie between.
_CHARS, _CHARS_MOST, _CHARS_LEAST = 4.0, 5.0, 3.0
#: Providers keep prefixes of at least so many tokens, in steps.
_CACHED_LEAST, _CACHED_STEP = 1024, 128
#: Share of the output limit that an answer uses: most likely, and what nearly all lie between.
_OUTPUT, _OUTPUT_LEAST, _OUTPUT_MOST = 0.4, 0.2, 0.8
#: Where the ledger knows the share from past calls, the rest is this uncertain.
_KNOWN_SPREAD = 0.25
#: Share of answers that are blocked and asked for again.
_REPAIRS, _REPAIRS_MOST = 0.1, 0.3
#: An answer takes a moment to begin, then so many tokens a second.
_SECONDS_TO_BEGIN, _TOKENS_PER_SECOND = 1.0, 60.0


@dataclass(frozen=True, slots=True)
class Experience:
    """What earlier runs showed of this model: output tokens ÷ output limit, and repairs ÷ first calls."""

    output_share: float | None = None
    repair_share: float | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """What a run is expected to use. `calls` are to be paid, `replayed` were paid before.

    Tokens and `cost` are the most likely ones, repairs included; `cost_low` and `cost_high` hold in nearly all cases.
    `seconds` is the time at the configured limits.
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


class QuotingClient:
    """An LlmClient that answers nothing and adds up what the calls would cost. Memory grows with the unique calls."""

    def __init__(
        self,
        config: LlmConfig,
        journal: CallJournal,
        *,
        price: Price,
        now: Callable[[], datetime],
        experience: Experience | None = None,
        on_estimate: Callable[[CallEstimate], None] | None = None,
    ) -> None:
        """Take what the real client takes; `on_estimate` is told of each call that would be paid."""
        self._config, self._journal, self._price, self._now = config, journal, price, now
        known = experience or Experience()
        self._output = _output_shares(known)
        self._repairs = _REPAIRS if known.repair_share is None else known.repair_share
        self._on_estimate = on_estimate
        self._seen: set[bytes] = set()
        self._prefixes: set[int] = set()
        self._calls = self._replayed = self._input = self._cached = self._out = 0
        self._cost = self._low = self._high = Decimal(0)

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
        repairs = self._repairs if self._config.max_repairs else 0.0
        most = max(repairs, _REPAIRS_MOST) * self._config.max_repairs
        return Quote(
            calls=self._calls,
            replayed=self._replayed,
            input_tokens=ceil(self._input * (1 + repairs)),
            cached_tokens=ceil(self._cached * (1 + repairs)),
            output_tokens=ceil(self._out * (1 + repairs)),
            cost=self._cost * _exact(1 + repairs),
            cost_low=self._low,
            cost_high=self._high * _exact(1 + most),
            seconds=self._seconds(1 + repairs),
        )

    def _estimate(self, request: LlmRequest) -> CallEstimate:
        body = request.body
        length = len(orjson.dumps(body))
        prefix = len(body["messages"][0]["content"]) + len(orjson.dumps(body["response_format"]))
        cached = self._cached_tokens(body["messages"][0]["content"], body["response_format"], prefix)
        likely, least, most = self._output
        usage = Usage(ceil(length / _CHARS), cached, ceil(request.max_output_tokens * likely))
        low = Usage(ceil(length / _CHARS_MOST), ceil(cached * _CHARS / _CHARS_MOST), _share(request, least))
        high = Usage(ceil(length / _CHARS_LEAST), 0, _share(request, most))
        now = self._now()
        costs = (self._price.of(it, now).cost for it in (usage, low, high))
        return CallEstimate(request.hash, usage, *costs)

    def _cached_tokens(self, system: str, schema: object, chars: int) -> int:
        key = hash((system, orjson.dumps(schema)))
        is_first = key not in self._prefixes
        self._prefixes.add(key)
        tokens = int(chars / _CHARS)
        return 0 if is_first or tokens < _CACHED_LEAST else tokens // _CACHED_STEP * _CACHED_STEP

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


def _output_shares(known: Experience) -> Sequence[float]:
    share = known.output_share
    if share is None:
        return _OUTPUT, _OUTPUT_LEAST, _OUTPUT_MOST
    return share, share * (1 - _KNOWN_SPREAD), min(1.0, share * (1 + _KNOWN_SPREAD))


def _share(request: LlmRequest, share: float) -> int:
    return ceil(request.max_output_tokens * share)


def _exact(factor: float) -> Decimal:
    return Decimal(str(round(factor, 6)))
