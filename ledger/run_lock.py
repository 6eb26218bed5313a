"""One run of a kind at a time on one ledger: a lock that lasts no longer than the process that holds it."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import text

from ledger.database import Database
from schemas.errors import LedgerUnavailable
from schemas.run import RunKind

#: Any number that nobody else uses for advisory locks in PostgreSQL.
_LOCK = 7_583_928


@contextmanager
def run_lock(database: Database, kind: RunKind) -> Iterator[bool]:
    """Yield whether this process is now the only one that holds the ledger's lock on a kind of run.

    The operating system, or PostgreSQL, gives the lock back when the holder ends, however it ends.
    """
    holding = _file_lock if database.is_sqlite else _advisory_lock
    with holding(database, kind) as is_held:
        yield is_held


@contextmanager
def _file_lock(database: Database, kind: RunKind) -> Iterator[bool]:
    # Under the file's real name, so that two ways to one ledger are one lock. The file stays: who removes it while
    # another process opens it makes two locks of one.
    ledger = Path(database.engine.url.database or "").resolve()
    path = ledger.with_name(f"{ledger.name}.{kind.value}.lock")
    try:
        file = path.open("ab")
    except OSError as error:
        raise LedgerUnavailable(
            f"{database.where}: {path}: {error.strerror}; let all who run on this ledger write to its folder"
        ) from error
    with file:
        if os.fstat(file.fileno()).st_uid == os.geteuid():
            # Whoever may write to the ledger may hold its lock.
            os.fchmod(file.fileno(), ledger.stat().st_mode & 0o777)
        yield _is_locked(file.fileno())


def _is_locked(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def _advisory_lock(database: Database, kind: RunKind) -> Iterator[bool]:
    with database.session() as connection:
        # A run may take hours in which nothing passes over this connection.
        connection.execute(
            text("SELECT set_config(name, '0', false) FROM pg_settings WHERE name = 'idle_session_timeout'")
        )
        wanted = {"lock": _LOCK, "kind": kind.value}
        yield bool(connection.scalar(text(_TRY), wanted))


#: One database may hold several ledgers, each in a schema of its own.
_TRY = "SELECT pg_try_advisory_lock(:lock, hashtext(current_schema() || '.' || :kind))"
