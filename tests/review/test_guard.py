"""What every answer bears, and what is refused before anybody looks at it."""

import json
import logging
import re
import socket
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI

from ledger import Ledger
from ledger.desk_records import QueueFilter
from review.app import make_app
from review.services import DeskServices
from tests.ledger.builders import in_review
from tests.review.desk import Page, Seat, browser

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    "connect-src": "'self'",
}


@pytest.fixture
def url(sqlite_url: str) -> str:
    return sqlite_url


def explode(*_given: object, **_more: object) -> None:
    raise RuntimeError("inner secret 4711")


@pytest.mark.parametrize(
    ("path", "status"),
    [("/", 200), ("/static/desk.css", 200), ("/static/nothing.css", 404), ("/static/../app.py", 404), ("/nothing", 404),
     ("/healthz", 200), ("/sign-in", 200), ("/items/nothing", None), ("/?page=x", 422), ("/api/next", 500)],
)  # fmt: skip
def test_every_answer_bears_the_headers(
    seat: Callable[[str], Seat],
    services: DeskServices,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    path: str,
    status: int | None,
) -> None:
    monkeypatch.setattr(services.ledger.desk, "next_ids", explode)
    answer = seat("editor").get(path)
    assert answer.status_code == status or (status is None and 400 <= answer.status_code < 500)
    check_headers(answer.headers, is_static=path.startswith("/static/"))


def test_redirects_and_refusals_bear_them_too(app: FastAPI, seat: Callable[[str], Seat]) -> None:
    for answer in (
        browser(app).get("/"),
        browser(app).get("/api/next"),
        browser(app).post("/", content=b"x"),
        browser(app).post("/sign-in", content=b"x" * 1_000_001),
        seat("viewer").call("/api/items/x/decision", {"kind": "accepted", "version": 1}),
        seat("viewer").send("/views", csrf="wrong"),
    ):
        check_headers(answer.headers)


def check_headers(headers: Any, *, is_static: bool = False) -> None:
    given = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
    assert POLICY.items() <= given.items()
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert is_static or headers["cache-control"] == "no-store"
    assert "strict-transport-security" not in headers


def test_an_error_shows_nothing_of_the_inside(
    seat: Callable[[str], Seat],
    services: DeskServices,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(services.ledger.desk, "rows", explode)
    monkeypatch.setattr(services.ledger.desk, "next_ids", explode)
    for path in ("/", "/api/next"):
        answer = seat("editor").get(path)
        assert answer.status_code == 500
        assert "The log has it." in answer.text
        assert all(word not in answer.text for word in ("4711", "Traceback", "RuntimeError", ".py"))
    assert caplog.text.count("RuntimeError: inner secret 4711") == 2


def test_a_wrong_statement_does_not_log_what_it_held(services: DeskServices) -> None:
    with pytest.raises(Exception) as found, services.ledger.database.write() as connection:
        connection.exec_driver_sql("INSERT INTO people (name) VALUES (?)", ("geheim-4711",))
    assert "geheim-4711" not in str(found.value)


def test_what_is_too_large_is_not_read(app: FastAPI, seat: Callable[[str], Seat]) -> None:
    sitting = seat("editor")
    headers = {"X-CSRF-Token": sitting.csrf, "Content-Type": "application/json"}
    path = "/api/items/x/check"
    assert sitting.client.post(path, content=b" " * 1_000_001, headers=headers).status_code == 413
    assert sitting.client.post(path, content=iter([b"{}"]), headers=headers).status_code == 411
    for length in ("-1", "x", "9" * 30, "²", "1e3"):
        answer = sitting.client.post(path, headers={**headers, "Content-Length": length.encode()})
        assert answer.status_code == 413, length


@pytest.mark.parametrize(
    "body",
    [b"", b"[", b"[" * 100_000, b'{"text": "\\ud800"}', b'{"text": ' + b"9" * 10_000 + b"}", b"\xff\xfe", b"null",
     b'{"text": "x", "text2": NaN}'],
)  # fmt: skip
def test_broken_bodies_get_a_sentence(seat: Callable[[str], Seat], services: DeskServices, body: bytes) -> None:
    services.ledger.save_drafts("r1", [in_review()])
    ((proposal_id, _),) = services.ledger.desk.members(QueueFilter())
    sitting = seat("editor")
    headers = {"X-CSRF-Token": sitting.csrf, "Content-Type": "application/json"}
    answer = sitting.client.post(f"/api/items/{proposal_id}/check", content=body, headers=headers)
    assert answer.status_code in (200, 400, 422)
    assert answer.status_code == 200 or answer.json() == {"problem": "The request was incomplete."}


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "PROPFIND"])
def test_unknown_methods_get_a_sentence(seat: Callable[[str], Seat], method: str) -> None:
    sitting = seat("admin")
    for path in ("/", "/sign-in", "/api/next", "/static/desk.css"):
        answer = sitting.client.request(method, path, headers={"X-CSRF-Token": sitting.csrf})
        assert answer.status_code == 405, path
        assert "Traceback" not in answer.text


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_change_from_another_site_is_refused_whatever_it_bears(seat: Callable[[str], Seat], site: str) -> None:
    sitting = seat("editor")
    form = {"csrf": sitting.csrf, "name": "mine", "query": "family=x"}
    answer = sitting.client.post("/views", data=form, headers={"Sec-Fetch-Site": site})
    assert answer.status_code == 403
    assert sitting.client.post("/views", data=form, headers={"Sec-Fetch-Site": "same-origin"}).status_code == 303
    # A link from elsewhere, such as one in a mail, still opens.
    assert sitting.client.get("/", headers={"Sec-Fetch-Site": site}).status_code == 200


