"""What the Prefect UI shows of a run while it goes."""

from uuid import UUID

from prefect.artifacts import acreate_progress_artifact, aupdate_progress_artifact

from flows.tally import Tally


class ProgressArtifact:
    """One progress artifact a run. Each update costs 25–110 ms, hence the pause between them."""

    every = 5.0

    def __init__(self) -> None:
        self._id: UUID | None = None

    async def show(self, tally: Tally, *, is_last: bool) -> None:
        """Show the share of the gaps found so far that is drafted; only a run that did all of them says 100 %."""
        is_finished = is_last and not tally.left and not tally.failed
        percent = 100.0 if is_finished else min(99.0, 100 * tally.done / max(tally.scan.gaps, 1))
        failed = f", {tally.failed} without an answer" if tally.failed else ""
        words = f"{tally.done} of {tally.scan.gaps} gaps, {tally.scan.pulled} records read{failed}"
        if self._id is None:
            self._id = await acreate_progress_artifact(percent, key="skuwright-progress", description=words)
        else:
            await aupdate_progress_artifact(self._id, percent, description=words)
