"""A PostgreSQL server for tests: the one that is named in the environment, or a private one on a free port."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

#: Names a server that tests may make databases on, as `postgresql://user:password@host:port/postgres`.
VARIABLE = "SKUWRIGHT_TEST_POSTGRES"


def binaries() -> Path | None:
    """Return the folder of initdb and postgres, the newest version, or None where no server is installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


@contextmanager
def running_server(folder: Path) -> Iterator[str]:
    """Run a private server and yield its URL; it is stopped afterwards."""
    # initdb refuses to work as root, and the packages of all distributions make a user `postgres`.
    user = "postgres" if os.geteuid() == 0 else None
    data, port = Path(tempfile.mkdtemp(prefix="skuwright-postgres-")), _free_port()
    if user:
        shutil.chown(data, user, user)
    groups = {"user": user, "group": user, "extra_groups": []} if user else {}
    options = ["--auth=trust", "--username=skuwright", "--encoding=UTF8", "--no-sync", "--pgdata", str(data)]
    subprocess.run([folder / "initdb", *options], check=True, capture_output=True, cwd=data, **groups)
    settings = {"listen_addresses": "127.0.0.1", "port": port, "unix_socket_directories": "",
                "max_connections": 60, "fsync": "off", "full_page_writes": "off", "synchronous_commit": "off",
                "autovacuum": "off", "jit": "off"}  # fmt: skip
    command = [folder / "postgres", "-D", data, *(f"--{name}={value}" for name, value in settings.items())]
    with (data / "log").open("wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, cwd=data, **groups)
    try:
        url = f"postgresql://skuwright@127.0.0.1:{port}/postgres"
        _wait_for(url, server, data / "log")
        yield url
    finally:
        server.terminate()
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
        shutil.rmtree(data, ignore_errors=True)


def _wait_for(url: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    for _ in range(600):
        try:
            psycopg.connect(url, connect_timeout=2).close()
        except psycopg.OperationalError:
            if server.poll() is not None:
                raise RuntimeError(f"PostgreSQL did not start: {log.read_text()}") from None
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"PostgreSQL does not answer: {log.read_text()}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
