"""The tree of commands. Each module declares its own on a Typer app; this one puts them together."""

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from flows import cli_check, cli_checks, cli_eval, cli_report, cli_review, cli_run, cli_serve


def _for_all_commands(
    ctx: typer.Context,
    config: Annotated[
        Path | None,
        typer.Option("-c", "--config", help="Path of pipeline.toml; may stand behind the command too.", metavar="FILE"),
    ] = None,
) -> None:
    if config is not None and isinstance(ctx.command, TyperGroup):
        ctx.default_map = _defaults(ctx.command, str(config))


def _defaults(group: TyperGroup, config: str) -> dict[str, Any]:
    """Return the config as what each command of a group takes where nothing stands behind its own name."""
    return {"config": config} | {
        name: _defaults(command, config) if isinstance(command, TyperGroup) else {"config": config}
        for name, command in group.commands.items()
    }


app = typer.Typer(
    name="skuwright",
    help="Writes, checks, costs and writes back product content for shops whose product data lives in a PIM.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    callback=_for_all_commands,
)
for part in (cli_run, cli_check, cli_eval, cli_report, cli_serve):
    part.declare(app)
app.add_typer(cli_review.app, name="review")
app.add_typer(cli_checks.app, name="checks")
