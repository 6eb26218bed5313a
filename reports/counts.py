"""Counts from the ledger: proposals and SKUs by what happened to them, findings, reasons, what waits."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, and_, case, false, func, literal_column, or_, select, true

from ledger.records import ProposalState
from ledger.tables import calls, findings, proposals, verdicts
from reports.records import CallCounts, CodeFigures, Counts, Skus, Waiting
from reports.scope import Scope
from schemas.proposal import GateOutcome
from schemas.verdict import VerdictKind

Columns = Sequence[ColumnElement[Any]]
Key = tuple[str | None, ...]

_P = proposals.c
_IS_WAITING = or_(
    _P.state.in_([ProposalState.REVIEW, ProposalState.BLOCKED]),
    and_(_P.is_audited, _P.verdict.is_(None), _P.state.in_([ProposalState.ACCEPTED, ProposalState.WRITTEN])),
)
_IS_PUBLISHED = _P.written_at.is_not(None)
_IS_ACCEPTED = or_(
    _IS_PUBLISHED,
    _P.verdict.in_([VerdictKind.ACCEPTED, VerdictKind.EDITED]),
    and_(_P.verdict.is_(None), _P.is_auto_accepted),
)


def count_proposals(connection: Connection, scope: Scope, by: Columns) -> Mapping[Key, Counts]:
    """Return the counts of every combination of these columns' values."""
    counted = [_count(condition).label(name) for name, condition in _conditions(scope).items()]
    query = select(*by, *counted).where(scope.runs(_P.run_id), _touched(scope))
    rows = connection.execute(query.group_by(*by) if by else query)
    return {tuple(row[: len(by)]): Counts(*(int(count or 0) for count in row[len(by) :])) for row in rows}


def count_skus(connection: Connection, scope: Scope, by: ColumnElement[Any] | None = None) -> Mapping[Key, Skus]:
    """Return the records with a drafted, an accepted, a published proposal, for each value of a column or in all.

    A record counts once however many texts, locales and channels it has; a product model counts as one record.
    """
    events = {
        "attempted": scope.time(_P.drafted_at),
        "accepted": and_(_IS_ACCEPTED, scope.time(func.coalesce(_P.decided_at, _P.drafted_at))),
        "published": and_(_IS_PUBLISHED, scope.time(_P.written_at)),
    }
    keys = [] if by is None else [by.label("key")]
    marks = [func.max(_as_number(condition)).label(name) for name, condition in events.items()]
    grouped = [] if by is None else [by]
    one = select(*keys, *marks).where(scope.runs(_P.run_id), _touched(scope)).group_by(*grouped, _P.kind, _P.identifier)
    records = one.subquery()
    outer = [records.c[key.name] for key in keys]
    query = select(*outer, *(func.sum(records.c[name]) for name in events)).group_by(*outer)
    rows = connection.execute(query)
    return {tuple(row[: len(outer)]): Skus(*(int(count or 0) for count in row[len(outer) :])) for row in rows}


def count_calls(connection: Connection, scope: Scope) -> CallCounts:
    """Return the paid calls and their tokens."""
    tokens = [func.coalesce(func.sum(column), 0) for column in _TOKENS]
    row = connection.execute(select(func.count(), *tokens).where(scope.both(calls.c.run_id, calls.c.answered_at))).one()
    return CallCounts(*map(int, row))


