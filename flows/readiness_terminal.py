"""Readiness as a person reads it in the terminal, at 80 columns."""

from rich.console import Console
from rich.table import Table

from enrichers.quote import Quote
from flows.readiness import ReadinessResult
from flows.terminal import money, share
from schemas.readiness import FamilyReadiness


def show_readiness(console: Console, result: ReadinessResult) -> None:
    """Print families, completeness, what is wrong, and where filling gaps is worth most."""
    families = result.readiness.families()
    console.print(_families(families, result))
    console.print(_completeness(families))
    worth = sorted((row for row in families if row.rank), key=lambda row: row.rank or 0)
    for row in worth:
        cost = _cost(result.quotes.get(row.family), result.currency)
        console.print(
            f"{row.rank}. {row.label}: {row.gaps} gaps for {cost}; {row.completed_skus} SKUs become complete, "
            f"{row.points_gained / max(row.skus, 1):.1f} points a SKU",
            markup=False,
        )
    if result.quotes:
        console.print(f"Costs are quoted for {result.llm_model}; nothing was spent.", style="dim")
    rules = result.readiness.findings()
    if rules:
        table = Table(title="\nFindings", title_justify="left", box=None, pad_edge=False)
        for name in ("rule", "severity"):
            table.add_column(name)
        table.add_column("count", justify="right")
        for rule, severity, count in rules:
            table.add_row(rule, severity.value, str(count))
        console.print(table)
    for identifier, found in result.examples[:10]:
        console.print(f"  {identifier}: {found.message}", markup=False, soft_wrap=True)
    if result.questions:
        path, rows = result.questions
        console.print(f"{rows} questions for suppliers: {path}", soft_wrap=True)


def _families(families: tuple[FamilyReadiness, ...], result: ReadinessResult) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("family", max_width=20)
    for name in ("SKUs", "models", "invalid", "too thin", "gaps"):
        table.add_column(name, justify="right")
    table.add_column("cost", justify="right", no_wrap=True)
    for row in families:
        cost = _cost(result.quotes.get(row.family), result.currency)
        numbers = (row.skus, row.models, row.invalid, row.not_generatable, row.gaps)
        table.add_row(row.family or "(none)", *map(str, numbers), cost)
    return table


def _completeness(families: tuple[FamilyReadiness, ...]) -> Table:
    cells = sorted({(cell.channel, cell.locale) for row in families for cell in row.cells})
    table = Table(title="\nCompleteness now → with the gaps filled", title_justify="left", box=None, pad_edge=False)
    table.add_column("family", max_width=20)
    for channel, locale in cells:
        table.add_column(f"{channel}\n{locale}", justify="right")
    for row in families:
        found = {(cell.channel, cell.locale): cell for cell in row.cells}
        if found:
            shown = [
                f"{share(found[key].completeness)} → {share(found[key].completeness_after)}" if key in found else "–"
                for key in cells
            ]
            table.add_row(row.family or "(none)", *shown)
    return table


def _cost(quote: Quote | None, currency: str) -> str:
    return money(quote.cost if quote else None, currency)
