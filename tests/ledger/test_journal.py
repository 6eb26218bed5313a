"""The journal: durable before it is used, many to a transaction."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from ledger import Ledger
from ledger.calls import Calls
from ledger.journal import LedgerJournal
from schemas.errors import LedgerUnavailable
from schemas.llm_call import CallJournal, LlmAnswer
from tests.ledger.builders import make_answer


class CountedCalls(Calls):
    """The real table, with its transactions counted."""

    def __init__(self, ledger: Ledger) -> None:
        super().__init__(ledger.database)
        self.stored: list[int] = []
        self.looked_up: list[int] = []

    def store(self, run_id: str, answers: Sequence[LlmAnswer]) -> None:
        super().store(run_id, answers)
        self.stored.append(len(answers))

    def find(self, request_hashes: Sequence[str]) -> Mapping[str, LlmAnswer]:  # type: ignore[override]
        self.looked_up.append(len(request_hashes))
        return super().find(request_hashes)


def test_an_answer_is_found_as_soon_as_it_is_stored(ledger: Ledger) -> None:
    async def work() -> tuple[LlmAnswer | None, LlmAnswer | None, LlmAnswer | None]:
        journal: CallJournal = ledger.journal("r1")
        before = await journal.find("a" * 32)
        await journal.store(make_answer())
        in_the_table = await asyncio.to_thread(ledger.find_call, "a" * 32)
        found = await journal.find("a" * 32)
        await journal.aclose()  # type: ignore[attr-defined]
        return before, in_the_table, found

    answer = replace(make_answer(), is_replayed=True)
    assert asyncio.run(work()) == (None, answer, answer)


def test_answers_that_arrive_together_share_a_transaction(ledger: Ledger) -> None:
    calls = CountedCalls(ledger)

    async def work() -> None:
        journal = LedgerJournal(calls, "r1")

        async def one(number: int) -> None:
            # Spread over a tenth of a second, as answers of a service in full swing are.
            await asyncio.sleep(number / 4_000)
            await journal.store(make_answer(str(number)))

        await asyncio.gather(*(one(number) for number in range(400)))
        await journal.aclose()

    asyncio.run(work())
    assert sum(calls.stored) == 400
    assert len(calls.stored) <= 60
    assert len(ledger.find_calls([str(number) for number in range(400)])) == 400


def test_questions_that_come_together_are_one_look_up(ledger: Ledger) -> None:
    calls = CountedCalls(ledger)
    ledger.store_calls("r1", [make_answer("7")])

    async def work() -> list[LlmAnswer | None]:
        journal = LedgerJournal(calls, "r1")
        found = await asyncio.gather(*(journal.find(str(number)) for number in range(100)))
        await journal.aclose()
        return found

    found = asyncio.run(work())
    assert [number for number, answer in enumerate(found) if answer] == [7]
    assert (sum(calls.looked_up), len(calls.looked_up) <= 3) == (100, True)


def test_closing_waits_for_what_is_under_way_even_if_nobody_else_does(ledger: Ledger) -> None:
    async def work() -> None:
        journal = ledger.journal("r1")
        stores = [asyncio.create_task(journal.store(make_answer(str(number)))) for number in range(30)]
        await asyncio.sleep(0)
        for store in stores:
            store.cancel()
        await journal.aclose()

    asyncio.run(work())
    assert len(ledger.find_calls([str(number) for number in range(30)])) == 30


def test_a_failure_reaches_everybody_who_waits_and_the_next_may_succeed(ledger: Ledger) -> None:
    async def work() -> list[object]:
        journal = ledger.journal("r1")
        calls = [journal.store(make_answer(str(number), cost=Decimal("NaN"))) for number in range(3)]
        failed: list[object] = list(await asyncio.gather(*calls, return_exceptions=True))
        await journal.store(make_answer("good"))
        await journal.aclose()
        return failed

    assert ["money must be" in str(error) for error in asyncio.run(work())] == [True] * 3
    assert ledger.find_call("good") is not None


def test_an_unreachable_ledger_is_told_apart_from_an_answer_that_is_not_there(url: str) -> None:
    ledger = Ledger.open(url)

    class Unreachable(Calls):
        def find(self, request_hashes: Sequence[str]) -> Mapping[str, LlmAnswer]:  # type: ignore[override]
            raise LedgerUnavailable(f"away with {request_hashes}")

    async def work() -> None:
        journal = LedgerJournal(Unreachable(ledger.database), "r1")
        try:
            await journal.find("x")
        finally:
            await journal.aclose()

    with pytest.raises(LedgerUnavailable, match="away with"):
        asyncio.run(work())
    ledger.close()
