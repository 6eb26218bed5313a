"""The queue as the review desk reads it: light rows, counts, what comes next, clusters of one defect."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from heapq import merge
from itertools import islice, product
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    Text,
    and_,
    case,
    func,
    literal,
    or_,
    select,
    true,
    tuple_,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from ledger.bulk_records import Sample
from ledger.database import Database
from ledger.desk_records import NOBODY, Cluster, Place, QueueFilter, QueueOrder, QueueRow, QueueState
from ledger.encoding import finding_from, from_json
from ledger.inserts import chunks
from ledger.queue_cube import QueueCube, cube_of
from ledger.records import ProposalState
from ledger.tables import assignments, findings, proposals
from schemas.finding import Severity

_GRAVITY = {Severity.ERROR.value: 0, Severity.WARNING.value: 1, Severity.INFO.value: 2}

_P, _F, _A = proposals.c, findings.c, assignments.c
_AUDITED_PARTS = tuple(
    and_(_P.is_audited, _P.verdict.is_(None), _P.state == state.value)
    for state in (ProposalState.ACCEPTED, ProposalState.WRITTEN)
)
#: Drawn for the spot check and not judged yet.
IS_BLIND = or_(*_AUDITED_PARTS)
#: What a queue lists, in parts that an index has in order.
_PARTS: Mapping[QueueState, tuple[ColumnElement[bool], ...]] = {
    QueueState.WAITING: (_P.state == ProposalState.REVIEW.value, *_AUDITED_PARTS),
    QueueState.BLOCKED: (_P.state == ProposalState.BLOCKED.value,),
    # Blind: what is audited looks like what waits, until somebody judged it.
    QueueState.ACCEPTED: (and_(_P.state == ProposalState.ACCEPTED.value, ~IS_BLIND),),
    QueueState.REJECTED: (_P.state == ProposalState.REJECTED.value,),
    QueueState.WRITTEN: (and_(_P.state == ProposalState.WRITTEN.value, ~IS_BLIND),),
    QueueState.STALE: (_P.state == ProposalState.STALE.value,),
    QueueState.NOT_FOUND: (_P.state == ProposalState.NOT_FOUND.value,),
}
_STATES: Mapping[QueueState, ColumnElement[bool]] = {state: or_(*terms) for state, terms in _PARTS.items()}
#: The state as people see it: a spot check looks like all else that waits.
SHOWN_STATE: ColumnElement[str] = case((IS_BLIND, ProposalState.REVIEW.value), else_=_P.state)
_ROW = ("id", "identifier", "family", "attribute", "locale", "channel", "version", "risk", "drafted_at", "first_by")
_IS_SECOND: ColumnElement[bool] = _P.first_by.is_not(None)
#: What can be decided for many, and how many samples are drawn from to have some of each family.
_SAMPLED = (ProposalState.REVIEW.value, ProposalState.BLOCKED.value, ProposalState.NOT_FOUND.value)
_DRAWN = 100
#: The first ids that are looked at for samples before all are.
_FIRST = 2000
#: Members up to which a cluster is counted when it is shown.
_COUNTED = 150
#: Overdue places up to which each is asked for by itself.
_APART = 24
#: Findings up to which a filter by code begins with them.
_FEW = 3000
#: A spot check looks like the others here, too.
_IS_SAMPLED = and_(or_(_P.state.in_(_SAMPLED), IS_BLIND), _P.first_by.is_(None))
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
                columns = (_P.risk, _P.drafted_at, _P.id, _P.family, _P.locale)
                place = connection.execute(select(*columns).where(_P.id == after)).first()
            return tuple(filtered_ids(connection, wanted, limit=limit, place=place))

    def cube(self, now: datetime) -> QueueCube:
        """Count all proposals by what queues can be narrowed to: a second for 100,000, so for all people at once."""
        with self._database.read() as connection:
            return cube_of(connection, {state.value: term for state, term in _STATES.items()}, now)

    def cube_of_second(self, now: datetime) -> QueueCube:
        """Count what one person approved and another one must; an index names these few."""
        with self._database.read() as connection:
            return cube_of(connection, {state.value: term for state, term in _STATES.items()}, now, _IS_SECOND)

    def waits_for_second(self, wanted: QueueFilter, *, most: int = 1000) -> int:
        """Count what one person approved and another one must, among a filter's proposals, up to `most`."""
        found, narrowed = 0, replace(wanted, waits_for_second=True)
        with self._database.read() as connection:
            # By parts, as lists: with OR the index of those that wait is not found.
            for term in _PARTS[wanted.state]:
                part = _narrowed(select(_P.id), narrowed).where(term).limit(most)
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
        query = _filtered(query.join_from(proposals, findings), wanted).where(_F.severity != Severity.INFO.value)
        query = query.where(*_about(wanted))
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
            rows = connection.execute(_members_of_claim(one).limit(_COUNTED)).all()
            # A text may have the same claim twice.
            found = {row.id: row for row in rows}.values()
            drawn = [row for row in found if row.is_shown][:_DRAWN]
            shown = _samples(connection, _of_many_families(drawn, samples), one)
        if len(rows) < _COUNTED:
            known = replace(known, proposals=len(found), families=len({row.family for row in found} - {None}))
        return known, shown

    def members(self, wanted: QueueFilter, *, limit: int = 10_000) -> tuple[tuple[str, int], ...]:
        """Return ids and versions of all proposals that a filter shows, in its order."""
        query = _filtered(select(_P.id, _P.version), wanted).order_by(*_order(wanted)).limit(limit)
        with self._database.read() as connection:
            return tuple((row.id, row.version) for row in connection.execute(query))

    def count(self, wanted: QueueFilter, *, most: int = 10_000) -> int:
        """Count what a filter shows, up to `most`."""
        found = 0
        with self._database.read() as connection:
            is_rare = _is_rare(connection, wanted)
            for term in _PARTS[wanted.state]:
                part = _narrowed(select(_P.id), wanted, is_rare=is_rare).where(term).limit(most).subquery()
                found += connection.scalar(select(func.count()).select_from(part)) or 0
        return min(found, most)

    def samples(self, wanted: QueueFilter, *, limit: int = 4) -> tuple[Sample, ...]:
        """Return some texts that a filter shows, of several families where it can be, with the shared defect marked.

        They are drawn by id, which is a hash: as good as at random, and the same for all who look. What wants a look
        of its own is not among them.
        """
        with self._database.read() as connection:
            drawn = _drawn_of_claim(connection, wanted) if wanted.claim is not None else _drawn(connection, wanted)
            return _samples(connection, _of_many_families(drawn, limit), wanted)

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


