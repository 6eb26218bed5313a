"""The judge between checks and people: lowers warnings that a filled attribute settles, and keeps every answer."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from enrichers.base import DraftOrder
from enrichers.judge import Judge, Judged, Judgement
from quality_checks.gate import is_sampled
from quality_checks.gate_policy import outcome_of
from schemas.config import GateConfig
from schemas.finding import Finding, Severity
from schemas.proposal import CheckedProposal, GateOutcome

_SAID = {Judgement.NOT_SUPPORTED: "not supported", Judgement.CANNOT_TELL: "cannot tell"}


@dataclass(frozen=True)
class Judging:
    """Asks the judge about drafts that would go to a person, and decides anew. An error is never asked about."""

    judge: Judge
    policy: GateConfig

    async def review(self, order: DraftOrder, checked: CheckedProposal) -> CheckedProposal:
        """Return a draft with the judge's answers in its findings (`rule`), and the outcome that follows from them."""
        if checked.outcome is not GateOutcome.REVIEW:
            return checked
        answers = await self.judge.answers(order, checked.proposal, checked.findings)
        if not answers:
            return checked
        findings = tuple(self._answered(found, answers) for found in checked.findings)
        outcome = outcome_of(findings, self.policy, checked.proposal.family)
        is_auto_accepted = outcome is GateOutcome.ACCEPT and self.policy.auto_accept
        asked = tuple(dict.fromkeys(answer.request_hash for answer in answers.values()))
        proposal = replace(checked.proposal, request_hashes=(*checked.proposal.request_hashes, *asked))
        return CheckedProposal(
            proposal=proposal,
            findings=findings,
            outcome=outcome,
            is_auto_accepted=is_auto_accepted,
            is_audited=is_auto_accepted and is_sampled(proposal.id, self.policy.audit_sample),
        )

    def _answered(self, found: Finding, answers: Mapping[Finding, Judged]) -> Finding:
        answer = answers.get(found)
        if answer is None:
            return found
        is_settled = answer.judgement is Judgement.SUPPORTED
        said = f"supported by {answer.attribute}" if is_settled else _SAID[answer.judgement]
        severity = Severity.INFO if is_settled else found.severity
        return replace(found, severity=severity, rule=f"judge {self.judge.name}: {said}")
