"""The order of a filtered queue: its first ids, and those behind one of them; what is overdue comes first."""

from collections.abc import Iterable, Sequence
from functools import partial
from heapq import merge
from itertools import islice, product
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, literal, or_, select, true, tuple_

from ledger.desk_records import Place, QueueFilter, QueueOrder
from ledger.queue_filters import AUDITED_PARTS, PARTS, has_rare_finding, narrowed
from ledger.tables import proposals

_P = proposals.c
#: Where a proposal stands in the queue.
PLACE = (_P.risk, _P.drafted_at, _P.id, _P.family, _P.locale)
#: What a search finds up to which all of it is put in order here.
_FOUND = 500
#: Overdue places up to which each is asked for by itself.
_APART = 24


def filtered_ids(connection: Connection, wanted: QueueFilter, *, limit: int, place: Any = None) -> list[str]:
    """Return the first ids of a filtered queue, or those behind a place in it; what is overdue comes first.

    A place has the columns of PLACE.
    """
    late = [one for one in wanted.overdue if _is_within(one, wanted)]
    if not late:
        return [row.id for row in _rows_of(connection, wanted, limit=limit, place=place)]
    if wanted.search:
        # A search reads all texts: once where it finds few, not once for the overdue and once for the others.
        all_rows = _rows_of(connection, wanted, limit=max(limit, _FOUND))
        if len(all_rows) < max(limit, _FOUND):
            return _late_first(all_rows, wanted, late, place)[:limit]
    overdue = tuple(map(_lies_in, late))
    began_late = place is not None and not _is_late(place, late)
    found = [] if began_late else _rows_of(connection, wanted, limit=limit, place=place, one_of=overdue)
    if len(found) < limit:
        rest = case((or_(*overdue), 1), else_=0) == 0
        begin = place if began_late else None
        found += _rows_of(connection, wanted, limit=limit - len(found), place=begin, one_of=(rest,))
    return [row.id for row in found]


def _late_first(rows: Iterable[Any], wanted: QueueFilter, late: Sequence[Place], place: Any) -> list[str]:
    def key(row: Any) -> tuple[Any, ...]:
        return (not _is_late(row, late), *_key(row, wanted))

    return [row.id for row in sorted(rows, key=key) if place is None or key(row) > key(place)]


def _is_late(row: Any, late: Iterable[Place]) -> bool:
    return any(one.holds(row.family, row.locale) for one in late)


def _is_within(place: Place, wanted: QueueFilter) -> bool:
    """Say whether a filter can show something of a place."""
    if wanted.family not in (None, place.family):
        return False
    return wanted.locale is None or place.holds(place.family, wanted.locale)


def _lies_in(place: Place) -> ColumnElement[bool]:
    if place.locale is not None:
        return and_(_P.family == place.family, _P.locale == place.locale)
    if not place.but:
        return _P.family == place.family
    return and_(_P.family == place.family, or_(_P.locale.is_(None), _P.locale.not_in(place.but)))


def _rows_of(
    connection: Connection,
    wanted: QueueFilter,
    *,
    limit: int,
    place: Any = None,
    one_of: tuple[ColumnElement[bool], ...] = (),
) -> list[Any]:
    """Return the first rows of a filtered queue, or those behind a place, in its own order; one of some terms holds.

    Each part of a state is read in the order of an index and they are merged: one query with OR would sort them all.
    Families, too, are asked for one by one, as an index by risk has them. A search looks at all texts anyway, and
    behind a place the next ones are near.
    """
    found, is_rare = [], has_rare_finding(connection, wanted)
    by_risk = wanted.order is QueueOrder.RISK
    together = (or_(*one_of),) if one_of else (true(),)
    is_apart = by_risk and place is None and not wanted.search and 0 < len(one_of) <= _APART
    behind = [true()] if place is None else _comes_after(wanted, place)
    for term in PARTS[wanted.state]:
        query = narrowed(select(*PLACE), wanted, is_rare=is_rare).where(term)
        is_audited = any(term is one for one in AUDITED_PARTS)
        if is_audited or wanted.waits_for_second:
            # SQLite would read all of a family to find the few of it that these indexes hold.
            few = "second" if wanted.waits_for_second else "audited_queue"
            query = query.with_hint(proposals, f"INDEXED BY ix_proposals_{few}", "sqlite")
        for also, later in product(one_of if is_apart and not is_audited else together, behind):
            part = query.where(also, later)
            found.append(list(connection.execute(part.order_by(*order(wanted)).limit(limit))))
    return list(islice(merge(*found, key=partial(_key, wanted=wanted)), limit))


def _key(row: Any, wanted: QueueFilter) -> tuple[Any, ...]:
    return (-row.risk if wanted.order is QueueOrder.RISK else 0, row.drafted_at, row.id)


def order(wanted: QueueFilter) -> list[ColumnElement[Any]]:
    """Return what the queue is ordered by."""
    by_age: list[ColumnElement[Any]] = [_P.drafted_at, _P.id]
    return [_P.risk.desc(), *by_age] if wanted.order is QueueOrder.RISK else by_age


def _comes_after(wanted: QueueFilter, place: Any) -> tuple[ColumnElement[bool], ...]:
    """Return what comes behind a place, in parts that an index has in order."""
    # The time is given its column's type: as a plain value it would be compared in another form than it is stored in.
    later = tuple_(_P.drafted_at, _P.id) > tuple_(literal(place.drafted_at, _P.drafted_at.type), place.id)
    if wanted.order is QueueOrder.AGE:
        return (later,)
    return (and_(_P.risk == place.risk, later), _P.risk < place.risk)
