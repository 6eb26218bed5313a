"""The report as a person reads it in the terminal, at 80 columns: the key figures and the newest runs.

The tables by family, locale, check and prompt version are wider than a terminal: they are on the page and in the JSON.
"""

from itertools import islice

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from flows.terminal import facts_table
from reports.records import Figures, RunFigures
from reports.tables import key_figures, scope_line
from reports.words import Words

_WORDS = Words("en")
_NEWEST_RUNS = 5
_MOST_CELLS = 12


def show_report(console: Console, figures: Figures) -> None:
    """Print what a report opens with."""
    console.print(scope_line(figures, _WORDS), style="dim", markup=False)
    rows = []
    for figure in key_figures(figures, _WORDS):
        rows.append((figure.label, figure.value))
        if figure.remark:
            rows.append(("", figure.remark))
    console.print(facts_table("", rows))
    if figures.completeness:
        console.print(_completeness(figures))
    if figures.runs:
        console.print(_runs(figures))


def _completeness(figures: Figures) -> Table:
    table = Table(title="\nCompleteness, newest run", title_justify="left", box=None, pad_edge=False)
    for name in ("channel", "locale"):
        table.add_column(name, no_wrap=True, max_width=20)
    for name in ("SKUs", "before", "after"):
        table.add_column(name, justify="right", no_wrap=True)
    for cell in islice(figures.completeness, _MOST_CELLS):
        shares = _WORDS.rate(cell.before), _WORDS.rate(cell.after)
        table.add_row(escape(cell.channel), cell.locale, _WORDS.count(cell.skus), *shares)
    return table


def _runs(figures: Figures) -> Table:
    table = Table(title="\nThe newest runs", title_justify="left", box=None, pad_edge=False)
    for name in ("run", "started (UTC)", "state"):
        table.add_column(name, no_wrap=True)
    for name in ("texts", "blocked", "published", "cost"):
        table.add_column(name, justify="right", no_wrap=True)
    for run in islice(reversed(figures.runs), _NEWEST_RUNS):
        table.add_row(*_run(run, figures.currency))
    return table


def _run(run: RunFigures, currency: str) -> tuple[str, ...]:
    counts, group = run.group.counts, run.group
    return (
        (group.key or "")[:8],
        f"{run.started_at:%Y-%m-%d %H:%M}",
        _WORDS.of("state", run.state),
        _WORDS.count(counts.checked),
        _WORDS.rate(counts.gate_rejection_rate),
        _WORDS.count(group.skus.published),
        _WORDS.money(group.cost.total, currency),
    )
