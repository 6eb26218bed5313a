"""Admins add people, change roles, lock and unlock, and end sessions."""

from collections.abc import Callable

import pytest
from fastapi import FastAPI

from review.passwords import is_right
from review.services import DeskServices
from schemas.people import Role
from tests.review.desk import Clock, Page, Seat, browser, sign_in

SeatOf = Callable[[str], Seat]


@pytest.fixture
def url(sqlite_url: str) -> str:
    return sqlite_url


def test_an_admin_changes_a_role_and_ends_the_sessions(services: DeskServices, seat: SeatOf) -> None:
    admin, editor = seat("admin"), seat("editor")
    assert editor.get("/").status_code == 200
    answer = admin.send("/people", name="editor", role="approver", active="yes")
    assert (answer.status_code, answer.headers["location"]) == (303, "/people")
    found = services.ledger.people.find("editor")
    assert found is not None
    assert found.role is Role.APPROVER
    assert editor.get("/").status_code == 303
    (event, *_) = services.ledger.people.events(action="person_changed")
    assert (event.person, event.details) == ("admin", "editor: approver")


def test_an_admin_locks_and_unlocks_somebody(services: DeskServices, seat: SeatOf) -> None:
    admin, editor = seat("admin"), seat("editor")
    admin.send("/people", name="editor", role="editor")
    assert editor.get("/").status_code == 303
    page = Page(admin.get("/people").text)
    assert "locked" in page.text
    admin.send("/people", name="editor", role="editor", active="yes")
    assert seat("editor").get("/").status_code == 200


def test_a_change_without_a_change_ends_no_session(seat: SeatOf) -> None:
    admin, editor = seat("admin"), seat("editor")
    admin.send("/people", name="editor", role="editor", active="yes")
    assert editor.get("/").status_code == 200


@pytest.mark.parametrize("form", [{"role": "editor", "active": "yes"}, {"role": "admin", "active": ""}])
def test_the_last_admin_stays(services: DeskServices, seat: SeatOf, form: dict[str, str]) -> None:
    admin = seat("admin")
    answer = admin.send("/people", name="admin", **form)
    assert (answer.status_code, "At least one person" in answer.text) == (422, True)
    assert admin.get("/people").status_code == 200


@pytest.mark.parametrize("form", [{"name": "nobody", "role": "admin"}, {"name": "editor", "role": "boss"}, {}])
def test_a_broken_form_changes_nothing(services: DeskServices, seat: SeatOf, form: dict[str, str]) -> None:
    before = services.ledger.people.all()
    assert seat("admin").send("/people", **form).status_code == 422
    assert [person.role for person in services.ledger.people.all()] == [person.role for person in before]


GOOD = "Wanderstiefel, 42 Paar"
NEW = {"name": "  Erika   Muster ", "role": "editor", "password": GOOD}


