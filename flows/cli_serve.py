"""`skuwright serve` and `demo`: runs on a schedule, and the whole way on the sample catalogue."""

import typer

from flows.cli_options import DEFAULT_CONFIG, ConfigOption, DebugOption, help_end, out, read_config
from schemas.errors import ConfigError


def declare(app: typer.Typer) -> None:
    """Put the commands on the app."""
    app.command(epilog=help_end("PREFECT_API_URL=http://127.0.0.1:4200/api skuwright serve"))(serve)
    app.command(epilog=help_end("skuwright demo"))(demo)
    app.command("config-schema", epilog=help_end("skuwright config-schema > pipeline.schema.json"))(config_schema)


def serve(config: ConfigOption = DEFAULT_CONFIG, debug: DebugOption = False) -> None:
    """Serve all flows with the cron lines of the config, for the Prefect server in PREFECT_API_URL."""
    from prefect.settings import get_current_settings

    from flows.schedule import serve_schedules

    settings = read_config(config)
    if not get_current_settings().api.url:
        raise ConfigError(
            "PREFECT_API_URL: not set; start `prefect server start` in another terminal, then call "
            "`PREFECT_API_URL=http://127.0.0.1:4200/api skuwright serve`"
        )
    serve_schedules(settings, config)


def config_schema() -> None:
    """Print the JSON Schema of pipeline.toml, for editors."""
    from schemas.config_file import json_schema

    typer.echo(json_schema(), nl=False)


def demo(debug: DebugOption = False) -> None:
    """Run the whole way on the shipped sample catalogue: no key, no server, nothing is spent."""
    from flows.demo import sample_config, walk_the_whole_way

    walk_the_whole_way(sample_config(), out())
