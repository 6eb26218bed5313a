"""The queue as the review desk reads it: light rows, counts, what comes next, clusters of one defect."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, RowMapping, func, select

from ledger.bulk_records import Sample
from ledger.database import Database
from ledger.desk_records import GRAVITY, Cluster, QueueFilter, QueueRow
from ledger.inserts import chunks
from ledger.queue_cube import QueueCube, cube_of
from ledger.queue_filters import IS_SECOND, PARTS, SHOWN_STATE, STATES, about, filtered, has_rare_finding, narrowed
from ledger.queue_order import PLACE, filtered_ids, order
from ledger.records import ProposalState
from ledger.samples import drawn, members_of_claim, samples_of
from ledger.tables import findings, proposals
from schemas.finding import Severity

_P, _F = proposals.c, findings.c
_ROW = ("id", "identifier", "family", "attribute", "locale", "channel", "version", "risk", "drafted_at", "first_by")
#: Members up to which a cluster is counted when it is shown.
_COUNTED = 150
#: Characters of a text that a line of the queue shows.
_SHOWN = 300


class Desk:
    """Read-only questions of the review desk."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(self, wanted: QueueFilter, *, limit: int = 50, offset: int = 0) -> tuple[QueueRow, ...]:
        """Return a page of the queue."""
        with self._database.read() as connection:
            ids = filtered_ids(connection, wanted, limit=limit + offset)[offset:]
            return _rows(connection, ids)

    def next_ids(self, wanted: QueueFilter, *, after: str | None = None, limit: int = 2) -> tuple[str, ...]:
        """Return the ids that follow a proposal in a filtered queue; the first ones where there is no such proposal."""
        with self._database.read() as connection:
            place = None
            if after is not None:
                place = connection.execute(select(*PLACE).where(_P.id == after)).first()
            return tuple(filtered_ids(connection, wanted, limit=limit, place=place))

    def cube(self, now: datetime) -> QueueCube:
        """Count all proposals by what queues can be narrowed to: a second for 100,000, so for all people at once."""
        with self._database.read() as connection:
            return cube_of(connection, {state.value: term for state, term in STATES.items()}, now)

    def cube_of_second(self, now: datetime) -> QueueCube:
        """Count what one person approved and another one must; an index names these few."""
        with self._database.read() as connection:
            return cube_of(connection, {state.value: term for state, term in STATES.items()}, now, IS_SECOND)

    def waits_for_second(self, wanted: QueueFilter, *, most: int = 1000) -> int:
        """Count what one person approved and another one must, among a filter's proposals, up to `most`."""
        found, second = 0, replace(wanted, waits_for_second=True)
        with self._database.read() as connection:
            # By parts, as lists: with OR the index of those that wait is not found.
            for term in PARTS[wanted.state]:
                part = narrowed(select(_P.id), second).where(term).limit(most)
                # SQLite begins with the spot checks, of which there are more.
                part = part.with_hint(proposals, "INDEXED BY ix_proposals_second", "sqlite")
                found += connection.scalar(select(func.count()).select_from(part.subquery())) or 0
        return min(found, most)

    def clusters(self, wanted: QueueFilter, *, at_least: int = 2, limit: int = 50) -> tuple[Cluster, ...]:
        """Return defects that several waiting proposals share, the most frequent first.

        All findings of a queue are read for it: half a second for 100,000 proposals.
        """
        members = func.count(func.distinct(_P.id))
        query = select(_F.code, _F.severity, _F.claim, members, func.count(func.distinct(_P.family)))
        query = filtered(query.join_from(proposals, findings), wanted).where(_F.severity != Severity.INFO.value)
        query = query.where(*about(wanted))
        query = query.group_by(_F.code, _F.severity, _F.claim).having(members >= at_least)
        query = query.order_by(members.desc(), _F.code, _F.claim).limit(limit)
        with self._database.read() as connection:
            return tuple(Cluster(*row) for row in connection.execute(query))

    def cluster_now(
        self, wanted: QueueFilter, known: Cluster, *, samples: int = 4
    ) -> tuple[Cluster, tuple[Sample, ...]]:
        """Return a cluster of a filter as it is now, with samples (see `samples`), where it was known before.

        The size of one with many members stays as it was known.
        """
        one = replace(wanted, code=known.code, claim=known.claim, severity=known.severity)
        with self._database.read() as connection:
            rows = connection.execute(members_of_claim(one).limit(_COUNTED)).all()
            # A text may have the same claim twice.
            found = {row.id: row for row in rows}.values()
            shown = samples_of(connection, [row for row in found if row.is_shown], one, limit=samples)
        if len(rows) < _COUNTED:
            known = replace(known, proposals=len(found), families=len({row.family for row in found} - {None}))
        return known, shown

    def members(self, wanted: QueueFilter, *, limit: int = 10_000) -> tuple[tuple[str, int], ...]:
        """Return ids and versions of all proposals that a filter shows, in its order."""
        query = filtered(select(_P.id, _P.version), wanted).order_by(*order(wanted)).limit(limit)
        with self._database.read() as connection:
            return tuple((row.id, row.version) for row in connection.execute(query))

    def count(self, wanted: QueueFilter, *, most: int = 10_000) -> int:
        """Count what a filter shows, up to `most`."""
        found = 0
        with self._database.read() as connection:
            is_rare = has_rare_finding(connection, wanted)
            for term in PARTS[wanted.state]:
                part = narrowed(select(_P.id), wanted, is_rare=is_rare).where(term).limit(most).subquery()
                found += connection.scalar(select(func.count()).select_from(part)) or 0
        return min(found, most)

    def samples(self, wanted: QueueFilter, *, limit: int = 4) -> tuple[Sample, ...]:
        """Return some texts that a filter shows, of several families where it can be, with the shared defect marked.

        They are drawn by id, which is a hash: as good as at random, and the same for all who look. What wants a look
        of its own is not among them.
        """
        with self._database.read() as connection:
            return samples_of(connection, drawn(connection, wanted), wanted, limit=limit)

    def siblings(self, proposal_id: str) -> tuple[QueueRow, ...]:
        """Return the newest proposals for the same attribute of the same record in other locales."""
        own = select(_P.identifier, _P.attribute, _P.locale, _P.channel).where(_P.id == proposal_id)
        with self._database.read() as connection:
            place = connection.execute(own).first()
            if place is None:
                return ()
            query = select(_P.id, _P.locale, _P.channel).where(
                _P.identifier == place.identifier,
                _P.attribute == place.attribute,
                _P.locale != place.locale,
                _P.state != ProposalState.SUPERSEDED.value,
            )
            newest = {(row.locale, row.channel): row.id for row in connection.execute(query.order_by(_P.drafted_at))}
            return _rows(connection, list(newest.values()), shown=4000)

    def history(self, identifier: str, *, limit: int = 200) -> tuple[QueueRow, ...]:
        """Return all proposals for a SKU, the newest first."""
        query = select(_P.id).where(_P.identifier == identifier).order_by(_P.drafted_at.desc(), _P.id).limit(limit)
        with self._database.read() as connection:
            return _rows(connection, list(connection.scalars(query)))


def _rows(connection: Connection, ids: Sequence[str], *, shown: int = _SHOWN) -> tuple[QueueRow, ...]:
    found: dict[str, RowMapping] = {}
    codes: dict[str, list[tuple[int, str]]] = {}
    text = func.substr(func.coalesce(_P.first_text, _P.edited_text, _P.text), 1, shown).label("text")
    for chunk in chunks(ids):
        query = select(*(_P[name] for name in _ROW), SHOWN_STATE.label("state"), text).where(_P.id.in_(chunk))
        found |= {row["id"]: row for row in connection.execute(query).mappings()}
        for row in connection.execute(
            select(_F.proposal_id, _F.code, _F.severity).where(_F.proposal_id.in_(chunk)).distinct()
        ):
            codes.setdefault(row.proposal_id, []).append((GRAVITY[row.severity], row.code))
    return tuple(_row(found[one], codes.get(one, ())) for one in ids if one in found)


def _row(row: RowMapping, codes: Iterable[tuple[int, str]]) -> QueueRow:
    values = {**row, "state": ProposalState(row["state"])}
    return QueueRow(**values, codes=tuple(dict.fromkeys(code for _, code in sorted(codes))))
