"""Processes that check texts beside a run: started as they are needed, replaced when they fail, never trusted blindly.

A text that brings its process down (or holds it up for a minute) is blocked with `check.crashed`; the texts that
shared its batch are checked again without it.
"""

import asyncio
import pickle
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from quality_checks.check_jobs import LENGTH, READY, Job, Setup, Verdict, framed
from quality_checks.codes import CODES
from schemas.finding import Finding
from schemas.proposal import GateOutcome

#: Texts sent at once: enough that pipe and event loop cost little, few enough that the last batch ends soon.
_BATCH = 24
#: Seconds of work waiting for each process before another one is started, which costs a second by itself.
_BACKLOG = 2.0
#: Seconds for one batch, of which a text takes some milliseconds; and for reading the lists, a second by themselves.
_PATIENCE = 60.0
_WORKER = ("-P", "-m", "quality_checks.worker")
#: Seconds that a process has to end after its pipe was closed.
_FAREWELL = 5.0
#: Failures in a row, without one answer between them, after which no further process is started.
_FAILURES = 5
#: How a finding begins whose text brought a process down. Such a text is never checked again by a run itself.
UNCHECKABLE = "this text could not be checked"


class NoProcesses(Exception):
    """No process could be started, or none of them came to answer."""


@dataclass(eq=False)
class _Waiting:
    """A job, where its verdict goes, and whether it is tried alone because its batch failed."""

    job: Job
    verdict: "asyncio.Future[Verdict]"
    is_alone: bool = False


@dataclass(eq=False)
class _Worker:
    """One process and what it works on."""

    process: Process | None = None
    batch: list[_Waiting] = field(default_factory=list)


class CheckProcesses:
    """At most `limit` processes that share one queue. A second one starts when the first cannot keep up.

    `worker` are Python's arguments to start one; it has `patience` seconds for each batch.
    """

    def __init__(
        self, setup: Setup, *, limit: int, worker: Sequence[str] = _WORKER, patience: float = _PATIENCE
    ) -> None:
        self._setup = framed(setup)
        self._limit, self._worker, self._patience = limit, worker, patience
        self._queue: asyncio.Queue[_Waiting] = asyncio.Queue()
        self._set_aside: list[_Waiting] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._ready = 0
        #: What a text takes a process, as last seen.
        self._seconds = 0.0
        self._given_up: str | None = None

    def start(self) -> None:
        """Start the first process, so that it is ready when jobs come."""
        if not self._tasks and not self._given_up:
            self._grow()

    async def check(self, jobs: Sequence[Job]) -> list[Verdict]:
        """Return a verdict for each job, in their order. Raises NoProcesses where there are no processes to be had."""
        if self._given_up:
            raise NoProcesses(self._given_up)
        loop = asyncio.get_running_loop()
        waiting = [_Waiting(job, loop.create_future()) for job in jobs]
        for one in waiting:
            self._queue.put_nowait(one)
        self._grow()
        return list(await asyncio.gather(*(one.verdict for one in waiting)))

    async def aclose(self) -> None:
        """End all processes; what still waits is cancelled."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for one in self._all_waiting():
            one.verdict.cancel()

    def _grow(self) -> None:
        # Those that still read their lists will soon take what waits.
        behind = self._queue.qsize() * self._seconds if self._ready == len(self._tasks) else 0.0
        if len(self._tasks) < self._limit and (not self._tasks or behind > _BACKLOG * len(self._tasks)):
            self._tasks.add(asyncio.create_task(self._work()))

    async def _work(self) -> None:
        """Keep one process at work, and replace it when it fails."""
        worker, failures, reason = _Worker(), 0, ""
        try:
            while failures < _FAILURES:
                try:
                    await self._start(worker)
                    self._ready += 1
                    try:
                        while True:
                            await self._one_batch(worker)
                            failures = 0
                    finally:
                        self._ready -= 1
                except Exception as error:  # noqa: BLE001 - whatever it was, no text may wait for ever
                    failures += 1
                    reason = f"the process that checks failed ({type(error).__name__}: {error})"
                    self._take_back(worker, reason)
                    await _end(worker)
            self._give_up(reason)
        finally:
            for one in worker.batch:
                one.verdict.cancel()
            await _end(worker)

    async def _start(self, worker: _Worker) -> None:
        # In a session of its own: a Ctrl-C at the terminal is for the run, which still needs its checks.
        worker.process = await asyncio.create_subprocess_exec(
            sys.executable, *self._worker, stdin=PIPE, stdout=PIPE, start_new_session=True
        )
        said = await self._ask(worker, self._setup, _PATIENCE)
        if said != READY:
            raise EOFError(said)

    async def _one_batch(self, worker: _Worker) -> None:
        worker.batch = await self._next_batch()
        asked = time.monotonic()
        verdicts = await self._ask(worker, framed([one.job for one in worker.batch]), self._patience)
        self._seconds = (time.monotonic() - asked) / len(worker.batch)
        for one, verdict in zip(worker.batch, verdicts, strict=True):
            if not one.verdict.done():
                one.verdict.set_result(verdict)
        worker.batch = []

    async def _ask(self, worker: _Worker, frame: bytes, patience: float) -> Any:
        process = worker.process
        if process is None or process.stdin is None or process.stdout is None:
            raise EOFError("not started")
        async with asyncio.timeout(patience):
            process.stdin.write(frame)
            await process.stdin.drain()
            length = int.from_bytes(await process.stdout.readexactly(LENGTH), "big")
            return pickle.loads(await process.stdout.readexactly(length))  # noqa: S301 - our own process wrote it

    async def _next_batch(self) -> list[_Waiting]:
        if self._set_aside:
            return [self._set_aside.pop()]
        batch = [await self._queue.get()]
        while len(batch) < _BATCH and not self._queue.empty():
            batch.append(self._queue.get_nowait())
        return batch

    def _take_back(self, worker: _Worker, reason: str) -> None:
        """Let the texts of a failed batch be tried one by one; block one that failed alone."""
        for one in worker.batch:
            if one.verdict.done():
                continue
            if one.is_alone:
                one.verdict.set_result(_crashed(one.job, reason))
            else:
                one.is_alone = True
                self._set_aside.append(one)
        worker.batch = []

    def _give_up(self, reason: str) -> None:
        self._given_up = reason
        for one in self._all_waiting():
            if not one.verdict.done():
                one.verdict.set_exception(NoProcesses(reason))

    def _all_waiting(self) -> list[_Waiting]:
        found, self._set_aside = self._set_aside, []
        while not self._queue.empty():
            found.append(self._queue.get_nowait())
        return found


async def _end(worker: _Worker) -> None:
    process = worker.process
    if process is None:
        return
    if process.stdin:
        process.stdin.close()
    try:
        async with asyncio.timeout(_FAREWELL):
            await process.wait()
    except TimeoutError:
        pass
    finally:
        # Also where the run ends meanwhile and cancels this: a process that hangs hears of no closed pipe.
        if process.returncode is None:
            process.kill()
    await process.wait()
    worker.process = None


def _crashed(job: Job, reason: str) -> Verdict:
    proposal = job.proposal
    found = Finding(
        code="check.crashed",
        severity=CODES["check.crashed"].severity,
        message=f"{UNCHECKABLE}: {reason}",
        attribute=proposal.attribute,
        locale=proposal.locale,
        channel=proposal.channel,
    )
    return Verdict((found,), GateOutcome.BLOCK, is_auto_accepted=False, is_audited=False)
