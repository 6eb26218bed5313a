"""Who asks: the session behind the cookie, the language of the pages, and whether a form is really theirs."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from fastapi import Depends, Request, Response

from review.services import DeskServices
from review.words import Language, Words, language_of
from schemas.people import Person, Role, Session

LANGUAGE_COOKIE = "skuwright_language"


class SignedOut(Exception):
    """Somebody without a session asked for what only people of the desk see."""


class NotAllowed(Exception):
    """The role does not suffice."""


class NotOurs(Exception):
    """A form does not come from a page of this session."""


@dataclass(frozen=True)
class Visit:
    """One request of somebody who is signed in."""

    request: Request
    services: DeskServices
    session: Session
    words: Words

    @property
    def person(self) -> Person:
        """Who it is."""
        return self.session.person

    def ensure(self, role: Role) -> None:
        """Raise NotAllowed where the role does not suffice."""
        if not self.person.role.may(role):
            raise NotAllowed

    def ensure_ours(self, csrf: str | None) -> None:
        """Raise NotOurs where a form bears another token than the session."""
        if not hmac.compare_digest((csrf or "").encode("utf-8", "replace"), self.session.csrf.encode()):
            raise NotOurs


def services_of(request: Request) -> DeskServices:
    """Return what the app was made with."""
    services: DeskServices = request.app.state.services
    return services


def session_cookie(services: DeskServices) -> str:
    """Return the cookie's name; browsers take a `__Host-` one over TLS alone, and from this host alone."""
    return "__Host-skuwright" if services.is_secure else "skuwright"


def words_of(request: Request, person: Person | None = None) -> Words:
    """Return the words of the language that somebody switched to, else keeps, else of their browser."""
    chosen = request.cookies.get(LANGUAGE_COOKIE) or (person.language if person else None)
    return Words(language_of(chosen, request.headers.get("accept-language", "")))


def visit_of(request: Request) -> Visit:
    """Return who asks. Raises SignedOut."""
    services = services_of(request)
    token = request.cookies.get(session_cookie(services))
    session = services.ledger.people.session(hash_of(token), services.now()) if token else None
    if session is None:
        raise SignedOut
    return Visit(request, services, session, words_of(request, session.person))


def form_visit_of(request: Request) -> Visit:
    """Return who sends a change from a script of ours; the token is in a header. Raises SignedOut, NotOurs."""
    visit = visit_of(request)
    visit.ensure_ours(request.headers.get("x-csrf-token"))
    return visit


AnyVisit = Annotated[Visit, Depends(visit_of)]
ScriptVisit = Annotated[Visit, Depends(form_visit_of)]


def hash_of(token: str) -> str:
    """Return what the ledger keeps of a session's token."""
    return hashlib.sha256(token.encode()).hexdigest()


def let_in(services: DeskServices, response: Response, name: str) -> None:
    """Begin a session and put its token into the browser."""
    token, now = secrets.token_urlsafe(32), services.now()
    lasts = timedelta(hours=services.session_hours)
    services.ledger.people.begin_session(
        name, token_hash=hash_of(token), csrf=secrets.token_urlsafe(24), began_at=now, ends_at=now + lasts
    )
    response.set_cookie(
        session_cookie(services),
        token,
        max_age=round(lasts.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=services.is_secure,
        path="/",
    )


def remember_language(response: Response, language: Language, *, is_secure: bool) -> None:
    """Keep the language that somebody switched to."""
    year = round(timedelta(days=365).total_seconds())
    response.set_cookie(
        LANGUAGE_COOKIE, language, max_age=year, httponly=True, samesite="lax", secure=is_secure, path="/"
    )
