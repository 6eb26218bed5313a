"""`skuwright write-back` and `report`: what was approved goes back to the PIM, and what it all cost."""

import asyncio
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from flows.cli_options import (
    DEFAULT_CONFIG,
    ConfigOption,
    DebugOption,
    JsonOption,
    help_end,
    out,
    print_json,
    read_config,
)
from schemas.receipt import ReceiptStatus

_MOST_NAMED = 10


def declare(app: typer.Typer) -> None:
    """Put the commands on the app."""
    app.command("write-back", epilog=help_end("skuwright write-back"))(write_back)
    app.command(epilog=help_end("skuwright report --html report.html"))(report)


def write_back(
    config: ConfigOption = DEFAULT_CONFIG,
    prefect: Annotated[bool, typer.Option(help="Run as a Prefect flow; without it starts at once.")] = False,
    json: JsonOption = False,
    debug: DebugOption = False,
) -> None:
    """Write accepted content for the PIM to import. Nothing is written twice, nobody's edit is overwritten."""
    if prefect:
        from flows.local_server import prefect_api, tell_errors_once
        from flows.write_back import write_back_accepted

        if not debug:
            tell_errors_once()
        with prefect_api(debug=debug):
            result = asyncio.run(write_back_accepted(str(config)))
    else:
        from flows import write_back_run

        result = write_back_run.write_back(read_config(config)).as_json()
    if json:
        print_json(result)
    else:
        show_write_back(out(), result)
    # What is stale is drafted anew by the next run; what is refused waits for a person who mends the export.
    if result[ReceiptStatus.REFUSED.value]:
        raise typer.Exit(1)


def show_write_back(console: Console, result: dict[str, Any]) -> None:
    """Print what a write-back did."""
    counts = {status: result[status.value] for status in ReceiptStatus}
    if not any(counts.values()):
        console.print("Nothing to write: every accepted proposal has its receipt.")
        return
    console.print(", ".join(f"{count} {status}" for status, count in counts.items()))
    for path in result["files"]:
        console.print(f"  {path}", soft_wrap=True)
    named = result["not_written"][:_MOST_NAMED]
    for entry in named:
        console.print(f"  {entry['proposal'][:8]}: {entry['reason']}", markup=False, soft_wrap=True)
    more = sum(count for status, count in counts.items() if status is not ReceiptStatus.WRITTEN) - len(named)
    if more > 0:
        console.print(f"  and {more} more")


def report(
    config: ConfigOption = DEFAULT_CONFIG,
    html: Annotated[Path | None, typer.Option("--html", help="Write the page for managers.", metavar="FILE")] = None,
    run: Annotated[str | None, typer.Option("--run", help="Only this run.", metavar="ID")] = None,
    json: JsonOption = False,
    debug: DebugOption = False,
) -> None:
    """Report content cost per SKU, rejection rates and waste, from the ledger alone."""
    from flows.report_run import report as make
    from flows.report_terminal import show_report

    result = make(read_config(config), html=html, run_id=run)
    if json:
        print_json(result.as_json)
        return
    show_report(out(), result.figures)
    if html:
        out().print(f"Report: {html.resolve()}", soft_wrap=True)
    else:
        out().print("By family, locale, check and prompt version: skuwright report --html report.html", soft_wrap=True)
