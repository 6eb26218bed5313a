"""Signing in and out with a password, and the switch of languages."""

import hmac
import secrets
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from review.pages import page
from review.passwords import is_right
from review.throttle import Throttle
from review.visits import AnyVisit, hash_of, let_in, remember_language, services_of, session_cookie, words_of
from review.words import LANGUAGES, Language
from schemas.people import DeskEvent

router = APIRouter()

_FORM_COOKIE = "skuwright_form"


def _show(request: Request, *, status: int = 200, problem: str = "", username: str = "", wait: int = 0) -> HTMLResponse:
    services, words = services_of(request), words_of(request)
    token = request.cookies.get(_FORM_COOKIE) or secrets.token_urlsafe(24)
    response = page(
        request, "sign_in.html", words, csrf=token, problem=problem, username=username, target=_target(request)
    )
    response.status_code = status
    if wait:
        response.headers["Retry-After"] = str(wait)
    response.set_cookie(
        _FORM_COOKIE, token, httponly=True, samesite="strict", secure=services.is_secure, path="/sign-in"
    )
    return response


@router.get("/sign-in")
def form(request: Request) -> HTMLResponse:
    """Show the form."""
    return _show(request)


@router.post("/sign-in")
def sign_in(
    request: Request,
    username: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
    csrf: Annotated[str, Form()] = "",
) -> Response:
    """Let somebody in, or say that name or password are wrong, not which of them."""
    services, words = services_of(request), words_of(request)
    throttle: Throttle = request.app.state.throttle
    now, name = services.now(), username.strip()[:200]
    if not csrf or not hmac.compare_digest(csrf.encode(), request.cookies.get(_FORM_COOKIE, "").encode()):
        return _show(request, status=403, problem=words["sign_in.stale"], username=name)
    by_name, by_address = f"name:{name.casefold()}", f"address:{request.client.host if request.client else ''}"
    wait = throttle.wait((by_name, by_address), now)
    if wait:
        return _show(request, status=429, problem=words["sign_in.wait"].format(wait), username=name, wait=wait)
    person = services.ledger.people.find(name)
    is_known = is_right(password, person.password_hash if person else None)
    if person is None or not is_known or not person.is_active:
        throttle.failed((by_name, by_address), now)
        return _show(request, status=401, problem=words["sign_in.wrong"], username=name)
    throttle.succeeded(by_name)
    response = RedirectResponse(_target(request), status_code=303)
    let_in(services, response, person.name)
    services.ledger.people.add_event(DeskEvent(now, person.name, "signed_in"))
    return response


@router.post("/sign-out")
def sign_out(visit: AnyVisit, csrf: Annotated[str, Form()] = "") -> Response:
    """End the session."""
    visit.ensure_ours(csrf)
    name = session_cookie(visit.services)
    visit.services.ledger.people.end_session(hash_of(visit.request.cookies[name]))
    response = RedirectResponse("/sign-in", status_code=303)
    response.delete_cookie(name, path="/", secure=visit.services.is_secure, httponly=True, samesite="lax")
    return response


@router.post("/language")
def switch(visit: AnyVisit, language: Annotated[str, Form()] = "", csrf: Annotated[str, Form()] = "") -> Response:
    """Keep the language of the pages for somebody."""
    visit.ensure_ours(csrf)
    chosen: Language = LANGUAGES[0] if language not in LANGUAGES else "de" if language == "de" else "en"
    visit.services.ledger.people.set_language(visit.person.name, chosen)
    response = RedirectResponse(_local(visit.request.headers.get("referer", "")), status_code=303)
    remember_language(response, chosen, is_secure=visit.services.is_secure)
    return response


def _target(request: Request) -> str:
    return _local(request.query_params.get("next", "/"))


def _local(address: str) -> str:
    """Return the path and query of an address; never another host, whatever a link says."""
    parts = urlsplit(address)
    path = "/" + parts.path.lstrip("/\\")
    if path.startswith("/sign-in"):
        return "/"
    return f"{path}?{parts.query}" if parts.query else path
