"""Options that every command takes, and how results are printed."""

import getpass
import json
import os
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from flows.safe_console import safe_console

if TYPE_CHECKING:
    from schemas.config import PipelineConfig

ConfigOption = Annotated[
    Path, typer.Option("-c", "--config", help="Path of pipeline.toml.", metavar="FILE", show_default="pipeline.toml")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for programs on standard output.")]
DebugOption = Annotated[bool, typer.Option("--debug", help="Show tracebacks and log lines.")]

DEFAULT_CONFIG = Path("pipeline.toml")

EXIT_CODES = "Exit codes: 0 done, 1 trouble, 2 wrong usage, 130 stopped by a signal."


def read_config(path: Path) -> "PipelineConfig":
    """Read a config. What that takes is imported only now: a call for help needs none of it."""
    from schemas import config_file

    return config_file.read_config(path)


def system_user() -> str:
    """Return who the operating system says is calling; a number where it knows no name, as in some containers."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return f"uid {os.getuid()}" if hasattr(os, "getuid") else "unknown"


def out() -> Console:
    """Return the console for results."""
    return safe_console()


def err() -> Console:
    """Return the console for progress and remarks."""
    return safe_console(stderr=True)


def print_json(result: Any) -> None:
    """Print one JSON object on one line; exact amounts become JSON numbers."""
    typer.echo(json.dumps(result, ensure_ascii=False, default=_plain))


def help_end(example: str) -> str:
    """Return what a command's help ends with."""
    return f"Example: {example}  ·  {EXIT_CODES}"


def _plain(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else str(value)
