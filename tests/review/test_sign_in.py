"""Signing in: what the form says, whom it slows down, what it gives away (nothing), and where it leads."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from time import process_time

import pytest
from fastapi import FastAPI

from review.app import make_app
from review.passwords import hashed
from review.services import DeskServices
from schemas.people import Person, Role
from tests.review.desk import Clock, Seat, browser, form_token, sign_in

PASSWORD = "Wanderstiefel, 42 Paar"


@pytest.fixture
def url(sqlite_url: str) -> str:
    return sqlite_url


@pytest.fixture(autouse=True)
def erika(services: DeskServices) -> Person:
    person = Person("Erika Jäger", Role.EDITOR, services.now(), password_hash=hashed(PASSWORD))
    services.ledger.people.save(person)
    return person


def test_the_right_password_leads_to_the_queue_with_a_session(app: FastAPI, services: DeskServices) -> None:
    client = browser(app)
    answer = sign_in(client, "Erika Jäger", PASSWORD)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    page = client.get("/")
    assert (page.status_code, "Erika Jäger" in page.text) == (200, True)
    found = services.ledger.people.find("erika jäger")
    assert found is not None
    assert found.last_in == services.now()


def test_names_are_found_in_any_case_and_with_umlauts_of_two_characters(app: FastAPI) -> None:
    assert sign_in(browser(app), " ERIKA JÄGER ", PASSWORD).status_code == 303
    assert sign_in(browser(app), "Erika Ja\u0308ger", PASSWORD).status_code == 303


@pytest.mark.parametrize("name", ["Erika Jäger", "nobody", "gone", "viewer", "", "\0", "' OR 1=1 --", "x" * 5000])
def test_what_was_wrong_is_not_told(app: FastAPI, services: DeskServices, name: str) -> None:
    gone = Person("gone", Role.ADMIN, services.now(), password_hash=hashed("another password 1"), is_active=False)
    services.ledger.people.save(gone)
    client = browser(app)
    answer = sign_in(client, name, "another password 1")
    assert answer.status_code == 401
    assert "Name or password is wrong." in answer.text
    assert [name for name in client.cookies if name == "skuwright"] == []


def test_people_without_a_password_do_not_get_in_with_none(app: FastAPI) -> None:
    assert sign_in(browser(app), "viewer", "").status_code == 401
    assert sign_in(browser(app), "viewer", "nobody has this password").status_code == 401


def test_an_unknown_name_costs_the_same_work(app: FastAPI, monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:
    took: dict[str, list[float]] = {"Erika Jäger": [], "nobody": [], "viewer": []}
    for _ in range(4):
        for name, times in took.items():
            client = browser(app)
            csrf = form_token(client.get("/sign-in").text)
            started = process_time()
            assert client.post("/sign-in", data={"username": name, "password": "x", "csrf": csrf}).status_code == 401
            times.append(process_time() - started)
    # A hash takes tens of milliseconds, all else a few.
    known, *others = (min(times) for times in took.values())
    assert all(known / 2 < other < known * 2 for other in others), took


def test_too_many_tries_wait_also_with_the_right_password(app: FastAPI, clock: Clock) -> None:
    for _ in range(5):
        assert sign_in(browser(app), "Erika Jäger", "wrong").status_code == 401
    refused = sign_in(browser(app), "erika jäger", PASSWORD)
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "15")
    assert "Please try again in 15 seconds." in refused.text
    clock.move(seconds=14)
    assert sign_in(browser(app), "Erika Jäger", PASSWORD).headers["retry-after"] == "1"
    clock.move(seconds=1)
    assert sign_in(browser(app), "Erika Jäger", PASSWORD).status_code == 303


def test_names_that_nobody_has_wait_too(app: FastAPI) -> None:
    for _ in range(5):
        sign_in(browser(app), "nobody", "wrong")
    assert sign_in(browser(app), "nobody", "wrong").status_code == 429


def test_an_address_that_tries_many_names_waits(app: FastAPI) -> None:
    for number in range(20):
        assert sign_in(browser(app), f"name {number}", "wrong").status_code == 401
    assert sign_in(browser(app), "Erika Jäger", PASSWORD).status_code == 429


def test_many_tries_at_once_gain_nothing(app: FastAPI) -> None:
    client = browser(app)
    csrf = form_token(client.get("/sign-in").text)

    def attempt(number: int) -> int:
        form = {"username": "Erika Jäger", "password": f"wrong {number}", "csrf": csrf}
        return client.post("/sign-in", data=form).status_code

    with ThreadPoolExecutor(8) as threads:
        statuses = sorted(threads.map(attempt, range(16)))
    assert statuses == [401] * 5 + [429] * 11


def test_a_form_of_elsewhere_signs_nobody_in(app: FastAPI) -> None:
    client = browser(app)
    form = {"username": "Erika Jäger", "password": PASSWORD}
    assert client.post("/sign-in", data=form).status_code == 403
    assert client.post("/sign-in", data={**form, "csrf": ""}).status_code == 403
    own = form_token(client.get("/sign-in").text)
    assert client.post("/sign-in", data={**form, "csrf": own + "x"}).status_code == 403
    other = form_token(browser(app).get("/sign-in").text)
    refused = client.post("/sign-in", data={**form, "csrf": other})
    assert (refused.status_code, "out of date" in refused.text) == (403, True)
    assert client.post("/sign-in", data={**form, "csrf": own}).status_code == 303


def test_the_form_speaks_the_language_that_somebody_switches_to(app: FastAPI) -> None:
    client = browser(app)
    own = form_token(client.get("/sign-in?next=/history").text)
    form = {"language": "de", "csrf": own}
    assert client.post("/sign-in/language", data={**form, "csrf": own + "x"}).status_code == 403
    answer = client.post("/sign-in/language?next=//evil.example/history", data=form)
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in?next=%2Fhistory")
    page = client.get("/sign-in?next=/history").text
    assert 'lang="de"' in page
    assert "Passwort" in page
    assert 'action="/sign-in/language?next=/history"' in page
    assert sign_in(client, "Erika Jäger", PASSWORD).status_code == 303
    assert "Abmelden" in client.get("/").text


def test_signing_in_makes_a_new_session_and_ends_the_one_before(app: FastAPI, seat: Callable[[str], Seat]) -> None:
    client = browser(app)
    client.cookies.set("skuwright", "chosen-by-somebody-else")
    assert sign_in(client, "Erika Jäger", PASSWORD).status_code == 303
    given = [one.value for one in client.cookies.jar if one.name == "skuwright" and one.domain]
    assert "chosen-by-somebody-else" not in given[-1:]
    before = seat("viewer")
    token = before.client.cookies["skuwright"]
    assert sign_in(before.client, "Erika Jäger", PASSWORD).status_code == 303
    stale = browser(app)
    stale.cookies.set("skuwright", token)
    assert stale.get("/").status_code == 303


def test_cookies_on_loopback(app: FastAPI) -> None:
    client = browser(app)
    form = client.get("/sign-in").headers["set-cookie"].lower()
    assert "httponly" in form
    assert "samesite=strict" in form
    assert "secure" not in form
    given = sign_in(client, "Erika Jäger", PASSWORD).headers["set-cookie"].lower()
    assert given.startswith("skuwright=")
    assert all(part in given for part in ("httponly", "samesite=lax", "path=/", "max-age=43200"))
    assert "domain" not in given
    assert "secure" not in given


def test_cookies_over_tls(services: DeskServices) -> None:
    secure = replace(services, public_url="https://desk.example.com")
    client = browser(make_app(secure), secure)
    form = client.get("/sign-in")
    assert form.headers["set-cookie"].startswith("__Host-skuwright_form=")
    assert "; Secure" in form.headers["set-cookie"]
    assert form.headers["strict-transport-security"] == "max-age=31536000"
    given = sign_in(client, "Erika Jäger", PASSWORD).headers["set-cookie"]
    assert given.startswith("__Host-skuwright=")
    assert all(part in given for part in ("; Secure", "; HttpOnly", "; Path=/", "; SameSite=lax"))
    assert "domain" not in given.lower()
    assert client.get("/").status_code == 200
    # A cookie without the prefix, which a neighbour of the domain could set, is nobody's session.
    other = browser(make_app(secure), secure)
    other.cookies.set("skuwright", client.cookies["__Host-skuwright"])
    assert other.get("/").status_code == 303


@pytest.mark.parametrize(
    ("wanted", "leads_to"),
    [
        ("/items/abc?family=jackets", "/items/abc?family=jackets"),
        ("//evil.example", "/evil.example"),
        ("///evil.example", "/"),
        (r"\\evil.example", "/evil.example"),
        (r"/\evil.example", "/evil.example"),
        ("https://evil.example/x", "/x"),
        ("https:evil.example", "/evil.example"),
        ("/\t/evil.example", "/"),
        ("http://[", "/"),
        ("javascript:alert(1)", "/alert(1)"),
        ("/sign-in?next=/x", "/"),
        ("/x\r\nSet-Cookie: a=b", "/xSet-Cookie:%20a=b"),
    ],
)
def test_a_link_leads_to_no_other_place(app: FastAPI, wanted: str, leads_to: str) -> None:
    client = browser(app)
    csrf = form_token(client.get("/sign-in").text)
    form = {"username": "Erika Jäger", "password": PASSWORD, "csrf": csrf}
    answer = client.post("/sign-in", params={"next": wanted}, data=form)
    place = answer.headers["location"]
    assert answer.status_code == 303
    assert place.startswith("/")
    assert not place.startswith(("//", "/\\"))
    assert "evil.example" not in place or place.count("/") == 1
    if "evil" not in wanted:
        assert place == leads_to


def test_no_password_reaches_the_log_or_the_page(
    app: FastAPI, services: DeskServices, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    secret = "Geheimnis-4711-xyz"
    answer = sign_in(browser(app), "Erika Jäger", secret)
    assert secret not in answer.text
    # People type it into the wrong field, too.
    sign_in(browser(app), secret, "x")

    def broken(_name: str) -> Person:
        raise RuntimeError("something is wrong")

    monkeypatch.setattr(services.ledger.people, "find", broken)
    answer = sign_in(browser(app), "Erika Jäger", secret)
    assert (answer.status_code, "something is wrong" in answer.text, "Traceback" in answer.text) == (500, False, False)
    assert "something is wrong" in caplog.text
    assert secret not in caplog.text
