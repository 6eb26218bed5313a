"""Databases for tests, SQLite and a real PostgreSQL: empty ones, and ones with the tables of this version.

The tables are made once: a SQLite file is copied, PostgreSQL's are emptied after each test. One server is there for
all tests of a process.
"""

import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from ledger import Ledger
from ledger.tables import metadata
from tests.ledger.builders import make_run
from tests.ledger.postgres_server import VARIABLE, binaries, running_server

#: Bytes of proposals from which on deleted rows are cleared away, too, so that nobody reads over them.
_LARGE = 2_000_000


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def backend(request: pytest.FixtureRequest) -> str:
    """Return a kind of database: a test that uses it runs on each."""
    found: str = request.param
    return found


@pytest.fixture(scope="session")
def sqlite_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file with the tables of this version, for copies."""
    path = tmp_path_factory.mktemp("tables") / "ledger.db"
    Ledger.open(f"sqlite:///{path}").close()
    return path


@pytest.fixture
def sqlite_url(sqlite_tables: Path, tmp_path: Path) -> str:
    """Return the URL of a ledger without rows, `ledger.db` in the test's folder."""
    shutil.copyfile(sqlite_tables, tmp_path / "ledger.db")
    return f"sqlite:///{tmp_path / 'ledger.db'}"


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Yield the URL of a server that databases can be made on, or skip."""
    if VARIABLE in os.environ:
        yield os.environ[VARIABLE]
        return
    folder = binaries()
    if folder is None:
        pytest.skip(f"no PostgreSQL is installed (apt-get install postgresql), and {VARIABLE} names no server")
    with running_server(folder) as url:
        yield url


@pytest.fixture(scope="session")
def postgres_tables(postgres_server: str) -> Iterator[str]:
    """Yield the URL of a database with the tables of this version."""
    with _database_on(postgres_server) as url:
        Ledger.open(url).close()
        yield url


@pytest.fixture
def postgres_url(postgres_tables: str) -> Iterator[str]:
    """Yield the URL of a ledger without rows."""
    yield postgres_tables
    _empty(postgres_tables)


@pytest.fixture
def empty_postgres_url(postgres_server: str) -> Iterator[str]:
    """Yield the URL of a database without tables."""
    with _database_on(postgres_server) as url:
        yield url


@pytest.fixture
def url(backend: str, request: pytest.FixtureRequest) -> str:
    """Return the URL of a ledger without rows."""
    found: str = request.getfixturevalue("sqlite_url" if backend == "sqlite" else "postgres_url")
    return found


@pytest.fixture
def empty_url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the URL of a database without tables; in SQLite the file is not there yet."""
    if backend == "sqlite":
        return f"sqlite:///{tmp_path / 'ledger.db'}"
    found: str = request.getfixturevalue("empty_postgres_url")
    return found


@pytest.fixture
def ledger(url: str) -> Iterator[Ledger]:
    """Yield an open ledger with the runs `r1` and `w1`."""
    opened = Ledger.open(url)
    for run_id in ("r1", "w1"):
        opened.start_run(make_run(run_id=run_id))
    yield opened
    opened.close()


@contextmanager
def _database_on(server: str) -> Iterator[str]:
    name = f"skuwright_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        yield f"{server.rsplit('/', 1)[0]}/{name}"
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def _empty(url: str) -> None:
    """Leave no row and no connection of a test behind, and let counting keys begin anew."""
    with psycopg.connect(url, autocommit=True) as connection:
        others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
        connection.execute(others + "pg_backend_pid()")
        # No triggers: those that keep decisions from being deleted, and those of foreign keys.
        connection.execute("SET session_replication_role = replica")
        (size,) = connection.execute("SELECT pg_total_relation_size('proposals')").fetchone() or (0,)
        if size > _LARGE:
            connection.execute(f"TRUNCATE {', '.join(metadata.tables)}")
        else:
            connection.execute("; ".join(f"DELETE FROM {table}" for table in metadata.tables))
        connection.execute("SELECT setval(seqrelid::regclass, 1, false) FROM pg_sequence")
