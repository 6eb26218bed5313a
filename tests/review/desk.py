"""Builders for tests of the desk: its services, and people who sit at it."""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from html.parser import HTMLParser
from typing import Any, Self

from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx2 import Response

from ledger import Ledger
from ledger.records import StoredProposal
from review.services import DeskServices
from review.visits import hash_of, session_cookie
from schemas.proposal import CheckedProposal, GateOutcome
from tests.builders import make_structure
from tests.ledger.builders import NOON

BASE = "http://testserver"


@dataclass
class Clock:
    """A time that tests move."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        """Let time pass, as `timedelta` takes it."""
        self.now += timedelta(**by)


def fine(stored: StoredProposal, text: str) -> CheckedProposal:
    """Return the checks' word on a text: no objection."""
    return CheckedProposal(replace(stored.proposal, text=text), (), GateOutcome.ACCEPT, is_auto_accepted=False)


def make_services(ledger: Ledger, clock: Clock, **changes: Any) -> DeskServices:
    """Return services whose checks object to nothing."""
    structure = make_structure()
    given: dict[str, Any] = {
        "ledger": ledger,
        "catalogue": lambda: structure,
        "recheck": fine,
        "support": lambda _stored, _text: (),
        "now": clock,
    }
    return DeskServices(**{**given, **changes})


@dataclass(frozen=True)
class Seat:
    """Somebody signed in, with the browser and the token of the forms."""

    client: TestClient
    csrf: str

    @classmethod
    def of(cls, app: FastAPI, services: DeskServices, name: str) -> Self:
        """Sign somebody in without the form, whose hash takes its time."""
        token, csrf, now = secrets.token_urlsafe(16), secrets.token_urlsafe(16), services.now()
        ends = now + timedelta(hours=services.session_hours)
        services.ledger.people.begin_session(name, token_hash=hash_of(token), csrf=csrf, began_at=now, ends_at=ends)
        client = browser(app, services)
        client.cookies.set(session_cookie(services), token)
        return cls(client, csrf)

    def get(self, path: str) -> Response:
        """Open a page."""
        return self.client.get(path)

    def send(self, path: str, **form: str) -> Response:
        """Send a form with its token."""
        return self.client.post(path, data={"csrf": self.csrf, **form})

    def call(self, path: str, body: Mapping[str, Any]) -> Response:
        """Send what a script of the pages sends."""
        return self.client.post(path, json=body, headers={"X-CSRF-Token": self.csrf})


def browser(app: FastAPI, services: DeskServices | None = None) -> TestClient:
    """Return a browser that follows no redirect; it speaks TLS where the desk's cookies need it."""
    base = "https://testserver" if services is not None and services.is_secure else BASE
    return TestClient(app, base_url=base, follow_redirects=False, headers={"Accept-Language": "en"})


def form_token(page: str) -> str:
    """Return the token of a page's first form."""
    found = re.search(r'name="csrf" value="([^"]+)"', page)
    assert found is not None
    return found[1]


def sign_in(client: TestClient, name: str, password: str, *, path: str = "/sign-in") -> Response:
    """Fill in the form and send it."""
    csrf = form_token(client.get(path).text)
    return client.post(path, data={"username": name, "password": password, "csrf": csrf})


@dataclass
class Page(HTMLParser):
    """A page taken apart: its tags with their attributes, and its text."""

    html: str
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    text: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(self.html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.text += data
