"""Puts the figures of a report together, for one run, a time or all; every figure comes from the ledger."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction

from sqlalchemy import Connection, select

from ledger import Ledger
from ledger.tables import runs
from reports.completeness import read_completeness
from reports.costs import (
    Labour,
    Spent,
    added,
    exact_sum,
    money,
    read_labour,
    read_spend,
    shared,
    total_calls,
    unused,
)
from reports.counts import (
    AlikeRecords,
    Key,
    by_reason,
    count_audited,
    count_codes,
    count_proposals,
    count_reasons,
    count_skus,
    oldest_waiting,
    read_records,
    summed,
)
from reports.records import Cost, Counts, Dimension, Fate, Figures, Group, RunFigures, Skus
from reports.scope import Scope, other_currencies, scope_of
from schemas.run import CostPerSku, RunKind

#: Runs that the pictures over time show, and proposals in the list of what waits.
_NEWEST_RUNS = 30
_OLDEST_WAITING = 15


def report_figures(
    ledger: Ledger, *, run_id: str | None = None, since: datetime | None = None, now: datetime | None = None
) -> Figures:
    """Return all figures of a run (id or unique first digits), or of what happened since a time, or ever.

    Amounts are in the currency of that run, or of the newest run. Raises ConfigError for an unknown run and
    LedgerUnavailable. All figures are of one state of the ledger.
    """
    with ledger.database.read() as connection:
        scope = scope_of(connection, run_id=run_id, since=since)
        parts = _read(connection, scope)
        by_fate = shared(parts.spent, lambda fate, _: fate)
        if lost := unused(parts.spent):
            by_fate[Fate.UNUSED] = lost
        reasons = count_reasons(connection, scope)
        return Figures(
            made_at=now or datetime.now(UTC),
            currency=scope.currency,
            run_id=scope.run_id,
            since=since,
            other_currencies=other_currencies(connection, scope),
            total=_total(parts),
            calls=total_calls(parts.spent),
            spend_by_fate={fate: money(amount) for fate, amount in by_fate.items()},
            tables={dimension: _table(parts, place) for place, dimension in enumerate(Dimension, start=1)},
            codes=count_codes(connection, scope),
            reasons=by_reason(reasons),
            reasons_by_version=reasons,
            runs=_runs(connection, scope, parts),
            waiting=oldest_waiting(connection, scope, _OLDEST_WAITING),
            untimed_decisions=sum(one.untimed for one in parts.labour),
        )


def week_figures(
    ledger: Ledger, *, now: datetime, weeks: int = 12, known: Mapping[datetime, Group] | None = None
) -> dict[datetime, Group]:
    """Return the figures of the newest weeks by their Mondays, the oldest first; a week without any is left out.

    `known` are weeks that were counted before and are not counted again.
    """
    monday = datetime.combine(now.date() - timedelta(days=now.weekday()), time(), now.tzinfo)
    begins = [monday - timedelta(weeks=back) for back in reversed(range(weeks))]
    found: dict[datetime, Group] = {}
    for begin in begins:
        group = (known or {}).get(begin)
        if group is None:
            # A connection for each: no writer waits for the oldest of twelve readings.
            with ledger.database.read() as connection:
                scope = scope_of(connection, run_id=None, since=begin)
                group = _total(_read(connection, replace(scope, until=begin + timedelta(weeks=1))))
        found[begin] = group
    return found


def spot_check_counts(ledger: Ledger) -> Counts:
    """Return the judged spot checks and the defects among them, and nothing else; an index of its own has them."""
    with ledger.database.read() as connection:
        return count_audited(connection)


def run_cost_per_sku(ledger: Ledger, run_id: str) -> CostPerSku:
    """Return the content cost per SKU of one run: its calls and the review of its proposals, by their records."""
    with ledger.database.read() as connection:
        return _total(_read(connection, scope_of(connection, run_id=run_id, since=None))).cost_per_sku


@dataclass(frozen=True, slots=True)
class _Parts:
    """What the figures of a scope are added up from; the ledger is read once for each."""

    counts: Mapping[Key, tuple[int, ...]]
    records: tuple[AlikeRecords, ...]
    labour: tuple[Labour, ...]
    spent: tuple[Spent, ...]


def _read(connection: Connection, scope: Scope) -> _Parts:
    return _Parts(
        counts=count_proposals(connection, scope),
        records=read_records(connection, scope),
        labour=read_labour(connection, scope),
        spent=read_spend(connection, scope),
    )


def _total(parts: _Parts) -> Group:
    labour = sum((one.cost for one in parts.labour), Fraction(0))
    return Group(
        key=None,
        counts=summed(parts.counts.values()),
        skus=count_skus(parts.records)[None],
        cost=Cost(exact_sum(one.cost for one in parts.spent), money(labour)),
    )


def _table(parts: _Parts, place: int) -> tuple[Group, ...]:
    """Return the groups by a part of the keys, the one with most proposals first.

    Money may come in without anything drafted; calls that no proposal came of belong into no group.
    """
    spend = shared(parts.spent, lambda _, cell: cell[place - 1])
    labour = added((one.cell[place - 1], one.cost) for one in parts.labour)
    groups = _groups(parts, place, {key: money(amount) for key, amount in spend.items()}, labour)
    return tuple(sorted(groups.values(), key=lambda group: (-group.counts.checked, group.key or "")))


def _groups(
    parts: _Parts, place: int, spend: Mapping[str | None, Decimal], labour: Mapping[str | None, Fraction]
) -> dict[str | None, Group]:
    counts: dict[str | None, list[tuple[int, ...]]] = {}
    for key, numbers in parts.counts.items():
        counts.setdefault(key[place], []).append(numbers)
    skus = count_skus(parts.records, place)
    return {
        key: Group(
            key,
            summed(counts.get(key, ())),
            skus.get(key, Skus()),
            Cost(spend.get(key, Decimal(0)), money(labour.get(key, Fraction(0)))),
        )
        for key in {*counts, *spend, *labour}
    }


def _runs(connection: Connection, scope: Scope, parts: _Parts) -> tuple[RunFigures, ...]:
    """Return the newest runs that drafted, the oldest of them first; each has all of its figures whenever they fell."""
    wanted = select(runs).where(runs.c.kind == RunKind.ENRICH, scope.both(runs.c.run_id, runs.c.started_at))
    rows = connection.execute(wanted.order_by(runs.c.started_at.desc()).limit(_NEWEST_RUNS)).all()
    if scope.since is not None:
        parts = _read(connection, replace(scope, since=None, only_runs=tuple(row.run_id for row in rows)))
    spend: dict[str | None, Decimal] = {}
    for one in parts.spent:
        spend[one.run_id] = exact_sum((spend.get(one.run_id, Decimal(0)), one.cost))
    measured = read_completeness(connection, [row.run_id for row in rows])
    groups = _groups(parts, 0, spend, added((one.run_id, one.cost) for one in parts.labour))
    return tuple(
        RunFigures(
            row.started_at,
            row.state,
            row.enricher_version,
            row.llm_model,
            groups.get(row.run_id) or Group(row.run_id, Counts(), Skus(), Cost()),
            measured.get(row.run_id, ()),
        )
        for row in reversed(rows)
    )
