"""The gate: one error blocks, one warning asks a person, a policy outweighs severities, audits are repeatable."""

from typing import Any

import pytest

from quality_checks import first_checks
from quality_checks.gate import Gate, check_proposal, decide, is_sampled
from schemas.config import GateConfig
from schemas.errors import ConfigError
from schemas.finding import Finding, Severity
from schemas.precision import CheckCell, Standing
from schemas.proposal import CheckedProposal, GateOutcome
from tests.quality_checks.subjects import make_subject

GOOD = "Die Jacke Nordwind wiegt 450 g und hat drei Taschen."


def _finding(severity: Severity, code: str = "length.too_short") -> Finding:
    return Finding(code, severity, "message")


@pytest.mark.parametrize(
    ("severities", "outcome"),
    [
        ((), GateOutcome.ACCEPT),
        ((Severity.INFO,), GateOutcome.ACCEPT),
        ((Severity.WARNING, Severity.INFO), GateOutcome.REVIEW),
        ((Severity.INFO, Severity.ERROR, Severity.WARNING), GateOutcome.BLOCK),
        ((Severity.WARNING,) * 9, GateOutcome.REVIEW),
    ],
)
def test_the_worst_finding_decides(severities: tuple[Severity, ...], outcome: GateOutcome) -> None:
    assert decide(map(_finding, severities), GateConfig()) is outcome


def test_the_policy_outweighs_the_severity_of_a_code() -> None:
    policy = GateConfig(severity={"length.too_short": "error", "ending.cut_off": "info"})
    assert decide([_finding(Severity.WARNING)], policy) is GateOutcome.BLOCK
    assert decide([_finding(Severity.WARNING, "ending.cut_off")], policy) is GateOutcome.ACCEPT


def test_a_checked_proposal_carries_the_severity_of_the_policy() -> None:
    policy = GateConfig(severity={"numbers.unsupported": "warning"})
    checked = check_proposal(make_subject("Die Jacke wiegt 540 g."), first_checks(), policy)
    assert [(found.code, found.severity) for found in checked.findings] == [("numbers.unsupported", Severity.WARNING)]
    assert checked.outcome is GateOutcome.REVIEW


@pytest.mark.parametrize(
    ("code", "severity", "message"),
    [
        ("numbers.unsuported", "info", r"\[gate.severity\] numbers.unsuported: .* did you mean numbers.unsupported\?"),
        ("x", "info", "no check reports this code; the README lists all codes"),
        ("check.crashed", "warning", "must stay an error"),
    ],
)
def test_a_policy_that_cannot_be_meant_is_refused(code: str, severity: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        Gate(first_checks(), GateConfig.model_validate({"severity": {code: severity}}))


@pytest.mark.parametrize(
    ("text", "auto_accept", "share", "expected"),
    [
        (GOOD, False, 1.0, (GateOutcome.ACCEPT, False, False)),
        (GOOD, True, 0.0, (GateOutcome.ACCEPT, True, False)),
        (GOOD, True, 1.0, (GateOutcome.ACCEPT, True, True)),
        ("Jacke", True, 1.0, (GateOutcome.REVIEW, False, False)),
        ("", True, 1.0, (GateOutcome.BLOCK, False, False)),
    ],
)
def test_only_accepted_proposals_are_auto_accepted_and_only_those_are_audited(
    text: str, share: float, expected: tuple[GateOutcome, bool, bool], *, auto_accept: bool
) -> None:
    gate = Gate(first_checks(), GateConfig(auto_accept=auto_accept, audit_sample=share))
    checked = gate.check(make_subject(text))
    assert (checked.outcome, checked.is_auto_accepted, checked.is_audited) == expected


def test_the_audited_sample_has_its_share_and_is_always_the_same() -> None:
    ids = [f"{number:032x}" for number in range(4000)]
    drawn = {proposal for proposal in ids if is_sampled(proposal, 0.05)}
    # Four standard deviations around 5 % of 4,000.
    assert 145 <= len(drawn) <= 255
    assert drawn == {proposal for proposal in ids if is_sampled(proposal, 0.05)}
    assert drawn <= {proposal for proposal in ids if is_sampled(proposal, 0.1)}


@pytest.mark.parametrize(
    ("before", "severity", "policy", "expected"),
    [
        (GateOutcome.ACCEPT, Severity.INFO, {}, (GateOutcome.ACCEPT, True, True)),
        (GateOutcome.ACCEPT, Severity.WARNING, {}, (GateOutcome.REVIEW, False, False)),
        (
            GateOutcome.ACCEPT,
            Severity.WARNING,
            {"severity": {"duplicates.near": "error"}},
            (GateOutcome.BLOCK, False, False),
        ),
        (GateOutcome.REVIEW, Severity.INFO, {}, (GateOutcome.REVIEW, False, False)),
        (GateOutcome.BLOCK, Severity.WARNING, {}, (GateOutcome.BLOCK, False, False)),
    ],
)
def test_further_findings_make_the_outcome_stricter_or_leave_it(
    before: GateOutcome, severity: Severity, policy: dict[str, Any], expected: tuple[GateOutcome, bool, bool]
) -> None:
    gate = Gate((), GateConfig(auto_accept=True, audit_sample=1.0, **policy))
    is_accepted = before is GateOutcome.ACCEPT
    checked = CheckedProposal(make_subject(GOOD).proposal, (), before, is_accepted, is_accepted)
    added = gate.add(checked, [_finding(severity, "duplicates.near")])
    assert (added.outcome, added.is_auto_accepted, added.is_audited) == expected
    assert [found.code for found in added.findings] == ["duplicates.near"]


def test_two_warnings_that_come_one_after_the_other_count_as_two() -> None:
    gate = Gate((), GateConfig(block_at={"warning": 2}))
    checked = CheckedProposal(make_subject(GOOD).proposal, (_finding(Severity.WARNING),), GateOutcome.REVIEW)
    assert gate.add(checked, [_finding(Severity.WARNING, "duplicates.same_text")]).outcome is GateOutcome.BLOCK


def test_what_was_learned_of_duplicates_decides_on_them() -> None:
    standings = {CheckCell("duplicates.same_text", None, "jackets"): Standing.DOUBTED}
    gate = Gate((), GateConfig(learned_severity=True), standings)
    checked = CheckedProposal(make_subject(GOOD).proposal, (), GateOutcome.ACCEPT)
    (found,) = gate.add(checked, [_finding(Severity.WARNING, "duplicates.same_text")]).findings
    assert found.severity is Severity.INFO
