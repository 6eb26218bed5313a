"""Every test of the ledger runs on SQLite and on a real PostgreSQL."""

import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from ledger import Ledger
from tests.ledger.builders import make_run
from tests.ledger.postgres_server import VARIABLE, binaries, running_server


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


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """Yield the URL of an empty database of its own."""
    name = f"skuwright_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(postgres_server, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')
    yield f"{postgres_server.rsplit('/', 1)[0]}/{name}"
    with psycopg.connect(postgres_server, autocommit=True) as server:
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'ledger.db'}"
    found: str = request.getfixturevalue("postgres_url")
    return found


@pytest.fixture
def ledger(url: str) -> Iterator[Ledger]:
    """Yield an open ledger with the runs `r1` and `w1`."""
    opened = Ledger.open(url)
    for run_id in ("r1", "w1"):
        opened.start_run(make_run(run_id=run_id))
    yield opened
    opened.close()
