"""How quickly somebody gets through: the next item stands there at once, and an accepted item takes a key."""

import pytest
from playwright.sync_api import Page, expect

from ledger.records import ProposalFilter, ProposalState
from tests.review.browser.conftest import Seats
from tests.review.browser.queue_of_jackets import fill_flagged
from tests.review.browser.served_desk import ServedDesk

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]

_MOST_MILLISECONDS = 100
_MOST_ROUNDS = 3
#: Notes when a key went down, and when the frame with another heading was made.
_STOPWATCH = """
window.pressed = 0; window.shown = 0; window.strokes = 0;
document.addEventListener("keydown", () => { window.pressed = performance.now(); window.strokes += 1; }, true);
new MutationObserver(() => requestAnimationFrame(() => { window.shown = performance.now(); }))
  .observe(document.getElementById("item"), { childList: true });
"""
#: Waits for that frame. Not `wait_for_function`, whose looking again is an eval, which the desk's pages forbid.
_FRAME = """
() => new Promise((done, failed) => {
  setTimeout(() => failed(new Error("no frame came")), 8000);
  const look = () => (window.shown > 0 ? done() : requestAnimationFrame(look));
  look();
})
"""


def _press(page: Page, key: str) -> float:
    """Press a key; return the milliseconds until the next item's heading stood there."""
    before = page.locator("h1").inner_text()
    page.evaluate("window.shown = 0")
    page.keyboard.press(key)
    expect(page.locator("h1")).not_to_have_text(before)
    # The frame may come after the change that was waited for.
    page.evaluate(_FRAME)
    taken: float = page.evaluate("window.shown - window.pressed")
    return taken


def test_a_decision_takes_effect_at_once_however_slow_the_server_is(seat: Seats, desk: ServedDesk) -> None:
    fill_flagged(desk.ledger, 10 * _MOST_ROUNDS + 2)
    desk.delays["/decision"] = 0.3
    page = seat(path="/desk")
    page.evaluate(_STOPWATCH)
    # Frames of a browser beside other tests come late now and then; in one of three rounds the machine has time.
    rounds = []
    while len(rounds) < _MOST_ROUNDS and (not rounds or rounds[-1][8] >= _MOST_MILLISECONDS):
        taken = []
        for _ in range(10):
            # People read before they decide; the next item is fetched meanwhile.
            page.wait_for_load_state("networkidle")
            taken.append(_press(page, "a"))
        rounds.append(sorted(taken))
    assert rounds[-1][8] < _MOST_MILLISECONDS, rounds
    expect(page.locator("#said")).to_have_text("Freigegeben.")


def test_fifty_flagged_items_take_fifty_keys(seat: Seats, desk: ServedDesk) -> None:
    fill_flagged(desk.ledger, 50)
    page = seat()
    page.keyboard.press("Enter")
    page.wait_for_selector("#item article")
    page.evaluate(_STOPWATCH)
    seen = {page.locator("h1").inner_text()}
    for _ in range(49):
        _press(page, "a")
        seen.add(page.locator("h1").inner_text())
    strokes = 1 + page.evaluate("window.strokes")
    page.keyboard.press("a")
    strokes += 1
    expect(page.locator("main")).to_contain_text("Hier wartet nichts.")
    assert len(seen) == 50
    assert desk.ledger.count_by_state() == {ProposalState.ACCEPTED: 50}
    assert strokes / 50 <= 2


def test_keys_in_quick_succession_decide_each_item_once(seat: Seats, desk: ServedDesk) -> None:
    fill_flagged(desk.ledger, 4)
    desk.delays["/decision"] = 0.4
    page = seat(path="/desk")
    for _ in range(4):
        page.wait_for_load_state("domcontentloaded")
        before = page.locator("h1").inner_text()
        page.keyboard.press("a")
        expect(page.locator("h1")).not_to_have_text(before)
    expect(page.locator("main")).to_contain_text("Hier wartet nichts.")
    assert desk.ledger.count_by_state() == {ProposalState.ACCEPTED: 4}
    assert {len(stored.verdicts) for stored in desk.ledger.proposals(ProposalFilter())} == {1}
