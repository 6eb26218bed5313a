"""Proposals as people see them: lists by state and finding, one by its id, and the decisions taken on them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    and_,
    exists,
    func,
    or_,
    select,
    update,
)

from ledger.database import Database
from ledger.encoding import from_json, to_json
from ledger.inserts import chunks
from ledger.people import append_event
from ledger.records import Order, ProposalFilter, ProposalState, StoredProposal
from ledger.standing import event_stands, verdict_stands
from ledger.stored import stored_of, verdict_row
from ledger.succession import OPEN
from ledger.tables import events, findings, proposals, verdicts
from schemas.errors import AlreadyDecided, CannotBeUndone, ConfigError, NeedsAnother, UnknownProposal
from schemas.people import DeskEvent
from schemas.redraft import MAX_NOTE
from schemas.verdict import RejectReason, Verdict, VerdictKind

_WAITING = (ProposalState.REVIEW.value, ProposalState.BLOCKED.value)
#: What a verdict makes of a proposal that is not written yet.
_AFTER = {
    VerdictKind.ACCEPTED: ProposalState.ACCEPTED,
    VerdictKind.EDITED: ProposalState.ACCEPTED,
    VerdictKind.REJECTED: ProposalState.REJECTED,
}

#: States that hold a place against an older draft.
_HOLDING = (*OPEN, ProposalState.WRITTEN)
#: Actions of the events about the first approval of two.
FIRST_APPROVAL, FIRST_UNDONE = "first_approval", "first_approval_undone"

#: Judged proposals that are held at a time.
_JUDGED = 200


class Queue:
    """What waits for people, what they decided, and everything about one proposal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def proposals(self, wanted: ProposalFilter) -> tuple[StoredProposal, ...]:
        """Return the proposals that a filter asks for."""
        with self._database.read() as connection:
            return stored_of(connection, list(connection.execute(_query(wanted)).mappings()))

    def one(self, proposal_id: str) -> StoredProposal:
        """Return a proposal by its id or its unique first digits."""
        # A range, not LIKE, which SQLite answers by reading the whole table. Ids are hex digits: "g" comes after all.
        begins = and_(proposals.c.id >= proposal_id.lower(), proposals.c.id < proposal_id.lower() + "g")
        wanted = select(proposals).where(begins).limit(2)
        with self._database.read() as connection:
            rows = list(connection.execute(wanted).mappings())
            if len(rows) != 1 or not proposal_id:
                problem = "no such proposal" if not rows else "more than one proposal begins like that"
                raise UnknownProposal(f"proposal {proposal_id}: {problem}; `skuwright review list` shows them")
            return stored_of(connection, rows)[0]

    def judged(self, kinds: Collection[VerdictKind]) -> Iterator[tuple[StoredProposal, str | None]]:
        """Yield the proposals on which such a decision holds, page by page, each with the text of a person.

        That is the newest text that somebody edited for the same place, whichever draft it was an edit of.
        """
        last = ""
        wanted = select(proposals).where(proposals.c.verdict.in_([kind.value for kind in kinds]))
        wanted = wanted.order_by(proposals.c.id).limit(_JUDGED)
        while True:
            with self._database.read() as connection:
                rows = list(connection.execute(wanted.where(proposals.c.id > last)).mappings())
                found = stored_of(connection, rows)
                texts = [_edited_text(connection, row) for row in rows]
            if not found:
                return
            last = found[-1].id
            yield from zip(found, texts, strict=True)

    def count_by_state(self) -> Mapping[ProposalState, int]:
        """Return how many proposals stand where."""
        counted = select(proposals.c.state, func.count()).group_by(proposals.c.state)
        with self._database.read() as connection:
            return {ProposalState(state): count for state, count in connection.execute(counted)}

    def decide(
        self, verdict: Verdict, expected_version: int | None = None, *, takes_two: bool = False
    ) -> StoredProposal:
        """Append a verdict and move the proposal; return it as it stands then.

        With `takes_two` the first approval only notes who gave it (and the edited text); another person's accept then
        approves what stands there. What was approved once needs the second person, whatever is said later. Raises
        AlreadyDecided where somebody was faster, or the proposal is at an end.
        """
        _ensure_whole(verdict)
        with self._database.write() as connection:
            row = _locked(connection, verdict.proposal_id)
            _ensure_open(row, verdict, expected_version)
            needs_two = takes_two or row["first_by"] is not None
            if needs_two and verdict.kind is not VerdictKind.REJECTED:
                if verdict.kind is VerdictKind.EDITED or row["first_by"] is None:
                    _note_first(connection, row, verdict)
                    return self._as_stored(connection, verdict.proposal_id)
                if row["first_by"].casefold() == verdict.reviewer.casefold():
                    where = f"proposal {row['id'][:8]}"
                    raise NeedsAnother(f"{where}: you approved it first; it takes a second person")
            if verdict.kind is VerdictKind.ACCEPTED and row["first_text"] is not None:
                verdict = replace(verdict, kind=VerdictKind.EDITED, text=row["first_text"])
            after = state_after(verdict.kind, row["state"])
            connection.execute(verdicts.insert(), {**verdict_row(verdict), **change_of(row, after, verdict.text)})
            _move(connection, row, after, verdict=verdict.kind.value, at=verdict.decided_at, text=verdict.text)
            return self._as_stored(connection, verdict.proposal_id)

    def undo(
        self, proposal_id: str, *, by: str, at: datetime, expected_version: int | None = None, is_admin: bool = False
    ) -> StoredProposal:
        """Take somebody's own last decision back (an admin anybody's), also if it was the first approval of two.

        Raises CannotBeUndone where there is none, or it was written or overtaken since, AlreadyDecided where the
        proposal changed since it was looked at.
        """
        with self._database.write() as connection:
            row = _locked(connection, proposal_id)
            where = f"proposal {row['id'][:8]}"
            last = _last_first(connection, row) if row["first_by"] else _last_verdict(connection, row)
            if last is None:
                raise CannotBeUndone(f"{where}: there is no decision to take back")
            if expected_version not in (None, row["version"]):
                raise AlreadyDecided(f"{where}: it changed since; look at it again")
            who = last["person"] if row["first_by"] else last["reviewer"]
            if not is_admin and who.casefold() != by.casefold():
                raise CannotBeUndone(f"{where}: {who} decided it; only they or an admin can take that back")
            if row["first_by"]:
                _undo_first(connection, row, last, by=by, at=at)
            else:
                _undo_verdict(connection, row, last, by=by, at=at)
            return self._as_stored(connection, proposal_id)

    def _as_stored(self, connection: Connection, proposal_id: str) -> StoredProposal:
        rows = list(connection.execute(select(proposals).where(proposals.c.id == proposal_id)).mappings())
        return stored_of(connection, rows)[0]


