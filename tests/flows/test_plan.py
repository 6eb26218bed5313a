"""The plan learns from what earlier runs used."""

import json
from pathlib import Path
from typing import Any

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
