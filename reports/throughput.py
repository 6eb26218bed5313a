"""How long texts take from their draft to the PIM, from the ledger."""

from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Float, func, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from ledger.tables import proposals
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
    took = seconds_between(_P.drafted_at, _P.written_at)
    published = (scope.runs(_P.run_id), _P.written_at.is_not(None), scope.time(_P.written_at))
    count = int(connection.scalar(select(func.count()).where(*published)) or 0)
    if not count:
        return None
    ordered = select(took).where(*published).order_by(took)

    def share(of: float) -> timedelta:
        place = max(0, -(-round(of * 1000) * count // 1000) - 1)
        return timedelta(seconds=float(connection.scalar(ordered.offset(place).limit(1)) or 0.0))

    return Throughput(count, share(0.5), share(0.9))
