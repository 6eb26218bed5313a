"""What is reported on: one run, or all runs of one currency; since a time, or ever."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, select, true

from ledger.tables import runs
from schemas.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Scope:
    """A filter that every figure takes; `only_runs` keeps to some runs.

    Amounts in different currencies have no sum: `is_one_of_many` says that runs in other currencies are left out.
    Each event counts by its own time: a call when it was answered, a draft when it was drafted, a verdict when it
    was given, a text when it was written. `until` is no longer part of the time.
    """

    currency: str
    run_id: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    is_one_of_many: bool = False
    only_runs: tuple[str, ...] | None = None

    def runs(self, column: ColumnElement[str]) -> ColumnElement[bool]:
        """Return the condition that a run belongs to the scope."""
        if self.run_id is not None:
            return column == self.run_id
        if self.only_runs is not None:
            return column.in_(self.only_runs)
        if self.is_one_of_many:
            return column.in_(select(runs.c.run_id).where(runs.c.currency == self.currency))
        return true()

    def time(self, column: ColumnElement[datetime]) -> ColumnElement[bool]:
        """Return the condition that something happened within the scope's time."""
        terms = [column >= self.since] if self.since is not None else []
        terms += [column < self.until] if self.until is not None else []
        return and_(true(), *terms)

    def both(self, run: ColumnElement[str], time: ColumnElement[datetime]) -> ColumnElement[bool]:
        """Return the condition on run and time."""
        return and_(self.runs(run), self.time(time))


def scope_of(connection: Connection, *, run_id: str | None, since: datetime | None) -> Scope:
    """Return the scope of a run (its id or unique first digits), or of all runs in the newest run's currency.

    Raises ConfigError where no run, or more than one, begins with these digits.
    """
    if run_id is not None:
        found = whole_run(connection, run_id)
        return Scope(found["currency"], run_id=found["run_id"], since=since)
    newest = connection.scalar(select(runs.c.currency).order_by(runs.c.started_at.desc()).limit(1))
    currencies = connection.scalars(select(runs.c.currency).distinct()).all()
    return Scope(newest or "USD", since=since, is_one_of_many=len(currencies) > 1)


def whole_run(connection: Connection, run_id: str) -> Mapping[str, str]:
    """Return id and currency of the one run whose id begins like this; raises ConfigError."""
    wanted = select(runs.c.run_id, runs.c.currency).where(runs.c.run_id.startswith(run_id, autoescape=True))
    rows = connection.execute(wanted.limit(2)).all()
    if len(rows) != 1 or not run_id:
        problem = "no such run" if not rows else "more than one run begins like that"
        raise ConfigError(f"run {run_id}: {problem}; `skuwright report` lists the newest ones")
    return {"run_id": rows[0].run_id, "currency": rows[0].currency}


def other_currencies(connection: Connection, scope: Scope) -> tuple[str, ...]:
    """Return the currencies of runs that the scope leaves out."""
    if not scope.is_one_of_many:
        return ()
    others = select(runs.c.currency).where(runs.c.currency != scope.currency).distinct()
    return tuple(connection.scalars(others.order_by(runs.c.currency)))
