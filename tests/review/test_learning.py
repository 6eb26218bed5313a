"""What an approver says of reported words that were left in: one word at a time, with its origin, and learned."""

import json
from collections.abc import Callable

import pytest
from fastapi import FastAPI

from flows.desk_words import offered_words
from ledger import Ledger
from ledger.learned_words import WordSense, in_force
from review.app import make_app
from schemas.finding import Finding, Severity
from schemas.people import Person, Role
from schemas.verdict import VerdictKind
from tests.builders import make_proposal
from tests.ledger.builders import make_checked, make_draft, make_verdict
from tests.review.desk import Clock, Seat, make_services

TEXT = "Die edle Jacke Nordwind ist <b>bissfest</b> und hält warm."


def found(word: str, code: str = "grounding.unlicensed_property") -> Finding:
    return Finding(code, Severity.WARNING, f"{word} stands in no fact", text=word)


FINDINGS = (
    found("edle"),
    found("Edle"),
    found("bissfest"),
    found("hält warm"),
    found("450", "numbers.unsupported"),
)


@pytest.fixture
def key(ledger: Ledger) -> str:
    """Store a text in which checks reported words; it waits."""
    draft = make_draft(make_checked(make_proposal(text=TEXT), findings=FINDINGS))
    ledger.save_drafts("r1", [draft])
    return draft.checked.proposal.id


@pytest.fixture
def desk(ledger: Ledger) -> Callable[[str], Seat]:
    clock = Clock()
    for role in Role:
        ledger.people.save(Person(role.value, role, clock.now))
    services = make_services(ledger, clock, words=offered_words)
    app: FastAPI = make_app(services)
    return lambda name: Seat.of(app, services, name)


def accept(seat: Seat, key: str) -> dict[str, object]:
    answer: dict[str, object] = seat.call(
        f"/api/items/{key}/decision", {"kind": "accepted", "version": 1, "seconds": 2}
    ).json()
    return answer


def test_single_words_are_offered_once_where_they_were_left_in(ledger: Ledger, key: str) -> None:
    offered = offered_words(ledger.proposal(key))
    assert [(one.written, one.language) for one in offered] == [("edle", "de"), ("bissfest", "de")]
    ledger.decide(make_verdict(key, VerdictKind.EDITED, text="Die edle Jacke Nordwind."))
    assert [one.written for one in offered_words(ledger.proposal(key))] == ["edle"]


def test_an_approver_is_asked_after_accepting_and_others_are_not(
    ledger: Ledger, desk: Callable[[str], Seat], key: str
) -> None:
    approver = desk("approver")
    assert 'id="words"' not in approver.get(f"/items/{key}").text
    assert accept(approver, key)["words"] == ["edle", "bissfest"]
    page = approver.get(f"/items/{key}").text
    assert 'id="words"' in page
    assert "edle stands in no fact" in page
    assert 'id="words"' not in desk("editor").get(f"/items/{key}").text
    ledger.undo(key, by="approver", at=Clock().now)
    assert 'id="words"' not in approver.get(f"/items/{key}").text


def test_an_editors_answer_asks_nothing(desk: Callable[[str], Seat], key: str) -> None:
    assert accept(desk("editor"), key)["words"] == []


def test_what_is_said_of_a_word_is_learned_with_its_origin(
    ledger: Ledger, desk: Callable[[str], Seat], key: str
) -> None:
    approver = desk("approver")
    accept(approver, key)
    sent = approver.send("/words", proposal_id=key, word="edle", sense="neutral", scope="family")
    assert sent.headers["location"] == f"/items/{key}#words"
    approver.send("/words", proposal_id=key, word="bissfest", sense="claim", scope="all", because="steht nirgends")
    held = {entry.word: entry for entry in in_force(ledger.learned_words())}
    edle, bissfest = held["edle"], held["bissfest"]
    assert (edle.sense, edle.family, edle.language, edle.reviewer, edle.proposal_id) == (
        WordSense.NEUTRAL, "jackets", "de", "approver", key,
    )  # fmt: skip
    assert (bissfest.sense, bissfest.family, bissfest.because) == (WordSense.CLAIM, None, "steht nirgends")
    assert 'id="words"' not in approver.get(f"/items/{key}").text
    events = ledger.people.events(action="taught_word")
    assert [json.loads(event.details)["as"] for event in events] == ["claim", "neutral"]
    page = desk("viewer").get("/words").text
    assert "edle" in page
    assert "steht nirgends" in page
    assert "/words/withdraw" not in page


def test_it_is_taken_back_and_asked_again(ledger: Ledger, desk: Callable[[str], Seat], key: str) -> None:
    approver = desk("approver")
    accept(approver, key)
    approver.send("/words", proposal_id=key, word="edle", sense="neutral", scope="family")
    assert "/words/withdraw" in approver.get("/words").text
    assert approver.send("/words/withdraw", word="edle", language="de", family="jackets").status_code == 303
    assert in_force(ledger.learned_words()) == ()
    assert len(ledger.learned_words()) == 2
    assert ">edle<" in approver.get(f"/items/{key}").text
    assert approver.send("/words/withdraw", word="edle", language="de", family="jackets").status_code == 422


@pytest.mark.parametrize(
    "form",
    [
        {"word": "hält warm", "sense": "neutral"},
        {"word": "wasserdicht", "sense": "neutral"},
        {"word": "edle", "sense": "withdrawn"},
        {"word": "edle", "sense": ""},
        {"word": "edle", "sense": "neutral", "proposal_id": "f" * 32},
    ],
)
def test_nothing_else_is_learned(ledger: Ledger, desk: Callable[[str], Seat], key: str, form: dict[str, str]) -> None:
    approver = desk("approver")
    accept(approver, key)
    wanted = 404 if "proposal_id" in form else 422
    assert approver.send("/words", **{"proposal_id": key, **form}).status_code == wanted
    assert ledger.learned_words() == ()


def test_nothing_is_learned_of_what_waits_or_was_rejected(
    ledger: Ledger, desk: Callable[[str], Seat], key: str
) -> None:
    admin = desk("admin")
    assert admin.send("/words", proposal_id=key, word="edle", sense="neutral").status_code == 422
    ledger.decide(make_verdict(key, VerdictKind.REJECTED))
    assert admin.send("/words", proposal_id=key, word="edle", sense="neutral").status_code == 422
    assert ledger.learned_words() == ()
