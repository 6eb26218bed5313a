"""The quote as a person reads it in the terminal."""

from rich.console import Console

from enrichers.quote import Quote
from flows.plan import Plan
from flows.terminal import facts_table, money


def show_plan(console: Console, plan: Plan) -> None:
    """Print what a run would use."""
    counts, quote = plan.counts, plan.quote
    rows = [
        ("Records", str(counts.pulled)),
        ("  quarantined", str(counts.quarantined)),
        ("  not generatable", str(counts.not_generatable)),
        ("  nothing to do", str(counts.unchanged)),
        ("  with open gaps", str(counts.with_gaps)),
        ("Gaps", str(counts.gaps)),
    ]
    if plan.by_rule:
        rows.append(("  read by rule, without a call", str(plan.by_rule)))
    if quote is None:
        rows.append(("Model calls", "none: templates write"))
    else:
        rows += [
            ("Model calls", str(quote.calls)),
            ("  further drafts that need no call of their own", str(quote.replayed)),
            ("Tokens in (cached) / out", f"{quote.input_tokens} ({quote.cached_tokens}) / {quote.output_tokens}"),
            ("  estimated from", _basis(quote)),
            ("Cost", money(quote.cost, plan.currency)),
            ("  between", f"{money(quote.cost_low, plan.currency)} and {money(quote.cost_high, plan.currency)}"),
        ]
    rows.append(("Time", _time(plan.seconds)))
    console.print(facts_table(f"Plan for {plan.llm_model or 'templates'}", rows))
    if plan.fits_budget is False:
        console.print(
            f"The budget of {plan.max_per_run} {plan.currency} a run may not do for all of it: the run stops before "
            "it is passed, and goes on at the next one."
        )


def _basis(quote: Quote) -> str:
    if not quote.known_calls:
        return "the length of the prompts"
    return f"{quote.known_calls} earlier calls"


def _time(seconds: float) -> str:
    if seconds < 90:
        return f"about {max(1, round(seconds))} s"
    return f"about {seconds / 60:.0f} min" if seconds < 5400 else f"about {seconds / 3600:.1f} h"
