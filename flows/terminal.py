"""What a person reads in the terminal, at 80 columns."""

import time
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from schemas.proposal import GateOutcome
from schemas.run import RunSummary

if TYPE_CHECKING:
    # A run's counts come with its checks, which a report does not wait for.
    from flows.tally import Tally


#: The service's limit is waited for all the time; so long without any answer is a wait that people wonder about.
_WAIT_IS_SAID_AFTER = 5.0
#: A service that admits a call now and then begins a new wait after each.
_WAITS_SAID_APART = 60.0


class TerminalProgress:
    """A progress line for people, or a plain line every ten seconds where nobody watches a screen.

    `clock` returns seconds.
    """

    def __init__(self, console: Console, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._console, self._clock = console, clock
        self._has_said_wait, self._says_none_until = False, float("-inf")
        self.every = 0.5 if console.is_terminal else 10.0
        self._bar: Progress | None = None

    async def show(self, tally: "Tally", *, is_last: bool) -> None:
        """Show the counts as they stand, and say once of each wait for the service's limit that it is one."""
        if not is_last:
            self._say_wait(tally.seconds_refused())
        if not self._console.is_terminal:
            self._console.print(_line(tally))
            return
        if self._bar is None:
            columns = (TextColumn("{task.description}"), BarColumn(bar_width=20), TimeElapsedColumn())
            self._bar = Progress(*columns, console=self._console, transient=True)
            self._bar.start()
            self._bar.add_task("")
        self._bar.update(
            self._bar.task_ids[0], description=_line(tally), total=max(tally.scan.gaps, 1), completed=tally.done
        )
        if is_last:
            self._bar.stop()

    def _say_wait(self, seconds_refused: float) -> None:
        now = self._clock()
        if seconds_refused < _WAIT_IS_SAID_AFTER:
            self._has_said_wait = False
        elif not self._has_said_wait and now >= self._says_none_until:
            self._has_said_wait, self._says_none_until = True, now + _WAITS_SAID_APART
            said = "The service takes no more calls for now (429): the run waits for its limit and goes on by itself."
            self._console.print(said, soft_wrap=True)


def _line(tally: "Tally") -> str:
    blocked = tally.outcomes[GateOutcome.BLOCK]
    failed = f", {tally.failed} failed" if tally.failed else ""
    left = f", {tally.left} left" if tally.left else ""
    return f"{tally.scan.pulled} read, {tally.done} of {tally.scan.gaps} gaps done, {blocked} blocked{failed}{left}"


def money(amount: Decimal | None, currency: str) -> str:
    """Return an amount with as many digits as its size asks for, or a dash."""
    if amount is None:
        return "–"
    digits = 2 if amount == 0 or abs(amount) >= 1 else 4
    return f"{amount:.{digits}f} {currency}"


def share(part: float | None) -> str:
    """Return a share as a percentage, or a dash."""
    return "–" if part is None else f"{part * 100:.1f} %"


def facts_table(title: str, rows: Sequence[tuple[str, str]]) -> Table:
    """Return a table of names and values."""
    table = Table(title=title, title_justify="left", show_header=False, box=None, pad_edge=False)
    table.add_column(style="bold")
    table.add_column(justify="right")
    for name, value in rows:
        table.add_row(name, value)
    return table


def show_source_trouble(
    console: Console,
    *,
    warnings: Sequence[str],
    damaged: int,
    damaged_rows: Sequence[str],
    quarantined_rows: Sequence[str] = (),
) -> None:
    """Print what of the source is not read, and a line for each of the first records that did not go on."""
    for warning in warnings:
        console.print(f"warning: {warning}", markup=False, soft_wrap=True)
    for row in quarantined_rows:
        console.print(f"quarantined: {row}", markup=False, soft_wrap=True)
    if quarantined_rows:
        console.print("skuwright readiness counts all quarantined records, by the rules they break", soft_wrap=True)
    for row in damaged_rows:
        console.print(f"skuwright: {row}", markup=False, soft_wrap=True)
    if damaged > len(damaged_rows):
        console.print(f"skuwright: {damaged - len(damaged_rows)} more records are left out like that", soft_wrap=True)
    if damaged:
        console.print(
            "skuwright: these records were left out, all others went on; mend them and call again", soft_wrap=True
        )


def show_summary(console: Console, summary: RunSummary) -> None:
    """Print what a run did."""
    costs, llm, currency = summary.cost_per_sku, summary.llm, summary.currency
    rows = [
        ("Records pulled", str(summary.pulled)),
        ("  quarantined (skuwright readiness says why)", str(summary.quarantined)),
        ("  not generatable: too few facts", str(summary.not_generatable)),
        ("  nothing to do", str(summary.unchanged)),
        ("  with open gaps", str(summary.with_gaps)),
        ("Gaps", str(summary.gaps)),
        ("  drafted", str(summary.drafted)),
        ("    accepted by the gate", str(summary.accepted)),
        ("    for review", str(summary.review)),
        ("    blocked", str(summary.blocked)),
        *_rows_of_blocked(summary),
    ]
    if summary.failed:
        rows.append(("  without an answer: the next run tries again", str(summary.failed)))
    if summary.left:
        rows.append(("  left for the next run", str(summary.left)))
    rows.append(("Gate rejection rate", share(summary.gate_rejection_rate)))
    if llm.calls or llm.replayed or llm.failed:
        rows += [
            ("Model calls paid", str(llm.calls)),
            ("  answers replayed from the ledger, not paid again", str(llm.replayed)),
            ("  attempts without an answer", str(llm.failed)),
            ("Tokens in (cached) / out", f"{llm.input_tokens} ({llm.cached_tokens}) / {llm.output_tokens}"),
        ]
    rows.append(("Model spend", money(llm.cost, currency)))
    if summary.uncertain_cost:
        rows.append(("  perhaps billed for lost answers, at most", money(summary.uncertain_cost, currency)))
    rows += [
        ("Cost per attempted SKU", money(costs.attempted, currency)),
        ("Cost per accepted SKU", money(costs.accepted, currency)),
        ("Seconds", f"{summary.seconds:.1f}"),
    ]
    console.print(facts_table(f"Run {summary.run_id[:12]}", rows))
    if summary.limit is not None:
        which = "Only the first record was" if summary.limit == 1 else f"Only the first {summary.limit} records were"
        console.print(f"{which} looked at (--limit); those that follow are in none of these counts.", soft_wrap=True)
    elif not summary.read_all:
        console.print("Not all records were read; those that follow are in none of these counts: run again to go on.")
    if summary.budget_stopped:
        console.print(f"Stopped before the budget was passed; {summary.left} gaps are left: run again to go on.")
    elif summary.stopped:
        console.print(f"Stopped as asked; what was in flight is stored, {summary.left} gaps are left.")
    elif not summary.gaps and not summary.failed:
        console.print(
            "Nothing is left to do in these: run without --limit." if summary.limit else "Nothing is left to do."
        )


def _rows_of_blocked(summary: RunSummary) -> Iterator[tuple[str, str]]:
    """Yield those of the blocked that reviewers can do nothing about."""
    reasons = (
        ("not stated in the data (readiness --questions)", summary.not_found),
        ("no answer could be read: the next run asks anew", summary.unreadable),
        ("unchecked, as a check or rule pack is broken", summary.unchecked),
    )
    for reason, count in reasons:
        if count:
            yield f"      {reason}", str(count)
