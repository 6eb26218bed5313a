"""Prints what drafting with a language model costs the client: share of the ideal throughput, and CPU per SKU.

2,000 SKUs, answers after 500 ms, 200 in flight, beside three loops that only send the same requests. The last lines
are whole runs, from the export to the summary in the ledger, with all checks and with none. The server runs in a
process of its own. Wall times depend on what else the machine does; compare within one run.

Run: .venv/bin/python benchmarks/throughput.py [--skus 2000] [--latency 0.5] [--concurrency 200]
"""

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import aiohttp
import openai
import orjson

from benchmarks.fake_service import fake_service
from benchmarks.whole_run import whole_run
from enrichers.base import DraftOrder
from enrichers.budget import Budget
from enrichers.journaled_client import JournaledClient
from enrichers.limiter import AdaptiveLimiter
from enrichers.llm import LlmEnricher
from enrichers.llm_client import OpenAiService
from enrichers.prices import find_price
from ledger import Ledger
from ledger.records import RunStart
from schemas.config import BudgetConfig, LlmConfig
from schemas.llm_call import LlmRequest
from schemas.product import Amount, Value
from schemas.run import RunKind
from tests.builders import make_product, make_structure
from tests.enrichers.llm_pieces import make_enricher, make_order

Send = Callable[[int], Awaitable[object]]


def orders(count: int) -> list[DraftOrder]:
    """Return orders that differ, so that each is a call of its own."""
    structure = make_structure()
    return [
        make_order(
            make_product(
                identifier=f"JK-{number}",
                values={
                    **make_product().values,
                    "name": (Value(f"Nordwind {number}"),),
                    "weight": (Value(Amount(Decimal(number), "GRAM")),),
                },
            ),
            structure=structure,
        )
        for number in range(count)
    ]


class Listener:
    """Keeps the requests that an enricher makes."""

    def __init__(self) -> None:
        self.requests: list[LlmRequest] = []

    async def complete(self, request: LlmRequest) -> None:
        """Keep a request; answer nothing."""
        self.requests.append(request)


def requests_of(config: LlmConfig, of: Sequence[DraftOrder]) -> list[LlmRequest]:
    """Return the requests that the loops send."""

    async def main() -> None:
        enricher = make_enricher(listener, config)
        for order in of:
            await enricher.draft(order)

    listener = Listener()
    asyncio.run(main())
    return listener.requests


async def measure(send: Send, count: int, concurrency: int) -> tuple[float, float]:
    """Return wall and CPU seconds of all calls, so many at once."""
    gate = asyncio.Semaphore(concurrency)

    async def one(number: int) -> None:
        async with gate:
            await send(number)

    await asyncio.gather(*(one(number) for number in range(min(count, 20))))  # connections, caches, lazy imports
    wall, cpu = time.monotonic(), time.process_time()
    await asyncio.gather(*(one(number) for number in range(20, count)))
    return time.monotonic() - wall, time.process_time() - cpu


async def bare_aiohttp(config: LlmConfig, requests: Sequence[LlmRequest]) -> tuple[float, float]:
    """Send with aiohttp and read the JSON; nothing else."""
    connector = aiohttp.TCPConnector(limit=config.concurrency)
    async with aiohttp.ClientSession(connector=connector) as session:

        async def send(number: int) -> object:
            body = orjson.dumps(requests[number].body)
            headers = {"content-type": "application/json"}
            async with session.post(f"{config.base_url}/chat/completions", data=body, headers=headers) as response:
                return orjson.loads(orjson.loads(await response.read())["choices"][0]["message"]["content"])

        return await measure(send, len(requests), config.concurrency)


async def openai_create(config: LlmConfig, requests: Sequence[LlmRequest]) -> tuple[float, float]:
    """Send with the openai package as its README shows."""
    async with openai.AsyncOpenAI(api_key="none", base_url=config.base_url) as client:

        async def send(number: int) -> object:
            completion = await client.chat.completions.create(**requests[number].body)
            return orjson.loads(completion.choices[0].message.content or "")

        return await measure(send, len(requests), config.concurrency)


