"""Proposals as people see them: lists by state and finding, one by its id, and the decisions taken on them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    Table,
    and_,
    exists,
    func,
    or_,
    select,
    update,
)

from ledger.database import Database
from ledger.encoding import checked_from, details_from, finding_from, from_json, product_from, to_json
from ledger.inserts import chunks
from ledger.people import append_event
from ledger.records import Order, ProposalFilter, ProposalState, StoredProposal, StoredReceipt
from ledger.tables import findings, products, proposals, receipts, verdicts
from schemas.errors import AlreadyDecided, ConfigError
from schemas.finding import Finding
from schemas.people import DeskEvent
from schemas.product import ProductKind
from schemas.proposal import CheckedProposal, ContentKind, DraftOutcome, GateOutcome, Proposal
from schemas.receipt import ReceiptStatus
from schemas.verdict import RejectReason, Verdict, VerdictKind, standing

_WAITING = (ProposalState.REVIEW.value, ProposalState.BLOCKED.value)
#: What a verdict makes of a proposal that is not written yet.
_AFTER = {
    VerdictKind.ACCEPTED: ProposalState.ACCEPTED,
    VerdictKind.EDITED: ProposalState.ACCEPTED,
    VerdictKind.REJECTED: ProposalState.REJECTED,
}

#: Parts of a proposal that stand in columns of their own, as they are.
_PLAIN = (
    "identifier", "family", "attribute", "locale", "channel", "language", "text", "enricher", "enricher_version",
    "revision", "facts_hash", "attempt", "llm_model", "replaces",
)  # fmt: skip


class Queue:
    """What waits for people, what they decided, and everything about one proposal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def proposals(self, wanted: ProposalFilter) -> tuple[StoredProposal, ...]:
        """Return the proposals that a filter asks for."""
        with self._database.read() as connection:
            return _stored(connection, list(connection.execute(_query(wanted)).mappings()))

    def one(self, proposal_id: str) -> StoredProposal:
        """Return a proposal by its id or its unique first digits."""
        # A range, not LIKE, which SQLite answers by reading the whole table. Ids are hex digits: "g" comes after all.
        begins = and_(proposals.c.id >= proposal_id.lower(), proposals.c.id < proposal_id.lower() + "g")
        wanted = select(proposals).where(begins).limit(2)
        with self._database.read() as connection:
            rows = list(connection.execute(wanted).mappings())
            if len(rows) != 1 or not proposal_id:
                problem = "no such proposal" if not rows else "more than one proposal begins like that"
                raise ConfigError(f"proposal {proposal_id}: {problem}; `skuwright review list` shows them")
            return _stored(connection, rows)[0]

    def count_by_state(self) -> Mapping[ProposalState, int]:
        """Return how many proposals stand where."""
        counted = select(proposals.c.state, func.count()).group_by(proposals.c.state)
        with self._database.read() as connection:
            return {ProposalState(state): count for state, count in connection.execute(counted)}

    def decide(
        self, verdict: Verdict, expected_version: int | None = None, *, takes_two: bool = False
    ) -> StoredProposal:
        """Append a verdict and move the proposal; return it as it stands then.

        With `takes_two` the first approval only notes who gave it (and the edited text); another person's accept then
        approves what stands there. Raises AlreadyDecided where somebody was faster, or the proposal is at an end.
        """
        _ensure_whole(verdict)
        with self._database.write() as connection:
            row = _locked(connection, verdict.proposal_id)
            _ensure_open(row, verdict, expected_version)
            if takes_two and verdict.kind is not VerdictKind.REJECTED:
                if verdict.kind is VerdictKind.EDITED or row["first_by"] is None:
                    _note_first(connection, row, verdict)
                    return self._as_stored(connection, verdict.proposal_id)
                if row["first_by"].casefold() == verdict.reviewer.casefold():
                    where = f"proposal {row['id'][:8]}"
                    raise AlreadyDecided(f"{where}: you approved it first; it takes a second person")
            if verdict.kind is VerdictKind.ACCEPTED and row["edited_text"] is not None and row["first_by"]:
                verdict = replace(verdict, kind=VerdictKind.EDITED, text=row["edited_text"])
            after = _AFTER[verdict.kind]
            if row["state"] == ProposalState.WRITTEN and verdict.kind is not VerdictKind.EDITED:
                # A verdict cannot call back what is written: it counts as an escape. An edit is written once more.
                after = ProposalState.WRITTEN
            change = _change(row, after.value, verdict.text)
            connection.execute(verdicts.insert(), {**_verdict_row(verdict), **change})
            _move(connection, row, after, verdict=verdict.kind.value, at=verdict.decided_at, text=verdict.text)
            return self._as_stored(connection, verdict.proposal_id)

    def undo(
        self, proposal_id: str, *, by: str, at: datetime, expected_version: int | None = None, is_admin: bool = False
    ) -> StoredProposal:
        """Take somebody's own last decision back (an admin anybody's), unless it was written or overtaken since."""
        with self._database.write() as connection:
            row = _locked(connection, proposal_id)
            where = f"proposal {row['id'][:8]}"
            taken = [_verdict(one) for one in _verdict_rows(connection, proposal_id)]
            last = standing(taken)
            if last is None or last.before_state is None:
                raise AlreadyDecided(f"{where}: there is no decision to take back")
            if expected_version not in (None, row["version"]):
                raise AlreadyDecided(f"{where}: it changed since; look at it again")
            if row["state"] != _state_after(last):
                raise AlreadyDecided(f"{where}: it is {row['state']} by now; the decision cannot be taken back")
            if not is_admin and last.reviewer.casefold() != by.casefold():
                raise AlreadyDecided(f"{where}: {last.reviewer} decided it; only they or an admin can take that back")
            undone = Verdict(proposal_id, VerdictKind.UNDONE, by, at)
            change = _change(row, last.before_state, last.before_text)
            connection.execute(verdicts.insert(), {**_verdict_row(undone), **change})
            earlier = standing([*taken, undone])
            _move(
                connection,
                row,
                ProposalState(last.before_state),
                verdict=earlier.kind.value if earlier else None,
                at=earlier.decided_at if earlier else None,
                text=last.before_text,
            )
            return self._as_stored(connection, proposal_id)

    def _as_stored(self, connection: Connection, proposal_id: str) -> StoredProposal:
        rows = list(connection.execute(select(proposals).where(proposals.c.id == proposal_id)).mappings())
        return _stored(connection, rows)[0]


