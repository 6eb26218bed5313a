"""Decisions by keys and clicks: accept, edit, reject, undo, skip; and what happens to texts that nobody stored yet."""

import re

import pytest
from playwright.sync_api import Page, expect

from ledger.records import ProposalState
from schemas.verdict import RejectReason, VerdictKind
from tests.review.browser.conftest import PASSWORD, Seats
from tests.review.browser.queue_of_jackets import ENGLISH, GERMAN, HOSTILE, Jackets
from tests.review.browser.served_desk import ServedDesk

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]

#: Seconds in which a page follows; the checks' lists are read at the first edit.
_PATIENCE = 8000


#: Presses Escape where somebody writes; returns what hears the next key, before the browser draws again.
_ESCAPE = """() => {
  document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  return document.activeElement.tagName;
}"""


def _heading(page: Page) -> str:
    return page.locator("h1").inner_text()


def _said(page: Page, text: str) -> None:
    expect(page.locator("#said")).to_have_text(text, timeout=_PATIENCE)


def _begin(page: Page) -> None:
    """Begin with the first item, by key."""
    page.keyboard.press("Enter")
    page.wait_for_selector("#item article")


def test_a_whole_decision_by_keyboard_alone(seat: Seats, desk: ServedDesk, jackets: Jackets) -> None:
    page = seat(path="/?code=numbers.unsupported")
    _begin(page)
    assert _heading(page) == "JK-1"
    page.keyboard.press("a")
    # It was the last one: the queue is empty, and says so.
    expect(page.locator("main")).to_contain_text("Kein Vorschlag passt zu diesen Filtern.")
    (verdict,) = desk.ledger.proposal(jackets.flagged).verdicts
    assert (verdict.kind, verdict.reviewer) == (VerdictKind.ACCEPTED, "approver")
    assert 0 < verdict.seconds < 30


def test_a_rejection_takes_two_keys(seat: Seats, desk: ServedDesk, jackets: Jackets) -> None:
    page = seat(path=f"/items/{jackets.flagged}")
    page.keyboard.press("r")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("4")
    _said(page, "Abgelehnt.")
    assert _heading(page) != "JK-1"
    (verdict,) = desk.ledger.proposal(jackets.flagged).verdicts
    assert (verdict.kind, verdict.reason, verdict.comment) == (VerdictKind.REJECTED, RejectReason.LAW, "")


def test_a_new_draft_is_asked_for_by_keyboard_and_its_note_is_kept_until_it_is_stored(
    seat: Seats, desk: ServedDesk, jackets: Jackets
) -> None:
    page = seat(path=f"/items/{jackets.flagged}")
    page.keyboard.press("n")
    note = page.get_by_label("Was soll anders werden?")
    expect(note).to_be_focused()
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("dialog").get_by_role("alert")).to_have_text("Bitte schreiben Sie, was anders werden soll.")
    page.keyboard.type("Erst der Stoff, a und r.")
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    expect(note).to_have_value("Erst der Stoff, a und r.")
    page.keyboard.press("Control+Enter")
    _said(page, "Neuer Entwurf angefordert.")
    assert _heading(page) != "JK-1"
    stored = desk.ledger.proposal(jackets.flagged)
    assert (stored.state, stored.note) == (ProposalState.REJECTED, "Erst der Stoff, a und r.")
    page.keyboard.press("u")
    _said(page, "Rückgängig gemacht.")
    assert desk.ledger.proposal(jackets.flagged).note is None


def test_the_last_decision_is_taken_back_from_the_queue_and_by_whom_it_was_also_later(
    seat: Seats, desk: ServedDesk, jackets: Jackets
) -> None:
    page = seat(path=f"/items/{jackets.flagged}?code=numbers.unsupported")
    page.keyboard.press("a")
    # It was the last one; the queue offers what the desk did.
    page.get_by_role("button", name="Letzte Entscheidung zurücknehmen").wait_for()
    page.keyboard.press("u")
    expect(page.locator("h1")).to_have_text("JK-1")
    assert desk.ledger.proposal(jackets.flagged).state is ProposalState.REVIEW
    page.keyboard.press("a")
    _said(page, "Freigegeben.")
    page.goto("/")
    page.get_by_role("button", name="Letzte Entscheidung zurücknehmen").wait_for()
    # In another tab nothing is remembered, but the item is there; others may not, an admin may.
    other = seat("editor", f"/items/{jackets.flagged}")
    other.keyboard.press("u")
    _said(other, "Es gibt nichts rückgängig zu machen.")
    admin = seat("admin", f"/items/{jackets.flagged}")
    admin.keyboard.press("u")
    _said(admin, "Rückgängig gemacht.")
    assert desk.ledger.proposal(jackets.flagged).state is ProposalState.REVIEW


