"""The search of the queue as SQL: SKUs and texts that hold some words, whose case is folded in ASCII alone."""

from typing import Any

from sqlalchemy import ColumnElement, Text, or_
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from ledger.tables import proposals


def matches(search: str) -> ColumnElement[bool]:
    """Return the term that a search stands for."""
    columns = (_bytewise(proposals.c.identifier), _bytewise(proposals.c.text))
    likes = [f"%{_escaped(one)}%" for one in _spellings(search)]
    return or_(*(column.ilike(like, escape="\\") for like in likes for column in columns))


class _bytewise(FunctionElement[str]):  # noqa: N801 - it reads as the SQL that it is
    """A text whose case is folded in ASCII alone, as SQLite does; PostgreSQL takes twice as long to fold all others.

    `_spellings` has the others.
    """

    inherit_cache = True
    type = Text()


@compiles(_bytewise)
def _as_it_is(element: _bytewise, compiler: SQLCompiler, **options: Any) -> str:
    return compiler.process(element.clauses, **options)


@compiles(_bytewise, "postgresql")
def _of_postgresql(element: _bytewise, compiler: SQLCompiler, **options: Any) -> str:
    return f'({compiler.process(element.clauses, **options)} COLLATE "C")'


def _spellings(search: str) -> list[str]:
    """Return a search in the cases that are told apart: ASCII letters alone are folded."""
    if search.isascii():
        return [search]
    return list(dict.fromkeys((search, search.lower(), search.upper(), search.title())))


def _escaped(search: str) -> str:
    return search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
