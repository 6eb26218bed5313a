"""The whole way on the shipped sample catalogue."""

from pathlib import Path

from rich.console import Console

from flows.cli_report import show_write_back
from flows.cli_run import run_enrich
from flows.report_run import report
from flows.terminal import show_summary
from flows.write_back_run import write_back
from schemas.config_file import read_config
from schemas.errors import ConfigError


def sample_config() -> Path:
    """Return the config of the shipped sample catalogue."""
    path = Path(__file__).resolve().parents[1] / "examples" / "outdoor" / "pipeline.toml"
    if not path.exists():
        raise ConfigError(f"{path}: the sample catalogue is missing; call the demo from a checkout of the project")
    return path


def walk_the_whole_way(config: Path, console: Console, *, with_prefect: bool = True) -> None:
    """Run, write back and report; where nothing is left to do, nothing is done."""
    settings = read_config(config)
    summary = run_enrich(config, with_prefect=with_prefect)
    show_summary(console, summary)
    show_write_back(console, write_back(settings).as_json())
    page = settings.report.html or settings.write_back.path / "report.html"
    if summary.gaps or not page.exists():
        report(settings, html=page)
    console.print(f"Report: {page}", soft_wrap=True)
