"""An OpenAI-compatible server for tests and benchmarks that answers from the JSON Schema of each request.

Run alone: `python -m tests.enrichers.fake_openai --port 8100 --latency 0.5`. Faults are drawn from a seeded random
source. `GET /stats` returns what was counted, `POST /options` changes options while it runs.
"""

import argparse
import asyncio
import hashlib
import json
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

import orjson
from aiohttp import web

from tests.enrichers.fake_answers import good_answer, schema_answer


@dataclass
class FakeOptions:
    """How the server behaves. Rates are per second, `p…` are shares of requests, times are seconds.

    `mode` is `good` (sentences from the prompt's facts and slots), `schema` (strings that only follow the schema) or
    `text` (always `text`, or to the first `times` requests). `admit_rate` admits so many requests a second out of a
    bucket of `admit_burst` and answers 429 to the others, with `retry_after` where it is given. `status` is answered
    to all requests, or to the first `times`. `usage_factor` bills more output than was asked for.
    """

    mode: str = "good"
    latency: float = 0.0
    jitter: float = 0.0
    admit_rate: float = 0.0
    admit_burst: float = 0.0
    retry_after: float | None = None
    sends_limits: bool = False
    p429: float = 0.0
    p500: float = 0.0
    pdrop: float = 0.0
    pmalformed: float = 0.0
    ptruncated: float = 0.0
    prefused: float = 0.0
    key: str = ""
    status: int = 0
    times: int = 0
    error_code: str = ""
    error_message: str = "this is what the server says"
    text: str = ""
    has_usage: bool = True
    usage_factor: float = 1.0
    cache_tokens: bool = True
    seed: int = 1


@dataclass
class FakeStats:
    """What the server counted. `by_request` counts answers (200) by the hash of the request's body."""

    requests: int = 0
    answered: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    by_request: Counter[str] = field(default_factory=Counter)
    most_in_flight: int = 0
    first_at: float = 0.0
    last_at: float = 0.0

    @property
    def answered_twice(self) -> int:
        """Requests that were answered, and so paid, more than once."""
        return sum(1 for times in self.by_request.values() if times > 1)


