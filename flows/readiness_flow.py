"""The flow `check-readiness`: what an export holds, as a Prefect artifact."""

from pathlib import Path
from typing import Any

from prefect import flow
from prefect.artifacts import acreate_table_artifact

from flows.readiness import look_through
from schemas.config_file import read_config

_MOST_ROWS = 400


@flow(name="check-readiness", persist_result=False)
async def check_readiness(config: str = "pipeline.toml") -> dict[str, Any]:
    """Look an export through, family by family; nothing is spent."""
    result = await look_through(read_config(Path(config)))
    rows = [
        {
            "family": row.family or "(none)",
            "SKUs": row.skus,
            "invalid": row.invalid,
            "not generatable": row.not_generatable,
            "gaps": row.gaps,
            "cost": f"{result.quotes[row.family].cost:.4f}" if row.family in result.quotes else "–",
        }
        for row in result.readiness.families()
    ]
    await acreate_table_artifact(rows[:_MOST_ROWS], key="skuwright-readiness", description="What the export holds")
    return result.as_json()
