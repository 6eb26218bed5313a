"""Proposals that hold for a later revision: what they rest on is unchanged, so nobody drafts or decides again."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from ledger.column_types import storable
from ledger.database import Database
from ledger.inserts import chunks
from ledger.records import Carry, ProposalState, PublishedKey, WantedDraft
from ledger.succession import APPROVED, RETURNING, Coming, current_revision, move, returning_states, succession
from ledger.tables import carries, proposals

_COLUMNS = [
    proposals.c[name]
    for name in (
        "id", "identifier", "attribute", "locale", "channel", "family", "enricher", "enricher_version", "facts_hash",
        "replaces", "state", "verdict", "decided_at", "drafted_at", "redraft_of",
    )
]  # fmt: skip


class Carries:
    """Finds proposals that stand for what would be drafted, and carries them over."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def standing(self, wanted: Sequence[WantedDraft]) -> dict[str, Carry]:
        """Return, by the id of the draft that is spared, the proposal that stands for it.

        It was drafted from the same facts and would replace the same value, by the same version of the same enricher
        or with a person's approval. Of several the one that was decided on last counts, or else was drafted last.
        """
        found: dict[str, Carry] = {}
        with self._database.read() as connection:
            rows = _by_place(connection, {one.place.identifier for one in wanted})
        for one in wanted:
            fitting = [row for row in rows.get(one.place, ()) if _fits(row, one)]
            if fitting:
                row = max(fitting, key=lambda row: (row.verdict is not None, row.decided_at or row.drafted_at))
                is_new = row.current != one.revision or row.state in RETURNING
                found[one.proposal_id] = Carry(row.id, one.place, row.current, one.revision, is_new=is_new)
        return found

    def save(self, connection: Connection, run_id: str, given: Sequence[Carry], at: datetime) -> None:
        """Append carries, and move their proposals; one that went stale stands again as before."""
        by_id = {carry.proposal_id: carry for carry in given if carry.is_new}
        states = returning_states(connection, by_id)
        coming = {key: Coming(by_id[key].place, by_id[key].revision) for key in states}
        decided = succession(connection, coming, states)
        move(connection, dict.fromkeys(decided.superseded, ProposalState.SUPERSEDED))
        move(connection, decided.states)
        if by_id:
            connection.execute(carries.insert(), [_row(run_id, carry, at) for carry in by_id.values()])
            moved = [{"its_id": carry.proposal_id, "its_revision": carry.revision} for carry in by_id.values()]
            connection.execute(_CARRIED, moved)


# Without a new version: what a reviewer has in view is the same text in the same state.
_CARRIED = update(proposals).where(proposals.c.id == bindparam("its_id"))
_CARRIED = _CARRIED.values(carried_to=bindparam("its_revision"))


def _by_place(connection: Connection, identifiers: Collection[str]) -> dict[PublishedKey, list[Any]]:
    query = select(*_COLUMNS, current_revision.label("current"))
    places: dict[PublishedKey, list[Any]] = {}
    for chunk in chunks(identifiers):
        for row in connection.execute(query.where(proposals.c.identifier.in_(chunk))):
            place = PublishedKey(row.identifier, row.attribute, row.locale, row.channel)
            places.setdefault(place, []).append(row)
    return places


def _fits(row: Any, one: WantedDraft) -> bool:
    replaces = None if one.replaces is None else storable(one.replaces)
    if (row.family, row.facts_hash, row.replaces) != (one.family, one.facts_hash, replaces):
        return False
    # What somebody wants another draft of does not stand for it.
    is_same = (row.enricher, row.enricher_version) in one.origins and row.redraft_of == one.redraft_of
    return is_same or row.verdict in APPROVED


def _row(run_id: str, carry: Carry, at: datetime) -> dict[str, Any]:
    return {
        "proposal_id": carry.proposal_id,
        "run_id": run_id,
        "from_revision": carry.from_revision,
        "revision": carry.revision,
        "carried_at": at,
    }
