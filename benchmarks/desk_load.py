"""Prints how long the review desk takes to answer with many proposals in its queue and people who decide at once.

Run: .venv/bin/python benchmarks/desk_load.py [--proposals 100000] [--people 20] [--seconds 30] [--think 1.0]
     [--overdue 0] [--ledger postgresql://user@127.0.0.1/database]

The desk runs in a process of its own, as `skuwright review serve` runs it. Each person signs in, looks at the list,
then decides one item after another; the next one is fetched beforehand, as the page does. After an item in ten they
look at the filtered list again, after one in twenty at clusters and at a card for a whole family, and after one in
twenty at what a search finds (words of all texts, of one, and of none). With `--overdue` so many families are assigned
and overdue: they come first in every list. A ledger that has proposals already is taken as it is. Latencies are as the
clients see them, over loopback.
"""

import argparse
import asyncio
import json
import multiprocessing
import random
import re
import socket
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import aiohttp
import uvicorn

from flows.desk_server import take_short_turns
from ledger import Ledger
from ledger.records import RunStart, SavedDraft
from review.app import make_app
from review.passwords import hashed
from review.services import DeskServices
from schemas.finding import Evidence, Finding, Severity
from schemas.people import Assignment, Person, Role
from schemas.product import Value
from schemas.proposal import CheckedProposal, GateOutcome
from schemas.run import RunKind
from tests.builders import make_product, make_proposal, make_structure

START = datetime(2026, 1, 1, tzinfo=UTC)
BATCH = 5000
PASSWORD = "a password of the load test"
FAMILIES = [f"family_{number}" for number in range(40)]
CODES = [
    ("grounding.unlicensed_property", Severity.WARNING),
    ("numbers.unsupported", Severity.WARNING),
    ("length.too_short", Severity.WARNING),
    ("stuffing.attributes", Severity.INFO),
    ("packs.superlative", Severity.WARNING),
]
TEXT = "Die Jacke Nordwind {} wiegt 450 g und hat drei Taschen. Sie hält warm, auch wenn es draußen stürmt. " * 5
_ITEM = re.compile(r'<article data-id="(\w+)"[^>]* data-version="(\d+)"')
#: Milliseconds that the 95th percentile may take.
WANTED = 150.0


def drafts(count: int) -> Iterator[SavedDraft]:
    """Yield drafts that wait for a person, some that are blocked, and some that were accepted and are audited."""
    for number in range(count):
        text = TEXT.replace("{}", str(number))
        findings = tuple(
            Finding(code, severity, f"{code} in {number}", start=10, end=18, text=f"Nordwind {number % 97}",
                    evidence=(Evidence("name", "Nordwind"),))
            for code, severity in CODES[number % 3 : number % 3 + 1 + number % 2]
        )  # fmt: skip
        proposal = make_proposal(
            identifier=f"SKU-{number:07}",
            family=FAMILIES[number * 7919 % len(FAMILIES)],
            locale=("de_DE", "en_US", "fr_FR")[number % 3],
            text=text,
            revision=f"{number:032x}",
        )
        outcome = (GateOutcome.REVIEW, GateOutcome.REVIEW, GateOutcome.BLOCK, GateOutcome.ACCEPT)[number % 4]
        is_accepted = outcome is GateOutcome.ACCEPT
        checked = CheckedProposal(proposal, findings, outcome, is_accepted, is_accepted and number % 20 == 3)
        product = make_product(identifier=proposal.identifier, revision=proposal.revision)
        product = type(product)(**{**{name: getattr(product, name) for name in product.__slots__},
                                   "values": {**product.values, "name": (Value(f"Nordwind {number}"),)}})  # fmt: skip
        yield SavedDraft(checked, product, START + timedelta(seconds=number))


def fill(url: str, count: int) -> None:
    """Write proposals where there are none."""
    ledger = Ledger.open(url)
    if ledger.count_by_state():
        ledger.close()
        return
    ledger.start_run(RunStart("r1", RunKind.ENRICH, START, enricher="llm", currency="EUR"))
    batch: list[SavedDraft] = []
    for draft in drafts(count):
        batch.append(draft)
        if len(batch) == BATCH:
            ledger.save_drafts("r1", batch)
            batch = []
    if batch:
        ledger.save_drafts("r1", batch)
    ledger.close()


def staff(url: str, people: int, overdue: int) -> None:
    """Let people in, and be so many families overdue."""
    ledger, secret = Ledger.open(url), hashed(PASSWORD)
    for number in range(people):
        ledger.people.save(Person(f"person{number}", Role.APPROVER, START, password_hash=secret))
    for assignment in ledger.people.assignments():
        ledger.people.unassign(assignment.family, assignment.locale)
    for number in range(overdue):
        # Every fourth family waits, see `drafts`.
        given = Assignment(FAMILIES[4 * number], None, f"person{number % people}", START, "person0", START)
        ledger.people.assign(given)
    ledger.close()


def desk(url: str, port: int) -> None:
    """Serve the desk, until the process is ended."""
    take_short_turns()
    ledger = Ledger.open(url)

    def recheck(stored: Any, _text: str) -> CheckedProposal:
        checked: CheckedProposal = stored.checked
        return checked

    structure = make_structure()
    services = DeskServices(
        ledger=ledger,
        catalogue=lambda: structure,
        recheck=recheck,
        support=lambda _stored, _text: (),
        now=lambda: datetime.now(UTC),
    )
    uvicorn.run(make_app(services), host="127.0.0.1", port=port, log_level="error")