def _edited_text(connection: Connection, row: RowMapping) -> str | None:
    """Return what a person last made of the text for a proposal's place, or None."""
    same = [proposals.c[name] == row[name] for name in ("identifier", "attribute", "locale", "channel")]
    query = select(proposals.c.edited_text).where(*same, proposals.c.verdict == VerdictKind.EDITED)
    found: str | None = connection.scalar(query.order_by(proposals.c.decided_at.desc()).limit(1))
    return found


def _locked(connection: Connection, proposal_id: str) -> RowMapping:
    query = select(proposals).where(proposals.c.id == proposal_id).with_for_update()
    row = connection.execute(query).mappings().first()
    if row is None:
        raise UnknownProposal(f"proposal {proposal_id}: no such proposal")
    return row


def _move(
    connection: Connection,
    row: RowMapping,
    after: str,
    *,
    verdict: str | None,
    at: datetime | None,
    text: str | None,
    first_by: str | None = None,
    first_text: str | None = None,
) -> None:
    values = {"state": after, "verdict": verdict, "decided_at": at, "edited_text": text}
    changed = update(proposals).where(proposals.c.id == row["id"])
    connection.execute(changed.values(version=row["version"] + 1, first_by=first_by, first_text=first_text, **values))


def _note_first(connection: Connection, row: RowMapping, verdict: Verdict) -> None:
    changed = update(proposals).where(proposals.c.id == row["id"])
    connection.execute(changed.values(version=row["version"] + 1, first_by=verdict.reviewer, first_text=verdict.text))
    append_event(connection, first_approval(row, verdict))


