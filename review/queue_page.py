"""The queue: what waits, counted and narrowed down, the most doubtful first."""

import time
from threading import Lock
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from ledger.desk_records import QueueCounts, QueueFilter
from review.pages import own_page
from review.queue_query import address, filter_of
from review.visits import AnyVisit, Visit

router = APIRouter()

_PAGE = 50
_MOST_PAGES = 200
#: Seconds that counts of a filter are shown for: with 100,000 proposals they take longer than the list.
_COUNTS_LAST = 5.0
_MOST_FILTERS = 200


class CountsMemory:
    """Counts of the last filters, for all who look at them; one thread counts at a time."""

    def __init__(self) -> None:
        self._kept: dict[QueueFilter, tuple[float, QueueCounts]] = {}
        self._lock = Lock()

    def counts(self, visit: Visit, wanted: QueueFilter) -> QueueCounts:
        """Return the counts of a filter, a few seconds old at most."""
        found = self._kept.get(wanted)
        if found and time.monotonic() - found[0] < _COUNTS_LAST:
            return found[1]
        with self._lock:
            found = self._kept.get(wanted)
            if found and time.monotonic() - found[0] < _COUNTS_LAST:
                return found[1]
            counts = visit.services.ledger.desk.counts(wanted, visit.services.now())
            if len(self._kept) > _MOST_FILTERS:
                self._kept.clear()
            self._kept[wanted] = (time.monotonic(), counts)
            return counts


def _memory(request: Request) -> CountsMemory:
    state = request.app.state
    if not hasattr(state, "counts"):
        state.counts = CountsMemory()
    memory: CountsMemory = state.counts
    return memory


@router.get("/")
def queue(visit: AnyVisit, page: int = 1) -> HTMLResponse:
    """Show a page of the queue."""
    services, query = visit.services, visit.request.query_params
    wanted = filter_of(query, services.now())
    number = min(max(page, 1), _MOST_PAGES)
    rows = services.ledger.desk.rows(wanted, limit=_PAGE + 1, offset=(number - 1) * _PAGE)
    here = address(query)
    return own_page(
        visit,
        "queue.html",
        rows=rows[:_PAGE],
        counts=_memory(visit.request).counts(visit, wanted),
        wanted=wanted,
        query=query,
        here=here,
        address=lambda **changes: "/?" + address(query, **changes),
        number=number,
        has_more=len(rows) > _PAGE,
        views=services.ledger.people.views(visit.person.name),
        structure=services.structure,
        now=services.now(),
    )


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
