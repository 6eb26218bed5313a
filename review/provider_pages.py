"""Signing in at the identity provider: the way there, and the way back."""

import logging
from dataclasses import replace

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from ledger.desk_records import NOBODY
from review.identity import Known, Provider, ProviderAway, ProviderRefused
from review.services import DeskServices
from review.signing_in import show_form, target_of, welcome
from review.visits import services_of, words_of
from schemas.people import DeskEvent, Person

router = APIRouter()

_LOG = logging.getLogger("skuwright.desk")
#: Seconds that the browser keeps the token of its way there.
_LASTS = 600


def _cookie(services: DeskServices) -> str:
    return "__Host-skuwright_flow" if services.is_secure else "skuwright_flow"


def _provider(services: DeskServices) -> Provider:
    if services.provider is None:
        raise HTTPException(404)
    return services.provider


@router.get("/sign-in/provider")
def leave(request: Request) -> Response:
    """Send the browser to the provider."""
    services = services_of(request)
    try:
        address, token = _provider(services).begin(target_of(request))
    except ProviderAway as error:
        return _away(request, error)
    response = RedirectResponse(address, status_code=303)
    response.set_cookie(
        _cookie(services), token, max_age=_LASTS, httponly=True, samesite="lax", secure=services.is_secure, path="/"
    )
    return response


@router.get("/sign-in/provider/back")
def come_back(request: Request) -> Response:
    """Let in whom the provider vouches for, if the desk knows them or their role."""
    services, words = services_of(request), words_of(request)
    provider = _provider(services)
    try:
        known, target = provider.end(request.cookies.get(_cookie(services), ""), request.query_params)
    except ProviderAway as error:
        return _away(request, error)
    except ProviderRefused as error:
        _LOG.warning("sign-in at the provider failed: %s", error)
        return show_form(request, status=401, problem=words["sign_in.provider_failed"])
    person = _let_in(services, known, decides=provider.config.role_claim is not None)
    if person is None:
        _LOG.warning("sign-in at the provider: the desk lets %s not in", known.subject)
        return show_form(request, status=403, problem=words["sign_in.provider_unknown"])
    response = welcome(request, person, target)
    response.delete_cookie(_cookie(services), path="/", secure=services.is_secure, httponly=True, samesite="lax")
    return response


def _away(request: Request, error: ProviderAway) -> Response:
    _LOG.warning("the identity provider is away: %s", error)
    return show_form(request, status=503, problem=words_of(request)["sign_in.provider_away"])


def _let_in(services: DeskServices, known: Known, *, decides: bool) -> Person | None:
    """Return who signs in, None for nobody. `decides`: the provider's claims say what people may do.

    Nobody is found by name: at many providers people choose theirs, and would choose an admin's.
    """
    people = services.ledger.people
    person = people.find_subject(known.subject)
    if (decides or person is None) and known.role is None:
        return None
    if person is not None:
        if person.is_active and decides and known.role not in (None, person.role):
            person = replace(person, role=known.role or person.role)
            _keep(services, person, "person_changed")
        return person if person.is_active else None
    name = "".join(one for one in known.name if one.isprintable()).strip()
    if known.role is None or name in ("", NOBODY) or people.find(name) is not None:
        return None
    person = Person(name, known.role, services.now(), subject=known.subject)
    _keep(services, person, "person_added")
    return person


def _keep(services: DeskServices, person: Person, action: str) -> None:
    """Keep somebody as the provider vouches for them; the history says what they may do since."""
    services.ledger.people.save(person)
    said = f"{person.name}: {person.role} (provider)"
    services.ledger.people.add_event(DeskEvent(services.now(), person.name, action, details=said))
