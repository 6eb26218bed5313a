"""The limiter, in virtual time: against services that admit so much, and with limits of its own."""

import asyncio
import random
from dataclasses import dataclass, field

import pytest

from enrichers.learned_rate import LearnedRate
from enrichers.limiter import AdaptiveLimiter
from enrichers.rate_headers import Allowance, RateSignals
from schemas.errors import RunStopped
from tests.enrichers.virtual_time import loop_time, run_in_virtual_time


def test_it_is_known_how_long_the_service_only_refuses() -> None:
    async def ask() -> list[float]:
        limiter = AdaptiveLimiter(2, clock=loop_time)
        seen = [limiter.seconds_refused]
        for _ in range(2):
            permit = await limiter.acquire()
            limiter.refuse(permit)
            await asyncio.sleep(3)
            seen.append(limiter.seconds_refused)
        limiter.release(await limiter.acquire(), tokens_used=1)
        return [round(seconds, 1) for seconds in (*seen, limiter.seconds_refused)]

    before, first, second, after = run_in_virtual_time(ask)
    assert (before, first, after) == (0.0, 3.0, 0.0)
    assert second >= 6.0


@dataclass
class Admission:
    """A service that admits `rate` requests a second out of a bucket of `burst`, and answers after `latency`."""

    rate: float
    burst: float
    latency: float = 0.5
    retry_after: float | None = None
    refuses_at_random: float = 0.0
    told: bool = False
    level: float = 0.0
    at: float = 0.0
    refused: int = 0
    answered_at: list[float] = field(default_factory=list)
    draw: random.Random = field(default_factory=lambda: random.Random(7))

    def __post_init__(self) -> None:
        self.level = self.burst

    def admits(self) -> bool:
        now = loop_time()
        self.level = min(self.burst, self.level + (now - (self.at or now)) * self.rate)
        self.at = now
        if self.level < 1 - 1e-9 or self.draw.random() < self.refuses_at_random:
            self.refused += 1
            return False
        self.level -= 1
        return True

    def signals(self) -> RateSignals:
        allowance = Allowance(int(self.level), self.rate) if self.told else None
        return RateSignals(retry_after=self.retry_after, requests=allowance)

    async def ask(self, limiter: AdaptiveLimiter) -> int:
        """Ask until answered; return the attempts it took."""
        place = None
        for attempt in range(1, 200):
            permit = await limiter.acquire(1000, place=place)
            place = permit.place
            await asyncio.sleep(0.005 + 0.005 * self.draw.random())
            if self.admits():
                await asyncio.sleep(self.latency * (0.7 + 0.6 * self.draw.random()))
                limiter.release(permit, tokens_used=900, signals=self.signals())
                self.answered_at.append(loop_time())
                return attempt
            limiter.refuse(permit, self.signals())
            backoff = min(60.0, 0.5 * 2.0 ** (attempt - 1)) * (0.5 + self.draw.random() / 2)
            await asyncio.sleep(self.retry_after or backoff)
        raise AssertionError("lost a record")


def run(service: Admission, calls: int, *, concurrency: int = 100, in_flight: int = 100) -> tuple[float, list[int]]:
    """Return the seconds that all calls took, and the attempts of each."""

    async def main() -> tuple[float, list[int]]:
        limiter, gate, started = (
            AdaptiveLimiter(concurrency, clock=loop_time),
            asyncio.Semaphore(in_flight),
            loop_time(),
        )

        async def one() -> int:
            async with gate:
                return await service.ask(limiter)

        attempts = await asyncio.gather(*(one() for _ in range(calls)))
        assert limiter.in_flight == 0
        return loop_time() - started, attempts

    return run_in_virtual_time(main)


@pytest.mark.parametrize(
    ("burst", "retry_after", "least_share"),
    [
        (20, None, 0.9),
        (20, 1.0, 0.9),
        (20, 2.0, 0.85),
        (5, None, 0.85),
        (5, 1.0, 0.8),
        (1, None, 0.75),  # no burst at all: a request that comes a millisecond early is refused
        (1, 1.0, 0.7),
    ],
)
def test_of_20_admitted_requests_a_second_most_are_used_and_nothing_is_lost(
    burst: float, retry_after: float | None, least_share: float
) -> None:
    service = Admission(rate=20, burst=burst, retry_after=retry_after)
    seconds, attempts = run(service, 400)
    ideal = (400 - burst) / 20 + service.latency
    assert len(attempts) == 400
    assert ideal / seconds >= least_share
    assert max(attempts) <= 6


def test_a_service_that_tells_its_limit_hardly_refuses() -> None:
    service = Admission(rate=20, burst=120, told=True)
    seconds, _ = run(service, 400)
    assert service.refused <= 8
    assert ((400 - 120) / 20) / seconds >= 0.75


@pytest.mark.parametrize("concurrency", [1, 50, 200])
def test_without_a_limit_nothing_is_held_back(concurrency: int) -> None:
    service = Admission(rate=1e6, burst=1e6)
    seconds, attempts = run(service, 10 * concurrency, concurrency=concurrency, in_flight=10 * concurrency)
    assert seconds <= 10 * 0.5 * 1.3 + 0.2
    assert set(attempts) == {1}


def test_random_refusals_of_five_per_cent_slow_nothing_down() -> None:
    service = Admission(rate=1e6, burst=1e6, refuses_at_random=0.05)
    seconds, _ = run(service, 4000, concurrency=200, in_flight=200)
    assert seconds <= 4000 / 200 * 0.5 * 1.25


