"""Writes approved content back to the PIM and keeps the receipts, without Prefect."""

import uuid
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice

from flows.batches import batches
from flows.opened_ledger import ledger_of
from flows.wiring import pim_of, run_start
from schemas.config import PipelineConfig
from schemas.receipt import ReceiptStatus
from schemas.run import RunKind, RunState

_BATCH = 500


@dataclass(frozen=True, slots=True)
class WriteBackResult:
    """What one write-back did: counts by status, the files made, and why values were not written."""

    run_id: str
    counts: dict[ReceiptStatus, int]
    paths: tuple[str, ...] = ()
    reasons: dict[str, str] = field(default_factory=dict)

    def as_json(self) -> dict[str, object]:
        """Return it as plain data."""
        return {
            "run_id": self.run_id,
            **{status.value: self.counts.get(status, 0) for status in ReceiptStatus},
            "files": list(self.paths),
            "not_written": [{"proposal": key, "reason": why} for key, why in self.reasons.items()],
        }


def write_back(config: PipelineConfig, *, only: Collection[str] | None = None) -> WriteBackResult:
    """Write every accepted proposal that has no receipt yet, or some of them; each gets one.

    Raises PimUnavailable where the files cannot be written; then no receipt is stored and nothing is lost,
    and RunUnderWay where another process writes back from the same ledger.
    """
    run_id = uuid.uuid4().hex
    now = datetime.now(UTC)
    with ledger_of(config) as ledger, ledger.only_run(RunKind.WRITE_BACK, now):
        ledger.start_run(run_start(config, run_id, RunKind.WRITE_BACK))
        counts: Counter[ReceiptStatus] = Counter()
        paths: dict[str, None] = {}
        reasons: dict[str, str] = {}
        state = RunState.FAILED
        try:
            receipts = pim_of(config).write_back(
                ledger.changes_to_write(only),
                stamp=f"{now:%Y%m%dT%H%M%S}-{run_id[:8]}",
                published=ledger.published_changes(),
            )
            for batch in batches(receipts, _BATCH):
                ledger.save_receipts(run_id, batch, now)
                counts.update(receipt.status for receipt in batch)
                paths |= {receipt.path: None for receipt in batch if receipt.path}
                reasons |= {r.proposal_id: r.message for r in batch if r.status is not ReceiptStatus.WRITTEN}
            state = RunState.COMPLETED
        finally:
            result = WriteBackResult(
                run_id, dict(counts), tuple(sorted(paths, key=_by_number)), dict(islice(reasons.items(), 500))
            )
            ledger.finish_run(run_id, state=state, finished_at=datetime.now(UTC), summary=result.as_json())
    return result


def _by_number(path: str) -> tuple[int, str]:
    return len(path), path
