"""Money from the ledger, exact: model spend, review labour, and whose text each share of a call went into."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, case, func, literal, select

from ledger.column_types import EXACT, money_sum
from ledger.queue import FIRST_APPROVAL
from ledger.records import ProposalState
from ledger.tables import call_uses, calls, events, proposals, runs, verdicts
from reports.cells import CELL_COLUMNS, RAW_CELL, Cell, json_rows, rows_in
from reports.counts import BY_ID
from reports.records import CallCounts, Fate
from reports.scope import Scope
from schemas.verdict import VerdictKind

_MILLISECONDS_AN_HOUR = 3_600_000

_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Spent:
    """Calls of a run whose answers went into alike proposals: what became of each, and its cell. `cost` is of all."""

    run_id: str
    uses: tuple[tuple[Fate, Cell], ...]
    calls: CallCounts
    cost: Decimal


@dataclass(frozen=True, slots=True)
class Labour:
    """Review of a run's proposals in one cell: time × the hourly rate of the run that drafted them.

    `untimed` are decisions that nobody measured: they count as no labour at all.
    """

    run_id: str
    cell: Cell
    cost: Fraction
    untimed: int


def read_spend(connection: Connection, scope: Scope) -> tuple[Spent, ...]:
    """Return what all paid calls cost: retries, refusals, rejected drafts and unused answers included."""
    used = (
        select(json_rows(_fate(), *RAW_CELL))
        .join_from(call_uses, proposals, call_uses.c.proposal_id == proposals.c.id)
        .where(call_uses.c.request_hash == calls.c.request_hash)
        .with_hint(proposals, BY_ID, "sqlite")
        .scalar_subquery()
    )
    columns = (calls.c.run_id, calls.c.cost, *_TOKENS, used.label("uses"))
    # The offset keeps the databases from working the uses out twice, for the grouping and for the answer.
    one = select(*columns).where(scope.both(calls.c.run_id, calls.c.answered_at)).offset(0).subquery()
    counted = [func.count(), *(func.sum(one.c[column.name]) for column in _TOKENS)]
    query = select(one.c.run_id, one.c.uses, money_sum(one.c.cost), *counted).group_by(one.c.run_id, one.c.uses)
    return tuple(
        Spent(run_id, _uses(rows), CallCounts(*map(int, counts)), cost)
        for run_id, rows, cost, *counts in connection.execute(query)
    )


def read_labour(connection: Connection, scope: Scope) -> tuple[Labour, ...]:
    """Return the review labour; all verdicts and first approvals count, also those that were taken back."""
    query = select(runs.c.run_id, runs.c.hourly_rate)
    rates = {row.run_id: Fraction(row.hourly_rate) for row in connection.execute(query)}
    decided = _time_spent(scope, verdicts, verdicts.c.decided_at).where(verdicts.c.kind != VerdictKind.UNDONE)
    approved = _time_spent(scope, events, events.c.at).where(
        events.c.action == FIRST_APPROVAL, events.c.milliseconds.is_not(None)
    )
    return tuple(
        Labour(run_id, tuple(cell), rates[run_id] * int(milliseconds) / _MILLISECONDS_AN_HOUR, int(untimed))
        for query in (decided, approved)
        for run_id, *cell, milliseconds, untimed in connection.execute(query)
    )


def _time_spent(scope: Scope, table: Table, at: ColumnElement[Any]) -> Select[Any]:
    """Select milliseconds by run and cell, and how many decisions nobody measured.

    A decision for many is measured as a whole; the share of one of them may be less than a millisecond.
    """
    key = (proposals.c.run_id, *CELL_COLUMNS)
    is_untimed = and_(table.c.milliseconds == 0, table.c.bulk_id.is_(None))
    return (
        select(*key, func.sum(table.c.milliseconds), func.sum(case((is_untimed, 1), else_=0)))
        .join_from(table, proposals, table.c.proposal_id == proposals.c.id)
        .where(scope.both(proposals.c.run_id, at))
        .with_hint(proposals, BY_ID, "sqlite")
        .group_by(*key)
    )


def total_calls(spent: Iterable[Spent]) -> CallCounts:
    """Return the paid calls and their tokens."""
    return sum((one.calls for one in spent), CallCounts())


def exact_sum(amounts: Iterable[Decimal]) -> Decimal:
    """Return a sum of money to its last digit."""
    total = Decimal(0)
    for amount in amounts:
        total = EXACT.add(total, amount)
    return total


def added(amounts: Iterable[tuple[_Key, Fraction]]) -> dict[_Key, Fraction]:
    """Return the sums of amounts by their keys."""
    found: dict[_Key, Fraction] = {}
    for key, amount in amounts:
        found[key] = found.get(key, Fraction(0)) + amount
    return found


def shared(spent: Sequence[Spent], key: Callable[[Fate, Cell], _Key]) -> dict[_Key, Fraction]:
    """Return the model spend by a key of the uses: a call is shared equally by its proposals, without any by none."""
    shares = ((key(*use), Fraction(one.cost) / len(one.uses)) for one in spent for use in one.uses)
    return added(shares)


def unused(spent: Iterable[Spent]) -> Fraction:
    """Return what the calls cost that no proposal came of."""
    return sum((Fraction(one.cost) for one in spent if not one.uses), Fraction(0))


def money(amount: Fraction) -> Decimal:
    """Return an exact amount as a decimal of 28 digits."""
    return Decimal(amount.numerator) / Decimal(amount.denominator)


_TOKENS = (calls.c.input_tokens, calls.c.cached_tokens, calls.c.output_tokens)


def _uses(rows: str | None) -> tuple[tuple[Fate, Cell], ...]:
    return tuple((Fate(fate), tuple(cell)) for fate, *cell in rows_in(rows))


def _fate() -> ColumnElement[Any]:
    return case(
        (call_uses.c.is_final.is_(False), literal(Fate.REPAIRED.value)),
        (proposals.c.state == ProposalState.WRITTEN, literal(Fate.PUBLISHED.value)),
        (proposals.c.state == ProposalState.NOT_FOUND, literal(Fate.UNUSED.value)),
        else_=proposals.c.state,
    )
