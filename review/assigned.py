"""Who works off what, until when, and who answers for what: the small tables, read once for a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from ledger.desk_records import Place
from ledger.people import People
from schemas.people import Assignment, OwnedKind, owner_of_check


@dataclass(frozen=True, slots=True)
class Assigned:
    """Assignments by family and locale; one of a locale goes before that of the whole family."""

    by_place: Mapping[tuple[str, str | None], Assignment]

    @classmethod
    def read(cls, people: People) -> "Assigned":
        """Return all assignments."""
        return cls({(one.family, one.locale): one for one in people.assignments()})

    def of(self, family: str | None, locale: str | None) -> Assignment | None:
        """Return who works a family off in a locale, or None."""
        if family is None:
            return None
        return self.by_place.get((family, locale)) or self.by_place.get((family, None))

    def person(self, family: str | None, locale: str | None) -> str | None:
        """Return the name alone."""
        found = self.of(family, locale)
        return found.person if found else None

    def overdue(self, now: datetime) -> tuple[Place, ...]:
        """Return the places whose time is over."""
        return tuple(
            Place(family, locale, () if locale is not None else self._own_locales(family))
            for (family, locale), one in sorted(self.by_place.items(), key=lambda item: str(item[0]))
            if is_over(one, now)
        )

    def _own_locales(self, family: str) -> tuple[str, ...]:
        return tuple(sorted(locale for one, locale in self.by_place if one == family and locale is not None))


def is_over(assignment: Assignment, now: datetime) -> bool:
    """Say whether an assignment is overdue."""
    return assignment.due_at is not None and assignment.due_at < now


@dataclass(frozen=True, slots=True)
class Owners:
    """Who answers for families, checks and prompts."""

    by_name: Mapping[tuple[OwnedKind, str], str]

    @classmethod
    def read(cls, people: People) -> "Owners":
        """Return all owners."""
        return cls(people.owners())

    def family(self, name: str | None) -> str | None:
        """Return who answers for a family."""
        return self.by_name.get((OwnedKind.FAMILY, name or ""))

    def check(self, code: str) -> str | None:
        """Return who answers for a finding's code, else for all of its module."""
        return owner_of_check(self.by_name, code)

    def prompt(self, version: str) -> str | None:
        """Return who answers for a version of a prompt."""
        return self.by_name.get((OwnedKind.PROMPT, version))
