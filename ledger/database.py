"""Connections to the ledger's database: SQLite in WAL mode or PostgreSQL, with errors that say what to do."""

import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, text
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    DBAPIError,
    InterfaceError,
    InternalError,
    NoSuchModuleError,
    OperationalError,
    TimeoutError,  # noqa: A004 - SQLAlchemy's name for a pool without a free connection
)

from ledger.column_types import MoneySum
from schemas.errors import ConfigError, LedgerUnavailable

#: SQLite's switch to WAL does not wait for others as statements do: this many tries, 50 ms apart.
_WAL_TRIES = 200
#: A file of up to 1 GB is read where the system keeps it, without a copy of each page: a search takes a third.
_MAPPED = "PRAGMA mmap_size=1073741824"
#: Any number that nobody else uses for advisory locks in PostgreSQL.
_LOCK = 7_583_927
#: PostgreSQL gives up what a machine held that lost its power after two minutes, not after two hours.
_KEEPALIVES = {"tcp_keepalives_idle": 60, "tcp_keepalives_interval": 10, "tcp_keepalives_count": 6}


class Database:
    """Read and write transactions on one database; thread-safe."""

    def __init__(self, url: str, *, lock_timeout: float = 30.0, reads_only: bool = False) -> None:
        """Make the engine; nothing is connected yet. `lock_timeout` is the patience with other writers, in seconds.

        With `reads_only` a SQLite file is read also where it or its folder may not be written.
        Raises ConfigError for a URL of another kind, LedgerUnavailable where SQLite's folder cannot be made.
        """
        parsed = _parsed(url)
        self.where = f"[ledger] {parsed.set(query={}).render_as_string(hide_password=True)}"
        self.is_sqlite = parsed.get_backend_name() == "sqlite"
        self._lock_timeout = lock_timeout
        self._turn = threading.Lock()
        self._frozen: Path | None = None
        path = Path(parsed.database or "")
        self.is_read_only = self.is_sqlite and reads_only and path.is_file() and not _is_writable(path)
        if self.is_read_only:
            # A last writer leaves no WAL behind; without one, and none to be made, only a file that is taken to stay
            # as it is can be read. `read` looks whether it did.
            self._frozen = None if Path(f"{path}-wal").exists() else path
            self.engine = _read_only_engine(path, lock_timeout, is_frozen=self._frozen is not None)
        elif self.is_sqlite:
            _make_folder(Path(parsed.database or ""), self.where)
            self.engine = _sqlite_engine(parsed, lock_timeout)
        else:
            self.engine = _postgresql_engine(parsed, lock_timeout)
        self._writer = self.engine.execution_options(is_write=True)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Yield a connection for reading; it does not wait for writers. SQLite shows one state throughout."""
        before = self._state()
        with self._translated(), self.engine.connect() as connection, connection.begin():
            yield connection
        if self._state() != before:
            raise LedgerUnavailable(f"{self.where}: another process wrote to it meanwhile; call this again")

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Yield a connection whose work is committed whole when the block ends, or not at all."""
        # SQLite has one writer at a time: threads of this process queue here, where nobody polls.
        with self._turn if self.is_sqlite else nullcontext(), self._translated(), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def session(self) -> Iterator[Connection]:
        """Yield a connection of its own without a transaction: what its session holds goes when the block ends."""
        at_once = self.engine.execution_options(isolation_level="AUTOCOMMIT")
        with self._translated(), at_once.connect() as connection:
            connection.detach()
            yield connection

    def ensure_reachable(self) -> None:
        """Raise LedgerUnavailable where the database does not answer, or its file is gone."""
        path = Path(self.engine.url.database or "")
        if self.is_sqlite and not self.is_read_only and not path.is_file():
            raise LedgerUnavailable(f"{self.where}: the file is gone; bring it back, then start this again")
        with self.read() as connection:
            connection.execute(text("SELECT 1 FROM runs LIMIT 1"))

    def be_only_writer(self, connection: Connection) -> None:
        """Make a write wait for all others that call this too, to their end. In SQLite every write does."""
        if not self.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    def _state(self) -> tuple[int, int] | None:
        if self._frozen is None:
            return None
        found = self._frozen.stat()
        return found.st_mtime_ns, found.st_size

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (OperationalError, InterfaceError, InternalError, TimeoutError) as error:
            if _is_our_mistake(error):
                raise
            raise LedgerUnavailable(f"{self.where}: {_advice(error, self._lock_timeout)}") from error
        except DatabaseError as error:
            # "file is not a database", "disk image is malformed"; others are mistakes of ours and stay visible.
            if type(error.orig) is sqlite3.DatabaseError:
                raise ConfigError(f"{self.where}: {error.orig}; name another file, or restore it") from error
            raise


def _parsed(url: str) -> URL:
    advice = "name sqlite:///path/of/ledger.db or postgresql://user@host/database"
    try:
        parsed = make_url(url)
        backend = parsed.get_backend_name()
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise ConfigError(f"[ledger] url: {_without_secrets(url)!r} is no database URL; {advice}") from error
    if backend in ("postgresql", "postgres"):
        return parsed.set(drivername="postgresql+psycopg")
    if backend != "sqlite":
        raise ConfigError(f"[ledger] url: {parsed.drivername} is not known; {advice}")
    if not parsed.database or ":memory:" in parsed.database:
        raise ConfigError(f"[ledger] url: a ledger in memory would forget what was paid; {advice}")
    return parsed.set(drivername="sqlite+pysqlite")


