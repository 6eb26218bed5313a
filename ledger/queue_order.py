"""The order of a filtered queue: its first ids, and those behind one of them; what is overdue comes first."""

from heapq import merge
from itertools import islice, product
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, literal, or_, select, true, tuple_

from ledger.desk_records import Place, QueueFilter, QueueOrder
from ledger.queue_filters import PARTS, has_rare_finding, narrowed
from ledger.tables import proposals

_P = proposals.c
#: Overdue places up to which each is asked for by itself.
_APART = 24


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
    found, is_rare = [], has_rare_finding(connection, wanted)
    for term in PARTS[wanted.state]:
        query = narrowed(select(_P.risk, _P.drafted_at, _P.id), wanted, is_rare=is_rare).where(term)
        behind = [true()] if place is None else _comes_after(wanted, place)
        for also, later in product(_apart(connection, wanted, one_of, place), behind):
            part = query.where(also, later)
            found.append(list(connection.execute(part.order_by(*order(wanted)).limit(limit))))
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


def order(wanted: QueueFilter) -> list[ColumnElement[Any]]:
    """Return what the queue is ordered by."""
    order: list[ColumnElement[Any]] = [_P.drafted_at, _P.id]
    return [_P.risk.desc(), *order] if wanted.order is QueueOrder.RISK else order


def _comes_after(wanted: QueueFilter, place: Any) -> tuple[ColumnElement[bool], ...]:
    """Return what comes behind a place, in parts that an index has in order."""
    # The time is given its column's type: as a plain value it would be compared in another form than it is stored in.
    later = tuple_(_P.drafted_at, _P.id) > tuple_(literal(place.drafted_at, _P.drafted_at.type), place.id)
    if wanted.order is QueueOrder.AGE:
        return (later,)
    return (and_(_P.risk == place.risk, later), _P.risk < place.risk)
