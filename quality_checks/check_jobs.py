"""What a run and the processes that check beside it say to each other.

Frames are four bytes of length and a pickle: first a `Setup`, answered by `READY`; then lists of `Job`, each answered
by a list of `Verdict` in the same order. Both ends are the same program on one machine.
"""

import pickle
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from quality_checks.gate_policy import Standings
from schemas.config import BrandConfig, ChecksConfig, ContentConfig, GateConfig
from schemas.facts import Fact
from schemas.finding import Finding
from schemas.product import Data, Product
from schemas.proposal import CheckedProposal, GateOutcome, Proposal
from schemas.structure import CatalogStructure

READY = "ready"
#: Bytes of a frame's length.
LENGTH = 4

#: A fact without its attribute's definition, which the setup holds: code, data, is_inherited, is_name.
_Told: TypeAlias = tuple[str, Data, bool, bool]


@dataclass(frozen=True, slots=True)
class Setup:
    """What all jobs of a run have in common."""

    packs: ChecksConfig
    policy: GateConfig
    standings: Standings
    structure: CatalogStructure
    contents: Mapping[str, ContentConfig]
    brand: BrandConfig
    locales: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """One proposal to check, with what is its own; `jobs_of` makes it small."""

    proposal: Proposal
    product: Product
    facts: tuple[_Told, ...]
    licensed_words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A `CheckedProposal` without the proposal, which the asker has."""

    findings: tuple[Finding, ...]
    outcome: GateOutcome
    is_auto_accepted: bool
    is_audited: bool

    def on(self, proposal: Proposal) -> CheckedProposal:
        """Return it with its proposal."""
        return CheckedProposal(proposal, self.findings, self.outcome, self.is_auto_accepted, self.is_audited)


def jobs_of(
    proposals: Iterable[Proposal], product: Product, facts: Sequence[Fact], licensed_words: Mapping[str, str]
) -> list[Job]:
    """Return jobs on one product; an attribute's definition, with thousands of options perhaps, is not sent along."""
    told = tuple((fact.attribute.code, fact.data, fact.is_inherited, fact.is_name) for fact in facts)
    bare = replace(product, source=None, findings=())
    return [Job(proposal, bare, told, licensed_words) for proposal in proposals]


def framed(message: object) -> bytes:
    """Return a message as it goes through the pipe."""
    data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    return len(data).to_bytes(LENGTH, "big") + data