def _locked(connection: Connection, proposal_id: str) -> RowMapping:
    query = select(proposals).where(proposals.c.id == proposal_id).with_for_update()
    row = connection.execute(query).mappings().first()
    if row is None:
        raise ConfigError(f"proposal {proposal_id}: no such proposal")
    return row


def _move(
    connection: Connection,
    row: RowMapping,
    after: ProposalState,
    *,
    verdict: str | None,
    at: datetime | None,
    text: str | None,
) -> None:
    values = {"state": after.value, "verdict": verdict, "decided_at": at, "edited_text": text, "first_by": None}
    changed = update(proposals).where(proposals.c.id == row["id"])
    connection.execute(changed.values(version=row["version"] + 1, **values))


def _change(row: RowMapping, state: str, text: str | None) -> dict[str, str | None]:
    """Return how a proposal stood and how it stands after a decision."""
    before = {"before_state": row["state"], "before_text": row["edited_text"]}
    return {**before, "after_state": state, "after_text": text}


def _note_first(connection: Connection, row: RowMapping, verdict: Verdict) -> None:
    changed = update(proposals).where(proposals.c.id == row["id"])
    connection.execute(changed.values(version=row["version"] + 1, first_by=verdict.reviewer, edited_text=verdict.text))
    details = to_json({"text": verdict.text, "milliseconds": round(verdict.seconds * 1000)})
    event = DeskEvent(verdict.decided_at, verdict.reviewer, "first_approval", verdict.proposal_id, details)
    append_event(connection, event)


def _state_after(verdict: Verdict) -> str:
    if verdict.before_state == ProposalState.WRITTEN and verdict.kind is not VerdictKind.EDITED:
        return ProposalState.WRITTEN.value
    return _AFTER[verdict.kind].value


def _verdict_rows(connection: Connection, proposal_id: str) -> Sequence[RowMapping]:
    query = select(verdicts).where(verdicts.c.proposal_id == proposal_id).order_by(verdicts.c.number)
    return connection.execute(query).mappings().all()


def _ensure_whole(verdict: Verdict) -> None:
    where = f"proposal {verdict.proposal_id[:8]}"
    if verdict.kind is VerdictKind.REJECTED and verdict.reason is None:
        raise ConfigError(f"{where}: a rejection needs a reason; name one of {', '.join(RejectReason)}")
    if verdict.kind is VerdictKind.EDITED and not (verdict.text or "").strip():
        raise ConfigError(f"{where}: an edit needs the new text; give it, or reject the proposal")
    if verdict.kind is not VerdictKind.EDITED and verdict.text is not None:
        raise ConfigError(f"{where}: only an edit has a text; edit the proposal, or leave the text out")


def _ensure_open(row: RowMapping, verdict: Verdict, expected_version: int | None) -> None:
    where, state = f"proposal {row['id'][:8]}", ProposalState(row["state"])
    # What the gate accepted by itself is open too, written or not: somebody may see what the checks did not.
    is_unjudged = row["verdict"] is None and state in (ProposalState.ACCEPTED, ProposalState.WRITTEN)
    if state.value not in (*_WAITING, ProposalState.NOT_FOUND) and not is_unjudged:
        raise AlreadyDecided(f"{where}: it is {state} already, nothing was changed; look at it again")
    if expected_version not in (None, row["version"]):
        raise AlreadyDecided(f"{where}: it changed since you opened it and is {state} now; look at it before deciding")
    if state is ProposalState.BLOCKED and verdict.kind is VerdictKind.ACCEPTED:
        raise ConfigError(f"{where}: blocked by the gate; edit it or reject it")
    if state is ProposalState.NOT_FOUND and verdict.kind is VerdictKind.ACCEPTED:
        raise ConfigError(f"{where}: the product data does not state it; ask the supplier, or give it by an edit")


