"""The enrich stage without Prefect: shards from a thread, orders in one event loop, drafts into the ledger."""

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from enrichers.base import DraftOrder
from flows.drafting import Drafting
from flows.saver import DraftSaver
from flows.scan import Shard
from flows.stop import StopSignal
from flows.tally import Tally
from ledger.records import SavedDraft, ScanResult
from schemas.errors import (
    BudgetSpent,
    ConfigError,
    LedgerUnavailable,
    LlmRefused,
    LlmUnavailable,
    RunStopped,
    SkuwrightError,
)

_LOG = logging.getLogger("skuwright.enrich")

#: Measured: one shard after another costs 127 % of the ideal time, three in flight 20 %.
SHARDS_IN_FLIGHT = 3

RunShard = Callable[[Shard], Awaitable[None]]


@dataclass
class Enriching:
    """One run of the stage. `orders_in_flight` bounds how many orders hold their prompts in memory.

    `stop` is set by a signal, a spent budget or a fatal error; then no order starts, those in flight end.
    `ensure_usable` raises once the answers so far show that those to come are not worth their price.
    """

    drafting: Drafting
    saver: DraftSaver
    tally: Tally
    stop: StopSignal
    orders_in_flight: int
    scanned: Callable[[ScanResult], None]
    ensure_usable: Callable[[], None] = lambda: None
    budget_stopped: bool = False
    fatal: SkuwrightError | None = None
    _places: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        self._places = asyncio.Semaphore(self.orders_in_flight)

    async def run(self, shards: AsyncIterator[Shard], run_shard: RunShard) -> None:
        """Work all shards off, three at a time; `run_shard` wraps `work_shard` (as a Prefect task, say)."""
        running: set[asyncio.Task[None]] = set()
        try:
            async for shard in shards:
                self.tally.scanned(shard)
                await asyncio.to_thread(self.scanned, shard.found)
                if shard.orders:
                    running.add(asyncio.ensure_future(run_shard(shard)))
                if len(running) >= SHARDS_IN_FLIGHT:
                    done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
                    _raise_first([task.exception() for task in done])
                if self.fatal:
                    break
        except asyncio.CancelledError:
            for task in running:
                task.cancel()
            raise
        finally:
            # Cancelled here, it cancels them all and still waits for their ends.
            endings = await asyncio.gather(*running, return_exceptions=True)
        _raise_first(endings)
        if self.fatal:
            raise self.fatal

    async def work_shard(self, shard: Shard) -> None:
        """Work one shard's orders off at once."""
        async with asyncio.TaskGroup() as group:
            for order in shard.orders:
                await self._places.acquire()
                group.create_task(self._work_order(order))

    async def _work_order(self, order: DraftOrder) -> None:
        try:
            await asyncio.sleep(0)
            drafts = await self._drafts(order)
            if drafts:
                self.saver.add(drafts)
            self.ensure_usable()
        except SkuwrightError as error:
            # The ledger takes nothing more, or answers are no use: what is paid already comes back from the journal.
            self._end_with(error)
        finally:
            self._places.release()

    async def _drafts(self, order: DraftOrder) -> tuple[SavedDraft, ...]:
        if self.stop.is_set:
            self.tally.not_reached(len(order.gaps))
            return ()
        try:
            return await self.drafting.work(order)
        except RunStopped:
            self.tally.not_reached(len(order.gaps))
        except BudgetSpent:
            self.budget_stopped = True
            self.stop.ask()
            self.tally.not_reached(len(order.gaps))
        except (ConfigError, LedgerUnavailable) as error:
            self._end_with(error)
            self.tally.not_reached(len(order.gaps))
        except (LlmUnavailable, LlmRefused) as error:
            if getattr(error, "is_outage", False):
                self._end_with(error)
            self.tally.lost(len(order.gaps), str(error))
        except Exception as error:  # noqa: BLE001
            # A defect of ours must not cost the run the other records; it is counted, shown and logged.
            _LOG.exception("%s: drafting failed", order.product.identifier)
            self.tally.lost(len(order.gaps), f"internal error {type(error).__name__}: {error}; see the log")
        return ()

    def _end_with(self, error: SkuwrightError) -> None:
        self.fatal = self.fatal or error
        self.stop.ask()


def _raise_first(endings: Iterable[BaseException | None]) -> None:
    for ending in endings:
        if ending is not None:
            raise ending


async def in_a_thread(shards: Generator[Shard, None, None], stop: StopSignal) -> AsyncGenerator[Shard, None]:
    """Yield shards that one thread of their own makes, so that reading never holds up the event loop."""
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="scan") as executor:
        loop = asyncio.get_running_loop()
        try:
            while not stop.is_set:
                shard = await loop.run_in_executor(executor, next, shards, None)
                if shard is None:
                    return
                yield shard
        finally:
            # In its own thread: the records' scratch database belongs to it.
            await loop.run_in_executor(executor, shards.close)
