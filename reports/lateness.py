"""What waits, is blocked or stale for too long, by family and locale, with those who answer for it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, and_, case, func, literal, or_, select

from ledger.desk import SHOWN_STATE
from ledger.records import ProposalState
from ledger.tables import assignments, findings, owners, proposals
from reports.desk_records import Late
from reports.scope import Scope
from schemas.finding import Severity
from schemas.people import OwnedKind, owner_of_check

_P, _F = proposals.c, findings.c
_OPEN = (ProposalState.REVIEW.value, ProposalState.BLOCKED.value, ProposalState.STALE.value)

_Owners: TypeAlias = Mapping[tuple[OwnedKind, str], str]


def read_late(connection: Connection, scope: Scope, before: datetime) -> tuple[Late, ...]:
    """Return what was drafted before a time and is still not through, the oldest first.

    Who works the family off answers for it, else the family's owner; where nobody does, the owner of the check that
    objects most gravely, else that of the prompt. Proposals that several answer for are several lines.
    """
    owned = _owners(connection)
    # A table of its own: PostgreSQL would group by the column of the same name.
    found = (
        select(
            SHOWN_STATE.label("shown"),
            _P.family,
            _P.locale,
            _P.drafted_at,
            _gravest_owned_code(owned).label("code"),
            _owned_prompt(owned).label("prompt"),
        )
        .where(scope.runs(_P.run_id), _P.drafted_at < before)
        .where(SHOWN_STATE.in_(_OPEN))
        .subquery()
        .c
    )
    key = (found.shown, found.family, found.locale, found.code, found.prompt)
    query = select(*key, func.count(), func.min(found.drafted_at)).group_by(*key)
    answering = _answering(connection, owned)
    late: dict[tuple[Any, ...], Late] = {}
    for state, family, locale, code, prompt, count, oldest in connection.execute(query):
        who = answering.get((family, locale)) or answering.get((family, None))
        who = who or (owner_of_check(owned, code) if code else None) or owned.get((OwnedKind.PROMPT, prompt or ""))
        same = late.get((state, family, locale, who))
        late[state, family, locale, who] = (
            replace(same, proposals=same.proposals + count, oldest=min(same.oldest, oldest))
            if same
            else Late(state, family, locale, count, oldest, who)
        )
    return tuple(
        sorted(late.values(), key=lambda one: (one.oldest, one.family or "", one.locale or "", one.owner or ""))
    )


def _owners(connection: Connection) -> _Owners:
    return {(OwnedKind(row.kind), row.name): row.person for row in connection.execute(select(owners))}


def _gravest_owned_code(owned: _Owners) -> ColumnElement[Any]:
    """Return the code of a proposal's gravest finding whose check has an owner; notes hold no text up."""
    names = [name for kind, name in owned if kind is OwnedKind.CHECK]
    if not names:
        return literal(None)
    theirs = or_(_F.code.in_(names), *(_F.code.startswith(f"{name}.", autoescape=True) for name in names))
    gravity = case((_F.severity == Severity.ERROR.value, 0), else_=1)
    query = select(_F.code).where(and_(_F.proposal_id == _P.id, _F.severity != Severity.INFO.value, theirs))
    return query.order_by(gravity, _F.code).limit(1).correlate(proposals).scalar_subquery()


def _owned_prompt(owned: _Owners) -> ColumnElement[Any]:
    versions = [name for kind, name in owned if kind is OwnedKind.PROMPT]
    return case((_P.enricher_version.in_(versions), _P.enricher_version), else_=None) if versions else literal(None)


def _answering(connection: Connection, owned: _Owners) -> Mapping[tuple[str | None, str | None], str]:
    """Return who works a family off in a locale or (None) in all, else who owns the family."""
    found: dict[tuple[str | None, str | None], str] = {
        (name, None): person for (kind, name), person in owned.items() if kind is OwnedKind.FAMILY
    }
    given = select(assignments.c.family, assignments.c.locale, assignments.c.person)
    for row in connection.execute(given):
        found[row.family, row.locale or None] = row.person
    return found
