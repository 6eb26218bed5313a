"""Money from the ledger, exact: model spend, review labour, and whose text each share of a call went into."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from sqlalchemy import ColumnElement, Connection, case, exists, func, literal, select

from ledger.column_types import money_sum
from ledger.records import ProposalState
from ledger.tables import call_uses, calls, proposals, runs, verdicts
from reports.counts import Columns, Key
from reports.records import Fate
from reports.scope import Scope

_MILLISECONDS_AN_HOUR = 3_600_000


def model_spend(connection: Connection, scope: Scope) -> Decimal:
    """Return what all paid calls cost: retries, refusals, rejected drafts and unused answers included."""
    paid = scope.both(calls.c.run_id, calls.c.answered_at)
    query = select(money_sum(calls.c.cost)).select_from(calls).where(paid)
    return connection.scalar(query) or Decimal(0)


def spend_by_run(connection: Connection, scope: Scope) -> Mapping[str, Decimal]:
    """Return the model spend of each run that paid for calls."""
    query = select(calls.c.run_id, money_sum(calls.c.cost)).where(scope.both(calls.c.run_id, calls.c.answered_at))
    return {row[0]: row[1] for row in connection.execute(query.group_by(calls.c.run_id))}


def review_labour(connection: Connection, scope: Scope, by: Columns = ()) -> Mapping[Key, Fraction]:
    """Return review time × hourly rate for every combination of these columns of `proposals` and `runs`.

    The rate is that of the run that drafted the proposal. All verdicts count, also those that were taken back.
    """
    query = (
        select(*by, runs.c.hourly_rate, func.sum(verdicts.c.milliseconds))
        .join_from(verdicts, proposals, verdicts.c.proposal_id == proposals.c.id)
        .join(runs, proposals.c.run_id == runs.c.run_id)
        .where(scope.both(proposals.c.run_id, verdicts.c.decided_at))
        .group_by(*by, runs.c.hourly_rate)
    )
    labour: dict[Key, Fraction] = {}
    for *key, rate, milliseconds in connection.execute(query):
        amount = Fraction(rate) * int(milliseconds) / _MILLISECONDS_AN_HOUR
        labour[tuple(key)] = labour.get(tuple(key), Fraction(0)) + amount
    return labour


def shared_spend(connection: Connection, scope: Scope, by: Columns) -> Mapping[Key, Fraction]:
    """Return the model spend by columns of `proposals` and `call_uses`: a call is shared equally by its proposals.

    Calls that no proposal came of have None in every place.
    """
    labels = [column.label(f"key_{place}") for place, column in enumerate(by)]
    joined = call_uses.join(proposals, call_uses.c.proposal_id == proposals.c.id)
    single = select(call_uses.c.request_hash, *labels).select_from(joined).subquery()
    by_use = [single.c.request_hash, *(single.c[label.name] for label in labels)]
    parts = select(*by_use, func.count().label("part")).group_by(*by_use).subquery()
    other = call_uses.alias()
    whole = select(func.count()).where(other.c.request_hash == parts.c.request_hash).scalar_subquery()
    uses = select(parts, whole.label("whole")).subquery()
    keys = [uses.c[label.name] for label in labels]
    shares = [uses.c.part, uses.c.whole]
    paid = scope.both(calls.c.run_id, calls.c.answered_at)
    # The uses come first: SQLite finds a call by its key, but would search them for each call from the top.
    query = select(*keys, *shares, money_sum(calls.c.cost)).join_from(
        uses, calls, calls.c.request_hash == uses.c.request_hash
    )
    spend: dict[Key, Fraction] = {}
    for *key, part, whole_use, cost in connection.execute(query.where(paid).group_by(*keys, *shares)):
        spend[tuple(key)] = spend.get(tuple(key), Fraction(0)) + Fraction(cost) * int(part) / int(whole_use)
    is_used = exists().where(call_uses.c.request_hash == calls.c.request_hash)
    unused = connection.scalar(select(money_sum(calls.c.cost)).select_from(calls).where(paid, ~is_used))
    return spend if unused is None else {**spend, (None,) * len(by): Fraction(unused)}


def fate() -> ColumnElement[Any]:
    """Return the `Fate` of a use of a call as a column."""
    return case(
        (call_uses.c.is_final.is_(False), literal(Fate.REPAIRED.value)),
        (proposals.c.state == ProposalState.WRITTEN, literal(Fate.PUBLISHED.value)),
        else_=proposals.c.state,
    )


def money(amount: Fraction) -> Decimal:
    """Return an exact amount as a decimal of 28 digits."""
    return Decimal(amount.numerator) / Decimal(amount.denominator)
