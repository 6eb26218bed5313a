"""A desk on a free port of this machine, with a ledger of its own and the real checks."""

import asyncio
import secrets
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from threading import Thread

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

from flows.desk_figures import FiguresOfDesk
from flows.wiring import edited_proposal
from ledger import Ledger
from ledger.records import StoredProposal
from quality_checks import first_checks
from quality_checks.base import Subject
from quality_checks.gate import Gate
from quality_checks.support import supported_places
from review.app import make_app
from review.services import DeskServices, Support
from review.visits import hash_of
from schemas.config import BrandConfig, ChecksConfig, ContentConfig, GateConfig, PipelineConfig
from schemas.facts import facts_of
from schemas.proposal import CheckedProposal, Proposal
from tests.review.browser.queue_of_jackets import structure


@dataclass
class ServedDesk:
    """A running desk. `delays` are seconds by the end of a path that its answers wait before they begin."""

    url: str
    ledger: Ledger
    delays: dict[str, float] = field(default_factory=dict)

    def session_token(self, name: str) -> str:
        """Let somebody in without the form; return the cookie's value."""
        token, now = secrets.token_urlsafe(16), datetime.now(UTC)
        self.ledger.people.begin_session(
            name,
            token_hash=hash_of(token),
            csrf=secrets.token_urlsafe(16),
            began_at=now,
            ends_at=now + timedelta(hours=1),
        )
        return token


@contextmanager
def serving(ledger: Ledger) -> Iterator[ServedDesk]:
    """Yield a desk that answers until the end of the block."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        desk = ServedDesk(f"http://127.0.0.1:{listener.getsockname()[1]}", ledger)
        app = _slowed(make_app(_services(ledger)), desk.delays)
        server = uvicorn.Server(
            uvicorn.Config(app, log_level="warning", ws="none", lifespan="off", timeout_graceful_shutdown=2)
        )
        # A request that hangs must not keep the tests from ending.
        thread = Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            yield desk
        finally:
            server.should_exit = True
            thread.join(timeout=10)


def _now() -> datetime:
    return datetime.now(UTC)


def _services(ledger: Ledger) -> DeskServices:
    pim = {"kind": "jsonl", "path": "products.jsonl", "locales": ["de_DE"]}
    config = PipelineConfig.model_validate({"pim": pim, "content": {"description": {}}})
    known = structure()
    return DeskServices(
        ledger=ledger,
        catalogue=lambda: known,
        recheck=_recheck,
        support=_support,
        now=_now,
        figures=FiguresOfDesk(config, ledger, _now, lambda: known),
        drafts_anew=True,
    )


def _slowed(app: ASGIApp, delays: dict[str, float]) -> ASGIApp:
    async def slowed(scope: Scope, receive: Receive, send: Send) -> None:
        for end, seconds in delays.items():
            if scope["type"] == "http" and scope["path"].endswith(end):
                await asyncio.sleep(seconds)
        await app(scope, receive, send)

    return slowed


@cache
def _gate() -> Gate:
    return Gate(first_checks(ChecksConfig()), GateConfig(), {}, is_for_person=True)


def _recheck(stored: StoredProposal, text: str) -> CheckedProposal:
    return _gate().check(_subject(stored, edited_proposal(stored.proposal, text)))


def _support(stored: StoredProposal, text: str) -> Sequence[Support]:
    drafted = stored.proposal
    return supported_places(_subject(stored, drafted if text == drafted.text else edited_proposal(drafted, text)))


def _subject(stored: StoredProposal, proposal: Proposal) -> Subject:
    facts = facts_of(
        stored.product,
        structure(),
        locale=proposal.language,
        channel=proposal.channel,
        without=("description", proposal.attribute),
    )
    return Subject(
        proposal=proposal,
        product=stored.product,
        facts=facts,
        structure=structure(),
        content=ContentConfig(),
        brand=BrandConfig(),
        existing_text=proposal.replaces,
    )
