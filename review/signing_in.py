"""Signing in and out with a password, and the switch of languages."""

import hmac
import logging
import secrets
from typing import Annotated
from urllib.parse import urlencode, urlsplit

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from ledger.people import fold
from review.pages import page
from review.passwords import is_right
from review.services import DeskServices
from review.throttle import Throttle, address_key
from review.visits import AnyVisit, hash_of, let_in, remember_language, services_of, session_cookie, words_of
from review.words import LANGUAGES, Language
from schemas.people import DeskEvent, Person

router = APIRouter()

_LOG = logging.getLogger("skuwright.desk")


def _form_cookie(services: DeskServices) -> str:
    """Return the cookie's name; over TLS one that no other host of the domain can set."""
    return "__Host-skuwright_form" if services.is_secure else "skuwright_form"


def show_form(
    request: Request, *, status: int = 200, problem: str = "", username: str = "", wait: int = 0
) -> HTMLResponse:
    services, words = services_of(request), words_of(request)
    token = request.cookies.get(_form_cookie(services)) or secrets.token_urlsafe(24)
    shown = {"csrf": token, "problem": problem, "username": username, "target": target_of(request)}
    response = page(request, "sign_in.html", words, has_provider=services.provider is not None, **shown)
    response.status_code = status
    if wait:
        response.headers["Retry-After"] = str(wait)
    response.set_cookie(
        _form_cookie(services), token, httponly=True, samesite="strict", secure=services.is_secure, path="/"
    )
    return response


def _is_of_form(request: Request, csrf: str) -> bool:
    """Say whether a token is the one that the form came with."""
    own = request.cookies.get(_form_cookie(services_of(request)), "")
    return bool(csrf) and hmac.compare_digest(csrf.encode("utf-8", "replace"), own.encode())


@router.get("/sign-in")
def form(request: Request) -> HTMLResponse:
    """Show the form."""
    return show_form(request)


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
    if not _is_of_form(request, csrf):
        return show_form(request, status=403, problem=words["sign_in.stale"], username=name)
    keys = ("name", fold(name)), address_key(request.client.host if request.client else None)
    wait = throttle.begin(keys, now)
    if wait:
        return show_form(request, status=429, problem=words["sign_in.wait"].format(wait), username=name, wait=wait)
    person = services.ledger.people.find(name)
    is_known = is_right(password, person.password_hash if person else None)
    if person is None or not is_known or not person.is_active:
        # Not the name: people type passwords into the wrong field.
        _LOG.info("refused to sign somebody in from %s", keys[1][1])
        return show_form(request, status=401, problem=words["sign_in.wrong"], username=name)
    throttle.succeeded(keys)
    return welcome(request, person, target_of(request))


def welcome(request: Request, person: Person, target: str) -> Response:
    """Begin a session of somebody who proved who they are; the one that the browser had ends."""
    services = services_of(request)
    response = RedirectResponse(target, status_code=303)
    earlier = request.cookies.get(session_cookie(services))
    if earlier:
        services.ledger.people.end_session(hash_of(earlier))
    let_in(services, response, person.name)
    services.ledger.people.add_event(DeskEvent(services.now(), person.name, "signed_in"))
    return response


@router.post("/sign-out")
def sign_out(visit: AnyVisit, csrf: Annotated[str, Form()] = "") -> Response:
    """End the session."""
    visit.ensure_ours(csrf)
    name = session_cookie(visit.services)
    visit.services.ledger.people.end_session(hash_of(visit.request.cookies[name]))
    visit.services.ledger.people.add_event(DeskEvent(visit.services.now(), visit.person.name, "signed_out"))
    response = RedirectResponse("/sign-in", status_code=303)
    response.delete_cookie(name, path="/", secure=visit.services.is_secure, httponly=True, samesite="lax")
    return response


@router.post("/sign-in/language")
def switch_form(request: Request, language: Annotated[str, Form()] = "", csrf: Annotated[str, Form()] = "") -> Response:
    """Keep the language of the form, and of the pages behind it, in this browser."""
    if not _is_of_form(request, csrf):
        return show_form(request, status=403, problem=words_of(request)["sign_in.stale"])
    target = target_of(request)
    back = "/sign-in" if target == "/" else f"/sign-in?{urlencode({'next': target})}"
    response = RedirectResponse(back, status_code=303)
    remember_language(response, _chosen(language), is_secure=services_of(request).is_secure)
    return response


@router.post("/language")
def switch(visit: AnyVisit, language: Annotated[str, Form()] = "", csrf: Annotated[str, Form()] = "") -> Response:
    """Keep the language of the pages for somebody."""
    visit.ensure_ours(csrf)
    chosen = _chosen(language)
    visit.services.ledger.people.set_language(visit.person.name, chosen)
    response = RedirectResponse(_local(visit.request.headers.get("referer", "")), status_code=303)
    remember_language(response, chosen, is_secure=visit.services.is_secure)
    return response


def _chosen(language: str) -> Language:
    return LANGUAGES[0] if language not in LANGUAGES else "de" if language == "de" else "en"


def target_of(request: Request) -> str:
    """Return where a link to the form leads afterwards."""
    return _local(request.query_params.get("next", "/"))


def _local(address: str) -> str:
    """Return the path and query of an address; never another host, whatever a link says."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "/"
    path = "/" + parts.path.lstrip("/\\")
    if path.startswith("/sign-in"):
        return "/"
    return f"{path}?{parts.query}" if parts.query else path
