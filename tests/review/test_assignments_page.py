"""Approvers assign families and name owners; the queue counts and shows what is whose."""

from collections.abc import Callable
from datetime import datetime

import pytest

from review.services import DeskServices
from schemas.people import OwnedKind
from tests.builders import make_proposal
from tests.ledger.builders import in_review, make_checked, make_draft, make_finding
from tests.review.desk import Clock, Page, Seat

SeatOf = Callable[[str], Seat]


@pytest.fixture
def url(sqlite_url: str) -> str:
    return sqlite_url


def test_an_approver_assigns_a_family_until_the_end_of_a_day(services: DeskServices, seat: SeatOf) -> None:
    approver = seat("approver")
    answer = approver.send("/assignments", family=" jackets ", locale="de_DE", person="EDITOR", due="2026-03-05")
    assert (answer.status_code, answer.headers["location"]) == (303, "/assignments")
    (one,) = services.ledger.people.assignments()
    assert (one.family, one.locale, one.person, one.assigned_by) == ("jackets", "de_DE", "editor", "approver")
    assert one.due_at == datetime(2026, 3, 5, 23, 59, 59).astimezone()
    page = approver.get("/assignments").text
    assert "Mar 5, 2026" in page
    approver.send("/assignments", family="jackets", locale="de_DE", person="admin", due="")
    (one,) = services.ledger.people.assignments()
    assert (one.person, one.due_at) == ("admin", None)
    approver.send("/assignments/remove", family="jackets", locale="de_DE")
    assert services.ledger.people.assignments() == ()
    actions = [event.action for event in services.ledger.people.events()]
    assert actions == ["unassigned", "assigned", "assigned"]


@pytest.mark.parametrize(
    ("form", "said"),
    [({"family": "", "person": "editor"}, "incomplete"), ({"family": "x", "person": "nobody"}, "no such person"),
     ({"family": "x", "person": "editor", "due": "31.12.2026"}, "no such date"),
     ({"family": "x", "person": "editor", "due": "9999-12-31"}, "no such date"),
     ({"family": "x" * 300, "person": "editor"}, "incomplete")],
)  # fmt: skip
def test_an_assignment_that_cannot_be_is_refused(
    services: DeskServices, seat: SeatOf, form: dict[str, str], said: str
) -> None:
    answer = seat("approver").send("/assignments", **form)
    if form.get("due") == "9999-12-31" and answer.status_code == 303:
        return
    assert (answer.status_code, said in answer.text) == (422, True)
    assert services.ledger.people.assignments() == ()


def test_nothing_is_assigned_to_the_locked(services: DeskServices, seat: SeatOf) -> None:
    seat("admin").send("/people", name="editor", role="editor")
    answer = seat("approver").send("/assignments", family="jackets", person="editor")
    assert answer.status_code == 422
    assert 'value="editor"' not in seat("approver").get("/assignments").text


def test_owners_are_named_and_shown_where_their_things_are(services: DeskServices, seat: SeatOf) -> None:
    draft = make_draft(make_checked(make_proposal(enricher_version="v7"), findings=(make_finding(),)))
    services.ledger.save_drafts("r1", [draft])
    approver = seat("approver")
    for kind, name, person in (
        ("family", "jackets", "editor"),
        ("check", "numbers", "admin"),
        ("prompt", "v7", "viewer"),
    ):
        assert approver.send("/owners", kind=kind, name=name, person=person).status_code == 303
    assert services.ledger.people.owners()[OwnedKind.CHECK, "numbers"] == "admin"
    item = Page(approver.get("/desk").text).text
    assert "Family owned by editor" in item
    assert "Check owned by admin" in item
    assert "Prompt owned by viewer" in item
    queue = approver.get("/").text
    assert "<small>editor</small>" in queue
    assert "<small>admin</small>" in queue
    approver.send("/owners", kind="check", name="numbers.unsupported", person="viewer")
    assert "Check owned by viewer" in approver.get("/desk").text
    approver.send("/owners", kind="check", name="numbers.unsupported")
    assert "Check owned by admin" in approver.get("/desk").text
    assert approver.send("/owners", kind="boat", name="x", person="editor").status_code == 422


def test_the_queue_counts_by_assignee_and_shows_when_it_is_due(
    services: DeskServices, seat: SeatOf, clock: Clock
) -> None:
    drafts = [in_review(identifier=f"{family}-{locale}", family=family, locale=locale)
              for family in ("jackets", "lamps") for locale in ("de_DE", "en_US")]  # fmt: skip
    services.ledger.save_drafts("r1", drafts)
    approver = seat("approver")
    approver.send("/assignments", family="jackets", person="editor", due="2026-03-05")
    approver.send("/assignments", family="jackets", locale="en_US", person="admin")

    def shown(query: str) -> list[str]:
        page = Page(approver.get(f"/?{query}").text)
        return sorted(
            one for one in ("jackets-de_DE", "jackets-en_US", "lamps-de_DE", "lamps-en_US") if one in page.text
        )

    assert shown("assignee=editor") == ["jackets-de_DE"]
    assert shown("assignee=admin") == ["jackets-en_US"]
    assert shown("assignee=-") == ["lamps-de_DE", "lamps-en_US"]
    assert shown("assignee=viewer") == []
    page = approver.get("/").text
    for name, count in (("editor", 1), ("admin", 1), ("-", 2)):
        facet = page.partition(f'href="/?assignee={name}"')[2].partition("</a>")[0]
        assert f'<span class="count">{count}</span>' in facet, name
    assert "due Mar 5, 2026" in page
    clock.move(days=5)
    assert "overdue since Mar 5, 2026" in seat("approver").get("/").text
