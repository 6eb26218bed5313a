"""The gate: findings decide whether a proposal is accepted, goes to a person, or is blocked. Nothing is averaged."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from quality_checks.base import Check, Subject
from quality_checks.gate_policy import Standings, ensure_meant, outcome_of, weigh
from quality_checks.runner import run_checks
from schemas.config import GateConfig
from schemas.finding import Finding
from schemas.proposal import CheckedProposal, GateOutcome, Proposal

_STRICTNESS = (GateOutcome.ACCEPT, GateOutcome.REVIEW, GateOutcome.BLOCK, GateOutcome.NOTHING)


def decide(findings: Iterable[Finding], policy: GateConfig, family: str | None = None) -> GateOutcome:
    """Return what the gate decides: by default one error blocks, one warning goes to a person, else it is accepted."""
    return outcome_of(weigh(findings, policy, family), policy, family)


@dataclass(frozen=True)
class Gate:
    """Checks and policy together. The gate fails closed: what says that a text is unchecked blocks whatever the policy.

    `standings` are what reviewers' verdicts prove; they matter with `learned_severity`, where `is_for_person` says that
    a person decides on the text anyway, so that nothing blocks on what was learned. Raises ConfigError where the policy
    names codes that no check reports, or weakens a code of UNCHECKED.
    """

    checks: tuple[Check, ...]
    policy: GateConfig
    standings: Standings = field(default_factory=dict)
    is_for_person: bool = False

    def __post_init__(self) -> None:
        ensure_meant(self.policy)

    def check(self, subject: Subject) -> CheckedProposal:
        """Return the proposal with its findings, the outcome, and whether a person has to look at it."""
        may_block = self._may_block(subject.proposal)
        return check_proposal(
            subject, self.checks, self.policy, standings=self.standings, may_block_by_learning=may_block
        )

    def add(self, checked: CheckedProposal, found: Iterable[Finding]) -> CheckedProposal:
        """Return a checked proposal with further findings, and the outcome of all together: as it was, or stricter."""
        proposal, may_block = checked.proposal, self._may_block(checked.proposal)
        added = weigh(found, self.policy, proposal.family, standings=self.standings, may_block=may_block)
        findings = (*checked.findings, *added)
        outcome = max(checked.outcome, outcome_of(findings, self.policy, proposal.family), key=_STRICTNESS.index)
        is_auto_accepted = checked.is_auto_accepted and outcome is GateOutcome.ACCEPT
        return CheckedProposal(
            proposal=proposal,
            findings=findings,
            outcome=outcome,
            is_auto_accepted=is_auto_accepted,
            is_audited=is_auto_accepted and checked.is_audited,
        )

    def _may_block(self, proposal: Proposal) -> bool:
        # A check that blocks by itself would never be judged again: a sample goes to people as before.
        return not (self.is_for_person or is_sampled(proposal.id, self.policy.audit_sample))


def check_proposal(
    subject: Subject,
    checks: Iterable[Check],
    policy: GateConfig,
    *,
    standings: Standings | None = None,
    may_block_by_learning: bool = True,
) -> CheckedProposal:
    """Run the checks on a subject and let the gate decide.

    An accepted proposal is auto-accepted where the policy allows it, and audited where it falls into the sample.
    """
    family = subject.proposal.family
    found = run_checks(checks, subject)
    findings = weigh(found, policy, family, standings=standings, may_block=may_block_by_learning)
    outcome = outcome_of(findings, policy, family)
    is_auto_accepted = outcome is GateOutcome.ACCEPT and policy.auto_accept
    return CheckedProposal(
        proposal=subject.proposal,
        findings=findings,
        outcome=outcome,
        is_auto_accepted=is_auto_accepted,
        is_audited=is_auto_accepted and is_sampled(subject.proposal.id, policy.audit_sample),
    )


def is_sampled(proposal_id: str, share: float) -> bool:
    """Say whether a proposal falls into a sample of this share; the same proposal always does, or never."""
    digest = hashlib.blake2b(b"audit" + proposal_id.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") < share * 2**64
