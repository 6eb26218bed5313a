"""Connections to the ledger's database: SQLite in WAL mode or PostgreSQL, with errors that say what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from ledger.column_types import MoneySum
from schemas.errors import ConfigError, LedgerUnavailable

_BUSY_MILLISECONDS = 30_000
#: WAL with synchronous=NORMAL survives a killed process; only a power cut can lose the last commits, never corrupt.
_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=NORMAL",
    f"PRAGMA busy_timeout={_BUSY_MILLISECONDS}",
    "PRAGMA foreign_keys=ON",
)


class Database:
    """Read and write transactions on one database; thread-safe."""

    def __init__(self, url: str) -> None:
        """Make the engine; nothing is connected yet. Raises ConfigError for a URL of another kind."""
        parsed = _parsed(url)
        self.where = f"[ledger] {parsed.render_as_string(hide_password=True)}"
        self.is_sqlite = parsed.get_backend_name() == "sqlite"
        if self.is_sqlite and parsed.database:
            _make_folder(Path(parsed.database), self.where)
        self.engine = create_engine(parsed, pool_pre_ping=not self.is_sqlite, pool_size=8)
        if self.is_sqlite:
            _prepare_sqlite(self.engine)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Yield a connection that sees one state of the ledger."""
        with self._translated(), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Yield a connection whose work is committed whole when the block ends, or not at all."""
        with self._translated(), self.engine.execution_options(is_write=True).begin() as connection:
            yield connection

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise LedgerUnavailable(f"{self.where}: {_advice(error)}") from error
        except SQLAlchemyError as error:
            raise LedgerUnavailable(f"{self.where}: {error}; try again") from error


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
        if parsed.drivername in ("postgresql", "postgres"):
            parsed = parsed.set(drivername="postgresql+psycopg")
        if parsed.get_backend_name() not in ("sqlite", "postgresql"):
            raise ConfigError(f"[ledger] url: {parsed.drivername} is not known; name sqlite:///… or postgresql://…")
    except (ArgumentError, NoSuchModuleError) as error:
        raise ConfigError(f"[ledger] url: {error}; name sqlite:///… or postgresql://…") from error
    return parsed


def _make_folder(path: Path, where: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerUnavailable(
            f"{where}: {error.strerror}; make the folder, or name another in [ledger] url"
        ) from error


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: Any) -> None:
        # The driver must not begin transactions by itself: `begin` below decides how.
        connection.isolation_level = None
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        connection.create_aggregate("money_sum", 1, MoneySum)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A write that begins as a read can fail half-way when another process writes; IMMEDIATE waits at the start.
        is_write = connection.get_execution_options().get("is_write")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_write else "BEGIN")


def _advice(error: DBAPIError) -> str:
    said = str(error.orig).strip().splitlines()[0] if error.orig else str(error)
    lower = said.lower()
    if "locked" in lower:
        return (
            f"{said}: another process has held it for {_BUSY_MILLISECONDS // 1000} s; wait for it or end it, run again"
        )
    if "full" in lower or "disk i/o" in lower or "no space" in lower:
        return f"{said}: make room on the disk, then run again; nothing that was stored is lost"
    if "readonly" in lower or "unable to open" in lower:
        return f"{said}: check the path and its permissions, or name another file in [ledger] url"
    if "connection" in lower or "connect" in lower:
        return f"{said}: start the database, or mend [ledger] url"
    return f"{said}; see the message of the database"
