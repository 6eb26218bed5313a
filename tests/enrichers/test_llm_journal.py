"""Each request is paid once: from the journal, with a twin in flight, after a cancelled order, within the budget."""

import asyncio
from decimal import Decimal
from typing import Any

import pytest

from enrichers.budget import Budget, CallMoney
from enrichers.journaled_client import CallCounts, JournaledClient, most_input_tokens
from enrichers.prices import find_price
from enrichers.reply import Reply
from schemas.config import BudgetConfig, PriceConfig
from schemas.errors import BudgetSpent, LedgerUnavailable, LlmUnavailable
from schemas.llm_call import CallOutcome, LlmAnswer, LlmRequest, Usage
from tests.enrichers.fake_openai import FakeOpenAi, FakeOptions
from tests.enrichers.llm_pieces import MemoryJournal, make_config, make_request, now, open_client
from tests.enrichers.virtual_time import loop_time, run_in_virtual_time

PRICE = PriceConfig(input_per_million=Decimal(2), output_per_million=Decimal(10))


class SlowService:
    """Answers after a second, with the usage it is told."""

    def __init__(self, usage: Usage | None = None, error: Exception | None = None) -> None:
        self.usage, self.error, self.asked, self.failed_attempts = usage or Usage(1000, 0, 100), error, 0, 0

    async def ask(self, request: LlmRequest, _money: CallMoney) -> Reply:
        self.asked += 1
        await asyncio.sleep(1)
        if self.error is not None:
            raise self.error
        return Reply(f"answer to {request.hash}", CallOutcome.ANSWERED, "test-model-2", self.usage)


def make_client(service: SlowService, journal: Any = None, limit: Decimal | None = None) -> JournaledClient:
    price = find_price(make_config(price=PRICE), BudgetConfig())
    return JournaledClient(service, journal or MemoryJournal(), budget=Budget(limit), price=price, now=now)


def test_an_answer_is_priced_and_stored_before_it_is_used() -> None:
    async def main() -> tuple[LlmAnswer, MemoryJournal, CallCounts]:
        journal = MemoryJournal()
        client = make_client(SlowService(), journal)
        answer = await client.complete(make_request())
        return answer, journal, client.counts

    answer, journal, counts = run_in_virtual_time(main)
    assert answer.cost == Decimal("0.003")
    assert answer.price_source == "[llm.price] in 2 cached 2 out 10 USD/M"
    assert answer.llm_model == "test-model-2"
    assert answer.answered_at == now()
    assert journal.answers == {answer.request_hash: answer}
    assert counts == CallCounts(calls=1, input_tokens=1000, output_tokens=100, cost=Decimal("0.003"))


def test_a_stored_answer_is_not_paid_again() -> None:
    async def main() -> tuple[LlmAnswer, int, CallCounts]:
        journal, service = MemoryJournal(), SlowService()
        await make_client(SlowService(), journal).complete(make_request())
        client = make_client(service, journal)
        return await client.complete(make_request()), service.asked, client.counts

    answer, asked, counts = run_in_virtual_time(main)
    assert answer.is_replayed
    assert (asked, counts) == (0, CallCounts(replayed=1))


def test_the_same_request_in_flight_is_asked_once() -> None:
    async def main() -> tuple[int, list[bool], CallCounts]:
        service = SlowService()
        client = make_client(service)
        answers = await asyncio.gather(*(client.complete(make_request()) for _ in range(10)))
        return service.asked, [answer.is_replayed for answer in answers], client.counts

    asked, replayed, counts = run_in_virtual_time(main)
    assert asked == 1
    assert sorted(replayed) == [False] + [True] * 9
    assert (counts.calls, counts.replayed, counts.cost) == (1, 9, Decimal("0.003"))


def test_a_paid_call_is_stored_even_where_its_order_was_cancelled() -> None:
    async def main() -> tuple[int, int]:
        journal = MemoryJournal()
        client = make_client(SlowService(), journal)
        order = asyncio.create_task(client.complete(make_request()))
        await asyncio.sleep(0.5)
        order.cancel()
        await asyncio.gather(order, return_exceptions=True)
        stored_before = len(journal.answers)
        await client.drain()
        return stored_before, len(journal.answers)

    assert run_in_virtual_time(main) == (0, 1)


