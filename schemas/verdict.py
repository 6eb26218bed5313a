"""A verdict: what a person decided on a proposal. Append-only."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class VerdictKind(StrEnum):
    """The three decisions a person can take."""

    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"


class RejectReason(StrEnum):
    """Why a person rejected a proposal."""

    FACT = "fact"
    TONE = "tone"
    LENGTH = "length"
    LAW = "law"
    DUPLICATE = "duplicate"
    SEO = "seo"
    LANGUAGE = "language"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One decision: `text` is the edited text (None unless edited), `seconds` the time the person took."""

    proposal_id: str
    kind: VerdictKind
    reviewer: str
    decided_at: datetime
    seconds: float = 0.0
    reason: RejectReason | None = None
    comment: str = ""
    text: str | None = None
