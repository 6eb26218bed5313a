"""Everybody changes their own password: with the old one, by the rules, slowed down, and only once."""

from collections.abc import Callable

import pytest
from fastapi import FastAPI

from review.passwords import hashed, is_right
from review.services import DeskServices
from schemas.people import Person, Role
from tests.review.desk import Clock, Page, Seat, browser, sign_in

SeatOf = Callable[[str], Seat]
OLD, NEW = "Wanderstiefel, 42 Paar", "Wollsocken, 17 Paar"


@pytest.fixture
def url(sqlite_url: str) -> str:
    return sqlite_url


@pytest.fixture(autouse=True)
def erika(services: DeskServices) -> Person:
    person = Person("Erika", Role.VIEWER, services.now(), password_hash=hashed(OLD))
    services.ledger.people.save(person)
    return person


def holds(services: DeskServices, password: str) -> bool:
    found = services.ledger.people.find("Erika")
    assert found is not None
    return is_right(password, found.password_hash)


def test_the_new_one_holds_and_all_other_sessions_end(app: FastAPI, services: DeskServices, seat: SeatOf) -> None:
    here, there = seat("Erika"), seat("Erika")
    stolen = here.client.cookies["skuwright"]
    page = here.get("/").text
    assert ("a", {"href": "/password"}) in Page(page).tags
    answer = here.send("/password", old=OLD, password=NEW, again=NEW)
    assert (answer.status_code, answer.headers["location"]) == (303, "/password?changed=1")
    after = browser(app)
    after.cookies.set("skuwright", answer.cookies["skuwright"])
    page = after.get("/password?changed=1").text
    assert "You are signed out in all other browsers." in page
    assert OLD not in page + answer.text
    assert NEW not in page + answer.text
    # Whoever has the cookie of before is out as well.
    here.client.cookies.clear()
    here.client.cookies.set("skuwright", stolen)
    assert [one.get("/").status_code for one in (there, here)] == [303, 303]
    assert [sign_in(browser(app), "Erika", password).status_code for password in (OLD, NEW)] == [401, 303]
    (event,) = services.ledger.people.events(action="password_changed")
    assert (event.person, event.details) == ("Erika", "")
    assert "changed their password" in seat("admin").get("/history").text


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"old": NEW}, "The old password is wrong."),
        ({"old": ""}, "The old password is wrong."),
        ({"password": NEW + "!"}, "not the same"),
        ({"password": OLD, "again": OLD}, "is the old one"),
        ({"password": "kurz", "again": "kurz"}, "needs 8 to 1024 characters"),
        ({"password": "Erika 1990", "again": "Erika 1990"}, "little more than the name"),
        ({"password": "qwertzuiop", "again": "qwertzuiop"}, "runs along the keyboard"),
        ({"csrf": "another"}, "out of date"),
    ],
)
def test_what_is_wrong_changes_nothing(services: DeskServices, seat: SeatOf, form: dict[str, str], said: str) -> None:
    here = seat("Erika")
    answer = here.client.post("/password", data={"csrf": here.csrf, "old": OLD, "password": NEW, "again": NEW, **form})
    assert answer.status_code == (403 if "csrf" in form else 422)
    assert said in answer.text
    assert not any(secret in answer.text for secret in (OLD, NEW))
    assert holds(services, OLD)
    assert here.get("/").status_code == 200
    assert services.ledger.people.events(action="password_changed") == ()


def test_with_a_session_alone_nobody_guesses_the_password(
    app: FastAPI, services: DeskServices, seat: SeatOf, clock: Clock
) -> None:
    here = seat("Erika")
    tried = [here.send("/password", old=f"guess {number}", password=NEW, again=NEW) for number in range(6)]
    assert [answer.status_code for answer in tried] == [422] * 5 + [429]
    assert int(tried[-1].headers["retry-after"]) > 0
    # The right one has to wait as well, here and at the door.
    assert here.send("/password", old=OLD, password=NEW, again=NEW).status_code == 429
    assert sign_in(browser(app), "Erika", OLD).status_code == 429
    clock.move(minutes=1)
    assert here.send("/password", old=OLD, password=NEW, again=NEW).status_code == 303
    assert holds(services, NEW)


def test_people_of_the_provider_have_none(services: DeskServices, seat: SeatOf) -> None:
    services.ledger.people.save(Person("Oda", Role.ADMIN, services.now(), subject="https://login.example|1"))
    here = seat("Oda")
    assert "/password" not in here.get("/").text
    assert "have no password here" in here.get("/password").text
    answer = here.send("/password", old="", password=NEW, again=NEW)
    assert (answer.status_code, "have no password here" in answer.text) == (422, True)
    found = services.ledger.people.find("Oda")
    assert found is not None
    assert found.password_hash is None


def test_of_two_changes_at_once_one_holds(services: DeskServices, erika: Person) -> None:
    people = services.ledger.people
    changes = {new: people.change_password("Erika", old_hash=str(erika.password_hash), new_hash=new) for new in "ab"}
    assert changes == {"a": True, "b": False}
