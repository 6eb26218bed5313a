"""Stores finished drafts: product snapshot, proposal, findings, and the calls it used, in one transaction."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, RowMapping, and_, delete, exists, func, or_, select, update

from ledger.database import Database
from ledger.encoding import checked_from, details_of, finding_from, from_json, snapshot_of, to_json
from ledger.inserts import chunks, insert_new
from ledger.records import ProposalState, Published, PublishedKey, QuarantineEntry, SavedDraft
from ledger.stored import checked_of
from ledger.succession import OPEN, RETURNING, Coming, current_revision, move, returning_states, state_of, succession
from ledger.tables import call_uses, findings, products, proposals, quarantine, receipts
from schemas.finding import Finding, Severity
from schemas.product import ProductKind, SourceRow
from schemas.proposal import CheckedProposal, DraftOutcome
from schemas.receipt import ReceiptStatus

_PAGE = 1_000
#: Characters of a claim that tell it from others.
_CLAIM = 120
_WEIGHTS = {Severity.ERROR: 100, Severity.WARNING: 10, Severity.INFO: 1}


class Drafts:
    """The tables that a run writes: proposals and what belongs to them, and the quarantine."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def known(self, ids: Collection[str]) -> frozenset[str]:
        """Return those of these proposals that exist and still hold: no new draft is needed.

        Stale and superseded ones do not hold: when the product is again what it was, their drafts count again.
        """
        found: set[str] = set()
        with self._database.read() as connection:
            for chunk in chunks(ids):
                found.update(connection.scalars(select(proposals.c.id).where(proposals.c.id.in_(chunk), _HOLDS)))
        return frozenset(found)

    def blocked_for_nothing(
        self, ids: Collection[str], *, codes: Collection[str], outcomes: Collection[DraftOutcome]
    ) -> dict[str, CheckedProposal]:
        """Return those of these proposals that are blocked with one of the codes or one of the outcomes.

        None that a person decided on: what they said of it holds.
        """
        named = exists().where(findings.c.proposal_id == proposals.c.id, findings.c.code.in_(codes))
        query = select(proposals).where(or_(proposals.c.outcome.in_(outcomes), named))
        found: dict[str, CheckedProposal] = {}
        with self._database.read() as connection:
            for chunk in chunks(ids):
                untouched = _untouched_ids(connection, chunk)
                rows = connection.execute(query.where(proposals.c.id.in_(untouched))).mappings().all()
                found.update(checked_of(connection, rows))
        return found

    def published(self, identifiers: Collection[str]) -> Mapping[PublishedKey, Published]:
        """Return what of ours was last written to each place of these records."""
        found: dict[PublishedKey, Published] = {}
        with self._database.read() as connection:
            for chunk in chunks(identifiers):
                rows = connection.execute(_PUBLISHED.where(proposals.c.identifier.in_(chunk))).all()
                # Sorted here: told to, SQLite would walk through all receipts in their order.
                for row in sorted(rows, key=attrgetter("number")):
                    key = PublishedKey(row.identifier, row.attribute, row.locale, row.channel)
                    found[key] = Published(
                        row.text, row.facts_hash, row.id, row.revision, is_edited=row.text != row.draft
                    )
        return found

    def not_found(self, identifiers: Collection[str]) -> Mapping[PublishedKey, str]:
        """Return the places whose value the data of these records did not state, and in which of their revisions."""
        names = ("identifier", "attribute", "locale", "channel")
        query = select(*(proposals.c[name] for name in names), current_revision)
        query = query.where(proposals.c.state == ProposalState.NOT_FOUND)
        with self._database.read() as connection:
            rows = [
                row
                for chunk in chunks(identifiers)
                for row in connection.execute(query.where(proposals.c.identifier.in_(chunk)))
            ]
        return {PublishedKey(*place): revision for *place, revision in rows}

    def save(
        self, run_id: str, drafts: Sequence[SavedDraft], along: Callable[[Connection], None] = lambda _: None
    ) -> int:
        """Store drafts; return how many were new or came back. The open drafts in their places are superseded.

        One that `is_again` takes the place of what was blocked, but where a person decided on that meanwhile.
        `along` writes in the same transaction.
        """
        by_id: dict[str, SavedDraft] = {}
        for draft in drafts:
            by_id.setdefault(draft.checked.proposal.id, draft)
        # Made before the transaction begins, so that others wait for the writing alone.
        rows = {key: _row(key, run_id, draft) for key, draft in by_id.items()}
        with self._database.write() as connection:
            self._database.be_only_writer(connection)
            there = _stored_ids(connection, by_id)
            states = {key: state_of(draft.checked) for key, draft in by_id.items() if key not in there}
            states |= returning_states(connection, there)
            coming = {key: draft for key, draft in by_id.items() if key in states}
            decided = succession(connection, {key: Coming.of(draft) for key, draft in coming.items()}, states)
            move(connection, dict.fromkeys(decided.superseded, ProposalState.SUPERSEDED))
            move(connection, {key: state for key, state in decided.states.items() if key in there})
            new = {key: draft for key, draft in coming.items() if key not in there}
            insert_new(connection, products, list(_snapshots(new.values())))
            insert_new(connection, proposals, [{**rows[key], "state": decided.states[key]} for key in new])
            insert_new(connection, findings, [row for key, draft in new.items() for row in _findings(key, draft)])
            insert_new(connection, call_uses, [row for key, draft in new.items() for row in _uses(key, draft)])
            again = [key for key, draft in by_id.items() if draft.is_again and key in there]
            taken_up = _take_up(connection, {key: (rows[key], by_id[key]) for key in again})
            along(connection)
        return len(coming) + taken_up

    def save_quarantine(self, connection: Connection, run_id: str, entries: Sequence[QuarantineEntry]) -> None:
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
            connection.execute(quarantine.insert(), rows)

    def quarantined(self, run_id: str) -> Iterator[QuarantineEntry]:
        """Yield the records of a run that did not go on, page by page."""
        last = 0
        query = select(quarantine).where(quarantine.c.run_id == run_id).order_by(quarantine.c.number).limit(_PAGE)
        while True:
            with self._database.read() as connection:
                rows = list(connection.execute(query.where(quarantine.c.number > last)).mappings())
            if not rows:
                return
            last = rows[-1]["number"]
            yield from map(_entry, rows)


