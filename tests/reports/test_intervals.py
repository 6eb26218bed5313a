"""The exact interval against values that follow from the binomial distribution by hand."""

import pytest

from reports.intervals import exact_interval


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


def test_large_samples_come_close_to_the_normal_interval() -> None:
    low, high = exact_interval(500, 10_000)
    spread = 1.6449 * (0.05 * 0.95 / 10_000) ** 0.5
    assert (low, high) == pytest.approx((0.05 - spread, 0.05 + spread), abs=2e-4)
