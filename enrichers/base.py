"""The protocol that every enricher follows, and the order it works on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from schemas.config import BrandConfig, ContentConfig
from schemas.facts import Fact
from schemas.finding import Finding
from schemas.gap import Gap
from schemas.product import Product
from schemas.proposal import Proposal
from schemas.redraft import Redraft
from schemas.structure import CatalogStructure


@dataclass(frozen=True, slots=True)
class Blocked:
    """A draft that the gate blocked, with the findings that say why."""

    proposal: Proposal
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class DraftOrder:
    """What is to be written for one product in one language: all its open gaps at once.

    `gaps` all have the same `language` and `channel` group; `facts` are those of that language and channel.
    `blocked` are this order's earlier drafts that the gate blocked; then only their gaps are drafted anew.
    `facts_hash` goes into every proposal. `redrafts` are what people want to have anew, by attribute. `stored` are this
    order's drafts of an earlier run whose checks were broken: they are checked again, and nothing is asked for them.
    """

    product: Product
    structure: CatalogStructure
    facts: tuple[Fact, ...]
    facts_hash: str
    gaps: tuple[Gap, ...]
    contents: Mapping[str, ContentConfig]
    brand: BrandConfig
    language: str
    channel: str | None
    blocked: tuple[Blocked, ...] = ()
    attempt: int = 0
    redrafts: Mapping[str, Redraft] = field(default_factory=dict)
    stored: tuple[Proposal, ...] = ()


class Enricher(Protocol):
    """Drafts content from facts."""

    @property
    def name(self) -> str:
        """The kind of enricher, as in `[enrich] enricher`."""

    @property
    def version(self) -> str:
        """Changes whenever drafts would come out differently: for `llm` a hash over prompts, brand and LLM."""

    async def draft(self, order: DraftOrder) -> tuple[Proposal, ...]:
        """Return a proposal for each gap of the order, in its order; none for a value that the facts do not state.

        Where only a quote was asked it returns what takes no call.

        A refusal, a cut-off or a malformed answer is a proposal with an empty text and its `outcome`.
        Raises LlmUnavailable (this order can be tried again later), LlmRefused (this order only), ConfigError
        (wrong key: the run stops) and BudgetSpent (the run stops cleanly).
        """
