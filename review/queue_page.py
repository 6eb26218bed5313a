"""The queue: what waits, counted and narrowed down, the most doubtful first."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Form, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from ledger.desk_records import QueueCounts, QueueFilter, QueueState
from review.assigned import Assigned, Owners, is_over
from review.cubes import Cubes
from review.figures_page import memory_of
from review.pages import own_page
from review.queue_query import address
from review.urgency import wanted_of
from review.visits import AnyVisit, Visit

router = APIRouter()

_PAGE = 50
_MOST_PAGES = 200


@router.get("/")
def queue(visit: AnyVisit, page: int = 1) -> HTMLResponse:
    """Show a page of the queue."""
    services, query = visit.services, visit.request.query_params
    assigned, owners = Assigned.read(services.ledger.people), Owners.read(services.ledger.people)
    wanted = wanted_of(visit, assigned)
    number = min(max(page, 1), _MOST_PAGES)
    rows = services.ledger.desk.rows(wanted, limit=_PAGE + 1, offset=(number - 1) * _PAGE)
    here = address(query)
    counts = _counts(visit, wanted, assigned)
    return own_page(
        visit,
        "queue.html",
        rows=rows[:_PAGE],
        counts=counts,
        is_counted=_is_counted(wanted),
        shown=_shown(visit, wanted, counts, before=(number - 1) * _PAGE, rows=len(rows)),
        second=services.ledger.desk.waits_for_second(replace(wanted, state=QueueState.WAITING)),
        assigned=assigned,
        owners=owners,
        is_over=is_over,
        wanted=wanted,
        query=query,
        here=here,
        address=lambda **changes: "/?" + address(query, **changes),
        number=number,
        has_more=len(rows) > _PAGE,
        views=services.ledger.people.views(visit.person.name),
        structure=services.structure,
        now=services.now(),
        escape=memory_of(visit.request).escape_rate(),
        can_write=services.write_back is not None,
    )


def _is_counted(wanted: QueueFilter) -> bool:
    """Say whether the counts are those of the filter; a search and a claim narrow the list alone."""
    return wanted.search is None and wanted.claim is None


def _shown(visit: Visit, wanted: QueueFilter, counts: QueueCounts, *, before: int, rows: int) -> str:
    """Say how many proposals the filter shows; those of a search or a claim are not counted beyond the page."""
    words = visit.words
    is_counted = _is_counted(wanted)
    found = counts.total if is_counted else before + min(rows, _PAGE)
    if not is_counted and rows > _PAGE:
        return words["shown.more"].format(words.number(found))
    return words.proposals(found)


def _counts(visit: Visit, wanted: QueueFilter, assigned: Assigned) -> QueueCounts:
    cubes: Cubes = visit.request.app.state.cubes
    services = visit.services
    # Few wait for a second person, so they are counted for each page: right at once when somebody decides.
    cube = services.ledger.desk.cube_of_second(services.now()) if wanted.waits_for_second else cubes.current()
    return cube.counts(wanted, assigned.person)


@router.post("/views")
def save_view(
    visit: AnyVisit,
    csrf: Annotated[str, Form()] = "",
    name: Annotated[str, Form()] = "",
    query: Annotated[str, Form()] = "",
    forget: Annotated[str, Form()] = "",
) -> Response:
    """Keep a filter under a name, or forget it."""
    visit.ensure_ours(csrf)
    label = " ".join(name.split())[:80]
    if label:
        visit.services.ledger.people.save_view(visit.person.name, label, None if forget else query[:2000])
    return RedirectResponse(f"/?{query}" if query and not forget else "/", status_code=303)
