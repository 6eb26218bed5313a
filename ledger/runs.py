"""Runs: how each began, and how it ended."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, select, update

from ledger.database import Database
from ledger.encoding import from_json, to_json
from ledger.records import RunStart, StoredRun
from ledger.tables import runs
from schemas.errors import ConfigError
from schemas.run import RunKind, RunState


class Runs:
    """The table of runs."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def start(self, run: RunStart) -> None:
        """Keep that a run began."""
        row = {name: getattr(run, name) for name in RunStart.__slots__}
        row |= {"kind": run.kind.value, "labels": to_json(dict(run.labels)), "summary": "{}"}
        with self._database.write() as connection:
            connection.execute(runs.insert(), {**row, "state": RunState.RUNNING.value})

    def finish(self, run_id: str, *, state: RunState, finished_at: datetime, summary: Mapping[str, Any]) -> None:
        """Keep how a run ended."""
        ended = update(runs).where(runs.c.run_id == run_id)
        with self._database.write() as connection:
            connection.execute(ended.values(state=state.value, finished_at=finished_at, summary=to_json(dict(summary))))

    def reconcile(self, kind: RunKind, now: datetime) -> tuple[str, ...]:
        """Mark running runs of a kind as interrupted, and return their ids; the caller holds the lock that they had."""
        is_running = (runs.c.kind == kind.value) & (runs.c.state == RunState.RUNNING.value)
        with self._database.read() as connection:
            dead = tuple(connection.scalars(select(runs.c.run_id).where(is_running)))
        if dead:
            with self._database.write() as connection:
                mark = update(runs).where(runs.c.run_id.in_(dead))
                connection.execute(mark.values(state=RunState.INTERRUPTED.value, finished_at=now))
        return dead

    def running(self, kind: RunKind) -> RunStart | None:
        """Return the run of a kind that began last and has not ended; None where there is none."""
        wanted = select(runs).where(runs.c.kind == kind.value, runs.c.state == RunState.RUNNING.value)
        with self._database.read() as connection:
            row = connection.execute(wanted.order_by(runs.c.started_at.desc()).limit(1)).mappings().first()
        return _stored(row).start if row else None

    def newest(self, limit: int) -> tuple[StoredRun, ...]:
        """Return the newest runs, the newest first."""
        with self._database.read() as connection:
            rows = connection.execute(select(runs).order_by(runs.c.started_at.desc()).limit(limit)).mappings()
            return tuple(map(_stored, rows))

    def one(self, run_id: str) -> StoredRun:
        """Return a run by its id or its unique first digits."""
        wanted = select(runs).where(runs.c.run_id.startswith(run_id, autoescape=True)).limit(2)
        with self._database.read() as connection:
            rows = list(connection.execute(wanted).mappings())
        if len(rows) != 1:
            problem = "no such run" if not rows else "more than one run begins like that"
            raise ConfigError(f"run {run_id}: {problem}; `skuwright report` lists them")
        return _stored(rows[0])


def _stored(row: RowMapping) -> StoredRun:
    start = RunStart(
        run_id=row["run_id"],
        kind=RunKind(row["kind"]),
        started_at=row["started_at"],
        enricher=row["enricher"],
        enricher_version=row["enricher_version"],
        llm_model=row["llm_model"],
        currency=row["currency"],
        hourly_rate=row["hourly_rate"],
        host=row["host"],
        pid=row["pid"],
        config_hash=row["config_hash"],
        labels=from_json(row["labels"]),
    )
    return StoredRun(start, RunState(row["state"]), row["finished_at"], from_json(row["summary"]))