def _without_secrets(url: str) -> str:
    """Return what can be shown of a URL that nobody can take apart: anything before an @ may be a password."""
    scheme, found, rest = url.partition("://")
    if not found:
        scheme, rest = "", url
    _, is_secret, place = rest.partition("?")[0].rpartition("@")
    if not is_secret and ":" in place:
        place = ""
    return f"{scheme}{found}{'…' if is_secret or not place else ''}{is_secret}{place}"


def _make_folder(path: Path, where: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        file = next((one for one in (path.parent, *path.parent.parents) if one.is_file()), path.parent)
        raise LedgerUnavailable(
            f"{where}: {file} is a file, not a folder; move it away, or name another place in [ledger] url"
        ) from error
    except OSError as error:
        raise LedgerUnavailable(
            f"{where}: {error.strerror}; make the folder, or name another in [ledger] url"
        ) from error


class _HintingCompiler(SQLiteCompiler):
    """Writes the hints of `Select.with_hint` behind a table, such as INDEXED BY; SQLAlchemy leaves SQLite's out.

    SQLite's LIKE takes no heed of case by itself: ILIKE through lower(), which knows ASCII alone too, costs double.
    """

    def visit_ilike_op_binary(self, binary: Any, operator: Any, **options: Any) -> str:
        """Return ILIKE as SQLite's LIKE."""
        return str(self.visit_like_op_binary(binary, operator, **options))  # type: ignore[no-untyped-call]

    def get_from_hint_text(self, _table: Any, text: str | None) -> str | None:
        """Return a hint as it was given."""
        return text


def _sqlite_engine(url: URL, lock_timeout: float) -> Engine:
    engine = create_engine(
        url, connect_args={"timeout": lock_timeout}, pool_size=8, max_overflow=56, hide_parameters=True
    )
    engine.dialect.statement_compiler = _HintingCompiler
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _read_only_engine(path: Path, lock_timeout: float, *, is_frozen: bool) -> Engine:
    address = f"{path.resolve().as_uri()}?mode=ro{'&immutable=1' if is_frozen else ''}"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(address, uri=True, timeout=lock_timeout, check_same_thread=False)
        connection.isolation_level = None
        connection.create_aggregate("money_sum", 1, MoneySum)  # type: ignore[arg-type] # its stub knows no texts
        connection.execute(_MAPPED)
        return connection

    engine = create_engine("sqlite+pysqlite://", creator=connect, poolclass=QueuePool)
    engine.dialect.statement_compiler = _HintingCompiler
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _is_writable(path: Path) -> bool:
    """Say whether a SQLite file can be opened as usual: its folder takes the files of the WAL too."""
    with_effective = {"effective_ids": True} if os.access in os.supports_effective_ids else {}
    return all(os.access(place, os.W_OK, **with_effective) for place in (path, path.parent))


def _postgresql_engine(url: URL, lock_timeout: float) -> Engine:
    settings = {"lock_timeout": round(lock_timeout * 1000), "timezone": "UTC", **_KEEPALIVES}
    options = " ".join([str(url.query.get("options", "")), *(f"-c {name}={value}" for name, value in settings.items())])
    arguments = {"connect_timeout": 10, "application_name": "skuwright", "options": options.strip()}
    return create_engine(
        url.difference_update_query(["options"]),
        connect_args=arguments,
        pool_pre_ping=True,
        pool_size=8,
        hide_parameters=True,
    )


def _prepare_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    # The driver must not begin transactions by itself: `_begin_sqlite` decides how.
    connection.isolation_level = None
    connection.create_aggregate("money_sum", 1, MoneySum)  # type: ignore[arg-type] # its stub knows no texts
    _use_wal(connection)
    # With WAL, NORMAL survives a kill -9 at any point. Only a power cut can take the last commits, and never the
    # file's soundness; FULL would pay an fsync for each batch of answers.
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA cache_size=-65536")
    connection.execute(_MAPPED)
    # 32 MB instead of 4: pages that many batches touch are copied back once, not over and over.
    connection.execute("PRAGMA wal_autocheckpoint=8000")


def _use_wal(connection: sqlite3.Connection) -> None:
    for tries_left in range(_WAL_TRIES, -1, -1):
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or not tries_left:
                raise
            time.sleep(0.05)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    # A write that begins as a read can fail half-way when another process writes; IMMEDIATE waits at the start.
    is_write = connection.get_execution_options().get("is_write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_write else "BEGIN")


def _is_our_mistake(error: Exception) -> bool:
    # SQLite calls a wrong statement operational too.
    said = error.orig if isinstance(error, DBAPIError) else None
    return isinstance(said, sqlite3.OperationalError) and said.sqlite_errorcode == sqlite3.SQLITE_ERROR


def _advice(error: Exception, lock_timeout: float) -> str:
    said = str(error.orig if isinstance(error, DBAPIError) else error).strip().split("\n", 1)[0]
    lower = said.lower()
    if "locked" in lower or "lock timeout" in lower:
        return f"{said}: another process has held it for {lock_timeout:g} s; wait for it or end it, then run again"
    if "full" in lower or "disk i/o" in lower or "no space" in lower:
        return f"{said}: make room on the disk, then run again; nothing that was stored is lost"
    if "readonly" in lower or "read-only" in lower or "unable to open" in lower:
        return f"{said}: check the path and its permissions, or name another file in [ledger] url"
    if "connect" in lower:
        return f"{said}: start the database, or mend [ledger] url"
    return f"{said}; see the log of the database, then run again"
