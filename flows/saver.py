"""Puts finished drafts into the ledger in batches while others are still in flight."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Self

from ledger.records import SavedDraft

#: Stores drafts, and returns them as they are stored: they may have got further findings.
Save = Callable[[Sequence[SavedDraft]], Sequence[SavedDraft]]

_BATCH = 100
_SECONDS = 0.25


class DraftSaver:
    """An async context: `add` queues drafts, leaving it waits until all are stored.

    `save` runs in a thread; `saved` is told of every batch that is durable. A failing save ends the run:
    the error is raised by the next `add`, or on leaving.
    """

    def __init__(self, save: Save, saved: Callable[[Sequence[SavedDraft]], None]) -> None:
        self._save = save
        self._saved = saved
        self._queue: asyncio.Queue[SavedDraft | None] = asyncio.Queue()

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._work())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._queue.put_nowait(None)
        await self._task

    def add(self, drafts: Sequence[SavedDraft]) -> None:
        """Queue drafts for the ledger."""
        if self._task.done():
            self._task.result()
        for draft in drafts:
            self._queue.put_nowait(draft)

    async def _work(self) -> None:
        is_open = True
        while is_open:
            batch, is_open = await self._next_batch()
            if batch:
                self._saved(await asyncio.to_thread(self._save, batch))

    async def _next_batch(self) -> tuple[list[SavedDraft], bool]:
        first = await self._queue.get()
        if first is None:
            return [], False
        batch = [first]
        try:
            async with asyncio.timeout(_SECONDS):
                while len(batch) < _BATCH:
                    draft = await self._queue.get()
                    if draft is None:
                        return batch, False
                    batch.append(draft)
        except TimeoutError:
            pass
        return batch, True
