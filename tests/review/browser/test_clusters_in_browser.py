"""Clusters in a real browser: one decision for many by keys alone, what is unticked left out, and the way back."""

from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from ledger.records import ProposalState
from schemas.finding import Severity
from schemas.verdict import RejectReason, VerdictKind
from tests.builders import make_proposal
from tests.ledger.builders import make_checked, make_draft, make_finding, make_run, make_verdict
from tests.review.browser.conftest import Seats
from tests.review.browser.served_desk import ServedDesk

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]

TEXT = "Die Jacke Nordwind ist {} und hat drei Taschen."


@pytest.fixture
def ids(desk: ServedDesk) -> dict[str, str]:
    """Store two clusters: four texts about one word, two about another."""
    desk.ledger.start_run(make_run())
    drafts = []
    for name, words in zip("ABCDEF", ["kratzfest"] * 4 + ["klimaneutral"] * 2, strict=True):
        text = TEXT.format(words)
        start = text.index(words)
        found = make_finding(code="grounding.unlicensed_property", severity=Severity.WARNING, text=words)
        found = replace(found, start=start, end=start + len(words))
        proposal = make_proposal(identifier=name, text=text)
        drafts.append(make_draft(make_checked(proposal, findings=(found,))))
    desk.ledger.save_drafts("r1", drafts)
    return {one.checked.proposal.identifier: one.checked.proposal.id for one in drafts}


def decided(desk: ServedDesk, ids: dict[str, str], state: ProposalState) -> str:
    return "".join(name for name, key in ids.items() if desk.ledger.proposal(key).state is state)


def dialog(page: Page) -> Page:
    expect(page.locator(".changes")).to_be_visible()
    return page


def test_a_cluster_is_rejected_and_taken_back_by_keys_alone(seat: Seats, desk: ServedDesk, ids: dict[str, str]) -> None:
    page = seat(path="/clusters")
    expect(page.locator("article.cluster")).to_have_count(2)
    expect(page.locator("article.cluster mark").first).to_have_text("kratzfest")
    page.keyboard.press("j")
    page.keyboard.press("r")
    expect(dialog(page).locator(".changes")).to_have_text("Abgelehnt werden: 4")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("Wählen Sie einen Grund.")
    page.keyboard.press("4")
    page.keyboard.press("Enter")
    expect(page.locator(".result").first).to_contain_text("Abgelehnt: 4.")
    assert decided(desk, ids, ProposalState.REJECTED) == "ABCD"
    (verdict,) = desk.ledger.proposal(ids["A"]).verdicts
    assert (verdict.reason, verdict.reviewer, 0 < verdict.seconds < 60) == (RejectReason.LAW, "approver", True)
    page.keyboard.press("u")
    expect(page.locator("#said")).to_have_text("Zurückgenommen: 4.")
    assert decided(desk, ids, ProposalState.REVIEW) == "ABCDEF"


def test_what_is_unticked_and_what_comes_later_is_left_out(seat: Seats, desk: ServedDesk, ids: dict[str, str]) -> None:
    page = seat(path="/clusters", locale="en-US")
    page.keyboard.press("j")
    page.locator(f"input[value='{ids['B']}']").focus()
    page.keyboard.press("Space")
    page.keyboard.press("a")
    expect(dialog(page).locator(".changes")).to_have_text("To be accepted: 3")
    # While the preview is read, somebody else decides.
    desk.ledger.decide(make_verdict(ids["C"], VerdictKind.REJECTED))
    page.keyboard.press("Enter")
    expect(page.locator(".result").first).to_contain_text("Accepted: 2. Changed or decided meanwhile")
    assert decided(desk, ids, ProposalState.ACCEPTED) == "AD"
    assert decided(desk, ids, ProposalState.REVIEW) == "BEF"


def test_keys_do_nothing_for_who_may_only_read(seat: Seats, desk: ServedDesk, ids: dict[str, str]) -> None:
    page = seat("editor", "/clusters")
    for key in ("j", "j", "a", "r", "k", "Enter", "u"):
        page.keyboard.press(key)
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert decided(desk, ids, ProposalState.REVIEW) == "ABCDEF"


def test_a_filtered_queue_is_decided_from_a_link_of_the_queue(
    seat: Seats, desk: ServedDesk, ids: dict[str, str]
) -> None:
    page = seat(path="/?q=klimaneutral")
    page.get_by_role("link", name="Über alle entscheiden").click()
    page.wait_for_url("**/bulk?*")
    page.keyboard.press("a")
    expect(dialog(page).locator(".changes")).to_have_text("Freigegeben werden: 2")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    # At once, and again: the answer that comes is that of the last question.
    page.keyboard.press("a")
    expect(dialog(page).locator("#confirm")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".result")).to_contain_text("Freigegeben: 2.")
    assert decided(desk, ids, ProposalState.ACCEPTED) == "EF"
    page.reload()
    page.locator("[data-undo]").click()
    expect(page.locator("#said")).to_have_text("Zurückgenommen: 2.")
    assert decided(desk, ids, ProposalState.ACCEPTED) == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_clusters(seat: Seats, ids: dict[str, str], scheme: str) -> None:
    page = seat(path="/clusters", color_scheme=scheme)
    for path in ("/bulk?family=jackets", "/clusters"):
        page.goto(path)
        assert Axe().run(page).violations_count == 0, path
    page.keyboard.press("j")
    page.keyboard.press("r")
    assert Axe().run(dialog(page)).violations_count == 0
