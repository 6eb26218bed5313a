"""The call journal of a run: answers are durable before they are used, many to a transaction."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, TypeVar

from ledger.calls import Calls
from schemas.llm_call import LlmAnswer

#: A transaction takes what arrived within this time of the first answer, or while the one before it was written.
_LINGER_SECONDS = 0.004
_BATCH = 200

Asked = TypeVar("Asked")
Given = TypeVar("Given")


class LedgerJournal:
    """Finds and stores answers for one run; implements `schemas.llm_call.CallJournal`.

    Look-ups and stores each go to one thread, and what arrives while it works goes along in its next transaction.
    To an answer that took seconds the few milliseconds are nothing; hundreds of commits a second would cost more
    than all the rest of the bookkeeping. All calls must come from one event loop.
    """

    def __init__(self, calls: Calls, run_id: str) -> None:
        self._executor = ThreadPoolExecutor(max_workers=2, thread_name_prefix="journal")

        def find(hashes: Sequence[str]) -> Sequence[LlmAnswer | None]:
            found: Mapping[str, LlmAnswer] = calls.find(hashes)
            return [found.get(request_hash) for request_hash in hashes]

        def store(answers: Sequence[LlmAnswer]) -> Sequence[None]:
            calls.store(run_id, answers)
            return [None] * len(answers)

        self._finds = _Grouped(find, self._executor, linger=0.0)
        self._stores = _Grouped(store, self._executor, linger=_LINGER_SECONDS)

    async def find(self, request_hash: str) -> LlmAnswer | None:
        """Return the stored answer to a request, or None where it was never paid."""
        return await self._finds.ask(request_hash)

    async def store(self, answer: LlmAnswer) -> None:
        """Return once the answer is committed; it then survives a kill -9."""
        await self._stores.ask(answer)

    async def aclose(self) -> None:
        """Wait for what is under way."""
        await self._finds.settle()
        await self._stores.settle()
        self._executor.shutdown()


class _Grouped(Generic[Asked, Given]):
    """Runs a function over lists in a thread, for callers that each have one thing to ask."""

    def __init__(
        self, work: Callable[[Sequence[Asked]], Sequence[Given]], executor: ThreadPoolExecutor, *, linger: float
    ) -> None:
        self._work, self._executor, self._linger = work, executor, linger
        self._waiting: list[tuple[Asked, asyncio.Future[Given]]] = []
        self._task: asyncio.Task[None] | None = None

    async def ask(self, asked: Asked) -> Given:
        answered: asyncio.Future[Given] = asyncio.get_running_loop().create_future()
        self._waiting.append((asked, answered))
        if self._task is None:
            self._task = asyncio.create_task(self._serve())
        return await answered

    async def settle(self) -> None:
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)

    async def _serve(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            while self._waiting:
                await asyncio.sleep(self._linger)
                batch, self._waiting = self._waiting[:_BATCH], self._waiting[_BATCH:]
                try:
                    results = await loop.run_in_executor(self._executor, self._work, [asked for asked, _ in batch])
                except Exception as error:  # noqa: BLE001 - it belongs to those who asked
                    for _, answered in batch:
                        if not answered.done():
                            answered.set_exception(error)
                    continue
                for (_, answered), given in zip(batch, results, strict=True):
                    if not answered.done():
                        answered.set_result(given)
        finally:
            self._task = None
