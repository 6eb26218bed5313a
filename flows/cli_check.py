"""`skuwright check`: the checks alone, over files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.cli_options import DebugOption, JsonOption, err, help_end, out, print_json, read_config
from schemas.errors import ConfigError

if TYPE_CHECKING:
    from flows.learned import Learned
    from schemas.config import PipelineConfig


def declare(app: typer.Typer) -> None:
    """Put the command on the app."""
    app.command(epilog=help_end("skuwright check --products p.jsonl --proposals t.jsonl --json"))(check)


def check(
    products: Annotated[Path, typer.Option("--products", help="Products, one JSON per line; .gz too.", metavar="FILE")],
    proposals: Annotated[Path, typer.Option("--proposals", help="Texts, one JSON per line; .gz too.", metavar="FILE")],
    config: Annotated[
        Path | None,
        typer.Option("-c", "--config", help="Limits, brand and gate; default: lenient ones.", metavar="FILE"),
    ] = None,
    learned: Annotated[
        bool, typer.Option("--learned", help="Also what reviewers taught: takes the ledger of the config.")
    ] = False,
    json: JsonOption = False,
    debug: DebugOption = False,
) -> None:
    """Check texts against product data and say what the gate would do with each: accept, review or block.

    A proposal is a line {"id", "identifier", "attribute", "locale", "text"}.
    """
    from flows.check_files import CheckSettings, check_files
    from flows.damage import Damage
    from flows.terminal import show_source_trouble
    from schemas.config import BrandConfig, GateConfig

    if learned and config is None:
        raise ConfigError("--learned: it takes the ledger of a config; name the config with -c")
    given = read_config(config) if config else None
    settings = (
        CheckSettings(given.content, given.brand, given.gate, given.checks, _learned(given, wanted=learned))
        if given
        else CheckSettings({}, BrandConfig(), GateConfig())
    )
    counts: dict[str, int] = {}
    damage = Damage()
    for result in check_files(products, proposals, settings, damage):
        counts[result["outcome"]] = counts.get(result["outcome"], 0) + 1
        if json:
            print_json(result)
        else:
            _show(result)
    if not json:
        out().print(", ".join(f"{count} {outcome}" for outcome, count in sorted(counts.items())) or "No proposals.")
    show_source_trouble(err(), warnings=(), damaged=damage.rows, damaged_rows=damage.messages)
    if damage.rows:
        raise typer.Exit(1)


def _learned(config: "PipelineConfig", *, wanted: bool) -> "Learned":
    from flows.learned import NOTHING_LEARNED, learned_of
    from flows.opened_ledger import ledger_of

    if not wanted:
        return NOTHING_LEARNED
    with ledger_of(config, reads_only=True) as ledger:
        return learned_of(config.gate, ledger)


def _show(result: dict[str, Any]) -> None:
    console = out()
    console.print(f"{result['id']}: {result['outcome']}", markup=False)
    for found in result["findings"]:
        console.print(f"  {found['severity']} {found['code']}: {found['message']}", markup=False, soft_wrap=True)
