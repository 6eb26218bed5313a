"""Who may sign in, and what each may do: admins add people, change roles, lock, and end sessions."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import BaseModel, Field

from ledger.desk_records import NOBODY
from ledger.people import fold
from review.pages import own_page
from review.passwords import hashed, password_problem
from review.throttle import Throttle
from review.visits import AnyVisit, Visit
from schemas.errors import ConfigError
from schemas.people import DeskEvent, Person, Role, tidy_name

router = APIRouter()

_LONGEST = 200


def _admin(visit: AnyVisit) -> Visit:
    visit.ensure(Role.ADMIN)
    return visit


AdminVisit = Annotated[Visit, Depends(_admin)]
Given = Annotated[str, Form(max_length=_LONGEST)]
Word = Field("", max_length=_LONGEST)


class NewPerson(BaseModel):
    """The form of somebody new. `subject` is what the identity provider calls them; a password or it is needed."""

    csrf: str = Word
    name: str = Word
    role: str = Role.EDITOR.value
    password: str = Field("", max_length=1100, repr=False)
    subject: str = Word


@router.get("/people")
def people(visit: AdminVisit) -> HTMLResponse:
    """Show everybody with their role."""
    return _shown(visit)


@router.post("/people")
def change(visit: AdminVisit, csrf: Given = "", name: Given = "", role: Given = "", active: Given = "") -> Response:
    """Change somebody's role, or whether they may sign in; their sessions end."""
    visit.ensure_ours(csrf)
    people = visit.services.ledger.people
    person = people.find(name)
    if person is None or role not in list(Role):
        raise ConfigError(visit.words["problem.malformed"])
    changed = replace(person, role=Role(role), is_active=active == "yes")
    if changed != person:
        _ensure_admin_left(visit, changed, people.all())
        people.save(changed)
        _note(visit, "person_changed", f"{changed.name}: {changed.role}{'' if changed.is_active else ' (inactive)'}")
    return RedirectResponse("/people", status_code=303)


@router.post("/people/add")
def add(visit: AdminVisit, given: Annotated[NewPerson, Form()]) -> Response:
    """Add somebody; what is wrong stands above the form, which keeps all but the password."""
    visit.ensure_ours(given.csrf)
    throttle: Throttle = visit.request.app.state.throttle
    keys = (("adding", fold(visit.person.name)),)
    wait = throttle.begin(keys, visit.services.now())
    if wait:
        return _shown(visit, given, status=429, problem=visit.words["sign_in.wait"].format(wait), wait=wait)
    problem = _added(visit, given)
    if problem:
        return _shown(visit, given, status=422, problem=visit.words[problem])
    throttle.succeeded(keys)
    return RedirectResponse("/people", status_code=303)


@router.post("/people/sessions")
def end_sessions(visit: AdminVisit, csrf: Given = "", name: Given = "") -> Response:
    """Sign somebody out everywhere."""
    visit.ensure_ours(csrf)
    people = visit.services.ledger.people
    person = people.find(name)
    if person is None:
        raise ConfigError(visit.words["people.unknown"])
    if people.end_sessions(person.name):
        _note(visit, "sessions_ended", person.name)
    return RedirectResponse("/people", status_code=303)


def _added(visit: Visit, given: NewPerson) -> str | None:
    """Add somebody; return what is wrong as a key of the words where nobody was added."""
    services, name, subject = visit.services, tidy_name(given.name), given.subject.strip()
    if name is None or name == NOBODY or given.role not in list(Role):
        return "people.bad_name"
    if subject and services.provider is None:
        return "problem.malformed"
    problem = password_problem(given.password, name=name) if given.password or not subject else None
    if problem:
        return problem
    person = Person(
        name=name,
        role=Role(given.role),
        added_at=services.now(),
        password_hash=hashed(given.password, name=name) if given.password else None,
        subject=f"{services.provider.config.issuer}|{subject}" if subject and services.provider else None,
    )
    if not services.ledger.people.add(person):
        return "people.there"
    _note(visit, "person_added", f"{name}: {person.role}")
    return None


def _shown(
    visit: Visit, given: NewPerson | None = None, *, status: int = 200, problem: str = "", wait: int = 0
) -> HTMLResponse:
    known, now = visit.services.ledger.people, visit.services.now()
    response = own_page(
        visit,
        "people.html",
        people=known.all(),
        sessions=known.open_sessions(now),
        roles=tuple(Role),
        given=given or NewPerson(),
        problem=problem,
        has_provider=visit.services.provider is not None,
    )
    response.status_code = status
    if wait:
        response.headers["Retry-After"] = str(wait)
    return response


def _note(visit: Visit, action: str, details: str) -> None:
    visit.services.ledger.people.add_event(DeskEvent(visit.services.now(), visit.person.name, action, details=details))


def _ensure_admin_left(visit: Visit, changed: Person, everybody: tuple[Person, ...]) -> None:
    after = [changed if fold(one.name) == fold(changed.name) else one for one in everybody]
    if not any(one.role is Role.ADMIN and one.is_active for one in after):
        raise ConfigError(visit.words["people.last_admin"])
