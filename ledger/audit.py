"""The history of decisions and deeds, in order of time: a page of it, all of it as a stream, and that of a SKU."""

import heapq
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, and_, case, false, func, or_, select, true

from ledger.audit_records import AuditEntry, AuditFilter, SkuStep
from ledger.database import Database
from ledger.queue_filters import IS_BLIND
from ledger.records import ProposalState
from ledger.tables import events, proposals, receipts, verdicts

#: Entries held at a time when all are read.
_PAGE = 1_000
_P, _V, _E, _R = proposals.c, verdicts.c, events.c, receipts.c
_PLACE = tuple(_P[name] for name in ("identifier", "family", "attribute", "locale", "channel"))
_THROUGH = (ProposalState.ACCEPTED.value, ProposalState.WRITTEN.value)


def _shown(state: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return a state as people see it: of a spot check that waits again, nothing may tell what it is."""
    return case((and_(IS_BLIND, state.in_(_THROUGH)), ProposalState.REVIEW.value), else_=state)


_DECISIONS: Select[Any] = select(
    _V.number,
    _V.decided_at.label("at"),
    _V.reviewer.label("person"),
    _V.kind,
    _V.proposal_id,
    *_PLACE,
    _shown(_V.before_state).label("before_state"),
    _shown(_V.after_state).label("after_state"),
    func.coalesce(_V.before_text, _P.text).label("before_text"),
    func.coalesce(_V.after_text, _V.text, _P.text).label("after_text"),
    _V.reason,
    _V.comment,
    _V.note,
    _V.milliseconds,
    _V.bulk_id,
).join_from(verdicts, proposals, _V.proposal_id == _P.id)
_DEEDS: Select[Any] = select(
    _E.number,
    _E.at,
    _E.person,
    _E.action.label("kind"),
    _E.proposal_id,
    *_PLACE,
    _E.details,
    _E.milliseconds,
    _E.bulk_id,
).join_from(events, proposals, _E.proposal_id == _P.id, isouter=True)


class Audit:
    """Read-only questions about what people decided and did."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def newest(
        self, wanted: AuditFilter, *, limit: int = 100, before: tuple[datetime, bool, int] | None = None
    ) -> tuple[AuditEntry, ...]:
        """Return a page of the history, the newest entry first; `before` is the place of the last one seen."""
        found: list[AuditEntry] = []
        with self._database.read() as connection:
            for is_decision in (False, True):
                query = _Stream(wanted, is_decision=is_decision).newest(before).limit(limit)
                found += _entries(connection, query, is_decision=is_decision)
        return tuple(heapq.nlargest(limit, found, key=lambda entry: entry.place))

    def all(self, wanted: AuditFilter) -> Iterator[AuditEntry]:
        """Yield all of it, the oldest first, page by page: memory does not grow with their number."""
        streams = (self._oldest_first(wanted, is_decision=kind) for kind in (False, True))
        yield from heapq.merge(*streams, key=lambda entry: entry.place)

    def kinds(self) -> tuple[str, ...]:
        """Return the kinds of entries that there are."""
        with self._database.read() as connection:
            done = connection.scalars(select(_E.action).distinct()).all()
        return tuple(sorted(done))

    def of_sku(self, identifier: str, *, limit: int = 500) -> tuple[SkuStep, ...]:
        """Return what happened to a SKU's proposals, the oldest first; of very many steps the newest ones."""
        with self._database.read() as connection:
            drafted = [
                _dated(row, "drafted", note=row.enricher_version)
                for row in connection.execute(_DRAFTED.where(_P.identifier == identifier).limit(limit))
            ]
            written = [
                _dated(row, "receipt", note=row.message, status=row.status)
                for row in connection.execute(_WRITTEN.where(_P.identifier == identifier).limit(limit))
            ]
        done = [_step(entry) for entry in self.newest(AuditFilter(identifier=identifier), limit=limit)]
        steps = sorted([*drafted, *done, *written], key=lambda step: step.at)
        return tuple(steps[-limit:])

    def _oldest_first(self, wanted: AuditFilter, *, is_decision: bool) -> Iterator[AuditEntry]:
        stream, last = _Stream(wanted, is_decision=is_decision), None
        while True:
            with self._database.read() as connection:
                found = _entries(connection, stream.oldest(last).limit(_PAGE), is_decision=is_decision)
            if not found:
                return
            yield from found
            last = found[-1].place


