"""Who answers for a proposal: who works its family off, else the owners of its family, its checks or its prompt."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self, TypeAlias

from sqlalchemy import ColumnElement, Connection, and_, case, literal, or_, select

from ledger.tables import assignments, findings, owners, proposals
from schemas.finding import Severity
from schemas.people import OwnedKind, owner_of_check

_P, _F = proposals.c, findings.c

_Owners: TypeAlias = Mapping[tuple[OwnedKind, str], str]


@dataclass(frozen=True, slots=True)
class Answering:
    """Assignments and owners as they are now.

    Who works the family off answers for it, else the family's owner; where nobody does, the owner of the check that
    objects most gravely, else that of the prompt.
    """

    owned: _Owners
    by_family: Mapping[tuple[str | None, str | None], str]

    @classmethod
    def read(cls, connection: Connection) -> Self:
        """Return who answers for what."""
        owned = {(OwnedKind(row.kind), row.name): row.person for row in connection.execute(select(owners))}
        return cls(owned, _by_family(connection, owned))

    def code(self) -> ColumnElement[Any]:
        """Return the code of a proposal's gravest finding whose check has an owner; notes hold no text up."""
        names = [name for kind, name in self.owned if kind is OwnedKind.CHECK]
        if not names:
            return literal(None)
        theirs = or_(_F.code.in_(names), *(_F.code.startswith(f"{name}.", autoescape=True) for name in names))
        gravity = case((_F.severity == Severity.ERROR.value, 0), else_=1)
        query = select(_F.code).where(and_(_F.proposal_id == _P.id, _F.severity != Severity.INFO.value, theirs))
        return query.order_by(gravity, _F.code).limit(1).correlate(proposals).scalar_subquery()

    def prompt(self) -> ColumnElement[Any]:
        """Return a proposal's prompt version where somebody owns it."""
        versions = [name for kind, name in self.owned if kind is OwnedKind.PROMPT]
        return case((_P.enricher_version.in_(versions), _P.enricher_version), else_=None) if versions else literal(None)

    def who(self, family: str | None, locale: str | None, code: str | None, prompt: str | None) -> str | None:
        """Return who answers for a proposal of a family and locale with what `code` and `prompt` say of it."""
        found = self.by_family.get((family, locale)) or self.by_family.get((family, None))
        found = found or (owner_of_check(self.owned, code) if code else None)
        return found or self.owned.get((OwnedKind.PROMPT, prompt or ""))


def _by_family(connection: Connection, owned: _Owners) -> Mapping[tuple[str | None, str | None], str]:
    """Return who works a family off in a locale or (None) in all, else who owns the family."""
    found: dict[tuple[str | None, str | None], str] = {
        (name, None): person for (kind, name), person in owned.items() if kind is OwnedKind.FAMILY
    }
    given = select(assignments.c.family, assignments.c.locale, assignments.c.person)
    for row in connection.execute(given):
        found[row.family, row.locale or None] = row.person
    return found
