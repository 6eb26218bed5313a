"""Column types that SQLite and PostgreSQL treat alike: exact money, UTC times, empty scopes, storable text."""

from datetime import UTC, datetime
from decimal import Context, Decimal, Inexact
from typing import Any

from sqlalchemy import DateTime, Dialect, Numeric, Text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine

#: Wide enough for any sum of costs; a sum that would have to be rounded all the same is an error, not a figure.
EXACT = Context(prec=100, traps=[Inexact])


class Money(TypeDecorator[Decimal]):
    """An exact amount: NUMERIC in PostgreSQL, text in SQLite, which has no decimals of its own."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the type of the database at hand."""
        return dialect.type_descriptor(Numeric() if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:
        """Take finite decimals only: a float or NaN among money is a mistake of the caller."""
        if value is None:
            return None
        if not isinstance(value, Decimal) or not value.is_finite():
            raise ValueError(f"money must be a finite Decimal, not {value!r}")
        return value if dialect.name == "postgresql" else format(value, "f")

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:  # noqa: ARG002 - the base's signature
        """Return what was stored, digit by digit."""
        return None if value is None else Decimal(value)


class UtcTime(TypeDecorator[datetime]):
    """A point in time, aware and in UTC: timestamptz in PostgreSQL, ISO 8601 of fixed width (it sorts) in SQLite."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the type of the database at hand."""
        return dialect.type_descriptor(DateTime(timezone=True) if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Take aware times only: a naive one would mean another hour on another machine."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a time needs its zone: {value!r}")
        moved = value.astimezone(UTC)
        return moved if dialect.name == "postgresql" else moved.isoformat(timespec="microseconds")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Return the time in UTC."""
        if value is None:
            return None
        return (value if isinstance(value, datetime) else datetime.fromisoformat(value)).astimezone(UTC)


class Scope(TypeDecorator[str]):
    """A locale or channel, stored as an empty text where there is none: unlike NULL it can be a part of a key."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str:  # noqa: ARG002
        """Store no scope as an empty text."""
        return value or ""

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Return an empty text as no scope."""
        return value or None


class Words(TypeDecorator[str]):
    """Text from outside: characters that no database takes (NUL, lone surrogates) become U+FFFD."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Return text that can be stored."""
        return None if value is None else storable(value)


def storable(text: str) -> str:
    """Return text without the characters that PostgreSQL (NUL) or UTF-8 (lone surrogates) cannot hold."""
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


class money_sum(FunctionElement[Decimal]):  # noqa: N801 - it reads as the SQL function that it is
    """The exact sum of a money column; NULL over no rows."""

    inherit_cache = True
    type = Money()


@compiles(money_sum)
def _native_sum(element: money_sum, compiler: SQLCompiler, **options: Any) -> str:
    return f"sum({compiler.process(element.clauses, **options)})"


@compiles(money_sum, "sqlite")
def _python_sum(element: money_sum, compiler: SQLCompiler, **options: Any) -> str:
    return f"money_sum({compiler.process(element.clauses, **options)})"


class MoneySum:
    """SQLite's `money_sum`: its own `sum` would turn decimals into floats."""

    def __init__(self) -> None:
        self.total: Decimal | None = None

    def step(self, amount: str | None) -> None:
        """Add one stored amount."""
        if amount is not None:
            self.total = Decimal(amount) if self.total is None else EXACT.add(self.total, Decimal(amount))

    def finalize(self) -> str | None:
        """Return the sum as it is stored."""
        return None if self.total is None else format(self.total, "f")
