"""What a command imports: a call for help waits for no library that it has no use for."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.flows.shops import ledger_at, make_shop

#: Runs the command line, then prints the rooms and libraries that it imported.
_PROBE = """
import contextlib, io, json, sys
from flows.cli import main
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    main()
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def _imported(*arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", _PROBE, *arguments], capture_output=True, text=True, check=True, timeout=60
    )
    return set(json.loads(done.stdout))


@pytest.mark.parametrize("arguments", [["--help"], ["review", "accept", "--help"], ["run", "--help"]])
def test_a_call_for_help_imports_no_room_that_works(arguments: list[str]) -> None:
    found = _imported(*arguments)
    assert "flows" in found
    assert found & {"sqlalchemy", "connectors", "enrichers", "quality_checks", "reports", "prefect"} == set()


def test_a_report_needs_the_ledger_and_the_figures_alone(tmp_path: Path) -> None:
    config = make_shop(tmp_path, "http://127.0.0.1:9", products=1)
    ledger_at(config).close()
    found = _imported("report", "-c", str(config))
    assert {"ledger", "reports"} <= found
    assert (
        found & {"connectors", "quality_checks", "openai", "genai_prices", "prefect", "matplotlib", "alembic"} == set()
    )
