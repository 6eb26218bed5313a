"""Decisions for many proposals at once: previewed, taken on just what was previewed, and taken back together."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, bindparam, func, or_, select, update

from ledger.bulk_records import DONE, BulkDecision, BulkMember, BulkOutcome, BulkResult, BulkSummary, BulkUndo
from ledger.database import Database
from ledger.desk_records import QueueFilter
from ledger.encoding import to_json
from ledger.inserts import chunks
from ledger.people import append_event, event_row
from ledger.queue import FIRST_APPROVAL, FIRST_UNDONE, change_of, first_approval, overtaken, state_after
from ledger.queue_order import filtered_ids
from ledger.records import ProposalState
from ledger.standing import event_stands, verdict_stands
from ledger.stored import verdict_row
from ledger.tables import events, findings, proposals, verdicts
from schemas.errors import CannotBeUndone, ConfigError, LedgerUnavailable
from schemas.people import DeskEvent
from schemas.verdict import Verdict, VerdictKind

#: Actions of the events about decisions for many.
BULK, BULK_UNDONE = "bulk", "bulk_undone"
#: Proposals in a transaction: others who decide meanwhile wait for one of these, a tenth of a second in SQLite.
_AT_ONCE = 250
_OPEN = (ProposalState.REVIEW, ProposalState.BLOCKED, ProposalState.NOT_FOUND)
_KINDS = (VerdictKind.ACCEPTED, VerdictKind.REJECTED)

_P, _V, _E, _F = proposals.c, verdicts.c, events.c, findings.c
_NEEDED = (
    "id", "version", "state", "verdict", "is_audited", "first_by", "first_text", "edited_text",
    "identifier", "attribute", "locale", "channel", "family", "drafted_at",
)  # fmt: skip
_ROW = [_P[name] for name in _NEEDED]
_HERE = _P.id == bindparam("its_id")
_MOVE = update(proposals).where(_HERE).values(
    {
        name: bindparam(f"its_{name}", type_=_P[name].type)
        for name in ("state", "verdict", "decided_at", "edited_text", "first_by", "first_text")
    }
    | {"version": _P.version + 1}
)  # fmt: skip
_NOTE_FIRST = update(proposals).where(_HERE).values(
    first_by=bindparam("its_first_by", type_=_P.first_by.type), first_text=None, version=_P.version + 1
)  # fmt: skip


class Bulk:
    """Decisions for many."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def preview(
        self, wanted: QueueFilter, *, takes_two: Sequence[str] = (), but: Iterable[str] = (), limit: int = 10_000
    ) -> tuple[BulkMember, ...]:
        """Return what a decision for a filtered queue would do to each, in the queue's order, `but` some."""
        left_out = frozenset(but)
        with self._database.read() as connection:
            ids = [one for one in filtered_ids(connection, wanted, limit=limit + len(left_out)) if one not in left_out]
            rows: dict[str, RowMapping] = {}
            two: set[str] = set()
            for chunk in chunks(ids[:limit]):
                rows |= {row["id"]: row for row in _rows(connection, chunk)}
                two |= _taking_two(connection, chunk, takes_two)
        return tuple(
            BulkMember(
                key,
                rows[key]["version"],
                rows[key]["family"],
                rows[key]["locale"],
                {kind: _outcome(rows[key], kind, needs_two=key in two) for kind in _KINDS},
            )
            for key in ids[:limit]
        )

    def decide(self, bulk: BulkDecision) -> BulkResult:
        """Decide what can be decided, and say what could not and why; nothing that was decided is lost.

        Raises ConfigError where the decision is none that can be taken for many.
        """
        _ensure_whole(bulk)
        shares = self._shares(bulk)
        outcomes: dict[str, BulkOutcome] = {}
        for number, part in enumerate(chunks(sorted(bulk.items), _AT_ONCE)):
            try:
                with self._database.write() as connection:
                    if number == 0:
                        append_event(connection, _event(bulk))
                    found = _decide(connection, bulk, part, shares)
            except LedgerUnavailable:
                if number == 0:
                    raise
                found = dict.fromkeys(part, BulkOutcome.UNREACHED)
            outcomes |= found
        return BulkResult(bulk.bulk_id, outcomes)

    def undo(self, bulk_id: str, *, by: str, at: datetime, is_admin: bool = False) -> BulkUndo:
        """Take back those decisions that nobody touched since. Raises CannotBeUndone for what somebody else decided."""
        with self._database.read() as connection:
            person = connection.scalar(select(_E.person).where(_E.bulk_id == bulk_id, _E.action == BULK))
            if person is None:
                raise ConfigError(f"decision {bulk_id[:8]}: there is no such decision for many")
            if not is_admin and person.casefold() != by.casefold():
                raise CannotBeUndone(
                    f"decision {bulk_id[:8]}: {person} took it; only they or an admin can take it back"
                )
            decided = _standing_verdicts(connection, bulk_id)
            approved = _standing_firsts(connection, bulk_id)
        undone = 0
        for part in chunks(sorted(decided), _AT_ONCE):
            with self._database.write() as connection:
                undone += _undo_verdicts(connection, {key: decided[key] for key in part}, by=by, at=at, bulk_id=bulk_id)
        for part in chunks(sorted(approved), _AT_ONCE):
            with self._database.write() as connection:
                undone += _undo_firsts(connection, {key: approved[key] for key in part}, by=by, at=at, bulk_id=bulk_id)
        kept = len(decided) + len(approved) - undone
        with self._database.write() as connection:
            details = to_json({"undone": undone, "kept": kept})
            append_event(connection, DeskEvent(at, by, BULK_UNDONE, details=details, bulk_id=bulk_id))
        return BulkUndo(undone, kept)

    def newest(self, *, by: str | None = None, limit: int = 10) -> tuple[BulkSummary, ...]:
        """Return the newest decisions for many, of one person or of all."""
        query = select(events).where(_E.action == BULK).order_by(_E.at.desc(), _E.number.desc()).limit(limit)
        if by is not None:
            query = query.where(_E.person == by)
        with self._database.read() as connection:
            return tuple(_summary(connection, row) for row in connection.execute(query).mappings().all())

    def _shares(self, bulk: BulkDecision) -> dict[str, int]:
        """Return the milliseconds of each; together they are those of the whole."""
        with self._database.read() as connection:
            done = [
                key
                for part in chunks(sorted(bulk.items))
                for key, outcome in _outcomes(connection, bulk, _rows(connection, part)).items()
                if outcome in DONE
            ]
        share, rest = divmod(round(bulk.seconds * 1000), len(done) or 1)
        return {key: share + (place < rest) for place, key in enumerate(done)}


