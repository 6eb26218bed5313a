"""`skuwright serve` and `demo`: runs on a schedule, and the whole way on the sample catalogue."""

from pathlib import Path

import typer

from flows.cli_options import DEFAULT_CONFIG, ConfigOption, DebugOption, help_end, out
from schemas.config_file import json_schema, read_config
from schemas.errors import ConfigError


def declare(app: typer.Typer) -> None:
    """Put the commands on the app."""
    app.command(epilog=help_end("PREFECT_API_URL=http://127.0.0.1:4200/api skuwright serve"))(serve)
    app.command(epilog=help_end("skuwright demo"))(demo)
    app.command("config-schema", epilog=help_end("skuwright config-schema > pipeline.schema.json"))(config_schema)


def serve(config: ConfigOption = DEFAULT_CONFIG, debug: DebugOption = False) -> None:
    """Serve all flows with the cron lines of the config, for the Prefect server in PREFECT_API_URL."""
    from prefect.settings import get_current_settings  # noqa: PLC0415

    from flows.schedule import serve_schedules  # noqa: PLC0415

    settings = read_config(config)
    if not get_current_settings().api.url:
        raise ConfigError(
            "PREFECT_API_URL: not set; start `prefect server start` in another terminal, then call "
            "`PREFECT_API_URL=http://127.0.0.1:4200/api skuwright serve`"
        )
    serve_schedules(settings, config)


def config_schema() -> None:
    """Print the JSON Schema of pipeline.toml, for editors."""
    typer.echo(json_schema(), nl=False)


def demo(debug: DebugOption = False) -> None:
    """Run the whole way on the shipped sample catalogue: no key, no server, nothing is spent."""
    from flows.cli_report import show_write_back  # noqa: PLC0415
    from flows.cli_run import run_enrich  # noqa: PLC0415
    from flows.report_run import report  # noqa: PLC0415
    from flows.terminal import show_summary  # noqa: PLC0415
    from flows.write_back_run import write_back  # noqa: PLC0415

    path = sample_config()
    settings = read_config(path)
    summary = run_enrich(path)
    show_summary(out(), summary)
    show_write_back(write_back(settings).as_json())
    page = settings.report.html or path.parent / "out" / "report.html"
    if summary.gaps or not page.exists():
        report(settings, html=page)
    out().print(f"Report: {page}", soft_wrap=True)


def sample_config() -> Path:
    """Return the config of the shipped sample catalogue."""
    path = Path(__file__).resolve().parents[1] / "examples" / "outdoor" / "pipeline.toml"
    if not path.exists():
        raise ConfigError(f"{path}: the sample catalogue is missing; call the demo from a checkout of the project")
    return path
