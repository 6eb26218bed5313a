"""What a run says of itself in the terminal while it goes."""

import asyncio
import io

from rich.console import Console

from flows.scan import ScanCounts
from flows.tally import Tally
from flows.terminal import TerminalProgress
from schemas.proposal import GateOutcome


def shown(*tallies: Tally) -> str:
    """Return what stands where nobody watches a screen."""
    written = io.StringIO()
    progress = TerminalProgress(Console(file=written, width=120))

    async def show() -> None:
        for tally in tallies:
            await progress.show(tally, is_last=False)

    asyncio.run(show())
    return written.getvalue()


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
