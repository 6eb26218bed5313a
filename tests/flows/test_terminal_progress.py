"""What a run says of itself in the terminal while it goes."""

import asyncio
import io
from pathlib import Path

from rich.console import Console

from flows.enrich_run import enrich
from flows.progress import listening
from flows.scan import ScanCounts
from flows.tally import Tally
from flows.terminal import TerminalProgress
from schemas.config_file import read_config
from schemas.proposal import GateOutcome
from tests.enrichers.fake_openai import FakeOptions, running
from tests.flows.shops import make_shop


def shown(*tallies: Tally) -> str:
    """Return what stands where nobody watches a screen."""
    written = io.StringIO()
    progress = TerminalProgress(Console(file=written, width=120))

    async def show() -> None:
        for tally in tallies:
            await progress.show(tally, is_last=False)

    asyncio.run(show())
    return written.getvalue()


WAIT = "The service takes no more calls for now (429): the run waits for its limit and goes on by itself."


def test_a_wait_for_the_services_limit_is_said_once_and_not_for_each_call_that_comes_through() -> None:
    now, written = [0.0], io.StringIO()
    progress = TerminalProgress(Console(file=written, width=120), clock=lambda: now[0])

    def said(seconds_refused: float, at: float, *, is_last: bool = False) -> bool:
        now[0] = at
        tally = tally_of()
        tally.seconds_refused = lambda: seconds_refused
        written.truncate(0)
        asyncio.run(progress.show(tally, is_last=is_last))
        return WAIT in written.getvalue()

    short, first, same, over = said(2, 0), said(6, 4), said(30, 28), said(0, 30)
    assert (short, first, same, over) == (False, True, False, False)
    soon, still, last = said(6, 40), said(31, 65), said(40, 74)
    assert (soon, still, last) == (False, True, False)
    assert [said(0, 200), said(9, 300, is_last=True)] == [False, False]


class Watcher:
    """Remembers for how long a service is seen to refuse all calls."""

    every = 0.05

    def __init__(self) -> None:
        self.longest, self.at_the_end = 0.0, -1.0

    async def show(self, tally: Tally, *, is_last: bool) -> None:
        self.longest = max(self.longest, tally.seconds_refused())
        self.at_the_end = tally.seconds_refused() if is_last else -1.0


def test_a_run_knows_how_long_the_service_refuses_all_calls(tmp_path: Path) -> None:
    watcher = Watcher()
    with running(FakeOptions(status=429, times=6)) as server, listening(watcher):
        config = make_shop(tmp_path, server.base_url, products=3, concurrency=3)
        summary = asyncio.run(enrich(read_config(config)))
    assert summary.drafted == 3
    assert watcher.longest > 0.25
    assert watcher.at_the_end == 0.0


def tally_of(*, gaps: int = 30, accepted: int = 0, lost: int = 0) -> Tally:
    tally = Tally(scan=ScanCounts(pulled=10, with_gaps=10, gaps=gaps))
    tally.outcomes[GateOutcome.ACCEPT] = accepted
    if lost:
        tally.lost(lost, "no answer")
    return tally


def test_gaps_without_an_answer_are_not_done() -> None:
    assert shown(tally_of(lost=20)) == "10 read, 0 of 30 gaps done, 0 blocked, 20 failed\n"
    assert shown(tally_of(accepted=7, lost=1)) == "10 read, 7 of 30 gaps done, 0 blocked, 1 failed\n"
    assert shown(tally_of(accepted=30)) == "10 read, 30 of 30 gaps done, 0 blocked\n"
