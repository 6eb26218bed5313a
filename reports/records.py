"""The figures of a report as frozen records. Each rate and ratio has its formula here, and nowhere else."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from reports.completeness import CellCompleteness
from schemas.intervals import Interval, exact_interval
from schemas.run import CostPerSku


class Fate(StrEnum):
    """What became of the text that a share of a call was spent on.

    `repaired` went into a draft that the gate blocked and a later attempt replaced; `unused` into answers that no
    proposal came of (of a run still going, also into those whose proposals are not stored yet).
    """

    PUBLISHED = "published"
    ACCEPTED = "accepted"
    REVIEW = "review"
    BLOCKED = "blocked"
    REPAIRED = "repaired"
    REJECTED = "rejected"
    STALE = "stale"
    SUPERSEDED = "superseded"
    UNUSED = "unused"


WASTED = frozenset(Fate) - {Fate.PUBLISHED, Fate.ACCEPTED, Fate.REVIEW}


class Dimension(StrEnum):
    """What proposals are grouped by: the columns of the ledger's table."""

    FAMILY = "family"
    LOCALE = "locale"
    ENRICHER_VERSION = "enricher_version"
    LLM_MODEL = "llm_model"


@dataclass(frozen=True, slots=True)
class Counts:
    """Proposals by what happened to them. `accepted`, `edited` and `rejected` are verdicts of people.

    `audited` are judged proposals of the audit sample, `escaped` those of them that a person rejected or edited.
    """

    checked: int = 0
    passed: int = 0
    flagged: int = 0
    blocked: int = 0
    auto_accepted: int = 0
    accepted: int = 0
    edited: int = 0
    rejected: int = 0
    audited: int = 0
    escaped: int = 0
    published: int = 0
    stale: int = 0
    superseded: int = 0
    waiting: int = 0

    @property
    def reviewed(self) -> int:
        """Proposals that a person decided on."""
        return self.accepted + self.edited + self.rejected

    @property
    def gate_rejection_rate(self) -> float | None:
        """Blocked ÷ checked proposals."""
        return _ratio(self.blocked, self.checked)

    @property
    def reviewer_rejection_rate(self) -> float | None:
        """Rejected ÷ (accepted + edited + rejected)."""
        return _ratio(self.rejected, self.reviewed)

    @property
    def edit_rate(self) -> float | None:
        """Edited ÷ (accepted + edited + rejected)."""
        return _ratio(self.edited, self.reviewed)

    @property
    def escape_rate(self) -> float | None:
        """Defects ÷ judged proposals of the audit sample."""
        return _ratio(self.escaped, self.audited)

    @property
    def escape_interval(self) -> Interval | None:
        """Bounds of the escape rate; None without a judged sample."""
        return exact_interval(self.escaped, self.audited) if self.audited else None


@dataclass(frozen=True, slots=True)
class Skus:
    """Records (products and product models) with at least one proposal: drafted, accepted, published."""

    attempted: int = 0
    accepted: int = 0
    published: int = 0


@dataclass(frozen=True, slots=True)
class Cost:
    """Money in the report's currency."""

    spend: Decimal = Decimal(0)
    labour: Decimal = Decimal(0)

    @property
    def total(self) -> Decimal:
        """Model spend + review labour."""
        return self.spend + self.labour


@dataclass(frozen=True, slots=True)
class Group:
    """The figures of one family, locale, prompt version, language model or run; or of all together."""

    key: str | None
    counts: Counts
    skus: Skus
    cost: Cost

    @property
    def cost_per_sku(self) -> CostPerSku:
        """Content cost per SKU: (model spend + review labour) ÷ SKUs."""
        return CostPerSku(
            attempted=_per(self.cost.total, self.skus.attempted),
            accepted=_per(self.cost.total, self.skus.accepted),
            published=_per(self.cost.total, self.skus.published),
        )


@dataclass(frozen=True, slots=True)
class RunFigures:
    """One run that drafted content; its `group.key` is its id."""

    started_at: datetime
    state: str
    enricher_version: str
    llm_model: str | None
    group: Group
    completeness: tuple[CellCompleteness, ...] = ()


@dataclass(frozen=True, slots=True)
class CallCounts:
    """Paid calls and their tokens."""

    calls: int = 0
    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0

    def __add__(self, other: "CallCounts") -> "CallCounts":
        """Return the calls of both."""
        return CallCounts(*(getattr(self, part.name) + getattr(other, part.name) for part in fields(self)))


@dataclass(frozen=True, slots=True)
class CodeFigures:
    """One finding code: how often it was found, and what became of the proposals that it was found on.

    `kept` are those that a person accepted as they were: many of them speak against the check.
    """

    code: str
    severity: str
    findings: int
    proposals: int
    blocked: int
    kept: int
    edited: int
    rejected: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """A proposal that waits for a person; `owner` answers for it."""

    proposal_id: str
    identifier: str
    family: str | None
    attribute: str
    locale: str | None
    state: str
    drafted_at: datetime
    owner: str | None = None


@dataclass(frozen=True)
class Figures:
    """All that a report says. `run_id` and `since` are what it is limited to; `runs` begin with the oldest.

    `reasons` are those of standing rejections, `reasons_by_version` the same by prompt version.
    `untimed_decisions` are those whose time nobody measured: their labour is missing in all costs.
    """

    made_at: datetime
    currency: str
    run_id: str | None
    since: datetime | None
    other_currencies: tuple[str, ...]
    total: Group
    calls: CallCounts
    spend_by_fate: Mapping[Fate, Decimal]
    tables: Mapping[Dimension, tuple[Group, ...]]
    codes: tuple[CodeFigures, ...]
    reasons: Mapping[str, int]
    reasons_by_version: Mapping[tuple[str, str], int]
    runs: tuple[RunFigures, ...]
    waiting: tuple[Waiting, ...]
    untimed_decisions: int = 0

    @property
    def completeness(self) -> tuple[CellCompleteness, ...]:
        """Completeness by channel and locale, of the newest of the runs that measured it."""
        return next((run.completeness for run in reversed(self.runs) if run.completeness), ())

    @cached_property
    def waste(self) -> Decimal:
        """Spend on texts that were blocked, repaired, rejected, stale or superseded, and on answers of no use."""
        return sum((cost for fate, cost in self.spend_by_fate.items() if fate in WASTED), Decimal(0))


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _per(money: Decimal, count: int) -> Decimal | None:
    return money / count if count else None