class _Stream:
    """Decisions or deeds in the order of their time."""

    def __init__(self, wanted: AuditFilter, *, is_decision: bool) -> None:
        self._is_decision = is_decision
        self._at, self._number = (_V.decided_at, _V.number) if is_decision else (_E.at, _E.number)
        self._query = self._filtered(wanted)

    def newest(self, before: tuple[datetime, bool, int] | None) -> Select[Any]:
        query = self._query.order_by(self._at.desc(), self._number.desc())
        return query if before is None else query.where(self._beyond(before, lambda one, other: one < other))

    def oldest(self, after: tuple[datetime, bool, int] | None) -> Select[Any]:
        query = self._query.order_by(self._at, self._number)
        return query if after is None else query.where(self._beyond(after, lambda one, other: one > other))

    def _beyond(self, place: tuple[datetime, bool, int], compare: Callable[[Any, Any], Any]) -> ColumnElement[bool]:
        at, is_decision, number = place
        # What is at the same time goes by number within its table; the bare bound is for the index.
        if is_decision == self._is_decision:
            same = and_(self._at == at, compare(self._number, number))
        else:
            same = and_(self._at == at, true() if compare(self._is_decision, is_decision) else false())
        bound = self._at >= at if compare(1, 0) else self._at <= at
        return and_(bound, or_(compare(self._at, at), same))

    def _filtered(self, wanted: AuditFilter) -> Select[Any]:
        query = _DECISIONS if self._is_decision else _DEEDS
        person, kind = (_V.reviewer, _V.kind) if self._is_decision else (_E.person, _E.action)
        if wanted.identifier is not None:
            query = query.where(_P.identifier == wanted.identifier)
        if wanted.person is not None:
            query = query.where(person == wanted.person)
        if wanted.kind is not None:
            query = query.where(kind == wanted.kind)
        if wanted.since is not None:
            query = query.where(self._at >= wanted.since)
        if wanted.until is not None:
            query = query.where(self._at < wanted.until)
        return query


_DRAFTED: Select[Any] = select(
    _P.id, _P.drafted_at.label("at"), _P.attribute, _P.locale, _P.channel, _P.text, _P.enricher_version
).order_by(_P.drafted_at.desc(), _P.id)
# What tells a spot check from what waits is left out until it is judged.
_WRITTEN: Select[Any] = (
    select(_P.id, _R.at, _P.attribute, _P.locale, _P.channel, _R.status, _R.message, _R.text)
    .join_from(receipts, proposals, _R.proposal_id == _P.id)
    .where(~IS_BLIND)
    .order_by(_R.number.desc())
)


def _entries(connection: Connection, query: Select[Any], *, is_decision: bool) -> Sequence[AuditEntry]:
    return [_entry(row, is_decision=is_decision) for row in connection.execute(query).mappings()]


def _entry(row: RowMapping, *, is_decision: bool) -> AuditEntry:
    values = dict(row)
    milliseconds = values.pop("milliseconds")
    return AuditEntry(**values, seconds=None if milliseconds is None else milliseconds / 1000, is_decision=is_decision)


def _dated(row: Any, kind: str, *, note: str, status: str = "") -> SkuStep:
    place = (row.attribute, row.locale, row.channel)
    return SkuStep(row.at, kind, row.id, *place, text=row.text, note=note, status=status)


def _step(entry: AuditEntry) -> SkuStep:
    return SkuStep(
        entry.at,
        entry.kind,
        entry.proposal_id or "",
        entry.attribute or "",
        entry.locale,
        entry.channel,
        person=entry.person,
        text=entry.after_text if entry.after_text != entry.before_text else "",
        note=" ".join(said for said in (entry.note, entry.comment) if said),
        reason=entry.reason,
        seconds=entry.seconds,
    )
