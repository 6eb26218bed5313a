"""A shop for flow tests: products as JSON lines and a config that points at a local model server."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from decimal import Decimal
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sqlalchemy import func, select

from flows.cli import main
from ledger import Ledger
from ledger.column_types import money_sum
from ledger.tables import calls, proposals

#: One micro-unit a token, so that costs are read off the tokens.
PRICE = "[llm.price]\ninput_per_million = 1\noutput_per_million = 1\n"


def make_shop(folder: Path, base_url: str, *, products: int = 60, variants: bool = False, **more: Any) -> Path:
    """Write products and config; return the config's path. `more` are keys of [llm], `budget` or `processes`.

    Texts are checked in the run itself, but where `processes` says otherwise: each would read all lists anew.
    """
    rows = [product(number) for number in range(products)]
    if variants:
        rows = [model()] + [variant(number) for number in range(products)]
    folder.mkdir(parents=True, exist_ok=True)
    write_products(folder, rows)
    budget = f"[budget]\nmax_per_run = {more.pop('budget')}\n" if "budget" in more else ""
    processes = more.pop("processes", 0)
    llm = "".join(f"{key} = {json.dumps(value)}\n" for key, value in more.items())
    path = folder / "pipeline.toml"
    path.write_text(
        f'[pim]\nkind = "jsonl"\npath = "products.jsonl"\nlocales = ["de_DE"]\n'
        f'[content.description]\nmax_chars = 2000\n[enrich]\nenricher = "llm"\n'
        f'[llm]\nbase_url = "{base_url}"\nllm_model = "fake"\n{llm}{PRICE}{budget}'
        f"[checks]\nprocesses = {processes}\n[gate]\nauto_accept = true\n"
        f'[ledger]\nurl = "sqlite:///ledger.db"\n[write_back]\nkind = "jsonl"\n',
        encoding="utf-8",
    )
    return path


def write_products(folder: Path, rows: list[dict[str, Any]]) -> None:
    """Write the file of products."""
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (folder / "products.jsonl").write_text(text, encoding="utf-8")


def product(number: int, weight: str = "450") -> dict[str, Any]:
    """Return a jacket with five facts; its material makes its request its own."""
    values = {
        "name": f"Nordwind {number}",
        "weight": {"amount": weight, "unit": "GRAM"},
        "color": ["schwarz", "rot", "blau"][number % 3],
        "material": f"Gewebe Typ {chr(65 + number % 26)}{chr(65 + number // 26)}",
        "brand": "Kieselgrat",
        "fit": "gerade geschnitten",
    }
    return {"identifier": f"JK-{number}", "family": "jackets", "values": values}


def model() -> dict[str, Any]:
    """Return a product model."""
    return {**product(0), "identifier": "MODEL"}


def variant(number: int) -> dict[str, Any]:
    """Return a variant that differs in its size only."""
    return {"identifier": f"V-{number}", "family": "jackets", "parent": "MODEL", "values": {"size": f"{40 + number}"}}


def start_cli(*arguments: str) -> subprocess.Popen[str]:
    """Start the command line in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "flows.cli", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={"PREFECT_LOGGING_LEVEL": "ERROR", **os.environ},
    )


def run_cli(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command line to its end: in this process, which has imported and read everything already."""
    stdout, stderr, code = io.StringIO(), io.StringIO(), 0
    with redirect_stdout(stdout), redirect_stderr(stderr), patch.object(sys, "argv", ["skuwright", *arguments]):
        try:
            main()
        except SystemExit as left:
            code = int(left.code or 0)
    return subprocess.CompletedProcess(arguments, code, stdout.getvalue(), stderr.getvalue())


def run_json(path: Path, *more: str) -> dict[str, Any]:
    """Run `skuwright run --json` without Prefect; return its last line."""
    done = run_cli("run", "--no-prefect", "--json", "-c", str(path), *more)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def ledger_at(config: Path) -> Ledger:
    """Open the ledger beside a config."""
    return Ledger.open(f"sqlite:///{config.parent / 'ledger.db'}")


def spent(config: Path) -> Decimal:
    """Return the exact sum of all paid calls."""
    ledger = ledger_at(config)
    with ledger.database.read() as connection:
        total = connection.scalar(select(money_sum(calls.c.cost)).select_from(calls))
    ledger.close()
    return total or Decimal(0)


def stored(config: Path) -> Mapping[str, int]:
    """Return how many calls and proposals the ledger holds."""
    ledger = ledger_at(config)
    with ledger.database.read() as connection:
        counts = {
            "calls": connection.scalar(select(func.count()).select_from(calls)) or 0,
            "proposals": connection.scalar(select(func.count()).select_from(proposals)) or 0,
        }
    ledger.close()
    return counts


def adds_up(summary: Mapping[str, Any]) -> bool:
    """Say whether no record and no gap got lost between the counts."""
    records = sum(summary[name] for name in ("quarantined", "not_generatable", "unchanged", "with_gaps"))
    drafted = sum(summary[name] for name in ("accepted", "review", "blocked"))
    return (
        summary["pulled"] == records
        and summary["gaps"] == summary["drafted"] + summary["failed"] + summary["left"]
        and summary["drafted"] == drafted
    )
