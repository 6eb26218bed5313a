"""`skuwright eval`: a prompt or model against what people rejected, before it is promoted."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

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

if TYPE_CHECKING:
    from flows.evaluation import CaseResult, Evaluation

#: Cases that are named one by one.
_SHOWN = 20


def declare(app: typer.Typer) -> None:
    """Put the command on the app."""
    app.command("eval", epilog=help_end("skuwright eval --against cases.jsonl"))(evaluate_cases)


def evaluate_cases(
    against: Annotated[Path, typer.Option("--against", help="Cases of `review cases`.", metavar="CASES")],
    config: ConfigOption = DEFAULT_CONFIG,
    at_least: Annotated[
        float | None,
        typer.Option("--at-least", min=0, max=1, help="Share that must be mended; else exit code 1.", metavar="SHARE"),
    ] = None,
    json: JsonOption = False,
    debug: DebugOption = False,
) -> None:
    """Draft rejected cases anew with the config's prompt and model, and say how many are mended.

    Mended is a text that is not blocked, has none of the findings that the rejected one had, and is another text. No
    proposal is stored; answers are, so that no request is paid twice.
    """
    from flows.evaluation import CaseOutcome, evaluate
    from flows.regression_cases import read_cases

    found = asyncio.run(evaluate(read_config(config), read_cases(against)))
    if json:
        for result in found.results:
            print_json(_result_json(result))
        print_json(_summary(found))
    else:
        _show(out(), found)
    share = found.mended_share
    if at_least is not None and (share is None or share < at_least or found.count(CaseOutcome.UNTRIED)):
        raise typer.Exit(1)


def _show(console: Console, found: "Evaluation") -> None:
    from flows.evaluation import CaseOutcome, by_reason

    def line(text: str) -> None:
        console.print(text, markup=False, soft_wrap=True)

    origin = f"{found.enricher} {found.version}" + (f", {found.llm_model}" if found.llm_model else "")
    share = "" if found.mended_share is None else f" ({found.mended_share:.1%})"
    line(f"{origin}: {found.count(CaseOutcome.MENDED)} of {found.tried} cases mended{share}")
    for reason, (mended, tried) in by_reason(found.results).items():
        line(f"  {reason}: {mended} of {tried}")
    left = [result for result in found.results if result.outcome is not CaseOutcome.MENDED]
    for result in left[:_SHOWN]:
        case, codes = result.case, f": {', '.join(result.codes)}" if result.codes else ""
        what = f"{case.product.identifier}  {case.attribute}" + (f"  {case.locale}" if case.locale else "")
        line(f"  {case.case[:8]}  {what}  {result.outcome.value.replace('_', ' ')}{codes}")
    if len(left) > _SHOWN:
        line(f"  and {len(left) - _SHOWN} more; --json has them all")
    use = found.use
    line(f"{use.calls} calls paid, {use.replayed} known already: {found.cost} {found.currency}")


def _result_json(result: "CaseResult") -> dict[str, Any]:
    case = result.case
    return {
        "case": case.case,
        "sku": case.product.identifier,
        "attribute": case.attribute,
        "locale": case.locale,
        "reason": case.reason,
        "outcome": result.outcome.value,
        "codes": list(result.codes),
        "text": result.text,
    }


def _summary(found: "Evaluation") -> dict[str, Any]:
    from flows.evaluation import CaseOutcome, by_reason

    return {
        "enricher": found.enricher,
        "version": found.version,
        "llm_model": found.llm_model,
        "cases": len(found.results),
        "tried": found.tried,
        **{outcome.value: found.count(outcome) for outcome in CaseOutcome},
        "mended_share": found.mended_share,
        "by_reason": {name: {"mended": one, "tried": two} for name, (one, two) in by_reason(found.results).items()},
        "calls": found.use.calls,
        "replayed": found.use.replayed,
        "cost": found.cost,
        "currency": found.currency,
    }
