"""The tree of commands. Each module declares its own on a Typer app; this one puts them together."""

import typer

from flows import cli_check, cli_report, cli_review, cli_run, cli_serve

app = typer.Typer(
    name="skuwright",
    help="Writes, checks, costs and writes back product content for shops whose product data lives in a PIM.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
for part in (cli_run, cli_check, cli_report, cli_serve):
    part.declare(app)
app.add_typer(cli_review.app, name="review")