def test_single_letters_can_be_switched_off(seat: Seats, desk: ServedDesk, jackets: Jackets) -> None:
    page = seat(path=f"/items/{jackets.flagged}")
    page.get_by_label("Einzelne Buchstaben als Tasten benutzen").uncheck()
    page.locator("h1").click()
    for key in "arneq":
        page.keyboard.press(key)
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert _heading(page) == "JK-1"
    page.goto("/")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).not_to_be_focused()
    page.goto(f"/items/{jackets.flagged}")
    page.get_by_label("Einzelne Buchstaben als Tasten benutzen").check()
    page.locator("h1").click()
    page.keyboard.press("a")
    _said(page, "Freigegeben.")


def test_a_comment_is_kept_until_it_is_stored(seat: Seats, desk: ServedDesk, jackets: Jackets) -> None:
    page = seat(path=f"/items/{jackets.flagged}")
    page.keyboard.press("r")
    page.get_by_label("Bemerkung").fill("gehört zu JK-2")
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    expect(page.get_by_label("Bemerkung")).to_have_value("gehört zu JK-2")
    page.get_by_role("button", name="Fakt falsch").click()
    _said(page, "Abgelehnt.")
    assert desk.ledger.proposal(jackets.flagged).verdicts[0].comment == "gehört zu JK-2"


def test_a_comment_may_have_digits_in_it(seat: Seats, desk: ServedDesk, jackets: Jackets) -> None:
    page = seat(path=f"/items/{jackets.flagged}")
    page.keyboard.press("r")
    page.get_by_label("Bemerkung").fill("es sind 450 g")
    page.get_by_label("Bemerkung").press("1")
    page.get_by_role("button", name="Fakt falsch").click()
    _said(page, "Abgelehnt.")
    (verdict,) = desk.ledger.proposal(jackets.flagged).verdicts
    assert verdict.comment == "es sind 450 g1"


def test_a_text_is_checked_while_somebody_writes(seat: Seats, desk: ServedDesk, jackets: Jackets) -> None:
    page = seat(path=f"/items/{jackets.flagged}")
    page.keyboard.press("e")
    field = page.get_by_role("textbox", name="Text")
    expect(field).to_be_focused()
    field.fill(GERMAN.replace("540 g", "777 g"))
    findings = page.locator(".findings")
    expect(findings).to_contain_text("777 g", timeout=_PATIENCE)
    preview = page.locator(".preview")
    expect(preview.locator("mark.warning, mark.error")).to_have_text(["777 g"])
    # Pointing at what the new text says lights up the fact behind it.
    preview.get_by_text("wasserdicht").hover()
    expect(page.locator("[data-attribute=waterproof]")).to_have_class(re.compile("lit"))
    field.fill(GERMAN.replace("540 g", "450 g"))
    expect(page.locator(".checked")).to_have_text("Keine Einwände.", timeout=_PATIENCE)
    expect(preview.locator("mark")).to_have_count(0)
    field.press("Control+Enter")
    _said(page, "Bearbeiteter Text freigegeben.")
    stored = desk.ledger.proposal(jackets.flagged)
    assert stored.state is ProposalState.ACCEPTED
    assert stored.final_text == GERMAN.replace("540 g", "450 g")


def test_a_blocked_text_is_refused_and_stays_in_sight(seat: Seats, desk: ServedDesk, jackets: Jackets) -> None:
    seat.allowed = {422}
    page = seat(path=f"/items/{jackets.flagged}")
    page.keyboard.press("e")
    field = page.get_by_role("textbox", name="Text")
    blocked = "Die Jacke Nordwind heilt Rheuma. <script>alert(1)</script>"
    field.fill(blocked)
    field.press("Control+Enter")
    _said(page, "Die Prüfungen sperren diesen Text. Ändern Sie die rot markierten Stellen.")
    expect(field).to_have_value(blocked)
    expect(page.locator(".findings li.error").first).to_be_visible()
    assert desk.ledger.proposal(jackets.flagged).state is ProposalState.REVIEW


