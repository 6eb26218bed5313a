"""Counts from the ledger: proposals and SKUs by what happened to them, findings, reasons, what waits."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, Connection, Integer, and_, exists, false, func, literal_column, or_, select, true

from ledger.queue_filters import SHOWN_STATE
from ledger.records import ProposalState
from ledger.standing import verdict_stands
from ledger.tables import findings, proposals, verdicts
from reports.answering import Answering
from reports.cells import CELL_COLUMNS, RAW_CELL, as_number, json_rows, rows_in
from reports.records import CodeFigures, Counts, Skus, Waiting
from reports.scope import Scope
from schemas.proposal import GateOutcome
from schemas.verdict import VerdictKind

#: Run, family, locale, prompt version and language model.
Key = tuple[str | None, ...]

_P = proposals.c
KEY = (_P.run_id, *CELL_COLUMNS)
#: SQLite looks a proposal up by its primary key, and so reads its texts too, where it is not told to use this index.
BY_ID = "INDEXED BY ix_proposals_cells"
_IS_WAITING = or_(
    _P.state.in_([ProposalState.REVIEW, ProposalState.BLOCKED]),
    and_(_P.is_audited, _P.verdict.is_(None), _P.state.in_([ProposalState.ACCEPTED, ProposalState.WRITTEN])),
)
_IS_PUBLISHED = _P.written_at.is_not(None)
_IS_ACCEPTED = or_(
    _IS_PUBLISHED,
    _P.verdict.in_([VerdictKind.ACCEPTED, VerdictKind.EDITED]),
    and_(_P.verdict.is_(None), _P.is_auto_accepted),
)


@dataclass(frozen=True, slots=True)
class AlikeRecords:
    """How many records have proposals in just these runs and cells, with the same things done to them.

    `marks` are by (run, family, locale, prompt version, language model): 1 drafted, 2 accepted, 4 published, added up.
    """

    count: int
    marks: Mapping[Key, int]


def count_proposals(connection: Connection, scope: Scope) -> Mapping[Key, tuple[int, ...]]:
    """Return the numbers of `Counts` for each run and cell."""
    counted = [func.sum(as_number(condition)).label(name) for name, condition in _conditions(scope).items()]
    query = select(*KEY, *counted).where(scope.runs(_P.run_id), _touched(scope)).group_by(*KEY)
    width = len(KEY)
    return {tuple(row[:width]): tuple(int(count or 0) for count in row[width:]) for row in connection.execute(query)}


def count_audited(connection: Connection) -> Counts:
    """Return the judged proposals of the audit sample, and the escaped ones, of all time."""
    terms = _conditions(Scope(""))
    counted = {name: func.sum(as_number(terms[name])) for name in ("audited", "escaped")}
    row = connection.execute(select(*counted.values()).where(_P.is_audited)).one()
    return Counts(**{name: int(count or 0) for name, count in zip(counted, row, strict=True)})


def summed(counts: Iterable[tuple[int, ...]]) -> Counts:
    """Return the counts of all."""
    return Counts(*map(sum, zip(*counts, strict=True)))


def read_records(connection: Connection, scope: Scope) -> tuple[AlikeRecords, ...]:
    """Return the records (products and product models) with proposals, those that are alike together."""
    events = (
        scope.time(_P.drafted_at),
        and_(_IS_ACCEPTED, scope.time(func.coalesce(_P.decided_at, _P.drafted_at))),
        and_(_IS_PUBLISHED, scope.time(_P.written_at)),
    )
    weighed = (as_number(event) * weight for event, weight in zip(events, _WEIGHTS, strict=True))
    marks = sum(weighed, literal_column("0", Integer))
    one = select(json_rows(_P.run_id, *RAW_CELL, marks).label("rows")).where(scope.runs(_P.run_id), _touched(scope))
    records = one.group_by(_P.kind, _P.identifier).subquery()
    query = select(records.c.rows, func.count()).group_by(records.c.rows)
    return tuple(AlikeRecords(count, _marks(rows)) for rows, count in connection.execute(query))


def count_skus(records: Iterable[AlikeRecords], place: int | None = None) -> Mapping[str | None, Skus]:
    """Return the records with a drafted, an accepted, a published proposal, by a part of their keys or in all (None).

    A record counts once however many texts, locales and channels it has; a product model counts as one record.
    """
    numbers: dict[str | None, list[int]] = {} if place is not None else {None: [0, 0, 0]}
    for alike in records:
        found: dict[str | None, int] = {}
        for key, marks in alike.marks.items():
            part = None if place is None else key[place]
            found[part] = found.get(part, 0) | marks
        for part, marks in found.items():
            counted = numbers.setdefault(part, [0, 0, 0])
            for number, weight in enumerate(_WEIGHTS):
                counted[number] += alike.count * bool(marks & weight)
    return {part: Skus(*counted) for part, counted in numbers.items()}


def count_codes(connection: Connection, scope: Scope) -> tuple[CodeFigures, ...]:
    """Return the finding codes of the drafts that the gate decided on, the most frequent first."""
    verdict = [_P.verdict == kind for kind in (VerdictKind.ACCEPTED, VerdictKind.EDITED, VerdictKind.REJECTED)]
    became = [_P.gate == GateOutcome.BLOCK, *verdict]
    # A code may be found several times in a text: proposals are counted once, findings all.
    key = (findings.c.code, findings.c.severity, findings.c.proposal_id)
    per_text = select(*key, func.count().label("findings")).group_by(*key).subquery()
    sums = [func.sum(as_number(what)) for what in became]
    shown = (per_text.c.code, per_text.c.severity)
    query = (
        select(*shown, func.sum(per_text.c.findings), func.count(), *sums)
        .join_from(per_text, proposals, per_text.c.proposal_id == _P.id)
        .where(scope.both(_P.run_id, _P.drafted_at))
        .with_hint(proposals, BY_ID, "sqlite")
        .group_by(*shown)
    )
    found = [CodeFigures(row[0], row[1], *map(int, row[2:])) for row in connection.execute(query)]
    return tuple(sorted(found, key=lambda code: (-code.proposals, code.code, code.severity)))


def count_reasons(connection: Connection, scope: Scope) -> Mapping[tuple[str, str], int]:
    """Return how often people rejected texts of which prompt version for which reason, the most frequent first."""
    key = (_P.enricher_version, verdicts.c.reason)
    query = (
        select(*key, func.count())
        .join_from(verdicts, proposals, verdicts.c.proposal_id == _P.id)
        .where(verdicts.c.kind == VerdictKind.REJECTED, _P.verdict == VerdictKind.REJECTED, verdict_stands())
        .where(scope.both(_P.run_id, verdicts.c.decided_at))
        .group_by(*key)
    )
    found = {(version, reason or "other"): count for version, reason, count in connection.execute(query)}
    return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))


def by_reason(counted: Mapping[tuple[str, str], int]) -> Mapping[str, int]:
    """Return how often people rejected for which reason, whatever the prompt version, the most frequent first."""
    found: dict[str, int] = {}
    for (_, reason), count in counted.items():
        found[reason] = found.get(reason, 0) + count
    return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))


def oldest_waiting(connection: Connection, scope: Scope, limit: int) -> tuple[Waiting, ...]:
    """Return the proposals that have waited longest for a person, whenever they were drafted, with who has them."""
    names = ("id", "identifier", "family", "attribute", "locale")
    columns = (*(_P[name] for name in names), SHOWN_STATE.label("state"), _P.drafted_at)
    query = select(*columns).where(scope.runs(_P.run_id), _IS_WAITING)
    found = [Waiting(*row) for row in connection.execute(query.order_by(_P.drafted_at, _P.id).limit(limit))]
    # Of these few alone: their findings are looked through for it.
    answering = Answering.read(connection)
    marks = select(_P.id, answering.code(), answering.prompt()).where(_P.id.in_([one.proposal_id for one in found]))
    by_id = {row[0]: row[1:] for row in connection.execute(marks)}
    return tuple(replace(one, owner=answering.who(one.family, one.locale, *by_id[one.proposal_id])) for one in found)


#: What of a record's proposals is marked: drafted, accepted, published.
_WEIGHTS = (1, 2, 4)


def _marks(rows: str) -> Mapping[Key, int]:
    found: dict[Key, int] = {}
    for *key, marks in rows_in(rows):
        found[tuple(key)] = found.get(tuple(key), 0) | marks
    return found


def _conditions(scope: Scope) -> dict[str, ColumnElement[bool]]:
    """Return what each of the `Counts` counts, in their order."""
    drafted, decided = scope.time(_P.drafted_at), scope.time(_P.decided_at)
    # A sample that was decided on together with others was not looked at, and proves nothing.
    unseen = exists().where(verdicts.c.proposal_id == _P.id, verdicts.c.bulk_id.is_not(None), verdict_stands())
    is_audit = and_(_P.is_audited, _P.is_auto_accepted, decided, _P.verdict.is_not(None), ~unseen)
    return {
        # Where the data states no value there was nothing to decide on.
        "checked": and_(drafted, _P.gate != GateOutcome.NOTHING),
        "passed": and_(drafted, _P.gate == GateOutcome.ACCEPT),
        "flagged": and_(drafted, _P.gate == GateOutcome.REVIEW),
        "blocked": and_(drafted, _P.gate == GateOutcome.BLOCK),
        "auto_accepted": and_(drafted, _P.is_auto_accepted),
        "accepted": and_(decided, _P.verdict == VerdictKind.ACCEPTED),
        "edited": and_(decided, _P.verdict == VerdictKind.EDITED),
        "rejected": and_(decided, _P.verdict == VerdictKind.REJECTED),
        "audited": is_audit,
        "escaped": and_(is_audit, _P.verdict.in_([VerdictKind.EDITED, VerdictKind.REJECTED])),
        "published": and_(scope.time(_P.written_at), _IS_PUBLISHED),
        "stale": and_(drafted, _P.state == ProposalState.STALE),
        "superseded": and_(drafted, _P.state == ProposalState.SUPERSEDED),
        "waiting": and_(drafted, _IS_WAITING),
    }


def _touched(scope: Scope) -> ColumnElement[bool]:
    if scope.since is None:
        return true()
    return or_(false(), *(scope.time(column) for column in (_P.drafted_at, _P.decided_at, _P.written_at)))
