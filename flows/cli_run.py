"""`skuwright readiness`, `plan` and `run`: what stands in the export, what it will cost, and doing it."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli_options import (
    DEFAULT_CONFIG,
    ConfigOption,
    DebugOption,
    JsonOption,
    err,
    help_end,
    out,
    print_json,
    read_config,
)

if TYPE_CHECKING:
    from flows.plan import Plan
    from flows.readiness import ReadinessResult
    from schemas.run import RunSummary

LimitOption = Annotated[int | None, typer.Option("--limit", min=1, help="Only the first N records.", metavar="N")]


def declare(app: typer.Typer) -> None:
    """Put the commands on the app."""
    app.command(epilog=help_end("skuwright readiness --questions questions.csv"))(readiness)
    app.command(epilog=help_end("skuwright plan -c shop/pipeline.toml"))(plan)
    app.command(epilog=help_end("skuwright run --json"))(run)


def readiness(
    config: ConfigOption = DEFAULT_CONFIG,
    questions: Annotated[
        Path | None, typer.Option("--questions", help="Write the questions for suppliers as CSV.", metavar="FILE")
    ] = None,
    json: JsonOption = False,
    debug: DebugOption = False,
) -> None:
    """Say what the export holds, family by family: invalid, not generatable, completeness, cost of filling the gaps.

    Spends nothing and writes nothing to the PIM.
    """
    from flows.readiness import look_through
    from flows.readiness_terminal import show_readiness

    result = asyncio.run(look_through(read_config(config), questions))
    if json:
        print_json(result.as_json())
    else:
        show_readiness(out(), result)
    _end_with_trouble(result)


def plan(
    config: ConfigOption = DEFAULT_CONFIG,
    limit: LimitOption = None,
    json: JsonOption = False,
    debug: DebugOption = False,
) -> None:
    """Quote calls, tokens, money and time of a run before anything is spent."""
    from flows.plan import quote
    from flows.terminal_plan import show_plan

    result = asyncio.run(quote(read_config(config), limit=limit))
    if json:
        print_json(result.as_json())
    else:
        show_plan(out(), result)
    _end_with_trouble(result, result.quarantined_rows)


def run(
    config: ConfigOption = DEFAULT_CONFIG,
    limit: LimitOption = None,
    prefect: Annotated[bool, typer.Option(help="Run as a Prefect flow; without it starts at once.")] = True,
    json: JsonOption = False,
    debug: DebugOption = False,
) -> None:
    """Pull, validate, draft and check, and leave every result in the ledger.

    A run that was stopped or killed goes on where it was: no answer is paid twice.
    """
    from flows.terminal import show_summary

    summary = run_enrich(config, limit=limit, with_prefect=prefect, debug=debug)
    if json:
        print_json(summary.model_dump())
    else:
        show_summary(out(), summary)
        if summary.drafted and not read_config(config).gate.auto_accept:
            out().print(
                "[gate] auto_accept is off, so all drafts wait for a person: skuwright review list", markup=False
            )
    for message in summary.messages:
        err().print(f"skuwright: {message}", markup=False, soft_wrap=True)
    _end_with_trouble(summary, summary.quarantined_rows)
    if summary.failed:
        raise typer.Exit(1)


def _end_with_trouble(result: "RunSummary | ReadinessResult | Plan", quarantined_rows: Sequence[str] = ()) -> None:
    """Say what is wrong with the source, after all that could be done is done; `flows.damage` decides the exit code."""
    from flows.terminal import show_source_trouble

    show_source_trouble(
        err(),
        warnings=result.warnings,
        damaged=result.damaged,
        damaged_rows=result.damaged_rows,
        quarantined_rows=quarantined_rows,
    )
    if result.damaged:
        raise typer.Exit(1)


def run_enrich(
    config: Path, *, limit: int | None = None, with_prefect: bool = True, debug: bool = False
) -> "RunSummary":
    """Run the enrich stage with progress in the terminal, as a Prefect flow or directly."""
    from flows.progress import listening
    from flows.terminal import TerminalProgress
    from schemas.run import RunSummary

    settings = read_config(config)
    with listening(TerminalProgress(err())):
        if not with_prefect:
            from flows.enrich_run import enrich

            return asyncio.run(enrich(settings, limit=limit))
        from flows.enrich import enrich_catalog
        from flows.local_server import prefect_api, tell_errors_once

        if not debug:
            tell_errors_once()
        with prefect_api(debug=debug):
            return RunSummary.model_validate(asyncio.run(enrich_catalog(str(config), limit=limit)))
