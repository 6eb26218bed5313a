"""The flow `report-costs`: figures from the ledger as Prefect artifacts, and as a page where the config names one."""

import asyncio
from pathlib import Path
from typing import Any

from prefect import flow
from prefect.artifacts import acreate_markdown_artifact

from flows.report_run import report
from schemas.config_file import read_config


@flow(name="report-costs", persist_result=False)
async def report_costs(config: str = "pipeline.toml") -> dict[str, Any]:
    """Report cost per SKU, rejection rates and their tables by family, locale, check and prompt version."""
    settings = read_config(Path(config))
    result = await asyncio.to_thread(report, settings, html=settings.report.html)
    await acreate_markdown_artifact(result.markdown, key="skuwright-costs", description="Content cost and rejections")
    return result.as_json