def _last_first(connection: Connection, row: RowMapping) -> RowMapping | None:
    wanted = select(events).where(events.c.proposal_id == row["id"], events.c.action == FIRST_APPROVAL, event_stands())
    return connection.execute(wanted.order_by(events.c.number.desc()).limit(1)).mappings().first()


def _last_verdict(connection: Connection, row: RowMapping) -> RowMapping | None:
    wanted = select(verdicts).where(
        verdicts.c.proposal_id == row["id"],
        verdicts.c.kind != VerdictKind.UNDONE,
        # Older versions did not keep what had been before.
        verdicts.c.before_state.is_not(None),
        verdict_stands(),
    )
    return connection.execute(wanted.order_by(verdicts.c.number.desc()).limit(1)).mappings().first()


def _undo_first(connection: Connection, row: RowMapping, last: RowMapping, *, by: str, at: datetime) -> None:
    before = from_json(last["details"])
    changed = update(proposals).where(proposals.c.id == row["id"])
    connection.execute(
        changed.values(
            version=row["version"] + 1, first_by=before.get("before_by"), first_text=before.get("before_text")
        )
    )
    append_event(connection, DeskEvent(at, by, FIRST_UNDONE, row["id"], takes_back=last["number"]))


def _undo_verdict(connection: Connection, row: RowMapping, last: RowMapping, *, by: str, at: datetime) -> None:
    where = f"proposal {row['id'][:8]}"
    if row["state"] != state_after(VerdictKind(last["kind"]), last["before_state"]):
        raise CannotBeUndone(f"{where}: it is {row['state']} by now; the decision cannot be taken back")
    is_overtaken = row["state"] == ProposalState.REJECTED and overtaken(connection, [row])
    if is_overtaken or (last["note"] is not None and _is_drafted_anew(connection, row, last["number"])):
        raise CannotBeUndone(f"{where}: a newer draft took its place; decide on that one")
    undone = Verdict(row["id"], VerdictKind.UNDONE, by, at)
    change = change_of(row, last["before_state"], last["before_text"])
    connection.execute(verdicts.insert(), {**verdict_row(undone), **change, "takes_back": last["number"]})
    earlier = _last_verdict(connection, row)
    _move(
        connection,
        row,
        last["before_state"],
        verdict=earlier["kind"] if earlier else None,
        at=earlier["decided_at"] if earlier else None,
        text=last["before_text"],
        first_by=last["before_first_by"],
        first_text=last["before_first_text"],
    )


def _is_drafted_anew(connection: Connection, row: RowMapping, number: int) -> bool:
    """Say whether a draft holds that somebody asked for by a decision on this one."""
    query = select(proposals.c.state, proposals.c.redraft_of).where(proposals.c.identifier == row["identifier"])
    return any(one.redraft_of == number and one.state in _HOLDING for one in connection.execute(query))


def first_approval(row: RowMapping, verdict: Verdict) -> DeskEvent:
    """Return the event of a first approval; it keeps what it takes the place of."""
    details = {"text": verdict.text, "before_by": row["first_by"], "before_text": row["first_text"]}
    return DeskEvent(
        verdict.decided_at,
        verdict.reviewer,
        FIRST_APPROVAL,
        verdict.proposal_id,
        to_json(details),
        milliseconds=round(verdict.seconds * 1000),
        bulk_id=verdict.bulk_id,
    )


def state_after(kind: VerdictKind, before: str) -> str:
    """Return where a verdict moves a proposal that stood there before."""
    if before == ProposalState.WRITTEN and kind is not VerdictKind.EDITED:
        # A verdict cannot call back what is written: it counts as an escape. An edit is written once more.
        return ProposalState.WRITTEN.value
    return _AFTER[kind].value


def change_of(row: RowMapping, state: str, text: str | None) -> dict[str, str | None]:
    """Return what a verdict keeps of how its proposal stood, and how it stands then."""
    return {
        "before_state": row["state"],
        "before_text": row["edited_text"],
        "before_first_by": row["first_by"],
        "before_first_text": row["first_text"],
        "after_state": state,
        "after_text": text,
    }


