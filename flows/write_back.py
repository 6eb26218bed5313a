"""The flow `write-back-accepted`: idempotent, so that it can be scheduled as often as wanted."""

import asyncio
from pathlib import Path
from typing import Any

from prefect import flow
from prefect.artifacts import acreate_markdown_artifact

from flows.skipping import skipped
from flows.write_back_run import WriteBackResult, write_back
from schemas.config_file import read_config
from schemas.errors import RunUnderWay


@flow(name="write-back-accepted", persist_result=False)
async def write_back_accepted(config: str = "pipeline.toml") -> dict[str, Any]:
    """Write accepted content back to the PIM; what was written before is not written again.

    A scheduled one that meets another write-back from its ledger ends as `Skipped`.
    """
    try:
        result = await asyncio.to_thread(write_back, read_config(Path(config)))
    except RunUnderWay as error:
        return skipped(error)  # type: ignore[no-any-return] # a state in place of a result
    await acreate_markdown_artifact(_markdown(result), key="skuwright-write-back", description="The last write-back")
    return result.as_json()


def _markdown(result: WriteBackResult) -> str:
    lines = ["# Write-back", "", "| status | proposals |", "| --- | ---: |"]
    lines += [f"| {status} | {count} |" for status, count in sorted(result.counts.items())] or ["| nothing to do | 0 |"]
    lines += ["", *(f"- `{path}`" for path in result.paths)]
    return "\n".join(lines)
