"""A small ledger whose figures can be worked out by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from ledger import Ledger
from ledger.records import Fill, RunStart, SavedDraft, ScanResult
from schemas.completeness import CompletenessSum
from schemas.finding import Finding, Severity
from schemas.llm_call import CallOutcome, LlmAnswer, Usage
from schemas.product import ProductKind
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

    def scan(self, run_id: str, filled: Mapping[str, int], fills: Mapping[str, str]) -> None:
        """Store that five SKUs with four required values each were pulled; `fills` are proposals with a locale."""
        cells = {("ecommerce", locale): CompletenessSum(5, required=20, filled=many) for locale, many in filled.items()}
        drafted = tuple(Fill(key, "ecommerce", locale, 1) for key, locale in fills.items())
        self.ledger.save_scan(run_id, ScanResult(completeness=cells, fills=drafted), self.now)

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


def fill_week(shop: Shop) -> None:
    """Let two runs, a reviewer and three write-backs do their work; what it costs stands beside each line.

    Run `aaa` pays 1.00 for JK-1 (two texts), 0.30 + 0.50 for JK-2 (a repair), 0.40 for JK-3 (blocked), 0.20 for
    nothing, 0.60 for MO-1 (rejected). Run `bbb` pays 0.90 for JK-4 (auto-accepted, in the audit sample).
    """
    shop.run("aaa")
    costs = {"c1": "1.00", "c2a": "0.30", "c2b": "0.50", "c3": "0.40", "c4": "0.20", "c5": "0.60"}
    for request_hash, cost in costs.items():
        shop.call("aaa", request_hash, cost)
    german = shop.draft("aaa", "JK-1", calls=("c1",))
    english = shop.draft("aaa", "JK-1", calls=("c1",), locale="en_US", language="en_US", findings=("length.too_long",))
    mended = shop.draft("aaa", "JK-2", gate=GateOutcome.REVIEW, calls=("c2b",), blocked_calls=("c2a",))
    shop.draft("aaa", "JK-3", gate=GateOutcome.BLOCK, calls=("c3",), findings=("numbers.unsupported",) * 2)
    model = shop.draft(
        "aaa",
        "MO-1",
        kind=ProductKind.PRODUCT_MODEL,
        family="tents",
        calls=("c5",),
        findings=("length.too_long",),
    )
    # Of the missing five German and six English values the run's texts can fill two and one.
    shop.scan("aaa", {"de_DE": 15, "en_US": 14}, {german: "de_DE", mended: "de_DE", english: "en_US"})
    shop.finish("aaa", RunState.COMPLETED, run_id="aaa", pulled=6, quarantined=1, not_generatable=1)
    shop.now += DAY
    shop.decide(german, VerdictKind.ACCEPTED, 30)  # 36 an hour: 0.30
    shop.decide(english, VerdictKind.EDITED, 50)  # 0.50
    shop.decide(mended, VerdictKind.ACCEPTED, 10)  # 0.10
    shop.decide(model, VerdictKind.REJECTED, 20, "tone")  # 0.20
    shop.write("www", german, english)
    shop.write("xxx", mended, status=ReceiptStatus.STALE)
    shop.now += DAY
    shop.run("bbb", enricher_version="p2")
    shop.call("bbb", "d1", "0.90")
    sampled = shop.draft(
        "bbb", "JK-4", gate=GateOutcome.ACCEPT, auto=True, audited=True, calls=("d1",), enricher_version="p2"
    )
    shop.scan("bbb", {"de_DE": 16, "en_US": 15}, {sampled: "de_DE"})
    shop.write("yyy", sampled)
    shop.decide(sampled, VerdictKind.REJECTED, 15, "fact")  # 0.15
    shop.draft("bbb", "JK-5", enricher_version="p2")
    shop.finish("bbb", RunState.BUDGET_STOPPED, run_id="bbb")
    shop.now += DAY
