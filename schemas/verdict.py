"""A verdict: what a person decided on a proposal. Append-only."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class VerdictKind(StrEnum):
    """The three decisions a person can take, and the one that takes the last of them back."""

    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"
    UNDONE = "undone"


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
    """One decision: `text` is the edited text (None unless edited), `seconds` the time the person took.

    `before_state` and `before_text` are how the proposal stood until then; the ledger fills them in. `bulk_id` names
    the decision for many proposals that it is a part of. With a `note` a rejection asks for a new draft.
    """

    proposal_id: str
    kind: VerdictKind
    reviewer: str
    decided_at: datetime
    seconds: float = 0.0
    reason: RejectReason | None = None
    comment: str = ""
    text: str | None = None
    note: str | None = None
    before_state: str | None = None
    before_text: str | None = None
    bulk_id: str | None = None


def standing(verdicts: Iterable[Verdict]) -> Verdict | None:
    """Return the decision that holds after some were taken back; None where none does."""
    held: list[Verdict] = []
    for verdict in verdicts:
        if verdict.kind is not VerdictKind.UNDONE:
            held.append(verdict)
        elif held:
            held.pop()
    return held[-1] if held else None


def takes_two(codes: Iterable[str], named: Collection[str]) -> bool:
    """Say whether a text with findings of these codes needs two approvals; `named` are codes or their modules."""
    return any(code == name or code.startswith(f"{name}.") for code in codes for name in named)
