"""Prints how well the client uses a service that admits 20 requests a second while 100 are in flight.

For servers with and without Retry-After, with a second's worth of burst and with none at all: requests lost, answers a
second, the share of the admitted rate that was used, and refusals (429). The server runs in a process of its own.

Run: .venv/bin/python benchmarks/admitted_rate.py [--calls 400] [--rate 20]
"""

import argparse
import asyncio
import random
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.fake_service import fake_service, stats_of
from enrichers.budget import Budget
from enrichers.journaled_client import JournaledClient
from enrichers.limiter import AdaptiveLimiter
from enrichers.llm_client import OpenAiService
from enrichers.prices import find_price
from schemas.config import BudgetConfig, LlmConfig
from tests.enrichers.llm_pieces import MemoryJournal, make_request

LATENCY = 0.5


async def ask_all(config: LlmConfig, calls: int) -> tuple[int, float]:
    """Return how many calls were lost, and the seconds until the last answer."""
    limiter = AdaptiveLimiter(config.concurrency)
    service = OpenAiService(config, limiter, key="none", random=random.random, now=utc, clock=time.monotonic)
    price = find_price(config, BudgetConfig())
    client = JournaledClient(service, MemoryJournal(), budget=Budget(None), price=price, now=utc)
    started = time.monotonic()
    done = await asyncio.gather(*(client.complete(make_request(n)) for n in range(calls)), return_exceptions=True)
    seconds = time.monotonic() - started
    await service.close()
    return sum(isinstance(it, BaseException) for it in done), seconds


def utc() -> datetime:
    """Return the time."""
    return datetime.now(UTC)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=400)
    parser.add_argument("--rate", type=float, default=20.0)
    given = parser.parse_args()
    servers: list[tuple[str, dict[str, Any]]] = [
        ("burst of 1 s", {"admit_burst": given.rate}),
        ("burst of 1 s, Retry-After 1", {"admit_burst": given.rate, "retry_after": 1}),
        ("burst of 1 s, Retry-After 2", {"admit_burst": given.rate, "retry_after": 2}),
        ("burst of a quarter second", {"admit_burst": given.rate / 4}),
        ("no burst", {"admit_burst": 1}),
        ("no burst, Retry-After 1", {"admit_burst": 1, "retry_after": 1}),
    ]
    print(f"{given.calls} calls, 100 in flight, {given.rate:g} a second admitted, {LATENCY} s latency")
    print(f"{'':32}{'lost':>6}{'s':>8}{'a second':>10}{'used':>7}{'429s':>7}")
    for name, options in servers:
        with fake_service(latency=LATENCY, admit_rate=given.rate, **options) as base_url:
            config = LlmConfig(base_url=base_url, llm_model="test-model", concurrency=100)
            lost, seconds = asyncio.run(ask_all(config, given.calls))
            refused = stats_of(base_url)["statuses"].get("429", 0)
        ideal = (given.calls - options["admit_burst"]) / given.rate + LATENCY
        rate = (given.calls - lost) / seconds
        print(f"{name:32}{lost:6}{seconds:8.1f}{rate:10.1f}{ideal / seconds:7.0%}{refused:7}")


if __name__ == "__main__":
    main()
