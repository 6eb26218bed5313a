"""The figures page: counted in a thread and seldom, in both languages, with pictures that browsers may show."""

import threading
import time
from collections.abc import Callable

import pytest

from ledger import Ledger
from review import remembered as remembered_module
from review.app import make_app
from review.remembered import Remembered
from review.services import DeskServices, EscapeRate, ShownFigure, ShownFigures, ShownPicture, ShownTable
from schemas.people import Person, Role
from tests.review.desk import Clock, Seat, make_services

HOSTILE = "<script>alert(1)</script>"


def shown(language: str) -> ShownFigures:
    """Return a page with one of each."""
    picture = ShownPicture("week-cost", f"Kosten {language}", "1.11. 2 €", b"<svg>light</svg>", b"<svg>dark</svg>")
    table = ShownTable(f"Spät {HOSTILE}", ("Familie", "Anzahl"), ((HOSTILE, "3"),))
    return ShownFigures(
        f"Stand {language}", (ShownFigure("Kosten", "1,20 €", "so definiert"),), (table,), (), (picture,)
    )


def seated(ledger: Ledger, **changes: object) -> Seat:
    """Seat a viewer at a desk with these services."""
    clock = Clock()
    ledger.people.save(Person("viewer", Role.VIEWER, clock.now))
    services: DeskServices = make_services(ledger, clock, **changes)
    return Seat.of(make_app(services), services, "viewer")


def opened(seat: Seat, path: str = "/figures") -> str:
    """Return the page once it is there."""
    for _ in range(100):
        page = seat.get(path)
        if "refresh" not in page.headers:
            return page.text
        time.sleep(0.05)
    raise AssertionError("the figures never came")


def test_everybody_signed_in_sees_the_figures_as_text(ledger: Ledger) -> None:
    viewer = seated(ledger, figures=shown)
    page = opened(viewer)
    assert "1,20 €" in page
    assert "so definiert" in page
    assert HOSTILE not in page
    assert "&lt;script&gt;alert(1)" in page
    viewer.client.cookies.clear()
    for path in ("/figures", "/figures/week-cost.svg"):
        assert viewer.get(path).headers["location"].startswith("/sign-in")


@pytest.mark.parametrize("language", ["de", "en"])
def test_each_language_has_its_own(ledger: Ledger, language: str) -> None:
    viewer = seated(ledger, figures=shown)
    viewer.client.headers["Accept-Language"] = language
    page = opened(viewer)
    assert f"Stand {language}" in page
    assert f'src="/figures/week-cost.svg?language={language}"' in page


def test_pictures_are_served_for_light_and_dark_and_run_nothing(ledger: Ledger) -> None:
    viewer = seated(ledger, figures=shown)
    page = opened(viewer)
    assert 'srcset="/figures/week-cost-dark.svg?language=en" media="(prefers-color-scheme: dark)"' in page
    for path, body in (("week-cost", b"<svg>light</svg>"), ("week-cost-dark", b"<svg>dark</svg>")):
        picture = viewer.get(f"/figures/{path}.svg")
        assert (picture.content, picture.headers["content-type"]) == (body, "image/svg+xml")
        policy = picture.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'")
        assert "script-src" not in policy
        assert "sandbox" in policy
        assert picture.headers["x-content-type-options"] == "nosniff"
    assert viewer.get("/figures/other.svg").status_code == 404
    assert "script-src 'self'" in viewer.get("/figures").headers["content-security-policy"]


def test_a_page_waits_for_no_figures_that_take_long(ledger: Ledger) -> None:
    go = threading.Event()

    def slow(language: str) -> ShownFigures:
        go.wait(10)
        return shown(language)

    viewer = seated(ledger, figures=slow)
    began = time.monotonic()
    page = viewer.get("/figures")
    assert time.monotonic() - began < 5
    assert page.headers["refresh"] == "2"
    assert "The figures are being counted." in page.text
    assert viewer.get("/").status_code == 200
    go.set()
    assert "1,20 €" in opened(viewer)


def test_figures_that_cannot_be_counted_are_no_broken_page(ledger: Ledger) -> None:
    def broken(_language: str) -> ShownFigures:
        raise ValueError("secret inside")

    viewer = seated(ledger, figures=broken)
    page = opened(viewer)
    assert "The figures cannot be counted right now." in page
    assert "secret" not in page


def test_the_start_page_has_the_escape_rate_with_its_bounds(ledger: Ledger) -> None:
    viewer = seated(ledger, escape_rate=lambda: EscapeRate(95, 2, 2 / 95, 0.0037, 0.065))
    for _ in range(50):
        page = viewer.get("/").text
        if "2.1%" in page:
            break
        time.sleep(0.05)
    assert "between 0.4% and 6.5%, from 95 spot checks" in page
    viewer.client.headers["Accept-Language"] = "de"
    assert "zwischen 0,4\N{NO-BREAK SPACE}% und 6,5\N{NO-BREAK SPACE}%, aus 95 Stichproben" in viewer.get("/").text
    assert "Escape rate" not in seated(ledger, escape_rate=lambda: None).get("/").text


class _Time:
    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def moved(monkeypatch: pytest.MonkeyPatch) -> _Time:
    clock = _Time()
    monkeypatch.setattr(remembered_module, "time", clock)
    return clock


def settled(value: Remembered[int], wanted: Callable[[], bool]) -> None:
    for _ in range(200):
        if wanted():
            return
        time.sleep(0.01)
        value.get()
    raise AssertionError("never came")


def test_a_value_is_made_once_a_minute_and_shown_meanwhile_as_it_was(moved: _Time) -> None:
    made: list[int] = []

    def make() -> int:
        made.append(len(made))
        return made[-1]

    value = Remembered(make, lasts=60)
    assert value.get(wait=5) == 0
    for _ in range(20):
        assert value.get() == 0
    moved.now = 61
    assert value.get() in (0, 1)
    settled(value, lambda: value.get() == 1)
    assert made == [0, 1]


def test_a_failure_keeps_what_was_there_and_is_tried_again(moved: _Time) -> None:
    results: list[int | None] = [1, None, 3]

    def make() -> int:
        found = results.pop(0)
        if found is None:
            raise OSError("gone")
        return found

    value = Remembered(make, lasts=60)
    assert value.get(wait=5) == 1
    moved.now = 61
    value.get()
    settled(value, lambda: value.has_failed)
    assert value.get() == 1
    moved.now = 122
    value.get()
    settled(value, lambda: value.get() == 3)
