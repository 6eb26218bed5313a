"""What findings say on the pages: German for those who read German, the message as it is for all others."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from ledger.desk_records import QueueFilter
from quality_checks.german import english_sentence, german_sentence
from quality_checks.rule_packs.loader import BUILT_IN, shelf
from review.app import make_app
from review.sentences import Sentences
from review.services import DeskServices
from schemas.finding import Evidence, Finding
from schemas.names import Names
from schemas.proposal import CheckedProposal, GateOutcome
from tests.builders import make_proposal
from tests.ledger.builders import make_checked, make_draft, make_finding
from tests.review.desk import Seat

SeatOf = Callable[[str], Seat]


@pytest.fixture
def url(sqlite_url: str) -> str:
    return sqlite_url


def sentence(found: Finding, names: Names, language: str) -> str | None:
    return german_sentence(found, names, shelf()) if language == "de" else english_sentence(found, shelf())


@pytest.fixture
def desk(services: DeskServices) -> DeskServices:
    """Return a desk whose checks report the wrong weight, a rule of a pack, and what nobody put into German."""
    weight = make_finding(
        message='"540 g" stands in no fact; the nearest is weight = "450 GRAM"',
        evidence=(Evidence("weight", "450", "GRAM"),),
        law=None,
    )
    rule = shelf().packs["green_claims"].rules[0]
    green = make_finding(
        code=rule.code, message=f'"grün": {rule.why.en}', rule="green_claims/generic", law=rule.law, evidence=()
    )
    found = (weight, green, make_finding(code="own.check", message="is odd", evidence=(), law=None))
    services.ledger.save_drafts("r1", [make_draft(make_checked(make_proposal(), findings=found))])

    def recheck(stored: object, text: str) -> CheckedProposal:
        return CheckedProposal(make_proposal(text=text), found, GateOutcome.REVIEW, is_auto_accepted=False)

    return replace(services, sentence=sentence, recheck=recheck)


def test_findings_are_said_in_the_language_of_the_pages(desk: DeskServices) -> None:
    seat = Seat.of(make_app(desk), desk, "editor")
    quoted = 'lang="en">&#34;540 g&#34; stands in no fact; the nearest is weight = &#34;450 GRAM&#34;</span>'
    page = seat.get("/desk").text
    assert quoted in page
    assert "environmental performance. Name the proven property itself" in page
    seat.send("/language", language="de")
    page = seat.get("/desk").text
    assert 'lang="de">„540 g“ steht in keinem Fakt. Am nächsten kommt Gewicht = „450\u202fg“.</span>' in page
    assert "„grün“: Allgemeine Umweltaussagen sind nur" in page
    assert '<span class="law">UWG § 3(3) mit Anhang; Richtlinie 2005/29/EG Anhang I Nr. 4a</span>' in page
    assert '<span class="message" lang="en">is odd</span>' in page


def test_findings_on_a_text_that_is_being_written_are_said_in_it_too(desk: DeskServices) -> None:
    seat = Seat.of(make_app(desk), desk, "editor")
    seat.send("/language", language="de")
    (row,) = desk.ledger.desk.rows(QueueFilter())
    answer = seat.call(f"/api/items/{row.id}/check", {"text": "540 g"}).json()
    said = [(one["message_language"], one["law"]) for one in answer["findings"]]
    assert said == [("de", ""), ("de", "UWG § 3(3) mit Anhang; Richtlinie 2005/29/EG Anhang I Nr. 4a"), ("en", "")]
    assert answer["findings"][0]["message"].startswith("„540 g“ steht in keinem Fakt.")


def test_every_law_of_the_packs_is_named_in_german(services: DeskServices) -> None:
    for pack_id in BUILT_IN:
        for rule in shelf().packs[pack_id].rules:
            said = Sentences(services, "de", "de_DE")(make_finding(law=rule.law))
            english = {"Regulation", "Directive", "annex", "art.", "no.", "recital", "with", "to", "on", "(EC)"}
            assert english.isdisjoint(said.law.replace(";", " ").split()), said.law
            assert said.law.startswith(rule.law.partition(" ")[0][:3]) or said.law[0] in "VR"