def _ensure_whole(bulk: BulkDecision) -> None:
    where = f"decision {bulk.bulk_id[:8]}"
    if bulk.kind not in _KINDS:
        raise ConfigError(f"{where}: many can be accepted or rejected; edit them one by one")
    if (bulk.kind is VerdictKind.REJECTED) is (bulk.reason is None):
        raise ConfigError(f"{where}: a rejection needs a reason, and nothing else has one")


def _outcome(row: RowMapping, kind: VerdictKind, *, needs_two: bool) -> BulkOutcome:
    """Return what a decision for many makes of a proposal: one definition for the preview and the decision."""
    is_unjudged = row["verdict"] is None and row["state"] in (ProposalState.ACCEPTED, ProposalState.WRITTEN)
    # A spot check goes with the others, or it could be told from them; as nobody looked at it, it proves nothing then.
    if row["state"] not in _OPEN and not (is_unjudged and row["is_audited"]):
        return BulkOutcome.ALONE if is_unjudged else BulkOutcome.CHANGED
    if row["first_by"] is not None:
        return BulkOutcome.ALONE
    if kind is VerdictKind.ACCEPTED:
        if row["state"] == ProposalState.BLOCKED:
            return BulkOutcome.BLOCKED
        if row["state"] == ProposalState.NOT_FOUND:
            return BulkOutcome.NOT_FOUND
        if needs_two:
            return BulkOutcome.FIRST
    return BulkOutcome.DECIDED


