"""Measures `skuwright run --no-prefect` from the config to the summary: scan, draft, check, gate, ledger."""

import asyncio
import json
import resource
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import flows.wiring
from flows.enrich_run import enrich
from quality_checks.base import Check
from schemas.config_file import read_config

#: No repairs: a text that the checks block would be a second call, and the loops beside it make one for each SKU.
CONFIG = """\
[pim]
kind = "jsonl"
path = "products.jsonl"
locales = ["de_DE"]
[content.description]
max_chars = 2000
[enrich]
enricher = "llm"
[llm]
base_url = "{base_url}"
llm_model = "test-model"
concurrency = {concurrency}
max_repairs = 0
[llm.price]
input_per_million = 1
output_per_million = 1
[checks]
{checks}
[ledger]
url = "sqlite:///ledger.db"
"""


def product(number: int) -> dict[str, Any]:
    """Return a jacket with six facts; its name makes its request its own."""
    values = {
        "name": f"Nordwind {number}",
        "weight": {"amount": str(400 + number), "unit": "GRAM"},
        "color": "schwarz",
        "material": "Baumwolle und Wolle",
        "pockets": 3,
        "waterproof": True,
        "size": "m",
    }
    return {"identifier": f"JK-{number}", "family": "jackets", "values": values}


def cpu_seconds() -> float:
    """Return what this process and those that it started and that ended used so far."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def whole_run(
    folder: Path,
    base_url: str,
    *,
    skus: int,
    concurrency: int,
    checks: Callable[..., Sequence[Check]] | None = None,
) -> tuple[float, float]:
    """Return wall and CPU seconds of a run over so many new SKUs, with all checks or, in its process, those given.

    The processes that check beside it are counted, from their start to their end.
    """
    folder.mkdir()
    lines = (json.dumps(product(number), ensure_ascii=False) + "\n" for number in range(skus))
    (folder / "products.jsonl").write_text("".join(lines), encoding="utf-8")
    config = folder / "pipeline.toml"
    config.write_text(
        CONFIG.format(base_url=base_url, concurrency=concurrency, checks="processes = 0" if checks else ""),
        encoding="utf-8",
    )
    known = flows.wiring.first_checks
    flows.wiring.first_checks = checks or known
    try:
        wall, cpu = time.monotonic(), cpu_seconds()
        summary = asyncio.run(enrich(read_config(config)))
        wall, cpu = time.monotonic() - wall, cpu_seconds() - cpu
    finally:
        flows.wiring.first_checks = known
    assert (summary.drafted, summary.failed, summary.left) == (skus, 0, 0), summary
    assert summary.llm.calls == skus, summary
    return wall, cpu
