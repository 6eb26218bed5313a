"""A small ledger whose figures can be worked out by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from ledger import Ledger
from ledger.records import RunStart, SavedDraft
from schemas.finding import Finding, Severity
from schemas.llm_call import CallOutcome, LlmAnswer, Usage
from schemas.proposal import CheckedProposal, GateOutcome
from schemas.receipt import Receipt, ReceiptStatus
from schemas.run import RunKind, RunState
from schemas.verdict import RejectReason, Verdict, VerdictKind
from tests.builders import make_product, make_proposal

MONDAY = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@dataclass
class Shop:
    """Writes into a ledger what runs, people and write-backs would; `now` is the time of all that it writes."""

    ledger: Ledger
    now: datetime = MONDAY
    ids: dict[str, str] = field(default_factory=dict)

    def run(self, run_id: str, **changes: Any) -> None:
        given: dict[str, Any] = {
            "run_id": run_id,
            "kind": RunKind.ENRICH,
            "started_at": self.now,
            "enricher": "llm",
            "enricher_version": "p1",
            "llm_model": "gpt-5-mini",
            "currency": "EUR",
            "hourly_rate": Decimal("36"),
        }
        self.ledger.start_run(RunStart(**{**given, **changes}))

    def finish(self, finished: str, state: RunState = RunState.COMPLETED, **summary: Any) -> None:
        self.ledger.finish_run(finished, state=state, finished_at=self.now, summary=summary)

    def call(self, run_id: str, request_hash: str, cost: str) -> None:
        self.calls(run_id, {request_hash: cost})

    def calls(self, run_id: str, costs: Mapping[str, str]) -> None:
        """Store a paid answer for each hash, with its cost."""
        usage = Usage(input=1000, cached=400, output=200)
        answers = [
            LlmAnswer(key, "{}", CallOutcome.ANSWERED, "gpt-5-mini", usage, Decimal(cost), "test", self.now)
            for key, cost in costs.items()
        ]
        self.ledger.store_calls(run_id, answers)

    def draft(
        self,
        run_id: str,
        sku: str,
        *,
        gate: GateOutcome = GateOutcome.REVIEW,
        findings: tuple[str, ...] = (),
        calls: tuple[str, ...] = (),
        blocked_calls: tuple[str, ...] = (),
        auto: bool = False,
        audited: bool = False,
        **changes: Any,
    ) -> str:
        """Store one draft; return its proposal's id."""
        given = {"enricher": "llm", "enricher_version": "p1", "llm_model": "gpt-5-mini", "request_hashes": calls}
        proposal = make_proposal(identifier=sku, **{**given, **changes})
        severity = Severity.ERROR if gate is GateOutcome.BLOCK else Severity.WARNING
        found = tuple(Finding(code, severity, f"{code} it is") for code in findings)
        checked = CheckedProposal(proposal, found, gate, is_auto_accepted=auto, is_audited=audited)
        earlier = make_proposal(identifier=sku, **{**given, **changes, "request_hashes": blocked_calls})
        attempts = (CheckedProposal(earlier, (), GateOutcome.BLOCK),) if blocked_calls else ()
        product = make_product(identifier=sku, kind=proposal.kind, family=proposal.family)
        self.ledger.save_drafts(run_id, [SavedDraft(checked, product, self.now, attempts)])
        return proposal.id

    def decide(self, proposal_id: str, kind: VerdictKind, seconds: float = 10, reason: str = "fact") -> None:
        is_edit, is_rejection = kind is VerdictKind.EDITED, kind is VerdictKind.REJECTED
        self.ledger.decide(
            Verdict(
                proposal_id,
                kind,
                "mara",
                self.now,
                seconds,
                reason=RejectReason(reason) if is_rejection else None,
                text="Better." if is_edit else None,
            )
        )

    def write(self, run_id: str, *ids: str, status: ReceiptStatus = ReceiptStatus.WRITTEN) -> None:
        self.run(run_id, kind=RunKind.WRITE_BACK)
        self.ledger.save_receipts(run_id, [Receipt(key, status) for key in ids], self.now)


def open_shop(folder: Path) -> Shop:
    """Return a shop on an empty ledger."""
    return Shop(Ledger.open(f"sqlite:///{folder / 'ledger.db'}"))