class FakeOpenAi:
    """The server: `await start()` returns its base URL."""

    def __init__(self, options: FakeOptions | None = None) -> None:
        self.options = options or FakeOptions()
        self.stats = FakeStats()
        self.bodies: list[dict[str, Any]] = []
        self.keeps_bodies = True
        self._random = random.Random(self.options.seed)
        self._level, self._updated = self._burst(), time.monotonic()
        self._in_flight = 0
        self._seen_prefixes: set[int] = set()
        self._runner: web.AppRunner | None = None
        self.base_url = ""

    async def start(self, port: int = 0) -> str:
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_post("/v1/chat/completions", self._complete)
        app.router.add_get("/stats", self._stats)
        app.router.add_post("/options", self._change)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port, backlog=2048)
        await site.start()
        port = self._runner.addresses[0][1]
        self.base_url = f"http://127.0.0.1:{port}/v1"
        return self.base_url

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def __aenter__(self) -> "FakeOpenAi":
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    def _burst(self) -> float:
        return self.options.admit_burst or max(1.0, self.options.admit_rate)

    async def _stats(self, _request: web.Request) -> web.Response:
        counted = {it.name: getattr(self.stats, it.name) for it in fields(FakeStats) if it.name != "by_request"}
        counted["answered_twice"] = self.stats.answered_twice
        return web.json_response(counted)

    async def _change(self, request: web.Request) -> web.Response:
        self.options = replace(self.options, **await request.json())
        self._level = self._burst()
        return web.json_response(asdict(self.options))

    async def _complete(self, request: web.Request) -> web.StreamResponse:
        raw = await request.read()
        self.stats.requests += 1
        self.stats.last_at = time.monotonic()
        self.stats.first_at = self.stats.first_at or self.stats.last_at
        self._in_flight += 1
        self.stats.most_in_flight = max(self.stats.most_in_flight, self._in_flight)
        try:
            return await self._answer(request, raw)
        finally:
            self._in_flight -= 1

    async def _answer(self, request: web.Request, raw: bytes) -> web.StreamResponse:
        options, body = self.options, orjson.loads(raw)
        if self.keeps_bodies:
            self.bodies.append(body)
        if options.key and request.headers.get("Authorization") != f"Bearer {options.key}":
            return self._error(401, "invalid_api_key")
        if options.status and not self._times_are_over():
            return self._error(options.status, options.error_code)
        if not self._admits() or self._random.random() < options.p429:
            return self._error(429, "rate_limit_exceeded")
        if self._random.random() < options.p500:
            return self._error(500, "server_error")
        if self._random.random() < options.pdrop:
            self.stats.statuses["dropped"] += 1
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        if options.latency:
            spread = options.jitter * (2 * self._random.random() - 1)
            await asyncio.sleep(max(0.0, options.latency + spread))
        return self._completion(body, raw)

    def _times_are_over(self) -> bool:
        return 0 < self.options.times < self.stats.requests

    def _admits(self) -> bool:
        rate = self.options.admit_rate
        if not rate:
            return True
        now = time.monotonic()
        self._level = min(self._burst(), self._level + (now - self._updated) * rate)
        self._updated = now
        if self._level < 1:
            return False
        self._level -= 1
        return True

    def _error(self, status: int, code: str) -> web.Response:
        self.stats.statuses[str(status)] += 1
        headers = {}
        if self.options.retry_after is not None and status in (429, 503):
            headers["retry-after"] = f"{self.options.retry_after:g}"
        error = {"message": self.options.error_message, "type": "error", "code": code}
        return web.json_response({"error": error}, status=status, headers={**headers, **self._limits()})

    def _limits(self) -> dict[str, str]:
        if not (self.options.sends_limits and self.options.admit_rate):
            return {}
        burst = self._burst()
        return {
            "x-ratelimit-limit-requests": f"{burst:g}",
            "x-ratelimit-remaining-requests": f"{int(self._level)}",
            "x-ratelimit-reset-requests": f"{(burst - self._level) / self.options.admit_rate:.3f}s",
        }

    def _completion(self, body: dict[str, Any], raw: bytes) -> web.Response:
        options, draw = self.options, self._random.random
        content, finish, refusal = self._content(body), "stop", None
        if draw() < options.pmalformed:
            content = content[: len(content) // 2] + '"] oops'
        if draw() < options.ptruncated:
            content, finish = content[: len(content) // 2], "length"
        if draw() < options.prefused:
            content, refusal = "", "I cannot help with that."
        self.stats.answered += 1
        self.stats.statuses["200"] += 1
        self.stats.by_request[hashlib.blake2b(raw, digest_size=16).hexdigest()] += 1
        answer: dict[str, Any] = {
            "id": "chatcmpl-fake",
            "object": "chat.completion",
            "model": body["model"],
            "choices": [
                {
                    "index": 0,
                    "finish_reason": finish,
                    "message": {"role": "assistant", "content": content or None, "refusal": refusal},
                }
            ],
        }
        if options.has_usage:
            answer["usage"] = self._usage(body, raw, content)
        return web.Response(body=orjson.dumps(answer), content_type="application/json", headers=self._limits())

    def _content(self, body: dict[str, Any]) -> str:
        if self.options.mode == "text" and not self._times_are_over():
            return self.options.text
        if self.options.mode != "schema":
            return orjson.dumps(good_answer(body)).decode()
        schema = body["response_format"]["json_schema"]["schema"]
        return orjson.dumps(schema_answer(schema, self._random)).decode()

    def _usage(self, body: dict[str, Any], raw: bytes, content: str) -> dict[str, Any]:
        prompt, completion = len(raw) // 4, max(1, int(len(content) / 4 * self.options.usage_factor))
        prefix = body["messages"][0]["content"]
        cached = (
            len(prefix) // 4 // 128 * 128 if self.options.cache_tokens and hash(prefix) in self._seen_prefixes else 0
        )
        self._seen_prefixes.add(hash(prefix))
        return {
            "prompt_tokens": prompt,
            "completion_tokens": completion,
            "total_tokens": prompt + completion,
            "prompt_tokens_details": {"cached_tokens": cached},
        }


async def _end_all(loop: asyncio.AbstractEventLoop) -> None:
    """End answers that nobody waits for any more."""
    left = asyncio.all_tasks(loop) - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)


@contextmanager
def running(options: FakeOptions | None = None) -> Iterator[FakeOpenAi]:
    """Run a server in a thread of its own, for tests whose event loop is not theirs."""
    server, ready = FakeOpenAi(options), threading.Event()
    loop = asyncio.new_event_loop()

    def serve() -> None:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(server.start())
        ready.set()
        loop.run_forever()
        loop.run_until_complete(server.stop())
        loop.run_until_complete(_end_all(loop))
        loop.close()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    ready.wait(10)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)


def main() -> None:
    """Serve until interrupted; print the base URL first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    for known in fields(FakeOptions):
        kind = float if known.name == "retry_after" else type(known.default)
        if kind is bool:
            parser.add_argument(f"--{known.name.replace('_', '-')}", action=argparse.BooleanOptionalAction)
        else:
            parser.add_argument(f"--{known.name.replace('_', '-')}", type=kind)
    given = {name: value for name, value in vars(parser.parse_args()).items() if value is not None}
    port = given.pop("port")

    async def serve() -> None:
        server = FakeOpenAi(FakeOptions(**given))
        server.keeps_bodies = False
        sys.stdout.write(json.dumps({"base_url": await server.start(port)}) + "\n")
        sys.stdout.flush()
        await asyncio.Event().wait()

    try:
        asyncio.run(serve())
    except KeyboardInterrupt:
        return


if __name__ == "__main__":
    main()
