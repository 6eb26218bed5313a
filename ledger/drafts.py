"""Stores finished drafts: product snapshot, proposal, findings, and the calls it used, in one transaction."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, select, update

from ledger.database import Database
from ledger.encoding import details_of, snapshot_of, to_json
from ledger.inserts import insert_new
from ledger.records import ProposalState, Published, PublishedKey, QuarantineEntry, SavedDraft
from ledger.tables import call_uses, findings, products, proposals, quarantine
from schemas.finding import Severity
from schemas.proposal import CheckedProposal, GateOutcome

#: A database takes a few thousand parameters a statement.
_CHUNK = 5_000
#: States that a newer draft for the same place ends.
_OPEN = (ProposalState.ACCEPTED.value, ProposalState.REVIEW.value, ProposalState.BLOCKED.value)
_WEIGHTS = {Severity.ERROR: 100, Severity.WARNING: 10, Severity.INFO: 1}


class Drafts:
    """The tables that a run writes: proposals and what belongs to them, and the quarantine."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def known(self, ids: Collection[str]) -> frozenset[str]:
        """Return those of these proposals that exist."""
        found: set[str] = set()
        with self._database.read() as connection:
            for chunk in _chunks(ids):
                found.update(connection.scalars(select(proposals.c.id).where(proposals.c.id.in_(chunk))))
        return frozenset(found)

    def published(self, identifiers: Collection[str]) -> Mapping[PublishedKey, Published]:
        """Return what of ours was last written to each place of these records."""
        found: dict[PublishedKey, Published] = {}
        with self._database.read() as connection:
            for chunk in _chunks(identifiers):
                wanted = (
                    select(proposals)
                    .where(proposals.c.identifier.in_(chunk), proposals.c.state == ProposalState.WRITTEN.value)
                    .order_by(proposals.c.written_at)
                )
                for row in connection.execute(wanted):
                    key = PublishedKey(row.identifier, row.attribute, row.locale, row.channel)
                    text = row.text if row.edited_text is None else row.edited_text
                    found[key] = Published(text, row.facts_hash, row.id, row.revision)
        return found

    def save(self, run_id: str, drafts: Sequence[SavedDraft]) -> int:
        """Store drafts; return how many were new. An older unpublished draft for the same place is superseded."""
        fresh = {draft.checked.proposal.id: draft for draft in drafts}
        with self._database.write() as connection:
            ids = list(fresh)
            there = set(connection.scalars(select(proposals.c.id).where(proposals.c.id.in_(ids))))
            new = [draft for key, draft in fresh.items() if key not in there]
            if not new:
                return 0
            connection.execute(_SUPERSEDE, [_place(draft) for draft in new])
            insert_new(connection, products, list(_snapshots(new)))
            insert_new(connection, proposals, [_row(run_id, draft) for draft in new])
            insert_new(connection, findings, [row for draft in new for row in _findings(draft)])
            insert_new(connection, call_uses, [row for draft in new for row in _uses(draft)])
        return len(new)

    def save_quarantine(self, run_id: str, entries: Sequence[QuarantineEntry]) -> None:
        """Store records that did not go on, with all that is wrong with them."""
        rows = [
            {
                "run_id": run_id,
                "identifier": entry.identifier,
                "kind": entry.kind.value,
                "family": entry.family,
                "file": entry.source.file if entry.source else None,
                "line": entry.source.line if entry.source else None,
                "findings": to_json(entry.findings),
            }
            for entry in entries
        ]
        if rows:
            with self._database.write() as connection:
                connection.execute(quarantine.insert(), rows)


_SUPERSEDE = (
    update(proposals)
    .where(
        proposals.c.identifier == bindparam("its_identifier"),
        proposals.c.attribute == bindparam("its_attribute"),
        proposals.c.locale == bindparam("its_locale", type_=proposals.c.locale.type),
        proposals.c.channel == bindparam("its_channel", type_=proposals.c.channel.type),
        proposals.c.state.in_(_OPEN),
    )
    .values(state=ProposalState.SUPERSEDED.value, version=proposals.c.version + 1)
)


def _place(draft: SavedDraft) -> dict[str, Any]:
    proposal = draft.checked.proposal
    return {
        "its_identifier": proposal.identifier,
        "its_attribute": proposal.attribute,
        "its_locale": proposal.locale,
        "its_channel": proposal.channel,
    }


def _snapshots(drafts: Sequence[SavedDraft]) -> Iterator[dict[str, Any]]:
    for product in {(d.product.identifier, d.product.revision): d.product for d in drafts}.values():
        yield {
            "identifier": product.identifier,
            "revision": product.revision,
            "kind": product.kind.value,
            "family": product.family,
            "snapshot": snapshot_of(product),
        }


def _row(run_id: str, draft: SavedDraft) -> dict[str, Any]:
    checked, proposal = draft.checked, draft.checked.proposal
    return {
        "id": proposal.id,
        "run_id": run_id,
        "drafted_at": draft.drafted_at,
        "identifier": proposal.identifier,
        "kind": proposal.kind.value,
        "family": proposal.family,
        "attribute": proposal.attribute,
        "locale": proposal.locale,
        "channel": proposal.channel,
        "language": proposal.language,
        "content": proposal.content.value,
        "text": proposal.text,
        "enricher": proposal.enricher,
        "enricher_version": proposal.enricher_version,
        "llm_model": proposal.llm_model,
        "revision": proposal.revision,
        "facts_hash": proposal.facts_hash,
        "replaces": proposal.replaces,
        "outcome": proposal.outcome.value,
        "attempt": proposal.attempt,
        "details": details_of(proposal),
        "earlier": to_json(draft.earlier) if draft.earlier else None,
        "gate": checked.outcome.value,
        "is_auto_accepted": checked.is_auto_accepted,
        "is_audited": checked.is_audited,
        "risk": sum(_WEIGHTS[found.severity] for found in checked.findings),
        "state": _first_state(checked).value,
        "version": 1,
        "verdict": None,
        "decided_at": None,
        "edited_text": None,
        "written_at": None,
    }


def _first_state(checked: CheckedProposal) -> ProposalState:
    if checked.outcome is GateOutcome.BLOCK:
        return ProposalState.BLOCKED
    return ProposalState.ACCEPTED if checked.is_auto_accepted else ProposalState.REVIEW


def _findings(draft: SavedDraft) -> Iterator[dict[str, Any]]:
    for place, found in enumerate(draft.checked.findings):
        yield {
            "proposal_id": draft.checked.proposal.id,
            "place": place,
            "code": found.code,
            "severity": found.severity.value,
            "finding": to_json(found),
        }


def _uses(draft: SavedDraft) -> Iterator[dict[str, Any]]:
    """Name the calls behind a draft; those of blocked attempts before it are no part of the final text."""
    final = set(draft.checked.proposal.request_hashes)
    earlier = {used for before in draft.earlier for used in before.proposal.request_hashes}
    for request_hash in sorted(final | earlier):
        is_final = request_hash in final
        yield {"request_hash": request_hash, "proposal_id": draft.checked.proposal.id, "is_final": is_final}


def _chunks(values: Collection[str]) -> Iterator[list[str]]:
    ordered = list(values)
    for start in range(0, len(ordered), _CHUNK):
        yield ordered[start : start + _CHUNK]
