"""What a precision proves: bounds at 90 % confidence decide, not the rate."""

import pytest

from schemas.precision import Precision, Standing


@pytest.mark.parametrize(
    ("upheld", "overturned", "standing"),
    [
        (0, 0, Standing.OPEN),
        (1, 0, Standing.OPEN),
        (44, 0, Standing.OPEN),
        (45, 0, Standing.PROVEN),
        (75, 1, Standing.OPEN),
        (76, 1, Standing.PROVEN),
        (9_000, 1_000, Standing.OPEN),
        (0, 3, Standing.OPEN),
        (0, 4, Standing.DOUBTED),
        (4, 5, Standing.OPEN),
        (490, 510, Standing.OPEN),
        (470, 530, Standing.DOUBTED),
    ],
)
def test_a_check_is_proven_or_doubted_by_the_bounds_of_its_precision(
    upheld: int, overturned: int, standing: Standing
) -> None:
    assert Precision(upheld, overturned).standing is standing


def test_a_precision_without_judged_texts_has_no_rate() -> None:
    assert (Precision().rate, Precision().interval, Precision().judged) == (None, None, 0)
    assert (Precision(3, 1) + Precision(0, 4)).rate == 3 / 8
