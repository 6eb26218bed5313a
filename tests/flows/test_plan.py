"""The plan learns from what earlier runs used, and says what it rests on."""

import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from enrichers.quote import Quote
from flows.plan import Plan
from flows.scan import ScanCounts
from flows.terminal_plan import show_plan
from tests.enrichers.fake_openai import running
from tests.flows.shops import make_shop, product, run_cli, run_json, spent, write_products


def _plan(config: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run_cli("plan", "--json", "-c", str(config)).stdout)
    return found


def _width(plan: dict[str, Any]) -> float:
    return float((plan["cost_high"] - plan["cost_low"]) / plan["cost"])


def test_a_plan_after_a_run_goes_by_what_its_calls_used(tmp_path: Path) -> None:
    with running() as server:
        config = make_shop(tmp_path, server.base_url, products=40)
        guessed = _plan(config)
        run_json(config)
        before = spent(config)
        write_products(tmp_path, [product(number) for number in range(60)])
        known = _plan(config)
        run_json(config)
    cost = float(spent(config) - before)
    assert (guessed["known_calls"], guessed["calls"]) == (0, 40)
    assert known["known_calls"] >= 40
    assert known["calls"] == 20
    assert known["cost_low"] <= cost <= known["cost_high"]
    assert abs(known["cost"] - cost) < 0.15 * cost
    assert _width(known) < _width(guessed) / 2


def test_readiness_after_a_run_quotes_by_what_its_calls_used(tmp_path: Path) -> None:
    def quote() -> dict[str, Any]:
        (family,) = json.loads(run_cli("readiness", "--json", "-c", str(config)).stdout)["families"]
        found: dict[str, Any] = family["quote"]
        return found

    with running() as server:
        config = make_shop(tmp_path, server.base_url, products=40)
        guessed = quote()
        run_json(config)
    known = quote()
    assert (guessed["known_calls"], known["calls"]) == (0, 40)
    assert known["known_calls"] >= 40
    assert abs(known["cost"] - float(spent(config))) < 0.05 * float(spent(config))
    assert _width(known) < _width(guessed) / 2


@pytest.mark.parametrize(("known", "basis"), [(0, "the length of the prompts"), (120, "120 earlier calls")])
def test_the_terminal_says_what_is_read_by_rule_and_what_the_cost_rests_on(known: int, basis: str) -> None:
    quote = Quote(90, 10, 1000, 0, 500, Decimal("1.5"), Decimal(1), Decimal(2), 30.0, known_calls=known)
    said = io.StringIO()
    plan = Plan(ScanCounts(pulled=60, gaps=120), 20, quote, 30.0, "EUR", "gpt-5-mini", 1.8)
    show_plan(Console(file=said, width=80), plan)
    rows = [" ".join(line.split()) for line in said.getvalue().splitlines()]
    assert "read by rule, without a call 20" in rows
    assert "further drafts that need no call of their own 10" in rows
    assert f"estimated from {basis}" in rows
    assert "between 1.00 EUR and 2.00 EUR" in rows
    assert rows[-2].startswith("The budget of 1.8 EUR a run may not do for all of it")
    assert max(map(len, said.getvalue().splitlines())) <= 80
