"""Every route of the desk, as the app itself lists them: nothing for the signed-out, no change without a token."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from httpx2 import Response

from ledger.desk_records import QueueFilter
from review.services import DeskServices
from schemas.people import Role
from tests.ledger.builders import in_review
from tests.review.desk import Clock, Seat, browser

#: What the signed-out reach: nothing of these shows what is in the ledger.
OPEN = {"/sign-in", "/sign-in/language", "/healthz", "/sign-in/provider", "/sign-in/provider/back"}
#: Changes that everybody may make, to what is their own.
OWN = {"/sign-out", "/language", "/views", "/password"}
#: Who may ask for what, at least. A change that is not named here needs an editor.
NEEDED: dict[tuple[str, str], Role] = {
    ("POST", "/api/write-back"): Role.APPROVER,
    ("POST", "/words"): Role.APPROVER,
    ("POST", "/words/withdraw"): Role.APPROVER,
    ("POST", "/api/bulk/decision"): Role.APPROVER,
    ("POST", "/api/bulk/{bulk_id}/undo"): Role.APPROVER,
    ("GET", "/people"): Role.ADMIN,
    ("POST", "/people"): Role.ADMIN,
    ("POST", "/people/add"): Role.ADMIN,
    ("POST", "/people/sessions"): Role.ADMIN,
    ("GET", "/assignments"): Role.APPROVER,
    ("POST", "/assignments"): Role.APPROVER,
    ("POST", "/assignments/remove"): Role.APPROVER,
    ("POST", "/owners"): Role.APPROVER,
}
#: What scripts send; forms are sent empty but for their token.
BODIES: dict[str, dict[str, Any]] = {
    "/api/items/{proposal_id}/decision": {"kind": "accepted", "version": 0},
    "/api/items/{proposal_id}/undo": {"version": None},
    "/api/items/{proposal_id}/check": {"text": "Eine Jacke."},
    "/api/write-back": {"ids": []},
    "/api/bulk/decision": {"kind": "accepted", "items": [["JK-1", 1]]},
}


@pytest.fixture
def url(sqlite_url: str) -> str:
    return sqlite_url


@pytest.fixture
def paths(app: FastAPI, services: DeskServices) -> list[tuple[str, str, str]]:
    """Return method, path as declared, and path of a real item, for every route."""
    services.ledger.save_drafts("r1", [in_review()])
    ((proposal_id, _),) = services.ledger.desk.members(QueueFilter())
    found = [(method, route.path) for route in walk(app.routes) for method in sorted(route.methods)]
    assert ("POST", "/api/items/{proposal_id}/decision") in found
    return [(method, path, filled(path, proposal_id)) for method, path in found]


def walk(routes: Iterable[Any]) -> Iterator[APIRoute]:
    for route in routes:
        if isinstance(route, APIRoute):
            yield route
        elif hasattr(route, "original_router"):
            yield from walk(route.original_router.routes)


def filled(path: str, proposal_id: str) -> str:
    path = path.replace("{proposal_id}", proposal_id)
    return "/".join("JK-1" if part.startswith("{") else part for part in path.split("/"))


def ask(seat: Seat, method: str, declared: str, path: str, *, csrf: str | None) -> Response:
    if method == "GET":
        return seat.get(path)
    if not declared.startswith("/api/"):
        return seat.client.request(method, path, data={} if csrf is None else {"csrf": csrf})
    headers = {} if csrf is None else {"X-CSRF-Token": csrf.encode()}
    return seat.client.request(method, path, json=BODIES.get(declared, {}), headers=headers)


def test_the_signed_out_see_nothing(app: FastAPI, paths: list[tuple[str, str, str]]) -> None:
    client = browser(app)
    for method, declared, path in paths:
        if declared in OPEN:
            continue
        answer = client.request(method, path)
        if method == "GET" and not declared.startswith("/api/"):
            assert answer.status_code == 303, declared
            assert answer.headers["location"].startswith("/sign-in"), declared
            assert answer.text == "", declared
        else:
            assert answer.status_code == 401, (method, declared)
            assert "JK-1" not in answer.text, declared


def test_what_is_open_shows_nothing_of_the_ledger(app: FastAPI, paths: list[tuple[str, str, str]]) -> None:
    for path in OPEN:
        answer = browser(app).get(path)
        assert all(word not in answer.text for word in ("JK-1", "jackets", "viewer", "admin")), path


def test_no_change_without_the_sessions_own_token(
    paths: list[tuple[str, str, str]], seat: Callable[[str], Seat], services: DeskServices
) -> None:
    admin, other = seat("admin"), seat("admin")
    changes = [one for one in paths if one[0] != "GET" and one[1] not in OPEN]
    for method, declared, path in changes:
        for csrf in (None, "", "wrong", "ü", other.csrf):
            answer = ask(admin, method, declared, path, csrf=csrf)
            assert answer.status_code == 403, (declared, csrf)
    # A form is no way around the header that scripts send.
    sent = admin.send(f"/api/items/{paths_id(services)}/undo")
    assert sent.status_code == 403
    assert admin.get("/").status_code == 200
    assert [event.action for event in services.ledger.people.events()] == []


def paths_id(services: DeskServices) -> str:
    ((proposal_id, _),) = services.ledger.desk.members(QueueFilter())
    return proposal_id


@pytest.mark.parametrize("role", list(Role))
def test_each_route_for_each_role(
    paths: list[tuple[str, str, str]], seat: Callable[[str], Seat], services: DeskServices, role: Role
) -> None:
    for method, declared, path in paths:
        if declared in OPEN:
            continue
        default = Role.VIEWER if method == "GET" or declared in OWN else Role.EDITOR
        needed = NEEDED.get((method, declared), default)
        sitting = seat(role.value)
        answer = ask(sitting, method, declared, path, csrf=sitting.csrf)
        if role.may(needed):
            assert answer.status_code not in (401, 403), (method, declared)
            assert answer.status_code < 500, (method, declared)
        elif (method, declared) in NEEDED or declared in BODIES:
            assert answer.status_code == 403, (method, declared)
        else:
            assert answer.status_code >= 400, (method, declared)


def test_the_inactive_and_those_whose_role_changes_are_out_at_once(
    seat: Callable[[str], Seat], services: DeskServices
) -> None:
    sitting = seat("approver")
    assert sitting.get("/").status_code == 200
    person = services.ledger.people.find("approver")
    assert person is not None
    services.ledger.people.save(replace(person, role=Role.VIEWER))
    assert sitting.get("/").status_code == 303
    again = seat("approver")
    services.ledger.people.save(replace(person, is_active=False))
    assert again.get("/").status_code == 303
    assert seat("approver").get("/").status_code == 303


def test_signing_out_ends_the_session_on_the_server(
    app: FastAPI, seat: Callable[[str], Seat], services: DeskServices
) -> None:
    sitting, elsewhere = seat("editor"), seat("editor")
    token = sitting.client.cookies["skuwright"]
    answer = sitting.send("/sign-out")
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")
    assert "max-age=0" in answer.headers["set-cookie"].lower()
    copied = browser(app)
    copied.cookies.set("skuwright", token)
    assert copied.get("/").status_code == 303
    assert elsewhere.get("/").status_code == 200
    (event,) = services.ledger.people.events()
    assert (event.person, event.action) == ("editor", "signed_out")


def test_sessions_end_by_themselves(seat: Callable[[str], Seat], clock: Clock) -> None:
    sitting = seat("editor")
    clock.move(hours=12)
    assert sitting.get("/").status_code == 200
    clock.move(seconds=1)
    assert sitting.get("/").status_code == 303
    assert sitting.client.get("/api/next").json() == {
        "problem": "You are no longer signed in. Your text is kept here until you sign in again."
    }


def test_the_ledger_keeps_no_token_of_a_session(seat: Callable[[str], Seat], services: DeskServices) -> None:
    token = seat("editor").client.cookies["skuwright"]
    with services.ledger.database.read() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM sessions").all()
    assert rows
    assert token not in str(rows)
