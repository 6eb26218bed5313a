"""Proposals as a reviewer reads them in the terminal, and as programs read them."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from flows.finding_json import finding_json
from ledger.records import ProposalState, StoredProposal
from schemas.facts import data_text
from schemas.finding import Severity

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_ID_DIGITS = 8


def show_queue(
    console: Console, found: Sequence[StoredProposal], counts: Mapping[ProposalState, int], *, if_none: str
) -> None:
    """Print a line for each proposal, and the counts by state; `if_none` in place of proposals that there are none."""
    table = Table(box=None, pad_edge=False)
    for name in ("id", "state", "SKU", "attribute", "locale"):
        table.add_column(name, no_wrap=True)
    table.add_column("findings")
    for stored in found:
        codes = sorted({finding.code for finding in stored.findings})
        proposal = stored.proposal
        table.add_row(
            stored.id[:_ID_DIGITS],
            stored.shown_state.value,
            escape(proposal.identifier),
            proposal.attribute,
            proposal.locale or "–",
            ", ".join(codes),
        )
    console.print(table if found else if_none)
    if counts:
        console.print(", ".join(f"{count} {state}" for state, count in sorted(counts.items())), style="dim")


def show_proposal(console: Console, stored: StoredProposal) -> None:
    """Print a proposal beside its facts, with findings underlined and explained."""
    proposal = stored.proposal
    place = "/".join(part for part in (proposal.locale, proposal.channel) if part)
    console.print(f"{stored.id[:_ID_DIGITS]}  {stored.shown_state}  {escape(proposal.identifier)}", style="bold")
    console.print(f"{proposal.attribute} {place}  by {proposal.enricher}", style="dim")
    if stored.asked:
        asked = f"new draft as {stored.asked.reviewer} asked for: {stored.asked.note}"
        console.print(asked, style="yellow", markup=False)
    facts = Table(title="Facts", title_justify="left", box=None, pad_edge=False, show_header=False)
    facts.add_column(style="bold", no_wrap=True)
    facts.add_column()
    for code, values in sorted(stored.product.values.items()):
        for value in values:
            scope = "-".join(part for part in (value.locale, value.channel) if part)
            facts.add_row(f"{code} {scope}".strip(), escape(_shortened(data_text(value.data))))
    console.print(facts)
    console.print("\nText", style="italic")
    console.print(_marked(stored))
    for finding in stored.findings:
        console.print(f"{finding.severity} {finding.code}: {finding.message}", style=_STYLES[finding.severity],
                      markup=False)  # fmt: skip
    for verdict in stored.verdicts:
        reason = f" ({verdict.reason})" if verdict.reason else ""
        note = f" [new draft: {verdict.note}]" if verdict.note else ""
        console.print(f"{verdict.kind} by {verdict.reviewer}{reason}{note} {verdict.comment}", markup=False)
    for receipt in stored.shown_receipts:
        console.print(f"{receipt.status}: {receipt.message or receipt.path}", markup=False)


def proposal_json(stored: StoredProposal) -> dict[str, Any]:
    """Return a proposal as plain data."""
    proposal = stored.proposal
    return {
        "id": stored.id,
        "state": stored.shown_state.value,
        "identifier": proposal.identifier,
        "kind": proposal.kind.value,
        "family": proposal.family,
        "attribute": proposal.attribute,
        "locale": proposal.locale,
        "channel": proposal.channel,
        "text": stored.final_text,
        "enricher": proposal.enricher,
        "drafted_at": stored.drafted_at.isoformat(),
        "asked": {"by": stored.asked.reviewer, "note": stored.asked.note} if stored.asked else None,
        "findings": [finding_json(found) for found in stored.findings],
        "verdicts": [
            {
                "kind": v.kind.value,
                "by": v.reviewer,
                "reason": v.reason,
                "comment": v.comment,
                "note": v.note,
                "seconds": v.seconds,
            }
            for v in stored.verdicts
        ],
        "receipts": [{"status": r.status.value, "message": r.message, "path": r.path} for r in stored.shown_receipts],
    }


def _shortened(text: str, most: int = 300) -> str:
    return text if len(text) <= most else f"{text[:most]}…"


def _marked(stored: StoredProposal) -> Text:
    marked = Text(stored.final_text)
    if stored.has_draft_text:
        for finding in stored.findings:
            if finding.start is not None and finding.end is not None:
                marked.stylize(f"underline {_STYLES[finding.severity]}", finding.start, finding.end)
    return marked
