"""Rows of a group as one JSON text: groups that look alike are counted in SQL, and told apart once in Python."""

from typing import Any

import orjson
from sqlalchemy import ColumnElement, Integer, Text, case, func, literal_column
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from ledger.tables import CELL, proposals

#: Family, locale, prompt version and language model; None where there is none.
Cell = tuple[str | None, ...]
CELL_COLUMNS = tuple(proposals.c[name] for name in CELL)
#: The same for `json_rows`, which knows nothing of how a locale that is none is stored.
RAW_CELL = tuple(func.nullif(column, "") if column.name == "locale" else column for column in CELL_COLUMNS)


class json_rows(FunctionElement[str]):  # noqa: N801 - it reads as the SQL function that it is
    """The rows of a group as a JSON list of lists; NULL or an empty list over no rows."""

    inherit_cache = True
    type = Text()


@compiles(json_rows)
def _of_postgresql(element: json_rows, compiler: SQLCompiler, **options: Any) -> str:
    return f"CAST(json_agg(json_build_array({compiler.process(element.clauses, **options)})) AS text)"


@compiles(json_rows, "sqlite")
def _of_sqlite(element: json_rows, compiler: SQLCompiler, **options: Any) -> str:
    return f"json_group_array(json_array({compiler.process(element.clauses, **options)}))"


def rows_in(text: str | None) -> list[list[Any]]:
    """Return the rows of a JSON text."""
    found: list[list[Any]] = orjson.loads(text or "[]")
    return found


def as_number(condition: ColumnElement[bool]) -> ColumnElement[Any]:
    """Return a condition as 1 or 0."""
    return case((condition, literal_column("1", Integer)), else_=literal_column("0", Integer))
