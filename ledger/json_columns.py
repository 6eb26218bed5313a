"""Parts of records that are kept as JSON, read within the database."""

from typing import Any

from sqlalchemy import Text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class json_text(FunctionElement[str]):  # noqa: N801 - it reads as the SQL function that it is
    """The text under a key of a JSON object: `json_text(column, literal_column("'key'"))`."""

    inherit_cache = True
    type = Text()


@compiles(json_text)
def _of_postgresql(element: json_text, compiler: SQLCompiler, **options: Any) -> str:
    column, key = (compiler.process(part, **options) for part in element.clauses)
    return f"(CAST({column} AS json) ->> {key})"


@compiles(json_text, "sqlite")
def _of_sqlite(element: json_text, compiler: SQLCompiler, **options: Any) -> str:
    column, key = (compiler.process(part, **options) for part in element.clauses)
    return f"json_extract({column}, '$.' || {key})"
