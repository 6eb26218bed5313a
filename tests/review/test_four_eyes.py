"""Texts with a named finding need two people; nobody is offered what they approved first."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest

from ledger import Ledger
from ledger.desk_records import QueueFilter
from review.services import DeskServices
from schemas.people import Role
from tests.builders import make_proposal
from tests.ledger.builders import in_review, make_checked, make_draft, make_finding
from tests.review.desk import Clock, Page, Seat, make_services

SeatOf = Callable[[str], Seat]


@pytest.fixture
def url(sqlite_url: str) -> str:
    return sqlite_url


@pytest.fixture
def services(services: DeskServices) -> DeskServices:
    """Return a desk whose number findings take two people, with one such text before three plain ones."""
    found = replace(make_finding(), text="450 g")
    services.ledger.save_drafts("r1", [make_draft(make_checked(make_proposal(identifier="TWO"), findings=(found,)))])
    services.ledger.save_drafts("r1", [in_review(identifier=f"ONE-{number}") for number in range(3)])
    return replace(services, takes_two=("numbers",))


@pytest.fixture
def two(services: DeskServices) -> str:
    ((proposal_id, _),) = services.ledger.desk.members(QueueFilter(code="numbers.unsupported"))
    return proposal_id


def accept(seat: Seat, proposal_id: str, version: int) -> tuple[int, dict[str, object]]:
    answer = seat.call(f"/api/items/{proposal_id}/decision", {"kind": "accepted", "version": version})
    return answer.status_code, answer.json()


def offered(seat: Seat) -> set[str]:
    """Return the SKUs that somebody is led through."""
    seen: list[str] = []
    found = seat.get("/api/next?order=age").json()
    while found["id"] and found["id"] not in seen:
        seen.append(found["id"])
        found = seat.get(f"/api/next?order=age&after={found['id']}").json()
    return set(seen)


def test_two_people_approve_and_the_second_decides(services: DeskServices, seat: SeatOf, two: str) -> None:
    editor, approver = seat("editor"), seat("approver")
    version = services.ledger.proposal(two).version
    status, first = accept(editor, two, version)
    assert (status, first["waits_for_second"], first["state"]) == (200, True, "review")
    status, again = accept(editor, two, version + 1)
    assert (status, again) == (403, {"problem": "Your role does not allow that."})
    status, second = accept(approver, two, version + 1)
    assert (status, second["waits_for_second"], second["state"]) == (200, False, "accepted")
    (verdict,) = services.ledger.proposal(two).verdicts
    assert verdict.reviewer == "approver"


def test_nobody_approves_twice(services: DeskServices, seat: SeatOf, two: str) -> None:
    approver = seat("approver")
    version = services.ledger.proposal(two).version
    assert accept(approver, two, version)[0] == 200
    assert accept(seat("approver"), two, version + 1) == (
        409,
        {"problem": "You have approved already. It takes a second person."},
    )


def test_the_first_is_not_offered_it_again_nor_is_who_may_not_be_second(
    services: DeskServices, seat: SeatOf, two: str
) -> None:
    approver = seat("approver")
    assert two in offered(approver)
    accept(approver, two, services.ledger.proposal(two).version)
    assert two not in offered(approver)
    assert len(offered(approver)) == 3
    assert two not in offered(seat("editor"))
    assert two in offered(seat("admin"))
    # The list still has it, for all.
    assert "TWO" in Page(approver.get("/").text).text


def test_the_queue_filters_what_waits_for_a_second_person(services: DeskServices, seat: SeatOf, two: str) -> None:
    admin = seat("admin")
    assert "waits for a second person" not in admin.get("/").text
    accept(seat("approver"), two, services.ledger.proposal(two).version)
    assert 'href="/?second=1"' in admin.get("/").text
    page = Page(admin.get("/?second=1").text)
    assert "TWO" in page.text
    assert "ONE-" not in page.text
    assert services.ledger.desk.waits_for_second(QueueFilter(family="jackets")) == 1
    assert services.ledger.desk.waits_for_second(QueueFilter(family="lamps")) == 0
    accept(admin, two, services.ledger.proposal(two).version)
    assert "waits for a second person" not in seat("viewer").get("/").text


def test_counts_are_those_of_the_list_when_it_shows_what_waits_for_a_second_person(
    services: DeskServices, seat: SeatOf, two: str
) -> None:
    admin = seat("admin")
    other = make_draft(make_checked(make_proposal(identifier="LAMP", family="lamps", locale="en_US")))
    services.ledger.save_drafts("r1", [other])
    accept(seat("approver"), two, services.ledger.proposal(two).version)

    def counted(query: str) -> list[str]:
        """Return the links that narrow the list, with their counts, and the count of the list itself."""
        page = admin.get(f"/?{query}").text
        facets = re.findall(r'href="/\?([^"]*)"[^>]*><span class="name">.*?</span> <span class="count">(\d+)<', page)
        (shown,) = re.findall(r"<h1>[^<]*<span class=\"count\">(\d+)", page)
        return [f"{unescape(link)}: {count}" for link, count in facets if count != "0"] + [f"shown: {shown}"]

    assert "shown: 5" in counted("")
    narrowed = counted("second=1")
    assert "shown: 1" in narrowed
    assert {"second=1&family=jackets: 1", "second=1&code=numbers.unsupported: 1"} <= set(narrowed)
    assert not any("lamps" in one or "en_US" in one for one in narrowed)
    assert not any(one.endswith((": 2", ": 3", ": 4")) for one in narrowed)
    assert "shown: 0" in counted("second=1&family=lamps")
    assert "shown: 0" in counted("second=1&state=blocked")


def test_a_rejection_takes_one_person(services: DeskServices, seat: SeatOf, two: str) -> None:
    body = {"kind": "rejected", "reason": "fact", "version": services.ledger.proposal(two).version}
    answer = seat("editor").call(f"/api/items/{two}/decision", body)
    assert (answer.status_code, answer.json()["state"]) == (200, "rejected")


def test_an_edited_text_waits_for_the_second_person_as_it_was_edited(
    services: DeskServices, seat: SeatOf, two: str
) -> None:
    body = {"kind": "edited", "text": "Eine Jacke.", "version": services.ledger.proposal(two).version}
    assert seat("editor").call(f"/api/items/{two}/decision", body).json()["waits_for_second"] is True
    accept(seat("approver"), two, services.ledger.proposal(two).version)
    assert services.ledger.proposal(two).final_text == "Eine Jacke."


def test_roles_of_a_desk(ledger: Ledger, clock: Clock) -> None:
    assert [role for role in Role if role.may(Role.APPROVER)] == [Role.APPROVER, Role.ADMIN]
    assert make_services(ledger, clock).takes_two == ()
