"""Scheduled runs: one process that serves all flows with the cron lines of the config."""

from pathlib import Path
from typing import Any

from prefect import serve
from prefect.client.schemas.schedules import CronSchedule
from prefect.deployments.runner import RunnerDeployment
from prefect.flows import Flow
from prefect.types.entrypoint import EntrypointType

from flows.costs import report_costs
from flows.enrich import enrich_catalog
from flows.readiness_flow import check_readiness
from flows.write_back import write_back_accepted
from schemas.config import PipelineConfig


def serve_schedules(config: PipelineConfig, path: Path) -> None:
    """Serve every flow until the process is stopped; those without a cron line can be started from the Prefect UI."""
    serve(*deployments(config, path))


def deployments(config: PipelineConfig, path: Path) -> list[RunnerDeployment]:
    """Return one deployment for each flow, named after the folder of the config."""
    lines: dict[Flow[Any, Any], str | None] = {
        enrich_catalog: config.schedule.run,
        write_back_accepted: config.schedule.write_back,
        report_costs: config.schedule.report,
        check_readiness: config.schedule.readiness,
    }
    return [_deployment(found, path, cron, config.schedule.timezone) for found, cron in lines.items()]


def _deployment(found: Flow[Any, Any], path: Path, cron: str | None, timezone: str) -> RunnerDeployment:
    schedules = [CronSchedule(cron=cron, timezone=timezone)] if cron else []
    return found.to_deployment(  # type: ignore[return-value]
        name=path.resolve().parent.name or "skuwright",
        schedules=schedules,
        parameters={"config": str(path.resolve())},
        # Of one deployment the next run waits for the one before. Against all others, from a terminal or another
        # machine, the ledger's lock stands: a scheduled run that meets one ends as `Skipped`.
        concurrency_limit=1,
        entrypoint_type=EntrypointType.MODULE_PATH,
    )
