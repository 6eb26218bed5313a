"""Counts of the queue by all that it can be narrowed to, made in three passes; a filter is a sum of few rows then."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, case, func, literal, select, true

from ledger.desk_records import NOBODY, QueueCounts, QueueFilter, QueueState
from ledger.tables import findings, proposals

#: Days up to which an age class goes.
AGES = (1, 3, 7, 30)

_P, _F = proposals.c, findings.c

#: Tells who works a family off in a locale.
Worker: TypeAlias = Callable[[str | None, str | None], str | None]


@dataclass(frozen=True, slots=True)
class Cell:
    """So many proposals of a state, family, locale, attribute and age class (days that they are older than)."""

    state: str
    family: str | None
    locale: str | None
    attribute: str
    age: int
    proposals: int
    code: str | None = None
    severity: str | None = None


@dataclass(frozen=True, slots=True)
class QueueCube:
    """All proposals at one moment: by place alone, by finding code and severity, and by severity alone."""

    made_at: datetime
    places: tuple[Cell, ...]
    by_code: tuple[Cell, ...]
    by_severity: tuple[Cell, ...]

    def filled(self, state: QueueState) -> frozenset[tuple[str | None, str | None]]:
        """Return the families and locales that hold something of a state."""
        return frozenset((cell.family, cell.locale) for cell in self.places if cell.state == state.value)

    def families(self) -> frozenset[str]:
        """Return all families."""
        return frozenset(cell.family for cell in self.places if cell.family is not None)

    def locales(self) -> frozenset[str]:
        """Return all locales."""
        return frozenset(cell.locale for cell in self.places if cell.locale is not None)

    def codes(self) -> frozenset[str]:
        """Return the codes of all findings."""
        return frozenset(cell.code for cell in self.by_code if cell.code is not None)

    def counts(self, wanted: QueueFilter, worker: Worker = lambda _family, _locale: None) -> QueueCounts:
        """Return what a filter shows and can be narrowed to; `worker` tells who works a family off in a locale.

        A search and the claim of a finding are not counted by: they narrow the list alone. What waits for a second
        person has a cube of its own.
        """
        theirs = None if wanted.assignee == NOBODY else wanted.assignee

        def cells(*, but: str = "", needs: str = "") -> Iterator[Cell]:
            """Yield the cells of a filter but for one part of it, with what is counted by."""
            code = wanted.code if but != "code" else None
            severity = wanted.severity if but != "severity" else None
            if needs == "code" or code is not None:
                found = self.by_code
            elif needs == "severity" or severity is not None:
                found = self.by_severity
            else:
                found = self.places
            days = _days(wanted, self.made_at) if but != "age" else None
            for cell in found:
                if (
                    (but == "state" or cell.state == wanted.state.value)
                    and (but == "family" or wanted.family in (None, cell.family))
                    and (but == "locale" or wanted.locale in (None, cell.locale))
                    and wanted.attribute in (None, cell.attribute)
                    and (but == "assignee" or wanted.assignee is None or worker(cell.family, cell.locale) == theirs)
                    and code in (None, cell.code)
                    and severity in (None, cell.severity)
                    and (days is None or cell.age >= days)
                ):
                    yield cell

        by_state = _summed(cells(but="state"), lambda cell: cell.state)
        ages = _summed(cells(but="age"), lambda cell: cell.age)
        return QueueCounts(
            total=by_state.get(wanted.state.value, 0),
            by_state=by_state,
            by_family=_summed(cells(but="family"), lambda cell: cell.family),
            by_locale=_summed(cells(but="locale"), lambda cell: cell.locale),
            by_code=_summed(cells(but="code", needs="code"), lambda cell: cell.code),
            by_severity=_summed(cells(but="severity", needs="severity"), lambda cell: cell.severity),
            by_age={days: sum(count for age, count in ages.items() if age >= days) for days in AGES},
            by_assignee=_summed(cells(but="assignee"), lambda cell: worker(cell.family, cell.locale)),
        )


def cube_of(
    connection: Connection,
    states: Mapping[str, ColumnElement[bool]],
    now: datetime,
    only: ColumnElement[bool] | None = None,
) -> QueueCube:
    """Count all proposals, or `only` some of them; `states` are the queue's states with what they mean."""
    state = case(*((term, literal(name)) for name, term in states.items()), else_=None)
    older = [(_P.drafted_at < now - timedelta(days=days), days) for days in reversed(AGES)]
    place = (state, _P.family, _P.locale, _P.attribute, case(*older, else_=0))
    theirs = true() if only is None else _F.proposal_id.in_(select(_P.id).where(only))
    distinct = select(_F.proposal_id, _F.code, _F.severity).where(theirs).distinct().subquery()
    severities = select(_F.proposal_id, _F.severity).where(theirs).distinct().subquery()
    code = select(*place, func.count(), distinct.c.code, distinct.c.severity)
    code = code.join_from(distinct, proposals, distinct.c.proposal_id == _P.id)
    severity = select(*place, func.count(), literal(None), severities.c.severity)
    severity = severity.join_from(severities, proposals, severities.c.proposal_id == _P.id)

    def cells(query: Any) -> tuple[Cell, ...]:
        return tuple(Cell(*row) for row in connection.execute(query) if row[0] is not None)

    return QueueCube(
        made_at=now,
        places=cells(select(*place, func.count()).where(true() if only is None else only).group_by(*place)),
        by_code=cells(code.group_by(*place, distinct.c.code, distinct.c.severity)),
        by_severity=cells(severity.group_by(*place, severities.c.severity)),
    )


def _days(wanted: QueueFilter, made_at: datetime) -> int | None:
    """Return the age class of a filter: the largest that it is not younger than."""
    if wanted.older_than is None:
        return None
    days = round((made_at - wanted.older_than) / timedelta(days=1))
    return max((one for one in AGES if one <= days), default=0)


def _summed(cells: Iterable[Cell], key: Callable[[Cell], Any]) -> dict[Any, int]:
    found: dict[Any, int] = {}
    for cell in cells:
        found[key(cell)] = found.get(key(cell), 0) + cell.proposals
    return found
