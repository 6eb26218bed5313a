"""Progress of a run while it goes: whoever listens is told at their own pace."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from typing import Protocol

from flows.tally import Tally


class Listener(Protocol):
    """Somebody who shows progress. `every` is the number of seconds between two calls."""

    every: float

    async def show(self, tally: Tally, *, is_last: bool) -> None:
        """Show the counts as they stand."""


_listeners: ContextVar[tuple[Listener, ...]] = ContextVar("listeners", default=())


@contextmanager
def listening(*listeners: Listener) -> Iterator[None]:
    """Tell these listeners of all runs inside the block.

    A context variable, since the parameters of a Prefect flow must be plain data.
    """
    token = _listeners.set((*_listeners.get(), *listeners))
    try:
        yield
    finally:
        _listeners.reset(token)


@asynccontextmanager
async def telling(tally: Tally) -> AsyncIterator[None]:
    """Tell all listeners of a tally until the block ends, and once more then."""
    listeners = _listeners.get()
    tasks = [asyncio.create_task(_tell(listener, tally)) for listener in listeners]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for listener in listeners:
            await listener.show(tally, is_last=True)


async def _tell(listener: Listener, tally: Tally) -> None:
    while True:
        await asyncio.sleep(listener.every)
        await listener.show(tally, is_last=False)
