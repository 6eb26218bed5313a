"""Headers that every answer bears, and a limit on what is taken in."""

from collections.abc import Awaitable, Callable

from fastapi import Request, Response
from fastapi.responses import PlainTextResponse

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

Next = Callable[[Request], Awaitable[Response]]


def guard(is_secure: bool) -> Callable[[Request, Next], Awaitable[Response]]:  # noqa: FBT001 - one thing to say
    """Return the middleware; `is_secure` adds HSTS."""

    async def guarded(request: Request, call_next: Next) -> Response:
        length = request.headers.get("content-length", "0")
        if not length.isdigit() or int(length) > _MOST or "chunked" in request.headers.get("transfer-encoding", ""):
            response: Response = PlainTextResponse("too large\n", status_code=413)
        else:
            response = await call_next(request)
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        if not request.url.path.startswith("/static/"):
            response.headers.setdefault("Cache-Control", "no-store")
        if is_secure:
            response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
        return response

    return guarded
