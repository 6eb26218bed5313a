"""Checks with their precision, and learned words, as a person reads them in the terminal at 80 columns."""

from collections.abc import Sequence
from itertools import islice

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from flows.checks_listing import AcceptedWord, CheckRow
from ledger.learned_words import LearnedWord
from schemas.precision import CONFIDENCE, Precision

_MOST_WORDS = 10


def show_checks(console: Console, rows: Sequence[CheckRow], words: Sequence[AcceptedWord]) -> None:
    """Print every check: those with findings as a table, the others by name."""
    found = [row for row in rows if row.findings]
    if found:
        console.print(_table(found))
        console.print(
            f"precision: upheld of all judged texts; between: its bounds, each with {CONFIDENCE:.0%} confidence",
            style="dim",
        )
    for row in rows:
        for suggestion in row.suggestions:
            console.print(f"{row.code}: {suggestion}", markup=False, soft_wrap=True)
    if words:
        console.print("\nWords that checks report and people accept:")
        for word in islice(words, _MOST_WORDS):
            console.print(f"  {word.word}, in {word.texts} texts: {word.command}", markup=False, soft_wrap=True)
    silent = sorted(row.code for row in rows if not row.findings)
    if silent:
        console.print(f"\nWithout a finding ({len(silent)}): {', '.join(silent)}", markup=False)


def show_words(console: Console, words: Sequence[LearnedWord]) -> None:
    """Print learned words, each with who taught it, when, on which proposal and why."""
    if not words:
        console.print("No word was learned yet; skuwright checks proposes some that people keep accepting.")
        return
    for word in words:
        scope = f"{word.language}, {word.family or 'all families'}"
        origin = f"{word.decided_at:%Y-%m-%d} by {word.reviewer}"
        on = f", proposal {word.proposal_id[:8]}" if word.proposal_id else ""
        console.print(f"{word.written}: {word.sense.value} ({scope}), {origin}{on}", markup=False, soft_wrap=True)
        console.print(f"  {word.because}", markup=False, style="dim", soft_wrap=True)


def _table(rows: Sequence[CheckRow]) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("check", no_wrap=True)
    table.add_column("severity", no_wrap=True)
    for name in ("found", "upheld", "over-\nturned", "preci-\nsion", "between"):
        table.add_column(name, justify="right", no_wrap=True)
    for row in rows:
        counts = (row.findings, row.precision.upheld, row.precision.overturned)
        table.add_row(escape(row.code), row.severity.value, *map(str, counts), *_shares(row.precision))
    return table


def _shares(precision: Precision) -> tuple[str, str]:
    interval = precision.interval
    if interval is None or precision.rate is None:
        return "–", "–"
    return f"{precision.rate:.0%}", f"{interval.low:.0%}–{interval.high:.0%}"
