"""The exact (Clopper-Pearson) interval of a rate, from the binomial distribution itself."""

from collections.abc import Callable
from math import exp, lgamma, log, log1p
from typing import NamedTuple

#: Halvings of [0, 1]: enough for all digits of a float.
_STEPS = 60
#: A continued fraction of the incomplete beta function converges in the order of the root of its parameters.
_MOST_TERMS = 100_000
_TINY = 1e-300


class Interval(NamedTuple):
    """Bounds of a rate between 0 and 1. Each of the two holds with the confidence that was asked for."""

    low: float
    high: float


def exact_interval(hits: int, trials: int, confidence: float = 0.95) -> Interval:
    """Return the bounds of the rate behind `hits` in `trials` (at least one).

    Each bound is one-sided, as the gate's lanes count: 60 texts without a defect prove at most 5 % with 95 %.
    """
    risk = 1 - confidence
    low = 0.0 if hits == 0 else _solve(lambda rate: 1 - _at_most(hits - 1, trials, rate) >= risk)
    high = 1.0 if hits == trials else _solve(lambda rate: _at_most(hits, trials, rate) <= risk)
    return Interval(low, high)


def proves_at_least(hits: int, trials: int, rate: float, confidence: float) -> bool:
    """Say whether the lower bound reaches a rate, without looking for the bound."""
    return hits > 0 and 1 - _at_most(hits - 1, trials, rate) <= 1 - confidence


def proves_below(hits: int, trials: int, rate: float, confidence: float) -> bool:
    """Say whether the upper bound stays below a rate, without looking for the bound."""
    return hits < trials and _at_most(hits, trials, rate) < 1 - confidence


def _solve(is_beyond: Callable[[float], bool]) -> float:
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if is_beyond(middle) else (middle, high)
    return high


def _at_most(hits: int, trials: int, rate: float) -> float:
    """Return the probability of at most this many hits, fewer than `trials`."""
    if rate <= 0 or rate >= 1:
        return 1.0 if rate <= 0 else 0.0
    return _incomplete_beta(trials - hits, hits + 1, 1 - rate, rate)


def _incomplete_beta(a: int, b: int, x: float, rest: float) -> float:
    """Return the regularised incomplete beta function at `x` (`rest` is 1 - x): the sum of a binomial's terms.

    The sum itself would take seconds over many thousand trials.
    """
    if x > (a + 1) / (a + b + 2):
        return 1 - _incomplete_beta(b, a, rest, x)
    scale = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * (log1p(-x) if x < rest else log(rest)))
    return scale * _continued_fraction(a, b, x) / a


def _continued_fraction(a: int, b: int, x: float) -> float:
    """Return the continued fraction of the incomplete beta function, by Lentz's method (DLMF 8.17.22)."""
    upper, lower = 1.0, 1 / _kept_from_zero(1 - (a + b) * x / (a + 1))
    value = lower
    for m in range(1, _MOST_TERMS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            lower = 1 / _kept_from_zero(1 + term * lower)
            upper = _kept_from_zero(1 + term / upper)
            value *= lower * upper
        if abs(lower * upper - 1) < 1e-15:
            break
    return value


def _kept_from_zero(number: float) -> float:
    return number if abs(number) > _TINY else _TINY