def test_a_suggestion_is_applied_by_a_click(seat: Seats, desk: ServedDesk, jackets: Jackets) -> None:
    page = seat(path=f"/items/{jackets.flagged}")
    page.get_by_role("button", name="Vorschlag übernehmen: 450 g").click()
    field = page.get_by_role("textbox", name="Text")
    expect(field).to_have_value(GERMAN.replace("540 g", "450 g"))
    expect(page.locator(".checked")).to_have_text("Keine Einwände.", timeout=_PATIENCE)
    page.keyboard.press("Control+Enter")
    _said(page, "Bearbeiteter Text freigegeben.")
    assert desk.ledger.proposal(jackets.flagged).final_text == GERMAN.replace("540 g", "450 g")


def test_undo_brings_the_item_back(seat: Seats, desk: ServedDesk, jackets: Jackets) -> None:
    page = seat(path=f"/items/{jackets.flagged}")
    page.keyboard.press("a")
    _said(page, "Freigegeben.")
    page.keyboard.press("u")
    _said(page, "Rückgängig gemacht.")
    assert _heading(page) == "JK-1"
    assert desk.ledger.proposal(jackets.flagged).state is ProposalState.REVIEW
    page.keyboard.press("u")
    _said(page, "Es gibt nichts rückgängig zu machen.")
    page.keyboard.press("a")
    _said(page, "Freigegeben.")
    assert desk.ledger.proposal(jackets.flagged).state is ProposalState.ACCEPTED


def test_undo_waits_for_a_decision_that_is_on_its_way(seat: Seats, desk: ServedDesk, jackets: Jackets) -> None:
    desk.delays["/decision"] = 0.4
    page = seat(path=f"/items/{jackets.flagged}")
    page.keyboard.press("a")
    expect(page.locator("h1")).not_to_have_text("JK-1")
    page.keyboard.press("u")
    _said(page, "Rückgängig gemacht.")
    assert _heading(page) == "JK-1"
    assert desk.ledger.proposal(jackets.flagged).state is ProposalState.REVIEW


def test_skipping_goes_on_and_back_returns(seat: Seats, desk: ServedDesk, jackets: Jackets) -> None:
    page = seat()
    _begin(page)
    seen = [_heading(page)]
    for _ in range(2):
        page.keyboard.press("s")
        expect(page.locator("h1")).not_to_have_text(seen[-1])
        seen.append(_heading(page))
    assert len(set(seen)) == 3
    page.keyboard.press("b")
    expect(page.locator("h1")).to_have_text(seen[1])
    page.keyboard.press("b")
    expect(page.locator("h1")).to_have_text(seen[0])
    assert desk.ledger.proposal(jackets.flagged).verdict is None


def test_the_key_map_names_every_key(seat: Seats, jackets: Jackets) -> None:
    page = seat(path=f"/items/{jackets.flagged}")
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Tastenbelegung")
    expect(keys).to_be_visible()
    for key in ("a", "e", "r", "s", "u", "b", "q", "?"):
        expect(keys.locator("kbd").get_by_text(key, exact=True)).to_have_count(1)
    page.keyboard.press("a")
    page.keyboard.press("Escape")
    expect(keys).to_be_hidden()
    # A key that was pressed over the map decided nothing.
    assert _heading(page) == "JK-1"
    page.keyboard.press("q")
    expect(page.locator("h1")).to_contain_text("Aufgaben")


def test_an_unsaved_text_outlives_reload_and_signing_out(seat: Seats, jackets: Jackets) -> None:
    seat.allowed = {401}
    page = seat(path=f"/items/{jackets.flagged}")
    page.keyboard.press("e")
    field = page.get_by_role("textbox", name="Text")
    field.fill("Halb fertig")
    page.reload()
    expect(page.get_by_role("textbox", name="Text")).to_have_value("Halb fertig")
    page.get_by_role("button", name="Abmelden").click()
    page.goto(f"/items/{jackets.flagged}")
    # Somebody else at the same browser is not shown it.
    page.get_by_label("Name").fill("editor")
    page.get_by_label("Passwort").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator(".text").first).to_contain_text("540 g")
    expect(page.get_by_role("textbox", name="Text")).to_be_hidden()
    page.get_by_role("button", name="Abmelden").click()
    page.goto(f"/items/{jackets.flagged}")
    page.get_by_label("Name").fill("approver")
    page.get_by_label("Passwort").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("textbox", name="Text")).to_have_value("Halb fertig")


