"""One decision for many proposals: what it would do, what it did, and the samples that somebody saw before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from schemas.verdict import RejectReason, VerdictKind


class BulkOutcome(StrEnum):
    """What a decision for many makes of one of them.

    `first` approvals wait for a second person. What is `blocked` or `not_found` cannot be accepted. `alone` wants a
    look of its own: somebody approved it already, or the gate did. `changed` is no longer what was
    previewed, `unreached` what was left when the ledger stopped to answer.
    """

    DECIDED = "decided"
    FIRST = "first"
    BLOCKED = "blocked"
    NOT_FOUND = "not_found"
    ALONE = "alone"
    CHANGED = "changed"
    UNREACHED = "unreached"


#: What moves a proposal.
DONE = (BulkOutcome.DECIDED, BulkOutcome.FIRST)


@dataclass(frozen=True, slots=True)
class BulkMember:
    """A proposal of a filtered queue, and what accepting or rejecting the whole of it would make of this one."""

    id: str
    version: int
    family: str | None
    locale: str | None
    outcomes: Mapping[VerdictKind, BulkOutcome]


@dataclass(frozen=True, slots=True)
class BulkDecision:
    """An accept or reject for many. `items` are ids with the versions that were previewed: nothing else is decided.

    `seconds` are shared by those that are decided. `takes_two` names finding codes (or their modules) of which each
    text takes two people. `about` says which proposals were meant, for those who read it later.
    """

    bulk_id: str
    kind: VerdictKind
    by: str
    at: datetime
    items: Mapping[str, int]
    seconds: float = 0.0
    reason: RejectReason | None = None
    comment: str = ""
    takes_two: tuple[str, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class BulkResult:
    """What became of the proposals of a decision for many."""

    bulk_id: str
    outcomes: Mapping[str, BulkOutcome] = field(default_factory=dict)

    @property
    def counts(self) -> dict[BulkOutcome, int]:
        """How many there are of each outcome."""
        found = list(self.outcomes.values())
        return {outcome: found.count(outcome) for outcome in BulkOutcome if outcome in found}


@dataclass(frozen=True, slots=True)
class BulkUndo:
    """How many decisions of a decision for many were taken back, and how many stay because something happened since."""

    undone: int
    kept: int


@dataclass(frozen=True, slots=True)
class BulkSummary:
    """A decision for many in a list. `standing` of its `done` decisions and first approvals were not taken back."""

    bulk_id: str
    at: datetime
    person: str
    kind: VerdictKind
    about: str
    done: int
    standing: int


@dataclass(frozen=True, slots=True)
class Sample:
    """A text of a cluster; `spans` are where the shared defect stands in it."""

    id: str
    version: int
    identifier: str
    family: str | None
    attribute: str
    locale: str | None
    text: str
    spans: tuple[tuple[int, int], ...] = ()
    severity: str = ""
