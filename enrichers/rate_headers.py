"""What a service says about its limits in headers: how long to wait, and how fast it refills."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_DURATION = re.compile(r"(\d+(?:\.\d+)?)(ms|s|m|h|d)")
_SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is left of one limit: `remaining` units now, and `refill` units that come back each second."""

    remaining: float
    refill: float


@dataclass(frozen=True, slots=True)
class RateSignals:
    """What one response said about limits; None where it said nothing. `retry_after` is in seconds."""

    retry_after: float | None = None
    requests: Allowance | None = None
    tokens: Allowance | None = None


NO_SIGNALS = RateSignals()


def read_rate_signals(headers: Mapping[str, str], now: datetime) -> RateSignals:
    """Read `retry-after-ms`, `retry-after` (seconds or HTTP date) and `x-ratelimit-*` of one response.

    `headers` must find names in lower case; `now` is timezone-aware and compared with HTTP dates.
    """
    return RateSignals(_retry_after(headers, now), _allowance(headers, "requests"), _allowance(headers, "tokens"))


def seconds_of(duration: str) -> float | None:
    """Return the seconds of `20ms`, `1s`, `6m0s`, `1h2m3.5s` or a plain number; None where it is none of them."""
    plain = _number(duration)
    if plain is not None:
        return plain
    if not _DURATION.sub("", duration.strip()):
        return sum(float(amount) * _SECONDS[unit] for amount, unit in _DURATION.findall(duration)) or None
    return None


def _retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    given = headers.get("retry-after")
    if given is None:
        return None
    seconds = _number(given)
    return seconds if seconds is not None else _seconds_until(given, now)


def _seconds_until(date: str, now: datetime) -> float | None:
    try:
        then = parsedate_to_datetime(date)
    except ValueError:
        return None
    if then.tzinfo is None:
        then = then.replace(tzinfo=UTC)
    return max(0.0, (then - now).total_seconds())


def _allowance(headers: Mapping[str, str], kind: str) -> Allowance | None:
    limit, remaining = _number(headers.get(f"x-ratelimit-limit-{kind}")), None
    if limit:
        remaining = _number(headers.get(f"x-ratelimit-remaining-{kind}"))
    if not limit or remaining is None:
        return None
    reset = seconds_of(headers.get(f"x-ratelimit-reset-{kind}", ""))
    # `reset` is the time until the limit is full again, so this is the refill whatever period the limit is for.
    return Allowance(remaining, (limit - remaining) / reset) if reset and remaining < limit else None


def _number(text: str | None) -> float | None:
    try:
        number = float(text or "")
    except ValueError:
        return None
    return number if math.isfinite(number) and number >= 0 else None
