"""The people of the review desk and what each may do."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

_LONGEST_NAME = 100


class Role(StrEnum):
    """What a person may do; each role may do what those before it may."""

    VIEWER = "viewer"
    EDITOR = "editor"
    APPROVER = "approver"
    ADMIN = "admin"

    def may(self, needed: "Role") -> bool:
        """Say whether this role is enough where another is needed."""
        order = list(Role)
        return order.index(self) >= order.index(needed)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who signs in: by password, or by the `subject` that an identity provider names (`issuer|sub`)."""

    name: str
    role: Role
    added_at: datetime
    password_hash: str | None = None
    subject: str | None = None
    language: str | None = None
    is_active: bool = True
    last_in: datetime | None = None


def tidy_name(given: str) -> str | None:
    """Return a person's name as it is kept, or None for one that is empty, too long, or that nobody can see."""
    name = unicodedata.normalize("NFC", " ".join(given.split()))
    return name if 0 < len(name) <= _LONGEST_NAME and name.isprintable() else None


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody who is signed in; `csrf` stands in every form of theirs."""

    person: Person
    csrf: str
    ends_at: datetime


class OwnedKind(StrEnum):
    """What has an owner by name."""

    FAMILY = "family"
    CHECK = "check"
    PROMPT = "prompt"


def owner_of_check(owners: Mapping[tuple[OwnedKind, str], str], code: str) -> str | None:
    """Return who answers for a finding's code, else for all of its module."""
    module = code.partition(".")[0]
    return owners.get((OwnedKind.CHECK, code)) or owners.get((OwnedKind.CHECK, module))


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who works a family off, in one locale or (None) in all, and until when."""

    family: str
    locale: str | None
    person: str
    due_at: datetime | None
    assigned_by: str
    assigned_at: datetime


@dataclass(frozen=True, slots=True)
class DeskEvent:
    """What somebody did beside deciding. `details` is plain data.

    `milliseconds` are its time where it is a part of a decision, `takes_back` the number of the event that it undoes,
    `bulk_id` the decision for many that it belongs to.
    """

    at: datetime
    person: str
    action: str
    proposal_id: str | None = None
    details: str = ""
    milliseconds: int | None = None
    takes_back: int | None = None
    bulk_id: str | None = None