def _query(wanted: ProposalFilter) -> Select[Any]:
    query = select(proposals.c.id)
    columns = {"family": wanted.family, "locale": wanted.locale, "attribute": wanted.attribute}
    columns |= {"identifier": wanted.identifier, "run_id": wanted.run_id}
    for name, value in columns.items():
        if value is not None:
            query = query.where(proposals.c[name] == value)
    if wanted.states:
        query = query.where(proposals.c.state.in_([state.value for state in wanted.states]))
    if wanted.is_waiting:
        undecided = and_(
            proposals.c.is_audited,
            proposals.c.verdict.is_(None),
            proposals.c.state.in_([ProposalState.ACCEPTED.value, ProposalState.WRITTEN.value]),
        )
        query = query.where(or_(proposals.c.state.in_(_WAITING), undecided))
    if wanted.code is not None:
        has_code = exists().where(findings.c.proposal_id == proposals.c.id, findings.c.code == wanted.code)
        query = query.where(has_code)
    order: list[ColumnElement[Any]] = [proposals.c.drafted_at, proposals.c.id]
    if wanted.order is Order.RISK:
        order.insert(0, proposals.c.risk.desc())
    # Ids are sorted first, whole rows only of what is shown: a queue may be long, and texts are wide.
    shown = query.order_by(*order).limit(wanted.limit).offset(wanted.offset)
    return select(proposals).where(proposals.c.id.in_(shown)).order_by(*order)


def _stored(connection: Connection, rows: Sequence[RowMapping]) -> tuple[StoredProposal, ...]:
    ids = [row["id"] for row in rows]
    found = _by_proposal(connection, findings, findings.c.place, ids)
    decided = _by_proposal(connection, verdicts, verdicts.c.number, ids)
    received = _by_proposal(connection, receipts, receipts.c.number, ids)
    snapshots = _snapshots(connection, rows)
    return tuple(
        StoredProposal(
            checked=_checked(row, tuple(finding_from(from_json(f["finding"])) for f in found.get(row["id"], ()))),
            state=ProposalState(row["state"]),
            version=row["version"],
            run_id=row["run_id"],
            drafted_at=row["drafted_at"],
            product=product_from(snapshots[row["identifier"], row["revision"]]),
            earlier=tuple(map(checked_from, from_json(row["earlier"]))) if row["earlier"] else (),
            verdicts=tuple(map(_verdict, decided.get(row["id"], ()))),
            receipts=tuple(map(_receipt, received.get(row["id"], ()))),
            edited_text=row["edited_text"],
            written_at=row["written_at"],
            first_by=row["first_by"],
        )
        for row in rows
    )


def _by_proposal(
    connection: Connection, table: Table, order: Column[Any], ids: Sequence[str]
) -> dict[str, list[RowMapping]]:
    grouped: dict[str, list[RowMapping]] = {}
    for chunk in chunks(ids):
        for row in connection.execute(select(table).where(table.c.proposal_id.in_(chunk)).order_by(order)).mappings():
            grouped.setdefault(row["proposal_id"], []).append(row)
    return grouped


def _snapshots(connection: Connection, rows: Sequence[RowMapping]) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for chunk in chunks({row["identifier"] for row in rows}):
        for row in connection.execute(select(products).where(products.c.identifier.in_(chunk))):
            found[row.identifier, row.revision] = row.snapshot
    return found


def _checked(row: RowMapping, found: tuple[Finding, ...]) -> CheckedProposal:
    proposal = Proposal(
        **{name: row[name] for name in _PLAIN},
        **details_from(row["details"]),
        kind=ProductKind(row["kind"]),
        content=ContentKind(row["content"]),
        outcome=DraftOutcome(row["outcome"]),
    )
    return CheckedProposal(
        proposal,
        found,
        GateOutcome(row["gate"]),
        is_auto_accepted=row["is_auto_accepted"],
        is_audited=row["is_audited"],
    )


def _verdict_row(verdict: Verdict) -> dict[str, Any]:
    return {
        "proposal_id": verdict.proposal_id,
        "kind": verdict.kind.value,
        "reviewer": verdict.reviewer,
        "decided_at": verdict.decided_at,
        "milliseconds": round(verdict.seconds * 1000),
        "reason": verdict.reason.value if verdict.reason else None,
        "comment": verdict.comment,
        "text": verdict.text,
    }


def _verdict(row: RowMapping) -> Verdict:
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
