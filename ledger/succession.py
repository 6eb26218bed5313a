"""Which draft holds a place: the newest, but for one that a person approved for the same facts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

from sqlalchemy import Connection, bindparam, func, select, update

from ledger.inserts import chunks
from ledger.records import ProposalState, PublishedKey, SavedDraft
from ledger.tables import proposals
from schemas.proposal import CheckedProposal, GateOutcome
from schemas.verdict import VerdictKind

#: States that a newer draft for the same place ends.
OPEN = (ProposalState.ACCEPTED, ProposalState.REVIEW, ProposalState.BLOCKED, ProposalState.NOT_FOUND)
#: States that a proposal comes back from: its product is again as it was when the draft was made.
RETURNING = (ProposalState.STALE, ProposalState.SUPERSEDED)
#: The revision that a proposal holds for: the one it was drafted for, or carried to since.
current_revision = func.coalesce(proposals.c.carried_to, proposals.c.revision)
#: Verdicts that let a text go to the PIM.
APPROVED = (VerdictKind.ACCEPTED, VerdictKind.EDITED)


@dataclass(frozen=True, slots=True)
class Coming:
    """Where a proposal comes or comes back to, and the revision that it holds for."""

    place: PublishedKey
    revision: str

    @classmethod
    def of(cls, draft: SavedDraft) -> Self:
        """Return where a draft comes to."""
        proposal = draft.checked.proposal
        place = PublishedKey(proposal.identifier, proposal.attribute, proposal.locale, proposal.channel)
        return cls(place, proposal.revision)


@dataclass(frozen=True, slots=True)
class _Holder:
    id: str
    revision: str
    is_approved: bool


@dataclass(frozen=True, slots=True)
class Succession:
    """The state of each draft that comes or comes back, and those that have to go."""

    states: dict[str, ProposalState] = field(default_factory=dict)
    superseded: list[str] = field(default_factory=list)


def succession(connection: Connection, coming: Mapping[str, Coming], states: Mapping[str, ProposalState]) -> Succession:
    """Return what becomes of proposals (by id) that would stand in these states, and of the open ones in their places.

    A draft that comes where a person approved another one for the same revision is superseded from the start: it was
    made from the same facts (by another prompt), and a decision that waits to be written must not get lost.
    """
    holders = _holders(connection, {one.place.identifier for one in coming.values()})
    result = Succession()
    for key, one in coming.items():
        held = [holder for holder in holders.get(one.place, ()) if holder.id != key]
        if any(holder.is_approved and holder.revision == one.revision for holder in held):
            result.states[key] = ProposalState.SUPERSEDED
            continue
        result.states[key] = states[key]
        for holder in held:
            if holder.id in result.states:
                result.states[holder.id] = ProposalState.SUPERSEDED
            else:
                result.superseded.append(holder.id)
        if states[key] in OPEN:
            holders[one.place] = [_Holder(key, one.revision, is_approved=False)]
    return result


def first_state(outcome: GateOutcome, *, is_auto_accepted: bool) -> ProposalState:
    """Return where a draft stands that nobody has judged."""
    if outcome is GateOutcome.BLOCK:
        return ProposalState.BLOCKED
    if outcome is GateOutcome.NOTHING:
        return ProposalState.NOT_FOUND
    return ProposalState.ACCEPTED if is_auto_accepted else ProposalState.REVIEW


def state_of(checked: CheckedProposal) -> ProposalState:
    """Return where a new draft stands."""
    return first_state(checked.outcome, is_auto_accepted=checked.is_auto_accepted)


def returning_states(connection: Connection, ids: Iterable[str]) -> dict[str, ProposalState]:
    """Return the states of stale and superseded proposals among these, as they stood before they went."""
    columns = [proposals.c[name] for name in ("id", "gate", "is_auto_accepted", "verdict")]
    found: dict[str, ProposalState] = {}
    for chunk in chunks(list(ids)):
        for row in connection.execute(
            select(*columns).where(proposals.c.id.in_(chunk), proposals.c.state.in_(RETURNING))
        ):
            if row.verdict is None:
                found[row.id] = first_state(GateOutcome(row.gate), is_auto_accepted=row.is_auto_accepted)
            else:
                found[row.id] = ProposalState.ACCEPTED if row.verdict in APPROVED else ProposalState.REJECTED
    return found


def move(connection: Connection, states: Mapping[str, ProposalState]) -> None:
    """Give proposals another state; who has an older version in view can no longer decide on it."""
    moved = update(proposals).where(proposals.c.id == bindparam("its_id"))
    moved = moved.values(state=bindparam("its_state"), version=proposals.c.version + 1)
    if states:
        connection.execute(moved, [{"its_id": key, "its_state": state} for key, state in states.items()])


def _holders(connection: Connection, identifiers: set[str]) -> dict[PublishedKey, list[_Holder]]:
    names = ("id", "state", "verdict", "identifier", "attribute", "locale", "channel")
    query = select(*(proposals.c[name] for name in names), current_revision.label("revision"))
    holders: dict[PublishedKey, list[_Holder]] = {}
    for chunk in chunks(identifiers):
        # The state is looked at here: asked for it, SQLite would read all open proposals, not those of few records.
        rows = connection.execute(query.where(proposals.c.identifier.in_(chunk)))
        for row in (row for row in rows if row.state in OPEN):
            place = PublishedKey(row.identifier, row.attribute, row.locale, row.channel)
            holders.setdefault(place, []).append(_Holder(row.id, row.revision, row.verdict in APPROVED))
    return holders
