"""Starts the tests' OpenAI-compatible server in a process of its own, so that it does not share the client's core."""

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


@contextmanager
def fake_service(**options: Any) -> Iterator[str]:
    """Yield the base URL of a server with these options (see `tests/enrichers/fake_openai.py`)."""
    arguments = [part for name, value in options.items() for part in (f"--{name.replace('_', '-')}", str(value))]
    command = [sys.executable, "-m", "tests.enrichers.fake_openai", *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            yield json.loads(server.stdout.readline())["base_url"]
        finally:
            server.terminate()


def stats_of(base_url: str) -> dict[str, Any]:
    """Return what the server counted."""
    with urllib.request.urlopen(base_url.removesuffix("/v1") + "/stats") as response:
        return dict(json.load(response))
