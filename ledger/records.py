"""What goes into the ledger and comes out of it, beside the records of `schemas`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from schemas.finding import Finding
from schemas.product import Product, ProductKind, SourceRow
from schemas.proposal import CheckedProposal, Proposal
from schemas.receipt import ReceiptStatus
from schemas.text_mark import PimText
from schemas.verdict import Verdict, VerdictKind, standing

if TYPE_CHECKING:
    # They come with the library that checks configs, and these records are what a call for help imports.
    from schemas.completeness import Cell, CompletenessSum
    from schemas.run import RunKind, RunState


class ProposalState(StrEnum):
    """Where a proposal stands.

    `accepted` waits for the write-back, `review` for a person, `blocked` for an edit or a rejection, `not_found` for
    the supplier: the product data does not state the value (a person may give it by an edit).
    `rejected`, `written`, `stale` (the product changed before it was written) and `superseded` (a newer draft
    took its place before it was written) are ends.
    """

    ACCEPTED = "accepted"
    REVIEW = "review"
    BLOCKED = "blocked"
    NOT_FOUND = "not_found"
    REJECTED = "rejected"
    WRITTEN = "written"
    STALE = "stale"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class RunStart:
    """A run as it begins. `hourly_rate` is that of the people who review, in `currency`.

    `host` and `pid` tell whether the run still lives; `config_hash` whether two runs had the same config.
    """

    run_id: str
    kind: "RunKind"
    started_at: datetime
    enricher: str = ""
    enricher_version: str = ""
    llm_model: str | None = None
    currency: str = "USD"
    hourly_rate: Decimal = Decimal(0)
    host: str = ""
    pid: int = 0
    config_hash: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StoredRun:
    """A run with its state; `finished_at` is None and `summary` empty while it runs."""

    start: RunStart
    state: "RunState"
    finished_at: datetime | None
    summary: Mapping[str, Any]

    @property
    def run_id(self) -> str:
        """The run's identity."""
        return self.start.run_id


@dataclass(frozen=True, slots=True)
class SavedDraft:
    """A draft that passed the gate, whatever it said; `earlier` are the blocked attempts before it, in order.

    With `is_again` a blocked draft of an earlier run was taken up: it takes the place of what is stored of that.
    """

    checked: CheckedProposal
    product: Product
    drafted_at: datetime
    earlier: tuple[CheckedProposal, ...] = ()
    is_again: bool = False


@dataclass(frozen=True, slots=True)
class QuarantineEntry:
    """A record that did not go on, with everything that is wrong with it."""

    identifier: str
    kind: ProductKind
    family: str | None
    source: SourceRow | None
    findings: tuple[Finding, ...]


class PublishedKey(NamedTuple):
    """A place in the PIM that content goes to."""

    identifier: str
    attribute: str
    locale: str | None
    channel: str | None


@dataclass(frozen=True, slots=True)
class Published:
    """What was last written to a place: the final text, the facts and the revision it was written for.

    `is_edited` says that a person had edited the draft before.
    """

    text: str
    facts_hash: str
    proposal_id: str
    revision: str
    is_edited: bool = False


@dataclass(frozen=True, slots=True)
class WantedDraft:
    """A draft that a run would make, by the id that it would have.

    `origins` are enrichers with their versions that count as the run's own; `replaces` is the value that stands there,
    `redraft_of` the decision by which a person asked for another draft there.
    """

    proposal_id: str
    place: PublishedKey
    family: str | None
    origins: tuple[tuple[str, str], ...]
    revision: str
    facts_hash: str
    replaces: str | None
    redraft_of: int | None = None


@dataclass(frozen=True, slots=True)
class Carry:
    """A proposal that holds for another revision of its record. `is_new` is false where it did so already."""

    proposal_id: str
    place: PublishedKey
    from_revision: str
    revision: str
    is_new: bool


class Fill(NamedTuple):
    """Of how many SKUs a proposal, once published, fills a required cell of a channel and locale."""

    proposal_id: str
    channel: str
    locale: str
    skus: int