def count_codes(connection: Connection, scope: Scope) -> tuple[CodeFigures, ...]:
    """Return the finding codes of the drafts that the gate decided on, the most frequent first."""
    verdict = [_P.verdict == kind for kind in (VerdictKind.ACCEPTED, VerdictKind.EDITED, VerdictKind.REJECTED)]
    became = [_P.gate == GateOutcome.BLOCK, *verdict]
    # A code may be found several times in a text: proposals are counted once, findings all.
    per_text = (
        select(
            findings.c.code,
            findings.c.severity,
            func.count().label("findings"),
            *(_as_number(what).label(name) for name, what in zip(_BECAME, became, strict=True)),
        )
        .join_from(findings, proposals, findings.c.proposal_id == _P.id)
        .where(scope.both(_P.run_id, _P.drafted_at))
        .group_by(findings.c.code, findings.c.severity, _P.id)
        .subquery()
    )
    sums = [func.sum(per_text.c[name]) for name in _BECAME]
    query = select(per_text.c.code, per_text.c.severity, func.sum(per_text.c.findings), func.count(), *sums)
    rows = connection.execute(query.group_by(per_text.c.code, per_text.c.severity))
    found = [CodeFigures(row[0], row[1], *map(int, row[2:])) for row in rows]
    return tuple(sorted(found, key=lambda code: (-code.proposals, code.code, code.severity)))


def count_reasons(connection: Connection, scope: Scope) -> Mapping[str, int]:
    """Return how often people rejected for which reason, the most frequent first."""
    query = (
        select(verdicts.c.reason, func.count())
        .join_from(verdicts, proposals, verdicts.c.proposal_id == _P.id)
        .where(verdicts.c.kind == VerdictKind.REJECTED, scope.both(_P.run_id, verdicts.c.decided_at))
        .group_by(verdicts.c.reason)
        .order_by(func.count().desc(), verdicts.c.reason)
    )
    return {reason or "other": count for reason, count in connection.execute(query)}


def oldest_waiting(connection: Connection, scope: Scope, limit: int) -> tuple[Waiting, ...]:
    """Return the proposals that have waited longest for a person, whenever they were drafted."""
    names = ("id", "identifier", "family", "attribute", "locale", "state", "drafted_at")
    query = select(*(_P[name] for name in names)).where(scope.runs(_P.run_id), _IS_WAITING)
    return tuple(Waiting(*row) for row in connection.execute(query.order_by(_P.drafted_at, _P.id).limit(limit)))


_TOKENS = (calls.c.input_tokens, calls.c.cached_tokens, calls.c.output_tokens)
_BECAME = ("blocked", "kept", "edited", "rejected")


def _conditions(scope: Scope) -> dict[str, ColumnElement[bool]]:
    """Return what each of the `Counts` counts, in their order."""
    drafted, decided = scope.time(_P.drafted_at), scope.time(_P.decided_at)
    is_audit = and_(_P.is_audited, _P.is_auto_accepted, decided)
    return {
        "checked": drafted,
        "passed": and_(drafted, _P.gate == GateOutcome.ACCEPT),
        "flagged": and_(drafted, _P.gate == GateOutcome.REVIEW),
        "blocked": and_(drafted, _P.gate == GateOutcome.BLOCK),
        "auto_accepted": and_(drafted, _P.is_auto_accepted),
        "accepted": and_(decided, _P.verdict == VerdictKind.ACCEPTED),
        "edited": and_(decided, _P.verdict == VerdictKind.EDITED),
        "rejected": and_(decided, _P.verdict == VerdictKind.REJECTED),
        "audited": and_(is_audit, _P.verdict.is_not(None)),
        "escaped": and_(is_audit, _P.verdict.in_([VerdictKind.EDITED, VerdictKind.REJECTED])),
        "published": and_(scope.time(_P.written_at), _IS_PUBLISHED),
        "stale": and_(drafted, _P.state == ProposalState.STALE),
        "superseded": and_(drafted, _P.state == ProposalState.SUPERSEDED),
        "waiting": and_(drafted, _IS_WAITING),
    }


def _touched(scope: Scope) -> ColumnElement[bool]:
    if scope.since is None:
        return true()
    return or_(false(), *(scope.time(column) for column in (_P.drafted_at, _P.decided_at, _P.written_at)))


def _count(condition: ColumnElement[bool]) -> ColumnElement[Any]:
    return func.sum(_as_number(condition))


def _as_number(condition: ColumnElement[bool]) -> ColumnElement[Any]:
    return case((condition, literal_column("1", Integer)), else_=literal_column("0", Integer))
