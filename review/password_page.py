"""Everybody changes their own password; who has the old one alone stays out."""

import logging
from typing import Annotated

from fastapi import APIRouter, Form, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import BaseModel, Field

from ledger.people import fold
from review.pages import own_page
from review.passwords import hashed, is_right, password_problem
from review.throttle import Throttle, address_key
from review.visits import AnyVisit, Visit, let_in
from schemas.people import DeskEvent

router = APIRouter()

_LOG = logging.getLogger("skuwright.desk")

Secret = Field("", max_length=1100, repr=False)


class NewPassword(BaseModel):
    """The form: the password that holds, and twice the one that shall."""

    csrf: str = Field("", max_length=200)
    old: str = Secret
    password: str = Secret
    again: str = Secret


@router.get("/password")
def form(visit: AnyVisit, changed: str = "") -> HTMLResponse:
    """Show the form, or that somebody has no password at the desk."""
    return _shown(visit, is_changed=bool(changed))


@router.post("/password")
def change(visit: AnyVisit, given: Annotated[NewPassword, Form()]) -> Response:
    """Change the password of who is signed in. All their sessions end; this browser gets a new one."""
    visit.ensure_ours(given.csrf)
    services, person = visit.services, visit.person
    if person.password_hash is None:
        return _shown(visit, status=422)
    # Tries are counted as those at the door are: with a session alone nobody may guess on.
    throttle: Throttle = visit.request.app.state.throttle
    client = visit.request.client
    keys = ("name", fold(person.name)), address_key(client.host if client else None)
    wait = throttle.begin(keys, services.now())
    if wait:
        return _shown(visit, status=429, problem=visit.words["sign_in.wait"].format(wait), wait=wait)
    if not is_right(given.old, person.password_hash):
        _LOG.info("refused to change a password from %s", keys[1][1])
        return _shown(visit, status=422, problem=visit.words["password.wrong"])
    throttle.succeeded(keys)
    problem = _problem(given, person.name)
    if problem:
        return _shown(visit, status=422, problem=visit.words[problem])
    new = hashed(given.password, name=person.name)
    if not services.ledger.people.change_password(person.name, old_hash=person.password_hash, new_hash=new):
        return _shown(visit, status=422, problem=visit.words["password.wrong"])
    services.ledger.people.add_event(DeskEvent(services.now(), person.name, "password_changed"))
    response = RedirectResponse("/password?changed=1", status_code=303)
    let_in(services, response, person.name)
    return response


def _problem(given: NewPassword, name: str) -> str | None:
    """Return what is wrong with the new password as a key of the words, or None."""
    if given.password != given.again:
        return "password.again_differs"
    if given.password == given.old:
        return "password.same"
    return password_problem(given.password, name=name)


def _shown(
    visit: Visit, *, status: int = 200, problem: str = "", wait: int = 0, is_changed: bool = False
) -> HTMLResponse:
    response = own_page(visit, "password.html", problem=problem, is_changed=is_changed)
    response.status_code = status
    if wait:
        response.headers["Retry-After"] = str(wait)
    return response