@dataclass(frozen=True, slots=True)
class ScanResult:
    """What a run keeps of a batch of records before it drafts anything. `texts` are the PIM's, where asked for."""

    quarantine: tuple[QuarantineEntry, ...] = ()
    carries: tuple[Carry, ...] = ()
    completeness: "Mapping[Cell, CompletenessSum]" = field(default_factory=dict)
    fills: tuple[Fill, ...] = ()
    texts: tuple[PimText, ...] = ()


class Order(StrEnum):
    """How a list of proposals is sorted: the most doubtful first, or the oldest first."""

    RISK = "risk"
    AGE = "age"


@dataclass(frozen=True, slots=True)
class ProposalFilter:
    """Which proposals are wanted; None and empty mean any. `code` is that of a finding.

    `is_waiting` are those that a person has to look at: in review, or drawn for the audit and not yet judged.
    """

    states: tuple[ProposalState, ...] = ()
    family: str | None = None
    locale: str | None = None
    attribute: str | None = None
    code: str | None = None
    identifier: str | None = None
    run_id: str | None = None
    is_waiting: bool = False
    limit: int = 100
    offset: int = 0
    order: Order = Order.RISK


@dataclass(frozen=True, slots=True)
class StoredReceipt:
    """A receipt with the run that brought it, its time, and the text that it is about."""

    proposal_id: str
    run_id: str
    status: ReceiptStatus
    message: str
    path: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class StoredProposal:
    """A proposal with all that the ledger knows of it.

    `version` goes up with every change of state; a decision names the version it was taken on. `product` is the
    record as it was when the draft was made. `earlier` are the blocked attempts before this draft. `first_by` approved
    it where it takes two people, and waits for the second; `first_text` is what they wrote in place of the draft.
    `asked` is the decision by which somebody asked for this draft in place of another one.
    """

    checked: CheckedProposal
    state: ProposalState
    version: int
    run_id: str
    drafted_at: datetime
    product: Product
    earlier: tuple[CheckedProposal, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    receipts: tuple[StoredReceipt, ...] = ()
    edited_text: str | None = None
    written_at: datetime | None = None
    first_by: str | None = None
    first_text: str | None = None
    asked: Verdict | None = None

    @property
    def proposal(self) -> Proposal:
        """The proposal itself."""
        return self.checked.proposal

    @property
    def id(self) -> str:
        """The proposal's identity."""
        return self.checked.proposal.id

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of the gate's checks."""
        return self.checked.findings

    @property
    def is_blind(self) -> bool:
        """Say whether it is a spot check that nobody judged yet: pages must not tell it from what waits."""
        is_through = self.state in (ProposalState.ACCEPTED, ProposalState.WRITTEN)
        return self.checked.is_audited and is_through and self.verdict is None

    @property
    def shown_state(self) -> ProposalState:
        """The state as people see it: a spot check looks like all else that waits."""
        return ProposalState.REVIEW if self.is_blind else self.state

    @property
    def shown_receipts(self) -> tuple[StoredReceipt, ...]:
        """The receipts as people see them: none of a spot check."""
        return () if self.is_blind else self.receipts

    @property
    def final_text(self) -> str:
        """The text as it is or would be written: a person's where one edited it, if only as the first of two."""
        texts = (self.first_text, self.edited_text, self.checked.proposal.text)
        return next(text for text in texts if text is not None)

    @property
    def has_draft_text(self) -> bool:
        """Say whether the final text is the draft's: the places of its findings are places in this."""
        return self.first_text is None and self.edited_text is None

    @property
    def verdict(self) -> VerdictKind | None:
        """The verdict that holds: the last one that was not taken back."""
        held = standing(self.verdicts)
        return held.kind if held else None

    @property
    def note(self) -> str | None:
        """What somebody said who asked for another draft in place of this one; None where nobody did."""
        held = standing(self.verdicts)
        return held.note if held else None