def test_a_text_is_kept_when_the_session_ended_meanwhile(seat: Seats, desk: ServedDesk, jackets: Jackets) -> None:
    seat.allowed = {401}
    page = seat(path=f"/items/{jackets.flagged}")
    page.keyboard.press("e")
    page.get_by_role("textbox", name="Text").fill("Halb fertig")
    page.context.clear_cookies()
    page.keyboard.press("Control+Enter")
    _said(page, "Sie sind nicht mehr angemeldet. Ihr Text bleibt hier gespeichert, bis Sie sich wieder anmelden.")
    expect(page.get_by_role("textbox", name="Text")).to_have_value("Halb fertig")


def test_escape_puts_a_text_aside_and_the_next_edit_takes_it_up(
    seat: Seats, desk: ServedDesk, jackets: Jackets
) -> None:
    page = seat(path=f"/items/{jackets.flagged}")
    page.keyboard.press("e")
    page.get_by_role("textbox", name="Text").fill("Halb fertig")
    # The item comes anew; a key that is pressed before is no part of the text any more, however fast it comes.
    desk.delays[jackets.flagged] = 0.5
    assert page.evaluate(_ESCAPE) == "BODY"
    page.keyboard.press("x")
    expect(page.locator(".text").first).to_contain_text("540 g")
    page.keyboard.press("e")
    expect(page.get_by_role("textbox", name="Text")).to_have_value("Halb fertig")
    page.get_by_role("button", name="Entwurf zurückholen").click()
    expect(page.get_by_role("textbox", name="Text")).to_have_value(GERMAN)


def test_two_browsers_on_one_item_overwrite_nothing(seat: Seats, desk: ServedDesk, jackets: Jackets) -> None:
    seat.allowed = {409}
    first, second = seat("approver", f"/items/{jackets.flagged}"), seat("editor", f"/items/{jackets.flagged}")
    expect(second.get_by_text("approver sieht sich diesen Vorschlag auch an.")).to_be_visible()
    second.keyboard.press("e")
    field = second.get_by_role("textbox", name="Text")
    field.fill(GERMAN.replace("540 g", "450 g"))
    first.keyboard.press("r")
    first.keyboard.press("1")
    _said(first, "Abgelehnt.")
    field.press("Control+Enter")
    expect(second.locator("#said")).to_contain_text("Jemand war schneller")
    expect(second.locator("#said")).to_contain_text("JK-1")
    # What the second one wrote is still there to copy.
    expect(field).to_have_value(GERMAN.replace("540 g", "450 g"))
    stored = desk.ledger.proposal(jackets.flagged)
    assert (stored.state, stored.final_text, len(stored.verdicts)) == (ProposalState.REJECTED, GERMAN, 1)


def test_an_accept_that_came_too_late_names_the_item(seat: Seats, desk: ServedDesk, jackets: Jackets) -> None:
    seat.allowed = {409}
    first, second = seat("approver", f"/items/{jackets.flagged}"), seat("editor", f"/items/{jackets.flagged}")
    first.keyboard.press("r")
    first.keyboard.press("1")
    _said(first, "Abgelehnt.")
    second.keyboard.press("a")
    expect(second.locator("#said")).to_contain_text("JK-1: Jemand war schneller")
    assert desk.ledger.proposal(jackets.flagged).state is ProposalState.REJECTED


