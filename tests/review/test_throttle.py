"""Who tries passwords waits longer and longer, and a flood of names frees nobody."""

from datetime import timedelta

import pytest

from review.throttle import Throttle, address_key
from tests.ledger.builders import NOON

NAME, OFFICE = ("name", "erika"), ("address", "192.0.2.7")


def test_waits_double_up_to_a_quarter_of_an_hour() -> None:
    throttle, now, waits = Throttle(), NOON, []
    for _ in range(14):
        assert throttle.begin((NAME,), now) == 0
        waits.append(throttle.begin((NAME,), now))
        now += timedelta(seconds=waits[-1])
        if not waits[-1]:
            waits.pop()
    assert waits[:8] == [15, 30, 60, 120, 240, 480, 900, 900]


def test_a_success_forgets_the_name_but_of_the_address_only_itself() -> None:
    throttle = Throttle()
    for number in range(19):
        throttle.begin((("name", str(number)), OFFICE), NOON)
    assert throttle.begin((NAME, OFFICE), NOON) == 0
    throttle.succeeded((NAME, OFFICE))
    assert throttle.begin((NAME, OFFICE), NOON) == 0
    assert throttle.begin((NAME, OFFICE), NOON) == 15


def test_an_hour_without_tries_forgets_all() -> None:
    throttle = Throttle()
    for _ in range(4):
        throttle.begin((NAME,), NOON)
    later = NOON + timedelta(hours=1, seconds=1)
    assert [throttle.begin((NAME,), later) for _ in range(6)] == [0, 0, 0, 0, 0, 15]


def test_a_flood_of_names_does_not_free_one_that_waits() -> None:
    throttle = Throttle()
    for _ in range(5):
        throttle.begin((NAME,), NOON)
    for number in range(30_000):
        throttle.begin((("name", f"n{number}"),), NOON)
    assert throttle.begin((NAME,), NOON) == 15
    assert len(throttle._by_key) <= 10_000


@pytest.mark.parametrize(
    ("one", "other", "are_same"),
    [
        ("2001:db8::1", "2001:db8::ffff:2", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("192.0.2.1", "192.0.2.2", False),
        ("testclient", "other", False),
    ],
)
def test_a_network_of_ipv6_counts_as_one_address(one: str, other: str, are_same: bool) -> None:
    assert (address_key(one) == address_key(other)) is are_same
