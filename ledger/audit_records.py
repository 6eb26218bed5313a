"""What the history says: a decision or another deed of a person, and what happened to a SKU."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Which decisions and deeds are wanted; None means any. `until` is no longer part of it."""

    identifier: str | None = None
    person: str | None = None
    kind: str | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """What somebody decided or did, and what that changed. Nothing of it is ever changed or deleted.

    `kind` is a verdict's kind or the action of an event. The texts are whole; they are empty where the entry is about
    no proposal, and the states are None where older versions did not store them. `details` is what an event adds,
    `note` what a rejection says that asks for a new draft, `bulk_id` names the decision for many that it is a part of.
    """

    at: datetime
    person: str
    kind: str
    is_decision: bool
    number: int
    proposal_id: str | None = None
    identifier: str | None = None
    family: str | None = None
    attribute: str | None = None
    locale: str | None = None
    channel: str | None = None
    before_state: str | None = None
    after_state: str | None = None
    before_text: str = ""
    after_text: str = ""
    reason: str | None = None
    comment: str = ""
    note: str | None = None
    seconds: float | None = None
    details: str = ""
    bulk_id: str | None = None

    @property
    def place(self) -> tuple[datetime, bool, int]:
        """Where it stands in the history."""
        return self.at, self.is_decision, self.number


@dataclass(frozen=True, slots=True)
class SkuStep:
    """Something that happened to a proposal of a SKU: drafted, decided, written, or what else somebody did.

    `kind` is `drafted`, or that of an audit entry, or `receipt`; `status` is a receipt's.
    """

    at: datetime
    kind: str
    proposal_id: str
    attribute: str
    locale: str | None
    channel: str | None
    person: str = ""
    text: str = ""
    status: str = ""
    note: str = ""
    reason: str | None = None
    seconds: float | None = None
