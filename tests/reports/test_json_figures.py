"""Figures as plain data."""

from decimal import Decimal

from reports.figures import report_figures
from reports.json_figures import figures_as_json
from tests.reports.builders import Shop


def test_the_data_hold_exact_amounts_and_plain_rates(week: Shop) -> None:
    found = figures_as_json(report_figures(week.ledger, now=week.now))
    assert found["cost_per_sku"] == {
        "attempted": Decimal("5.15") / 6,
        "accepted": Decimal("5.15") / 3,
        "published": Decimal("2.575"),
    }
    assert found["cost"] == {"total": Decimal("5.15"), "spend": Decimal("3.90"), "labour": Decimal("1.25")}
    assert found["waste"] == Decimal("2.00")
    assert found["rates"]["gate_rejection"] == 1 / 7
    assert found["rates"]["escape_interval"][1] == 1.0
    assert found["calls"] == {"calls": 7, "input_tokens": 7000, "cached_tokens": 2800, "output_tokens": 1400}
    assert [row["family"] for row in found["by_family"]] == ["jackets", "tents"]
    assert [row["run_id"] for row in found["runs"]] == ["aaa", "bbb"]
    assert found["made_at"] == "2026-11-05T08:00:00+00:00"
    assert (found["waiting"][0]["identifier"], found["waiting"][0]["age_seconds"]) == ("JK-3", 3 * 86_400)
