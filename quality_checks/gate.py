"""The gate: findings decide whether a proposal is accepted, goes to a person, or is blocked. Nothing is averaged."""

import difflib
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from quality_checks.base import Check, Subject
from quality_checks.codes import CODES
from quality_checks.runner import run_checks
from schemas.config import GateConfig
from schemas.errors import ConfigError
from schemas.finding import Finding, Severity
from schemas.proposal import CheckedProposal, GateOutcome


def decide(findings: Iterable[Finding], policy: GateConfig) -> GateOutcome:
    """Return what the gate decides: one error blocks, one warning goes to a person, else it is accepted."""
    severities = {found.severity for found in weigh(findings, policy)}
    if Severity.ERROR in severities:
        return GateOutcome.BLOCK
    return GateOutcome.REVIEW if Severity.WARNING in severities else GateOutcome.ACCEPT


def weigh(findings: Iterable[Finding], policy: GateConfig) -> tuple[Finding, ...]:
    """Return the findings with the severities of `[gate] severity` in place of their own."""
    return tuple(
        replace(found, severity=Severity(policy.severity[found.code])) if found.code in policy.severity else found
        for found in findings
    )


@dataclass(frozen=True)
class Gate:
    """Checks and policy together. `check.crashed` keeps its severity whatever the policy says: the gate fails closed.

    Raises ConfigError where `[gate] severity` names a code that no check reports, or weakens `check.crashed`.
    """

    checks: tuple[Check, ...]
    policy: GateConfig

    def __post_init__(self) -> None:
        for code, severity in self.policy.severity.items():
            if code not in CODES:
                near = difflib.get_close_matches(code, CODES, n=1, cutoff=0.5)
                hint = f"did you mean {near[0]}?" if near else "the README lists all codes"
                raise ConfigError(f"pipeline.toml: [gate.severity] {code}: no check reports this code; {hint}")
            if code == "check.crashed" and severity != "error":
                raise ConfigError(
                    "pipeline.toml: [gate.severity] check.crashed: must stay an error, as such a text is unchecked; "
                    "remove the line"
                )

    def check(self, subject: Subject) -> CheckedProposal:
        """Return the proposal with its findings, the outcome, and whether a person has to look at it."""
        return check_proposal(subject, self.checks, self.policy)


def check_proposal(subject: Subject, checks: Iterable[Check], policy: GateConfig) -> CheckedProposal:
    """Run the checks on a subject and let the gate decide.

    An accepted proposal is auto-accepted where the policy allows it, and audited where it falls into the sample.
    """
    findings = weigh(run_checks(checks, subject), policy)
    outcome = decide(findings, policy)
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