def _outcomes(connection: Connection, bulk: BulkDecision, rows: Sequence[RowMapping]) -> dict[str, BulkOutcome]:
    two = _taking_two(connection, [row["id"] for row in rows], bulk.takes_two)
    return {
        row["id"]: _outcome(row, bulk.kind, needs_two=row["id"] in two)
        if row["version"] == bulk.items[row["id"]]
        else BulkOutcome.CHANGED
        for row in rows
    }


def _decide(
    connection: Connection, bulk: BulkDecision, part: Sequence[str], shares: Mapping[str, int]
) -> dict[str, BulkOutcome]:
    rows = {row["id"]: row for row in _rows(connection, part, is_locked=True)}
    outcomes = dict.fromkeys(part, BulkOutcome.CHANGED) | _outcomes(connection, bulk, list(rows.values()))
    decided = [rows[key] for key, outcome in outcomes.items() if outcome is BulkOutcome.DECIDED]
    approved = [rows[key] for key, outcome in outcomes.items() if outcome is BulkOutcome.FIRST]
    if decided:
        taken = [(row, _verdict(bulk, row["id"], shares)) for row in decided]
        after = [state_after(bulk.kind, row["state"]) for row in decided]
        new = [verdict_row(one) | change_of(row, state, None) for (row, one), state in zip(taken, after, strict=True)]
        connection.execute(verdicts.insert(), new)
        moves = [
            _moved(row, state, verdict=bulk.kind.value, decided_at=bulk.at)
            for row, state in zip(decided, after, strict=True)
        ]
        connection.execute(_MOVE, moves)
    if approved:
        noted = [event_row(first_approval(row, _verdict(bulk, row["id"], shares))) for row in approved]
        connection.execute(events.insert(), noted)
        connection.execute(_NOTE_FIRST, [{"its_id": row["id"], "its_first_by": bulk.by} for row in approved])
    return outcomes


def _verdict(bulk: BulkDecision, key: str, shares: Mapping[str, int]) -> Verdict:
    return Verdict(
        key,
        bulk.kind,
        bulk.by,
        bulk.at,
        shares.get(key, 0) / 1000,
        reason=bulk.reason,
        comment=bulk.comment,
        bulk_id=bulk.bulk_id,
    )


def _moved(row: RowMapping, state: str, **changes: Any) -> dict[str, Any]:
    names = ("verdict", "decided_at", "edited_text", "first_by", "first_text")
    return {"its_id": row["id"], "its_state": state} | {f"its_{name}": changes.get(name) for name in names}


def _event(bulk: BulkDecision) -> DeskEvent:
    details = {
        "kind": bulk.kind.value,
        "reason": bulk.reason.value if bulk.reason else None,
        "comment": bulk.comment,
        "about": bulk.about,
        "asked": len(bulk.items),
    }
    return DeskEvent(bulk.at, bulk.by, BULK, details=to_json(details), bulk_id=bulk.bulk_id)


def _rows(connection: Connection, ids: Sequence[str], *, is_locked: bool = False) -> Sequence[RowMapping]:
    # In one order, so that two who decide at once do not wait for each other.
    query = select(*_ROW).where(_P.id.in_(ids)).order_by(_P.id)
    return connection.execute(query.with_for_update() if is_locked else query).mappings().all()


def _taking_two(connection: Connection, ids: Sequence[str], named: Sequence[str]) -> set[str]:
    if not named or not ids:
        return set()
    # Not LIKE: "_" stands for any character there.
    terms: list[ColumnElement[bool]] = list(
        chain.from_iterable((_F.code == name, func.substr(_F.code, 1, len(name) + 1) == f"{name}.") for name in named)
    )
    return set(connection.scalars(select(_F.proposal_id).where(_F.proposal_id.in_(ids), or_(*terms)).distinct()))


