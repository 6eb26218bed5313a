"""Rows of the ledger as proposals with all that belongs to them, and verdicts as rows and back."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, Connection, RowMapping, Table, select

from ledger.encoding import checked_from, details_from, finding_from, from_json, product_from
from ledger.inserts import chunks
from ledger.records import ProposalState, StoredProposal, StoredReceipt
from ledger.tables import findings, products, receipts, verdicts
from schemas.finding import Finding
from schemas.product import ProductKind
from schemas.proposal import CheckedProposal, ContentKind, DraftOutcome, GateOutcome, Proposal
from schemas.receipt import ReceiptStatus
from schemas.verdict import RejectReason, Verdict, VerdictKind

#: Parts of a proposal that stand in columns of their own, as they are.
_PLAIN = (
    "identifier", "family", "attribute", "locale", "channel", "language", "text", "enricher", "enricher_version",
    "revision", "facts_hash", "attempt", "llm_model", "replaces", "redraft_of",
)  # fmt: skip


def stored_of(connection: Connection, rows: Sequence[RowMapping]) -> tuple[StoredProposal, ...]:
    """Return proposals in the order of their rows, with their findings, decisions, receipts and records."""
    ids = [row["id"] for row in rows]
    found = _by_proposal(connection, findings, findings.c.place, ids)
    decided = _by_proposal(connection, verdicts, verdicts.c.number, ids)
    received = _by_proposal(connection, receipts, receipts.c.number, ids)
    snapshots = _snapshots(connection, rows)
    asked = _asked(connection, rows)
    return tuple(
        StoredProposal(
            checked=_checked(row, tuple(finding_from(from_json(f["finding"])) for f in found.get(row["id"], ()))),
            state=ProposalState(row["state"]),
            version=row["version"],
            run_id=row["run_id"],
            drafted_at=row["drafted_at"],
            product=product_from(snapshots[row["identifier"], row["revision"]]),
            earlier=tuple(map(checked_from, from_json(row["earlier"]))) if row["earlier"] else (),
            verdicts=tuple(map(verdict_of, decided.get(row["id"], ()))),
            receipts=tuple(map(_receipt, received.get(row["id"], ()))),
            edited_text=row["edited_text"],
            written_at=row["written_at"],
            first_by=row["first_by"],
            first_text=row["first_text"],
            asked=asked.get(row["redraft_of"]),
        )
        for row in rows
    )


def checked_of(connection: Connection, rows: Sequence[RowMapping]) -> dict[str, CheckedProposal]:
    """Return proposals by their ids, with their findings alone."""
    found = _by_proposal(connection, findings, findings.c.place, [row["id"] for row in rows])
    return {
        row["id"]: _checked(row, tuple(finding_from(from_json(one["finding"])) for one in found.get(row["id"], ())))
        for row in rows
    }


def _by_proposal(
    connection: Connection, table: Table, order: Column[Any], ids: Sequence[str]
) -> dict[str, list[RowMapping]]:
    grouped: dict[str, list[RowMapping]] = {}
    for chunk in chunks(ids):
        for row in connection.execute(select(table).where(table.c.proposal_id.in_(chunk)).order_by(order)).mappings():
            grouped.setdefault(row["proposal_id"], []).append(row)
    return grouped


def _asked(connection: Connection, rows: Sequence[RowMapping]) -> dict[int, Verdict]:
    """Return the decisions that asked for these drafts, by their numbers."""
    numbers = {row["redraft_of"] for row in rows} - {None}
    query = select(verdicts)
    return {
        row["number"]: verdict_of(row)
        for chunk in chunks(numbers)
        for row in connection.execute(query.where(verdicts.c.number.in_(chunk))).mappings()
    }


def _snapshots(connection: Connection, rows: Sequence[RowMapping]) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for chunk in chunks({row["identifier"] for row in rows}):
        for row in connection.execute(select(products).where(products.c.identifier.in_(chunk))):
            found[row.identifier, row.revision] = row.snapshot
    return found


def proposal_of(row: RowMapping) -> Proposal:
    """Return a row of `proposals` as the draft that it keeps."""
    return Proposal(
        **{name: row[name] for name in _PLAIN},
        **details_from(row["details"]),
        kind=ProductKind(row["kind"]),
        content=ContentKind(row["content"]),
        outcome=DraftOutcome(row["outcome"]),
    )


def _checked(row: RowMapping, found: tuple[Finding, ...]) -> CheckedProposal:
    return CheckedProposal(
        proposal_of(row),
        found,
        GateOutcome(row["gate"]),
        is_auto_accepted=row["is_auto_accepted"],
        is_audited=row["is_audited"],
    )


def verdict_row(verdict: Verdict) -> dict[str, Any]:
    """Return a verdict as a row; how the proposal stood before is not in it."""
    return {
        "proposal_id": verdict.proposal_id,
        "kind": verdict.kind.value,
        "reviewer": verdict.reviewer,
        "decided_at": verdict.decided_at,
        "milliseconds": round(verdict.seconds * 1000),
        "reason": verdict.reason.value if verdict.reason else None,
        "comment": verdict.comment,
        "text": verdict.text,
        "bulk_id": verdict.bulk_id,
        "note": verdict.note,
    }


def verdict_of(row: RowMapping) -> Verdict:
    """Return a row of `verdicts` as the decision that it keeps."""
    return Verdict(
        proposal_id=row["proposal_id"],
        kind=VerdictKind(row["kind"]),
        reviewer=row["reviewer"],
        decided_at=row["decided_at"],
        seconds=row["milliseconds"] / 1000,
        reason=RejectReason(row["reason"]) if row["reason"] else None,
        comment=row["comment"],
        text=row["text"],
        before_state=row["before_state"],
        before_text=row["before_text"],
        bulk_id=row["bulk_id"],
        note=row["note"],
    )


def _receipt(row: RowMapping) -> StoredReceipt:
    return StoredReceipt(
        proposal_id=row["proposal_id"],
        run_id=row["run_id"],
        status=ReceiptStatus(row["status"]),
        message=row["message"],
        path=row["path"],
        text=row["text"],
        at=row["at"],
    )
