"""One gate for all calls of a process: concurrency, requests and tokens per minute, and what the service admits."""

import asyncio
import heapq
import time
from collections.abc import Callable
from dataclasses import dataclass

from enrichers.learned_rate import LearnedRate
from enrichers.rate_headers import NO_SIGNALS, RateSignals
from schemas.errors import RunStopped

#: A configured limit may be used this many seconds ahead; providers enforce minutes in smaller windows.
_BURST_SECONDS = 1.0
#: A timer that fires late is caught up with; more would be a burst.
_CATCH_UP_SECONDS = 0.1
_ROUNDING_SECONDS = 1e-6
#: The rate tried after the first refusals: as if an answer took this long at full concurrency.
_GUESSED_SECONDS = 4.0


@dataclass(slots=True)
class Permit:
    """The right to send one request now. `place` keeps its turn when it is refused and asks again."""

    place: int
    tokens: int
    epoch: int
    sent_at: float
    is_released: bool = False


@dataclass(slots=True)
class _Waiter:
    tokens: int
    granted: asyncio.Future[Permit]
    waited: bool = False


class _Bucket:
    """A limit per minute that refills all the time; `level` may fall below zero, then it is waited for."""

    def __init__(self, per_minute: float, now: float) -> None:
        self._per_second = per_minute / 60
        self._capacity = max(1.0, self._per_second * _BURST_SECONDS)
        self._level, self._updated = self._capacity, now

    def seconds_until(self, amount: float, now: float) -> float:
        self._level = min(self._capacity, self._level + (now - self._updated) * self._per_second)
        self._updated = now
        # An amount over the capacity goes when the bucket is full; the debt is waited for by the next one.
        return max(0.0, (min(amount, self._capacity) - self._level) / self._per_second)

    def take(self, amount: float) -> None:
        self._level -= amount