def test_pointing_at_a_claim_lights_up_its_evidence_and_the_other_way_round(seat: Seats, jackets: Jackets) -> None:
    page = seat(path=f"/items/{jackets.flagged}")
    lit = re.compile(r"\blit\b")
    page.locator("mark", has_text="540 g").hover()
    expect(page.locator("[data-attribute=weight]")).to_have_class(lit)
    page.locator("[data-attribute=waterproof]").hover()
    expect(page.locator(".claim", has_text="wasserdicht")).to_have_class(lit)
    expect(page.locator("[data-attribute=weight]")).not_to_have_class(lit)
    page.goto(f"/items/{jackets.slotted}")
    page.locator(".claim", has_text="450 g").hover()
    expect(page.locator("[data-attribute=weight]")).to_have_class(lit)


def test_an_item_shows_what_is_inherited_replaced_and_said_elsewhere(seat: Seats, jackets: Jackets) -> None:
    page = seat(path=f"/items/{jackets.flagged}")
    expect(page.locator("[data-attribute=weight]")).to_contain_text("geerbt von JK-MODEL")
    expect(page.locator("[data-attribute=supplier_text]")).to_contain_text("Winterjacke aus Wolle.")
    expect(page.locator(".diff del")).to_have_text(["Die Jacke Nordwind."])
    expect(page.locator(".diff ins")).to_have_text(["Die Jacke Nordwind wiegt 540 g."])
    page.get_by_text("In anderen Sprachen").click()
    expect(page.get_by_text(ENGLISH)).to_be_visible()
    expect(page.locator(".findings")).to_contain_text("Zahl nicht in den Daten")


def test_what_is_blocked_or_not_found_cannot_be_accepted(seat: Seats, desk: ServedDesk, jackets: Jackets) -> None:
    page = seat(path=f"/items/{jackets.blocked}?state=blocked")
    page.keyboard.press("a")
    _said(page, "Gesperrte Vorschläge kann man nur bearbeiten oder ablehnen.")
    assert _heading(page) == "JK-2"
    page.goto(f"/items/{jackets.not_found}?state=not_found")
    page.keyboard.press("e")
    page.get_by_role("textbox", name="Text").fill("black")
    page.keyboard.press("Control+Enter")
    expect(page.locator("main")).to_contain_text("Kein Vorschlag passt zu diesen Filtern.", timeout=_PATIENCE)
    assert desk.ledger.proposal(jackets.not_found).final_text == "black"


def test_an_audited_item_looks_like_any_other(seat: Seats, desk: ServedDesk, jackets: Jackets) -> None:
    page = seat(path=f"/items/{jackets.audited}")
    expect(page.locator("header .state")).to_have_text("wartet")
    assert "freigegeben" not in page.locator("#item").inner_text()
    page.keyboard.press("r")
    page.keyboard.press("1")
    _said(page, "Abgelehnt.")
    assert desk.ledger.proposal(jackets.audited).state is ProposalState.REJECTED


def test_a_viewer_looks_and_cannot_decide(seat: Seats, desk: ServedDesk, jackets: Jackets) -> None:
    page = seat("viewer", f"/items/{jackets.flagged}")
    for key in "aeru":
        page.keyboard.press(key)
    expect(page.get_by_role("button", name="Freigeben")).to_have_count(0)
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert _heading(page) == "JK-1"
    page.keyboard.press("s")
    expect(page.locator("h1")).not_to_have_text("JK-1")
    assert desk.ledger.proposal(jackets.flagged).verdict is None


def test_hostile_texts_are_shown_as_text(seat: Seats, jackets: Jackets) -> None:
    page = seat(path="/?q=JK-6")
    expect(page.locator(".excerpt")).to_contain_text("document.title")
    page.goto(f"/items/{jackets.hostile}")
    expect(page.locator(".text").first).to_contain_text(HOSTILE)
    expect(page.locator("[data-attribute=supplier_text]")).to_contain_text(HOSTILE)
    expect(page.locator(".findings li").first).to_contain_text(HOSTILE)
    expect(page.locator(".diff del")).to_contain_text("<script>")
    page.locator(".suggestion").click()
    field = page.get_by_role("textbox", name="Text")
    expect(field).to_have_value(f"Die Jacke {HOSTILE} wiegt 540 g.")
    expect(page.locator(".preview")).to_contain_text(HOSTILE, timeout=_PATIENCE)
    field.press_sequentially("!")
    page.reload()
    expect(page.locator(".preview")).to_contain_text(HOSTILE, timeout=_PATIENCE)
    assert page.locator("#item img, #item script").count() == 0
    assert page.title() != "owned"