def test_an_abandoned_call_keeps_nobody_waiting_but_an_answer_that_came_is_stored() -> None:
    class SlowJournal(MemoryJournal):
        async def store(self, answer: LlmAnswer) -> None:
            self.answers[answer.request_hash] = answer
            await asyncio.sleep(5)

    async def main() -> tuple[list[Any], int, float]:
        journal, started = SlowJournal(), loop_time()
        client = make_client(SlowService(), journal)
        first = asyncio.create_task(client.complete(make_request(1)))
        await asyncio.sleep(0.7)
        second = asyncio.create_task(client.complete(make_request(2)))
        await asyncio.sleep(0.7)
        client.abandon()
        await client.drain()
        ends = await asyncio.gather(first, second, return_exceptions=True)
        return [type(end) for end in ends], len(journal.answers), loop_time() - started

    ends, stored, seconds = run_in_virtual_time(main)
    assert (ends, stored) == ([asyncio.CancelledError] * 2, 1)
    assert seconds == pytest.approx(1.4)


def test_an_error_reaches_all_who_wait_and_the_next_one_asks_again() -> None:
    async def main() -> tuple[list[Any], CallCounts, LlmAnswer]:
        service = SlowService(error=LlmUnavailable("down"))
        client = make_client(service)
        errors = await asyncio.gather(*(client.complete(make_request()) for _ in range(3)), return_exceptions=True)
        failed, service.error = client.counts, None
        return errors, failed, await client.complete(make_request())

    errors, failed, answer = run_in_virtual_time(main)
    assert [str(error) for error in errors] == ["down"] * 3
    assert failed == CallCounts(failed=1)
    assert not answer.is_replayed


def test_an_answer_that_cannot_be_stored_is_not_used_but_is_spent() -> None:
    class FullJournal(MemoryJournal):
        async def store(self, answer: LlmAnswer) -> None:
            raise LedgerUnavailable(f"no room for {answer.request_hash}")

    async def main() -> CallCounts:
        client = make_client(SlowService(), FullJournal())
        with pytest.raises(LedgerUnavailable):
            await client.complete(make_request())
        return client.counts

    assert run_in_virtual_time(main).cost == Decimal("0.003")


@pytest.mark.parametrize("output", [40, 500, 2500])
def test_the_budget_is_not_passed_whatever_the_service_bills(output: int) -> None:
    """The bound of a call is 500 tokens of output; the last row bills five times as much."""

    async def main() -> tuple[Decimal, CallCounts, list[Any]]:
        client = make_client(SlowService(Usage(100, 0, output)), limit=Decimal("0.2"))
        done = await asyncio.gather(*(client.complete(make_request(n)) for n in range(600)), return_exceptions=True)
        return client.counts.cost, client.counts, done

    cost, counts, done = run_in_virtual_time(main)
    one = Decimal(100) * 2 / 1_000_000 + Decimal(output) * 10 / 1_000_000
    bound = max(one, Decimal(most_input_tokens(make_request())) * 2 / 1_000_000 + Decimal(500) * 10 / 1_000_000)
    assert cost <= Decimal("0.2")
    assert cost > Decimal("0.2") - bound - one
    assert counts.calls + sum(isinstance(it, BudgetSpent) for it in done) == 600
    assert counts.failed == 0


def test_bad_weather_loses_nothing_and_pays_nothing_twice() -> None:
    async def main() -> tuple[CallCounts, int, int, int]:
        options = FakeOptions(p429=0.05, p500=0.02, pdrop=0.01, pmalformed=0.01, latency=0.02)
        async with FakeOpenAi(options) as server:
            config = make_config(server.base_url, price=PRICE, concurrency=100)
            journal = MemoryJournal()
            async with open_client(config, journal) as client:
                await asyncio.gather(*(client.complete(make_request(n)) for n in range(400)))
                return client.counts, len(journal.answers), server.stats.answered, server.stats.answered_twice

    counts, stored, answered, twice = asyncio.run(main())
    assert counts.calls == stored == answered == 400
    assert twice == counts.failed == 0
    assert counts.failed_attempts > 10


def test_the_input_bound_is_over_any_tokenizer() -> None:
    request = make_request()
    assert most_input_tokens(request) * 2.5 >= len(str(request.body["messages"]))
