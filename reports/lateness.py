"""What waits, is blocked or stale for too long, by family and locale, with those who answer for it."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from ledger.queue_filters import SHOWN_STATE
from ledger.records import ProposalState
from ledger.tables import proposals
from reports.answering import Answering
from reports.desk_records import Late
from reports.scope import Scope

_P = proposals.c
_OPEN = (ProposalState.REVIEW.value, ProposalState.BLOCKED.value, ProposalState.STALE.value)


def read_late(connection: Connection, scope: Scope, before: datetime) -> tuple[Late, ...]:
    """Return what was drafted before a time and is still not through, the oldest first.

    Proposals of one place that several answer for are several lines.
    """
    answering = Answering.read(connection)
    # A table of its own: PostgreSQL would group by the column of the same name.
    found = (
        select(
            SHOWN_STATE.label("shown"),
            _P.family,
            _P.locale,
            _P.drafted_at,
            answering.code().label("code"),
            answering.prompt().label("prompt"),
        )
        .where(scope.runs(_P.run_id), _P.drafted_at < before)
        .where(SHOWN_STATE.in_(_OPEN))
        .subquery()
        .c
    )
    key = (found.shown, found.family, found.locale, found.code, found.prompt)
    query = select(*key, func.count(), func.min(found.drafted_at)).group_by(*key)
    late: dict[tuple[Any, ...], Late] = {}
    for state, family, locale, code, prompt, count, oldest in connection.execute(query):
        who = answering.who(family, locale, code, prompt)
        same = late.get((state, family, locale, who))
        late[state, family, locale, who] = (
            replace(same, proposals=same.proposals + count, oldest=min(same.oldest, oldest))
            if same
            else Late(state, family, locale, count, oldest, who)
        )
    return tuple(
        sorted(late.values(), key=lambda one: (one.oldest, one.family or "", one.locale or "", one.owner or ""))
    )
