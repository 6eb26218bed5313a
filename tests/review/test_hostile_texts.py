"""Texts of suppliers, models and people that would be pages: on every page and piece of page they stay texts."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from ledger.desk_records import QueueFilter
from review.app import make_app
from review.services import DeskServices
from schemas.finding import Repair
from schemas.people import Assignment, DeskEvent, OwnedKind, Person, Role
from schemas.product import Value
from schemas.structure import Attribute, AttributeType
from schemas.verdict import VerdictKind
from tests.builders import make_product, make_proposal, make_structure
from tests.ledger.builders import make_checked, make_draft, make_finding, make_verdict
from tests.review.desk import Clock, Page, Seat
from tests.review.test_guard import assert_nothing_inline

SCRIPT = "<script>alert(7)</script>"
IMAGE = '"><img src=x onerror=alert(7)>'
QUOTE = "' autofocus onfocus='alert(7)"
LINK = "javascript:alert(7)"
TEMPLATE = "{{ 7 * 191 }}{% for x in () %}"
CLOSING = "</textarea></mark></dialog></article><svg onload=alert(7)>"
TURNED = "gpj.\u202eexe\u2066\u200b"
HOSTILE = (SCRIPT, IMAGE, QUOTE, LINK, TEMPLATE, CLOSING, TURNED)
PAGES = ("/", "/desk", "/items/{id}", "/?family={text}", "/?q={text}&order={text}", "/desk?family={text}&code={text}",
         "/?state={text}&days={text}&locale={text}", "/sign-in?next={text}", "/{text}",
         "/people", "/assignments", "/history", "/clusters", "/bulk?family={text}", "/figures", "/words",
         "/skus/?sku={text}")  # fmt: skip
PIECES = ("/api/next", "/api/items/{id}")


@pytest.fixture
def url(sqlite_url: str) -> str:
    return sqlite_url


@pytest.fixture(params=HOSTILE, ids=["script", "image", "quote", "link", "template", "closing", "turned"])
def text(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.fixture
def hostile(services: DeskServices, text: str, clock: Clock) -> tuple[DeskServices, str]:
    """Return a desk whose every word from outside is hostile, and the id of a proposal."""
    ledger, code = services.ledger, f"weight{text}"
    attributes = {
        "description": Attribute("description", AttributeType.TEXTAREA, {"de_DE": text, "en_US": text}),
        code: Attribute(code, AttributeType.SIMPLE_SELECT, {"de_DE": text}, options={text: {"de_DE": text + " "}}),
        "prose": Attribute("prose", AttributeType.TEXTAREA, {"de_DE": text}),
    }
    values = {code: (Value(text),), "prose": (Value(text),), "name": (Value(text),)}
    product = make_product(identifier=text, family=text, values=values, inherited={code: text})
    places = {"identifier": text, "family": text, "channel": text, "llm_model": text, "enricher": text}
    found = tuple(
        make_finding(code=f"claims.{text}", message=text, text=text, start=start, end=start + 3, law=text, rule=text,
                     expected=text, repair=Repair(text, is_safe=True))
        for start in (0, 4)
    )  # fmt: skip
    draft = make_proposal(text=f"{text} {text}", replaces=f"{text}. {text}!", **places)
    sibling = make_proposal(text=text, locale="en_US", language="en_US", **places)
    drafts = [make_draft(make_checked(one, findings=found), product=product) for one in (draft, sibling)]
    ledger.save_drafts("r1", drafts)
    ids = [row.id for row in ledger.desk.rows(QueueFilter(locale="de_DE"))]
    for kind in (VerdictKind.REJECTED, VerdictKind.UNDONE):
        if kind is VerdictKind.UNDONE:
            ledger.undo(ids[0], by=text, at=clock.now)
        else:
            ledger.decide(make_verdict(ids[0], kind, reviewer=text, comment=text))
    ledger.people.save(Person(text, Role.ADMIN, clock.now, subject=text))
    ledger.people.assign(Assignment(text, "de_DE", text, clock.now - timedelta(days=1), text, clock.now))
    for owned in OwnedKind:
        ledger.people.set_owner(owned, f"claims.{text}" if owned is OwnedKind.CHECK else text, text)
    ledger.people.save_view(text, text, f"family={text}")
    ledger.people.add_event(DeskEvent(clock.now, text, text, ids[0], text))
    structure = make_structure(attributes=attributes)
    return replace(services, catalogue=lambda: structure), ids[0]


def check(html: str, text: str) -> Page:
    page = Page(html)
    assert_nothing_inline(page)
    assert not [tag for tag, _ in page.tags if tag in ("img", "svg")]
    assert "autofocus" not in [name for tag, given in page.tags if tag != "input" for name in given]
    assert SCRIPT not in html
    assert "1337" not in html
    return page


@pytest.mark.parametrize("path", PAGES)
def test_pages_show_hostile_texts_as_texts(hostile: tuple[DeskServices, str], text: str, path: str) -> None:
    services, proposal_id = hostile
    seat = Seat.of(make_app(services), services, text)
    answer = seat.client.get(path.replace("{id}", proposal_id).replace("{text}", text.replace("#", "%23")))
    assert answer.status_code in (200, 404), answer.text
    assert answer.headers["content-type"].startswith("text/html")
    page = check(answer.text, text)
    if path in ("/", "/desk", "/items/{id}") and text != TURNED:
        assert text in page.text


@pytest.mark.parametrize("path", PIECES)
def test_pieces_of_pages_for_scripts_do_too(hostile: tuple[DeskServices, str], text: str, path: str) -> None:
    services, proposal_id = hostile
    answer = Seat.of(make_app(services), services, text).get(path.replace("{id}", proposal_id))
    assert answer.headers["content-type"] == "application/json"
    check(answer.json()["html"], text)


def test_answers_of_the_checks_are_data_that_no_browser_takes_for_a_page(
    hostile: tuple[DeskServices, str], text: str
) -> None:
    services, proposal_id = hostile
    answer = Seat.of(make_app(services), services, text).call(f"/api/items/{proposal_id}/check", {"text": text})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_what_turns_text_around_is_named_but_an_edited_text_keeps_it(
    hostile: tuple[DeskServices, str], text: str
) -> None:
    services, proposal_id = hostile
    page = Seat.of(make_app(services), services, text).get(f"/items/{proposal_id}").text
    inside = page.partition("<textarea class=")[2].partition(">")[2].partition("</textarea>")[0]
    around = page.replace(inside, "")
    assert ("\u202e" in inside) is (text == TURNED)
    # What scripts put into the text is the text, too.
    assert "\u202e" not in re.sub(r'data-(was|text)="[^"]*"', "", around)
    assert ("⟦U+202E⟧" in around) is (text == TURNED)


def test_a_switch_of_language_or_a_view_leads_to_no_other_place(seat: Callable[[str], Seat]) -> None:
    sitting = seat("editor")
    for place in ("//evil.example", "https://evil.example/x", "/\\evil.example", "http://[", "\t//evil.example"):
        answer = sitting.client.post(
            "/language", data={"csrf": sitting.csrf, "language": "de"}, headers={"Referer": place}
        )
        assert answer.headers["location"].startswith("/")
        assert not answer.headers["location"].startswith(("//", "/\\"))
        kept = sitting.send("/views", name="x", query=place)
        assert kept.headers["location"].startswith("/?")
