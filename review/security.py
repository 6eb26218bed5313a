"""Headers that every answer bears, a limit on what is taken in, and requests that no page of ours sends."""

from collections.abc import Callable, Mapping

from fastapi import Request, Response
from fastapi.responses import PlainTextResponse
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: No inline script or style, nothing from elsewhere, no frames around it.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
#: Bytes of a request: an edited text with room to spare.
_MOST = 1_000_000
#: What only reads; all else must come from a page of ours.
_READING = ("GET", "HEAD", "OPTIONS")


class Guard:
    """Stands before the app: refuses what is too large, forged or of another site, and lets no error out bare.

    `hosts` are the names that the desk answers to, without ports (none: to any). `is_secure` adds HSTS. `broken` makes
    the answer to an error that nobody expected.
    """

    def __init__(
        self, app: ASGIApp, *, is_secure: bool, hosts: tuple[str, ...], broken: Callable[[Request, Exception], Response]
    ) -> None:
        self._app, self._broken = app, broken
        self._hosts = frozenset(host.lower() for host in hosts)
        self._headers: Mapping[str, str] = _HEADERS | (
            {"Strict-Transport-Security": "max-age=31536000"} if is_secure else {}
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request, answered = Request(scope, receive), False

        async def dressed(message: Message) -> None:
            nonlocal answered
            if message["type"] == "http.response.start":
                answered = True
                self._dress(MutableHeaders(scope=message), request.url.path)
            await send(message)

        refused = self._refused(request)
        if refused is not None:
            await refused(scope, receive, dressed)
            return
        try:
            await self._app(scope, receive, dressed)
        except Exception as error:
            if answered:
                raise
            response = await run_in_threadpool(self._broken, request, error)
            await response(scope, receive, dressed)

    def _refused(self, request: Request) -> Response | None:
        headers = request.headers
        if self._hosts and request.url.path != "/healthz" and _host(headers.get("host", "")) not in self._hosts:
            return PlainTextResponse("unknown host\n", status_code=400)
        if "\0" in request.scope["path"] or b"%00" in request.scope["query_string"]:
            # PostgreSQL knows no such character; no address of ours has it.
            return PlainTextResponse("malformed\n", status_code=400)
        if "transfer-encoding" in headers:
            return PlainTextResponse("length required\n", status_code=411)
        length = headers.get("content-length", "0")
        if not (length.isascii() and length.isdigit()) or len(length) > 12 or int(length) > _MOST:
            return PlainTextResponse("too large\n", status_code=413)
        # Browsers say where a request comes from; who forges a form elsewhere cannot change that.
        if request.method not in _READING and headers.get("sec-fetch-site") in ("cross-site", "same-site"):
            return PlainTextResponse("not from here\n", status_code=403)
        return None

    def _dress(self, headers: MutableHeaders, path: str) -> None:
        for name, value in self._headers.items():
            headers.setdefault(name, value)
        if not path.startswith("/static/"):
            headers.setdefault("Cache-Control", "no-store")


def _host(given: str) -> str:
    """Return the host of a Host header, without its port."""
    if given.startswith("["):
        return given[: given.find("]") + 1].lower()
    return given.partition(":")[0].lower()
