"""Signals and cancelled runs, without a process of their own."""

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest

from flows.enriching import Enriching
from flows.scan import ScanCounts, Shard
from flows.stop import StopSignal, stop_on_signals
from flows.tally import Tally


async def _hear(*numbers: int) -> None:
    for number in numbers:
        os.kill(os.getpid(), number)
        await asyncio.sleep(0.05)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_one_signal_asks_and_tells(number: int, capsys: pytest.CaptureFixture[str]) -> None:
    async def main() -> tuple[StopSignal, list[str]]:
        stop, told = StopSignal(), []
        stop.listeners.append(lambda: told.append("told"))
        with stop_on_signals(stop):
            await _hear(number)
        return stop, told

    stop, told = asyncio.run(main())
    assert (stop.is_set, told) == (True, ["told"])
    assert capsys.readouterr().err.startswith("skuwright: stopping;")


def test_the_first_signal_after_a_spent_budget_is_still_a_first_one() -> None:
    async def main() -> str:
        stop = StopSignal()
        with stop_on_signals(stop):
            stop.ask()
            await _hear(signal.SIGTERM)
            return "went on"

    assert asyncio.run(main()) == "went on"


def test_the_second_signal_interrupts_and_the_handlers_before_come_back() -> None:
    before = signal.getsignal(signal.SIGTERM)

    async def main() -> None:
        with stop_on_signals(StopSignal()):
            await _hear(signal.SIGTERM, signal.SIGINT)

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(main())
    assert signal.getsignal(signal.SIGTERM) is before


_UNUSED: Any = None


async def _shards(number: int) -> AsyncIterator[Shard]:
    for at in range(number):
        yield Shard(at, orders=(_UNUSED,), found=_UNUSED, counts=ScanCounts())


class _CountsOnly(Tally):
    def scanned(self, shard: Shard) -> None:
        self.scan += shard.counts


def _enriching() -> Enriching:
    """Return a run whose orders nobody looks at: the tests say what a shard does."""
    return Enriching(_UNUSED, _UNUSED, _CountsOnly(), StopSignal(), orders_in_flight=1, scanned=lambda _: None)


@pytest.mark.parametrize("shards", [2, 9], ids=["while the last shards end", "while shards are read"])
def test_an_interrupted_run_leaves_no_shard_behind(shards: int) -> None:
    async def main() -> tuple[int, list[int], float]:
        begun, ended, started = 0, [], time.monotonic()

        async def run_shard(shard: Shard) -> None:
            nonlocal begun
            begun += 1
            try:
                await asyncio.sleep(10)
            finally:
                ended.append(shard.number)

        run = asyncio.create_task(_enriching().run(_shards(shards), run_shard))
        await asyncio.sleep(0.05)
        run.cancel()
        with pytest.raises(asyncio.CancelledError):
            await run
        return begun, ended, time.monotonic() - started

    begun, ended, seconds = asyncio.run(main())
    assert seconds < 5
    assert begun == min(shards, 3)
    assert sorted(ended) == list(range(begun))


def test_a_broken_shard_ends_the_run_after_the_others() -> None:
    async def main() -> list[int]:
        ended = []

        async def run_shard(shard: Shard) -> None:
            if shard.number == 0:
                raise OSError("no more room")
            await asyncio.sleep(0.05)
            ended.append(shard.number)

        with pytest.raises(OSError, match="no more room"):
            await _enriching().run(_shards(3), run_shard)
        return ended

    assert asyncio.run(main()) == [1, 2]
