"""Completeness by run: what was filled when a run pulled its records, and what its proposals filled since."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, Integer, func, literal, select

from ledger.inserts import chunks, insert_into
from ledger.records import Fill
from ledger.tables import completeness, fills, proposals
from schemas.completeness import Cell, CompletenessSum

_COLUMNS = ("run_id", "channel", "locale", "skus", "required", "filled", "published")


def add_pulled(connection: Connection, run_id: str, found: Mapping[Cell, CompletenessSum]) -> None:
    """Add the SKUs of a batch of records, as they were pulled."""
    rows = [
        dict(zip(_COLUMNS, (run_id, *cell, one.records, one.required, one.filled, 0), strict=True))
        for cell, one in found.items()
    ]
    if rows:
        connection.execute(completeness.insert(), rows)


def add_fills(connection: Connection, run_id: str, found: Sequence[Fill]) -> None:
    """Keep what drafts of a run are going to fill; variants of a product model may follow in later batches."""
    insert = insert_into(connection, fills)
    added = insert.on_conflict_do_update(
        index_elements=list(fills.primary_key.columns), set_={"skus": fills.c.skus + insert.excluded.skus}
    )
    if found:
        connection.execute(added, [{"run_id": run_id, **one._asdict()} for one in found])


def add_published(connection: Connection, ids: Sequence[str]) -> None:
    """Add what these proposals fill, to the runs that drafted them; call it before they are marked as written.

    Only the first publication of a proposal fills anything: an edit replaces its own text.
    """
    nothing = literal(0, Integer)
    place = (fills.c.run_id, fills.c.channel, fills.c.locale)
    gained = (
        select(*place, nothing, nothing, nothing, func.sum(fills.c.skus))
        .join_from(fills, proposals, (fills.c.proposal_id == proposals.c.id) & (fills.c.run_id == proposals.c.run_id))
        .where(proposals.c.written_at.is_(None))
        .group_by(*place)
    )
    for chunk in chunks(ids):
        connection.execute(completeness.insert().from_select(_COLUMNS, gained.where(fills.c.proposal_id.in_(chunk))))
