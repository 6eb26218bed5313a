"""What people answer for: assignments and owners, which approvers give out."""

from datetime import date, datetime, time
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import BaseModel, Field

from ledger.people import names_of
from review.assigned import is_over
from review.cubes import Cubes
from review.pages import own_page
from review.visits import AnyVisit, Visit
from schemas.errors import ConfigError
from schemas.people import Assignment, DeskEvent, OwnedKind, Role

router = APIRouter()

_LONGEST = 200


def _approver(visit: AnyVisit) -> Visit:
    visit.ensure(Role.APPROVER)
    return visit


ApproverVisit = Annotated[Visit, Depends(_approver)]
Given = Annotated[str, Form(max_length=_LONGEST)]
Word = Field("", max_length=_LONGEST)


@router.get("/assignments")
def assignments(visit: ApproverVisit) -> HTMLResponse:
    """Show who works what off, and who answers for what."""
    services, now = visit.services, visit.services.now()
    cubes: Cubes = visit.request.app.state.cubes
    counts = cubes.current()
    given = services.ledger.people.assignments()
    owners = services.ledger.people.owners()
    return own_page(
        visit,
        "assignments.html",
        assignments=[(one, is_over(one, now)) for one in given],
        owners=sorted((kind.value, name, person) for (kind, name), person in owners.items()),
        kinds=tuple(OwnedKind),
        names=names_of(services.ledger.people.all()),
        families=sorted({*services.structure.families, *counts.families()}),
        locales=sorted({*services.structure.locales, *counts.locales()}),
        codes=sorted(counts.codes()),
    )


class Task(BaseModel):
    """The form of an assignment; `due` is a date."""

    csrf: str = Word
    family: str = Word
    locale: str = Word
    person: str = Word
    due: str = Word


@router.post("/assignments")
def assign(visit: ApproverVisit, task: Annotated[Task, Form()]) -> Response:
    """Let somebody work a family off until the end of a day."""
    visit.ensure_ours(task.csrf)
    services, family = visit.services, task.family.strip()
    if not family:
        raise ConfigError(visit.words["problem.malformed"])
    given = Assignment(
        family=family,
        locale=task.locale or None,
        person=_named(visit, task.person),
        due_at=_end_of(visit, task.due),
        assigned_by=visit.person.name,
        assigned_at=services.now(),
    )
    services.ledger.people.assign(given)
    said = f"{family} {task.locale}: {given.person} {task.due}"
    services.ledger.people.add_event(DeskEvent(services.now(), visit.person.name, "assigned", details=said))
    return RedirectResponse("/assignments", status_code=303)


@router.post("/assignments/remove")
def unassign(visit: ApproverVisit, csrf: Given = "", family: Given = "", locale: Given = "") -> Response:
    """Let nobody work a family off."""
    visit.ensure_ours(csrf)
    services = visit.services
    services.ledger.people.unassign(family, locale or None)
    event = DeskEvent(services.now(), visit.person.name, "unassigned", details=f"{family} {locale}".strip())
    services.ledger.people.add_event(event)
    return RedirectResponse("/assignments", status_code=303)


@router.post("/owners")
def own(visit: ApproverVisit, csrf: Given = "", kind: Given = "", name: Given = "", person: Given = "") -> Response:
    """Give a family, a check or a prompt an owner; without a person it has none."""
    visit.ensure_ours(csrf)
    services, label = visit.services, name.strip()
    if kind not in list(OwnedKind) or not label:
        raise ConfigError(visit.words["problem.malformed"])
    services.ledger.people.set_owner(OwnedKind(kind), label, _named(visit, person) if person else None)
    event = DeskEvent(services.now(), visit.person.name, "owner_set", details=f"{kind} {label}: {person or '-'}")
    services.ledger.people.add_event(event)
    return RedirectResponse("/assignments", status_code=303)


def _named(visit: Visit, name: str) -> str:
    found = visit.services.ledger.people.find(name)
    if found is None or not found.is_active:
        raise ConfigError(visit.words["people.unknown"])
    return found.name


def _end_of(visit: Visit, due: str) -> datetime | None:
    """Return the last moment of a day, as the clock on the wall of the server shows it."""
    if not due:
        return None
    try:
        return datetime.combine(date.fromisoformat(due), time(23, 59, 59)).astimezone()
    except (ValueError, OverflowError) as error:
        raise ConfigError(visit.words["people.bad_date"]) from error
