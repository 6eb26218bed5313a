"""How long texts take from the run that pulled their product to the write-back into the PIM, from the ledger."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Float, case, func, literal, or_, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from ledger.tables import proposals, runs
from reports.desk_records import Throughput
from reports.scope import Scope

_P = proposals.c


class seconds_between(FunctionElement[float]):  # noqa: N801 - it reads as the SQL function that it is
    """The seconds from the first of two times to the second."""

    inherit_cache = True
    type = Float()


@compiles(seconds_between)
def _of_postgresql(element: seconds_between, compiler: SQLCompiler, **options: Any) -> str:
    first, second = (compiler.process(clause, **options) for clause in element.clauses)
    return f"extract(epoch FROM {second} - {first})"


@compiles(seconds_between, "sqlite")
def _of_sqlite(element: seconds_between, compiler: SQLCompiler, **options: Any) -> str:
    first, second = (compiler.process(clause, **options) for clause in element.clauses)
    return f"(julianday({second}) - julianday({first})) * 86400.0"


def read_throughput(connection: Connection, scope: Scope) -> Throughput | None:
    """Return the throughput of what was published in a scope's time; None where nothing was."""
    return _read(connection, scope, literal(0)).get(0)


def read_weekly_throughput(
    connection: Connection, scope: Scope, weeks: Sequence[datetime]
) -> Mapping[datetime, Throughput]:
    """Return the throughput of what was published in each week, by its beginning; `weeks` are in order.

    A week without anything published is left out.
    """
    if not weeks:
        return {}
    begins = [(_P.written_at >= begin, place) for place, begin in reversed(list(enumerate(weeks)))]
    within = replace(scope, since=weeks[0], until=weeks[-1] + timedelta(weeks=1))
    return {weeks[place]: found for place, found in sorted(_read(connection, within, case(*begins)).items())}


def _read(connection: Connection, scope: Scope, part: ColumnElement[int]) -> dict[int, Throughput]:
    """Return the throughput by parts of a scope: of each, the text in the middle and the one before the last tenth."""
    took = seconds_between(runs.c.started_at, _P.written_at).label("took")
    place = func.row_number().over(partition_by=part, order_by=took).label("place")
    texts = func.count().over(partition_by=part).label("texts")
    published = (scope.runs(_P.run_id), _P.written_at.is_not(None), scope.time(_P.written_at))
    ranked = select(part.label("part"), took, place, texts).join_from(proposals, runs).where(*published).subquery()
    middle, most = (ranked.c.texts + 1) // 2, (ranked.c.texts * 9 + 9) // 10
    rows = connection.execute(
        select(ranked).where(or_(ranked.c.place == middle, ranked.c.place == most)).order_by(ranked.c.place)
    )
    times: dict[int, list[timedelta]] = {}
    counts: dict[int, int] = {}
    for row in rows:
        times.setdefault(row.part, []).append(timedelta(seconds=float(row.took)))
        counts[row.part] = row.texts
    return {key: Throughput(counts[key], found[0], found[-1]) for key, found in times.items()}
