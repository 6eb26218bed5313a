"""Figures as plain data for programs: rates as fractions of 1, money exact, times in ISO 8601."""

from dataclasses import asdict
from typing import Any

from reports.completeness import CellCompleteness
from reports.records import Counts, Fate, Figures, Group, RunFigures, Waiting


def figures_as_json(figures: Figures) -> dict[str, Any]:
    """Return all figures; amounts are `Decimal`, in `currency`. Absent rates are None."""
    return {
        "made_at": figures.made_at.isoformat(),
        "currency": figures.currency,
        "run_id": figures.run_id,
        "since": figures.since.isoformat() if figures.since else None,
        "other_currencies": list(figures.other_currencies),
        **_group(figures.total),
        "untimed_decisions": figures.untimed_decisions,
        "waste": figures.waste,
        "spend_by_fate": {fate.value: figures.spend_by_fate[fate] for fate in Fate if fate in figures.spend_by_fate},
        "calls": asdict(figures.calls),
        "reasons": dict(figures.reasons),
        "reasons_by_version": [
            {"enricher_version": version, "reason": reason, "count": count}
            for (version, reason), count in figures.reasons_by_version.items()
        ],
        **{
            f"by_{dimension.value}": [{dimension.value: group.key, **_group(group)} for group in groups]
            for dimension, groups in figures.tables.items()
        },
        "by_code": [asdict(code) for code in figures.codes],
        "completeness": [_completeness(cell) for cell in figures.completeness],
        "runs": [_run(run) for run in figures.runs],
        "waiting": [_waiting(one, figures) for one in figures.waiting],
    }


def _group(group: Group) -> dict[str, Any]:
    per_sku = group.cost_per_sku
    return {
        "cost_per_sku": {name: getattr(per_sku, name) for name in ("attempted", "accepted", "published")},
        "skus": asdict(group.skus),
        "cost": {"total": group.cost.total, "spend": group.cost.spend, "labour": group.cost.labour},
        "proposals": asdict(group.counts),
        "rates": _rates(group.counts),
    }


def _rates(counts: Counts) -> dict[str, Any]:
    interval = counts.escape_interval
    return {
        "gate_rejection": counts.gate_rejection_rate,
        "reviewer_rejection": counts.reviewer_rejection_rate,
        "edit": counts.edit_rate,
        "escape": counts.escape_rate,
        "escape_interval": list(interval) if interval else None,
    }


def _run(run: RunFigures) -> dict[str, Any]:
    return {
        "run_id": run.group.key,
        "started_at": run.started_at.isoformat(),
        "state": run.state,
        "enricher_version": run.enricher_version,
        "llm_model": run.llm_model,
        **_group(run.group),
        "completeness": [_completeness(cell) for cell in run.completeness],
    }


def _completeness(cell: CellCompleteness) -> dict[str, Any]:
    return {**asdict(cell), "before": cell.before, "after": cell.after}


def _waiting(one: Waiting, figures: Figures) -> dict[str, Any]:
    age = figures.made_at - one.drafted_at
    return {**asdict(one), "drafted_at": one.drafted_at.isoformat(), "age_seconds": int(age.total_seconds())}