def test_an_admin_adds_somebody_who_can_sign_in_then(app: FastAPI, services: DeskServices, seat: SeatOf) -> None:
    answer = seat("admin").send("/people/add", **NEW)
    assert (answer.status_code, answer.headers["location"]) == (303, "/people")
    found = services.ledger.people.find("erika muster")
    assert found is not None
    assert (found.name, found.role, found.is_active, found.subject) == ("Erika Muster", Role.EDITOR, True, None)
    assert is_right(GOOD, found.password_hash)
    (event,) = services.ledger.people.events(action="person_added")
    assert (event.person, event.details) == ("admin", "Erika Muster: editor")
    assert sign_in(browser(app), "Erika Muster", GOOD).status_code == 303


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMIN])
def test_nobody_else_adds_people_or_ends_sessions(services: DeskServices, seat: SeatOf, role: Role) -> None:
    sitting, admin = seat(role.value), seat("admin")
    assert sitting.get("/people").status_code == 403
    assert sitting.send("/people/add", **NEW).status_code == 403
    assert sitting.send("/people/sessions", name="admin").status_code == 403
    assert admin.get("/").status_code == 200
    assert len(services.ledger.people.all()) == len(Role)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"name": " "}, "The name is missing"),
        ({"name": "x" * 101}, "The name is missing"),
        ({"name": "a\u202eb"}, "The name is missing"),
        ({"name": "-"}, "The name is missing"),
        ({"role": "boss"}, "The name is missing"),
        ({"password": ""}, "8 to 1024 characters"),
        ({"password": "kurz"}, "8 to 1024 characters"),
        ({"password": "erika muster"}, "little more than the name"),
        ({"password": "qwertzuiop"}, "runs along the keyboard"),
        ({"password": "aaaaaaaaaaaa"}, "five different characters"),
        ({"password": "Zeile 1\tZeile 2"}, "no keyboard has"),
        ({"subject": "4711"}, "incomplete"),
        ({"name": "ADMIN"}, "such a person"),
        ({"name": "x" * 300}, "incomplete"),
        ({"password": "x" * 2000}, "incomplete"),
    ],
)
def test_what_is_wrong_is_said_and_the_form_keeps_all_but_the_password(
    services: DeskServices, seat: SeatOf, changes: dict[str, str], said: str
) -> None:
    admin, given = seat("admin"), NEW | changes
    before = services.ledger.people.all()
    answer = admin.send("/people/add", **given)
    assert (answer.status_code, said in answer.text) == (422, True)
    assert services.ledger.people.all() == before
    assert services.ledger.people.events(action="person_added") == ()
    assert not given["password"] or given["password"] not in answer.text
    if said not in ("The name is missing", "incomplete"):
        assert f'value="{given["name"]}"' in answer.text


def test_problems_are_said_in_german_too(seat: SeatOf) -> None:
    admin = seat("admin")
    admin.send("/language", language="de")
    page = admin.send("/people/add", **NEW | {"password": "kurz"}).text
    assert "Das Passwort braucht 8 bis 1024 Zeichen." in page
    assert "Neue Person" in page


def test_who_adds_wrongly_too_often_waits_and_a_success_counts_as_none(
    services: DeskServices, seat: SeatOf, clock: Clock
) -> None:
    admin = seat("admin")
    for number in range(25):
        assert admin.send("/people/add", name=f"n{number}", role="viewer", password=GOOD).status_code == 303
    for _ in range(20):
        assert admin.send("/people/add", **NEW | {"password": ""}).status_code == 422
    answer = admin.send("/people/add", **NEW)
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "15")
    assert "try again in 15 seconds" in answer.text
    assert services.ledger.people.find("Erika Muster") is None
    clock.move(seconds=15)
    assert admin.send("/people/add", **NEW).status_code == 303


def test_an_admin_ends_all_sessions_of_somebody(services: DeskServices, seat: SeatOf, clock: Clock) -> None:
    here, there, admin = seat("editor"), seat("editor"), seat("admin")
    assert services.ledger.people.open_sessions(clock.now) == {"editor": 2, "admin": 1}
    assert "Sign editor out everywhere" in admin.get("/people").text
    assert admin.send("/people/sessions", name="EDITOR").status_code == 303
    assert (here.get("/").status_code, there.get("/").status_code) == (303, 303)
    (event,) = services.ledger.people.events(action="sessions_ended")
    assert (event.person, event.details) == ("admin", "editor")
    assert "Sign editor out everywhere" not in admin.get("/people").text
    # Nothing to end is nothing to note, and whom nobody knows cannot be signed out.
    admin.send("/people/sessions", name="editor")
    assert len(services.ledger.people.events(action="sessions_ended")) == 1
    assert admin.send("/people/sessions", name="nobody").status_code == 422


def test_sessions_that_ended_by_themselves_are_not_counted(services: DeskServices, seat: SeatOf, clock: Clock) -> None:
    seat("editor")
    clock.move(hours=13)
    assert services.ledger.people.open_sessions(clock.now) == {}


def test_an_admin_may_sign_themselves_out_everywhere(seat: SeatOf) -> None:
    admin = seat("admin")
    assert admin.send("/people/sessions", name="admin").status_code == 303
    assert admin.get("/people").status_code == 303
