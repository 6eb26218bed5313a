"""What services say about their limits in headers."""

from datetime import UTC, datetime

import pytest

from enrichers.rate_headers import Allowance, read_rate_signals, seconds_of

NOW = datetime(2026, 11, 24, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "0.25"}, 0.25),
        ({"retry-after": "Tue, 24 Nov 2026 12:00:30 GMT"}, 30.0),
        ({"retry-after": "Tue, 24 Nov 2026 11:00:00 GMT"}, 0.0),
        ({"retry-after-ms": "1500", "retry-after": "9"}, 1.5),
        ({"retry-after-ms": "soon", "retry-after": "9"}, 9.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "inf"}, None),
    ],
)
def test_retry_after_is_read_in_all_its_forms(headers: dict[str, str], seconds: float | None) -> None:
    assert read_rate_signals(headers, NOW).retry_after == seconds


@pytest.mark.parametrize(
    ("duration", "seconds"),
    [("20ms", 0.02), ("1s", 1.0), ("6m0s", 360.0), ("1h2m3.5s", 3723.5), ("12", 12.0), ("", None), ("soon", None)],
)
def test_durations_are_read_in_all_their_forms(duration: str, seconds: float | None) -> None:
    assert seconds_of(duration) == seconds


@pytest.mark.parametrize(
    ("limit", "remaining", "reset", "expected"),
    [
        ("600", "0", "60s", Allowance(0, 10)),
        ("600", "300", "30s", Allowance(300, 10)),
        ("10000", "9000", "2h", Allowance(9000, 1000 / 7200)),
        ("600", "600", "0s", None),
        ("600", "5", "soon", None),
        ("600", "", "60s", None),
        ("", "5", "60s", None),
    ],
)
def test_the_refill_follows_from_what_is_left_and_when_it_is_full_again(
    limit: str, remaining: str, reset: str, expected: Allowance | None
) -> None:
    names = ("limit", "remaining", "reset")
    headers = {
        f"x-ratelimit-{name}-requests": text for name, text in zip(names, (limit, remaining, reset), strict=True)
    }
    assert read_rate_signals(headers, NOW).requests == expected
