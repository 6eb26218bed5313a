"""What is to be written back, what was, and the receipts of both."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import RowMapping, bindparam, select, tuple_, update

from ledger.database import Database
from ledger.inserts import insert_new
from ledger.records import ProposalState
from ledger.tables import proposals, receipts
from schemas.product import ProductKind
from schemas.receipt import Change, Receipt, ReceiptStatus

_PAGE = 1_000
_AFTER = {ReceiptStatus.WRITTEN: ProposalState.WRITTEN, ReceiptStatus.STALE: ProposalState.STALE}


class Receipts:
    """Changes on their way to the PIM, and what came of them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def changes_to_write(self) -> Iterator[Change]:
        """Yield every accepted change without a receipt, page by page; memory does not grow with their number."""
        return self._changes(ProposalState.ACCEPTED)

    def published_changes(self) -> Iterator[Change]:
        """Yield what was written, in the order of its drafting: of two for the same place the later one holds."""
        return self._changes(ProposalState.WRITTEN)

    def save(self, run_id: str, given: Sequence[Receipt], at: datetime) -> None:
        """Store receipts and move their proposals; a receipt that is there stays."""
        if not given:
            return
        texts = select(proposals.c.id, proposals.c.text, proposals.c.edited_text)
        with self._database.write() as connection:
            rows = connection.execute(texts.where(proposals.c.id.in_([receipt.proposal_id for receipt in given])))
            final = {row.id: row.text if row.edited_text is None else row.edited_text for row in rows}
            insert_new(
                connection,
                receipts,
                [
                    {
                        "proposal_id": receipt.proposal_id,
                        "run_id": run_id,
                        "status": receipt.status.value,
                        "message": receipt.message,
                        "path": receipt.path,
                        "text": final[receipt.proposal_id],
                        "at": at,
                    }
                    for receipt in given
                ],
            )
            moves = [
                {"its_id": r.proposal_id, "its_state": _AFTER[r.status].value,
                 "its_time": at if r.status is ReceiptStatus.WRITTEN else None}
                for r in given if r.status in _AFTER
            ]  # fmt: skip
            if moves:
                connection.execute(_MOVE, moves)

    def _changes(self, state: ProposalState) -> Iterator[Change]:
        after: tuple[datetime, str] | None = None
        place = tuple_(proposals.c.drafted_at, proposals.c.id)
        while True:
            query = select(proposals).where(proposals.c.state == state.value)
            if after is not None:
                query = query.where(place > tuple_(*after))
            query = query.order_by(proposals.c.drafted_at, proposals.c.id).limit(_PAGE)
            with self._database.read() as connection:
                rows = list(connection.execute(query).mappings())
            if not rows:
                return
            after = rows[-1]["drafted_at"], rows[-1]["id"]
            yield from map(_change, rows)


_MOVE = (
    update(proposals)
    .where(proposals.c.id == bindparam("its_id"), proposals.c.state == ProposalState.ACCEPTED.value)
    .values(
        state=bindparam("its_state"),
        written_at=bindparam("its_time", type_=proposals.c.written_at.type),
        version=proposals.c.version + 1,
    )
)


def _change(row: RowMapping) -> Change:
    return Change(
        proposal_id=row["id"],
        identifier=row["identifier"],
        kind=ProductKind(row["kind"]),
        attribute=row["attribute"],
        locale=row["locale"],
        channel=row["channel"],
        text=row["text"] if row["edited_text"] is None else row["edited_text"],
        revision=row["revision"],
        replaces=row["replaces"],
    )
