"""Puts the desk together: pages, static files, headers, and what happens when something goes wrong."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from review import (
    assignments_page,
    clusters_page,
    decisions,
    desk_page,
    figures_page,
    history_page,
    learning,
    password_page,
    people_page,
    provider_pages,
    queue_page,
    signing_in,
    writing_back,
)
from review.cubes import Cubes
from review.figures_page import FiguresMemory
from review.leases import Leases
from review.pages import FOLDER, page
from review.security import Guard
from review.services import DeskServices
from review.shared_defects import SharedDefects
from review.throttle import Throttle
from review.visits import NotAllowed, NotOurs, SignedOut, words_of
from review.writing_back import WriteBacks
from schemas.errors import (
    AlreadyDecided,
    CannotBeUndone,
    ConfigError,
    LedgerUnavailable,
    NeedsAnother,
    NotConfigured,
    PimUnavailable,
    UnknownProposal,
)

_LOG = logging.getLogger("skuwright.desk")


def make_app(services: DeskServices) -> FastAPI:
    """Return the desk as an ASGI app."""
    # A redirect to the path without its last slash would be made from the Host header, which anybody can send.
    app = FastAPI(
        title="skuwright",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
        lifespan=_count_ahead,
    )
    app.state.services, app.state.throttle, app.state.leases = services, Throttle(), Leases()
    app.state.figures, app.state.write_backs = FiguresMemory(services), WriteBacks(services)
    app.state.cubes = Cubes(lambda: services.ledger.desk.cube(services.now()), name="counts of the queue")
    app.state.shared_defects = SharedDefects()
    app.add_middleware(Guard, is_secure=services.is_secure, hosts=services.hosts, broken=_broken)
    app.mount("/static", StaticFiles(directory=FOLDER / "static"), name="static")
    judging = (queue_page, desk_page, decisions, clusters_page, writing_back)
    around = (history_page, figures_page, people_page, assignments_page, learning)
    for part in (signing_in, provider_pages, password_page, *judging, *around):
        app.include_router(part.router)
    app.get("/healthz")(_health)
    app.exception_handler(SignedOut)(_signed_out)
    app.exception_handler(NotAllowed)(_not_allowed)
    app.exception_handler(NotOurs)(_not_ours)
    app.exception_handler(AlreadyDecided)(_already_decided)
    app.exception_handler(NeedsAnother)(_needs_another)
    app.exception_handler(CannotBeUndone)(_cannot_be_undone)
    app.exception_handler(UnknownProposal)(_unknown)
    app.exception_handler(NotConfigured)(_not_configured)
    app.exception_handler(ConfigError)(_wrong)
    app.exception_handler(RequestValidationError)(_malformed)
    app.exception_handler(LedgerUnavailable)(_unavailable)
    app.exception_handler(PimUnavailable)(_export_away)
    app.exception_handler(HTTPException)(_refused)
    return app


@asynccontextmanager
async def _count_ahead(app: FastAPI) -> AsyncIterator[None]:
    """Have the queue counted while the desk starts, before somebody waits for it."""
    app.state.cubes.known()
    yield


def _health(request: Request) -> Response:
    """Say whether the desk and its ledger answer."""
    try:
        request.app.state.services.ledger.ensure_reachable()
    except LedgerUnavailable as error:
        _LOG.warning("%s", error)
        return PlainTextResponse("the ledger does not answer\n", status_code=503)
    return PlainTextResponse("ok\n")


def _is_script(request: Request) -> bool:
    return request.url.path.startswith("/api/")


def _said(request: Request, status: int, message: str) -> Response:
    if _is_script(request):
        return JSONResponse({"problem": message}, status_code=status)
    response = page(request, "problem.html", words_of(request), status=status, message=message)
    response.status_code = status
    return response


def _signed_out(request: Request, _error: Exception) -> Response:
    if _is_script(request) or request.method != "GET":
        return _said(request, 401, words_of(request)["problem.signed_out"])
    wanted = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    target = "/sign-in" if wanted == "/" else f"/sign-in?next={quote(wanted, safe='')}"
    return RedirectResponse(target, status_code=303)


def _not_allowed(request: Request, _error: Exception) -> Response:
    return _said(request, 403, words_of(request)["problem.not_allowed"])


def _not_ours(request: Request, _error: Exception) -> Response:
    return _said(request, 403, words_of(request)["problem.not_ours"])


def _already_decided(request: Request, error: Exception) -> Response:
    _LOG.info("%s", error)
    return _said(request, 409, words_of(request)["problem.already_decided"])


def _needs_another(request: Request, _error: Exception) -> Response:
    return _said(request, 409, words_of(request)["problem.needs_another"])


def _cannot_be_undone(request: Request, error: Exception) -> Response:
    _LOG.info("%s", error)
    return _said(request, 409, words_of(request)["problem.cannot_be_undone"])


def _unknown(request: Request, _error: Exception) -> Response:
    return _said(request, 404, words_of(request)["problem.not_found"])


def _not_configured(request: Request, error: Exception) -> Response:
    _LOG.warning("%s", error)
    return _said(request, 422, words_of(request)["problem.not_configured"])


def _wrong(request: Request, error: Exception) -> Response:
    return _said(request, 422, str(error))


def _malformed(request: Request, _error: Exception) -> Response:
    return _said(request, 422, words_of(request)["problem.malformed"])


def _unavailable(request: Request, error: Exception) -> Response:
    _LOG.warning("%s", error)
    return _said(request, 503, words_of(request)["problem.unavailable"])


def _export_away(request: Request, error: Exception) -> Response:
    _LOG.warning("%s", error)
    return _said(request, 503, words_of(request)["problem.export_away"])


def _refused(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 400
    words = words_of(request)
    response = _said(request, status, words["problem.not_found" if status == 404 else "problem.malformed"])
    response.headers.update((error.headers if isinstance(error, HTTPException) else None) or {})
    return response


def _broken(request: Request, error: Exception) -> Response:
    # The log has the whole of it; a page must not show what is inside.
    _LOG.error("%s %s", request.method, request.url.path, exc_info=error)
    return _said(request, 500, words_of(request)["problem.broken"])
