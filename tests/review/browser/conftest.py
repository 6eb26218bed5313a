"""A real browser before a real desk. Debian's chromium serves; without one these tests are skipped."""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page, sync_playwright

from ledger import Ledger
from review.passwords import hashed
from schemas.people import Person, Role
from tests.ledger.builders import NOON
from tests.review.browser.queue_of_jackets import Jackets, fill
from tests.review.browser.served_desk import ServedDesk, serving

VARIABLE = "SKUWRIGHT_CHROMIUM"
PASSWORD = "wind-und-wetter"
#: Seconds that a test may keep a browser.
_LIMIT = 120.0
#: Chromium writes this to the console for every answer from 400 on, also for those that a test asks for.
_ANSWERED = "Failed to load resource: the server responded with a status of {}"


@dataclass(frozen=True)
class Driven:
    """A browser and the process that drives it."""

    browser: Browser
    driver: int

    def end(self) -> None:
        """End both at once: whatever waits for them fails."""
        with suppress(ProcessLookupError):
            os.kill(self.driver, signal.SIGKILL)


@pytest.fixture(scope="module")
def driven() -> Iterator[Driven]:
    """Yield a browser.

    One for each module, not for the session: while Playwright is up, its event loop runs in this thread, and no other
    test could start one.
    """
    found = os.environ.get(VARIABLE) or shutil.which("chromium")
    if not found:
        pytest.skip(f"no chromium is installed (apt-get install chromium), and {VARIABLE} names none")
    # Chromium's sandbox does not work for root, and containers have a small /dev/shm.
    arguments = ["--disable-dev-shm-usage", "--disable-gpu", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        (driver,) = _drivers()
        started = playwright.chromium.launch(executable_path=found, args=arguments)
        yield Driven(started, driver)
        with suppress(Error):
            started.close()


def _drivers() -> set[int]:
    """Return the processes of Playwright's driver that this process started. Others may come and go meanwhile."""
    found = set()
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # It is gone.
            parent = int((process / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1])
            if parent == os.getpid() and b"run-driver" in (process / "cmdline").read_bytes():
                found.add(int(process.name))
    return found


@pytest.fixture(scope="session")
def password_hash() -> str:
    """Return the hash of everybody's password; it takes its time."""
    return hashed(PASSWORD)


@pytest.fixture
def desk(sqlite_url: str, password_hash: str) -> Iterator[ServedDesk]:
    """Yield a desk with an empty queue and a person of each role, named like it."""
    opened = Ledger.open(sqlite_url)
    for role in Role:
        opened.people.save(Person(role.value, role, NOON, password_hash=password_hash))
    with serving(opened) as served:
        yield served
    opened.close()


@pytest.fixture
def jackets(desk: ServedDesk) -> Jackets:
    """Fill the queue with one of everything; return the ids."""
    return fill(desk.ledger)


@dataclass
class Seats:
    """Opens browsers before the desk, and hears what their consoles say. `allowed` are statuses a test asks for."""

    desk: ServedDesk
    browser: Browser
    contexts: list[BrowserContext] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    allowed: set[int] = field(default_factory=set)

    def __call__(self, name: str | None = "approver", path: str | None = "/", **settings: Any) -> Page:
        """Return a page of a browser of its own, of somebody who is signed in (None: nobody) and looks at a path."""
        given = {"locale": "de-DE", "viewport": {"width": 1280, "height": 860}, **settings}
        context = self.browser.new_context(base_url=self.desk.url, reduced_motion="reduce", **given)
        self.contexts.append(context)
        context.set_default_timeout(8000)
        if name is not None:
            token = self.desk.session_token(name)
            context.add_cookies([{"name": "skuwright", "value": token, "url": self.desk.url}])
        page = context.new_page()
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.troubles.append(f"page error: {error}"))
        if path is not None:
            page.goto(path)
        return page

    def _heard(self, message: ConsoleMessage) -> None:
        is_asked_for = any(message.text.startswith(_ANSWERED.format(status)) for status in self.allowed)
        if message.type in ("error", "warning") and not is_asked_for:
            self.troubles.append(f"{message.type}: {message.text}")


@pytest.fixture
def seat(desk: ServedDesk, driven: Driven) -> Iterator[Callable[..., Page]]:
    """Yield what opens browsers; at the end of every test no console may have complained.

    Not all that Playwright waits for has a limit. A browser that keeps a test too long is ended: pytest's own time-out
    would break Playwright's loop, and to close the browser would take for ever then.
    """
    seats = Seats(desk, driven.browser)
    watch = Timer(_LIMIT, driven.end)
    watch.start()
    try:
        yield seats
        for context in seats.contexts:
            context.close()
    finally:
        watch.cancel()
    assert seats.troubles == []
