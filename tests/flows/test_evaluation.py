"""Rejected texts as cases, and what a prompt or model makes of them: mended, or not and why; paid once."""

import json
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from flows.cli_app import app
from flows.evaluation import CaseOutcome, CaseResult, _result, by_reason
from flows.regression_cases import RegressionCase, cases_of, read_cases, write_cases
from ledger import Ledger
from ledger.records import ProposalFilter
from schemas.errors import InputError
from schemas.finding import Finding, Severity
from schemas.proposal import CheckedProposal, GateOutcome
from schemas.run import RunKind, RunState
from schemas.verdict import RejectReason, Verdict, VerdictKind
from tests.builders import make_product, make_proposal
from tests.enrichers.fake_openai import running
from tests.flows.shops import ledger_at, make_shop, run_json, spent

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def judge(ledger: Ledger, count: int) -> list[str]:
    """Reject all of so many proposals but the last, which is edited; return their ids."""
    found = ledger.proposals(ProposalFilter(limit=count))
    for stored in found[:-1]:
        ledger.decide(
            Verdict(stored.id, VerdictKind.REJECTED, "ada", NOW, 5, reason=RejectReason.TONE, comment='zu "laut"')
        )
    ledger.decide(Verdict(found[-1].id, VerdictKind.EDITED, "ada", NOW, 9, text="Von Hand."))
    return [stored.id for stored in found]


def case(**changes: Any) -> RegressionCase:
    given: dict[str, Any] = {
        "case": "c1", "kind": "rejected", "product": make_product(), "attribute": "description", "locale": "de_DE",
        "channel": "ecommerce", "language": "de_DE", "text": "Alter Text.", "codes": ("length.too_short",),
        "reason": "tone",
    }  # fmt: skip
    return RegressionCase(**{**given, **changes})


def checked(text: str, *codes: str, outcome: GateOutcome = GateOutcome.ACCEPT) -> CheckedProposal:
    findings = tuple(Finding(code, Severity.WARNING, code) for code in codes)
    return CheckedProposal(make_proposal(text=text), findings, outcome, is_auto_accepted=False)


@pytest.mark.parametrize(
    ("draft", "outcome", "codes"),
    [
        (checked("Neuer Text."), CaseOutcome.MENDED, ()),
        (checked("Neuer Text.", "spelling.other", outcome=GateOutcome.REVIEW), CaseOutcome.MENDED, ()),
        (checked("Alter Text.\r\n"), CaseOutcome.SAME_TEXT, ()),
        (
            checked("Neu.", "length.too_short", outcome=GateOutcome.REVIEW),
            CaseOutcome.STILL_FOUND,
            ("length.too_short",),
        ),
        (checked("Neu.", "numbers.x", outcome=GateOutcome.BLOCK), CaseOutcome.BLOCKED, ("numbers.x",)),
        (None, CaseOutcome.NO_TEXT, ()),
    ],
)
def test_mended_is_another_text_that_passes_and_lacks_the_findings(
    draft: CheckedProposal | None, outcome: CaseOutcome, codes: tuple[str, ...]
) -> None:
    found = _result(case(), draft)
    assert (found.outcome, found.codes) == (outcome, codes)


def test_shares_by_reason_leave_out_what_was_not_tried() -> None:
    def results(*outcomes: CaseOutcome, reason: str | None) -> Sequence[CaseResult]:
        return [CaseResult(case(reason=reason, kind="rejected" if reason else "edited"), one) for one in outcomes]

    mended, same, untried = CaseOutcome.MENDED, CaseOutcome.SAME_TEXT, CaseOutcome.UNTRIED
    found = [*results(mended, same, untried, reason="tone"), *results(mended, reason=None)]
    assert by_reason(found) == {"edited": (1, 1), "tone": (1, 2)}


