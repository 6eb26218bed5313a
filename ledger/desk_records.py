"""What the review desk asks the ledger, and what it hears: filters, rows of the queue, counts, clusters."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from ledger.records import ProposalState
from schemas.finding import Severity


class QueueState(StrEnum):
    """What a reviewer lists: `waiting` is all that waits for a person, also the audited sample, which looks alike."""

    WAITING = "waiting"
    BLOCKED = "blocked"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WRITTEN = "written"
    STALE = "stale"
    NOT_FOUND = "not_found"


class QueueOrder(StrEnum):
    """The most doubtful first, or the oldest first."""

    RISK = "risk"
    AGE = "age"


#: Severities as they are stored, the gravest first.
GRAVITY = {Severity.ERROR.value: 0, Severity.WARNING.value: 1, Severity.INFO.value: 2}

#: The assignee of what is assigned to nobody.
NOBODY = "-"


@dataclass(frozen=True, slots=True)
class Place:
    """A family in one locale, or (None) in all locales but those named."""

    family: str
    locale: str | None = None
    but: tuple[str, ...] = ()

    def holds(self, family: str | None, locale: str | None) -> bool:
        """Say whether a proposal of that family and locale lies in it."""
        if family != self.family:
            return False
        return locale == self.locale if self.locale is not None else locale not in self.but


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """Which proposals a page shows; None and empty mean any.

    `older_than` and `search` go by the draft's time, and by SKU and text. `assignee` by the families that somebody
    works off (NOBODY: that nobody does). `code` and `claim` by findings; without `claim` any of that code.
    `waits_for_second` are those that one person approved. `not_first_by` leaves out what that person approved first
    (empty: what anybody did). `overdue` places come before all others.
    """

    state: QueueState = QueueState.WAITING
    family: str | None = None
    locale: str | None = None
    attribute: str | None = None
    code: str | None = None
    claim: str | None = None
    severity: str | None = None
    assignee: str | None = None
    older_than: datetime | None = None
    search: str | None = None
    order: QueueOrder = QueueOrder.RISK
    waits_for_second: bool = False
    not_first_by: str | None = None
    overdue: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One line of the queue. `codes` are those of its findings, the gravest first."""

    id: str
    identifier: str
    family: str | None
    attribute: str
    locale: str | None
    channel: str | None
    text: str
    state: ProposalState
    version: int
    risk: int
    drafted_at: datetime
    first_by: str | None = None
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QueueCounts:
    """How many proposals a filter shows, by what they can be narrowed to. `by_state` ignores the filter's state."""

    total: int
    by_state: Mapping[str, int] = field(default_factory=dict)
    by_family: Mapping[str | None, int] = field(default_factory=dict)
    by_locale: Mapping[str | None, int] = field(default_factory=dict)
    by_code: Mapping[str, int] = field(default_factory=dict)
    by_severity: Mapping[str, int] = field(default_factory=dict)
    by_age: Mapping[int, int] = field(default_factory=dict)
    by_assignee: Mapping[str | None, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Waiting proposals that share a defect: the code of a finding and what it is about."""

    code: str
    severity: str
    claim: str
    proposals: int
    families: int
