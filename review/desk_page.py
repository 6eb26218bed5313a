"""The desk: one item with its facts, and the next one, fetched while somebody still reads."""

from collections.abc import Sequence

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, JSONResponse

from ledger.records import StoredProposal
from review.assigned import Assigned, Owners, is_over
from review.item import gravest, item_of
from review.learning import open_words
from review.leases import Leases
from review.pages import own_page
from review.queue_query import address
from review.sentences import Sentences
from review.urgency import for_reader, wanted_of
from review.visits import AnyVisit, Visit
from schemas.people import Role
from schemas.redraft import MAX_NOTE
from schemas.verdict import RejectReason

router = APIRouter()

#: Items looked at for one that nobody else has open.
_LOOK_AHEAD = 40


@router.get("/items/{proposal_id}")
def item_page(visit: AnyVisit, proposal_id: str) -> HTMLResponse:
    """Show the page of an item."""
    return _render(visit, "desk.html", visit.services.ledger.proposal(proposal_id))


@router.get("/desk")
def first(visit: AnyVisit) -> HTMLResponse:
    """Show the first item of a filtered queue that nobody else has open."""
    found = _next(visit, after=None)
    if found is None:
        return own_page(visit, "done.html", back="/?" + address(visit.request.query_params))
    return _render(visit, "desk.html", found)


@router.get("/api/next")
def following(visit: AnyVisit, after: str = "", but: str = "") -> JSONResponse:
    """Return the item behind another one as a piece of page, and its id; none at the end of the queue."""
    found = _next(visit, after=after or None, but=but.split(",")[:_LOOK_AHEAD])
    if found is None:
        return JSONResponse({"id": None, "html": ""})
    return JSONResponse({"id": found.id, "html": bytes(_render(visit, "_item.html", found).body).decode()})


@router.get("/api/items/{proposal_id}")
def part(visit: AnyVisit, proposal_id: str) -> JSONResponse:
    """Return an item as a piece of page."""
    found = visit.services.ledger.proposal(proposal_id)
    return JSONResponse({"id": found.id, "html": bytes(_render(visit, "_item.html", found).body).decode()})


def _next(visit: Visit, *, after: str | None, but: Sequence[str] = ()) -> StoredProposal | None:
    services, leases = visit.services, _leases(visit)
    wanted = for_reader(visit, wanted_of(visit, Assigned.read(services.ledger.people)))
    ids = services.ledger.desk.next_ids(wanted, after=after, limit=_LOOK_AHEAD)
    if not ids and after is not None:
        # From the end back to what was skipped.
        ids = services.ledger.desk.next_ids(wanted, limit=_LOOK_AHEAD)
    open_ids = [one for one in ids if one != after and one not in but]
    found = leases.take(open_ids, visit.person.name, services.now())
    return services.ledger.proposal(found) if found else None


def _render(visit: Visit, template: str, stored: StoredProposal) -> HTMLResponse:
    services, leases, person = visit.services, _leases(visit), visit.person.name
    other = leases.others(stored.id, person, services.now())
    leases.look(stored.id, person, services.now())
    item = item_of(services, stored, other=other)
    return own_page(
        visit,
        template,
        item=item,
        sentence=Sentences(services, visit.words.language, stored.proposal.language),
        gravest=gravest(item.findings),
        query=address(visit.request.query_params),
        reasons=tuple(RejectReason),
        drafts_anew=services.drafts_anew,
        max_note=MAX_NOTE,
        owners=Owners.read(services.ledger.people),
        assignment=Assigned.read(services.ledger.people).of(stored.proposal.family, stored.proposal.locale),
        is_over=is_over,
        now=services.now(),
        open_words=open_words(services, stored) if visit.person.role.may(Role.APPROVER) else (),
        can_write=services.write_back is not None,
        on_schedule=services.writes_on_schedule,
    )


def _leases(visit: Visit) -> Leases:
    leases: Leases = visit.request.app.state.leases
    return leases
