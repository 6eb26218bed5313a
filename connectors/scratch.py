"""A temporary SQLite file: what a pull or a write-back must remember of all records without holding it in memory."""

import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

from schemas.errors import PimUnavailable


@contextlib.contextmanager
def open_scratch(schema: str) -> Iterator[sqlite3.Connection]:
    """Open a scratch database with a schema; it is deleted afterwards, whatever happens.

    Raises PimUnavailable where the disk of the temporary folder does not take it.
    """
    try:
        folder = tempfile.mkdtemp(prefix="skuwright-")
    except OSError as error:
        raise PimUnavailable(f"no temporary folder can be made ({error}); free some space, or set TMPDIR") from error
    try:
        # A generator may be moved on from another thread than the one that began it, one at a time.
        database = sqlite3.connect(Path(folder) / "scratch.db", isolation_level=None, check_same_thread=False)
        try:
            # It is worthless after a crash, so nothing is spent on making it durable.
            database.executescript(
                f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-4000; {schema}"
            )
            database.execute("BEGIN")
            # The open file lives on without its name, so that not even a kill leaves anything behind.
            shutil.rmtree(folder, ignore_errors=True)
            yield database
        finally:
            database.close()
    except sqlite3.OperationalError as error:
        raise PimUnavailable(
            f"{folder}: the temporary file cannot be kept ({error}); free some space, or set TMPDIR"
        ) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
