"""Statements over many rows: inserts that keep what is there, and lists cut to what a statement takes."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

#: SQLite takes 32,766 parameters in a statement.
_PARAMETERS = 5_000


def insert_new(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> int:
    """Insert rows whose key is not there yet, leave the others as they are, and return how many were new."""
    if not rows:
        return 0
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    return int(connection.execute(insert(table).on_conflict_do_nothing(), rows).rowcount)


def chunks(values: Collection[str]) -> Iterator[list[str]]:
    """Yield the values in lists that fit into a statement."""
    rest = iter(values)
    while chunk := list(islice(rest, _PARAMETERS)):
        yield chunk
