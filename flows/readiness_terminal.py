"""Readiness as a person reads it in the terminal, at 80 columns."""

from collections.abc import Iterator, Mapping

from rich.console import Console
from rich.table import Table

from enrichers.quote import Quote
from flows.readiness import ReadinessResult
from flows.terminal import money
from schemas.readiness import FamilyReadiness

#: The widest that a family's code is shown in one line, and the space between two columns.
_FAMILY, _GUTTER = 26, 2


def show_readiness(console: Console, result: ReadinessResult) -> None:
    """Print families, completeness, what is wrong, and where filling gaps is worth most."""
    families = result.readiness.families()
    console.print(_families(families, result))
    for table in _completeness(families, console.width):
        console.print(table)
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
    table.add_column("family", max_width=_FAMILY, overflow="fold")
    for name in ("SKUs", "models", "invalid", "too thin", "gaps"):
        table.add_column(name, justify="right")
    table.add_column("cost", justify="right", no_wrap=True)
    for row in families:
        cost = _cost(result.quotes.get(row.family), result.currency)
        numbers = (row.skus, row.models, row.invalid, row.not_generatable, row.gaps)
        table.add_row(row.family or "(none)", *map(str, numbers), cost)
    return table


def _completeness(families: tuple[FamilyReadiness, ...], width: int) -> Iterator[Table]:
    """Yield as many tables below each other as the width asks for, so that no number is broken."""
    shown = {
        row.family or "(none)": {
            f"{cell.channel}\n{cell.locale}": f"{_percent(cell.completeness)} → {_percent(cell.completeness_after)}"
            for cell in row.cells
        }
        for row in families
        if row.cells
    }
    title = "\nCompleteness in %, now → with the gaps filled"
    for columns in _fitting(shown, width):
        table = Table(title=title, title_justify="left", box=None, pad_edge=False)
        table.add_column("family", max_width=_FAMILY, overflow="fold")
        for column in columns:
            table.add_column(column, justify="right", no_wrap=True)
        for family, cells in shown.items():
            table.add_row(family, *(cells.get(column, "–") for column in columns))
        yield table
        title = ""


def _fitting(shown: Mapping[str, Mapping[str, str]], width: int) -> list[list[str]]:
    """Return the columns, in as many groups as there must be for each to fit beside the families."""
    columns = sorted({column for cells in shown.values() for column in cells})
    family = min(max(map(len, shown), default=0), _FAMILY)
    groups: list[list[str]] = []
    left = 0
    for column in columns:
        needs = _GUTTER + max(*map(len, column.split("\n")), *(len(cells.get(column, "")) for cells in shown.values()))
        if not groups or needs > left:
            groups.append([])
            left = width - family
        groups[-1].append(column)
        left -= needs
    return groups


def _percent(part: float | None) -> str:
    return "–" if part is None else f"{part * 100:.1f}"


def _cost(quote: Quote | None, currency: str) -> str:
    return money(quote.cost if quote else None, currency)
