"""The history: who decided and did what, filtered, page by page or as a file; and all that happened to a SKU."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from urllib.parse import urlencode

from fastapi import APIRouter, Response
from fastapi.responses import HTMLResponse, StreamingResponse

from ledger.audit_records import AuditEntry, AuditFilter
from review.history_export import ExportFormat, exported
from review.pages import own_page
from review.sentence_diff import Change, changes
from review.visits import AnyVisit
from schemas.verdict import VerdictKind

router = APIRouter()

_PAGE = 100
_NAMES = ("sku", "person", "kind", "from", "to")
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class _Line:
    """An entry of the page, with what it changed in the text."""

    entry: AuditEntry
    diff: tuple[Change, ...]


@router.get("/history")
def history(visit: AnyVisit) -> HTMLResponse:
    """Show a page of the history, the newest entry first."""
    query, audit = visit.request.query_params, visit.services.ledger.audit
    wanted = _filter(query)
    found = audit.newest(wanted, limit=_PAGE + 1, before=_place(query.get("before", "")))
    given = {name: query[name] for name in _NAMES if query.get(name)}
    older = f"/history?{urlencode({**given, 'before': _mark(found[_PAGE - 1])})}" if len(found) > _PAGE else None
    return own_page(
        visit,
        "history.html",
        lines=[_line(entry) for entry in found[:_PAGE]],
        structure=visit.services.structure,
        given=given,
        older=older,
        exports=[
            (form.value, f"/history/export?{urlencode({**given, 'format': form.value})}") for form in ExportFormat
        ],
        people=[person.name for person in visit.services.ledger.people.all()],
        kinds=[*VerdictKind, *audit.kinds()],
    )


@router.get("/history/export")
def export(visit: AnyVisit) -> Response:
    """Send the filtered history as a file, the oldest entry first; it is never whole in memory."""
    query = visit.request.query_params
    form = next((one for one in ExportFormat if one.value == query.get("format")), ExportFormat.CSV)
    name = f"skuwright-history-{visit.services.now():%Y-%m-%d}.{form.suffix}"
    entries = visit.services.ledger.audit.all(_filter(query))
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(exported(entries, form), media_type=form.media_type, headers=headers)


@router.get("/skus/{identifier:path}")
def sku(visit: AnyVisit, identifier: str) -> HTMLResponse:
    """Show what happened to a SKU: all its proposals in all locales, decisions and receipts in order of time."""
    wanted = identifier or visit.request.query_params.get("sku", "")
    ledger = visit.services.ledger
    proposals, steps = ledger.desk.history(wanted), ledger.audit.of_sku(wanted)
    response = own_page(
        visit,
        "sku.html",
        identifier=wanted,
        proposals=proposals,
        steps=steps,
        structure=visit.services.structure,
        now=visit.services.now(),
    )
    response.status_code = 200 if proposals or steps else 404
    return response


def _line(entry: AuditEntry) -> _Line:
    is_changed = entry.before_text != entry.after_text
    return _Line(entry, tuple(changes(entry.before_text, entry.after_text)) if is_changed else ())


def _filter(query: Mapping[str, str]) -> AuditFilter:
    """Return the filter that an address names; what it does not know is left out. `to` is the last day of it."""
    given = {name: query[name][:_LONGEST].strip() for name in _NAMES if query.get(name, "").strip()}
    last = _day(given.get("to"))
    return AuditFilter(
        identifier=given.get("sku"),
        person=given.get("person"),
        kind=given.get("kind"),
        since=_begins(_day(given.get("from"))),
        until=_begins(last + timedelta(days=1)) if last else None,
    )


def _day(given: str | None) -> date | None:
    try:
        found = date.fromisoformat(given or "")
    except ValueError:
        return None
    return found if 1970 <= found.year < 9000 else None


def _begins(day: date | None) -> datetime | None:
    # Days of the people at the desk, not of Greenwich.
    return datetime.combine(day, time()).astimezone() if day else None


def _mark(entry: AuditEntry) -> str:
    at, is_decision, number = entry.place
    return f"{at.isoformat()}~{int(is_decision)}~{number}"


def _place(mark: str) -> tuple[datetime, bool, int] | None:
    parts = mark.split("~")
    try:
        at = datetime.fromisoformat(parts[0])
        number = int(parts[2])
    except (ValueError, IndexError):
        return None
    return (at, parts[1] == "1", number) if at.tzinfo and 0 <= number < 2**62 else None