async def openai_low_level(config: LlmConfig, requests: Sequence[LlmRequest]) -> tuple[float, float]:
    """Send with the openai package on aiohttp, with bytes in and bytes out."""
    async with openai.AsyncOpenAI(
        api_key="none", base_url=config.base_url, http_client=openai.DefaultAioHttpClient()
    ) as client:

        async def send(number: int) -> object:
            body = orjson.dumps(requests[number].body)
            answer = await client.post("/chat/completions", cast_to=bytes, content=body)
            return orjson.loads(orjson.loads(answer)["choices"][0]["message"]["content"])

        return await measure(send, len(requests), config.concurrency)


async def skuwright(config: LlmConfig, of: Sequence[DraftOrder], folder: Path) -> tuple[float, float]:
    """Draft: prompt, hash, journal, limiter, call, price, stored in the ledger, parsed, rendered, with its offsets."""
    ledger = Ledger.open(f"sqlite:///{folder / 'ledger.db'}")
    ledger.start_run(
        RunStart("benchmark", RunKind.ENRICH, utc(), "llm", "1", "test-model", "USD", Decimal(0), "here", 1, "0")
    )
    journal = ledger.journal("benchmark")
    limiter = AdaptiveLimiter(config.concurrency)
    service = OpenAiService(config, limiter, key="none", random=random.random, now=utc, clock=time.monotonic)
    price = find_price(config, BudgetConfig())
    client = JournaledClient(service, journal, budget=Budget(None), price=price, now=utc)
    enricher: LlmEnricher = make_enricher(client, config)

    async def send(number: int) -> object:
        (proposal,) = await enricher.draft(of[number])
        assert proposal.text
        return proposal

    try:
        # Orders wait for the limiter beside those in flight, as in a run.
        return await measure(send, len(of), 2 * config.concurrency)
    finally:
        await service.close()
        await journal.aclose()
        ledger.close()


def utc() -> datetime:
    """Return the time."""
    return datetime.now(UTC)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--skus", type=int, default=2000)
    parser.add_argument("--latency", type=float, default=0.5)
    parser.add_argument("--concurrency", type=int, default=200)
    given = parser.parse_args()
    drafted = orders(given.skus)
    with fake_service(latency=given.latency) as base_url, tempfile.TemporaryDirectory() as folder:
        config = LlmConfig(base_url=base_url, llm_model="test-model", concurrency=given.concurrency)
        requests = requests_of(config, drafted)
        assert len({request.hash for request in requests}) == given.skus
        measured = {
            "bare aiohttp": asyncio.run(bare_aiohttp(config, requests)),
            "openai, create": asyncio.run(openai_create(config, requests)),
            "openai, low level": asyncio.run(openai_low_level(config, requests)),
            "skuwright: draft and store": asyncio.run(skuwright(config, drafted, Path(folder))),
        }
        count = given.skus - 20
        run = partial(whole_run, base_url=base_url, concurrency=given.concurrency)
        run(Path(folder, "warm"), skus=20)
        measured["skuwright: run, no checks"] = run(Path(folder, "unchecked"), skus=count, checks=lambda *_: ())
        measured["skuwright: run"] = run(Path(folder, "run"), skus=count)
    ideal = given.concurrency / given.latency
    bare_wall, bare_cpu = measured["bare aiohttp"]
    print(f"{count} SKUs, {given.latency} s latency, {given.concurrency} in flight: ideal {ideal:.0f} SKU/s")
    print(f"{'':28}{'SKU/s':>8}{'of ideal':>10}{'of bare':>9}{'CPU ms/SKU':>12}{'x bare':>8}")
    for name, (wall, cpu) in measured.items():
        rate = count / wall
        print(
            f"{name:28}{rate:8.0f}{rate / ideal:10.0%}{bare_wall / wall:9.0%}"
            f"{cpu / count * 1000:12.2f}{cpu / bare_cpu:8.1f}"
        )


if __name__ == "__main__":
    main()