class AdaptiveLimiter:
    """Lets calls through as fast as configuration and service allow, the oldest first.

    One instance serves all shards of one event loop. A refused request (429) gives its permit back and asks again
    with its `place`; meanwhile all others are slowed to the rate that the service is seen to admit.
    """

    def __init__(
        self,
        concurrency: int,
        *,
        requests_per_minute: int | None = None,
        tokens_per_minute: int | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the limits; `clock` returns seconds and must be the event loop's own."""
        self._clock = clock
        self._concurrency = concurrency
        self._in_flight = 0
        now = clock()
        self._requests = _Bucket(requests_per_minute, now) if requests_per_minute else None
        self._tokens = _Bucket(tokens_per_minute, now) if tokens_per_minute else None
        self._learned = LearnedRate(max(1.0, concurrency / _GUESSED_SECONDS))
        self._next_at = now
        self._places = 0
        self._mean_tokens = 0.0
        self._waiters: list[tuple[int, int, _Waiter]] = []
        self._asked = 0
        self._timer: asyncio.TimerHandle | None = None
        self._is_closed = False
        self._refused_since: float | None = None

    @property
    def in_flight(self) -> int:
        """Requests that hold a permit now."""
        return self._in_flight

    @property
    def admitted_per_second(self) -> float | None:
        """The learned rate, or None where the service never refused."""
        return self._learned.per_second

    @property
    def seconds_refused(self) -> float:
        """Seconds since the first of the refusals (429) after which nothing was answered; 0 where there is none."""
        return 0.0 if self._refused_since is None else self._clock() - self._refused_since

    async def acquire(self, tokens: int = 0, *, place: int | None = None) -> Permit:
        """Wait for the right to send a request of about that many tokens; `place` is that of a refused permit.

        Raises RunStopped once the limiter is closed.
        """
        if self._is_closed:
            raise RunStopped
        if place is None:
            self._places += 1
            place = self._places
        if not self._waiters and self._seconds_to_wait(tokens, self._clock()) == 0:
            return self._grant(place, tokens, waited=False)
        waiter = _Waiter(tokens, asyncio.get_running_loop().create_future())
        self._asked += 1
        heapq.heappush(self._waiters, (place, self._asked, waiter))
        self._pump()
        try:
            return await waiter.granted
        except asyncio.CancelledError:
            if _is_granted(waiter.granted):
                self.release(waiter.granted.result())
            raise

    def close(self) -> None:
        """Let nothing more through: the run is to stop, and what waits its turn was not sent, so it costs nothing."""
        self._is_closed = True
        if self._timer is not None:
            self._timer.cancel()
        waiters, self._waiters = self._waiters, []
        for _, _, waiter in waiters:
            if not waiter.granted.done():
                waiter.granted.set_exception(RunStopped())

    def release(self, permit: Permit, *, tokens_used: int | None = None, signals: RateSignals = NO_SIGNALS) -> None:
        """Give a permit back after an answer (with the tokens it used) or an error; a second release does nothing."""
        if permit.is_released:
            return
        permit.is_released = True
        self._in_flight -= 1
        if tokens_used is not None:
            self._refused_since = None
            self._learned.answered(self._clock())
            self._correct(permit.tokens, tokens_used)
        self._heed(signals)
        self._pump()

    def refuse(self, permit: Permit, signals: RateSignals = NO_SIGNALS) -> None:
        """Give a permit back after a 429: the rate of all calls follows."""
        if not permit.is_released:
            if self._refused_since is None:
                self._refused_since = self._clock()
            self._learned.refused(permit.epoch, permit.sent_at, self._clock())
            self._correct(permit.tokens, 0)
            self.release(permit, signals=signals)

    def _correct(self, estimated: int, used: int) -> None:
        if self._tokens is not None:
            self._tokens.take(used - estimated)

    def _heed(self, signals: RateSignals) -> None:
        """Slow down before the first refusal, where headers say that less is left than is in flight."""
        if signals.requests is not None and signals.requests.remaining <= self._in_flight:
            self._learned.limit_to(signals.requests.refill, self._clock())
        if signals.tokens is not None and signals.tokens.remaining <= self._in_flight * self._mean_tokens:
            self._learned.limit_to(signals.tokens.refill / max(1.0, self._mean_tokens), self._clock())

    def _seconds_to_wait(self, tokens: int, now: float) -> float | None:
        """Return 0 where a request may go, else the seconds until it may; None: once another one is back."""
        if self._in_flight >= self._concurrency:
            return None
        seconds = self._next_at - now if self._learned.per_second is not None else 0.0
        if self._requests is not None:
            seconds = max(seconds, self._requests.seconds_until(1, now))
        if self._tokens is not None:
            seconds = max(seconds, self._tokens.seconds_until(tokens, now))
        # Less than a microsecond is the rounding of floats; waiting for it would never end.
        return seconds if seconds > _ROUNDING_SECONDS else 0.0

    def _grant(self, place: int, tokens: int, *, waited: bool) -> Permit:
        now = self._clock()
        self._in_flight += 1
        self._mean_tokens += (tokens - self._mean_tokens) / 16
        if self._requests is not None:
            self._requests.take(1)
        if self._tokens is not None:
            self._tokens.take(tokens)
        epoch = self._learned.sent(now, waited=waited)
        if self._learned.per_second is not None:
            self._next_at = max(self._next_at, now - _CATCH_UP_SECONDS) + 1 / self._learned.per_second
        return Permit(place, tokens, epoch, now)

    def _pump(self) -> None:
        """Let waiting calls go, the oldest first; where time must pass, come back then."""
        while self._waiters:
            place, _, waiter = self._waiters[0]
            if waiter.granted.done():
                heapq.heappop(self._waiters)
                continue
            seconds = self._seconds_to_wait(waiter.tokens, self._clock())
            if seconds is None:
                return
            if seconds > 0:
                waiter.waited = True
                self._wake_in(seconds)
                return
            heapq.heappop(self._waiters)
            waiter.granted.set_result(self._grant(place, waiter.tokens, waited=waiter.waited))

    def _wake_in(self, seconds: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(seconds, self._pump)


def _is_granted(granted: "asyncio.Future[Permit]") -> bool:
    return granted.done() and not granted.cancelled() and granted.exception() is None