def _about(wanted: QueueFilter) -> list[ColumnElement[bool]]:
    """Return what a filter asks of a finding."""
    terms = ((_F.code, wanted.code), (_F.claim, wanted.claim), (_F.severity, wanted.severity))
    return [column == value for column, value in terms if value is not None]


def _drawn(connection: Connection, wanted: QueueFilter) -> Sequence[Any]:
    """Return the first by id of what can be a sample."""
    query = _narrowed(select(_P.id, _P.family), wanted).where(_IS_SAMPLED).order_by(_P.id).limit(_DRAWN)
    # Most filters show enough of the first ids; to sort all that they show by id takes much longer.
    end = connection.scalar(select(_P.id).order_by(_P.id).offset(_FIRST).limit(1))
    if end is not None:
        first = connection.execute(query.where(_STATES[wanted.state], _P.id < end)).all()
        if len(first) == _DRAWN:
            return first
    found = [connection.execute(query.where(term)).all() for term in _PARTS[wanted.state]]
    return list(islice(merge(*found, key=lambda row: str(row.id)), _DRAWN))


def _drawn_of_claim(connection: Connection, wanted: QueueFilter) -> Sequence[Any]:
    query = _members_of_claim(wanted).where(_IS_SAMPLED).limit(_DRAWN)
    return list({row.id: row for row in connection.execute(query)}.values())


def _members_of_claim(wanted: QueueFilter) -> Select[Any]:
    """Return ids, families and whether they may be samples, in the order of the index that names them by claim."""
    query = select(_F.proposal_id.label("id"), _P.family, case((_IS_SAMPLED, 1), else_=0).label("is_shown"))
    query = query.join_from(findings, proposals, _F.proposal_id == _P.id).where(*_about(wanted))
    others = replace(wanted, code=None, claim=None, severity=None)
    return _narrowed(query, others).where(_STATES[wanted.state]).order_by(_F.proposal_id)