def test_more_is_tried_when_the_limit_rises_and_less_when_it_falls() -> None:
    service = Admission(rate=20, burst=20)

    async def main() -> None:
        limiter, gate = AdaptiveLimiter(100, clock=loop_time), asyncio.Semaphore(100)

        async def one() -> None:
            async with gate:
                await service.ask(limiter)

        async def change() -> None:
            await asyncio.sleep(40)
            service.rate = service.burst = 120
            await asyncio.sleep(40)
            service.rate = service.burst = 10

        await asyncio.gather(change(), *(one() for _ in range(6000)))

    run_in_virtual_time(main)
    begun = service.answered_at[0]
    between = [
        sum(1 for at in service.answered_at if begun + a <= at < begun + b) / (b - a)
        for a, b in ((20, 40), (65, 80), (90, 110))
    ]
    assert between[0] == pytest.approx(20, rel=0.1)
    assert between[1] == pytest.approx(120, rel=0.15)
    assert between[2] == pytest.approx(10, rel=0.15)


def test_never_more_are_in_flight_than_configured() -> None:
    async def main() -> int:
        limiter, most, now_in = AdaptiveLimiter(7, clock=loop_time), 0, 0

        async def one() -> None:
            nonlocal most, now_in
            permit = await limiter.acquire()
            now_in += 1
            most = max(most, now_in)
            await asyncio.sleep(0.1)
            now_in -= 1
            limiter.release(permit)

        await asyncio.gather(*(one() for _ in range(50)))
        return most

    assert run_in_virtual_time(main) == 7


def test_requests_per_minute_are_held() -> None:
    async def main() -> list[float]:
        limiter, started = AdaptiveLimiter(100, requests_per_minute=600, clock=loop_time), loop_time()
        at = []
        for _ in range(60):
            permit = await limiter.acquire()
            at.append(loop_time() - started)
            limiter.release(permit)
        return at

    at = run_in_virtual_time(main)
    assert at[9] == 0.0  # a second's worth may go at once
    assert at[-1] == pytest.approx(5.0, abs=0.05)


def test_tokens_per_minute_count_what_was_really_used() -> None:
    async def seconds(used: int) -> float:
        limiter, started = AdaptiveLimiter(1, tokens_per_minute=60_000, clock=loop_time), loop_time()
        for _ in range(21):
            permit = await limiter.acquire(2000)
            limiter.release(permit, tokens_used=used)
        return loop_time() - started

    assert run_in_virtual_time(lambda: seconds(2000)) == pytest.approx(40, abs=1.1)
    assert run_in_virtual_time(lambda: seconds(500)) == pytest.approx(10, abs=1.1)


def test_a_refused_request_goes_before_those_that_came_later() -> None:
    async def main() -> list[str]:
        limiter, order = AdaptiveLimiter(1, clock=loop_time), []
        first = await limiter.acquire()

        async def wait(name: str, place: int | None = None) -> None:
            permit = await limiter.acquire(place=place)
            order.append(name)
            limiter.release(permit)

        later = asyncio.create_task(wait("later"))
        await asyncio.sleep(0)
        again = asyncio.create_task(wait("refused", first.place))
        await asyncio.sleep(0)
        limiter.release(first)
        await asyncio.gather(later, again)
        return order

    assert run_in_virtual_time(main) == ["refused", "later"]


def test_a_cancelled_wait_keeps_nothing() -> None:
    async def main() -> int:
        limiter = AdaptiveLimiter(1, clock=loop_time)
        permit = await limiter.acquire()
        waiting = asyncio.create_task(limiter.acquire())
        granted = asyncio.create_task(limiter.acquire())
        await asyncio.sleep(0)
        waiting.cancel()
        limiter.release(permit)
        granted.cancel()  # in the same turn in which it is granted
        await asyncio.gather(waiting, granted, return_exceptions=True)
        return limiter.in_flight

    assert run_in_virtual_time(main) == 0


def test_a_second_release_does_nothing() -> None:
    async def main() -> int:
        limiter = AdaptiveLimiter(2, clock=loop_time)
        permit = await limiter.acquire()
        limiter.release(permit)
        limiter.release(permit)
        limiter.refuse(permit)
        return limiter.in_flight

    assert run_in_virtual_time(main) == 0


def test_one_refusal_alone_is_no_limit() -> None:
    rate = LearnedRate(25)
    for place in range(20):
        rate.sent(place / 100, waited=False)
    rate.refused(0, 0.1, 0.11)
    assert rate.per_second is None


def test_the_first_guess_goes_by_what_was_answered_in_the_last_second() -> None:
    rate = LearnedRate(25)
    for place in range(300):
        rate.answered(10 + place / 300)
    rate.answered(11.1)
    epoch = rate.sent(11.2, waited=False)
    for _ in range(5):
        rate.refused(epoch, 11.2, 11.21)
    assert rate.per_second == 300


def test_a_closed_limiter_turns_away_whoever_waits_and_takes_permits_back() -> None:
    async def main() -> tuple[list[type], int, float]:
        limiter, started = AdaptiveLimiter(2, requests_per_minute=60, clock=loop_time), loop_time()
        permit = await limiter.acquire()
        waiting = [asyncio.create_task(limiter.acquire()) for _ in range(5)]
        gone = asyncio.create_task(limiter.acquire())
        await asyncio.sleep(0)
        limiter.close()
        gone.cancel()  # in the same turn in which it is turned away
        turned_away = await asyncio.gather(*waiting, limiter.acquire(), return_exceptions=True)
        limiter.release(permit)
        await asyncio.gather(gone, return_exceptions=True)
        return [type(it) for it in turned_away], limiter.in_flight, loop_time() - started

    assert run_in_virtual_time(main) == ([RunStopped] * 6, 0, 0.0)
