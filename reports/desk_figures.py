"""The figures page of the review desk as plain texts and pictures; every figure comes from the ledger."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from ledger import Ledger
from reports.desk_records import Late, ManualBaseline, Throughput
from reports.figures import report_figures, week_figures
from reports.lateness import read_late
from reports.pictures import Picture, cause_pictures, week_pictures
from reports.records import Figures, Group
from reports.scope import scope_of
from reports.tables import (
    KeyFigure,
    Table,
    cause_tables,
    group_tables,
    key_figures,
    unfinished_table,
    waiting_table,
)
from reports.throughput import read_throughput, read_weekly_throughput
from reports.words import NONE, Words


@dataclass(frozen=True, slots=True)
class DeskFigures:
    """All that the figures page says."""

    figures: Figures
    weeks: Mapping[datetime, Group]
    throughput: Throughput | None
    late: tuple[Late, ...]
    late_after_days: int
    baseline: ManualBaseline | None
    week_throughput: Mapping[datetime, Throughput]


def read_desk_figures(
    ledger: Ledger,
    *,
    now: datetime,
    baseline: ManualBaseline | None = None,
    late_after_days: int = 7,
    known_weeks: Mapping[datetime, Group] | None = None,
) -> DeskFigures:
    """Return the figures as they are now; `known_weeks` are not counted again. Raises LedgerUnavailable."""
    figures = report_figures(ledger, now=now)
    with ledger.database.read() as connection:
        scope = scope_of(connection, run_id=None, since=None)
        throughput = read_throughput(connection, scope)
        late = read_late(connection, scope, now - timedelta(days=late_after_days))
    weeks = week_figures(ledger, now=now, known=known_weeks)
    with ledger.database.read() as connection:
        week_throughput = read_weekly_throughput(connection, scope, list(weeks))
    return DeskFigures(figures, weeks, throughput, late, late_after_days, baseline, week_throughput)


def desk_key_figures(found: DeskFigures, words: Words) -> tuple[KeyFigure, ...]:
    """Return the figures that the page opens with."""
    return (*key_figures(found.figures, words), _throughput(found, words), _savings(found, words))


def desk_tables(found: DeskFigures, words: Words) -> tuple[Table, ...]:
    """Return the tables behind the figures."""
    tables = (*cause_tables(found.figures, words), *group_tables(found.figures, words))
    return tuple(table for table in tables if table.rows)


def desk_exceptions(found: DeskFigures, words: Words) -> tuple[Table, ...]:
    """Return what lies too long, with age and owner, what waits longest, and runs that did not finish."""
    now = found.figures.made_at
    rows = [
        (
            words.of("state", one.state),
            words.family(one.family) if one.family else words["none.family"],
            one.locale or NONE,
            one.owner or NONE,
            words.count(one.proposals),
            words.age(now - one.oldest),
        )
        for one in found.late
    ]
    headers = ("column.state", "group.family", "group.locale", "column.owner", "column.count", "column.oldest")
    title = words["table.late"].format(days=words.count(found.late_after_days))
    late = Table(title, tuple(words[key] for key in headers), tuple(rows), names=4)
    waiting = waiting_table(found.figures, words, has_ids=False)
    return tuple(table for table in (late, waiting, unfinished_table(found.figures, words)) if table.rows)


def desk_pictures(found: DeskFigures, words: Words) -> Iterator[Picture]:
    """Yield the pictures: the weeks, and the causes."""
    yield from week_pictures(found.weeks, found.week_throughput, found.figures.currency, words)
    yield from cause_pictures(found.figures, words)


def _throughput(found: DeskFigures, words: Words) -> KeyFigure:
    took = found.throughput
    value = words.age(took.median) if took else NONE
    remark = words["throughput_most"].format(most=words.age(took.most)) if took else ""
    return KeyFigure(words["throughput"], value, words["throughput.means"], remark)


def _savings(found: DeskFigures, words: Words) -> KeyFigure:
    baseline, total = found.baseline, found.figures.total
    if baseline is None:
        return KeyFigure(words["savings"], NONE, words["savings.means"], words["savings_none"])
    saved = baseline.savings(total.counts.published, total.cost.total)
    parts = words["savings_parts"].format(
        count=words.count(total.counts.published), minutes=words.number(baseline.minutes_per_text)
    )
    return KeyFigure(words["savings"], words.money(saved, found.figures.currency), words["savings.means"], parts)
