"""The judge may lower warnings, never an error; what it said stays with the finding, what it cost with the draft."""

import asyncio
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from enrichers.judge import Judged, Judgement
from flows.judging import Judging
from ledger.tables import call_uses, findings
from schemas.config import GateConfig
from schemas.finding import Finding, Severity
from schemas.proposal import CheckedProposal, GateOutcome
from tests.builders import make_proposal
from tests.enrichers.fake_openai import FakeOptions, running
from tests.enrichers.llm_pieces import make_order
from tests.flows.shops import ledger_at, make_shop, product, run_cli, run_json, spent, write_products

_SILK = Finding("grounding.material_unsupported", Severity.WARNING, "Seide stands in no fact", start=0, end=3)
_SHORT = Finding("length.too_short", Severity.WARNING, "too short")
_WRONG = Finding("numbers.unsupported", Severity.ERROR, "500 g stands in no fact", start=4, end=6)


class Saying:
    """A judge that says the same about every warning with a span."""

    name = "m 1234"

    def __init__(self, judgement: Judgement, attribute: str | None = None) -> None:
        self.judged, self.times = Judged(judgement, attribute, "h~judge"), 0

    async def answers(self, _order: Any, _proposal: Any, found: tuple[Finding, ...]) -> dict[Finding, Judged]:
        self.times += 1
        return {one: self.judged for one in found if one.start is not None and one.severity is Severity.WARNING}


def _review(judge: Any, outcome: GateOutcome, *found: Finding, auto_accept: bool = False) -> CheckedProposal:
    judging = Judging(judge, GateConfig(auto_accept=auto_accept, audit_sample=0))
    return asyncio.run(judging.review(make_order(), CheckedProposal(make_proposal(), found, outcome)))


def test_a_warning_that_a_filled_attribute_settles_becomes_a_note() -> None:
    checked = _review(Saying(Judgement.SUPPORTED, "material"), GateOutcome.REVIEW, _SILK, auto_accept=True)
    (found,) = checked.findings
    assert (found.severity, found.rule) == (Severity.INFO, "judge m 1234: supported by material")
    assert found.fingerprint == _SILK.fingerprint
    assert (checked.outcome, checked.is_auto_accepted) == (GateOutcome.ACCEPT, True)
    assert checked.proposal.request_hashes == ("h~judge",)


@pytest.mark.parametrize(
    ("judgement", "said"), [(Judgement.NOT_SUPPORTED, "not supported"), (Judgement.CANNOT_TELL, "cannot tell")]
)
def test_other_answers_are_kept_with_the_warning(judgement: Judgement, said: str) -> None:
    checked = _review(Saying(judgement), GateOutcome.REVIEW, _SILK)
    (found,) = checked.findings
    assert (found.severity, found.rule, checked.outcome) == (
        Severity.WARNING,
        f"judge m 1234: {said}",
        GateOutcome.REVIEW,
    )


def test_a_warning_that_nobody_asked_about_still_goes_to_a_person() -> None:
    checked = _review(Saying(Judgement.SUPPORTED, "material"), GateOutcome.REVIEW, _SILK, _SHORT)
    assert [found.severity for found in checked.findings] == [Severity.INFO, Severity.WARNING]
    assert checked.outcome is GateOutcome.REVIEW


def test_a_blocked_draft_is_never_asked_about() -> None:
    judge = Saying(Judgement.SUPPORTED, "material")
    checked = _review(judge, GateOutcome.BLOCK, _WRONG, _SILK)
    assert (checked.findings, checked.outcome, judge.times) == ((_WRONG, _SILK), GateOutcome.BLOCK, 0)


def _shop(folder: Path, base_url: str, *judge: str) -> Path:
    config = make_shop(folder, base_url, products=1)
    text = config.read_text(encoding="utf-8")
    config.write_text(text + "\n".join(["[judge]", *judge, ""]), encoding="utf-8")
    write_products(folder, [product(0)])
    return config


def test_a_run_asks_the_judge_and_counts_its_calls_like_all_others(tmp_path: Path) -> None:
    sentences = [{"attributes": ["name"], "text": "⟦name⟧ hat eine Kapuze und wiegt ⟦weight⟧."}]
    draft = json.dumps({"texts": {"description": {"sentences": sentences}}})
    with running(FakeOptions(mode="text", text=draft, times=1)) as server:
        config = _shop(tmp_path, server.base_url, "enabled = true")
        summary, again = run_json(config), run_json(config)
    ledger = ledger_at(config)
    with ledger.database.read() as connection:
        kept = {row.code: row for row in connection.execute(select(findings))}
        uses = connection.execute(select(call_uses)).all()
    ledger.close()
    hood = kept["grounding.feature_unsupported"]
    assert hood.severity == "info"
    assert "supported by brand" in hood.finding
    assert (summary["llm"]["calls"], summary["accepted"], len(uses)) == (2, 1, 2)
    assert Decimal(str(summary["llm"]["cost"])) == spent(config) > 0
    assert again["llm"]["calls"] == 0


def test_a_plan_counts_the_judges_calls(tmp_path: Path) -> None:
    def plan(folder: Path, *judge: str) -> dict[str, Any]:
        config = _shop(folder, "http://127.0.0.1:9/v1", *judge)
        found: dict[str, Any] = json.loads(run_cli("plan", "--json", "-c", str(config)).stdout)
        return found

    without, with_judge = plan(tmp_path / "a"), plan(tmp_path / "b", "enabled = true")
    assert (without["calls"], with_judge["calls"]) == (1, 2)
    assert with_judge["cost"] > without["cost"]
    assert with_judge["cost_low"] == without["cost_low"]


def test_a_judge_without_a_known_price_is_said_before_the_first_call(tmp_path: Path) -> None:
    config = _shop(tmp_path, "https://llm.example.com/v1", "enabled = true", 'llm_model = "unheard-of"')
    done = run_cli("plan", "-c", str(config))
    assert done.returncode == 1
    assert "[judge] llm_model: no price is known for unheard-of" in done.stderr


def test_a_judge_needs_the_language_model(tmp_path: Path) -> None:
    config = _shop(tmp_path, "http://127.0.0.1:9/v1", "enabled = true")
    config.write_text(config.read_text(encoding="utf-8").replace('"llm"', '"template"'), encoding="utf-8")
    done = run_cli("plan", "-c", str(config))
    assert done.returncode == 1
    assert '[judge] enabled needs [enrich] enricher = "llm"' in done.stderr