def test_a_forged_host_is_nowhere_repeated(app: FastAPI, seat: Callable[[str], Seat]) -> None:
    sitting = seat("editor")
    forged = {"Host": "evil.example", "X-Forwarded-Host": "evil.example", "Forwarded": "host=evil.example"}
    for path in ("/", "/sign-in", "/sign-in/", "/desk/", "//evil.example", "/items/x/", "/nothing"):
        answer = sitting.client.get(path, headers=forged)
        assert "evil.example" not in answer.headers.get("location", "")
        assert path == "//evil.example" or "evil.example" not in answer.text


def test_the_desk_answers_to_its_own_names_alone(services: DeskServices) -> None:
    named = browser(make_app(replace(services, hosts=("desk.example.com", "127.0.0.1", "[::1]"))))
    for host in ("desk.example.com", "DESK.example.com:443", "127.0.0.1:8090", "[::1]:8090"):
        assert named.get("/sign-in", headers={"Host": host}).status_code == 200, host
    for host in ("evil.example", "desk.example.com.evil.example", "", "127.0.0.1.evil.example:8090", "[::2]"):
        assert named.get("/sign-in", headers={"Host": host}).status_code == 400, host
    assert named.get("/healthz", headers={"Host": "10.0.0.7"}).status_code == 200


def test_healthz_says_when_the_ledger_is_away(app: FastAPI, url: str, caplog: pytest.LogCaptureFixture) -> None:
    client = browser(app)
    assert (client.get("/healthz").status_code, client.get("/healthz").text) == (200, "ok\n")
    path = Path(url.removeprefix("sqlite:///"))
    path.rename(path.with_suffix(".away"))
    away = client.get("/healthz")
    assert (away.status_code, str(path.parent) in away.text) == (503, False)
    path.with_suffix(".away").rename(path)
    assert client.get("/healthz").status_code == 200


@pytest.mark.postgres
def test_healthz_says_when_the_server_is_away(
    services: DeskServices, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        away = Ledger.open(f"postgresql://u:geheim-4711@127.0.0.1:{port}/x", migrate=False)
        answer = browser(make_app(replace(services, ledger=away))).get("/healthz")
        away.close()
    assert answer.status_code == 503
    assert "geheim-4711" not in caplog.text + answer.text


@pytest.mark.parametrize("path", ["/", "/desk", "/items/{id}", "/sign-in", "/nothing", "/?state=accepted"])
def test_no_page_has_script_or_style_inside(seat: Callable[[str], Seat], services: DeskServices, path: str) -> None:
    services.ledger.save_drafts("r1", [in_review()])
    ((proposal_id, _),) = services.ledger.desk.members(QueueFilter())
    page = Page(seat("admin").get(path.replace("{id}", proposal_id)).text)
    assert_nothing_inline(page)


def assert_nothing_inline(page: Page) -> None:
    for tag, attributes in page.tags:
        assert tag not in ("style", "base", "iframe", "object", "embed"), tag
        assert tag != "script" or attributes.get("src", "").startswith("/static/")
        assert not [name for name in attributes if name.startswith("on") or name == "style"], (tag, attributes)
        for name in ("href", "src", "action", "formaction"):
            assert attributes.get(name, "/").startswith(("/", "#")), (tag, attributes)
    assert not re.search(r"<script[^>]*>[^<]", page.html)


def test_a_log_line_of_a_request_holds_no_text_of_it(
    seat: Callable[[str], Seat], services: DeskServices, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    services.ledger.save_drafts("r1", [in_review()])
    ((proposal_id, _),) = services.ledger.desk.members(QueueFilter())
    sitting = seat("editor")
    body = {"kind": "accepted", "version": 99, "comment": "vertraulich"}
    assert sitting.call(f"/api/items/{proposal_id}/decision", body).status_code == 409
    own = [record.getMessage() for record in caplog.records if record.name.startswith("skuwright")]
    assert all(word not in json.dumps(own) for word in ("vertraulich", sitting.csrf))
