"""Statements over many rows: inserts that keep what is there, and lists cut to what a statement takes."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Connection, Table

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

_T = TypeVar("_T")

#: SQLite takes 32,766 parameters in a statement.
_PARAMETERS = 5_000


def insert_new(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> int:
    """Insert rows whose key is not there yet, leave the others as they are, and return how many were new."""
    if not rows:
        return 0
    return int(connection.execute(insert_into(connection, table).on_conflict_do_nothing(), rows).rowcount)


def insert_into(connection: Connection, table: Table) -> "sqlite.Insert | postgresql.Insert":
    """Return an insert that can be told what to do with rows that are there, in the words of the database."""
    # Each imports drivers of its own; a report needs none of PostgreSQL's.
    if connection.dialect.name == "sqlite":
        from sqlalchemy.dialects import sqlite  # noqa: PLC0415

        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql  # noqa: PLC0415

    return postgresql.insert(table)


def chunks(values: Collection[_T], most: int = _PARAMETERS) -> Iterator[list[_T]]:
    """Yield the values in lists that fit into a statement."""
    rest = iter(values)
    while chunk := list(islice(rest, most)):
        yield chunk