def test_cases_hold_all_that_is_needed_and_come_back_as_they_were(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "cases.jsonl"
    given = [case(person_text="Besser.", comment="„so“\nnicht"), case(case="c2", locale=None, channel=None)]
    assert write_cases(file, given) == 2
    assert list(read_cases(file)) == given


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"product": {}}', "null"])
def test_a_line_that_is_no_case_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "cases.jsonl"
    write_cases(file, [case()])
    file.write_text(file.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 2: no case"):
        read_cases(file)


def test_a_prompt_is_tried_against_what_was_rejected_and_nothing_is_paid_twice(tmp_path: Path) -> None:
    cases = tmp_path / "cases.jsonl"
    with running() as server:
        config = make_shop(tmp_path, server.base_url, products=4)
        run_json(config)
        with closing(ledger_at(config)) as ledger:
            judged = judge(ledger, 4)
            assert [one.case for one in cases_of(ledger, (VerdictKind.REJECTED,))] == sorted(judged[:-1])
        assert "4 cases" in called("review", "cases", "--out", str(cases), "-c", str(config)).stdout
        before, answered = spent(config), server.stats.answered
        lines = evaluated(config, cases)
        # The same prompt: every answer is known, so it is free, and it is the text that was rejected.
        assert (lines[-1]["calls"], lines[-1]["cost"], server.stats.answered) == (0, 0, answered)
        assert {line["outcome"] for line in lines[:-1]} == {"same_text"}
        assert called("eval", "--against", str(cases), "--at-least", "0.5", "-c", str(config)).exit_code == 1
        text = config.read_text(encoding="utf-8").replace(
            "max_chars = 2000", 'max_chars = 2000\ninstructions = "Leiser."'
        )
        config.write_text(text, encoding="utf-8")
        first, second = evaluated(config, cases)[-1], evaluated(config, cases)[-1]
        assert first["version"] == second["version"] != lines[-1]["version"]
        assert (first["calls"], second["calls"], second["replayed"]) == (4, 0, 4)
        assert Decimal(str(first["cost"])) == spent(config) - before > 0
    with closing(ledger_at(config)) as ledger:
        # No proposal of these trials is in the ledger, but their runs and what they cost are.
        assert len(ledger.proposals(ProposalFilter())) == 4
        trials = [run for run in ledger.runs() if run.start.kind is RunKind.EVAL]
        assert [run.state for run in trials] == [RunState.COMPLETED] * 4
        edited = [one for one in read_cases(cases) if one.kind == "edited"]
        assert [one.person_text for one in edited] == ["Von Hand."]


def test_templates_are_tried_without_a_model_and_say_what_is_mended(tmp_path: Path) -> None:
    cases = tmp_path / "cases.jsonl"
    config = make_shop(tmp_path, "http://127.0.0.1:1", products=2)
    text = config.read_text(encoding="utf-8").replace('enricher = "llm"', 'enricher = "template"')
    config.write_text(text, encoding="utf-8")
    run_json(config)
    with closing(ledger_at(config)) as ledger:
        judge(ledger, 2)
        old = list(cases_of(ledger, (VerdictKind.REJECTED, VerdictKind.EDITED)))
    unknown = case(case="c9", attribute="gone")
    write_cases(cases, [*(replaced(one) for one in old), unknown])
    result = called("eval", "--against", str(cases), "--at-least", "1", "-c", str(config))
    assert result.exit_code == 0, result.stdout + result.stderr
    assert "2 of 2 cases mended (100.0%)" in result.stdout
    assert "not in config" in result.stdout
    assert "0 calls paid" in result.stdout


def called(*arguments: str) -> Result:
    """Run a command within this process."""
    return CliRunner().invoke(app, list(arguments))


def replaced(one: RegressionCase) -> RegressionCase:
    """Return a case whose text was another one."""
    return RegressionCase(**{name: getattr(one, name) for name in RegressionCase.__slots__} | {"text": "Ganz anders."})


def evaluated(config: Path, cases: Path) -> list[dict[str, Any]]:
    """Return what `eval --json` prints."""
    result = called("eval", "--against", str(cases), "--json", "-c", str(config))
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]
