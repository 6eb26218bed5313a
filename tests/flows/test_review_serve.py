"""`skuwright review serve` as a process of its own: where it listens, whom it believes, what it logs."""

import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.flows.test_bad_input import Shop

SECRET = "Wanderstiefel, 42 Paar"


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shop:
    return Shop(tmp_path / "shop", monkeypatch, capsys)


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        found: int = free.getsockname()[1]
    return found


@pytest.fixture
def served(shop: Shop, port: int) -> Iterator[subprocess.Popen[str]]:
    skuwright = [sys.executable, "-m", "flows.cli", "review"]
    named = ["-c", str(shop.config)]
    subprocess.run(
        [*skuwright, "add-user", "erika", "--role", "admin", "--password-stdin", *named],
        input=SECRET, text=True, check=True, capture_output=True,
    )  # fmt: skip
    with subprocess.Popen(
        [*skuwright, "serve", "--port", str(port), *named], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        try:
            _wait(port)
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(15)


def _wait(port: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the desk did not start")


def test_it_listens_on_loopback_alone_believes_no_header_and_logs_no_password(
    served: subprocess.Popen[str], port: int
) -> None:
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", port), 1)
    base = f"http://127.0.0.1:{port}"
    with httpx.Client(base_url=base) as client:
        assert client.get("/healthz").text == "ok\n"
        assert client.get("/sign-in", headers={"Host": "evil.example"}).status_code == 400
        page = client.get("/sign-in")
        assert "server" not in page.headers
        found = re.search(r'name="csrf" value="([^"]+)"', page.text)
        assert found is not None
        form = {"username": SECRET, "password": SECRET + "!", "csrf": found[1]}
        # Who forges the address in a header is one address all the same.
        statuses = [
            client.post("/sign-in", data={**form, "username": f"n{number}"}, headers=_from(number)).status_code
            for number in range(21)
        ]
        assert statuses == [401] * 20 + [429]
        assert client.post("/sign-in", data=form).status_code == 429
    served.send_signal(signal.SIGTERM)
    said, _ = served.communicate(timeout=15)
    assert f"review desk: {base}/" in said
    assert SECRET not in said
    assert "Traceback" not in said


def _from(number: int) -> dict[str, str]:
    address = f"198.51.100.{number}"
    return {"X-Forwarded-For": address, "Forwarded": f"for={address}", "X-Real-IP": address}


@pytest.mark.parametrize("host", ["127.0.0.1", "no.such.host.invalid"])
def test_an_address_that_is_not_to_be_had_is_said_in_one_line(shop: Shop, host: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "flows.cli", "review", "serve", "--host", host, "--port", str(port)]
        ended = subprocess.run(
            [*command, "-c", str(shop.config)], check=False, capture_output=True, text=True, timeout=60
        )
    assert ended.returncode == 1
    assert f"skuwright: --host {host} --port {port}: " in ended.stderr.splitlines()[-1]
    assert "review desk: http" not in ended.stderr
