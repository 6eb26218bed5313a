"""Puts the figures of a report together, for one run, a time or all; every figure comes from the ledger."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction

from sqlalchemy import Connection, select

from ledger import Ledger
from ledger.tables import proposals, runs
from reports.costs import fate, model_spend, money, review_labour, shared_spend, spend_by_run
from reports.counts import (
    Key,
    count_calls,
    count_codes,
    count_proposals,
    count_reasons,
    count_skus,
    oldest_waiting,
)
from reports.records import Cost, Counts, Dimension, Fate, Figures, Group, RunFigures, Skus
from reports.scope import Scope, other_currencies, scope_of
from schemas.run import CostPerSku, RunKind

#: Runs that the pictures over time show, and proposals in the list of what waits.
_NEWEST_RUNS = 30
_OLDEST_WAITING = 15

_Money = Mapping[Key, Fraction]
_CELL = [proposals.c[dimension.value] for dimension in Dimension]


def report_figures(
    ledger: Ledger, *, run_id: str | None = None, since: datetime | None = None, now: datetime | None = None
) -> Figures:
    """Return all figures of a run (id or unique first digits), or of what happened since a time, or ever.

    Amounts are in the currency of that run, or of the newest run. Raises ConfigError for an unknown run and
    LedgerUnavailable. All figures are of one state of the ledger.
    """
    with ledger.database.read() as connection:
        scope = scope_of(connection, run_id=run_id, since=since)
        spend_by_fate = shared_spend(connection, scope, [fate()])
        return Figures(
            made_at=now or datetime.now(UTC),
            currency=scope.currency,
            run_id=scope.run_id,
            since=since,
            other_currencies=other_currencies(connection, scope),
            total=_total(connection, scope),
            calls=count_calls(connection, scope),
            spend_by_fate={Fate(key or Fate.UNUSED): money(amount) for (key,), amount in spend_by_fate.items()},
            tables=_tables(connection, scope),
            codes=count_codes(connection, scope),
            reasons=count_reasons(connection, scope),
            runs=_runs(connection, scope),
            waiting=oldest_waiting(connection, scope, _OLDEST_WAITING),
        )


def run_cost_per_sku(ledger: Ledger, run_id: str) -> CostPerSku:
    """Return the content cost per SKU of one run: its calls and the review of its proposals, by their records."""
    with ledger.database.read() as connection:
        return _total(connection, scope_of(connection, run_id=run_id, since=None)).cost_per_sku


def _total(connection: Connection, scope: Scope) -> Group:
    labour = review_labour(connection, scope).get((), Fraction(0))
    return Group(
        key=None,
        counts=count_proposals(connection, scope, ())[()],
        skus=count_skus(connection, scope)[()],
        cost=Cost(model_spend(connection, scope), money(labour)),
    )


def _tables(connection: Connection, scope: Scope) -> Mapping[Dimension, tuple[Group, ...]]:
    """Return the groups of each dimension. The cells (family × locale × prompt × LLM) are read once, then added up."""
    counts = count_proposals(connection, scope, _CELL)
    labour = review_labour(connection, scope, _CELL)
    # A proposal always has a version: only calls without a proposal have none, and belong into no group.
    spend = {key: cost for key, cost in shared_spend(connection, scope, _CELL).items() if key[2] is not None}
    tables = {}
    for place, dimension in enumerate(Dimension):
        skus = {key: found for (key,), found in count_skus(connection, scope, _CELL[place]).items()}
        tables[dimension] = _groups(_added(counts, place), skus, _costs(spend, place), _costs(labour, place))
    return tables


def _groups(
    counts: Mapping[str | None, Counts],
    skus: Mapping[str | None, Skus],
    spend: Mapping[str | None, Fraction],
    labour: Mapping[str | None, Fraction],
) -> tuple[Group, ...]:
    """Return the groups, the one with most proposals first; money may come in without anything drafted."""
    none = Fraction(0)
    groups = [
        Group(
            key,
            counts.get(key, Counts()),
            skus.get(key, Skus()),
            Cost(money(spend.get(key, none)), money(labour.get(key, none))),
        )
        for key in {*counts, *spend, *labour}
    ]
    return tuple(sorted(groups, key=lambda group: (-group.counts.checked, group.key or "")))


def _runs(connection: Connection, scope: Scope) -> tuple[RunFigures, ...]:
    """Return the newest runs that drafted, the oldest of them first; each has all of its figures whenever they fell."""
    wanted = select(runs).where(runs.c.kind == RunKind.ENRICH, scope.both(runs.c.run_id, runs.c.started_at))
    rows = connection.execute(wanted.order_by(runs.c.started_at.desc()).limit(_NEWEST_RUNS)).all()
    ids = tuple(row.run_id for row in rows)
    ever = replace(scope, since=None, only_runs=ids)
    counts, skus = (
        count_proposals(connection, ever, [proposals.c.run_id]),
        count_skus(connection, ever, proposals.c.run_id),
    )
    labour = review_labour(connection, ever, [proposals.c.run_id])
    spend = spend_by_run(connection, ever)

    def group(run_id: str) -> Group:
        cost = Cost(spend.get(run_id, Decimal(0)), money(labour.get((run_id,), Fraction(0))))
        return Group(run_id, counts.get((run_id,), Counts()), skus.get((run_id,), Skus()), cost)

    return tuple(
        RunFigures(row.started_at, row.state, row.enricher_version, row.llm_model, group(row.run_id))
        for row in reversed(rows)
    )


def _added(counts: Mapping[Key, Counts], place: int) -> dict[str | None, Counts]:
    added: dict[str | None, Counts] = {}
    for key, cell in counts.items():
        added[key[place]] = added.get(key[place], Counts()) + cell
    return added


def _costs(cells: _Money, place: int) -> dict[str | None, Fraction]:
    added: dict[str | None, Fraction] = {}
    for key, amount in cells.items():
        added[key[place]] = added.get(key[place], Fraction(0)) + amount
    return added