def _standing_verdicts(connection: Connection, bulk_id: str) -> dict[str, RowMapping]:
    query = select(verdicts).where(_V.bulk_id == bulk_id, _V.kind != VerdictKind.UNDONE, verdict_stands())
    return {row["proposal_id"]: row for row in connection.execute(query).mappings()}


def _standing_firsts(connection: Connection, bulk_id: str) -> dict[str, RowMapping]:
    query = select(events).where(_E.bulk_id == bulk_id, _E.action == FIRST_APPROVAL, event_stands())
    return {row["proposal_id"]: row for row in connection.execute(query).mappings()}


def _undo_verdicts(
    connection: Connection, taken: Mapping[str, RowMapping], *, by: str, at: datetime, bulk_id: str
) -> int:
    rows = _rows(connection, list(taken), is_locked=True)
    query = select(_V.proposal_id, func.max(_V.number)).where(_V.proposal_id.in_(list(taken))).group_by(_V.proposal_id)
    last = {row[0]: row[1] for row in connection.execute(query)}
    behind = overtaken(connection, [row for row in rows if row["state"] == ProposalState.REJECTED])
    free = [
        row
        for row in rows
        if last[row["id"]] == taken[row["id"]]["number"]
        and row["state"] == taken[row["id"]]["after_state"]
        and row["first_by"] is None
        and row["id"] not in behind
    ]
    if free:
        undone = []
        for row in free:
            before = taken[row["id"]]
            verdict = Verdict(row["id"], VerdictKind.UNDONE, by, at, bulk_id=bulk_id)
            change = change_of(row, before["before_state"], before["before_text"])
            undone.append(verdict_row(verdict) | change | {"takes_back": before["number"]})
        connection.execute(verdicts.insert(), undone)
        moves = [
            _moved(row, taken[row["id"]]["before_state"], edited_text=taken[row["id"]]["before_text"]) for row in free
        ]
        connection.execute(_MOVE, moves)
    return len(free)


def _undo_firsts(
    connection: Connection, noted: Mapping[str, RowMapping], *, by: str, at: datetime, bulk_id: str
) -> int:
    rows = _rows(connection, list(noted), is_locked=True)
    free = [
        row
        for row in rows
        if row["first_by"] == noted[row["id"]]["person"] and row["first_text"] is None and row["state"] in _OPEN
    ]
    if free:
        given = [
            DeskEvent(at, by, FIRST_UNDONE, row["id"], takes_back=noted[row["id"]]["number"], bulk_id=bulk_id)
            for row in free
        ]
        connection.execute(events.insert(), list(map(event_row, given)))
        connection.execute(_NOTE_FIRST, [{"its_id": row["id"], "its_first_by": None} for row in free])
    return len(free)


def _summary(connection: Connection, row: RowMapping) -> BulkSummary:
    details, bulk_id = json.loads(row["details"]), row["bulk_id"]
    decisions = (_V.bulk_id == bulk_id, _V.kind != VerdictKind.UNDONE)
    approvals = (_E.bulk_id == bulk_id, _E.action == FIRST_APPROVAL)

    def count(*more: tuple[ColumnElement[bool], ColumnElement[bool]]) -> int:
        of_verdicts, of_events = zip(*more, strict=True) if more else ((), ())
        queries = (
            select(func.count()).select_from(verdicts).where(*decisions, *of_verdicts),
            select(func.count()).select_from(events).where(*approvals, *of_events),
        )
        return sum(connection.scalar(query) or 0 for query in queries)

    return BulkSummary(
        bulk_id,
        row["at"],
        row["person"],
        VerdictKind(details["kind"]),
        details["about"],
        done=count(),
        standing=count((verdict_stands(), event_stands())),
    )
