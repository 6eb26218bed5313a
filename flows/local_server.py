"""A Prefect server for one command: it ends with the process that started it, even when that is killed.

Prefect's own temporary server outlives a `kill -9` of its parent and then holds a port and 200 MB for good.
"""

import logging
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

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


@contextmanager
def prefect_api() -> Iterator[None]:
    """Let flows run against the configured Prefect API, or against a local server that lives as long as the block.

    History goes to the same database that `prefect server start` shows.
    """
    if get_current_settings().api.url:
        yield
        return
    port = _free_port()
    process = _start(port)
    try:
        _wait_until_healthy(process, port)
        with temporary_settings(updates={PREFECT_API_URL: f"http://127.0.0.1:{port}/api"}):
            try:
                yield
            finally:
                _send_logs()
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()


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


def _start(port: int) -> subprocess.Popen[bytes]:
    settings = get_current_settings().to_environment_variables(exclude_unset=True)
    environment = {**os.environ, **settings, "PREFECT_UI_ENABLED": "0", "PREFECT__SERVER_EPHEMERAL": "1"}
    return subprocess.Popen(  # noqa: S603 - our own module
        [sys.executable, "-m", "flows.local_server", str(port), str(os.getpid())],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        # A group of its own: Ctrl-C in the terminal must reach the run alone, which then still reports to the server.
        start_new_session=True,
    )


def _wait_until_healthy(process: subprocess.Popen[bytes], port: int) -> None:
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
    raise Unavailable(
        "Prefect: its local server did not start; see the lines above, or name a running one in PREFECT_API_URL"
    )


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
