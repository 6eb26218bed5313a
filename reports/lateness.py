"""What waits, is blocked or stale for too long, by family and locale, with those who answer for it."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, func, select

from ledger.desk import SHOWN_STATE
from ledger.records import ProposalState
from ledger.tables import assignments, owners, proposals
from reports.desk_records import Late
from reports.scope import Scope
from schemas.people import OwnedKind

_P = proposals.c
_OPEN = (ProposalState.REVIEW.value, ProposalState.BLOCKED.value, ProposalState.STALE.value)


def read_late(connection: Connection, scope: Scope, before: datetime) -> tuple[Late, ...]:
    """Return what was drafted before a time and is still not through, the oldest first."""
    # A table of its own: PostgreSQL would group by the column of the same name.
    found = (
        select(SHOWN_STATE.label("shown"), _P.family, _P.locale, _P.drafted_at)
        .where(scope.runs(_P.run_id), _P.drafted_at < before)
        .where(SHOWN_STATE.in_(_OPEN))
        .subquery()
        .c
    )
    key = (found.shown, found.family, found.locale)
    query = select(*key, func.count(), func.min(found.drafted_at)).group_by(*key)
    answering = _answering(connection)
    late = [
        Late(state, family, locale, count, oldest, answering.get((family, locale)) or answering.get((family, None)))
        for state, family, locale, count, oldest in connection.execute(query)
    ]
    return tuple(sorted(late, key=lambda one: (one.oldest, one.family or "", one.locale or "")))


def _answering(connection: Connection) -> Mapping[tuple[str | None, str | None], str]:
    """Return who works a family off in a locale or (None) in all, else who owns the family."""
    owned = select(owners.c.name, owners.c.person).where(owners.c.kind == OwnedKind.FAMILY.value)
    found: dict[tuple[str | None, str | None], str] = {
        (row.name, None): row.person for row in connection.execute(owned)
    }
    given = select(assignments.c.family, assignments.c.locale, assignments.c.person)
    for row in connection.execute(given):
        found[row.family, row.locale or None] = row.person
    return found