def _narrowed(query: Select[Any], wanted: QueueFilter, *, is_rare: bool = False) -> Select[Any]:
    """Apply all of a filter but its state. `is_rare` says that few findings are such as it names."""
    for name in ("family", "locale", "attribute"):
        value = getattr(wanted, name)
        if value is not None:
            query = query.where(_P[name] == value)
    query = _with_finding(query, wanted, is_rare=is_rare)
    if wanted.assignee is not None:
        # The assignment of a locale goes before that of the whole family, whose locale is empty.
        here = select(_A.person).where(_A.family == _P.family, _A.locale.in_(["", _P.locale]))
        worker = here.order_by(_A.locale.desc()).limit(1).scalar_subquery()
        if wanted.assignee == NOBODY:
            query = query.where(worker.is_(None))
        else:
            # The families first, looked up once: a row of another one is not asked about.
            theirs = select(_A.family).where(_A.person == wanted.assignee)
            query = query.where(_P.family.in_(theirs), worker == wanted.assignee)
    if wanted.waits_for_second:
        query = query.where(_IS_SECOND)
    if wanted.not_first_by is not None:
        is_free = _P.first_by.is_(None)
        query = query.where(or_(is_free, _P.first_by != wanted.not_first_by) if wanted.not_first_by else is_free)
    if wanted.older_than is not None:
        query = query.where(_P.drafted_at < wanted.older_than)
    if wanted.search:
        columns = (_bytewise(_P.identifier), _bytewise(_P.text))
        likes = [f"%{_escaped(one)}%" for one in _spellings(wanted.search)]
        query = query.where(or_(*(column.ilike(like, escape="\\") for like in likes for column in columns)))
    return query


def _is_rare(connection: Connection, wanted: QueueFilter) -> bool:
    """Say whether few findings are such as a filter names."""
    if wanted.code is None:
        return False
    few = select(literal(1)).select_from(findings).where(*_about(wanted)).limit(_FEW).subquery()
    return (connection.scalar(select(func.count()).select_from(few)) or 0) < _FEW


def _with_finding(query: Select[Any], wanted: QueueFilter, *, is_rare: bool) -> Select[Any]:
    finding = findings.alias()
    terms = []
    if wanted.code is not None:
        terms.append(finding.c.code == wanted.code)
        if wanted.claim is not None:
            terms.append(finding.c.claim == wanted.claim)
    if wanted.severity is not None:
        terms.append(finding.c.severity == wanted.severity)
    if terms and (is_rare or wanted.claim is not None):
        # An index names them.
        query = query.where(_P.id.in_(select(finding.c.proposal_id).where(*terms)))
    elif terms:
        # A scalar with a limit, not EXISTS, which newer SQLite turns into a join that it begins at the wrong end.
        has = select(literal(1)).where(finding.c.proposal_id == _P.id, *terms).limit(1).scalar_subquery()
        query = query.where(has.is_not(None))
    return query


def _filtered(query: Select[Any], wanted: QueueFilter) -> Select[Any]:
    return _narrowed(query, wanted).where(_STATES[wanted.state])


def filtered_ids(connection: Connection, wanted: QueueFilter, *, limit: int, place: Any = None) -> list[str]:
    """Return the first ids of a filtered queue, or those behind a place in it; what is overdue comes first."""
    if not wanted.overdue:
        return _ids_of(connection, wanted, limit=limit, place=place)
    overdue = tuple(map(_lies_in, wanted.overdue))
    began_late = place is not None and not any(one.holds(place.family, place.locale) for one in wanted.overdue)
    found = [] if began_late else _ids_of(connection, wanted, limit=limit, place=place, one_of=overdue)
    if len(found) < limit:
        rest = case((or_(*overdue), 1), else_=0) == 0
        begin = place if began_late else None
        found += _ids_of(connection, wanted, limit=limit - len(found), place=begin, one_of=(rest,))
    return found


def _lies_in(place: Place) -> ColumnElement[bool]:
    if place.locale is not None:
        return and_(_P.family == place.family, _P.locale == place.locale)
    if not place.but:
        return _P.family == place.family
    return and_(_P.family == place.family, or_(_P.locale.is_(None), _P.locale.not_in(place.but)))


def _ids_of(
    connection: Connection,
    wanted: QueueFilter,
    *,
    limit: int,
    place: Any = None,
    one_of: tuple[ColumnElement[bool], ...] = (),
) -> list[str]:
    """Return the first ids of a filtered queue, or those behind a place, in its own order; one of some terms holds.

    Each part of a state is read in the order of an index and they are merged: one query with OR would sort them all.
    """
    found, is_rare = [], _is_rare(connection, wanted)
    for term in _PARTS[wanted.state]:
        query = _narrowed(select(_P.risk, _P.drafted_at, _P.id), wanted, is_rare=is_rare).where(term)
        behind = [true()] if place is None else _comes_after(wanted, place)
        for also, later in product(_apart(connection, wanted, one_of, place), behind):
            part = query.where(also, later)
            found.append(list(connection.execute(part.order_by(*_order(wanted)).limit(limit))))
    by_risk = wanted.order is QueueOrder.RISK

    def key(row: Any) -> tuple[Any, ...]:
        return (-row.risk if by_risk else 0, row.drafted_at, row.id)

    return [row.id for row in islice(merge(*found, key=key), limit)]


