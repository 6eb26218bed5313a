"""The exact interval against values that follow from the binomial distribution by hand."""

from itertools import product
from math import comb

import pytest

from schemas.intervals import _at_most, exact_interval, proves_at_least, proves_below


@pytest.mark.parametrize(
    ("hits", "trials", "low", "high"),
    [
        (0, 1, 0.0, 0.95),
        (1, 1, 0.05, 1.0),
        (0, 60, 0.0, 1 - 0.05 ** (1 / 60)),
        (0, 300, 0.0, 1 - 0.05 ** (1 / 300)),
        (60, 60, 0.05 ** (1 / 60), 1.0),
        (1, 2, 1 - 0.95**0.5, 0.95**0.5),
    ],
)
def test_each_bound_holds_with_95_percent(hits: int, trials: int, low: float, high: float) -> None:
    assert exact_interval(hits, trials) == pytest.approx((low, high), abs=1e-12)


@pytest.mark.parametrize(("trials", "low"), [(43, 0.1 ** (1 / 43)), (44, 0.1 ** (1 / 44)), (45, 0.1 ** (1 / 45))])
def test_a_bound_holds_with_the_confidence_that_is_asked_for(trials: int, low: float) -> None:
    assert exact_interval(trials, trials, 0.9).low == pytest.approx(low, abs=1e-12)
    assert (exact_interval(trials, trials, 0.9).low >= 0.95) is (trials >= 45)


def test_large_samples_come_close_to_the_normal_interval() -> None:
    low, high = exact_interval(500, 10_000)
    spread = 1.6449 * (0.05 * 0.95 / 10_000) ** 0.5
    assert (low, high) == pytest.approx((0.05 - spread, 0.05 + spread), abs=2e-4)
    low, high = exact_interval(120_000, 200_000)
    spread = 1.6449 * (0.6 * 0.4 / 200_000) ** 0.5
    assert (low, high) == pytest.approx((0.6 - spread, 0.6 + spread), abs=1e-5)


def test_probabilities_are_the_sums_of_the_binomial_terms() -> None:
    for trials, rate in product((1, 2, 7, 60, 400), (0.001, 0.05, 0.3, 0.5, 0.77, 0.999)):
        for hits in {0, trials // 3, trials // 2, trials - 1}:
            by_hand = sum(comb(trials, n) * rate**n * (1 - rate) ** (trials - n) for n in range(hits + 1))
            assert _at_most(hits, trials, rate) == pytest.approx(by_hand, rel=1e-9, abs=1e-14)


def test_what_a_bound_proves_is_known_without_the_bound() -> None:
    for trials, rate in product((1, 5, 45, 77, 300), (0.5, 0.95)):
        for hits in {0, 1, trials // 2, trials - 1, trials}:
            low, high = exact_interval(hits, trials, 0.9)
            assert proves_at_least(hits, trials, rate, 0.9) is (low >= rate)
            assert proves_below(hits, trials, rate, 0.9) is (high < rate)
