"""The one file that knows the openai package: sends requests to any OpenAI-compatible service until they are answered.

It uses the package's low-level `post` on its aiohttp transport and reads the answer itself: measured at 200 calls in
flight that is a quarter of the CPU of `chat.completions.create` on the default transport. Retries are only here.
"""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NoReturn

import aiohttp
import httpx2
import openai
import orjson

from enrichers.budget import CallMoney
from enrichers.connection_errors import read_failure
from enrichers.limiter import AdaptiveLimiter
from enrichers.rate_headers import RateSignals, read_rate_signals
from enrichers.reply import Reply, read_reply
from enrichers.service_address import is_local
from enrichers.service_errors import CallFailed, RateLimited, ServiceError, read_error
from enrichers.service_health import ServiceHealth
from schemas.config import LlmConfig
from schemas.errors import ConfigError, RunStopped
from schemas.llm_call import LlmRequest

#: Generous: a starved event loop takes seconds to notice that a connection stands, and would invent failures.
_CONNECT_SECONDS = 60.0
_KEEP_ALIVE_SECONDS = 30.0
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 60.0


def find_key(config: LlmConfig, environment: Mapping[str, str]) -> str:
    """Return the API key that the config names; a service on this machine needs none.

    Raises ConfigError where the variable is empty and the service is not local.
    """
    key = environment.get(config.api_key_env or "", "").strip()
    if not key and config.api_key_env and not is_local(config.base_url):
        raise ConfigError(
            f"[llm] api_key_env: the variable {config.api_key_env} is not set; put the key for {config.base_url} "
            "into it, or name another variable"
        )
    return key or "none"


class OpenAiService:
    """Asks one service. One instance, one limiter and one pool of connections serve the whole process.

    `key` is the API key, `random` returns numbers from 0 to 1 and spreads the retries, `now` a timezone-aware time.
    """

    def __init__(
        self,
        config: LlmConfig,
        limiter: AdaptiveLimiter,
        *,
        key: str,
        random: Callable[[], float],
        now: Callable[[], datetime],
        clock: Callable[[], float],
    ) -> None:
        self._config, self._limiter, self._random, self._now = config, limiter, random, now
        self._health = ServiceHealth(f"[llm] {config.base_url}", clock)
        self._failed_attempts = 0
        self._stopped = asyncio.Event()
        self._client = openai.AsyncOpenAI(
            api_key=key,
            base_url=config.base_url,
            max_retries=0,
            http_client=openai.DefaultAioHttpClient(
                timeout=openai.Timeout(config.timeout_seconds, connect=_CONNECT_SECONDS, pool=None),
                limits=httpx2.Limits(max_connections=config.concurrency, keepalive_expiry=_KEEP_ALIVE_SECONDS),
            ),
        )

    @property
    def failed_attempts(self) -> int:
        """Attempts that brought no answer, 429 and faults alike; each was tried again or given up."""
        return self._failed_attempts

    def stop(self) -> None:
        """Send nothing more: what waits its turn or for a retry raises RunStopped, what was sent is still answered."""
        self._stopped.set()
        self._limiter.close()

    async def close(self) -> None:
        """Close all connections."""
        await self._client.close()

    async def ask(self, request: LlmRequest, money: CallMoney) -> Reply:
        """Return the service's reply, however often it must be asked; `money` is set aside for one attempt.

        A 429 slows all calls down and uses up no retry. Raises BudgetSpent where an attempt may be paid without an
        answer and another one does not fit the budget, ConfigError (key, model or credit: nothing more is
        sent), LlmRefused (the service does not take this request), LlmUnavailable after `max_retries` faults, and
        RunStopped for what is not sent any more after `stop`.
        """
        body = orjson.dumps(request.body)
        failures = refusals = 0
        place = None
        while True:
            permit = await self._limiter.acquire(len(body) // 4 + request.max_output_tokens, place=place)
            place = permit.place
            try:
                self._health.ensure_usable()
                reply, signals = await self._attempt(body)
            except RateLimited as limited:
                self._limiter.refuse(permit, limited.signals)
                refusals += 1
                seconds = self._wait(refusals, limited.signals)
                self._health.ensure_worth_waiting(seconds)
            except CallFailed as failed:
                if failed.may_be_paid:
                    money.may_be_spent()
                failures += 1
                self._ensure_worth_trying(failed, failures)
                seconds = self._wait(failures, failed.signals)
            else:
                self._limiter.release(permit, tokens_used=reply.usage.input + reply.usage.output, signals=signals)
                self._health.answered()
                return reply
            finally:
                self._limiter.release(permit)
            self._failed_attempts += 1
            await self._pause(seconds)
            await money.set_aside()

    def _ensure_worth_trying(self, failed: CallFailed, failures: int) -> None:
        if failures > self._config.max_retries:
            self._health.give_up(failures, str(failed))
        if failed.is_unreached:
            self._health.ensure_reached(failures, str(failed))

    async def _pause(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopped.wait()
        except TimeoutError:
            return
        raise RunStopped

    def _wait(self, times: int, signals: RateSignals) -> float:
        """Return seconds: doubled each time with jitter in the upper half, and never less than the service asked for.

        Jitter over the whole range would let a second wait be shorter than the first.
        """
        backoff = min(_LONGEST_WAIT, _FIRST_WAIT * 2.0 ** (times - 1)) * (0.5 + self._random() / 2)
        asked = signals.retry_after or 0.0
        return max(backoff, asked * (1 + self._random() / 20))

    async def _attempt(self, body: bytes) -> tuple[Reply, RateSignals]:
        response = await self._post(body)
        signals = read_rate_signals(response.headers, self._now())
        reply = read_reply(response.http_response.content, request_chars=len(body), llm_model=self._config.llm_model)
        if reply is None:
            raise CallFailed("an answer that is no chat completion", signals, may_be_paid=True)
        return reply, signals

    async def _post(self, body: bytes) -> "openai.AsyncAPIResponse[bytes]":
        seconds = self._config.timeout_seconds
        try:
            async with asyncio.timeout(seconds):
                return await self._client.post(
                    "/chat/completions", cast_to=openai.AsyncAPIResponse[bytes], content=body
                )
        except openai.APIStatusError as error:
            signals = read_rate_signals(error.response.headers, self._now())
            self._raise_for(read_error(error.status_code, error.body), signals)
        except (openai.OpenAIError, aiohttp.ClientError, OSError) as error:
            raise read_failure(error, base_url=self._config.base_url, seconds=seconds) from error

    def _raise_for(self, error: ServiceError, signals: RateSignals) -> NoReturn:
        where, said = f"[llm] {self._config.base_url}", f"({error.status}: {error.message})"
        if error.is_wrong_key:
            name = self._config.api_key_env or "api_key_env"
            self._health.stop(f"{where}: the key in {name} is not accepted {said}; set the right key and run again")
        if error.is_without_credit:
            self._health.stop(f"{where}: the account has no credit left {said}; top it up and run again")
        if error.is_not_found:
            self._health.stop(
                f"{where}: no model {self._config.llm_model} here {said}; mend llm_model, or base_url (most end in /v1)"
            )
        if error.is_rate_limit:
            raise RateLimited(error.message, signals)
        if error.may_pass_later:
            raise CallFailed(f"{error.status}: {error.message}", signals, may_be_paid=error.may_be_paid)
        self._health.refuse(error)
