"""What is to be written back, what was, and the receipts of both."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    RowMapping,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal,
    select,
    tuple_,
    update,
)

from ledger.completeness import add_published
from ledger.database import Database
from ledger.inserts import chunks, insert_new
from ledger.records import ProposalState
from ledger.succession import current_revision
from ledger.tables import proposals, receipts
from schemas.product import ProductKind
from schemas.receipt import Change, Receipt, ReceiptStatus
from schemas.verdict import VerdictKind

_PAGE = 1_000


class Receipts:
    """Changes on their way to the PIM, and what came of them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def changes_to_write(self, only: Collection[str] | None = None) -> Iterator[Change]:
        """Yield every accepted change that has no receipt, page by page: memory does not grow with their number.

        A change that the PIM refused comes again. Receipts may be stored while this goes on. With `only`, those of
        these proposals.
        """
        if only is not None:
            yield from self._chosen(only)
            return
        # In the order of an index, so that no page has to be sorted out of all changes.
        place = tuple_(*_ORDER)
        after: list[Any] | None = None
        while True:
            query = _TO_WRITE
            if after is not None:
                query = query.where(place > tuple_(*map(literal, after, (column.type for column in _ORDER))))
            with self._database.read() as connection:
                rows = connection.execute(query).mappings().all()
            if not rows:
                return
            after = [rows[-1][column.name] for column in _ORDER]
            yield from map(_change, rows)

    def _chosen(self, ids: Collection[str]) -> Iterator[Change]:
        for chunk in chunks(ids):
            with self._database.read() as connection:
                rows = connection.execute(_TO_WRITE.where(proposals.c.id.in_(chunk)).limit(None)).mappings().all()
            yield from map(_change, rows)

    def published_changes(self) -> Iterator[Change]:
        """Yield what was written last to each place, in the order of writing, but for what a person rejected since."""
        last = 0
        while True:
            with self._database.read() as connection:
                rows = connection.execute(_WRITTEN.where(receipts.c.number > last)).mappings().all()
            if not rows:
                return
            last = rows[-1]["number"]
            yield from map(_change, rows)

    def save(self, run_id: str, given: Sequence[Receipt], at: datetime) -> None:
        """Store receipts and move their proposals; a receipt that the run has stored before changes nothing."""
        by_id = {receipt.proposal_id: receipt for receipt in reversed(given)}
        with self._database.write() as connection:
            self._database.be_only_writer(connection)
            for key in self._stored(connection, run_id, list(by_id)):
                del by_id[key]
            add_published(connection, [key for key, it in by_id.items() if it.status is ReceiptStatus.WRITTEN])
            texts = _final_texts(connection, list(by_id))
            rows = [_row(run_id, receipt, texts[key], at) for key, receipt in by_id.items()]
            insert_new(connection, receipts, rows)
            for status, moved in _MOVES.items():
                ids = [{"its_id": key, "its_time": at} for key, receipt in by_id.items() if receipt.status is status]
                if ids:
                    connection.execute(moved, ids)

    def _stored(self, connection: Connection, run_id: str, ids: Sequence[str]) -> Iterator[str]:
        query = select(receipts.c.proposal_id).where(receipts.c.run_id == run_id)
        for chunk in chunks(ids):
            yield from connection.scalars(query.where(receipts.c.proposal_id.in_(chunk))).all()


_ORDER = (proposals.c.risk, proposals.c.drafted_at, proposals.c.id)
_final_text = func.coalesce(proposals.c.edited_text, proposals.c.text)
_CHANGED = [
    *(proposals.c[name] for name in ("id", "identifier", "kind", "attribute", "locale", "channel")),
    current_revision.label("revision"),
]

_last_written = (
    select(receipts.c.text)
    .where(receipts.c.proposal_id == proposals.c.id, receipts.c.status == ReceiptStatus.WRITTEN)
    .order_by(receipts.c.number.desc())
    .limit(1)
    .scalar_subquery()
)
_TO_WRITE: Select[Any] = (
    select(
        *_CHANGED,
        *_ORDER[:-1],
        _final_text.label("text"),
        # A text that was edited after it had been written replaces itself.
        case((proposals.c.written_at.is_(None), proposals.c.replaces), else_=_last_written).label("replaces"),
    )
    # Where one of two people has put another text in its place already, it waits for the second.
    .where(proposals.c.state == ProposalState.ACCEPTED, proposals.c.first_text.is_(None))
    .order_by(*_ORDER)
    .limit(_PAGE)
)
_others, _later = proposals.alias(), receipts.alias()
_is_outdone = (
    exists()
    .where(
        _later.c.proposal_id == _others.c.id,
        _later.c.status == ReceiptStatus.WRITTEN,
        _later.c.number > receipts.c.number,
        *(_others.c[name] == proposals.c[name] for name in ("identifier", "attribute", "locale", "channel")),
    )
    .correlate(proposals, receipts)
)
_WRITTEN: Select[Any] = (
    select(*_CHANGED, receipts.c.number, receipts.c.text, proposals.c.replaces)
    .join_from(receipts, proposals, receipts.c.proposal_id == proposals.c.id)
    .where(
        receipts.c.status == ReceiptStatus.WRITTEN,
        proposals.c.verdict.is_distinct_from(VerdictKind.REJECTED),
        ~_is_outdone,
    )
    .order_by(receipts.c.number)
    .limit(_PAGE)
)

_moved = update(proposals).where(proposals.c.id == bindparam("its_id"))
#: Whoever has a spot check open while it is written must not learn of it: their decision holds.
_is_blind = and_(proposals.c.is_audited, proposals.c.verdict.is_(None))
#: Written is written, whatever became of the proposal meanwhile. Stale ends only what still waits to be written.
_MOVES = {
    ReceiptStatus.WRITTEN: _moved.values(
        state=ProposalState.WRITTEN.value,
        written_at=bindparam("its_time", type_=proposals.c.written_at.type),
        version=proposals.c.version + case((_is_blind, 0), else_=1),
    ),
    ReceiptStatus.STALE: _moved.where(proposals.c.state == ProposalState.ACCEPTED).values(
        state=ProposalState.STALE.value, version=proposals.c.version + 1
    ),
}


def _final_texts(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    query = select(proposals.c.id, _final_text.label("text"))
    return {
        row.id: row.text for chunk in chunks(ids) for row in connection.execute(query.where(proposals.c.id.in_(chunk)))
    }


def _row(run_id: str, receipt: Receipt, text: str, at: datetime) -> dict[str, Any]:
    return {
        "proposal_id": receipt.proposal_id,
        "run_id": run_id,
        "status": receipt.status.value,
        "message": receipt.message,
        "path": receipt.path,
        "text": text,
        "at": at,
    }


def _change(row: RowMapping) -> Change:
    return Change(
        proposal_id=row["id"],
        identifier=row["identifier"],
        kind=ProductKind(row["kind"]),
        attribute=row["attribute"],
        locale=row["locale"],
        channel=row["channel"],
        text=row["text"],
        revision=row["revision"],
        replaces=row["replaces"],
    )
