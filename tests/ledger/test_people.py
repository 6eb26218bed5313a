"""People and sessions, saved views, owners, assignments, and events that nobody changes."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DatabaseError

from ledger import Ledger
from ledger.people import names_of
from ledger.tables import events
from schemas.errors import ConfigError
from schemas.people import Assignment, DeskEvent, OwnedKind, Person, Role, Session
from tests.ledger.builders import NOON, after

ADA = Person("Ada", Role.EDITOR, NOON, password_hash="$argon2id$x", language="de")


def begin(ledger: Ledger, token: str, name: str = "Ada", *, minutes: float = 0) -> None:
    given: dict[str, Any] = {"token_hash": token, "csrf": f"form-{token}", "began_at": after(minutes)}
    ledger.people.begin_session(name, **given, ends_at=after(minutes + 60))


def test_somebody_is_found_by_name_whatever_its_case_and_by_what_a_provider_calls_them(ledger: Ledger) -> None:
    zoe = Person("Zoë", Role.ADMIN, NOON, subject="https://idp.example|42", is_active=False)
    for person in (zoe, ADA):
        ledger.people.save(person)
    assert ledger.people.all() == (ADA, zoe)
    assert [ledger.people.find(name) for name in ("ada", "ADA", "ZOË", "Ad")] == [ADA, ADA, zoe, None]
    assert ledger.people.find_subject("https://idp.example|42") == zoe
    assert ledger.people.find_subject("https://idp.example|4") is None
    assert names_of(ledger.people.all()) == ("Ada",)


def test_who_is_changed_keeps_the_day_they_came_and_loses_all_sessions(ledger: Ledger) -> None:
    ledger.people.save(ADA)
    ledger.people.save(Person("Bob", Role.VIEWER, NOON))
    begin(ledger, "t1")
    begin(ledger, "t2", "Bob")
    ledger.people.save(replace(ADA, role=Role.ADMIN, added_at=after(9)))
    assert ledger.people.find("Ada") == replace(ADA, role=Role.ADMIN, last_in=NOON)
    assert ledger.people.session("t1", after(1)) is None
    assert ledger.people.session("t2", after(1)) is not None


def test_a_session_holds_until_it_ends(ledger: Ledger) -> None:
    ledger.people.save(ADA)
    begin(ledger, "t1")
    assert ledger.people.session("t1", after(60)) == Session(replace(ADA, last_in=NOON), "form-t1", after(60))
    assert ledger.people.session("t1", after(60) + timedelta(microseconds=1)) is None
    assert ledger.people.session("t", after(1)) is None
    ledger.people.end_session("t1")
    assert ledger.people.session("t1", after(1)) is None


def test_a_new_session_sweeps_out_those_that_have_ended(ledger: Ledger) -> None:
    ledger.people.save(ADA)
    begin(ledger, "old")
    begin(ledger, "other", minutes=30)
    begin(ledger, "new", minutes=61)
    with ledger.database.read() as connection:
        left = set(connection.exec_driver_sql("SELECT token_hash FROM sessions").scalars())
    assert left == {"other", "new"}


def test_the_inactive_have_no_session_and_nobody_begins_one_for_who_is_unknown(ledger: Ledger) -> None:
    ledger.people.save(replace(ADA, is_active=False))
    begin(ledger, "t1")
    assert ledger.people.session("t1", after(1)) is None
    with pytest.raises(DatabaseError):
        begin(ledger, "t2", "Nobody")


def test_a_language_is_kept_and_the_session_too(ledger: Ledger) -> None:
    ledger.people.save(ADA)
    begin(ledger, "t1")
    ledger.people.set_language("Ada", "en")
    found = ledger.people.session("t1", after(1))
    assert found is not None
    assert (found.person.name, found.person.language) == ("Ada", "en")


def test_views_are_kept_by_person_and_name(ledger: Ledger) -> None:
    for person, name, query in (("ada", "Zelte", "family=tents"), ("ada", "Alt", "days=30"), ("bob", "Zelte", "q=x")):
        ledger.people.save_view(person, name, query)
    ledger.people.save_view("ada", "Zelte", "family=tents&order=age")
    assert ledger.people.views("ada") == (("Alt", "days=30"), ("Zelte", "family=tents&order=age"))
    ledger.people.save_view("ada", "Zelte", None)
    assert (ledger.people.views("ada"), ledger.people.views("bob")) == ((("Alt", "days=30"),), (("Zelte", "q=x"),))


def test_things_have_one_owner_each(ledger: Ledger) -> None:
    ledger.people.save(ADA)
    ledger.people.save(Person("Bob", Role.VIEWER, NOON))
    ledger.people.set_owner(OwnedKind.FAMILY, "jackets", "Ada")
    ledger.people.set_owner(OwnedKind.CHECK, "jackets", "Bob")
    ledger.people.set_owner(OwnedKind.FAMILY, "jackets", "Bob")
    both = {(OwnedKind.FAMILY, "jackets"): "Bob", (OwnedKind.CHECK, "jackets"): "Bob"}
    assert ledger.people.owners() == both
    with pytest.raises(ConfigError, match="Eve: nobody of that name"):
        ledger.people.set_owner(OwnedKind.FAMILY, "jackets", "Eve")
    assert ledger.people.owners() == both
    ledger.people.set_owner(OwnedKind.FAMILY, "jackets", None)
    assert ledger.people.owners() == {(OwnedKind.CHECK, "jackets"): "Bob"}


def test_who_is_assigned_relieves_who_was_and_the_first_due_comes_first(ledger: Ledger) -> None:
    for name in ("Ada", "Bob"):
        ledger.people.save(Person(name, Role.EDITOR, NOON))
    jackets = Assignment("jackets", None, "Ada", after(50), "root", NOON)
    german = Assignment("jackets", "de_DE", "Bob", None, "root", NOON)
    tents = Assignment("tents", None, "Bob", after(10), "root", NOON)
    for given in (replace(jackets, person="Bob"), german, tents, jackets):
        ledger.people.assign(given)
    assert ledger.people.assignments() == (tents, jackets, german)
    with pytest.raises(ConfigError, match="Eve: nobody of that name"):
        ledger.people.assign(replace(jackets, person="Eve"))
    ledger.people.unassign("jackets", None)
    assert ledger.people.assignments() == (tents, german)


def test_events_are_told_newest_first_by_proposal_and_by_action(ledger: Ledger) -> None:
    signed = DeskEvent(after(1), "ada", "signed_in")
    asked = DeskEvent(after(2), "ada", "new_draft", "p1", '{"note": "kürzer"}')
    other = DeskEvent(after(2), "bob", "new_draft", "p2", milliseconds=7, takes_back=1, bulk_id="b1")
    for event in (signed, asked, other):
        ledger.people.add_event(event)
    assert ledger.people.events() == (other, asked, signed)
    assert ledger.people.events(proposal_id="p1") == (asked,)
    assert ledger.people.events(action="new_draft", limit=1) == (other,)
    assert ledger.people.events(proposal_id="p1", action="signed_in") == ()


@pytest.mark.parametrize("change", [update(events).values(person="eve"), delete(events)])
def test_nobody_changes_or_deletes_what_somebody_did(ledger: Ledger, change: Any) -> None:
    event = DeskEvent(after(1), "ada", "signed_in")
    ledger.people.add_event(event)
    with pytest.raises(DatabaseError, match="events is append-only"), ledger.database.write() as connection:
        connection.execute(change)
    assert ledger.people.events() == (event,)
