"""A Prefect server for one command: it ends with the process that started it, even when that is killed.

Prefect's own temporary server outlives a `kill -9` of its parent and then holds a port and 200 MB for good.
"""

import logging
import os
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

import httpx
import uvicorn
from prefect.settings import PREFECT_API_URL, get_current_settings, temporary_settings

from schemas.errors import Unavailable

_START_SECONDS = 180
_WATCH_SECONDS = 0.5
#: Prefect's loggers of what happens inside flows and tasks; they also write to its API.
_LOGGERS = ("prefect.flow_runs", "prefect.task_runs")
#: Prefect's loggers of the threads that bring history to its server; they warn of each item that takes its time.
_HISTORY_LOGGERS = ("EventsWorker", "APILogWorker")
#: The last line of a traceback, in a log.
_ERROR = re.compile(r"[\w.]*(Error|Exception)\b.*:")


@contextmanager
def prefect_api(*, debug: bool = False) -> Iterator[None]:
    """Let flows run against the configured Prefect API, or against a local server that lives as long as the block.

    History goes to the same database that `prefect server start` shows. What the server logs (it tries again by
    itself where its database is busy) is shown with `debug` only, or where it does not start.
    """
    if get_current_settings().api.url:
        yield
        return
    port = _free_port()
    with tempfile.TemporaryFile() as log, _server(port, None if debug else log) as process:
        _wait_until_healthy(process, port, log)
        with temporary_settings(updates={PREFECT_API_URL: f"http://127.0.0.1:{port}/api"}):
            try:
                yield
            finally:
                _send_logs()


def tell_errors_once() -> None:
    """Keep what Prefect says of a flow's end out of the terminal, where the command says it in one line.

    Errors stand in Prefect's API; that its history is still on its way concerns nobody at the terminal.
    """
    for name in _LOGGERS:
        logging.getLogger(name).propagate = False
    for name in _HISTORY_LOGGERS:
        logging.getLogger(name).setLevel(logging.ERROR)


def _send_logs() -> None:
    for name in _LOGGERS:
        for handler in logging.getLogger(name).handlers:
            handler.flush()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _server(port: int, log: IO[bytes] | None) -> Iterator[subprocess.Popen[bytes]]:
    settings = get_current_settings().to_environment_variables(exclude_unset=True)
    environment = {**os.environ, **settings, "PREFECT_UI_ENABLED": "0", "PREFECT__SERVER_EPHEMERAL": "1"}
    process = subprocess.Popen(  # noqa: S603 - our own module
        [sys.executable, "-m", "flows.local_server", str(port), str(os.getpid())],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=log,
        # A group of its own: Ctrl-C in the terminal must reach the run alone, which then still reports to the server.
        start_new_session=True,
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()


def _wait_until_healthy(process: subprocess.Popen[bytes], port: int, log: IO[bytes]) -> None:
    deadline = time.monotonic() + _START_SECONDS
    with httpx.Client(trust_env=False) as client:
        while time.monotonic() < deadline:
            if process.poll() is not None:
                break
            try:
                if client.get(f"http://127.0.0.1:{port}/api/health", timeout=5).status_code == httpx.codes.OK:
                    return
            except httpx.HTTPError:
                pass
            time.sleep(0.1)
    log.seek(0)
    raise Unavailable(
        f"Prefect: its local server did not start{_why(log.read().decode(errors='replace'))};"
        " call again with --debug to see what it says, or name a running one in PREFECT_API_URL"
    )


def _why(log: str) -> str:
    """Return the error that a log tells last, in brackets; nothing where it tells none."""
    errors = [line.strip() for line in log.splitlines() if _ERROR.match(line)]
    return f" ({errors[-1]})" if errors else ""


def _leave_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_WATCH_SECONDS)
    os._exit(0)


def main() -> None:
    """Serve Prefect's API on the given port until the given parent process is gone."""
    port, parent = int(sys.argv[1]), int(sys.argv[2])
    threading.Thread(target=_leave_with, args=(parent,), daemon=True).start()
    uvicorn.run("prefect.server.api.server:create_app", factory=True, host="127.0.0.1", port=port, log_level="error")


if __name__ == "__main__":
    main()
