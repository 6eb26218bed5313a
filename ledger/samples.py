"""Samples of what a decision for many is taken on: some texts, of several families where it can be."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from heapq import merge
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Select, and_, case, or_, select

from ledger.bulk_records import Sample
from ledger.desk_records import GRAVITY, QueueFilter
from ledger.encoding import finding_from, from_json
from ledger.queue_filters import IS_BLIND, PARTS, STATES, about, narrowed
from ledger.records import ProposalState
from ledger.tables import findings, proposals

_P, _F = proposals.c, findings.c
#: What can be decided for many.
_SAMPLED = (ProposalState.REVIEW.value, ProposalState.BLOCKED.value, ProposalState.NOT_FOUND.value)
#: How many samples are drawn from, to have some of each family.
_DRAWN = 100
#: The first ids that are looked at for samples before all are.
_FIRST = 2000
#: A spot check looks like the others here, too.
_IS_SAMPLED = and_(or_(_P.state.in_(_SAMPLED), IS_BLIND), _P.first_by.is_(None))


def drawn(connection: Connection, wanted: QueueFilter) -> Sequence[Any]:
    """Return ids and families of what can be a sample: the first of them by id."""
    if wanted.claim is not None:
        rows = connection.execute(members_of_claim(wanted).where(_IS_SAMPLED).limit(_DRAWN))
        # A text may have the same claim twice.
        return list({row.id: row for row in rows}.values())
    query = narrowed(select(_P.id, _P.family), wanted).where(_IS_SAMPLED).order_by(_P.id).limit(_DRAWN)
    # Most filters show enough of the first ids; to sort all that they show by id takes much longer.
    end = connection.scalar(select(_P.id).order_by(_P.id).offset(_FIRST).limit(1))
    if end is not None:
        first = connection.execute(query.where(STATES[wanted.state], _P.id < end)).all()
        if len(first) == _DRAWN:
            return first
    found = [connection.execute(query.where(term)).all() for term in PARTS[wanted.state]]
    return list(islice(merge(*found, key=lambda row: str(row.id)), _DRAWN))


def members_of_claim(wanted: QueueFilter) -> Select[Any]:
    """Return ids, families and whether they may be samples, in the order of the index that names them by claim."""
    query = select(_F.proposal_id.label("id"), _P.family, case((_IS_SAMPLED, 1), else_=0).label("is_shown"))
    query = query.join_from(findings, proposals, _F.proposal_id == _P.id).where(*about(wanted))
    others = replace(wanted, code=None, claim=None, severity=None)
    return narrowed(query, others).where(STATES[wanted.state]).order_by(_F.proposal_id)


def _of_many_families(rows: Iterable[Any], limit: int) -> list[str]:
    seen: dict[str | None, int] = {}
    turns = []
    for place, row in enumerate(islice(rows, _DRAWN)):
        turns.append((seen.get(row.family, 0), place, row.id))
        seen[row.family] = seen.get(row.family, 0) + 1
    return [key for *_, key in sorted(turns)[:limit]]


def samples_of(connection: Connection, rows: Iterable[Any], wanted: QueueFilter, *, limit: int) -> tuple[Sample, ...]:
    """Return samples, with the places of the defect that a filter names, of rows with ids and families."""
    ids = _of_many_families(rows, limit)
    names = ("id", "version", "identifier", "family", "attribute", "locale", "text")
    texts = {row.id: row for row in connection.execute(select(*(_P[name] for name in names)).where(_P.id.in_(ids)))}
    found = select(_F.proposal_id, _F.severity, _F.finding).where(_F.proposal_id.in_(ids)).order_by(_F.place)
    found = found.where(*about(wanted))
    spans: dict[str, list[tuple[int, int]]] = {}
    severities: dict[str, str] = {}
    for row in connection.execute(found):
        finding = finding_from(from_json(row.finding))
        severities[row.proposal_id] = min(
            severities.get(row.proposal_id, row.severity), row.severity, key=GRAVITY.__getitem__
        )
        if finding.start is not None and finding.end is not None:
            spans.setdefault(row.proposal_id, []).append((finding.start, finding.end))
    return tuple(
        Sample(
            row.id,
            row.version,
            row.identifier,
            row.family,
            row.attribute,
            row.locale,
            row.text,
            tuple(spans.get(row.id, ())),
            severities.get(row.id, ""),
        )
        for row in (texts[key] for key in ids)
    )
