"""What a queue lists as SQL: its states, the parts of them that an index has in order, and what narrows it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, literal, or_, select

from ledger.desk_records import NOBODY, QueueFilter, QueueState
from ledger.queue_search import matches
from ledger.records import ProposalState
from ledger.tables import assignments, findings, proposals

_P, _F, _A = proposals.c, findings.c, assignments.c
#: The spot checks among what waits, few beside all else of their states.
AUDITED_PARTS = tuple(
    and_(_P.is_audited, _P.verdict.is_(None), _P.state == state.value)
    for state in (ProposalState.ACCEPTED, ProposalState.WRITTEN)
)
#: Drawn for the spot check and not judged yet.
IS_BLIND = or_(*AUDITED_PARTS)
#: What a queue lists, in parts that an index has in order.
PARTS: Mapping[QueueState, tuple[ColumnElement[bool], ...]] = {
    QueueState.WAITING: (_P.state == ProposalState.REVIEW.value, *AUDITED_PARTS),
    QueueState.BLOCKED: (_P.state == ProposalState.BLOCKED.value,),
    # Blind: what is audited looks like what waits, until somebody judged it.
    QueueState.ACCEPTED: (and_(_P.state == ProposalState.ACCEPTED.value, ~IS_BLIND),),
    QueueState.REJECTED: (_P.state == ProposalState.REJECTED.value,),
    QueueState.WRITTEN: (and_(_P.state == ProposalState.WRITTEN.value, ~IS_BLIND),),
    QueueState.STALE: (_P.state == ProposalState.STALE.value,),
    QueueState.NOT_FOUND: (_P.state == ProposalState.NOT_FOUND.value,),
}
STATES: Mapping[QueueState, ColumnElement[bool]] = {state: or_(*terms) for state, terms in PARTS.items()}
#: The state as people see it: a spot check looks like all else that waits.
SHOWN_STATE: ColumnElement[str] = case((IS_BLIND, ProposalState.REVIEW.value), else_=_P.state)
IS_SECOND: ColumnElement[bool] = _P.first_by.is_not(None)
#: Findings up to which a filter by code begins with them.
_FEW = 3000


def about(wanted: QueueFilter) -> list[ColumnElement[bool]]:
    """Return what a filter asks of a finding."""
    terms = ((_F.code, wanted.code), (_F.claim, wanted.claim), (_F.severity, wanted.severity))
    return [column == value for column, value in terms if value is not None]


def narrowed(query: Select[Any], wanted: QueueFilter, *, is_rare: bool = False) -> Select[Any]:
    """Apply all of a filter but its state. `is_rare` says that few findings are such as it names."""
    for name in ("family", "locale", "attribute"):
        value = getattr(wanted, name)
        if value is not None:
            query = query.where(_P[name] == value)
    query = _with_finding(query, wanted, is_rare=is_rare)
    if wanted.assignee is not None:
        # The assignment of a locale goes before that of the whole family, whose locale is empty.
        here = select(_A.person).where(_A.family == _P.family, _A.locale.in_(["", _P.locale]))
        worker = here.order_by(_A.locale.desc()).limit(1).scalar_subquery()
        if wanted.assignee == NOBODY:
            query = query.where(worker.is_(None))
        else:
            # The families first, looked up once: a row of another one is not asked about.
            theirs = select(_A.family).where(_A.person == wanted.assignee)
            query = query.where(_P.family.in_(theirs), worker == wanted.assignee)
    if wanted.waits_for_second:
        query = query.where(IS_SECOND)
    if wanted.not_first_by is not None:
        is_free = _P.first_by.is_(None)
        query = query.where(or_(is_free, _P.first_by != wanted.not_first_by) if wanted.not_first_by else is_free)
    if wanted.older_than is not None:
        query = query.where(_P.drafted_at < wanted.older_than)
    if wanted.search:
        query = query.where(matches(wanted.search))
    return query


def has_rare_finding(connection: Connection, wanted: QueueFilter) -> bool:
    """Say whether few findings are such as a filter names."""
    if wanted.code is None:
        return False
    few = select(literal(1)).select_from(findings).where(*about(wanted)).limit(_FEW).subquery()
    return (connection.scalar(select(func.count()).select_from(few)) or 0) < _FEW


def _with_finding(query: Select[Any], wanted: QueueFilter, *, is_rare: bool) -> Select[Any]:
    finding = findings.alias()
    terms = []
    if wanted.code is not None:
        terms.append(finding.c.code == wanted.code)
        if wanted.claim is not None:
            terms.append(finding.c.claim == wanted.claim)
    if wanted.severity is not None:
        terms.append(finding.c.severity == wanted.severity)
    if terms and (is_rare or wanted.claim is not None):
        # An index names them.
        query = query.where(_P.id.in_(select(finding.c.proposal_id).where(*terms)))
    elif terms:
        # A scalar with a limit, not EXISTS, which newer SQLite turns into a join that it begins at the wrong end.
        has = select(literal(1)).where(finding.c.proposal_id == _P.id, *terms).limit(1).scalar_subquery()
        query = query.where(has.is_not(None))
    return query


def filtered(query: Select[Any], wanted: QueueFilter) -> Select[Any]:
    """Apply all of a filter."""
    return narrowed(query, wanted).where(STATES[wanted.state])