_OF_CHECKS = ("gate", "is_auto_accepted", "is_audited", "risk")
#: What another answer brings along.
_OF_DRAFT = ("run_id", "drafted_at", "text", "outcome", "attempt", "details", "llm_model")


def _untouched_ids(connection: Connection, ids: Sequence[str]) -> list[str]:
    """Return those of these proposals that are blocked and that nobody decided on, alone or as the first of two."""
    query = select(*(proposals.c[name] for name in ("id", "state", "verdict")))
    # The state is looked at here: asked for it, SQLite would read all blocked proposals, not these few.
    rows = connection.execute(query.where(proposals.c.id.in_(ids)))
    blocked = [row.id for row in rows if row.state == ProposalState.BLOCKED and row.verdict is None]
    alone = select(proposals.c.id).where(proposals.c.first_by.is_(None), proposals.c.id.in_(blocked))
    return list(connection.scalars(alone)) if blocked else []


def _take_up(connection: Connection, again: Mapping[str, tuple[dict[str, Any], SavedDraft]]) -> int:
    """Put blocked drafts that were taken up in the place of what is stored of them; return how many.

    One whose text is the same belongs to its run as before: that one paid for it. Who has it in view as it was can no
    longer decide on it.
    """
    columns = [proposals.c[name] for name in ("id", "text", "outcome", "attempt", "earlier", "version")]
    taken_up = 0
    for chunk in chunks(list(again)):
        untouched = _untouched_ids(connection, chunk)
        for stored in connection.execute(select(*columns).where(proposals.c.id.in_(untouched))).all():
            row, draft = again[stored.id]
            is_same = all(row[name] == getattr(stored, name) for name in ("text", "outcome", "attempt"))
            values = {name: row[name] for name in (*_OF_CHECKS, *(() if is_same else _OF_DRAFT))}
            before = tuple(map(checked_from, from_json(stored.earlier))) if stored.earlier else ()
            values |= {
                "state": state_of(draft.checked),
                "version": stored.version + 1,
                "earlier": to_json((*before, *draft.earlier)) if before or draft.earlier else None,
            }
            seen = update(proposals).where(proposals.c.id == stored.id, proposals.c.version == stored.version)
            if connection.execute(seen.values(values)).rowcount == 0:
                continue  # somebody decided on it since it was read
            connection.execute(delete(findings).where(findings.c.proposal_id == stored.id))
            insert_new(connection, findings, list(_findings(stored.id, draft)))
            insert_new(connection, call_uses, list(_uses(stored.id, draft)))
            taken_up += 1
    return taken_up


