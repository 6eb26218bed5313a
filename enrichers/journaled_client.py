"""Pays for each request once: looks it up, sends it, prices the answer and keeps it before anybody uses it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Protocol

import orjson

from enrichers.budget import Budget, CallMoney
from enrichers.prices import Price
from enrichers.reply import Reply
from schemas.llm_call import CallJournal, LlmAnswer, LlmRequest, Usage


class Service(Protocol):
    """Something that answers requests, however often it must be asked."""

    @property
    def failed_attempts(self) -> int:
        """Attempts so far that brought no answer."""

    async def ask(self, request: LlmRequest, money: CallMoney) -> Reply:
        """Return the reply; raises LlmUnavailable, LlmRefused or ConfigError where there is none.

        `money` is set aside for one attempt. The service says where one may be paid whose answer was lost, and has
        money set aside anew before the next.
        """


@dataclass(frozen=True, slots=True)
class CallCounts:
    """Calls so far: `calls` paid now, `replayed` paid before (or by a twin in flight), `failed` without an answer.

    `failed_attempts` counts every 429 and fault, also those of calls that were answered in the end. `uncertain` is
    the most that attempts may cost whose answers were lost on the way; no part of `cost`.
    """

    calls: int = 0
    replayed: int = 0
    failed: int = 0
    failed_attempts: int = 0
    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    cost: Decimal = Decimal(0)
    uncertain: Decimal = Decimal(0)


class JournaledClient:
    """An LlmClient over a service, a journal, a price and a budget; one for all shards of a run.

    A call that was begun is finished and stored even where its order was cancelled meanwhile: it is paid. `drain`
    waits for these at the end of a run. `now` returns a timezone-aware time.
    """

    def __init__(
        self, service: Service, journal: CallJournal, *, budget: Budget, price: Price, now: Callable[[], datetime]
    ) -> None:
        self._service, self._journal, self._budget, self._price, self._now = service, journal, budget, price, now
        self._in_flight: dict[str, asyncio.Task[LlmAnswer]] = {}
        self._counts = CallCounts()

    @property
    def counts(self) -> CallCounts:
        """What was called and paid so far."""
        return replace(self._counts, failed_attempts=self._service.failed_attempts, uncertain=self._budget.uncertain)

    async def complete(self, request: LlmRequest) -> LlmAnswer:
        """Return the answer, from the journal, from a twin in flight or from the service, stored before it returns.

        Raises what the service raises, and BudgetSpent before a call that could pass the budget.
        """
        twin = self._in_flight.get(request.hash)
        if twin is not None:
            answer = replace(await asyncio.shield(twin), is_replayed=True)
            self._count_replayed()
            return answer
        task = asyncio.create_task(self._answer(request))
        self._in_flight[request.hash] = task
        task.add_done_callback(lambda done: self._forget(request.hash, done))
        return await asyncio.shield(task)

    async def drain(self) -> None:
        """Wait until every call in flight is answered and stored, or failed."""
        while self._in_flight:
            await asyncio.wait(list(self._in_flight.values()))

    def abandon(self) -> None:
        """Give every call in flight up: the process is to end at once, and nobody waits for the answers."""
        for task in self._in_flight.values():
            task.cancel()

    async def _answer(self, request: LlmRequest) -> LlmAnswer:
        stored = await self._journal.find(request.hash)
        if stored is not None:
            self._count_replayed()
            return replace(stored, is_replayed=True)
        money = CallMoney(self._budget, lambda: self._bound(request))
        await money.set_aside()
        cost = None
        try:
            reply = await self._service.ask(request, money)
            answer = self._priced(request, reply)
            cost = answer.cost
            self._count(answer)
            await self._journal.store(answer)
        except BaseException:
            if cost is None:
                self._counts = replace(self._counts, failed=self._counts.failed + 1)
            raise
        finally:
            money.settle(cost)
        return answer

    def _bound(self, request: LlmRequest) -> Decimal:
        most = Usage(input=most_input_tokens(request), output=request.max_output_tokens)
        return self._price.bound(most, self._now())

    def _priced(self, request: LlmRequest, reply: Reply) -> LlmAnswer:
        now = self._now()
        priced = self._price.of(reply.usage, now)
        return LlmAnswer(
            request_hash=request.hash,
            content=reply.content,
            outcome=reply.outcome,
            llm_model=reply.llm_model,
            usage=reply.usage,
            cost=priced.cost,
            price_source=priced.source + (" (tokens estimated)" if reply.is_usage_estimated else ""),
            answered_at=now,
        )

    def _count(self, answer: LlmAnswer) -> None:
        known, usage = self._counts, answer.usage
        self._counts = replace(
            known,
            calls=known.calls + 1,
            input_tokens=known.input_tokens + usage.input,
            cached_tokens=known.cached_tokens + usage.cached,
            output_tokens=known.output_tokens + usage.output,
            cost=known.cost + answer.cost,
        )

    def _count_replayed(self) -> None:
        self._counts = replace(self._counts, replayed=self._counts.replayed + 1)

    def _forget(self, request_hash: str, done: asyncio.Task[LlmAnswer]) -> None:
        del self._in_flight[request_hash]
        if not done.cancelled():
            done.exception()  # retrieved here too: all who waited may be gone


def most_input_tokens(request: LlmRequest) -> int:
    """Return a bound on the input tokens of a request: no tokenizer in use makes more than one token of 2.5 bytes."""
    return -(-len(orjson.dumps(request.body)) * 2 // 5)
