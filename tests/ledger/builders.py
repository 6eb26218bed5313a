"""Builders of what goes into the ledger; a test states only what it is about."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from ledger.records import RunStart, SavedDraft
from schemas.finding import Evidence, Finding, Repair, Severity
from schemas.llm_call import CallOutcome, LlmAnswer, Usage
from schemas.product import Product
from schemas.proposal import CheckedProposal, GateOutcome, Proposal
from schemas.run import RunKind
from schemas.verdict import RejectReason, Verdict, VerdictKind
from tests.builders import make_product, make_proposal

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def after(minutes: float) -> datetime:
    """Return a time that many minutes after noon."""
    return NOON + timedelta(minutes=minutes)


def make_run(**changes: Any) -> RunStart:
    """Return a run that began at noon."""
    return replace(RunStart("r1", RunKind.ENRICH, NOON, currency="EUR", hourly_rate=Decimal("36.00")), **changes)


def make_answer(request_hash: str = "a" * 32, **changes: Any) -> LlmAnswer:
    """Return an answer that cost a little."""
    given: dict[str, Any] = {
        "content": '{"text": "Jacke"}',
        "outcome": CallOutcome.ANSWERED,
        "llm_model": "gpt-5-mini",
        "usage": Usage(1000, 800, 200, cache_written=100),
        "cost": Decimal("0.00071250"),
        "price_source": "genai-prices 0.2.3",
        "answered_at": NOON,
    }
    return LlmAnswer(request_hash, **{**given, **changes})


def make_finding(**changes: Any) -> Finding:
    """Return a warning with all that a finding can carry."""
    full = Finding(
        "numbers.unsupported",
        Severity.WARNING,
        "450 g is not in the facts",
        attribute="description",
        locale="de_DE",
        channel="ecommerce",
        start=3,
        end=8,
        text="450 g",
        expected="430 g",
        evidence=(Evidence("weight", "430", "GRAM", "de_DE"),),
        rule="number",
        law="UWG § 5",
        repair=Repair("430 g", is_safe=True),
        version=2,
    )
    return replace(full, **changes)


def make_checked(
    proposal: Proposal | None = None,
    outcome: GateOutcome = GateOutcome.REVIEW,
    *,
    findings: tuple[Finding, ...] = (),
    auto: bool = False,
    audited: bool = False,
) -> CheckedProposal:
    """Return a proposal that the gate sends to review."""
    return CheckedProposal(proposal or make_proposal(), findings, outcome, is_auto_accepted=auto, is_audited=audited)


def make_draft(
    checked: CheckedProposal | None = None,
    *,
    product: Product | None = None,
    drafted_at: datetime = NOON,
    earlier: tuple[CheckedProposal, ...] = (),
    is_again: bool = False,
) -> SavedDraft:
    """Return a draft of a product that has the proposal's identifier and revision."""
    checked = checked or make_checked()
    proposal = checked.proposal
    product = product or make_product(identifier=proposal.identifier, revision=proposal.revision)
    return SavedDraft(checked, product, drafted_at, earlier, is_again=is_again)


def accepted(**changes: Any) -> SavedDraft:
    """Return a draft that the gate accepted by itself."""
    return make_draft(make_checked(make_proposal(**changes), GateOutcome.ACCEPT, auto=True))


def blocked(**changes: Any) -> SavedDraft:
    """Return a draft that the gate blocked."""
    return make_draft(make_checked(make_proposal(**changes), GateOutcome.BLOCK))


def in_review(**changes: Any) -> SavedDraft:
    """Return a draft that waits for a person."""
    return make_draft(make_checked(make_proposal(**changes)))


def make_verdict(proposal_id: str, kind: VerdictKind = VerdictKind.ACCEPTED, **changes: Any) -> Verdict:
    """Return a verdict of Ada, with the reason or text that its kind needs."""
    given: dict[str, Any] = {"reviewer": "ada", "decided_at": after(5), "seconds": 12.5}
    if kind is VerdictKind.REJECTED:
        given["reason"] = RejectReason.FACT
    if kind is VerdictKind.EDITED:
        given["text"] = "Von Ada."
    return Verdict(proposal_id, kind, **{**given, **changes})
