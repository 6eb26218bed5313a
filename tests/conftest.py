"""Guards and fixtures that all tests share."""

import os
import socket
import sys
from pathlib import Path
from typing import Any

import pytest

#: Its fixtures are for all rooms, and a server of the session only once for all of them.
pytest_plugins = ["tests.databases"]

#: Real exports lie beside the project on the makers' machines only; tests on them skip elsewhere.
SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"

# Processes that tests start would compile the thousand modules they import anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

_LOOPBACK = ("127.", "::1", "localhost")


@pytest.fixture
def shared_data() -> Path:
    """Return the folder of real exports, or skip."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"the real exports are not on this machine: {SHARED_DATA}")
    return SHARED_DATA


@pytest.fixture(autouse=True)
def _no_network_and_no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let tests reach loopback only, and find no API key in the environment."""
    for name in list(os.environ):
        if name.endswith("_API_KEY"):
            monkeypatch.delenv(name)
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and not str(address[0]).startswith(_LOOPBACK):
            raise OSError(f"tests reach loopback only, not {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture
def clean_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Change into an empty folder for the test."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