_other = proposals.alias()
#: A proposal that waits and was carried away holds for the revision that it was carried to.
_HOLDS = or_(
    and_(
        proposals.c.state.not_in(RETURNING),
        or_(proposals.c.state.not_in(OPEN), current_revision == proposals.c.revision),
    ),
    and_(
        proposals.c.state == ProposalState.SUPERSEDED,
        exists().where(
            _other.c.identifier == proposals.c.identifier,
            _other.c.attribute == proposals.c.attribute,
            _other.c.locale == proposals.c.locale,
            _other.c.channel == proposals.c.channel,
            func.coalesce(_other.c.carried_to, _other.c.revision) == proposals.c.revision,
            _other.c.state.not_in(RETURNING),
        ),
    ),
)

_PUBLISHED = (
    select(
        *(
            proposals.c[name]
            for name in ("id", "identifier", "attribute", "locale", "channel", "facts_hash", "revision")
        ),
        proposals.c.text.label("draft"),
        receipts.c.number,
        receipts.c.text,
    )
    .join_from(proposals, receipts, receipts.c.proposal_id == proposals.c.id)
    .where(proposals.c.written_at.is_not(None), receipts.c.status == ReceiptStatus.WRITTEN)
)


def _stored_ids(connection: Connection, ids: Collection[str]) -> set[str]:
    query = select(proposals.c.id)
    return {found for chunk in chunks(ids) for found in connection.scalars(query.where(proposals.c.id.in_(chunk)))}


def _snapshots(drafts: Iterable[SavedDraft]) -> Iterator[dict[str, Any]]:
    for product in {(d.product.identifier, d.product.revision): d.product for d in drafts}.values():
        yield {
            "identifier": product.identifier,
            "revision": product.revision,
            "kind": product.kind.value,
            "family": product.family,
            "snapshot": snapshot_of(product),
        }


def _row(key: str, run_id: str, draft: SavedDraft) -> dict[str, Any]:
    checked, proposal = draft.checked, draft.checked.proposal
    return {
        "id": key,
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
        "redraft_of": proposal.redraft_of,
        "outcome": proposal.outcome.value,
        "attempt": proposal.attempt,
        "details": details_of(proposal),
        "earlier": to_json(draft.earlier) if draft.earlier else None,
        "gate": checked.outcome.value,
        "is_auto_accepted": checked.is_auto_accepted,
        "is_audited": checked.is_audited,
        "risk": sum(_WEIGHTS[found.severity] for found in checked.findings),
        "version": 1,
        "verdict": None,
        "decided_at": None,
        "edited_text": None,
        "written_at": None,
    }


def _findings(key: str, draft: SavedDraft) -> Iterator[dict[str, Any]]:
    for place, found in enumerate(draft.checked.findings):
        yield {
            "proposal_id": key,
            "place": place,
            "code": found.code,
            "severity": found.severity.value,
            "finding": to_json(found),
            "claim": claim_of(found),
        }


def claim_of(found: Finding) -> str:
    """Return what a finding is about: findings with the same code and claim are the same defect."""
    return " ".join(found.text.casefold().split())[:_CLAIM]


def _uses(key: str, draft: SavedDraft) -> Iterator[dict[str, Any]]:
    """Name the calls behind a draft; those of blocked attempts before it are no part of the final text."""
    final = set(draft.checked.proposal.request_hashes)
    earlier = {used for before in draft.earlier for used in before.proposal.request_hashes}
    for request_hash in sorted(final | earlier):
        is_final = request_hash in final
        yield {"request_hash": request_hash, "proposal_id": key, "is_final": is_final}


def _entry(row: RowMapping) -> QuarantineEntry:
    return QuarantineEntry(
        identifier=row["identifier"],
        kind=ProductKind(row["kind"]),
        family=row["family"],
        source=None if row["file"] is None else SourceRow(row["file"], row["line"]),
        findings=tuple(finding_from(found) for found in from_json(row["findings"])),
    )
