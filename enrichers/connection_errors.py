"""Says why no answer came over a connection, and whether the request may have been worked on and be billed."""

from collections.abc import Iterator

import aiohttp

from enrichers.service_errors import CallFailed


def read_failure(error: BaseException, *, base_url: str, seconds: float) -> CallFailed:
    """Return the failure behind an error of the client: its packages hide the reason in `__cause__`.

    What failed before the connection stood was never sent. All else may have reached the service. `seconds` is how
    long an answer was waited for.
    """
    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, aiohttp.ClientConnectorError):
            return CallFailed(_no_connection(causes, cause, base_url), is_unreached=True)
        if isinstance(cause, aiohttp.ConnectionTimeoutError):
            return CallFailed(
                "no connection came about in time: is base_url right, and is a proxy or firewall between?"
            )
    if any(isinstance(cause, TimeoutError) for cause in causes):
        return CallFailed(f"nothing came within {seconds:g} s", may_be_paid=True)
    if any(isinstance(cause, (aiohttp.ServerDisconnectedError, ConnectionError)) for cause in causes):
        return CallFailed("the connection was closed before the answer came", may_be_paid=True)
    last = causes[-1]
    return CallFailed(f"{type(last).__name__}: {last}", may_be_paid=True)


def _no_connection(causes: list[BaseException], error: aiohttp.ClientConnectorError, base_url: str) -> str:
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return f"connection refused: is the service at {base_url} running?"
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return f"the name {error.host} is not known: mend base_url, or look at the network"
    return f"no connection to {error.host}: {error.os_error.strerror or error.os_error}"


def _causes(error: BaseException) -> Iterator[BaseException]:
    found: BaseException | None = error
    while found is not None:
        yield found
        found = found.__cause__
