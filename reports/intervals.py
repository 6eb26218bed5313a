"""The exact (Clopper-Pearson) interval of a rate, from the binomial distribution itself."""

from collections.abc import Callable
from math import exp, lgamma, log
from typing import NamedTuple

#: Halvings of [0, 1]: enough for all digits of a float.
_STEPS = 60
_RISK = 0.05


class Interval(NamedTuple):
    """Bounds of a rate between 0 and 1. Each of the two holds with a confidence of 95 %."""

    low: float
    high: float


def exact_interval(hits: int, trials: int) -> Interval:
    """Return the bounds of the rate behind `hits` in `trials` (at least one).

    Each bound is one-sided at 95 %, as the gate's lanes count: 60 texts without a defect prove at most 5 %.
    """
    low = 0.0 if hits == 0 else _solve(lambda rate: 1 - _at_most(hits - 1, trials, rate) >= _RISK)
    high = 1.0 if hits == trials else _solve(lambda rate: _at_most(hits, trials, rate) <= _RISK)
    return Interval(low, high)


def _solve(is_beyond: Callable[[float], bool]) -> float:
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if is_beyond(middle) else (middle, high)
    return high


def _at_most(hits: int, trials: int, rate: float) -> float:
    """Return the probability of at most this many hits. Logarithms keep thousands of trials within a float."""
    if rate <= 0 or rate >= 1:
        return 1.0 if rate <= 0 else 0.0
    whole = lgamma(trials + 1)
    return sum(
        exp(whole - lgamma(n + 1) - lgamma(trials - n + 1) + n * log(rate) + (trials - n) * log(1 - rate))
        for n in range(hits + 1)
    )
