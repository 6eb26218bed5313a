"""Writing to the PIM from the desk: who may, what is taken, how it went, and that two do not do it at once."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from fastapi import FastAPI

from ledger import Ledger
from review.app import make_app
from review.services import WrittenBack
from schemas.errors import PimUnavailable, RunUnderWay
from schemas.people import Person, Role
from schemas.proposal import GateOutcome
from schemas.receipt import Receipt, ReceiptStatus
from tests.builders import make_product, make_proposal
from tests.ledger.builders import NOON, accepted, after, in_review, make_checked, make_draft
from tests.review.desk import Clock, Seat, make_services


@dataclass
class Pim:
    """Stands for the write-back: keeps what it was given, and does what the test wants."""

    result: WrittenBack = WrittenBack(1, 0, 0)  # noqa: RUF009 - frozen
    error: Exception | None = None
    given: list[tuple[str, ...]] = field(default_factory=list)
    gate: threading.Event = field(default_factory=threading.Event)

    def __call__(self, ids: Sequence[str]) -> WrittenBack:
        self.given.append(tuple(ids))
        self.gate.wait(10)
        if self.error:
            raise self.error
        return self.result


@pytest.fixture
def pim() -> Pim:
    made = Pim()
    made.gate.set()
    return made


@pytest.fixture
def desk(ledger: Ledger, pim: Pim) -> Callable[[str], Seat]:
    """Return what seats somebody at a desk that can write."""
    clock = Clock()
    for role in Role:
        ledger.people.save(Person(role.value, role, clock.now))
    services = make_services(ledger, clock, write_back=pim)
    app: FastAPI = make_app(services)
    return lambda name: Seat.of(app, services, name)


def stored(ledger: Ledger, *skus: str) -> list[str]:
    """Store accepted proposals; return their ids."""
    drafts = [accepted(identifier=sku) for sku in skus]
    ledger.save_drafts("r1", drafts)
    return [draft.checked.proposal.id for draft in drafts]


def outcome(seat: Seat, body: dict[str, Any]) -> dict[str, Any]:
    """Begin to write and return how it ended."""
    begun = seat.call("/api/write-back", body)
    assert begun.status_code == 202, begun.text
    for _ in range(200):
        found: dict[str, Any] = seat.get(f"/api/write-back/{begun.json()['job']}").json()
        if found["state"] != "running":
            return found
        time.sleep(0.02)
    raise AssertionError("it never ended")


def test_an_approver_writes_an_item_at_once(ledger: Ledger, desk: Callable[[str], Seat], pim: Pim) -> None:
    (key,) = stored(ledger, "A")
    approver = desk("approver")
    assert f'data-write-id="{key}"' in approver.get(f"/items/{key}").text
    assert outcome(approver, {"ids": [key]}) == {"state": "done", "said": "1 written."}
    assert pim.given == [(key,)]
    (event,) = ledger.people.events(action="wrote_back")
    assert (event.person, event.proposal_id, event.details) == ("approver", key, '{"proposals": 1}')


@pytest.mark.parametrize("role", ["viewer", "editor"])
def test_others_wait_for_the_schedule(ledger: Ledger, desk: Callable[[str], Seat], pim: Pim, role: str) -> None:
    (key,) = stored(ledger, "A")
    seat = desk(role)
    assert "data-write-id" not in seat.get(f"/items/{key}").text
    assert "data-write-query" not in seat.get("/?state=accepted").text
    assert seat.call("/api/write-back", {"ids": [key]}).status_code == 403
    assert pim.given == []


def test_without_a_token_nothing_is_written(ledger: Ledger, desk: Callable[[str], Seat], pim: Pim) -> None:
    (key,) = stored(ledger, "A")
    seat = desk("admin")
    assert seat.client.post("/api/write-back", json={"ids": [key]}).status_code == 403
    assert pim.given == []


def test_the_accepted_queue_is_written_as_it_is_filtered(ledger: Ledger, desk: Callable[[str], Seat], pim: Pim) -> None:
    a, b = stored(ledger, "A", "B")
    ledger.save_drafts("r1", [in_review(identifier="C")])
    approver = desk("approver")
    assert "data-write-query" in approver.get("/?state=accepted").text
    assert "data-write-query" not in approver.get("/").text
    outcome(approver, {"query": "state=accepted&q=B"})
    outcome(approver, {"query": "state=waiting"})
    assert [sorted(ids) for ids in pim.given] == [[b], sorted([a, b])]


def test_what_waits_and_a_spot_check_are_refused_alike(ledger: Ledger, desk: Callable[[str], Seat], pim: Pim) -> None:
    waiting = in_review(identifier="A")
    checked = make_checked(make_proposal(identifier="B"), GateOutcome.ACCEPT, auto=True, audited=True)
    drawn = make_draft(checked, product=make_product(identifier="B"))
    ledger.save_drafts("r1", [waiting, drawn])
    approver = desk("approver")
    answers = [approver.call("/api/write-back", {"ids": [draft.checked.proposal.id]}) for draft in (waiting, drawn)]
    assert [answer.status_code for answer in answers] == [409, 409]
    assert answers[0].json() == answers[1].json() == {"problem": "There is nothing to write here."}
    assert approver.call("/api/write-back", {"query": "state=accepted"}).status_code == 409
    assert pim.given == []


def test_two_at_once_are_told_so(ledger: Ledger, desk: Callable[[str], Seat], pim: Pim) -> None:
    (key,) = stored(ledger, "A")
    pim.gate.clear()
    first, second = desk("approver"), desk("admin")
    begun = first.call("/api/write-back", {"ids": [key]}).json()
    assert first.get(f"/api/write-back/{begun['job']}").json()["state"] == "running"
    told = second.call("/api/write-back", {"ids": [key]})
    assert (told.status_code, told.json()["problem"]) == (
        409,
        "Somebody is writing already. Please try again in a few minutes.",
    )
    pim.gate.set()
    for _ in range(200):
        if first.get(f"/api/write-back/{begun['job']}").json()["state"] == "done":
            break
        time.sleep(0.02)
    assert outcome(second, {"ids": [key]})["state"] == "done"


@pytest.mark.parametrize(
    ("error", "state", "said"),
    [
        (RunUnderWay("run 1 on host x, kill 123"), "busy", "Gerade wird schon geschrieben."),
        (PimUnavailable("disk full: /secret/path"), "failed", "Das Schreiben ins PIM ist fehlgeschlagen."),
    ],
)
def test_what_went_wrong_is_said_in_a_short_sentence(
    ledger: Ledger, desk: Callable[[str], Seat], pim: Pim, error: Exception, state: str, said: str
) -> None:
    (key,) = stored(ledger, "A")
    pim.error = error
    approver = desk("approver")
    approver.client.headers["Accept-Language"] = "de"
    found = outcome(approver, {"ids": [key]})
    assert found["state"] == state
    assert found["said"].startswith(said)
    assert "secret" not in found["said"]


def test_a_stale_one_is_counted_and_shown_in_the_item(ledger: Ledger, desk: Callable[[str], Seat], pim: Pim) -> None:
    (key,) = stored(ledger, "A")
    pim.result = WrittenBack(2, 1, 1)
    approver = desk("approver")
    assert outcome(approver, {"ids": [key]})["said"] == (
        "2 written. 1 not written: the product changed since it was pulled. 1 refused by the PIM."
    )
    ledger.save_receipts("w1", [Receipt(key, ReceiptStatus.STALE, "<b>weight</b> changed")], after(3))
    page = approver.get(f"/items/{key}").text
    assert "not written: the product changed since it was pulled" in page
    assert "&lt;b&gt;weight&lt;/b&gt; changed" in page
    assert "The next run will make a new proposal." in page
    assert "data-write-id" not in page


def test_the_item_shows_its_receipt(ledger: Ledger, desk: Callable[[str], Seat]) -> None:
    (key,) = stored(ledger, "A")
    ledger.save_receipts("w1", [Receipt(key, ReceiptStatus.WRITTEN)], NOON)
    assert re_receipt(desk("viewer").get(f"/items/{key}").text).startswith("written, ")


def re_receipt(page: str) -> str:
    """Return the line about the newest receipt."""
    return page.split('receipt">')[1].split("</p>", maxsplit=1)[0]


def test_nobody_asks_for_what_was_never_begun(desk: Callable[[str], Seat]) -> None:
    assert desk("admin").get("/api/write-back/99").status_code == 404


def test_the_key_map_names_the_key_for_those_who_may_write(ledger: Ledger, desk: Callable[[str], Seat]) -> None:
    (proposal_id,) = stored(ledger, "JK-1")
    for role in Role:
        key_map = desk(role.value).get(f"/items/{proposal_id}").text.partition('<dialog id="keys"')[2]
        assert ("<kbd>w</kbd></dt><dd>Write now" in key_map) is role.may(Role.APPROVER), role