class Clock:
    """Latencies by what was asked, in milliseconds."""

    def __init__(self) -> None:
        self.taken: dict[str, list[float]] = defaultdict(list)
        self.refused = 0

    async def ask(
        self, name: str, session: aiohttp.ClientSession, method: str, path: str, **more: Any
    ) -> tuple[int, str]:
        """Ask once and note the time."""
        began = time.perf_counter()
        async with session.request(method, path, **more) as answer:
            text = await answer.text()
        self.taken[name].append(1000 * (time.perf_counter() - began))
        if answer.status not in (200, 409):
            raise RuntimeError(f"{method} {path}: {answer.status} {text[:300]}")
        self.refused += answer.status == 409
        return answer.status, text


async def person(number: int, base: str, clock: Clock, ends: float, think: float) -> int:
    """Work the queue off until the time is up; return how many items were decided."""
    chance = random.Random(number)
    decided = 0
    async with aiohttp.ClientSession(base, cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        async with session.get("/sign-in") as answer:
            csrf = re.search(r'name="csrf" value="([^"]+)"', await answer.text())
        assert csrf is not None
        form = {"username": f"person{number}", "password": PASSWORD, "csrf": csrf[1]}
        async with session.post("/sign-in", data=form) as answer:
            assert answer.status == 200, answer.status
        await asyncio.sleep(chance.random() * think)
        _, page = await clock.ask("first item", session, "GET", "/desk")
        found = re.search(r'name="csrf-token" content="([^"]+)"', page)
        article = _ITEM.search(page)
        assert found is not None
        assert article is not None
        headers, (here, version) = {"X-CSRF-Token": found[1]}, article.groups()
        while time.monotonic() < ends:
            _, following = await clock.ask("next item", session, "GET", f"/api/next?after={here}")
            await asyncio.sleep(think * (0.5 + chance.random()))
            decision = {"kind": "rejected", "version": int(version), "seconds": 3.5, "reason": "tone"}
            await clock.ask(
                "decision", session, "POST", f"/api/items/{here}/decision", data=json.dumps(decision),
                headers={**headers, "Content-Type": "application/json"},
            )  # fmt: skip
            decided += 1
            if chance.random() < 0.1:
                family = chance.choice(FAMILIES)
                await clock.ask("filtered list", session, "GET", f"/?family={family}&locale=de_DE")
                await clock.ask("list", session, "GET", "/")
            if chance.random() < 0.05:
                await clock.ask("clusters", session, "GET", "/clusters")
                await clock.ask("family's clusters", session, "GET", f"/clusters?family={chance.choice(FAMILIES)}")
                await clock.ask("family's card", session, "GET", f"/bulk?family={chance.choice(FAMILIES)}")
                await clock.ask("list of a check", session, "GET", f"/?code={chance.choice(CODES)[0]}")
            if chance.random() < 0.05:
                words = chance.choice(["Nordwind", "wetterfest", f"Nordwind {chance.randrange(100_000)}"])
                await clock.ask("search", session, "GET", f"/?q={words}")
            article = _ITEM.search(json.loads(following)["html"])
            if article is None:
                break
            here, version = article.groups()
    return decided


async def people_at_once(count: int, base: str, seconds: float, think: float) -> tuple[Clock, int]:
    """Let so many people work at once."""
    clock, ends = Clock(), time.monotonic() + seconds
    decided = await asyncio.gather(*(person(number, base, clock, ends, think) for number in range(count)))
    return clock, sum(decided)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--proposals", type=int, default=100_000)
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--think", type=float, default=1.0, help="seconds that people look at an item, on average")
    parser.add_argument("--overdue", type=int, default=0, help="families that are overdue")
    parser.add_argument("--ledger", help="URL of a ledger; default: SQLite in a temporary folder")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = given.ledger or f"sqlite:///{folder}/ledger.db"
        began = time.perf_counter()
        fill(url, given.proposals)
        staff(url, given.people, given.overdue)
        print(f"{given.proposals:,} proposals stored in {time.perf_counter() - began:.0f} s", flush=True)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        server = multiprocessing.get_context("spawn").Process(target=desk, args=(url, port), daemon=True)
        server.start()
        wait_for(port)
        try:
            clock, decided = asyncio.run(
                people_at_once(given.people, f"http://127.0.0.1:{port}", given.seconds, given.think)
            )
        finally:
            server.terminate()
            server.join()
    print(f"{given.people} people, {decided} decisions in {given.seconds:.0f} s, {clock.refused} of them too late")
    print(f"{'':20}{'asked':>8}{'median':>9}{'95 %':>9}{'worst':>9}  ms")
    for name, taken in clock.taken.items():
        taken.sort()
        high = taken[min(len(taken) - 1, int(0.95 * len(taken)))]
        mark = "" if high <= WANTED else f"  more than {WANTED:.0f}"
        print(f"{name:20}{len(taken):8}{taken[len(taken) // 2]:9.0f}{high:9.0f}{taken[-1]:9.0f}{mark}")


def wait_for(port: int) -> None:
    """Wait until the desk listens."""
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the desk did not come up")


if __name__ == "__main__":
    main()