def _apart(
    connection: Connection, wanted: QueueFilter, one_of: tuple[ColumnElement[bool], ...], place: Any
) -> tuple[ColumnElement[bool], ...]:
    """Return terms of which one holds, as they are asked for: together, or one by one.

    PostgreSQL finds a family within an index, but for any of several it looks into the table at each row that stands
    before the first of theirs. A search has to look there anyway, and behind a place the next ones are near.
    """
    is_costly = place is None and not wanted.search
    is_apart = connection.dialect.name == "postgresql" and is_costly and len(one_of) <= _APART
    if not one_of:
        return (true(),)
    return one_of if is_apart else (or_(*one_of),)


def _of_many_families(drawn: Sequence[Any], limit: int) -> list[str]:
    seen: dict[str | None, int] = {}
    turns = []
    for place, row in enumerate(drawn):
        turns.append((seen.get(row.family, 0), place, row.id))
        seen[row.family] = seen.get(row.family, 0) + 1
    return [key for *_, key in sorted(turns)[:limit]]


def _samples(connection: Connection, ids: Sequence[str], wanted: QueueFilter) -> tuple[Sample, ...]:
    names = ("id", "version", "identifier", "family", "attribute", "locale", "text")
    rows = {row.id: row for row in connection.execute(select(*(_P[name] for name in names)).where(_P.id.in_(ids)))}
    found = select(_F.proposal_id, _F.severity, _F.finding).where(_F.proposal_id.in_(ids)).order_by(_F.place)
    found = found.where(*_about(wanted))
    spans: dict[str, list[tuple[int, int]]] = {}
    severities: dict[str, str] = {}
    for row in connection.execute(found):
        finding = finding_from(from_json(row.finding))
        severities[row.proposal_id] = min(
            severities.get(row.proposal_id, row.severity), row.severity, key=_GRAVITY.__getitem__
        )
        if finding.start is not None and finding.end is not None:
            spans.setdefault(row.proposal_id, []).append((finding.start, finding.end))
    return tuple(
        Sample(
            row.id,
            row.version,
            row.identifier,
            row.family,
            row.attribute,
            row.locale,
            row.text,
            tuple(spans.get(row.id, ())),
            severities.get(row.id, ""),
        )
        for row in (rows[key] for key in ids)
    )


class _bytewise(FunctionElement[str]):  # noqa: N801 - it reads as the SQL that it is
    """A text whose case is folded in ASCII alone, as SQLite does; PostgreSQL takes twice as long to fold all others.

    `_spellings` has the others.
    """

    inherit_cache = True
    type = Text()


@compiles(_bytewise)
def _as_it_is(element: _bytewise, compiler: SQLCompiler, **options: Any) -> str:
    return compiler.process(element.clauses, **options)


@compiles(_bytewise, "postgresql")
def _of_postgresql(element: _bytewise, compiler: SQLCompiler, **options: Any) -> str:
    return f'({compiler.process(element.clauses, **options)} COLLATE "C")'


def _spellings(search: str) -> list[str]:
    """Return a search in the cases that are told apart: ASCII letters alone are folded."""
    if search.isascii():
        return [search]
    return list(dict.fromkeys((search, search.lower(), search.upper(), search.title())))


def _escaped(search: str) -> str:
    return search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _order(wanted: QueueFilter) -> list[ColumnElement[Any]]:
    order: list[ColumnElement[Any]] = [_P.drafted_at, _P.id]
    return [_P.risk.desc(), *order] if wanted.order is QueueOrder.RISK else order


def _comes_after(wanted: QueueFilter, place: Any) -> tuple[ColumnElement[bool], ...]:
    """Return what comes behind a place, in parts that an index has in order."""
    # The time is given its column's type: as a plain value it would be compared in another form than it is stored in.
    later = tuple_(_P.drafted_at, _P.id) > tuple_(literal(place.drafted_at, _P.drafted_at.type), place.id)
    if wanted.order is QueueOrder.AGE:
        return (later,)
    return (and_(_P.risk == place.risk, later), _P.risk < place.risk)


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
            codes.setdefault(row.proposal_id, []).append((_GRAVITY[row.severity], row.code))
    return tuple(_row(found[one], codes.get(one, ())) for one in ids if one in found)


def _row(row: RowMapping, codes: Iterable[tuple[int, str]]) -> QueueRow:
    values = {**row, "state": ProposalState(row["state"])}
    return QueueRow(**values, codes=tuple(dict.fromkeys(code for _, code in sorted(codes))))