def overtaken(connection: Connection, rows: Sequence[RowMapping]) -> frozenset[str]:
    """Return those proposals whose places a later draft holds."""
    place = ("identifier", "attribute", "locale", "channel")
    query = select(*(proposals.c[name] for name in (*place, "id", "state", "drafted_at")))
    holders: dict[tuple[Any, ...], list[RowMapping]] = {}
    for chunk in chunks({row["identifier"] for row in rows}):
        for one in connection.execute(query.where(proposals.c.identifier.in_(chunk))).mappings():
            if one["state"] in _HOLDING:
                holders.setdefault(tuple(one[name] for name in place), []).append(one)
    return frozenset(
        row["id"]
        for row in rows
        for one in holders.get(tuple(row[name] for name in place), ())
        if one["id"] != row["id"] and one["drafted_at"] >= row["drafted_at"]
    )


def _ensure_whole(verdict: Verdict) -> None:
    where = f"proposal {verdict.proposal_id[:8]}"
    if verdict.kind is VerdictKind.REJECTED and verdict.reason is None:
        raise ConfigError(f"{where}: a rejection needs a reason; name one of {', '.join(RejectReason)}")
    if verdict.kind is VerdictKind.EDITED and not (verdict.text or "").strip():
        raise ConfigError(f"{where}: an edit needs the new text; give it, or reject the proposal")
    if verdict.kind is not VerdictKind.EDITED and verdict.text is not None:
        raise ConfigError(f"{where}: only an edit has a text; edit the proposal, or leave the text out")
    if verdict.note is None:
        return
    if verdict.kind is not VerdictKind.REJECTED:
        raise ConfigError(f"{where}: only what is rejected is drafted anew; reject it, or leave the note out")
    if not verdict.note.strip() or len(verdict.note) > MAX_NOTE:
        raise ConfigError(f"{where}: a new draft needs a note of at most {MAX_NOTE} characters; say what to change")


def _ensure_open(row: RowMapping, verdict: Verdict, expected_version: int | None) -> None:
    where, state = f"proposal {row['id'][:8]}", ProposalState(row["state"])
    # What the gate accepted by itself is open too, written or not: somebody may see what the checks did not.
    is_unjudged = row["verdict"] is None and state in (ProposalState.ACCEPTED, ProposalState.WRITTEN)
    if state.value not in (*_WAITING, ProposalState.NOT_FOUND) and not is_unjudged:
        raise AlreadyDecided(f"{where}: it is {state} already, nothing was changed; look at it again")
    if expected_version not in (None, row["version"]):
        raise AlreadyDecided(f"{where}: it changed since you opened it and is {state} now; look at it before deciding")
    if state is ProposalState.BLOCKED and verdict.kind is VerdictKind.ACCEPTED:
        raise ConfigError(f"{where}: blocked by the gate; edit it or reject it")
    if state is ProposalState.NOT_FOUND and verdict.kind is VerdictKind.ACCEPTED:
        raise ConfigError(f"{where}: the product data does not state it; ask the supplier, or give it by an edit")


def _query(wanted: ProposalFilter) -> Select[Any]:
    query = select(proposals.c.id)
    columns = {"family": wanted.family, "locale": wanted.locale, "attribute": wanted.attribute}
    columns |= {"identifier": wanted.identifier, "run_id": wanted.run_id}
    for name, value in columns.items():
        if value is not None:
            query = query.where(proposals.c[name] == value)
    if wanted.states:
        query = query.where(proposals.c.state.in_([state.value for state in wanted.states]))
    if wanted.is_waiting:
        undecided = and_(
            proposals.c.is_audited,
            proposals.c.verdict.is_(None),
            proposals.c.state.in_([ProposalState.ACCEPTED.value, ProposalState.WRITTEN.value]),
        )
        query = query.where(or_(proposals.c.state.in_(_WAITING), undecided))
    if wanted.code is not None:
        has_code = exists().where(findings.c.proposal_id == proposals.c.id, findings.c.code == wanted.code)
        query = query.where(has_code)
    order: list[ColumnElement[Any]] = [proposals.c.drafted_at, proposals.c.id]
    if wanted.order is Order.RISK:
        order.insert(0, proposals.c.risk.desc())
    # Ids are sorted first, whole rows only of what is shown: a queue may be long, and texts are wide.
    shown = query.order_by(*order).limit(wanted.limit).offset(wanted.offset)
    return select(proposals).where(proposals.c.id.in_(shown)).order_by(*order)
